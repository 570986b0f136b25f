import {
  hasModule,
  LOST_STRING_METHODS,
  METHODS_BEYOND_1_0,
  missingGlobal,
  modulesOf,
  supportOf,
  type CloudFrontJs,
  type Syntax,
} from '../../cloudfront/cloudfront-js.js';
import type { EdgeFault } from '../../model/edge-code.js';
import type { Certainty } from '../../model/finding.js';
import { faultOf, quoted } from '../fault.js';
import { isNode, nodesOf, type AnyNode, type Program } from './nodes.js';

/** A CloudFront Function has 10 KB; what is larger has another fault. */
const MAX_NODES = 60_000;

type Node = AnyNode & Readonly<Record<string, unknown>>;

/**
 * What a CloudFront Function uses that its runtime does not have. Each thing is told once, at its first place.
 * @param runtime null when it is not known: then only what neither runtime has
 */
export function unsupportedIn(program: Program, runtime: CloudFrontJs | null, file: number): readonly EdgeFault[] {
  const nodes = nodesOf(program, MAX_NODES);
  const declared = declaredNames(nodes);
  const found = new Map<string, EdgeFault>();
  for (const node of nodes) {
    for (const fault of [...syntaxFaults(node, runtime, file), ...apiFaults(node, runtime, declared, file)]) {
      if (!found.has(fault.detail)) found.set(fault.detail, fault);
    }
  }
  return [...found.values()].toSorted((a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0));
}

function syntaxFaults(node: Node, runtime: CloudFrontJs | null, file: number): readonly EdgeFault[] {
  return syntaxOf(node).flatMap((syntax) => {
    const support = supportOf(syntax, runtime ?? '2.0');
    if (support === 'present' || support === 'unknown') return [];
    const name = runtime === null ? 'CloudFront Functions' : `cloudfront-js-${runtime}`;
    const detail =
      support === 'missing'
        ? `uses ${syntax}, which ${name} does not support`
        : `uses ${syntax}, which is not among what AWS lists for ${name}`;
    return [fault(node, file, 'syntax', detail, certaintyOf(support, runtime))];
  });
}

/** The list for runtime 1.0 is complete; that for 2.0 speaks of parts of later standards. */
function certaintyOf(support: 'missing' | 'unlisted', runtime: CloudFrontJs | null): Certainty {
  if (support === 'missing') return 'certain';
  return runtime === '1.0' ? 'likely' : 'possible';
}

/** Later syntax in one node. */
function syntaxOf(node: Node): readonly Syntax[] {
  const isAsync = node['async'] === true || node.type === 'AwaitExpression';
  const awaited: readonly Syntax[] =
    isCall(node) && argumentsOf(node).some(({ type }) => type === 'AwaitExpression') ? ['await as an argument'] : [];
  const own = SYNTAX.get(node.type);
  return [
    ...(isAsync ? (['async or await'] as const) : []),
    ...awaited,
    ...(node['generator'] === true ? (['generator function'] as const) : []),
    ...(own === undefined ? [] : own(node)),
  ];
}

const SYNTAX: ReadonlyMap<string, (node: Node) => readonly Syntax[]> = new Map<
  string,
  (node: Node) => readonly Syntax[]
