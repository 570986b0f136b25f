import { afterEach, describe, expect, it } from '@jest/globals';

import { brief, onlyOrigin, readFiles, removeWorkspaces, siteWith } from '../workspace.js';
import { backendAt, balancer, onlyListener } from './reading.js';

afterEach(removeWorkspaces);

const LB = `resource "aws_lb" "app" {
  name = "app"
}
`;
const LISTENER = `resource "aws_lb_listener" "https" {
  load_balancer_arn = aws_lb.app.arn
  port              = "443"
  protocol          = "https"
  ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-2021-06"
  certificate_arn   = aws_acm_certificate_validation.app.certificate_arn
  default_action {
    type = "forward"
  }
}
resource "aws_acm_certificate" "app" {
  domain_name               = "app.example.com"
  subject_alternative_names = ["*.example.com", "app.example.com"]
}
resource "aws_acm_certificate_validation" "app" {
  certificate_arn = aws_acm_certificate.app.arn
}
`;

describe('a load balancer', () => {
  it('is found by its name, with what it has by default', () => {
    const found = balancer(backendAt('aws_lb.app.dns_name', LB));
    expect(found).toMatchObject({
      address: 'aws_lb.app',
      location: { file: 'main.tf', startLine: 1, endLine: 3 },
      family: { value: 'application', written: false },
      internal: { value: false, written: false },
      securityGroups: { items: [], mayBeMore: true },
      listeners: { items: [], mayBeMore: false },
    });
  });

  it('has its listener with certificate, policy and action', () => {
    const found = balancer(backendAt('aws_lb.app.dns_name', LB + LISTENER));
    expect(found.listeners.mayBeMore).toBe(false);
    expect(onlyListener(found)).toMatchObject({
      address: 'aws_lb_listener.https',
      location: { startLine: 4, endLine: 13 },
      port: { value: 443 },
      protocol: { value: 'HTTPS' },
      tls: {
        policy: { value: 'ELBSecurityPolicy-TLS13-1-2-2021-06' },
        certificates: {
          items: [
            {
              address: 'aws_acm_certificate.app',
              location: { startLine: 14 },
              names: { known: true, value: ['app.example.com', '*.example.com'] },
            },
          ],
          mayBeMore: false,
        },
      },
      hostConditions: { items: [], mayBeMore: false },
      defaultAction: { value: 'forward' },
    });
  });

  it.each([
    ['the older name of the resources', 'aws_lb', 'aws_alb'],
    ['a counted one', 'name = "app"', 'count = 1'],
    ['one that may be there', 'name = "app"', 'count = var.on ? 1 : 0'],
    ['one of several', 'name = "app"', 'for_each = toset(["a", "b"])'],
  ])('is joined with its listener through %s', (_name, from, to) => {
    const index = to.startsWith('count = 1') ? '[0]' : to.startsWith('for_each') ? '["b"]' : '';
    const join = to.includes('var.on') ? 'one(aws_lb.app[*].' : `aws_lb.app${index}.`;
    const end = to.includes('var.on') ? ')' : '';
    const code = (LB + LISTENER)
      .replaceAll('aws_lb.app.arn', `${join}arn${end}`)
      .replaceAll(from, to)
      .concat('variable "on" {}\n');
    const found = balancer(backendAt(`${join}dns_name${end}`.replaceAll(from, to), code));
    expect(onlyListener(found).port).toMatchObject({ value: 443 });
    expect(found.listeners.mayBeMore).toBe(false);
  });

  it('of another kind says so', () => {
    const code = 'resource "aws_lb" "app" {\n  load_balancer_type = "network"\n  internal = true\n}\n';
    expect(balancer(backendAt('aws_lb.app.dns_name', code))).toMatchObject({
      family: { value: 'network' },
      internal: { value: true },
      securityGroups: null,
    });
    const open = 'variable "kind" {}\nresource "aws_lb" "app" {\n  load_balancer_type = var.kind\n}\n';
    expect(balancer(backendAt('aws_lb.app.dns_name', open))).toMatchObject({
      family: { known: false, reason: 'variable' },
      securityGroups: { mayBeMore: true },
    });
  });

  it('of the classic kind has its listeners in itself', () => {
    const code = `resource "aws_elb" "old" {
  listener {
    instance_port     = 80
    instance_protocol = "http"
    lb_port           = 80
    lb_protocol       = "http"
  }
  listener {
    instance_port      = 80
    instance_protocol  = "http"
    lb_port            = 443
    lb_protocol        = "https"
    ssl_certificate_id = aws_iam_server_certificate.old.arn
  }
}
resource "aws_iam_server_certificate" "old" {}
`;
    const found = balancer(backendAt('aws_elb.old.dns_name', code));
    expect(found.family).toMatchObject({ value: 'classic' });
    expect(found.listeners).toMatchObject({
      mayBeMore: false,
      items: [
        { port: { value: 80 }, protocol: { value: 'HTTP' }, tls: null, location: { startLine: 2 } },
        {
          port: { value: 443 },
          protocol: { value: 'HTTPS' },
          tls: {
            policy: { value: 'ELBSecurityPolicy-2016-08', written: false },
            certificates: { items: [{ address: 'aws_iam_server_certificate.old.arn', names: { known: false } }] },
          },
          defaultAction: { value: 'forward' },
        },
      ],
    });
    const policy = 'resource "aws_lb_ssl_negotiation_policy" "x" {\n  load_balancer = aws_elb.old.id\n}\n';
    const [, https] = balancer(backendAt('aws_elb.old.dns_name', code + policy)).listeners.items;
    expect(https?.tls?.policy).toMatchObject({ known: false });
  });
});

