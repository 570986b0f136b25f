import type { IngressPeer, IngressRule, Related, SecurityGroup } from '../../../model/backend.js';
import type { SourceLocation } from '../../../model/location.js';
import { byDefault, known, unknown, type Value } from '../../../model/value.js';
import type { BlockView } from '../blocks.js';
import type { ResourceInstance } from '../inventory.js';
import { choicesOf, referenceOf } from '../references.js';
import { numberOf, textValue, type Fields } from '../settings-of.js';
import { toTruth, type Datum } from '../values.js';
import {
  elements,
  joined,
  mapped,
  NONE_KNOWN,
  ownerOf,
  relatedBlocks,
  relatedOf,
  resourceOf,
  text,
  type Site,
} from './site.js';

const SECURITY_GROUPS = ['aws_security_group', 'aws_default_security_group'];

/** The security groups in a list of ids; those of other code are only known to be there. */
export function securityGroupsIn(datum: Datum | null, site: Site): Related<SecurityGroup> {
  const { items, isWhole } = elements(datum);
  const parts = items.map((item): Related<SecurityGroup> => {
    const choices = choicesOf(item);
    const groups = choices
      .map((choice) => resourceOf(choice, site, ...SECURITY_GROUPS))
      .filter((group) => group !== null);
    return {
      items: groups.map((group) => securityGroupOf(group, site)),
      mayBeMore: choices.length > 1 || groups.length < choices.length,
    };
  });
  return joined([...parts, { items: [], mayBeMore: !isWhole }]);
}

function securityGroupOf(group: ResourceInstance, site: Site): SecurityGroup {
  return site.securityGroups.of(group.address, () => ({
    address: group.address,
    location: group.view.location,
    ingress: ingressOf(group, site),
  }));
}

/** Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/security_group and the two kinds of rules. */
function ingressOf(group: ResourceInstance, site: Site): Related<IngressRule> {
  const owner = ownerOf(group);
  const rules = site.relations.of(owner, ['aws_security_group_rule'], 'security_group_id');
  const singles = site.relations.of(owner, ['aws_vpc_security_group_ingress_rule'], 'security_group_id');
  return joined([
    inlineRules(group.view, site),
    relatedOf(rules, ({ view }) => ruleOfResource(view, site)),
    relatedOf(singles, ({ view }) => [singleRule(view, site)]),
  ]);
}

/** Blocks, or the same as a list of objects ("attributes as blocks"). */
function inlineRules(view: BlockView, site: Site): Related<IngressRule> {
  const blocks = relatedBlocks(view, 'ingress', (block) => rule(block, block.location, site));
  const datum = view.read('ingress');
  if (blocks.items.length > 0 || datum === null) return blocks;
  const { items, isWhole } = elements(datum);
  const parts = items.map((item): Related<IngressRule> => {
    if (item.type !== 'mapping') return NONE_KNOWN;
    const location = view.locate('ingress', item);
    const fields: Fields = {
      read: (name) => nonNull(item.entries.get(name)),
      locate: (_name, one) => (one === null ? location : view.locate('ingress', one)),
    };
    return { items: [rule(fields, location, site)], mayBeMore: false };
  });
  return joined([...parts, { items: [], mayBeMore: !isWhole }]);
}

function nonNull(datum: Datum | undefined): Datum | null {
  return datum === undefined || datum.type === 'null' ? null : datum;
}

/** `aws_security_group_rule` is of either direction. */
function ruleOfResource(view: BlockView, site: Site): Related<IngressRule> {
  const type = text(view, 'type', unknown('not-given', 'type'));
  if (type.known) return { items: type.value === 'ingress' ? [rule(view, view.location, site)] : [], mayBeMore: false };
  return { items: [rule(view, view.location, site)], mayBeMore: true };
}

