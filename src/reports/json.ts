import type { EdgeCheck } from '../model/edge-code.js';
import type { Finding } from '../model/finding.js';
import type { SourceLocation } from '../model/location.js';
import type { DistributionReport, OriginReport, OriginSettings, Report } from '../model/report.js';
import { jsonText } from './escape.js';

/**
 * The JSON report, schemas/report.schema.json: indented, one trailing line feed. Written property by property, so that
 * nothing gets into a published file only because an object happened to carry it.
 */
export function renderJson(report: Report): string {
  const { schemaVersion, verdict, counts, origins, distributions, problems, shard } = report;
  const shaped = {
    schemaVersion,
    verdict,
    counts: { fail: counts.fail, warn: counts.warn, inconclusive: counts.inconclusive, pass: counts.pass },
    origins: origins.map(shapeOrigin),
    distributions: distributions.map(shapeDistribution),
    problems: problems.map(({ file, line, message }) => ({ file, line, message })),
    shard: shard && { index: shard.index, count: shard.count },
  } satisfies Report;
  return `${jsonText(JSON.stringify(shaped, null, 2))}\n`;
}

function shapeOrigin(origin: OriginReport): OriginReport {
  const { key, distribution, originId, kind, domainName, unresolved, unprobed, verdict, layers } = origin;
  return {
    key,
    distribution,
    originId,
    kind,
    domainName,
    unresolved: unresolved && {
      reason: unresolved.reason,
      expression: unresolved.expression,
      form: unresolved.form,
      resourceType: unresolved.resourceType,
    },
    unprobed,
    settings: shapeSettings(origin.settings),
    location: shapeLocation(origin.location),
    calledFrom: shapeLocation(origin.calledFrom),
    verdict,
    layers: { config: layers.config, dns: layers.dns, tcp: layers.tcp, tls: layers.tls, http: layers.http },
    findings: origin.findings.map(shapeFinding),
    edgeFunctions: origin.edgeFunctions.map(shapeEdgeCheck),
    observations: origin.observations,
  };
}

function shapeSettings(settings: OriginSettings): OriginSettings {
  return {
    httpPort: settings.httpPort,
    httpsPort: settings.httpsPort,
    protocolPolicy: settings.protocolPolicy,
    sslProtocols: settings.sslProtocols,
    originPath: settings.originPath,
    readTimeout: settings.readTimeout,
    keepaliveTimeout: settings.keepaliveTimeout,
    connectionAttempts: settings.connectionAttempts,
    connectionTimeout: settings.connectionTimeout,
    ipAddressType: settings.ipAddressType,
    hostHeader: { forwarded: settings.hostHeader.forwarded, names: settings.hostHeader.names },
  };
}

function shapeFinding(finding: Finding): Finding {
  const { rule, layer, level, certainty, status, message, evidence, remediation, documentation, blocking } = finding;
  return {
    rule,
    layer,
    level,
    certainty,
    status,
    message,
    evidence,
    remediation,
    documentation,
    location: shapeLocation(finding.location),
    suppressed: finding.suppressed && { reason: finding.suppressed.reason, expires: finding.suppressed.expires },
    blocking,
  };
}

function shapeDistribution(distribution: DistributionReport): DistributionReport {
  const { address, language, file, location, domainName, aliases, origins, originGroups, behaviors } = distribution;
  return {
    address,
    language,
    file,
    location: shapeLocation(location),
    domainName,
    aliases,
    origins,
    originGroups: originGroups.map(({ id, members }) => ({ id, members })),
    behaviors: behaviors.map((behavior) => ({
      pathPattern: behavior.pathPattern,
      target: behavior.target,
      origins: behavior.origins,
      viewerProtocolPolicy: behavior.viewerProtocolPolicy,
      location: shapeLocation(behavior.location),
    })),
  };
}

function shapeEdgeCheck(check: EdgeCheck): EdgeCheck {
  return {
    behavior: check.behavior,
    eventType: check.eventType,
    type: check.type,
    function: check.function,
    checked: check.checked,
    replayedEvents: check.replayedEvents,
    notChecked: check.notChecked,
    location: shapeLocation(check.location),
  };
}

function shapeLocation(location: SourceLocation | null): SourceLocation | null {
  return location && { file: location.file, startLine: location.startLine, endLine: location.endLine };
}
