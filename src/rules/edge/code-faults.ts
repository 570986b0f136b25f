import type { EdgeFault, EdgeFaultCode } from '../../model/edge-code.js';
import type { Draft, Subject } from '../../model/rule.js';
import { associationsToldAt, codePlace, codeWords, naming, type Association } from './associations.js';

/** Findings of one rule about one function; more of them have one cause. */
const MAX_TOLD = 10;

/** What the code of the functions told of at this origin does wrong, of some kinds, as findings. */
export function codeFaults(
  subject: Subject,
  codes: readonly EdgeFaultCode[],
  remedy: (fault: EdgeFault, association: Association) => string,
): readonly Draft[] {
  return associationsToldAt(subject).flatMap((association) => {
    const reading = subject.edge.get(association.edge);
    const faults = reading?.status === 'read' ? reading.faults.filter(({ code }) => codes.includes(code)) : [];
    const more = faults.length - MAX_TOLD;
    return faults.slice(0, MAX_TOLD).map((fault, index) => {
      const rest = more > 0 && index === MAX_TOLD - 1 ? ` ${more} more of this kind are in this function.` : '';
      return draftOf(fault, association, remedy(fault, association), rest);
    });
  });
}

function draftOf(fault: EdgeFault, association: Association, remediation: string, rest: string): Draft {
  const { certainty, status, path, detail, at } = fault;
  const possible = certainty === 'possible';
  const place = codeWords(association, at);
  const what = path === '' ? (fault.status === 503 ? 'its code' : 'what it returns') : path;
  const doubt = possible
    ? ` CloudFront may answer ${status}; this is a warning because it depends on what the code meets, or on what AWS does not say.`
    : ` CloudFront answers ${status}.`;
  return {
    ...(possible ? { level: 'warning' as const } : {}),
    certainty,
    status,
    message: `${naming(association)}: ${what} ${detail}${place === '' ? '' : ` (${place})`}.${doubt}${rest}`,
    remediation,
    evidence: {
      function: association.edge.definition?.address ?? null,
      eventType: association.event,
      breach: fault.code,
      path: path === '' ? null : path,
      ...(place === '' ? {} : { code: place }),
    },
    location: codePlace(association, at),
  };
}
