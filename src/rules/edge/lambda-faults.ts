import { isViewerEvent } from '../../cloudfront/edge-headers.js';
import { isReservedVariable, LAMBDA_AT_EDGE } from '../../cloudfront/edge-limits.js';
import { isEdgeLanguage } from '../../cloudfront/edge-runtimes.js';
import type { LambdaDefinition } from '../../model/edge-function.js';
import type { Draft } from '../../model/rule.js';
import { known } from '../../model/value.js';
import { listed } from '../shared/wording.js';
import type { Association } from './associations.js';
import { refused, unmet, type Requirement } from './configuration-draft.js';

const { region, memoryMb, timeoutSeconds, ephemeralStorageMb, packageBytes, architecture } = LAMBDA_AT_EDGE;

/** What the configuration of a Lambda function has that Lambda@Edge does not take. */
export function lambdaFaults(association: Association): readonly Draft[] {
  const { definition } = association.edge;
  if (definition?.type !== 'lambda') return [];
  return [
    ...placement(association, definition),
    ...features(association, definition),
    ...sizes(association, definition),
    ...formerLimits(association, definition),
    ...variables(association, definition),
    ...trust(association, definition),
  ];
}

function placement(association: Association, definition: LambdaDefinition): readonly Draft[] {
  return [
    ...unmet(association, {
      setting: 'region',
      value: definition.region,
      breaks: (name) => name !== region,
      what: (broken) => `is deployed to ${broken}; Lambda@Edge takes functions of ${region} alone`,
      remediation: `Deploy the function to ${region}, with a provider or a stack of that Region.`,
    }),
    ...unmet(association, {
      setting: 'version',
      value: definition.qualifier,
      breaks: (qualifier) => qualifier !== 'version',
      what: (broken) => `is named ${QUALIFIERS[broken] ?? `by ${broken}`}; Lambda@Edge needs a numbered version`,
      remediation: 'Publish a version (publish = true, AWS::Lambda::Version) and name its qualified ARN.',
    }),
  ];
}

const QUALIFIERS: Readonly<Partial<Record<string, string>>> = {
  latest: 'by $LATEST',
  alias: 'by an alias',
  none: 'without a version',
};

function features(association: Association, definition: LambdaDefinition): readonly Draft[] {
  const flags: readonly Requirement<boolean>[] = [
    flag('VpcConfig', definition.usesVpc, 'is attached to a VPC', 'Take the VPC configuration away.'),
    flag('Layers', definition.usesLayers, 'uses layers', 'Put what is in the layers into the package.'),
    flag(
      'DeadLetterConfig',
      definition.usesDeadLetterQueue,
      'has a dead-letter queue',
      'Take the dead-letter queue away.',
    ),
    flag(
      'KMSKeyArn',
      definition.usesCustomerKey,
      'is encrypted with a customer managed key',
      'Use the key that AWS owns.',
    ),
    flag('TracingConfig', definition.traces, 'has active X-Ray tracing', 'Set the tracing mode to PassThrough.'),
  ];
  return [
    ...flags.flatMap((requirement) => unmet(association, requirement)),
    ...unmet(association, {
      setting: 'PackageType',
      value: definition.packageType,
      breaks: (type) => type === 'Image',
      what: () => 'is a container image, which Lambda@Edge does not take',
      remediation: 'Package the function as a zip file.',
    }),
    ...unmet(association, {
      setting: 'Architectures',
      value: definition.architectures,
      breaks: (names) => names.some((name) => name !== architecture),
      what: (broken) => `is built for ${broken}; Lambda@Edge takes ${architecture} alone`,
      remediation: `Set the architecture to ${architecture}.`,
    }),
    ...unmet(association, {
      setting: 'Runtime',
      value: definition.runtime,
      breaks: (name) => name !== null && !isEdgeLanguage(name),
      what: (broken) => `has the runtime ${broken}; Lambda@Edge takes Node.js and Python alone`,
      remediation: 'Write the function for a runtime of Node.js or Python.',
    }),
  ];
}

function flag(
  setting: string,
  value: Requirement<boolean>['value'],
  what: string,
  remediation: string,
): Requirement<boolean> {
  return {
    setting,
    value,
    breaks: (used) => used,
    what: () => `${what}, which Lambda@Edge does not support`,
    remediation,
  };
}

