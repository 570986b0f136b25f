import { describe, expect, it } from '@jest/globals';

import { EDGE_EVENTS, isRequestEvent } from '../../src/cloudfront/edge-headers.js';
import {
  functionSamples,
  lambdaSamples,
  STAND_IN,
  type SampleContext,
  type SampleOrigin,
} from '../../src/cloudfront/edge-sample-events.js';
import { judgeFunctionResult, judgeLambdaResult } from '../../src/edge/verdicts.js';

const CUSTOM: SampleOrigin = {
  type: 'custom',
  domainName: 'origin.example.com',
  path: '/site',
  port: 8443,
  protocol: 'https',
  readTimeout: 30,
  keepaliveTimeout: 5,
  sslProtocols: ['TLSv1.2'],
  customHeaderNames: ['X-Secret'],
};
const S3: SampleOrigin = {
  type: 's3',
  domainName: 'bucket.s3.eu-west-1.amazonaws.com',
  path: '',
  region: 'eu-west-1',
  customHeaderNames: [],
};
const CONTEXT: SampleContext = {
  distributionDomainName: 'd111111abcdef8.cloudfront.net',
  host: 'www.example.com',
  origin: CUSTOM,
  includesBody: false,
};

/** `Records[0].cf` of an event of Lambda@Edge; a missing part fails the expectations. */
interface LambdaEvent {
  readonly Records: readonly [{ readonly cf: { readonly request: Sent; readonly response?: unknown } }];
}
interface Sent {
  readonly method: string;
  readonly body?: unknown;
  readonly origin?: unknown;
}

function requestOf(event: unknown): Sent {
  return (event as LambdaEvent).Records[0].cf.request;
}

describe('samples of Lambda@Edge', () => {
  const contexts = [CONTEXT, { ...CONTEXT, includesBody: true }, { ...CONTEXT, origin: S3 }];

  it.each(EDGE_EVENTS)('are what CloudFront takes back unchanged, at %s', (eventType) => {
    for (const context of contexts) {
      for (const { name, event } of lambdaSamples(eventType, context)) {
        const { cf } = (event as LambdaEvent).Records[0];
        const echo: unknown = isRequestEvent(eventType) ? cf.request : cf.response;
        expect({ name, faults: judgeLambdaResult(eventType, cf, echo) }).toEqual({ name, faults: [] });
      }
    }
  });

  it('have a body, and a POST, only where the function gets the body', () => {
    const methods = (includesBody: boolean): readonly string[] =>
      lambdaSamples('viewer-request', { ...CONTEXT, includesBody }).map(({ event }) => requestOf(event).method);
    expect(methods(false)).not.toContain('POST');
    expect(methods(true)).toContain('POST');
    const [plain] = lambdaSamples('viewer-request', CONTEXT);
    expect(requestOf(plain?.event)).not.toHaveProperty('body');
  });

  it('show the origin at its own events alone, with stand-ins for secrets', () => {
    const [viewer] = lambdaSamples('viewer-request', CONTEXT);
    const [origin] = lambdaSamples('origin-request', CONTEXT);
    expect(requestOf(viewer?.event)).not.toHaveProperty('origin');
    expect(requestOf(origin?.event)).toMatchObject({
      origin: { custom: { domainName: 'origin.example.com', customHeaders: { 'x-secret': [{ value: STAND_IN }] } } },
    });
  });

  it('are none for an event that there is not', () => {
    expect(lambdaSamples('connection-request', CONTEXT)).toEqual([]);
  });
});

describe('samples of CloudFront Functions', () => {
  it.each(['viewer-request', 'viewer-response'] as const)('are what CloudFront takes back unchanged, at %s', (type) => {
    const samples = functionSamples(type, CONTEXT);
    expect(samples.length).toBeGreaterThan(3);
    for (const { name, event } of samples) {
      const sent = event as { readonly request: unknown; readonly response?: unknown };
      const echo = type === 'viewer-request' ? sent.request : sent.response;
      expect({ name, faults: judgeFunctionResult(type, sent, echo) }).toEqual({ name, faults: [] });
    }
  });

  it('have the query string in both forms, and several values of one name', () => {
    const sample = functionSamples('viewer-request', CONTEXT).find(({ rawQueryString }) => rawQueryString !== null);
    expect(sample?.rawQueryString).toContain('tag=a&tag=b');
    expect(sample?.event).toMatchObject({
      request: {
        querystring: { tag: { value: 'b', multiValue: [{ value: 'a' }, { value: 'b' }] }, empty: { value: '' } },
      },
    });
  });

  it('are none at the events of the origin', () => {
    expect(functionSamples('origin-request', CONTEXT)).toEqual([]);
  });
});
