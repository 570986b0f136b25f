import { posix } from 'node:path';

import type { Distribution, Problem } from '../../model/distribution.js';
import { byDefault, unknown } from '../../model/value.js';
import type { SourceLocation } from '../../model/location.js';
import { codeWorkspace } from '../code/index.js';
import { readDistributions } from '../terraform/distributions.js';
import { Effort } from '../terraform/effort.js';
import type { FunctionWorld } from '../terraform/functions/call.js';
import type { ModuleSource } from '../terraform/module-source.js';
import { NO_PLAN } from '../terraform/planning.js';
import { ModuleInstance, type RootContext } from '../terraform/instance.js';
import { unresolved } from '../terraform/values.js';
import { resolveIn, type Workspace } from '../terraform/workspace.js';
import { camelCase } from './names.js';
import type { Translator } from './translator.js';

export interface Evaluated {
  readonly distributions: readonly Distribution[];
  readonly problems: readonly Problem[];
}

/** Reads the distributions of what was translated, in Pulumi's own names. */
export function evaluateProgram(translator: Translator, workspace: Workspace): Evaluated {
  const { file, resources, locals } = translator;
  const directory = posix.dirname(file) === '.' ? '' : posix.dirname(file);
  const problems = new Map<string, Problem>();
  const say = (location: SourceLocation | null, message: string): void => {
    const problem = {
      file: location?.file ?? file,
      line: location?.startLine ?? null,
      message: inPulumisNames(message),
    };
    problems.set(JSON.stringify(problem), problem);
  };
  const effort = new Effort();
  const context: RootContext = {
    workspaceName: unresolved('workspace', 'pulumi.stack'),
    rootDirectory: directory,
    dialect: {
      lookUp: (name) => translator.lookUp(name),
      addressOf: (local) => translator.shownAddress(local),
      attributeOf: camelCase,
    },
    effort,
    code: codeWorkspace(workspace.root),
    planning: NO_PLAN,
    world: worldOf(directory, workspace, effort),
    problem: say,
    referred: new Map(),
    child: () => null,
  };
  const source: ModuleSource = {
    directory,
    locals,
    resources,
    variables: new Map(),
    outputs: new Map(),
    calls: new Map(),
    providers: new Map(),
    problems: [],
    // Resources of most types are not known here.
    isStandIn: true,
  };
  const distributions = readDistributions(new ModuleInstance('', source, null, context, () => null)).map(asPulumis);
  if (effort.exhausted) say(null, 'takes too long to evaluate; what was not reached is treated as not known');
  return { distributions, problems: [...translator.problems, ...problems.values()] };
}

function worldOf(directory: string, workspace: Workspace, effort: Effort): FunctionWorld {
  return {
    charge: (steps) => {
      effort.charge(steps);
    },
    readText: (path) => {
      const inside = resolveIn(directory, path);
      const content = inside === null ? null : workspace.read(inside);
      if (inside === null || content === null) return { fault: 'forbidden' };
      return 'text' in content ? { text: content.text, at: { file: inside, startLine: 1, endLine: 1 } } : content;
    },
    template: (_source, _variables, about) => unresolved('unsupported', about.expression, { at: about.at }),
  };
}

/** `origin_protocol_policy is missing` as Pulumi names it. */
function inPulumisNames(message: string): string {
  return message.replaceAll(/\b[a-z][a-z0-9]*(?:_[a-z0-9]+)+\b/g, camelCase);
}

/**
 * What stands behind an origin, and functions at the edge, are not looked for in a program: only a few of the many types are known
 * here, so that what seems to be missing may be there.
 */
function asPulumis(distribution: Distribution): Distribution {
  return {
    ...distribution,
    language: 'pulumi',
    origins: distribution.origins.map((origin) => ({
      ...origin,
      backend: origin.domainName.known
        ? byDefault(null)
        : unknown(origin.domainName.reason, origin.domainName.expression, { location: origin.domainName.location }),
    })),
    behaviors: distribution.behaviors.map((behavior) => ({
      ...behavior,
      edgeFunctions: behavior.edgeFunctions.map((association) => ({ ...association, definition: null })),
    })),
  };
}
