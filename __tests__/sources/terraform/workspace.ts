import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import type { Behavior, Distribution, Origin } from '../../../src/model/distribution.js';
import type { Value } from '../../../src/model/value.js';
import { readTerraform, type RootReading } from '../../../src/sources/terraform/index.js';
import type { TerraformSettings } from '../../../src/sources/terraform/variables.js';

const made: string[] = [];

/** Writes files into a new directory. */
export function workspaceOf(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'terraform-'));
  made.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

export function removeWorkspaces(): void {
  for (const root of made.splice(0)) rmSync(root, { recursive: true });
}

/** Reads the root module at the top of a workspace with these files. */
export function readFiles(
  files: Readonly<Record<string, string>>,
  settings: Partial<TerraformSettings> = {},
  root = '',
): RootReading {
  const request = { workspace: workspaceOf(files), roots: [root], files: [] };
  const [reading] = readTerraform({ ...request, settings: { vars: [], varFiles: [], workspace: '', ...settings } });
  if (reading === undefined) throw new Error('nothing was read');
  return reading;
}

/** A distribution around some arguments of its only origin, with `main.tf` before it. */
export function siteWith(origin: string, before = '', behavior = ''): string {
  return `${before}
resource "aws_cloudfront_distribution" "site" {
  enabled = true
  origin {
    ${origin}
  }
  default_cache_behavior {
    target_origin_id       = "app"
    viewer_protocol_policy = "https-only"
    ${behavior}
  }
}
`;
}

export const CUSTOM = `custom_origin_config {
      http_port              = 80
      https_port             = 443
      origin_protocol_policy = "https-only"
      origin_ssl_protocols   = ["TLSv1.2"]
    }`;

/** The only distribution of a reading. */
export function onlyDistribution({ distributions, problems }: RootReading): Distribution {
  const [only] = distributions;
  if (only === undefined || distributions.length > 1) {
    throw new Error(`${distributions.length} distributions: ${JSON.stringify(problems)}`);
  }
  return only;
}

/** The only origin of the only distribution. */
export function onlyOrigin(reading: RootReading): Origin {
  const [only] = onlyDistribution(reading).origins;
  if (only === undefined) throw new Error('no origin');
  return only;
}

export function behaviorOf(reading: RootReading): Behavior {
  const [only] = onlyDistribution(reading).behaviors;
  if (only === undefined) throw new Error('no behavior');
  return only;
}

/** The value of an expression, read as the domain name of an origin. */
export function domainOf(expression: string, before = '', files: Readonly<Record<string, string>> = {}): Value<string> {
  const origin = `origin_id = "app"\n    domain_name = ${expression}\n    ${CUSTOM}`;
  return onlyOrigin(readFiles({ 'main.tf': siteWith(origin, before), ...files })).domainName;
}

/** A value in short: itself, or what is unknown about it with holes in braces. */
export function brief(value: Value<unknown>): string {
  if (value.known) return String(value.value);
  const pattern = value.pattern.map((piece) => ('literal' in piece ? piece.literal : '{}')).join('');
  const alternatives = value.alternatives.length > 0 ? ` of ${value.alternatives.join('|')}` : '';
  return `?${value.reason}${pattern === '' ? '' : ` ${pattern}`}${alternatives}`;
}
