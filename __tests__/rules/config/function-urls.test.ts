import { describe, expect, it } from '@jest/globals';

import type { FunctionUrl } from '../../../src/model/backend.js';
import type { Distribution, Origin, SourceLanguage } from '../../../src/model/distribution.js';
import { byDefault, known, unknown } from '../../../src/model/value.js';
import { functionUrlPermissionMissing } from '../../../src/rules/config/function-url-permission-missing.js';
import { accessControl, all, at, functionUrl, lambdaPermission, OPEN, some } from '../../support/backends.js';
import { behaviorOf, findings, line, type SubjectParts } from '../../support/model.js';

const CONTROLLED: Partial<Origin> = {
  accessControl: known('E1OAC', line(14)),
  accessControlDefinition: accessControl({ originType: known('lambda') }),
};
const URL_ACTION = lambdaPermission();
const INVOKE = lambdaPermission({ action: known('lambda:InvokeFunction') });
const PUBLIC_URL = lambdaPermission({ principal: known('*') });
const PUBLIC_INVOKE = lambdaPermission({ principal: known('*'), action: known('lambda:InvokeFunction') });

function calling(
  overrides: Partial<FunctionUrl>,
  origin: Partial<Origin> = CONTROLLED,
  language: SourceLanguage = 'cloudformation',
): SubjectParts {
  return { origin: { backend: known(functionUrl(overrides)), ...origin }, distribution: { language } };
}

const found = (parts: SubjectParts) => findings(functionUrlPermissionMissing, parts);

describe('function-url-permission-missing, signed', () => {
  it('lets both grants pass, by wildcards too', () => {
    expect(found(calling({}))).toEqual([]);
    expect(found(calling({ permissions: all(lambdaPermission({ action: known('lambda:*') })) }))).toEqual([]);
    expect(found(calling({ permissions: all(PUBLIC_URL, PUBLIC_INVOKE) }))).toEqual([]);
  });

  it('is an error for each grant that is missing', () => {
    const [finding] = found(calling({ permissions: all(URL_ACTION) }));
    expect(finding).toMatchObject({
      level: 'error',
      status: 403,
      certainty: 'certain',
      location: at(110, 116),
      evidence: { missing: ['lambda:InvokeFunction'] },
    });
    expect(found(calling({ permissions: all(INVOKE) }))).toMatchObject([
      { evidence: { missing: ['lambda:InvokeFunctionUrl'] } },
    ]);
    const [none] = found(calling({ permissions: all() }));
    expect(none).toMatchObject({ level: 'error', location: at(100, 104) });
    const other = lambdaPermission({ principal: known('apigateway.amazonaws.com'), action: known('*') });
    expect(found(calling({ permissions: all(other) }))).toHaveLength(1);
  });

  describe('for another distribution', () => {
    const OWN = 'Site';

    function granted(sources: readonly (readonly string[])[], distribution: Partial<Distribution> = {}) {
      const actions = ['lambda:InvokeFunctionUrl', 'lambda:InvokeFunction'];
      const items = sources.map((sourceDistributions, index) => {
        const action = known(actions[index % 2] ?? '');
        return lambdaPermission({ action, sourceDistributions, sourceArn: unknown('resource-ref', 'x', AT) });
      });
      const parts = calling({ permissions: all(...items) });
      return found({ ...parts, distribution: { ...parts.distribution, address: OWN, ...distribution } });
    }
    const AT = { location: at(114) };

    it('is an error, at the source', () => {
      expect(granted([['Other'], ['Other']])).toMatchObject([
        {
          level: 'error',
          status: 403,
          location: at(114),
          evidence: { missing: ['lambda:InvokeFunctionUrl', 'lambda:InvokeFunction'], sources: ['Other'] },
        },
      ]);
      expect(granted([[OWN], ['Other']])).toMatchObject([{ evidence: { missing: ['lambda:InvokeFunction'] } }]);
    });

    it('warns when only some values of an expression are others', () => {
      expect(granted([['Other', OWN], [OWN]])).toMatchObject([{ level: 'warning', certainty: 'possible' }]);
    });

    it('says nothing of the own distribution, of sources that are not known, and of staging', () => {
      expect(granted([[OWN], [OWN]])).toEqual([]);
      expect(granted([[], []])).toEqual([]);
      expect(granted([['Other'], ['Other'], [OWN], [OWN]])).toEqual([]);
      expect(granted([['Other'], ['Other']], { continuousDeployment: known(true) })).toEqual([]);
    });
  });

  it('holds a URL of type NONE against the access control', () => {
    const authType = known('NONE' as const, at(102));
    const [closed] = found(calling({ authType }));
    expect(closed).toMatchObject({ level: 'error', status: 403, location: at(102) });
    const [open] = found(calling({ authType, permissions: all(PUBLIC_URL, PUBLIC_INVOKE) }));
    expect(open).toMatchObject({ level: 'warning', status: null, location: at(102) });
    expect(found(calling({ authType, permissions: some() }))).toMatchObject([{ level: 'warning' }]);
  });
});

