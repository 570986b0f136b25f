import { page, type FactSource } from './source.js';

export const RUNTIMES_SOURCE: FactSource = page('https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html');

/** A runtime of Lambda that Lambda@Edge takes, and the day its support ends or ended (ISO 8601). */
export interface EdgeRuntime {
  readonly name: string;
  /** Null where the table of that day has no date, or none that was noted here. */
  readonly deprecated: string | null;
  /** True when the table already listed it among the deprecated ones without a date kept here. */
  readonly past: boolean;
}

function until(name: string, deprecated: string): EdgeRuntime {
  return { name, deprecated, past: false };
}

/** Node.js and Python; those without a date are supported without an end, or ended before the table was kept. */
export const EDGE_RUNTIMES: readonly EdgeRuntime[] = [
  until('nodejs24.x', '2028-04-30'),
  until('nodejs22.x', '2027-04-30'),
  until('nodejs20.x', '2026-04-30'),
  until('nodejs18.x', '2025-09-01'),
  { name: 'nodejs16.x', deprecated: null, past: true },
  { name: 'python3.14', deprecated: null, past: false },
  { name: 'python3.13', deprecated: null, past: false },
  { name: 'python3.12', deprecated: null, past: false },
  until('python3.11', '2027-06-30'),
  until('python3.10', '2026-10-31'),
  until('python3.9', '2025-12-15'),
  { name: 'python3.8', deprecated: null, past: true },
];

/** Days on which Lambda itself refuses to create, and then to update, a function with a deprecated runtime. */
export const DEPRECATED_RUNTIMES_BLOCKED = { create: '2027-02-01', update: '2027-03-03' } as const;

/** What is known of a runtime's name: null for one that is not in the table, such as a newer one. */
export function edgeRuntime(name: string): EdgeRuntime | null {
  return EDGE_RUNTIMES.find((runtime) => runtime.name === name) ?? null;
}

/** Whether Lambda@Edge can run this runtime at all: it takes Node.js and Python, of whatever version. */
export function isEdgeLanguage(name: string): boolean {
  return /^(?:nodejs|python)\d/.test(name);
}

/** The major version of a Node.js runtime; null for others. */
export function nodeMajor(name: string): number | null {
  const [, major] = /^nodejs(\d+)(?:\.|$)/.exec(name) ?? [];
  return major === undefined ? null : Number(major);
}

/** Node.js runtimes from this one on know no callback handlers (https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html). */
export const FIRST_NODE_WITHOUT_CALLBACKS = 24;
