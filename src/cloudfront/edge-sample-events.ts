import { guide, type FactSource } from './source.js';

/**
 * Events as CloudFront gives them to edge functions, made of the structures that the Developer Guide documents. They are
 * requests that real viewers send; a function that fails on one of them fails in production.
 */
export const SAMPLE_EVENT_SOURCES: readonly FactSource[] = [
  guide('lambda-event-structure'),
  guide('functions-event-structure'),
  guide('adding-cloudfront-headers'),
];

/** What of the configuration shows in an event. */
export interface SampleContext {
  /** The distribution's own name, or any that looks like one. */
  readonly distributionDomainName: string;
  /** What viewers ask for: an alternate domain name, or the distribution's own name. */
  readonly host: string;
  readonly origin: SampleOrigin;
  /** Lambda@Edge: whether the function gets the body of the request. */
  readonly includesBody: boolean;
}

export type SampleOrigin =
  | {
      readonly type: 'custom';
      readonly domainName: string;
      readonly path: string;
      readonly port: number;
      readonly protocol: 'http' | 'https';
      readonly readTimeout: number;
      readonly keepaliveTimeout: number;
      readonly sslProtocols: readonly string[];
      /** Their values are secret: `STAND_IN` is in their place. */
      readonly customHeaderNames: readonly string[];
    }
  | {
      readonly type: 's3';
      readonly domainName: string;
      readonly path: string;
      readonly region: string;
      readonly customHeaderNames: readonly string[];
    };

/** In the place of secret values. */
export const STAND_IN = 'stand-in.example.com';

/** One event, as plain JSON data. */
export interface SampleEvent {
  /** For people: `GET of a page`. */
  readonly name: string;
  readonly event: unknown;
  /** It has headers that CloudFront adds only where a policy asks for them. */
  readonly hasCloudFrontHeaders: boolean;
  /** CloudFront Functions: what `rawQueryString()` gives; null: undefined. */
  readonly rawQueryString: string | null;
}

interface Sample {
  readonly name: string;
  readonly method: string;
  readonly uri: string;
  readonly query: string;
  readonly headers: Headers;
  readonly cookies: Readonly<Record<string, string>>;
  readonly body: string;
  readonly hasCloudFrontHeaders: boolean;
}

type Headers = Readonly<Record<string, string>>;

const BROWSER: Headers = {
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'accept-language': 'en-GB,en;q=0.9,de;q=0.7',
  'accept-encoding': 'gzip, br',
};
const COOKIES = { session: 'abc123', experiment: 'B' };
const CLOUDFRONT: Headers = {
  'cloudfront-viewer-country': 'DE',
  'cloudfront-viewer-country-name': 'Germany',
  'cloudfront-viewer-country-region': 'BE',
  'cloudfront-viewer-city': 'Berlin',
  'cloudfront-viewer-postal-code': '10117',
  'cloudfront-viewer-time-zone': 'Europe/Berlin',
  'cloudfront-viewer-latitude': '52.51960',
  'cloudfront-viewer-longitude': '13.40690',
  'cloudfront-viewer-address': '198.51.100.100:46532',
  'cloudfront-viewer-asn': '64496',
  'cloudfront-viewer-http-version': '2.0',
  'cloudfront-viewer-tls': 'TLSv1.3:TLS_AES_128_GCM_SHA256:fullHandshake',
  'cloudfront-forwarded-proto': 'https',
  'cloudfront-is-desktop-viewer': 'true',
  'cloudfront-is-mobile-viewer': 'false',
  'cloudfront-is-smarttv-viewer': 'false',
  'cloudfront-is-tablet-viewer': 'false',
  'cloudfront-is-android-viewer': 'false',
  'cloudfront-is-ios-viewer': 'false',
};

const PAGE: Sample = {
  name: 'GET of a page',
  method: 'GET',
  uri: '/',
  query: '',
  headers: BROWSER,
  cookies: {},
  body: '',
  hasCloudFrontHeaders: false,
};

const SAMPLES: readonly Sample[] = [
  PAGE,
  { ...PAGE, name: 'GET of a directory, with cookies', uri: '/docs/getting-started/', cookies: COOKIES },
  {
    ...PAGE,
    name: 'GET of an asset',
    uri: '/assets/app.3f2a91c4.js',
    headers: { ...BROWSER, accept: '*/*', referer: 'https://www.example.com/' },
    cookies: COOKIES,
  },
  {
    ...PAGE,
    name: 'GET with a query string',
    uri: '/search',
    query: 'q=caf%C3%A9+au+lait&page=2&tag=a&tag=b&empty=',
  },
  {
    ...PAGE,
    name: 'GET with the headers that CloudFront adds',
    headers: { ...BROWSER, ...CLOUDFRONT },
    hasCloudFrontHeaders: true,
  },
];

const FORM = 'name=Ada+Lovelace&message=Hello!';
const POST: Sample = {
  ...PAGE,
  name: 'POST with a body',
  method: 'POST',
  uri: '/contact',
  headers: { ...BROWSER, 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(FORM.length) },
  body: FORM,
};

const DISTRIBUTION_ID = 'EDFDVBD6EXAMPLE';
const REQUEST_ID = '4TyzHTaYWb1GX1qTfsHhEqV6HUDd_BzoBZnwfnvQc_1oF26ClkoUSEQ==';
const VIEWER = '198.51.100.100';

