import type { CodeFile } from '../../model/edge-function.js';
import type { EdgeReplay, EventReplay } from '../../model/edge-replay.js';
import type { Certainty, Level } from '../../model/finding.js';
import type { SourceLocation } from '../../model/location.js';
import type { Draft, Rule, Subject } from '../../model/rule.js';
import { bounded, counted, FACTS_CHECKED, listed } from '../shared/wording.js';
import { associationPlace, associationsToldAt, naming, patternOf, words, type Association } from './associations.js';
import { dependsOnMachine, faultsOf, mayBeNode, type ReplayFault } from './replay-faults.js';

/** A function that was run on sample events gave CloudFront something it answers with an error. */
export const edgeReplay: Rule = {
  id: 'edge-replay',
  title: 'Edge function fails on a sample event',
  layer: 'config',
  level: 'error',
  status: 502,
  factsChecked: FACTS_CHECKED,
  check(subject: Subject): readonly Draft[] {
    return associationsToldAt(subject).flatMap((association) => {
      const drafts = new Map<string, Draft>();
      for (const replay of replaysOf(association, subject)) {
        for (const sighting of sightingsOf(replay)) {
          const { key } = sighting.fault;
          // The surest way of telling it counts.
          if (drafts.get(key)?.level !== undefined || !drafts.has(key)) {
            drafts.set(key, draft(association, replay, sighting));
          }
        }
      }
      return [...drafts.values()];
    });
  },
};

/** The function is run once for every kind of origin that its behaviors lead to. */
function replaysOf({ edge, behaviors }: Association, { replays }: Subject): readonly EdgeReplay[] {
  const same = behaviors.flatMap(({ edgeFunctions }) =>
    edgeFunctions.filter(({ definition }) => definition === edge.definition),
  );
  const found = [edge, ...same].flatMap((one) => replays.get(one) ?? []);
  return [...new Set(found)].filter(({ eventType }) => edge.eventType.known && eventType === edge.eventType.value);
}

/** A fault, and the events on which it was seen. */
interface Sighting {
  readonly fault: ReplayFault;
  readonly events: readonly EventReplay[];
  readonly total: number;
  /** Why it is no more than possible; null when it is sure. */
  readonly doubt: string | null;
}

function sightingsOf(replay: EdgeReplay): readonly Sighting[] {
  const found = new Map<string, { fault: ReplayFault; events: EventReplay[]; doubts: (string | null)[] }>();
  for (const event of replay.events) {
    const perRun = event.runs.map((run) => faultsOf(replay, event.sent, run));
    for (const fault of perRun[0] ?? []) {
      const again = perRun.every((faults) => faults.some(({ key }) => key === fault.key));
      if (!again && dependsOnMachine(event.runs[0])) continue;
      const entry = found.get(fault.key) ?? { fault, events: [], doubts: [] };
      entry.events.push(event);
      entry.doubts.push(doubtOf(replay, event, again));
      found.set(fault.key, entry);
    }
  }
  return [...found.values()].map(({ fault, events, doubts }) => {
    // One event on which it is sure is enough.
    const doubt = doubts.includes(null) ? needsCloudFrontHeaders(replay, fault, events) : (doubts[0] ?? null);
    const sure = events[doubts.indexOf(null)];
    const [surest = fault] =
      sure === undefined ? [] : faultsOf(replay, sure.sent, sure.runs[0]).filter(({ key }) => key === fault.key);
    return { fault: surest, events, total: replay.events.length, doubt };
  });
}

/** Why one event proves nothing; null when it does. */
function doubtOf(replay: EdgeReplay, { runs: [run] }: EventReplay, again: boolean): string | null {
  if (!again) return 'it was not seen again on a second try';
  if (mayBeNode(replay, run)) {
    return `the function is written for a newer node than ${replay.olderNode ?? ''}, which ran it`;
  }
  return run.doubts[0] ?? null;
}

/**
 * Headers such as CloudFront-Viewer-Country are there when a policy asks for them, and whether one does is not known here:
 * a function that works with them, and fails without, may never be without.
 */
