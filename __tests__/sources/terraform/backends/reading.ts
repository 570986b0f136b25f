import type {
  Backend,
  Bucket,
  FunctionUrl,
  Api,
  Instance,
  LoadBalancer,
  Listener,
  VpcOrigin,
} from '../../../../src/model/backend.js';
import type { Value } from '../../../../src/model/value.js';
import { CUSTOM, onlyOrigin, readFiles, siteWith } from '../workspace.js';

type Files = Readonly<Record<string, string>>;

/** What stands behind the origin with a name, an expression, beside other code. */
export function backendAt(domainName: string, code: string, files: Files = {}): Value<Backend | null> {
  const text = siteWith(`origin_id = "app"\n    domain_name = ${domainName}\n    ${CUSTOM}`, code);
  return onlyOrigin(readFiles({ 'main.tf': text, ...files })).backend;
}

/** The same for an S3 origin, with further arguments. */
export function s3BackendAt(domainName: string, code: string, more = ''): Value<Backend | null> {
  const text = siteWith(`origin_id = "app"\n    domain_name = ${domainName}\n    ${more}`, code);
  return onlyOrigin(readFiles({ 'main.tf': text })).backend;
}

function known(backend: Value<Backend | null>): Backend {
  if (!backend.known || backend.value === null) throw new Error(`no backend: ${JSON.stringify(backend)}`);
  return backend.value;
}

export function balancer(backend: Value<Backend | null>): LoadBalancer {
  const found = known(backend);
  if (found.type !== 'load-balancer') throw new Error(found.type);
  return found;
}

export function bucket(backend: Value<Backend | null>): Bucket {
  const found = known(backend);
  if (found.type !== 'bucket') throw new Error(found.type);
  return found;
}

export function functionUrl(backend: Value<Backend | null>): FunctionUrl {
  const found = known(backend);
  if (found.type !== 'function-url') throw new Error(found.type);
  return found;
}

export function api(backend: Value<Backend | null>): Api {
  const found = known(backend);
  if (found.type !== 'api') throw new Error(found.type);
  return found;
}

export function instance(backend: Value<Backend | null>): Instance {
  const found = known(backend);
  if (found.type !== 'instance') throw new Error(found.type);
  return found;
}

export function vpcOrigin(backend: Value<Backend | null>): VpcOrigin {
  const found = known(backend);
  if (found.type !== 'vpc-origin') throw new Error(found.type);
  return found;
}

export function onlyListener(found: LoadBalancer): Listener {
  const [only] = found.listeners.items;
  if (only === undefined || found.listeners.items.length > 1)
    throw new Error(`${found.listeners.items.length} listeners`);
  return only;
}
