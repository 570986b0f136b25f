import type { Draft, Rule, Subject } from '../../model/rule.js';
import { FACTS_CHECKED } from '../shared/wording.js';
import { associationFaults } from './association-faults.js';
import { associationsToldAt } from './associations.js';
import { behaviorFaults } from './behavior-faults.js';
import { functionFaults } from './function-faults.js';
import { lambdaFaults } from './lambda-faults.js';

/** A function, or the way in which a behavior uses it, is not what CloudFront takes. */
export const edgeFunctionConfiguration: Rule = {
  id: 'edge-function-configuration',
  title: 'Edge function that CloudFront does not accept',
  layer: 'config',
  level: 'error',
  status: null,
  factsChecked: FACTS_CHECKED,
  check(subject: Subject): readonly Draft[] {
    return [
      ...behaviorFaults(subject),
      ...onceEach(
        associationsToldAt(subject).flatMap((association) => [
          ...associationFaults(association),
          ...lambdaFaults(association),
          ...functionFaults(association),
        ]),
      ),
    ];
  },
};

/** A function has its settings once, whatever number of events it has. */
function onceEach(drafts: readonly Draft[]): readonly Draft[] {
  const keyOf = ({ evidence, location }: Draft): string =>
    JSON.stringify([evidence?.['function'], evidence?.['setting'], evidence?.['value'], location]);
  return [...new Map(drafts.toReversed().map((draft) => [keyOf(draft), draft])).values()].toReversed();
}
