import { afterEach, describe, expect, it } from '@jest/globals';
import { failed, intermediate, leaf, NAME, probe, serveTcp, type Lab } from './support.js';

/** Servers that speak what no library here speaks any more: they answer one hello by hand, up to ServerHelloDone. */

const RSA_3DES = 0x000a;
const RSA_RC4_MD5 = 0x0004;
const HANDSHAKE_FAILURE = Buffer.from([21, 3, 0, 0, 2, 2, 40]);

const labs: Lab[] = [];
const chain = [leaf({ key: { type: 'rsa', bits: 2048 } }), intermediate];

afterEach(async () => {
  await Promise.all(labs.splice(0).map((lab) => lab.close()));
});

interface Ancient {
  /** The lowest version it accepts in a hello, and the one that it answers with. */
  readonly accepts: number;
  readonly version: number;
  readonly suite: number;
}

async function start({ accepts, version, suite }: Ancient): Promise<Lab> {
  const lab = await serveTcp((socket) => {
    socket.once('data', (hello) => {
      const offered = suitesOf(hello);
      const fits = hello.readUInt16BE(9) >= version && hello.readUInt16BE(9) <= accepts && offered.includes(suite);
      socket.end(fits ? answer(version, suite) : HANDSHAKE_FAILURE);
    });
  });
  labs.push(lab);
  return lab;
}

function suitesOf(hello: Buffer): readonly number[] {
  const at = 44 + hello.readUInt8(43);
  const count = hello.readUInt16BE(at) / 2;
  return Array.from({ length: count }, (_, index) => hello.readUInt16BE(at + 2 + 2 * index));
}

function answer(version: number, suite: number): Buffer {
  const hello = Buffer.alloc(38);
  hello.writeUInt16BE(version, 0);
  hello.writeUInt16BE(suite, 35);
  const certificates = Buffer.concat(chain.map(({ der }) => sized(der)));
  const messages = [message(2, hello), message(11, sized(certificates)), message(14, Buffer.alloc(0))];
  const content = Buffer.concat(messages);
  const header = Buffer.from([22, version >> 8, version & 255, content.length >> 8, content.length & 255]);
  return Buffer.concat([header, content]);
}

function message(type: number, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from([type]), sized(body)]);
}

function sized(bytes: Buffer): Buffer {
  const length = Buffer.alloc(3);
  length.writeUIntBE(bytes.length, 0, 3);
  return Buffer.concat([length, bytes]);
}

describe('a server of suites that OpenSSL has no more', () => {
  it.each([
    [RSA_3DES, 'TLS_RSA_WITH_3DES_EDE_CBC_SHA'],
    [RSA_RC4_MD5, 'TLS_RSA_WITH_RC4_128_MD5'],
  ])('0x%x answers a hello with all sixteen, and shows its chain', async (suite, cipherSuite) => {
    const lab = await start({ accepts: 0x0303, version: 0x0303, suite });
    const seen = failed(await probe(lab.port));
    expect(seen.failure).toMatchObject({ type: 'alert', code: 40 });
    expect(seen.diagnosis).toContainEqual({
      variant: 'published',
      outcome: { status: 'answered', version: 'TLSv1.2', cipherSuite, group: null, signatureScheme: null },
    });
    expect(seen.chain?.certificates.map(({ subject }) => subject)).toEqual([`CN=${NAME}`, 'CN=Test Intermediate']);
    expect(seen.chain?.verification).toEqual({ trusted: true });
    expect(lab.accepted()).toBeLessThanOrEqual(6);
  });
});

describe('a server of SSLv3', () => {
  const ssl3 = { accepts: 0x0300, version: 0x0300, suite: RSA_3DES };

  it('that is asked for just that begins a handshake, as far as it can be seen', async () => {
    const lab = await start(ssl3);
    const seen = failed(await probe(lab.port, { sslProtocols: ['SSLv3'] }));
    expect(seen.failure.type).toBe('local');
    expect(seen.serverHello).toEqual({ version: 'SSLv3', cipherSuite: 'TLS_RSA_WITH_3DES_EDE_CBC_SHA' });
    expect(seen.chain?.certificates).toHaveLength(2);
    expect(lab.accepted()).toBe(1);
  });

  it('that takes no later hello is found where SSLv3 is allowed', async () => {
    const lab = await start(ssl3);
    const seen = failed(await probe(lab.port, { sslProtocols: ['SSLv3', 'TLSv1'] }));
    expect(seen.diagnosis).toContainEqual({
      variant: 'sslv3',
      outcome: expect.objectContaining({ status: 'answered', version: 'SSLv3' }),
    });
    expect(lab.accepted()).toBeLessThanOrEqual(6);
  });

  it('that answers a later hello with its own version is read from the wire', async () => {
    const lab = await start({ ...ssl3, accepts: 0x0303, suite: 0x0035 });
    const seen = failed(await probe(lab.port));
    expect(seen.failure).toEqual({ type: 'local', detail: expect.stringContaining('SSLv3') });
    expect(seen.serverHello).toEqual({ version: 'SSLv3', cipherSuite: 'TLS_RSA_WITH_AES_256_CBC_SHA' });
    expect(lab.accepted()).toBe(1);
  });
});
