import { HEADER_FAULTS, type EdgeFault } from '../../model/edge-code.js';
import type { Draft, Rule, Subject } from '../../model/rule.js';
import { FACTS_CHECKED } from '../shared/wording.js';
import { codeFaults } from './code-faults.js';

/** The code of a function adds, changes or deletes a header that it may not touch at its event. */
export const edgeCodeHeader: Rule = {
  id: 'edge-code-header',
  title: 'Edge function touches a header it must leave alone',
  layer: 'config',
  level: 'error',
  status: 502,
  factsChecked: FACTS_CHECKED,
  check(subject: Subject): readonly Draft[] {
    return codeFaults(subject, HEADER_FAULTS, remedy);
  },
};

function remedy({ code }: EdgeFault): string {
  switch (code) {
    case 'header-disallowed':
      return 'Do not add this header; when headers of a fetched response are passed on, leave out those that edge functions may not add.';
    case 'header-refused':
      return 'Read this header at origin-request, where CloudFront adds it, instead of adding it at viewer-request.';
    default:
      return 'Leave the header as it came, or move the change to an event at which the header can be written (Host: origin-request).';
  }
}
