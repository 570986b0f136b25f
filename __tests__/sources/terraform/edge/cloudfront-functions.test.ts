import { afterEach, describe, expect, it } from '@jest/globals';

import { removeWorkspaces } from '../workspace.js';
import { definitionOf, functionWith } from './reading.js';

afterEach(removeWorkspaces);

describe('a CloudFront Function', () => {
  it('has its runtime, and is published by default', () => {
    expect(functionWith('runtime = "cloudfront-js-2.0"')).toMatchObject({
      address: 'aws_cloudfront_function.edge',
      location: { startLine: 1, endLine: 3 },
      runtime: { value: 'cloudfront-js-2.0' },
      publish: { value: true, written: false },
      code: { status: 'unknown', reason: 'no code is written' },
    });
    expect(functionWith('publish = false').publish).toMatchObject({ value: false, written: true });
  });

  it.each([
    ['a file', 'file("${path.module}/fn/auth.js")', 'one\ntwo\n', { file: 'fn/auth.js', startLine: 1, endLine: 2 }],
    [
      'a template',
      'templatefile("fn/t.js", { a = "x", b = local.b })',
      'const a = "x";\nconst b = 1;\n',
      { file: 'fn/t.js', startLine: 1, endLine: 2 },
    ],
    ['a heredoc', '<<EOF\none\ntwo\nEOF\n', 'one\ntwo\n', { file: 'main.tf', startLine: 3, endLine: 4 }],
    [
      'an indented heredoc',
      '<<-EOF\n    one ${local.b}\n      two\n  EOF\n',
      'one 1\n  two\n',
      { file: 'main.tf', startLine: 3, endLine: 4 },
    ],
    ['a string', '"one\\ntwo"', 'one\ntwo', { file: 'main.tf', startLine: 2, endLine: 2 }],
    ['a local value', 'local.code', 'three\n', { file: 'main.tf', startLine: 8, endLine: 8 }],
  ])('has its code from %s', (_name, expression, text, location) => {
    const files = { 'fn/auth.js': 'one\ntwo\n', 'fn/t.js': 'const a = "${a}";\nconst b = ${b};\n' };
    const code = 'locals {\n  b    = 1\n  code = <<EOF\nthree\nEOF\n}\n';
    expect(functionWith(`code = ${expression}`, code, files).code).toEqual({
      status: 'found',
      files: [{ name: 'index.js', text, location }],
      packageBytes: Buffer.byteLength(text),
    });
  });

  it.each([
    ['a file that is not there', 'file("fn/none.js")', 'fn/none.js is not in the workspace'],
    [
      'a template with a secret',
      'templatefile("fn/none.js", { password = "s3cret" })',
      'fn/none.js is not in the workspace',
    ],
    [
      'a template of what is not known',
      'templatefile("fn/t.js", { a = var.x, password = "s3cret" })',
      'its code is not known before the deployment: it depends on var.x',
    ],
    [
      'a heredoc of what is not known',
      '<<EOF\nconst p = "s3cret"; ${var.x}\nEOF\n',
      'its code is not known before the deployment: it depends on var.x',
    ],
    ['a variable', 'var.x', 'its code is not known before the deployment'],
    ['a list', '[]', 'its code is not a text'],
    ['a secret', 'sensitive("s3cret")', 'its code is marked as sensitive'],
  ])('has no code from %s', (_name, expression, reason) => {
    expect(functionWith(`code = ${expression}`, '', { 'fn/t.js': '${a} ${password}' }).code).toEqual({
      status: 'unknown',
      reason,
    });
  });

  it.each(['"arn:aws:cloudfront::1:function/x"', 'var.x', 'module.edge.arn', 'aws_lambda_function.x.arn'])(
    'is not told for %s',
    (arn) => {
      const association = `function_association {\n      event_type = "viewer-request"\n      function_arn = ${arn}\n    }`;
      expect(definitionOf(association, 'variable "x" {}\nresource "aws_lambda_function" "x" {}\n')).toBeNull();
    },
  );

  it('in fetched code has no lines of its own', () => {
    const files = {
      '.terraform/modules/modules.json': JSON.stringify({ Modules: [{ Key: 'fn', Dir: '.terraform/modules/fn' }] }),
      '.terraform/modules/fn/main.tf':
        'resource "aws_cloudfront_function" "f" {\n  code = file("${path.module}/f.js")\n}\noutput "arn" { value = aws_cloudfront_function.f.arn }\n',
      '.terraform/modules/fn/f.js': 'one\n',
    };
    const association =
      'function_association {\n      event_type = "viewer-request"\n      function_arn = module.fn.arn\n    }';
    const found = definitionOf(association, 'module "fn" {\n  source = "example/fn/aws"\n}\n', files);
    expect(found).toMatchObject({
      location: { file: 'main.tf', startLine: 1 },
      code: { files: [{ text: 'one\n', location: null }] },
    });
  });
});
