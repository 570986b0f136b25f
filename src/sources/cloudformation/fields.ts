import type { Problem } from '../../model/distribution.js';
import type { SourceLocation } from '../../model/location.js';
import {
  byDefault,
  known,
  unknown,
  type Piece,
  type Unknown,
  type UnknownReason,
  type Value,
} from '../../model/value.js';
import { MAX_PROBLEMS } from '../distribution-config/fields.js';
import type { JsonNode } from '../distribution-config/json.js';
import { placeholdersIn, type IsText } from '../placeholders.js';
import { evaluateCondition } from './conditions.js';
import { expressionOf } from './expression.js';
import { contextOf, evaluate, intrinsicOf } from './intrinsics.js';
import { holesOf, leadingHole, literalOf, partsOf, piecesOf, type Part, type Result } from './partial.js';
import type { Scope } from './scope.js';
import { explore, NO_ASSUMPTIONS, type Outcome, type Run, type World } from './world.js';

/** A node with what is taken to hold where it counts. */
export interface Place {
  readonly node: JsonNode;
  readonly world: World;
}

/** Elements of one list, alternatives included. */
const MAX_ELEMENTS = 2_000;

/** Where a node stands in the files of the user: the template, or what it was made from. */
export type Locator = (node: JsonNode) => SourceLocation;

/** Collects what could not be read, each thing once. */
export class Problems {
  readonly #problems = new Map<string, Problem>();

