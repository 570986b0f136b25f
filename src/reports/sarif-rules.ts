import { LEVELS, type Finding, type Layer, type Level } from '../model/finding.js';
import { httpsAddress, markdownLink, terminalText } from './escape.js';

/** GitHub's bound for the id and name of a rule (code scanning, "SARIF support", reportingDescriptor object). */
const MAX_RULE_ID_CHARS = 255;

/** SARIF's words for our levels (SARIF 2.1.0, section 3.27.10). */
export const SARIF_LEVELS = { error: 'error', warning: 'warning', notice: 'note' } as const satisfies Readonly<
  Record<Level, string>
>;

/** GitHub's words for the severity of a rule that is no security rule. */
const PROBLEM_SEVERITIES: Readonly<Record<Level, string>> = {
  error: 'error',
  warning: 'warning',
  notice: 'recommendation',
};

const LAYER_WORDS: Readonly<Record<Layer, string>> = {
  config: 'its configuration',
  dns: 'its name',
  tcp: 'the TCP connection',
  tls: 'the TLS handshake and the certificate',
  http: 'the HTTP answer',
};

/** A rule as the driver declares it (SARIF 2.1.0, section 3.49). */
interface SarifRule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown: string };
  readonly helpUri?: string;
  readonly defaultConfiguration: { readonly level: string };
  readonly properties: Readonly<Record<string, string | readonly string[]>>;
}

/** The id under which a rule goes into the file. */
export function sarifRuleId({ rule }: Finding): string {
  return terminalText(rule, MAX_RULE_ID_CHARS);
}

/**
 * The rules that the findings name, in order of their first mention. A report carries findings and no catalogue, so the
 * worst level that a rule was given is its default, and the page of the rule says the rest.
 */
export function sarifRules(findings: readonly Finding[]): readonly SarifRule[] {
  const worst = new Map<string, Finding>();
  for (const finding of findings) {
    const id = sarifRuleId(finding);
    const known = worst.get(id);
    if (known === undefined || LEVELS.indexOf(finding.level) < LEVELS.indexOf(known.level)) worst.set(id, finding);
  }
  return [...worst].map(([id, finding]) => ruleOf(id, finding));
}

function ruleOf(id: string, { layer, level, documentation }: Finding): SarifRule {
  const title = titleOf(id);
  const about = `${title}. A check of ${LAYER_WORDS[layer]}, as CloudFront meets it at its origin.`;
  const page = httpsAddress(documentation);
  const more = 'What CloudFront does then, how to see it by hand, and how to fix it';
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: about },
    help: {
      text: page === null ? about : `${about} ${more}: ${page}`,
      markdown: page === null ? about : `${about}\n\n${markdownLink(more, page)}`,
    },
    ...(page === null ? {} : { helpUri: page }),
    defaultConfiguration: { level: SARIF_LEVELS[level] },
    properties: { tags: ['cloudfront', 'reliability', layer], 'problem.severity': PROBLEM_SEVERITIES[level] },
  };
}

/** Parts of rule ids that are no words of their own. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  aws: 'AWS',
  cname: 'CNAME',
  dns: 'DNS',
  dnssec: 'DNSSEC',
  http: 'HTTP',
  http2: 'HTTP/2',
  https: 'HTTPS',
  nameserver: 'name server',
  nxdomain: 'NXDOMAIN',
  s3: 'S3',
  servfail: 'SERVFAIL',
  tcp: 'TCP',
  tls: 'TLS',
  vpc: 'VPC',
};

/** `tls-name-rejected` as a heading: `TLS name rejected`. */
function titleOf(id: string): string {
  const text = id
    .split('-')
    .map((part) => (Object.hasOwn(ABBREVIATIONS, part) ? ABBREVIATIONS[part] : part))
    .join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
