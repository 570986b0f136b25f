import type { Listener, ListenerTls, Related, ServerCertificate } from '../../../model/backend.js';
import { byDefault, known, unknown, type Value } from '../../../model/value.js';
import { memberOf, type Place } from '../fields.js';
import type { Inventory, Resource } from '../inventory.js';
import { elementsOf, objectsOf, onlyObject } from '../settings.js';
import { certificateAt } from './certificates.js';

export const LISTENER = 'AWS::ElasticLoadBalancingV2::Listener';
const LISTENER_CERTIFICATE = 'AWS::ElasticLoadBalancingV2::ListenerCertificate';
const LISTENER_RULE = 'AWS::ElasticLoadBalancingV2::ListenerRule';

/**
 * What a listener without a policy gets through CloudFormation, of either family. Source:
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html
 */
export const DEFAULT_POLICY = 'ELBSecurityPolicy-2016-08';

/** Protocols in which the listener ends TLS. */
const TLS_PROTOCOLS: ReadonlySet<string> = new Set(['HTTPS', 'TLS', 'SSL']);

/** Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-listener.html */
export function readListener(inventory: Inventory, listener: Resource): Listener {
  const { address, location, fields, properties } = listener;
  const protocol = upperCase(fields.string(properties, 'Protocol', unknown('not-given', 'Protocol')));
  return {
    address,
    location,
    port: fields.number(properties, 'Port', unknown('not-given', 'Port')),
    protocol,
    tls: endsTls(protocol, listener) ? readTls(inventory, listener) : null,
    hostConditions: readHostConditions(inventory, listener),
    defaultAction: readDefaultAction(listener),
  };
}

/** Classic Load Balancers take protocols in any case. */
export function upperCase(value: Value<string>): Value<string> {
  if (value.known) return { ...value, value: value.value.toUpperCase() };
  return { ...value, alternatives: value.alternatives.map((one) => one.toUpperCase()) };
}

/** Where the protocol is not known, settings for TLS tell. */
function endsTls(protocol: Value<string>, { properties }: Resource): boolean {
  if (protocol.known) return TLS_PROTOCOLS.has(protocol.value);
  return memberOf(properties, 'Certificates') !== null || memberOf(properties, 'SslPolicy') !== null;
}

function readTls(inventory: Inventory, { id, fields, properties }: Resource): ListenerTls {
  const own = objectsOf(fields, properties, 'Certificates');
  const added = inventory.relatedTo(id, [LISTENER_CERTIFICATE], 'ListenerArn', properties.world);
  const lists = added.items.map((one) => ({
    fields: one.fields,
    ...objectsOf(one.fields, one.properties, 'Certificates'),
  }));
  const certificates = [{ fields, ...own }, ...lists].flatMap((list) =>
    list.items.flatMap((place): readonly ServerCertificate[] => {
      const certificate = certificateAt(inventory, list.fields, place, 'CertificateArn');
      return certificate === null ? [] : [certificate];
    }),
  );
  const mayBeMore = own.mayBeMore || added.mayBeMore || lists.some((list) => list.mayBeMore);
  return {
    policy: fields.string(properties, 'SslPolicy', byDefault(DEFAULT_POLICY)),
    certificates: { items: certificates, mayBeMore },
  };
}

// ---------------------------------------------------------------------------------------------------------------- rules

function readHostConditions(inventory: Inventory, { id, properties }: Resource): Related<Value<string>> {
  const rules = inventory.relatedTo(id, [LISTENER_RULE], 'ListenerArn', properties.world);
  const conditions = rules.items.map((rule) => hostsOf(rule));
  return {
    items: conditions.flatMap(({ items }) => items),
    mayBeMore: rules.mayBeMore || conditions.some(({ mayBeMore }) => mayBeMore),
  };
}

/** Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticloadbalancingv2-listenerrule-rulecondition.html */
function hostsOf({ fields, properties }: Resource): Related<Value<string>> {
  const conditions = objectsOf(fields, properties, 'Conditions');
  const lists = conditions.items.flatMap((place): readonly Related<Value<string>>[] => {
    const field = fields.string(place, 'Field', unknown('not-given', 'Field'));
    const config = onlyObject(fields, place, 'HostHeaderConfig');
    if (config === 'open') return [{ items: [], mayBeMore: true }];
    if (config === null && (!field.known || field.value !== 'host-header')) {
      return field.known ? [] : [{ items: [], mayBeMore: true }];
    }
    return [
      ...(config === null ? [] : [namesIn(fields, config, 'Values'), namesIn(fields, config, 'RegexValues', true)]),
      namesIn(fields, place, 'Values'),
    ];
  });
  return {
    items: lists.flatMap(({ items }) => items),
    mayBeMore: conditions.mayBeMore || lists.some(({ mayBeMore }) => mayBeMore),
  };
}

/** Regular expressions are no patterns with `*` and `?`: what they match is left open. */
function namesIn(fields: Resource['fields'], parent: Place, name: string, isRegex = false): Related<Value<string>> {
  const { items, mayBeMore } = elementsOf(fields, parent, name);
  if (isRegex) return { items: [], mayBeMore: mayBeMore || items.length > 0 };
  return { items: items.map((place) => fields.textAt(place, name)), mayBeMore };
}

// -------------------------------------------------------------------------------------------------------------- actions

type DefaultAction = Listener['defaultAction'];

/** The first of the default actions in their order: one that authenticates comes before the one that answers. */
function readDefaultAction({ fields, properties }: Resource): DefaultAction {
  const { items, mayBeMore } = objectsOf(fields, properties, 'DefaultActions');
  const actions = items.map((place) => ({
    type: fields.required(place, 'Type'),
    order: fields.number(place, 'Order', byDefault(1)),
  }));
  if (mayBeMore || actions.length === 0 || actions.some(({ order }) => !order.known)) {
    return unknown('unsupported', 'DefaultActions', { location: fields.location(properties) });
  }
  const [first] = actions.toSorted((a, b) => numberOf(a.order) - numberOf(b.order));
  const type = first?.type ?? unknown<string>('not-given', 'Type');
  if (type.known) return known(actionOf(type.value), type.location);
  return unknown(type.reason, type.expression, {
    alternatives: type.alternatives.map(actionOf),
    location: type.location,
  });
}

function numberOf(value: Value<number>): number {
  return value.known ? value.value : 0;
}

function actionOf(type: string): Extract<DefaultAction, { known: true }>['value'] {
  if (type === 'forward' || type === 'redirect' || type === 'fixed-response') return type;
  return type.startsWith('authenticate') ? 'authenticate' : 'other';
}