function sizes(association: Association, definition: LambdaDefinition): readonly Draft[] {
  const bytes = definition.code.status === 'found' ? definition.code.packageBytes : null;
  return [
    ...unmet(association, {
      setting: 'MemorySize',
      value: definition.memoryMb,
      breaks: (size) => size < memoryMb.min || size > memoryMb.max,
      what: (broken) => `has ${broken} MB of memory; ${memoryMb.min} to ${memoryMb.max} MB are possible`,
      remediation: `Set the memory to ${memoryMb.min} to ${memoryMb.max} MB.`,
    }),
    ...unmet(association, {
      setting: 'Timeout',
      value: definition.timeoutSeconds,
      breaks: (seconds) => seconds > timeoutSeconds.max,
      what: (broken) => `has a timeout of ${broken} s; Lambda@Edge allows ${timeoutSeconds.max} s`,
      remediation: `Set the timeout to at most ${timeoutSeconds.max} s.`,
    }),
    ...unmet(association, {
      setting: 'EphemeralStorage',
      value: definition.ephemeralStorageMb,
      breaks: (size) => size > ephemeralStorageMb,
      what: (broken) => `has ${broken} MB of ephemeral storage; Lambda@Edge allows ${ephemeralStorageMb} MB`,
      remediation: `Set the ephemeral storage to ${ephemeralStorageMb} MB.`,
    }),
    ...(bytes !== null && bytes > packageBytes
      ? [
          refused(
            association,
            'package',
            `has a package of ${bytes} bytes; Lambda@Edge takes ${packageBytes}`,
            'Make the package smaller: bundle the code and leave out what it does not use.',
          ),
        ]
      : []),
  ];
}

/** Limits of viewer events that AWS's table had until 2026. */
function formerLimits(association: Association, definition: LambdaDefinition): readonly Draft[] {
  const { event } = association;
  if (event === null || !isViewerEvent(event)) return [];
  const { formerViewerMemoryMb, formerViewerTimeoutSeconds, formerViewerPackageBytes } = LAMBDA_AT_EDGE;
  const bytes = definition.code.status === 'found' ? definition.code.packageBytes : null;
  return [
    ...unmet(association, {
      setting: 'MemorySize',
      value: definition.memoryMb,
      breaks: (size) => size > formerViewerMemoryMb && size <= memoryMb.max,
      what: (broken) => `has ${broken} MB of memory; viewer events used to be limited to ${formerViewerMemoryMb} MB`,
      remediation: `Set the memory to ${formerViewerMemoryMb} MB if the deployment is refused.`,
      former: true,
    }),
    ...unmet(association, {
      setting: 'Timeout',
      value: definition.timeoutSeconds,
      breaks: (seconds) => seconds > formerViewerTimeoutSeconds && seconds <= timeoutSeconds.max,
      what: (broken) =>
        `has a timeout of ${broken} s; viewer events used to be limited to ${formerViewerTimeoutSeconds} s`,
      remediation: `Set the timeout to ${formerViewerTimeoutSeconds} s if the deployment is refused.`,
      former: true,
    }),
    ...(bytes === null
      ? []
      : unmet(association, {
          setting: 'package',
          value: known(bytes, definition.location),
          breaks: (size) => size > formerViewerPackageBytes && size <= packageBytes,
          what: (broken) =>
            `has a package of ${broken} bytes; viewer events used to be limited to ${formerViewerPackageBytes}`,
          remediation: 'Make the package smaller if the deployment is refused.',
          former: true,
        })),
  ];
}

function variables(association: Association, { environmentNames }: LambdaDefinition): readonly Draft[] {
  return unmet(association, {
    setting: 'Environment',
    value: environmentNames,
    breaks: (names) => names.some((name) => !isReservedVariable(name)),
    what: () => {
      const names = environmentNames.known ? environmentNames.value.filter((name) => !isReservedVariable(name)) : [];
      return `has environment variables${names.length === 0 ? '' : ` (${listed(names)})`}, which Lambda@Edge does not support`;
    },
    remediation:
      'Write the values into the code when it is built, or read them from a header that the origin has as a custom header.',
  });
}

/** The execution role trusts both services; one that cannot be read whole may do so unseen. */
function trust(association: Association, { trustedServices }: LambdaDefinition): readonly Draft[] {
  const missing = LAMBDA_AT_EDGE.trustedServices.filter((service) => !trustedServices.items.includes(service));
  if (trustedServices.mayBeMore || missing.length === 0) return [];
  return [
    refused(
      association,
      'trust policy',
      `has an execution role that does not trust ${listed(missing)}`,
      `Let the role's trust policy (assume role policy) admit ${listed(LAMBDA_AT_EDGE.trustedServices)}.`,
    ),
  ];
}
