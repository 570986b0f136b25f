/** Significant digits that a JavaScript number always holds; Terraform's numbers hold some 150. */
const CERTAIN_DIGITS = 15;
/** With no more digits than that, what follows behind the certain ones is noise of binary arithmetic, as in 0.30000000000000004. */
const NOISELESS_DIGITS = 12;

/**
 * A number as Terraform has it, which calculates with 512 bits: without the noise of arithmetic with 64 bits. Null when it has more
 * digits than these can tell. Source: https://developer.hashicorp.com/terraform/language/expressions/types ("number")
 */
export function certain(value: number): number | null {
  if (!Number.isFinite(value)) return null;
  if (Number.isSafeInteger(value) || digitsOf(value) <= CERTAIN_DIGITS) return value;
  const rounded = Number(value.toPrecision(CERTAIN_DIGITS));
  return digitsOf(rounded) <= NOISELESS_DIGITS ? rounded : null;
}

function digitsOf(value: number): number {
  const [mantissa = ''] = String(Math.abs(value)).split('e');
  const digits = mantissa.replace('.', '').replace(/^0+/, '');
  return mantissa.includes('.') ? digits.length : digits.replace(/0+$/, '').length;
}

/** A number as Terraform writes it in strings and JSON: never with an exponent. */
export function decimalText(value: number): string {
  const parts = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(String(value));
  if (parts === null) return Object.is(value, -0) ? '-0' : String(value);
  const [, sign = '', first = '', rest = '', exponent = ''] = parts;
  const places = Number(exponent);
  if (places < 0) return `${sign}0.${'0'.repeat(-places - 1)}${first}${rest}`;
  return `${sign}${first}${rest.padEnd(places, '0')}`;
}