/** The events of a Lambda@Edge function at an event type. Empty for a type that there is not. */
export function lambdaSamples(eventType: string, context: SampleContext): readonly SampleEvent[] {
  const isRequest = eventType === 'viewer-request' || eventType === 'origin-request';
  if (!isRequest && eventType !== 'viewer-response' && eventType !== 'origin-response') return [];
  const samples = isRequest && context.includesBody ? [...SAMPLES, POST] : SAMPLES;
  const event = (sample: Sample, response: unknown): unknown => ({
    Records: [
      {
        cf: {
          config: {
            distributionDomainName: context.distributionDomainName,
            distributionId: DISTRIBUTION_ID,
            eventType,
            requestId: REQUEST_ID,
          },
          request: lambdaRequest(sample, eventType, context),
          ...(response === null ? {} : { response }),
        },
      },
    ],
  });
  if (isRequest) return samples.map((sample) => told(sample, sample.name, event(sample, null)));
  const answered = samples.map((sample) => told(sample, sample.name, event(sample, lambdaResponse('200'))));
  const [page] = samples;
  // viewer-response does not run for an error of the origin, origin-response does.
  if (eventType === 'viewer-response' || page === undefined) return answered;
  return [...answered, told(page, `${page.name} that is not found`, event(page, lambdaResponse('404')))];
}

/** The events of a CloudFront Function at an event type. Empty for a type that there is not. */
export function functionSamples(eventType: string, context: SampleContext): readonly SampleEvent[] {
  if (eventType !== 'viewer-request' && eventType !== 'viewer-response') return [];
  return SAMPLES.map((sample) =>
    told(sample, sample.name, {
      version: '1.0',
      context: {
        distributionDomainName: context.distributionDomainName,
        distributionId: DISTRIBUTION_ID,
        eventType,
        requestId: REQUEST_ID,
      },
      viewer: { ip: VIEWER },
      request: {
        method: sample.method,
        uri: sample.uri,
        querystring: parsedQuery(sample.query),
        headers: mapped({ host: context.host, ...sample.headers }, (value) => ({ value })),
        cookies: mapped(sample.cookies, (value) => ({ value })),
      },
      ...(eventType === 'viewer-request' ? {} : { response: functionResponse() }),
    }),
  );
}

function told(sample: Sample, name: string, event: unknown): SampleEvent {
  return {
    name,
    event,
    hasCloudFrontHeaders: sample.hasCloudFrontHeaders,
    rawQueryString: sample.query === '' ? null : sample.query,
  };
}

function lambdaRequest(sample: Sample, eventType: string, context: SampleContext): unknown {
  const atOrigin = eventType.startsWith('origin-');
  const host = atOrigin ? context.origin.domainName : context.host;
  const cookie = Object.entries(sample.cookies).map(([name, value]) => `${name}=${value}`);
  const headers = {
    host,
    ...sample.headers,
    ...(cookie.length === 0 ? {} : { cookie: cookie.join('; ') }),
    ...(atOrigin
      ? { 'x-forwarded-for': VIEWER, via: '2.0 2afae0d44e2540f472c0635ab62c232b.cloudfront.net (CloudFront)' }
      : {}),
  };
  return {
    clientIp: VIEWER,
    headers: mapped(headers, (value, name) => [{ key: properCase(name), value }]),
    method: sample.method,
    querystring: sample.query,
    uri: sample.uri,
    ...(context.includesBody && eventType.endsWith('-request') ? { body: lambdaBody(sample.body) } : {}),
    ...(atOrigin ? { origin: lambdaOrigin(context.origin) } : {}),
  };
}

function lambdaBody(text: string): unknown {
  const data = Buffer.from(text).toString('base64');
  return { action: 'read-only', data, encoding: 'base64', inputTruncated: false };
}

function lambdaOrigin(origin: SampleOrigin): unknown {
  const customHeaders = Object.fromEntries(
    origin.customHeaderNames.map((name) => [name.toLowerCase(), [{ key: name, value: STAND_IN }]]),
  );
  const { domainName, path } = origin;
  if (origin.type === 's3') {
    return { s3: { authMethod: 'none', customHeaders, domainName, path, region: origin.region } };
  }
  const { keepaliveTimeout, port, protocol, readTimeout, sslProtocols } = origin;
  return { custom: { customHeaders, domainName, keepaliveTimeout, path, port, protocol, readTimeout, sslProtocols } };
}

const RESPONSE_HEADERS: Headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-length': '9593',
  'cache-control': 'max-age=60',
  date: 'Thu, 01 Jan 2026 12:00:00 GMT',
  etag: '"33a64df5"',
  'last-modified': 'Wed, 31 Dec 2025 12:00:00 GMT',
  server: 'ExampleServer',
};

function lambdaResponse(status: '200' | '404'): unknown {
  return {
    headers: mapped(RESPONSE_HEADERS, (value, name) => [{ key: properCase(name), value }]),
    status,
    statusDescription: status === '200' ? 'OK' : 'Not Found',
  };
}

function functionResponse(): unknown {
  return {
    statusCode: 200,
    statusDescription: 'OK',
    headers: mapped(RESPONSE_HEADERS, (value) => ({ value })),
    cookies: { session: { value: 'abc123', attributes: 'Path=/; Secure; HttpOnly' } },
  };
}

/** `{ q: { value } }`, and `multiValue` where a name occurs more than once; the value is the last one then. */
function parsedQuery(query: string): unknown {
  const pairs = query === '' ? [] : query.split('&').map((pair) => pair.split('='));
  const values = new Map<string, string[]>();
  for (const [name = '', value = ''] of pairs) values.set(name, [...(values.get(name) ?? []), value]);
  return Object.fromEntries(
    [...values].map(([name, all]) => {
      const value = all.at(-1) ?? '';
      return [name, all.length === 1 ? { value } : { value, multiValue: all.map((one) => ({ value: one })) }];
    }),
  );
}

function mapped(headers: Headers, make: (value: string, name: string) => unknown): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, make(value, name)]));
}

/** `user-agent` as `User-Agent`. */
function properCase(name: string): string {
  return name.replace(/(^|-)([a-z])/g, (letters) => letters.toUpperCase());
}
