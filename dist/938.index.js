export const id = 938;
export const ids = [938];
export const modules = {

/***/ 8938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  replayEdgeFunctions: () => (/* binding */ replayEdgeFunctions)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/probes/budget.js
var budget = __webpack_require__(86);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:module"
var external_node_module_ = __webpack_require__(8995);
var external_node_module_namespaceObject = /*#__PURE__*/__webpack_require__.t(external_node_module_, 2);
;// CONCATENATED MODULE: ./lib/probes/edge-replay/package.js




/** Where the code is inside, as in Lambda. */
const CODE_INSIDE = '/var/task';
const RUNNER_INSIDE = '/runner.cjs';
const MAX_FILES = 2_000;
const MAX_BYTES = 60 * 2 ** 20;
/** What is parsed in this process, and not only written. */
const MAX_TYPESCRIPT_CHARS = 2 * 2 ** 20;
/**
 * Writes a function's files, the runner and the mount points into a new directory.
 * @param root does not exist yet
 * @param mountPoints paths inside at which files of the system will be
 */
async function pack(root, files, runner, mountPoints) {
    const refused = (reason) => ({ status: 'refused', reason });
    if (files.length > MAX_FILES)
        return refused(`it has more than ${MAX_FILES} files`);
    if (files.reduce((sum, { text }) => sum + text.length, 0) > MAX_BYTES)
        return refused('its files are too large');
    const names = new Map();
    const texts = new Map();
    for (const file of files) {
        if (!isPlainName(file.name))
            return refused('the name of one of its files leads out of the package');
        const javaScript = asJavaScript(file);
        if (javaScript === null)
            return refused('TypeScript needs node 22.13 or later here');
        if ('fault' in javaScript)
            return refused(javaScript.fault);
        names.set(file.name, javaScript.name);
        texts.set(javaScript.name, javaScript.text);
    }
    try {
        for (const [name, text] of texts)
            await write((0,external_node_path_.join)(root, CODE_INSIDE, name), text);
        await write((0,external_node_path_.join)(root, RUNNER_INSIDE), runner);
        for (const path of mountPoints)
            await write((0,external_node_path_.join)(root, path), '');
    }
    catch (error) {
        return refused(`its files cannot be written (${codeOf(error)})`);
    }
    return { status: 'packed', root, names };
}
/** What tells one package from another. */
function fingerprint(files) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const { name, text } of files)
        hash.update(`${name.length} ${name} ${text.length} ${text}`);
    return hash.digest('hex');
}
/** `wx` follows no link and replaces nothing. */
async function write(path, text) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true, mode: 0o755 });
    await (0,promises_.writeFile)(path, text, { flag: 'wx', mode: 0o644 });
}
function isPlainName(name) {
    const parts = name.split('/');
    return (name.length <= 400 &&
        !name.includes('\\') &&
        !name.includes('\0') &&
        external_node_path_.posix.normalize(name) === name &&
        parts.every((part) => part !== '' && part !== '.' && part !== '..' && Buffer.byteLength(part) <= 255));
}
const TYPESCRIPT = /\.([cm]?)tsx?$/;
/**
 * A TypeScript file without its types, line for line; others as they are. Null when this node cannot do it.
 * `module.stripTypeScriptTypes`: https://nodejs.org/api/module.html, since 22.13 and 23.2.
 */