function rule(fields: Fields, location: SourceLocation, site: Site): IngressRule {
  const lists = (name: string): readonly Datum[] => elements(fields.read(name)).items;
  const at = (name: string, datum: Datum): SourceLocation => fields.locate(name, datum);
  const ranges = ['cidr_blocks', 'ipv6_cidr_blocks'].flatMap((name) =>
    lists(name).map((datum) => cidrPeer(datum, at(name, datum), site)),
  );
  const prefixLists = lists('prefix_list_ids').map((datum) =>
    prefixListPeer(datum, at('prefix_list_ids', datum), site),
  );
  const groups = ['security_groups', 'source_security_group_id'].flatMap((name) =>
    lists(name).map((datum): IngressPeer => ({ type: 'security-group', group: textValue(datum, at(name, datum)) })),
  );
  const peers = [...ranges, ...prefixLists, ...groups, ...selfPeer(fields)];
  return { protocol: protocolOf(fields, 'protocol'), ...portsOf(fields), peers, location };
}

function selfPeer(fields: Fields): readonly IngressPeer[] {
  const datum = fields.read('self');
  const itself = datum === null ? null : toTruth(datum);
  if (datum === null || itself === null || (itself.type === 'bool' && !itself.value)) return [];
  return [{ type: 'security-group', group: known('self', fields.locate('self', datum)) }];
}

/** `aws_vpc_security_group_ingress_rule` admits one peer. */
function singleRule(view: BlockView, site: Site): IngressRule {
  const peer = <T>(name: string, make: (datum: Datum, location: SourceLocation) => T): readonly T[] => {
    const datum = view.read(name);
    return datum === null ? [] : [make(datum, view.locate(name, datum))];
  };
  const peers: readonly IngressPeer[] = [
    ...peer('cidr_ipv4', (datum, location) => cidrPeer(datum, location, site)),
    ...peer('cidr_ipv6', (datum, location) => cidrPeer(datum, location, site)),
    ...peer('prefix_list_id', (datum, location) => prefixListPeer(datum, location, site)),
    ...peer('referenced_security_group_id', (datum, location) => ({
      type: 'security-group' as const,
      group: textValue(datum, location),
    })),
  ];
  return { protocol: protocolOf(view, 'ip_protocol'), ...portsOf(view), peers, location: view.location };
}

function portsOf(fields: Fields): Pick<IngressRule, 'fromPort' | 'toPort'> {
  // Left out only where they do not count.
  return { fromPort: numberOf(fields, 'from_port', byDefault(0)), toPort: numberOf(fields, 'to_port', byDefault(0)) };
}

/** `all` is the provider's other word for -1. */
function protocolOf(fields: Fields, name: string): Value<string> {
  const written = text(fields, name, unknown<string>('not-given', name));
  return mapped(written, (protocol) => (protocol.toLowerCase() === 'all' ? '-1' : protocol.toLowerCase()));
}

/** Ranges that a data source takes from AWS's published list keep the names of the services in their expression. */
function cidrPeer(datum: Datum, location: SourceLocation, site: Site): IngressPeer {
  const cidr = textValue(datum, location);
  const reference = referenceOf(datum);
  if (cidr.known || reference?.type !== 'aws_ip_ranges') return { type: 'cidr', cidr };
  const services = elements(site.inventory.at(reference.address)?.view.read('services') ?? null).items;
  const names = services.flatMap((service) => (service.type === 'string' ? [service.value.toUpperCase()] : []));
  const expression = names.length === 0 ? cidr.expression : `${cidr.expression} (${names.join(', ')})`;
  return { type: 'cidr', cidr: { ...cidr, expression } };
}

/** A prefix list by its name where that is known, else by its id. */
function prefixListPeer(datum: Datum, location: SourceLocation, site: Site): IngressPeer {
  const reference = referenceOf(datum);
  const isList = reference?.type === 'aws_ec2_managed_prefix_list' || reference?.type === 'aws_prefix_list';
  const found = reference !== null && isList ? site.inventory.at(reference.address) : null;
  const name = found === null ? null : nameOfList(found.view);
  return { type: 'prefix-list', name: name === null ? textValue(datum, location) : textValue(name, location) };
}

function nameOfList(view: BlockView): Datum | null {
  const written = view.read('name') ?? view.read('id') ?? view.read('prefix_list_id');
  if (written !== null) return written;
  const filters = view
    .blocks('filter')
    .map((filter) => [filter.read('name'), elements(filter.read('values')).items] as const);
  const named = filters.find(([name]) => name?.type === 'string' && name.value === 'prefix-list-name');
  return named?.[1].length === 1 ? (named[1][0] ?? null) : null;
}
