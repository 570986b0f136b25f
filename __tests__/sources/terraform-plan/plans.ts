import type { Distribution, Origin } from '../../../src/model/distribution.js';
import { readSources } from '../../../src/sources/index.js';
import { workspaceOf } from '../terraform/workspace.js';

type Json = Readonly<Record<string, unknown>>;

/** What the provider writes into a custom origin, beside what the code says. */
export function customOrigin(id: string, domainName: string | null, more: Json = {}): Json {
  const { custom = {}, ...others } = more;
  return {
    connection_attempts: 3,
    connection_timeout: 10,
    custom_header: [],
    custom_origin_config: [
      {
        http_port: 80,
        https_port: 443,
        ip_address_type: '',
        origin_keepalive_timeout: 5,
        origin_protocol_policy: 'https-only',
        origin_read_timeout: 30,
        origin_ssl_protocols: ['TLSv1.2'],
        ...(typeof custom === 'object' ? custom : {}),
      },
    ],
    ...(domainName === null ? {} : { domain_name: domainName }),
    origin_access_control_id: '',
    origin_id: id,
    origin_path: '',
    origin_shield: [],
    response_completion_timeout: 0,
    s3_origin_config: [],
    vpc_origin_config: [],
    ...others,
  };
}

export function behavior(target: string, more: Json = {}): Json {
  return {
    allowed_methods: ['GET', 'HEAD'],
    cache_policy_id: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
    cached_methods: ['GET', 'HEAD'],
    compress: false,
    field_level_encryption_id: '',
    forwarded_values: [],
    function_association: [],
    grpc_config: [{ enabled: false }],
    lambda_function_association: [],
    origin_request_policy_id: '',
    realtime_log_config_arn: null,
    response_headers_policy_id: null,
    target_origin_id: target,
    trusted_key_groups: [],
    trusted_signers: [],
    viewer_protocol_policy: 'redirect-to-https',
    ...more,
  };
}

/** A distribution as `after` has it. */
export function distribution(origins: readonly Json[], more: Json = {}): Json {
  return {
    aliases: ['www.example.com'],
    anycast_ip_list_id: null,
    comment: 'site',
    custom_error_response: [],
    default_cache_behavior: [behavior(String(origins[0]?.['origin_id']))],
    default_root_object: null,
    enabled: true,
    http_version: 'http2',
    is_ipv6_enabled: false,
    ordered_cache_behavior: [],
    origin: origins,
    origin_group: [],
    price_class: 'PriceClass_All',
    restrictions: [{ geo_restriction: [{ locations: [], restriction_type: 'none' }] }],
    viewer_certificate: [{ cloudfront_default_certificate: true }],
    ...more,
  };
}

interface Change {
  readonly actions?: readonly string[];
  readonly after?: unknown;
  readonly before?: unknown;
  readonly unknown?: unknown;
  readonly sensitive?: unknown;
}

const SEGMENTS =
  /^(?<module>(?:module\.[\w-]+(?:\[[^\]]*\])?\.)*)(?<data>data\.)?(?<type>[\w-]+)\.(?<name>[\w-]+)(?:\[(?<index>.*)\])?$/;

/** What addresses a resource in `resource_changes` and in states. */
function addressed(address: string): Json {
  const { module = '', data, type, name, index } = SEGMENTS.exec(address)?.groups ?? {};
  return {
    address,
    ...(module === '' ? {} : { module_address: module.slice(0, -1) }),
    mode: data === undefined ? 'managed' : 'data',
    type,
    name,
    ...(index === undefined ? {} : { index: JSON.parse(index) as unknown }),
    provider_name: 'registry.terraform.io/hashicorp/aws',
  };
}

export function change(address: string, { actions, after, before, unknown, sensitive }: Change): Json {
  return {
    ...addressed(address),
    change: {
      actions: actions ?? ['create'],
      before: before ?? null,
      after: after === undefined ? null : after,
      after_unknown: unknown ?? {},
      before_sensitive: before === undefined ? false : (sensitive ?? {}),
      after_sensitive: sensitive ?? {},
    },
  };
}

export function stateResource(address: string, values: Json, sensitive: unknown = {}): Json {
  return { ...addressed(address), schema_version: 1, values, sensitive_values: sensitive };
}

export function planOf(changes: readonly Json[], more: Json = {}): string {
  return JSON.stringify({
    format_version: '1.2',
    terraform_version: '1.11.4',
    planned_values: { root_module: {} },
    resource_changes: changes,
    configuration: { root_module: {} },
    timestamp: '2026-11-20T08:00:00Z',
    applyable: true,
    complete: true,
    errored: false,
    ...more,
  });
}

/** Reads `plan.json` of a workspace with these files, as somebody who names it does. */
export async function readPlan(
  plan: string | Buffer,
  files: Readonly<Record<string, string>> = {},
  named: readonly string[] = ['plan.json'],
) {
  const workspace = workspaceOf({ ...files, ...(typeof plan === 'string' ? { 'plan.json': plan } : {}) });
  return readSources({ workspace, files: named, origins: [], viewerHosts: [] });
}

export async function onlyDistribution(
  plan: string,
  files: Readonly<Record<string, string>> = {},
): Promise<Distribution> {
  const { distributions, problems } = await readPlan(plan, files);
  const [only] = distributions;
  if (only === undefined || distributions.length > 1)
    throw new Error(`${distributions.length} distributions: ${JSON.stringify(problems)}`);
  return only;
}

export function originOf({ origins }: Distribution, id: string): Origin {
  const found = origins.find((origin) => origin.id.known && origin.id.value === id);
  if (found === undefined) throw new Error(`no origin ${id}`);
  return found;
}
