import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import type { Reading } from '../../src/model/distribution.js';
import { readSources } from '../../src/sources/index.js';

const workspace = mkdtempSync(join(tmpdir(), 'mutations-'));
let runs = 0;

afterAll(() => {
  rmSync(workspace, { recursive: true, force: true });
});

/** Searches a directory of its own with one file in it. */
async function readAlone(name: string, text: string): Promise<Reading> {
  const directory = join(workspace, String((runs += 1)));
  mkdirSync(directory);
  writeFileSync(join(directory, name), text);
  try {
    return await readSources({ workspace: directory, files: [], origins: [], viewerHosts: [] });
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** An example of this repository: they use most of what each language has. */
function example(path: string): string {
  return readFileSync(new URL(`../../examples/${path}`, import.meta.url), 'utf8');
}

const EXPRESSIONS = `variable "hosts" {
  type    = map(object({ host = string, port = optional(number, 443) }))
  default = { a = { host = "a.example" }, b = { host = "b.example", port = 8443 } }
}
locals {
  url   = "https://\${var.hosts["a"].host}/x"
  names = [for key, one in var.hosts : "\${key}-\${one.host}" if one.port != 80]
}
resource "aws_lb" "main" {}
resource "aws_cloudfront_distribution" "site" {
  count   = length(local.names) > 0 ? 1 : 0
  aliases = concat(local.names, ["www.example"])
  dynamic "origin" {
    for_each = var.hosts
    content {
      origin_id   = origin.key
      domain_name = try(replace(local.url, "/^https?:\\\\/\\\\/([^\\\\/]*).*/", "$1"), aws_lb.main.dns_name)
      custom_origin_config {
        http_port              = 80
        https_port             = origin.value.port
        origin_protocol_policy = "https-only"
        origin_ssl_protocols   = split(",", "TLSv1.1,TLSv1.2")
      }
    }
  }
  default_cache_behavior {
    target_origin_id       = "a"
    viewer_protocol_policy = <<-EOT
      https-only
    EOT
  }
}
`;

const TERRAFORM_JSON = JSON.stringify({
  locals: { host: '${join(".", ["a", var.domain])}' },
  variable: { domain: { default: 'example' } },
  resource: {
    aws_cloudfront_distribution: {
      site: {
        dynamic: {
          origin: { for_each: ['x'], content: { origin_id: '${origin.value}', domain_name: '${local.host}' } },
        },
        default_cache_behavior: { target_origin_id: 'x', viewer_protocol_policy: 'https-only' },
      },
    },
  },
});

const SAMPLES: readonly (readonly [name: string, texts: readonly string[], tokens: string])[] = [
  [
    'main.tf',
    [EXPRESSIONS, example('terraform/modules/site/main.tf')],
    '" ${ %{ } { [ ] ( ) = => == : ? , . ... * [*] ! # /* */ \\ for in if null 0 1e999 <<E <<-E local.url var.hosts count for_each',
  ],
  ['main.tf.json', [TERRAFORM_JSON], '" ${ } { [ ] : , \\ null 0 1e999 "count" "for_each" "dynamic" "//"'],
  [
    'template.yaml',
    [example('cloudformation/site.yaml')],
    '" \' { } [ ] : , - & * !Ref !Sub !If !GetAtt !Select Fn::ForEach::x Fn::Transform AWS::NoValue ${ } | > % --- << \\',
  ],
  [
    'cdn.json',
    [example('distribution-config/get-distribution-config.json')],
    '" { } [ ] : , \\ null 0 -1 1e999 "Items" "Quantity"',
  ],
  [
    'Pulumi.yaml',
    [example('pulumi/Pulumi.yaml')],
    '" \' { } [ ] : , - & * ${ $$ } fn::join fn::invoke fn::select | > % --- << \\ null',
  ],
];

describe('a file before somebody finished it', () => {
  it.each(SAMPLES)('is read or refused, and never a fault of ours: %s', async (name, texts, tokens) => {
    for (const text of texts) expect((await readAlone(name, text)).distributions.length).toBeGreaterThan(0);
    const edit = fc.record({
      from: fc.nat(),
      length: fc.oneof(fc.nat(4), fc.nat(80)),
      change: fc.constantFrom('delete', 'double', 'move', ...tokens.split(' ')),
    });
    const mutated = fc
      .tuple(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: 4 }))
      .map(([text, edits]) => edits.reduce((before, one) => edited(before, one), text));
    await fc.assert(
      fc.asyncProperty(mutated, async (text) => {
        const { distributions, problems } = await readAlone(name, text);
        const isEmpty = distributions.some(({ origins }) => origins.length === 0);
        expect(isEmpty && problems.length === 0).toBe(false);
        for (const { file, line, message } of problems) {
          expect([name, '.']).toContain(file);
          expect(line === null || (line >= 1 && line <= text.split('\n').length)).toBe(true);
          expect(message).not.toBe('');
        }
      }),
      { numRuns: 100 },
    );
  });
});

function edited(
  text: string,
  { from, length, change }: { readonly from: number; readonly length: number; readonly change: string },
): string {
  const at = text.length === 0 ? 0 : from % text.length;
  const [before, chunk, after] = [text.slice(0, at), text.slice(at, at + length), text.slice(at + length)];
  switch (change) {
    case 'delete':
      return before + after;
    case 'double':
      return before + chunk + chunk + after;
    case 'move':
      return chunk + before + after;
    default:
      return before + change + chunk + after;
  }
}

describe('text made of what a language is made of', () => {
  it.each(SAMPLES)('is read or refused: %s', async (name, texts, tokens) => {
    const words = [...texts.flatMap((text) => text.split(/(?<=[\s"{}[\]():,=])/)), ...tokens.split(' '), '\n', ' '];
    const soup = fc.array(fc.constantFrom(...words), { maxLength: 80 }).map((parts) => parts.join(''));
    const marker = texts[0]?.match(
      /.*(?:aws_cloudfront_distribution"|AWS::CloudFront::Distribution|aws:cloudfront:Distribution).*/,
    )?.[0];
    await fc.assert(
      fc.asyncProperty(soup, fc.boolean(), async (text, isMarked) => {
        const { distributions, problems } = await readAlone(
          name,
          isMarked ? `${marker ?? '{"DistributionConfig": '}\n${text}` : text,
        );
        const isEmpty = distributions.some(({ origins }) => origins.length === 0);
        expect(isEmpty && problems.length === 0).toBe(false);
      }),
      { numRuns: 100 },
    );
  });
});
