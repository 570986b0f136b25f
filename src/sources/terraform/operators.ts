import type { Binary } from './hcl/ast.js';
import { unresolvedFrom, type About } from './texts.js';
import { failure, quantity, toQuantity, truth, type Datum } from './values.js';

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
