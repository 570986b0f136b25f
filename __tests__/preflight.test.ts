import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import type { Report } from '../src/model/report.js';
import { parseOptions } from '../src/options.js';
import { preflight } from '../src/preflight.js';
import { SILENT } from '../src/progress.js';

/** A run over one Terraform file, without any packet. */
async function checked(text: string): Promise<Report> {
  const workspace = mkdtempSync(join(tmpdir(), 'preflight-'));
  try {
    writeFileSync(join(workspace, 'main.tf'), text);
    const options = parseOptions({ static: ['true'], scope: ['all'] });
    const now = new Date('2026-11-22T12:00:00Z');
    return await preflight(options, { workspace, now, progress: SILENT, env: {}, config: null });
  } finally {
    rmSync(workspace, { recursive: true });
  }
}

function origin(id: string, domain: string): string {
  return `origin {
    origin_id = "${id}"
    domain_name = "${domain}"
    custom_origin_config {
      http_port = 80
      https_port = 443
      origin_protocol_policy = "https-only"
      origin_ssl_protocols = ["TLSv1.2"]
    }
  }`;
}

function site(codes: string, settings: string = '', spare: string = 'spare.example.com'): string {
  return `variable "create" {
  type = bool
}
resource "aws_cloudfront_distribution" "site" {
  ${settings}
  enabled = true
  aliases = ["www.example.com"]
  ${origin('site', 'b.s3-website-eu-west-1.amazonaws.com')}
  ${origin('spare', spare)}
  origin_group {
    origin_id = "group"
    failover_criteria {
      status_codes = ${codes}
    }
    member {
      origin_id = "site"
    }
    member {
      origin_id = "spare"
    }
  }
  default_cache_behavior {
    target_origin_id = "group"
    viewer_protocol_policy = "redirect-to-https"
    allowed_methods = ["GET", "HEAD"]
    cached_methods = ["GET", "HEAD"]
    cache_policy_id = "658327ea-f89d-4fab-a63d-7e88639e58f6"
  }
}
`;
}

const found = ({ origins }: Report) =>
  origins.map(({ originId, verdict, findings }) => ({
    originId,
    verdict,
    website: findings
      .filter(({ rule }) => rule === 's3-website-https')
      .map(({ level, certainty, blocking }) => ({ level, certainty, blocking })),
  }));

describe('an origin group', () => {
  it('makes a warning of an error for which its other member stands in', async () => {
    const report = await checked(site('[502, 503, 504]'));
    expect(report.verdict).toBe('warn');
    expect(found(report)).toMatchObject([
      { originId: 'site', verdict: 'warn', website: [{ level: 'warning', blocking: false }] },
      { originId: 'spare', verdict: 'inconclusive' },
    ]);
  });

  it('leaves the error where it does not fail over, or the other member fails too', async () => {
    const lacking = await checked(site('[500]'));
    expect(found(lacking)).toMatchObject([{ verdict: 'fail', website: [{ level: 'error', blocking: true }] }, {}]);
    const both = await checked(site('[502, 503, 504]', '', 'c.s3-website-eu-west-1.amazonaws.com'));
    expect(found(both)).toMatchObject([{ verdict: 'fail' }, { verdict: 'fail' }]);
  });
});

describe('a distribution that may not be made at all', () => {
  it('fails all the same, and nothing of it is certain', async () => {
    const report = await checked(site('[500]', 'count = var.create ? 1 : 0'));
    expect(found(report)).toMatchObject([
      { verdict: 'fail', website: [{ level: 'error', certainty: 'likely', blocking: true }] },
      {},
    ]);
  });
});