describe('the listeners of a load balancer', () => {
  const more = (code: string): readonly [number, boolean] => {
    const { listeners } = balancer(backendAt('aws_lb.app.dns_name', LB + LISTENER + code));
    return [listeners.items.length, listeners.mayBeMore];
  };
  const other = (arn: string, rest = ''): string =>
    `resource "aws_lb_listener" "other" {\n  load_balancer_arn = ${arn}\n  port = 80\n  ${rest}\n}\nvariable "x" {}\n`;

  it.each([
    ['is not changed by one of another balancer', other('aws_lb.two.arn') + 'resource "aws_lb" "two" {}\n', [1, false]],
    ['has one that is not there', other('aws_lb.app.arn', 'count = 0'), [1, false]],
    ['has one that may be there', other('aws_lb.app.arn', 'count = var.x ? 1 : 0'), [2, true]],
    ['has those of each', other('aws_lb.app.arn', 'for_each = toset(["a", "b"])'), [3, false]],
    ['may have one whose balancer is not known', other('var.x'), [1, true]],
    ['may have one whose balancer is not known in part', other('coalesce(var.x, aws_lb.app.arn)'), [2, true]],
    [
      'has one whose balancer is looked up by itself',
      other('data.aws_lb.x.arn') + 'data "aws_lb" "x" {\n  arn = aws_lb.app.arn\n}\n',
      [2, false],
    ],
    ['may have one of either balancer', other('var.x ? aws_lb.app.arn : aws_lb.two.arn'), [2, true]],
    ['may have one of a module that cannot be read', other('module.net.lb_arn'), [1, true]],
    [
      'has none of a balancer that is looked up',
      other('data.aws_lb.x.arn') + 'data "aws_lb" "x" {\n  name = "y"\n}\n',
      [1, false],
    ],
    [
      'may have one where the look-up is of its own',
      other('data.aws_lb.x.arn') + 'data "aws_lb" "x" {\n  name = aws_lb.app.id\n}\n',
      [1, true],
    ],
    [
      'has none of other state',
      other('data.terraform_remote_state.x.outputs.lb') + 'data "terraform_remote_state" "x" {}\n',
      [1, false],
    ],
    [
      'may have more in a module that is given it',
      'module "l" {\n  source = "example/listeners/aws"\n  settings = { lb = [aws_lb.app.arn] }\n}\n',
      [1, true],
    ],
    [
      'has no more in a module that only looks at it',
      'module "l" {\n  source = "example/alarms/aws"\n  suffix = aws_lb.app.arn_suffix\n}\n',
      [1, false],
    ],
  ])('%s', (_name, code, expected) => {
    expect(more(code)).toEqual(expected);
  });

  it.each([
    ['of its ARN', 'aws_lb.app.arn', true],
    ['of all of it', 'aws_lb.app', true],
    ['of its name', 'aws_lb.app.dns_name', false],
  ])('may be more in other roots for an output %s', (_name, value, mayBeMore) => {
    const found = balancer(backendAt('aws_lb.app.dns_name', `${LB}output "o" {\n  value = ${value}\n}\n`));
    expect(found.listeners.mayBeMore).toBe(mayBeMore);
  });

  it('may be more than are followed, which is no problem of its own', () => {
    const code = `${LB}resource "aws_lb_listener" "many" {
  count             = 150
  load_balancer_arn = aws_lb.app.arn
}
`;
    const reading = readFiles({
      'main.tf': siteWith('origin_id = "app"\n    domain_name = aws_lb.app.dns_name', code),
    });
    const { listeners } = balancer(onlyOrigin(reading).backend);
    expect([listeners.items.length, listeners.mayBeMore]).toEqual([100, true]);
    expect(reading.problems).toEqual([]);
  });

  it('may be more in code with a fault', () => {
    const files = { 'other.tf': 'resource "aws_lb_listener" {\n' };
    expect(balancer(backendAt('aws_lb.app.dns_name', LB, files)).listeners).toEqual({ items: [], mayBeMore: true });
  });

  it('have hosts in their rules, in both forms', () => {
    const rules = `resource "aws_lb_listener_rule" "new" {
  listener_arn = aws_lb_listener.https.arn
  condition {
    host_header {
      values = ["a.example.com", "*.\${var.zone}"]
    }
  }
  condition {
    path_pattern {
      values = ["/x"]
    }
  }
}
resource "aws_alb_listener_rule" "old" {
  listener_arn = aws_lb_listener.https.arn
  condition {
    field  = "host-header"
    values = ["b.example.com"]
  }
}
resource "aws_lb_listener_rule" "path" {
  listener_arn = aws_lb_listener.https.arn
  condition {
    field  = "path-pattern"
    values = ["/*"]
  }
}
variable "zone" {}
`;
    const { hostConditions } = onlyListener(balancer(backendAt('aws_lb.app.dns_name', LB + LISTENER + rules)));
    expect(hostConditions.items.map(brief)).toEqual(['a.example.com', '?variable *.{}', 'b.example.com']);
    expect(hostConditions.mayBeMore).toBe(false);
    const open = rules.replace('aws_lb_listener.https.arn', 'var.zone');
    const two = onlyListener(balancer(backendAt('aws_lb.app.dns_name', LB + LISTENER + open)));
    expect(two.hostConditions.items.map(brief)).toEqual(['b.example.com']);
    expect(two.hostConditions.mayBeMore).toBe(true);
  });

  it.each([
    ['redirect', 'default_action {\n    type = "redirect"\n  }', 'redirect'],
    ['a fixed answer', 'default_action {\n    type = "fixed-response"\n  }', 'fixed-response'],
    [
      'log in',
      'default_action {\n    type = "authenticate-oidc"\n  }\n  default_action {\n    type = "forward"\n  }',
      'authenticate',
    ],
    ['do something else', 'default_action {\n    type = "jwt-validation"\n  }', 'other'],
    ['do what is not known', 'default_action {\n    type = var.x\n  }', '?variable'],
    [
      'do one of two',
      'default_action {\n    type = var.x ? "forward" : "redirect"\n  }',
      '?conditional of forward|redirect',
    ],
    ['do nothing that is written', '', '?not-given'],
  ])('%s by default', (_name, action, expected) => {
    const code = `${LB}resource "aws_lb_listener" "one" {
  load_balancer_arn = aws_lb.app.id
  ${action}
}
variable "x" {}
`;
    const listener = onlyListener(balancer(backendAt('aws_lb.app.dns_name', code)));
    expect(brief(listener.defaultAction)).toBe(expected);
    expect(listener).toMatchObject({ protocol: { value: 'HTTP', written: false }, tls: null });
  });
});

