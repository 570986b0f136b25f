import type { SourceLocation } from '../../model/location.js';
import type { Binary } from './hcl/ast.js';
import { unresolvedFrom, type About } from './texts.js';
import { describe, failure, onBranches, quantity, toQuantity, toTruth, truth, type Datum } from './values.js';

/** The operators over numbers. */
export type Arithmetic = Exclude<Binary['operator'], '&&' | '||' | '==' | '!='>;

/** What two numbers, or strings that can be read as such, give. */
export function arithmetic(operator: Arithmetic, left: Datum, right: Datum, about: About): Datum {
  const [a, b] = [toQuantity(left), toQuantity(right)];
  if (a.type === 'null' || b.type === 'null') return failure(about.expression, about.at);
  if (a.type === 'unresolved' || b.type === 'unresolved') return unresolvedFrom([a, b], about);
  const result = compute(operator, a.value, b.value);
  if (typeof result === 'boolean') return truth(result, about.at);
  return quantity(result, about.at);
}

function compute(operator: Arithmetic, a: number, b: number): number | boolean {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '%':
      return a % b;
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
  }
}

/** `-` and `!`, on each branch where a condition is open. */
export function unary(operator: '-' | '!', operand: Datum, at: SourceLocation): Datum {
  const expression = `${operator}${describe(operand)}`;
  return onBranches(
    operand,
    (datum) => {
      const converted = operator === '!' ? toTruth(datum) : toQuantity(datum);
      if (converted.type === 'bool') return truth(!converted.value, at);
      if (converted.type === 'number') return quantity(-converted.value, at);
      return converted.type === 'null' ? failure(expression, at) : unresolvedFrom([converted], { expression, at });
    },
    expression,
  );
}
