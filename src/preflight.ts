import { posix } from 'node:path';

import { planOrigin } from './cloudfront/plan.js';
import type { ConfigFile, RuleLevels } from './config/config-file.js';
import { relevel, settle } from './config/judgement.js';
import { distributionReport } from './distributions.js';
import { agreed } from './edge-agreement.js';
import { edgeChecks, readEdgeCode } from './edge/index.js';
import { examine, type Case, type Examination } from './examine.js';
import { judgeGroups } from './group-judgement.js';
import { combine, layersOf, toFinding, unprovenLayers, verdictOf } from './judge.js';
import type { Reading } from './model/distribution.js';
import type { EdgeReadings } from './model/edge-code.js';
import { bySeverity } from './model/finding.js';
import type { OriginReport, Report } from './model/report.js';
import { UsageError } from './model/usage-error.js';
import type { Options } from './options.js';
import { policyFor } from './policy.js';
import { createProber } from './probes/index.js';
import type { Progress } from './progress.js';
import { replayed } from './replay.js';
import { RULES } from './rules/index.js';
import { runnerProblems } from './runner.js';
import { inShard } from './shard.js';
import { settingsInEffect, unprobedPart, unresolvedName } from './settings.js';
import { readSources } from './sources/index.js';
import { loadTrustedRoots } from './trusted-roots.js';

/** Where and when a run happens. */
export interface Surroundings {
  /** Directory that file names are relative to. */
  readonly workspace: string;
  readonly now: Date;
  readonly progress: Progress;
  /** The process's variables. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Null: there is no config file. */
  readonly config: ConfigFile | null;
}

/**
 * The whole story: read the origins, look at each as CloudFront would, judge what was seen, report.
 * @throws UsageError for anything the user has to mend first, "nothing to check" included.
 */
export async function preflight(options: Options, surroundings: Surroundings): Promise<Report> {
  const { workspace, now, progress, config } = surroundings;
  const trustedRoots = await loadTrustedRoots(options.trustedRoots);
  const roots = (config?.terraform ?? []).map((root) => ({ ...root, file: config?.path ?? '' }));
  const reading = await readSources({ ...options, workspace, terraform: { ...options.terraform, roots } });
  const cases = inShard(casesOf(reading, await readEdgeCode(reading.distributions), options), options.shard);
  const distributions = [...new Set(cases.map(({ distribution }) => distribution))];
  const policy = await policyFor(reading.distributions, {
    ...options,
    ...surroundings,
    token: options.githubToken,
    decidedBy: filesOfValues(options, config),
    partial: options.shard !== null,
    rules: RULES,
  });
  const prober = options.static ? null : createProber({ ...options, trustedRoots });
  try {
    const { replays, problems: notReplayed } = await replayed(distributions, options, workspace);
    let done = 0;
    const examinations = await Promise.all(
      cases.map(async (oneCase) => {
        const examination = await examine(oneCase, RULES, prober, { ...options, now }, replays);
        done += 1;
        progress.step(done, cases.length);
        return examination;
      }),
    );
    const levels = config?.levels ?? new Map();
    const origins = judgeGroups(examinations).map((examination) => originReport(examination, options, levels));
    const settled = settle(origins, policy);
    const problems = [...reading.problems, ...notReplayed, ...runnerProblems(origins), ...settled.problems];
    return combine({
      origins: settled.origins,
      distributions: distributions.map(distributionReport),
      problems,
      shard: options.shard,
    });
  } finally {
    progress.end();
    await prober?.close();
  }
}

/** Files that decide what configurations say: a change of one may have caused anything. */
function filesOfValues({ terraform, cloudformation }: Options, config: ConfigFile | null): readonly string[] {
  const ofRoots = (config?.terraform ?? []).flatMap(({ root, varFiles }) =>
    varFiles.flatMap((file) => [file, posix.join(root, file)]),
  );
  const parameterFiles = cloudformation.parameterFiles.map((file) => file.replace(/#[^/]*$/, ''));
  return [...terraform.varFiles, ...parameterFiles, ...ofRoots].map((file) => posix.normalize(file));
}

function casesOf(reading: Reading, edge: EdgeReadings, options: Options): readonly Case[] {
  const cases = reading.distributions.flatMap((distribution) =>
    distribution.origins.map((origin) => {
      const plan = planOrigin(distribution, origin, options);
      return { distribution, origin, plan, edge };
    }),
  );
  if (cases.length === 0) {
    const found = reading.problems.map(({ file, message }) => `${file}: ${message}`).join('; ');
    throw new UsageError(
      `nothing to check: no origin was found${found === '' ? '' : ` (${found})`}. Name files that hold a distribution, or give origins.`,
    );
  }
  return cases;
}

/** What the report says of one origin that was looked at and judged. */
export function originReport(
  { subject, judgements }: Examination,
  options: Pick<Options, 'failOn'>,
  levels: RuleLevels,
): OriginReport {
  const { distribution, origin, plan, observation } = subject;
  const drafted = judgements.map((judgement) => toFinding(judgement, subject, options.failOn));
  const findings = agreed(relevel(drafted, levels, RULES, options.failOn)).toSorted(bySeverity);
  const layers = layersOf(plan, observation, findings, unprovenLayers(judgements));
  return {
    key: origin.key,
    distribution: distribution.address,
    originId: origin.id.known ? origin.id.value : null,
    kind: origin.kind,
    domainName: origin.domainName.known ? origin.domainName.value : null,
    unresolved: unresolvedName(origin),
    unprobed: unprobedPart(plan),
    settings: settingsInEffect(origin, plan),
    location: origin.location,
    calledFrom: distribution.calledFrom,
    verdict: verdictOf(findings, layers),
    layers,
    findings,
    edgeFunctions: edgeChecks(subject),
    observations: observation,
  };
}

/** Whether anything in the report counts for the exit status. */
export function isBlocked(report: Report): boolean {
  return report.origins.some(({ findings }) => findings.some((finding) => finding.blocking));
}