  add(problem: Problem): void {
    const key = `${problem.file}:${problem.line ?? ''}:${problem.message}`;
    if (this.#problems.size < MAX_PROBLEMS) this.#problems.set(key, problem);
  }

  all(): readonly Problem[] {
    return [...this.#problems.values()];
  }
}

/** Reads the properties of resources as values with places, every conditional followed both ways where it is open. */
export class Fields {
  readonly scope: Scope;
  readonly #problems: Problems;
  readonly #locate: Locator;

  constructor(scope: Scope, problems: Problems, locate: Locator) {
    this.scope = scope;
    this.#problems = problems;
    this.#locate = locate;
  }

  /** For a name of the template's `Fn::Sub` has been forgotten. */
  readonly #isText: IsText = (name) => name.startsWith('AWS::') || isDeclared(this.scope, name.split('.')[0] ?? '');

  problem({ node }: Place, message: string): void {
    const { file, startLine } = this.#locate(node);
    this.#problems.add({ file, line: startLine, message });
  }

  location({ node }: Place): SourceLocation {
    return this.#locate(node);
  }

  // -------------------------------------------------------------------------------------------------------- structure

  /** What a node is in the worlds it leads to; a node that is absent in some is null there. */
  forms({ node, world }: Place): readonly Outcome<JsonNode | null>[] {
    return explore(world, this.scope.budget, (run) => this.#followed(node, run, 0));
  }

  /** Follows Fn::If and variables that stand for structure, down to what is written. */
  #followed(node: JsonNode, run: Run, depth: number): JsonNode | null {
    if (depth > 50) return node;
    if (node.value.type === 'null') return null;
    if (node.value.type === 'string') {
      const expansion = this.scope.expand(node.value.text);
      return expansion !== null && 'node' in expansion ? this.#followed(expansion.node, run, depth + 1) : node;
    }
    const call = intrinsicOf(node);
    if (call === null) return node;
    if (call.name === 'Ref') {
      return call.argument.value.type === 'string' && call.argument.value.text === 'AWS::NoValue' ? null : node;
    }
    if (call.name !== 'Fn::If' || call.argument.value.type !== 'array') return node;
    const [condition, yes, no] = call.argument.value.items;
    if (condition === undefined || yes === undefined) return node;
    const truth = evaluateCondition({ name: 'Condition', argument: condition }, contextOf(this.scope, run));
    if (truth === 'unknown') return node;
    const branch = truth === 'yes' ? yes : no;
    return branch === undefined ? null : this.#followed(branch, run, depth + 1);
  }

  /** A member that is an object, in every form it can take; `null` for the worlds in which there is none. */
  objects(parent: Place, name: string): readonly (Place | null)[] {
    const node = memberOf(parent, name);
    if (node === null) return [null];
    return this.forms({ node, world: parent.world }).map(({ value, world }) => {
      if (value === null) return null;
      if (value.value.type === 'object') return { node: value, world };
      this.unsupported({ node: value, world }, name, 'an object');
      return null;
    });
  }

  /** The first form of a member that is an object; null when there is none in any world. */
  object(parent: Place, name: string): Place | null {
    return this.objects(parent, name).find((form) => form !== null) ?? null;
  }

  /** The elements of a list in all its forms, with or without `{Quantity, Items}`; null when they cannot be read. */
  list(parent: Place, name: string): readonly Place[] | null {
    const node = memberOf(parent, name);
    if (node === null) return [];
    const elements: Place[] = [];
    for (const { value, world } of this.forms({ node, world: parent.world })) {
      if (value === null) continue;
      const items = itemsOf(value);
      if (items === null) {
        // A list that CloudFormation computes is no mistake: it only cannot be read here.
        const written = memberOf({ node: value, world }, 'Items') ?? value;
        if (intrinsicOf(written) === null && written.value.type !== 'string')
          this.unsupported({ node: value, world }, name, 'a list');
        return null;
      }
      for (const item of items) {
        for (const form of this.forms({ node: item, world })) {
          if (form.value === null || elements.length >= MAX_ELEMENTS) continue;
          // A variable of the Serverless Framework can stand for a list in a list.
          const inner =
            form.value !== item && form.value.value.type === 'array' ? form.value.value.items : [form.value];
          elements.push(...inner.map((one) => ({ node: one, world: form.world })));
        }
      }
    }
    return elements.slice(0, MAX_ELEMENTS);
  }

  // ----------------------------------------------------------------------------------------------------------- values

  /** What a member comes to in every world; null when it is not written. */
  results(parent: Place, name: string): readonly Result[] | null {
    const node = memberOf(parent, name);
    return node === null ? null : this.resultsAt({ node, world: parent.world });
  }

  resultsAt(place: Place): readonly Result[] {
    return this.outcomesAt(place).map(({ value }) => value);
  }

  /** The same, with what is taken to hold for each of them. */
  outcomesAt({ node, world }: Place): readonly Outcome<Result>[] {
    return explore(world, this.scope.budget, (run) => evaluate(node, contextOf(this.scope, run)));
  }

  string(parent: Place, name: string, absent: Value<string>): Value<string> {
    return this.#member(parent, name, absent, 'a string', (text) => text);
  }

  /** A string that has to be there. An expression that comes to nothing means a parameter that has yet to be given. */
  required(parent: Place, name: string): Value<string> {
    const node = memberOf(parent, name);
    if (node === null) return this.missing(parent, name);
    const value = this.string(parent, name, unknown('not-given', name));
    if (!value.known || value.value !== '' || intrinsicOf(node) === null) return value;
    return unknown('parameter', expressionOf(node), { location: value.location });
  }

  /** A string that may be empty or missing, both of which mean that there is none. */
  optional(parent: Place, name: string): Value<string | null> {
    return this.#member<string | null>(parent, name, byDefault(null), 'a string', (text) =>
      text === '' ? null : text,
    );
  }

  /** A string that may be a secret: no part of it is in an expression. */
  secret(parent: Place, name: string): Value<string> {
    const value = this.required(parent, name);
    const [text = null, ...others] = this.results(parent, name)?.map(literalOf) ?? [];
    // One may well have a $ or an @ in it.
    if (!value.known && text !== null && others.length === 0) return known(text, value.location);
    return value.known ? value : unknown(value.reason, name, { location: value.location });
  }

  number(parent: Place, name: string, absent: Value<number>): Value<number> {
    return this.#member(parent, name, absent, 'a number', numberOf);
  }

  optionalNumber(parent: Place, name: string): Value<number | null> {
    return this.#member<number | null>(parent, name, byDefault(null), 'a number', (text) =>
      text === '' ? null : numberOf(text),
    );
  }

