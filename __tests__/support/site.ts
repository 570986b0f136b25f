import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { issue, type Issued } from '../../src/demo/certificates.js';
import { startNameServer, type NameServer, type ZoneRecord } from '../../src/demo/name-server.js';

/** One origin of a distribution configuration, with the settings that tests vary. */
export interface OriginSettings {
  readonly id: string;
  readonly domainName: string;
  readonly httpsPort?: number;
  readonly httpPort?: number;
  readonly protocolPolicy?: string;
  readonly customHeaders?: Readonly<Record<string, string>>;
}

/** A workspace, a name server and a certificate authority of one's own: what a run against loopback needs. */
export interface Site {
  readonly workspace: string;
  readonly root: Issued;
  readonly intermediate: Issued;
  /** A leaf for these names and its intermediate, as a healthy server sends them. */
  chainFor(names: readonly string[], changes?: Partial<Parameters<typeof issue>[0]>): readonly Issued[];
  /** Inputs that make a run ask this site's name server, trust its root and connect to loopback. */
  readonly inputs: Readonly<Record<string, string>>;
  write(file: string, text: string): Promise<void>;
  close(): Promise<void>;
}

export async function openSite(records: readonly ZoneRecord[]): Promise<Site> {
  const workspace = await mkdtemp(join(tmpdir(), 'origin-preflight-site-'));
  const nameServer: NameServer = await startNameServer({ zones: records });
  const root = issue({ subject: 'Test Root', ca: true });
  const intermediate = issue({ subject: 'Test Intermediate', ca: true, issuer: root });
  await writeFile(join(workspace, 'root.pem'), root.pem);
  return {
    workspace,
    root,
    intermediate,
    chainFor: (names, changes = {}) => [
      issue({ subject: names[0] ?? 'origin', dnsNames: names, issuer: intermediate, ...changes }),
      intermediate,
    ],
    inputs: {
      resolver: `${nameServer.address}:${nameServer.port}`,
      'trusted-roots': join(workspace, 'root.pem'),
      'public-cidrs': '127.0.0.0/8',
      timeout: '3',
    },
    write: (file, text) => writeFile(join(workspace, file), text),
    close: async () => {
      await nameServer.close();
      await rm(workspace, { recursive: true, force: true });
    },
  };
}

/** The arguments of the command line that say the same as inputs of the action. */
export function asArguments(inputs: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(inputs).flatMap(([name, value]) => value.split('\n').map((line) => `--${name}=${line}`));
}

/** What `aws cloudfront get-distribution-config` prints, pretty-printed, so that every origin has lines of its own. */
export function distributionConfig(
  origins: readonly OriginSettings[],
  changes: { readonly aliases?: readonly string[]; readonly originRequestPolicyId?: string } = {},
): string {
  const behavior = (id: string) => ({
    TargetOriginId: id,
    ViewerProtocolPolicy: 'redirect-to-https',
    CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
    ...(changes.originRequestPolicyId === undefined ? {} : { OriginRequestPolicyId: changes.originRequestPolicyId }),
  });
  const [first, ...others] = origins;
  const aliases = changes.aliases ?? [];
  return JSON.stringify(
    {
      ETag: 'E2QWRUHEXAMPLE',
      DistributionConfig: {
        CallerReference: 'test',
        Aliases: { Quantity: aliases.length, Items: aliases },
        Origins: { Quantity: origins.length, Items: origins.map(originConfig) },
        DefaultCacheBehavior: behavior(first?.id ?? ''),
        CacheBehaviors: {
          Quantity: others.length,
          Items: others.map(({ id }) => ({ PathPattern: `/${id}/*`, ...behavior(id) })),
        },
        Enabled: true,
      },
    },
    null,
    2,
  );
}

function originConfig({ id, domainName, customHeaders = {}, ...settings }: OriginSettings) {
  const headers = Object.entries(customHeaders);
  return {
    Id: id,
    DomainName: domainName,
    OriginPath: '',
    CustomHeaders: {
      Quantity: headers.length,
      Items: headers.map(([HeaderName, HeaderValue]) => ({ HeaderName, HeaderValue })),
    },
    CustomOriginConfig: {
      HTTPPort: settings.httpPort ?? 80,
      HTTPSPort: settings.httpsPort ?? 443,
      OriginProtocolPolicy: settings.protocolPolicy ?? 'https-only',
      OriginSslProtocols: { Quantity: 1, Items: ['TLSv1.2'] },
      OriginReadTimeout: 30,
      OriginKeepaliveTimeout: 5,
    },
    ConnectionAttempts: 3,
    ConnectionTimeout: 10,
  };
}

/** The line on which a text stands in a file, counted from 1. */
export function lineOf(text: string, part: string): number {
  const offset = text.indexOf(part);
  if (offset < 0) throw new Error(`the text does not hold ${part}`);
  return text.slice(0, offset).split('\n').length;
}
