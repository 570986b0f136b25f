import { UNSUPPORTED_FAULTS, type EdgeFault } from '../../model/edge-code.js';
import type { Draft, Rule, Subject } from '../../model/rule.js';
import { FACTS_CHECKED } from '../shared/wording.js';
import { codeFaults } from './code-faults.js';

/** The runtime of a function lacks what its code uses, so that it cannot run. */
export const edgeCodeUnsupported: Rule = {
  id: 'edge-code-unsupported',
  title: 'Edge function uses what its runtime does not have',
  layer: 'config',
  level: 'error',
  status: 503,
  factsChecked: FACTS_CHECKED,
  check(subject: Subject): readonly Draft[] {
    return codeFaults(subject, UNSUPPORTED_FAULTS, remedy);
  },
};

function remedy({ code }: EdgeFault): string {
  switch (code) {
    case 'code-too-large':
      return 'Make the code smaller (a key value store can hold tables), or use Lambda@Edge.';
    case 'syntax':
      return 'Use the runtime cloudfront-js-2.0 where it has the feature, or write it in the way of ECMAScript 5.1.';
    case 'callback-handler':
      return 'Make the handler async and return the result, or stay with nodejs22.x.';
    default:
      return 'Do without it, or use Lambda@Edge, which has the whole of Node.js.';
  }
}
