import { isAllowedPort } from '../../cloudfront/limits.js';
import { VPC_ORIGIN_GROUP, PREFIX_LISTS } from '../../cloudfront/prefix-lists.js';
import { routingTo } from '../../cloudfront/routing.js';
import type { Instance, LoadBalancer, VpcOrigin } from '../../model/backend.js';
import type { Draft, Rule, Subject } from '../../model/rule.js';
import { breach, doubt, idOf, weighed } from '../shared/values.js';
import { either, FACTS_CHECKED, listed } from '../shared/wording.js';
import { arrivalsBy } from './arrivals.js';
import { judgedBackends, unlessSure } from './backends.js';
import { admission, elsewhere } from './firewall.js';

/** A VPC origin in a form that CloudFront refuses, or that nothing in the VPC answers. */
export const vpcOriginInvalid: Rule = {
  id: 'vpc-origin-invalid',
  title: 'VPC origin that CloudFront cannot use',
  layer: 'config',
  level: 'error',
  status: null,
  factsChecked: FACTS_CHECKED,
  check(subject: Subject): readonly Draft[] {
    if (subject.origin.connection.type !== 'vpc') return [];
    return [
      ...unsupported(subject),
      ...judgedBackends(subject.origin, ['vpc-origin'], (vpcOrigin) => [
        ...ports(subject, vpcOrigin),
        ...targetOf(subject, vpcOrigin),
      ]),
    ];
  },
};

/** What the Developer Guide rules out together with VPC origins (private-content-vpc-origins). */
function unsupported({ distribution, origin }: Subject): readonly Draft[] {
  const { used, behaviors } = routingTo(distribution, origin);
  return behaviors.flatMap(({ grpc, edgeFunctions, pathPattern, location }) => {
    const pattern = pathPattern.known ? pathPattern.value : pathPattern.expression;
    const withGrpc = grpc.known && grpc.value ? [{ what: 'gRPC', place: grpc.location ?? location }] : [];
    const atOrigin = edgeFunctions.flatMap(({ type, eventType, location: place }) =>
      type === 'lambda' && eventType.known && eventType.value.startsWith('origin-')
        ? [{ what: `a Lambda@Edge function for ${eventType.value}`, place: place ?? location }]
        : [],
    );
    return [...withGrpc, ...atOrigin].map(({ what, place }) =>
      unlessSure(
        {
          message: `Behavior ${pattern} has ${what} and leads to the VPC origin ${idOf(origin)}. CloudFront does not support the two together.`,
          remediation:
            what === 'gRPC'
              ? 'Take gRPC off the behavior (grpc_config, GrpcConfig), or reach the origin over the internet.'
              : 'Move the function to a viewer event (lambda_function_association, LambdaFunctionAssociations), or reach the origin over the internet.',
          evidence: { behavior: pattern, unsupported: what },
          location: place ?? origin.location,
        },
        used === 'yes',
        'This is a warning because it is not certain that this behavior leads here.',
      ),
    );
  });
}

function ports({ origin }: Subject, { address, httpPort, httpsPort, location }: VpcOrigin): readonly Draft[] {
  return [
    { name: 'HTTPPort (http_port)', value: httpPort },
    { name: 'HTTPSPort (https_port)', value: httpsPort },
  ].flatMap(({ name, value }) => {
    const found = breach(value, (port) => !isAllowedPort(port));
    if (found === null) return [];
    return [
      {
        ...weighed(found),
        message: `CloudFront does not connect to port ${either(found.broken.map(String))}, which ${address} has as ${name}, and refuses the deployment.${doubt(found)}`,
        remediation: `Set ${name} of the VPC origin to 80, 443 or a port from 1024 to 65535, and let the target listen there.`,
        evidence: { vpcOrigin: address, setting: name, port: found.broken[0] ?? null },
        location: found.location ?? location ?? origin.location,
      },
    ];
  });
}

function targetOf(subject: Subject, vpcOrigin: VpcOrigin): readonly Draft[] {
  const target = vpcOrigin.target.known ? vpcOrigin.target.value : null;
  if (target === null) return [];
  return [
    ...(target.type === 'load-balancer' ? refusedTarget(subject, vpcOrigin, target) : []),
    ...closedTarget(subject, vpcOrigin, target),
  ];
}

function refusedTarget(
  { origin }: Subject,
  { address, target, location }: VpcOrigin,
  balancer: LoadBalancer,
): readonly Draft[] {
  const { family } = balancer;
  if (!family.known) return [];
  const evidence = { vpcOrigin: address, target: balancer.address };
  const place = target.location ?? location ?? origin.location;
  if (family.value === 'gateway') {
    return [
      {
        message: `${address} leads to the Gateway Load Balancer ${balancer.address}, which cannot be a VPC origin: CloudFront refuses it.`,
        remediation:
          'Name an Application or Network Load Balancer or an EC2 instance as its target (arn, Arn of VpcOriginEndpointConfig).',
        evidence,
        location: place,
      },
    ];
  }
  if (family.value !== 'network') return [];
  const encrypted = balancer.listeners.items.filter(({ protocol }) => protocol.known && protocol.value === 'TLS');
  return [
    ...encrypted.map((listener) => ({
      message: `${address} leads to the Network Load Balancer ${balancer.address}, whose listener ${listener.address} ends TLS: CloudFront refuses such a VPC origin.`,
      remediation:
        'Give the listener the protocol TCP (protocol, Protocol) and let the targets end TLS; or use an Application Load Balancer.',
      evidence: { ...evidence, listener: listener.address },
      location: listener.protocol.location ?? listener.location ?? place,
    })),
    ...(balancer.securityGroups === null
      ? [
          {
            message: `${address} leads to the Network Load Balancer ${balancer.address}, which has no security group: CloudFront refuses it as a VPC origin.`,
            remediation: `Make the load balancer anew with a security group (security_groups, SecurityGroups) that admits ${PREFIX_LISTS[4]} or ${VPC_ORIGIN_GROUP.name}; one that was made without cannot get any.`,
            evidence,
            location: balancer.location ?? place,
          },
        ]
      : []),
  ];
}

/** CloudFront comes from inside the VPC, as a group of its own: whoever is admitted at all may be it. */
function closedTarget(subject: Subject, vpcOrigin: VpcOrigin, target: LoadBalancer | Instance): readonly Draft[] {
  const { securityGroups: groups } = target;
  if (groups === null) return [];
  return arrivalsBy(subject, vpcOrigin).flatMap(({ port, sure }) => {
    const found = breach(port, (number) => admission(groups, number, () => 'yes') === 'no');
    const [closed] = found?.broken ?? [];
    if (found === null || closed === undefined) return [];
    const names = listed(groups.items.map(({ address }) => address));
    const other = elsewhere(groups);
    const draft: Draft = {
      ...other.weight,
      ...weighed(found),
      status: 504,
      message: `${target.address}, the target of ${vpcOrigin.address}, is reached on port ${closed}, and ${names} admits nobody there. The attempts are dropped, and CloudFront answers 504.${other.reason}${doubt(found)}`,
      remediation: `Admit the managed prefix list ${PREFIX_LISTS[4]} or the group ${VPC_ORIGIN_GROUP.name} on port ${closed} (aws_vpc_security_group_ingress_rule, AWS::EC2::SecurityGroupIngress).`,
      evidence: { vpcOrigin: vpcOrigin.address, target: target.address, port: closed, securityGroups: names },
      location: groups.items[0]?.location ?? target.location ?? subject.origin.location,
    };
    return [unlessSure(draft, sure, 'This is a warning because it is not certain that CloudFront comes this way.')];
  });
}
