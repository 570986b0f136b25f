import { describe, expect, it } from '@jest/globals';

import type { Listener, LoadBalancer, SecurityGroup } from '../../../../src/model/backend.js';
import { backendWith, inShort, originWith, readText } from '../reading.js';

interface Given {
  readonly rest?: string;
  readonly resources?: string;
  readonly parameters?: readonly string[];
}

function balancerWith(given: Given, domainName = '!GetAtt Balancer.DNSName'): LoadBalancer {
  const backend = backendWith(domainName, given);
  if (backend?.type !== 'load-balancer') throw new Error(`${backend?.type}`);
  return backend;
}

function onlyListener({ listeners }: LoadBalancer): Listener {
  const [only, ...others] = listeners.items;
  if (only === undefined || others.length > 0) throw new Error(`${listeners.items.length} listeners`);
  return only;
}

function onlyGroup({ securityGroups }: LoadBalancer): SecurityGroup {
  const [only] = securityGroups?.items ?? [];
  if (only === undefined) throw new Error('no group');
  return only;
}

const BALANCER =
  '  Balancer: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { SecurityGroups: [!Ref Group] } }\n';
const GROUP = `  Group:
    Type: AWS::EC2::SecurityGroup
    Properties:
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 443, ToPort: 443, SourcePrefixListId: pl-3b927c52 }
        - { IpProtocol: "6", FromPort: "80", ToPort: 80, CidrIp: 10.0.0.0/8 }
`;
const LISTENER = `  Https:
    Type: AWS::ElasticLoadBalancingV2::Listener
    Properties:
      LoadBalancerArn: !Ref Balancer
      Port: "443"
      Protocol: HTTPS
      Certificates: [{ CertificateArn: !Ref Certificate }]
      DefaultActions: [{ Type: fixed-response, FixedResponseConfig: { StatusCode: "403" } }]
`;
const CERTIFICATE = `  Certificate:
    Type: AWS::CertificateManager::Certificate
    Properties: { DomainName: app.example.com, SubjectAlternativeNames: ["*.app.example.com", app.example.com] }
`;