>([
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

function importSyntax(node: Node): readonly Syntax[] {
  const name = sourceOf(node);
  if (name === 'cloudfront') return ['import of the cloudfront module'];
  return hasModule(name, '2.0') ? ['import of a built-in module'] : [];
}

function apiFaults(
  node: Node,
  runtime: CloudFrontJs | null,
  declared: ReadonlySet<string>,
  file: number,
): readonly EdgeFault[] {
  if (node.type === 'ImportDeclaration') {
    const name = sourceOf(node);
    return hasModule(name, '2.0')
      ? []
      : [
          fault(
            node,
            file,
            'missing-api',
            `imports ${quoted(name)}; there are ${modulesOf('2.0').join(', ')} and no other modules`,
          ),
        ];
  }
  if (node.type === 'MemberExpression' && isIdentifier(node['object'], 'process') && !declared.has('process')) {
    return [fault(node, file, 'missing-api', 'uses process, and there are no environment variables', 'likely')];
  }
  if (!isCall(node) || !isNode(node['callee'])) return [];
  const callee = node['callee'];
  return callee.type === 'Identifier'
    ? globalCall(node, String(callee['name']), runtime, declared, file)
    : methodCall(node, callee, runtime, file);
}

function globalCall(
  node: Node,
  name: string,
  runtime: CloudFrontJs | null,
  declared: ReadonlySet<string>,
  file: number,
): readonly EdgeFault[] {
  if (declared.has(name)) return [];
  if (name === 'Function') {
    return [
      fault(node, file, 'missing-api', 'makes a function out of text, and dynamic code evaluation is not supported'),
    ];
  }
  const reason = missingGlobal(name);
  if (reason !== null) return [fault(node, file, 'missing-api', `calls ${name}, and ${reason}`)];
  const [first] = argumentsOf(node);
  if (name !== 'require' || first?.type !== 'StringLiteral') return [];
  const module = String(first['value']);
  if (hasModule(module, runtime ?? '2.0')) return [];
  const known = modulesOf(runtime ?? '2.0').join(', ');
  return [fault(node, file, 'missing-api', `requires ${quoted(module)}; there are ${known} and no other modules`)];
}

function methodCall(node: Node, callee: Node, runtime: CloudFrontJs | null, file: number): readonly EdgeFault[] {
  const property = isNode(callee['property']) && callee['computed'] !== true ? String(callee['property']['name']) : '';
  if (runtime === '2.0' && LOST_STRING_METHODS.has(property)) {
    return [fault(node, file, 'missing-api', `calls ${property}, which cloudfront-js-2.0 has no more`, 'likely')];
  }
  if (runtime === '1.0' && METHODS_BEYOND_1_0.has(property)) {
    return [
      fault(
        node,
        file,
        'missing-api',
        `calls ${property}, which is not among what AWS lists for cloudfront-js-1.0`,
        'likely',
      ),
    ];
  }
  const onConsole = isIdentifier(callee['object'], 'console') && property !== 'log' && runtime === '1.0';
  return onConsole
    ? [
        fault(
          node,
          file,
          'missing-api',
          `calls console.${property}; the console of cloudfront-js-1.0 has log alone`,
          'likely',
        ),
      ]
    : [];
}

function fault(
  node: Node,
  file: number,
  code: 'syntax' | 'missing-api',
  detail: string,
  certainty: Certainty = 'certain',
): EdgeFault {
  const line = node.loc?.start.line;
  return faultOf({ code, detail, certainty }, '', line === undefined ? null : { file, line }, 503);
}

function isCall({ type }: AnyNode): boolean {
  return type === 'CallExpression' || type === 'NewExpression' || type === 'OptionalCallExpression';
}

function argumentsOf(node: Node): readonly Node[] {
  const { arguments: args } = node;
  return Array.isArray(args) ? args.filter(isNode) : [];
}

function isIdentifier(node: unknown, name: string): boolean {
  return isNode(node) && node.type === 'Identifier' && node['name'] === name;
}

function sourceOf({ source }: Node): string {
  return isNode(source) ? String(source['value']) : '';
}

/** Every name that the code declares anywhere, so that a function called `fetch` of its own is left alone. */
function declaredNames(nodes: readonly Node[]): ReadonlySet<string> {
  return new Set(
    nodes.flatMap((node) => {
      const own = node['id'];
      const params = Array.isArray(node['params']) ? node['params'] : [];
      return [own, ...params].flatMap((id) => (isNode(id) && id.type === 'Identifier' ? [String(id['name'])] : []));
    }),
  );
}
