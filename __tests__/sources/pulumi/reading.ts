import type { Distribution, Origin } from '../../../src/model/distribution.js';
import { createReader } from '../../../src/sources/pulumi/index.js';
import type { FileReading } from '../../../src/sources/reader.js';
import { workspaceOf } from '../terraform/workspace.js';

export { brief, removeWorkspaces } from '../terraform/workspace.js';

/** Reads the first of some files, beside the others. */
export function readFiles(files: Readonly<Record<string, string>>): FileReading {
  const [first] = Object.entries(files);
  if (first === undefined) throw new Error('no file');
  const [path, text] = first;
  return createReader(workspaceOf(files)).read({ path, text });
}

export function onlyDistribution({ distributions, broken, problems }: FileReading): Distribution {
  const [only] = distributions;
  if (only === undefined || distributions.length !== 1)
    throw new Error(`${distributions.length} distributions, ${JSON.stringify({ broken, problems })}`);
  return only;
}

export function onlyOrigin(reading: FileReading): Origin {
  const { origins } = onlyDistribution(reading);
  const [only] = origins;
  if (only === undefined || origins.length !== 1) throw new Error(`${origins.length} origins`);
  return only;
}

/** A program with one distribution that has one custom origin; further sections follow it. */
export function programWith(domainName: string, { resources = '', sections = '' } = {}): string {
  return `name: shop
runtime: yaml
resources:
${resources}  cdn:
    type: aws:cloudfront:Distribution
    properties:
      enabled: true
      origins:
        - originId: app
          domainName: ${domainName}
          customOriginConfig:
            httpPort: 80
            httpsPort: 443
            originProtocolPolicy: https-only
            originSslProtocols: [TLSv1.2]
      defaultCacheBehavior:
        targetOriginId: app
        viewerProtocolPolicy: redirect-to-https
${sections}`;
}
