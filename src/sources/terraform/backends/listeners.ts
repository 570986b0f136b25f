import type { Listener, ListenerTls, LoadBalancer, Related, ServerCertificate } from '../../../model/backend.js';
import { byDefault, known, unknown, type Value } from '../../../model/value.js';
import type { BlockView } from '../blocks.js';
import type { ResourceInstance } from '../inventory.js';
import { isConditional } from '../relations.js';
import { numberOf, textValue } from '../settings-of.js';
import type { Datum } from '../values.js';
import { certificateOf } from './certificates.js';
import { elements, joined, mapped, ownerOf, relatedBlocks, relatedOf, text, type Site } from './site.js';

/**
 * What listeners get without a policy. Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_listener
 * (`ssl_policy`) and
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-security-policy-table.html
 */
const DEFAULT_POLICY = 'ELBSecurityPolicy-2016-08';

const LISTENERS = ['aws_lb_listener', 'aws_alb_listener'];
const LISTENER_CERTIFICATES = ['aws_lb_listener_certificate', 'aws_alb_listener_certificate'];
const LISTENER_RULES = ['aws_lb_listener_rule', 'aws_alb_listener_rule'];
/** Policies of a Classic Load Balancer that a listener can be given by resources of their own. */
const CLASSIC_POLICIES = ['aws_lb_ssl_negotiation_policy', 'aws_load_balancer_listener_policy'];

export function listenersOf(balancer: ResourceInstance, family: LoadBalancer['family'], site: Site): Related<Listener> {
  const relatives = site.relations.of(ownerOf(balancer), LISTENERS, 'load_balancer_arn');
  return relatedOf(relatives, (listener) => [listenerOf(listener, family, site)]);
}

/** Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_listener */
function listenerOf(listener: ResourceInstance, family: LoadBalancer['family'], site: Site): Listener {
  const { address, view } = listener;
  const isApplication = family.known && family.value === 'application';
  const absent: Value<string> = isApplication ? byDefault('HTTP') : unknown('not-given', 'protocol');
  const protocol = upperCase(text(view, 'protocol', absent));
  return {
    address,
    location: view.location,
    port: numberOf(view, 'port', unknown<number>('not-given', 'port')),
    protocol,
    tls: endsTls(protocol, view.read('certificate_arn')) ? tlsOf(listener, site) : null,
    hostConditions: hostConditionsOf(listener, site),
    defaultAction: defaultActionOf(view),
  };
}

function upperCase(value: Value<string>): Value<string> {
  return mapped(value, (one) => one.toUpperCase());
}

/** A protocol that is not known is told from whether there is a certificate. */
function endsTls(protocol: Value<string>, certificate: Datum | null): boolean {
  return protocol.known ? ['HTTPS', 'TLS', 'SSL'].includes(protocol.value) : certificate !== null;
}

function tlsOf(listener: ResourceInstance, site: Site): ListenerTls {
  const more = site.relations.of(ownerOf(listener), LISTENER_CERTIFICATES, 'listener_arn');
  return {
    policy: text(listener.view, 'ssl_policy', byDefault(DEFAULT_POLICY)),
    certificates: joined([
      certificatesIn(listener.view, 'certificate_arn', site),
      relatedOf(more, ({ view }) => certificatesIn(view, 'certificate_arn', site)),
    ]),
  };
}

function certificatesIn(view: BlockView, argument: string, site: Site): readonly ServerCertificate[] {
  const arn = view.read(argument);
  return arn === null ? [] : [certificateOf(arn, view.locate(argument, arn), site)];
}

// ----------------------------------------------------------------------------------------------------------------- rules

/** Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_listener_rule */
function hostConditionsOf(listener: ResourceInstance, site: Site): Related<Value<string>> {
  const rules = site.relations.of(ownerOf(listener), LISTENER_RULES, 'listener_arn');
  return relatedOf(rules, (rule) => {
    const conditions = rule.view.blocks('condition');
    return {
      items: conditions.flatMap(hostsIn),
      mayBeMore: isConditional(rule, listener) || conditions.some(({ maybe }) => maybe),
    };
  });
}

function hostsIn(condition: BlockView): readonly Value<string>[] {
  const field = text(condition, 'field', byDefault(''));
  // The form of before version 3 of the provider: `field = "host-header"`.
  const older = field.known && field.value === 'host-header' ? namesIn(condition, 'values') : [];
  const newer = condition.blocks('host_header').flatMap((block) => {
    const patterns = namesIn(block, 'regex_values').map(({ location }) =>
      unknown<string>('unsupported', 'a regular expression', { location }),
    );
    return [...namesIn(block, 'values'), ...patterns];
  });
  return [...older, ...newer];
}

function namesIn(block: BlockView, argument: string): readonly Value<string>[] {
  return elements(block.read(argument)).items.map((item) => textValue(item, block.locate(argument, item)));
}

type Action = 'forward' | 'redirect' | 'fixed-response' | 'authenticate' | 'other';

/** The first action; authentication comes before what it protects. */
function defaultActionOf(view: BlockView): Value<Action> {
  const actions = view.blocks('default_action');
  const [first] = actions;
  if (first === undefined) return unknown('not-given', 'default_action', { location: view.location });
  if (actions.some(({ maybe }) => maybe)) {
    return unknown('conditional', 'default_action', { location: first.location });
  }
  const types = actions.map((action) => mapped(text(action, 'type', unknown<string>('not-given', 'type')), actionOf));
  return types.find((type) => type.known && type.value === 'authenticate') ?? types[0] ?? unknown('parse', 'type');
}

function actionOf(type: string): Action {
  if (type.startsWith('authenticate-')) return 'authenticate';
  return type === 'forward' || type === 'redirect' || type === 'fixed-response' ? type : 'other';
}

// --------------------------------------------------------------------------------------------------------------- classic

/** Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/elb */
export function classicListeners(balancer: ResourceInstance, site: Site): Related<Listener> {
  const { address, view } = balancer;
  const name = view.read('name');
  const policies = site.relations.of(
    { instance: balancer, names: name === null ? [] : [name] },
    CLASSIC_POLICIES,
    'load_balancer',
  );
  const named = site.relations.of(
    { instance: balancer, names: name === null ? [] : [name] },
    CLASSIC_POLICIES,
    'load_balancer_name',
  );
  const mayHavePolicy = [policies, named].some(({ members, mayBeMore }) => members.length > 0 || mayBeMore);
  return relatedBlocks(view, 'listener', (block): Listener => {
    const protocol = upperCase(text(block, 'lb_protocol', unknown<string>('not-given', 'lb_protocol')));
    const isTls = endsTls(protocol, block.read('ssl_certificate_id'));
    const policy: Value<string> = mayHavePolicy
      ? unknown('resource-attribute', `the policies of ${address}`)
      : byDefault(DEFAULT_POLICY);
    const certificates = { items: certificatesIn(block, 'ssl_certificate_id', site), mayBeMore: false };
    return {
      address,
      location: block.location,
      port: numberOf(block, 'lb_port', unknown<number>('not-given', 'lb_port')),
      protocol,
      tls: isTls ? { policy, certificates } : null,
      hostConditions: { items: [], mayBeMore: false },
      defaultAction: known('forward', block.location),
    };
  });
}
