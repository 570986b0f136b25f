import type { Body, Expression, Range, TemplatePart } from '../../../../src/sources/terraform/hcl/index.js';

/**
 * Our tree in the form that hcl2json writes, to compare the two. Its habits, followed here:
 * - an expression that is not a literal, a list, an object or a template stands as its source text in `${…}`;
 * - a conditional inside a template looks like the directive `%{if}`, an `%{else}` with nothing in it is left out, and `~` is gone;
 * - strings and literals in interpolations are melted into the template around them, parentheses there are left out;
 * - a minus or `!` before a literal is computed;
 * - a key that is a reference stands as its source text; blocks become lists below their labels.
 */
export function hcl2jsonForm(source: string, body: Body): unknown {
  return new Renderer(source).body(body);
}

type Json = string | number | boolean | null | readonly Json[] | { [key: string]: Json };

class Renderer {
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  body(body: Body): Json {
    const result: { [key: string]: Json } = {};
    for (const { name, expression } of body.attributes) result[name] = this.#value(expression);
    for (const block of body.blocks) {
      const path = [block.type, ...block.labels.map((label) => label.text)];
      place(result, path, this.body(block.body));
    }
    return result;
  }

  #text({ start, end }: Range): string {
    return this.#source.slice(start, end);
  }

  #wrapped(range: Range): string {
    return `\${${this.#text(range)}}`;
  }

  #value(expression: Expression): Json {
    switch (expression.kind) {
      case 'literal':
        return typeof expression.value === 'string' ? escaped(expression.value) : finite(expression.value);
      case 'template':
        return this.#template(expression.parts);
      case 'tuple':
        return expression.items.map((item) => this.#value(item));
      case 'object':
        return Object.fromEntries(expression.items.map(({ key, value }) => [this.#key(key), this.#value(value)]));
      case 'unary':
        return this.#unary(expression);
      default:
        return this.#wrapped(expression.range);
    }
  }

  #unary({ operator, operand, range }: Extract<Expression, { kind: 'unary' }>): Json {
    if (operand.kind !== 'literal' || typeof operand.value === 'string') return this.#wrapped(range);
    return operator === '-' ? -Number(operand.value) : operand.value === false;
  }

  /** One that is a single interpolation has the form of what is in it. */
  #template(parts: readonly TemplatePart[]): Json {
    const [only] = parts;
    const isLone = parts.length === 1 && only?.kind === 'interpolation';
    if (!isLone) return this.#parts(parts);
    const { kind, range } = only.expression;
    return kind === 'literal' || kind === 'template' ? this.#value(only.expression) : this.#wrapped(range);
  }

  #key(key: Expression): string {
    if (key.kind === 'get-attr' || key.kind === 'index') return this.#text(key.range);
    return this.#part(key);
  }

  #parts(parts: readonly TemplatePart[]): string {
    return parts.map((part) => this.#templatePart(part)).join('');
  }

  #templatePart(part: TemplatePart): string {
    if (part.kind === 'text') return escaped(part.text);
    if (part.kind === 'interpolation') return this.#part(part.expression);
    if (part.kind === 'template-if') {
      return directiveIf(
        this.#text(part.condition.range),
        this.#parts(part.whenTrue),
        this.#parts(part.whenFalse ?? []),
      );
    }
    const variables = [part.keyVariable, part.valueVariable].filter((name) => name !== null).join(', ');
    return `%{for ${variables} in ${this.#text(part.collection.range)}}${this.#parts(part.body)}%{endfor}`;
  }

  /** An expression inside a template. */
  #part(expression: Expression): string {
    if (expression.kind === 'literal') return escaped(String(expression.value));
    if (expression.kind === 'template') return this.#parts(expression.parts);
    if (expression.kind === 'conditional') {
      const { condition, whenTrue, whenFalse } = expression;
      return directiveIf(this.#text(condition.range), this.#part(whenTrue), this.#part(whenFalse));
    }
    return this.#wrapped(expression.range);
  }
}

/** hcl2json writes escapes back, so that what it prints is a template again. */
function escaped(text: string): string {
  return text.replace(/([$%])\{/g, '$1$1{');
}

function finite(value: number | boolean | null): Json {
  return typeof value === 'number' && !Number.isFinite(value) ? null : value;
}

function directiveIf(condition: string, whenTrue: string, whenFalse: string): string {
  return `%{if ${condition}}${whenTrue}${whenFalse === '' ? '' : `%{else}${whenFalse}`}%{endif}`;
}

function place(into: { [key: string]: Json }, [first = '', ...rest]: readonly string[], body: Json): void {
  const before = into[first];
  if (rest.length === 0) into[first] = [...(Array.isArray(before) ? before : []), body];
  else {
    const next = isMap(before) ? before : {};
    into[first] = next;
    place(next, rest, body);
  }
}

function isMap(json: Json | undefined): json is { [key: string]: Json } {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