describe('the certificates of a listener', () => {
  const names = (arn: string, code: string): readonly string[] => {
    const listener = `resource "aws_lb_listener" "one" {
  load_balancer_arn = aws_lb.app.arn
  port              = 443
  protocol          = "HTTPS"
  certificate_arn   = ${arn}
}
`;
    const { tls } = onlyListener(balancer(backendAt('aws_lb.app.dns_name', LB + listener + code)));
    return tls?.certificates.items.map((one) => brief(one.names)) ?? [];
  };

  it.each([
    ['one that the code orders', 'aws_acm_certificate.a.arn', 'domain_name = "a.example"', 'a.example'],
    ['one with a name that is not known', 'aws_acm_certificate.a.arn', 'domain_name = "a.${var.x}"', '?variable'],
    [
      'one with other names that are not known',
      'aws_acm_certificate.a.arn',
      'domain_name = "a"\n  subject_alternative_names = var.x',
      '?variable',
    ],
    ['one that is imported', 'aws_acm_certificate.a.arn', 'certificate_body = "x"', '?unsupported'],
    ['one that is looked up', 'data.aws_acm_certificate.a.arn', '', '?data-source'],
    ['one of a module that cannot be read', 'module.acm.acm_certificate_arn', '', '?module-output'],
    ['one that is written', '"arn:aws:acm:eu-west-1:111122223333:certificate/x"', '', '?resource-attribute'],
    [
      'one of two',
      'var.x ? aws_acm_certificate.a.arn : aws_acm_certificate.b.arn',
      'domain_name = "a.example"',
      '?conditional of a.example|b.example',
    ],
  ])('are those of %s', (_name, arn, certificate, expected) => {
    const code = `resource "aws_acm_certificate" "a" {
  ${certificate}
}
resource "aws_acm_certificate" "b" {
  domain_name = "b.example"
}
data "aws_acm_certificate" "a" {
  domain = "a.example"
}
variable "x" {}
`;
    expect(names(arn, code)).toEqual([expected]);
  });

  it('include those that are added for other names', () => {
    const code = `resource "aws_acm_certificate" "more" {
  for_each    = toset(["a.example", "b.example"])
  domain_name = each.key
}
resource "aws_lb_listener_certificate" "more" {
  for_each        = aws_acm_certificate.more
  listener_arn    = aws_lb_listener.one.arn
  certificate_arn = each.value.arn
}
`;
    expect(names('aws_acm_certificate.more["a.example"].arn', code)).toEqual(['a.example', 'a.example', 'b.example']);
  });
});