describe('an application load balancer', () => {
  it('comes with its listeners, certificates, rules and security groups', () => {
    const resources = `${BALANCER}${GROUP}${LISTENER}${CERTIFICATE}  Rule:
    Type: AWS::ElasticLoadBalancingV2::ListenerRule
    Properties:
      ListenerArn: !Ref Https
      Conditions:
        - { Field: path-pattern, Values: [/x] }
        - { Field: host-header, HostHeaderConfig: { Values: [www.example.com, !Ref Host] } }
  Other:
    Type: AWS::ElasticLoadBalancingV2::ListenerRule
    Properties: { ListenerArn: !GetAtt Https.ListenerArn, Conditions: [{ Field: host-header, Values: ["*.example.net"] }] }
  Named:
    Type: AWS::ElasticLoadBalancingV2::ListenerCertificate
    Properties: { ListenerArn: !Ref Https, Certificates: [{ CertificateArn: "arn:aws:acm:x:1:certificate/2" }] }
  Ingress:
    Type: AWS::EC2::SecurityGroupIngress
    Properties: { GroupId: !GetAtt Group.GroupId, IpProtocol: -1, SourceSecurityGroupId: !Ref Group }
`;
    const balancer = balancerWith({ resources, rest: 'Parameters: { Host: { Type: String } }' });
    expect(balancer).toMatchObject({ address: 'Balancer', location: { file: 'template.yaml', startLine: 16 } });
    expect([balancer.family, balancer.internal]).toMatchObject([
      { value: 'application', written: false },
      { value: false, written: false },
    ]);
    const listener = onlyListener(balancer);
    expect(listener).toMatchObject({ address: 'Https', location: { startLine: 23 } });
    expect([listener.port, listener.protocol, listener.defaultAction].map(inShort)).toEqual([
      '443',
      '"HTTPS"',
      '"fixed-response"',
    ]);
    expect(listener.hostConditions.items.map(inShort)).toEqual([
      '"www.example.com"',
      'parameter !Ref Host',
      '"*.example.net"',
    ]);
    expect(listener.tls?.policy).toMatchObject({ value: 'ELBSecurityPolicy-2016-08', written: false });
    expect(listener.tls?.certificates.items.map(({ address, names }) => [address, inShort(names)])).toEqual([
      ['Certificate', '["app.example.com","*.app.example.com"]'],
      ['arn:aws:acm:x:1:certificate/2', 'not-given arn:aws:acm:x:1:certificate/2'],
    ]);
    const group = onlyGroup(balancer);
    expect(
      group.ingress.items.map(({ protocol, fromPort, peers }) =>
        [protocol, fromPort].map(inShort).concat(peers.map(({ type }) => type)),
      ),
    ).toEqual([
      ['"tcp"', '443', 'prefix-list'],
      ['"6"', '80', 'cidr'],
      ['"-1"', '-1', 'security-group'],
    ]);
    const more = [
      balancer.listeners,
      listener.hostConditions,
      listener.tls?.certificates,
      balancer.securityGroups,
      group.ingress,
    ];
    expect(more.map((one) => one?.mayBeMore)).toEqual([false, false, false, false, false]);
  });

  it('says what is written of it, in any case of the protocol', () => {
    const resources = `  Balancer: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Scheme: internal, Type: network } }
  Tls: { Type: AWS::ElasticLoadBalancingV2::Listener, Properties: { LoadBalancerArn: !GetAtt Balancer.LoadBalancerArn, Port: 443, Protocol: tls, SslPolicy: ELBSecurityPolicy-TLS13-1-3-2021-06, DefaultActions: [{ Type: forward }] } }
`;
    const balancer = balancerWith({ resources });
    expect([balancer.family, balancer.internal].map(inShort)).toEqual(['"network"', 'true']);
    expect(balancer.securityGroups).toBeNull();
    const { protocol, tls, defaultAction } = onlyListener(balancer);
    expect([protocol, tls?.policy ?? protocol, defaultAction].map(inShort)).toEqual([
      '"TLS"',
      '"ELBSecurityPolicy-TLS13-1-3-2021-06"',
      '"forward"',
    ]);
  });

  it.each([
    ['[{ Type: forward, Order: 2 }, { Type: authenticate-oidc, Order: 1 }]', '"authenticate"'],
    ['[{ Type: redirect }]', '"redirect"'],
    ['[{ Type: jwt-validation }, { Type: forward, Order: 2 }]', '"other"'],
    ['[{ Type: !If [C, forward, redirect] }]', 'conditional !If [C, forward, redirect] of ["forward","redirect"]'],
    ['[!If [C, { Type: forward }, { Type: redirect }]]', 'unsupported DefaultActions'],
  ])('answers with %s what no rule matches', (actions, action) => {
    const resources = `${BALANCER}${LISTENER.replace(/\[\{ Type: fixed.*/, actions)}`;
    const rest = 'Parameters: { P: { Type: String } }\nConditions: { C: !Equals [!Ref P, x] }';
    expect(inShort(onlyListener(balancerWith({ resources, rest })).defaultAction)).toBe(action);
  });

  it('has no groups that are known when it takes the default one, or those of a parameter', () => {
    const groups = (list: string, rest = ''): unknown => {
      const resources = `  Balancer: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { ${list} } }\n${GROUP}`;
      return balancerWith({ resources, rest }).securityGroups;
    };
    expect(groups('')).toEqual({ items: [], mayBeMore: true });
    expect(
      groups('SecurityGroups: !Ref Ids', 'Parameters: { Ids: { Type: "List<AWS::EC2::SecurityGroup::Id>" } }'),
    ).toEqual({ items: [], mayBeMore: true });
    expect(groups('SecurityGroups: [!Ref Group, sg-12345678]')).toMatchObject({
      items: [{ address: 'Group' }],
      mayBeMore: true,
    });
    expect(groups('SecurityGroups: [!Ref Group]')).toMatchObject({ items: [{ address: 'Group' }], mayBeMore: false });
    expect(groups('Type: network, SecurityGroups: [!Ref Group]')).toMatchObject({ items: [{ address: 'Group' }] });
  });
});