function asJavaScript({ name, text, }) {
    if (!TYPESCRIPT.test(name))
        return { name, text };
    if (name.endsWith('.d.ts'))
        return { name: `${name}.txt`, text: '' };
    if (text.length > MAX_TYPESCRIPT_CHARS)
        return { fault: 'its TypeScript is too large' };
    const strip = "stripTypeScriptTypes" in external_node_module_namespaceObject ? external_node_module_.stripTypeScriptTypes : null;
    if (typeof strip !== 'function')
        return null;
    const javaScriptName = name.replace(TYPESCRIPT, '.$1js');
    try {
        const stripped = strip(withoutTypePackages(text), { mode: 'strip' });
        if (typeof stripped === 'string')
            return { name: javaScriptName, text: stripped };
    }
    catch {
        // Enums, namespaces and the like have to be compiled, not stripped.
    }
    return { fault: 'its TypeScript has to be compiled first' };
}
/** `aws-lambda` has types alone, and stripping leaves an import that does not say so. Lines are kept. */
function withoutTypePackages(text) {
    return text.replace(/^import\s[^;'"]{0,2000}from\s*(['"])aws-lambda\1;?/gmu, (found) => found.replace(/[^\n]/gu, ' '));
}
function codeOf(error) {
    return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
}

// EXTERNAL MODULE: ./lib/cloudfront/source.js
var source = __webpack_require__(9963);
;// CONCATENATED MODULE: ./lib/cloudfront/edge-sample-events.js

/**
 * Events as CloudFront gives them to edge functions, made of the structures that the Developer Guide documents. They are
 * requests that real viewers send; a function that fails on one of them fails in production.
 */
const SAMPLE_EVENT_SOURCES = [
    (0,source/* guide */.RH)('lambda-event-structure'),
    (0,source/* guide */.RH)('functions-event-structure'),
    (0,source/* guide */.RH)('adding-cloudfront-headers'),
];
/** In the place of secret values. */
const STAND_IN = 'stand-in.example.com';
const BROWSER = {
    'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
    'accept-language': 'en-GB,en;q=0.9,de;q=0.7',
    'accept-encoding': 'gzip, br',
};
const COOKIES = { session: 'abc123', experiment: 'B' };
const CLOUDFRONT = {
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
const PAGE = {
    name: 'GET of a page',
    method: 'GET',
    uri: '/',
    query: '',
    headers: BROWSER,
    cookies: {},
    body: '',
    hasCloudFrontHeaders: false,
};
const SAMPLES = [
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
const POST = {
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
function lambdaSamples(eventType, context) {
    const isRequest = eventType === 'viewer-request' || eventType === 'origin-request';
    if (!isRequest && eventType !== 'viewer-response' && eventType !== 'origin-response')
        return [];
    const samples = isRequest && context.includesBody ? [...SAMPLES, POST] : SAMPLES;
    const event = (sample, response) => ({
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
    if (isRequest)
        return samples.map((sample) => told(sample, sample.name, event(sample, null)));
    const answered = samples.map((sample) => told(sample, sample.name, event(sample, lambdaResponse('200'))));
    const [page] = samples;
    // viewer-response does not run for an error of the origin, origin-response does.
    if (eventType === 'viewer-response' || page === undefined)
        return answered;
    return [...answered, told(page, `${page.name} that is not found`, event(page, lambdaResponse('404')))];
}
/** The events of a CloudFront Function at an event type. Empty for a type that there is not. */
function functionSamples(eventType, context) {
    if (eventType !== 'viewer-request' && eventType !== 'viewer-response')
        return [];
    return SAMPLES.map((sample) => told(sample, sample.name, {
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
    }));
}
function told(sample, name, event) {
    return {
        name,
        event,
        hasCloudFrontHeaders: sample.hasCloudFrontHeaders,
        rawQueryString: sample.query === '' ? null : sample.query,
    };
}
function lambdaRequest(sample, eventType, context) {
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
function lambdaBody(text) {
    const data = Buffer.from(text).toString('base64');
    return { action: 'read-only', data, encoding: 'base64', inputTruncated: false };
}
function lambdaOrigin(origin) {
    const customHeaders = Object.fromEntries(origin.customHeaderNames.map((name) => [name.toLowerCase(), [{ key: name, value: STAND_IN }]]));
    const { domainName, path } = origin;
    if (origin.type === 's3') {
        return { s3: { authMethod: 'none', customHeaders, domainName, path, region: origin.region } };
    }
    const { keepaliveTimeout, port, protocol, readTimeout, sslProtocols } = origin;
    return { custom: { customHeaders, domainName, keepaliveTimeout, path, port, protocol, readTimeout, sslProtocols } };
}
const RESPONSE_HEADERS = {
    'content-type': 'text/html; charset=utf-8',
    'content-length': '9593',
    'cache-control': 'max-age=60',
    date: 'Thu, 01 Jan 2026 12:00:00 GMT',
    etag: '"33a64df5"',
    'last-modified': 'Wed, 31 Dec 2025 12:00:00 GMT',
    server: 'ExampleServer',
};
function lambdaResponse(status) {
    return {
        headers: mapped(RESPONSE_HEADERS, (value, name) => [{ key: properCase(name), value }]),
        status,
        statusDescription: status === '200' ? 'OK' : 'Not Found',
    };
}
function functionResponse() {
    return {
        statusCode: 200,
        statusDescription: 'OK',
        headers: mapped(RESPONSE_HEADERS, (value) => ({ value })),
        cookies: { session: { value: 'abc123', attributes: 'Path=/; Secure; HttpOnly' } },
    };
}
/** `{ q: { value } }`, and `multiValue` where a name occurs more than once; the value is the last one then. */
function parsedQuery(query) {
    const pairs = query === '' ? [] : query.split('&').map((pair) => pair.split('='));
    const values = new Map();
    for (const [name = '', value = ''] of pairs)
        values.set(name, [...(values.get(name) ?? []), value]);
    return Object.fromEntries([...values].map(([name, all]) => {
        const value = all.at(-1) ?? '';
        return [name, all.length === 1 ? { value } : { value, multiValue: all.map((one) => ({ value: one })) }];
    }));
}
function mapped(headers, make) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, make(value, name)]));
}
/** `user-agent` as `User-Agent`. */
function properCase(name) {
    return name.replace(/(^|-)([a-z])/g, (letters) => letters.toUpperCase());
}

// EXTERNAL MODULE: ./lib/cloudfront/edge-headers.js
var edge_headers = __webpack_require__(3516);
// EXTERNAL MODULE: ./lib/model/value.js
var value = __webpack_require__(5940);
;// CONCATENATED MODULE: ./lib/probes/edge-replay/plan.js




/** Longer waits show nothing more: there is no network to wait for. */
const MAX_LAMBDA_MS = 6_000;
/** How much longer than the configured time-out is waited: a build runner has other things to do. */
const PATIENCE = 2;
/** A CloudFront Function has to end within a millisecond; here it also waits for its turn. */
const FUNCTION_MS = 1_000;
const LAMBDA_HEAP_MB = { min: 256, max: 1_024 };
const FUNCTION_HEAP_MB = 64;
const OWN_NAME = 'd111111abcdef8.cloudfront.net';
/** What is to be run for these distributions, each thing once. */
function planReplay(distributions, given) {
    const tasks = new Map();
    const omitted = new Map();
    for (const distribution of distributions.filter(({ lifecycle }) => lifecycle !== 'destroyed')) {
        for (const behavior of distribution.behaviors) {
            for (const association of behavior.edgeFunctions) {
                const planned = planOne(distribution, behavior, association, given);
                if ('reason' in planned) {
                    omitted.set(`${planned.name} ${planned.reason}`, planned);
                    continue;
                }
                const { key, task } = planned;
                const before = tasks.get(key);
                tasks.set(key, before === undefined ? task : { ...before, associations: [...before.associations, association] });
            }
        }
    }
    return { tasks: [...tasks.values()], omitted: [...omitted.values()] };
}
function planOne(distribution, behavior, association, given) {
    const { definition, arn, eventType } = association;
    const name = definition?.address ?? (arn.known ? arn.value : arn.expression);
    const location = definition?.location ?? association.location;
    const omit = (reason) => ({ name, location, reason });
    if (definition === null)
        return omit('its code is not in this workspace');
    if (!eventType.known)
        return omit('the type of its event is not known');
    if (definition.code.status === 'unknown')
        return omit(definition.code.reason);
    const [first] = definition.code.files;
    if (first === undefined)
        return omit('it has no files');
    const specifics = definition.type === 'lambda' ? lambdaSpecifics(definition, first) : functionSpecifics(definition, first);
    if (typeof specifics === 'string')
        return omit(specifics);
    const context = contextOf(distribution, behavior, association);
    const type = eventType.value;
    const followsOthers = isPreceded(behavior, type);
    const samples = definition.type === 'lambda' ? lambdaSamples(type, context) : functionSamples(type, context);
    if (samples.length === 0)
        return omit(`there is no event ${type} for it`);
    const ownEvents = given
        .filter((event) => event.kind === definition.type && event.eventType === type)
        .map(({ name: file, event }) => ({
        name: file,
        event,
        hasCloudFrontHeaders: false,
        rawQueryString: null,
        isGiven: true,
    }));
    const { files } = definition.code;
    const { limitMs, heapMb } = specifics;
    const settings = [
        definition.type,
        type,
        fingerprint(files),
        context,
        followsOthers,
        limitMs,
        heapMb,
        specifics.input(new Map()),
    ];
    return {
        key: JSON.stringify(settings),
        task: {
            associations: [association],
            name,
            location,
            kind: definition.type,
            eventType: type,
            events: [...samples.map((sample) => ({ ...sample, isGiven: false })), ...ownEvents],
            ...specifics,
            input: (names) => ({ ...specifics.input(names), followsOthers }),
        },
    };
}
/** Whether another function may have changed the request before this one gets it. */
function isPreceded({ edgeFunctions }, eventType) {
    const place = edge_headers/* EDGE_EVENTS */.uQ.findIndex((event) => event === eventType);
    return edgeFunctions.some((other) => !other.eventType.known || edge_headers/* EDGE_EVENTS */.uQ.findIndex((event) => event === (0,value/* valueOr */.dd)(other.eventType, '')) < place);
}
/** How a Lambda function is run; or why it is not. */
function lambdaSpecifics(definition, first) {
    const { runtime, handler, timeoutSeconds, memoryMb, code } = definition;
    const files = code.status === 'found' ? code.files : [];
    const runtimeName = (0,value/* valueOr */.dd)(runtime, '') ?? '';
    if (runtimeName !== '' && !runtimeName.startsWith('nodejs'))
        return `only JavaScript is run, and its runtime is ${runtimeName}`;
    if (!/\.[cm]?[jt]sx?$/.test(first.name))
        return 'its code is not JavaScript';
    if (!handler.known || handler.value === null)
        return 'the name of its handler is not known';
    const split = /^((?:.*\/)?[^./]+)\.(.+)$/.exec(handler.value);
    const [, module = '', path = ''] = split ?? [];
    if (split === null)
        return `its handler ${handler.value} is not of the form file.function`;
    const entry = files.find(({ name }) => name.replace(/\.[cm]?[jt]sx?$/, '') === module);
    if (entry === undefined)
        return `the file of its handler ${handler.value} is not among its files`;
    const runtimeMajor = Number(/^nodejs(\d+)/.exec(runtimeName)?.[1] ?? 22);
    const here = Number(process.versions.node.split('.')[0]);
    const configuredMs = timeoutSeconds.known ? timeoutSeconds.value * 1000 : null;
    const isConfiguredLimit = configuredMs !== null && configuredMs > 0 && configuredMs <= MAX_LAMBDA_MS;
    const memory = (0,value/* valueOr */.dd)(memoryMb, LAMBDA_HEAP_MB.min);
    return {
        files,
        limitMs: isConfiguredLimit ? Math.min(PATIENCE * configuredMs, MAX_LAMBDA_MS) : MAX_LAMBDA_MS,
        isConfiguredLimit,
        heapMb: Math.round(Math.min(Math.max(memory, LAMBDA_HEAP_MB.min), LAMBDA_HEAP_MB.max)),
        isConfiguredHeap: memory <= LAMBDA_HEAP_MB.max,
        olderNode: runtimeMajor > here ? process.versions.node : null,
        input: (names) => ({
            file: names.get(entry.name) ?? entry.name,
            handler: path.split('.'),
            runtimeMajor,
            resolvesLoosely: files.some(({ name }) => /\.[cm]?tsx?$/.test(name)),
            env: ENVIRONMENT,
        }),
    };
}
/** What Lambda itself sets and functions at the edge may read; the same for all, nothing of this machine. */
const ENVIRONMENT = {
    AWS_REGION: 'us-east-1',
    AWS_DEFAULT_REGION: 'us-east-1',
    AWS_LAMBDA_FUNCTION_NAME: 'us-east-1.replayed',
    AWS_LAMBDA_FUNCTION_VERSION: '1',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '128',
    LAMBDA_TASK_ROOT: '/var/task',
    LANG: 'en_US.UTF-8',
    TZ: ':UTC',
};
function functionSpecifics({ runtime }, first) {
    if (!runtime.known)
        return 'its runtime is not known';
    return {
        files: [{ ...first, name: 'function.js' }],
        limitMs: FUNCTION_MS,
        isConfiguredLimit: false,
        heapMb: FUNCTION_HEAP_MB,
        isConfiguredHeap: true,
        olderNode: null,
        input: () => ({ isCloudFrontFunction: true, runtime: runtime.value }),
    };
}
// ------------------------------------------------------------------------------------------------------- the event
function contextOf(distribution, behavior, association) {
    const ownName = (0,value/* valueOr */.dd)(distribution.domainName, OWN_NAME);
    const alias = distribution.aliases.find((one) => one.known && !one.value.startsWith('*'));
    return {
        distributionDomainName: ownName,
        host: alias !== undefined && alias.known ? alias.value : ownName,
        origin: originOf(distribution, behavior),
        includesBody: (0,value/* valueOr */.dd)(association.includeBody, false),
    };
}
/** The origin that the behavior leads to, the first of a group; as far as it is known, else one like it. */
function originOf({ origins, originGroups }, { targetOriginId }) {
    const target = (0,value/* valueOr */.dd)(targetOriginId, null);
    const group = originGroups.find(({ id }) => id.known && id.value === target);
    const [primary] = group?.memberIds ?? [targetOriginId];
    const origin = origins.find(({ id }) => id.known && primary?.known === true && id.value === primary.value);
    return origin === undefined
        ? customOrigin(null)
        : origin.connection.type === 's3'
            ? s3Origin(origin)
            : customOrigin(origin);
}
function customOrigin(origin) {
    const connection = origin?.connection.type === 'custom' ? origin.connection : null;
    const isPlain = connection !== null && (0,value/* valueOr */.dd)(connection.protocolPolicy, null) === 'http-only';
    const port = connection === null ? null : (0,value/* valueOr */.dd)(isPlain ? connection.httpPort : connection.httpsPort, null);
    return {
        type: 'custom',
        ...sharedParts(origin),
        protocol: isPlain ? 'http' : 'https',
        port: port !== null && (port === 80 || port === 443 || (port >= 1024 && port <= 65_535)) ? port : isPlain ? 80 : 443,
        readTimeout: 30,
        keepaliveTimeout: 5,
        sslProtocols: ['TLSv1.2'],
    };
}
function s3Origin(origin) {
    const shared = sharedParts(origin);
    const region = /\.s3[.-](?:dualstack\.)?([a-z]{2}(?:-[a-z]+)+-\d)\.amazonaws\.com/.exec(shared.domainName)?.[1];
    return { type: 's3', ...shared, region: region ?? 'us-east-1' };
}
/** Only what CloudFront would take: what is wrong with the origin itself is no fault of the function. */
function sharedParts(origin) {
    const name = origin === null ? '' : (0,value/* valueOr */.dd)(origin.domainName, '');
    const path = origin === null ? '' : (0,value/* valueOr */.dd)(origin.path, '');
    const headers = origin?.customHeaders ?? [];
    return {
        domainName: /^(?=.{1,128}$)[a-z0-9_-]+(?:\.[a-z0-9_-]+)+$/.test(name) ? name : 'origin.example.com',
        path: /^(?:\/[\w.~-]+)+$/.test(path) && path.length <= 255 ? path : '',
        customHeaderNames: headers.flatMap(({ name: header }) => (header.known ? [header.value] : [])),
    };
}

;// CONCATENATED MODULE: ./lib/probes/edge-replay/runner-shared.js
/**
 * What the two runners have in common, as the source text of a CommonJS script: it is written to a file and runs inside the
 * walls, in the same process as the stranger's code.
 *
 * It takes what it needs of the language before that code is loaded, so that a careless function cannot spoil its own
 * report. A hostile one can still lie about its own result, and that is all it can do: who reads the report sees
 * text in which a line with the run's own nonce holds one JSON value.
 */
const RUNNER_SHARED = String.raw `'use strict';
const fs = require('node:fs');
const input = JSON.parse(fs.readFileSync(0, 'utf8'));
const { nonce } = input;
const writeSync = fs.writeSync;
const stringify = JSON.stringify;
const from = Buffer.from;
const leave = process.reallyExit.bind(process);
const startTimer = setTimeout;
const stopTimer = clearTimeout;
const slice = Function.prototype.call.bind(String.prototype.slice);
const exec = Function.prototype.call.bind(RegExp.prototype.exec);
const text = String;
const byteLength = Buffer.byteLength;
const doubts = Object.create(null);
let doubtCount = 0;
let doubtsOfLoad = 0;
const pause = Atomics.wait;
const clock = new Int32Array(new SharedArrayBuffer(4));
// The event that is under way; -1 while the code is loaded, which concerns all of them.
let current = -1;
let done = false;

// Why production may behave differently.
function doubt(reason) {
  for (let index = 0; index < doubtCount; index += 1) if (doubts[index] === reason) return;
  if (doubtCount < 5) doubts[doubtCount++] = reason;
}

// Headers that the code asked a message for and that the sample does not have. A proxy behind the object sees who asks, and
// leaves the object itself as it is.
let asked = '';
const has = Reflect.has;
const get = Reflect.get;
function watchHeaders(headers, prototype, whose, isOrdinary) {
  if (headers === undefined || headers === null) return;
  Object.setPrototypeOf(headers, new Proxy(prototype, {
    get(target, name, receiver) {
      if (typeof name === 'string' && asked === '' && !has(target, name) && exec(isOrdinary, name) === null) {
        asked = 'it reads the header ' + slice(name, 0, 80) + ' of the ' + whose + ', which the samples do not have';
      }
      return get(target, name, receiver);
    },
  }));
}

// What viewers send by themselves, or do not: a function has to get by without.
const ORDINARY = /^(?:accept|access-control-request|if|sec|content)(?:-|$)|^(?:authorization|cookie|origin|referer|user-agent|range|dnt|te|pragma|cache-control|forwarded|x-forwarded-for|x-requested-with|host|cloudfront-.*)$/;

// One line: the nonce, the number of the event, and the report. Its parts are put together by hand: nobody's toJSON
// meddles with them.
function report(outcome) {
  if (done) return;
  done = true;
  let list = '';
  for (let index = 0; index < doubtCount; index += 1) list += (index === 0 ? '' : ',') + stringify(doubts[index]);
  send(current + ' {"doubts":[' + list + '],"outcome":' + outcome + '}');
}

// What leaves the process in a state of which nobody knows: the other events get one of their own.
function reportLast(outcome) {
  report(outcome);
  leave(0);
}

function begin(index) {
  // What was in doubt while the code was loaded is so for all events.
  if (current === -1) doubtsOfLoad = doubtCount;
  current = index;
  done = false;
  doubtCount = doubtsOfLoad;
  asked = '';
  send(index + ' begins');
}

function send(line) {
  const bytes = from('\n' + nonce + ' ' + line + '\n', 'utf8');
  let sent = 0;
  let refused = 0;
  while (sent < bytes.length && refused < 5000) {
    try {
      sent += writeSync(1, bytes, sent, bytes.length - sent);
    } catch (error) {
      if (error.code !== 'EAGAIN') break;
      refused += 1;
      pause(clock, 0, 0, 1);
    }
  }
}

function reportReturned(value) {
  let json;
  try {
    json = stringify(value === undefined ? null : value);
  } catch (error) {
    return reportThrown(error, 'handler');
  }
  if (json === undefined) json = 'null';
  const bytes = byteLength(json);
  if (bytes > input.maxBytes) return report('{"status":"too-large","bytes":' + bytes + '}');
  report('{"status":"returned","value":' + json + '}');
}

function reportThrown(error, phase) {
  const told = describe(error);
  if (exec(/^RangeError: (?:Array buffer allocation failed|Failed to allocate memory|Invalid string length)/, told.message) !== null) {
    return report('{"status":"out-of-memory"}');
  }
  if (asked !== '' && phase === 'handler' && told.name === 'TypeError') doubt(asked);
  const missing = missingIn(told);
  if (missing !== null) return reportNotRun(missing);
  report('{"status":"threw","phase":' + stringify(phase) + ',"error":' + stringify(told.message) + ',"at":' + placeIn(told.stack) + '}');
}

function reportNotRun(reason) {
  report('{"status":"not-run","reason":' + stringify(slice(reason, 0, 300)) + '}');
}

function reportNothing(because) {
  report('{"status":"nothing","because":' + stringify(because) + '}');
}

// Name, message, code and stack of whatever was thrown; reading them may throw again.
function describe(error) {
  const read = (name) => {
    try {
      const value = error[name];
      return value === undefined || value === null ? '' : slice(text(value), 0, name === 'stack' ? 8000 : 300);
    } catch {
      return '';
    }
  };
  if (error === null || (typeof error !== 'object' && typeof error !== 'function')) {
    let message = 'something that cannot be shown';
    try {
      message = slice(text(error), 0, 300);
    } catch {}
    return { name: '', message, code: '', stack: '' };
  }
  const name = read('name');
  const message = read('message');
  return { name, message: name === '' ? message : name + ': ' + message, code: read('code'), stack: read('stack') };
}

// What is missing here and not necessarily there; null for an error that is the function's own.
function missingIn({ message, code }) {
  const named = exec(/(?:module|package) '([^'\n]{1,200})'/, message);
  if (code === 'MODULE_NOT_FOUND' || code === 'ERR_MODULE_NOT_FOUND') {
    return 'it needs the module ' + (named === null ? '(unnamed)' : named[1]) + ', which is not among its files';
  }
  if (code === 'ERR_UNKNOWN_FILE_EXTENSION' || code === 'ERR_UNSUPPORTED_DIR_IMPORT') {
    return 'it imports a file that node cannot load as it is';
  }
  if (code === 'ERR_ACCESS_DENIED' || code === 'EROFS' || code === 'EFBIG' || code === 'EACCES' || code === 'EPERM') {
    return 'it needs files, processes or addons, which it does not get here';
  }
  if (code === 'ENOENT') return 'it needs a file that is not here';
  return null;
}

// The topmost line of the stack that lies in the code.
function placeIn(stack) {
  const found = exec(/\/var\/task\/([^\s:()?]{1,200}):(\d{1,7})/, stack);
  return found === null ? 'null' : '{"file":' + stringify(found[1]) + ',"line":' + found[2] + '}';
}

send('started');
const reportUncaught = (error) => {
  reportThrown(error, current === -1 ? 'load' : 'handler');
  leave(0);
};
process.on('uncaughtException', reportUncaught);
process.on('unhandledRejection', reportUncaught);
process.on('exit', (code) => reportLast('{"status":"exited","exitCode":' + (Number(code) | 0) + '}'));
`;

;// CONCATENATED MODULE: ./lib/probes/edge-replay/runner-function.js

/**
 * The script that runs a CloudFront Function on events, one after the other, in a context that has what its runtime has.
 *
 * What there is: CloudFront Developer Guide, "JavaScript runtime 1.0 features" and "JavaScript runtime 2.0 features",
 * "Helper methods for key value stores", "General helper methods". Syntax that V8 knows and the runtime does not is no
 * matter of this script: the code is scanned for that.
 */
const FUNCTION_RUNNER = `${RUNNER_SHARED}${String.raw `
const vm = require('node:vm');
const crypto = require('node:crypto');
const querystring = require('node:querystring');

const FILE = '/var/task/function.js';
const source = fs.readFileSync(FILE, 'utf8');
const isModern = input.runtime !== 'cloudfront-js-1.0';
const context = vm.createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
const inside = (code) => vm.runInContext(code, context, { filename: 'runtime.js' });

// The languages of these runtimes end where ECMAScript 2021 does, without shared memory and internationalisation.
inside('for (const name of ["WebAssembly","SharedArrayBuffer","Atomics","Intl","WeakRef","FinalizationRegistry","Iterator","eval","Float16Array","AsyncDisposableStack","DisposableStack","SuppressedError"]) delete globalThis[name];');

const define = (name, value) => Object.defineProperty(context, name, { value, writable: true, configurable: true, enumerable: false });
const nothing = () => {};
define('console', { log: nothing, error: nothing, info: nothing, warn: nothing, debug: nothing });
define('require', requireInside);
if (isModern) {
  define('Buffer', Buffer);
  define('atob', atob);
  define('btoa', btoa);
} else {
  defineStringMethods();
}

function requireInside(name) {
  if (name === 'crypto') return { createHash: (algorithm) => hashing(crypto.createHash(known(algorithm))), createHmac: (algorithm, key) => hashing(crypto.createHmac(known(algorithm), key)) };
  if (name === 'querystring') return querystring;
  if (name === 'buffer' && isModern) return { Buffer };
  if (name === 'cloudfront' && isModern) return cloudfront();
  throw new Error('Cannot find module "' + text(name) + '"');
}

function known(algorithm) {
  if (algorithm === 'md5' || algorithm === 'sha1' || algorithm === 'sha256') return algorithm;
  throw new TypeError('not supported algorithm: ' + text(algorithm));
}

function hashing(hash) {
  const self = {
    update(data) {
      hash.update(data);
      return self;
    },
    digest(encoding) {
      if (encoding === undefined) return isModern ? hash.digest() : hash.digest('latin1');
      return hash.digest(encoding);
    },
  };
  return self;
}

// Runtime 1.0 has byte strings where 2.0 has buffers.
function defineStringMethods() {
  const { prototype } = inside('String');
  const method = (object, name, value) => Object.defineProperty(object, name, { value, writable: true, configurable: true });
  method(prototype, 'toBytes', function () { return text(this); });
  method(prototype, 'fromBytes', function () { return text(this); });
  method(prototype, 'toUTF8', function () { return Buffer.from(text(this), 'utf8').toString('latin1'); });
  method(prototype, 'fromUTF8', function () { return Buffer.from(text(this), 'latin1').toString('utf8'); });
  method(inside('String'), 'bytesFrom', (data, encoding) => Buffer.from(data, encoding).toString('latin1'));
}

// The values of a store are not in the code: it is there, and empty.
function cloudfront() {
  const store = 'it reads a key value store, which is empty here';
  const inPromise = inside('(make) => new Promise((resolve, reject) => { const made = make(); if (made.fails) reject(new Error(made.value)); else resolve(made.value); })');
  const asked = (fails, value) => () => {
    doubt(store);
    return inPromise(() => ({ fails, value }));
  };
  const module = {
    kvs: () => ({
      get: asked(true, 'KeyNotFound'),
      exists: asked(false, false),
      count: asked(false, 0),
      meta: asked(true, 'not here'),
    }),
    edgeLocation: { name: 'SEA', serverIp: '192.0.2.10', region: 'us-west-2' },
    updateRequestOrigin: nothing,
    selectRequestOriginById: nothing,
    createRequestOriginGroup: nothing,
  };
  return new Proxy(module, {
    get(target, name) {
      if (name in target || typeof name === 'symbol' || name === 'then') return target[name];
      doubt('it uses ' + text(name) + ' of the cloudfront module, which is not there here');
      return undefined;
    },
  });
}

async function load() {
  let script;
  try {
    script = new vm.Script(source, { filename: FILE });
  } catch (error) {
    if (!isModern || !/import statement/.test(describe(error).message)) throw error;
    return loadModule();
  }
  script.runInContext(context, { timeout: input.limitMs });
  return inside('typeof handler === "function" ? handler : null');
}

async function loadModule() {
  const module = new vm.SourceTextModule(source + '\nexport { handler as preflightHandler };', { context, identifier: FILE });
  await module.link((specifier) => {
    const made = requireInside(specifier);
    return new vm.SyntheticModule(['default', ...Object.keys(made)], function () {
      this.setExport('default', made);
      for (const name of Object.keys(made)) this.setExport(name, made[name]);
    }, { context });
  });
  await module.evaluate({ timeout: input.limitMs });
  const handler = module.namespace.preflightHandler;
  return typeof handler === 'function' ? handler : null;
}

async function main() {
  let handler;
  try {
    handler = await load();
  } catch (error) {
    if (isTimeout(error)) return reportLast('{"status":"timed-out"}');
    if (/preflightHandler|'handler' is not defined/.test(describe(error).message)) return reportMissing();
    reportFault(error, 'load');
    return leave(0);
  }
  if (handler === null) return reportMissing();
  define('preflightHandler', handler);
  next(0);
}

function reportMissing() {
  reportLast('{"status":"handler-missing","handler":"handler"}');
}

function isTimeout(error) {
  return error !== null && typeof error === 'object' && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}

// A name that node or a browser has may be one that the runtime has too and that its documents do not list.
function reportFault(error, phase) {
  const found = exec(/^ReferenceError: (\S{1,100}) is not defined/, describe(error).message);
  const absent = ['setTimeout', 'setInterval', 'setImmediate', 'clearTimeout', 'clearInterval', 'fetch', 'XMLHttpRequest', 'WebSocket', 'eval'];
  if (found !== null && found[1] in globalThis && !absent.includes(found[1])) {
    doubt('it uses ' + found[1] + ', of which nobody says whether the runtime has it');
  }
  reportThrown(error, phase);
}

// Called when the event loop is empty while an event is under way.
let whenIdle = () => {};
process.on('beforeExit', () => whenIdle());

function next(index) {
  if (index === input.events.length) return leave(0);
  begin(index);
  invoke(input.events[index], () => startTimer(next, 0, index + 1));
}

function invoke({ event, rawQueryString }, goOn) {
  define('preflightEvent', inside('(text) => JSON.parse(text)')(stringify(event)));
  const { request, response } = inside('preflightEvent');
  if (input.followsOthers) watchHeaders(request.headers, inside('Object.prototype'), 'request', ORDINARY);
  if (response !== undefined) watchHeaders(response.headers, inside('Object.prototype'), 'response', /(?!)/);
  const query = rawQueryString === null ? 'undefined' : stringify(rawQueryString);
  if (isModern) inside('Object.defineProperty(preflightEvent.request, "rawQueryString", { value: () => ' + query + ', enumerable: false })');
  const timer = startTimer(() => reportLast('{"status":"timed-out"}'), input.limitMs);
  timer.unref();
  let isOver = false;
  const end = (how, ...what) => {
    if (isOver) return;
    isOver = true;
    whenIdle = () => {};
    stopTimer(timer);
    how(...what);
    goOn();
  };
  let returned;
  try {
    returned = vm.runInContext('(0, preflightHandler)(preflightEvent)', context, { filename: 'runtime.js', timeout: input.limitMs });
  } catch (error) {
    return isTimeout(error) ? reportLast('{"status":"timed-out"}') : end(reportFault, error, 'handler');
  }
  if (returned !== null && typeof returned === 'object' && typeof returned.then === 'function') {
    whenIdle = () => end(reportNothing, 'never-settled');
    returned.then((value) => end(reportReturned, value), (error) => end(reportFault, error, 'handler'));
  } else {
    end(reportReturned, returned);
  }
}

void main();
`}`;

;// CONCATENATED MODULE: ./lib/probes/edge-replay/runner-lambda.js

/**
 * The script that runs a Lambda@Edge handler on events, one after the other as a warm function gets them, and as Lambda's Node.js runtime calls it.
 *
 * Results count as Lambda counts them (Lambda Developer Guide, "Define Lambda function handler in Node.js"): a promise that
 * is returned, or else what the callback gets; `nodejs24.x` has no callbacks any more. A value that an older runtime's
 * handler returns without a promise is lost.
 */
const LAMBDA_RUNNER = `${RUNNER_SHARED}${String.raw `
const { pathToFileURL } = require('node:url');
process.chdir('/var/task');
Object.assign(process.env, input.env);

// Output is thrown away: standard output belongs to the report.
const swallow = (chunk, encoding, callback) => {
  const after = typeof encoding === 'function' ? encoding : callback;
  if (typeof after === 'function') process.nextTick(after);
  return true;
};
Object.defineProperty(process.stdout, 'write', { value: swallow, writable: true, configurable: true });
Object.defineProperty(process.stderr, 'write', { value: swallow, writable: true, configurable: true });
for (const name of ['log', 'info', 'debug', 'warn', 'error', 'trace', 'dir', 'table']) console[name] = () => {};

// Whoever asks the network gets nothing here: what follows from that is not the function's fault.
const asks = () => doubt('it asks the network, which it does not get here');
const net = require('node:net');
const dns = require('node:dns');
const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...all) {
  asks();
  return connect.apply(this, all);
};
for (const names of [dns, dns.promises]) {
  for (const name of Object.keys(names)) {
    const original = names[name];
    if (typeof original !== 'function' || !/^(?:lookup|resolve|reverse)/.test(name)) continue;
    names[name] = function (...all) {
      asks();
      return original.apply(this, all);
    };
  }
}

// The files of a package that are no code are not here: whoever misses one gets by in his own way, or does not.
const misses = (error) => {
  if (error !== null && typeof error === 'object' && (error.code === 'ENOENT' || error.code === 'ERR_ACCESS_DENIED')) {
    doubt('it reads a file that is not here');
  }
  return error;
};
const { readFileSync, readFile } = fs;
const readFileLater = fs.promises.readFile;
fs.readFileSync = function (...all) {
  try {
    return readFileSync.apply(this, all);
  } catch (error) {
    throw misses(error);
  }
};
fs.readFile = function (...all) {
  const callback = all.pop();
  return readFile.call(this, ...all, typeof callback !== 'function' ? callback : (error, ...rest) => callback(misses(error), ...rest));
};
fs.promises.readFile = async function (...all) {
  try {
    return await readFileLater.apply(this, all);
  } catch (error) {
    throw misses(error);
  }
};
require('node:module').syncBuiltinESMExports();

// TypeScript is written without the ends of file names.
const { registerHooks } = require('node:module');
if (input.resolvesLoosely && registerHooks !== undefined) {
  registerHooks({
    resolve(specifier, context, next) {
      try {
        return next(specifier, context);
      } catch (error) {
        if (!/^\.\.?\//.test(specifier)) throw error;
        const base = specifier.replace(/\.[cm]?[jt]s$/, '');
        for (const end of ['.js', '.mjs', '.cjs', '/index.js']) {
          try {
            return next(base + end, context);
          } catch {}
        }
        throw error;
      }
    },
  });
}

// The values of an origin's custom headers are secret, so the event has stand-ins: reading one is noted.
function watchStandIns(event) {
  const origin = event.Records[0].cf.request.origin;
  const kind = origin === undefined ? undefined : origin.custom || origin.s3;
  const entries = kind === undefined ? [] : Object.values(kind.customHeaders || {}).flat();
  for (const entry of entries) {
    let { value } = entry;
    Object.defineProperty(entry, 'value', {
      enumerable: true,
      configurable: true,
      get() {
        if (!done) doubt("it reads the value of an origin's custom header, which is not shown to it here");
        return value;
      },
      set(next) {
        value = next;
      },
    });
  }
}

function contextOf() {
  const end = Date.now() + input.limitMs;
  return {
    callbackWaitsForEmptyEventLoop: true,
    functionName: 'us-east-1.replayed',
    functionVersion: '1',
    memoryLimitInMB: '128',
    invokedFunctionArn: 'arn:aws:lambda:us-east-1:123456789012:function:replayed:1',
    awsRequestId: '00000000-0000-4000-8000-000000000000',
    logGroupName: '/aws/lambda/us-east-1.replayed',
    logStreamName: '2026/01/01/[1]00000000000000000000000000000000',
    getRemainingTimeInMillis: () => Math.max(0, end - Date.now()),
  };
}

function handlerIn(loaded) {
  for (const root of [loaded, loaded.default]) {
    let found = root;
    for (const name of input.handler) found = found === undefined || found === null ? undefined : found[name];
    if (typeof found === 'function') return found;
  }
  return null;
}

async function main() {
  let handler;
  try {
    handler = handlerIn(await import(pathToFileURL('/var/task/' + input.file)));
  } catch (error) {
    const { message, name } = describe(error);
    if (name === 'SyntaxError' && /import statement|Unexpected token 'export'|import\.meta/.test(message)) {
      reportNotRun('it is an ES module, and no package.json among its files says so');
    }
    reportThrown(error, 'load');
    return leave(0);
  }
  if (handler === null) return reportLast('{"status":"handler-missing","handler":' + stringify(input.handler.join('.')) + '}');
  if (!withCallbacks && handler.length >= 3 && handler.constructor.name !== 'AsyncFunction') return reportLast('{"status":"callback-handler"}');
  next(handler, 0);
}

const withCallbacks = input.runtimeMajor < 24;
// Called when the event loop is empty while an event is under way.
let whenIdle = () => {};
process.on('beforeExit', () => whenIdle());

function next(handler, index) {
  if (index === input.events.length) return leave(0);
  begin(index);
  invoke(handler, input.events[index].event, () => startTimer(next, 0, handler, index + 1));
}

function invoke(handler, event, goOn) {
  watchStandIns(event);
  const { request, response } = event.Records[0].cf;
  if (input.followsOthers) watchHeaders(request.headers, Object.prototype, 'request', ORDINARY);
  if (response !== undefined) watchHeaders(response.headers, Object.prototype, 'response', /(?!)/);
  const timer = startTimer(() => reportLast('{"status":"timed-out"}'), input.limitMs);
  timer.unref();
  // The first result counts, and nothing that comes after the next event has begun.
  let isOver = false;
  const end = (how, ...what) => {
    if (isOver) return;
    isOver = true;
    whenIdle = () => {};
    stopTimer(timer);
    how(...what);
    goOn();
  };
  const callback = (error, value) => {
    if (!withCallbacks) return;
    if (error !== null && error !== undefined) end(reportThrown, error, 'handler');
    else end(reportReturned, value);
  };
  const context = contextOf();
  if (withCallbacks) {
    context.done = callback;
    context.succeed = (value) => callback(null, value);
    context.fail = (error) => callback(error || 'failed');
  }
  let returned;
  try {
    returned = withCallbacks ? handler(event, context, callback) : handler(event, context);
  } catch (error) {
    return end(reportThrown, error, 'handler');
  }
  const isPromise = returned !== null && typeof returned === 'object' && typeof returned.then === 'function';
  if (isPromise) {
    returned.then(
      (value) => end(reportReturned, value),
      (error) => end(reportThrown, error, 'handler'),
    );
  } else if (!withCallbacks) {
    return end(reportReturned, returned);
  }
  whenIdle = () => end(reportNothing, isPromise || returned === undefined ? 'never-settled' : 'not-awaited');
}

void main();
`}`;

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./lib/probes/edge-replay/process.js

/** What is still waited for after a kill: a process that another user owns may have to run into its own bound. */
const FAREWELL_MS = 3_000;
/**
 * Starts a process with an empty environment and only standard input and output, gives it `input`, and waits for its end.
 * Never rejects: what cannot be started has no exit code and no output.
 */
function runProcess([program, ...programArguments], input, { maxOutputBytes, timeMs, mark, idleMs, stop }) {
    const started = performance.now();
    return new Promise((resolve) => {
        const chunks = [];
        let size = 0;
        let isCut = false;
        let markedAt = null;
        let tail = '';
        let idle = null;
        let farewell = null;
        // A group of its own, so that one signal reaches everything.
        const child = (0,external_node_child_process_.spawn)(program, programArguments, {
            cwd: '/',
            env: {},
            stdio: ['pipe', 'pipe', 'ignore'],
            detached: true,
        });
        const end = (exitCode) => {
            clearTimeout(timer);
            if (idle !== null)
                clearTimeout(idle);
            if (farewell !== null)
                clearTimeout(farewell);
            child.stdout.destroy();
            child.stdin.destroy();
            const output = Buffer.concat(chunks).toString('utf8');
            const now = performance.now();
            const afterMarkMs = markedAt === null ? null : now - markedAt;
            resolve({ output, isCut, exitCode, durationMs: now - started, afterMarkMs });
        };
        const kill = () => {
            if (child.pid !== undefined)
                killGroup(child.pid, stop);
            farewell ??= setTimeout(() => {
                child.unref();
                end(null);
            }, FAREWELL_MS);
        };
        const timer = setTimeout(kill, timeMs);
        child.on('error', () => end(null));
        child.on('close', end);
        child.stdin.on('error', () => undefined);
        child.stdout.on('error', () => undefined);
        child.stdout.on('data', (chunk) => {
            size += chunk.length;
            if (size <= maxOutputBytes) {
                chunks.push(chunk);
                const text = tail + chunk.toString('latin1');
                tail = text.slice(-mark.length + 1);
                if (!text.includes(mark))
                    return;
                markedAt = performance.now();
                if (idle !== null)
                    clearTimeout(idle);
                idle = setTimeout(kill, idleMs);
            }
            else if (!isCut) {
                isCut = true;
                kill();
            }
        });
        child.stdin.end(input);
    });
}
/** Kills a process group. Should it be another user's and not let itself be stopped, `timeout` stands in front of it. */
function killGroup(leader, stop) {
    if (stop !== null) {
        const [program, ...stopArguments] = stop;
        (0,external_node_child_process_.spawn)(program, [...stopArguments, String(leader)], { cwd: '/', env: {}, stdio: 'ignore' }).on('error', () => undefined);
        return;
    }
    try {
        process.kill(-leader, 'SIGKILL');
    }
    catch {
        // It is gone already.
    }
}

;// CONCATENATED MODULE: ./lib/probes/edge-replay/report.js
/** The most that CloudFront takes of any event is a base64 request body of 1.33 MB; beyond this all is too much. */
const MAX_RESULT_BYTES = 1.5 * 2 ** 20;
/** Deeper than any request or response; so deep at most may a result be nested for others to walk through it. */
const MAX_DEPTH = 64;
const EXCERPT_CHARS = 200;
const MAX_TEXT_CHARS = 300;
const MAX_DOUBTS = 5;
/** What every line of the runner begins with. */
function markOf(nonce) {
    return `\n${nonce} `;
}
/**
 * The runner's lines in what a process wrote: those with the run's nonce. Whoever wrote them, nothing in them is trusted:
 * every part is checked and bounded, and what has not the right form is left out.
 */
function readReports(output, nonce, context) {
    const runs = new Map();
    let started = false;
    let ofAll = null;
    let lastBegun = null;
    for (const part of output.split(markOf(nonce)).slice(1)) {
        const [line = ''] = part.split('\n', 1);
        const [, number = '', rest = ''] = /^(-1|\d{1,3}) ([^]*)$/.exec(line) ?? [];
        const index = Number(number);
        if (line === 'started')
            started = true;
        else if (rest === 'begins')
            lastBegun = index;
        else if (rest !== '') {
            const run = readRun(rest, context);
            if (run !== null && index === -1)
                ofAll ??= run;
            else if (run !== null && !runs.has(index))
                runs.set(index, run);
        }
    }
    return { started, ofAll, runs, lastBegun };
}
function readRun(text, context) {
    if (depthOf(text) > MAX_DEPTH) {
        return { outcome: { status: 'not-run', reason: 'its result is nested too deeply' }, doubts: [] };
    }
    const told = parse(text);
    if (!isRecord(told) || !isRecord(told['outcome']))
        return null;
    const outcome = outcomeOf(told['outcome'], context);
    return outcome === null ? null : { outcome, doubts: doubtsOf(told['doubts']) };
}
function outcomeOf(told, context) {
    switch (told['status']) {
        case 'returned':
            return 'value' in told ? { status: 'returned', value: told['value'], excerpt: excerptOf(told['value']) } : null;
        case 'too-large':
            return isCount(told['bytes']) ? { status: 'too-large', bytes: told['bytes'] } : null;
        case 'nothing':
            return { status: 'nothing', because: told['because'] === 'not-awaited' ? 'not-awaited' : 'never-settled' };
        case 'threw':
            return {
                status: 'threw',
                phase: told['phase'] === 'load' ? 'load' : 'handler',
                error: textOf(told['error']),
                at: placeOf(told['at']),
            };
        case 'callback-handler':
            return { status: 'callback-handler' };
        case 'handler-missing':
            return { status: 'handler-missing', handler: textOf(told['handler']) };
        case 'exited':
            return isCount(told['exitCode']) ? { status: 'exited', exitCode: told['exitCode'] } : null;
        case 'timed-out':
            return { status: 'timed-out', limitMs: context.limitMs, isConfigured: context.isConfiguredLimit };
        case 'out-of-memory':
            return { status: 'out-of-memory', limitMb: context.heapMb, isConfigured: context.isConfiguredHeap };
        case 'not-run':
            return { status: 'not-run', reason: textOf(told['reason']) };
        default:
            return null;
    }
}
function placeOf(told) {
    if (!isRecord(told))
        return null;
    const { file, line } = told;
    return typeof file === 'string' && isCount(line) && line > 0 ? { file: file.slice(0, 400), line } : null;
}
function doubtsOf(told) {
    const texts = Array.isArray(told) ? told.filter((one) => typeof one === 'string') : [];
    return texts.slice(0, MAX_DOUBTS).map((one) => one.slice(0, MAX_TEXT_CHARS));
}
function textOf(told) {
    return typeof told === 'string' ? told.slice(0, MAX_TEXT_CHARS) : '';
}
function excerptOf(value) {
    const text = JSON.stringify(value);
    return text.length > EXCERPT_CHARS ? `${text.slice(0, EXCERPT_CHARS)}…` : text;
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}
/** How deep the brackets of a JSON text nest, those in strings left out. */
function depthOf(json) {
    let depth = 0;
    let deepest = 0;
    let isInString = false;
    for (let index = 0; index < json.length; index += 1) {
        const character = json[index];
        if (character === '"')
            isInString = !isInString;
        else if (isInString && character === '\\')
            index += 1;
        else if (!isInString && (character === '{' || character === '['))
            deepest = Math.max(deepest, ++depth);
        else if (!isInString && (character === '}' || character === ']'))
            depth -= 1;
    }
    return deepest;
}
function isCount(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./lib/probes/edge-replay/walls.js
/**
 * The walls around a stranger's code on Linux: namespaces, a root directory of its own and resource limits, all enforced by
 * the kernel, and node's permission model as one more fence inside. Without them nothing is run.
 *
 * node's own model is no wall by itself: its documentation says that it does not hold against malicious code.
 * Sources: unshare(1), prlimit(1), setpriv(1), chroot(1), timeout(1); namespaces(7), capabilities(7), getrlimit(2);
 * https://nodejs.org/api/permissions.html
 */

/** Memory beyond the heap: buffers, threads' stacks, node itself. */
const MEMORY_BESIDE_HEAP_MB = 512;
/** node has some eleven threads; the rest is what a fork bomb would get. */
const MAX_PROCESSES = 128;
const MAX_OPEN_FILES = 128;
/** For making the namespaces and for the end of it all. */
const ROUND_ABOUT_MS = 6_000;
/** User and group inside, where root makes the walls: numbers far beyond those that systems give to anybody. */
const FIRST_NOBODY = 2_000_000_000;
/** Only the system's own programs, by their full paths: no variable of the environment decides what is run. */
const TOOLS = ['timeout', 'unshare', 'mount', 'setpriv', 'prlimit', 'chroot', 'env', 'sh'];
const DIRECTORIES = ['/usr/bin', '/bin', '/usr/sbin', '/sbin'];
/** The full paths of the programs needed; or the first one that is missing. */
function findTools() {
    const paths = [...TOOLS, 'sudo'].map((name) => [name, findTool(name)]);
    const missing = paths.find(([name, path]) => path === null && name !== 'sudo');
    if (missing !== undefined)
        return { missing: missing[0] };
    const path = (name) => paths.find(([one]) => one === name)?.[1] ?? '';
    return {
        timeout: path('timeout'),
        unshare: path('unshare'),
        mount: path('mount'),
        setpriv: path('setpriv'),
        prlimit: path('prlimit'),
        chroot: path('chroot'),
        env: path('env'),
        sh: path('sh'),
        sudo: path('sudo'),
    };
}
function findTool(name) {
    return DIRECTORIES.map((directory) => `${directory}/${name}`).find((path) => (0,external_node_fs_.existsSync)(path)) ?? null;
}
/** Where node is inside. */
const NODE_INSIDE = '/node';
/** node itself and the shared libraries that it has loaded: all of the system that is to be seen inside. */
function nodeFiles() {
    const report = process.report.getReport();
    const objects = 'sharedObjects' in report ? report.sharedObjects : [];
    const libraries = Array.isArray(objects) ? objects.filter((path) => typeof path === 'string') : [];
    return [
        { source: process.execPath, target: NODE_INSIDE },
        ...libraries
            .filter((path) => path.startsWith('/') && !path.endsWith('.node'))
            .map((path) => ({ source: path, target: path })),
    ];
}
/**
 * Run as the first process of the new namespaces. It makes the root directory read-only, puts node and its libraries in,
 * gives up every right, and stays: when it ends, by itself or by a signal, the kernel kills everything inside.
 * The private mounts vanish with the namespace.
 */
const SCRIPT = `set -eu
root=$1; shift
MOUNT -o bind,ro,nosuid,nodev "$root" "$root"
while [ "$1" != -- ]; do
  MOUNT -o bind,ro,nosuid,nodev "$1" "$root$2"
  shift 2
done
shift
exec 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&-
"$@" && exit 0 || exit $?
`;
/**
 * The command line that runs node inside.
 * @param root directory with the code; it becomes the root directory inside, read-only
 * @param nodeArguments flags and script, as paths inside
 */
function confined(means, tools, root, binds, limits, nodeArguments) {
    const isRoot = means !== 'user-namespace';
    const node = [NODE_INSIDE, `--max-old-space-size=${limits.heapMb}`, ...nodeArguments];
    const nobody = String(FIRST_NOBODY + Math.floor(Math.random() * 100_000_000));
    const inRoot = isRoot
        ? [tools.chroot, `--userspec=${nobody}:${nobody}`, '--groups=', root, ...node]
        : [tools.unshare, '--user', '--map-user=65534', '--map-group=65534', `--root=${root}`, '--wd=/', '--', ...node];
    // What chroot needs to get to a directory of another user (ours, under sudo) and to become nobody; all of it is lost then.
    const rights = isRoot
        ? ['--no-new-privs', '--inh-caps=-all', '--bounding-set=-all,+sys_chroot,+setuid,+setgid,+dac_read_search']
        : ['--no-new-privs'];
    // The shell has variables of its own, and so has sudo: hence `env -i`.
    const inside = [tools.env, '-i', tools.timeout, '-s', 'KILL', seconds(limits.timeMs)].concat([tools.setpriv, ...rights, '--'], [tools.prlimit, ...resourceLimits(limits), '--'], inRoot);
    const namespaces = ['--mount', '--net', '--pid', '--ipc', '--uts', ...(isRoot ? [] : ['--user', '--map-root-user'])];
    const files = binds.flatMap(({ source, target }) => [source, target]);
    const bounded = [tools.timeout, '-s', 'KILL', seconds(limits.timeMs + ROUND_ABOUT_MS)].concat([tools.unshare, ...namespaces, '--fork', '--kill-child', '--'], [tools.sh, '-c', SCRIPT.replaceAll('MOUNT', tools.mount), 'sh', root, ...files, '--'], inside);
    return means === 'sudo' ? [tools.sudo, '-n', '--', ...bounded] : [tools.timeout, ...bounded.slice(1)];
}
/**
 * The command that ends what `confined` started, where root runs it; null where it is our own to kill. sudo hands the signal on
 * to `timeout`, and that to `unshare`, whose end is the end of all (sudo(8), "Signal handling"). SIGTERM is blocked by unshare.
 */
function stopCommand(means, tools) {
    return means === 'sudo' ? [tools.sudo, '-n', '--', tools.sh, '-c', 'kill -HUP "$1"', 'sh'] : null;
}
/** How long a caller has to wait at most before it kills what it started. */
function outerLimitMs(limits) {
    return limits.timeMs + 2 * ROUND_ABOUT_MS;
}
function resourceLimits({ heapMb, timeMs }) {
    const memory = (heapMb + MEMORY_BESIDE_HEAP_MB) * 2 ** 20;
    return [
        `--data=${memory}`,
        `--cpu=${Math.ceil(timeMs / 1000) + 2}`,
        '--fsize=0',
        '--core=0',
        `--nofile=${MAX_OPEN_FILES}`,
        `--nproc=${MAX_PROCESSES}`,
    ];
}
function seconds(milliseconds) {
    return (milliseconds / 1000).toFixed(1);
}
/** The flags of node's permission model on this version: the code and the runner may be read, and nothing else. */
function permissionFlags(readable) {
    const flag = process.allowedNodeEnvironmentFlags.has('--permission') ? '--permission' : '--experimental-permission';
    return [flag, ...readable.map((path) => `--allow-fs-read=${path}`)];
}

;// CONCATENATED MODULE: ./lib/probes/edge-replay/walls-test.js




const LIMITS = { timeMs: 30_000, heapMb: 256 };
/** More than the heap and what there is beside it. */
const TOO_MUCH_MEMORY_MB = 2_048;
/** A process that is left behind would hold the output open as long as that. */
const LINGERING_MS = 120_000;
/** What the kernel has to refuse, with node's permission model out of the way. Each entry is a wall that does not hold. */
const KERNEL_TEST = String.raw `'use strict';
const fs = require('node:fs');
const net = require('node:net');
const { spawn } = require('node:child_process');
const { port, outside, memoryMb, lingeringMs } = JSON.parse(fs.readFileSync(0, 'utf8'));
const faults = [];
const refused = (what, action) => {
  try {
    action();
    faults.push(what);
  } catch {}
};
if (Object.keys(process.env).length > 0) faults.push('the environment is not empty');
for (const path of outside) refused('files outside can be seen', () => fs.statSync(path));
for (const path of ['/new', '${CODE_INSIDE}/new', '${CODE_INSIDE}/index.js']) refused('files can be written', () => fs.writeFileSync(path, 'x'));
refused('rights can be regained', () => process.setuid(0));
refused('memory is not limited', () => Buffer.alloc(memoryMb * 2 ** 20));
if (!fs.existsSync('${CODE_INSIDE}/index.js')) faults.push('the code cannot be read');
// It must die with its parent. It holds the output open, so that its end can be seen.
const child = spawn(process.execPath.startsWith('/') ? process.execPath : '/node', ['-e', 'setTimeout(() => {}, ' + lingeringMs + ')'], { detached: true, stdio: ['ignore', 'inherit', 'ignore'] });
child.on('error', () => {});
child.unref();
const socket = net.connect(port, '127.0.0.1');
const tell = () => {
  fs.writeSync(1, JSON.stringify({ faults }));
  process.exit(0);
};
socket.on('connect', () => {
  faults.push('the network can be reached');
  tell();
});
socket.on('error', tell);
setTimeout(tell, 3000);
`;
/** What node's permission model has to refuse. */
const PERMISSION_TEST = String.raw `'use strict';
const fs = require('node:fs');
const faults = [];
const refused = (what, action) => {
  try {
    action();
    faults.push(what);
  } catch (error) {
    if (error.code !== 'ERR_ACCESS_DENIED') faults.push(what);
  }
};
refused('processes can be started', () => require('node:child_process').spawnSync('/node', ['-v']));
refused('threads can be started', () => new (require('node:worker_threads').Worker)('1', { eval: true }));
refused('other files can be read', () => fs.readFileSync('/node'));
fs.readFileSync('${CODE_INSIDE}/index.js');
fs.writeSync(1, JSON.stringify({ faults }));
`;
/**
 * Runs against the walls from inside: once against those of the kernel, once against those of node.
 * @param root a directory that does not exist yet
 * @returns what does not hold, for people; null when everything does
 */
async function examineWalls(root, confine, binds) {
    const listener = await listen();
    if (listener === null)
        return 'no port can be opened to test with';
    let connections = 0;
    listener.server.on('connection', (socket) => {
        connections += 1;
        socket.destroy();
    });
    try {
        const input = {
            port: listener.port,
            outside: outside(root, binds),
            memoryMb: TOO_MUCH_MEMORY_MB,
            lingeringMs: LINGERING_MS,
        };
        const byKernel = await test(`${root}-kernel`, confine, binds, [], KERNEL_TEST, input);
        if (connections > 0)
            return 'the network can be reached';
        if (byKernel !== null)
            return byKernel;
        const flags = permissionFlags([RUNNER_INSIDE, `${CODE_INSIDE}/*`]);
        return await test(`${root}-node`, confine, binds, flags, PERMISSION_TEST, {});
    }
    finally {
        listener.server.close();
    }
}
/** Paths of this machine that must not be there inside; directories on the way to something that is there do not count. */
function outside(root, binds) {
    const inside = [CODE_INSIDE, RUNNER_INSIDE, ...binds.map(({ target }) => target)];
    const paths = ['/etc/passwd', '/etc', '/proc/self', '/sys', '/dev', '/tmp', '/home', '/root', process.cwd(), root];
    return paths.filter((path) => !inside.some((one) => `${one}/`.startsWith(path.endsWith('/') ? path : `${path}/`)));
}
async function test(root, confine, binds, flags, script, input) {
    const code = [{ name: 'index.js', text: '// Something to read.\n', location: null }];
    const packed = await pack(root, code, script, binds.map(({ target }) => target));
    if (packed.status === 'refused')
        return packed.reason;
    const limits = {
        maxOutputBytes: 65_536,
        timeMs: outerLimitMs(LIMITS),
        mark: '{',
        idleMs: outerLimitMs(LIMITS),
        stop: null,
    };
    const command = confine(root, LIMITS, [...flags, '--no-warnings', RUNNER_INSIDE]);
    const { output, exitCode, durationMs } = await runProcess(command, JSON.stringify(input), limits);
    const faults = faultsIn(output);
    if (faults === null || exitCode !== 0)
        return `node does not run in a namespace of its own (exit status ${exitCode ?? 'unknown'})`;
    if (durationMs >= LIMITS.timeMs)
        return 'processes can be left behind';
    return faults[0] ?? null;
}
function faultsIn(output) {
    try {
        const told = JSON.parse(output);
        const faults = typeof told === 'object' && told !== null && 'faults' in told ? told.faults : null;
        return Array.isArray(faults) ? faults.map(String) : null;
    }
    catch {
        return null;
    }
}
async function listen() {
    const server = (0,external_node_net_.createServer)();
    return new Promise((resolve) => {
        server.once('error', () => resolve(null));
        server.listen(0, '127.0.0.1', () => {
            const address = server.address();
            resolve(typeof address === 'object' && address !== null ? { server, port: address.port } : null);
        });
    });
}

;// CONCATENATED MODULE: ./lib/probes/edge-replay/sandbox.js







/** For node to start, on a machine that has other things to do. */
const START_MS = 10_000;
/** For the code to be loaded, and for a report to be written and read, on the same machine. */
const BETWEEN_MS = 3_000;
/** Events for one process; one that hangs where it cannot be killed holds up no more than these. */
const MAX_BATCH = 10;
/**
 * Finds out which walls can be built here, by building them and running against them.
 * @param directory an empty directory of ours
 */
async function openSandbox(directory) {
    if (process.platform !== 'linux') {
        return { refused: `a stranger's code is confined by means of Linux, and this is ${process.platform}` };
    }
    const tools = findTools();
    if ('missing' in tools)
        return { refused: `the program ${tools.missing} is not here, which confines a stranger's code` };
    const binds = nodeFiles();
    let fault = '';
    for (const means of meansHere(tools)) {
        const found = await examineWalls((0,external_node_path_.join)(directory, means), (root, limits, nodeArguments) => confined(means, tools, root, binds, limits, nodeArguments), binds);
        if (found === null)
            return { sandbox: sandboxOf(means, tools, binds) };
        fault = found;
    }
    const needs = 'It takes root, sudo without a password or user namespaces, which most containers do not have';
    return { refused: `this machine does not let a stranger's code be confined: ${fault}. ${needs}.` };
}
function meansHere({ sudo }) {
    if (process.getuid?.() === 0)
        return ['root', 'user-namespace'];
    return sudo === '' ? ['user-namespace'] : ['user-namespace', 'sudo'];
}
function sandboxOf(means, tools, binds) {
    const runBatch = async (job) => {
        const { root, input, events, ...context } = job;
        const { limitMs, heapMb } = context;
        const nonce = (0,external_node_crypto_.randomBytes)(24).toString('hex');
        const limits = { timeMs: START_MS + events.length * (limitMs + BETWEEN_MS), heapMb };
        const command = confined(means, tools, root, binds, limits, [...nodeFlags(input), RUNNER_INSIDE]);
        const told = JSON.stringify({ ...input, events, nonce, limitMs, maxBytes: MAX_RESULT_BYTES });
        const ended = await runProcess(command, told, {
            maxOutputBytes: (events.length + 1) * MAX_RESULT_BYTES,
            timeMs: outerLimitMs(limits),
            mark: markOf(nonce),
            idleMs: limitMs + BETWEEN_MS,
            stop: stopCommand(means, tools),
        });
        return runsOf(ended, readReports(ended.output, nonce, context), events.length, context);
    };
    return {
        mountPoints: binds.map(({ target }) => target),
        async run(job) {
            const runs = [];
            for (let start = 0; start < job.events.length; start += MAX_BATCH) {
                const events = job.events.slice(start, start + MAX_BATCH);
                for (const [index, run] of (await runBatch({ ...job, events })).entries()) {
                    const alone = run ?? (await runBatch({ ...job, events: events.slice(index, index + 1) }))[0];
                    runs.push(alone ?? NOT_BEGUN);
                }
            }
            return runs;
        },
    };
}
function nodeFlags(input) {
    const forFunctions = ['--experimental-vm-modules', '--disallow-code-generation-from-strings'];
    return [
        ...permissionFlags([RUNNER_INSIDE, `${CODE_INSIDE}/*`]),
        '--no-warnings',
        ...(input['isCloudFrontFunction'] === true ? forFunctions : []),
    ];
}
const NOT_BEGUN = {
    outcome: { status: 'not-run', reason: 'node did not begin in time, or at all' },
    doubts: [],
};
/** One run for each event; null for those that the process did not come to. */
function runsOf(ended, told, count, context) {
    const { started, ofAll, runs, lastBegun } = told;
    const whole = ofAll ??
        (started ? (lastBegun === null ? endOf(ended, { ...context, isConfiguredLimit: false }) : null) : NOT_BEGUN);
    return Array.from({ length: count }, (_, index) => {
        if (whole !== null)
            return whole;
        return runs.get(index) ?? (index === lastBegun ? endOf(ended, context) : null);
    });
}
/** SIGILL and SIGTRAP: how newer engines end themselves where they get no more memory from the system; older ones abort. */
const TRAPS = [132, 133];
/** What to make of a run without a report, by how its process ended: 128 and the signal, as shells count. */
function endOf({ isCut, exitCode, afterMarkMs }, context) {
    const { limitMs, isConfiguredLimit, heapMb, isConfiguredHeap } = context;
    const run = (outcome) => ({ outcome, doubts: [] });
    if (isCut)
        return run({ status: 'not-run', reason: 'it writes too much to its standard output' });
    const wasKilled = exitCode === null || exitCode === 137 || exitCode === 152;
    const isTrapped = exitCode !== null && TRAPS.includes(exitCode);
    if ((wasKilled || isTrapped) && afterMarkMs !== null && afterMarkMs >= limitMs) {
        return run({ status: 'timed-out', limitMs, isConfigured: isConfiguredLimit });
    }
    if (exitCode === 134 || exitCode === 137 || isTrapped) {
        return run({ status: 'out-of-memory', limitMb: heapMb, isConfigured: isConfiguredHeap });
    }
    return run({ status: 'crashed', exitCode });
}

;// CONCATENATED MODULE: ./lib/probes/edge-replay/index.js









/** Runs in one go; a code base with more functions than this would hold up a build. */
const MAX_RUNS = 1_000;
const MAX_TOTAL_MS = 5 * 60_000;
const MAX_PARALLEL = 4;
/**
 * Runs every edge function whose code is known on sample events, behind walls. A function that cannot be run is told as a
 * problem; when the walls cannot be built, nothing is run and that is told. Never rejects, and leaves nothing behind.
 */
async function replayEdgeFunctions(distributions, settings) {
    const { tasks, omitted } = planReplay(distributions, settings.given);
    if (tasks.length === 0)
        return { replays: new Map(), problems: omitted.map(problemOf) };
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'origin-preflight-')).catch(() => null);
    if (directory === null)
        return { replays: new Map(), problems: [refusal('there is no directory for temporary files')] };
    try {
        const opened = await openSandbox(directory);
        if ('refused' in opened)
            return { replays: new Map(), problems: [refusal(opened.refused)] };
        const replayer = new Replayer(directory, opened.sandbox, settings);
        const done = await Promise.all(tasks.map((task) => replayer.replay(task)));
        return {
            replays: new Map(done.flatMap(({ associations, replay }) => associations.map((one) => [one, replay]))),
            problems: [...omitted, ...done.flatMap(({ notRun }) => notRun)].map(problemOf),
        };
    }
    finally {
        await (0,promises_.rm)(directory, { recursive: true, force: true }).catch(() => undefined);
    }
}
/** Keeps the packages that are written, and the count of what was run. */
class Replayer {
    #directory;
    #sandbox;
    #settings;
    #budget = new budget/* Budget */._(Math.min(MAX_PARALLEL, (0,external_node_os_.availableParallelism)()));
    #packages = new Map();
    #end = performance.now() + MAX_TOTAL_MS;
    #runs = 0;
    constructor(directory, sandbox, settings) {
        this.#directory = directory;
        this.#sandbox = sandbox;
        this.#settings = settings;
    }
    async replay(task) {
        const { associations, kind, eventType, olderNode } = task;
        const packed = await this.#packed(task);
        const isLate = this.#runs >= MAX_RUNS || performance.now() > this.#end;
        const events = packed.status === 'refused' || isLate ? [] : await this.#replayOn(task, packed);
        const reasons = packed.status === 'refused' ? [packed.reason] : isLate ? ['there was no time left for it'] : reasonsOf(events);
        return {
            associations,
            replay: { kind, eventType, olderNode, events },
            notRun: reasons.map((reason) => ({ name: `${task.name} at ${eventType}`, location: task.location, reason })),
        };
    }
    /** Every event once, and those twice whose first run is in doubt, in another process. */
    async #replayOn(task, packed) {
        const runAll = (samples) => {
            this.#runs += samples.length;
            const events = samples.map(({ event, rawQueryString }) => ({ event, rawQueryString }));
            const job = { ...limitsOf(task), root: packed.root, input: task.input(packed.names), events };
            return this.#budget.run(() => this.#sandbox.run(job));
        };
        const first = await runAll(task.events);
        const replays = task.events.flatMap((sample, index) => {
            const { name, isGiven, hasCloudFrontHeaders, event } = sample;
            const run = first[index];
            return run === undefined ? [] : [{ name, isGiven, hasCloudFrontHeaders, sent: sentIn(event), runs: [run] }];
        });
        const doubtful = replays.map((replay) => this.#settings.isDoubtful(task, replay));
        const again = task.events.filter((_, index) => doubtful[index] === true);
        const second = again.length === 0 ? [] : await runAll(again);
        return replays.map((replay, index) => {
            const run = doubtful[index] === true ? second[doubtful.slice(0, index).filter(Boolean).length] : undefined;
            return run === undefined ? replay : { ...replay, runs: [...replay.runs, run] };
        });
    }
    #packed({ kind, files }) {
        const key = `${kind} ${fingerprint(files)}`;
        const before = this.#packages.get(key);
        if (before !== undefined)
            return before;
        const root = (0,external_node_path_.join)(this.#directory, `package-${this.#packages.size}`);
        const runner = kind === 'lambda' ? LAMBDA_RUNNER : FUNCTION_RUNNER;
        const packed = pack(root, files, runner, this.#sandbox.mountPoints);
        this.#packages.set(key, packed);
        return packed;
    }
}
function limitsOf(task) {
    const { limitMs, isConfiguredLimit, heapMb, isConfiguredHeap } = task;
    return { limitMs, isConfiguredLimit, heapMb, isConfiguredHeap };
}
/** Why events were not judged, each reason once. */
function reasonsOf(events) {
    const reasons = events.flatMap(({ runs }) => runs.flatMap(({ outcome, doubts: [doubt] }) => {
        if (outcome.status === 'not-run')
            return [outcome.reason];
        if (outcome.status === 'crashed')
            return ['its process ended without a word'];
        // Without a result there is nothing that could be judged.
        const gaveResult = outcome.status === 'returned' || outcome.status === 'too-large';
        return gaveResult || doubt === undefined ? [] : [`it gave no result, and ${doubt}`];
    }));
    return [...new Set(reasons)];
}
/** The request and the response in an event of either kind, as they were before the function got them. */
function sentIn(event) {
    const records = edge_replay_isRecord(event) ? event['Records'] : null;
    const first = Array.isArray(records) ? records[0] : null;
    const cf = edge_replay_isRecord(first) ? first['cf'] : event;
    return edge_replay_isRecord(cf)
        ? { request: cf['request'] ?? null, response: cf['response'] ?? null }
        : { request: null, response: null };
}
function problemOf({ name, location, reason }) {
    return {
        file: location?.file ?? '(edge-replay)',
        line: location?.startLine ?? null,
        message: `edge-replay: ${name} could not be judged: ${reason}`,
    };
}
function refusal(reason) {
    return { file: '(edge-replay)', line: null, message: `edge-replay: not run: ${reason}` };
}
function edge_replay_isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ })

};