function needsCloudFrontHeaders(replay: EdgeReplay, fault: ReplayFault, events: readonly EventReplay[]): string | null {
  if (fault.path !== null || events.some(({ hasCloudFrontHeaders, isGiven }) => hasCloudFrontHeaders || isGiven)) {
    return null;
  }
  const without = replay.events.filter(({ hasCloudFrontHeaders, isGiven }) => !hasCloudFrontHeaders && !isGiven);
  const failsAllWithout = without.every((event) => events.includes(event));
  const worksWith = replay.events.some(({ hasCloudFrontHeaders }) => hasCloudFrontHeaders);
  return failsAllWithout && worksWith
    ? 'it works where CloudFront adds its own headers, such as CloudFront-Viewer-Country'
    : null;
}

function draft(association: Association, replay: EdgeReplay, { fault, events, total, doubt }: Sighting): Draft {
  const { edge, behaviors } = association;
  const names = events.map((event) => event.name);
  const seen = events.length === total ? `all ${counted(total, 'sample event')}` : listed(names, 2);
  return {
    ...weighedBy(fault.certainty, doubt),
    status: fault.status,
    message: `${naming(association)} ${fault.what}. Seen on ${seen}; viewers get ${fault.status} in its place.${doubt === null ? '' : ` This is a warning because ${doubt}.`}`,
    remediation: fault.remediation,
    evidence: {
      function: edge.definition?.address ?? words(edge.arn),
      eventType: replay.eventType,
      behaviors: bounded(behaviors.map(patternOf)),
      events: bounded(names),
      ...(fault.path === null ? {} : { path: fault.path }),
      ...(fault.breach === null ? {} : { breach: fault.breach }),
      ...excerptOf(events),
    },
    location: locationOf(association, fault),
  };
}

function weighedBy(
  certainty: Certainty,
  because: string | null,
): { readonly level?: Level; readonly certainty: Certainty } {
  return because !== null || certainty === 'possible' ? { level: 'warning', certainty: 'possible' } : { certainty };
}

/** What came back at the first event, bounded by the probe. */
function excerptOf(events: readonly EventReplay[]): { readonly returned?: string } {
  const outcome = events[0]?.runs[0].outcome;
  return outcome?.status === 'returned' ? { returned: outcome.excerpt } : {};
}

// ------------------------------------------------------------------------------------------------------ the place

/** The line that failed, or that of the handler; the association where the code has no place in the workspace. */
function locationOf(association: Association, { at }: ReplayFault): SourceLocation | null {
  const { definition } = association.edge;
  const fallback = associationPlace(association);
  if (definition === null || definition.code.status !== 'found') return fallback;
  const { files } = definition.code;
  const told =
    at === null
      ? null
      : (files.find(({ name }) => isSameFile(name, at.file)) ?? (definition.type === 'function' ? files[0] : null));
  if (at !== null && told?.location) return lineOf(told, told.location, at.line);
  const handler =
    definition.type === 'lambda' && definition.handler.known ? (definition.handler.value ?? '') : 'handler';
  const module = handler.replace(/\.[^/]*$/, '');
  const file = files.find(({ name }) => withoutEnd(name) === module) ?? files[0];
  if (!file?.location) return fallback;
  return lineOf(file, file.location, handlerLine(file.text, handler.slice(handler.lastIndexOf('.') + 1)));
}

function lineOf({ text }: CodeFile, { file, startLine }: SourceLocation, line: number): SourceLocation {
  const place = startLine + Math.min(line, text.split('\n').length) - 1;
  return { file, startLine: place, endLine: place };
}

/** The first line that defines something of the handler's name, in any of the ways in which people do; else the first. */
function handlerLine(text: string, handler: string): number {
  const name = handler.replace(/[^\w$]/g, '');
  const defines = new RegExp(`(?:function\\s+|exports\\.|(?:const|let|var)\\s+)${name.replaceAll('$', '\\$')}\\b`);
  return (
    Math.max(
      0,
      text.split('\n').findIndex((line) => defines.test(line)),
    ) + 1
  );
}

/** A TypeScript file is run under its JavaScript name. */
function isSameFile(name: string, told: string): boolean {
  return name === told || withoutEnd(name) === withoutEnd(told);
}

function withoutEnd(name: string): string {
  return name.replace(/\.[cm]?[jt]sx?$/, '');
}