describe('a classic load balancer', () => {
  const CLASSIC = `  Balancer:
    Type: AWS::ElasticLoadBalancing::LoadBalancer
    Properties:
      Scheme: internal
      Listeners:
        - { LoadBalancerPort: "80", InstancePort: "80", Protocol: http }
        - { LoadBalancerPort: "443", InstancePort: "80", Protocol: https, SSLCertificateId: !Ref Certificate, PolicyNames: [Tls] }
        - { LoadBalancerPort: "8443", InstancePort: "80", Protocol: SSL, SSLCertificateId: !Ref Arn }
      Policies:
        - { PolicyName: Sticky, PolicyType: AppCookieStickinessPolicyType, Attributes: [] }
        - PolicyName: Tls
          PolicyType: SSLNegotiationPolicyType
          Attributes: [{ Name: Reference-Security-Policy, Value: ELBSecurityPolicy-TLS-1-2-2017-01 }]
${CERTIFICATE}`;

  it('has its listeners and their policies in itself', () => {
    const { family, internal, listeners } = balancerWith({
      resources: CLASSIC,
      rest: 'Parameters: { Arn: { Type: String } }',
    });
    expect([family, internal].map(inShort)).toEqual(['"classic"', 'true']);
    expect(
      listeners.items.map(({ port, protocol, tls }) =>
        [port, protocol]
          .map(inShort)
          .concat(
            tls === null ? [] : [inShort(tls.policy), ...tls.certificates.items.map(({ names }) => inShort(names))],
          ),
      ),
    ).toEqual([
      ['80', '"HTTP"'],
      ['443', '"HTTPS"', '"ELBSecurityPolicy-TLS-1-2-2017-01"', '["app.example.com","*.app.example.com"]'],
      ['8443', '"SSL"', '"ELBSecurityPolicy-2016-08"', 'parameter !Ref Arn'],
    ]);
    expect(listeners.mayBeMore).toBe(false);
  });

  it('does not invent the name of a policy that lists its own ciphers', () => {
    const resources = CLASSIC.replace('Reference-Security-Policy', 'Protocol-TLSv1.2');
    const { listeners } = balancerWith({ resources, rest: 'Parameters: { Arn: { Type: String } }' });
    expect(listeners.items[1]?.tls?.policy.known).toBe(false);
  });
});

describe('what belongs to a load balancer', () => {
  const REST =
    'Parameters: { Flag: { Type: String }, Arn: { Type: String } }\nConditions: { Open: !Equals [!Ref Flag, x], Never: !Equals [a, b] }';
  const conditional = (condition: string): string =>
    LISTENER.replace('    Properties:', `    Condition: ${condition}\n    Properties:`);

  it('is left open by a condition that nothing decides', () => {
    const open = balancerWith({ resources: `${BALANCER}${conditional('Open')}`, rest: REST });
    expect(open.listeners).toEqual({ items: [], mayBeMore: true });
    const settled = balancerWith({
      resources: `${BALANCER}${conditional('Open')}`,
      rest: REST,
      parameters: ['Flag=x'],
    });
    expect(settled.listeners).toMatchObject({ items: [{ address: 'Https' }], mayBeMore: false });
    const never = balancerWith({ resources: `${BALANCER}${conditional('Never')}`, rest: REST });
    expect(never.listeners).toEqual({ items: [], mayBeMore: false });
  });

  it('is known where the condition is also that of the distribution', () => {
    const under = (text: string): string => text.replace('    Properties:', '    Condition: Open\n    Properties:');
    const origin = originWith('!GetAtt Balancer.DNSName', { rest: REST, resources: `${BALANCER}${under(LISTENER)}` });
    expect(origin.backend).toMatchObject({ value: { listeners: { mayBeMore: true } } });
    const text = `${REST}
Resources:
${BALANCER}${under(LISTENER)}${under(`  Site:
    Type: AWS::CloudFront::Distribution
    Properties:
      DistributionConfig:
        Origins: [{ Id: a, DomainName: !GetAtt Balancer.DNSName, CustomOriginConfig: { OriginProtocolPolicy: http-only } }]
`)}`;
    const [distribution] = readText(text).distributions;
    expect(distribution?.conditional).toBe(true);
    expect(distribution?.origins[0]?.backend).toMatchObject({
      value: { listeners: { items: [{ address: 'Https' }], mayBeMore: false } },
    });
  });

  it.each([
    [
      'a listener of one of two balancers',
      LISTENER.replace('!Ref Balancer', '!If [Open, !Ref Balancer, !Ref Arn]'),
      '',
    ],
    [
      'a listener of what cannot be told',
      LISTENER.replace('!Ref Balancer', '!Select [0, !GetAZs ""]').replace('!GetAZs ""', '!FindInMap [No, no, no]'),
      '',
    ],
    ['a macro', '', 'Transform: [AWS::Serverless-2016-10-31, MyMacro]\n'],
    ['an included text', '  Fn::Transform: { Name: AWS::Include, Parameters: { Location: s3://x/y } }\n', ''],
    [
      'a loop',
      "  'Fn::ForEach::Ports': [Port, ['80'], { 'L${Port}': { Type: AWS::ElasticLoadBalancingV2::Listener } }]\n",
      '',
    ],
    [
      'a nested stack that cannot be read',
      '  Inner: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: "https://s3.amazonaws.com/x/y.yaml", Parameters: { Lb: !Ref Balancer } } }\n',
      '',
    ],
    ['a module', '  Inner: { Type: Our::Listeners::Many::MODULE, Properties: { Arns: [!Ref Balancer] } }\n', ''],
    [
      'a parameter in the store',
      '  Kept: { Type: AWS::SSM::Parameter, Properties: { Name: /lb, Type: String, Value: !Ref Balancer } }\n',
      '',
    ],
    ['an export', '', 'Outputs: { Lb: { Value: !Ref Balancer, Export: { Name: lb } } }\n'],
  ])('may be more because of %s', (_, resources, rest) => {
    const balancer = balancerWith({ resources: `${BALANCER}${resources}`, rest: `${rest}${REST}` });
    expect(balancer.listeners).toEqual({ items: [], mayBeMore: true });
  });

  it.each([
    ['a listener of another balancer', LISTENER.replace('!Ref Balancer', '!Ref Arn'), ''],
    [
      'a nested stack that only gets the name',
      '  Inner: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: "https://s3.amazonaws.com/x/y.yaml", Parameters: { Lb: !GetAtt Balancer.DNSName } } }\n',
      '',
    ],
    [
      'an exported name',
      '',
      'Outputs: { Lb: { Value: !GetAtt Balancer.DNSName, Export: { Name: lb } }, Arn: { Value: !Ref Balancer } }\n',
    ],
    [
      'a loop of other things',
      "  'Fn::ForEach::Ports': [Port, ['80'], { 'T${Port}': { Type: AWS::SNS::Topic } }]\n",
      '',
    ],
  ])('is not more because of %s', (_, resources, rest) => {
    const balancer = balancerWith({ resources: `${BALANCER}${resources}`, rest: `${rest}${REST}` });
    expect(balancer.listeners).toEqual({ items: [], mayBeMore: false });
  });

  it('is open where an element of a list depends on a condition', () => {
    const resources = `${BALANCER}${GROUP.replace('- { IpProtocol: tcp', '- !If [Open, { IpProtocol: udp }, !Ref AWS::NoValue]\n        - { IpProtocol: tcp')}`;
    const group = onlyGroup(balancerWith({ resources, rest: REST }));
    expect(group.ingress.items.map(({ protocol }) => inShort(protocol))).toEqual(['"tcp"', '"6"']);
    expect(group.ingress.mayBeMore).toBe(true);
  });
});

