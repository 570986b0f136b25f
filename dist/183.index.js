export const id = 183;
export const ids = [183];
export const modules = {

/***/ 4183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readCode: () => (/* binding */ readCode)
});

// EXTERNAL MODULE: ./lib/cloudfront/cloudfront-js.js
var cloudfront_js = __webpack_require__(1324);
// EXTERNAL MODULE: ./lib/cloudfront/edge-headers.js
var edge_headers = __webpack_require__(3516);
// EXTERNAL MODULE: ./lib/cloudfront/edge-limits.js
var edge_limits = __webpack_require__(7864);
// EXTERNAL MODULE: ./lib/cloudfront/edge-runtimes.js
var edge_runtimes = __webpack_require__(6361);
// EXTERNAL MODULE: ./lib/edge/fault.js
var edge_fault = __webpack_require__(1653);
// EXTERNAL MODULE: ./lib/edge/part.js
var edge_part = __webpack_require__(4804);
// EXTERNAL MODULE: ./lib/edge/verdicts.js + 4 modules
var verdicts = __webpack_require__(1190);
;// CONCATENATED MODULE: ./lib/edge/scan/values.js
const ANY = { kind: 'unknown' };
const NOTHING = { kind: 'undefined' };
/** Some string. */
const ANY_TEXT = { kind: 'text', pieces: [null] };
function literal(value) {
    return { kind: 'literal', value };
}
function values_native(name, self = null) {
    return { kind: 'native', name, self };
}
/** The scope that a `var` belongs to. */
function functionScope(scope) {
    return scope.isFunction === true || scope.parent === null ? scope : functionScope(scope.parent);
}
/** More ways than this for one value, and it counts as unknown. */
const MAX_OPTIONS = 8;
/** One of several values; equal ones count once. */
function oneOf(values) {
    const found = new Map();
    for (const value of values) {
        for (const option of value.kind === 'choice' ? value.options : [value]) {
            if (option.kind === 'unknown')
                found.set('unknown', option);
            else
                found.set(keyOf(option), option);
        }
    }
    const options = [...found.values()];
    const [first] = options;
    if (first === undefined)
        return NOTHING;
    if (options.length === 1)
        return first;
    return options.length > MAX_OPTIONS ? ANY : { kind: 'choice', options };
}
/** What makes two values the same; long strings are told apart by their length and ends, so that this costs little. */
function keyOf(value) {
    switch (value.kind) {
        case 'native':
            return `native ${value.name} ${value.self === null ? '' : keyOf(value.self)}`;
        case 'lazy':
            return `lazy ${keyOf(value.getter)}`;
        case 'choice':
            return `choice ${value.options.map(keyOf).join()}`;
        case 'literal':
            return `${typeof value.value} ${shortened(String(value.value))}`;
        case 'text':
            return `text ${JSON.stringify(value.pieces.map((piece) => (piece === null ? null : shortened(piece))))}`;
        default:
            return JSON.stringify(value);
    }
}
function shortened(text) {
    return text.length < 200 ? text : `${text.length} ${text.slice(0, 64)} ${text.slice(-64)}`;
}
function same(a, b) {
    return a === b || keyOf(a) === keyOf(b);
}
/** The ways a value can be, each by itself. */
function each(value) {
    return value.kind === 'choice' ? value.options : [value];
}
/** The string, number, boolean or null that a value surely is. */
function literalOf(value) {
    return value.kind === 'literal' ? value.value : undefined;
}
function stringOf(value) {
    return value.kind === 'literal' && typeof value.value === 'string' ? value.value : null;
}

;// CONCATENATED MODULE: ./lib/edge/scan/operators.js

/** Pieces of a string that is built up; beyond that its middle is unknown. */
const MAX_PIECES = 40;
/** Characters of one known string. */
const MAX_TEXT = 1_600_000;
/** Strings and whatever becomes one, put together. */
function joinText(parts) {
    const pieces = parts.flatMap((part) => {
        if (part.kind === 'literal')
            return [String(part.value)];
        return part.kind === 'text' ? part.pieces : [null];
    });
    return textFrom(pieces);
}
/** A literal where all is known. */
function textFrom(pieces) {
    const joined = [];
    for (const piece of pieces) {
        const last = joined.at(-1);
        if (piece === null) {
            if (last !== null)
                joined.push(null);
        }
        else if (typeof last === 'string')
            joined[joined.length - 1] = last + piece;
        else
            joined.push(piece);
    }
    const length = joined.reduce((sum, piece) => sum + (piece?.length ?? 0), 0);
    if (length > MAX_TEXT || joined.length > MAX_PIECES)
        return ANY_TEXT;
    const [only = ''] = joined;
    return joined.length <= 1 && only !== null ? literal(only) : { kind: 'text', pieces: joined };
}
/** Whether a value counts as true; null when that is not known. */
function isTruthy(run, val) {
    switch (val.kind) {
        case 'literal':
            return Boolean(val.value);
        case 'undefined':
            return false;
        case 'text':
            return val.pieces.some((piece) => piece !== null && piece !== '') ? true : null;
        case 'native':
            return true;
        case 'ref': {
            const cell = run.store.read(val.ref);
            return cell?.type === 'object' && cell.vague ? null : true;
        }
        case 'choice': {
            const answers = new Set(val.options.map((option) => isTruthy(run, option)));
            const [answer = null] = answers;
            return answers.size === 1 ? answer : null;
        }
        default:
            return null;
    }
}
function typeOf(run, val) {
    switch (val.kind) {
        case 'literal':
            return literal(val.value === null ? 'object' : typeof val.value);
        case 'undefined':
            return literal('undefined');
        case 'text':
            return literal('string');
        case 'ref': {
            const cell = run.store.read(val.ref);
            if (cell?.type === 'object' && cell.vague)
                return ANY;
            return literal(cell?.type === 'function' ? 'function' : 'object');
        }
        default:
            return ANY;
    }
}
function unary(operator, val) {
    const value = literalOf(val);
    if (typeof value !== 'number' && typeof value !== 'string')
        return ANY;
    if (operator === '-')
        return literal(-Number(value));
    return operator === '+' ? literal(Number(value)) : ANY;
}
/** A binary operator; a side that can be several things gives several results. */
function binary(run, operator, left, right) {
    const results = each(left).flatMap((a) => each(right).map((b) => binaryOne(run, operator, a, b)));
    return oneOf(results);
}
function binaryOne(run, operator, left, right) {
    if (operator === 'in')
        return isIn(run, left, right);
    const isText = (val) => val.kind === 'text' || typeof literalOf(val) === 'string';
    if (operator === '+' && (isText(left) || isText(right)))
        return joinText([left, right]);
    const equality = equals(run, operator, left, right);
    if (equality !== null)
        return literal(equality);
    const a = literalOf(left);
    const b = literalOf(right);
    return a === undefined || b === undefined ? ANY : computed(operator, a, b);
}
/** Comparison of what is known; null when it is not, or is no comparison. */
function equals(run, operator, left, right) {
    if (!['===', '!==', '==', '!='].includes(operator))
        return null;
    const negative = operator.startsWith('!');
    const known = (val) => val.kind === 'literal' || val.kind === 'undefined';
    if (known(left) && known(right)) {
        const a = literalOf(left);
        const b = literalOf(right);
        const loose = operator.length === 2;
        const nothing = (value) => value === undefined || value === null;
        const alike = loose
            ? (nothing(a) && nothing(b)) || (!nothing(a) && !nothing(b) && String(a) === String(b))
            : a === b;
        return alike !== negative;
    }
    if (unlike(run, left, right, operator.length === 3) || unlike(run, right, left, operator.length === 3))
        return negative;
    // A string that has a known piece at its start differs from one that begins otherwise.
    return differs(left, right) || differs(right, left) ? negative : null;
}
/** Whether one side is surely an object or a string, and the other something that equals none. */
function unlike(run, one, other, isStrict) {
    const isNothing = other.kind === 'undefined' || (other.kind === 'literal' && other.value === null);
    if (one.kind === 'text')
        return isNothing;
    const isObject = one.kind === 'native' || (one.kind === 'ref' && isTruthy(run, one) === true);
    return isObject && (isNothing || (isStrict && (other.kind === 'literal' || other.kind === 'text')));
}
/** `'name' in object`. */
function isIn(run, name, object) {
    const cell = object.kind === 'ref' ? run.store.read(object.ref) : null;
    const property = literalOf(name);
    if (cell?.type !== 'object' || cell.vague || property === undefined)
        return ANY;
    const slot = cell.slots.get(String(property));
    if (slot === undefined)
        return cell.open ? ANY : literal(false);
    // Of what was received only the parts of the event itself are surely there.
    if (slot.val.kind === 'choice' || slot.change === 'deleted')
        return ANY;
    return slot.change === 'written' || cell.received === 'event' ? literal(true) : ANY;
}
function differs(text, other) {
    if (text.kind !== 'text')
        return false;
    const [first] = text.pieces;
    const value = literalOf(other);
    return typeof first === 'string' && typeof value === 'string' && !value.startsWith(first);
}
function computed(operator, a, b) {
    if (typeof a === 'string' && typeof b === 'string') {
        if (operator === '<')
            return literal(a < b);
        return operator === '>' ? literal(a > b) : ANY;
    }
    const x = Number(a);
    const y = Number(b);
    switch (operator) {
        case '+':
            return literal(x + y);
        case '-':
            return literal(x - y);
        case '*':
            return literal(x * y);
        case '/':
            return literal(x / y);
        case '%':
            return literal(x % y);
        case '<':
            return literal(x < y);
        case '>':
            return literal(x > y);
        case '<=':
            return literal(x <= y);
        case '>=':
            return literal(x >= y);
        default:
            return ANY;
    }
}

// EXTERNAL MODULE: ./lib/edge/json.js
var json = __webpack_require__(5647);
;// CONCATENATED MODULE: ./lib/edge/scan/objects.js




/** Properties kept of one object; beyond that it counts as open. */
const MAX_SLOTS = 2_000;
/** Items kept of one array. */
const MAX_ITEMS = 2_000;
const EMPTY = {
    type: 'object',
    slots: new Map(),
    open: false,
    received: null,
    vague: false,
    parent: null,
    at: null,
};
function newObject(run, cell = {}) {
    return { kind: 'ref', ref: run.store.allocate({ ...EMPTY, ...cell }) };
}
function newList(run, items, open = false, at = null) {
    const kept = items.slice(0, MAX_ITEMS);
    return {
        kind: 'ref',
        ref: run.store.allocate({ type: 'list', items: kept, open: open || kept.length < items.length, at }),
    };
}
function slotOf(val, at = null) {
    return { val, change: 'written', written: val, at };
}
function objectAt(run, val) {
    const cell = val.kind === 'ref' ? run.store.read(val.ref) : null;
    return cell?.type === 'object' ? cell : null;
}
function listAt(run, val) {
    const cell = val.kind === 'ref' ? run.store.read(val.ref) : null;
    return cell?.type === 'list' ? cell : null;
}
/** The name of a property as an object has it; null when it is not known. */
function nameOf(val) {
    const value = literalOf(val);
    return value === undefined ? null : String(value);
}
/** The value of a property. What throws when it is run (a property of undefined) gives something unknown. */
function readMember(run, object, name) {
    switch (object.kind) {
        case 'choice':
            return oneOf(object.options.map((option) => readMember(run, option, name)));
        case 'lazy':
            return readMember(run, forced(run, object), name);
        case 'native': {
            const property = stringOf(name);
            if (property === 'call' && object.name === 'object.hasOwnProperty')
                return values_native('object.hasOwnProperty.call');
            return property === null || object.self !== null ? ANY : nativeMember(object.name, property);
        }
        case 'literal':
        case 'text':
            return textMember(object, name);
        case 'ref':
            return readCell(run, object, name);
        default:
            return ANY;
    }
}
/** What is evaluated on reading, read. */
function forced(run, val) {
    if (val.kind === 'lazy')
        return call(run, val.getter, [], null);
    if (val.kind !== 'choice' || val.options.every(({ kind }) => kind !== 'lazy'))
        return val;
    return oneOf(val.options.map((option) => forced(run, option)));
}
function nativeMember(owner, property) {
    return owner === 'process' || owner === 'globalThis' ? ANY : values_native(`${owner}.${property}`);
}
function textMember(object, name) {
    const property = nameOf(name);
    if (property === null)
        return ANY;
    const text = stringOf(object);
    if (text !== null && property === 'length')
        return literal(text.length);
    if (text !== null && /^\d+$/.test(property)) {
        const letter = text[Number(property)];
        return letter === undefined ? NOTHING : literal(letter);
    }
    if (object.kind === 'text' || text !== null)
        return property === 'length' ? ANY : values_native(`string.${property}`, object);
    return typeof literalOf(object) === 'number' ? values_native(`number.${property}`, object) : ANY;
}
function readCell(run, object, name) {
    const cell = run.store.read(object.ref);
    const property = nameOf(name);
    if (cell === null || cell.type === 'variable' || property === null)
        return ANY;
    if (cell.type === 'function') {
        const known = ['call', 'apply', 'bind'].includes(property) ? values_native(`function.${property}`, object) : ANY;
        return forced(run, cell.properties.get(property) ?? known);
    }
    if (cell.type === 'list') {
        if (property === 'length')
            return cell.open ? ANY : literal(cell.items.length);
        if (!/^\d+$/.test(property))
            return values_native(`list.${property}`, object);
        return cell.items[Number(property)] ?? (cell.open ? ANY : NOTHING);
    }
    const slot = cell.slots.get(property);
    if (slot !== undefined)
        return forced(run, slot.val);
    if (cell.received === 'event' && !cell.open)
        return NOTHING;
    if (cell.received !== null || cell.vague)
        return received(run, object.ref, cell, property);
    if (cell.open)
        return ANY;
    return ['hasOwnProperty', 'toString'].includes(property) ? values_native(`object.${property}`, object) : NOTHING;
}
/** Fields of the event that are strings. */
const TEXTS = {
    request: ['method', 'uri', 'clientIp'],
    response: ['status', 'statusDescription'],
};
/** A property of the event that was not touched yet: it gets a place of its own, so that changes of it are seen. */
function received(run, ref, cell, property) {
    if (cell.received !== null && TEXTS[cell.received]?.includes(property))
        return ANY_TEXT;
    if (cell.received === 'response' && property === 'statusCode')
        return ANY;
    if (['hasOwnProperty', 'toString', 'push', 'then', 'catch', 'finally', 'map', 'forEach', 'find', 'filter'].includes(property)) {
        return values_native(`vague.${property}`, { kind: 'ref', ref });
    }
    const nested = cell.received === null ? null : (0,json/* nestedIn */.Xv)(cell.received, property);
    const child = newObject(run, {
        open: true,
        received: nested ?? 'other',
        vague: nested === null || mayBeAbsent(run, nested),
        parent: { ref, name: property },
    });
    const slots = new Map(cell.slots).set(property, { val: child, change: 'kept', written: child, at: null });
    run.store.write(ref, { ...cell, slots });
    return child;
}
/** The body is there where the association includes it, and the origin at the events of the origin. */
function mayBeAbsent(run, received) {
    return received === 'request.body' || (received === 'request.origin' && (0,edge_headers/* isViewerEvent */.ls)(run.judging.event));
}
/** Writes a property of whatever the object can be. */
function writeMember(run, object, name, val, at) {
    // What stands under a symbol is in no JSON, and found by no name.
    if (name.kind === 'native' && name.name.startsWith('Symbol.'))
        return;
    const options = each(object);
    for (const option of options) {
        if (option.kind !== 'ref')
            continue;
        const cell = run.store.read(option.ref);
        if (cell?.type === 'object')
            writeSlot(run, option.ref, cell, nameOf(name), slotOf(val, at), options.length === 1);
        else if (cell?.type === 'list')
            writeItem(run, option.ref, cell, nameOf(name), val);
        else if (cell?.type === 'function')
            writeProperty(run, option.ref, cell, nameOf(name), val);
    }
}
function writeSlot(run, ref, cell, name, slot, sure) {
    touched(run, cell, slot.at);
    if (name === null || (cell.slots.size >= MAX_SLOTS && !cell.slots.has(name))) {
        run.store.write(ref, { ...cell, open: true });
        return;
    }
    const before = cell.slots.get(name);
    const val = sure ? slot.val : oneOf([slot.val, before?.val ?? (cell.open ? ANY : NOTHING)]);
    run.store.write(ref, { ...cell, slots: new Map(cell.slots).set(name, { ...slot, val }) });
}
function writeProperty(run, ref, cell, name, val) {
    if (name === null || cell.properties.size >= MAX_SLOTS)
        return;
    run.store.write(ref, { ...cell, properties: new Map(cell.properties).set(name, val) });
}
/** What an object belongs to changes with it. */
function touched(run, { parent }, at) {
    if (parent === null)
        return;
    const cell = run.store.read(parent.ref);
    if (cell?.type !== 'object')
        return;
    const slot = cell.slots.get(parent.name);
    touched(run, cell, at);
    if (slot === undefined || slot.change === 'written')
        return;
    const slots = new Map(cell.slots).set(parent.name, { ...slot, change: 'written', at });
    run.store.write(parent.ref, { ...cell, slots });
}
function writeItem(run, ref, cell, name, val) {
    const index = name !== null && /^\d+$/.test(name) ? Number(name) : -1;
    if (index < 0 || index > cell.items.length || index >= MAX_ITEMS) {
        run.store.write(ref, { ...cell, open: true });
        return;
    }
    run.store.write(ref, { ...cell, items: [...cell.items.slice(0, index), val, ...cell.items.slice(index + 1)] });
}
function deleteMember(run, object, name, at) {
    const property = nameOf(name);
    for (const option of each(object)) {
        const cell = objectAt(run, option);
        if (cell === null || option.kind !== 'ref')
            continue;
        if (property === null) {
            run.store.write(option.ref, { ...cell, open: true });
            continue;
        }
        const slots = new Map(cell.slots);
        if (cell.received === null)
            slots.delete(property);
        else
            slots.set(property, { val: NOTHING, change: 'deleted', written: NOTHING, at });
        touched(run, cell, at);
        run.store.write(option.ref, { ...cell, slots });
    }
}
/** Marks something of the event as changed in a way that is not known. */
function changedSomehow(run, val, at) {
    for (const option of each(val))
        writeMember(run, option, ANY, ANY, at);
}
/**
 * Copies the properties of one object into another, as spread and `Object.assign` do. A copy of what was received is still
 * held against it.
 */
