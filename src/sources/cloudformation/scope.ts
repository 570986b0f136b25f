import type { JsonNode } from '../distribution-config/json.js';
import type { Result } from './partial.js';
import type { Template } from './template.js';
import type { Budget } from './world.js';

/** What a text of another tool's language inside a template stands for: another node, a value, or just text. */
export type Expansion = { readonly node: JsonNode } | { readonly result: Result } | null;

/** A template where it is used: with the values given to it, and with those that nest it. */
export interface Scope {
  readonly template: Template;
  /** Empty for a template of its own; `Api/` for one that stack `Api` nests. */
  readonly prefix: string;
  /** Values given by hand, pseudo parameters included; those of the outermost template count. */
  readonly given: ReadonlyMap<string, string>;
  /** The template that nests this one, and what it passes. */
  readonly parent: { readonly scope: Scope; readonly passed: ReadonlyMap<string, JsonNode> } | null;
  /** The scope of a nested stack of this name; null when its template is not at hand. */
  readonly nested: (name: string) => Scope | null;
  /** What another stack of the same application exports under a name; null when that is not at hand. */
  readonly exported: (name: string) => { readonly scope: Scope; readonly node: JsonNode } | null;
  /** The other stacks of the same application, where those are at hand. */
  readonly siblings: () => readonly Scope[];
  /** Resources that a transform or a tool adds, as it would write them. */
  readonly implied: ReadonlyMap<string, JsonNode>;
  /** The types of such resources by name, of those too that are added whatever is written. */
  readonly implicitType: (name: string) => string | null;
  /** Expands `${…}` of the Serverless Framework. */
  readonly expand: (text: string) => Expansion;
  readonly budget: Budget;
}
