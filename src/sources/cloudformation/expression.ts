import type { JsonNode } from '../distribution-config/json.js';
import { intrinsicOf } from './intrinsics.js';

/** Expressions are shown in messages; what is longer is cut. */
const MAX_LENGTH = 300;
const MAX_DEPTH = 12;
/** Aliases can make a small file stand for any number of nodes. */
const MAX_NODES = 400;

interface Allowance {
  left: number;
}

/**
 * An expression in CloudFormation's short form, on one line: `!GetAtt Balancer.DNSName`. The same expression comes out the same
 * whether it was written in YAML or JSON, short or long, so that two of them can be compared.
 */
export function expressionOf(node: JsonNode): string {
  const text = shown(node, 0, { left: MAX_NODES }).replace(/\s+/g, ' ');
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH - 1)}…` : text;
}

function shown(node: JsonNode, depth: number, allowance: Allowance): string {
  const { value } = node;
  allowance.left -= 1;
  if (depth > MAX_DEPTH || allowance.left < 0) return '…';
  switch (value.type) {
    case 'string':
      return depth === 0 || /^[\w.:/@${}-]+$/.test(value.text) ? value.text : JSON.stringify(value.text);
    case 'number':
      return String(value.number);
    case 'boolean':
      return String(value.boolean);
    case 'null':
      return 'null';
    case 'array':
      return `[${limited(value.items.slice(0, 21).map((item) => shown(item, depth + 1, allowance)))}]`;
    case 'object': {
      const call = intrinsicOf(node);
      if (call !== null) return shownCall(call.name, call.argument, depth, allowance);
      return `{${limited([...value.members].slice(0, 21).map(([name, member]) => `${name}: ${shown(member, depth + 1, allowance)}`))}}`;
    }
  }
}

function limited(texts: readonly string[]): string {
  return texts.length > 20 ? `${texts.slice(0, 20).join(', ')}, …` : texts.join(', ');
}

function shownCall(name: string, argument: JsonNode, depth: number, allowance: Allowance): string {
  const short = `!${name.replace(/^Fn::/, '')}`;
  if (name === 'Fn::GetAtt' && argument.value.type === 'array') {
    const items = argument.value.items.map(({ value }) => (value.type === 'string' ? value.text : null));
    if (!items.includes(null)) return `${short} ${items.join('.')}`;
  }
  if (name === 'Fn::Sub' && argument.value.type === 'string') {
    const whole = /^\$\{([^{}!]+)\}$/.exec(argument.value.text)?.[1];
    if (whole !== undefined) return `${whole.includes('.') ? '!GetAtt' : '!Ref'} ${whole}`;
  }
  return `${short} ${shown(argument, depth + 1, allowance)}`;
}
