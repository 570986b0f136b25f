import type { Attribute, Block, Body, Expression, Range } from '../terraform/hcl/ast.js';
import { camelCase } from './names.js';

/** The arguments of a block, and the blocks in it. */
interface Shape {
  readonly settings: readonly string[];
  readonly single?: readonly string[];
  readonly repeated?: readonly string[];
}

const BEHAVIOR: Shape = {
  settings: [
    'path_pattern',
    'target_origin_id',
    'viewer_protocol_policy',
    'allowed_methods',
    'cache_policy_id',
    'origin_request_policy_id',
  ],
  single: ['forwarded_values', 'grpc_config'],
  repeated: ['lambda_function_association', 'function_association'],
};
const HEADERS: Shape = { settings: ['header_behavior'], single: ['headers'] };

/** The blocks whose absence means something, so that one that cannot be read must not be taken for absent. */
const SHAPES: Readonly<Record<string, Shape>> = {
  origin: {
    settings: [
      'domain_name',
      'origin_id',
      'origin_path',
      'connection_attempts',
      'connection_timeout',
      'response_completion_timeout',
      'origin_access_control_id',
    ],
    single: ['custom_origin_config', 's3_origin_config', 'vpc_origin_config'],
    repeated: ['custom_header'],
  },
  custom_origin_config: {
    settings: [
      'http_port',
      'https_port',
      'origin_protocol_policy',
      'origin_ssl_protocols',
      'origin_read_timeout',
      'origin_keepalive_timeout',
      'ip_address_type',
    ],
    single: ['origin_mtls_config'],
  },
  s3_origin_config: { settings: ['origin_access_identity', 'origin_read_timeout'] },
  vpc_origin_config: { settings: ['vpc_origin_id', 'origin_read_timeout', 'origin_keepalive_timeout'] },
  origin_mtls_config: { settings: ['client_certificate_arn'] },
  custom_header: { settings: ['name', 'value'] },
  origin_group: { settings: ['origin_id'], single: ['failover_criteria'], repeated: ['member'] },
  failover_criteria: { settings: ['status_codes'] },
  member: { settings: ['origin_id'] },
  default_cache_behavior: BEHAVIOR,
  ordered_cache_behavior: BEHAVIOR,
  cache_behavior: BEHAVIOR,
  forwarded_values: { settings: ['headers'] },
  grpc_config: { settings: ['enabled'] },
  lambda_function_association: { settings: ['event_type', 'lambda_arn', 'include_body'] },
  function_association: { settings: ['event_type', 'function_arn'] },
  custom_error_response: { settings: ['error_code', 'error_caching_min_ttl', 'response_code', 'response_page_path'] },
  parameters_in_cache_key_and_forwarded_to_origin: { settings: [], single: ['headers_config'] },
  headers_config: HEADERS,
  headers: { settings: ['items'] },
};

/** Whether a block of this type may stand in a distribution or a policy. */
export function hasShape(type: string): boolean {
  return Object.hasOwn(SHAPES, type);
}

/**
 * The blocks that an expression stands for, as a dynamic block: one for each element of a list, or one for an object. Where the
 * expression cannot be known, neither can the block.
 */
export function openBlock(type: string, collection: Expression, isList: boolean): Block {
  const { range } = collection;
  const label = { range, text: type, quoted: true };
  const forEach: Expression = isList
    ? collection
    : { kind: 'splat', range, style: 'full', object: collection, each: { kind: 'splat-item', range } };
  const element: Expression = getAttribute({ kind: 'variable', range, name: type }, 'value');
  const content = block('content', range, contentOf(type, element));
  return {
    ...block('dynamic', range, { range, attributes: [attribute('for_each', forEach)], blocks: [content] }),
    labels: [label],
  };
}

function contentOf(type: string, element: Expression): Body {
  const { settings, single = [], repeated = [] } = SHAPES[type] ?? { settings: [] };
  const { range } = element;
  const nothing: Expression = { kind: 'literal', range, value: null };
  const none: Expression = { kind: 'tuple', range, items: [] };
  return {
    range,
    attributes: settings.map((name) => attribute(name, orElse(getAttribute(element, camelCase(name)), nothing))),
    blocks: [
      ...single.map((name) => openBlock(name, orElse(getAttribute(element, camelCase(name)), nothing), false)),
      ...repeated.map((name) => openBlock(name, orElse(getAttribute(element, `${camelCase(name)}s`), none), true)),
    ],
  };
}

function orElse(expression: Expression, other: Expression): Expression {
  return { kind: 'call', range: expression.range, name: 'try', args: [expression, other], expandFinal: false };
}

export function getAttribute(object: Expression, name: string): Expression {
  return { kind: 'get-attr', range: object.range, object, name, nameRange: object.range };
}

export function attribute(name: string, expression: Expression): Attribute {
  return { kind: 'attribute', name, nameRange: expression.range, range: expression.range, expression };
}

export function block(type: string, range: Range, body: Body): Block {
  return { kind: 'block', type, typeRange: range, labels: [], headerRange: range, range, body };
}
