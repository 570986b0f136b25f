import { afterEach, describe, expect, it } from '@jest/globals';

import { brief, CUSTOM, onlyOrigin, readFiles, removeWorkspaces, siteWith } from './workspace.js';

afterEach(removeWorkspaces);

const RESOURCES = `variable "open" {}
resource "aws_lb" "app" {}
resource "aws_s3_bucket" "site" {}
resource "aws_api_gateway_stage" "api" {}
`;

function domainOf(expression: string): ReturnType<typeof onlyOrigin> {
  const text = siteWith(`origin_id = "app"\n    domain_name = ${expression}\n    ${CUSTOM}`, RESOURCES);
  return onlyOrigin(readFiles({ 'main.tf': text }));
}

describe('what is known of an open value', () => {
  it.each([
    ['an attribute that AWS always gives', 'aws_lb.app.dns_name != null', 'yes'],
    ['the same, as a text', 'aws_lb.app.dns_name == ""', 'no'],
    ['an id', 'aws_lb.app.id == null', 'no'],
    ['a text of which a part is known', '"x-${var.open}" != null', 'yes'],
    ['an attribute with a form', 'aws_api_gateway_stage.api.invoke_url != ""', 'yes'],
    ['a variable', 'var.open != null', '?conditional of yes|no'],
    ['an attribute that can be missing', 'aws_s3_bucket.site.website_endpoint != ""', '?conditional of yes|no'],
    ['an attribute of which nothing is known', 'aws_lb.app.ip_address_type != null', '?conditional of yes|no'],
  ])('decides a comparison with nothing: %s', (_name, condition, expected) => {
    expect(brief(domainOf(`${condition} ? "yes" : "no"`).domainName)).toBe(expected);
  });

  it('lets a required argument have no branch without a value', () => {
    const origin = domainOf('var.open != null ? aws_lb.app.dns_name : null');
    expect(origin).toMatchObject({
      kind: 'load-balancer',
      domainName: { reason: 'resource-attribute', expression: 'aws_lb.app.dns_name' },
      backend: { value: { address: 'aws_lb.app' } },
    });
    expect(brief(domainOf('var.open != null ? "a.example" : null').domainName)).toBe('a.example');
  });

  it('takes a resource by the long form of its name', () => {
    expect(domainOf('resource.aws_lb.app.dns_name')).toMatchObject({
      kind: 'load-balancer',
      domainName: { expression: 'aws_lb.app.dns_name' },
    });
  });
});