function copyInto(run, target, source, at) {
    const into = objectAt(run, target);
    if (into === null || target.kind !== 'ref')
        return;
    const from = objectAt(run, source);
    if (from === null) {
        const nothing = source.kind === 'undefined' || (source.kind === 'literal' && typeof source.value !== 'string');
        if (!nothing)
            run.store.write(target.ref, { ...into, open: true });
        return;
    }
    const slots = new Map(into.slots);
    const isCopy = into.received === null && from.received !== null && !from.vague;
    for (const [name, slot] of from.slots) {
        slots.set(name, from.received === null ? { ...slot, change: 'written', at: slot.at ?? at } : slot);
    }
    touched(run, into, at);
    run.store.write(target.ref, {
        ...into,
        slots,
        open: into.open || from.open,
        received: isCopy ? from.received : into.received,
    });
}
/** Lets go of what is handed to code that cannot be followed: it may change what it is given. */
function objects_escape(run, val, seen = new Set()) {
    for (const option of each(val)) {
        if (option.kind === 'native' && option.name.startsWith('handler.'))
            run.answersElsewhere = true;
        if (option.kind !== 'ref' || seen.has(option.ref))
            continue;
        seen.add(option.ref);
        run.step();
        const cell = run.store.read(option.ref);
        if (cell?.type === 'list') {
            for (const item of cell.items)
                objects_escape(run, item, seen);
            run.store.write(option.ref, { ...cell, open: true });
        }
        else if (cell?.type === 'object' && cell.received === null && !cell.vague) {
            for (const slot of cell.slots.values())
                objects_escape(run, slot.val, seen);
            const slots = [...cell.slots].map(([name, slot]) => [
                name,
                { ...slot, val: oneOf([slot.val, ANY]), written: oneOf([slot.written, ANY]) },
            ]);
            run.store.write(option.ref, { ...cell, slots: new Map(slots), open: true });
        }
    }
}

;// CONCATENATED MODULE: ./lib/edge/scan/store.js

/**
 * The memory of an evaluation. Where the code can go two ways each way works on its own layer of changes, and the layers are
 * joined where the ways meet.
 */
