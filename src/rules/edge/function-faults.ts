import { cloudFrontJs } from '../../cloudfront/cloudfront-js.js';
import type { Draft } from '../../model/rule.js';
import type { Association } from './associations.js';
import { unmet } from './configuration-draft.js';

/** What the configuration of a CloudFront Function lacks. */
export function functionFaults(association: Association): readonly Draft[] {
  const { definition } = association.edge;
  if (definition?.type !== 'function') return [];
  return [
    ...unmet(association, {
      setting: 'Runtime',
      value: definition.runtime,
      breaks: (runtime) => cloudFrontJs(runtime) === null,
      what: (broken) => `has the runtime ${broken}; there are cloudfront-js-1.0 and cloudfront-js-2.0`,
      remediation: 'Use cloudfront-js-2.0.',
    }),
    ...unmet(association, {
      setting: 'AutoPublish',
      value: definition.publish,
      breaks: (publish) => !publish,
      what: () => 'is not published to the LIVE stage, which an association needs',
      remediation:
        'Publish the function (publish = true, AutoPublish: true), or publish it by hand before the deployment.',
    }),
  ];
}
