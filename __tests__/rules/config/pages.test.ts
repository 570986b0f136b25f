import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import type { ErrorPage, SourceLanguage } from '../../../src/model/distribution.js';
import { byDefault, known, unknown, type Value } from '../../../src/model/value.js';
import { errorCachingLong } from '../../../src/rules/config/error-caching-long.js';
import { errorPageSameOrigin } from '../../../src/rules/config/error-page-same-origin.js';
import { originLoop } from '../../../src/rules/config/origin-loop.js';
import { s3EndpointForm } from '../../../src/rules/config/s3-endpoint-form.js';
import { globMatches } from '../../../src/rules/shared/glob.js';
import { OPEN } from '../../support/backends.js';
import { behaviorOf, findings, line, originOf, s3Connection, type SubjectParts } from '../../support/model.js';

function page(overrides: Partial<ErrorPage> = {}): ErrorPage {
  return {
    errorCode: known(502),
    cachingMinTtlSeconds: known(10),
    responseCode: known(502),
    responsePagePath: known('/errors/502.html', line(57)),
    location: line(56, 58),
    ...overrides,
  };
}

describe('error-page-same-origin', () => {
  const found = (parts: SubjectParts) => findings(errorPageSameOrigin, parts);
  const errorPages = [page()];
  const pages = originOf({ key: 'pages', id: known('pages'), connection: s3Connection() });
  const toPages = behaviorOf({ pathPattern: known('/errors/*'), isDefault: false, targetOriginId: known('pages') });

  it('notes a page that the failing origin itself serves', () => {
    const [finding] = found({ distribution: { errorPages } });
    expect(finding).toMatchObject({ level: 'notice', status: null, location: line(57) });
    expect(finding?.message).toContain('/errors/502.html');
  });

  it('lets a page from another origin, or from a bucket, pass', () => {
    const origins = [originOf(), pages];
    const behaviors = [behaviorOf(), toPages];
    expect(found({ distribution: { errorPages, origins, behaviors } })).toEqual([]);
    expect(found({ origin: { connection: s3Connection() }, distribution: { errorPages } })).toEqual([]);
  });

  it('says nothing of other codes, of no page, and of paths and patterns that are not known', () => {
    const harmless = [
      page({ errorCode: known(404) }),
      page({ responsePagePath: byDefault(null) }),
      page({ responsePagePath: OPEN }),
      page({ errorCode: OPEN }),
    ];
    expect(found({ distribution: { errorPages: harmless } })).toEqual([]);
    const open = behaviorOf({ pathPattern: OPEN, isDefault: false, targetOriginId: known('pages') });
    expect(
      found({ distribution: { errorPages, origins: [originOf(), pages], behaviors: [open, behaviorOf()] } }),
    ).toEqual([]);
  });
});

describe('globMatches()', () => {
  it.each([
    ['*', '', true],
    ['/errors/*', '/errors/502.html', true],
    ['*.html', '/a.htm', false],
    ['a*b*c', 'a-b-b-c', true],
    ['a*b*c', 'acb', false],
    ['?at', 'cat', true],
    ['?at', 'at', false],
    ['', 'a', false],
  ])('%s and %s: %s', (pattern, text, expected) => {
    expect(globMatches(pattern, text)).toBe(expected);
  });

  it('agrees with a regular expression', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', '*', '?'), { maxLength: 8 }).map((parts) => parts.join(''));
    const text = fc.array(fc.constantFrom('a', 'b'), { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(letters, text, (pattern, one) => {
        const expression = new RegExp(`^${pattern.replaceAll('?', '.').replaceAll('*', '.*')}$`);
        expect(globMatches(pattern, one)).toBe(expression.test(one));
      }),
    );
  });
});

describe('error-caching-long, unwritten', () => {
  const unwritten = page({ cachingMinTtlSeconds: byDefault(null) });
  const found = (language: SourceLanguage, one: ErrorPage = unwritten) =>
    findings(errorCachingLong, { distribution: { language, errorPages: [one] } });

  it('notes the default of CloudFormation’s schema, and knows CloudFront’s own', () => {
    const [finding] = found('cloudformation');
    expect(finding).toMatchObject({ level: 'notice', certainty: 'possible', location: line(56, 58) });
    expect(finding?.message).toContain('300 s');
    expect(found('cdk')).toHaveLength(1);
    expect(found('terraform')).toEqual([]);
    expect(found('distribution-config')).toEqual([]);
  });

  it('says nothing of other codes and of values that are not known', () => {
    expect(found('cloudformation', { ...unwritten, errorCode: known(404) })).toEqual([]);
    expect(found('cloudformation', page({ cachingMinTtlSeconds: OPEN }))).toEqual([]);
    expect(found('cloudformation', page({ cachingMinTtlSeconds: known(5) }))).toEqual([]);
  });
});

describe('origin-loop, by the same variable', () => {
  const found = (domainName: Value<string>, alias: Value<string>) =>
    findings(originLoop, { origin: { domainName }, distribution: { aliases: [alias] } });

  it('notes a domain name that is written like an alias', () => {
    const name = unknown<string>('variable', 'var.domain', { location: line(12) });
    expect(found(name, unknown<string>('variable', 'var.domain'))).toMatchObject([
      { level: 'notice', certainty: 'likely', location: line(12) },
    ]);
    expect(found(name, unknown<string>('variable', 'var.alias'))).toEqual([]);
    expect(found(name, known('www.example.com'))).toEqual([]);
    const made = unknown<string>('resource-attribute', 'aws_lb.site.dns_name');
    expect(found(made, made)).toEqual([]);
  });
});

describe('s3-endpoint-form, by the attribute', () => {
  const found = (type: string, attribute: string) =>
    findings(s3EndpointForm, {
      origin: {
        domainName: unknown<string>('resource-attribute', `x.${attribute}`, {
          reference: { address: 'x', type, attribute },
          location: line(12),
        }),
      },
    });

  it('warns of a name without the Region', () => {
    expect(found('aws_s3_bucket', 'bucket_domain_name')).toMatchObject([
      { level: 'warning', status: 307, certainty: 'likely', location: line(12) },
    ]);
    expect(found('AWS::S3::Bucket', 'DomainName')).toHaveLength(1);
  });

  it('lets the regional name and other resources pass', () => {
    expect(found('aws_s3_bucket', 'bucket_regional_domain_name')).toEqual([]);
    expect(found('AWS::S3::Bucket', 'RegionalDomainName')).toEqual([]);
    expect(found('AWS::CloudFront::Distribution', 'DomainName')).toEqual([]);
  });
});
