import type { BlockView } from '../terraform/blocks.js';
import { attributeOf, type ModuleSource } from '../terraform/module-source.js';
import type { Planning } from '../terraform/planning.js';
import { withKey, type InstanceKey } from '../terraform/repetition.js';
import { unresolved, type Datum } from '../terraform/values.js';
import { localAddressOf, type PlanDocument } from './document.js';
import { datumOf } from './planned.js';

/** What a plan tells the evaluation of the code that it was made of. */
export function planningOf(document: PlanDocument, source: ModuleSource, overlay: Planning['overlay']): Planning {
  let keys: ReadonlyMap<string, readonly InstanceKey[]> | null = null;
  return {
    variables: variablesOf(document, source),
    keysOf: (address) => {
      keys ??= keysOf(document);
      return keys.get(address) ?? null;
    },
    overlay: (written: BlockView, address: string) => overlay(written, address),
    tellsValues: true,
  };
}

/** The variables of the root module; of secret ones not even a default counts as known. */
function variablesOf({ variables, secretVariables }: PlanDocument, source: ModuleSource): ReadonlyMap<string, Datum> {
  const secret = [...source.variables].filter(([, { node }]) => {
    const marked = attributeOf(node.body, 'sensitive')?.expression;
    return marked?.kind === 'literal' && marked.value === true;
  });
  const hidden = (name: string): readonly [string, Datum] => [name, unresolved('sensitive', `var.${name}`)];
  return new Map<string, Datum>([
    ...[...variables].map(([name, value]) => [name, valueOf(name, value)] as const),
    ...secret.map(([name]) => hidden(name)),
    ...secretVariables.map(hidden),
  ]);
}

function valueOf(name: string, value: unknown): Datum {
  const open = (): ReturnType<typeof unresolved> => unresolved('variable', `var.${name}`);
  const planned = { value, unknown: undefined, sensitive: undefined, collateral: false };
  return datumOf(planned, { at: null, open, expression: `var.${name}`, isPublic: () => true, reveal: false });
}

/** The keys of every resource and module call, by its address without a key. */
function keysOf({ resources }: PlanDocument): ReadonlyMap<string, readonly InstanceKey[]> {
  const found = new Map<string, Set<InstanceKey>>();
  const add = (address: string, key: InstanceKey): void => {
    const keys = found.get(address) ?? new Set();
    found.set(address, keys.add(key));
  };
  for (const resource of resources.values()) {
    if (resource.destroyed) continue;
    let path = '';
    for (const step of resource.steps) {
      const call = `${path === '' ? '' : `${path}.`}module.${step.name}`;
      add(call, step.key);
      path = withKey(call, step.key);
    }
    add(`${path === '' ? '' : `${path}.`}${localAddressOf(resource)}`, resource.key);
  }
  return new Map([...found].map(([address, keys]) => [address, [...keys]] as const));
}