  boolean(parent: Place, name: string, absent: Value<boolean>): Value<boolean> {
    return this.#member(parent, name, absent, 'true or false', booleanOf);
  }

  choice<T extends string>(parent: Place, name: string, legal: readonly T[], absent: Value<T> | null): Value<T> {
    if (absent === null && memberOf(parent, name) === null) return this.missing(parent, name);
    const wanted = legal.join(', ').replace(/, ([^,]*)$/, ' or $1');
    return this.#member<T>(parent, name, absent ?? unknown('not-given', name), wanted, (text) =>
      legal.find((one) => one === text),
    );
  }

  /** A list of strings, also one that a parameter or a function gives as a whole. */
  strings(parent: Place, name: string): Value<readonly string[]> {
    const node = memberOf(parent, name);
    if (node === null) return known([], this.location(parent));
    const lists = this.forms({ node, world: parent.world }).flatMap(({ value, world }) =>
      value === null ? [[] as readonly string[]] : this.#stringLists(value, world),
    );
    return this.combined(lists, { node, world: parent.world });
  }

  #stringLists(node: JsonNode, world: World): readonly (readonly string[] | Result)[] {
    const items = itemsOf(node);
    const computed = memberOf({ node, world }, 'Items') ?? node;
    const wanted: JsonNode = items === null ? computed : { ...node, value: { type: 'array', items } };
    return this.resultsAt({ node: wanted, world }).map((result) => {
      const texts =
        result.type === 'list' && !result.open ? result.items.map((item) => plainText(item, this.#isText)) : null;
      return texts === null || texts.includes(null) ? result : texts.flatMap((text) => text ?? []);
    });
  }

  /** A value at a place of its own, such as an element of a list. */
  textAt(place: Place, name: string): Value<string> {
    return this.#value(place, name, null, 'a string', (text) => text);
  }

  numberAt(place: Place, name: string): Value<number> {
    return this.#value(place, name, null, 'a number', numberOf);
  }

  missing<T>(parent: Place, name: string): Unknown<T> {
    this.problem(parent, `${name} is missing`);
    return unknown('not-given', name, { location: this.location(parent) });
  }

  unsupported<T>(place: Place, name: string, wanted: string): Unknown<T> {
    this.problem(place, `${name} has to be ${wanted}`);
    return unknown('unsupported', name, { location: this.location(place) });
  }

  #member<T>(parent: Place, name: string, absent: Value<T>, wanted: string, convert: Convert<T>): Value<T> {
    const node = memberOf(parent, name);
    return node === null ? absent : this.#value({ node, world: parent.world }, name, absent, wanted, convert);
  }

  #value<T>(place: Place, name: string, absent: Value<T> | null, wanted: string, convert: Convert<T>): Value<T> {
    const results = this.resultsAt(place);
    if (results.every(({ type }) => type === 'absent') && absent !== null) return absent;
    let isWrong = false;
    const converted = results.map((result): Plain<T> | Result => {
      if (result.type === 'absent') return absent?.known === true ? { plain: absent.value } : result;
      const text = plainText(result, this.#isText);
      if (text === null) {
        isWrong ||= result.type === 'list' || result.type === 'map';
        return result;
      }
      const value = convert(text);
      isWrong ||= value === undefined;
      return value === undefined ? result : { plain: value };
    });
    if (isWrong) return this.unsupported(place, name, wanted);
    return this.combined(
      converted.map((one) => ('plain' in one ? one.plain : one)),
      place,
      (one): one is T => !isResult(one),
    );
  }

  /** One value from what it is in every world: known where all agree, else unknown with what it can be. */
  combined<T>(
    values: readonly (T | Result)[],
    place: Place,
    isPlain: (value: T | Result) => value is T = (value): value is T => !isResult(value),
  ): Value<T> {
    const location = this.location(place);
    const plain = values.filter(isPlain);
    const [first] = plain;
    if (first !== undefined && plain.length === values.length) {
      const distinct = [...new Map(plain.map((value) => [JSON.stringify(value), value])).values()];
      return distinct.length === 1 ? known(first, location) : this.#alternatives(distinct, place, location);
    }
    return this.#unknown(values.filter(isResult), values.length > 1, place, location);
  }

  #alternatives<T>(alternatives: readonly T[], { node }: Place, location: SourceLocation): Value<T> {
    const expression = expressionOf(node);
    const reason = reasonOfChoice(expression);
    const call = intrinsicOf(node);
    const name = call?.name === 'Ref' && call.argument.value.type === 'string' ? call.argument.value.text : null;
    const reference = name === null ? null : { address: `${this.scope.prefix}${name}`, type: null, attribute: null };
    return unknown(reason, expression, { alternatives, reference, location });
  }

  #unknown<T>(results: readonly Result[], isChoice: boolean, { node }: Place, location: SourceLocation): Unknown<T> {
    const expression = expressionOf(node);
    const [only] = results;
    const texts = new Set(results.map((result) => JSON.stringify(result)));
    const holes = results.flatMap(holesOf);
    if (only === undefined || texts.size > 1 || isChoice) {
      const references = new Map(
        holes.flatMap(({ reference }) => (reference === null ? [] : [[reference.address, reference]])),
      );
      const [reference = null] = references.size === 1 ? references.values() : [];
      return unknown('conditional', expression, { reference, location });
    }
    const parts = partsOf(only) ?? [];
    const hole = leadingHole(holes);
    const pattern = patternOf(parts, this.#isText);
    const reason = hole?.reason ?? (pattern.some((piece) => 'hole' in piece) ? 'parameter' : 'unsupported');
    return unknown(reason, expression, { reference: hole?.reference ?? null, pattern, location });
  }
}

