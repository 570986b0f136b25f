import { afterEach, describe, expect, it } from '@jest/globals';

import { brief, CUSTOM, onlyDistribution, onlyOrigin, readFiles, removeWorkspaces, siteWith } from './workspace.js';

afterEach(removeWorkspaces);

const SECRET = 'tops3cret';

function siteOf(expression: string, code: string): string {
  return siteWith(
    `origin_id = "app"
    domain_name = "a.example"
    origin_path = ${expression}
    custom_header {
      name  = "X-Secret"
      value = ${expression}
    }
    ${CUSTOM}`,
    code,
  );
}

describe('a value that is marked as sensitive', () => {
  it.each([
    ['by its variable', 'var.s', `variable "s" {\n  sensitive = true\n  default = "${SECRET}"\n}\n`, '?sensitive'],
    [
      'by its variable, within text',
      '"/${var.s}"',
      `variable "s" {\n  sensitive = true\n  default = "${SECRET}"\n}\n`,
      '?sensitive /{}',
    ],
    [
      'by its variable, of an object',
      'var.s.path',
      `variable "s" {\n  sensitive = "true"\n  default = { path = "${SECRET}" }\n}\n`,
      '?sensitive',
    ],
    ['by a function', `sensitive("${SECRET}")`, '', '?sensitive'],
    ['by a function, before another', `upper(sensitive("${SECRET}"))`, '', '?sensitive'],
    ['by a function that is encoded', `jsonencode({ a = sensitive("${SECRET}") })`, '', '?sensitive'],
    [
      'and unmarked',
      'nonsensitive(var.s)',
      `variable "s" {\n  sensitive = true\n  default = "${SECRET}"\n}\n`,
      '?sensitive',
    ],
    ['by the output of a module', 'module.m.s', 'module "m" {\n  source = "./m"\n}\n', '?sensitive'],
    ['that only a resource will tell', 'module.m.host', 'module "m" {\n  source = "./m"\n}\n', '?resource-attribute'],
    ['not at all', 'var.s', 'variable "s" {\n  sensitive = false\n  default = "/shown"\n}\n', '/shown'],
    ['without a value', 'var.s', 'variable "s" {\n  sensitive = true\n}\n', '?variable'],
    ['without any', 'coalesce(var.s, "/none")', 'variable "s" {\n  sensitive = true\n  default = null\n}\n', '/none'],
  ])('%s is not told', (_name, expression, code, expected) => {
    const files = {
      'm/main.tf': `output "s" {\n  value = "${SECRET}"\n  sensitive = true\n}\nresource "aws_lb" "a" {}\noutput "host" {\n  value = aws_lb.a.dns_name\n  sensitive = true\n}\n`,
    };
    const reading = readFiles({ 'main.tf': siteOf(expression, code), ...files });
    const { path, customHeaders } = onlyOrigin(reading);
    expect(brief(path)).toBe(expected);
    expect(customHeaders[0]?.secretValue.known).toBe(!expected.startsWith('?'));
    expect(JSON.stringify(reading).toLowerCase()).not.toContain(SECRET);
  });

  it('is one that is not to be stored as well', () => {
    const code = `variable "s" {\n  ephemeral = true\n  default = "${SECRET}"\n}\n`;
    expect(brief(onlyOrigin(readFiles({ 'main.tf': siteOf('var.s', code) })).path)).toBe('?sensitive');
  });

  it.each([
    ['terraform.tfvars', { 'terraform.tfvars': `s = "${SECRET}"\n` }, []],
    ['the command line', {}, [`s=${SECRET}`]],
  ])('from %s is not told', (_name, files, vars) => {
    const code = 'variable "s" {\n  type = string\n  sensitive = true\n}\n';
    const reading = readFiles({ 'main.tf': siteOf('var.s', code), ...files }, { vars });
    expect(onlyOrigin(reading).path).toMatchObject({ known: false, reason: 'sensitive', expression: 'var.s' });
    expect(JSON.stringify(reading)).not.toContain(SECRET);
  });

  it('that does not fit its type is not told either', () => {
    const code = `variable "s" {\n  type = number\n  sensitive = true\n  default = "${SECRET}"\n}\n`;
    const reading = readFiles({ 'main.tf': siteOf('"/${var.s}"', code) });
    expect(JSON.stringify(reading)).not.toContain(SECRET);
    expect(reading.problems).toEqual([expect.objectContaining({ message: expect.stringContaining('does not fit') })]);
  });
});

describe('a distribution', () => {
  const MODULE = siteWith(`origin_id = "app"\n    domain_name = "a.example"\n    ${CUSTOM}`);

  it.each([
    ['in a module that may be there', 'count = var.on ? 1 : 0', true],
    ['in a module for what is not known', 'for_each = var.on', true],
    ['in a module that is there', 'count = 1', false],
    ['in a module', '', false],
  ])('%s is conditional: %s', (_name, repetition, conditional) => {
    const files = {
      'main.tf': `variable "on" {}\nmodule "outer" {\n  source = "./outer"\n  ${repetition}\n}\n`,
      'outer/main.tf': 'module "inner" {\n  source = "../inner"\n}\n',
      'inner/main.tf': MODULE,
    };
    expect(onlyDistribution(readFiles(files)).conditional).toBe(conditional);
  });

  it('with a count that is not known is conditional', () => {
    const text = MODULE.replace('enabled = true', 'count = var.on ? 1 : 0').concat('variable "on" {}\n');
    expect(onlyDistribution(readFiles({ 'main.tf': text })).conditional).toBe(true);
  });
});

describe('a placeholder', () => {
  it('is no name of a host, and may be a part of a secret', () => {
    const code = siteOf('"<host>$x"', '').replace('a.example', '<your-bucket>.s3.amazonaws.com');
    const { domainName, path, customHeaders } = onlyOrigin(readFiles({ 'main.tf': code }));
    expect(brief(domainName)).toBe('?parameter {}.s3.amazonaws.com');
    expect(brief(path)).toMatch(/^\?parameter/);
    expect(customHeaders[0]?.secretValue).toMatchObject({ value: '<host>$x' });
  });
});
