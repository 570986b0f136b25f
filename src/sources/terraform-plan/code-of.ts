import type { SourceLocation } from '../../model/location.js';
import { WrittenBlock, type BlockView } from '../terraform/blocks.js';
import type { ModuleInstance } from '../terraform/instance.js';
import { locate } from '../terraform/module-source.js';
import { localAddressOf, type PlannedResource } from './document.js';

/** Where the code has a resource of the plan. */
export interface Code {
  /** The module that it stands in; the nearest one around it whose code can be read. */
  readonly module: ModuleInstance;
  /** Null where the code lacks it, or cannot be read. */
  readonly block: BlockView | null;
  /** The block, or the call of the module that cannot be read; null when plan and code do not agree. */
  readonly location: SourceLocation | null;
}

/** Follows the address of a resource through the module calls of the code. */
export function codeOf(root: ModuleInstance, resource: PlannedResource): Code {
  let module = root;
  for (const { name, key } of resource.steps) {
    const call = module.source.calls.get(name);
    if (call === undefined) return { module, block: null, location: module.anchor };
    const child = module.context.child(module, name, key);
    const location = module.anchor ?? locate(call.node.range, call.file);
    if (child === null) return { module, block: null, location };
    module = child;
  }
  const local = localAddressOf(resource);
  const declared = module.source.resources.get(local);
  if (declared === undefined) return { module, block: null, location: module.anchor };
  const { node, file } = declared;
  const { instances } = module.repetitionOf(declared, module.address(local));
  const names = instances.find(({ key }) => key === resource.key)?.names ?? [];
  const block = new WrittenBlock(module, node.body, module.scope(file, names), node.range, false);
  return { module, block, location: block.location };
}
