import { afterEach, describe, expect, it } from '@jest/globals';

import type { Backend } from '../../../../src/model/backend.js';
import type { Value } from '../../../../src/model/value.js';
import { removeWorkspaces } from '../workspace.js';
import { backendAt } from './reading.js';

afterEach(removeWorkspaces);

/** `aws_lb.a`, `none`, or `?variable of aws_lb.a|none`. */
function shown(backend: Value<Backend | null>): string {
  const name = (one: Backend | null): string => one?.address ?? 'none';
  if (backend.known) return name(backend.value);
  return `?${backend.reason}${backend.alternatives.length > 0 ? ` of ${backend.alternatives.map(name).join('|')}` : ''}`;
}

const TWO = `resource "aws_lb" "a" {}
resource "aws_lb" "b" {}
resource "aws_s3_bucket" "s" {}
variable "x" {}
variable "zone" {}
`;

describe('what is behind a name', () => {
  it.each([
    ['a name that nothing leads to', '"origin.example.com"', 'none'],
    ['an attribute that is looked up', 'data.aws_lb.x.dns_name', 'none'],
    ['other state', 'data.terraform_remote_state.x.outputs.host', 'none'],
    ['a variable', 'var.x', '?variable'],
    ['a module that cannot be read', 'module.alb.dns_name', '?module-output'],
    ['a resource without a kind of its own', 'aws_elastic_beanstalk_environment.x.cname', '?resource-attribute'],
    ['one of two', 'var.x ? aws_lb.a.dns_name : aws_lb.b.dns_name', '?conditional of aws_lb.a|aws_lb.b'],
    ['one or none', 'var.x ? aws_lb.a.dns_name : "a.example"', '?conditional of aws_lb.a|none'],
    ['one or what is not known', 'var.x ? aws_lb.a.dns_name : var.zone', '?conditional'],
    ['the same twice', 'var.x ? aws_lb.a.dns_name : lower(aws_lb.a.dns_name)', 'aws_lb.a'],
    ['a part of it', '"www.${aws_lb.a.dns_name}"', '?resource-attribute'],
    ['another attribute', 'aws_lb.a.zone_id', '?resource-attribute'],
    ['more than one resource', '"${aws_lb.a.dns_name}${aws_lb.b.dns_name}"', '?resource-attribute'],
    ['a parameter of a tenant', '"{{host}}.example.com"', '?unsupported'],
  ])('for %s', (_name, domain, expected) => {
    const code = `${TWO}data "aws_lb" "x" {
  name = "x"
}
data "terraform_remote_state" "x" {}
resource "aws_elastic_beanstalk_environment" "x" {}
`;
    expect(shown(backendAt(domain, code))).toBe(expected);
  });

  it('is placed where the name is written', () => {
    expect(backendAt('aws_lb.a.dns_name', TWO).location).toEqual({ file: 'main.tf', startLine: 11, endLine: 11 });
  });
});

