import { RESPONSE_FAULTS, type EdgeFault } from '../../model/edge-code.js';
import type { Draft, Rule, Subject } from '../../model/rule.js';
import { FACTS_CHECKED } from '../shared/wording.js';
import type { Association } from './associations.js';
import { codeFaults } from './code-faults.js';

/** What the code of a function returns does not have the shape that CloudFront takes. */
export const edgeCodeResponse: Rule = {
  id: 'edge-code-response',
  title: 'Edge function returns what CloudFront does not accept',
  layer: 'config',
  level: 'error',
  status: 502,
  factsChecked: FACTS_CHECKED,
  check(subject: Subject): readonly Draft[] {
    return codeFaults(subject, RESPONSE_FAULTS, remedy);
  },
};

function remedy({ code }: EdgeFault, { edge }: Association): string {
  const lambda = edge.type === 'lambda';
  switch (code) {
    case 'not-an-object':
    case 'wrong-object':
      return 'Return the request or a response on every way through the handler, from an async handler or through the callback.';
    case 'status-missing':
    case 'status-type':
    case 'status-range':
      return lambda
        ? "Return a status from 200 to 599 as a string: status: '302'."
        : 'Return a status from 200 to 599 as an integer: statusCode: 302.';
    case 'status-changed':
      return 'Change the status at origin-response; at viewer-response Lambda@Edge cannot.';
    case 'headers-type':
    case 'header-shape':
    case 'header-value':
    case 'header-name':
      return lambda
        ? "Write headers as { 'lower-case-name': [{ key: 'Lower-Case-Name', value: 'text' }] }."
        : "Write headers as { 'lower-case-name': { value: 'text' } }.";
    case 'cookie-header':
      return 'Use the cookies object of the request or the response.';
    case 'body-with-204':
      return 'Leave the body out, or answer with another status than 204.';
    case 'body-too-large':
    case 'response-too-large':
      return lambda
        ? 'Generate the response at origin-request (1 MB), or send the request on to an origin that has it.'
        : 'Send the request on to an origin that has the page.';
    case 'field-read-only':
    case 'uri':
    case 'querystring':
      return 'Change only what may be changed: uri (beginning with /), the query string, headers and body of the request.';
    case 'origin':
    case 'origin-setting':
    case 'origin-header':
      return 'Give the origin settings that CloudFront accepts, as the pages on the event structure and on the origin helpers list them.';
    default:
      return 'Return a body as a string, with the encoding "text" or with "base64" for valid base64.';
  }
}
