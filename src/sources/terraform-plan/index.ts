import type { Distribution, Problem } from '../../model/distribution.js';
import type { SourceLocation } from '../../model/location.js';
import { known } from '../../model/value.js';
import type {
  DefinedPolicy,
  FileReading,
  LanguageReader,
  PolicyDefinition,
  ReaderSettings,
  SourceFile,
} from '../reader.js';
import { siteOf } from '../terraform/backends/index.js';
import { definedPolicy } from '../terraform/behaviors.js';
import type { BlockView } from '../terraform/blocks.js';
import { DISTRIBUTION_TYPES } from '../terraform/distribution-types.js';
import { completed, readDistribution } from '../terraform/distributions.js';
import type { ModuleInstance } from '../terraform/instance.js';
import { moduleFromText } from '../terraform/module-source.js';
import { ModuleLibrary, Root } from '../terraform/modules.js';
import { directoryOf } from '../terraform/roots.js';
import { Workspace } from '../terraform/workspace.js';
import { codeOf } from './code-of.js';
import { ConfiguredBlock, expressionsOf } from './configured-block.js';
import { Disclosure } from './disclosure.js';
import { argumentOf, localAddressOf, parsePlan, type PlanDocument, type PlannedResource } from './document.js';
import { withKeysOfCode } from './keys.js';
import { PlannedBlock } from './planned-block.js';
import { planningOf } from './planning-of.js';
import { findRoot } from './roots.js';

/** Distributions of one plan. */
const MAX_DISTRIBUTIONS = 1_000;
/** Policies of one plan; an account has some twenty of its own. What names another one names a policy that is not known. */
const MAX_POLICIES = 1_000;

/**
 * Makes a reader of plans and states, as `terraform show -json` and `tofu show -json` write them. Values are those of the plan;
 * lines, references and what the plan cannot know come from the code that it was made of, where that is in the workspace.
 */
export function createReader({ workspace, terraform }: ReaderSettings): LanguageReader {
  const library = new ModuleLibrary(new Workspace(workspace));
  const read = (file: SourceFile): FileReading => {
    const result = parsePlan(file.text);
    if ('fault' in result) {
      const broken = { file: file.path, line: null, message: result.fault };
      return { distributions: [], policies: [], problems: [], broken };
    }
    const found = [...result.document.resources.values()].filter(isDistribution);
    if (found.length === 0) return { distributions: [], policies: [], problems: [], broken: null };
    return new PlanReading(file, result.document, library, { workspace, ...terraform }).read(found);
  };
  return { read };
}

function isDistribution({ mode, type }: PlannedResource): boolean {
  return mode === 'managed' && DISTRIBUTION_TYPES.includes(type);
}

/** What a run says about Terraform. */
interface Settings {
  readonly workspace: string;
  readonly workspaceName: string;
  readonly roots: readonly string[];
}

/** One plan while it is read, with the code that it belongs to. */
class PlanReading {
  readonly #file: SourceFile;
  readonly #document: PlanDocument;
  readonly #root: Root;
  /** Directory of the code; null when there is none. */
  readonly #directory: string | null;
  readonly #disclosure: Disclosure;
  readonly #policies: readonly PlannedResource[];
  readonly #problems: Problem[] = [];
  /** Stands for a place in the plan, which has no lines worth telling. */
  readonly #nowhere: SourceLocation;

  constructor(file: SourceFile, document: PlanDocument, library: ModuleLibrary, settings: Settings) {
    this.#file = file;
    this.#document = document;
    this.#disclosure = new Disclosure(document);
    this.#policies = [...document.resources.values()].filter((one) => policyKind(one) !== null).slice(0, MAX_POLICIES);
    this.#nowhere = { file: file.path, startLine: 1, endLine: 1 };
    const { directory, others } = findRoot(document, file.path, library, settings.roots);
    this.#directory = directory;
    if (others.length > 0) {
      const also = others.slice(0, 3).map(shown).join(', ');
      this.#problem(
        `fits the root modules ${shown(directory ?? '')} and ${also} alike; the first one was taken. Put the file into its own root module, or list that one under terraform: in the config file`,
      );
    }
    if (document.errored) this.#problem('the plan ended with an error; what it lacks is treated as not known');
    const code = directory === null ? null : library.module(directory);
    const source = code ?? moduleFromText(directoryOf(file.path), '', '');
    const planning = planningOf(document, source, (written, address) => this.#overlaid(written, address));
    const values = { vars: [], varFiles: [], workspace: settings.workspaceName };
    this.#root = new Root(source, library, settings.workspace, values, planning);
  }

