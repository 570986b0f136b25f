import {
  ANY,
  NOTHING,
  oneOf,
  same,
  type Cell,
  type FunctionCell,
  type ObjectCell,
  type Slot,
  type Val,
} from './values.js';

type Changes = Map<number, Cell>;

/**
 * The memory of an evaluation. Where the code can go two ways each way works on its own layer of changes, and the layers are
 * joined where the ways meet.
 */
export class Store {
  #layers: Changes[] = [new Map()];
  #next = 1;
  #dead = false;
  #work = 0;

  allocate(cell: Cell): number {
    const ref = this.#next;
    this.#next += 1;
    this.write(ref, cell);
    return ref;
  }

  read(ref: number): Cell | null {
    for (let index = this.#layers.length - 1; index >= 0; index -= 1) {
      const cell = this.#layers[index]?.get(ref);
      if (cell !== undefined) return cell;
    }
    return null;
  }

  /** How much has been written: a large object costs more than a small one. */
  get work(): number {
    return this.#work;
  }

  write(ref: number, cell: Cell): void {
    this.#work += sizeOf(cell);
    this.#layers.at(-1)?.set(ref, cell);
  }

  /** Whether the way that is followed has ended: by return, throw, break or continue. */
  get dead(): boolean {
    return this.#dead;
  }

  end(): void {
    this.#dead = true;
  }

  /** Goes on after an evaluation that was broken off, with what it had found. */
  resume(): void {
    this.#layers = [this.changesSince(0)];
    this.#dead = false;
  }

  /** Follows one way on a layer of its own. Null when it ended on the way, and so does not go on from here. */
  branch(follow: () => void): Changes | null {
    const wasDead = this.#dead;
    this.#layers.push(new Map());
    this.#dead = false;
    follow();
    const changes = this.#layers.pop() ?? new Map<number, Cell>();
    const ended = this.#dead;
    this.#dead = wasDead;
    return ended ? null : changes;
  }

  get depth(): number {
    return this.#layers.length;
  }

  /** Everything that was changed since the store had so many layers, for a way that goes on elsewhere. */
  changesSince(depth: number): Changes {
    const changes = new Map(this.#layers.slice(depth).flatMap((layer) => [...layer]));
    this.#work += changes.size;
    return changes;
  }

  /** Goes on from where several ways meet. Without any the way has ended. */
  join(ways: readonly (Changes | null)[]): void {
    const open = ways.filter((way) => way !== null);
    if (open.length === 0) {
      this.#dead = true;
      return;
    }
    const refs = new Set(open.flatMap((way) => [...way.keys()]));
    for (const ref of refs) {
      const cells = open.flatMap((way) => {
        const cell = way.get(ref) ?? this.read(ref);
        return cell === null ? [] : [cell];
      });
      const [first, ...others] = cells;
      if (first !== undefined) this.write(ref, others.reduce(merged, first));
    }
  }
}

function sizeOf(cell: Cell): number {
  switch (cell.type) {
    case 'object':
      return cell.slots.size;
    case 'list':
      return cell.items.length;
    case 'function':
      return cell.properties.size + 1;
    case 'variable':
      return 1;
  }
}

function merged(a: Cell, b: Cell): Cell {
  if (a === b) return a;
  if (a.type === 'variable' && b.type === 'variable') return { type: 'variable', val: oneOf([a.val, b.val]) };
  if (a.type === 'object' && b.type === 'object') return mergedObjects(a, b);
  if (a.type === 'list' && b.type === 'list') {
    const alike = a.items.length === b.items.length;
    const items = a.items.map((item, index) => (alike ? oneOf([item, b.items[index] ?? ANY]) : ANY));
    return { ...a, items: alike ? items : [], open: a.open || b.open || !alike };
  }
  return a.type === 'function' && b.type === 'function' ? mergedFunctions(a, b) : a;
}

function mergedFunctions(a: FunctionCell, b: FunctionCell): FunctionCell {
  const names = [...a.properties.keys(), ...b.properties.keys()];
  const read = ({ properties }: FunctionCell, name: string): Val => properties.get(name) ?? NOTHING;
  return { ...a, properties: new Map(names.map((name) => [name, oneOf([read(a, name), read(b, name)])])) };
}

function mergedObjects(a: ObjectCell, b: ObjectCell): ObjectCell {
  const names = new Set([...a.slots.keys(), ...b.slots.keys()]);
  const slots = new Map<string, Slot>();
  for (const name of names) {
    const slot = mergedSlots(a.slots.get(name) ?? null, b.slots.get(name) ?? null, [a, b]);
    if (slot !== null) slots.set(name, slot);
  }
  return {
    ...a,
    slots,
    open: a.open || b.open,
    received: a.received ?? b.received,
    vague: a.vague || b.vague,
  };
}

function mergedSlots(a: Slot | null, b: Slot | null, cells: readonly [ObjectCell, ObjectCell]): Slot | null {
  if (a === null || b === null) {
    const slot = a ?? b;
    const other = a === null ? cells[0] : cells[1];
    return slot === null ? null : { ...slot, val: oneOf([slot.val, other.open ? ANY : NOTHING]) };
  }
  if (a === b) return a;
  const val = same(a.val, b.val) ? a.val : oneOf([a.val, b.val]);
  const touched = [a, b].filter(({ change }) => change !== 'kept');
  const writes = touched.filter(({ change }) => change === 'written');
  const [first] = writes.length > 0 ? writes : touched;
  if (first === undefined) return { ...a, val };
  const written: Val = writes.length > 0 ? oneOf(writes.map((slot) => slot.written)) : first.written;
  return { val, change: first.change, written, at: first.at };
}