describe('function-url-permission-missing, not signed', () => {
  const none: Partial<Origin> = { accessControl: byDefault(null) };

  it('is an error for AWS_IAM, and a warning where a function may sign', () => {
    const [finding] = found(calling({}, none));
    expect(finding).toMatchObject({ level: 'error', status: 403, certainty: 'likely', location: line(10, 30) });
    const never = { ...CONTROLLED, accessControlDefinition: accessControl({ signingBehavior: known('never') }) };
    expect(found(calling({}, never))).toMatchObject([{ level: 'error' }]);
    const edge = {
      type: 'lambda' as const,
      eventType: OPEN,
      arn: OPEN,
      includeBody: byDefault(false),
      definition: null,
      location: null,
    };
    const parts = calling({}, none);
    const distribution = { ...parts.distribution, behaviors: [behaviorOf({ edgeFunctions: [edge] })] };
    expect(found({ ...parts, distribution })).toMatchObject([{ level: 'warning' }]);
  });

  it('wants grants for everybody with NONE: an error without, a warning where AWS’s documents disagree', () => {
    const authType = known('NONE' as const);
    expect(found(calling({ authType, permissions: all() }, none))).toMatchObject([{ level: 'error', status: 403 }]);
    expect(found(calling({ authType, permissions: all(URL_ACTION, INVOKE) }, none))).toMatchObject([
      { level: 'error' },
    ]);
    const [finding] = found(calling({ authType, permissions: all(PUBLIC_URL) }, none));
    expect(finding).toMatchObject({ level: 'warning', certainty: 'likely' });
    expect(finding?.message).toContain("AWS's documents disagree");
    expect(found(calling({ authType, permissions: all(PUBLIC_URL, PUBLIC_INVOKE) }, none))).toEqual([]);
  });

  it.each<SourceLanguage>(['terraform', 'terraform-plan', 'pulumi'])(
    'knows that %s grants both by itself',
    (language) => {
      const authType = known('NONE' as const);
      expect(found(calling({ authType, permissions: all() }, none, language))).toEqual([]);
      expect(found(calling({ authType, permissions: all(PUBLIC_URL) }, none, language))).toEqual([]);
      expect(found(calling({ authType, permissions: all() }, CONTROLLED, language))).toMatchObject([
        { level: 'warning' },
      ]);
      expect(found(calling({ permissions: all() }, CONTROLLED, language))).toMatchObject([{ level: 'error' }]);
    },
  );
});

describe('function-url-permission-missing, unknown', () => {
  it('says nothing of permissions, principals, types and access controls that it does not know', () => {
    expect(found(calling({ permissions: some(URL_ACTION) }))).toEqual([]);
    expect(found(calling({ permissions: all(lambdaPermission({ action: OPEN })) }))).toEqual([]);
    expect(found(calling({ permissions: all(lambdaPermission({ principal: OPEN, action: known('*') })) }))).toEqual([]);
    expect(found(calling({ authType: OPEN, permissions: all() }))).toEqual([]);
    expect(found(calling({ permissions: all() }, { accessControl: OPEN }))).toEqual([]);
    const open = accessControl({ signingBehavior: OPEN });
    expect(found(calling({ permissions: all() }, { ...CONTROLLED, accessControlDefinition: open }))).toEqual([]);
    expect(found({ origin: { backend: OPEN } })).toEqual([]);
    expect(found({})).toEqual([]);
  });

  it('is a warning where only one of two functions breaks', () => {
    const backend = unknown<FunctionUrl | null>('conditional', 'var.blue', {
      alternatives: [functionUrl(), functionUrl({ permissions: all() })],
    });
    expect(found({ origin: { ...CONTROLLED, backend } })).toMatchObject([{ level: 'warning', certainty: 'possible' }]);
  });
});
