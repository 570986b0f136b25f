import { afterEach, describe, expect, it } from '@jest/globals';

import type { IngressPeer, IngressRule, Related, SecurityGroup } from '../../../../src/model/backend.js';
import { brief, removeWorkspaces } from '../workspace.js';
import { backendAt, balancer, instance } from './reading.js';

afterEach(removeWorkspaces);

function groupsOf(groups: string, code: string): Related<SecurityGroup> {
  const lb = `resource "aws_lb" "app" {\n  security_groups = ${groups}\n}\nvariable "x" {}\n`;
  const found = balancer(backendAt('aws_lb.app.dns_name', lb + code)).securityGroups;
  if (found === null) throw new Error('none');
  return found;
}

function ingressOf(code: string): Related<IngressRule> {
  const { items } = groupsOf('[aws_security_group.web.id]', code);
  const [only] = items;
  if (only === undefined || items.length > 1) throw new Error(`${items.length} groups`);
  return only.ingress;
}

/** `tcp 443-443 cidr 0.0.0.0/0`. */
function shown({ items, mayBeMore }: Related<IngressRule>): readonly string[] {
  const rules = items.map(
    ({ protocol, fromPort, toPort, peers }) =>
      `${brief(protocol)} ${brief(fromPort)}-${brief(toPort)} ${peers.map(peer).join(', ')}`,
  );
  return mayBeMore ? [...rules, '…'] : rules;
}

function peer(one: IngressPeer): string {
  const value = one.type === 'cidr' ? one.cidr : one.type === 'prefix-list' ? one.name : one.group;
  return `${one.type} ${brief(value)}`;
}

const GROUP = 'resource "aws_security_group" "web" {\n}\n';

describe('the rules of a security group', () => {
  it.each([
    ['none', '', []],
    [
      'blocks',
      'ingress {\n    protocol = "tcp"\n    from_port = 443\n    to_port = "444"\n    cidr_blocks = ["10.0.0.0/8", var.x]\n    ipv6_cidr_blocks = ["::/0"]\n    self = true\n  }\n  egress {\n    protocol = "-1"\n  }',
      ['tcp 443-444 cidr 10.0.0.0/8, cidr ?variable, cidr ::/0, security-group self'],
    ],
    [
      'dynamic blocks',
      'dynamic "ingress" {\n    for_each = [80, 443]\n    content {\n      protocol = "tcp"\n      from_port = ingress.value\n      to_port = ingress.value\n      cidr_blocks = ["0.0.0.0/0"]\n    }\n  }',
      ['tcp 80-80 cidr 0.0.0.0/0', 'tcp 443-443 cidr 0.0.0.0/0'],
    ],
    [
      'blocks for what is not known',
      'dynamic "ingress" {\n    for_each = var.x\n    content {\n      protocol = "tcp"\n      from_port = 1\n      to_port = 2\n      cidr_blocks = [ingress.value]\n    }\n  }',
      ['tcp 1-2 cidr ?variable', '…'],
    ],
    [
      'a list of objects',
      'ingress = [{ protocol = "ALL", from_port = 0, to_port = 0, security_groups = ["sg-1"], self = false, cidr_blocks = null }]',
      ['-1 0-0 security-group sg-1'],
    ],
    ['an empty list', 'ingress = []', []],
    ['a list that is not known', 'ingress = var.x', ['…']],
  ])('are %s', (_name, body, expected) => {
    expect(shown(ingressOf(`resource "aws_security_group" "web" {\n  ${body}\n}\n`))).toEqual(expected);
  });

  it('are resources of both kinds', () => {
    const code = `${GROUP}resource "aws_security_group_rule" "in" {
  type              = "ingress"
  security_group_id = aws_security_group.web.id
  protocol          = "tcp"
  from_port         = 80
  to_port           = 80
  prefix_list_ids   = [data.aws_ec2_managed_prefix_list.cf.id, "pl-1"]
}
resource "aws_security_group_rule" "out" {
  type              = "egress"
  security_group_id = aws_security_group.web.id
}
resource "aws_security_group_rule" "other" {
  type              = "ingress"
  security_group_id = aws_security_group.other.id
}
resource "aws_security_group" "other" {}
resource "aws_vpc_security_group_ingress_rule" "one" {
  security_group_id            = aws_security_group.web.id
  ip_protocol                  = "tcp"
  from_port                    = 443
  to_port                      = 443
  cidr_ipv4                    = "0.0.0.0/0"
}
resource "aws_vpc_security_group_ingress_rule" "two" {
  security_group_id            = aws_security_group.web.id
  ip_protocol                  = "-1"
  referenced_security_group_id = aws_security_group.other.id
}
data "aws_ec2_managed_prefix_list" "cf" {
  name = "com.amazonaws.global.cloudfront.origin-facing"
}
`;
    const found = ingressOf(code);
    expect(shown(found)).toEqual([
      'tcp 80-80 prefix-list com.amazonaws.global.cloudfront.origin-facing, prefix-list pl-1',
      'tcp 443-443 cidr 0.0.0.0/0',
      '-1 0-0 security-group ?resource-attribute',
    ]);
    expect(found.items.map(({ location }) => location?.startLine)).toEqual([7, 24, 31]);
  });

  it.each([
    ['one whose group is not known', 'security_group_id = var.x\n  type = "ingress"'],
    ['one of a direction that is not known', 'security_group_id = aws_security_group.web.id\n  type = var.x'],
    ['one that may be there', 'security_group_id = aws_security_group.web.id\n  type = "ingress"\n  count = var.x'],
  ])('may be more for %s', (_name, body) => {
    expect(ingressOf(`${GROUP}resource "aws_security_group_rule" "r" {\n  ${body}\n}\n`).mayBeMore).toBe(true);
  });

  it('may be more in a module that is given the group', () => {
    const code = `${GROUP}module "rules" {\n  source = "terraform-aws-modules/security-group/aws"\n  security_group_id = aws_security_group.web.id\n}\n`;
    expect(ingressOf(code)).toEqual({ items: [], mayBeMore: true });
  });

  it.each([
    [
      'a name',
      'name = "com.amazonaws.global.cloudfront.origin-facing"',
      'com.amazonaws.global.cloudfront.origin-facing',
    ],
    ['an id', 'id = "pl-3b927c52"', 'pl-3b927c52'],
    [
      'a filter',
      'filter {\n    name   = "prefix-list-name"\n    values = ["com.amazonaws.global.cloudfront.origin-facing"]\n  }',
      'com.amazonaws.global.cloudfront.origin-facing',
    ],
    ['a name that is not known', 'name = var.x', '?variable'],
    ['another filter', 'filter {\n    name   = "owner-id"\n    values = ["AWS"]\n  }', '?data-source'],
  ])('know a prefix list that is looked up by %s', (_name, body, expected) => {
    const code = `resource "aws_security_group" "web" {
  ingress {
    protocol        = "tcp"
    from_port       = 443
    to_port         = 443
    prefix_list_ids = [data.aws_ec2_managed_prefix_list.cf.id]
  }
}
data "aws_ec2_managed_prefix_list" "cf" {
  ${body}
}
`;
    expect(shown(ingressOf(code))).toEqual([`tcp 443-443 prefix-list ${expected}`]);
  });

  it("tell AWS's own ranges by the services", () => {
    const code = `resource "aws_security_group" "web" {
  ingress {
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = data.aws_ip_ranges.cf.cidr_blocks
  }
}
data "aws_ip_ranges" "cf" {
  services = ["cloudfront_origin_facing"]
}
`;
    expect(ingressOf(code).items[0]?.peers).toEqual([
      {
        type: 'cidr',
        cidr: expect.objectContaining({
          known: false,
          reason: 'data-source',
          expression: 'data.aws_ip_ranges.cf.cidr_blocks (CLOUDFRONT_ORIGIN_FACING)',
          reference: { address: 'data.aws_ip_ranges.cf', type: 'aws_ip_ranges', attribute: 'cidr_blocks' },
        }),
      },
    ]);
  });
});

