import { afterEach, describe, expect, it } from '@jest/globals';

import { brief, CUSTOM, onlyDistribution, onlyOrigin, readFiles, removeWorkspaces, siteWith } from './workspace.js';

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

describe('a collection of which a part is open', () => {
  const OPEN = 'variable "more" {}\nresource "aws_lb" "app" {}\n';

  /** `id domain` of every origin of a dynamic block over an expression. */
  function originsOver(expression: string, before = ''): readonly string[] {
    const text = `${OPEN}${before}
resource "aws_cloudfront_distribution" "site" {
  enabled = true
  dynamic "origin" {
    for_each = ${expression}
    content {
      origin_id   = try(origin.value.id, origin.key)
      domain_name = origin.value.name
      ${CUSTOM}
    }
  }
}
`;
    const { origins } = onlyDistribution(readFiles({ 'main.tf': text }));
    return origins.map(({ id, domainName }) => `${id.known ? id.value : id.expression} ${brief(domainName)}`);
  }

  it.each([
    ['concat', 'concat([{ id = "a", name = "a.example" }], var.more)'],
    ['merge', 'merge({ a = { name = "a.example" } }, var.more)'],
    ['merge, the open part first', 'merge(var.more, { a = { name = "a.example" } })'],
    ['a for of it', '[for o in concat([{ id = "a", name = "a.example" }], var.more) : { id = o.id, name = o.name }]'],
    ['parts of parts', 'concat(concat([{ id = "a", name = "a.example" }], var.more), [])'],
  ])('has what is written: %s', (_name, expression) => {
    const [written, ...others] = originsOver(expression);
    expect(written).toBe('a a.example');
    expect(others).toEqual([expect.stringContaining('var.more')]);
    expect(others.join(' ')).not.toContain('a.example');
  });

  it('is converted with its type', () => {
    const before = `variable "typed" {
  type = list(object({ id = optional(string, "by-default"), name = string }))
}
`;
    const files = {
      'main.tf': `variable "more" {}
module "m" {
  source = "./m"
  typed  = concat([{ name = "a.example" }], var.more)
}
`,
      'm/main.tf': `${before}
resource "aws_cloudfront_distribution" "site" {
  enabled = true
  dynamic "origin" {
    for_each = var.typed
    content {
      origin_id   = origin.value.id
      domain_name = origin.value.name
    }
  }
}
`,
    };
    expect(onlyDistribution(readFiles(files)).origins).toMatchObject([
      { id: { value: 'by-default' }, domainName: { value: 'a.example' } },
      { domainName: { known: false, reason: 'variable', reference: null } },
    ]);
  });

  it('tells nothing of the open part by what the known ones refer to', () => {
    const [, other] = originsOver('merge({ a = { name = aws_lb.app.dns_name } }, var.more)');
    expect(other).toContain('?variable');
  });

  it('leaves out what a condition may drop', () => {
    const expression = '[for o in concat([{ id = "a", name = "a.example" }], var.more) : o if o.id != var.more[0].id]';
    expect(originsOver(expression)).toEqual([expect.stringContaining('?variable')]);
  });
});

describe('the origins of a distribution', () => {
  const goingOver = (type: string, collection: string): ReturnType<typeof readFiles> => {
    const label = type === 'origin' ? '' : 'member { origin_id = "app" }';
    const body = `origin_id = "x"\n      domain_name = "x.example"\n      ${label}`;
    const dynamic = `dynamic "${type}" {\n    for_each = ${collection}\n    content {\n      ${body}\n    }\n  }`;
    const text = siteWith(`origin_id = "app"\n    domain_name = "app.example"\n    ${CUSTOM}`, RESOURCES);
    const written = text.replace(
      /(resource "aws_cloudfront_distribution" [^\n]*\n)/,
      (head) => `${head}  ${dynamic}\n`,
    );
    return readFiles({ 'main.tf': written });
  };
  const isComplete = (type: string, collection: string): boolean =>
    onlyDistribution(goingOver(type, collection)).originsAreComplete;
  const GENERATED = 'jsondecode(file("generated.json"))';

  it.each(['origin', 'origin_group'])('may be more where a file that a dynamic %s goes over is not here', (type) => {
    expect(isComplete(type, GENERATED)).toBe(false);
    expect(isComplete(type, `var.open == "x" ? ${GENERATED} : {}`)).toBe(false);
    expect(isComplete(type, 'range(501)')).toBe(false);
    expect(isComplete(type, '["one"]')).toBe(true);
    expect(isComplete(type, '[]')).toBe(true);
  });

  it('are told to be more, so that nobody takes the others for all', () => {
    const messages = (collection: string): readonly string[] =>
      goingOver('origin', collection).problems.map(({ message }) => message);
    expect(messages(GENERATED)).toEqual([expect.stringContaining('may have more origins')]);
    expect(messages('["one"]')).toEqual([]);
    expect(messages('var.open')).toEqual([]);
  });
});
