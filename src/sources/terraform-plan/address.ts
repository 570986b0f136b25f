import type { InstanceKey } from '../terraform/repetition.js';

/** A module call on the way to a resource, with the key of its instance. */
export interface ModuleStep {
  readonly name: string;
  readonly key: InstanceKey;
}

const STEP = /(?:^|\.)module\.([\w-]+)(?:\[(\d+|"(?:[^"\\]|\\.)*")\])?/y;

/**
 * The calls of a module address, `module.a["x"].module.b[0]`; null for what is none. Source:
 * https://developer.hashicorp.com/terraform/cli/state/resource-addressing
 */
export function stepsOf(address: string): readonly ModuleStep[] | null {
  const steps: ModuleStep[] = [];
  const pattern = new RegExp(STEP);
  while (pattern.lastIndex < address.length) {
    const [, name, key] = pattern.exec(address) ?? [];
    if (name === undefined) return null;
    steps.push({ name, key: keyOf(key) });
  }
  return steps;
}

function keyOf(written: string | undefined): InstanceKey {
  if (written === undefined) return null;
  return written.startsWith('"') ? unescaped(written.slice(1, -1)) : Number(written);
}

function unescaped(text: string): string {
  const letters: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };
  const simple = text.replaceAll(/\\(.)/g, (_, character: string) => letters[character] ?? character);
  return simple.replaceAll('$${', '${').replaceAll('%%{', '%{');
}