describe('the groups of a load balancer', () => {
  it.each([
    ['all known', '[aws_security_group.web.id, aws_security_group.b["x"].id]', 2, false],
    ['one of other code', '[aws_security_group.web.id, "sg-1"]', 1, true],
    ['one that is not known', '[aws_security_group.web.id, var.x]', 1, true],
    ['a list that is not known', 'var.x', 0, true],
    ['of a module that cannot be read', '[module.sg.security_group_id]', 0, true],
    ['one of two', '[var.x ? aws_security_group.web.id : aws_security_group.b["x"].id]', 2, true],
    ['a list of two', 'var.x ? [aws_security_group.web.id] : []', 1, true],
    ['all of several', 'values(aws_security_group.b)[*].id', 2, false],
  ])('are %s', (_name, groups, count, mayBeMore) => {
    const code = `${GROUP}resource "aws_security_group" "b" {\n  for_each = toset(["x", "y"])\n}\n`;
    const found = groupsOf(groups, code);
    expect([found.items.length, found.mayBeMore]).toEqual([count, mayBeMore]);
  });
});

describe('an instance', () => {
  const code = `resource "aws_instance" "web" {
  vpc_security_group_ids = [aws_security_group.web.id]
}
resource "aws_eip" "web" {
  instance = aws_instance.web.id
}
resource "aws_eip" "late" {}
resource "aws_eip_association" "late" {
  allocation_id = aws_eip.late.id
  instance_id   = aws_instance.web.id
}
${GROUP}`;

  it.each(['aws_instance.web.public_dns', 'aws_eip.web.public_dns', 'aws_eip.late.public_dns'])(
    'is found by %s',
    (name) => {
      expect(instance(backendAt(name, code))).toMatchObject({
        address: 'aws_instance.web',
        securityGroups: { items: [{ address: 'aws_security_group.web' }], mayBeMore: false },
      });
    },
  );

  it('has groups that are not written', () => {
    expect(instance(backendAt('aws_instance.web.public_dns', 'resource "aws_instance" "web" {}\n'))).toMatchObject({
      securityGroups: { items: [], mayBeMore: true },
    });
  });

  it('is not known behind an address of its own', () => {
    expect(backendAt('aws_eip.late.public_dns', 'resource "aws_eip" "late" {}\n')).toMatchObject({ known: false });
  });
});
