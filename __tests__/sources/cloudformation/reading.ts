import type { Backend } from '../../../src/model/backend.js';
import type { Distribution, Origin } from '../../../src/model/distribution.js';
import type { Value } from '../../../src/model/value.js';
import { createReader } from '../../../src/sources/cloudformation/index.js';
import type { FileReading } from '../../../src/sources/reader.js';

/** Reads a template that lies nowhere, with values for its parameters. */
export function readText(text: string, parameters: readonly string[] = [], path = 'template.yaml'): FileReading {
  return createReader('/nonexistent', { parameters, parameterFiles: [] }).read({ path, text });
}

/** The only distribution of a template. */
export function distributionOf(text: string, parameters: readonly string[] = []): Distribution {
  const { distributions, broken } = readText(text, parameters);
  const [only] = distributions;
  if (only === undefined || distributions.length !== 1) {
    throw new Error(`${distributions.length} distributions, ${JSON.stringify(broken)}`);
  }
  return only;
}

/** A template with one distribution that has one custom origin. */
export function templateWith(domainName: string, rest = '', resources = ''): string {
  return `${rest}
Resources:
  Site:
    Type: AWS::CloudFront::Distribution
    Properties:
      DistributionConfig:
        Enabled: true
        DefaultCacheBehavior:
          TargetOriginId: app
          ViewerProtocolPolicy: allow-all
        Origins:
          - Id: app
            DomainName: ${domainName}
            CustomOriginConfig:
              OriginProtocolPolicy: https-only
${resources}`;
}

/** The origin of `templateWith`. */
export function originWith(
  domainName: string,
  {
    rest = '',
    resources = '',
    parameters = [],
  }: { rest?: string; resources?: string; parameters?: readonly string[] } = {},
): Origin {
  const [origin] = distributionOf(templateWith(domainName, rest, resources), parameters).origins;
  if (origin === undefined) throw new Error('no origin');
  return origin;
}

/** A value in short: the literal, or the pattern with `{…}` for its holes. */
export function inShort(value: Value<unknown>): string {
  if (value.known) return JSON.stringify(value.value);
  const pattern = value.pattern.map((piece) => ('literal' in piece ? piece.literal : `{${piece.hole}}`)).join('');
  const alternatives = value.alternatives.length === 0 ? '' : ` of ${JSON.stringify(value.alternatives)}`;
  return `${value.reason} ${value.expression}${pattern === '' ? '' : ` ~ ${pattern}`}${alternatives}`;
}

/** What stands behind the origin of `templateWith`, when it is known. */
export function backendWith(
  domainName: string,
  given: { rest?: string; resources?: string; parameters?: readonly string[] } = {},
): Backend | null {
  const { backend } = originWith(domainName, given);
  if (!backend.known) throw new Error(inShort(backend));
  return backend.value;
}