/** Why an expression has several values, each of them known. */
function reasonOfChoice(expression: string): UnknownReason {
  if (/!If\b/.test(expression)) return 'conditional';
  return /(?:!Ref |\$\{)(?!AWS::)/.test(expression) ? 'parameter' : 'pseudo';
}

interface Plain<T> {
  readonly plain: T;
}

type Convert<T> = (text: string) => T | undefined;

function isResult(value: unknown): value is Result {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** The text of a result that has no hole and no placeholder. */
function plainText(result: Result, isText: IsText): string | null {
  const text = literalOf(result);
  return text === null || placeholdersIn(text, isText) !== null ? null : text;
}

/** Pieces with placeholders as holes. */
function patternOf(parts: readonly Part[], isText: IsText): readonly Piece[] {
  if (!parts.some((part) => 'literal' in part)) return [];
  return piecesOf(parts).flatMap((piece) =>
    'literal' in piece ? (placeholdersIn(piece.literal, isText) ?? [piece]) : [piece],
  );
}

function isDeclared({ template, implied, implicitType }: Scope, name: string): boolean {
  const { resources, parameters } = template;
  return resources.has(name) || parameters.has(name) || implied.has(name) || implicitType(name) !== null;
}

function numberOf(text: string): number | undefined {
  const number = /^\s*-?\d/.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}

/** CloudFormation reads YAML 1.1, in which yes and on are true. */
function booleanOf(text: string): boolean | undefined {
  if (/^(?:true|yes|on)$/i.test(text)) return true;
  return /^(?:false|no|off)$/i.test(text) ? false : undefined;
}

/** A member as it is written; null when the place is no object, has none of that name, or has null there. */
export function memberOf({ node }: Place, name: string): JsonNode | null {
  if (node.value.type !== 'object') return null;
  const found = node.value.members.get(name);
  return found === undefined || found.value.type === 'null' ? null : found;
}

function itemsOf({ value }: JsonNode): readonly JsonNode[] | null {
  if (value.type === 'array') return value.items;
  if (value.type !== 'object') return null;
  const items = value.members.get('Items');
  if (items?.value.type === 'array') return items.value.items;
  return value.members.has('Quantity') && items === undefined ? [] : null;
}

export function placeOf(node: JsonNode): Place {
  return { node, world: NO_ASSUMPTIONS };
}