describe('whom a security group admits', () => {
  const peers = (source: string, given: Given = {}): readonly unknown[] => {
    const rule = `      SecurityGroupIngress: { IpProtocol: tcp, FromPort: 443, ToPort: 443, ${source} }\n`;
    const group = `  Group:\n    Type: AWS::EC2::SecurityGroup\n    Properties:\n${rule.replace('{ IpProtocol', '[{ IpProtocol').replace(' }\n', ' }]\n')}`;
    const { ingress } = onlyGroup(balancerWith({ ...given, resources: `${BALANCER}${group}${given.resources ?? ''}` }));
    return ingress.items.flatMap((item) =>
      item.peers.map((peer) =>
        peer.type === 'cidr'
          ? inShort(peer.cidr)
          : peer.type === 'prefix-list'
            ? `list ${inShort(peer.name)}`
            : 'group',
      ),
    );
  };

  it.each([
    ['CidrIp: 0.0.0.0/0, CidrIpv6: "::/0"', '', '', ['"0.0.0.0/0"', '"::/0"']],
    ['SourcePrefixListId: !Ref List', 'Parameters: { List: { Type: String } }', '', ['list parameter !Ref List']],
    [
      'SourcePrefixListId: !Ref List',
      'Parameters: { List: { Type: String, Default: pl-3b927c52 } }',
      '',
      ['list "pl-3b927c52"'],
    ],
    [
      'SourcePrefixListId: !FindInMap [Lists, !Ref AWS::Region, CloudFront]',
      'Mappings: { Lists: { us-east-1: { CloudFront: pl-3b927c52 }, eu-west-1: { CloudFront: pl-4fa04526 } } }',
      '',
      ['list pseudo !FindInMap [Lists, !Ref AWS::Region, CloudFront] of ["pl-3b927c52","pl-4fa04526"]'],
    ],
    [
      'SourcePrefixListId: !Ref Own',
      '',
      '  Own: { Type: AWS::EC2::PrefixList, Properties: { Entries: [{ Cidr: 192.0.2.0/24 }] } }\n',
      ['"192.0.2.0/24"'],
    ],
    ['SourceSecurityGroupId: !Ref Group', '', '', ['group']],
  ])('%s', (source, rest, resources, expected) => {
    expect(peers(source, { rest, resources })).toEqual(expected);
  });
});
