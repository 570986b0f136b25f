/** Origins on nginx, haproxy, OpenSSL's s_server and GnuTLS's gnutls-serv, each a `start` for a case of the lab. */
import type { Issued } from '../../src/demo/certificates.js';
import type { LabCase, LabSetting } from '../lab/cases.js';
import type { RunningServer } from '../lab/origins.js';
import { freePort, hasIpv6, ownAddress, startProgram } from './process.js';

type Start = LabCase['start'];
type ChainFrom = (setting: LabSetting) => readonly Issued[];

interface Common {
  /** Default: a healthy one. */
  readonly chain?: ChainFrom;
  /** Further files beside the configuration. */
  readonly files?: (setting: LabSetting) => Readonly<Record<string, string>>;
}

export interface NginxOptions extends Common {
  /** `http2`, as an addition to `listen`. */
  readonly listen?: string;
  /** False: plain HTTP. */
  readonly tls?: boolean;
  /** Listens at the same port of the IPv6 loopback too, where there is one. */
  readonly dualStack?: boolean;
  /** Of the server. */
  readonly directives?: string;
  /** Of `location /`. Default: 200 with a short text. */
  readonly location?: string;
  /** Further servers, given the value for their `listen`. */
  readonly servers?: (listen: string, setting: LabSetting) => string;
}

export function nginx(options: NginxOptions = {}): Start {
  return async (setting) => {
    const address = ownAddress();
    const dual = options.dualStack === true && (await hasIpv6());
    const port = await (dual ? freePort(address, '::1') : freePort(address));
    const places = dual ? [`${address}:${port}`, `[::1]:${port}`] : [`${address}:${port}`];
    return await startProgram({
      command: 'nginx',
      args: (directory) => ['-p', directory, '-c', `${directory}/nginx.conf`, '-e', 'stderr'],
      files: {
        ...tlsFiles(options.chain, setting),
        ...options.files?.(setting),
        'nginx.conf': nginxConfiguration(options, places, setting),
      },
      address,
      port,
      ...(dual ? { alsoAt: ['::1'] } : {}),
    });
  };
}

/** One process that is itself the worker: nothing is left when it has ended. */
function nginxConfiguration(options: NginxOptions, places: readonly string[], setting: LabSetting): string {
  const { tls = true, listen = '', directives = '', location = 'return 200 "ok\\n";', servers } = options;
  const listens = places.map((place) => `${place}${tls ? ' ssl' : ''} ${listen}`);
  return `
daemon off;
master_process off;
pid nginx.pid;
error_log stderr;
events {}
http {
  access_log off;
  default_type text/html;
  client_body_temp_path body;
  proxy_temp_path proxy;
  fastcgi_temp_path fastcgi;
  uwsgi_temp_path uwsgi;
  scgi_temp_path scgi;
  server {
    ${listens.map((each) => `listen ${each};`).join(' ')}
    ${tls ? 'ssl_certificate chain.pem; ssl_certificate_key key.pem;' : ''}
    ${directives}
    location / { ${location} }
  }
  ${servers?.(listens[0] ?? '', setting) ?? ''}
}
`;
}

export interface HaproxyOptions extends Common {
  /** False: plain HTTP. */
  readonly tls?: boolean;
  /** Additions to `bind`. */
  readonly bind?: string;
  /** Lines of the section `global`. */
  readonly global?: string;
  /** Lines of the frontend. Default: 200 with a short text. */
  readonly frontend?: string;
  /** Lines of a backend `origin`, to which the frontend then leads. */
  readonly backend?: string;
}

const HAPROXY_OK = 'http-request return status 200 content-type text/plain string ok';

export function haproxy(options: HaproxyOptions = {}): Start {
  return async (setting) => {
    const address = ownAddress();
    const port = await freePort(address);
    const { tls = true, bind = '', global = '', backend } = options;
    const frontend = backend === undefined ? (options.frontend ?? HAPROXY_OK) : 'default_backend origin';
    const configuration = `
global
  nbthread 1
  tune.ssl.default-dh-param 2048
  ${global}
defaults
  mode http
  timeout client 10s
  timeout connect 1s
  timeout server 1s
frontend web
  bind ${address}:${port} ${tls ? 'ssl crt server.pem' : ''} ${bind}
  ${frontend}
${backend === undefined ? '' : `backend origin\n  retries 0\n  ${backend}\n`}`;
    return await startProgram({
      command: 'haproxy',
      args: (directory) => ['-db', '-f', `${directory}/haproxy.cfg`],
      files: {
        ...haproxyFiles(options.chain, setting),
        ...options.files?.(setting),
        'haproxy.cfg': configuration,
      },
      address,
      port,
    });
  };
}

/** `openssl s_server -www`, which answers any request by HTTP/1.0. */
export function openssl(args: readonly string[] = [], chain?: ChainFrom): Start {
  return async (setting) => {
    const address = ownAddress();
    const port = await freePort(address);
    const place = ['-accept', `${address}:${port}`, '-www', '-quiet'];
    const own = ['-cert', 'leaf.pem', '-key', 'key.pem'];
    const [leaf, ...above] = (chain ?? healthy)(setting);
    return await startProgram({
      command: 'openssl',
      args: () => ['s_server', ...place, ...own, ...(above.length > 0 ? ['-cert_chain', 'above.pem'] : []), ...args],
      files: {
        ...identity('leaf.pem', 'key.pem', leaf === undefined ? [] : [leaf]),
        'above.pem': pem(above),
      },
      address,
      port,
    });
  };
}

/** `gnutls-serv --http`. It has no option for an address and listens at all of them. */
export function gnutls(
  priority: string,
  args: readonly string[] = ['--disable-client-cert'],
  chain?: ChainFrom,
): Start {
  return async (setting) => {
    const address = ownAddress();
    const port = await freePort('0.0.0.0');
    const own = ['--http', '--quiet', '--x509certfile', 'chain.pem', '--x509keyfile', 'key.pem'];
    return await startProgram({
      command: 'gnutls-serv',
      args: () => [...own, '--port', String(port), '--priority', priority, ...args],
      files: tlsFiles(chain, setting),
      address,
      port,
    });
  };
}

/** Two that belong together: the first is closed with the second, as an upstream is with its proxy. */
export async function inFrontOf(
  upstream: Promise<RunningServer>,
  start: (upstream: RunningServer) => Promise<RunningServer>,
): Promise<RunningServer> {
  const behind = await upstream;
  const front = await start(behind).catch(async (error: unknown) => {
    await behind.close();
    throw error;
  });
  const close = async (): Promise<void> => {
    await front.close();
    await behind.close();
  };
  return { ...front, close };
}

/** The files of one certificate: the chain as sent, and the key. */
export function identity(
  chainFile: string,
  keyFile: string,
  chain: readonly Issued[],
): Readonly<Record<string, string>> {
  return { [chainFile]: pem(chain), [keyFile]: chain[0]?.keyPem ?? '' };
}

export function pem(chain: readonly Issued[]): string {
  return chain.map((certificate) => certificate.pem).join('');
}

function healthy({ chain }: LabSetting): readonly Issued[] {
  return chain();
}

function tlsFiles(chain: ChainFrom = healthy, setting: LabSetting): Readonly<Record<string, string>> {
  return identity('chain.pem', 'key.pem', chain(setting));
}

/** haproxy wants the key and the chain in one file. */
function haproxyFiles(chain: ChainFrom = healthy, setting: LabSetting): Readonly<Record<string, string>> {
  const certificates = chain(setting);
  return { 'server.pem': `${pem(certificates)}${certificates[0]?.keyPem ?? ''}` };
}
