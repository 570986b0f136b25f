import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { requestHead } from '../../../src/probes/http/request.js';
import { answering } from '../../lab/http.js';
import { observe, plannedHttp } from './observe.js';

const EMPTY = answering('HTTP/1.1 204 No Content\r\n\r\n');

describe('the request', () => {
  it('is the one that CloudFront sends, byte for byte', async () => {
    const { request } = await observe(EMPTY, { path: '/app/', customHeaders: [['X-Origin-Verify', 'let me in']] });
    expect(request).toBe(
      [
        'GET /app/ HTTP/1.1',
        'Host: origin.example.com',
        'User-Agent: Amazon CloudFront',
        'Accept-Encoding: br,gzip',
        'Via: 1.1 origin-preflight.cloudfront.net (CloudFront)',
        'X-Amz-Cf-Id: OriginPreflight-Probe-before-the-deployment-0123456789w==',
        'Connection: Keep-Alive',
        'X-Origin-Verify: let me in',
        '',
        '',
      ].join('\r\n'),
    );
  });

  it('has a custom header in the place of one that CloudFront would send otherwise', () => {
    const { headers } = headOf({ customHeaders: [['user-agent', 'Mine']] });
    expect(headers.filter((_, index) => index % 2 === 0)).toHaveLength(6);
    expect(headers).toContain('Mine');
    expect(headers).not.toContain('Amazon CloudFront');
  });

  it.each([
    'Host',
    'content-length',
    'Transfer-Encoding',
    'Connection',
    'Via',
    'X-Amz-Cf-Id',
    'x-edge-anything',
    'Range',
  ])('leaves out a custom header that CloudFront refuses: %s', (name) => {
    expect(headOf({ customHeaders: [[name, 'forged-value']] }).headers).not.toContain('forged-value');
  });

  it('leaves out custom headers beyond the quotas', () => {
    const many = Array.from({ length: 40 }, (_, index) => [`X-${index}`, 'value'] as const);
    expect(headOf({ customHeaders: many }).headers.filter((text) => text === 'value')).toHaveLength(30);
    expect(headOf({ customHeaders: [['X-Long', 'x'.repeat(1784)]] }).headers).not.toContain('X-Long');
    expect(headOf({ customHeaders: [['X-Long', 'x'.repeat(1783)]] }).headers).toContain('X-Long');
  });

  it('sends text beyond ASCII as UTF-8', async () => {
    const { request } = await observe(EMPTY, { path: '/käse/', customHeaders: [['X-Name', 'Käse']] });
    expect(request).toContain('GET /k%C3%A4se/ HTTP/1.1\r\n');
    expect(Buffer.from(request, 'latin1').toString('utf8')).toContain('X-Name: Käse\r\n');
  });

  it('puts brackets around an IPv6 address', () => {
    expect(headOf({ hostHeader: '2001:db8::1' }).headers).toContain('[2001:db8::1]');
  });

  it.each([
    { path: '/ HTTP/1.1\r\nHost: evil\r\n\r\nGET /' },
    { hostHeader: 'a\r\nX-Injected: yes' },
    { hostHeader: 'a\nX-Injected: yes' },
    { customHeaders: [['X-Ok', 'a\r\nX-Injected: yes']] },
    { customHeaders: [['X-Bad\r\nX-Injected', 'yes']] },
    { customHeaders: [['X-Ok', 'a\0b']] },
    { customHeaders: [['', 'a']] },
  ] as const)('cannot be broken into two: %j', async (changes) => {
    const { request, observation } = await observe(EMPTY, changes);
    expect(observation.status).toBe('answered');
    expect(request.split('\r\n\r\n')).toHaveLength(2);
    expect(request).not.toMatch(/^(X-Injected|Host: evil)/m);
    expect(request).not.toMatch(/[^\r]\n|\r[^\n]|\0/);
    expect(request.split('\r\n').filter((line) => line.startsWith('Host:'))).toHaveLength(1);
  });

  it('holds nothing but printable text and known lines, whatever the configuration says', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(text, text, fc.array(fc.tuple(text, text)), (path, hostHeader, customHeaders) => {
        const head = headOf({ path, hostHeader, customHeaders });
        expect(head.path).toMatch(/^\/[\x21-\x7e]*$/);
        expect(head.headers.every((part) => /^[\t\x20-\x7e\x80-\xff]*$/.test(part))).toBe(true);
        expect(head.headers.filter((part) => part === 'Host')).toHaveLength(1);
      }),
    );
  });
});

function headOf(changes: Parameters<typeof plannedHttp>[0]): ReturnType<typeof requestHead> {
  return requestHead(plannedHttp(changes));
}
