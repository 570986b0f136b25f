import { describe, expect, it } from '@jest/globals';

import { UsageError } from '../src/model/usage-error.js';
import { parseOptions } from '../src/options.js';

describe('parseOptions', () => {
  it('gives the documented defaults when nothing is written', () => {
    expect(parseOptions({})).toEqual({
      files: [],
      origins: [],
      viewerHosts: [],
      terraform: { vars: [], varFiles: [], workspace: null },
      cloudformation: { parameters: [], parameterFiles: [] },
      failOn: 'error',
      unreachable: 'inconclusive',
      expiryDays: 14,
      resolvers: [],
      trustedRoots: null,
      publicCidrs: [],
      static: false,
      idleProbe: false,
      edgeReplay: false,
      edgeEvents: [],
      timeoutMs: 10_000,
      concurrency: 64,
      baseline: null,
      scope: 'auto',
      shard: null,
      merge: [],
      comment: 'on-problem',
      githubToken: null,
      report: null,
      sarif: null,
      html: null,
    });
  });

  it('treats an empty input as not given', () => {
    expect(parseOptions({ 'fail-on': [''], timeout: [''], static: [''] })).toEqual(parseOptions({}));
  });

  it('splits lists at lines, whatever the line ending, and drops blank lines', () => {
    const { origins } = parseOptions({
      origins: ['https://a.example\r\n\n  https://b.example  \n', 'https://c.example'],
    });
    expect(origins).toEqual(['https://a.example', 'https://b.example', 'https://c.example']);
  });

  it('lets the last of several values win', () => {
    expect(parseOptions({ 'fail-on': ['never', 'warning'] }).failOn).toBe('warning');
  });

  it.each([
    ['fail-on', 'errors', 'fail-on: "errors" is not one of error, warning, never'],
    ['unreachable', 'FAIL', 'unreachable: "FAIL" is not one of inconclusive, warn, fail'],
    ['expiry-days', '-1', 'expiry-days: "-1" is not a whole number from 0 to 825'],
    ['timeout', '0', 'timeout: "0" is not a whole number from 1 to 60'],
    ['timeout', '1e1', 'timeout: "1e1" is not a whole number from 1 to 60'],
    ['concurrency', '2000', 'concurrency: "2000" is not a whole number from 1 to 1024'],
    ['static', 'yes', 'static: "yes" is neither true nor false'],
  ])('refuses %s = %s and says what would be right', (name, value, message) => {
    expect(() => parseOptions({ [name]: [value] })).toThrow(new UsageError(message));
  });
});