class Store {
    #layers = [new Map()];
    #next = 1;
    #dead = false;
    #work = 0;
    allocate(cell) {
        const ref = this.#next;
        this.#next += 1;
        this.write(ref, cell);
        return ref;
    }
    read(ref) {
        for (let index = this.#layers.length - 1; index >= 0; index -= 1) {
            const cell = this.#layers[index]?.get(ref);
            if (cell !== undefined)
                return cell;
        }
        return null;
    }
    /** How much has been written: a large object costs more than a small one. */
    get work() {
        return this.#work;
    }
    write(ref, cell) {
        this.#work += sizeOf(cell);
        this.#layers.at(-1)?.set(ref, cell);
    }
    /** Whether the way that is followed has ended: by return, throw, break or continue. */
    get dead() {
        return this.#dead;
    }
    end() {
        this.#dead = true;
    }
    /** Goes on after an evaluation that was broken off, with what it had found. */
    resume() {
        this.#layers = [this.changesSince(0)];
        this.#dead = false;
    }
    /** Follows one way on a layer of its own. Null when it ended on the way, and so does not go on from here. */
    branch(follow) {
        const wasDead = this.#dead;
        this.#layers.push(new Map());
        this.#dead = false;
        follow();
        const changes = this.#layers.pop() ?? new Map();
        const ended = this.#dead;
        this.#dead = wasDead;
        return ended ? null : changes;
    }
    get depth() {
        return this.#layers.length;
    }
    /** Everything that was changed since the store had so many layers, for a way that goes on elsewhere. */
    changesSince(depth) {
        const changes = new Map(this.#layers.slice(depth).flatMap((layer) => [...layer]));
        this.#work += changes.size;
        return changes;
    }
    /** Goes on from where several ways meet. Without any the way has ended. */
    join(ways) {
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
            if (first !== undefined)
                this.write(ref, others.reduce(merged, first));
        }
    }
}
function sizeOf(cell) {
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
function merged(a, b) {
    if (a === b)
        return a;
    if (a.type === 'variable' && b.type === 'variable')
        return { type: 'variable', val: oneOf([a.val, b.val]) };
    if (a.type === 'object' && b.type === 'object')
        return mergedObjects(a, b);
    if (a.type === 'list' && b.type === 'list') {
        const alike = a.items.length === b.items.length;
        const items = a.items.map((item, index) => (alike ? oneOf([item, b.items[index] ?? ANY]) : ANY));
        return { ...a, items: alike ? items : [], open: a.open || b.open || !alike };
    }
    return a.type === 'function' && b.type === 'function' ? mergedFunctions(a, b) : a;
}
function mergedFunctions(a, b) {
    const names = [...a.properties.keys(), ...b.properties.keys()];
    const read = ({ properties }, name) => properties.get(name) ?? NOTHING;
    return { ...a, properties: new Map(names.map((name) => [name, oneOf([read(a, name), read(b, name)])])) };
}
function mergedObjects(a, b) {
    const names = new Set([...a.slots.keys(), ...b.slots.keys()]);
    const slots = new Map();
    for (const name of names) {
        const slot = mergedSlots(a.slots.get(name) ?? null, b.slots.get(name) ?? null, [a, b]);
        if (slot !== null)
            slots.set(name, slot);
    }
    return {
        ...a,
        slots,
        open: a.open || b.open,
        received: a.received ?? b.received,
        vague: a.vague || b.vague,
    };
}
function mergedSlots(a, b, cells) {
    if (a === null || b === null) {
        const slot = a ?? b;
        const other = a === null ? cells[0] : cells[1];
        return slot === null ? null : { ...slot, val: oneOf([slot.val, other.open ? ANY : NOTHING]) };
    }
    if (a === b)
        return a;
    const val = same(a.val, b.val) ? a.val : oneOf([a.val, b.val]);
    const touched = [a, b].filter(({ change }) => change !== 'kept');
    const writes = touched.filter(({ change }) => change === 'written');
    const [first] = writes.length > 0 ? writes : touched;
    if (first === undefined)
        return { ...a, val };
    const written = writes.length > 0 ? oneOf(writes.map((slot) => slot.written)) : first.written;
    return { val, change: first.change, written, at: first.at };
}

;// CONCATENATED MODULE: ./lib/edge/scan/run.js


/** Expressions and statements that one phase may evaluate; a second or so of work at the very most. */
const MAX_STEPS = 100_000;
/** Properties and items that one phase may write. */
const MAX_WORK = 1_000_000;
/** Calls within calls. */
const MAX_CALLS = 24;
/** Thrown when a phase has used up its steps, and caught by whoever started it. */
class Exhausted extends Error {
}
/** All that an evaluation of one function's code for one event keeps. */
class Run {
    judging;
    store = new Store();
    outcomes = [];
    faults = [];
    originChanges = [];
    gaps = new Set();
    calls = [];
    /** What each promise is resolved with, on whatever way. */
    promises = [];
    /** Gives the exports of another module; unknown for what is not among the function's files. */
    load;
    /** The file that is being evaluated. */
    file = 0;
    leaves = [];
    activation = null;
    /** Whether the callback was handed to code that is not here, which may have called it. */
    answersElsewhere = false;
    /** The event's request, whose headers the helpers of CloudFront Functions are held against. */
    request = ANY;
    #steps = 0;
    #workBefore = 0;
    constructor(judging, load) {
        this.judging = judging;
        this.load = (name, fromFile) => load(this, name, fromFile);
    }
    /** @throws Exhausted when this phase has had its steps. */
    step() {
        this.#steps += 1;
        if (this.#steps > MAX_STEPS || this.store.work - this.#workBefore > MAX_WORK)
            throw new Exhausted('too many steps');
    }
    /** Begins a phase with all its steps. */
    begin() {
        this.store.resume();
        this.#steps = 0;
        this.#workBefore = this.store.work;
    }
    at(node) {
        const line = node.loc?.start.line;
        return line === undefined ? null : { file: this.file, line };
    }
    declare(scope, name, val) {
        const known = scope.names.get(name);
        if (known === undefined)
            scope.names.set(name, this.store.allocate({ type: 'variable', val }));
        else
            this.store.write(known, { type: 'variable', val });
    }
}
/** The reference of a variable, in this scope or one around it. */
function variableOf(scope, name) {
    for (let at = scope; at !== null; at = at.parent) {
        const ref = at.names.get(name);
        if (ref !== undefined)
            return ref;
    }
    return null;
}

;// CONCATENATED MODULE: ./lib/edge/scan/narrowing.js





/**
 * What a condition says of the variables and properties in it: only the values that suit it are left on this way. Of what can
 * be one thing alone nothing is learnt.
 */
function narrow(run, test, truth, scope) {
    switch (test.type) {
        case 'ParenthesizedExpression':
            narrow(run, test.expression, truth, scope);
            return;
        case 'UnaryExpression':
            if (test.operator === '!')
                narrow(run, test.argument, !truth, scope);
            return;
        case 'LogicalExpression':
            if (test.operator !== (truth ? '&&' : '||'))
                return;
            narrow(run, test.left, truth, scope);
            narrow(run, test.right, truth, scope);
            return;
        case 'BinaryExpression':
            if (!/^[!=]==?$/.test(test.operator) || test.left.type === 'PrivateName')
                return;
            compared(run, test.operator, test.left, test.right, truth, scope);
            compared(run, test.operator, test.right, test.left, truth, scope);
            return;
        default:
            keep(run, test, scope, (option) => isTruthy(run, option) !== !truth);
    }
}
/** `x === null`, `x != 'a'`, `typeof x === 'undefined'`. */
function compared(run, operator, side, other, truth, scope) {
    if (!isConstant(other))
        return;
    const wanted = evaluate(run, other, scope);
    const suits = (val) => literalOf(binary(run, operator, val, wanted)) !== !truth;
    if (side.type === 'UnaryExpression' && side.operator === 'typeof') {
        keep(run, side.argument, scope, (option) => suits(typeOf(run, option)));
    }
    else
        keep(run, side, scope, suits);
}
function isConstant(node) {
    if (node.type === 'Identifier')
        return node.name === 'undefined';
    if (node.type === 'UnaryExpression')
        return node.operator === 'void';
    return node.type === 'NullLiteral' || node.type === 'StringLiteral' || node.type === 'BooleanLiteral';
}
/** Keeps the values of a variable or property that suit, if any does. */
function keep(run, node, scope, suits) {
    if (node.type === 'Identifier') {
        const ref = variableOf(scope, node.name);
        const cell = ref === null ? null : run.store.read(ref);
        if (ref === null || cell?.type !== 'variable')
            return;
        const val = left(cell.val, suits);
        if (val !== cell.val)
            run.store.write(ref, { type: 'variable', val });
    }
    else if (node.type === 'MemberExpression' &&
        isPath(node.object) &&
        (node.computed !== true || isPath(node.property))) {
        const object = evaluate(run, node.object, scope);
        const name = nameOf(nameOfKey(run, node, scope));
        const cell = objectAt(run, object);
        const slot = name === null ? undefined : cell?.slots.get(name);
        if (object.kind !== 'ref' || cell === null || name === null || slot === undefined)
            return;
        const kept = { ...slot, val: left(slot.val, suits), written: left(slot.written, suits) };
        if (kept.val !== slot.val)
            run.store.write(object.ref, { ...cell, slots: new Map(cell.slots).set(name, kept) });
    }
}
function left(val, suits) {
    if (val.kind !== 'choice')
        return val;
    const options = val.options.filter(suits);
    return options.length === 0 || options.length === val.options.length ? val : oneOf(options);
}
/** Whether an expression names something and does nothing else. */
function isPath(node) {
    if (node.type === 'MemberExpression')
        return isPath(node.object) && (node.computed !== true || isPath(node.property));
    return node.type === 'Identifier' || node.type === 'StringLiteral';
}

;// CONCATENATED MODULE: ./lib/edge/scan/patterns.js




/** Puts a value where a pattern says: into new variables, or into those (and properties) that there are. */
function bind(run, pattern, val, scope, how) {
    run.step();
    switch (pattern.type) {
        case 'Identifier':
            if (how === 'declare')
                run.declare(scope, pattern.name, val);
            else
                patterns_assign(run, scope, pattern.name, val);
            return;
        case 'ObjectPattern':
            bindObject(run, pattern, val, scope, how);
            return;
        case 'ArrayPattern':
            for (const [index, element] of pattern.elements.entries()) {
                if (element === null)
                    continue;
                if (element.type === 'RestElement')
                    bind(run, element.argument, restOfList(run, val, index), scope, how);
                else
                    bind(run, element, readMember(run, val, literal(index)), scope, how);
            }
            return;
        case 'AssignmentPattern':
            bind(run, pattern.left, withDefault(val, () => evaluate(run, pattern.right, scope)), scope, how);
            return;
        case 'MemberExpression':
            writeMember(run, evaluate(run, pattern.object, scope), nameOfKey(run, pattern, scope), val, run.at(pattern));
            return;
        case 'TSAsExpression':
        case 'TSNonNullExpression':
        case 'TSSatisfiesExpression':
        case 'TSTypeAssertion':
        case 'ParenthesizedExpression':
            bind(run, pattern.expression, val, scope, how);
            return;
        default:
    }
}
function bindObject(run, pattern, val, scope, how) {
    const taken = [];
    for (const property of pattern.properties) {
        if (property.type === 'RestElement') {
            bind(run, property.argument, restOfObject(run, val, taken), scope, how);
            continue;
        }
        const name = nameOfKey(run, property, scope);
        if (name.kind === 'literal')
            taken.push(String(name.value));
        bind(run, property.value, readMember(run, val, name), scope, how);
    }
}
function withDefault(val, fallback) {
    if (val.kind === 'undefined')
        return fallback();
    return val.kind === 'unknown' || val.kind === 'choice' ? oneOf([val, fallback()]) : val;
}
function restOfList(run, val, from) {
    const list = listAt(run, val);
    return list === null ? ANY : newList(run, list.items.slice(from), list.open);
}
function restOfObject(run, val, taken) {
    const cell = objectAt(run, val);
    if (cell === null)
        return ANY;
    const slots = new Map([...cell.slots].filter(([name]) => !taken.includes(name)));
    return newObject(run, { ...EMPTY, slots, open: cell.open, received: cell.vague ? null : cell.received });
}
/** Gives a variable another value; one that nobody declared is a global, and not followed. */
function patterns_assign(run, scope, name, val) {
    const ref = variableOf(scope, name);
    if (ref !== null)
        run.store.write(ref, { type: 'variable', val });
}

// EXTERNAL MODULE: ./lib/cloudfront/domain-name.js
var domain_name = __webpack_require__(5072);
// EXTERNAL MODULE: ./lib/cloudfront/limits.js
var limits = __webpack_require__(4394);
// EXTERNAL MODULE: ./lib/edge/origin.js
var origin = __webpack_require__(7095);
;// CONCATENATED MODULE: ./lib/edge/origin-helpers.js







/** The functions of the `cloudfront` module of runtime 2.0 that send a request elsewhere. */
const ORIGIN_HELPERS = ['updateRequestOrigin', 'selectRequestOriginById', 'createRequestOriginGroup'];
/**
 * What is wrong with the arguments of an origin helper.
 * @param request the event's request, as the code has left it
 */
function judgeOriginHelper(judging, helper, argument, request) {
    const wrongEvent = judging.event === 'viewer-request'
        ? []
        : [
            (0,edge_fault/* faultOf */.Kl)({ code: 'origin', detail: `is called at ${judging.event}; it works at viewer-request alone` }, helper, argument.at),
        ];
    return [
        ...wrongEvent,
        ...(0,edge_part/* optionsOf */.cz)(argument).flatMap((option) => {
            if (option.kind !== 'record')
                return [];
            return helper === 'createRequestOriginGroup'
                ? judgeGroup(option, helper)
                : judgeUpdate(judging, option, helper, request);
        }),
    ];
}
function judgeUpdate(judging, options, path, request) {
    const timeouts = (0,edge_part/* propertyOf */.$r)(options, 'timeouts');
    const timing = timeouts.state === 'present' && timeouts.part.kind === 'record' ? timeouts.part : null;
    const timingPath = (0,edge_fault/* child */.jf)(path, 'timeouts');
    const nested = (name, judge) => {
        const property = (0,edge_part/* propertyOf */.$r)(options, name);
        if (property.state !== 'present' || property.part.kind !== 'record')
            return [];
        return judge(property.part, (0,edge_fault/* child */.jf)(path, name));
    };
    return [
        ...(0,origin/* checkedFields */.B1)(options, path, {
            domainName: origin/* domainBreach */.aM,
            hostHeader: hostBreach,
            sni: hostBreach,
            originPath: origin/* originPathBreach */.b1,
            connectionAttempts: (0,origin/* numberWithin */.v4)(edge_limits/* EDGE_ORIGIN */.TU.connectionAttempts),
            allowedCertificateNames: certificateNamesBreach,
        }),
        ...(timing === null
            ? []
            : [
                ...(0,origin/* checkedFields */.B1)(timing, timingPath, {
                    connectionTimeout: (0,origin/* numberWithin */.v4)(edge_limits/* EDGE_ORIGIN */.TU.connectionTimeoutSeconds),
                    readTimeout: (0,origin/* numberWithin */.v4)(edge_limits/* EDGE_ORIGIN */.TU.timeoutSeconds),
                    keepAliveTimeout: (0,origin/* numberWithin */.v4)(edge_limits/* EDGE_ORIGIN */.TU.timeoutSeconds),
                }),
                ...(0,origin/* completionFaults */.Wt)(timing, timingPath),
            ]),
        ...nested('customHeaders', (headers, at) => customHeaders(judging, headers, at, request)),
        ...nested('originShield', originShield),
        ...nested('originAccessControlConfig', (record, at) => [
            ...required(record, at, ['enabled']),
            ...(0,origin/* checkedFields */.B1)(record, at, {
                signingBehavior: (0,origin/* among */.no)(edge_limits/* EDGE_ORIGIN */.TU.signingBehaviors),
                signingProtocol: (0,origin/* among */.no)(edge_limits/* EDGE_ORIGIN */.TU.signingProtocols),
                originType: (0,origin/* among */.no)(edge_limits/* EDGE_ORIGIN */.TU.accessControlTypes),
            }),
        ]),
        ...nested('customOriginConfig', (record, at) => customOriginConfig(record, at, options)),
    ];
}
function customHeaders(judging, headers, path, request) {
    const carried = request.kind === 'record' ? (0,edge_part/* propertyOf */.$r)(request, 'headers') : null;
    const record = carried?.state === 'present' && carried.part.kind === 'record' ? carried.part : null;
    return [...headers.entries].flatMap(([name, entry]) => {
        if (entry.change !== 'written')
            return [];
        const disallowed = (0,edge_headers/* headerClass */.mI)(name, judging.kind, judging.event) === 'disallowed';
        const upper = name === name.toLowerCase()
            ? null
            : { code: 'header-name', detail: 'has upper-case letters in its name' };
        // Only what the function itself put into the request is surely there.
        const own = record === null
            ? null
            : { ...record, entries: new Map([...record.entries].filter(([, { change }]) => change === 'written')) };
        const breach = upper ?? (0,origin/* customHeaderBreach */.CP)(name, own, disallowed);
        return breach === null ? [] : [(0,edge_fault/* faultOf */.Kl)(breach, (0,edge_fault/* child */.jf)(path, name), entry.at ?? entry.part.at)];
    });
}
function originShield(record, path) {
    const enabled = (0,edge_part/* propertyOf */.$r)(record, 'enabled');
    const on = enabled.state === 'present' && enabled.part.kind === 'literal' && enabled.part.value === true;
    return required(record, path, on ? ['enabled', 'region'] : ['enabled']);
}
function customOriginConfig(record, path, options) {
    const addresses = (0,edge_part/* propertyOf */.$r)(record, 'ipAddressType');
    const alone = addresses.state === 'present' && (0,edge_part/* propertyOf */.$r)(options, 'domainName').state === 'absent';
    const breach = { code: 'origin-setting', detail: 'is set although domainName is not' };
    return [
        ...required(record, path, ['port', 'protocol', 'sslProtocols']),
        ...(0,origin/* checkedFields */.B1)(record, path, {
            port: origin/* portBreach */.xv,
            protocol: (0,origin/* among */.no)(edge_limits/* EDGE_ORIGIN */.TU.protocols),
            sslProtocols: origin/* sslBreach */.OS,
            ipAddressType: (0,origin/* among */.no)(edge_limits/* EDGE_ORIGIN */.TU.ipAddressTypes),
        }),
        ...(alone ? [(0,edge_fault/* faultOf */.Kl)(breach, (0,edge_fault/* child */.jf)(path, 'ipAddressType'), addresses.at)] : []),
    ];
}
function judgeGroup(options, path) {
    const ids = (0,edge_part/* propertyOf */.$r)(options, 'originIds');
    const members = edge_limits/* EDGE_ORIGIN */.TU.originGroupMembers;
    const criteria = (0,edge_part/* propertyOf */.$r)(options, 'failoverCriteria');
    return [
        ...required(options, path, ['originIds', 'failoverCriteria']),
        ...(ids.state !== 'present'
            ? []
            : (0,edge_fault/* faultsOf */.xm)(ids.part, (0,edge_fault/* child */.jf)(path, 'originIds'), ids.at, (part) => part.kind !== 'list' || part.open || part.items.length === members
                ? null
                : { code: 'origin-setting', detail: `has ${part.items.length} members; a group has exactly ${members}` })),
        ...(criteria.state === 'present' && criteria.part.kind === 'record'
            ? required(criteria.part, (0,edge_fault/* child */.jf)(path, 'failoverCriteria'), ['statusCodes'])
            : []),
        ...(0,origin/* checkedFields */.B1)(options, path, { selectionCriteria: (0,origin/* among */.no)(edge_limits/* EDGE_ORIGIN */.TU.selectionCriteria) }),
    ];
}
function required(record, path, names) {
    return names.flatMap((name) => (0,edge_part/* propertyOf */.$r)(record, name).state === 'absent'
        ? [(0,edge_fault/* faultOf */.Kl)({ code: 'origin-setting', detail: `has no ${name}` }, path, record.at)]
        : []);
}
function hostBreach(part) {
    const text = (0,edge_part/* textOf */.b6)(part);
    if (part.kind === 'text')
        return null;
    if (text === null)
        return { code: 'origin-setting', detail: `is ${(0,edge_part/* kindWords */.Gk)(part)}, and CloudFront wants a string` };
    const fault = (0,domain_name/* domainNameFault */.S)(text);
    if (fault !== null)
        return { code: 'origin-setting', detail: `${fault} (${(0,edge_fault/* quoted */.TL)(text)})`, certainty: 'likely' };
    return text.length > limits/* DOMAIN_NAME_LENGTH */.Cn.max
        ? { code: 'origin-setting', detail: 'is longer than 253 characters' }
        : null;
}
function certificateNamesBreach(part) {
    const { count, characters } = edge_limits/* EDGE_ORIGIN */.TU.certificateNames;
    if (part.kind !== 'list')
        return { code: 'origin-setting', detail: `is ${(0,edge_part/* kindWords */.Gk)(part)}, and CloudFront wants an array` };
    if (part.items.length > count)
        return { code: 'origin-setting', detail: `has ${part.items.length} names; ${count} are allowed` };
    const long = part.items.map(edge_part/* textOf */.b6).find((name) => name !== null && name.length > characters);
    return long === undefined
        ? null
        : { code: 'origin-setting', detail: `has a name of more than ${characters} characters` };
}

;// CONCATENATED MODULE: ./lib/edge/scan/nodes.js
function isNode(value) {
    return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
/** The nodes directly below a node. */
function childrenOf(node) {
    return Object.entries(node).flatMap(([name, value]) => {
        if (name === 'loc' || name === 'extra' || name.endsWith('Comments'))
            return [];
        return Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [];
    });
}
/** Every node of a tree, the outer ones first; at most so many. Without recursion: trees can be deep. */
function nodesOf(root, limit) {
    const found = isNode(root) ? [root] : [];
    for (let index = 0; index < found.length && found.length < limit; index += 1) {
        const node = found[index];
        if (node !== undefined)
            found.push(...childrenOf(node));
    }
    return found.slice(0, limit);
}

;// CONCATENATED MODULE: ./lib/edge/scan/outcomes.js


/** Deeper than this nothing is judged. */
const MAX_DEPTH = 8;
/** Values kept of one result. */
const MAX_VALUES = 4_000;
/** Ways of answering that are kept of one handler. */
const MAX_OUTCOMES = 200;
/** Keeps one way in which the handler answers, with the memory as it is at this moment. */
function recordOutcome(run, val, at, by, node = null) {
    if (run.outcomes.length >= MAX_OUTCOMES)
        return;
    run.outcomes.push({ part: partOfVal(run, val, at), at, by, plain: plainness(node), name: nameIn(node) });
}
function plainness(node) {
    if (node?.type === 'ObjectExpression')
        return 'object';
    return node?.type === 'Identifier' || node?.type === 'MemberExpression' ? 'name' : null;
}
function nameIn(node) {
    return isNode(node) && node.type === 'Identifier' && typeof node['name'] === 'string' ? node['name'] : null;
}
/** A value as the rules look at it: everything that can be reached from it, as it is now. */
function partOfVal(run, val, at) {
    const budget = { left: MAX_VALUES };
    const take = (value, depth) => {
        budget.left -= 1;
        if (budget.left < 0 || depth > MAX_DEPTH)
            return { kind: 'unknown', at };
        switch (value.kind) {
            case 'native':
                // JSON has a buffer as an object of its type and its bytes.
                if (value.name === 'buffer.of')
                    return { kind: 'record', entries: new Map(), open: true, received: null, at: null };
                return { kind: 'undefined', at: null };
            case 'undefined':
                return { kind: 'undefined', at: null };
            case 'literal':
                return { kind: 'literal', value: value.value, at: null };
            case 'text':
                return { kind: 'text', pieces: value.pieces, at: null };
            case 'choice':
                return { kind: 'choice', options: each(value).map((option) => take(option, depth)), at: null };
            case 'ref': {
                const cell = run.store.read(value.ref);
                if (cell?.type === 'function')
                    return { kind: 'undefined', at: null };
                if (cell?.type === 'list') {
                    return { kind: 'list', items: cell.items.map((item) => take(item, depth + 1)), open: cell.open, at: cell.at };
                }
                return cell?.type === 'object' ? objectPart(cell, (inner) => take(inner, depth + 1)) : { kind: 'unknown', at };
            }
            default:
                return { kind: 'unknown', at };
        }
    };
    return take(val, 0);
}
function objectPart(cell, take) {
    const untouched = [...cell.slots.values()].every(({ change }) => change === 'kept');
    if (cell.vague && untouched)
        return { kind: 'unknown', at: cell.at };
    const entries = new Map([...cell.slots].map(([name, slot]) => [
        name,
        { part: take(slot.change === 'written' ? slot.written : slot.val), change: slot.change, at: slot.at },
    ]));
    return { kind: 'record', entries, open: cell.open, received: cell.received, at: cell.at };
}

;// CONCATENATED MODULE: ./lib/edge/scan/origin-helpers.js




function isOriginHelper(name) {
    return ORIGIN_HELPERS.some((helper) => helper === name);
}
/** A call that sends the request elsewhere: kept as a fact, and its arguments judged. */
function originHelper(run, name, args, node) {
    const at = node === null ? null : run.at(node);
    const [first = NOTHING] = args;
    const part = partOfVal(run, first, at);
    const domain = part.kind === 'record' ? (0,edge_part/* propertyOf */.$r)(part, 'domainName') : null;
    run.originChanges.push({ by: name, domainName: domain?.state === 'present' ? (0,edge_part/* textOf */.b6)(domain.part) : null, at });
    run.faults.push(...judgeOriginHelper(run.judging, name, part, partOfVal(run, run.request, at)));
    return NOTHING;
}

;// CONCATENATED MODULE: ./lib/edge/scan/list-methods.js




/** Items that a callback is called with one by one. */
const MAX_ROUNDS = 100;
/** The methods of arrays. */
function listMethod(run, method, self, args) {
    const list = listAt(run, self);
    if (list === null || self.kind !== 'ref')
        return callUnknown(run, args);
    const [first = NOTHING] = args;
    switch (method) {
        case 'forEach':
        case 'map':
        case 'filter':
        case 'find':
        case 'some':
        case 'every':
        case 'flatMap':
        case 'findIndex':
            return withEach(run, method, list, first);
        case 'reduce':
            return reduced(run, list, args);
        case 'push':
        case 'unshift': {
            const items = method === 'push' ? [...list.items, ...args] : [...args, ...list.items];
            const fits = items.length <= MAX_ITEMS;
            run.store.write(self.ref, fits ? { ...list, items } : { ...list, open: true });
            return ANY;
        }
        case 'concat':
            return newList(run, [...list.items, ...args.flatMap((arg) => listAt(run, arg)?.items ?? [arg])], list.open);
        case 'slice':
            return args.length === 0 ? newList(run, list.items, list.open) : sliced(run, list, args);
        case 'join':
            return joined(list, first);
        case 'includes':
            return includes(list, first);
        case 'entries':
            return newList(run, list.items.map((item, index) => newList(run, [literal(index), item])), list.open);
        case 'keys':
        case 'values':
            return self;
        case 'pop':
        case 'shift':
        case 'splice':
        case 'sort':
        case 'reverse':
        case 'fill':
            run.store.write(self.ref, { ...list, items: [], open: true });
            return method === 'pop' || method === 'shift' ? ANY : self;
        default:
            return callUnknown(run, args);
    }
}
function withEach(run, method, list, callback) {
    if (list.open || list.items.length > MAX_ROUNDS) {
        const results = [];
        perhaps(run, () => results.push(call(run, callback, [ANY, ANY, ANY], null)));
        return method === 'map' ? newList(run, results.length === 0 ? [] : [], true) : ANY;
    }
    const results = list.items.map((item, index) => run.store.dead ? ANY : call(run, callback, [item, literal(index)], null));
    const truths = results.map((result) => isTruthy(run, result));
    switch (method) {
        case 'forEach':
            return NOTHING;
        case 'map':
            return newList(run, results);
        case 'flatMap':
            return newList(run, results.flatMap((result) => listAt(run, result)?.items ?? [result]));
        case 'filter':
            return truths.includes(null)
                ? newList(run, [], true)
                : newList(run, list.items.filter((_, index) => truths[index] === true));
        case 'find': {
            const candidates = list.items.filter((_, index) => truths[index] !== false);
            return truths.includes(null) ? oneOf([...candidates, NOTHING]) : (candidates[0] ?? NOTHING);
        }
        default:
            return truths.includes(null) ? ANY : outcomeOf(method, truths);
    }
}
function outcomeOf(method, truths) {
    if (method === 'findIndex')
        return literal(truths.indexOf(true));
    return literal(method === 'some' ? truths.includes(true) : !truths.includes(false));
}
function reduced(run, list, args) {
    const [callback = NOTHING, initial] = args;
    if (list.open || list.items.length > MAX_ROUNDS || initial === undefined)
        return callUnknown(run, args);
    return list.items.reduce((sum, item, index) => (run.store.dead ? ANY : call(run, callback, [sum, item, literal(index)], null)), initial);
}
function sliced(run, list, args) {
    const [from, to] = args.map(literalOf);
    if (list.open || typeof from !== 'number' || (args.length > 1 && typeof to !== 'number'))
        return newList(run, [], true);
    return newList(run, list.items.slice(from, typeof to === 'number' ? to : undefined));
}
function joined(list, separator) {
    if (list.open)
        return ANY_TEXT;
    const between = separator.kind === 'undefined' ? literal(',') : separator;
    return joinText(list.items.flatMap((item, index) => (index === 0 ? [item] : [between, item])));
}
function includes(list, wanted) {
    if (list.open || wanted.kind !== 'literal')
        return ANY;
    if (list.items.some((item) => same(item, wanted)))
        return literal(true);
    return list.items.every((item) => each(item).every(({ kind }) => kind === 'literal')) ? literal(false) : ANY;
}

;// CONCATENATED MODULE: ./lib/edge/scan/loops.js








/** Rounds of a loop that are followed one by one. */
const loops_MAX_ROUNDS = 100;
/** Nodes of a loop that are searched for what it changes. */
const MAX_NODES = 20_000;
/** `for…of` and `for…in`: item by item where the items are known. */
function executeForEach(run, node, scope, label) {
    const over = evaluate(run, node.right, scope);
    const items = node.type === 'ForOfStatement' ? itemsOf(run, over) : namesOf(run, over);
    const unknown = node.type === 'ForOfStatement' ? ANY : ANY_TEXT;
    const round = (item) => () => {
        const inner = { names: new Map(), parent: scope };
        if (node.left.type === 'VariableDeclaration') {
            for (const { id } of node.left.declarations)
                bind(run, id, item, inner, 'declare');
        }
        else
            bind(run, node.left, item, inner, 'assign');
        execute(run, node.body, inner);
    };
    const loop = within(run, { isLoop: true, label }, (leave) => {
        if (items === null) {
            for (const name of node.type === 'ForInStatement' ? knownNames(run, over) : []) {
                if (!run.store.dead)
                    inGeneral(run, node, scope, leave, round(name));
            }
            if (!run.store.dead)
                inGeneral(run, node, scope, leave, round(unknown));
        }
        else
            for (const item of items)
                if (!run.store.dead)
                    once(run, leave, round(item));
    });
    rejoin(run, loop.breaks);
}
/** `for (;;)`, as long as its condition is known. */
function executeFor(run, node, outer, label) {
    const scope = { names: new Map(), parent: outer };
    if (node.init?.type === 'VariableDeclaration')
        execute(run, node.init, scope);
    else if (node.init)
        evaluate(run, node.init, scope);
    const update = () => {
        if (!node.update)
            return;
        const { update: change } = node;
        if (change.type === 'UpdateExpression' && change.argument.type === 'Identifier') {
            countUp(run, change.argument.name, change.operator === '++' ? 1 : -1, scope);
        }
        else
            evaluate(run, change, scope);
    };
    rounds(run, node, node.test ?? null, scope, label, update);
}
function executeWhile(run, node, scope, label) {
    rounds(run, node, node.test, scope, label, () => { });
}
function rounds(run, node, test, scope, label, update) {
    const loop = within(run, { isLoop: true, label }, (leave) => {
        for (let count = 0; count < loops_MAX_ROUNDS; count += 1) {
            const truth = test === null ? null : isTruthy(run, evaluate(run, test, scope));
            if (truth === false || run.store.dead)
                return;
            if (truth === null)
                break;
            once(run, leave, () => execute(run, node.body, scope));
            if (run.store.dead)
                return;
            update();
        }
        inGeneral(run, node, scope, leave, () => execute(run, node.body, scope));
        // `for (;;)` and `while (true)` are left by break, return and throw alone.
        if (test === null || (test.type === 'BooleanLiteral' && test.value))
            run.store.end();
    });
    rejoin(run, loop.breaks);
}
/** One round that surely takes place. */
function once(run, leave, round) {
    leave.continues = [];
    const way = run.store.branch(round);
    run.store.join([way, ...leave.continues]);
}
/** Any number of rounds: nothing is known of the variables that the loop changes. */
function inGeneral(run, node, scope, leave, round) {
    forget(run, node, scope);
    leave.continues = [];
    const way = run.store.branch(round);
    run.store.join([new Map(), way, ...leave.continues]);
    forget(run, node, scope);
}
function rejoin(run, breaks) {
    if (breaks.length > 0)
        run.store.join([run.store.dead ? null : new Map(), ...breaks]);
}
/** Forgets the variables that some code assigns to. */
function forget(run, node, scope) {
    for (const name of assignedIn(node)) {
        run.step();
        const ref = variableOf(scope, name);
        if (ref !== null)
            run.store.write(ref, { type: 'variable', val: ANY });
    }
}
const assigned = new WeakMap();
/** The names of the variables that some code assigns to. */
function assignedIn(node) {
    const before = assigned.get(node);
    if (before !== undefined)
        return before;
    const names = nodesOf(node, MAX_NODES).flatMap((inner) => {
        const target = inner.type === 'AssignmentExpression'
            ? inner['left']
            : inner.type === 'UpdateExpression'
                ? inner['argument']
                : null;
        return isNode(target) && typeof target['name'] === 'string' ? [target['name']] : [];
    });
    const distinct = [...new Set(names)];
    assigned.set(node, distinct);
    return distinct;
}
function countUp(run, name, by, scope) {
    const ref = variableOf(scope, name);
    const cell = ref === null ? null : run.store.read(ref);
    const value = cell?.type === 'variable' ? literalOf(cell.val) : undefined;
    if (ref !== null)
        run.store.write(ref, { type: 'variable', val: typeof value === 'number' ? literal(value + by) : ANY });
}
/** The items of a known list, or the letters of nothing else. */
function itemsOf(run, val) {
    const list = listAt(run, val);
    return list === null || list.open || list.items.length > loops_MAX_ROUNDS ? null : list.items;
}
/** The names that an object has besides others that are not known. */
function knownNames(run, val) {
    const object = objectAt(run, val);
    return object === null || object.slots.size > loops_MAX_ROUNDS ? [] : [...object.slots.keys()].map(literal);
}
function namesOf(run, val) {
    const object = objectAt(run, val);
    if (object !== null)
        return object.open || object.slots.size > loops_MAX_ROUNDS ? null : [...object.slots.keys()].map(literal);
    const list = listAt(run, val);
    return list === null || list.open ? null : list.items.map((_, index) => literal(String(index)));
}
/** Names and values of a known object, as `Object.entries` gives them; null when there may be more. */
function entriesOf(run, val) {
    const object = objectAt(run, val);
    if (object === null || object.open)
        return null;
    return [...object.slots].map(([name, { val: value }]) => newList(run, [literal(name), value]));
}

;// CONCATENATED MODULE: ./lib/edge/scan/object-functions.js




/** The functions of `Object`. */
function objectFunction(run, method, args, at) {
    const [first = NOTHING, second = NOTHING, third = NOTHING] = args;
    switch (method) {
        case 'assign':
            for (const target of each(first))
                for (const source of args.slice(1))
                    copyInto(run, target, source, at);
            return first;
        case 'freeze':
        case 'seal':
        case 'preventExtensions':
        case 'setPrototypeOf':
            return first;
        case 'create':
            return newObject(run, { open: first.kind !== 'literal', at });
        case 'keys':
        case 'getOwnPropertyNames':
        case 'values':
        case 'entries':
            return listed(run, method, first);
        case 'fromEntries':
            return fromEntries(run, first, at);
        case 'hasOwn':
        case 'prototype.hasOwnProperty.call':
            return hasOwn(run, first, second);
        case 'getOwnPropertyDescriptor':
        case 'getOwnPropertyDescriptors':
        case 'getOwnPropertySymbols':
        case 'getPrototypeOf':
        case 'is':
        case 'isFrozen':
            return ANY;
        case 'prototype.toString.call':
            return ANY_TEXT;
        case 'defineProperty':
            return defineProperty(run, first, second, third, at);
        default:
            return callUnknown(run, args);
    }
}
function listed(run, method, val) {
    const list = listAt(run, val);
    if (list !== null && method === 'values')
        return val;
    const entries = entriesOf(run, val);
    if (entries === null)
        return newList(run, [], true);
    if (method === 'entries')
        return newList(run, entries);
    const index = method === 'values' ? 1 : 0;
    return newList(run, entries.map((entry) => listAt(run, entry)?.items[index] ?? ANY));
}
function fromEntries(run, val, at) {
    const list = listAt(run, val);
    if (list === null)
        return ANY;
    const slots = new Map();
    let { open } = list;
    for (const item of list.items) {
        const name = nameOf(readMember(run, item, literal(0)));
        if (name === null)
            open = true;
        else
            slots.set(name, slotOf(readMember(run, item, literal(1)), at));
    }
    return newObject(run, { slots, open, at });
}
function hasOwn(run, val, name) {
    const object = objectAt(run, val);
    const property = nameOf(name);
    if (object === null || property === null)
        return ANY;
    const slot = object.slots.get(property);
    if (slot === undefined)
        return object.open ? ANY : literal(false);
    return slot.change === 'written' && slot.val.kind !== 'choice' && object.received === null ? literal(true) : ANY;
}
function defineProperty(run, target, name, descriptor, at) {
    const slots = objectAt(run, descriptor)?.slots;
    const getter = slots?.get('get');
    const value = slots?.get('value');
    if (getter !== undefined)
        writeMember(run, target, name, { kind: 'lazy', getter: getter.val }, at);
    else
        writeMember(run, target, name, value?.val ?? ANY, at);
    return target;
}

;// CONCATENATED MODULE: ./lib/edge/scan/promises.js


/*
 * A promise stands for what it resolves to: `await` gives the value itself, and `then` calls with it. When code runs is not
 * followed.
 */
/** `new Promise(executor)`: what the executor resolves it with, now or later. */
function newPromise(run, executor) {
    const resolved = [];
    const id = run.promises.push(resolved) - 1;
    perhaps(run, () => call(run, executor, [values_native('promise.resolve', literal(id)), values_native('promise.reject')], null));
    return resolved.length === 0 ? ANY : oneOf(resolved);
}
/** Keeps what a promise is resolved with. */
function resolveWith(run, promise, val) {
    const id = literalOf(promise);
    if (typeof id === 'number')
        run.promises[id]?.push(val);
    return NOTHING;
}
/** `then`, `catch` and `finally` of something that may be a promise of a value. */
function chained(run, method, val, args) {
    const [first = NOTHING, second = NOTHING] = args;
    if (method === 'finally') {
        perhaps(run, () => call(run, first, [], null));
        return val;
    }
    const failed = method === 'catch' ? first : second;
    const results = [];
    const ways = [
        run.store.branch(() => results.push(method === 'then' ? call(run, first, [val], null) : val)),
        ...(failed.kind === 'undefined' ? [] : [run.store.branch(() => results.push(call(run, failed, [ANY], null)))]),
    ];
    run.store.join(ways);
    return oneOf(results);
}

;// CONCATENATED MODULE: ./lib/edge/scan/text-methods.js




/** Methods of strings that give a string whatever they are called with. */
const TO_TEXT = new Set([
    'replace',
    'replaceAll',
    'slice',
    'substring',
    'substr',
    'trim',
    'trimStart',
    'trimEnd',
    'padStart',
    'padEnd',
    'charAt',
    'concat',
    'repeat',
    'normalize',
    'toString',
    'valueOf',
    'toLowerCase',
    'toUpperCase',
]);
/** Methods that need no argument. */
const SIMPLE = new Map([
    ['toLowerCase', (text) => text.toLowerCase()],
    ['toUpperCase', (text) => text.toUpperCase()],
    ['trim', (text) => text.trim()],
    ['trimStart', (text) => text.trimStart()],
    ['trimEnd', (text) => text.trimEnd()],
    ['toString', (text) => text],
    ['valueOf', (text) => text],
]);
/** The methods of strings. */
function textMethod(run, method, self, args) {
    return oneOf(each(self).map((option) => methodOf(run, method, option, args)));
}
function methodOf(run, method, self, args) {
    const text = stringOf(self);
    const simple = SIMPLE.get(method);
    if (simple !== undefined && text !== null)
        return literal(simple(text));
    if (simple !== undefined && self.kind === 'text' && !method.startsWith('trim')) {
        return textFrom(self.pieces.map((piece) => (piece === null ? null : simple(piece))));
    }
    if (method === 'concat')
        return joinText([self, ...args]);
    const replacer = args[1];
    if ((method === 'replace' || method === 'replaceAll') && replacer?.kind === 'ref')
        call(run, replacer, [ANY_TEXT, ANY], null);
    const values = args.map(literalOf);
    if (text === null || values.includes(undefined))
        return TO_TEXT.has(method) ? ANY_TEXT : ANY;
    return text_methods_computed(run, method, text, values);
}
function text_methods_computed(run, method, text, values) {
    const [first, second] = values;
    switch (method) {
        case 'repeat':
            return typeof first === 'number' && first >= 0 && first * text.length <= MAX_TEXT
                ? literal(text.repeat(first))
                : ANY_TEXT;
        case 'startsWith':
            return literal(text.startsWith(String(first)));
        case 'endsWith':
            return literal(text.endsWith(String(first)));
        case 'includes':
            return literal(text.includes(String(first)));
        case 'indexOf':
            return literal(text.indexOf(String(first)));
        case 'split':
            return first === '' ? ANY : newList(run, text.split(String(first)).map(literal));
        case 'slice':
            return literal(text.slice(Number(first ?? 0), second === undefined ? undefined : Number(second)));
        case 'substring':
            return literal(text.substring(Number(first ?? 0), second === undefined ? undefined : Number(second)));
        case 'replace':
        case 'replaceAll':
            return typeof first === 'string' && typeof second === 'string' && !second.includes('$') && text.length < 100_000
                ? literal(method === 'replace' ? text.replace(first, second) : text.split(first).join(second))
                : ANY_TEXT;
        default:
            return TO_TEXT.has(method) ? ANY_TEXT : ANY;
    }
}
function numberMethod(method, self) {
    const value = literalOf(self);
    return method === 'toString' && typeof value === 'number' ? literal(String(value)) : ANY_TEXT;
}
/** Functions that turn one value into another; null for others. */
function plainFunction(name, args) {
    const [first = NOTHING] = args;
    const value = literalOf(first);
    switch (name) {
        case 'String':
            return joinText([first]);
        case 'Number':
            return value === undefined ? ANY : literal(Number(value));
        case 'parseInt':
            return value === undefined
                ? ANY
                : literal(Number.parseInt(String(value), Number(literalOf(args[1] ?? ANY) ?? 10)));
        case 'parseFloat':
            return value === undefined ? ANY : literal(Number.parseFloat(String(value)));
        case 'encodeURIComponent':
        case 'encodeURI':
            // A lone surrogate would throw.
            return typeof value === 'string' && !/\p{Cs}/u.test(value)
                ? literal(name === 'encodeURI' ? encodeURI(value) : encodeURIComponent(value))
                : ANY_TEXT;
        case 'decodeURIComponent':
        case 'decodeURI':
            return ANY_TEXT;
        default:
            return null;
    }
}

;// CONCATENATED MODULE: ./lib/edge/scan/json-text.js



const json_text_MAX_DEPTH = 6;
/** `JSON.stringify` of a value, with holes for what is not known. */
function jsonText(run, val) {
    const pieces = piecesOf(run, val, 0);
    return pieces === null ? ANY_TEXT : textFrom(pieces);
}
/** Null for what JSON leaves out. */
function piecesOf(run, val, depth) {
    run.step();
    const value = literalOf(val);
    if (value !== undefined)
        return [JSON.stringify(value)];
    if (val.kind === 'undefined' || val.kind === 'native')
        return null;
    if (val.kind === 'text') {
        return ['"', ...val.pieces.map((piece) => (piece === null ? null : JSON.stringify(piece).slice(1, -1))), '"'];
    }
    if (depth > json_text_MAX_DEPTH)
        return [null];
    const list = listAt(run, val);
    if (list !== null) {
        const items = list.items.map((item) => piecesOf(run, item, depth + 1) ?? ['null']);
        return ['[', ...between(items), ...(list.open ? [null] : []), ']'];
    }
    const object = objectAt(run, val);
    if (object === null || object.vague)
        return [null];
    const fields = [...object.slots].flatMap(([name, slot]) => {
        const inner = piecesOf(run, slot.val, depth + 1);
        return inner === null ? [] : [[`${JSON.stringify(name)}:`, ...inner]];
    });
    return ['{', ...between(fields), ...(object.open ? [null] : []), '}'];
}
function between(parts) {
    return parts.flatMap((part, index) => (index === 0 ? part : [',', ...part]));
}

;// CONCATENATED MODULE: ./lib/edge/scan/natives.js











/** Globals that are followed; all others give something unknown. */
const GLOBALS = new Set([
    'Object',
    'Array',
    'JSON',
    'String',
    'Number',
    'Boolean',
    'Math',
    'Promise',
    'Symbol',
    'Buffer',
    'console',
    'require',
    'structuredClone',
    'encodeURIComponent',
    'encodeURI',
    'decodeURIComponent',
    'decodeURI',
    'parseInt',
    'parseFloat',
]);
function globalOf(name) {
    if (name === 'NaN' || name === 'Infinity')
        return literal(Number(name));
    return GLOBALS.has(name) ? values_native(name) : ANY;
}
/** Calls a function of the language, of the runtime or of the event. */
function callNative(run, { name, self }, args, node) {
    const dot = name.indexOf('.');
    const owner = dot === -1 ? '' : name.slice(0, dot);
    const method = name.slice(dot + 1);
    switch (owner) {
        case '':
            return globalFunction(run, name, args);
        case 'string':
            return textMethod(run, method, self ?? ANY, args);
        case 'number':
            return numberMethod(method, self ?? ANY);
        case 'list':
            return listMethod(run, method, self ?? ANY, args);
        case 'vague':
            return vagueMethod(run, method, self ?? ANY, args, node);
        case 'function':
            return functionMethod(run, method, self ?? ANY, args, node);
        case 'Object':
            return objectFunction(run, method, args, node === null ? null : run.at(node));
        case 'promise':
            return method === 'resolve' && self !== null ? resolveWith(run, self, args[0] ?? NOTHING) : NOTHING;
        case 'handler':
            return answer(run, method, args, node);
        default:
            return ownedFunction(run, owner, method, self, args, node);
    }
}
function ownedFunction(run, owner, method, self, args, node) {
    const [first = NOTHING] = args;
    switch (`${owner}.${method}`) {
        case 'Array.isArray':
            return first.kind === 'ref' && objectAt(run, first)?.vague !== true ? literal(listAt(run, first) !== null) : ANY;
        case 'Array.of':
            return newList(run, args);
        case 'Array.from':
            return listAt(run, first) === null ? callUnknown(run, args) : first;
        case 'JSON.stringify':
            return jsonText(run, first);
        case 'String.raw':
            return ANY_TEXT;
        case 'Promise.resolve':
        case 'Promise.all':
            return first;
        case 'Promise.reject':
            return ANY;
        case 'Buffer.from':
            return values_native('buffer.of', first);
        case 'object.hasOwnProperty.call':
            return objectFunction(run, 'hasOwn', args, null);
        case 'object.hasOwnProperty':
            return objectFunction(run, 'hasOwn', [self ?? ANY, first], null);
        case 'object.toString':
            return ANY_TEXT;
        default:
    }
    const borrowed = /^prototype\.(\w+)\.call$/.exec(method)?.[1];
    if (owner === 'Array' && borrowed !== undefined && listAt(run, first) !== null) {
        return listMethod(run, borrowed, first, args.slice(1));
    }
    if (owner === 'console' || owner === 'Math')
        return owner === 'Math' ? ANY : NOTHING;
    if (owner === 'cloudfront') {
        return isOriginHelper(method) ? originHelper(run, method, args, node) : callUnknown(run, args);
    }
    return callUnknown(run, args);
}
function globalFunction(run, name, args) {
    const [first = NOTHING] = args;
    switch (name) {
        case 'require': {
            const module = stringOf(first);
            return module === null ? ANY : run.load(module, run.file);
        }
        case 'structuredClone':
            return first;
        case 'Boolean': {
            const truth = isTruthy(run, first);
            return truth === null ? ANY : literal(truth);
        }
        default:
            return plainFunction(name, args) ?? callUnknown(run, args);
    }
}
/** Methods of something of the event, of which it is not known what it is. */
function vagueMethod(run, method, self, args, node) {
    if (['then', 'catch', 'finally'].includes(method))
        return chained(run, method, self, args);
    if (method === 'push') {
        changedSomehow(run, self, node === null ? null : run.at(node));
        return ANY;
    }
    const [callback = NOTHING] = args;
    if (callback.kind === 'ref')
        perhaps(run, () => call(run, callback, [ANY, ANY, ANY], node));
    return ANY;
}
function functionMethod(run, method, self, args, node) {
    if (method === 'call')
        return call(run, self, args.slice(1), node);
    if (method === 'bind')
        return args.length > 1 ? ANY : self;
    const list = listAt(run, args[1] ?? ANY);
    return list === null ? callUnknown(run, [self]) : call(run, self, list.items, node);
}
/** The callback of a Lambda handler, and the older ways of `context`. */
function answer(run, method, args, node) {
    const [error = NOTHING, result = NOTHING] = method === 'succeed' ? [NOTHING, args[0] ?? NOTHING] : args;
    const truth = isTruthy(run, error);
    // An error that is not known, and no result beside it: that is how an error is handed on.
    const failed = method === 'fail' || truth === true || (truth === null && result.kind === 'undefined');
    if (!failed)
        recordOutcome(run, result, node === null ? null : run.at(node), 'callback');
    return NOTHING;
}

;// CONCATENATED MODULE: ./lib/edge/scan/expressions.js









/** What an expression gives. What is not followed gives something unknown. */
function evaluate(run, node, scope) {
    run.step();
    switch (node.type) {
        case 'StringLiteral':
        case 'NumericLiteral':
        case 'BooleanLiteral':
            return literal(node.value);
        case 'NullLiteral':
            return literal(null);
        case 'TemplateLiteral':
            return template(run, node, scope);
        case 'Identifier':
            return readVariable(run, node.name, scope);
        case 'ObjectExpression':
            return objectLiteral(run, node, scope);
        case 'ArrayExpression':
            return arrayLiteral(run, node, scope);
        case 'FunctionExpression':
        case 'ArrowFunctionExpression':
            return functionValue(run, node, scope);
        case 'MemberExpression':
        case 'OptionalMemberExpression': {
            if (node.object.type === 'Super')
                return ANY;
            const object = evaluate(run, node.object, scope);
            if (node.type === 'OptionalMemberExpression' && isNothing(object))
                return NOTHING;
            return readMember(run, object, nameOfKey(run, node, scope));
        }
        case 'CallExpression':
        case 'OptionalCallExpression':
            return callExpression(run, node, scope);
        case 'NewExpression':
            return newExpression(run, node, scope);
        case 'AssignmentExpression':
            return assignment(run, node, scope);
        case 'ConditionalExpression':
            return conditional(run, node, scope);
        case 'LogicalExpression':
            return logical(run, node, scope);
        case 'BinaryExpression':
            return node.left.type === 'PrivateName'
                ? ANY
                : binary(run, node.operator, evaluate(run, node.left, scope), evaluate(run, node.right, scope));
        case 'UnaryExpression':
            return unaryExpression(run, node, scope);
        case 'UpdateExpression':
            bind(run, node.argument, ANY, scope, 'assign');
            return ANY;
        case 'SequenceExpression':
            return node.expressions.map((expression) => evaluate(run, expression, scope)).at(-1) ?? NOTHING;
        case 'AwaitExpression':
            return evaluate(run, node.argument, scope);
        case 'YieldExpression':
            return node.argument ? evaluate(run, node.argument, scope) : ANY;
        case 'ParenthesizedExpression':
        case 'TSAsExpression':
        case 'TSSatisfiesExpression':
        case 'TSNonNullExpression':
        case 'TSTypeAssertion':
            return evaluate(run, node.expression, scope);
        default:
            return ANY;
    }
}
/** The name of a property, as it stands or as its expression gives it. */
function nameOfKey(run, node, scope) {
    const key = 'property' in node ? node.property : node.key;
    if (node.computed !== true) {
        if ('name' in key && typeof key.name === 'string')
            return key.type === 'Identifier' ? literal(key.name) : ANY;
        return 'value' in key && (typeof key.value === 'string' || typeof key.value === 'number')
            ? literal(String(key.value))
            : ANY;
    }
    return evaluate(run, key, scope);
}
function readVariable(run, name, scope) {
    if (name === 'undefined')
        return NOTHING;
    const ref = variableOf(scope, name);
    const cell = ref === null ? null : run.store.read(ref);
    if (cell?.type === 'variable')
        return cell.val;
    return ref === null ? globalOf(name) : ANY;
}
function template(run, node, scope) {
    const parts = node.quasis.flatMap(({ value }, index) => {
        const expression = node.expressions[index];
        const text = literal(value.cooked ?? value.raw);
        return expression === undefined ? [text] : [text, evaluate(run, expression, scope)];
    });
    return joinText(parts);
}
function objectLiteral(run, node, scope) {
    const at = run.at(node);
    const object = newObject(run, { ...EMPTY, at });
    for (const property of node.properties) {
        if (property.type === 'SpreadElement') {
            spreadInto(run, object, evaluate(run, property.argument, scope), at);
        }
        else if (property.type === 'ObjectMethod') {
            if (property.kind === 'method') {
                writeMember(run, object, nameOfKey(run, property, scope), functionValue(run, property, scope), run.at(property));
            }
            else if (property.kind === 'get') {
                const getter = functionValue(run, property, scope);
                writeMember(run, object, nameOfKey(run, property, scope), { kind: 'lazy', getter }, run.at(property));
            }
        }
        else {
            const val = evaluate(run, property.value, scope);
            writeMember(run, object, nameOfKey(run, property, scope), val, run.at(property));
        }
    }
    return object;
}
function spreadInto(run, object, source, at) {
    const options = each(source);
    const [only] = options;
    if (options.length === 1 && only !== undefined) {
        copyInto(run, object, only, at);
        return;
    }
    // `...(condition && { … })`: with the properties or without them.
    run.store.join(options.map((option) => run.store.branch(() => copyInto(run, object, option, at))));
}
function arrayLiteral(run, node, scope) {
    const items = [];
    let open = false;
    for (const element of node.elements) {
        if (element === null)
            items.push(NOTHING);
        else if (element.type === 'SpreadElement') {
            const list = listAt(run, evaluate(run, element.argument, scope));
            items.push(...(list?.items ?? []));
            open ||= list?.open ?? true;
        }
        else
            items.push(evaluate(run, element, scope));
    }
    return newList(run, items, open, run.at(node));
}
function functionValue(run, node, scope) {
    return {
        kind: 'ref',
        ref: run.store.allocate({ type: 'function', properties: new Map(), node, scope, file: run.file }),
    };
}
/** Arguments of a call; after a spread of unknown length nothing is known of the others. */
function argumentsOf(run, nodes, scope) {
    return nodes.flatMap((node) => {
        if (node.type !== 'SpreadElement')
            return [evaluate(run, node, scope)];
        const list = listAt(run, evaluate(run, node.argument, scope));
        return list === null ? [ANY] : list.items;
    });
}
function callExpression(run, node, scope) {
    const { callee } = node;
    if (callee.type === 'Super' || callee.type === 'V8IntrinsicIdentifier')
        return ANY;
    if (callee.type === 'Import') {
        const [name = ANY] = argumentsOf(run, node.arguments, scope);
        return name.kind === 'literal' && typeof name.value === 'string' ? run.load(name.value, run.file) : ANY;
    }
    const helper = bundlerHelper(run, node, scope);
    if (helper !== null)
        return helper;
    const isMember = callee.type === 'MemberExpression' && callee.object.type !== 'Super';
    const owner = isMember ? evaluate(run, callee.object, scope) : NOTHING;
    const called = isMember ? readMember(run, owner, nameOfKey(run, callee, scope)) : evaluate(run, callee, scope);
    const args = argumentsOf(run, node.arguments, scope);
    // While a file loads, `wrap(handler).use(more)` mostly gives what `wrap(handler)` gives.
    const same = run.activation === null ? functionsIn(run, owner) : [];
    return called.kind === 'unknown' ? oneOf([callUnknown(run, args), ...same]) : call(run, called, args, node);
}
/** `__awaiter`, `tslib_1.__awaiter` and `(0, tslib_1.__awaiter)` are all called `__awaiter`. */
function calledName(callee) {
    if (callee.type === 'Identifier')
        return callee.name;
    if (callee.type === 'MemberExpression')
        return callee.property.type === 'Identifier' ? callee.property.name : null;
    const last = callee.type === 'SequenceExpression' ? callee.expressions.at(-1) : undefined;
    return last === undefined ? null : calledName(last);
}
/** What the helpers of esbuild and of TypeScript do, by their names: their code hides it from a reader. */
function bundlerHelper(run, node, scope) {
    const name = calledName(node.callee);
    switch (name) {
        case '__toCommonJS':
        case '__toESM':
        case '__importStar':
        case '__importDefault':
        case '_interopRequireDefault':
        case '_interopRequireWildcard': {
            const [first = ANY] = argumentsOf(run, node.arguments, scope);
            const isDefault = /Default/.test(name);
            return isDefault && objectAt(run, first)?.slots.has('__esModule') !== true
                ? newObject(run, { slots: new Map([['default', slotOf(first)]]), open: true })
                : first;
        }
        case '__export': {
            const [target = ANY, all = ANY] = argumentsOf(run, node.arguments, scope);
            for (const [name, slot] of objectAt(run, all)?.slots ?? []) {
                writeMember(run, target, literal(name), { kind: 'lazy', getter: slot.val }, null);
            }
            return NOTHING;
        }
        case '__awaiter': {
            const args = argumentsOf(run, node.arguments, scope);
            return call(run, args[3] ?? ANY, [], node);
        }
        case '__generator':
            // A function that was cut into the cases of a switch, which are not followed.
            argumentsOf(run, node.arguments, scope);
            return ANY;
        default:
            return null;
    }
}
function newExpression(run, node, scope) {
    const args = argumentsOf(run, node.arguments, scope);
    const callee = node.callee.type === 'Identifier' ? node.callee.name : null;
    if (callee === 'Promise' && variableOf(scope, 'Promise') === null)
        return newPromise(run, args[0] ?? ANY);
    if (callee !== null && callee.endsWith('Error'))
        return newObject(run, { ...EMPTY, open: true, at: run.at(node) });
    return callUnknown(run, args);
}
function assignment(run, node, scope) {
    const { left, operator } = node;
    if (operator === '=') {
        const val = evaluate(run, node.right, scope);
        bind(run, left, val, scope, 'assign');
        return val;
    }
    const before = left.type === 'Identifier' || left.type === 'MemberExpression' ? evaluate(run, left, scope) : ANY;
    const val = compound(run, operator, before, () => evaluate(run, node.right, scope));
    if (left.type === 'Identifier')
        patterns_assign(run, scope, left.name, val);
    else
        bind(run, left, val, scope, 'assign');
    return val;
}
function compound(run, operator, before, right) {
    if (operator === '||=' || operator === '&&=' || operator === '??=') {
        const logic = operator.slice(0, 2);
        return oneOf(logicalWays(run, logic, before).flatMap((way) => (way === 'right' ? [right()] : leftOptions(run, logic, before))));
    }
    return binary(run, operator.slice(0, -1), before, right());
}
function logical(run, node, scope) {
    const left = evaluate(run, node.left, scope);
    const ways = logicalWays(run, node.operator, left);
    if (ways.length === 1)
        return ways[0] === 'left' ? left : evaluate(run, node.right, scope);
    const results = [];
    const way = run.store.branch(() => {
        if (node.operator !== '??')
            narrow(run, node.left, node.operator === '&&', scope);
        results.push(evaluate(run, node.right, scope));
    });
    run.store.join([new Map(), way]);
    return oneOf([...leftOptions(run, node.operator, left), ...results]);
}
/** What a logical operator can give of its left side: `a || b` nothing that counts as false, `a ?? b` no null. */
function leftOptions(run, operator, left) {
    return each(left).filter((option) => {
        if (operator === '??')
            return !isNothing(option);
        return isTruthy(run, option) !== (operator !== '||');
    });
}
function isNothing(val) {
    return val.kind === 'undefined' || (val.kind === 'literal' && val.value === null);
}
/** Which side a logical operator can give. */
function logicalWays(run, operator, left) {
    if (operator === '??') {
        if (isNothing(left))
            return ['right'];
        return left.kind === 'unknown' || left.kind === 'choice' || objectAt(run, left)?.vague === true
            ? ['left', 'right']
            : ['left'];
    }
    const truth = isTruthy(run, left);
    if (truth === null)
        return ['left', 'right'];
    return truth === (operator === '||') ? ['left'] : ['right'];
}
function conditional(run, node, scope) {
    const { test, consequent, alternate } = node;
    const truth = isTruthy(run, evaluate(run, test, scope));
    if (truth !== null)
        return evaluate(run, truth ? consequent : alternate, scope);
    const results = [];
    const way = (side, isTrue) => run.store.branch(() => {
        narrow(run, test, isTrue, scope);
        results.push(evaluate(run, side, scope));
    });
    run.store.join([way(consequent, true), way(alternate, false)]);
    return oneOf(results);
}
function unaryExpression(run, node, scope) {
    const { argument, operator } = node;
    if (operator === 'delete') {
        if ((argument.type === 'MemberExpression' || argument.type === 'OptionalMemberExpression') &&
            argument.object.type !== 'Super') {
            deleteMember(run, evaluate(run, argument.object, scope), nameOfKey(run, argument, scope), run.at(node));
        }
        return literal(true);
    }
    const val = evaluate(run, argument, scope);
    if (operator === 'void')
        return NOTHING;
    if (operator === 'typeof')
        return typeOf(run, val);
    return operator === '!' ? negated(isTruthy(run, val)) : unary(operator, val);
}
function negated(truth) {
    return truth === null ? ANY : literal(!truth);
}

;// CONCATENATED MODULE: ./lib/edge/scan/statements.js







/** Declares what a block's code can use before its line is reached: functions with their values, variables without. */
function hoist(run, statements, scope) {
    for (const statement of statements) {
        const declared = (statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration') &&
            statement.declaration
            ? statement.declaration
            : statement;
        if (declared.type === 'FunctionDeclaration') {
            if (declared.id)
                run.declare(scope, declared.id.name, functionValue(run, declared, scope));
        }
        else if (declared.type === 'VariableDeclaration') {
            const owner = declared.kind === 'var' ? functionScope(scope) : scope;
            for (const { id } of declared.declarations) {
                if (id.type === 'Identifier' && !owner.names.has(id.name))
                    run.declare(owner, id.name, NOTHING);
            }
        }
    }
}
/** Follows one statement. */
function execute(run, node, scope, label = null) {
    run.step();
    switch (node.type) {
        case 'ExpressionStatement':
            evaluate(run, node.expression, scope);
            return;
        case 'VariableDeclaration':
            executeVariables(run, node, scope);
            return;
        case 'BlockStatement':
            executeBlock(run, node.body, { names: new Map(), parent: scope });
            return;
        case 'ReturnStatement':
            executeReturn(run, node, scope);
            return;
        case 'IfStatement':
            executeIf(run, node, scope);
            return;
        case 'ThrowStatement':
            evaluate(run, node.argument, scope);
            run.store.end();
            return;
        case 'TryStatement':
            executeTry(run, node, scope);
            return;
        case 'SwitchStatement':
            executeSwitch(run, node, scope);
            return;
        case 'ForOfStatement':
        case 'ForInStatement':
            executeForEach(run, node, scope, label);
            return;
        case 'ForStatement':
            executeFor(run, node, scope, label);
            return;
        case 'WhileStatement':
        case 'DoWhileStatement':
            executeWhile(run, node, scope, label);
            return;
        case 'LabeledStatement':
            execute(run, node.body, scope, node.label.name);
            return;
        case 'BreakStatement':
        case 'ContinueStatement':
            leave(run, node.type === 'BreakStatement' ? 'breaks' : 'continues', node.label?.name ?? null);
            return;
        case 'ExportNamedDeclaration':
            if (node.declaration)
                execute(run, node.declaration, scope);
            return;
        case 'ClassDeclaration':
            if (node.id)
                run.declare(scope, node.id.name, ANY);
            return;
        default:
    }
}
function executeVariables(run, node, scope) {
    const owner = node.kind === 'var' ? functionScope(scope) : scope;
    for (const { id, init } of node.declarations) {
        // `var x;` once more leaves x as it was.
        const again = node.kind === 'var' && !init && id.type === 'Identifier' && owner.names.has(id.name);
        if (!again)
            bind(run, id, init ? evaluate(run, init, scope) : NOTHING, owner, 'declare');
    }
}
function executeBlock(run, statements, scope) {
    hoist(run, statements, scope);
    for (const statement of statements) {
        if (run.store.dead)
            return;
        execute(run, statement, scope);
    }
}
function executeReturn(run, node, scope) {
    const val = node.argument ? evaluate(run, node.argument, scope) : NOTHING;
    if (run.store.dead)
        return;
    const { activation } = run;
    if (activation !== null) {
        if (activation.isHandler)
            recordOutcome(run, val, run.at(node), 'return', node.argument ?? null);
        activation.returns.push({ val, changes: run.store.changesSince(activation.depth) });
    }
    run.store.end();
}
function executeIf(run, node, scope) {
    const truth = isTruthy(run, evaluate(run, node.test, scope));
    if (run.store.dead)
        return;
    if (truth === true)
        execute(run, node.consequent, scope);
    else if (truth === false) {
        if (node.alternate)
            execute(run, node.alternate, scope);
    }
    else {
        const way = (body, truth) => run.store.branch(() => {
            narrow(run, node.test, truth, scope);
            if (body !== null)
                execute(run, body, scope);
        });
        run.store.join([way(node.consequent, true), way(node.alternate ?? null, false)]);
    }
}
/** What a try block did before it failed is not followed into its handler. */
function executeTry(run, node, scope) {
    const { handler } = node;
    const ways = [run.store.branch(() => execute(run, node.block, scope))];
    if (handler) {
        ways.push(run.store.branch(() => {
            const inner = { names: new Map(), parent: scope };
            if (handler.param)
                bind(run, handler.param, ANY, inner, 'declare');
            executeBlock(run, handler.body.body, inner);
        }));
    }
    run.store.join(ways);
    if (node.finalizer && !run.store.dead)
        execute(run, node.finalizer, scope);
}
function executeSwitch(run, node, scope) {
    const subject = evaluate(run, node.discriminant, scope);
    const inner = { names: new Map(), parent: scope };
    const outcome = within(run, { isLoop: false, label: null }, () => {
        const ways = [];
        const matches = node.cases.map(({ test }) => (test ? matching(run, subject, evaluate(run, test, inner)) : null));
        const sure = matches.indexOf(true);
        for (const [index, match] of matches.entries()) {
            const reached = match === true || (match === null && sure === -1) || (match === undefined && (sure === -1 || index < sure));
            if (!reached)
                continue;
            ways.push(run.store.branch(() => {
                for (const following of node.cases.slice(index))
                    executeBlock(run, following.consequent, inner);
            }));
            if (match === true)
                break;
        }
        const hasDefault = node.cases.some(({ test }) => !test);
        return sure !== -1 || hasDefault ? ways : [...ways, new Map()];
    });
    run.store.join([...outcome.result, ...outcome.breaks]);
}
/** True, false, or undefined when it is not known whether a case is taken. */
function matching(run, subject, test) {
    const answer = literalOf(binary(run, '===', subject, test));
    return typeof answer === 'boolean' ? answer : undefined;
}
/** Follows something that `break` and `continue` can leave. */
function within(run, { isLoop, label }, follow) {
    const context = { depth: run.store.depth, isLoop, label, breaks: [], continues: [] };
    run.leaves.push(context);
    try {
        return { result: follow(context), breaks: context.breaks };
    }
    finally {
        run.leaves.pop();
    }
}
function leave(run, how, label) {
    const target = run.leaves.findLast((candidate) => label === null ? candidate.isLoop || how === 'breaks' : candidate.label === label);
    target?.[how].push(run.store.changesSince(target.depth));
    run.store.end();
}

;// CONCATENATED MODULE: ./lib/edge/scan/calls.js








/** Calls whatever a value can be, and gives what it can give. */
function call(run, callee, args, node) {
    run.step();
    const options = each(callee);
    const [only] = options;
    if (options.length === 1 && only !== undefined)
        return callOne(run, only, args, node);
    const results = [];
    const ways = options.map((option) => run.store.branch(() => results.push(callOne(run, option, args, node))));
    run.store.join(ways);
    return oneOf(results);
}
function callOne(run, callee, args, node) {
    if (callee.kind === 'native')
        return callNative(run, callee, args, node);
    if (callee.kind === 'lazy')
        return call(run, call(run, callee.getter, [], node), args, node);
    const cell = callee.kind === 'ref' ? run.store.read(callee.ref) : null;
    return cell?.type === 'function' ? callFunction(run, cell, args, false) : callUnknown(run, args);
}
/** Code that is not here: it may change what it gets, and call the functions that it gets. */
function callUnknown(run, args) {
    for (const arg of args)
        objects_escape(run, arg);
    for (const arg of args)
        perhaps(run, () => callIfFunction(run, arg, [ANY, ANY, ANY]));
    // While a file loads, `wrap(handler)` mostly gives something that calls the handler.
    return run.activation === null ? oneOf([ANY, ...args.flatMap((arg) => functionsIn(run, arg))]) : ANY;
}
/** The functions of this code that a value can be. */
function functionsIn(run, val) {
    return each(val).filter((option) => option.kind === 'ref' && run.store.read(option.ref)?.type === 'function');
}
/** Follows something that may happen or not. */
function perhaps(run, follow) {
    const way = run.store.branch(follow);
    run.store.join([new Map(), way]);
}
/** Calls a value if it is a function of this code; undefined else. */
function callIfFunction(run, val, args) {
    return oneOf(each(val).map((option) => {
        const cell = option.kind === 'ref' ? run.store.read(option.ref) : null;
        return cell?.type === 'function' ? callFunction(run, cell, args, false) : NOTHING;
    }));
}
/** Evaluates a function with these arguments. Recursion and deep calls give something unknown. */
function callFunction(run, cell, args, isHandler) {
    const { node } = cell;
    if (run.calls.length >= MAX_CALLS || run.calls.filter((active) => active === node).length > 1) {
        for (const arg of args)
            objects_escape(run, arg);
        return ANY;
    }
    const before = { activation: run.activation, leaves: run.leaves, file: run.file };
    const activation = { returns: [], depth: run.store.depth, isHandler };
    const scope = { names: new Map(), parent: cell.scope, isFunction: true };
    const ends = [];
    run.calls.push(node);
    run.activation = activation;
    run.leaves = [];
    run.file = cell.file;
    try {
        const way = run.store.branch(() => {
            bindParameters(run, cell, args, scope);
            ends.push(bodyOf(run, cell, scope));
        });
        if (way === null)
            ends.length = 0;
        run.store.join([way, ...activation.returns.map(({ changes }) => changes)]);
    }
    finally {
        run.calls.pop();
        run.activation = before.activation;
        run.leaves = before.leaves;
        run.file = before.file;
    }
    return oneOf([...activation.returns.map(({ val }) => val), ...ends]);
}
function bodyOf(run, { node }, scope) {
    if (node.body.type !== 'BlockStatement') {
        const val = evaluate(run, node.body, scope);
        if (run.activation?.isHandler === true)
            recordOutcome(run, val, run.at(node.body), 'return', node.body);
        return val;
    }
    hoist(run, node.body.body, scope);
    for (const statement of node.body.body) {
        if (run.store.dead)
            return NOTHING;
        execute(run, statement, scope);
    }
    if (run.activation?.isHandler === true && !run.store.dead)
        recordOutcome(run, NOTHING, run.at(node), 'end');
    return NOTHING;
}
function bindParameters(run, { node }, args, scope) {
    run.declare(scope, 'arguments', newList(run, args, true));
    for (const [index, parameter] of node.params.entries()) {
        if (parameter.type === 'RestElement') {
            bind(run, parameter.argument, newList(run, args.slice(index)), scope, 'declare');
        }
        else {
            bind(run, parameter, args[index] ?? NOTHING, scope, 'declare');
        }
    }
}

;// CONCATENATED MODULE: ./lib/edge/scan/event.js



/** The event, the context and the callback of one kind of function at one event. */
function argumentsFor(run) {
    const { judging } = run;
    const request = part(run, 'request', { headers: part(run, 'request.headers') });
    const response = (0,edge_headers/* isRequestEvent */.Cv)(judging.event)
        ? null
        : part(run, 'response', { headers: part(run, 'response.headers') });
    const carried = { request, ...(response === null ? {} : { response }) };
    if (judging.kind === 'function') {
        const viewer = part(run, 'event', { ip: ANY_TEXT });
        const event = part(run, 'event', { ...carried, context: config(run, judging), version: ANY_TEXT, viewer });
        return { values: [event], request, response };
    }
    const cf = part(run, 'event', { ...carried, config: config(run, judging) });
    const record = part(run, 'event', { cf });
    const event = part(run, 'event', { Records: newList(run, [record]) });
    return { values: [event, lambdaContext(run), values_native('handler.callback')], request, response };
}
/** `config` of Lambda@Edge, `context` of CloudFront Functions. */
function config(run, { event }) {
    return part(run, 'event', {
        eventType: literal(event),
        distributionId: ANY_TEXT,
        distributionDomainName: ANY_TEXT,
        requestId: ANY_TEXT,
    });
}
function lambdaContext(run) {
    const methods = { succeed: values_native('handler.succeed'), fail: values_native('handler.fail'), done: values_native('handler.done') };
    return newObject(run, { slots: slots(methods), open: true });
}
function part(run, received, properties = {}) {
    // The event has these properties and no others: code that serves several kinds of function asks for them.
    const object = newObject(run, { received, open: received !== 'event', slots: slots(properties) });
    if (object.kind !== 'ref')
        return object;
    // Headers belong to their message: a change of theirs changes it.
    for (const [name, val] of Object.entries(properties)) {
        const cell = val.kind === 'ref' ? run.store.read(val.ref) : null;
        if (val.kind === 'ref' && cell?.type === 'object' && received !== 'event') {
            run.store.write(val.ref, { ...cell, parent: { ref: object.ref, name } });
        }
    }
    return object;
}
function slots(properties) {
    return new Map(Object.entries(properties).map(([name, val]) => [name, { val, change: 'kept', written: val, at: null }]));
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/edge/scan/modules.js







/** Files of one function that are evaluated. */
const MAX_MODULES = 40;
const EXTENSIONS = ['', '.js', '.mjs', '.cjs', '.ts', '.mts', '.cts', '/index.js', '/index.mjs', '/index.ts'];
/** Characters of them. */
const MAX_CHARACTERS = 3_000_000;
/** The files of one function, evaluated when something asks for them. */
class Modules {
    #files;
    #parse;
    #modules = new Map();
    #left = MAX_CHARACTERS;
    constructor(files, parse) {
        this.#files = files;
        this.#parse = parse;
    }
    /** What `require` or `import` of a name gives; unknown for what is not among the files. */
    load(run, name, fromFile) {
        if (name === 'cloudfront' && run.judging.kind === 'function')
            return values_native('cloudfront');
        const index = this.#find(name, fromFile);
        if (index === null || (this.#modules.size >= MAX_MODULES && !this.#modules.has(index)))
            return ANY;
        const module = this.run(run, index);
        return module === null ? ANY : readMember(run, module.holder, literal('exports'));
    }
    #find(name, fromFile) {
        const from = this.#files[fromFile];
        if (from === undefined || !/^\.{1,2}(?:\/|$)/.test(name))
            return null;
        const wanted = external_node_path_.posix.join(external_node_path_.posix.dirname(from.name), name);
        const bare = wanted.replace(/\.[mc]?js$/, '');
        const names = [...EXTENSIONS.map((end) => wanted + end), ...EXTENSIONS.map((end) => bare + end)];
        const index = this.#files.findIndex((file) => names.includes(external_node_path_.posix.normalize(file.name)));
        return index === -1 ? null : index;
    }
    /** Evaluates a file, once; null when it cannot be parsed. */
    run(run, index) {
        const before = this.#modules.get(index);
        if (before !== undefined)
            return before;
        const file = this.#files[index];
        this.#left -= file?.text.length ?? 0;
        if (this.#left < 0)
            run.gaps.add('the package is too large to be followed whole');
        const parsed = file === undefined || this.#left < 0 ? null : this.#parse(file);
        if (parsed?.status !== 'parsed') {
            if (parsed !== null)
                run.gaps.add(parsed.reason);
            return null;
        }
        const exports = newObject(run);
        const holder = newObject(run);
        writeMember(run, holder, literal('exports'), exports, null);
        const scope = { names: new Map(), parent: null, isFunction: true };
        const module = { scope, holder };
        this.#modules.set(index, module);
        run.declare(scope, 'module', holder);
        run.declare(scope, 'exports', exports);
        this.#evaluate(run, parsed.program, index, module, exports);
        return module;
    }
    #evaluate(run, { body }, index, { scope }, exports) {
        const outer = run.file;
        run.file = index;
        try {
            for (const statement of body) {
                if (statement.type === 'ImportDeclaration')
                    this.#import(run, statement, index, scope);
            }
            hoist(run, body, scope);
            for (const statement of body) {
                if (run.store.dead)
                    run.store.resume();
                execute(run, statement, scope);
                this.#export(run, statement, index, scope, exports);
            }
        }
        finally {
            run.file = outer;
            exportNames(run, body, scope, exports);
        }
    }
    #import(run, node, index, scope) {
        const exports = this.load(run, node.source.value, index);
        for (const specifier of node.specifiers) {
            const whole = specifier.type === 'ImportNamespaceSpecifier' || exports.kind === 'native';
            const name = specifier.type !== 'ImportSpecifier'
                ? 'default'
                : specifier.imported.type === 'Identifier'
                    ? specifier.imported.name
                    : specifier.imported.value;
            run.declare(scope, specifier.local.name, whole ? exports : readMember(run, exports, literal(name)));
        }
    }
    #export(run, node, index, scope, exports) {
        if (node.type === 'ExportAllDeclaration') {
            copyInto(run, exports, this.load(run, node.source.value, index), null);
        }
        else if (node.type === 'ExportDefaultDeclaration') {
            const { declaration } = node;
            const val = declaration.type === 'FunctionDeclaration'
                ? functionOf(run, declaration, scope)
                : declaration.type === 'ClassDeclaration' || declaration.type === 'TSDeclareFunction'
                    ? callUnknown(run, [])
                    : evaluate(run, declaration, scope);
            writeMember(run, exports, literal('default'), val, null);
        }
        else if (node.type === 'ExportNamedDeclaration' && node.source) {
            const from = this.load(run, node.source.value, index);
            for (const specifier of node.specifiers) {
                if (specifier.type !== 'ExportSpecifier')
                    continue;
                const val = readMember(run, from, literal(specifier.local.name));
                writeMember(run, exports, literal(exportedName(specifier)), val, null);
            }
        }
    }
}
function functionOf(run, node, scope) {
    const ref = node.id ? variableOf(scope, node.id.name) : null;
    const cell = ref === null ? null : run.store.read(ref);
    return cell?.type === 'variable' ? cell.val : functionValue(run, node, scope);
}
function exportedName({ exported }) {
    return exported.type === 'Identifier' ? exported.name : exported.value;
}
/** What a module exports by the names of its variables, with the values that they have in the end. */
function exportNames(run, body, scope, exports) {
    const put = (name, local) => {
        const ref = variableOf(scope, local);
        const cell = ref === null ? null : run.store.read(ref);
        if (cell?.type === 'variable')
            writeMember(run, exports, literal(name), cell.val, null);
    };
    for (const node of body) {
        if (node.type !== 'ExportNamedDeclaration' || node.source)
            continue;
        for (const specifier of node.specifiers) {
            if (specifier.type === 'ExportSpecifier')
                put(exportedName(specifier), specifier.local.name);
        }
        const { declaration } = node;
        if (declaration?.type === 'FunctionDeclaration' && declaration.id)
            put(declaration.id.name, declaration.id.name);
        if (declaration?.type === 'VariableDeclaration') {
            for (const { id } of declaration.declarations)
                if (id.type === 'Identifier')
                    put(id.name, id.name);
        }
    }
}

;// CONCATENATED MODULE: ./lib/edge/scan/syntax.js



/** A CloudFront Function has 10 KB; what is larger has another fault. */
const syntax_MAX_NODES = 60_000;
/**
 * What a CloudFront Function uses that its runtime does not have. Each thing is told once, at its first place.
 * @param runtime null when it is not known: then only what neither runtime has
 */
function unsupportedIn(program, runtime, file) {
    const nodes = nodesOf(program, syntax_MAX_NODES);
    const declared = declaredNames(nodes);
    const found = new Map();
    for (const node of nodes) {
        for (const fault of [...syntaxFaults(node, runtime, file), ...apiFaults(node, runtime, declared, file)]) {
            if (!found.has(fault.detail))
                found.set(fault.detail, fault);
        }
    }
    return [...found.values()].toSorted((a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0));
}
function syntaxFaults(node, runtime, file) {
    return syntaxOf(node).flatMap((syntax) => {
        const support = (0,cloudfront_js/* supportOf */.Df)(syntax, runtime ?? '2.0');
        if (support === 'present' || support === 'unknown')
            return [];
        const name = runtime === null ? 'CloudFront Functions' : `cloudfront-js-${runtime}`;
        const detail = support === 'missing'
            ? `uses ${syntax}, which ${name} does not support`
            : `uses ${syntax}, which is not among what AWS lists for ${name}`;
        return [fault(node, file, 'syntax', detail, certaintyOf(support, runtime))];
    });
}
/** The list for runtime 1.0 is complete; that for 2.0 speaks of parts of later standards. */
function certaintyOf(support, runtime) {
    if (support === 'missing')
        return 'certain';
    return runtime === '1.0' ? 'likely' : 'possible';
}
/** Later syntax in one node. */
function syntaxOf(node) {
    const isAsync = node['async'] === true || node.type === 'AwaitExpression';
    const awaited = isCall(node) && syntax_argumentsOf(node).some(({ type }) => type === 'AwaitExpression') ? ['await as an argument'] : [];
    const own = SYNTAX.get(node.type);
    return [
        ...(isAsync ? ['async or await'] : []),
        ...awaited,
        ...(node['generator'] === true ? ['generator function'] : []),
        ...(own === undefined ? [] : own(node)),
    ];
}
const SYNTAX = new Map([
    ['VariableDeclaration', ({ kind }) => (kind === 'const' || kind === 'let' ? ['const or let'] : [])],
    ['ImportDeclaration', importSyntax],
    ['ExportNamedDeclaration', () => ['import or export']],
    ['ExportDefaultDeclaration', () => ['import or export']],
    ['ForOfStatement', () => ['for…of']],
    ['ClassDeclaration', () => ['class']],
    ['ClassExpression', () => ['class']],
    ['ObjectPattern', () => ['destructuring']],
    ['ArrayPattern', () => ['destructuring']],
    ['SpreadElement', () => ['spread']],
    ['AssignmentPattern', () => ['default parameter value']],
    ['OptionalMemberExpression', () => ['optional chaining']],
    ['OptionalCallExpression', () => ['optional chaining']],
    ['LogicalExpression', ({ operator }) => (operator === '??' ? ['nullish coalescing'] : [])],
    [
        'AssignmentExpression',
        ({ operator }) => (['??=', '||=', '&&='].includes(String(operator)) ? ['logical assignment'] : []),
    ],
    ['BigIntLiteral', () => ['bigint']],
]);
function importSyntax(node) {
    const name = sourceOf(node);
    if (name === 'cloudfront')
        return ['import of the cloudfront module'];
    return (0,cloudfront_js/* hasModule */.RZ)(name, '2.0') ? ['import of a built-in module'] : [];
}
function apiFaults(node, runtime, declared, file) {
    if (node.type === 'ImportDeclaration') {
        const name = sourceOf(node);
        return (0,cloudfront_js/* hasModule */.RZ)(name, '2.0')
            ? []
            : [
                fault(node, file, 'missing-api', `imports ${(0,edge_fault/* quoted */.TL)(name)}; there are ${(0,cloudfront_js/* modulesOf */.XG)('2.0').join(', ')} and no other modules`),
            ];
    }
    if (node.type === 'MemberExpression' && isIdentifier(node['object'], 'process') && !declared.has('process')) {
        return [fault(node, file, 'missing-api', 'uses process, and there are no environment variables', 'likely')];
    }
    if (!isCall(node) || !isNode(node['callee']))
        return [];
    const callee = node['callee'];
    return callee.type === 'Identifier'
        ? globalCall(node, String(callee['name']), runtime, declared, file)
        : methodCall(node, callee, runtime, file);
}
function globalCall(node, name, runtime, declared, file) {
    if (declared.has(name))
        return [];
    if (name === 'Function') {
        return [
            fault(node, file, 'missing-api', 'makes a function out of text, and dynamic code evaluation is not supported'),
        ];
    }
    const reason = (0,cloudfront_js/* missingGlobal */.AV)(name);
    if (reason !== null)
        return [fault(node, file, 'missing-api', `calls ${name}, and ${reason}`)];
    const [first] = syntax_argumentsOf(node);
    if (name !== 'require' || first?.type !== 'StringLiteral')
        return [];
    const module = String(first['value']);
    if ((0,cloudfront_js/* hasModule */.RZ)(module, runtime ?? '2.0'))
        return [];
    const known = (0,cloudfront_js/* modulesOf */.XG)(runtime ?? '2.0').join(', ');
    return [fault(node, file, 'missing-api', `requires ${(0,edge_fault/* quoted */.TL)(module)}; there are ${known} and no other modules`)];
}
function methodCall(node, callee, runtime, file) {
    const property = isNode(callee['property']) && callee['computed'] !== true ? String(callee['property']['name']) : '';
    if (runtime === '2.0' && cloudfront_js/* LOST_STRING_METHODS */.ug.has(property)) {
        return [fault(node, file, 'missing-api', `calls ${property}, which cloudfront-js-2.0 has no more`, 'likely')];
    }
    if (runtime === '1.0' && cloudfront_js/* METHODS_BEYOND_1_0 */.SB.has(property)) {
        return [
            fault(node, file, 'missing-api', `calls ${property}, which is not among what AWS lists for cloudfront-js-1.0`, 'likely'),
        ];
    }
    const onConsole = isIdentifier(callee['object'], 'console') && property !== 'log' && runtime === '1.0';
    return onConsole
        ? [
            fault(node, file, 'missing-api', `calls console.${property}; the console of cloudfront-js-1.0 has log alone`, 'likely'),
        ]
        : [];
}
function fault(node, file, code, detail, certainty = 'certain') {
    const line = node.loc?.start.line;
    return (0,edge_fault/* faultOf */.Kl)({ code, detail, certainty }, '', line === undefined ? null : { file, line }, 503);
}
function isCall({ type }) {
    return type === 'CallExpression' || type === 'NewExpression' || type === 'OptionalCallExpression';
}
function syntax_argumentsOf(node) {
    const { arguments: args } = node;
    return Array.isArray(args) ? args.filter(isNode) : [];
}
function isIdentifier(node, name) {
    return isNode(node) && node.type === 'Identifier' && node['name'] === name;
}
function sourceOf({ source }) {
    return isNode(source) ? String(source['value']) : '';
}
/** Every name that the code declares anywhere, so that a function called `fetch` of its own is left alone. */
function declaredNames(nodes) {
    return new Set(nodes.flatMap((node) => {
        const own = node['id'];
        const params = Array.isArray(node['params']) ? node['params'] : [];
        return [own, ...params].flatMap((id) => (isNode(id) && id.type === 'Identifier' ? [String(id['name'])] : []));
    }));
}

;// CONCATENATED MODULE: ./lib/edge/scan/index.js
















/**
 * Reads a function's code for one event: what it does to headers and origin, and what it returns, without running it. Pure,
 * bounded by steps, and never throws: code that cannot be followed gives fewer facts.
 */
function readCode(definition, event, parse) {
    const { code } = definition;
    if (code.status === 'unknown')
        return { status: 'not-read', reason: code.reason };
    const [main] = code.files;
    if (main === undefined)
        return { status: 'not-read', reason: 'the package has no file that could be read' };
    if (!/\.(?:[mc]?[jt]s|jsx|tsx)$/.test(main.name) && definition.type === 'lambda') {
        return { status: 'not-read', reason: `${main.name} is not JavaScript` };
    }
    try {
        return new Reading(definition, event, parse, code.files, main).read();
    }
    catch {
        // A stack that is used up, or a construct nobody thought of: the code is a stranger's.
        return { status: 'not-read', reason: `${main.name} cannot be followed` };
    }
}
/** Nodes of a handler that are searched. */
const scan_MAX_NODES = 20_000;
const SILENT = 'is nothing: the handler is not async, returns nothing and calls no callback, so that Lambda gives null';
const WRAPPED = 'the handler is wrapped by code that is not here';
class Reading {
    #definition;
    #judging;
    #parse;
    #files;
    #main;
    constructor(definition, event, parse, files, main) {
        this.#definition = definition;
        this.#judging = { kind: definition.type, event };
        this.#parse = parse;
        this.#files = files;
        this.#main = main;
    }
    read() {
        const unsupported = this.#unsupported();
        const parsed = this.#parse(this.#main);
        if (parsed.status === 'refused') {
            return this.#judging.kind === 'function' && parsed.line !== null
                ? readingOf([...unsupported, this.#syntaxError(parsed.reason, parsed.line)], [], [])
                : { status: 'not-read', reason: parsed.reason };
        }
        const modules = new Modules(this.#files, this.#parse);
        const run = new Run(this.#judging, (inner, name, fromFile) => modules.load(inner, name, fromFile));
        whole(run, () => modules.run(run, 0));
        const handlers = this.#handlers(run, modules);
        if (handlers.length === 0) {
            const [gap] = run.gaps;
            const reason = gap ?? `the handler ${this.#handlerName()} was not found in ${this.#main.name}`;
            return unsupported.length > 0 ? readingOf(unsupported, [], [reason]) : { status: 'not-read', reason };
        }
        const found = handlers.map((handler) => this.#follow(run, handler));
        const faults = found.flatMap((one) => one.faults);
        const isWrapped = run.gaps.has(WRAPPED);
        return readingOf([...unsupported, ...(isWrapped ? (0,edge_fault/* doubted */.Q3)(faults) : faults)], found.flatMap(({ changes }) => changes), [...run.gaps]);
    }
    #unsupported() {
        if (this.#definition.type !== 'function')
            return [];
        const { runtime, code } = this.#definition;
        const given = code.status === 'found' ? code.packageBytes : null;
        const bytes = given ?? Buffer.byteLength(this.#main.text);
        const max = edge_limits/* CLOUDFRONT_FUNCTION */.mP.codeBytes;
        const detail = `has ${bytes} bytes; a CloudFront Function has at most ${max}`;
        const tooLarge = bytes > max ? [(0,edge_fault/* faultOf */.Kl)({ code: 'code-too-large', detail }, '', { file: 0, line: 1 }, 503)] : [];
        const parsed = this.#parse(this.#main);
        const version = runtime.known ? (0,cloudfront_js/* cloudFrontJs */.Ye)(runtime.value) : null;
        return parsed.status === 'parsed' ? [...tooLarge, ...unsupportedIn(parsed.program, version, 0)] : tooLarge;
    }
    #syntaxError(reason, line) {
        return (0,edge_fault/* faultOf */.Kl)({ code: 'syntax', detail: `is no JavaScript that could run: ${reason}` }, '', { file: 0, line }, 503);
    }
    #handlerName() {
        if (this.#definition.type === 'function')
            return 'handler';
        const { handler } = this.#definition;
        return handler.known && handler.value !== null ? (handler.value.split('.').at(-1) ?? 'handler') : 'handler';
    }
    /** The functions that may be the handler: mostly one. */
    #handlers(run, modules) {
        const module = modules.run(run, 0);
        if (module === null)
            return [];
        run.begin();
        let val;
        if (this.#judging.kind === 'function') {
            const ref = variableOf(module.scope, 'handler');
            const cell = ref === null ? null : run.store.read(ref);
            val = cell?.type === 'variable' ? cell.val : { kind: 'undefined' };
        }
        else {
            const exports = readMember(run, module.holder, literal('exports'));
            val = readMember(run, exports, literal(this.#handlerName()));
        }
        const options = each(forced(run, val));
        if (options.length > 1 && options.some(({ kind }) => kind === 'unknown'))
            run.gaps.add(WRAPPED);
        return options.flatMap((option) => {
            const cell = option.kind === 'ref' ? run.store.read(option.ref) : null;
            return cell?.type === 'function' ? [cell] : [];
        });
    }
    #follow(run, handler) {
        run.begin();
        run.outcomes.length = 0;
        const args = argumentsFor(run);
        run.request = args.request;
        whole(run, () => callFunction(run, handler, args.values, true));
        const answers = this.#answers(run, handler);
        const judged = answers.flatMap((outcome) => this.#judge(outcome, answers));
        const silent = this.#isSilent(run, handler)
            ? [(0,edge_fault/* faultOf */.Kl)({ code: 'not-an-object', detail: SILENT, certainty: 'likely' }, '', run.at(handler.node))]
            : [];
        return {
            faults: [
                ...run.faults,
                ...judged,
                ...silent,
                ...this.#untold(run, answers, args),
                ...this.#callbackFaults(run, handler),
            ],
            changes: [...run.originChanges, ...answers.flatMap(({ part, at }) => this.#originChanges(part, at))],
        };
    }
    /** What counts as the handler's answer: what a callback was given, where there is one and the handler is not async. */
    #answers({ outcomes, answersElsewhere }, { node }) {
        const called = outcomes.filter(({ by }) => by === 'callback');
        const returned = outcomes.filter(({ by }) => by !== 'callback');
        if (called.length > 0) {
            return [...called, ...(node.async === true ? returned.filter(({ part }) => part.kind !== 'undefined') : [])];
        }
        // A handler that takes a callback may hand it to code that is not followed.
        const mayCall = answersElsewhere || (this.#judging.kind === 'lambda' && node.async !== true);
        return mayCall ? returned.filter(({ part }) => part.kind !== 'undefined') : returned;
    }
    #judge({ part, at }, all) {
        const faults = (0,verdicts/* judgeReturned */.X4)(this.#judging, part).map((fault) => ({ ...fault, at: fault.at ?? at }));
        // The end of the code may be out of reach for reasons that were not followed.
        return part.kind === 'undefined' && all.length > 1 ? (0,edge_fault/* doubted */.Q3)(faults) : faults;
    }
    /** Whether a handler that is not async returns nothing and has no way to answer else. */
    #isSilent(run, { node }) {
        if (this.#judging.kind !== 'lambda' || node.async === true || run.gaps.size > 0 || run.outcomes.length === 0)
            return false;
        return run.outcomes.every(({ by }) => by === 'end') && !usesMoreThanEvent(node);
    }
    /** Where something that is returned is not known, the changes of what was received are still likely to be in it. */
    #untold(run, answers, { request, response }) {
        if (answers.length > 0 && !answers.some(({ part }) => (0,edge_part/* optionsOf */.cz)(part).some(({ kind }) => kind === 'unknown')))
            return [];
        run.gaps.add('part of what it returns is only known when it runs');
        const val = (0,edge_headers/* isRequestEvent */.Cv)(this.#judging.event) || response === null ? request : response;
        return (0,edge_fault/* doubted */.Q3)((0,verdicts/* judgeReturned */.X4)(this.#judging, partOfVal(run, val, null)));
    }
    #callbackFaults(run, { node }) {
        if (this.#definition.type !== 'lambda')
            return [];
        const { runtime } = this.#definition;
        const major = runtime.known && runtime.value !== null ? (0,edge_runtimes/* nodeMajor */.md)(runtime.value) : null;
        const called = run.outcomes.find(({ by }) => by === 'callback');
        if (major === null)
            return [];
        if (major < edge_runtimes/* FIRST_NODE_WITHOUT_CALLBACKS */.uv) {
            if (called !== undefined || node.async === true)
                return [];
            const mayBePromises = namesOfCalls(node);
            return run.outcomes.filter(({ name }) => name === null || !mayBePromises.has(name)).flatMap(unheard);
        }
        if (called === undefined)
            return [];
        const detail = `calls the callback, which nodejs${major}.x does not support any more`;
        const certainty = node.async === true ? 'likely' : 'certain';
        return [(0,edge_fault/* faultOf */.Kl)({ code: 'callback-handler', detail, certainty }, '', called.at, 503)];
    }
    #originChanges(part, at) {
        if (this.#judging.kind !== 'lambda' || this.#judging.event !== 'origin-request')
            return [];
        return (0,edge_part/* optionsOf */.cz)(part).flatMap((option) => {
            if (option.kind !== 'record' || (0,edge_part/* propertyOf */.$r)(option, 'status').state === 'present')
                return [];
            const origin = (0,edge_part/* propertyOf */.$r)(option, 'origin');
            if (origin.state !== 'present' || origin.change === 'kept' || option.received === null)
                return [];
            return [{ by: 'request.origin', domainName: domainIn(origin.part), at: origin.at ?? at }];
        });
    }
}
/** Up to nodejs22.x Lambda takes no notice of what a handler returns that is neither async nor returns a promise. */
function unheard({ part, at, plain }) {
    if (part.kind !== 'record' || plain === null)
        return [];
    const detail = 'goes unheard: the handler is not async and calls no callback, so that Lambda gives null';
    return [(0,edge_fault/* faultOf */.Kl)({ code: 'not-an-object', detail, certainty: plain === 'object' ? 'likely' : 'possible' }, '', at)];
}
/** Variables that a handler gets from calls, and so may be promises. */
function namesOfCalls(node) {
    const plain = new Set(['ObjectExpression', 'MemberExpression', 'Identifier', 'StringLiteral', 'NullLiteral']);
    return new Set(nodesOf(node.body, scan_MAX_NODES).flatMap((inner) => {
        const [target, value] = inner.type === 'VariableDeclarator'
            ? [inner['id'], inner['init']]
            : inner.type === 'AssignmentExpression'
                ? [inner['left'], inner['right']]
                : [];
        if (!isNode(target) || typeof target['name'] !== 'string' || !isNode(value))
            return [];
        return plain.has(value.type) ? [] : [target['name']];
    }));
}
/** Whether a handler's code names anything that it gets besides the event: the context and the callback can answer. */
function usesMoreThanEvent(node) {
    const [, ...others] = node.params;
    if (others.some(({ type }) => type !== 'Identifier'))
        return true;
    const names = new Set(['arguments', ...others.flatMap((other) => (other.type === 'Identifier' ? [other.name] : []))]);
    const inner = nodesOf(node.body, scan_MAX_NODES);
    return (node.params.some(({ type }) => type === 'RestElement') ||
        inner.length >= scan_MAX_NODES ||
        inner.some((one) => one.type === 'Identifier' && typeof one['name'] === 'string' && names.has(one['name'])));
}
function domainIn(part) {
    if (part.kind !== 'record')
        return null;
    const inner = ['custom', 's3'].map((name) => (0,edge_part/* propertyOf */.$r)(part, name)).find(({ state }) => state === 'present');
    if (inner?.state !== 'present' || inner.part.kind !== 'record')
        return null;
    const domain = (0,edge_part/* propertyOf */.$r)(inner.part, 'domainName');
    return domain.state === 'present' ? (0,edge_part/* textOf */.b6)(domain.part) : null;
}
/** Follows as far as the steps reach. */
function whole(run, follow) {
    run.begin();
    try {
        follow();
    }
    catch (error) {
        if (!(error instanceof Exhausted) && !(error instanceof RangeError))
            throw error;
        run.gaps.add('it is too large to be followed whole');
    }
}
function readingOf(faults, originChanges, gaps) {
    const changes = new Map(originChanges.map((change) => [JSON.stringify(change), change]));
    return {
        status: 'read',
        faults: (0,edge_fault/* distinct */.dM)(faults),
        originChanges: [...changes.values()].slice(0, 10),
        gaps: gaps.slice(0, 5),
    };
}


/***/ })

};