  read(found: readonly PlannedResource[]): FileReading {
    if (found.length > MAX_DISTRIBUTIONS)
      this.#problem(`more than ${MAX_DISTRIBUTIONS} distributions; the others were left out`);
    this.#introducePolicies();
    const read = found.slice(0, MAX_DISTRIBUTIONS).map((resource) => ({ resource, ...this.#view(resource) }));
    const drafts = read.map((one) => ({
      ...one,
      draft: readDistribution(one.view, one.resource.type, one.resource.address),
    }));
    // What the code says of other resources comes second: should there be too much of it, the distributions themselves are read.
    const site = siteOf(this.#root.module);
    const distributions = drafts.map(({ resource, draft, isPlaced }) => {
      const finished = finish(withKeysOfCode(completed(draft, site), draft.origins), resource);
      return isPlaced ? finished : unplaced(finished);
    });
    const policies = this.#policies.flatMap((resource) => this.#policy(resource));
    const problems = [...this.#problems, ...this.#root.problems().map((problem) => this.#withoutLine(problem))];
    const kept = distributions.filter(({ origins }) => origins.length > 0);
    const coversRoots = this.#directory === null ? [] : [this.#directory];
    return { distributions: kept, policies, problems, broken: null, coversRoots };
  }

  /** A resource with the plan's values, and whether the checkout has a place for it. */
  #view(resource: PlannedResource): { readonly view: BlockView; readonly isPlaced: boolean } {
    const { module, block, location } = codeOf(this.#root.module, resource);
    const place = location ?? this.#nowhere;
    const code = block ?? this.#configured(resource, module, place);
    const view = new PlannedBlock(resource.values, { module, location: place, code, type: null }, this.#disclosure);
    return { view, isPlaced: location !== null };
  }

  /** What the plan itself says of the code. */
  #configured(resource: PlannedResource, module: ModuleInstance, location: SourceLocation): BlockView | null {
    const { steps, modulePath } = resource;
    const expressions = expressionsOf(this.#document.configuration, steps, localAddressOf(resource));
    return expressions === undefined ? null : new ConfiguredBlock(expressions, module, location, modulePath);
  }

  #overlaid(written: BlockView, address: string): BlockView {
    const resource = this.#document.resources.get(address);
    if (resource === undefined) return written;
    const place = { module: written.module, location: written.location, code: written, type: null };
    return new PlannedBlock(resource.values, place, this.#disclosure);
  }

  // ------------------------------------------------------------------------------------------------------ policies

  /** The policies that the plan has and whose ids it does not know yet: references lead to them. */
  #introducePolicies(): void {
    const { module } = this.#root;
    for (const resource of this.#policies) {
      if (codeOf(module, resource).block !== null) continue;
      const range = { start: 0, end: 0 };
      const labels = [resource.type, resource.name].map((text) => ({ range, text, quoted: true }));
      const body = { range, attributes: [], blocks: [] };
      const type = resource.mode === 'data' ? 'data' : 'resource';
      const node = { kind: 'block' as const, type, typeRange: range, labels, headerRange: range, range, body };
      const file = { path: this.#file.path, lines: { lineOf: () => 1 } };
      const { address } = resource;
      module.context.referred.set(address, { address, module, declared: { node, file }, names: new Map() });
    }
  }

  /** A policy whose id is known, for behaviors that name it by that. */
  #policy(resource: PlannedResource): readonly PolicyDefinition[] {
    const kind = policyKind(resource);
    const id = argumentOf(resource, 'id').value;
    if (kind === null || typeof id !== 'string' || id === '') return [];
    const { view, isPlaced } = this.#view(resource);
    const policy = definedPolicy(view, kind, resource.name);
    return [{ kind, id, policy: isPlaced ? policy : unplaced<DefinedPolicy>(policy) }];
  }

  // ------------------------------------------------------------------------------------------------------ problems

  #problem(message: string): void {
    this.#problems.push({ file: this.#file.path, line: null, message });
  }

  #withoutLine(problem: Problem): Problem {
    const isOwn = problem.file === this.#file.path || this.#directory === null;
    return isOwn ? { ...problem, file: this.#file.path, line: null } : problem;
  }
}

/** A distribution with what the plan says of it as a whole. */
function finish(distribution: Distribution, resource: PlannedResource): Distribution {
  const { value, sensitive, collateral } = argumentOf(resource, 'domain_name');
  const isTold = typeof value === 'string' && sensitive !== true && !collateral;
  return {
    ...distribution,
    language: 'terraform-plan',
    domainName: isTold ? known(value, distribution.domainName.location) : distribution.domainName,
    lifecycle: resource.destroyed ? 'destroyed' : 'kept',
    conditional: resource.deferred,
  };
}

function policyKind({ type }: PlannedResource): PolicyDefinition['kind'] | null {
  if (type === 'aws_cloudfront_cache_policy') return 'cache';
  return type === 'aws_cloudfront_origin_request_policy' ? 'origin-request' : null;
}

function shown(directory: string): string {
  return directory === '' ? '.' : directory;
}

/** The same without any place: a plan has no lines that anybody could look at. */
function unplaced<T>(tree: T): T {
  const seen = JSON.stringify(tree, (key, value: unknown) => (key === 'location' ? null : value));
  return JSON.parse(seen) satisfies unknown as T; // The same tree but for the locations, which can be null.
}
