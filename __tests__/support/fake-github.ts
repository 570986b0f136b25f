/**
 * A GitHub on loopback: it checks every request against GitHub's own OpenAPI description, keeps comments, and can be told to
 * misbehave.
 */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { Ajv, type ValidateFunction } from 'ajv';

export const TOKEN = 'ghs_only-github-may-know-this';
const REPOSITORY = 'acme/shop';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: object;
}

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: object } } };
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly parameters: Readonly<Record<string, Parameter>> };
}

// The fixture is a slice of GitHub's description; a part that is missing fails the first test that needs it.
const description = JSON.parse(readFileSync('__tests__/fixtures/github-openapi-slice.json', 'utf8')) as Description;

export interface FakeComment {
  readonly id: number;
  body: string;
  readonly user: { readonly login: string; readonly type: 'Bot' | 'User' };
}

/** What the server gives instead of its own answer. */
export interface Fault {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Only for requests of this method. */
  readonly method?: string;
}

export interface FakeGithub {
  readonly url: string;
  /** What a workflow on this GitHub has in its environment. */
  readonly env: Readonly<Record<string, string>>;
  /** `METHOD path?query`, in order. */
  readonly requests: readonly string[];
  /** What GitHub would not have taken. */
  readonly violations: readonly string[];
  readonly comments: FakeComment[];
  files: readonly { readonly filename: string; readonly previous_filename?: string }[];
  /** Given to the next requests, one each; those of another method pass by. */
  readonly faults: Fault[];
  /** Who the token belongs to, as GraphQL says it; null: there is no GraphQL. */
  viewer: string | null;
  close(): Promise<void>;
}

export async function startFakeGithub(): Promise<FakeGithub> {
  const requests: string[] = [];
  const violations: string[] = [];
  const faults: Fault[] = [];
  const comments: FakeComment[] = [];
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  // A server that listens on a port has an address of this form.
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/api/v3`;
  const fake: FakeGithub = {
    url,
    env: {
      GITHUB_API_URL: url,
      GITHUB_GRAPHQL_URL: `http://127.0.0.1:${port}/api/graphql`,
      GITHUB_REPOSITORY: REPOSITORY,
    },
    requests,
    violations,
    comments,
    files: [],
    faults,
    viewer: 'github-actions[bot]',
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await bodyOf(request);
    const method = request.method ?? '';
    const address = new URL(request.url ?? '/', url);
    requests.push(`${method} ${address.pathname.replace('/api/v3', '')}${address.search}`);
    if (request.headers.authorization !== `Bearer ${TOKEN}`) return send(response, 401, { message: 'Bad credentials' });
    if (request.headers['user-agent'] === undefined) violations.push('a request without User-Agent');
    const index = faults.findIndex((fault) => fault.method === undefined || fault.method === method);
    const [fault] = index < 0 ? [] : faults.splice(index, 1);
    if (fault !== undefined) {
      response.writeHead(fault.status, { 'content-type': 'application/json', ...fault.headers });
      response.end(fault.body ?? '{"message":"as told"}');
      return;
    }
    if (address.pathname === '/api/graphql') return sendViewer(response);
    const path = address.pathname.replace('/api/v3', '');
    const wrong = violationsOf(method, path, address.searchParams, text);
    violations.push(...wrong);
    if (wrong.length > 0) return send(response, 422, { message: 'Validation Failed' });
    return serve(response, method, path, address.searchParams, text);
  }

  function sendViewer(response: ServerResponse): void {
    if (fake.viewer === null) return send(response, 404, { message: 'Not Found' });
    return send(response, 200, { data: { viewer: { login: fake.viewer } } });
  }

  function serve(response: ServerResponse, method: string, path: string, query: URLSearchParams, text: string): void {
    if (method === 'GET') return sendPage(response, path.endsWith('/files') ? fake.files : comments, query);
    // The description has checked that there is a body with a text.
    const { body } = JSON.parse(text) as { body: string };
    if (body.length > 65_536) return send(response, 422, { message: 'body is too long (maximum is 65536 characters)' });
    if (method === 'POST') {
      comments.push({ id: comments.length + 1, body, user: { login: 'github-actions[bot]', type: 'Bot' } });
      return send(response, 201, comments.at(-1));
    }
    const comment = comments.find(({ id }) => path.endsWith(`/comments/${id}`));
    if (comment === undefined) return send(response, 404, { message: 'Not Found' });
    comment.body = body;
    return send(response, 200, comment);
  }

  return fake;
}

function sendPage(response: ServerResponse, all: readonly unknown[], query: URLSearchParams): void {
  const size = Number(query.get('per_page') ?? 30);
  const page = Number(query.get('page') ?? 1);
  send(response, 200, all.slice((page - 1) * size, page * size));
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  // A request without an encoding streams buffers.
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

// ------------------------------------------------------------------------------------------------ GitHub's description

const ajv = new Ajv({ strict: false, validateFormats: false });
/** Values in a query are text, whatever the description calls them. */
const queryAjv = new Ajv({ strict: false, validateFormats: false, coerceTypes: true });
ajv.addSchema(description, 'github');
const compiled = new Map<string, ValidateFunction>();

function validator(pointer: string): ValidateFunction {
  const known = compiled.get(pointer) ?? ajv.compile({ $ref: `github#${pointer}` });
  compiled.set(pointer, known);
  return known;
}

/** What of a request the description does not allow. */
function violationsOf(method: string, path: string, query: URLSearchParams, body: string): readonly string[] {
  const template = Object.keys(description.paths).find((one) => patternOf(one).test(path));
  const operation = template === undefined ? undefined : description.paths[template]?.[method.toLowerCase()];
  if (template === undefined || operation === undefined) return [`${method} ${path}: no such operation`];
  const place = `/paths/${encodeURIComponent(template.replaceAll('~', '~0').replaceAll('/', '~1'))}/${method.toLowerCase()}`;
  return [...queryViolations(operation, query), ...bodyViolations(operation, place, body)];
}

function patternOf(template: string): RegExp {
  return new RegExp(
    `^${template.replace(/\{[a-z_]+number\}|\{[a-z_]*id\}/g, '\\d+').replace(/\{[a-z_]+\}/g, '[^/]+')}$`,
  );
}

function queryViolations({ operationId, parameters }: Operation, query: URLSearchParams): readonly string[] {
  const known = (parameters ?? []).map((parameter) =>
    '$ref' in parameter ? description.components.parameters[parameter.$ref.split('/').at(-1) ?? ''] : parameter,
  );
  return [...query].flatMap(([name, value]) => {
    const parameter = known.find((one) => one?.name === name && one.in === 'query');
    if (parameter === undefined) return [`${operationId}: no parameter is called ${name}`];
    const check = queryAjv.compile({ type: 'object', properties: { value: parameter.schema } });
    if (!check({ value })) return [`${operationId}: ${name}=${value}`];
    // The description leaves the bound to its prose.
    return name === 'per_page' && Number(value) > 100 ? [`${operationId}: per_page over 100`] : [];
  });
}

function bodyViolations({ operationId, requestBody }: Operation, place: string, text: string): readonly string[] {
  if (requestBody === undefined) return text === '' ? [] : [`${operationId}: a body`];
  const check = validator(`${place}/requestBody/content/application~1json/schema`);
  try {
    return check(JSON.parse(text)) ? [] : [`${operationId}: ${ajv.errorsText(check.errors)}`];
  } catch {
    return [`${operationId}: the body is not JSON`];
  }
}