describe('across modules', () => {
  it('a balancer, its listener and its rules come together', () => {
    const files = {
      'alb/main.tf': `resource "aws_lb" "this" {}
output "arn" { value = aws_lb.this.arn }
output "host" { value = aws_lb.this.dns_name }
`,
      'listener/main.tf': `variable "alb" {}
resource "aws_lb_listener" "this" {
  load_balancer_arn = var.alb
  port              = 443
  protocol          = "HTTPS"
}
`,
    };
    const code = `module "alb" {
  count  = 1
  source = "./alb"
}
module "listener" {
  for_each = toset(["x"])
  source   = "./listener"
  alb      = module.alb[0].arn
}
`;
    const found = balancer(backendAt('module.alb[0].host', code, files));
    expect(found).toMatchObject({ address: 'module.alb[0].aws_lb.this', listeners: { mayBeMore: false } });
    expect(onlyListener(found)).toMatchObject({
      address: 'module.listener["x"].aws_lb_listener.this',
      location: { file: 'listener/main.tf', startLine: 2 },
    });
  });

  it('a condition that decides about both says nothing of the listener', () => {
    const files = {
      'alb/main.tf': `resource "aws_lb" "this" {}
resource "aws_lb_listener" "this" {
  load_balancer_arn = aws_lb.this.arn
}
output "host" { value = aws_lb.this.dns_name }
`,
    };
    const code = 'variable "on" {}\nmodule "alb" {\n  count  = var.on ? 1 : 0\n  source = "./alb"\n}\n';
    const { listeners } = balancer(backendAt('module.alb[0].host', code, files));
    expect(listeners).toMatchObject({ items: [{}], mayBeMore: false });
  });

  it('fetched code is placed at the call', () => {
    const files = {
      '.terraform/modules/modules.json': JSON.stringify({
        Modules: [
          { Key: '', Dir: '.' },
          { Key: 'alb', Dir: '.terraform/modules/alb' },
        ],
      }),
      '.terraform/modules/alb/main.tf':
        'resource "aws_lb" "this" {}\nresource "aws_lb_listener" "l" {\n  load_balancer_arn = aws_lb.this.arn\n}\noutput "host" { value = aws_lb.this.dns_name }\n',
    };
    const code = 'module "alb" {\n  source = "terraform-aws-modules/alb/aws"\n}\n';
    const found = balancer(backendAt('module.alb.host', code, files));
    expect([found.location, onlyListener(found).location]).toEqual([
      { file: 'main.tf', startLine: 1, endLine: 3 },
      { file: 'main.tf', startLine: 1, endLine: 3 },
    ]);
  });
});

describe('in JSON', () => {
  it('a balancer, its listener, groups and records are the same', () => {
    const files = {
      'main.tf.json': JSON.stringify({
        resource: {
          aws_lb: { app: { security_groups: ['${aws_security_group.web.id}'] } },
          aws_lb_listener: {
            https: {
              load_balancer_arn: '${aws_lb.app.arn}',
              port: 443,
              protocol: 'HTTPS',
              default_action: [{ type: 'forward' }],
            },
          },
          aws_security_group: {
            web: { ingress: [{ protocol: 'tcp', from_port: 443, to_port: 443, cidr_blocks: ['0.0.0.0/0'] }] },
          },
          aws_route53_record: {
            app: { name: 'app.example.com', type: 'A', zone_id: 'Z1', alias: { name: '${aws_lb.app.dns_name}' } },
          },
          aws_cloudfront_distribution: {
            site: { enabled: true, origin: [{ origin_id: 'app', domain_name: 'app.example.com' }] },
          },
        },
      }),
    };
    const found = balancer(onlyOrigin(readFiles(files)).backend);
    expect(found).toMatchObject({
      address: 'aws_lb.app',
      securityGroups: {
        items: [{ ingress: { items: [{ peers: [{ cidr: { value: '0.0.0.0/0' } }] }], mayBeMore: false } }],
        mayBeMore: false,
      },
    });
    expect(onlyListener(found)).toMatchObject({ port: { value: 443 }, defaultAction: { value: 'forward' }, tls: {} });
  });
});