describe('records', () => {
  const record = (name: string, target: string, rest = ''): string => `resource "aws_route53_record" "r${rest.length}" {
  zone_id = aws_route53_zone.z.zone_id
  name    = ${name}
  type    = "A"
  alias {
    name                   = ${target}
    zone_id                = aws_lb.a.zone_id
    evaluate_target_health = false
  }
  ${rest}
}
`;
  const cname = (name: string, targets: string, zone = 'var.zone'): string => `resource "aws_route53_record" "c" {
  zone_id = ${zone}
  name    = ${name}
  type    = "CNAME"
  ttl     = 60
  records = ${targets}
}
`;
  const ZONE = 'resource "aws_route53_zone" "z" {\n  name = "example.com"\n}\n';

  it.each([
    ['an alias', '"api.example.com"', record('"api.example.com"', 'aws_lb.a.dns_name'), 'aws_lb.a'],
    ['in other letters', '"API.example.com"', record('"api.example.com."', 'aws_lb.a.dns_name'), 'aws_lb.a'],
    ['a name in its zone', '"api.example.com"', record('"api"', 'aws_lb.a.dns_name'), 'aws_lb.a'],
    ['the zone itself', '"example.com"', record('""', 'aws_lb.a.dns_name'), 'aws_lb.a'],
    ['another name', '"www.example.com"', record('"api"', 'aws_lb.a.dns_name'), 'none'],
    ['a name of another zone', '"api.example.org"', record('var.x', 'aws_lb.a.dns_name'), 'none'],
    ['a CNAME', '"api.example.com"', cname('"api.example.com"', '[aws_lb.a.dns_name]'), 'aws_lb.a'],
    ['a name in a zone that is not known', '"api.example.com"', cname('"api"', '[aws_lb.a.dns_name]'), '?resource-ref'],
    ['the same expression', '"api.${var.zone}"', cname('"api.${var.zone}"', '[aws_lb.a.dns_name]'), 'aws_lb.a'],
    ['the same variable', 'var.x', cname('var.x', '[aws_lb.a.dns_name]'), 'aws_lb.a'],
    ['a reference to the record', 'aws_route53_record.c.fqdn', cname('"api"', '[aws_lb.a.dns_name]'), 'aws_lb.a'],
    [
      'the name of the record',
      'aws_route53_record.c.name',
      cname('"api.example.com"', '[aws_lb.a.dns_name]'),
      'aws_lb.a',
    ],
    [
      'a record to a record',
      '"api.example.com"',
      cname('"api.example.com"', '["lb.example.com"]') + record('"lb"', 'aws_lb.b.dns_name'),
      'aws_lb.b',
    ],
    ['a record to elsewhere', '"api.example.com"', cname('"api.example.com"', '["elsewhere.example"]'), 'none'],
    [
      'two records to one',
      '"api.example.com"',
      record('"api"', 'aws_lb.a.dns_name') + record('"api"', 'aws_lb.a.dns_name', '# v6'),
      'aws_lb.a',
    ],
    [
      'two records to two',
      '"api.example.com"',
      record('"api"', 'aws_lb.a.dns_name') + record('"api"', 'aws_lb.b.dns_name', '# b'),
      '?conditional of aws_lb.a|aws_lb.b',
    ],
    [
      'a record that may be there',
      '"api.example.com"',
      record('"api"', 'aws_lb.a.dns_name', 'count = var.x'),
      '?conditional of aws_lb.a|none',
    ],
    ['a record that is not there', '"api.example.com"', record('"api"', 'aws_lb.a.dns_name', 'count = 0'), 'none'],
    ['a record whose name is not known', '"api.example.com"', record('var.x', 'aws_lb.a.dns_name'), '?resource-ref'],
    ['a circle', '"a.example.com"', cname('"a.example.com"', '["a.example.com"]'), '?unsupported'],
    [
      'records that validate a certificate',
      '"api.example.com"',
      `resource "aws_acm_certificate" "c" {
  domain_name = "api.example.com"
}
resource "aws_route53_record" "v" {
  for_each = { for o in aws_acm_certificate.c.domain_validation_options : o.domain_name => o }
  zone_id  = var.zone
  name     = each.value.resource_record_name
  records  = [each.value.resource_record_value]
  type     = each.value.resource_record_type
}
`,
      'none',
    ],
  ])('lead on: %s', (_name, domain, code, expected) => {
    expect(shown(backendAt(domain, TWO + ZONE + code))).toBe(expected);
  });

  it('lead on in a zone that is looked up by a variable', () => {
    const code = 'data "aws_route53_zone" "z" {\n  name = var.zone\n}\n';
    const zone = 'data.aws_route53_zone.z.zone_id';
    expect(shown(backendAt('"api.${var.zone}"', TWO + code + cname('"api"', '[aws_lb.a.dns_name]', zone)))).toBe(
      'aws_lb.a',
    );
  });
});
