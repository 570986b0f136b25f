import type { Distribution } from '../../model/distribution.js';
import { byDefault, unknown, type Value } from '../../model/value.js';
import type { FileReading, PolicyDefinition, SourceFile } from '../reader.js';
import {
  readBehavior,
  unreadableBehavior,
  readCachePolicy,
  readErrorPage,
  readOriginRequestPolicy,
} from './behavior.js';
import { Fields, member } from './fields.js';
import { parseJson, type JsonNode } from './json.js';
import { readOrigin, readOriginGroup, unreadableOriginGroup } from './origin.js';

/** A distribution's configuration as found in a file, with what its wrapper tells. */
interface Found {
  readonly config: JsonNode;
  /** The object that has Id and DomainName; the configuration itself where there is no wrapper. */
  readonly wrapper: JsonNode;
}

/**
 * Reads what the AWS command line writes about distributions and policies: `get-distribution-config`, `get-distribution`,
 * `list-distributions`, the input of `create-distribution`, `get-cache-policy`, `get-origin-request-policy` and the lists of
 * those; with or without their wrapper, alone or in arrays. Takes any text and never throws.
 */
export function read(file: SourceFile): FileReading {
  const parsed = parseJson(file.text);
  if ('fault' in parsed) {
    const broken = { file: file.path, ...parsed.fault };
    return { distributions: [], policies: [], problems: [], broken };
  }
  const fields = new Fields(file.path);
  const documents = documentsOf(parsed.root);
  const found = documents.flatMap((document) => distributionsIn(fields, document));
  const distributions = found.map((one, index) => readDistribution(fields, file.path, one, index));
  const policies = documents.flatMap((document) => policiesIn(fields, document));
  return { distributions, policies, problems: fields.problems(), broken: null };
}

/** The objects of a file: the one it is, or those in its array. */
function documentsOf(root: JsonNode): readonly JsonNode[] {
  return root.value.type === 'array' ? root.value.items.flatMap(documentsOf) : [root];
}

function distributionsIn(fields: Fields, node: JsonNode): readonly Found[] {
  const list = member(node, 'DistributionList');
  if (list !== null)
    return (fields.list(node, 'DistributionList') ?? []).flatMap((one) => distributionsIn(fields, one));
  const outer = member(node, 'Distribution') ?? member(node, 'DistributionConfigWithTags');
  if (outer !== null) return distributionsIn(fields, outer);
  const config = member(node, 'DistributionConfig') ?? node;
  const isConfig = member(config, 'Origins') !== null && member(config, 'DefaultCacheBehavior') !== null;
  if (isConfig) return [{ config, wrapper: node }];
  if (config !== node || member(node, 'CallerReference') !== null) {
    fields.problem(config, 'a distribution needs Origins and DefaultCacheBehavior');
  }
  return [];
}

function policiesIn(fields: Fields, node: JsonNode): readonly PolicyDefinition[] {
  const lists = ['CachePolicyList', 'OriginRequestPolicyList'].flatMap((name) => fields.list(node, name) ?? []);
  const inLists = lists.flatMap((one) => policiesIn(fields, one));
  const cache = member(node, 'CachePolicy');
  const request = member(node, 'OriginRequestPolicy');
  return [
    ...inLists,
    ...(cache === null ? [] : readCachePolicy(fields, cache)),
    ...(request === null ? [] : readOriginRequestPolicy(fields, request)),
  ];
}

/** Source: https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_DistributionConfig.html */
function readDistribution(fields: Fields, file: string, { config, wrapper }: Found, index: number): Distribution {
  const address = addressOf(fields, wrapper, index);
  const behaviors = fields.list(config, 'CacheBehaviors');
  const groups = fields.list(config, 'OriginGroups');
  const defaultBehavior = member(config, 'DefaultCacheBehavior');
  const origins = fields.list(config, 'Origins') ?? [];
  return {
    address,
    language: 'distribution-config',
    file,
    domainName: fields.string(wrapper, 'DomainName', unknown('not-given', 'DomainName')),
    aliases: readAliases(fields, config),
    enabled: fields.boolean(config, 'Enabled', byDefault(true)),
    lifecycle: 'kept',
    conditional: false,
    continuousDeployment: readContinuousDeployment(fields, config),
    origins: origins.map((origin, place) => readOrigin(fields, origin, { file, distribution: address, index: place })),
    originsAreComplete: true,
    originGroups: groups?.map((group) => readOriginGroup(fields, group)) ?? [unreadableOriginGroup()],
    behaviors: [
      ...(defaultBehavior === null ? [] : [readBehavior(fields, defaultBehavior, true)]),
      ...(behaviors?.map((behavior) => readBehavior(fields, behavior, false)) ?? [unreadableBehavior()]),
    ],
    errorPages: (fields.list(config, 'CustomErrorResponses') ?? []).map((page) => readErrorPage(fields, page)),
    calledFrom: null,
    location: fields.place(config),
  };
}

function readContinuousDeployment(fields: Fields, config: JsonNode): Value<boolean> {
  const staging = fields.boolean(config, 'Staging', byDefault(false));
  if (!staging.known || staging.value) return staging;
  const policy = fields.optional(config, 'ContinuousDeploymentPolicyId', byDefault(null));
  if (policy.known) return { ...policy, value: policy.value !== null && policy.value !== '' };
  return unknown(policy.reason, policy.expression, { location: policy.location });
}

/** The distribution's id; without one, its place among those of its file. */
function addressOf(fields: Fields, wrapper: JsonNode, index: number): string {
  const id = fields.string(wrapper, 'Id', byDefault(''));
  if (id.known && id.value !== '') return id.value;
  return index === 0 ? 'distribution' : `distribution[${index}]`;
}

/** Alternate domain names; one unknown for those that cannot be read, or that each tenant brings along. */
function readAliases(fields: Fields, config: JsonNode): readonly Value<string>[] {
  const mode = fields.string(config, 'ConnectionMode', byDefault('direct'));
  if (!mode.known || mode.value === 'tenant-only') return [unknown('parameter', 'the domains of the tenants')];
  const aliases = fields.list(config, 'Aliases');
  return aliases === null ? [unknown('unsupported', 'Aliases')] : aliases.map((alias) => fields.text(alias, 'Aliases'));
}
