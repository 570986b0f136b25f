export const id = 647;
export const ids = [647];
export const modules = {

/***/ 7993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readEvent)
/* harmony export */ });
/* unused harmony export PULL_REQUEST_EVENTS */
/* harmony import */ var _read_bounded_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9127);

/** GitHub bounds the payload of an event at 25 MB ("Webhook events and payloads"). */
const MAX_EVENT_BYTES = 32 * 1024 * 1024;
/** Names of events whose payload describes a pull request. */
const PULL_REQUEST_EVENTS = (/* unused pure expression or super */ null && (['pull_request', 'pull_request_target']));
/** Reads the payload that the runner left; a string says why there is nothing to go by. */
async function readEvent(env) {
    const path = env['GITHUB_EVENT_PATH'] ?? '';
    if (path === '')
        return 'this run was not started by an event of GitHub';
    const content = await (0,_read_bounded_js__WEBPACK_IMPORTED_MODULE_0__/* .readBounded */ .C)(path, MAX_EVENT_BYTES);
    if (content.status !== 'read') {
        return `the payload of the event ${content.status === 'missing' ? 'is not there' : content.fault}`;
    }
    const payload = parsed(content.text);
    if (payload === null)
        return 'the payload of the event is not a JSON object';
    return eventOf(payload);
}
function eventOf(payload) {
    const pullRequest = field(payload, 'pull_request');
    const mergeGroup = field(payload, 'merge_group');
    if (isObject(pullRequest)) {
        return {
            pullRequest: count(field(pullRequest, 'number')) ?? count(field(payload, 'number')),
            base: text(field(field(pullRequest, 'base'), 'sha')),
            head: text(field(field(pullRequest, 'head'), 'sha')),
            changedFiles: count(field(pullRequest, 'changed_files')),
        };
    }
    if (isObject(mergeGroup)) {
        const [base, head] = [text(field(mergeGroup, 'base_sha')), text(field(mergeGroup, 'head_sha'))];
        return { pullRequest: null, base, head, changedFiles: null };
    }
    // A push: `before` is all zeros for a new branch, which no repository holds.
    const [base, head] = [text(field(payload, 'before')), text(field(payload, 'after'))];
    return { pullRequest: null, base, head, changedFiles: null };
}
function parsed(json) {
    try {
        const value = JSON.parse(json);
        return isObject(value) ? value : null;
    }
    catch {
        return null;
    }
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** An own field of an object, undefined for anything else. */
function field(value, name) {
    return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
function text(value) {
    return typeof value === 'string' ? value : null;
}
function count(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}


/***/ }),

/***/ 5072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ domainNameFault),
/* harmony export */   d: () => (/* binding */ asciiName)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3136);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4394);



/** RFC 1035 2.3.4. */
const MAX_LABEL_LENGTH = 63;
/** Letters, digits and hyphens (RFC 1123 2.1), and the underscore that DNS carries and old S3 buckets have. */
const LABEL = /^[a-z0-9_-]+$/i;
/**
 * Why CloudFront cannot take this as the domain name of an origin, as the end of a sentence ("… is an IP address"); null
 * when it can. Source: DomainName in the API reference, and `domainName` on the page about the Lambda@Edge event (DNS
 * name, no colon, no IP address, at most 253 characters).
 */
function domainNameFault(name) {
    if (name === '')
        return 'is empty';
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(name))
        return 'begins with a scheme; only the host name belongs there';
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(name.replace(/^\[|\]$/g, '')) !== 0)
        return 'is an IP address; CloudFront wants a name that DNS can resolve';
    if (/[/?#]/.test(name))
        return 'contains a path; that belongs in the origin path';
    if (name.includes(':'))
        return 'contains a colon; the port belongs in the HTTP or HTTPS port';
    if (/[\s\p{Cc}]/u.test(name))
        return 'contains white space or a control character';
    if (name.length > _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .DOMAIN_NAME_LENGTH */ .Cn.max)
        return `is longer than ${_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .DOMAIN_NAME_LENGTH */ .Cn.max} characters`;
    if (name.endsWith('.'))
        return 'ends with a dot';
    return labelFault(name.split('.'));
}
function labelFault(labels) {
    if (labels.includes(''))
        return 'has an empty label (two dots in a row, or one at the start)';
    if (labels.some((label) => label.length > MAX_LABEL_LENGTH))
        return `has a label of more than ${MAX_LABEL_LENGTH} characters`;
    if (labels.some((label) => !LABEL.test(label)))
        return 'contains a character that no host name can have';
    return null;
}
/**
 * A host name as it travels in DNS, SNI and Host: international names in their ASCII form (RFC 5891), lower case. A leading
 * `*.` stays. Names that have no such form come back unchanged, for `domainNameFault` to name the fault.
 */
function asciiName(name) {
    const wildcard = name.startsWith('*.') ? '*.' : '';
    const rest = name.slice(wildcard.length);
    // Only names with letters outside ASCII are converted: the conversion also rewrites numbers as IP addresses.
    const ascii = /[^\p{ASCII}]/u.test(rest) ? (0,node_url__WEBPACK_IMPORTED_MODULE_1__.domainToASCII)(rest) || rest : rest;
    return wildcard + ascii.toLowerCase();
}


/***/ }),

/***/ 8946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X5: () => (/* binding */ endpointOf),
/* harmony export */   kn: () => (/* binding */ originKindOf)
/* harmony export */ });
/* unused harmony export ENDPOINT_PATTERNS */
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4394);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9963);


const S3_ENDPOINTS = (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .page */ .MY)('https://docs.aws.amazon.com/general/latest/gr/s3.html');
const S3_HOSTNAMES = (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .page */ .MY)('https://docs.aws.amazon.com/AmazonS3/latest/API/RESTAPI.html');
const S3_ACCELERATE = (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .page */ .MY)('https://docs.aws.amazon.com/AmazonS3/latest/userguide/transfer-acceleration-getting-started.html');
const S3_ACCESS_POINTS = (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .page */ .MY)('https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-naming.html');
const S3_WEBSITE = (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .page */ .MY)('https://docs.aws.amazon.com/AmazonS3/latest/userguide/WebsiteEndpoints.html');
const ORIGINS_PAGE = (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .guide */ .RH)('DownloadDistS3AndCustomOrigins');
const ELB = (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .page */ .MY)('https://docs.aws.amazon.com/general/latest/gr/elb.html');
const API_GATEWAY = (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .page */ .MY)('https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-call-api.html');
const API_GATEWAY_DOMAINS = (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .page */ .MY)('https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-custom-domains.html');
const FUNCTION_URL = (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .page */ .MY)('https://docs.aws.amazon.com/lambda/latest/dg/urls-configuration.html');
const EC2 = (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .page */ .MY)('https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-instance-naming.html');
const APP_RUNNER = (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .page */ .MY)('https://docs.aws.amazon.com/apprunner/latest/dg/manage-custom-domains.html');
const AMPLIFY = (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .page */ .MY)('https://docs.aws.amazon.com/amplify/latest/userguide/custom-domains.html');
const MEDIA_STORE = (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .page */ .MY)('https://docs.aws.amazon.com/general/latest/gr/mediastore.html');
const MEDIA_PACKAGE = (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .page */ .MY)('https://docs.aws.amazon.com/general/latest/gr/mediapackage.html');
const MEDIA_TAILOR = (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .page */ .MY)('https://docs.aws.amazon.com/general/latest/gr/mediatailor.html');
const REGION = '(?<region>[a-z]{2,4}(?:-[a-z]+)+-\\d+)';
const AWS = 'amazonaws\\.com(?:\\.cn)?';
const BUCKET = '(?<bucket>[^\\s/]+)';
const LABEL = '[a-z0-9_-]+';
function entry(pattern, source, endpoint) {
    return { pattern: new RegExp(`^${pattern}$`), source, endpoint };
}
function s3(form, pattern, source) {
    return entry(pattern, source, ({ bucket, region }) => ({ kind: 's3', form, bucket, region }));
}
function media(service, pattern, source) {
    return entry(pattern, source, ({ region }) => ({ kind: 'media', service, region }));
}
function plain(kind, pattern, source) {
    return entry(pattern, source, ({ region }) => ({ kind, region }));
}
/** The host names of AWS's own services. The first pattern that fits decides, so the narrow ones come first. */
const ENDPOINT_PATTERNS = [
    entry(`${BUCKET}\\.s3-website[-.]${REGION}\\.${AWS}`, S3_WEBSITE, ({ bucket, region }) => ({
        kind: 's3-website',
        bucket: bucket ?? '',
        region,
    })),
    s3('multi-region-access-point', `${BUCKET}\\.accesspoint\\.s3-global\\.${AWS}`, S3_ACCESS_POINTS),
    s3('access-point', `${BUCKET}\\.s3-accesspoint(?:-fips)?(?:\\.dualstack)?\\.${REGION}\\.${AWS}`, S3_ACCESS_POINTS),
    s3('object-lambda', `${BUCKET}\\.s3-object-lambda\\.${REGION}\\.${AWS}`, ORIGINS_PAGE),
    s3('accelerate', `${BUCKET}\\.s3-accelerate(?:\\.dualstack)?\\.${AWS}`, S3_ACCELERATE),
    s3('dualstack', `${BUCKET}\\.s3(?:-fips)?\\.dualstack\\.${REGION}\\.${AWS}`, S3_HOSTNAMES),
    s3('path-style', `s3(?:-fips)?(?:\\.dualstack)?(?:[.-]${REGION})?\\.${AWS}`, S3_HOSTNAMES),
    s3('regional', `${BUCKET}\\.s3(?:-fips)?\\.${REGION}\\.${AWS}`, S3_HOSTNAMES),
    s3('dash', `${BUCKET}\\.s3-(?:external-1|${REGION})\\.${AWS}`, S3_ENDPOINTS),
    s3('region-less', `${BUCKET}\\.s3\\.${AWS}`, ORIGINS_PAGE),
    entry(`(?:dualstack\\.)?(?<internal>internal-)?${LABEL}\\.${REGION}\\.elb\\.${AWS}`, ELB, loadBalancer),
    entry(`(?:dualstack\\.)?${LABEL}\\.elb\\.${REGION}\\.${AWS}`, ELB, loadBalancer),
    entry(`(?<customDomain>d-)${LABEL}\\.execute-api\\.${REGION}\\.${AWS}`, API_GATEWAY_DOMAINS, apiGateway),
    entry(`${LABEL}\\.execute-api(?:-fips)?\\.${REGION}\\.${AWS}`, API_GATEWAY, apiGateway),
    plain('function-url', `${LABEL}\\.lambda-url\\.${REGION}\\.on\\.aws`, FUNCTION_URL),
    plain('ec2', `${LABEL}\\.(?:compute-1|${REGION}\\.compute)\\.${AWS}`, EC2),
    plain('ec2', `${LABEL}\\.(?:ec2|${REGION}\\.compute)\\.internal`, EC2),
    plain('app-runner', `${LABEL}\\.${REGION}\\.awsapprunner\\.com`, APP_RUNNER),
    plain('amplify', `(?:${LABEL}\\.)*${LABEL}\\.amplifyapp\\.com`, AMPLIFY),
    media('mediastore', `(?:${LABEL}\\.)+mediastore\\.${REGION}\\.${AWS}`, MEDIA_STORE),
    media('mediapackage', `(?:${LABEL}\\.)+mediapackage(?:-vod)?\\.${REGION}\\.${AWS}`, MEDIA_PACKAGE),
    media('mediapackage-v2', `(?:${LABEL}\\.)+mediapackagev2\\.${REGION}\\.${AWS}`, MEDIA_PACKAGE),
    media('mediatailor', `(?:${LABEL}\\.)+mediatailor\\.${REGION}\\.${AWS}`, MEDIA_TAILOR),
    plain('cloudfront', `${LABEL}\\.cloudfront\\.(?:net|cn)`, (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .guide */ .RH)('distribution-web-values-returned')),
];
function loadBalancer({ internal, region }) {
    return { kind: 'load-balancer', internal, region };
}
function apiGateway({ customDomain, region }) {
    return { kind: 'api-gateway', customDomain, region };
}
/** What a host name says about the service behind it; `custom` when it is none of AWS's own names. */
function endpointOf(domainName) {
    const name = domainName.toLowerCase();
    if (name.length > _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .DOMAIN_NAME_LENGTH */ .Cn.max)
        return { kind: 'custom', region: null };
    for (const { pattern, endpoint } of ENDPOINT_PATTERNS) {
        const match = pattern.exec(name);
        if (match !== null)
            return endpoint(groupsOf(match));
    }
    return { kind: 'custom', region: null };
}
function groupsOf(match) {
    const { bucket, region, internal, customDomain } = match.groups ?? {};
    return {
        bucket: bucket ?? null,
        region: region ?? null,
        internal: internal !== undefined,
        customDomain: customDomain !== undefined,
    };
}
/**
 * What stands behind an origin, by its configuration and by the form of its name. A name that is known in parts is judged by
 * those: whatever stands in the holes of `….s3.….amazonaws.com`, it is a bucket.
 */
function originKindOf(type, domainName) {
    if (type === 'vpc')
        return 'vpc';
    if (type === 's3')
        return 's3';
    if (domainName.known)
        return endpointOf(domainName.value).kind;
    const kinds = new Set(domainName.alternatives.length > 0
        ? domainName.alternatives.map((name) => endpointOf(name).kind)
        : FILLINGS.map((filling) => endpointOf(filled(domainName.pattern, filling)).kind));
    kinds.delete('custom');
    const [kind] = kinds;
    return kind !== undefined && kinds.size === 1 ? kind : 'unknown';
}
/** What holes are filled with to see which form a name has: something like a name, and something like a Region. */
const FILLINGS = ['name', 'us-east-1'];
function filled(pattern, filling) {
    return pattern.map((piece) => ('literal' in piece ? piece.literal : filling)).join('');
}


/***/ }),

/***/ 178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   np: () => (/* binding */ hostForwardingOf)
/* harmony export */ });
/* unused harmony exports HOST_FORWARDING_SOURCES, forwardsHost */
/* harmony import */ var _managed_policies_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8279);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9963);


/** Where AWS says how the two kinds of policy, and the older ForwardedValues, decide about the Host header. */
const HOST_FORWARDING_SOURCES = [
    (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .guide */ .RH)('understanding-how-origin-request-policies-and-cache-policies-work-together'),
    (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .guide */ .RH)('header-caching'),
    (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .api */ .FH)('API_OriginRequestPolicyHeadersConfig'),
    (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .api */ .FH)('API_CachePolicyHeadersConfig'),
];
/**
 * Whether a behavior forwards the viewer's Host header. Whatever either policy or ForwardedValues sends is sent: an origin
 * request policy that leaves Host out does not take it away from a cache policy that has it.
 */
function hostForwardingOf(behavior) {
    const parts = [
        ...ofPolicy(behavior.cachePolicy, 'cache policy', _managed_policies_js__WEBPACK_IMPORTED_MODULE_0__/* .managedCachePolicy */ .WV),
        ...ofPolicy(behavior.originRequestPolicy, 'origin request policy', _managed_policies_js__WEBPACK_IMPORTED_MODULE_0__/* .managedOriginRequestPolicy */ .PC),
        ...ofForwardedValues(behavior.forwardedHeaders),
    ];
    const deciding = parts.find(({ forwarded }) => forwarded === 'yes') ?? parts.find(({ forwarded }) => forwarded === 'unknown');
    const where = `on behavior ${patternOf(behavior)}`;
    if (deciding !== undefined)
        return { forwarded: deciding.forwarded, because: `${deciding.because} ${where}` };
    const because = parts.map((part) => part.because).join(' and ');
    return { forwarded: 'no', because: `${because === '' ? 'no policy' : because} ${where}` };
}
function patternOf({ pathPattern, isDefault }) {
    if (pathPattern.known)
        return pathPattern.value;
    return isDefault ? '*' : pathPattern.expression;
}
function ofPolicy(policy, kind, managed) {
    switch (policy.type) {
        case 'none':
            return [];
        case 'id':
            return [ofPolicyId(policy.id, kind, managed)];
        case 'defined':
            return [{ forwarded: forwardsHost(policy.headers), because: `${kind} ${policy.name}` }];
    }
}
function ofPolicyId(id, kind, managed) {
    if (id.known) {
        const policy = managed(id.value);
        if (policy !== null)
            return { forwarded: policy.forwardsHost ? 'yes' : 'no', because: `${kind} ${policy.name}` };
        return {
            forwarded: 'unknown',
            because: `${kind} ${id.value}, which is neither AWS's own nor among what was read,`,
        };
    }
    return { forwarded: agreed(id, managed), because: `${kind} ${id.expression}, whose id is not known yet,` };
}
/** What the values that an unresolved id can take have in common. */
function agreed(id, managed) {
    const answers = new Set(id.alternatives.map((alternative) => managed(alternative)?.forwardsHost));
    if (answers.size !== 1)
        return 'unknown';
    const [answer] = answers;
    if (answer === undefined)
        return 'unknown';
    return answer ? 'yes' : 'no';
}
/** Whether a selection of headers includes Host. Header names compare without regard to case (RFC 9110 5.1). */
function forwardsHost({ behavior, names }) {
    if (!behavior.known)
        return 'unknown';
    switch (behavior.value) {
        case 'none':
            return 'no';
        case 'allViewer':
        case 'allViewerAndWhitelistCloudFront':
            return 'yes';
        case 'whitelist':
            return !names.known ? 'unknown' : includesHost(names.value) ? 'yes' : 'no';
        case 'allExcept':
            return !names.known ? 'unknown' : includesHost(names.value) ? 'no' : 'yes';
    }
}
function ofForwardedValues(headers) {
    if (headers === null)
        return [];
    const because = 'ForwardedValues';
    if (!headers.known)
        return [{ forwarded: 'unknown', because: `${because}, whose headers are not known yet,` }];
    return [{ forwarded: headers.value.includes('*') || includesHost(headers.value) ? 'yes' : 'no', because }];
}
function includesHost(names) {
    return names.some((name) => name.toLowerCase() === 'host');
}


/***/ }),

/***/ 4394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cn: () => (/* binding */ DOMAIN_NAME_LENGTH),
/* harmony export */   Jt: () => (/* binding */ READ_TIMEOUT_SECONDS),
/* harmony export */   LA: () => (/* binding */ CONNECTION_TIMEOUT_SECONDS),
/* harmony export */   RU: () => (/* binding */ isRefusedCustomHeader),
/* harmony export */   Rf: () => (/* binding */ CUSTOM_HEADERS),
/* harmony export */   Uj: () => (/* binding */ isAllowedPort),
/* harmony export */   W6: () => (/* binding */ CONNECTION_ATTEMPTS),
/* harmony export */   _z: () => (/* binding */ DEFAULT_HTTPS_PORT),
/* harmony export */   cN: () => (/* binding */ ORIGIN_PATH_LENGTH),
/* harmony export */   v6: () => (/* binding */ KEEPALIVE_TIMEOUT_SECONDS),
/* harmony export */   vC: () => (/* binding */ DEFAULT_HTTP_PORT)
/* harmony export */ });
/* unused harmony exports ALLOWED_PORTS, S3_DOMAIN_NAME_LENGTH, RESPONSE_HEAD_BYTES, REQUEST_BYTES, URL_BYTES, DISTRIBUTIONS_IN_CHAIN, REFUSED_CUSTOM_HEADERS, FAILOVER_STATUS_CODES */
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9963);

/** What CloudFront's API accepts, and what CloudFront does with larger things. Times in seconds as the API has them. */
const ORIGIN_PAGE = (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .guide */ .RH)('DownloadDistValuesOrigin');
const QUOTAS_PAGE = (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .guide */ .RH)('cloudfront-limits');
const CUSTOM_ORIGIN_PAGE = (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .guide */ .RH)('RequestAndResponseBehaviorCustomOrigin');
const EVENT_PAGE = (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .guide */ .RH)('lambda-event-structure');
/** HTTPPort and HTTPSPort: 80, 443 and everything from 1024 up. */
const ALLOWED_PORTS = {
    ranges: [
        { min: 80, max: 80 },
        { min: 443, max: 443 },
        { min: 1024, max: 65_535 },
    ],
    source: (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .api */ .FH)('API_CustomOriginConfig'),
};
const DEFAULT_HTTP_PORT = 80;
const DEFAULT_HTTPS_PORT = 443;
/** Whether CloudFront's API takes this port. */
function isAllowedPort(port) {
    return Number.isInteger(port) && ALLOWED_PORTS.ranges.some(({ min, max }) => port >= min && port <= max);
}
const CONNECTION_ATTEMPTS = {
    min: 1,
    max: 3,
    default: 3,
    raisable: false,
    source: ORIGIN_PAGE,
};
const CONNECTION_TIMEOUT_SECONDS = {
    min: 1,
    max: 10,
    default: 10,
    raisable: false,
    source: ORIGIN_PAGE,
};
/** OriginReadTimeout: the wait for the first byte, and between two packets. */
const READ_TIMEOUT_SECONDS = {
    min: 1,
    max: 120,
    default: 30,
    raisable: true,
    source: QUOTAS_PAGE,
};
/** OriginKeepaliveTimeout. The quota was 120 until 2026 and some pages still say so; the quota table now says 300. */
const KEEPALIVE_TIMEOUT_SECONDS = {
    min: 1,
    max: 300,
    default: 5,
    raisable: true,
    source: QUOTAS_PAGE,
};
/** DomainName of a custom origin, in characters. */
const DOMAIN_NAME_LENGTH = { max: 253, source: EVENT_PAGE };
/** DomainName of an S3 origin, in characters. */
const S3_DOMAIN_NAME_LENGTH = { max: 128, source: EVENT_PAGE };
/** OriginPath, in characters. */
const ORIGIN_PATH_LENGTH = { max: 255, source: ORIGIN_PAGE };
/** Status line and headers of an origin's response, in bytes. */
const RESPONSE_HEAD_BYTES = { max: 32_768, source: QUOTAS_PAGE };
/** A request with its URL and headers, in bytes. */
const REQUEST_BYTES = { max: 32_768, source: CUSTOM_ORIGIN_PAGE };
/** A URL, in bytes. */
const URL_BYTES = { max: 8_192, source: QUOTAS_PAGE };
/** Custom headers of one origin: how many, and how long in characters. */
const CUSTOM_HEADERS = {
    count: 30,
    nameLength: 256,
    valueLength: 1_783,
    totalLength: 10_240,
    source: QUOTAS_PAGE,
};
/** Distributions that a request may pass through; the page on 403 contradicts the quota table and allows one. */
const DISTRIBUTIONS_IN_CHAIN = { max: 2, source: QUOTAS_PAGE };
/** Custom header names that CloudFront refuses: exact ones in lower case, and beginnings of names. */
const REFUSED_CUSTOM_HEADERS = {
    names: new Set([
        'cache-control',
        'connection',
        'content-length',
        'cookie',
        'host',
        'if-match',
        'if-modified-since',
        'if-none-match',
        'if-range',
        'if-unmodified-since',
        'max-forwards',
        'pragma',
        'proxy-authenticate',
        'proxy-authorization',
        'proxy-connection',
        'range',
        'request-range',
        'te',
        'trailer',
        'transfer-encoding',
        'upgrade',
        'via',
        'x-real-ip',
    ]),
    prefixes: ['x-amz-', 'x-edge-'],
    source: (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .guide */ .RH)('add-origin-custom-headers'),
};
/** Whether CloudFront refuses a custom header of this name, in any case of letters. */
function isRefusedCustomHeader(name) {
    const lower = name.toLowerCase();
    return (REFUSED_CUSTOM_HEADERS.names.has(lower) || REFUSED_CUSTOM_HEADERS.prefixes.some((start) => lower.startsWith(start)));
}
/** Status codes that can make an origin group ask its second member. */
const FAILOVER_STATUS_CODES = {
    codes: [400, 403, 404, 416, 429, 500, 502, 503, 504],
    source: (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .guide */ .RH)('high_availability_origin_failover'),
};


/***/ }),

/***/ 8279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PC: () => (/* binding */ managedOriginRequestPolicy),
/* harmony export */   WV: () => (/* binding */ managedCachePolicy)
/* harmony export */ });
/* unused harmony exports MANAGED_CACHE_POLICIES, MANAGED_ORIGIN_REQUEST_POLICIES */
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9963);

const CACHE_PAGE = (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .guide */ .RH)('using-managed-cache-policies');
const REQUEST_PAGE = (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .guide */ .RH)('using-managed-origin-request-policies');
function cache(id, name, forwardsHost) {
    return { id, name, forwardsHost, source: CACHE_PAGE };
}
function request(id, name, forwardsHost) {
    return { id, name, forwardsHost, source: REQUEST_PAGE };
}
/** Every managed cache policy. Headers in the cache key are always sent to the origin, Host among them where it is there. */
const MANAGED_CACHE_POLICIES = [
    cache('2e54312d-136d-493c-8eb9-b001f22f67d2', 'Amplify', true),
    cache('4d1d2f1d-3a71-49ad-9e08-7ea5d843a556', 'Amplify-Default', true),
    cache('a6bad946-36c3-4c33-aa98-362c74a7fb13', 'Amplify-DefaultNoCookies', true),
    cache('1c6db51a-a33f-469a-8245-dae26771f530', 'Amplify-ImageOptimization', true),
    cache('7e5fad67-ee98-4ad0-b05a-394999eefc1a', 'Amplify-StaticContent', true),
    cache('4135ea2d-6df8-44a3-9df3-4b5a84be39ad', 'CachingDisabled', false),
    cache('658327ea-f89d-4fab-a63d-7e88639e58f6', 'CachingOptimized', false),
    cache('b2884449-e4de-46a7-ac36-70bc7f1ddd6d', 'CachingOptimizedForUncompressedObjects', false),
    cache('08627262-05a9-4f76-9ded-b50ca2e3a84f', 'Elemental-MediaPackage', false),
    cache('83da9c7e-98b4-4e11-a168-04f0df8e2c65', 'UseOriginCacheControlHeaders', true),
    cache('4cc15a8a-d715-48a4-82b8-cc0b614638fe', 'UseOriginCacheControlHeaders-QueryStrings', true),
];
/** Every managed origin request policy. */
const MANAGED_ORIGIN_REQUEST_POLICIES = [
    request('216adef6-5c7f-47e4-b989-5492eafa07d3', 'AllViewer', true),
    request('33f36d7e-f396-46d9-90e0-52428a34d9dc', 'AllViewerAndCloudFrontHeaders-2022-06', true),
    request('b689b0a8-53d0-40ab-baf2-68738e2966ac', 'AllViewerExceptHostHeader', false),
    request('59781a5b-3903-41f3-afcb-af62929ccde1', 'CORS-CustomOrigin', false),
    request('88a5eaf4-2fd4-4709-b370-b4c650ea3fcf', 'CORS-S3Origin', false),
    request('775133bc-15f2-49f9-abea-afb2e0bf67d2', 'Elemental-MediaTailor-PersonalizedManifests', false),
    request('bf0718e1-ba1e-49d1-88b1-f726733018ae', 'HostHeaderOnly', true),
    request('acba4595-bd28-49b8-b9fe-13317c0390fa', 'UserAgentRefererHeaders', false),
];
const CACHE_POLICIES_BY_KEY = byKey(MANAGED_CACHE_POLICIES);
const REQUEST_POLICIES_BY_KEY = byKey(MANAGED_ORIGIN_REQUEST_POLICIES);
function byKey(policies) {
    return new Map(policies.flatMap((policy) => [
        [policy.id, policy],
        [`managed-${policy.name}`.toLowerCase(), policy],
    ]));
}
/** The managed cache policy with this id, or with this name written `Managed-…`; null when it is none of AWS's. */
function managedCachePolicy(idOrName) {
    return CACHE_POLICIES_BY_KEY.get(idOrName.toLowerCase()) ?? null;
}
/** The managed origin request policy with this id, or with this name written `Managed-…`; null when it is none of AWS's. */
function managedOriginRequestPolicy(idOrName) {
    return REQUEST_POLICIES_BY_KEY.get(idOrName.toLowerCase()) ?? null;
}


/***/ }),

/***/ 6470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ routingTo)
/* harmony export */ });
/** Finds the behaviors that send requests to an origin of the distribution. Never throws. */
function routingTo(distribution, origin) {
    const { ids, byOriginId, others } = targetsOf(distribution);
    const direct = origin.id.known ? (byOriginId.get(origin.id.value) ?? []) : [];
    const sure = [];
    const possible = [];
    for (const { behavior } of [...direct, ...others].toSorted((a, b) => a.place - b.place)) {
        const match = leadsTo(behavior.targetOriginId, distribution, origin, ids);
        if (match === 'yes')
            sure.push(behavior);
        else if (match === 'maybe')
            possible.push(behavior);
    }
    if (sure.length > 0)
        return { used: 'yes', behaviors: sure };
    return possible.length > 0 ? { used: 'unknown', behaviors: possible } : { used: 'no', behaviors: [] };
}
const targets = new WeakMap();
function targetsOf(distribution) {
    const known = targets.get(distribution);
    if (known !== undefined)
        return known;
    const made = sortTargets(distribution);
    targets.set(distribution, made);
    return made;
}
function sortTargets({ origins, originGroups, behaviors }) {
    const groupIds = originGroups.map(({ id }) => id);
    const ofGroups = new Set(groupIds.flatMap((id) => (id.known ? [id.value] : [])));
    const byOriginId = new Map(origins.flatMap(({ id }) => (id.known && !ofGroups.has(id.value) ? [[id.value, []]] : [])));
    const others = [];
    for (const [place, behavior] of behaviors.entries()) {
        const { targetOriginId: target } = behavior;
        const named = target.known ? byOriginId.get(target.value) : undefined;
        (named ?? others).push({ behavior, place });
    }
    return { ids: [...origins.map(({ id }) => id), ...groupIds], byOriginId, others };
}
function leadsTo(target, { originGroups }, origin, ids) {
    const direct = sameAmong(target, origin.id, ids);
    if (direct === 'yes' || originGroups.length === 0)
        return direct;
    const throughGroups = originGroups.map((group) => both(sameAmong(target, group.id, ids), any(group.memberIds.map((member) => sameAmong(member, origin.id, ids)))));
    return any([direct, ...throughGroups]);
}
/** Ids are unique within a distribution: a reference that surely means another one cannot mean this one. */
function sameAmong(reference, id, ids) {
    const match = sameId(reference, id);
    if (match !== 'maybe')
        return match;
    return ids.some((other) => other !== id && sameId(reference, other) === 'yes') ? 'no' : 'maybe';
}
/** Two ids that no file resolves are the same where they are written the same. */
function sameId(a, b) {
    if (a.known && b.known)
        return a.value === b.value ? 'yes' : 'no';
    if (!a.known && !b.known)
        return a.expression === b.expression ? 'yes' : 'maybe';
    const literal = a.known ? a.value : b.known ? b.value : '';
    const alternatives = a.known ? (b.known ? [] : b.alternatives) : a.alternatives;
    return alternatives.length > 0 && !alternatives.includes(literal) ? 'no' : 'maybe';
}
function any(matches) {
    return matches.includes('yes') ? 'yes' : matches.includes('maybe') ? 'maybe' : 'no';
}
function both(a, b) {
    if (a === 'no' || b === 'no')
        return 'no';
    return a === 'yes' && b === 'yes' ? 'yes' : 'maybe';
}


/***/ }),

/***/ 9963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FH: () => (/* binding */ api),
/* harmony export */   MY: () => (/* binding */ page),
/* harmony export */   RH: () => (/* binding */ guide)
/* harmony export */ });
/* unused harmony export FACTS_CHECKED */
/** The day on which everything in this room was last compared with AWS's pages. */
const FACTS_CHECKED = '2026-11-22';
const GUIDE = 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/';
const API = 'https://docs.aws.amazon.com/cloudfront/latest/APIReference/';
/** A page of the CloudFront Developer Guide. */
function guide(page) {
    return { url: `${GUIDE}${page}.html`, checked: FACTS_CHECKED };
}
/** A page of the CloudFront API reference. */
function api(page) {
    return { url: `${API}${page}.html`, checked: FACTS_CHECKED };
}
/** Any other page. */
function page(url) {
    return { url, checked: FACTS_CHECKED };
}


/***/ }),

/***/ 7778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BF: () => (/* binding */ SSL_PROTOCOLS),
/* harmony export */   Dq: () => (/* binding */ PSS_SIGNATURE_SCHEMES),
/* harmony export */   IA: () => (/* binding */ TLS13_SUITES),
/* harmony export */   Iw: () => (/* binding */ PUBLISHED_GROUPS),
/* harmony export */   JH: () => (/* binding */ PUBLISHED_SIGNATURE_SCHEMES),
/* harmony export */   dB: () => (/* binding */ PUBLISHED_SUITES),
/* harmony export */   hy: () => (/* binding */ SOURCE_ONLY_SUITES)
/* harmony export */ });
/* unused harmony export SSL_PROTOCOLS_SOURCE */
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9963);

/**
 * What CloudFront offers an origin in its ClientHello. Three kinds of evidence are kept apart: what the Developer Guide
 * lists, what TLS 1.3 needs on top (the guide says that TLS 1.3 is used, and lists none of its suites), and what only the
 * policy `CloudFront-Upstream-2025` in the source of AWS's own TLS library has.
 */
const CIPHERS_PAGE = (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .guide */ .RH)('secure-connections-supported-ciphers-cloudfront-to-origin');
const CUSTOM_ORIGIN_PAGE = (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .guide */ .RH)('RequestAndResponseBehaviorCustomOrigin');
const UPSTREAM_POLICY = (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .page */ .MY)('https://github.com/aws/s2n-tls/blob/main/tls/s2n_security_policies.c');
function suite(code, openssl, iana, authentication, source = CIPHERS_PAGE) {
    return { code, openssl, iana, authentication, source };
}
/** The sixteen suites of the Developer Guide, in its order. An origin must support one of them, or TLS 1.3. */
const PUBLISHED_SUITES = [
    suite(0xc02c, 'ECDHE-ECDSA-AES256-GCM-SHA384', 'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384', 'ECDSA'),
    suite(0xc024, 'ECDHE-ECDSA-AES256-SHA384', 'TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384', 'ECDSA'),
    suite(0xc00a, 'ECDHE-ECDSA-AES256-SHA', 'TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA', 'ECDSA'),
    suite(0xc02b, 'ECDHE-ECDSA-AES128-GCM-SHA256', 'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256', 'ECDSA'),
    suite(0xc023, 'ECDHE-ECDSA-AES128-SHA256', 'TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256', 'ECDSA'),
    suite(0xc009, 'ECDHE-ECDSA-AES128-SHA', 'TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA', 'ECDSA'),
    suite(0xc030, 'ECDHE-RSA-AES256-GCM-SHA384', 'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384', 'RSA'),
    suite(0xc028, 'ECDHE-RSA-AES256-SHA384', 'TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384', 'RSA'),
    suite(0xc014, 'ECDHE-RSA-AES256-SHA', 'TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA', 'RSA'),
    suite(0xc02f, 'ECDHE-RSA-AES128-GCM-SHA256', 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256', 'RSA'),
    suite(0xc027, 'ECDHE-RSA-AES128-SHA256', 'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256', 'RSA'),
    suite(0xc013, 'ECDHE-RSA-AES128-SHA', 'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA', 'RSA'),
    suite(0x0035, 'AES256-SHA', 'TLS_RSA_WITH_AES_256_CBC_SHA', 'RSA'),
    suite(0x002f, 'AES128-SHA', 'TLS_RSA_WITH_AES_128_CBC_SHA', 'RSA'),
    suite(0x000a, 'DES-CBC3-SHA', 'TLS_RSA_WITH_3DES_EDE_CBC_SHA', 'RSA'),
    suite(0x0004, 'RC4-MD5', 'TLS_RSA_WITH_RC4_128_MD5', 'RSA'),
];
/** Suites that the guide does not list and AWS's published source offers: a server with only these is a doubtful case. */
const SOURCE_ONLY_SUITES = [
    suite(0x009c, 'AES128-GCM-SHA256', 'TLS_RSA_WITH_AES_128_GCM_SHA256', 'RSA', UPSTREAM_POLICY),
    suite(0x009d, 'AES256-GCM-SHA384', 'TLS_RSA_WITH_AES_256_GCM_SHA384', 'RSA', UPSTREAM_POLICY),
    suite(0x003c, 'AES128-SHA256', 'TLS_RSA_WITH_AES_128_CBC_SHA256', 'RSA', UPSTREAM_POLICY),
];
/** TLS 1.3 is documented, its suites are not; these three are in the published source, in its order. */
const TLS13_SUITES = [
    suite(0x1301, 'TLS_AES_128_GCM_SHA256', 'TLS_AES_128_GCM_SHA256', 'any', UPSTREAM_POLICY),
    suite(0x1302, 'TLS_AES_256_GCM_SHA384', 'TLS_AES_256_GCM_SHA384', 'any', UPSTREAM_POLICY),
    suite(0x1303, 'TLS_CHACHA20_POLY1305_SHA256', 'TLS_CHACHA20_POLY1305_SHA256', 'any', UPSTREAM_POLICY),
];
/** The three curves of the guide. It names no order of preference. */
const PUBLISHED_GROUPS = [
    { code: 29, name: 'x25519', openssl: 'X25519', source: CIPHERS_PAGE },
    { code: 23, name: 'secp256r1', openssl: 'prime256v1', source: CIPHERS_PAGE },
    { code: 24, name: 'secp384r1', openssl: 'secp384r1', source: CIPHERS_PAGE },
];
function scheme(code, iana, openssl, source = CIPHERS_PAGE) {
    return { code, iana, openssl, source };
}
/** The ten signature schemes of the guide, in its order. */
const PUBLISHED_SIGNATURE_SCHEMES = [
    scheme(0x0401, 'rsa_pkcs1_sha256', 'RSA+SHA256'),
    scheme(0x0501, 'rsa_pkcs1_sha384', 'RSA+SHA384'),
    scheme(0x0601, 'rsa_pkcs1_sha512', 'RSA+SHA512'),
    scheme(0x0301, 'rsa_pkcs1_sha224', 'RSA+SHA224'),
    scheme(0x0403, 'ecdsa_secp256r1_sha256', 'ECDSA+SHA256'),
    scheme(0x0503, 'ecdsa_secp384r1_sha384', 'ECDSA+SHA384'),
    scheme(0x0603, 'ecdsa_secp521r1_sha512', 'ECDSA+SHA512'),
    scheme(0x0303, 'ecdsa_sha224', 'ECDSA+SHA224'),
    scheme(0x0201, 'rsa_pkcs1_sha1', 'RSA+SHA1'),
    scheme(0x0203, 'ecdsa_sha1', 'ECDSA+SHA1'),
];
/** RSA-PSS: not in the guide, in the published source, and without it no RSA certificate works over TLS 1.3 (RFC 8446 4.2.3). */
const PSS_SIGNATURE_SCHEMES = [
    scheme(0x0804, 'rsa_pss_rsae_sha256', 'rsa_pss_rsae_sha256', UPSTREAM_POLICY),
    scheme(0x0805, 'rsa_pss_rsae_sha384', 'rsa_pss_rsae_sha384', UPSTREAM_POLICY),
    scheme(0x0806, 'rsa_pss_rsae_sha512', 'rsa_pss_rsae_sha512', UPSTREAM_POLICY),
    scheme(0x0809, 'rsa_pss_pss_sha256', 'rsa_pss_pss_sha256', UPSTREAM_POLICY),
    scheme(0x080a, 'rsa_pss_pss_sha384', 'rsa_pss_pss_sha384', UPSTREAM_POLICY),
    scheme(0x080b, 'rsa_pss_pss_sha512', 'rsa_pss_pss_sha512', UPSTREAM_POLICY),
];
/** The values of OriginSslProtocols, lowest first. TLS 1.3 is used too and can be neither chosen nor switched off. */
const SSL_PROTOCOLS = ['SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.2'];
const SSL_PROTOCOLS_SOURCE = (/* unused pure expression or super */ null && (CUSTOM_ORIGIN_PAGE));


/***/ }),

/***/ 9929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I0: () => (/* binding */ WILDCARD_LABEL),
/* harmony export */   vd: () => (/* binding */ sentNames),
/* harmony export */   w1: () => (/* binding */ forwardingOver)
/* harmony export */ });
/* unused harmony export MAX_VIEWER_NAMES */
/* harmony import */ var _domain_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5072);
/* harmony import */ var _host_forwarding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(178);


/** What stands for the asterisk of a wildcard alias: a name that a viewer could use and nobody has. */
const WILDCARD_LABEL = 'origin-preflight';
/** Names of one distribution that are looked at; ten times AWS's quota of 100 aliases, so only a contrived file has more. */
const MAX_VIEWER_NAMES = 1_000;
/** Which behaviors forward Host, put together over all that lead to the origin, and the names they would forward. */
function forwardingOver(distribution, { used, behaviors }, viewerHosts) {
    if (used === 'no')
        return { forwarded: 'unused', names: [], mixed: false, because: 'no behavior leads to this origin' };
    const each = behaviors.map(_host_forwarding_js__WEBPACK_IMPORTED_MODULE_1__/* .hostForwardingOf */ .np);
    const yes = each.find(({ forwarded }) => forwarded === 'yes');
    const unsure = each.find(({ forwarded }) => forwarded === 'unknown');
    const no = each.find(({ forwarded }) => forwarded === 'no');
    const deciding = yes ?? unsure;
    const forwarded = deciding?.forwarded ?? 'no';
    return {
        forwarded,
        names: forwarded === 'no' ? [] : viewerNames(distribution, viewerHosts),
        mixed: yes !== undefined && no !== undefined,
        because: becauseOf(distribution, viewerHosts, deciding?.because ?? no?.because ?? 'no policy'),
    };
}
function becauseOf({ language }, viewerHosts, because) {
    if (language !== 'input')
        return because;
    return viewerHosts.length > 0 ? 'viewer hosts were given' : 'no viewer hosts were given';
}
/** The names under which viewers come, lower case, without repetition: the aliases, or what was told where those are unknown. */
function viewerNames({ aliases, language }, viewerHosts) {
    const known = language === 'input' ? [] : aliases.flatMap((alias) => (alias.known ? [alias.value] : []));
    const complete = known.length > 0 && known.length === aliases.length;
    const names = [...known, ...(complete ? [] : viewerHosts)]
        .map((name) => (0,_domain_name_js__WEBPACK_IMPORTED_MODULE_0__/* .asciiName */ .d)(name).replace(/^\*\./, `${WILDCARD_LABEL}.`))
        .filter((name) => (0,_domain_name_js__WEBPACK_IMPORTED_MODULE_0__/* .domainNameFault */ .S)(name) === null);
    return [...new Set(names)].slice(0, MAX_VIEWER_NAMES);
}
/**
 * The names that CloudFront would send to a custom origin, as SNI and as Host, each once. Where it is not known whether
 * Host is forwarded, or which names there are, the origin's own domain stands in and its role says so.
 * @param domain the origin's domain name, valid
 */
function sentNames(distribution, origin, domain, forwarding) {
    const own = { name: domain, role: 'origin-domain' };
    const standIn = { name: domain, role: 'viewer-host-unknown' };
    // S3 refuses any Host but its own, and CloudFront does not let one be forwarded there.
    if (origin.connection.type === 's3' || forwarding.forwarded === 'no')
        return [own];
    if (forwarding.forwarded !== 'yes')
        return [standIn];
    const forwarded = forwarding.names.map((name) => ({ name, role: 'viewer-host' }));
    const names = forwarded.length > 0 ? forwarded : [ownNameOf(distribution) ?? standIn];
    return withoutRepetition(forwarding.mixed ? [own, ...names] : names);
}
/** Without any alias, viewers have only the distribution's own name. */
function ownNameOf({ aliases, domainName, language }) {
    if (language === 'input' || aliases.length > 0 || !domainName.known)
        return null;
    const name = domainName.value.toLowerCase();
    return (0,_domain_name_js__WEBPACK_IMPORTED_MODULE_0__/* .domainNameFault */ .S)(name) === null ? { name, role: 'viewer-host' } : null;
}
function withoutRepetition(names) {
    return [...new Map(names.toReversed().map((sent) => [sent.name, sent])).values()].toReversed();
}


/***/ }),

/***/ 5783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ju: () => (/* binding */ accept),
/* harmony export */   Uo: () => (/* binding */ acceptancesOf),
/* harmony export */   lv: () => (/* binding */ BASELINE_REASON)
/* harmony export */ });
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5268);
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5886);


/** What every finding that the baseline lists gives as its reason. */
const BASELINE_REASON = 'accepted in the baseline';
/** The suppressions of a config file. */
function acceptancesOf(config) {
    return config.suppressions.map(({ rule, key, reason, expires, line }) => ({
        rule,
        covers: (origin) => key === null || (0,_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesGlob */ .k)(key, origin),
        reason,
        expires,
        file: config.path,
        line,
        accepts: `${rule ?? 'everything'}${key === null ? '' : ` at "${key}"`}`,
    }));
}
/**
 * Marks the findings that somebody accepted: they stay in the report, with the reason, and neither block nor count. An
 * acceptance that has ended accepts nothing; that, and one that is no longer needed, is told as a problem.
 */
function accept(origins, request) {
    const needed = new Set();
    const ofRule = byRule(request.acceptances);
    const accepted = origins.map((origin) => {
        const covers = memoized((acceptance) => acceptance.covers(origin.key));
        const findings = origin.findings.map((finding) => {
            const matching = [...(ofRule.get(finding.rule) ?? []), ...(ofRule.get(null) ?? [])].filter(covers);
            for (const acceptance of matching)
                needed.add(acceptance);
            const suppressed = reasonFor(origin.key, finding.rule, matching, request);
            return suppressed === null ? finding : { ...finding, suppressed, blocking: false };
        });
        return { ...origin, findings };
    });
    const problems = request.acceptances.flatMap((acceptance) => needed.has(acceptance) ? ended(acceptance, request) : unused(acceptance, origins, request));
    return { origins: accepted, problems: [...problems, ...outdatedBaseline(origins, request)] };
}
function byRule(acceptances) {
    const lists = new Map();
    for (const acceptance of acceptances) {
        const list = lists.get(acceptance.rule) ?? [];
        list.push(acceptance);
        lists.set(acceptance.rule, list);
    }
    return lists;
}
function memoized(answer) {
    const known = new Map();
    return (question) => {
        const given = known.get(question) ?? answer(question);
        known.set(question, given);
        return given;
    };
}
function reasonFor(key, rule, matching, { baseline, today }) {
    const holding = matching.find((acceptance) => !hasEnded(acceptance, today));
    if (holding !== undefined)
        return { reason: holding.reason, expires: holding.expires };
    return baseline?.has(key, rule) === true ? { reason: BASELINE_REASON, expires: null } : null;
}
/** ISO days sort as text. */
function hasEnded({ expires }, today) {
    return expires !== null && today > expires;
}
function ended(acceptance, { today }) {
    if (!hasEnded(acceptance, today))
        return [];
    const message = `the suppression of ${acceptance.accepts} ended on ${acceptance.expires ?? ''}: its findings count again`;
    return [{ file: acceptance.file, line: acceptance.line, message }];
}
function unused(acceptance, origins, request) {
    // In a part of the origins nothing can be missed: it may be in another part.
    if (request.partial)
        return [];
    const { rule, file, line, accepts } = acceptance;
    const covered = origins.filter(({ key }) => acceptance.covers(key));
    if (covered.length === 0) {
        return [{ file, line, message: `the suppression of ${accepts} can go: no origin here has such a key` }];
    }
    const layers = rule === null ? _model_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .LAYERS */ .RR : [request.layerOf(rule)].filter((layer) => layer !== null);
    if (layers.some((layer) => couldHide(layer, covered, request)))
        return [];
    return [{ file, line, message: `the suppression of ${accepts} can go: it matches no finding any more` }];
}
/** Whether a finding may still be there and was only not seen: silence on the wire proves nothing. */
function couldHide(layer, covered, request) {
    return (request.static && layer !== 'config') || covered.some(({ layers }) => layers[layer] === 'unverified');
}
/** One problem for the whole baseline, which may list thousands. */
function outdatedBaseline(origins, request) {
    const { baseline, partial, layerOf } = request;
    if (baseline === null || partial)
        return [];
    const found = new Map(origins.map((origin) => [origin.key, origin]));
    const gone = baseline.entries.filter(({ key, rule }) => {
        const origin = found.get(key);
        if (origin === undefined)
            return true;
        if (origin.findings.some((finding) => finding.rule === rule))
            return false;
        const layer = layerOf(rule);
        return layer === null || !couldHide(layer, [origin], request);
    });
    const [first] = gone;
    if (first === undefined)
        return [];
    const all = gone.length === 1 ? '1 entry matches' : `${gone.length} entries match`;
    const message = `${all} no finding any more, such as ${first.rule} at "${first.key}": write the baseline anew`;
    return [{ file: baseline.file, line: null, message }];
}


/***/ }),

/***/ 8547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bv: () => (/* binding */ baselineOf),
/* harmony export */   oU: () => (/* binding */ loadBaseline)
/* harmony export */ });
/* unused harmony export parseBaseline */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _model_usage_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2837);
/* harmony import */ var _read_bounded_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9127);
/* harmony import */ var _acceptance_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5783);




/** Some hundred thousand entries. */
const MAX_BASELINE_BYTES = 32 * 1024 * 1024;
/** Raised when an older reader would misunderstand the file. */
const FORMAT_VERSION = 1;
/**
 * The content of a baseline that accepts what the report finds today: every error and warning that does not have another
 * acceptance of its own. Sorted and without lines or times, so that writing it again changes nothing that has not changed:
 *
 * `{ "formatVersion": 1, "accepted": [ { "key": "…", "rules": ["…"] } ] }`
 */
function baselineOf(report) {
    const accepted = report.origins
        .map(({ key, findings }) => {
        const counting = findings.filter(({ level, suppressed }) => {
            const own = suppressed === null || suppressed.reason === _acceptance_js__WEBPACK_IMPORTED_MODULE_2__/* .BASELINE_REASON */ .lv;
            return level !== 'notice' && own;
        });
        return { key, rules: [...new Set(counting.map(({ rule }) => rule))].toSorted() };
    })
        .filter(({ rules }) => rules.length > 0)
        .toSorted((a, b) => (a.key < b.key ? -1 : 1));
    return `${JSON.stringify({ formatVersion: FORMAT_VERSION, accepted }, null, 2)}\n`;
}
/**
 * Reads a baseline.
 * @param path relative to the workspace
 * @throws UsageError when the file is missing, too large, or not of a format that this version knows
 */
async function loadBaseline(workspace, path) {
    const content = await (0,_read_bounded_js__WEBPACK_IMPORTED_MODULE_1__/* .readBounded */ .C)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workspace, path), MAX_BASELINE_BYTES);
    if (content.status === 'missing')
        throw new _model_usage_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .e(`baseline: ${path}: no such file`);
    if (content.status === 'unusable')
        throw new _model_usage_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .e(`baseline: ${path}: ${content.fault}`);
    return parseBaseline(content.text, path);
}
/**
 * @param file as messages show it
 * @throws UsageError for anything but a baseline of a known version
 */
function parseBaseline(text, file) {
    const fault = (what) => new _model_usage_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .e(`baseline: ${file}: ${what}`);
    const content = parsed(text);
    if (!isRecord(content))
        throw fault('is not the JSON of a baseline');
    const version = content['formatVersion'];
    if (version !== FORMAT_VERSION) {
        const written = typeof version === 'number' ? String(version) : 'missing or not a number';
        throw fault(`formatVersion is ${written}; this version of the tool reads ${FORMAT_VERSION}`);
    }
    const accepted = content['accepted'];
    if (!Array.isArray(accepted))
        throw fault('accepted has to be a list');
    const entries = accepted.flatMap((item, index) => {
        const entry = entriesOf(item);
        if (entry === null)
            throw fault(`accepted[${index}] is not { "key": text, "rules": [text, …] }`);
        return entry;
    });
    return baseline(file, entries);
}
function baseline(file, entries) {
    const rules = new Map();
    for (const { key, rule } of entries)
        rules.set(key, (rules.get(key) ?? new Set()).add(rule));
    return { file, entries, has: (key, rule) => rules.get(key)?.has(rule) === true };
}
/** Undefined for what is no JSON. The parser's own words quote the text, so they are not passed on. */
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function entriesOf(item) {
    if (!isRecord(item))
        return null;
    const { key, rules } = item;
    if (typeof key !== 'string' || !Array.isArray(rules))
        return null;
    const names = rules.filter((rule) => typeof rule === 'string');
    return names.length === rules.length ? names.map((rule) => ({ key, rule })) : null;
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 5886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ MAX_GLOB_CHARS),
/* harmony export */   k: () => (/* binding */ matchesGlob)
/* harmony export */ });
/** A longer pattern is refused. Keys are a path, an address and an id, some 100 characters together. */
const MAX_GLOB_CHARS = 512;
/**
 * Whether a key is the pattern, letter by letter, or matches it as a glob: `*` and `?` stop at a slash, `**` does not; all else
 * is literal, brackets and dots included. Takes time in proportion to the two lengths multiplied, whatever they hold.
 */
function matchesGlob(pattern, key) {
    if (pattern === key)
        return true;
    if (!/[*?]/.test(pattern))
        return false;
    const tokens = tokensOf(pattern);
    // Places in the pattern that what was read so far can have led to; one pass over the key, no way back.
    let places = throughStars(tokens, new Set([0]));
    for (const character of key) {
        places = throughStars(tokens, advance(tokens, places, character));
        if (places.size === 0)
            return false;
    }
    return places.has(tokens.length);
}
function tokensOf(pattern) {
    return Array.from(pattern.matchAll(/\*+|\?|[^]/gu), ([text]) => {
        if (text === '?')
            return { type: 'one' };
        return text.startsWith('*') ? { type: 'many', crossesSlash: text.length > 1 } : { type: 'literal', text };
    });
}
/** A star may also stand for nothing. */
function throughStars(tokens, places) {
    const all = new Set();
    for (const place of places) {
        let reached = place;
        all.add(reached);
        while (tokens[reached]?.type === 'many')
            all.add(++reached);
    }
    return all;
}
function advance(tokens, places, character) {
    const next = new Set();
    for (const place of places) {
        const token = tokens[place];
        if (token === undefined)
            continue;
        if (token.type === 'literal') {
            if (token.text === character)
                next.add(place + 1);
        }
        else if (token.type === 'one') {
            if (character !== '/')
                next.add(place + 1);
        }
        else if (token.crossesSlash || character !== '/')
            next.add(place);
    }
    return next;
}


/***/ }),

/***/ 948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ suggestion)
/* harmony export */ });
/* unused harmony export nearest */
/** Longer words are no misspelling of ours. */
const MAX_WORD_CHARS = 64;
/** The known word that somebody most likely meant, by edit distance; null when none is close. */
function nearest(word, known) {
    if (word.length > MAX_WORD_CHARS)
        return null;
    const limit = Math.max(1, Math.floor(word.length / 3));
    const lower = word.toLowerCase().replaceAll('_', '-');
    const [best] = known
        .map((candidate) => ({ candidate, distance: editDistance(lower, candidate) }))
        .filter(({ distance }) => distance <= limit)
        .toSorted((a, b) => a.distance - b.distance);
    return best?.candidate ?? null;
}
/** `; did you mean "fail-on"?`, or nothing. */
function suggestion(word, known) {
    const found = nearest(word, known);
    return found === null ? '' : `; did you mean "${found}"?`;
}
/** Insertions, deletions and substitutions that lead from one word to the other (Levenshtein 1965). */
function editDistance(from, to) {
    let row = Array.from({ length: to.length + 1 }, (_, index) => index);
    for (let index = 0; index < from.length; index += 1) {
        const next = [index + 1];
        for (let column = 1; column <= to.length; column += 1) {
            const substituted = (row[column - 1] ?? 0) + (from[index] === to[column - 1] ? 0 : 1);
            next.push(Math.min(substituted, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[to.length] ?? Infinity;
}


/***/ }),

/***/ 7282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l5: () => (/* binding */ isElsewhere),
/* harmony export */   z3: () => (/* binding */ applyScope)
/* harmony export */ });
/* unused harmony exports NOT_CAUSED, isTouched */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

/** How a finding begins that a pull request did not cause. */
const NOT_CAUSED = 'Not caused by this change: ';
/** Whether a finding was excused for lying outside of what the pull request changes. */
function isElsewhere({ message }) {
    return message.startsWith(NOT_CAUSED);
}
/**
 * Excuses what a pull request did not cause: findings on origins that none of its files belongs to become warnings that say
 * so and do not block. Nothing is excused when the files of either are not known.
 * @param extents by the key of the origin
 */
function applyScope(origins, extents, change) {
    if (change.status !== 'known')
        return origins;
    const files = change.files.map((path) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(path));
    return origins.map((origin) => isTouched(extents.get(origin.key) ?? { type: 'unattributable' }, files)
        ? origin
        : { ...origin, findings: origin.findings.map(excused) });
}
/** Whether any of the changed files belongs to the extent; true when the extent cannot be told. */
function isTouched(extent, changed) {
    if (extent.type === 'unattributable')
        return true;
    const { files, directories } = extent;
    return changed.some((path) => files.some((file) => file === path || isSubmodule(path, file)) ||
        directories.some((directory) => holds(directory, path) || isSubmodule(path, `${directory.path}/`)));
}
/** A submodule that moved to another commit is listed as one file, by its directory. */
function isSubmodule(path, file) {
    return file.startsWith(`${path}/`);
}
function holds({ path, deep, named }, file) {
    if (named !== null && !named.test(file))
        return false;
    const parent = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(file);
    const directory = parent === '.' ? '' : parent;
    return directory === path || (deep && (path === '' || directory.startsWith(`${path}/`)));
}
function excused(finding) {
    if (finding.suppressed !== null || finding.level === 'notice')
        return finding;
    return { ...finding, level: 'warning', message: `${NOT_CAUSED}${finding.message}`, blocking: false };
}


/***/ }),

/***/ 1957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ describeFailure)
/* harmony export */ });
/* harmony import */ var _model_usage_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2837);
/* harmony import */ var _reports_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9300);


/**
 * One clear line (or, for a fault of our own, its stack) on why the tool could not do its work. Messages quote what the
 * user gave us, so nothing unseen in them reaches a terminal or a log.
 */
function describeFailure(error) {
    if (error instanceof _model_usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e)
        return (0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(error.message);
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return `internal error: ${stack.split('\n').map(_reports_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK).join('\n')}`;
}


/***/ }),

/***/ 5428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ writeWhole)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _model_usage_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2837);



/**
 * Writes a file that is either whole or not there: first beside its place, then moved. Devices and pipes are written to
 * as they are; directories on the way are made.
 * @throws UsageError when the place cannot be written to.
 */
async function writeWhole(path, content) {
    const partial = `${path}.${process.pid}.partial`;
    try {
        if (await isSpecial(path))
            return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, content);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(partial, content);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(partial, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(partial, { force: true }).catch(() => undefined);
        throw new _model_usage_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e(`cannot write ${path}: ${error instanceof Error ? error.message : String(error)}`);
    }
}
async function isSpecial(path) {
    try {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
        return !found.isFile() && !found.isDirectory();
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 2825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ir: () => (/* binding */ apiOf),
/* harmony export */   jQ: () => (/* binding */ askGraphql),
/* harmony export */   kA: () => (/* binding */ ask)
/* harmony export */ });
/**
 * A small client of GitHub's REST API. Whatever goes wrong is an answer, never an exception: nothing that GitHub does
 * may change a verdict. No token is ever in a message.
 */
/** GitHub ends its own work on a request after 10 s ("Best practices for using the REST API", timeouts). */
const REQUEST_TIMEOUT_MS = 15_000;
/** A page of a hundred files with their patches. */
const MAX_BODY_BYTES = 32 * 1024 * 1024;
/** Longer waits are not worth a comment. */
const MAX_RETRY_AFTER_S = 5;
/** What a server without Retry-After is given before it is asked again. */
const RETRY_PAUSE_MS = 1000;
/** "REST API versions". */
const API_VERSION = '2022-11-28';
/** The API as the runner's environment names it; a string says what is missing. */
function apiOf(env, token) {
    const repository = env['GITHUB_REPOSITORY'] ?? '';
    const url = (env['GITHUB_API_URL'] ?? '').replace(/\/+$/, '') || 'https://api.github.com';
    if (token === null || token.trim() === '')
        return 'there is no github-token';
    // What cannot stand in a header would be quoted by the error it causes.
    if (!/^[\x21-\x7e]+$/.test(token.trim()))
        return 'github-token is not a token';
    if (!/^[\w.-]+\/[\w.-]+$/.test(repository))
        return 'GITHUB_REPOSITORY does not name a repository';
    if (!isWeb(url))
        return 'GITHUB_API_URL is not an address';
    const graphql = env['GITHUB_GRAPHQL_URL'] ?? '';
    return { url, graphqlUrl: isWeb(graphql) ? graphql : null, token: token.trim(), repository };
}
function isWeb(url) {
    return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
/** Asks below the repository. A server that is busy is asked once more, where that is soon and does no harm. */
async function ask(api, request) {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(request.query ?? {}))
        query.set(name, String(value));
    const url = `${api.url}/repos/${api.repository}${request.path}${query.size > 0 ? `?${query.toString()}` : ''}`;
    return askAddress(api, url, request.method, request.body);
}
/** A query of the GraphQL interface. */
async function askGraphql(api, query) {
    if (api.graphqlUrl === null)
        return { status: 'failed', code: null, reason: 'there is no GraphQL interface' };
    return askAddress(api, api.graphqlUrl, 'POST', { query });
}
async function askAddress(api, url, method, body) {
    const first = await attempt(api, url, method, body);
    if (first.retryAfterMs === null)
        return first.answer;
    await new Promise((done) => setTimeout(done, first.retryAfterMs ?? 0));
    return (await attempt(api, url, method, body)).answer;
}
async function attempt(api, url, method, body) {
    try {
        const response = await fetch(url, {
            method,
            headers: {
                accept: 'application/vnd.github+json',
                authorization: `Bearer ${api.token}`,
                'user-agent': 'cloudfront-origin-preflight',
                'x-github-api-version': API_VERSION,
                ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            },
            ...(body === undefined ? {} : { body: JSON.stringify(body) }),
            // A token goes where it was meant to go and nowhere else.
            redirect: 'manual',
            signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
        });
        const content = await readJson(response);
        if (response.ok)
            return { answer: content, retryAfterMs: null };
        const told = content.status === 'answered' ? messageOf(content.body) : '';
        const answer = { status: 'failed', code: response.status, reason: reasonOf(response, told) };
        return { answer, retryAfterMs: pauseBefore(response, method) };
    }
    catch (error) {
        const reason = `GitHub could not be reached (${networkFault(error)})`;
        return { answer: { status: 'failed', code: null, reason }, retryAfterMs: null };
    }
}
async function readJson(response) {
    const failed = (reason) => ({ status: 'failed', code: response.status, reason });
    const chunks = [];
    let bytes = 0;
    // What a response streams is bytes, whatever the type of the stream leaves open.
    for await (const chunk of (response.body ?? [])) {
        bytes += chunk.length;
        if (bytes > MAX_BODY_BYTES)
            return failed('the answer is larger than any that GitHub gives');
        chunks.push(chunk);
    }
    try {
        return { status: 'answered', body: JSON.parse(Buffer.concat(chunks).toString('utf8')) };
    }
    catch {
        return failed('the answer is not JSON');
    }
}
/** GitHub's own word on an error. */
function messageOf(body) {
    return typeof body === 'object' && body !== null && 'message' in body ? String(body.message).slice(0, 200) : '';
}
const PULL_REQUEST_FILES = /\/pulls\/\d+\/files(?:\?|$)/;
/** "Troubleshooting the REST API" and "Rate limits for the REST API". */
function reasonOf({ status, headers, url }, told) {
    const after = headers.get('retry-after');
    const when = after === null ? '' : `, to be asked again after ${after.slice(0, 40)} s`;
    const limited = headers.get('x-ratelimit-remaining') === '0' || after !== null || /rate limit/i.test(told);
    if (status === 429 || (status === 403 && limited))
        return `GitHub limits the rate of requests (${status}${when})`;
    if (status === 401)
        return 'GitHub does not know the token (401)';
    if (status === 403 || status === 404) {
        const said = told === '' ? '' : `: ${told}`;
        const needed = PULL_REQUEST_FILES.test(url)
            ? 'the list of changed files needs the permission pull-requests: read'
            : 'a comment needs the permission pull-requests: write';
        return `the token may not do this, as in runs for a fork or for Dependabot; ${needed} (${status}${said})`;
    }
    if (status >= 500)
        return `GitHub is out of order (${status})`;
    return `GitHub refuses (${status}${told === '' ? '' : `: ${told}`})`;
}
/** Writing is not tried again after a 5xx: it may have happened. */
function pauseBefore({ status, headers }, method) {
    const after = Number(headers.get('retry-after') ?? Number.NaN);
    if (status === 429 || status === 403)
        return after >= 0 && after <= MAX_RETRY_AFTER_S ? after * 1000 : null;
    return status >= 500 && method === 'GET' ? RETRY_PAUSE_MS : null;
}
/** The system's or the client's name of the fault; its message may quote what was sent. */
function networkFault(error) {
    if (nameOf(error, 'name') === 'TimeoutError')
        return `no answer within ${REQUEST_TIMEOUT_MS / 1000} s`;
    const cause = typeof error === 'object' && error !== null && 'cause' in error ? error.cause : null;
    return nameOf(cause, 'code') ?? nameOf(error, 'name') ?? 'unknown';
}
function nameOf(error, field) {
    if (typeof error !== 'object' || error === null || !(field in error))
        return null;
    // The line above has found the field.
    const name = error[field];
    return typeof name === 'string' ? name : null;
}


/***/ }),

/***/ 1860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   In: () => (/* binding */ levelOf),
/* harmony export */   KW: () => (/* binding */ unprovenLayers),
/* harmony export */   N6: () => (/* binding */ toFinding),
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   kg: () => (/* binding */ combine),
/* harmony export */   w: () => (/* binding */ layersOf),
/* harmony export */   zP: () => (/* binding */ worstVerdict)
/* harmony export */ });
/* unused harmony export RULE_PAGES */
/* harmony import */ var _model_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1819);

/** Where the pages of the rules are published. */
const RULE_PAGES = 'https://github.com/cloudfront-origin-preflight/cloudfront-origin-preflight/blob/main/docs/rules';
/** The one rule that speaks of an origin nothing routes to: such origins are listed and not judged. */
const NOT_IN_USE = 'origin-not-in-use';
/** Runs the rules over one origin. Pure: the same subject gives the same judgements. */
function judge(rules, subject) {
    return rules
        .filter((rule) => subject.plan.used !== 'no' || rule.id === NOT_IN_USE)
        .flatMap((rule) => rule.check(subject).map((draft) => ({ rule, draft })));
}
function levelOf({ rule, draft }) {
    return draft.level ?? rule.level;
}
/** A judgement as the report shows it. `blocking` follows from `failOn` alone here. */
function toFinding(judgement, subject, failOn) {
    const { rule, draft } = judgement;
    const level = levelOf(judgement);
    return {
        rule: rule.id,
        layer: rule.layer,
        level,
        certainty: certaintyOf(draft, subject),
        status: draft.status === undefined ? rule.status : draft.status,
        message: draft.message,
        evidence: draft.evidence ?? {},
        remediation: draft.remediation,
        documentation: `${RULE_PAGES}/${rule.id}.md`,
        location: draft.location === undefined ? placeToMend(subject.origin) : draft.location,
        suppressed: null,
        blocking: (level === 'error' && failOn !== 'never') || (level === 'warning' && failOn === 'warning'),
    };
}
/** Where an origin is to be mended: where its name was written when that is in another file, such as the call of a module. */
function placeToMend({ location, domainName }) {
    const written = domainName.location;
    return written !== null && written.file !== location?.file ? written : location;
}
/** Nothing is certain of a distribution of which it is not known whether there is one. */
function certaintyOf({ certainty = 'certain' }, { distribution }) {
    return distribution.conditional && certainty === 'certain' ? 'likely' : certainty;
}
/** The layers that the judgements take back: what answered there was not the origin. */
function unprovenLayers(judgements) {
    return new Set(judgements.flatMap(({ draft }) => draft.leavesUnverified ?? []));
}
/**
 * What was observed of each layer. Nothing counts as verified that was not seen to work everywhere that CloudFront would
 * go: not when a part of the plan could not be probed, nor under the names that viewers would send when those are unknown.
 * @param unproven layers that count as unverified whatever was seen of them
 */
function layersOf(plan, observation, findings, unproven = new Set()) {
    const failed = new Set(findings.filter((finding) => finding.level === 'error').map((finding) => finding.layer));
    const state = (layer, seen) => {
        if (failed.has(layer))
            return 'failed';
        return seen === 'verified' && unproven.has(layer) ? 'unverified' : seen;
    };
    if (plan.used === 'no') {
        const none = 'not-applicable';
        return { config: state('config', 'verified'), dns: none, tcp: none, tls: none, http: none };
    }
    const exchanges = attempted(observation.exchanges);
    const seenToWork = (works) => plan.unprobed === null && exchanges.length > 0 && exchanges.every(works);
    const every = (layer, works) => state(layer, seenToWork(works) ? 'verified' : 'unverified');
    const nameIsKnown = plan.exchanges.every(({ nameRole }) => nameRole !== 'viewer-host-unknown');
    const overTls = plan.schemes.length === 0 || plan.schemes.includes('https');
    return {
        config: state('config', 'verified'),
        dns: state('dns', (observation.dns?.addresses.length ?? 0) > 0 ? 'verified' : 'unverified'),
        tcp: every('tcp', ({ tcp }) => tcp.status === 'connected'),
        tls: overTls
            ? every('tls', ({ target, tls }) => nameIsKnown && (target.scheme === 'http' || tls?.status === 'completed'))
            : 'not-applicable',
        http: every('http', ({ http }) => nameIsKnown && http?.status === 'answered'),
    };
}
/**
 * Exchanges the runner could make. One that it cannot (an IPv6 address without IPv6 here) does not make the others
 * unproven, so it counts only when there is nothing else.
 */
function attempted(exchanges) {
    const made = exchanges.filter(({ tcp }) => tcp.status !== 'not-attempted');
    return made.length > 0 ? made : exchanges;
}
/** The contract's verdict of one origin (section 1). Suppressed findings do not count. */
function verdictOf(findings, layers) {
    const counting = findings.filter((finding) => finding.suppressed === null);
    if (counting.some((finding) => finding.level === 'error'))
        return 'fail';
    if (counting.some((finding) => finding.level === 'warning'))
        return 'warn';
    return Object.values(layers).includes('unverified') ? 'inconclusive' : 'pass';
}
/** The worst of several verdicts; `pass` for none. */
function worstVerdict(verdicts) {
    return _model_report_js__WEBPACK_IMPORTED_MODULE_0__/* .VERDICTS */ .b.find((verdict) => verdicts.includes(verdict)) ?? 'pass';
}
/** A report of origins that are judged already: counts them, and gives the worst verdict. */
function combine(parts) {
    const verdicts = parts.origins.map(({ verdict }) => verdict);
    const count = (verdict) => verdicts.filter((one) => one === verdict).length;
    const [fail, warn, inconclusive, pass] = _model_report_js__WEBPACK_IMPORTED_MODULE_0__/* .VERDICTS */ .b;
    return {
        schemaVersion: 1,
        verdict: worstVerdict(verdicts),
        counts: { fail: count(fail), warn: count(warn), inconclusive: count(inconclusive), pass: count(pass) },
        ...parts,
    };
}


/***/ }),

/***/ 5268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A_: () => (/* binding */ LEVELS),
/* harmony export */   Np: () => (/* binding */ bySeverity),
/* harmony export */   RR: () => (/* binding */ LAYERS)
/* harmony export */ });
/* unused harmony export CERTAINTIES */
/** Worst first. */
const LEVELS = ['error', 'warning', 'notice'];
/** The layers in the order in which CloudFront needs them. */
const LAYERS = ['config', 'dns', 'tcp', 'tls', 'http'];
/**
 * `certain`: AWS documents it, or the configuration contradicts itself. `likely`: known from practice. `possible`: it
 * may be so.
 */
const CERTAINTIES = ['certain', 'likely', 'possible'];
/** Worst first: level, then what blocks, then certainty; equal ones keep their order, which is that of the layers. */
function bySeverity(a, b) {
    return (LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
        Number(b.blocking) - Number(a.blocking) ||
        CERTAINTIES.indexOf(a.certainty) - CERTAINTIES.indexOf(b.certainty));
}


/***/ }),

/***/ 1819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ VERDICTS)
/* harmony export */ });
/** Worst first. */
const VERDICTS = ['fail', 'warn', 'inconclusive', 'pass'];


/***/ }),

/***/ 2837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ UsageError)
/* harmony export */ });
/**
 * A mistake in what the user gave us (an option, a file named by hand), as against a fault of the tool. The front doors
 * print its message as one line and exit with status 2.
 */
class UsageError extends Error {
    name = 'UsageError';
}


/***/ }),

/***/ 5940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   Mp: () => (/* binding */ possibleValues),
/* harmony export */   QU: () => (/* binding */ formOf),
/* harmony export */   Ri: () => (/* binding */ byDefault),
/* harmony export */   dd: () => (/* binding */ valueOr),
/* harmony export */   eO: () => (/* binding */ known)
/* harmony export */ });
/** A value that stands in the configuration. */
function known(value, location = null) {
    return { known: true, value, written: true, location };
}
/** A value that nobody wrote: the service's default. */
function byDefault(value) {
    return { known: true, value, written: false, location: null };
}
/** An expression that could not be resolved. */
function unknown(reason, expression, detail = {}) {
    return {
        known: false,
        reason,
        expression,
        reference: null,
        pattern: [],
        alternatives: [],
        location: null,
        ...detail,
    };
}
/** The value if it is known, else the given fallback. */
function valueOr(value, fallback) {
    return value.known ? value.value : fallback;
}
/** Every value a setting can take: one if known, its alternatives if not; empty when anything is possible. */
function possibleValues(value) {
    return value.known ? [value.value] : value.alternatives;
}
/**
 * A partly known text for people: its literal text, with holes in braces. Null where nothing literal is known, or where the
 * expression itself reads as well.
 */
function formOf({ pattern, expression }) {
    const isComputed = /^!|\(/.test(expression);
    const hasText = pattern.some((piece) => 'literal' in piece);
    if (!isComputed || !hasText)
        return null;
    return pattern.map((piece) => ('literal' in piece ? piece.literal : `{${piece.hole}}`)).join('');
}


/***/ }),

/***/ 1097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ac: () => (/* binding */ parseOptions),
/* harmony export */   BU: () => (/* binding */ FORMAT_NAMES),
/* harmony export */   FH: () => (/* binding */ choiceOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   iP: () => (/* binding */ flagOf),
/* harmony export */   lw: () => (/* binding */ OPTIONS)
/* harmony export */ });
/* harmony import */ var _model_usage_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2837);
/* harmony import */ var _shard_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6879);


const lines = { kind: 'lines' };
const flag = { kind: 'flag' };
const text = (placeholder) => ({ kind: 'text', placeholder });
const choice = (...choices) => ({ kind: 'choice', choices });
/** The formats of the report on standard output. */
const FORMAT_NAMES = [
    'text',
    'json',
    'sarif',
    'markdown',
    'html',
    'github',
];
/** Every option, in the order in which help and documentation list them. */
const OPTIONS = [
    {
        name: 'files',
        type: lines,
        default: '',
        defaultMeaning: 'found by content under the workspace, unless origins are given',
        description: 'Files, directories or globs to read distributions from: Terraform and OpenTofu (a `.tf` file or a directory stands for its whole root module), CloudFormation, SAM and `cdk.out`, and the JSON that `aws cloudfront get-distribution-config` or `get-distribution` prints.',
    },
    {
        name: 'origins',
        type: lines,
        default: '',
        description: 'Origins to check besides the files: `https://host[:port][/path]`, `http://…`, or a bare host, which means https.',
    },
    {
        name: 'viewer-hosts',
        type: lines,
        default: '',
        description: 'Names that CloudFront forwards as Host header to `origins`; also used where the aliases of a distribution are unknown.',
    },
    {
        name: 'terraform-vars',
        type: lines,
        default: '',
        description: 'Values for Terraform variables, as `name=value`.',
    },
    {
        name: 'terraform-var-files',
        type: lines,
        default: '',
        description: 'Files with values for Terraform variables, `.tfvars` or `.tfvars.json`.',
    },
    {
        name: 'terraform-workspace',
        type: text('NAME'),
        default: '',
        defaultMeaning: 'unknown',
        description: 'The value of `terraform.workspace`.',
    },
    {
        name: 'cloudformation-parameters',
        type: lines,
        default: '',
        description: 'Values for the parameters of CloudFormation templates, as `Name=value`.',
    },
    {
        name: 'cloudformation-parameter-files',
        type: lines,
        default: '',
        description: 'Files with values for parameters, in any form that the AWS command line, SAM or rain takes.',
    },
    {
        name: 'config',
        type: text('FILE'),
        default: '',
        defaultMeaning: '`.origin-preflight.yml`, if there is one',
        description: 'File with settings and suppressions.',
    },
    {
        name: 'baseline',
        type: text('FILE'),
        default: '',
        description: 'File of accepted findings, as `--baseline-write` makes one.',
    },
    {
        name: 'baseline-write',
        type: text('FILE'),
        default: '',
        description: 'Write a baseline that accepts the findings of this run.',
        commandLineOnly: true,
    },
    {
        name: 'scope',
        type: choice('auto', 'all', 'changed'),
        default: 'auto',
        description: 'Which findings may block: `all`; `changed`: those on code that the pull request touches, the others become warnings; `auto`: `changed` on `pull_request` events, else `all`.',
    },
    {
        name: 'shard',
        type: text('I/N'),
        default: '',
        description: 'Check only the I-th of N parts of the origins, `2/5`, for a matrix of jobs. Every origin is in exactly one part; `merge` joins the reports.',
    },
    {
        name: 'merge',
        type: lines,
        default: '',
        description: 'Check nothing and join finished JSON reports into one verdict: files, directories or globs. On the command line also `origin-preflight merge a.json b.json`.',
    },
    {
        name: 'comment',
        type: choice('always', 'on-problem', 'never'),
        default: 'on-problem',
        description: 'Keep a comment on the pull request: `always`, `on-problem` or `never`.',
    },
    {
        name: 'github-token',
        type: text('TOKEN'),
        default: '',
        description: 'Token for the comment and for the list of changed files.',
        actionDefault: '${{ github.token }}',
    },
    {
        name: 'fail-on',
        type: choice('error', 'warning', 'never'),
        default: 'error',
        description: 'The level of finding from which on the job fails: `error`, `warning` or `never`.',
    },
    {
        name: 'unreachable',
        type: choice('inconclusive', 'warn', 'fail'),
        default: 'inconclusive',
        description: 'What silence from the network means: `inconclusive`, `warn` or `fail`. A firewall that admits only CloudFront is silent to everybody else.',
    },
    {
        name: 'expiry-days',
        type: { kind: 'number', min: 0, max: 825 },
        default: '14',
        description: 'A certificate that ends within so many days is a warning.',
    },
    {
        name: 'resolver',
        type: lines,
        default: '',
        defaultMeaning: "the system's",
        description: 'Recursive resolvers to ask, as `ip` or `ip:port`.',
    },
    {
        name: 'trusted-roots',
        type: text('FILE'),
        default: '',
        defaultMeaning: "Mozilla's list, as CloudFront",
        description: 'A PEM file that replaces the trusted roots, for test labs.',
    },
    {
        name: 'public-cidrs',
        type: lines,
        default: '',
        description: 'Address ranges to treat as reachable from the internet, for test labs. Private, loopback, link-local and other special-purpose addresses outside them are reported and never connected to.',
    },
    {
        name: 'static',
        type: flag,
        default: 'false',
        description: 'Read and judge the configuration only; no packet is sent.',
    },
    {
        name: 'idle-probe',
        type: flag,
        default: 'false',
        description: 'Hold one connection idle for the configured keep-alive time and see whether the origin closes it first.',
    },
    {
        name: 'timeout',
        type: { kind: 'number', min: 1, max: 60 },
        default: '10',
        description: "Seconds for one connection attempt; 10 is CloudFront's own default.",
    },
    {
        name: 'concurrency',
        type: { kind: 'number', min: 1, max: 1024 },
        default: '64',
        description: 'How many probes may be in flight at once.',
    },
    {
        name: 'report',
        type: text('FILE'),
        default: '',
        defaultMeaning: 'a temporary file in the action, none on the command line',
        description: 'Where to write the JSON report.',
    },
    {
        name: 'sarif',
        type: text('FILE'),
        default: '',
        description: 'Where to write a SARIF 2.1.0 report, for code scanning.',
    },
    {
        name: 'html',
        type: text('FILE'),
        default: '',
        description: 'Where to write a self-contained HTML report.',
    },
    {
        name: 'format',
        type: choice(...FORMAT_NAMES),
        default: 'text',
        description: 'What goes to standard output: `text`, `json`, `sarif`, `markdown`, `html` or `github` (workflow commands).',
        commandLineOnly: true,
    },
    {
        name: 'output',
        type: text('FILE'),
        default: '',
        defaultMeaning: 'standard output',
        description: 'Write the report there instead.',
        commandLineOnly: true,
    },
    {
        name: 'demo',
        type: flag,
        default: 'false',
        description: 'Check built-in healthy and broken origins on loopback; needs no network and no files.',
        commandLineOnly: true,
    },
    {
        name: 'explain',
        type: text('RULE'),
        default: '',
        description: 'What a rule means, what CloudFront does, how to see it by hand, how to fix it.',
        commandLineOnly: true,
    },
    { name: 'list-rules', type: flag, default: 'false', description: 'List all rules.', commandLineOnly: true },
    { name: 'version', type: flag, default: 'false', description: 'Print the version.', commandLineOnly: true },
    { name: 'help', type: flag, default: 'false', description: 'Print this help.', commandLineOnly: true },
];
/**
 * Turns what the user wrote into options.
 * @throws UsageError naming the option, the value and what would be right.
 */
function parseOptions(raw) {
    return {
        files: linesOf(raw, 'files'),
        origins: linesOf(raw, 'origins'),
        viewerHosts: linesOf(raw, 'viewer-hosts'),
        terraform: {
            vars: linesOf(raw, 'terraform-vars'),
            varFiles: linesOf(raw, 'terraform-var-files'),
            workspace: textOf(raw, 'terraform-workspace'),
        },
        cloudformation: {
            parameters: linesOf(raw, 'cloudformation-parameters'),
            parameterFiles: linesOf(raw, 'cloudformation-parameter-files'),
        },
        failOn: choiceOf(raw, 'fail-on', ['error', 'warning', 'never']),
        unreachable: choiceOf(raw, 'unreachable', ['inconclusive', 'warn', 'fail']),
        expiryDays: numberOf(raw, 'expiry-days'),
        resolvers: linesOf(raw, 'resolver'),
        trustedRoots: textOf(raw, 'trusted-roots'),
        publicCidrs: linesOf(raw, 'public-cidrs'),
        static: flagOf(raw, 'static'),
        idleProbe: flagOf(raw, 'idle-probe'),
        timeoutMs: numberOf(raw, 'timeout') * 1000,
        concurrency: numberOf(raw, 'concurrency'),
        baseline: textOf(raw, 'baseline'),
        scope: choiceOf(raw, 'scope', ['auto', 'all', 'changed']),
        shard: (0,_shard_js__WEBPACK_IMPORTED_MODULE_0__/* .parseShard */ .uK)(textOf(raw, 'shard')),
        merge: linesOf(raw, 'merge'),
        comment: choiceOf(raw, 'comment', ['always', 'on-problem', 'never']),
        githubToken: textOf(raw, 'github-token'),
        report: textOf(raw, 'report'),
        sarif: textOf(raw, 'sarif'),
        html: textOf(raw, 'html'),
    };
}
function definitionOf(name) {
    const definition = OPTIONS.find((option) => option.name === name);
    if (definition === undefined)
        throw new Error(`no option is called ${name}`);
    return definition;
}
function linesOf(raw, name) {
    return (raw[name] ?? [])
        .flatMap((value) => value.split(/\r?\n/))
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
/** The last value given, as later flags win over earlier ones; null when there is none. */
function textOf(raw, name) {
    const value = raw[name]?.at(-1)?.trim() ?? '';
    return value === '' ? null : value;
}
/**
 * One of the given words.
 * @throws UsageError when it is another one.
 */
function choiceOf(raw, name, choices) {
    const value = textOf(raw, name) ?? definitionOf(name).default;
    const found = choices.find((word) => word === value);
    if (found === undefined) {
        throw new _model_usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`${name}: "${value}" is not one of ${choices.join(', ')}`);
    }
    return found;
}
/**
 * YAML 1.2's words for true and false in any case, as the actions toolkit takes them.
 * @throws UsageError for another word.
 */
function flagOf(raw, name) {
    const value = textOf(raw, name) ?? definitionOf(name).default;
    if (/^(true|True|TRUE)$/.test(value))
        return true;
    if (/^(false|False|FALSE)$/.test(value))
        return false;
    throw new _model_usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`${name}: "${value}" is neither true nor false`);
}
function numberOf(raw, name) {
    const definition = definitionOf(name);
    if (definition.type.kind !== 'number')
        throw new Error(`${name} is no number`);
    const { min, max } = definition.type;
    const written = textOf(raw, name) ?? definition.default;
    const value = Number(written);
    if (!/^\d+$/.test(written) || value < min || value > max) {
        throw new _model_usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`${name}: "${written}" is not a whole number from ${min} to ${max}`);
    }
    return value;
}


/***/ }),

/***/ 3816:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lT: () => (/* binding */ isBlocked),
  Mz: () => (/* binding */ preflight)
});

// UNUSED EXPORTS: originReport

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/model/value.js
var model_value = __webpack_require__(5940);
// EXTERNAL MODULE: ./lib/cloudfront/domain-name.js
var domain_name = __webpack_require__(5072);
// EXTERNAL MODULE: ./lib/cloudfront/limits.js
var limits = __webpack_require__(4394);
// EXTERNAL MODULE: ./lib/cloudfront/routing.js
var cloudfront_routing = __webpack_require__(6470);
// EXTERNAL MODULE: ./lib/cloudfront/tls-offer.js
var tls_offer = __webpack_require__(7778);
// EXTERNAL MODULE: ./lib/cloudfront/viewer-names.js
var viewer_names = __webpack_require__(9929);
;// CONCATENATED MODULE: ./lib/cloudfront/plan.js






/** A probe waits no longer than this for a response, whatever a file says; the quota itself can be raised past 120 s. */
const MAX_READ_TIMEOUT_SECONDS = 600;
/**
 * What CloudFront would do with one origin of a distribution: the name it would resolve and the connections it would make.
 * Pure, and never throws; what cannot be known is left out and `unprobed` says why.
 */
function planOrigin(distribution, origin, settings) {
    const idle = idleReason(distribution);
    const routing = idle === null ? (0,cloudfront_routing/* routingTo */.o)(distribution, origin) : { used: 'no', behaviors: [] };
    const hostForwarding = (0,viewer_names/* forwardingOver */.w1)(distribution, routing, settings.viewerHosts);
    if (routing.used === 'no') {
        const because = idle ?? hostForwarding.because;
        const unused = { ...hostForwarding, because };
        return { used: 'no', hostForwarding: unused, schemes: [], lookup: null, exchanges: [], unprobed: because };
    }
    const schemes = schemesOf(origin, routing.behaviors);
    const plan = { used: routing.used, hostForwarding, schemes };
    const domain = domainOf(origin);
    if ('missing' in domain)
        return { ...plan, lookup: null, exchanges: [], unprobed: domain.missing };
    const lookup = { name: domain.name, ipAddressType: ipAddressTypeOf(origin) };
    const ports = schemes.map((scheme) => ({ scheme, port: portOf(origin, scheme) }));
    const names = (0,viewer_names/* sentNames */.vd)(distribution, origin, domain.name, hostForwarding);
    const exchanges = ports.flatMap(({ scheme, port }) => 'missing' in port ? [] : names.map((sent) => exchangeOf(origin, scheme, port.number, sent, settings)));
    const missing = schemes.length === 0
        ? [schemeMissing(origin)]
        : ports.flatMap(({ port }) => ('missing' in port ? [port.missing] : []));
    return { ...plan, lookup, exchanges, unprobed: missing.length === 0 ? null : missing.join('; ') };
}
/** Why nothing at all reaches any origin of this distribution; null when requests do. */
function idleReason({ lifecycle, enabled }) {
    if (lifecycle === 'destroyed')
        return 'the distribution is to be destroyed';
    return enabled.known && !enabled.value ? 'the distribution is disabled' : null;
}
// ------------------------------------------------------------------------------------------------------- the name
function domainOf({ connection, domainName }) {
    if (connection.type === 'vpc')
        return { missing: 'a VPC origin is reachable from inside its VPC only' };
    if (!domainName.known) {
        return { missing: `the domain name is not known before the deployment (${domainName.expression})` };
    }
    const fault = (0,domain_name/* domainNameFault */.S)(domainName.value);
    return fault === null ? { name: domainName.value.toLowerCase() } : { missing: `the domain name ${fault}` };
}
/** The families CloudFront would use. Where that cannot be told, both: an address of either then speaks for the origin. */
function ipAddressTypeOf({ connection }) {
    return connection.type === 'custom' ? (0,model_value/* valueOr */.dd)(connection.ipAddressType, 'dualstack') : 'ipv4';
}
// ------------------------------------------------------------------------------------------------ schemes and ports
/** By which schemes CloudFront would come, http first; empty when that cannot be told. */
function schemesOf({ connection, accessControl }, behaviors) {
    switch (connection.type) {
        case 'vpc':
            return []; // Protocol and ports belong to the VPC origin resource, not to the distribution.
        case 's3':
            return signedAlways(accessControl) ? ['https'] : viewerSchemes(behaviors);
        case 'custom': {
            const policies = (0,model_value/* possibleValues */.Mp)(connection.protocolPolicy);
            const choices = policies.map((policy) => {
                if (policy === 'match-viewer')
                    return viewerSchemes(behaviors);
                return policy === 'http-only' ? ['http'] : ['https'];
            });
            const [first] = choices;
            if (first === undefined)
                return [];
            return choices.every((choice) => choice.join() === first.join()) ? first : [];
        }
    }
}
/** With origin access control CloudFront always uses HTTPS. A reference to one that is yet to be made is one. */
function signedAlways(accessControl) {
    if (accessControl.known)
        return accessControl.value !== null;
    return !accessControl.alternatives.includes(null);
}
/** By which schemes viewers can come through any of the behaviors. */
function viewerSchemes(behaviors) {
    const httpPossible = behaviors.some(({ viewerProtocolPolicy }) => {
        const policies = (0,model_value/* possibleValues */.Mp)(viewerProtocolPolicy);
        return policies.length === 0 || policies.includes('allow-all');
    });
    return httpPossible ? ['http', 'https'] : ['https'];
}
function schemeMissing({ connection }) {
    const expression = connection.type === 'custom' && !connection.protocolPolicy.known
        ? ` (${connection.protocolPolicy.expression})`
        : '';
    return `whether CloudFront comes over HTTP or HTTPS is not known${expression}`;
}
function portOf({ connection }, scheme) {
    if (connection.type !== 'custom')
        return { number: scheme === 'http' ? limits/* DEFAULT_HTTP_PORT */.vC : limits/* DEFAULT_HTTPS_PORT */._z };
    const port = scheme === 'http' ? connection.httpPort : connection.httpsPort;
    const name = scheme === 'http' ? 'HTTP' : 'HTTPS';
    if (!port.known)
        return { missing: `the ${name} port is not known (${port.expression})` };
    return (0,limits/* isAllowedPort */.Uj)(port.value)
        ? { number: port.value }
        : { missing: `CloudFront does not connect to ${name} port ${port.value}` };
}
// ------------------------------------------------------------------------------------------------------- exchanges
function exchangeOf(origin, scheme, port, { name, role }, { timeoutMs }) {
    const { connection } = origin;
    const connectSeconds = within(origin.connectionTimeoutSeconds, limits/* CONNECTION_TIMEOUT_SECONDS */.LA, limits/* CONNECTION_TIMEOUT_SECONDS */.LA.max);
    return {
        scheme,
        port,
        serverName: scheme === 'https' ? name : null,
        hostHeader: name,
        nameRole: role,
        path: requestPath(origin.path),
        sslProtocols: scheme === 'https' ? sslProtocolsOf(origin) : [],
        connectTimeoutMs: Math.min(timeoutMs, connectSeconds * 1000),
        connectionAttempts: within(origin.connectionAttempts, limits/* CONNECTION_ATTEMPTS */.W6, limits/* CONNECTION_ATTEMPTS */.W6.max),
        readTimeoutMs: within(connection.readTimeoutSeconds, limits/* READ_TIMEOUT_SECONDS */.Jt, MAX_READ_TIMEOUT_SECONDS) * 1000,
        customHeaders: sendableHeaders(origin),
        keepaliveTimeoutMs: connection.type === 's3'
            ? null
            : within(connection.keepaliveTimeoutSeconds, limits/* KEEPALIVE_TIMEOUT_SECONDS */.v6, limits/* KEEPALIVE_TIMEOUT_SECONDS */.v6.max) * 1000,
    };
}
/** A number of seconds that a probe can work with: the default where it is unknown, kept inside bounds where it is absurd. */
function within(value, range, max) {
    const seconds = (0,model_value/* valueOr */.dd)(value, range.default);
    return Number.isFinite(seconds) ? Math.min(Math.max(seconds, range.min), max) : range.default;
}
/** What OriginSslProtocols allows, lowest first; TLS 1.2, which every preset has, where nothing usable is known. */
function sslProtocolsOf({ connection }) {
    const listed = connection.type === 'custom' ? (0,model_value/* valueOr */.dd)(connection.sslProtocols, []) : [];
    const legal = tls_offer/* SSL_PROTOCOLS */.BF.filter((protocol) => listed.includes(protocol));
    return legal.length === 0 ? ['TLSv1.2'] : legal;
}
/** The origin path with a final slash, everything that may not stand in a request line (RFC 9112 3.2) percent-encoded. */
function requestPath(path) {
    const written = (0,model_value/* valueOr */.dd)(path, '');
    if (written.length > limits/* ORIGIN_PATH_LENGTH */.cN.max)
        return '/';
    const encoded = written.replace(/[^\w\-.~!$&'()*+,;=:@%/]/gu, (character) => [...Buffer.from(character)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''));
    return `/${encoded}/`.replace(/^\/\/+/, '/').replace(/\/\/+$/, '/');
}
/** The origin's custom headers as far as they are known, legal for CloudFront, and safe to write into a request. */
function sendableHeaders({ customHeaders }) {
    return customHeaders
        .flatMap(({ name, secretValue }) => name.known && secretValue.known ? [[name.value, secretValue.value]] : [])
        .filter(([name, secretValue]) => isSendable(name, secretValue))
        .slice(0, limits/* CUSTOM_HEADERS */.Rf.count);
}
/** RFC 9110 5.1 (token) and 5.5 (field value, without what RFC 9110 calls obsolete). */
function isSendable(name, secretValue) {
    return (/^[\w!#$%&'*+\-.^`|~]+$/.test(name) &&
        name.length <= limits/* CUSTOM_HEADERS */.Rf.nameLength &&
        /^[\t\x20-\x7e]*$/.test(secretValue) &&
        secretValue.length <= limits/* CUSTOM_HEADERS */.Rf.valueLength &&
        !(0,limits/* isRefusedCustomHeader */.RU)(name));
}

// EXTERNAL MODULE: ./lib/judge.js
var judge = __webpack_require__(1860);
// EXTERNAL MODULE: ./lib/model/finding.js
var finding = __webpack_require__(5268);
// EXTERNAL MODULE: ./lib/config/acceptance.js
var acceptance = __webpack_require__(5783);
// EXTERNAL MODULE: ./lib/config/scope.js
var scope = __webpack_require__(7282);
;// CONCATENATED MODULE: ./lib/config/judgement.js




/**
 * Gives findings the levels that the config file wants: `off` takes them out, another word replaces the level. What is only
 * possible, and therefore weaker than its rule, can be lowered and not raised: wishing makes no proof.
 */
function relevel(findings, levels, rules, failOn) {
    return findings.flatMap((finding) => {
        const wanted = levels.get(finding.rule);
        if (wanted === undefined)
            return [finding];
        if (wanted === 'off')
            return [];
        const declared = rules.find(({ id }) => id === finding.rule)?.level ?? finding.level;
        const unproven = finding.certainty === 'possible' && isWeaker(finding.level, declared);
        const level = unproven && isWeaker(finding.level, wanted) ? finding.level : wanted;
        return [{ ...finding, level, blocking: blocks(level, failOn) }];
    });
}
function isWeaker(level, than) {
    return finding/* LEVELS */.A_.indexOf(level) > finding/* LEVELS */.A_.indexOf(than);
}
/** Whether a finding of this level counts for the exit status. */
function blocks(level, failOn) {
    return (level === 'error' && failOn !== 'never') || (level === 'warning' && failOn === 'warning');
}
/** Marks what is accepted, then excuses what the change did not cause, and draws the verdicts anew. Pure. */
function settle(origins, policy) {
    const layers = new Map(policy.rules.map(({ id, layer }) => [id, layer]));
    const accepted = (0,acceptance/* accept */.Ju)(origins, {
        ...policy,
        today: policy.now.toISOString().slice(0, 10),
        layerOf: (rule) => layers.get(rule) ?? null,
    });
    const scoped = (0,scope/* applyScope */.z3)(accepted.origins, policy.extents, policy.change);
    return {
        origins: scoped.map(judgedAnew),
        problems: [...policy.problems, ...accepted.problems, ...scopeProblems(policy.change)],
    };
}
function judgedAnew(origin) {
    const findings = origin.findings.toSorted(finding/* bySeverity */.Np);
    return { ...origin, findings, verdict: (0,judge/* verdictOf */.Vj)(findings, origin.layers) };
}
function scopeProblems(change) {
    if (change.status !== 'unknown')
        return [];
    const message = `which files this change touches could not be found out, so every finding counts: ${change.reason}`;
    return [{ file: '.', line: null, message }];
}

;// CONCATENATED MODULE: ./lib/distributions.js


/** What the report tells of a distribution: what leads where, and nothing that a header or a function may keep secret. */
function distributionReport(distribution) {
    const { address, language, file, location, domainName, aliases, origins, originGroups } = distribution;
    const targets = targetsOf(distribution);
    const inOrder = distribution.behaviors.toSorted((a, b) => Number(a.isDefault) - Number(b.isDefault));
    return {
        address,
        language,
        file,
        location,
        domainName: (0,model_value/* valueOr */.dd)(domainName, null),
        aliases: aliases.flatMap((alias) => (alias.known ? [alias.value] : [])),
        origins: origins.map(({ key }) => key),
        originGroups: originGroups.map(({ id, memberIds }) => ({
            id: (0,model_value/* valueOr */.dd)(id, null),
            members: memberIds.map((member) => (0,model_value/* valueOr */.dd)(member, null)),
        })),
        behaviors: inOrder.map((behavior) => ({
            pathPattern: (0,model_value/* valueOr */.dd)(behavior.pathPattern, null),
            target: (0,model_value/* valueOr */.dd)(behavior.targetOriginId, null),
            origins: targets.get(behavior) ?? [],
            viewerProtocolPolicy: (0,model_value/* valueOr */.dd)(behavior.viewerProtocolPolicy, null),
            location: behavior.location,
        })),
    };
}
/** The keys of the origins that each behavior leads to. */
function targetsOf(distribution) {
    const targets = new Map();
    for (const origin of distribution.origins) {
        for (const behavior of (0,cloudfront_routing/* routingTo */.o)(distribution, origin).behaviors) {
            targets.set(behavior, [...(targets.get(behavior) ?? []), origin.key]);
        }
    }
    return targets;
}

;// CONCATENATED MODULE: ./lib/examine.js

/** Nothing seen on one look alone becomes an error; what differs between looks is judged after this many. */
const MAX_LOOKS = 3;
/** The part of an observation that the name look-up gives; the other parts are the keys of the exchanges. */
const DNS = 'dns';
/**
 * Looks at an origin, judges it, and looks again at whatever would be an error: a fault has to be seen in every look
 * before it counts, and one that comes and goes is lowered to a warning that says how often it was seen.
 * @param prober null when no packet may be sent
 */
async function examine({ distribution, origin, plan }, rules, prober, settings) {
    const subjectOf = (observation) => ({
        distribution,
        origin,
        plan,
        observation,
        settings,
    });
    if (prober === null || plan.lookup === null) {
        const subject = subjectOf({ dns: null, exchanges: [] });
        return { subject, judgements: (0,judge/* judge */.S4)(rules, subject) };
    }
    const observer = new Observer(plan, plan.lookup, prober);
    const tally = new Tally();
    for (;;) {
        const subject = subjectOf(await observer.look(tally));
        const judgements = (0,judge/* judge */.S4)(rules, subject);
        tally.count(subject.observation, judgements);
        if (!tally.anyDoubt())
            return { subject, judgements: tally.settle(judgements) };
    }
}
/** Keeps the latest observation of every part of an origin, and renews those that are in doubt. */
class Observer {
    #plan;
    #lookup;
    #prober;
    #dns = null;
    #exchanges = new Map();
    constructor(plan, lookup, prober) {
        this.#plan = plan;
        this.#lookup = lookup;
        this.#prober = prober;
    }
    /** The origin as it is seen now: parts in doubt, and parts never seen, are looked at; the others stay as they were. */
    async look(tally) {
        const { name, ipAddressType } = this.#lookup;
        const before = this.#dns;
        const renew = before === null || tally.doubts(DNS);
        const look = tally.looks(DNS) + 1;
        const dns = renew ? await this.#prober.lookUp(name, ipAddressType, look) : before;
        const authority = renew ? this.#prober.authority(name, ipAddressType, look) : dns.authority;
        const exchanges = await Promise.all(this.#plan.exchanges.flatMap((planned, index) => dns.addresses.map(async (address) => {
            const place = `${index} ${address.address}`;
            const earlier = this.#exchanges.get(place);
            if (earlier !== undefined && !tally.doubts(earlier.key))
                return earlier;
            const nextLook = earlier === undefined ? 1 : tally.looks(earlier.key) + 1;
            const exchange = { ...(await this.#prober.exchange(planned, address, nextLook)), looks: nextLook };
            this.#exchanges.set(place, exchange);
            return exchange;
        })));
        this.#dns = { ...dns, authority: await authority, looks: renew ? look : dns.looks };
        return { dns: this.#dns, exchanges };
    }
}
/** Counts, for every part of an observation, how often it was looked at and how often it was at fault. */
class Tally {
    #parts = new Map();
    /** The last judgement that found a part at fault, to be told even when the fault is gone. */
    #lastFault = new Map();
    looks(part) {
        return this.#parts.get(part)?.looks ?? 0;
    }
    doubts(part) {
        return this.#parts.get(part)?.inDoubt ?? false;
    }
    anyDoubt() {
        return [...this.#parts.values()].some((part) => part.inDoubt);
    }
    /** Takes in one round: parts that were new or in doubt before it have been looked at once more. */
    count(observation, judgements) {
        const faulty = new Map(judgements.filter(isError).flatMap((judgement) => partsOf(judgement).map((part) => [part, judgement])));
        for (const part of [DNS, ...observation.exchanges.map(({ key }) => key)]) {
            const before = this.#parts.get(part);
            if (before !== undefined && !before.inDoubt)
                continue;
            const fault = faulty.get(part);
            if (fault !== undefined)
                this.#lastFault.set(part, fault);
            const looks = (before?.looks ?? 0) + 1;
            const faults = (before?.faults ?? 0) + (fault === undefined ? 0 : 1);
            const agreed = faults === 0 || (looks >= 2 && faults === looks);
            this.#parts.set(part, { looks, faults, inDoubt: !agreed && looks < MAX_LOOKS });
        }
    }
    /** The final judgements: errors that were not seen in every look of any of their parts become warnings. */
    settle(judgements) {
        const settled = judgements.map((judgement) => !isError(judgement) || partsOf(judgement).length === 0 || partsOf(judgement).some((part) => this.#constant(part))
            ? judgement
            : this.#lowered(judgement));
        const told = new Set(settled.map(({ rule }) => rule.id));
        const gone = [...this.#lastFault]
            .filter(([part, { rule }]) => !this.#constant(part) && !told.has(rule.id))
            .map(([, judgement]) => judgement);
        return [...settled, ...new Set(gone)].map((judgement) => gone.includes(judgement) ? this.#lowered(judgement) : judgement);
    }
    #constant(part) {
        const count = this.#parts.get(part);
        return count !== undefined && count.faults === count.looks && count.looks >= 2;
    }
    #lowered({ rule, draft }) {
        const worst = partsOf({ rule, draft })
            .map((part) => this.#parts.get(part) ?? { faults: 0, looks: 0 })
            .toSorted((a, b) => b.faults - a.faults)[0];
        const often = `failed ${worst?.faults ?? 0} of ${worst?.looks ?? 0} attempts`;
        return {
            rule,
            draft: {
                ...draft,
                level: 'warning',
                certainty: 'possible',
                message: `Comes and goes (${often}): ${draft.message}`,
            },
        };
    }
}
function isError(judgement) {
    return (0,judge/* levelOf */.In)(judgement) === 'error';
}
function partsOf({ draft }) {
    return draft.seenIn ?? [];
}

;// CONCATENATED MODULE: ./lib/group-judgement.js


/**
 * Weighs the errors of origins that do not stand alone: where another member of their origin groups works, CloudFront asks
 * that one, and viewers see nothing of the fault. Such errors become warnings that say so. An origin that a behavior also
 * names by itself is judged as before, and so is what makes the deployment fail.
 * Source: Developer Guide, "Optimize high availability with CloudFront origin failover".
 * @param examinations of all origins of a run; the result has the same order
 */
function judgeGroups(examinations) {
    const byDistribution = new Map();
    for (const one of examinations) {
        const { distribution } = one.subject;
        const siblings = byDistribution.get(distribution);
        if (siblings === undefined)
            byDistribution.set(distribution, [one]);
        else
            siblings.push(one);
    }
    return examinations.map((one) => weighed(one, byDistribution.get(one.subject.distribution) ?? []));
}
function weighed(examination, siblings) {
    const { subject, judgements } = examination;
    if (subject.distribution.originGroups.length === 0 || !judgements.some(group_judgement_isError))
        return examination;
    const standIns = standInsFor(subject.distribution, subject.origin, siblings);
    if (standIns === null)
        return examination;
    return { subject, judgements: judgements.map((judgement) => lowered(judgement, standIns)) };
}
/** What stands in for an origin in every group by which requests reach it; null when something does not. */
function standInsFor({ originGroups, behaviors }, origin, siblings) {
    const isGroup = (target) => originGroups.some(({ id }) => same(id, target));
    if (behaviors.some(({ targetOriginId: target }) => mayMean(target, origin.id) && !isGroup(target)))
        return null;
    const reached = originGroups.filter(({ id, memberIds }) => memberIds.some((member) => mayMean(member, origin.id)) &&
        behaviors.some(({ targetOriginId }) => mayMean(targetOriginId, id)));
    const standIns = reached.map((group) => standInOf(group, origin, siblings));
    const found = standIns.filter((one) => one !== null);
    // gRPC knows no failover.
    const usesGrpc = behaviors.some(({ grpc, targetOriginId }) => (!grpc.known || grpc.value) && reached.some(({ id }) => mayMean(targetOriginId, id)));
    return found.length === 0 || found.length < standIns.length || usesGrpc ? null : found;
}
function standInOf({ id, memberIds, failoverStatusCodes }, origin, siblings) {
    const place = memberIds.findIndex((member) => same(member, origin.id));
    const partner = siblings.find(({ subject }) => subject.origin !== origin &&
        !same(subject.origin.id, origin.id) &&
        memberIds.some((member) => same(member, subject.origin.id)));
    if (place < 0 || partner === undefined || partner.judgements.some(group_judgement_isError))
        return null;
    if (partner.subject.plan.used === 'no')
        return null;
    const names = { group: textOf(id), partner: textOf(partner.subject.origin.id) };
    if (place > 0)
        return { ...names, codes: null };
    return failoverStatusCodes.known ? { ...names, codes: failoverStatusCodes.value } : null;
}
function lowered(judgement, standIns) {
    const { rule, draft } = judgement;
    const status = draft.status === undefined ? rule.status : draft.status;
    const [first] = standIns;
    if (!group_judgement_isError(judgement) || status === null || first === undefined)
        return judgement;
    if (!standIns.every(({ codes }) => codes === null || raisesFailover(status, codes)))
        return judgement;
    return { rule, draft: { ...draft, level: 'warning', message: `${draft.message} ${sentenceOf(first)}` } };
}
/**
 * Whether a failure makes CloudFront ask the second member. A connection that fails counts as 503 and a timeout as 504; as
 * which of 502 and 503 a failure of DNS or TLS counts is not documented, so both have to be listed. What the origin answers
 * counts as itself.
 */
function raisesFailover(status, codes) {
    const needed = status === 502 ? [502, 503] : [status];
    return needed.every((code) => codes.includes(code));
}
function sentenceOf({ group, partner, codes }) {
    return codes === null
        ? `This is a warning because origin group ${group} asks this origin only when ${partner} fails, in which no error was found.`
        : `This is a warning because origin group ${group} then asks ${partner}, in which no error was found, for GET, HEAD and OPTIONS; requests by other methods fail.`;
}
function group_judgement_isError(judgement) {
    return (0,judge/* levelOf */.In)(judgement) === 'error';
}
/** Two ids that no file resolves are the same where they are written the same. */
function same(a, b) {
    return a.known === b.known && textOf(a) === textOf(b);
}
function mayMean(reference, id) {
    if (same(reference, id))
        return true;
    if (reference.known && id.known)
        return false;
    const [open, other] = reference.known ? [id, reference] : [reference, id];
    const possible = (0,model_value/* possibleValues */.Mp)(open);
    return (possible.length === 0 ||
        (0,model_value/* possibleValues */.Mp)(other).length === 0 ||
        (0,model_value/* possibleValues */.Mp)(other).some((one) => possible.includes(one)));
}
function textOf(value) {
    return value.known ? value.value : value.expression;
}

// EXTERNAL MODULE: ./lib/model/usage-error.js
var usage_error = __webpack_require__(2837);
// EXTERNAL MODULE: ./lib/github/rest.js
var rest = __webpack_require__(2825);
// EXTERNAL MODULE: ./lib/changes/event.js
var changes_event = __webpack_require__(7993);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./lib/changes/git.js

/** A checkout of a hundred thousand files is compared in a second or two. */
const GIT_TIMEOUT_MS = 20_000;
/** A hundred thousand changed paths. */
const MAX_OUTPUT_BYTES = 16 * 1024 * 1024;
/** Names per call, well below what any system takes as arguments. */
const NAMES_PER_CALL = 200;
/** An object name of SHA-1 or SHA-256, as git prints it. */
const OBJECT_NAME = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** Takes no lock, asks nobody, and fetches nothing that a partial clone left behind. */
const QUIET = { GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', LC_ALL: 'C' };
/** What git printed, or null when it failed, took too long or is not there. Runs without a shell. */
function git(directory, args) {
    return new Promise((done) => {
        const options = {
            cwd: directory,
            timeout: GIT_TIMEOUT_MS,
            maxBuffer: MAX_OUTPUT_BYTES,
            killSignal: 'SIGKILL',
            windowsHide: true,
            env: { ...process.env, ...QUIET },
        };
        const child = (0,external_node_child_process_.execFile)('git', ['-c', 'core.fsmonitor=false', ...args], options, (error, stdout) => {
            done(error === null ? stdout : null);
        });
        child.stdin?.end();
    });
}
/**
 * The files that differ between where `head` left `base` and `head`, both names of a renamed one.
 * @param base object name of the commit to compare with
 * @param head object name of the commit that was made
 * @returns paths relative to the repository's root; null when the commits are not both there, as in a shallow checkout
 */
async function diffNames(directory, base, head) {
    if (!OBJECT_NAME.test(base) || !OBJECT_NAME.test(head))
        return null;
    return (await namesOf(directory, `${base}...${head}`)) ?? (await mergedNames(directory, head));
}
/** GitHub checks out a trial merge of base and head: against its first parent it differs by what the head brings. */
async function mergedNames(directory, head) {
    const second = await git(directory, ['rev-parse', '--verify', '--quiet', 'HEAD^2']);
    return second?.trim() === head ? namesOf(directory, 'HEAD^1', 'HEAD') : null;
}
async function namesOf(directory, ...commits) {
    const how = ['--name-only', '-z', '--no-renames', '--no-ext-diff', '--no-textconv', '--no-relative'];
    const output = await git(directory, ['diff', ...how, ...commits, '--']);
    return output === null ? null : splitNames(output);
}
/** Which of the paths, relative to the directory, git has under version control; null when git cannot say. */
async function versioned(directory, paths) {
    const found = new Set();
    const possible = paths.filter((path) => !path.includes('\0'));
    for (let start = 0; start < possible.length; start += NAMES_PER_CALL) {
        const some = possible.slice(start, start + NAMES_PER_CALL);
        const output = await git(directory, ['--literal-pathspecs', 'ls-files', '-z', '--', ...some]);
        if (output === null)
            return null;
        for (const name of splitNames(output))
            found.add(name);
    }
    return found;
}
function splitNames(output) {
    return output.split('\0').filter((name) => name !== '');
}

;// CONCATENATED MODULE: ./lib/changes/pull-request.js

/** The most that the API gives. */
const FILES_PER_PAGE = 100;
/** "Responses include a maximum of 3000 files" (REST API, "List pull requests files"). */
const MAX_FILES = 3000;
/** For all pages together. */
const TOTAL_TIMEOUT_MS = 60_000;
/**
 * Asks GitHub which files a pull request changes; a renamed file counts with both names.
 * @param expected how many files the event spoke of: a shorter list is cut off; null when it did not say
 */
async function pullRequestFiles(api, pullRequest, expected) {
    const deadline = Date.now() + TOTAL_TIMEOUT_MS;
    const names = [];
    let files = 0;
    for (let page = 1; files < MAX_FILES; page += 1) {
        if (Date.now() > deadline)
            return failed(`GitHub took more than ${TOTAL_TIMEOUT_MS / 1000} s for the list`);
        const query = { per_page: FILES_PER_PAGE, page };
        const answer = await (0,rest/* ask */.kA)(api, { method: 'GET', path: `/pulls/${pullRequest}/files`, query });
        if (answer.status === 'failed')
            return failed(answer.reason);
        const listed = namesIn(answer.body);
        if (listed === null)
            return failed('GitHub gave something else than a list of files');
        files += listed.length;
        names.push(...listed.flat());
        if (listed.length < FILES_PER_PAGE) {
            return files < (expected ?? 0) ? cutOff(files) : { status: 'complete', files: names };
        }
    }
    return cutOff(files);
}
function failed(reason) {
    return { status: 'failed', reason };
}
function cutOff(files) {
    return failed(`GitHub's list of the files is cut off after ${files}`);
}
/** For every file its names: one, or two when it was renamed. */
function namesIn(body) {
    if (!Array.isArray(body))
        return null;
    const names = body.map((file) => {
        if (typeof file !== 'object' || file === null || !('filename' in file))
            return [];
        const { filename } = file;
        const before = 'previous_filename' in file ? file.previous_filename : undefined;
        return [filename, before].filter((name) => typeof name === 'string');
    });
    return names.some((some) => some.length === 0) ? null : names;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/read-bounded.js
var read_bounded = __webpack_require__(9127);
;// CONCATENATED MODULE: ./lib/changes/terraform-modules.js



/** Modules that call modules, and so on. */
const MAX_DIRECTORIES = 200;
/** Files of one directory that are looked at. */
const terraform_modules_MAX_FILES = 200;
const MAX_FILE_BYTES = 2 * 1024 * 1024;
/** A module of the same repository: `source = "./…"` or `"../…"` (Terraform, "Module sources", local paths). */
const LOCAL_SOURCE = /^[ \t]*"?source"?[ \t]*[=:][ \t]*"(\.\.?\/[^"$\n]{1,500})"/gm;
/** The directories of all local modules that a Terraform directory calls, directly or through others; absolute paths. */
async function localModules(directory) {
    const found = new Set();
    const open = [directory];
    for (let next = open.pop(); next !== undefined && found.size < MAX_DIRECTORIES; next = open.pop()) {
        for (const called of await calledFrom(next)) {
            if (found.has(called) || called === directory)
                continue;
            found.add(called);
            open.push(called);
        }
    }
    return [...found];
}
async function calledFrom(directory) {
    const names = await (0,promises_.readdir)(directory).catch(() => []);
    const files = names.filter((name) => /\.(?:tf|tofu)(?:\.json)?$/i.test(name)).slice(0, terraform_modules_MAX_FILES);
    const texts = await Promise.all(files.map((name) => (0,read_bounded/* readBounded */.C)((0,external_node_path_.join)(directory, name), MAX_FILE_BYTES)));
    return texts.flatMap((content) => content.status === 'read'
        ? Array.from(content.text.matchAll(LOCAL_SOURCE), ([, source]) => (0,external_node_path_.resolve)(directory, source ?? '.'))
        : []);
}

;// CONCATENATED MODULE: ./lib/changes/extents.js




/** What Terraform reads of a directory, or is handed. */
const TERRAFORM_FILES = /\.(?:tf|tofu|tfvars|hcl)(?:\.json)?$/i;
/** What lies beside a template and may belong to the same stack: parameters, included parts. */
const TEMPLATE_FILES = /\.(?:ya?ml|json|template)$/i;
/**
 * The files that each origin is made of, as generously as its language asks for: a file too many makes a finding block, one
 * too few would excuse it.
 * @returns extents by the key of the origin, with paths relative to the root of the repository
 */
async function findExtents(distributions, { workspace, everywhere }) {
    const subjects = distributions.flatMap((distribution) => distribution.origins.map((origin) => ({ distribution, origin, files: ownFiles(distribution, origin) })));
    const place = new Repository(workspace);
    await place.learn([...new Set(subjects.flatMap(({ files }) => files))]);
    const common = await Promise.all(everywhere.map((file) => place.inRepository(file)));
    const extents = new Map();
    for (const { distribution, origin, files } of subjects) {
        extents.set(origin.key, await extentOf(distribution, files, common, place));
    }
    return extents;
}
/** The files that declare the origin or a part of it. */
function ownFiles(distribution, origin) {
    const places = [origin.location, origin.domainName.location, distribution.location];
    const files = [distribution.file, ...places.map((place) => place?.file)];
    return [...new Set(files.filter((file) => typeof file === 'string'))];
}
async function extentOf(distribution, files, common, place) {
    const sources = files.filter((file) => !isGenerated(file, distribution));
    if (files.length === 0)
        return { type: 'unattributable' };
    if (sources.length === 0) {
        const directory = await appDirectory(distribution, files, place);
        return directory === null ? { type: 'unattributable' } : { type: 'files', files: common, directories: [directory] };
    }
    if (!sources.every((file) => place.isWritten(file, distribution.language)))
        return { type: 'unattributable' };
    const paths = await Promise.all(sources.map((file) => place.inRepository(file)));
    const directories = await Promise.all(sources.map((file) => directoriesOf(file, distribution, place)));
    return { type: 'files', files: [...paths, ...common], directories: directories.flat() };
}
/** Plans, previews and synthesized templates: what a tool wrote in this run, unless it points into the source itself. */
function isGenerated(file, { language }) {
    if (language === 'terraform-plan')
        return !TERRAFORM_FILES.test(file);
    if (language === 'pulumi')
        return /\.json$/i.test(file);
    return language === 'cdk' && /(?:^|\/)cdk\.out\/|\.template\.json$/.test(file);
}
/** The directory whose app wrote the template into its `cdk.out`. */
async function appDirectory({ language }, files, place) {
    const [file] = files;
    const at = file === undefined || language !== 'cdk' ? -1 : `/${file}`.indexOf('/cdk.out/');
    if (file === undefined || at < 0)
        return null;
    return { path: await place.inRepository(file.slice(0, Math.max(0, at - 1))), deep: true, named: null };
}
async function directoriesOf(file, { language, address }, place) {
    const path = await place.inRepository(external_node_path_.posix.dirname(file));
    if (language === 'serverless' || language === 'cdk' || language === 'pulumi') {
        return [{ path, deep: true, named: null }];
    }
    if (language === 'cloudformation')
        return [{ path, deep: false, named: TEMPLATE_FILES }];
    if (language === 'distribution-config')
        return [];
    // Who calls a module is not written in it, so that any Terraform of the repository may.
    if (address.startsWith('module.'))
        return [{ path: '', deep: true, named: TERRAFORM_FILES }];
    const modules = await localModules((0,external_node_path_.resolve)(place.workspace, external_node_path_.posix.dirname(file)));
    const called = await Promise.all(modules.map((directory) => place.inRepository(directory)));
    return [
        { path, deep: false, named: null },
        ...[path, ...called].map((directory) => ({ path: directory, deep: true, named: TERRAFORM_FILES })),
        ...called.map((directory) => ({ path: directory, deep: false, named: null })),
    ];
}
/** The checkouts that the files lie in. State: what was found out about them. */
class Repository {
    workspace;
    #roots = new Map();
    #tracked = new Map();
    constructor(workspace) {
        this.workspace = (0,external_node_path_.resolve)(workspace);
    }
    /** Asks git which of the files it has. */
    async learn(files) {
        const byRoot = new Map();
        for (const file of files) {
            const root = await this.#rootOf((0,external_node_path_.dirname)((0,external_node_path_.resolve)(this.workspace, file)));
            if (root !== null)
                byRoot.set(root, [...(byRoot.get(root) ?? []), file]);
        }
        for (const [root, some] of byRoot) {
            const paths = some.map((file) => extents_within(root, (0,external_node_path_.resolve)(this.workspace, file)));
            const tracked = await versioned(root, paths);
            if (tracked === null)
                continue;
            for (const [index, file] of some.entries())
                this.#tracked.set(file, tracked.has(paths[index] ?? ''));
        }
    }
    /**
     * Whether somebody wrote the file, rather than a step of this run: git has it. Where git cannot say, the language tells: what
     * AWS's command line prints is as likely to be fresh as to be kept.
     */
    isWritten(file, language) {
        return this.#tracked.get(file) ?? language !== 'distribution-config';
    }
    /** A path of the workspace (or an absolute one) as the repository around it has it; without a repository, as it is. */
    async inRepository(path) {
        const absolute = (0,external_node_path_.resolve)(this.workspace, path);
        const root = (await this.#rootOf(absolute)) ?? this.workspace;
        return extents_within(root, absolute);
    }
    /** The directory with the repository that this one lies in; null when there is none. */
    #rootOf(directory) {
        const known = this.#roots.get(directory) ?? this.#findRoot(directory);
        this.#roots.set(directory, known);
        return known;
    }
    /** The nearest at or above with a `.git`. Where that is a file, it is a worktree, or a submodule of what is further above. */
    async #findRoot(directory) {
        const found = await (0,promises_.stat)((0,external_node_path_.join)(directory, '.git')).catch(() => null);
        if (found?.isDirectory() === true)
            return directory;
        const parent = (0,external_node_path_.dirname)(directory);
        const above = parent === directory ? null : await this.#rootOf(parent);
        return above ?? (found === null ? null : directory);
    }
}
function extents_within(root, absolute) {
    return (0,external_node_path_.relative)(root, absolute).split(external_node_path_.sep).join('/');
}

;// CONCATENATED MODULE: ./lib/changes/index.js





/**
 * Finds out which files the pull request changes: from GitHub with the token, else from git. Never throws; where neither can
 * say, or the list is cut off, the answer is `unknown` with the reasons, and nothing is excused.
 */
async function findChange({ scope, env, workspace, token }) {
    if (scope === 'all' || (scope === 'auto' && env['GITHUB_EVENT_NAME'] !== 'pull_request')) {
        return { status: 'not-asked' };
    }
    const event = await (0,changes_event/* readEvent */.j)(env);
    if (typeof event === 'string')
        return { status: 'unknown', reason: event };
    const asked = await askGithub(event, env, token);
    if (asked?.status === 'complete')
        return { status: 'known', files: asked.files, from: 'GitHub' };
    const fromGit = await diffNames(workspace, event.base ?? '', event.head ?? '');
    if (fromGit !== null)
        return { status: 'known', files: fromGit, from: 'git' };
    const shallow = 'git cannot compare the two commits here (a checkout with fetch-depth: 0 has them)';
    return { status: 'unknown', reason: asked === null ? shallow : `${asked.reason}; ${shallow}` };
}
/** Null when the event is of no pull request, so that there is nothing to ask for. */
async function askGithub({ pullRequest, changedFiles }, env, token) {
    if (pullRequest === null)
        return null;
    const api = (0,rest/* apiOf */.ir)(env, token);
    if (typeof api === 'string')
        return { status: 'failed', reason: api };
    return pullRequestFiles(api, pullRequest, changedFiles);
}

// EXTERNAL MODULE: ./lib/config/baseline.js
var config_baseline = __webpack_require__(8547);
// EXTERNAL MODULE: ./lib/config/nearest.js
var nearest = __webpack_require__(948);
;// CONCATENATED MODULE: ./lib/config/inline.js



/** As large as a source file may be. */
const MAX_SOURCE_BYTES = 20 * 1024 * 1024;
/** What follows on a longer line is no reason that anyone reads. */
const MAX_LINE_CHARS = 2000;
/** Languages with comments that we take. */
const WITH_COMMENTS = /\.(?:tf|tofu|hcl|ya?ml)$/i;
const MARKER = 'origin-preflight-ignore';
const COMMENT = /^\s*(?:#|\/\/)/;
const MARKED = new RegExp(`(?:#|//|/\\*|^\\s*\\*)\\s*${MARKER}(?![\\w-])(.*)$`);
const USAGE = `write "# ${MARKER} rule: reason" in the line above an origin`;
/**
 * Reads the comments above the origins in HCL and YAML files: `# origin-preflight-ignore rule: reason`, with several rules
 * separated by commas, and as many such lines as are needed.
 * @param ruleIds the rules that exist
 * @param partial true when not all origins of the files are at hand, so that a comment may belong to another
 */
async function readInline(origins, { workspace, ruleIds, partial }) {
    const inlines = [];
    for (const [file, places] of byFile(origins)) {
        const content = await (0,read_bounded/* readBounded */.C)((0,external_node_path_.resolve)(workspace, file), MAX_SOURCE_BYTES);
        if (content.status === 'read')
            inlines.push(inlineOf(content.text, file, places, ruleIds, partial));
    }
    return {
        acceptances: inlines.flatMap(({ acceptances }) => acceptances),
        problems: inlines.flatMap(({ problems }) => problems),
    };
}
/** By file, the keys of the origins that start at each line: modules and loops put several at the same. */
function byFile(origins) {
    const files = new Map();
    for (const { key, location } of origins) {
        if (location === null || !WITH_COMMENTS.test(location.file))
            continue;
        const lines = files.get(location.file) ?? new Map();
        lines.set(location.startLine, (lines.get(location.startLine) ?? new Set()).add(key));
        files.set(location.file, lines);
    }
    return files;
}
/** The comments of one file. */
function inlineOf(text, file, places, ruleIds, partial) {
    if (!text.includes(MARKER))
        return { acceptances: [], problems: [] };
    const lines = text.split(/\r?\n/);
    const acceptances = [];
    const problems = [];
    for (const [index, line] of lines.entries()) {
        const rest = line.includes(MARKER) ? MARKED.exec(line.slice(0, MAX_LINE_CHARS))?.[1] : undefined;
        if (rest === undefined)
            continue;
        const keys = keysBelow(lines, index, places);
        if (keys === null && partial)
            continue;
        const comment = keys === null ? NOT_ABOVE : readComment(rest, ruleIds);
        if (comment.status === 'wrong') {
            problems.push({ file, line: index + 1, message: `${MARKER}: ${comment.fault}` });
        }
        else if (keys !== null) {
            acceptances.push(...comment.rules.map((rule) => acceptanceOf(rule, comment.reason, keys, file, index + 1)));
        }
    }
    return { acceptances, problems };
}
/** The origins that start below the comment lines that this one is among; null when there are none. */
function keysBelow(lines, index, places) {
    let below = index;
    while (COMMENT.test(lines[below] ?? ''))
        below += 1;
    return below === index ? null : (places.get(below + 1) ?? null);
}
const NOT_ABOVE = { status: 'wrong', fault: `stands above no origin; ${USAGE}` };
function readComment(rest, ruleIds) {
    const wrong = (fault) => ({ status: 'wrong', fault });
    const colon = rest.indexOf(':');
    const rules = (colon < 0 ? rest : rest.slice(0, colon)).split(/[\s,]+/).filter((rule) => rule !== '');
    const reason = colon < 0 ? '' : rest.slice(colon + 1).trim();
    if (rules.length === 0)
        return wrong(`names no rule; ${USAGE}`);
    const stranger = rules.find((rule) => !ruleIds.includes(rule));
    if (stranger !== undefined)
        return wrong(`no rule is called "${stranger}"${(0,nearest/* suggestion */.h)(stranger, ruleIds)}`);
    if (reason === '')
        return wrong(`gives no reason, so it accepts nothing; ${USAGE}`);
    return { status: 'understood', rules: [...new Set(rules)], reason };
}
function acceptanceOf(rule, reason, keys, file, line) {
    return {
        rule,
        covers: (key) => keys.has(key),
        reason,
        expires: null,
        file,
        line,
        accepts: `${rule} by this comment`,
    };
}

;// CONCATENATED MODULE: ./lib/policy.js




/**
 * Collects everything that decides which findings count: suppressions of the config file, comments in the code, the
 * baseline, and what a pull request changes.
 * @throws UsageError for a baseline that cannot be used; nothing else throws
 */
async function policyFor(distributions, settings) {
    const { workspace, config, baseline, rules, partial } = settings;
    const origins = distributions.flatMap((distribution) => distribution.origins);
    const ruleIds = rules.map(({ id }) => id);
    const [accepted, inline, change] = await Promise.all([
        baseline === null ? null : (0,config_baseline/* loadBaseline */.oU)(workspace, baseline),
        readInline(origins, { workspace, ruleIds, partial }),
        findChange(settings),
    ]);
    const everywhere = [...settings.decidedBy, config?.path, baseline].filter((path) => typeof path === 'string');
    return {
        acceptances: [...(config === null ? [] : (0,acceptance/* acceptancesOf */.Uo)(config)), ...inline.acceptances],
        baseline: accepted,
        change,
        extents: change.status === 'known' ? await findExtents(distributions, { workspace, everywhere }) : new Map(),
        rules,
        now: settings.now,
        partial,
        static: settings.static,
        problems: inline.problems,
    };
}

// EXTERNAL MODULE: ./lib/probes/index.js + 42 modules
var probes = __webpack_require__(5154);
// EXTERNAL MODULE: ./lib/rules/index.js + 126 modules
var rules = __webpack_require__(8134);
// EXTERNAL MODULE: ./lib/runner.js
var runner = __webpack_require__(869);
// EXTERNAL MODULE: ./lib/shard.js
var shard = __webpack_require__(6879);
;// CONCATENATED MODULE: ./lib/settings.js

/** The settings in effect as the report lists them; null for what is unknown or what this type of origin does not have. */
function settingsInEffect({ connection, ...origin }, { hostForwarding }) {
    const custom = connection.type === 'custom' ? connection : null;
    return {
        httpPort: custom && (0,model_value/* valueOr */.dd)(custom.httpPort, null),
        httpsPort: custom && (0,model_value/* valueOr */.dd)(custom.httpsPort, null),
        protocolPolicy: custom && (0,model_value/* valueOr */.dd)(custom.protocolPolicy, null),
        sslProtocols: custom && (0,model_value/* valueOr */.dd)(custom.sslProtocols, null),
        originPath: (0,model_value/* valueOr */.dd)(origin.path, null),
        readTimeout: (0,model_value/* valueOr */.dd)(connection.readTimeoutSeconds, null),
        keepaliveTimeout: connection.type === 's3' ? null : (0,model_value/* valueOr */.dd)(connection.keepaliveTimeoutSeconds, null),
        connectionAttempts: (0,model_value/* valueOr */.dd)(origin.connectionAttempts, null),
        connectionTimeout: (0,model_value/* valueOr */.dd)(origin.connectionTimeoutSeconds, null),
        ipAddressType: custom && (0,model_value/* valueOr */.dd)(custom.ipAddressType, null),
        hostHeader: { forwarded: hostForwarding.forwarded, names: hostForwarding.names },
    };
}
/** Why the origin's name is not known, and what it refers to; null when it is known. */
function unresolvedName({ domainName }) {
    if (domainName.known)
        return null;
    const { reason, expression, reference } = domainName;
    return { reason, expression, form: (0,model_value/* formOf */.QU)(domainName), resourceType: reference?.type ?? null };
}
/** What the plan leaves out, or could only stand in for, because the configuration does not tell; null when it is whole. */
function unprobedPart({ unprobed, exchanges, hostForwarding }) {
    if (unprobed !== null)
        return unprobed;
    const standsIn = exchanges.some(({ nameRole }) => nameRole === 'viewer-host-unknown');
    return standsIn ? `the names that CloudFront would send are not known (${hostForwarding.because})` : null;
}

// EXTERNAL MODULE: ./lib/sources/files.js + 1 modules
var sources_files = __webpack_require__(1822);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./lib/cloudfront/endpoints.js
var endpoints = __webpack_require__(8946);
;// CONCATENATED MODULE: ./lib/sources/inputs.js






const MAX_PORT = 65_535;
const SCHEMES = ['https', 'http'];
/**
 * The origins given by hand as one distribution named `input`: each with a behavior of its own, by the scheme of its URL,
 * with the viewer's Host forwarded if and only if viewer hosts are given.
 * @param lines `https://host[:port][/path]`, `http://…`, or a host alone, which means https; blank ones are skipped
 * @throws UsageError naming the line, what is wrong with it, and what to write instead
 */
function readInputs(lines, viewerHosts) {
    checkViewerHosts(viewerHosts);
    const given = lines.flatMap((line, index) => line.trim() === '' ? [] : [parseOrigin(line.trim(), `origins, line ${index + 1}`)]);
    const origins = [...new Map(given.map((origin) => [origin.url, origin])).values()];
    if (origins.length === 0)
        return null;
    return {
        address: 'input',
        language: 'input',
        file: null,
        domainName: (0,model_value/* unknown */.L5)('not-given', 'the name of the distribution'),
        aliases: viewerHosts.map((name) => (0,model_value/* known */.eO)((0,domain_name/* asciiName */.d)(name.trim()))),
        enabled: (0,model_value/* byDefault */.Ri)(true),
        lifecycle: 'kept',
        conditional: false,
        origins: origins.map(originOf),
        originGroups: [],
        behaviors: origins.map(({ url }, index) => behaviorTo(url, index === 0, viewerHosts.length > 0)),
        errorPages: [],
        location: null,
    };
}
/** @throws UsageError for a viewer host that no request can carry */
function checkViewerHosts(viewerHosts) {
    for (const [index, name] of viewerHosts.entries()) {
        const fault = (0,domain_name/* domainNameFault */.S)((0,domain_name/* asciiName */.d)(name.trim()).replace(/^\*\./, ''));
        if (fault === null)
            continue;
        throw new usage_error/* UsageError */.e(`viewer-hosts, line ${index + 1}: ${shown(name)} ${fault}. Write a host name alone, such as www.example.com.`);
    }
}
function originOf({ scheme, host, port, path, url }) {
    const written = port === null ? null : (0,model_value/* known */.eO)(port);
    const domainName = (0,model_value/* known */.eO)(host);
    return {
        key: `input:${url}`,
        id: (0,model_value/* known */.eO)(url),
        kind: (0,endpoints/* endpointOf */.X5)(host).kind,
        domainName,
        path: (0,model_value/* known */.eO)(path),
        connection: {
            type: 'custom',
            httpPort: (scheme === 'http' ? written : null) ?? (0,model_value/* byDefault */.Ri)(limits/* DEFAULT_HTTP_PORT */.vC),
            httpsPort: (scheme === 'https' ? written : null) ?? (0,model_value/* byDefault */.Ri)(limits/* DEFAULT_HTTPS_PORT */._z),
            protocolPolicy: (0,model_value/* known */.eO)(scheme === 'http' ? 'http-only' : 'https-only'),
            sslProtocols: (0,model_value/* byDefault */.Ri)(['TLSv1.2']),
            readTimeoutSeconds: (0,model_value/* byDefault */.Ri)(limits/* READ_TIMEOUT_SECONDS */.Jt.default),
            keepaliveTimeoutSeconds: (0,model_value/* byDefault */.Ri)(limits/* KEEPALIVE_TIMEOUT_SECONDS */.v6.default),
            ipAddressType: (0,model_value/* byDefault */.Ri)('ipv4'),
            clientCertificate: (0,model_value/* byDefault */.Ri)(false),
        },
        connectionAttempts: (0,model_value/* byDefault */.Ri)(limits/* CONNECTION_ATTEMPTS */.W6.default),
        connectionTimeoutSeconds: (0,model_value/* byDefault */.Ri)(limits/* CONNECTION_TIMEOUT_SECONDS */.LA.default),
        responseCompletionTimeoutSeconds: (0,model_value/* byDefault */.Ri)(null),
        customHeaders: [],
        accessControl: (0,model_value/* byDefault */.Ri)(null),
        accessControlDefinition: null,
        backend: (0,model_value/* byDefault */.Ri)(null),
        location: null,
    };
}
function behaviorTo(url, isDefault, forwardHost) {
    return {
        pathPattern: (0,model_value/* known */.eO)('*'),
        isDefault,
        targetOriginId: (0,model_value/* known */.eO)(url),
        viewerProtocolPolicy: (0,model_value/* byDefault */.Ri)('redirect-to-https'),
        cachePolicy: { type: 'none' },
        originRequestPolicy: { type: 'none' },
        forwardedHeaders: (0,model_value/* known */.eO)(forwardHost ? ['Host'] : []),
        edgeFunctions: [],
        grpc: (0,model_value/* byDefault */.Ri)(false),
        location: null,
    };
}
// --------------------------------------------------------------------------------------------------------- parsing
const SHAPE = /^(?:(?<scheme>[a-z][a-z0-9+.-]*):\/\/)?(?<authority>[^/?#]*)(?<path>\/[^?#]*)?(?<rest>[?#].*)?$/is;
function parseOrigin(text, where) {
    const fail = (what, remedy) => {
        throw new usage_error/* UsageError */.e(`${where}: ${what}. ${remedy}`);
    };
    const { scheme: writtenScheme = 'https', authority = '', path = '', rest = '' } = SHAPE.exec(text)?.groups ?? {};
    // Checked first and not repeated in the message: it may hold a password.
    if (authority.includes('@'))
        fail('an origin with a user name or password', 'Leave out everything up to the @.');
    const scheme = SCHEMES.find((one) => one === writtenScheme.toLowerCase());
    if (scheme === undefined)
        return fail(`${shown(text)} has a scheme that no origin has`, 'Write https:// or http://.');
    if (/[\s\p{Cc}\\]/u.test(text)) {
        fail(`${shown(text)} contains white space, a control character or a backslash`, 'Write one origin per line.');
    }
    if (rest !== '') {
        const part = rest.startsWith('?') ? 'a query' : 'a fragment';
        fail(`${shown(text)} has ${part}`, 'An origin ends with its path; leave the rest out.');
    }
    const { host, port } = splitAuthority(authority) ?? fail(`${shown(text)} has a host that cannot be read`, EXAMPLE);
    if (host === '')
        fail(`${shown(text)} has no host`, EXAMPLE);
    const portNumber = port === null ? null : Number(port);
    if (port !== null && !(/^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= MAX_PORT)) {
        fail(`${shown(text)} has a port that is no number from 1 to ${MAX_PORT}`, EXAMPLE);
    }
    const name = (0,domain_name/* asciiName */.d)(host);
    if ((0,external_node_net_.isIP)(name) === 0 && !/^[a-z0-9._-]+$/.test(name)) {
        fail(`${shown(text)} has a host with characters that no host name can have`, EXAMPLE);
    }
    return given(scheme, name, portNumber, path.replace(/\/+$/, ''));
}
const EXAMPLE = 'Write it like https://origin.example.com or http://origin.example.com:8080/path.';
function splitAuthority(authority) {
    const match = /^(?:\[(?<address>[^\]]*)\]|(?<name>[^:[\]]*))(?::(?<port>.*))?$/.exec(authority);
    if (match === null)
        return null;
    const { address, name = '', port } = match.groups ?? {};
    if (address !== undefined && (0,external_node_net_.isIP)(address) !== 6)
        return null;
    return { host: address ?? name, port: port ?? null };
}
function given(scheme, host, port, path) {
    const isDefaultPort = port === null || port === (scheme === 'https' ? limits/* DEFAULT_HTTPS_PORT */._z : limits/* DEFAULT_HTTP_PORT */.vC);
    const inUrl = host.includes(':') ? `[${host}]` : host;
    return { scheme, host, port, path, url: `${scheme}://${inUrl}${isDefaultPort ? '' : `:${port}`}${path}` };
}
/** A piece of input for a message: in quotes, on one line, not endless. */
function shown(text) {
    const short = text.length > 100 ? `${text.slice(0, 100)}…` : text;
    return JSON.stringify(short);
}

;// CONCATENATED MODULE: ./lib/sources/languages.js
/** Templates with distributions, or with stacks that may have some, and what lists such templates. */
const TEMPLATE = /AWS::CloudFront::Distribution\b|AWS::CloudFormation::Stack\b|AWS::Serverless::Application\b|aws:cloudformation:stack|cdk:cloud-assembly/;
/** Distributions and policies in Pulumi's programs, previews and exports. The native provider's are told of, and not read. */
const PULUMI = /\baws(?:-native)?:cloudfront(?:\/\w+)?:(?:(?:Multitenant)?Distribution|CachePolicy|OriginRequestPolicy)\b/;
/** Plans and states in JSON, and what is mistaken for them: raw state files, and the log of `plan -json`. */
const PLAN = /"(?:format_version|resource_changes|lineage|@level)"\s*:/;
/** Every language that can be read. A new one is a line here and a folder beside this file. */
const LANGUAGES = [
    {
        language: 'pulumi',
        title: 'Pulumi YAML, pulumi preview --json and pulumi stack export (.yaml, .yml, .json)',
        endings: ['.yaml', '.yml', '.json'],
        looksLike: (text) => PULUMI.test(text) || (/^name:/m.test(text) && /^runtime:/m.test(text)),
        load: async ({ workspace }) => {
            const { createReader } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(547), __webpack_require__.e(594), __webpack_require__.e(870), __webpack_require__.e(183)]).then(__webpack_require__.bind(__webpack_require__, 4183));
            return createReader(workspace);
        },
    },
    {
        language: 'terraform-plan',
        title: 'Terraform and OpenTofu plans as show -json writes them (.json)',
        endings: ['.json'],
        looksLike: (text) => PLAN.test(text) && text.includes('aws_cloudfront_'),
        load: async (settings) => {
            const { createReader } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(547), __webpack_require__.e(594), __webpack_require__.e(802), __webpack_require__.e(282)]).then(__webpack_require__.bind(__webpack_require__, 5282));
            return createReader(settings);
        },
    },
    {
        language: 'cloudformation',
        title: 'CloudFormation, SAM, cdk synth and the Serverless Framework (.yaml, .yml, .json, .template)',
        endings: ['.yaml', '.yml', '.json', '.template'],
        looksLike: (text) => TEMPLATE.test(text) || (/^provider:/m.test(text) && /\$\{file\(|cloudFront:/.test(text)),
        load: async ({ workspace, cloudformation }) => {
            const { createReader } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(547), __webpack_require__.e(870), __webpack_require__.e(568)]).then(__webpack_require__.bind(__webpack_require__, 1568));
            return createReader(workspace, cloudformation);
        },
    },
    {
        language: 'distribution-config',
        title: 'distributions as the AWS command line writes them (.json)',
        endings: ['.json'],
        looksLike: (text) => /"(?:Distribution(?:Config|List)|DefaultCacheBehavior|(?:Cache|OriginRequest)Policy(?:List)?)"/.test(text),
        load: () => Promise.all(/* import() */[__webpack_require__.e(547), __webpack_require__.e(994)]).then(__webpack_require__.bind(__webpack_require__, 9994)),
    },
];
/** The kinds that are told apart only to say that they were left out. The first that fits counts. */
const UNREAD_KINDS = [];
/** The reader's language for a file, by its ending and then its text; null when no reader takes such files. */
function languageOf(path, text = '') {
    if (unreadKindOf(path, '.json') !== null)
        return null;
    const candidates = LANGUAGES.filter(({ endings }) => hasEnding(path, endings));
    return candidates.find(({ looksLike }) => looksLike(text)) ?? candidates.at(-1) ?? null;
}
/** The unread kind of a path; endings that readers take as well can be excepted. */
function unreadKindOf(path, except) {
    return (UNREAD_KINDS.find(({ endings }) => hasEnding(path, endings.filter((ending) => ending !== except))) ?? null);
}
function hasEnding(path, endings) {
    const name = path.toLowerCase();
    return endings.some((ending) => name.endsWith(ending));
}

// EXTERNAL MODULE: ./lib/cloudfront/managed-policies.js
var managed_policies = __webpack_require__(8279);
;// CONCATENATED MODULE: ./lib/sources/policies.js

/** Puts the headers of policies that were read in place of the ids that name them. AWS's own ids stay ids. */
function resolvePolicies(distributions, definitions) {
    if (definitions.length === 0)
        return distributions;
    const cache = byId(definitions, 'cache');
    const request = byId(definitions, 'origin-request');
    const resolved = (behavior) => ({
        ...behavior,
        cachePolicy: lookedUp(behavior.cachePolicy, cache, (id) => (0,managed_policies/* managedCachePolicy */.WV)(id) !== null),
        originRequestPolicy: lookedUp(behavior.originRequestPolicy, request, (id) => (0,managed_policies/* managedOriginRequestPolicy */.PC)(id) !== null),
    });
    return distributions.map((distribution) => ({ ...distribution, behaviors: distribution.behaviors.map(resolved) }));
}
function byId(definitions, kind) {
    return new Map(definitions.filter((one) => one.kind === kind).map(({ id, policy }) => [id, policy]));
}
function lookedUp(reference, policies, isManaged) {
    if (reference.type !== 'id' || !reference.id.known || isManaged(reference.id.value))
        return reference;
    return policies.get(reference.id.value) ?? reference;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./lib/sources/terraform-files.js



const NO_VALUES = { vars: [], varFiles: [], workspace: null };
const TERRAFORM_TITLE = 'Terraform and OpenTofu (.tf, .tofu, .tf.json)';
/** Folders of other people's examples and of tests: they declare distributions that nobody deploys. */
const EXAMPLES = /(?:^|\/)(?:examples?|samples?|fixtures|testdata|test-fixtures|__tests__)\//;
/** Whether the name of a file says that it is configuration of Terraform's or OpenTofu's. */
function isTerraform(path) {
    return /\.(?:tf|tofu)(?:\.json)?$/.test(path);
}
/**
 * Reads the root modules that files and directories stand for. A file or a directory that is named stands for the root module that it
 * is, or lies in; of what a pattern or a search finds, the roots are those that no other module calls.
 * @param planned directories of root modules that a plan stands for: they are not read once more
 * @throws UsageError for a file that was named and whose root has no distribution, and for values that cannot be used
 */
async function readTerraformFiles(expansion, workspace, values, planned = []) {
    const found = expansion.files.filter(({ path }) => isTerraform(path));
    if (found.length === 0)
        return { distributions: [], problems: [] };
    const { directoryOf, findRootsIn, readTerraform } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(547), __webpack_require__.e(594), __webpack_require__.e(802), __webpack_require__.e(41)]).then(__webpack_require__.bind(__webpack_require__, 5041));
    const wanted = sortOut(found, expansion.directories, workspace, directoryOf);
    const settings = { ...values, workspace: values.workspace ?? '' };
    const ownValues = (values.roots ?? []).map((own) => inRoot(own, workspace));
    const rootSettings = ownValues.map((own) => ({ ...own, workspace: own.workspace ?? '' }));
    const request = { workspace, roots: wanted.roots, files: wanted.files, settings, rootSettings };
    const readings = readTerraform({ ...request, except: planned });
    const isRead = (root) => planned.includes(root) || readings.some(({ directory }) => directory === root);
    for (const { path, asked } of found) {
        if (asked !== 'named')
            continue;
        const reading = readings.find(({ directory }) => directory === directoryOf(path));
        if (reading === undefined || reading.distributions.length > 0)
            continue;
        const [problem] = reading.problems;
        const why = problem === undefined
            ? ''
            : ` (${problem.file}${problem.line === null ? '' : `:${problem.line}`}: ${problem.message})`;
        throw new usage_error/* UsageError */.e(`${path}: its root module contains no distribution${why}`);
    }
    return {
        distributions: readings.flatMap(({ distributions }) => distributions),
        problems: [
            ...readings.flatMap(({ problems }) => problems),
            ...leftOut(findRootsIn(workspace, wanted.examples).filter((root) => !planned.includes(root))),
            ...ownValues.filter(({ root }) => !isRead(root)).map(unusedValues),
        ],
    };
}
/** The directory in its plain form, and files with values found beside the code, where Terraform would be run. */
function inRoot(own, workspace) {
    const root = plainDirectory(own.root);
    const beside = (file) => external_node_path_.posix.join(root, file);
    return {
        ...own,
        root,
        varFiles: own.varFiles.map((file) => ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(workspace, beside(file))) ? beside(file) : file)),
    };
}
/** A directory relative to the workspace without `./` and a slash at its end; empty for the workspace itself. */
function plainDirectory(directory) {
    return external_node_path_.posix.normalize(directory).replace(/^\.?\/?(?=$)|\/$/g, '');
}
function unusedValues({ root, file, line }) {
    return {
        file,
        line,
        message: `terraform: no root module was read in ${root === '' ? '.' : root}, so these values had no use`,
    };
}
function sortOut(found, directories, workspace, directoryOf) {
    const named = directories.map((directory) => (0,external_node_path_.relative)(workspace, (0,external_node_path_.resolve)(workspace, directory)).split(external_node_path_.sep).join('/'));
    const withFiles = new Set(found.map(({ path }) => directoryOf(path)));
    const namedRoots = named.filter((directory) => withFiles.has(directory));
    const roots = new Set(namedRoots);
    const files = [];
    const examples = [];
    for (const { path, asked } of found) {
        const isOutside = path.startsWith('../') || /^(?:[A-Za-z]:|\/)/.test(path);
        if (isOutside) {
            if (asked === 'named')
                throw new usage_error/* UsageError */.e(`${path}: lies outside the workspace, where Terraform code is not read`);
        }
        else if (asked === 'named')
            roots.add(directoryOf(path));
        else if (asked === 'directory' && namedRoots.some((root) => isIn(path, root)))
            continue;
        else if (asked === 'discovered' && EXAMPLES.test(path))
            examples.push(path);
        else
            files.push(path);
    }
    return { roots: [...roots], files, examples };
}
function isIn(path, directory) {
    return directory === '' || path.startsWith(`${directory}/`);
}
function leftOut(directories) {
    const [first] = directories;
    if (first === undefined)
        return [];
    const others = directories.length > 1 ? ` (and ${directories.length - 1} more like it)` : '';
    return [{ file: first, line: null, message: `left out${others}: it looks like an example; name it to have it read` }];
}

;// CONCATENATED MODULE: ./lib/sources/index.js






const NO_PARAMETERS = { parameters: [], parameterFiles: [] };
/**
 * Reads every distribution that the request stands for, files in the order of their paths, origins given by hand last.
 * @throws UsageError for what somebody named and cannot be used: a path that is missing, unreadable, broken, of a kind that
 *   cannot be read, or without a distribution; an origin that is no URL. What merely turned up in a search is a problem.
 */
async function readSources(request) {
    const { workspace, files, origins, viewerHosts, cloudformation = NO_PARAMETERS, terraform = NO_VALUES } = request;
    const inputs = readInputs(origins, viewerHosts);
    const expansion = files.length === 0 && inputs !== null ? NOTHING : await (0,sources_files/* expandFiles */.CC)(workspace, files, isRelevant);
    const settings = { workspace, cloudformation, terraform: settingsOf(terraform) };
    const fromFiles = await readFiles(expansion, settings, terraform);
    const distributions = [...fromFiles.distributions, ...(inputs === null ? [] : [inputs])];
    return { distributions: withUniqueKeys(distributions), problems: fromFiles.problems };
}
function settingsOf({ workspace, roots = [] }) {
    return { workspaceName: workspace ?? '', roots: roots.map(({ root }) => plainDirectory(root)) };
}
/** Whether the name of a file says that it may describe a distribution. */
function isRelevant(path) {
    return isTerraform(path) || languageOf(path) !== null || unreadKindOf(path, null) !== null;
}
const NOTHING = { files: [], directories: [], unmatched: [], leftOut: 0 };
async function readFiles(expansion, settings, values) {
    const found = [];
    const problems = expansion.unmatched.map((pattern) => whole(pattern, 'matches no file'));
    const unread = new Map();
    const loaded = new Map();
    for (const file of expansion.files.filter(({ path }) => !isTerraform(path))) {
        const outcome = await readOne(file, loaded, settings);
        if (file.asked === 'named')
            insist(file, outcome);
        if (outcome.type === 'read')
            found.push({ path: file.path, reading: outcome.reading });
        else if (outcome.type === 'broken')
            problems.push(outcome.problem);
        else if (outcome.type === 'unread') {
            const files = unread.get(outcome.kind) ?? [];
            files.push(file);
            unread.set(outcome.kind, files);
        }
    }
    const readings = uncovered(found);
    const planned = readings.flatMap(({ coversRoots = [] }) => coversRoots);
    const terraform = await readTerraformFiles(expansion, settings.workspace, values, planned);
    problems.push(...terraform.problems, ...readings.flatMap((reading) => reading.problems), ...[...unread].map(sources_leftOut));
    if (expansion.leftOut > 0)
        problems.push(whole('.', `${expansion.leftOut} files more than one run looks at were left out`));
    const distributions = [...terraform.distributions, ...readings.flatMap((reading) => reading.distributions)];
    insistOnDirectories(expansion, distributions, problems);
    const policies = readings.flatMap((reading) => reading.policies);
    return { distributions: resolvePolicies(distributions, policies), problems };
}
/** Leaves out what another file stands for, unless they stand for each other. */
function uncovered(found) {
    const covered = new Set(found.flatMap(({ path, reading }) => (reading.covers ?? []).filter((other) => other !== path)));
    const kept = found.filter(({ path }) => !covered.has(path));
    return (kept.length === 0 ? found : kept).map(({ reading }) => reading);
}
async function readOne(file, loaded, settings) {
    const language = languageOf(file.path);
    const kind = unreadKindOf(file.path, language === null ? null : '.json');
    if (language === null && kind === null)
        return { type: 'irrelevant' };
    // Whoever writes `**/*.tf` means those files; in a search only the ones with a distribution matter.
    if (kind !== null && (file.asked === 'named' || file.asked === 'pattern'))
        return { type: 'unread', kind };
    const content = (0,sources_files/* readText */.yR)(file);
    if ('fault' in content) {
        // What turned up in a search matters when it would have been read, had its encoding been right.
        const isWanted = file.asked === 'named' || file.asked === 'pattern';
        return isWanted || languageOf(file.path, content.garbled)?.looksLike(content.garbled) === true
            ? { type: 'broken', problem: whole(file.path, content.fault) }
            : { type: 'irrelevant' };
    }
    const { text } = content;
    if (kind !== null)
        return kind.marker.test(text) ? { type: 'unread', kind } : { type: 'irrelevant' };
    const fitting = languageOf(file.path, text);
    if (fitting === null)
        return { type: 'irrelevant' };
    return readWith(fitting, { ...file, text }, loaded, settings);
}
async function readWith(language, file, loaded, settings) {
    const other = unreadKindOf(file.path, null);
    const isOther = other !== null && other.marker.test(file.text);
    if (!language.looksLike(file.text) && file.asked !== 'named')
        return isOther ? { type: 'unread', kind: other } : { type: 'irrelevant' };
    const reader = loaded.get(language) ?? (await language.load(settings));
    loaded.set(language, reader);
    const reading = reader.read(file);
    if (reading.broken !== null)
        return { type: 'broken', problem: reading.broken };
    if (reading.distributions.length + reading.policies.length > 0)
        return { type: 'read', reading };
    if (isOther)
        return { type: 'unread', kind: other };
    return reading.problems.length > 0 ? { type: 'read', reading } : { type: 'irrelevant' };
}
// --------------------------------------------------------------------------------------- what was named has to work
const READ_KINDS = [TERRAFORM_TITLE, ...LANGUAGES.map(({ title }) => title)].join(', ');
/** What plans and states are called in the forms that only Terraform reads. */
const BINARY_PLAN = /(?:plan|\.tfstate|\bplan\.(?:out|bin)|\.plan)$/i;
/** @throws UsageError unless a file that was named gave a distribution or a policy */
function insist(file, outcome) {
    switch (outcome.type) {
        case 'broken':
            throw new usage_error/* UsageError */.e(told(outcome.problem));
        case 'unread':
            throw new usage_error/* UsageError */.e(`${file.path}: ${outcome.kind.title} cannot be read; what can be read: ${READ_KINDS}`);
        case 'irrelevant': {
            const hint = BINARY_PLAN.test(file.path) ? ' (of a plan, name what terraform show -json makes of it)' : '';
            throw new usage_error/* UsageError */.e(`${file.path}: contains no distribution${hint}; what can be read: ${READ_KINDS}`);
        }
        case 'read': {
            const { distributions, policies, problems } = outcome.reading;
            if (distributions.length + policies.length > 0)
                return;
            throw new usage_error/* UsageError */.e(problems.map(told)[0] ?? `${file.path}: contains no distribution`);
        }
    }
}
/** @throws UsageError when directories were named and nothing at all was found */
function insistOnDirectories({ directories }, distributions, problems) {
    if (directories.length === 0 || distributions.length > 0)
        return;
    const found = problems.slice(0, 3).map(told).join('; ');
    const detail = found === '' ? `what can be read: ${READ_KINDS}` : found;
    throw new usage_error/* UsageError */.e(`${directories.join(', ')}: contains no distribution; ${detail}`);
}
function sources_leftOut([kind, files]) {
    const [first] = files;
    const others = files.length > 1 ? ` (and ${files.length - 1} more such files)` : '';
    return whole(first?.path ?? '.', `left out${others}: ${kind.title} cannot be read; what can be read: ${READ_KINDS}`);
}
function whole(file, message) {
    return { file, line: null, message };
}
function told({ file, line, message }) {
    return `${file}${line === null ? '' : `:${line}`}: ${message}`;
}
// ------------------------------------------------------------------------------------------------------------ keys
/** Keys have to be unique: the second of the same name gets `#2`, and so on. */
function withUniqueKeys(distributions) {
    const taken = new Set();
    const times = new Map();
    const unique = (origin) => {
        let key = origin.key;
        let count = times.get(origin.key) ?? 1;
        while (taken.has(key))
            key = `${origin.key}#${++count}`;
        times.set(origin.key, count);
        taken.add(key);
        return key === origin.key ? origin : { ...origin, key };
    };
    return distributions.map((distribution) => ({ ...distribution, origins: distribution.origins.map(unique) }));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
;// CONCATENATED MODULE: ./lib/trusted-roots.js




const PEM_CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;
/** Far above Mozilla's list (some 200 kB), far below what would hurt. */
const MAX_ROOTS_BYTES = 10_000_000;
/**
 * The roots an origin's certificate has to lead to, one PEM text each: the file's, or Mozilla's as node ships them.
 * CloudFront trusts Mozilla's list: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html
 * @throws UsageError when the file cannot be read or holds no certificate.
 */
async function loadTrustedRoots(path) {
    if (path === null)
        return external_node_tls_.rootCertificates;
    const pem = await readPem(path);
    const roots = pem.match(PEM_CERTIFICATE) ?? [];
    if (roots.length === 0) {
        throw new usage_error/* UsageError */.e(`trusted-roots: ${path} holds no PEM certificate (-----BEGIN CERTIFICATE-----)`);
    }
    roots.forEach((root, index) => requireCertificate(root, path, index));
    return roots;
}
async function readPem(path) {
    try {
        const bytes = await (0,promises_.readFile)(path);
        if (bytes.length > MAX_ROOTS_BYTES)
            throw new Error(`it is larger than ${MAX_ROOTS_BYTES} bytes`);
        return bytes.toString('latin1');
    }
    catch (error) {
        throw new usage_error/* UsageError */.e(`trusted-roots: cannot read ${path}: ${messageOf(error)}`);
    }
}
function requireCertificate(pem, path, index) {
    try {
        new external_node_crypto_.X509Certificate(pem);
    }
    catch {
        throw new usage_error/* UsageError */.e(`trusted-roots: certificate ${index + 1} in ${path} cannot be decoded`);
    }
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}

;// CONCATENATED MODULE: ./lib/preflight.js

















/**
 * The whole story: read the origins, look at each as CloudFront would, judge what was seen, report.
 * @throws UsageError for anything the user has to mend first, "nothing to check" included.
 */
async function preflight(options, surroundings) {
    const { workspace, now, progress, config } = surroundings;
    const trustedRoots = await loadTrustedRoots(options.trustedRoots);
    const roots = (config?.terraform ?? []).map((root) => ({ ...root, file: config?.path ?? '' }));
    const reading = await readSources({ ...options, workspace, terraform: { ...options.terraform, roots } });
    const cases = (0,shard/* inShard */.Iw)(casesOf(reading, options), options.shard);
    const policy = await policyFor(reading.distributions, {
        ...options,
        ...surroundings,
        token: options.githubToken,
        decidedBy: filesOfValues(options, config),
        partial: options.shard !== null,
        rules: rules/* RULES */.y,
    });
    const prober = options.static ? null : (0,probes/* createProber */.X)({ ...options, trustedRoots });
    try {
        let done = 0;
        const examinations = await Promise.all(cases.map(async (oneCase) => {
            const examination = await examine(oneCase, rules/* RULES */.y, prober, { ...options, now });
            done += 1;
            progress.step(done, cases.length);
            return examination;
        }));
        const levels = config?.levels ?? new Map();
        const origins = judgeGroups(examinations).map((examination) => originReport(examination, options, levels));
        const settled = settle(origins, policy);
        const problems = [...reading.problems, ...(0,runner/* runnerProblems */.P)(origins), ...settled.problems];
        const distributions = [...new Set(cases.map(({ distribution }) => distribution))].map(distributionReport);
        return (0,judge/* combine */.kg)({ origins: settled.origins, distributions, problems, shard: options.shard });
    }
    finally {
        progress.end();
        await prober?.close();
    }
}
/** Files that decide what configurations say: a change of one may have caused anything. */
function filesOfValues({ terraform, cloudformation }, config) {
    const ofRoots = (config?.terraform ?? []).flatMap(({ root, varFiles }) => varFiles.flatMap((file) => [file, external_node_path_.posix.join(root, file)]));
    const parameterFiles = cloudformation.parameterFiles.map((file) => file.replace(/#[^/]*$/, ''));
    return [...terraform.varFiles, ...parameterFiles, ...ofRoots].map((file) => external_node_path_.posix.normalize(file));
}
function casesOf(reading, options) {
    const cases = reading.distributions.flatMap((distribution) => distribution.origins.map((origin) => ({ distribution, origin, plan: planOrigin(distribution, origin, options) })));
    if (cases.length === 0) {
        const found = reading.problems.map(({ file, message }) => `${file}: ${message}`).join('; ');
        throw new usage_error/* UsageError */.e(`nothing to check: no origin was found${found === '' ? '' : ` (${found})`}. Name files that hold a distribution, or give origins.`);
    }
    return cases;
}
/** What the report says of one origin that was looked at and judged. */
function originReport({ subject, judgements }, options, levels) {
    const { distribution, origin, plan, observation } = subject;
    const drafted = judgements.map((judgement) => (0,judge/* toFinding */.N6)(judgement, subject, options.failOn));
    const findings = relevel(drafted, levels, rules/* RULES */.y, options.failOn).toSorted(finding/* bySeverity */.Np);
    const layers = (0,judge/* layersOf */.w)(plan, observation, findings, (0,judge/* unprovenLayers */.KW)(judgements));
    return {
        key: origin.key,
        distribution: distribution.address,
        originId: origin.id.known ? origin.id.value : null,
        kind: origin.kind,
        domainName: origin.domainName.known ? origin.domainName.value : null,
        unresolved: unresolvedName(origin),
        unprobed: unprobedPart(plan),
        settings: settingsInEffect(origin, plan),
        location: origin.location,
        verdict: (0,judge/* verdictOf */.Vj)(findings, layers),
        layers,
        findings,
        observations: observation,
    };
}
/** Whether anything in the report counts for the exit status. */
function isBlocked(report) {
    return report.origins.some(({ findings }) => findings.some((finding) => finding.blocking));
}


/***/ }),

/***/ 5154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* reexport */ NO_IPV6),
  X: () => (/* binding */ createProber)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./lib/model/usage-error.js
var usage_error = __webpack_require__(2837);
;// CONCATENATED MODULE: ./lib/probes/address.js


/**
 * Blocks that no origin on the internet can have, the most specific first. Sources: IANA IPv4 and IPv6 Special-Purpose
 * Address Registries (https://www.iana.org/assignments/iana-ipv4-special-registry,
 * https://www.iana.org/assignments/iana-ipv6-special-registry; RFC 6890, RFC 8190), the multicast registries, and where
 * said the clouds' own documents. Blocks that those registries call globally reachable (AS112, AMT) are left out.
 */
const SPECIAL_IPV4 = [
    // https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-data-retrieval.html ; other clouds use the same one.
    ['169.254.169.254/32', 'metadata service'],
    // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-metadata-endpoint-v2.html
    ['169.254.170.2/32', 'metadata service'],
    // https://www.alibabacloud.com/help/en/ecs/user-guide/view-instance-metadata
    ['100.100.100.200/32', 'metadata service'],
    // https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16 (hosted runners stand in Azure)
    ['168.63.129.16/32', 'metadata service'],
    ['0.0.0.0/8', 'this network'], // RFC 791 section 3.2, RFC 1122 section 3.2.1.3
    ['10.0.0.0/8', 'private'], // RFC 1918
    ['172.16.0.0/12', 'private'], // RFC 1918
    ['192.168.0.0/16', 'private'], // RFC 1918
    ['100.64.0.0/10', 'shared address space'], // RFC 6598
    ['127.0.0.0/8', 'loopback'], // RFC 1122 section 3.2.1.3
    ['169.254.0.0/16', 'link-local'], // RFC 3927
    ['192.0.0.0/24', 'IETF protocol assignments'], // RFC 6890 section 2.1
    ['192.0.2.0/24', 'documentation'], // RFC 5737
    ['198.51.100.0/24', 'documentation'], // RFC 5737
    ['203.0.113.0/24', 'documentation'], // RFC 5737
    ['192.88.99.0/24', '6to4 relay'], // RFC 7526
    ['198.18.0.0/15', 'benchmarking'], // RFC 2544
    ['224.0.0.0/4', 'multicast'], // RFC 5771
    ['255.255.255.255/32', 'broadcast'], // RFC 919 section 7
    ['240.0.0.0/4', 'reserved'], // RFC 1112 section 4
];
const SPECIAL_IPV6 = [
    // https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-data-retrieval.html
    ['fd00:ec2::254/128', 'metadata service'],
    // https://cloud.google.com/compute/docs/metadata/querying-metadata
    ['fd20:ce::254/128', 'metadata service'],
    ['::/128', 'unspecified'], // RFC 4291 section 2.5.2
    ['::1/128', 'loopback'], // RFC 4291 section 2.5.3
    ['::/96', 'IPv4-compatible'], // RFC 4291 section 2.5.5.1
    ['::ffff:0:0/96', 'IPv4-mapped'], // RFC 4291 section 2.5.5.2
    ['64:ff9b::/96', 'NAT64'], // RFC 6052
    ['64:ff9b:1::/48', 'local-use NAT64'], // RFC 8215
    ['100::/64', 'discard'], // RFC 6666
    ['100:0:0:1::/64', 'dummy prefix'], // RFC 9780
    ['2001::/32', 'Teredo'], // RFC 4380
    ['2001:2::/48', 'benchmarking'], // RFC 5180
    ['2001:10::/28', 'ORCHID'], // RFC 4843
    ['2001:20::/28', 'ORCHIDv2'], // RFC 7343
    ['2001:30::/28', 'drone remote identification'], // RFC 9374
    ['2001:db8::/32', 'documentation'], // RFC 3849
    ['3fff::/20', 'documentation'], // RFC 9637
    ['2002::/16', '6to4'], // RFC 3056
    ['5f00::/16', 'segment routing'], // RFC 9602
    ['fc00::/7', 'unique-local'], // RFC 4193
    ['fe80::/10', 'link-local'], // RFC 4291 section 2.5.6
    ['fec0::/10', 'site-local'], // RFC 3879
    ['ff00::/8', 'multicast'], // RFC 4291 section 2.7
];
/** The internet's own part of IPv6 (RFC 4291 section 2.4); what lies outside is reserved by the IETF. */
const GLOBAL_UNICAST = '2000::/3';
/** RFC 2928: for protocols, not for hosts. Two of its blocks are globally reachable by the registry (RFC 7450, RFC 7535). */
const PROTOCOL_ASSIGNMENTS = '2001::/23';
const REACHABLE_ASSIGNMENTS = ['2001:3::/32', '2001:4:112::/48'];
/** Prefixes with an IPv4 address inside, and where its first byte stands. */
const EMBEDDING = {
    'IPv4-compatible': 12,
    'IPv4-mapped': 12,
    NAT64: 12, // RFC 6052 section 2.2, the well-known prefix
    '6to4': 2, // RFC 3056 section 2
};
const SPECIAL4 = SPECIAL_IPV4.map(([cidr, name]) => ({ list: blockListOf([cidr], 4), name }));
const SPECIAL6 = SPECIAL_IPV6.map(([cidr, name]) => ({ list: blockListOf([cidr], 6), name }));
const GLOBAL6 = blockListOf([GLOBAL_UNICAST], 6);
const ASSIGNMENTS6 = blockListOf([PROTOCOL_ASSIGNMENTS], 6);
const REACHABLE6 = blockListOf(REACHABLE_ASSIGNMENTS, 6);
/**
 * Reads `public-cidrs`: one `address/prefix` a line, IPv4 or IPv6; an address alone stands for itself. Empty lines are
 * skipped.
 *
 * @throws UsageError naming the first line that is no CIDR.
 */
function parseCidrs(lines) {
    const cidrs = lines.map((line) => line.trim()).filter((line) => line !== '');
    const families = cidrs.map((cidr) => familyOfCidr(cidr));
    return {
        public4: blockListOf(cidrs.filter((_, index) => families[index] === 4), 4),
        public6: blockListOf(cidrs.filter((_, index) => families[index] === 6), 6),
    };
}
function familyOfCidr(cidr) {
    const [address = '', prefix, ...rest] = cidr.split('/');
    const family = (0,external_node_net_.isIPv4)(address) ? 4 : (0,external_node_net_.isIPv6)(address) && !address.includes('%') ? 6 : null;
    if (family === null || rest.length > 0 || (prefix !== undefined && !isPrefix(prefix, family))) {
        throw new usage_error/* UsageError */.e(`public-cidrs: ${JSON.stringify(cidr)} is no CIDR such as 10.0.0.0/8 or fd00::/8`);
    }
    return family;
}
function isPrefix(text, family) {
    return /^\d{1,3}$/.test(text) && Number(text) <= bitsOf(family);
}
function bitsOf(family) {
    return family === 4 ? 32 : 128;
}
function blockListOf(cidrs, family) {
    const list = new external_node_net_.BlockList();
    for (const cidr of cidrs) {
        const [address = '', prefix] = cidr.split('/');
        list.addSubnet(address, prefix === undefined ? bitsOf(family) : Number(prefix), family === 4 ? 'ipv4' : 'ipv6');
    }
    return list;
}
/**
 * Tells what kind of address this is and whether it may be connected to: an ordinary address of the internet, or a special
 * one that `public-cidrs` covers (which then counts as ordinary). Text that is no address is never allowed. An address with
 * an IPv4 address inside is also judged by that one, so that `::ffff:10.0.0.1` is no way around.
 */
function classify(address, policy) {
    if ((0,external_node_net_.isIPv4)(address))
        return classify4(address, policy);
    if ((0,external_node_net_.isIPv6)(address))
        return classify6(address, policy);
    return { address, family: address.includes(':') ? 6 : 4, specialPurpose: 'not an address', allowed: false };
}
function classify4(address, policy) {
    const block = SPECIAL4.find(({ list }) => list.check(address, 'ipv4'));
    const specialPurpose = block === undefined || policy.public4.check(address, 'ipv4') ? null : block.name;
    return { address, family: 4, specialPurpose, allowed: specialPurpose === null };
}
function classify6(address, policy) {
    const plain = address.replace(/%.*$/, '');
    const name = specialName6(plain);
    const inside = name === null ? null : embedded(plain, name);
    const within = inside === null ? null : classify4(inside, policy);
    const covered = policy.public6.check(plain, 'ipv6') && (within?.allowed ?? true);
    // The system connects to a mapped address over IPv4, so what covers the IPv4 address covers it.
    const coveredAsIpv4 = name === 'IPv4-mapped' && inside !== null && policy.public4.check(inside, 'ipv4');
    if (name === null || covered || coveredAsIpv4)
        return { address, family: 6, specialPurpose: null, allowed: true };
    const embeddedPurpose = within?.specialPurpose ?? null;
    const specialPurpose = embeddedPurpose === null ? name : `${embeddedPurpose} (${name})`;
    return { address, family: 6, specialPurpose, allowed: false };
}
function specialName6(address) {
    const block = SPECIAL6.find(({ list }) => list.check(address, 'ipv6'));
    if (block !== undefined)
        return block.name;
    if (!GLOBAL6.check(address, 'ipv6'))
        return 'reserved';
    const assignment = ASSIGNMENTS6.check(address, 'ipv6') && !REACHABLE6.check(address, 'ipv6');
    return assignment ? 'IETF protocol assignments' : null;
}
function embedded(address, name) {
    const offset = EMBEDDING[name];
    if (offset === undefined)
        return null;
    return [...bytesOf(address).subarray(offset, offset + 4)].join('.');
}
/** The 16 bytes of an IPv6 address whose text was checked before. */
function bytesOf(address) {
    const [head = '', tail] = expandIpv4Tail(address).split('::');
    const before = groupsOf(head);
    const after = groupsOf(tail ?? '');
    const zeros = Array.from({ length: 8 - before.length - after.length }, () => 0);
    const bytes = Buffer.alloc(16);
    [...before, ...zeros, ...after].forEach((group, index) => bytes.writeUInt16BE(group, index * 2));
    return bytes;
}
function groupsOf(text) {
    return text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16));
}
/** `::ffff:10.0.0.1` as `::ffff:a00:1`. */
function expandIpv4Tail(address) {
    return address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, ...parts) => {
        const [first = 0, second = 0, third = 0, fourth = 0] = parts.slice(0, 4).map(Number);
        return `${(first * 256 + second).toString(16)}:${(third * 256 + fourth).toString(16)}`;
    });
}

;// CONCATENATED MODULE: ./lib/probes/budget.js
/** Bounds how many things happen at once. Whoever asks first is served first, urgent requests before all others. */
class Budget {
    #limit;
    #taken = 0;
    #urgent = new Queue();
    #waiting = new Queue();
    /** @param limit at least 1 */
    constructor(limit) {
        this.#limit = Math.max(1, limit);
    }
    /**
     * Waits for a slot. The caller must give it back.
     * @param urgent for what finishes work that is half done
     */
    async acquire(urgent = false) {
        if (this.#taken < this.#limit)
            this.#taken += 1;
        else
            await new Promise((resolve) => (urgent ? this.#urgent : this.#waiting).add(resolve));
        let held = true;
        return () => {
            if (held)
                this.#release();
            held = false;
        };
    }
    /** Runs a task in a slot. */
    async run(task) {
        const release = await this.acquire();
        try {
            return await task();
        }
        finally {
            release();
        }
    }
    /** Hands the slot to the next in line, so that nobody who comes later can take it in between. */
    #release() {
        const next = this.#urgent.take() ?? this.#waiting.take();
        if (next === undefined)
            this.#taken -= 1;
        else
            next();
    }
}
/** First in, first out, without moving the rest at every step. */
class Queue {
    #items = [];
    #head = 0;
    add(item) {
        this.#items.push(item);
    }
    take() {
        const item = this.#items[this.#head];
        if (item === undefined)
            return undefined;
        this.#head += 1;
        if (this.#head > 1024) {
            this.#items = this.#items.slice(this.#head);
            this.#head = 0;
        }
        return item;
    }
}

;// CONCATENATED MODULE: ./lib/probes/dns/name.js
/**
 * Domain names as the rest of the DNS probe handles them: lower case, without the final dot, the root as `.`, and every
 * byte that is no plain visible character escaped as in a zone file (`\DDD`, RFC 1035 section 5.1).
 */
/** RFC 1035 section 2.3.4. */
const MAX_LABEL_BYTES = 63;
const MAX_NAME_CHARACTERS = 253;
/** Lower case and without the final dot. */
function normalName(name) {
    const text = name.toLowerCase().replace(/\.$/, '');
    return text === '' ? '.' : text;
}
/** Whether a name can be asked for: visible ASCII, labels of 1 to 63 bytes, 253 characters at most. */
function canBeAsked(name) {
    if (name === '.')
        return true;
    if (name.length > MAX_NAME_CHARACTERS || !/^[\x21-\x5b\x5d-\x7e]+$/.test(name))
        return false;
    return name.split('.').every((label) => label.length >= 1 && label.length <= MAX_LABEL_BYTES);
}
/** The name without its first label; null above the root. */
function parentName(name) {
    if (name === '.')
        return null;
    const dot = name.indexOf('.');
    return dot === -1 ? '.' : name.slice(dot + 1);
}
/** Whether a name lies at or below another one. */
function isWithin(name, ancestor) {
    return ancestor === '.' || name === ancestor || name.endsWith(`.${ancestor}`);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:dgram"
var external_node_dgram_ = __webpack_require__(1314);
// EXTERNAL MODULE: ./node_modules/dns-packet/index.js
var dns_packet = __webpack_require__(4894);
;// CONCATENATED MODULE: ./lib/probes/dns/message.js


/** What UDP answers may hold: fits every path without fragments (RFC 9715 section 3, DNS flag day 2020). */
const EDNS_UDP_BYTES = 1232;
const HEADER_BYTES = 12;
const QUESTION_TYPES = { A: 1, NS: 2, SOA: 6, AAAA: 28 };
const TYPE = { A: 1, NS: 2, CNAME: 5, SOA: 6, AAAA: 28, OPT: 41 };
const CLASS_IN = 1;
/** RFC 1035 section 4.1.1, RFC 2136 section 2.2, RFC 6891 section 9. */
const RCODES = [
    'NOERROR',
    'FORMERR',
    'SERVFAIL',
    'NXDOMAIN',
    'NOTIMP',
    'REFUSED',
    'YXDOMAIN',
    'YXRRSET',
    'NXRRSET',
    'NOTAUTH',
    'NOTZONE',
];
const BADVERS = 16;
/** More jumps than a name can have labels are a trick, not a name. */
const MAX_POINTERS = 127;
/** RFC 1035 section 2.3.4. */
const MAX_NAME_BYTES = 255;
/** The bytes of a query; the name must have passed `canBeAsked`. */
function encodeQuestion(question, id, edns) {
    return (0,dns_packet.encode)({
        type: 'query',
        id,
        flags: (question.recursionDesired ? dns_packet.RECURSION_DESIRED : 0) | (question.checkingDisabled ? dns_packet.CHECKING_DISABLED : 0),
        questions: [{ name: question.name, type: question.type }],
        additionals: edns ? [EDNS] : [],
    });
}
const EDNS = {
    type: 'OPT',
    name: '.',
    udpPayloadSize: EDNS_UDP_BYTES,
    extendedRcode: 0,
    ednsVersion: 0,
    flags: 0,
    flag_do: false,
    options: [],
};
/** Whether a message is about this question; the name's case does not matter (RFC 4343). */
function isAbout(message, question) {
    if (message.question === null)
        return false;
    return message.question.name === question.name && message.question.type === QUESTION_TYPES[question.type];
}
/**
 * Reads a message as the untrusted thing that it is: every length is checked against the record it stands in, compression
 * pointers may only lead backwards and not often, records of other types are not looked into. Of a truncated message only
 * as much is read as is there. Nothing is thrown.
 */
function decodeMessage(bytes) {
    if (bytes.length < HEADER_BYTES)
        return { ok: false, problem: `${bytes.length} bytes are no DNS message` };
    const flags = bytes.readUInt16BE(2);
    const truncated = (flags & 0x0200) !== 0;
    const body = readBody(bytes, truncated);
    if (typeof body === 'string')
        return { ok: false, problem: body };
    return {
        ok: true,
        message: {
            id: bytes.readUInt16BE(0),
            isResponse: (flags & 0x8000) !== 0,
            opcode: (flags >> 11) & 0xf,
            authoritative: (flags & 0x0400) !== 0,
            truncated,
            recursionAvailable: (flags & 0x0080) !== 0,
            rcode: nameOfRcode((flags & 0xf) | (body.extendedRcode << 4)),
            question: body.question,
            answers: body.answers,
            authorities: body.authorities,
            additionals: body.additionals,
        },
    };
}
function nameOfRcode(code) {
    return code === BADVERS ? 'BADVERS' : (RCODES[code] ?? `RCODE${code}`);
}
/** The part behind the header, or what is wrong with it. */
function readBody(bytes, truncated) {
    const questions = readQuestions(bytes);
    if (typeof questions === 'string')
        return questions;
    const sections = [];
    let extendedRcode = 0;
    let offset = questions.next;
    for (const countAt of [6, 8, 10]) {
        const section = readSection(bytes, offset, bytes.readUInt16BE(countAt));
        sections.push(section.records);
        extendedRcode = section.extendedRcode ?? extendedRcode;
        if (section.problem !== null && !truncated)
            return section.problem;
        if (section.problem !== null)
            break;
        offset = section.next;
    }
    const [answers = [], authorities = [], additionals = []] = sections;
    return { question: questions.first, answers, authorities, additionals, extendedRcode };
}
function readQuestions(bytes) {
    const count = bytes.readUInt16BE(4);
    if (count === 0)
        return { first: null, next: HEADER_BYTES };
    if (count > 1)
        return `${count} questions in one message`;
    const name = readName(bytes, HEADER_BYTES);
    if (typeof name === 'string')
        return name;
    if (name.next + 4 > bytes.length)
        return 'the message ends inside its question';
    return { first: { name: name.text, type: bytes.readUInt16BE(name.next) }, next: name.next + 4 };
}
/** A header may promise 65,535 records: the loop ends where the bytes do, and each record takes eleven of them. */
function readSection(bytes, start, count) {
    const records = [];
    let extendedRcode = null;
    let offset = start;
    for (let index = 0; index < count; index++) {
        const read = readRecord(bytes, offset);
        if (typeof read === 'string')
            return { records, extendedRcode, next: offset, problem: read };
        if (read.record !== null)
            records.push(read.record);
        extendedRcode = read.extendedRcode ?? extendedRcode;
        offset = read.next;
    }
    return { records, extendedRcode, next: offset, problem: null };
}
/** RFC 1035 section 4.1.3. */
function readRecord(bytes, offset) {
    const owner = readName(bytes, offset);
    if (typeof owner === 'string')
        return owner;
    const data = owner.next + 10;
    if (data > bytes.length)
        return 'the message ends inside a record';
    const type = bytes.readUInt16BE(owner.next);
    const next = data + bytes.readUInt16BE(owner.next + 8);
    if (next > bytes.length)
        return 'a record is longer than the message';
    if (type === TYPE.OPT)
        return { record: null, extendedRcode: bytes.readUInt8(owner.next + 4), next };
    if (bytes.readUInt16BE(owner.next + 2) !== CLASS_IN)
        return { record: null, extendedRcode: null, next };
    const record = readData(bytes, type, owner.text, data, next);
    return typeof record === 'string' ? record : { record, extendedRcode: null, next };
}
function readData(bytes, type, owner, start, end) {
    if (type === TYPE.SOA)
        return { type: 'SOA', owner };
    if (type === TYPE.A) {
        if (end - start !== 4)
            return `an A record of ${end - start} bytes`;
        return { type: 'A', owner, address: [...bytes.subarray(start, end)].join('.') };
    }
    if (type === TYPE.AAAA) {
        if (end - start !== 16)
            return `an AAAA record of ${end - start} bytes`;
        return { type: 'AAAA', owner, address: textOfIpv6(bytes.subarray(start, end)) };
    }
    if (type !== TYPE.CNAME && type !== TYPE.NS)
        return null;
    const target = readName(bytes, start);
    if (typeof target === 'string')
        return target;
    if (target.next !== end)
        return 'a name that does not fill its record';
    return { type: type === TYPE.CNAME ? 'CNAME' : 'NS', owner, target: target.text };
}
/** A name with its compression pointers followed (RFC 1035 section 4.1.4), or what is wrong with it. */
function readName(bytes, start) {
    const labels = [];
    let next = null;
    let offset = start;
    let piece = start;
    let length = 1;
    for (let pointers = 0; pointers <= MAX_POINTERS;) {
        const size = bytes[offset];
        if (size === undefined)
            return 'the message ends inside a name';
        if (size === 0)
            return { text: labels.length === 0 ? '.' : labels.join('.'), next: next ?? offset + 1 };
        if (size <= MAX_LABEL_BYTES) {
            length += size + 1;
            if (offset + 1 + size > bytes.length)
                return 'the message ends inside a name';
            if (length > MAX_NAME_BYTES)
                return 'a name of more than 255 bytes';
            labels.push(textOfLabel(bytes.subarray(offset + 1, offset + 1 + size)));
            offset += 1 + size;
            continue;
        }
        const low = bytes[offset + 1];
        if (size < 0xc0 || low === undefined)
            return 'a name with an unknown kind of label';
        const target = ((size & 0x3f) << 8) | low;
        if (target >= piece)
            return 'a compression pointer that does not lead backwards';
        next ??= offset + 2;
        offset = target;
        piece = target;
        pointers++;
    }
    return 'a name of too many compression pointers';
}
function textOfLabel(label) {
    let text = '';
    for (const byte of label) {
        const character = String.fromCharCode(byte).toLowerCase();
        const plain = byte > 0x20 && byte < 0x7f && character !== '.' && character !== '\\';
        text += plain ? character : `\\${String(byte).padStart(3, '0')}`;
    }
    return text;
}
/** RFC 5952 section 4: no leading zeros, the first longest run of zero groups as `::`, mapped addresses with dots. */
function textOfIpv6(bytes) {
    const groups = Array.from({ length: 8 }, (_, index) => bytes.readUInt16BE(index * 2));
    const mapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
    if (mapped)
        return `::ffff:${[...bytes.subarray(12)].join('.')}`;
    const run = longestZeroRun(groups);
    const hex = groups.map((group) => group.toString(16));
    if (run.length < 2)
        return hex.join(':');
    return `${hex.slice(0, run.start).join(':')}::${hex.slice(run.start + run.length).join(':')}`;
}
function longestZeroRun(groups) {
    let best = { start: 0, length: 0 };
    let length = 0;
    for (const [index, group] of groups.entries()) {
        length = group === 0 ? length + 1 : 0;
        if (length > best.length)
            best = { start: index - length + 1, length };
    }
    return best;
}

;// CONCATENATED MODULE: ./lib/probes/dns/outcome.js
/** Following more CNAMEs than this counts as a loop, as resolvers do. */
const MAX_CNAME_HOPS = 16;
/** So many addresses of one answer are kept; a message of 64 KiB can carry 4,000. */
const MAX_ANSWER_ADDRESSES = 64;
/** What a response says to the question: the CNAMEs in order, and the addresses of the name they lead to. */
function interpret(message, question, transport) {
    const { chain, chainLoops, end } = followChain(message.answers, question.name);
    const addresses = chainLoops ? [] : addressesOf(message.answers, end, question.type);
    const deniedBy = message.authorities.find((record) => record.type === 'SOA')?.owner ?? null;
    const empty = chain.length === 0 && addresses.length === 0 && deniedBy === null;
    return {
        outcome: {
            status: 'answered',
            rcode: message.rcode,
            authoritative: message.authoritative,
            transport,
            chain,
            chainLoops,
            addresses: addresses.slice(0, MAX_ANSWER_ADDRESSES),
            referral: empty && message.rcode === 'NOERROR' ? targetsOf(message.authorities, 'NS') : [],
            deniedBy,
        },
        addressesLeftOut: Math.max(0, addresses.length - MAX_ANSWER_ADDRESSES),
    };
}
/** The CNAMEs of an answer need not come in order (RFC 1034 section 4.3.2 does not ask for it): they are put in order here. */
function followChain(answers, name) {
    const targets = new Map();
    for (const record of answers) {
        if (record.type === 'CNAME' && !targets.has(record.owner))
            targets.set(record.owner, record.target);
    }
    const chain = [];
    const seen = new Set([name]);
    let end = name;
    for (let target = targets.get(end); target !== undefined; target = targets.get(end)) {
        chain.push({ owner: end, target });
        if (seen.has(target) || chain.length > MAX_CNAME_HOPS)
            return { chain, chainLoops: true, end };
        seen.add(target);
        end = target;
    }
    return { chain, chainLoops: false, end };
}
/** Without duplicates, and sorted: the records of a set have no order (RFC 2181 section 5), and servers rotate them. */
function addressesOf(answers, owner, type) {
    const found = new Set();
    for (const record of answers) {
        const isAddress = record.type === 'A' || record.type === 'AAAA';
        if (isAddress && record.type === type && record.owner === owner)
            found.add(record.address);
    }
    return [...found].sort(byNumber.compare);
}
const byNumber = new Intl.Collator('en', { numeric: true });
/** The names that records of one type and (where given) one owner point at, in order and without duplicates. */
function targetsOf(records, type, owner) {
    const targets = new Set();
    for (const record of records) {
        const named = record.type === 'NS' || record.type === 'CNAME';
        if (named && record.type === type && (owner === undefined || record.owner === owner))
            targets.add(record.target);
    }
    return [...targets];
}

;// CONCATENATED MODULE: ./lib/probes/dns/exchange.js







/** After so many packets that are no answer to the question a server is not listened to any more. */
const MAX_STRAY_PACKETS = 64;
/**
 * Questions that one server has before it at a time. More of them at once are lost where its socket's buffer ends, and would
 * look like silence; small forwarders allow 150 (dnsmasq's `--dns-forward-max`).
 */
const MAX_QUESTIONS_AT_ONCE = 64;
/** Codes by which a server says that it does not understand EDNS (RFC 6891 section 7, RFC 3597-era servers). */
const EDNS_REFUSALS = new Set(['FORMERR', 'NOTIMP', 'BADVERS']);
/** With these codes a server may leave the question out. */
const RCODES_WITHOUT_QUESTION = new Set(['FORMERR', 'NOTIMP', 'SERVFAIL', 'REFUSED', 'BADVERS']);
/**
 * Asks one server one question as resolvers do: over UDP with EDNS, without EDNS if the server does not understand it,
 * over TCP when the answer was cut. Every wait is bounded, nothing is thrown.
 *
 * @returns null only when the signal ended the wait.
 */
async function ask(question, server, settings) {
    if (!canBeAsked(question.name))
        return withoutMessage({ status: 'malformed', detail: 'not a name DNS can carry' });
    const key = `${server.address} ${server.port}`;
    const window = windows.get(key) ?? { budget: new Budget(MAX_QUESTIONS_AT_ONCE), users: 0 };
    windows.set(key, window);
    window.users++;
    try {
        return await window.budget.run(() => converse(question, server, settings));
    }
    finally {
        window.users--;
        if (window.users === 0)
            windows.delete(key);
    }
}
/** Whoever is being asked by this process, and by how many. */
const windows = new Map();
async function converse(question, server, settings) {
    let edns = settings.edns ?? true;
    let overUdp = await exchangeUdp(question, server, settings, edns);
    if (overUdp.status === 'message' && EDNS_REFUSALS.has(overUdp.message.rcode)) {
        const plain = await exchangeUdp(question, server, settings, false);
        if (plain.status === 'message' || plain.status === 'aborted') {
            overUdp = plain;
            edns = false;
        }
    }
    if (overUdp.status === 'aborted')
        return null;
    if (overUdp.status !== 'message')
        return withoutMessage(overUdp);
    if (!overUdp.message.truncated)
        return withMessage(overUdp.message, question, 'udp');
    const overTcp = await exchangeTcp(question, server, settings, edns);
    if (overTcp.status === 'aborted')
        return null;
    if (overTcp.status === 'message')
        return withMessage(overTcp.message, question, 'tcp');
    return withoutMessage({ status: 'truncated', overTcp: overTcp.status });
}
function withMessage(message, question, transport) {
    return { ...interpret(message, question, transport), message };
}
function withoutMessage(outcome) {
    return { outcome, message: null, addressesLeftOut: 0 };
}
/**
 * The socket is connected, so that the system reports a closed port and drops what comes from elsewhere; it stays open over
 * all tries, so that a late answer to the first one counts. The last of several tries goes without EDNS: some middle boxes
 * swallow what they do not know.
 */
async function exchangeUdp(question, server, settings, edns) {
    if (settings.signal?.aborted === true)
        return { status: 'aborted' };
    const id = (0,external_node_crypto_.randomInt)(0x10000);
    return await new Promise((resolve) => {
        const socket = (0,external_node_dgram_.createSocket)((0,external_node_net_.isIPv6)(server.address) ? 'udp6' : 'udp4');
        let sent = 0;
        let stray = [];
        let timer;
        let done = false;
        const finish = (result) => {
            if (done)
                return;
            done = true;
            clearTimeout(timer);
            settings.signal?.removeEventListener('abort', abort);
            socket.close();
            resolve(result);
        };
        const abort = () => finish({ status: 'aborted' });
        const send = () => {
            if (sent === settings.tries)
                return finish(silence(sent, stray));
            sent++;
            const lastOfSeveral = sent > 1 && sent === settings.tries;
            timer = setTimeout(send, settings.tryMs);
            socket.send(encodeQuestion(question, id, edns && !lastOfSeveral));
        };
        socket.on('error', (error) => finish(udpFailure(error)));
        socket.on('message', (bytes) => {
            const result = readResponse(bytes, question, id);
            if (typeof result !== 'string')
                return finish(result);
            stray = [...stray, result];
            if (stray.length >= MAX_STRAY_PACKETS)
                finish(silence(sent, stray));
        });
        socket.on('connect', send);
        settings.signal?.addEventListener('abort', abort);
        socket.connect(server.port, server.address);
    });
}
/** Nothing that could be used: a timeout if nothing came at all, else what was wrong with what came. */
function silence(tries, stray) {
    const [first] = stray;
    return first === undefined ? { status: 'timeout', tries } : { status: 'malformed', detail: first };
}
function udpFailure(error) {
    const code = codeOf(error);
    return code === 'ECONNREFUSED' ? { status: 'refused' } : { status: 'unreachable', code };
}
function codeOf(error) {
    return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
/**
 * The message if it answers the question, `malformed` if it has the right id and cannot be read, or, as text, why it is not
 * an answer at all and the wait goes on: anybody can send a packet with a guessed id.
 */
function readResponse(bytes, question, id) {
    if (bytes.length < 2 || bytes.readUInt16BE(0) !== id)
        return 'an answer with another id than the question';
    const decoded = decodeMessage(bytes);
    if (!decoded.ok)
        return { status: 'malformed', detail: decoded.problem };
    const { message } = decoded;
    if (!message.isResponse || message.opcode !== 0)
        return 'a message that is no answer';
    const bare = message.question === null && RCODES_WITHOUT_QUESTION.has(message.rcode);
    if (!bare && !isAbout(message, question))
        return 'an answer to another question';
    return { status: 'message', message };
}
/** RFC 7766: one question on a connection of its own, with the length in front. */
async function exchangeTcp(question, server, settings, edns) {
    if (settings.signal?.aborted === true)
        return { status: 'aborted' };
    const id = (0,external_node_crypto_.randomInt)(0x10000);
    return await new Promise((resolve) => {
        const socket = (0,external_node_net_.connect)({ host: server.address, port: server.port, noDelay: true });
        const chunks = [];
        let size = 0;
        const finish = (result) => {
            clearTimeout(timer);
            settings.signal?.removeEventListener('abort', abort);
            socket.destroy();
            resolve(result);
        };
        const abort = () => finish({ status: 'aborted' });
        const timer = setTimeout(() => finish({ status: 'timeout' }), settings.tries * settings.tryMs);
        socket.on('connect', () => socket.write(withLength(encodeQuestion(question, id, edns))));
        socket.on('data', (chunk) => {
            chunks.push(chunk);
            size += chunk.length;
            const message = completeMessage(chunks, size);
            if (message !== null)
                finish(readTcpResponse(message, question, id));
        });
        socket.on('error', (error) => finish(tcpFailure(error)));
        socket.on('end', () => finish({ status: 'closed' }));
        settings.signal?.addEventListener('abort', abort);
    });
}
function withLength(message) {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(message.length);
    return Buffer.concat([length, message]);
}
/** The first message once it is whole; what is kept never exceeds 65,537 bytes and one chunk. */
function completeMessage(chunks, size) {
    if (size < 2)
        return null;
    const [first = 0, second = 0] = Buffer.concat(chunks.slice(0, 2)).subarray(0, 2);
    const end = 2 + first * 256 + second;
    return size < end ? null : Buffer.concat(chunks).subarray(2, end);
}
function readTcpResponse(bytes, question, id) {
    const result = readResponse(bytes, question, id);
    return typeof result === 'string' || result.status === 'malformed' ? { status: 'malformed' } : result;
}
function tcpFailure(error) {
    const code = codeOf(error);
    if (code === 'ECONNREFUSED')
        return { status: 'refused' };
    if (code === 'ECONNRESET' || code === 'EPIPE')
        return { status: 'closed' };
    return { status: code === 'ETIMEDOUT' ? 'timeout' : 'unreachable' };
}

// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(610);
;// CONCATENATED MODULE: ./lib/probes/dns/resolver.js




const DNS_PORT = 53;
const MAX_PORT = 65_535;
/**
 * How long each resolver is waited for when all are asked in turn, and then when the silent ones are asked again. The first
 * is short, because a dead resolver must not cost much before the next is asked; the second is the default of
 * resolv.conf(5).
 */
const ROUNDS_MS = [2000, 5000];
/**
 * Reads resolvers as the user gives them: `192.0.2.1`, `192.0.2.1:5353`, `[2001:db8::1]`, `[2001:db8::1]:5353`, or an IPv6
 * address alone. Empty lines are skipped; the port is 53 where none is given.
 *
 * @throws UsageError naming the first line that is none of these.
 */
function parseResolvers(lines) {
    return lines
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .map((line) => {
        const server = parseServer(line);
        if (server !== null)
            return server;
        throw new usage_error/* UsageError */.e(`resolver: ${JSON.stringify(line)} is no IP address with or without a port`);
    });
}
/** The given resolvers, or the system's when none are given. */
function resolversOf(lines) {
    const given = parseResolvers(lines);
    return given.length > 0 ? given : (0,external_node_dns_.getServers)().flatMap((line) => parseServer(line) ?? []);
}
function parseServer(text) {
    if ((0,external_node_net_.isIP)(text) !== 0)
        return { address: text, port: DNS_PORT };
    const match = /^(?:\[(?<bracketed>[^\]]+)\]|(?<plain>[^:]+))(?::(?<port>\d{1,5}))?$/.exec(text);
    const { bracketed, plain, port } = match?.groups ?? {};
    const address = bracketed ?? plain ?? '';
    const number = port === undefined ? DNS_PORT : Number(port);
    const valid = bracketed === undefined ? (0,external_node_net_.isIPv4)(address) : (0,external_node_net_.isIPv6)(address);
    return valid && number >= 1 && number <= MAX_PORT ? { address, port: number } : null;
}
/** `address:port`, with brackets around IPv6. */
function serverText(server) {
    return (0,external_node_net_.isIPv6)(server.address) ? `[${server.address}]:${server.port}` : `${server.address}:${server.port}`;
}
/**
 * Asks the resolvers in turn until one gives a result (data, or the word that there is none). Those that stayed silent get
 * a second, longer chance without EDNS once all were asked. When none gives a result, the reply that tells most is returned.
 *
 * @returns null without resolvers, or when the signal ended the wait before anything was heard.
 */
async function askResolvers(question, servers, settings) {
    let best = null;
    let candidates = servers;
    for (const [round, tryMs] of settings.roundsMs.entries()) {
        // Some middle boxes drop what has EDNS in it; who was silent to it is asked without.
        const edns = round === 0;
        const silent = [];
        for (const server of candidates) {
            const startedAt = performance.now();
            const answer = await ask(question, server, { tries: 1, tryMs, edns, signal: settings.signal });
            if (answer === null)
                return best;
            const reply = { ...answer, server, durationMs: Math.round(performance.now() - startedAt) };
            if (isResult(reply.outcome))
                return reply;
            if (reply.outcome.status === 'timeout')
                silent.push(server);
            if (best === null || weight(reply.outcome) > weight(best.outcome))
                best = reply;
        }
        candidates = silent;
    }
    if (best?.outcome.status !== 'timeout')
        return best;
    return { ...best, outcome: { status: 'timeout', tries: settings.roundsMs.length } };
}
/** Whether an outcome settles the question. */
function isResult(outcome) {
    return outcome.status === 'answered' && (outcome.rcode === 'NOERROR' || outcome.rcode === 'NXDOMAIN');
}
/** Of several failures the one that says most of the name, not of the resolver, is worth reporting. */
function weight(outcome) {
    if (outcome.status === 'answered')
        return outcome.rcode === 'SERVFAIL' ? 6 : 5;
    return { truncated: 4, malformed: 3, timeout: 2, refused: 1, unreachable: 0 }[outcome.status];
}

;// CONCATENATED MODULE: ./lib/probes/dns/zone-map.js







/** Names deeper than this are looked at from the root's side only. */
const MAX_DEPTH = 12;
/** As many as the root has. */
const MAX_SERVERS_PER_ZONE = 13;
const MAX_ADDRESSES_PER_SERVER = 4;
/** Servers of a parent zone that are asked for a delegation at once; the first useful answer ends it. */
const MAX_PARENT_ADDRESSES = 6;
/** Two tries of 1.5 s: a lost packet is no silent server, and the whole stays within the bound of a check. */
const TRIES = 2;
const TRY_MS = 1500;
/** An address that left so many questions unanswered is given one short try for each further one. */
const SILENCES_BELIEVED = 6;
const SHORT_TRY_MS = 500;
const zone_map_DNS_PORT = 53;
/**
 * Which zones exist and who serves them, found out through recursive resolvers and the parents' servers. It remembers what
 * it found, so that the origins of a run that share zones share the questions; `close` ends whatever is still under way.
 */
class ZoneMap {
    #settings;
    #resolvers;
    #closing = new AbortController();
    #replies = new Map();
    #zones = new Map();
    #delegations = new Map();
    #ownNames = new Map();
    #families = new Set();
    /** Questions that an address left without any answer. */
    #silences = new Map();
    #heard = 'nothing';
    /** @throws UsageError when a resolver is no address. */
    constructor(settings) {
        this.#settings = settings;
        this.#resolvers = resolversOf(settings.resolvers);
        // Every question under way listens to it.
        (0,external_node_events_.setMaxListeners)(0, this.#closing.signal);
    }
    /** Aborted by `close`. */
    get closing() {
        return this.#closing.signal;
    }
    close() {
        this.#closing.abort();
    }
    get heard() {
        return this.#heard;
    }
    /** Whether any name server was heard over IPv6, so that the silence of another one means something. */
    get heardOverIpv6() {
        return this.#families.has(6);
    }
    /** One question through the resolvers. */
    recurse(name, type) {
        return remember(this.#replies, `${type} ${name}`, () => this.#askResolvers(name, type, false));
    }
    /** Whether the resolvers have something to say of the name, if need be without DNSSEC checking. */
    async resolverAnswers(name, type) {
        const checked = await this.recurse(name, type);
        if (checked !== null && isResult(checked.outcome))
            return true;
        const unchecked = await this.#askResolvers(name, type, true);
        return unchecked !== null && isResult(unchecked.outcome);
    }
    /** Asks an authoritative server, without recursion. Null when the signal ended the wait. */
    async askServer(address, question, signal = this.#closing.signal) {
        const server = { address, port: this.#settings.authorityPort ?? zone_map_DNS_PORT };
        const whole = { ...question, recursionDesired: false, checkingDisabled: false };
        const known = this.#silences.get(address) ?? 0;
        const patience = known < SILENCES_BELIEVED
            ? { tries: TRIES, tryMs: this.#tryMs }
            : { tries: 1, tryMs: Math.min(SHORT_TRY_MS, this.#tryMs) };
        const reply = await ask(whole, server, { ...patience, signal });
        if (reply === null)
            return null;
        // One answer, ever, and the server gets its full time again.
        this.#silences.set(address, reply.outcome.status === 'timeout' ? known + 1 : Number.NEGATIVE_INFINITY);
        this.#note(reply, (0,external_node_net_.isIPv6)(address) ? 6 : 4);
        return reply;
    }
    /** The zone that holds a name: the owner of the SOA that the resolver finds at or above it. Null when none is found. */
    zoneOf(name) {
        return remember(this.#zones, name, () => this.#findZone(name));
    }
    /** What the parent's servers say of a zone; null where they cannot be asked, or serve the zone themselves. */
    delegationOf(zone) {
        return remember(this.#delegations, zone, () => this.#findDelegation(zone));
    }
    /** The zone's servers by its own word; null when none of the given ones answers with authority. */
    ownNames(zone, servers) {
        return remember(this.#ownNames, zone, () => this.#askOwnNames(zone, servers));
    }
    /** The names of the zone's servers as the resolver knows them. */
    async namesByResolver(zone) {
        const reply = await this.recurse(zone, 'NS');
        return targetsOf(reply?.message?.answers ?? [], 'NS', zone);
    }
    /**
     * The addresses of name servers, by the resolver and, where it has none, by glue. A server whose name the resolver could
     * not settle in time is left out: nothing is known of it.
     */
    async locate(names, glue) {
        const located = await Promise.all(names.slice(0, MAX_SERVERS_PER_ZONE).map((name) => this.#locateServer(name, glue)));
        return located.filter((server) => server !== null);
    }
    async #locateServer(name, glue) {
        const replies = await Promise.all([this.recurse(name, 'A'), this.recurse(name, 'AAAA')]);
        const outcomes = replies.flatMap((reply) => (reply === null ? [] : [reply.outcome]));
        const resolved = outcomes.flatMap((outcome) => (outcome.status === 'answered' ? outcome.addresses : []));
        const addresses = resolved.length > 0 ? resolved : glueOf(glue, name);
        const settled = outcomes.some((outcome) => outcome.status === 'answered');
        if (addresses.length === 0 && !settled)
            return null;
        const kept = [...new Set(addresses)].slice(0, MAX_ADDRESSES_PER_SERVER);
        return { name, addresses: kept.map((address) => classify(address, this.#settings.policy)) };
    }
    async #askResolvers(name, type, checkingDisabled) {
        const question = { name, type, recursionDesired: true, checkingDisabled };
        const roundsMs = Array.from({ length: TRIES }, () => this.#tryMs);
        return await askResolvers(question, this.#resolvers, { roundsMs, signal: this.#closing.signal });
    }
    async #findZone(name) {
        if (name === '.')
            return { zone: '.', delegation: null };
        // All at once: a zone whose servers are silent makes the resolver slow for every name in it.
        const steps = ancestorsOf(name).map((ancestor) => ({ ancestor, reply: this.recurse(ancestor, 'SOA') }));
        let failedBelow = false;
        for (const { ancestor, reply } of steps) {
            const zone = zoneInReply(await reply, ancestor);
            if (zone !== null)
                return failedBelow ? await this.#descend(zone, name) : { zone, delegation: null };
            failedBelow ||= saysNothing((await reply)?.outcome ?? null);
        }
        return null;
    }
    /** The resolver fails below this zone: its servers are asked whether they delegate the name to a zone of its own. */
    async #descend(zone, name) {
        const delegation = await this.#askForDelegation(zone, name);
        return delegation === null ? { zone, delegation: null } : { zone: delegation.zone, delegation };
    }
    async #findDelegation(zone) {
        const above = parentName(zone);
        if (above === null)
            return null;
        const parent = await this.zoneOf(above);
        const delegation = parent === null ? null : await this.#askForDelegation(parent.zone, zone);
        return delegation?.zone === zone ? delegation : null;
    }
    async #askForDelegation(parent, name) {
        const servers = await this.locate(await this.namesByResolver(parent), []);
        const addresses = allowedAddresses(servers).toSorted((one, other) => one.family - other.family);
        const enough = new AbortController();
        (0,external_node_events_.setMaxListeners)(0, enough.signal);
        const stop = () => enough.abort();
        this.#closing.signal.addEventListener('abort', stop);
        const asked = addresses.slice(0, MAX_PARENT_ADDRESSES).map(async ({ address }) => {
            const reply = await this.askServer(address, { name, type: 'NS' }, enough.signal);
            const delegation = reply === null ? null : delegationIn(reply, parent, name);
            // A rejection lets Promise.any go on to the next answer; it never leaves this function.
            if (delegation === null)
                throw new NoDelegation();
            return delegation;
        });
        const first = await Promise.any(asked).catch(() => null);
        this.#closing.signal.removeEventListener('abort', stop);
        stop();
        return first;
    }
    async #askOwnNames(zone, servers) {
        const replies = await Promise.all(allowedAddresses(servers).map(({ address }) => this.askServer(address, { name: zone, type: 'NS' })));
        const names = replies.flatMap((reply) => {
            const message = reply?.message ?? null;
            return message?.authoritative === true ? targetsOf(message.answers, 'NS', zone) : [];
        });
        return names.length === 0 ? null : [...new Set(names)];
    }
    get #tryMs() {
        return this.#settings.tryMs ?? TRY_MS;
    }
    #note(reply, family) {
        const { message, outcome } = reply;
        if (outcome.status === 'timeout' || outcome.status === 'unreachable')
            return;
        this.#families.add(family);
        if (message !== null && (message.authoritative || (isReferral(outcome) && !message.recursionAvailable))) {
            this.#heard = 'authority';
        }
        else if (outcome.status !== 'refused' && this.#heard === 'nothing') {
            this.#heard = 'something';
        }
    }
}
class NoDelegation extends Error {
}
/** The addresses that may be connected to. */
function allowedAddresses(servers) {
    return servers.flatMap((server) => server.addresses.filter((address) => address.allowed));
}
function isReferral(outcome) {
    return outcome.status === 'answered' && outcome.referral.length > 0;
}
/** The value of a key, made by the first who asks for it. */
function remember(store, key, make) {
    const known = store.get(key);
    if (known !== undefined)
        return known;
    const made = make();
    store.set(key, made);
    return made;
}
/** Whether a resolver left it open if there is a zone at a name: it failed, or gave neither an alias nor a SOA. */
function saysNothing(outcome) {
    if (outcome?.status !== 'answered' || !isResult(outcome))
        return true;
    return outcome.rcode === 'NOERROR' && outcome.chain.length === 0 && outcome.deniedBy === null;
}
/** The name and its ancestors without the root, the nearest first. */
function ancestorsOf(name) {
    const labels = name.split('.');
    return labels.map((_, index) => labels.slice(index).join('.')).slice(-MAX_DEPTH);
}
/**
 * Where the SOA stands says which zone a name is in: with the name itself in an answer, above it when the type is denied
 * (RFC 2308 section 2). Behind a CNAME it would be the target's, which says nothing of this name.
 */
function zoneInReply(reply, name) {
    if (reply?.message == null || reply.outcome.status !== 'answered' || !isResult(reply.outcome))
        return null;
    if (reply.outcome.chain.length > 0)
        return null;
    const soa = [...reply.message.answers, ...reply.message.authorities].find((record) => record.type === 'SOA' && isWithin(name, record.owner));
    return soa?.owner ?? null;
}
/** A delegation from the parent to a zone at or above the name, as it stands in the authority section. */
function delegationIn(reply, parent, name) {
    if (reply.message === null || reply.message.rcode !== 'NOERROR')
        return null;
    const cut = reply.message.authorities.find((record) => record.type === 'NS' && record.owner !== parent && isWithin(record.owner, parent) && isWithin(name, record.owner));
    if (cut === undefined)
        return null;
    const names = targetsOf(reply.message.authorities, 'NS', cut.owner);
    return { zone: cut.owner, names, glue: reply.message.additionals };
}
function glueOf(glue, name) {
    return glue.flatMap((record) => (record.type === 'A' || record.type === 'AAAA') && record.owner === name ? [record.address] : []);
}

;// CONCATENATED MODULE: ./lib/probes/dns/authority.js




/** The longest a check may take, whatever the servers do. */
const CHECK_MS = 8000;
/** Zones on the way from a name through its CNAMEs. */
const MAX_ZONES = 8;
/** CNAME targets that are followed, as many as a chain may have hops. */
const MAX_TARGETS = 16;
/**
 * Asks every authoritative server of the name's zone, and of the zones that its CNAMEs lead through, for the name: what the
 * AWS page on 502 tells people to do by hand
 * (https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/http-502-bad-gateway.html). All servers are asked at
 * once; addresses that may not be connected to are listed without answers and never asked.
 *
 * @returns `failed` when no server to ask could be found, `bounded` with what was heard when the time ran out (or `zones` was closed).
 * @throws UsageError when a resolver is no address.
 */
async function askAuthority(name, types, settings) {
    const zones = settings.zones ?? new ZoneMap(settings);
    const ending = new AbortController();
    (0,external_node_events_.setMaxListeners)(0, ending.signal);
    const end = () => ending.abort();
    const timer = setTimeout(end, settings.checkMs ?? CHECK_MS);
    zones.closing.addEventListener('abort', end);
    try {
        if (zones.closing.aborted)
            end();
        return await new AuthorityCheck(zones, types, ending.signal).run(normalName(name));
    }
    finally {
        clearTimeout(timer);
        zones.closing.removeEventListener('abort', end);
        if (settings.zones === undefined)
            zones.close();
    }
}
class AuthorityCheck {
    #zones;
    #types;
    #signal;
    #drafts = [];
    #unplaced = [];
    constructor(zones, types, signal) {
        this.#zones = zones;
        this.#types = types;
        this.#signal = signal;
    }
    async run(name) {
        const seen = new Set();
        let names = [...new Set([name, ...(await this.#targetsByResolver(name))])];
        while (names.length > 0 && this.#drafts.length < MAX_ZONES && !this.#signal.aborted) {
            for (const next of names)
                seen.add(next);
            await this.#examine(names);
            names = this.#targetsByServers().filter((target) => !seen.has(target));
        }
        return await this.#conclude(name);
    }
    /** Where the resolver says that the name's CNAMEs lead: those zones can then be asked at once. */
    async #targetsByResolver(name) {
        const [type = 'A'] = this.#types;
        const [reply] = await Promise.all([
            this.#within(this.#zones.recurse(name, type)),
            this.#within(this.#zones.zoneOf(name)),
        ]);
        return reply === null ? [] : targetsIn(reply.outcome);
    }
    #targetsByServers() {
        const servers = this.#drafts.flatMap((draft) => draft.servers.flatMap((server) => server ?? []));
        const targets = servers.flatMap(({ answers }) => answers.flatMap(({ outcome }) => targetsIn(outcome)));
        return [...new Set(targets)].slice(0, MAX_TARGETS);
    }
    async #examine(names) {
        const found = await Promise.all(names.map((name) => this.#within(this.#zones.zoneOf(name))));
        const work = [];
        for (const [index, name] of names.entries()) {
            const place = found[index] ?? null;
            if (place === null)
                this.#unplaced.push(name);
            // Servers follow CNAMEs inside their zone themselves.
            else if (this.#drafts.at(-1)?.zone !== place.zone && this.#drafts.length < MAX_ZONES) {
                const draft = { zone: place.zone, name, fromParent: null, fromChild: null, servers: [] };
                this.#drafts.push(draft);
                work.push(this.#askZone(draft, place));
            }
        }
        await Promise.all(work);
    }
    /** The servers that the resolver knows are asked at once; parent and zone may name further ones meanwhile. */
    async #askZone(draft, place) {
        const delegation = place.delegation ?? this.#within(this.#zones.delegationOf(place.zone));
        const byResolver = place.delegation === null ? await this.#within(this.#zones.namesByResolver(place.zone)) : null;
        const known = byResolver !== null && byResolver.length > 0 ? byResolver : ((await delegation)?.names ?? []);
        const servers = await this.#locate(known, place.delegation);
        const [parent, own] = await Promise.all([
            delegation,
            this.#within(this.#zones.ownNames(place.zone, servers)),
            this.#askServers(draft, servers),
        ]);
        draft.fromParent = parent?.names ?? null;
        draft.fromChild = own;
        const further = [...(parent?.names ?? []), ...(own ?? [])].filter((name) => !known.includes(name));
        await this.#askServers(draft, await this.#locate([...new Set(further)], parent));
    }
    async #locate(names, delegation) {
        return (await this.#within(this.#zones.locate(names, delegation?.glue ?? []))) ?? [];
    }
    async #askServers(draft, servers) {
        const work = servers.flatMap(({ name, addresses }) => {
            if (addresses.length === 0)
                draft.servers.push({ name, address: null, answers: [] });
            return addresses.map(async (address) => {
                const index = draft.servers.push(null) - 1;
                const answers = await this.#askAddress(draft.name, address);
                draft.servers[index] = answers === null ? null : { name, address: address.address, answers };
            });
        });
        await Promise.all(work);
    }
    /** The answers of one server; null when the time ran out before any. */
    async #askAddress(name, address) {
        if (!address.allowed)
            return [];
        const replies = await Promise.all(this.#types.map(async (type) => ({
            type,
            reply: await this.#within(this.#zones.askServer(address.address, { name, type }, this.#signal)),
        })));
        const answers = replies.flatMap(({ type, reply }) => (reply === null ? [] : [{ type, outcome: reply.outcome }]));
        return answers.length === 0 ? null : answers;
    }
    async #conclude(name) {
        const zones = this.#drafts.map((draft) => this.#finished(draft)).filter(({ servers }) => servers.length > 0);
        if (this.#signal.aborted)
            return { status: 'bounded', detail: 'the time for the check ran out', zones };
        const empty = this.#drafts.filter(({ servers }) => servers.length === 0).map(({ zone }) => zone);
        const missing = [...new Set([...this.#unplaced, ...empty])];
        const detail = missing.length === 0 ? null : `no name servers could be found for ${missing.join(', ')}`;
        if (zones.length === 0)
            return { status: 'failed', detail, zones };
        const blocked = await this.#whyBlocked(name);
        return { status: blocked === null ? 'complete' : 'incomplete', detail: blocked ?? detail, zones };
    }
    #finished(draft) {
        // Resolvers give name servers in an order that changes from answer to answer; a report shall not.
        const servers = draft.servers.flatMap((server) => server ?? []).toSorted(byName);
        return { ...draft, servers: this.#zones.heardOverIpv6 ? servers : servers.map(withoutIpv6Silence) };
    }
    /** Whether silence, or answers without authority, may come of the runner's own network and not of the name servers. */
    async #whyBlocked(name) {
        if (this.#zones.heard === 'authority')
            return null;
        const [type = 'A'] = this.#types;
        const resolves = await this.#within(this.#zones.resolverAnswers(name, type));
        if (resolves === false)
            return null;
        return this.#zones.heard === 'nothing'
            ? 'no name server answers on port 53 from here, although the resolver has an answer'
            : 'nobody on port 53 answers with authority from here, although the resolver has an answer';
    }
    /** What a shared question gives, or null once this check's time is up. */
    async #within(work) {
        if (this.#signal.aborted)
            return null;
        return await new Promise((resolve) => {
            const give = () => resolve(null);
            this.#signal.addEventListener('abort', give);
            void work.then(resolve, give).finally(() => this.#signal.removeEventListener('abort', give));
        });
    }
}
function byName(one, other) {
    const order = (a, b) => (a < b ? -1 : Number(a > b));
    return order(one.name, other.name) || order(one.address ?? '', other.address ?? '');
}
function targetsIn(outcome) {
    return outcome.status === 'answered' ? outcome.chain.map((link) => link.target) : [];
}
/** Where nothing was heard over IPv6 at all, the runner may have none: nothing follows from the silence of a server there. */
function withoutIpv6Silence(server) {
    if (server.address === null || !(0,external_node_net_.isIPv6)(server.address))
        return server;
    const silent = (outcome) => outcome.status === 'timeout' || outcome.status === 'unreachable';
    return { ...server, answers: server.answers.filter(({ outcome }) => !silent(outcome)) };
}

;// CONCATENATED MODULE: ./lib/probes/dns/look-up.js




/** Addresses of each family that are looked at. */
const MAX_ADDRESSES = 16;
/**
 * Looks a name up through recursive resolvers as CloudFront does: A for `ipv4`, AAAA for `ipv6`, both for `dualstack`. When
 * a resolver fails (SERVFAIL), the same question is put once more with DNSSEC checking disabled. An IP address stands for
 * itself. The zone's own servers are not asked here.
 *
 * @throws UsageError when a resolver is no address.
 */
async function lookUp(name, ipAddressType, settings) {
    const literal = name.replace(/^\[(.*)\]$/, '$1');
    if ((0,external_node_net_.isIP)(literal) !== 0)
        return observationOfLiteral(name, literal, settings);
    const servers = resolversOf(settings.resolvers);
    const replies = await Promise.all(typesFor(ipAddressType).map(async (type) => ({ type, reply: await askFor(name, type, servers, settings) })));
    const lookups = replies.map(({ type, reply }) => toLookup(type, reply));
    const failed = replies.find(({ reply }) => reply !== null && failedToResolve(reply.outcome));
    const groups = lookups.map((lookup) => (lookup.outcome.status === 'answered' ? lookup.outcome.addresses : []));
    return {
        name,
        lookups,
        addresses: groups.flatMap((group) => classifyAll(group.slice(0, MAX_ADDRESSES), settings.policy)),
        addressesLeftOut: sum(replies.map(({ reply }) => reply?.addressesLeftOut ?? 0)) + sum(groups.map(beyondBound)),
        authority: null,
        withCheckingDisabled: failed?.reply == null ? null : await askUnchecked(name, failed.type, failed.reply.server, settings),
        looks: settings.looks,
    };
}
/** The record types that CloudFront asks for. */
function typesFor(ipAddressType) {
    return { ipv4: ['A'], ipv6: ['AAAA'], dualstack: ['A', 'AAAA'] }[ipAddressType];
}
function observationOfLiteral(name, literal, settings) {
    return {
        name,
        lookups: [],
        addresses: [classify(literal, settings.policy)],
        addressesLeftOut: 0,
        authority: null,
        withCheckingDisabled: null,
        looks: settings.looks,
    };
}
function recursiveQuestion(name, type, checkingDisabled) {
    return { name: normalName(name), type, recursionDesired: true, checkingDisabled };
}
async function askFor(name, type, servers, settings) {
    return await askResolvers(recursiveQuestion(name, type, false), servers, roundsFor(settings));
}
function roundsFor(settings) {
    return { roundsMs: ROUNDS_MS.map((roundMs) => Math.min(roundMs, settings.timeoutMs)) };
}
function toLookup(type, reply) {
    if (reply === null) {
        return { type, server: '', outcome: { status: 'unreachable', code: 'NO_RESOLVER' }, durationMs: 0 };
    }
    return { type, server: serverText(reply.server), outcome: reply.outcome, durationMs: reply.durationMs };
}
function failedToResolve(outcome) {
    return outcome.status === 'answered' && outcome.rcode === 'SERVFAIL';
}
async function askUnchecked(name, type, server, settings) {
    const question = recursiveQuestion(name, type, true);
    const reply = await askResolvers(question, [server], roundsFor(settings));
    return reply?.outcome ?? null;
}
function classifyAll(addresses, policy) {
    return addresses.map((address) => classify(address, policy));
}
function beyondBound(addresses) {
    return Math.max(0, addresses.length - MAX_ADDRESSES);
}
function sum(numbers) {
    return numbers.reduce((total, number) => total + number, 0);
}

;// CONCATENATED MODULE: ./lib/probes/dns/index.js





;// CONCATENATED MODULE: ./lib/probes/stopwatch.js
/** Starts a clock that jumps of the system's time do not disturb; each call gives the milliseconds since, to a tenth. */
function startStopwatch() {
    const start = performance.now();
    return () => Math.round((performance.now() - start) * 10) / 10;
}

;// CONCATENATED MODULE: ./lib/probes/tcp.js


/** Six times CloudFront's longest, so that no configured value can hold up a run (or overflow a timer). */
const MAX_CONNECT_MS = 60_000;
/** CloudFront's own limit (ConnectionAttempts, 1 to 3: DownloadDistValuesOrigin). */
const MAX_ATTEMPTS = 3;
/**
 * Connects as often as CloudFront would before it gives up, but in the time of one attempt: where one stays silent, the
 * next starts beside it, from another local port, and the first answer of any kind counts. Never rejects: a port that is
 * no port and an address that is none count as unreachable.
 * @returns a socket with nothing read from it yet, not even the other side's FIN
 */
async function connect(request) {
    if (external_node_net_.isIP(request.address) === 0 || !isPort(request.port))
        return failed('EINVAL');
    if (request.signal?.aborted === true)
        return failed('ABORT_ERR');
    const timeoutMs = Math.min(request.timeoutMs, MAX_CONNECT_MS);
    const attempts = Math.min(Math.max(Math.trunc(request.attempts ?? 1), 1), MAX_ATTEMPTS);
    const elapsedMs = startStopwatch();
    const begun = [];
    while (begun.length < attempts) {
        begun.push(begin(request));
        const answer = await firstAnswer(begun, timeoutMs / attempts);
        if (answer === null)
            continue;
        for (const { socket } of begun)
            if (socket !== answer.socket)
                socket.destroy();
        return answer.code === null
            ? { observation: { status: 'connected', durationMs: elapsedMs() }, socket: answer.socket }
            : failed(answer.code, elapsedMs());
    }
    for (const { socket } of begun)
        socket.destroy();
    return { observation: { status: 'timeout', afterMs: elapsedMs(), attempts }, socket: null };
}
function begin({ address, port, signal }) {
    const socket = new external_node_net_.Socket(signal === undefined ? {} : { signal });
    // An end of the connection while nobody listens (between two stages, or after the last) is no fault of ours.
    socket.on('error', () => undefined);
    socket.pause();
    const answer = new Promise((resolve) => {
        socket.once('connect', () => resolve({ socket, code: null }));
        socket.once('error', (error) => resolve({ socket, code: error.code ?? 'UNKNOWN' }));
    });
    socket.connect({ host: address, port, noDelay: true });
    return { socket, answer };
}
/** The first answer to any of the attempts within the time; null for silence. */
function firstAnswer(attempts, waitMs) {
    return new Promise((resolve) => {
        // A busy process runs its timers before it sees what has arrived meanwhile, so that gets a chance first.
        const timer = setTimeout(() => setImmediate(resolve, null), waitMs);
        void Promise.race(attempts.map(({ answer }) => answer)).then((answer) => {
            clearTimeout(timer);
            resolve(answer);
        });
    });
}
function isPort(port) {
    return Number.isInteger(port) && port > 0 && port < 65_536;
}
function failed(code, afterMs = 0) {
    return { observation: observationOf(code, afterMs), socket: null };
}
function observationOf(code, afterMs) {
    switch (code) {
        case 'ECONNREFUSED':
            return { status: 'refused', durationMs: afterMs };
        // The SYN was accepted and the connection reset before anybody here saw it stand.
        case 'ECONNRESET':
            return { status: 'refused', durationMs: afterMs, byReset: true };
        case 'ETIMEDOUT':
            return { status: 'timeout', afterMs, attempts: 1 };
        default:
            return { status: 'unreachable', code };
    }
}

;// CONCATENATED MODULE: ./lib/probes/connections.js

/** The connections of one exchange. Each takes a slot of the run's budget for as long as it is open. */
class Connections {
    #request;
    #budget;
    #sockets = [];
    #releaseFirst = null;
    constructor(request, budget) {
        this.#request = request;
        this.#budget = budget;
    }
    /** Opens the connection that is the exchange. The socket is null unless it connected. */
    async open() {
        const { observation, socket, release } = await this.#connect(false);
        this.#releaseFirst = release;
        return { observation, socket };
    }
    /**
     * Opens one more, to find out why the first was refused. The first one counts as done with from then on: were it to
     * keep its slot, exchanges could wait for one another's for ever. Exchanges that have begun go before new ones.
     */
    async reopen() {
        this.#releaseFirst?.();
        const { socket } = await this.#connect(true);
        return socket;
    }
    closeAll() {
        for (const socket of this.#sockets)
            socket.destroy();
    }
    async #connect(urgent) {
        const release = await this.#budget.acquire(urgent);
        const result = await connect(this.#request);
        if (result.socket === null) {
            release();
        }
        else {
            this.#sockets.push(result.socket);
            result.socket.once('close', release);
        }
        return { ...result, release };
    }
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
;// CONCATENATED MODULE: ./lib/probes/http/headers.js
/** The response headers that rules may look at. Everything else (cookies, tokens) stays out of the observation. */
const SHOWN_HEADERS = [
    'connection',
    'content-encoding',
    'content-length',
    'content-range',
    'content-type',
    'keep-alive',
    'location',
    'server',
    'trailer',
    'transfer-encoding',
    'upgrade',
    'via',
    'www-authenticate',
    'x-amz-cf-id',
    'x-amzn-errortype',
    'x-cache',
];
const MAX_HEADER_LENGTH = 512;
/** A custom header's value that is shorter is a word like `https`, not a secret, and would be found everywhere. */
const MIN_SECRET_LENGTH = 8;
function redactor(customHeaders) {
    const secrets = customHeaders
        .flatMap(([, value]) => [
        value,
        Buffer.from(value, 'utf8').toString('latin1'),
        encodeURIComponent(toWellFormed(value)),
    ])
        .filter((text) => text.length >= MIN_SECRET_LENGTH)
        .toSorted((a, b) => b.length - a.length);
    return (text) => secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
}
/** The headers of the list above that the response has, names in lower case, values bounded in length. */
function shownHeaders(response, redact) {
    return Object.fromEntries(SHOWN_HEADERS.flatMap((name) => {
        const value = response.headers[name];
        if (value === undefined)
            return [];
        return [[name, redact(String(value)).slice(0, MAX_HEADER_LENGTH)]];
    }));
}
/** The comma-separated members of a header, in lower case. */
function listOf(response, name) {
    return (response.headers[name] ?? '').split(',').map((member) => member.trim().toLowerCase());
}
function toWellFormed(text) {
    return Buffer.from(text, 'utf8').toString('utf8');
}

;// CONCATENATED MODULE: ./lib/probes/http/outcome.js

/** CloudFront's limit for the head of an origin's response, status line and headers. Source: CloudFront quotas page. */
const MAX_HEAD_BYTES = 32_768;
/** As much of a body as is read: enough to see that it arrives. */
const MAX_BODY_BYTES = 65_536;
/** How much of an unintelligible answer is shown. */
const MAX_SHOWN_BYTES = 64;
/** Why there is no final response head. */
function failureOf(ending, { wire, start, bytes }, redact) {
    if (isHttp2(start))
        return { type: 'http2' };
    if (isTlsRecord(start))
        return { type: 'tls-record' };
    switch (ending.type) {
        case 'silence':
            return { type: 'timeout', phase: bytes === 0 ? 'first-byte' : 'head' };
        case 'time-up':
            return { type: 'unfinished' };
        case 'enough':
            return { type: 'head-too-large', limitBytes: MAX_HEAD_BYTES };
        case 'over':
            if (ending.parserCode === 'HPE_HEADER_OVERFLOW')
                return { type: 'head-too-large', limitBytes: MAX_HEAD_BYTES };
            if (ending.parserCode !== null) {
                return { type: 'malformed', code: ending.parserCode, firstBytes: printable(start, redact) };
            }
            return { type: wire.endedBy() === 'rst' ? 'reset' : 'closed' };
    }
}
/** How the body of a response ended. */
function bodyOf(ending, wire, response, bytes) {
    if (hasNoBody(response))
        return { status: 'none' };
    if (response.complete) {
        // A parser takes every end of the connection for the end of a body without a length; a reset is none.
        const cut = endsWithConnection(response) && wire.endedBy() === 'rst';
        return cut ? { status: 'cut', by: 'rst', bytes } : { status: 'complete', bytes };
    }
    switch (ending.type) {
        case 'silence':
            return { status: 'timeout', bytes };
        case 'time-up':
        case 'enough':
            return { status: 'enough', bytes };
        case 'over':
            if (ending.parserCode !== null)
                return { status: 'malformed', code: ending.parserCode, bytes };
            return { status: 'cut', by: wire.endedBy() === 'rst' ? 'rst' : 'fin', bytes };
    }
}
/** Responses to GET that end with their head, RFC 9112 section 6.3, and 101, after which no HTTP follows. */
function hasNoBody({ statusCode }) {
    return statusCode === 101 || statusCode === 204 || statusCode === 304;
}
/** Whether only the end of the connection ends the body, RFC 9112 section 6.3 item 8. */
function endsWithConnection(response) {
    const codings = response.headers['transfer-encoding'];
    if (codings !== undefined)
        return listOf(response, 'transfer-encoding').at(-1) !== 'chunked';
    return response.headers['content-length'] === undefined && !hasNoBody(response);
}
/** Length of the final head, its empty line included, behind as many heads of interim answers. */
function headBytes(start, interimAnswers) {
    let from = 0;
    for (let head = 0;; head += 1) {
        const end = start.indexOf('\r\n\r\n', from);
        if (end < 0)
            return start.length - from;
        if (head === interimAnswers)
            return end + 4 - from;
        from = end + 4;
    }
}
/**
 * Whether an answer is the apology of a server for HTTP/2 alone that was not asked for it by ALPN. Node's says so in
 * HTTP/1.0; most others just close.
 */
function saysHttp2Only(start) {
    const text = start.subarray(0, 1024).toString('latin1');
    return text.startsWith('HTTP/1.0 403 ') && text.includes('\r\n\r\nMissing ALPN Protocol, expected `h2`');
}
/** A SETTINGS or GOAWAY frame on stream 0, with which an HTTP/2 server opens or refuses; RFC 9113 sections 4.1 and 6. */
function isHttp2(start) {
    if (start.length < 9 || start.readUInt32BE(5) !== 0)
        return false;
    const length = start.readUIntBE(0, 3);
    const type = start[3];
    return (type === 4 && length % 6 === 0 && length < 16_384) || (type === 7 && length >= 8 && length < 16_384);
}
/** An alert or handshake record of SSL 3.0 to TLS 1.3, RFC 8446 section 5.1. */
function isTlsRecord(start) {
    return start.length >= 3 && (start[0] === 0x15 || start[0] === 0x16) && start[1] === 3 && (start[2] ?? 255) <= 4;
}
function printable(start, redact) {
    return redact(start.toString('latin1'))
        .slice(0, MAX_SHOWN_BYTES)
        .replace(/[^\x20-\x7e]/g, '.');
}

;// CONCATENATED MODULE: ./lib/probes/http/packets.js

/** As much of the beginning as is kept: room for the largest head, after as many bytes of interim answers. */
const MAX_START_BYTES = 65_536;
/** Looks on while somebody else reads a stream: how much came, when, and how it began. */
class PacketLog {
    #stream;
    #elapsedMs = startStopwatch();
    #timer;
    #watch;
    #start = [];
    #startBytes = 0;
    #received = 0;
    #firstByteMs = null;
    #lastMs = 0;
    #longestGapMs = 0;
    /** Starts both clocks. The stream must have its reader already, because this listener makes it flow. */
    constructor(stream, watch) {
        this.#stream = stream;
        this.#watch = watch;
        // A busy process runs its timers before it sees what has arrived meanwhile, so that gets a chance first.
        const onTimer = () => {
            const before = this.#received;
            setImmediate(() => (this.#received === before ? watch.onSilence() : undefined));
        };
        this.#timer = setTimeout(onTimer, watch.readTimeoutMs);
        stream.prependListener('data', this.#onData);
    }
    #onData = (chunk) => {
        const now = this.#elapsedMs();
        this.#firstByteMs ??= now;
        this.#longestGapMs = Math.max(this.#longestGapMs, now - this.#lastMs);
        this.#lastMs = now;
        this.#received += chunk.length;
        this.#timer.refresh();
        this.#keep(chunk);
        if (this.#received > this.#watch.maxBytes)
            this.#watch.onPlenty();
    };
    #keep(chunk) {
        const room = MAX_START_BYTES - this.#startBytes;
        if (room <= 0)
            return;
        const part = Buffer.from(chunk.subarray(0, room));
        this.#start.push(part);
        this.#startBytes += part.length;
    }
    /** Stops watching; the stream stays as it is. */
    stop() {
        clearTimeout(this.#timer);
        this.#stream.off('data', this.#onData);
    }
    elapsedMs() {
        return this.#elapsedMs();
    }
    receivedBytes() {
        return this.#received;
    }
    /** The first bytes, at most 64 KiB. */
    start() {
        return Buffer.concat(this.#start);
    }
    firstByteMs() {
        return this.#firstByteMs ?? 0;
    }
    /** The longest silence between two packets, that before the first one included. */
    longestGapMs() {
        return Math.round(this.#longestGapMs * 10) / 10;
    }
}

;// CONCATENATED MODULE: ./lib/probes/http/request.js

/** Form of CloudFront's own `Via`; the first label says honestly who asks. */
const VIA = '1.1 origin-preflight.cloudfront.net (CloudFront)';
/** Stands in the place of CloudFront's request id, with its length and alphabet. */
const REQUEST_ID = 'OriginPreflight-Probe-before-the-deployment-0123456789w==';
/**
 * Custom header names that CloudFront's API refuses. None may come from a configuration file, since several would change
 * how the request is framed.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/add-origin-custom-headers.html#add-origin-custom-headers-denylist
 */
const REFUSED_NAMES = new Set([
    'cache-control',
    'connection',
    'content-length',
    'cookie',
    'host',
    'if-match',
    'if-modified-since',
    'if-none-match',
    'if-range',
    'if-unmodified-since',
    'max-forwards',
    'pragma',
    'proxy-authenticate',
    'proxy-authorization',
    'proxy-connection',
    'range',
    'request-range',
    'te',
    'trailer',
    'transfer-encoding',
    'upgrade',
    'via',
    'x-real-ip',
]);
const REFUSED_PREFIXES = ['x-amz-', 'x-edge-'];
/** Quotas for custom headers: 30 of them, names of 256 and values of 1,783 characters. Source: CloudFront quotas page. */
const MAX_CUSTOM_HEADERS = 30;
const MAX_NAME_LENGTH = 256;
const MAX_VALUE_LENGTH = 1783;
/**
 * The GET request that CloudFront would send to a custom origin.
 *
 * - Headers as in "Request and response behavior for custom origins": `User-Agent`, `Via`, `X-Amz-Cf-Id`, `Connection`
 *   replaced by `Keep-Alive`, `Accept-Encoding` normalised, `Accept`, `Referer` and the like removed.
 *   https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/RequestAndResponseBehaviorCustomOrigin.html
 * - `X-Forwarded-For` is left out: there is no viewer whose address could stand in it.
 * - `Host` has no port, also on ports other than 80 and 443.
 * - A custom header replaces a header of the same name, as CloudFront's value wins. One that the API would refuse, or
 *   that is no legal header, is not sent.
 *
 * Whatever a configuration says, nothing but one request can come out: host and path are percent-encoded where they are
 * not plain, and a custom header with a control character is dropped.
 */
function requestHead(planned) {
    const headers = new Map();
    const set = (name, value) => void headers.set(name.toLowerCase(), [name, value]);
    set('Host', hostText(planned.hostHeader));
    set('User-Agent', 'Amazon CloudFront');
    set('Accept-Encoding', 'br,gzip');
    set('Via', VIA);
    set('X-Amz-Cf-Id', REQUEST_ID);
    set('Connection', 'Keep-Alive');
    for (const [name, value] of planned.customHeaders.slice(0, MAX_CUSTOM_HEADERS)) {
        if (isLegal(name, value))
            set(name, asBytes(value));
    }
    return { path: pathText(planned.path), headers: [...headers.values()].flat() };
}
/** A host name or address as it may stand in a Host header, RFC 9110 section 7.2; anything else percent-encoded. */
function hostText(host) {
    return (0,external_node_net_.isIPv6)(host) ? `[${host}]` : host.replace(/[^A-Za-z0-9.:_[\]*-]+/g, percentEncoded);
}
/** A request target in origin form, RFC 9112 section 3.2.1. Existing percent signs stay as they are. */
function pathText(path) {
    const encoded = path.replace(/[^\x21\x22\x24-\x7e]+/g, percentEncoded);
    return encoded.startsWith('/') ? encoded : `/${encoded}`;
}
function percentEncoded(text) {
    return [...Buffer.from(text, 'utf8')].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}
/** Token and field value of RFC 9110 sections 5.6.2 and 5.5, within CloudFront's quotas. */
function isLegal(name, value) {
    const key = name.toLowerCase();
    return (name.length <= MAX_NAME_LENGTH &&
        value.length <= MAX_VALUE_LENGTH &&
        /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name) &&
        !/[^\t\x20-\x7e\u0080-\uffff]/.test(value) &&
        !REFUSED_NAMES.has(key) &&
        !REFUSED_PREFIXES.some((prefix) => key.startsWith(prefix)));
}
/** node:http writes heads as latin1, one byte per character: this makes those bytes the UTF-8 of the text. */
function asBytes(text) {
    return Buffer.from(text, 'utf8').toString('latin1');
}

;// CONCATENATED MODULE: ./lib/probes/http/conversation.js




/**
 * An exchange is watched for two read timeouts: as long as an origin can need that uses one whole to think, and falls
 * silent afterwards. One that dribbles its answer byte by byte is left alone then.
 */
const READ_TIMEOUTS_PER_EXCHANGE = 2;
/** No origin may be silent for longer than CloudFront can be made to wait, whatever is configured. Source: re:Post on timeouts. */
const MAX_READ_TIMEOUT_MS = 180_000;
/** More interim answers than these are no HTTP any more; a second `100 Continue` is an error to CloudFront already. */
const MAX_INTERIM_ANSWERS = 16;
/** Interim answers, the head, the framing of chunks and the body together; past that nothing more is read. */
const MAX_RESPONSE_BYTES = 4 * MAX_BODY_BYTES;
/** Sends the request and reads the answer with node's strict parser, within bounds. Never rejects, closes nothing. */
function conversation_converse(stream, planned) {
    return new Promise((resolve) => new Reader(stream, planned, resolve));
}
class Reader {
    #settle;
    #packets;
    #deadline;
    #response = null;
    #bodyBytes = 0;
    #continues = 0;
    #interimAnswers = 0;
    #parserCode = null;
    #settled = false;
    constructor(stream, planned, settle) {
        this.#settle = settle;
        const { path, headers } = requestHead(planned);
        const request = external_node_http_.request({
            createConnection: () => stream,
            method: 'GET',
            path,
            headers,
            maxHeaderSize: MAX_HEAD_BYTES,
            insecureHTTPParser: false,
        });
        // Else it would end the connection after the response, whatever the headers say.
        request.shouldKeepAlive = true;
        const readTimeoutMs = Math.min(planned.readTimeoutMs, MAX_READ_TIMEOUT_MS);
        this.#deadline = setTimeout(() => this.#end({ type: 'time-up' }), READ_TIMEOUTS_PER_EXCHANGE * readTimeoutMs);
        this.#packets = new PacketLog(stream, {
            readTimeoutMs,
            onSilence: () => this.#end({ type: 'silence' }),
            maxBytes: MAX_RESPONSE_BYTES,
            onPlenty: () => this.#end({ type: 'enough' }),
        });
        // Connections are handed from stage to stage paused; by now the parser listens.
        request.on('socket', () => stream.resume());
        request.on('information', ({ statusCode }) => this.#onInterim(statusCode));
        request.on('response', (response) => this.#onResponse(response));
        request.on('upgrade', (response) => this.#onUpgrade(response));
        request.on('error', (error) => this.#onError(error));
        stream.once('close', () => this.#over());
        request.end();
        // The end may have come before there was anybody to tell.
        if (stream.destroyed)
            this.#over();
    }
    #onInterim(statusCode) {
        this.#interimAnswers += 1;
        if (statusCode === 100)
            this.#continues += 1;
        if (this.#interimAnswers <= MAX_INTERIM_ANSWERS)
            return;
        this.#parserCode ??= 'TOO_MANY_INTERIM_ANSWERS';
        this.#end({ type: 'over', parserCode: this.#parserCode });
    }
    #onResponse(response) {
        this.#response = response;
        response.on('error', () => undefined);
        response.on('end', () => this.#over());
        response.on('data', (chunk) => {
            this.#bodyBytes += chunk.length;
            if (this.#bodyBytes >= MAX_BODY_BYTES && !response.complete)
                this.#end({ type: 'enough' });
        });
    }
    #onUpgrade(response) {
        this.#response = response;
        this.#over();
    }
    /** Errors are the parser's (`HPE_…`) or the connection's. An end in the middle of a message is the connection's too. */
    #onError({ code }) {
        if (code !== undefined && code.startsWith('HPE_') && code !== 'HPE_INVALID_EOF_STATE')
            this.#parserCode ??= code;
        this.#over();
    }
    /**
     * Lets what is on its way within this process arrive first: the rest of a body that came with the error, and word of
     * how the connection ended.
     */
    #over() {
        setImmediate(() => this.#end({ type: 'over', parserCode: this.#parserCode }));
    }
    #end(ending) {
        if (this.#settled)
            return;
        this.#settled = true;
        clearTimeout(this.#deadline);
        this.#packets.stop();
        this.#settle({
            ending,
            response: this.#response,
            bodyBytes: this.#bodyBytes,
            continues: this.#continues,
            interimAnswers: this.#interimAnswers,
            packets: this.#packets,
        });
    }
}

;// CONCATENATED MODULE: ./lib/probes/http/idle.js

/** CloudFront's longest keep-alive timeout. Source: CloudFront quotas page. */
const MAX_IDLE_MS = 300_000;
/** Keeps a connection open without using it, and sees whether the other side ends it within `forMs`, five minutes at most. */
function watchIdle(stream, forMs) {
    const elapsedMs = startStopwatch();
    if (stream.destroyed || stream.readableEnded)
        return Promise.resolve({ status: 'closed', afterMs: 0 });
    return new Promise((resolve) => {
        const settle = (observation) => {
            clearTimeout(timer);
            stream.off('end', onEnd).off('close', onEnd).off('error', onEnd).off('data', ignore);
            resolve(observation);
        };
        const onEnd = () => settle({ status: 'closed', afterMs: elapsedMs() });
        const onTimer = () => void setImmediate(() => settle({ status: 'kept-open', forMs: elapsedMs() }));
        const timer = setTimeout(onTimer, Math.min(forMs, MAX_IDLE_MS));
        // An end is only seen while somebody reads.
        stream.on('end', onEnd).on('close', onEnd).on('error', onEnd).on('data', ignore);
    });
}
function ignore() {
    // Nothing may come on an idle connection, and nothing would be made of it.
}

;// CONCATENATED MODULE: ./lib/probes/http/index.js




/**
 * Sends the one request that CloudFront would send and says what came back. Redirects are reported, never followed.
 * Takes at most two read timeouts, and the idle time if asked for. Never rejects. The values of custom headers are sent
 * and appear nowhere in the result, not even if the origin echoes them.
 */
async function exchangeHttp({ stream, wire, planned, idleProbe }) {
    // Between two listeners an end of the connection must not end the process.
    stream.on('error', () => undefined);
    const redact = redactor(planned.customHeaders);
    const conversation = await conversation_converse(stream, planned);
    const { ending, response, bodyBytes, packets } = conversation;
    const bytes = packets.receivedBytes();
    const start = packets.start();
    const afterMs = packets.elapsedMs();
    const failed = (failure) => ({
        status: 'failed',
        failure,
        receivedBytes: bytes,
        afterMs,
    });
    if (response === null)
        return failed(failureOf(ending, { wire, start, bytes }, redact));
    if (saysHttp2Only(start))
        return failed({ type: 'http2' });
    const head = headBytes(start, conversation.interimAnswers);
    // The parser counts names and values only, CloudFront the whole head.
    if (head > MAX_HEAD_BYTES)
        return failed({ type: 'head-too-large', limitBytes: MAX_HEAD_BYTES });
    return {
        status: 'answered',
        statusCode: response.statusCode ?? 0,
        httpVersion: response.httpVersion,
        headers: shownHeaders(response, redact),
        continues: conversation.continues,
        headBytes: head,
        body: bodyOf(ending, wire, response, bodyBytes),
        firstByteMs: packets.firstByteMs(),
        longestGapMs: packets.longestGapMs(),
        idle: idleProbe ? await idleAfter(conversation, response, stream, planned.keepaliveTimeoutMs) : null,
    };
}
/** Null where there is no idle connection to watch: CloudFront keeps none, the origin announced its end, the body broke. */
async function idleAfter({ ending }, response, stream, keepaliveTimeoutMs) {
    const whole = ending.type === 'over' && ending.parserCode === null && response.complete;
    if (keepaliveTimeoutMs === null || !whole || !isReusable(response))
        return null;
    return watchIdle(stream, keepaliveTimeoutMs);
}
/** Whether the response leaves a connection that can be used again, RFC 9112 section 9.3. */
function isReusable(response) {
    if (response.statusCode === 101 || endsWithConnection(response))
        return false;
    const options = listOf(response, 'connection');
    if (options.includes('close'))
        return false;
    return response.httpVersion !== '1.0' || options.includes('keep-alive');
}

;// CONCATENATED MODULE: ./lib/probes/http/http2.js

/** How long an answer is waited for, which is evidence only: the verdict does not hang on it. */
const MAX_EVIDENCE_MS = 5_000;
/** What a session may keep in memory, in megabytes: the least that can be set. */
const MAX_SESSION_MEGABYTES = 1;
/** Belongs to the connection in HTTP/1.1 and is malformed in HTTP/2, RFC 9113 section 8.2.2; Host becomes `:authority`. */
const LEFT_OUT = ['connection', 'host'];
/**
 * Sends the same request by HTTP/2, with prior knowledge (RFC 9113 section 3.3): the preface, SETTINGS, and one stream.
 * True when a response head comes back, so that a server which understands HTTP/2 and turns this request away by closing,
 * as it did over HTTP/1.1, is not taken for one that speaks nothing else. Never rejects; the stream is closed.
 *
 * @param stream a connection on which nothing was sent yet, over TLS or in clear
 */
async function answersHttp2(stream, planned) {
    stream.on('error', () => undefined);
    // Few runs ever need it.
    const { connect } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 2467, 19));
    return new Promise((resolve) => {
        let session = null;
        const settle = (answered) => {
            clearTimeout(timer);
            session?.destroy();
            stream.destroy();
            resolve(answered);
        };
        const timer = setTimeout(settle, Math.min(planned.readTimeoutMs, MAX_EVIDENCE_MS), false);
        if (stream.destroyed)
            return settle(false);
        stream.once('close', () => settle(false));
        try {
            session = connect(`${planned.scheme}://origin.invalid`, {
                createConnection: () => stream,
                maxSessionMemory: MAX_SESSION_MEGABYTES,
                settings: { enablePush: false },
            });
            session.on('error', () => settle(false));
            // Connections are handed from stage to stage paused; by now the session listens.
            stream.resume();
            const request = session.request(requestHeaders(planned), { endStream: true });
            request.on('error', () => settle(false));
            request.on('close', () => settle(false));
            request.on('response', () => settle(true));
        }
        catch {
            settle(false);
        }
    });
}
/** The head of the HTTP/1.1 request as pseudo-header and header fields. */
function requestHeaders(planned) {
    const { path, headers } = requestHead(planned);
    const fields = {};
    let host = planned.hostHeader;
    for (let at = 0; at + 1 < headers.length; at += 2) {
        const name = (headers[at] ?? '').toLowerCase();
        const value = headers[at + 1] ?? '';
        if (name === 'host')
            host = value;
        if (!LEFT_OUT.includes(name))
            fields[name] = value;
    }
    return { ':method': 'GET', ':scheme': planned.scheme, ':authority': host, ':path': path, ...fields };
}

;// CONCATENATED MODULE: ./lib/probes/ipv6.js

/** How `not-attempted` says that this machine, and not the origin, is the reason. */
const NO_IPV6 = 'this machine has no IPv6';
/** An address of CloudFront's own (https://ip-ranges.amazonaws.com/ip-ranges.json), to ask for the way to it. */
const SOMEWHERE = { address: '2600:9000::1', port: 443 };
let answer = null;
/** Asked of the system once per process; nothing is sent, because a UDP socket only looks for a way when it connects. */
function ipv6Reach() {
    answer ??= findOut();
    return answer;
}
function findOut() {
    return new Promise((resolve) => {
        const socket = (0,external_node_dgram_.createSocket)('udp6');
        const settle = (reach) => {
            socket.removeAllListeners('connect').close();
            resolve(reach);
        };
        socket.once('error', () => settle('none'));
        socket.once('connect', () => settle(isGlobalUnicast(socket.address().address) ? 'global' : 'doubtful'));
        socket.connect(SOMEWHERE.port, SOMEWHERE.address);
    });
}
/** So many silent addresses, and none that answers, settle a doubt. */
const ipv6_SILENCES_BELIEVED = 3;
/** What one run knows of this machine's way into IPv6: a doubt is settled by what the first attempts meet. */
class Ipv6Knowledge {
    #given;
    #silences = 0;
    #heard = false;
    /** @param given what to take for known; found out when absent */
    constructor(given = null) {
        this.#given = given;
    }
    async reach() {
        const reach = this.#given ?? (await ipv6Reach());
        if (reach !== 'doubtful')
            return reach;
        if (this.#heard)
            return 'global';
        return this.#silences >= ipv6_SILENCES_BELIEVED ? 'none' : 'doubtful';
    }
    /** Takes in whether an attempt to connect was answered, be it by a refusal. */
    note(answered) {
        if (answered)
            this.#heard = true;
        else
            this.#silences += 1;
    }
}
/** Whether an IPv6 address is of the internet's own block, 2000::/3, RFC 4291 section 2.4 and the IANA registry. */
function isGlobalUnicast(address) {
    return /^[23][0-9a-f]{3}:/i.test(address);
}

// EXTERNAL MODULE: ./lib/cloudfront/tls-offer.js
var tls_offer = __webpack_require__(7778);
;// CONCATENATED MODULE: ./lib/probes/tls/der.js
/** Just enough DER (X.690) to find one's way through a certificate that OpenSSL has already accepted as one. */
const DER_TAG = {
    integer: 0x02,
    octetString: 0x04,
    objectIdentifier: 0x06,
    utf8String: 0x0c,
    utcTime: 0x17,
    universalString: 0x1c,
    bmpString: 0x1e,
    sequence: 0x30,
    set: 0x31,
};
/** The bytes are no DER, or end too early. */
class MalformedDer extends Error {
}
/** Lengths of more bytes than this would exceed any certificate. */
const MAX_LENGTH_BYTES = 4;
/** Real ones have about ten. */
const MAX_OID_BYTES = 64;
/** Reads values one after the other. Every method throws MalformedDer where the bytes do not hold what is asked for. */
class DerReader {
    #bytes;
    #position = 0;
    constructor(bytes) {
        this.#bytes = bytes;
    }
    get done() {
        return this.#position >= this.#bytes.length;
    }
    next() {
        const tag = this.#byte();
        const length = this.#length();
        const end = this.#position + length;
        if (end > this.#bytes.length)
            throw new MalformedDer('a value that ends too early');
        const content = this.#bytes.subarray(this.#position, end);
        this.#position = end;
        return { tag, content };
    }
    /** The content of the next value, which has to have the tag. */
    expect(tag) {
        const value = this.next();
        if (value.tag !== tag)
            throw new MalformedDer(`tag ${value.tag} instead of ${tag}`);
        return value.content;
    }
    enter(tag) {
        return new DerReader(this.expect(tag));
    }
    /** The next value if it has the tag; else null, and nothing is read. */
    optional(tag) {
        return !this.done && this.#bytes[this.#position] === tag ? this.expect(tag) : null;
    }
    #byte() {
        const byte = this.#bytes[this.#position];
        if (byte === undefined)
            throw new MalformedDer('a value that ends too early');
        this.#position += 1;
        return byte;
    }
    #length() {
        const first = this.#byte();
        if (first < 0x80)
            return first;
        const count = first & 0x7f;
        if (count === 0 || count > MAX_LENGTH_BYTES)
            throw new MalformedDer(`a length of ${count} bytes`);
        let length = 0;
        for (let index = 0; index < count; index += 1)
            length = length * 256 + this.#byte();
        return length;
    }
}
/** All values of a SEQUENCE OF or SET OF. */
function valuesOf(content) {
    const reader = new DerReader(content);
    const values = [];
    while (!reader.done)
        values.push(reader.next());
    return values;
}
/** An object identifier in dotted form, X.690 section 8.19; one of absurd length is only said to be one. */
function oidText(content) {
    if (content.length > MAX_OID_BYTES)
        return `object identifier of ${content.length} bytes`;
    const arcs = [];
    let arc = 0n;
    for (const byte of content) {
        arc = (arc << 7n) | BigInt(byte & 0x7f);
        if (byte >= 0x80)
            continue;
        arcs.push(arc);
        arc = 0n;
    }
    const [first = 0n, ...rest] = arcs;
    const top = first < 80n ? first / 40n : 2n;
    return [top, first - top * 40n, ...rest].join('.');
}

;// CONCATENATED MODULE: ./lib/probes/tls/distinguished-name.js

/** More than any name meant to be read. */
const MAX_TEXT_CHARACTERS = 1_024;
/** RFC 4514 section 3, and the further ones that certificates on the web carry. */
const ATTRIBUTE_NAMES = new Map([
    ['2.5.4.3', 'CN'],
    ['2.5.4.4', 'SN'],
    ['2.5.4.5', 'serialNumber'],
    ['2.5.4.6', 'C'],
    ['2.5.4.7', 'L'],
    ['2.5.4.8', 'ST'],
    ['2.5.4.9', 'street'],
    ['2.5.4.10', 'O'],
    ['2.5.4.11', 'OU'],
    ['2.5.4.12', 'title'],
    ['2.5.4.15', 'businessCategory'],
    ['2.5.4.17', 'postalCode'],
    ['2.5.4.42', 'GN'],
    ['2.5.4.97', 'organizationIdentifier'],
    ['0.9.2342.19200300.100.1.1', 'UID'],
    ['0.9.2342.19200300.100.1.25', 'DC'],
    ['1.2.840.113549.1.9.1', 'emailAddress'],
    ['1.3.6.1.4.1.311.60.2.1.1', 'jurisdictionL'],
    ['1.3.6.1.4.1.311.60.2.1.2', 'jurisdictionST'],
    ['1.3.6.1.4.1.311.60.2.1.3', 'jurisdictionC'],
]);
/**
 * Reads a Name (RFC 5280 section 4.1.2.4) from the content of its SEQUENCE.
 *
 * @throws MalformedDer
 */
function parseName(content) {
    const rdns = valuesOf(content).map((rdn) => valuesOf(rdn.content).map(parseAttribute));
    const shown = rdns.toReversed().map((rdn) => rdn.map(({ type, value }) => `${type}=${distinguished_name_escape(value)}`).join('+'));
    const names = rdns.flat().filter(({ type }) => type === 'CN');
    const key = JSON.stringify(rdns.map((rdn) => rdn.map(({ type, value }) => [type, normalized(value)])));
    return { text: cut(shown.join(', ')), key, commonName: commonNameOf(names) };
}
function commonNameOf(names) {
    const last = names.at(-1);
    return last === undefined ? null : cut(last.value);
}
function parseAttribute({ content }) {
    const reader = new DerReader(content);
    const oid = oidText(reader.expect(DER_TAG.objectIdentifier));
    return { type: ATTRIBUTE_NAMES.get(oid) ?? oid, value: stringOf(reader.next()) };
}
/** The text of a DirectoryString. Bytes that are no text become U+FFFD, or the Latin-1 character of that number. */
function stringOf({ tag, content }) {
    switch (tag) {
        case DER_TAG.utf8String:
            return content.toString('utf8');
        case DER_TAG.bmpString:
            return characters(content, 2);
        case DER_TAG.universalString:
            return characters(content, 4);
        default:
            return content.toString('latin1');
    }
}
function characters(content, width) {
    const parts = [];
    for (let at = 0; at + width <= content.length; at += width) {
        const code = content.readUIntBE(at, width);
        parts.push(code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code));
    }
    return parts.join('');
}
/** RFC 4514 section 2.4. */
function distinguished_name_escape(value) {
    return value.replaceAll(/[\\"+,;<>]/g, String.raw `\$&`);
}
function normalized(value) {
    return value.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
function cut(text) {
    return text.length > MAX_TEXT_CHARACTERS ? `${text.slice(0, MAX_TEXT_CHARACTERS)}…` : text;
}

;// CONCATENATED MODULE: ./lib/probes/tls/certificate.js




/** Far more than any certification authority puts into one certificate. */
const MAX_ALTERNATIVE_NAMES = 10_000;
const MAX_KEY_PURPOSES = 64;
/** A date that cannot be read is given as one long past: such a certificate is valid at no time. */
const UNREADABLE_DATE = '1970-01-01T00:00:00.000Z';
/** RFC 5280 section 4.1: the explicit tags of TBSCertificate, and the types of GeneralName (section 4.2.1.6). */
const TAG_VERSION = 0xa0;
const TAG_EXTENSIONS = 0xa3;
const TAG_DNS_NAME = 0x82;
const TAG_IP_ADDRESS = 0x87;
const OID_SUBJECT_ALT_NAME = '2.5.29.17';
const OID_EXTENDED_KEY_USAGE = '2.5.29.37';
const OID_RSASSA_PSS = '1.2.840.113549.1.1.10';
/** RFC 3279, RFC 4055, RFC 5758, RFC 8410. */
const SIGNATURE_ALGORITHMS = new Map([
    ['1.2.840.113549.1.1.2', 'md2WithRSAEncryption'],
    ['1.2.840.113549.1.1.3', 'md4WithRSAEncryption'],
    ['1.2.840.113549.1.1.4', 'md5WithRSAEncryption'],
    ['1.2.840.113549.1.1.5', 'sha1WithRSAEncryption'],
    ['1.3.14.3.2.29', 'sha1WithRSAEncryption'],
    ['1.2.840.113549.1.1.14', 'sha224WithRSAEncryption'],
    ['1.2.840.113549.1.1.11', 'sha256WithRSAEncryption'],
    ['1.2.840.113549.1.1.12', 'sha384WithRSAEncryption'],
    ['1.2.840.113549.1.1.13', 'sha512WithRSAEncryption'],
    ['1.2.840.10045.4.1', 'ecdsa-with-SHA1'],
    ['1.2.840.10045.4.3.1', 'ecdsa-with-SHA224'],
    ['1.2.840.10045.4.3.2', 'ecdsa-with-SHA256'],
    ['1.2.840.10045.4.3.3', 'ecdsa-with-SHA384'],
    ['1.2.840.10045.4.3.4', 'ecdsa-with-SHA512'],
    ['1.2.840.10040.4.3', 'dsaWithSHA1'],
    ['2.16.840.1.101.3.4.3.1', 'dsaWithSHA224'],
    ['2.16.840.1.101.3.4.3.2', 'dsaWithSHA256'],
    ['1.3.101.112', 'ed25519'],
    ['1.3.101.113', 'ed448'],
]);
/** Hashes in the parameters of RSASSA-PSS, RFC 4055 section 2.1. SHA-1 is the default. */
const PSS_HASHES = new Map([
    ['1.3.14.3.2.26', 'sha1'],
    ['2.16.840.1.101.3.4.2.4', 'sha224'],
    ['2.16.840.1.101.3.4.2.1', 'sha256'],
    ['2.16.840.1.101.3.4.2.2', 'sha384'],
    ['2.16.840.1.101.3.4.2.3', 'sha512'],
]);
/**
 * Reads one certificate (RFC 5280). Never throws: one that cannot be read gives facts that say so little that nothing can
 * be founded on them but that it is not valid (no names, a key of type `other`, dates long past).
 */
function parseCertificate(der) {
    const x509 = attempt(() => new external_node_crypto_.X509Certificate(der));
    const fields = x509 === null ? null : attempt(() => parseFields(der));
    if (x509 === null || fields === null)
        return unreadable(der);
    const publicKey = attempt(() => x509.publicKey);
    const facts = {
        subject: fields.subject.text,
        issuer: fields.issuer.text,
        commonName: fields.subject.commonName,
        ...alternativeNames(fields.extensions.get(OID_SUBJECT_ALT_NAME)),
        serialNumber: x509.serialNumber,
        notBefore: fields.notBefore,
        notAfter: fields.notAfter,
        key: describeKey(publicKey),
        signatureAlgorithm: fields.signatureAlgorithm,
        isCa: x509.ca,
        selfSigned: fields.subject.key === fields.issuer.key && isSignedBy(x509, publicKey),
        extendedKeyUsage: keyPurposes(fields.extensions.get(OID_EXTENDED_KEY_USAGE)),
        fingerprint256: x509.fingerprint256,
    };
    return { der, facts, subjectKey: fields.subject.key, issuerKey: fields.issuer.key, x509, publicKey };
}
/** Certificates that were parsed last, by digest; a run meets the same intermediates again and again. */
const parsedBefore = new Map();
const MAX_REMEMBERED = 128;
/** Larger ones are rare and not worth the memory. */
const MAX_REMEMBERED_BYTES = 8_192;
/** As `parseCertificate`, which it spares for bytes that were parsed not long ago. */
function parseSharedCertificate(der) {
    if (der.length > MAX_REMEMBERED_BYTES)
        return parseCertificate(der);
    const digest = (0,external_node_crypto_.createHash)('sha256').update(der).digest('base64');
    // A copy, because the bytes are a part of all that the connection received.
    const parsed = parsedBefore.get(digest) ?? parseCertificate(Buffer.from(der));
    // The last in order is the one used last.
    parsedBefore.delete(digest);
    parsedBefore.set(digest, parsed);
    if (parsedBefore.size > MAX_REMEMBERED)
        parsedBefore.delete(parsedBefore.keys().next().value ?? '');
    return parsed;
}
/** The subject of a certificate as a key for comparison, without the cost of parsing all of it; null if it cannot be read. */
function subjectKeyOf(der) {
    return attempt(() => {
        const body = certificate_bodyOf(der);
        body.expect(DER_TAG.sequence);
        body.expect(DER_TAG.sequence);
        return parseName(body.expect(DER_TAG.sequence)).key;
    });
}
/** What was found of signatures, for as long as certificate and key are held. */
const signatures = new WeakMap();
/** Whether a key made a certificate's signature. False too where OpenSSL cannot tell. */
function isSignedBy(certificate, key) {
    if (key === null)
        return false;
    const ofCertificate = signatures.get(certificate) ?? new WeakMap();
    signatures.set(certificate, ofCertificate);
    const signed = ofCertificate.get(key) ?? attempt(() => certificate.verify(key)) === true;
    ofCertificate.set(key, signed);
    return signed;
}
/** Errors of parsing belong to the certificate, which is not ours: they mean "no answer". */
function attempt(read) {
    try {
        return read();
    }
    catch {
        return null;
    }
}
function unreadable(der) {
    const digest = (0,external_node_crypto_.createHash)('sha256').update(der).digest('hex').toUpperCase();
    const facts = {
        subject: '',
        issuer: '',
        commonName: null,
        dnsNames: [],
        ipAddresses: [],
        serialNumber: '',
        notBefore: UNREADABLE_DATE,
        notAfter: UNREADABLE_DATE,
        key: { type: 'other', bits: null, curve: null },
        signatureAlgorithm: 'unknown',
        isCa: false,
        selfSigned: false,
        extendedKeyUsage: null,
        fingerprint256: digest.match(/../g)?.join(':') ?? '',
    };
    // Keys that no real name has, so that two unreadable certificates never seem to have issued each other.
    return { der, facts, subjectKey: `subject ${digest}`, issuerKey: `issuer ${digest}`, x509: null, publicKey: null };
}
/** Past version, serial number and signature, at the issuer. */
function certificate_bodyOf(der) {
    const body = new DerReader(der).enter(DER_TAG.sequence).enter(DER_TAG.sequence);
    body.optional(TAG_VERSION);
    body.expect(DER_TAG.integer);
    body.expect(DER_TAG.sequence);
    return body;
}
function parseFields(der) {
    const body = certificate_bodyOf(der);
    const issuer = parseName(body.expect(DER_TAG.sequence));
    const validity = body.enter(DER_TAG.sequence);
    const notBefore = dateOf(validity.next());
    const notAfter = dateOf(validity.next());
    const subject = parseName(body.expect(DER_TAG.sequence));
    body.expect(DER_TAG.sequence);
    return {
        signatureAlgorithm: outerAlgorithm(der),
        issuer,
        subject,
        notBefore,
        notAfter,
        extensions: extensionsIn(body),
    };
}
function outerAlgorithm(der) {
    const certificate = new DerReader(der).enter(DER_TAG.sequence);
    certificate.expect(DER_TAG.sequence);
    const algorithm = certificate.enter(DER_TAG.sequence);
    const oid = oidText(algorithm.expect(DER_TAG.objectIdentifier));
    if (oid === OID_RSASSA_PSS)
        return `rsassaPss-${pssHash(algorithm)}`;
    return SIGNATURE_ALGORITHMS.get(oid) ?? oid;
}
function pssHash(algorithm) {
    const parameters = algorithm.optional(DER_TAG.sequence);
    const hash = parameters === null ? null : new DerReader(parameters).optional(0xa0);
    if (hash === null)
        return 'sha1';
    const oid = oidText(new DerReader(hash).enter(DER_TAG.sequence).expect(DER_TAG.objectIdentifier));
    return PSS_HASHES.get(oid) ?? oid;
}
function extensionsIn(body) {
    const found = new Map();
    while (!body.done) {
        const { tag, content } = body.next();
        if (tag !== TAG_EXTENSIONS)
            continue;
        for (const { content: extension } of valuesOf(new DerReader(content).expect(DER_TAG.sequence))) {
            const parts = valuesOf(extension);
            const [id, value] = [parts[0], parts.at(-1)];
            if (id !== undefined && value?.tag === DER_TAG.octetString)
                found.set(oidText(id.content), value.content);
        }
    }
    return found;
}
/** UTCTime with its two-digit years of 1950 to 2049, or GeneralizedTime. RFC 5280 section 4.1.2.5. */
function dateOf({ tag, content }) {
    const text = content.toString('latin1');
    const full = tag === DER_TAG.utcTime ? `${Number(text.slice(0, 2)) < 50 ? '20' : '19'}${text}` : text;
    const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(full);
    if (match === null)
        return UNREADABLE_DATE;
    const [, year, month, day, hour, minute, second] = match;
    const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`);
    return Number.isNaN(date.getTime()) ? UNREADABLE_DATE : date.toISOString();
}
function alternativeNames(extension) {
    const names = sequenceIn(extension).slice(0, MAX_ALTERNATIVE_NAMES);
    const dnsNames = names.filter(({ tag }) => tag === TAG_DNS_NAME).map(({ content }) => content.toString('latin1'));
    const ipAddresses = names.filter(({ tag }) => tag === TAG_IP_ADDRESS).flatMap(({ content }) => addressOf(content));
    return { dnsNames, ipAddresses };
}
function addressOf(bytes) {
    if (bytes.length === 4)
        return [bytes.join('.')];
    if (bytes.length !== 16)
        return [];
    const groups = bytes.toString('hex').match(/.{4}/g) ?? [];
    return [new external_node_net_.SocketAddress({ family: 'ipv6', address: groups.join(':') }).address];
}
function keyPurposes(extension) {
    if (extension === undefined)
        return null;
    return sequenceIn(extension)
        .slice(0, MAX_KEY_PURPOSES)
        .map(({ content }) => oidText(content));
}
/** The members of a SEQUENCE OF; none when the extension is absent or broken. */
function sequenceIn(extension) {
    if (extension === undefined)
        return [];
    return attempt(() => valuesOf(new DerReader(extension).expect(DER_TAG.sequence))) ?? [];
}
function describeKey(key) {
    const bits = key?.asymmetricKeyDetails?.modulusLength ?? null;
    switch (key?.asymmetricKeyType) {
        case 'rsa':
        case 'rsa-pss':
        case 'dsa':
            return { type: key.asymmetricKeyType, bits, curve: null };
        case 'ec':
            return { type: 'ec', bits: null, curve: key.asymmetricKeyDetails?.namedCurve ?? null };
        case 'ed25519':
        case 'ed448':
            return { type: key.asymmetricKeyType, bits: null, curve: null };
        default:
            return { type: 'other', bits: null, curve: null };
    }
}

;// CONCATENATED MODULE: ./lib/probes/tls/root-store.js

const PEM_FRAME = /-----[^-]+-----|\s+/g;
/** One store per list, for as long as the list is held: a run gives the same list for every connection. */
const stores = new WeakMap();
/**
 * The store of a list of PEM texts, one certificate each. Only subjects are read in advance (about a millisecond for
 * Mozilla's list); a root is parsed when a certificate names it as its issuer.
 */
function rootStoreOf(trustedRoots) {
    const known = stores.get(trustedRoots);
    if (known !== undefined)
        return known;
    const made = makeStore(trustedRoots);
    stores.set(trustedRoots, made);
    return made;
}
function makeStore(trustedRoots) {
    const bySubject = indexBySubject(trustedRoots.map(derOf));
    const parsed = new Map();
    return {
        has: ({ der, subjectKey }) => bySubject.get(subjectKey)?.some((root) => root.equals(der)) ?? false,
        named: (subjectKey) => {
            const known = parsed.get(subjectKey);
            if (known !== undefined)
                return known;
            const roots = (bySubject.get(subjectKey) ?? []).map(parseCertificate);
            const made = roots.map(({ facts, publicKey }) => ({ subject: facts.subject, publicKey }));
            // Names of certificates that are not in the list come from the other end and are not remembered.
            if (made.length > 0)
                parsed.set(subjectKey, made);
            return made;
        },
    };
}
function indexBySubject(roots) {
    const index = new Map();
    for (const root of roots) {
        const key = subjectKeyOf(root);
        if (key === null)
            continue;
        const others = index.get(key);
        if (others === undefined)
            index.set(key, [root]);
        else
            others.push(root);
    }
    return index;
}
function derOf(pem) {
    return Buffer.from(pem.replaceAll(PEM_FRAME, ''), 'base64');
}

;// CONCATENATED MODULE: ./lib/probes/tls/verification.js
/** RFC 5280 section 4.2.1.12. */
const SERVER_AUTH = '1.3.6.1.5.5.7.3.1';
const ANY_PURPOSE = '2.5.29.37.0';
/**
 * The verdict for a chain whose handshake broke off before OpenSSL gave one, in OpenSSL's words: the code of the best path,
 * or trusted if one path is without fault.
 *
 * @param paths the best first
 */
function verificationByPaths(certificates, paths, nowMs) {
    const faults = paths.map((path) => faultOf(path, certificates, nowMs));
    if (faults.includes(null))
        return { trusted: true };
    return { trusted: false, code: faults[0] ?? 'UNSPECIFIED' };
}
function faultOf(path, certificates, nowMs) {
    const members = path.positions.flatMap((position) => certificates[position] ?? []);
    return faultOfEnd(path) ?? faultOfUse(members) ?? faultOfDates(members, nowMs);
}
function faultOfEnd({ end, positions }) {
    const onlyLeaf = positions.length === 1;
    switch (end) {
        case 'anchor':
            return null;
        case 'self-signed':
            return onlyLeaf ? 'DEPTH_ZERO_SELF_SIGNED_CERT' : 'SELF_SIGNED_CERT_IN_CHAIN';
        case 'missing-issuer':
            return onlyLeaf ? 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' : 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY';
    }
}
function faultOfUse([leaf, ...above]) {
    if (above.some(({ isCa }) => !isCa))
        return 'INVALID_CA';
    const purposes = leaf?.extendedKeyUsage ?? [SERVER_AUTH];
    return purposes.includes(SERVER_AUTH) || purposes.includes(ANY_PURPOSE) ? null : 'INVALID_PURPOSE';
}
function faultOfDates(members, nowMs) {
    if (members.some(({ notBefore }) => Date.parse(notBefore) > nowMs))
        return 'CERT_NOT_YET_VALID';
    return members.some(({ notAfter }) => Date.parse(notAfter) < nowMs) ? 'CERT_HAS_EXPIRED' : null;
}

;// CONCATENATED MODULE: ./lib/probes/tls/chain.js



/** What is kept of the paths through a chain, the best first. */
const MAX_PATHS = 8;
/** Bounds of the search, out of reach of every chain but one made to keep us busy. */
const MAX_SEARCH_STEPS = 1_000;
const MAX_SIGNATURE_CHECKS = 256;
/**
 * Everything that follows from a chain as sent and the trusted roots, without fetching anything.
 *
 * @param verification OpenSSL's verdict where a handshake gave one; null where it broke off before, and the paths found
 *   here have to stand in.
 */
function observeChain(sent, trustedRoots, verification) {
    const roots = rootStoreOf(trustedRoots);
    const search = new PathSearch(sent.map(parseSharedCertificate), roots);
    const certificates = search.describe();
    const paths = search.paths(Date.now());
    return { certificates, verification: verification ?? verificationByPaths(certificates, paths, Date.now()), paths };
}
/** The relations between the certificates of one chain, each signature checked once. */
class PathSearch {
    #sent;
    #roots;
    #checked = new Map();
    #found = [];
    #signatureChecks = 0;
    #steps = 0;
    constructor(sent, roots) {
        this.#sent = sent;
        this.#roots = roots;
    }
    describe() {
        return this.#sent.map((certificate, position) => ({
            position,
            ...certificate.facts,
            certifiedByNext: position + 1 < this.#sent.length ? this.#certifies(position + 1, position) : null,
            isTrustedRoot: this.#roots.has(certificate),
        }));
    }
    /** Complete paths first, then those whose certificates are all valid at the time, then the shorter ones. */
    paths(nowMs) {
        if (this.#sent.length > 0)
            this.#extend([0]);
        const rank = (path) => [
            ['anchor', 'self-signed', 'missing-issuer'].indexOf(path.end),
            path.positions.every((position) => this.#isValidAt(position, nowMs)) ? 0 : 1,
            path.positions.length,
        ];
        return this.#found.toSorted((a, b) => compare(rank(a), rank(b))).slice(0, MAX_PATHS);
    }
    #extend(positions) {
        this.#steps += 1;
        const last = positions.at(-1);
        const certificate = last === undefined ? undefined : this.#sent[last];
        if (last === undefined || certificate === undefined || this.#steps > MAX_SEARCH_STEPS)
            return;
        const anchor = this.#anchorOf(certificate);
        if (anchor !== null)
            this.#found.push({ positions, end: 'anchor', anchor });
        if (this.#roots.has(certificate))
            return;
        if (certificate.facts.selfSigned)
            this.#found.push({ positions, end: 'self-signed', anchor: null });
        const issuers = this.#issuersOf(last, positions);
        for (const issuer of issuers)
            this.#extend([...positions, issuer]);
        if (anchor === null && issuers.length === 0 && !certificate.facts.selfSigned) {
            this.#found.push({ positions, end: 'missing-issuer', anchor: null });
        }
    }
    /** Subject of the trusted root that the certificate is, or that certifies it. */
    #anchorOf(certificate) {
        if (this.#roots.has(certificate))
            return certificate.facts.subject;
        const root = this.#roots
            .named(certificate.issuerKey)
            .find(({ publicKey }) => this.#verify(certificate.x509, publicKey));
        return root?.subject ?? null;
    }
    #issuersOf(position, path) {
        const seen = new Set(path.map((used) => this.#sent[used]?.facts.fingerprint256));
        const issuers = [];
        this.#sent.forEach(({ facts }, candidate) => {
            if (seen.has(facts.fingerprint256) || !this.#certifies(candidate, position))
                return;
            seen.add(facts.fingerprint256);
            issuers.push(candidate);
        });
        return issuers;
    }
    #certifies(issuerPosition, position) {
        const issuer = this.#sent[issuerPosition];
        const certificate = this.#sent[position];
        if (issuer === undefined || certificate === undefined || certificate.issuerKey !== issuer.subjectKey)
            return false;
        const pair = `${issuerPosition} ${position}`;
        const known = this.#checked.get(pair);
        if (known !== undefined)
            return known;
        const verified = this.#verify(certificate.x509, issuer.publicKey);
        this.#checked.set(pair, verified);
        return verified;
    }
    #verify(certificate, key) {
        this.#signatureChecks += 1;
        if (this.#signatureChecks > MAX_SIGNATURE_CHECKS)
            return false;
        return certificate !== null && isSignedBy(certificate, key);
    }
    #isValidAt(position, nowMs) {
        const facts = this.#sent[position]?.facts;
        return facts !== undefined && Date.parse(facts.notBefore) <= nowMs && nowMs <= Date.parse(facts.notAfter);
    }
}
function compare(a, b) {
    const differs = a.findIndex((value, index) => value !== b[index]);
    return differs === -1 ? 0 : (a[differs] ?? 0) - (b[differs] ?? 0);
}

;// CONCATENATED MODULE: ./lib/probes/tls/names.js

/**
 * Cipher suites beyond CloudFront's that a server of the last twenty years may be limited to, by their IANA names without the
 * `TLS_` in front. https://www.iana.org/assignments/tls-parameters/tls-parameters.xhtml#tls-parameters-4
 */
const FURTHER_SUITES = [
    [0xcca9, 'ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256'],
    [0xcca8, 'ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256'],
    [0xccaa, 'DHE_RSA_WITH_CHACHA20_POLY1305_SHA256'],
    [0x009f, 'DHE_RSA_WITH_AES_256_GCM_SHA384'],
    [0x009e, 'DHE_RSA_WITH_AES_128_GCM_SHA256'],
    [0x006b, 'DHE_RSA_WITH_AES_256_CBC_SHA256'],
    [0x0067, 'DHE_RSA_WITH_AES_128_CBC_SHA256'],
    [0x0039, 'DHE_RSA_WITH_AES_256_CBC_SHA'],
    [0x0033, 'DHE_RSA_WITH_AES_128_CBC_SHA'],
    [0x009d, 'RSA_WITH_AES_256_GCM_SHA384'],
    [0x009c, 'RSA_WITH_AES_128_GCM_SHA256'],
    [0x003d, 'RSA_WITH_AES_256_CBC_SHA256'],
    [0x003c, 'RSA_WITH_AES_128_CBC_SHA256'],
    [0xc0ad, 'ECDHE_ECDSA_WITH_AES_256_CCM'],
    [0xc0ac, 'ECDHE_ECDSA_WITH_AES_128_CCM'],
    [0xc0af, 'ECDHE_ECDSA_WITH_AES_256_CCM_8'],
    [0xc0ae, 'ECDHE_ECDSA_WITH_AES_128_CCM_8'],
    [0xc09f, 'DHE_RSA_WITH_AES_256_CCM'],
    [0xc09e, 'DHE_RSA_WITH_AES_128_CCM'],
    [0xc0a3, 'DHE_RSA_WITH_AES_256_CCM_8'],
    [0xc0a2, 'DHE_RSA_WITH_AES_128_CCM_8'],
    [0xc09d, 'RSA_WITH_AES_256_CCM'],
    [0xc09c, 'RSA_WITH_AES_128_CCM'],
    [0xc0a1, 'RSA_WITH_AES_256_CCM_8'],
    [0xc0a0, 'RSA_WITH_AES_128_CCM_8'],
    [0xc05d, 'ECDHE_ECDSA_WITH_ARIA_256_GCM_SHA384'],
    [0xc05c, 'ECDHE_ECDSA_WITH_ARIA_128_GCM_SHA256'],
    [0xc061, 'ECDHE_RSA_WITH_ARIA_256_GCM_SHA384'],
    [0xc060, 'ECDHE_RSA_WITH_ARIA_128_GCM_SHA256'],
    [0xc053, 'DHE_RSA_WITH_ARIA_256_GCM_SHA384'],
    [0xc052, 'DHE_RSA_WITH_ARIA_128_GCM_SHA256'],
    [0xc051, 'RSA_WITH_ARIA_256_GCM_SHA384'],
    [0xc050, 'RSA_WITH_ARIA_128_GCM_SHA256'],
    [0xc087, 'ECDHE_ECDSA_WITH_CAMELLIA_256_GCM_SHA384'],
    [0xc086, 'ECDHE_ECDSA_WITH_CAMELLIA_128_GCM_SHA256'],
    [0xc08b, 'ECDHE_RSA_WITH_CAMELLIA_256_GCM_SHA384'],
    [0xc08a, 'ECDHE_RSA_WITH_CAMELLIA_128_GCM_SHA256'],
    [0xc07d, 'DHE_RSA_WITH_CAMELLIA_256_GCM_SHA384'],
    [0xc07c, 'DHE_RSA_WITH_CAMELLIA_128_GCM_SHA256'],
    [0xc07b, 'RSA_WITH_CAMELLIA_256_GCM_SHA384'],
    [0xc07a, 'RSA_WITH_CAMELLIA_128_GCM_SHA256'],
    [0xc073, 'ECDHE_ECDSA_WITH_CAMELLIA_256_CBC_SHA384'],
    [0xc072, 'ECDHE_ECDSA_WITH_CAMELLIA_128_CBC_SHA256'],
    [0xc077, 'ECDHE_RSA_WITH_CAMELLIA_256_CBC_SHA384'],
    [0xc076, 'ECDHE_RSA_WITH_CAMELLIA_128_CBC_SHA256'],
    [0x00c4, 'DHE_RSA_WITH_CAMELLIA_256_CBC_SHA256'],
    [0x00be, 'DHE_RSA_WITH_CAMELLIA_128_CBC_SHA256'],
    [0x0088, 'DHE_RSA_WITH_CAMELLIA_256_CBC_SHA'],
    [0x0045, 'DHE_RSA_WITH_CAMELLIA_128_CBC_SHA'],
    [0x00c0, 'RSA_WITH_CAMELLIA_256_CBC_SHA256'],
    [0x00ba, 'RSA_WITH_CAMELLIA_128_CBC_SHA256'],
    [0x0084, 'RSA_WITH_CAMELLIA_256_CBC_SHA'],
    [0x0041, 'RSA_WITH_CAMELLIA_128_CBC_SHA'],
    [0x00a3, 'DHE_DSS_WITH_AES_256_GCM_SHA384'],
    [0x00a2, 'DHE_DSS_WITH_AES_128_GCM_SHA256'],
    [0x006a, 'DHE_DSS_WITH_AES_256_CBC_SHA256'],
    [0x0040, 'DHE_DSS_WITH_AES_128_CBC_SHA256'],
    [0x0038, 'DHE_DSS_WITH_AES_256_CBC_SHA'],
    [0x0032, 'DHE_DSS_WITH_AES_128_CBC_SHA'],
    [0xc02e, 'ECDH_ECDSA_WITH_AES_256_GCM_SHA384'],
    [0xc02d, 'ECDH_ECDSA_WITH_AES_128_GCM_SHA256'],
    [0xc032, 'ECDH_RSA_WITH_AES_256_GCM_SHA384'],
    [0xc031, 'ECDH_RSA_WITH_AES_128_GCM_SHA256'],
    [0xc005, 'ECDH_ECDSA_WITH_AES_256_CBC_SHA'],
    [0xc004, 'ECDH_ECDSA_WITH_AES_128_CBC_SHA'],
    [0xc00f, 'ECDH_RSA_WITH_AES_256_CBC_SHA'],
    [0xc00e, 'ECDH_RSA_WITH_AES_128_CBC_SHA'],
    [0x0096, 'RSA_WITH_SEED_CBC_SHA'],
    [0x009a, 'DHE_RSA_WITH_SEED_CBC_SHA'],
    [0x0007, 'RSA_WITH_IDEA_CBC_SHA'],
    [0xc008, 'ECDHE_ECDSA_WITH_3DES_EDE_CBC_SHA'],
    [0xc012, 'ECDHE_RSA_WITH_3DES_EDE_CBC_SHA'],
    [0x0016, 'DHE_RSA_WITH_3DES_EDE_CBC_SHA'],
    [0x0013, 'DHE_DSS_WITH_3DES_EDE_CBC_SHA'],
    [0xc007, 'ECDHE_ECDSA_WITH_RC4_128_SHA'],
    [0xc011, 'ECDHE_RSA_WITH_RC4_128_SHA'],
    [0x0005, 'RSA_WITH_RC4_128_SHA'],
    [0x0015, 'DHE_RSA_WITH_DES_CBC_SHA'],
    [0x0009, 'RSA_WITH_DES_CBC_SHA'],
    [0x0014, 'DHE_RSA_EXPORT_WITH_DES40_CBC_SHA'],
    [0x0008, 'RSA_EXPORT_WITH_DES40_CBC_SHA'],
    [0x0006, 'RSA_EXPORT_WITH_RC2_CBC_40_MD5'],
    [0x0003, 'RSA_EXPORT_WITH_RC4_40_MD5'],
];
/** Elliptic curves beyond CloudFront's. https://www.iana.org/assignments/tls-parameters/tls-parameters.xhtml#tls-parameters-8 */
const FURTHER_GROUPS = [
    [25, 'secp521r1'],
    [30, 'x448'],
    [26, 'brainpoolP256r1'],
    [27, 'brainpoolP384r1'],
    [28, 'brainpoolP512r1'],
    [22, 'secp256k1'],
    [21, 'secp224r1'],
    [20, 'secp224k1'],
    [19, 'secp192r1'],
    [18, 'secp192k1'],
    [17, 'secp160r2'],
    [16, 'secp160r1'],
    [15, 'secp160k1'],
    [14, 'sect571r1'],
    [13, 'sect571k1'],
    [12, 'sect409r1'],
    [11, 'sect409k1'],
    [10, 'sect283r1'],
    [9, 'sect283k1'],
    [8, 'sect239k1'],
    [7, 'sect233r1'],
    [6, 'sect233k1'],
    [5, 'sect193r2'],
    [4, 'sect193r1'],
    [3, 'sect163r2'],
    [2, 'sect163r1'],
    [1, 'sect163k1'],
];
/** Groups that only TLS 1.3 has; they are named when a server chooses one, and never offered in hellos made by hand. */
const TLS13_ONLY_GROUPS = [
    [256, 'ffdhe2048'],
    [257, 'ffdhe3072'],
    [258, 'ffdhe4096'],
    [259, 'ffdhe6144'],
    [260, 'ffdhe8192'],
    [31, 'brainpoolP256r1tls13'],
    [32, 'brainpoolP384r1tls13'],
    [33, 'brainpoolP512r1tls13'],
    [512, 'MLKEM512'],
    [513, 'MLKEM768'],
    [514, 'MLKEM1024'],
    [4587, 'SecP256r1MLKEM768'],
    [4588, 'X25519MLKEM768'],
    [4589, 'SecP384r1MLKEM1024'],
];
/**
 * Signature schemes beyond CloudFront's, RSA-PSS included.
 * https://www.iana.org/assignments/tls-parameters/tls-parameters.xhtml#tls-signaturescheme ; those of RFC 5246 section
 * 7.4.1.4.1 that have no name there are called by hash and algorithm.
 */
const FURTHER_SCHEMES = [
    [0x0807, 'ed25519'],
    [0x0808, 'ed448'],
    [0x081a, 'ecdsa_brainpoolP256r1tls13_sha256'],
    [0x081b, 'ecdsa_brainpoolP384r1tls13_sha384'],
    [0x081c, 'ecdsa_brainpoolP512r1tls13_sha512'],
    [0x0602, 'dsa_sha512'],
    [0x0502, 'dsa_sha384'],
    [0x0402, 'dsa_sha256'],
    [0x0302, 'dsa_sha224'],
    [0x0202, 'dsa_sha1'],
    [0x0101, 'rsa_pkcs1_md5'],
];
/** Signature schemes that only TLS 1.3 has, never offered in hellos made by hand either. */
const TLS13_ONLY_SCHEMES = [
    [0x0904, 'mldsa44'],
    [0x0905, 'mldsa65'],
    [0x0906, 'mldsa87'],
];
/** RFC 8446 section 6, RFC 5246 section 7.2, RFC 6101 section 5.4.2, and the IANA registry. */
const ALERTS = new Map([
    [0, 'close_notify'],
    [10, 'unexpected_message'],
    [20, 'bad_record_mac'],
    [21, 'decryption_failed'],
    [22, 'record_overflow'],
    [30, 'decompression_failure'],
    [40, 'handshake_failure'],
    [41, 'no_certificate'],
    [42, 'bad_certificate'],
    [43, 'unsupported_certificate'],
    [44, 'certificate_revoked'],
    [45, 'certificate_expired'],
    [46, 'certificate_unknown'],
    [47, 'illegal_parameter'],
    [48, 'unknown_ca'],
    [49, 'access_denied'],
    [50, 'decode_error'],
    [51, 'decrypt_error'],
    [60, 'export_restriction'],
    [70, 'protocol_version'],
    [71, 'insufficient_security'],
    [80, 'internal_error'],
    [86, 'inappropriate_fallback'],
    [90, 'user_canceled'],
    [100, 'no_renegotiation'],
    [109, 'missing_extension'],
    [110, 'unsupported_extension'],
    [111, 'certificate_unobtainable'],
    [112, 'unrecognized_name'],
    [113, 'bad_certificate_status_response'],
    [114, 'bad_certificate_hash_value'],
    [115, 'unknown_psk_identity'],
    [116, 'certificate_required'],
    [120, 'no_application_protocol'],
]);
/** The version numbers on the wire. RFC 8446 section 4.2.1. */
const VERSION_CODES = {
    SSLv3: 0x0300,
    TLSv1: 0x0301,
    'TLSv1.1': 0x0302,
    'TLSv1.2': 0x0303,
    'TLSv1.3': 0x0304,
};
/** Everything that can be offered up to TLS 1.2: CloudFront's own first and in its order, so that a server which follows the client's order shows it. */
const ALL_SUITES = [
    ...tls_offer/* PUBLISHED_SUITES */.dB.map((suite) => suite.code),
    ...FURTHER_SUITES.map(([code]) => code),
];
const ALL_GROUPS = [
    ...tls_offer/* PUBLISHED_GROUPS */.Iw.map((group) => group.code),
    ...FURTHER_GROUPS.map(([code]) => code),
];
const ALL_SIGNATURE_SCHEMES = [
    ...tls_offer/* PUBLISHED_SIGNATURE_SCHEMES */.JH.map((scheme) => scheme.code),
    ...tls_offer/* PSS_SIGNATURE_SCHEMES */.Dq.map((scheme) => scheme.code),
    ...FURTHER_SCHEMES.map(([code]) => code),
];
const SUITE_NAMES = new Map([
    ...FURTHER_SUITES.map(([code, name]) => [code, `TLS_${name}`]),
    ...[...tls_offer/* PUBLISHED_SUITES */.dB, ...tls_offer/* TLS13_SUITES */.IA].map((suite) => [suite.code, suite.iana]),
]);
const GROUP_NAMES = new Map([
    ...FURTHER_GROUPS,
    ...TLS13_ONLY_GROUPS,
    ...tls_offer/* PUBLISHED_GROUPS */.Iw.map((group) => [group.code, group.name]),
]);
const SCHEME_NAMES = new Map([
    ...FURTHER_SCHEMES,
    ...TLS13_ONLY_SCHEMES,
    ...[...tls_offer/* PUBLISHED_SIGNATURE_SCHEMES */.JH, ...tls_offer/* PSS_SIGNATURE_SCHEMES */.Dq].map((scheme) => [scheme.code, scheme.iana]),
]);
/** What the local library may have beyond CloudFront's lists, by names that OpenSSL knows too; the newest last. */
const FURTHER_GROUP_NAMES = [...FURTHER_GROUPS, ...TLS13_ONLY_GROUPS].map(([, name]) => name);
const FURTHER_SCHEME_NAMES = [
    ...tls_offer/* PSS_SIGNATURE_SCHEMES */.Dq.map((scheme) => scheme.openssl),
    ...[...FURTHER_SCHEMES, ...TLS13_ONLY_SCHEMES].map(([, name]) => name),
];
/** IANA name of a cipher suite, or `0x…` when it has none here. */
function suiteName(code) {
    return SUITE_NAMES.get(code) ?? hex(code);
}
function groupName(code) {
    return GROUP_NAMES.get(code) ?? hex(code);
}
function schemeName(code) {
    return SCHEME_NAMES.get(code) ?? hex(code);
}
function alertName(code) {
    return ALERTS.get(code) ?? `alert ${code}`;
}
/** The version behind a number on the wire; null for one that is none of ours. */
function versionOf(code) {
    switch (code) {
        case VERSION_CODES.SSLv3:
            return 'SSLv3';
        case VERSION_CODES.TLSv1:
            return 'TLSv1';
        case VERSION_CODES['TLSv1.1']:
            return 'TLSv1.1';
        case VERSION_CODES['TLSv1.2']:
            return 'TLSv1.2';
        case VERSION_CODES['TLSv1.3']:
            return 'TLSv1.3';
        default:
            return null;
    }
}
function hex(code) {
    return `0x${code.toString(16).padStart(4, '0')}`;
}

;// CONCATENATED MODULE: ./lib/probes/tls/client-hello.js



/** RFC 5746: this value among the suites says that renegotiation is done safely, and needs no extension. */
const SAFE_RENEGOTIATION = 0x00ff;
const EXTENSION_TYPE = {
    serverName: 0,
    supportedGroups: 10,
    pointFormats: 11,
    signatureAlgorithms: 13,
    padding: 21,
    extendedMasterSecret: 23,
};
const CONTENT_HANDSHAKE = 22;
const MESSAGE_CLIENT_HELLO = 1;
/** RFC 7685: some servers hang on a hello of 256 to 511 bytes, so one of that size is padded beyond. */
const TROUBLED_FROM = 256;
const TROUBLED_BELOW = 512;
/** One TLS record with a ClientHello. RFC 5246 section 7.4.1.2; RFC 6101 section 5.6.1.2 for SSLv3, which has no extensions. */
function clientHello(offer) {
    const version = VERSION_CODES[offer.version];
    const fixed = Buffer.concat([
        uint16(version),
        (0,external_node_crypto_.randomBytes)(32),
        vector(1, Buffer.alloc(0)),
        vector(2, uint16List([...offer.suites, SAFE_RENEGOTIATION])),
        vector(1, Buffer.from([0])),
    ]);
    const body = offer.version === 'SSLv3' ? fixed : Buffer.concat([fixed, vector(2, extensionBytes(offer, fixed.length))]);
    const message = Buffer.concat([Buffer.from([MESSAGE_CLIENT_HELLO]), vector(3, body)]);
    const recordVersion = Math.min(version, VERSION_CODES.TLSv1);
    return Buffer.concat([Buffer.from([CONTENT_HANDSHAKE]), uint16(recordVersion), vector(2, message)]);
}
/** The name as SNI may carry it (RFC 6066 section 3); null for an address, and for what is no host name of at most 253 characters. */
function sniOf(serverName) {
    return (0,external_node_net_.isIP)(serverName) === 0 && /^[\x21-\x7e]{1,253}$/.test(serverName) ? serverName : null;
}
function extensionBytes(offer, fixedBytes) {
    const extensions = Buffer.concat([
        ...(offer.serverName === null ? [] : [extension(EXTENSION_TYPE.serverName, serverNameList(offer.serverName))]),
        extension(EXTENSION_TYPE.extendedMasterSecret, Buffer.alloc(0)),
        extension(EXTENSION_TYPE.supportedGroups, vector(2, uint16List(offer.groups))),
        extension(EXTENSION_TYPE.pointFormats, vector(1, Buffer.from([0]))),
        ...(offer.version === 'TLSv1.2'
            ? [extension(EXTENSION_TYPE.signatureAlgorithms, vector(2, uint16List(offer.signatureSchemes)))]
            : []),
    ]);
    const headers = 4 + 2;
    return Buffer.concat([extensions, padding(fixedBytes + extensions.length + headers)]);
}
function padding(messageBytes) {
    if (messageBytes < TROUBLED_FROM || messageBytes >= TROUBLED_BELOW)
        return Buffer.alloc(0);
    return extension(EXTENSION_TYPE.padding, Buffer.alloc(TROUBLED_BELOW - messageBytes));
}
function serverNameList(name) {
    return vector(2, Buffer.concat([Buffer.from([0]), vector(2, Buffer.from(name, 'latin1'))]));
}
function extension(type, data) {
    return Buffer.concat([uint16(type), vector(2, data)]);
}
function vector(lengthBytes, content) {
    const length = Buffer.alloc(lengthBytes);
    length.writeUIntBE(content.length, 0, lengthBytes);
    return Buffer.concat([length, content]);
}
function uint16(value) {
    const bytes = Buffer.alloc(2);
    bytes.writeUInt16BE(value);
    return bytes;
}
function uint16List(values) {
    return Buffer.concat(values.map(uint16));
}

// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./lib/probes/tls/records.js
/** The TLS record layer and the framing of handshake messages, read bit by bit as bytes arrive. RFC 8446 section 5, RFC 5246 section 6. */
/** RFC 5246 section 6.2.3: 2^14 bytes of content and at most 2048 of protection. */
const MAX_RECORD_BYTES = 16_384 + 2_048;
const RECORD_HEADER_BYTES = 5;
const MESSAGE_HEADER_BYTES = 4;
const records_CONTENT_TYPE = {
    changeCipherSpec: 20,
    alert: 21,
    handshake: 22,
    applicationData: 23,
    heartbeat: 24,
};
/** Thrown inside this folder only; the reader of the flight turns it into data. */
class MalformedTls extends Error {
}
/** The first bytes cannot begin a TLS record. */
class NotTls extends MalformedTls {
}
/** A first-in-first-out buffer whose cost is linear in what passes through, however small the pieces. */
class ByteQueue {
    #bytes = Buffer.alloc(0);
    #start = 0;
    #end = 0;
    get length() {
        return this.#end - this.#start;
    }
    push(chunk) {
        if (this.#end + chunk.length > this.#bytes.length)
            this.#makeRoom(chunk.length);
        chunk.copy(this.#bytes, this.#end);
        this.#end += chunk.length;
    }
    /** A view of the next bytes, fewer than asked for if there are not so many; valid until the next `push`. */
    peek(count) {
        return this.#bytes.subarray(this.#start, Math.min(this.#start + count, this.#end));
    }
    /** A copy of the next bytes, which leave the queue. */
    take(count) {
        const taken = Buffer.from(this.peek(count));
        this.#start += taken.length;
        return taken;
    }
    #makeRoom(more) {
        const held = this.peek(this.length);
        const roomy = Buffer.alloc(Math.max(2 * (held.length + more), 1_024));
        held.copy(roomy);
        this.#end = held.length;
        this.#start = 0;
        this.#bytes = roomy;
    }
}
/** Cuts a stream of bytes into TLS records. */
class RecordReader {
    #queue = new ByteQueue();
    #any = false;
    push(chunk) {
        this.#queue.push(chunk);
    }
    /**
     * The next whole record, or null until more bytes come.
     *
     * @throws NotTls when the very first bytes are no record header; MalformedTls when later ones are none.
     */
    next() {
        const header = this.#queue.peek(RECORD_HEADER_BYTES);
        this.#checkHeader(header);
        if (header.length < RECORD_HEADER_BYTES)
            return null;
        const length = header.readUInt16BE(3);
        if (this.#queue.length < RECORD_HEADER_BYTES + length)
            return null;
        const copy = this.#queue.take(RECORD_HEADER_BYTES);
        this.#any = true;
        return {
            type: copy.readUInt8(0),
            version: copy.readUInt16BE(1),
            header: copy,
            content: this.#queue.take(length),
        };
    }
    /** Judges the header by as many of its bytes as there are, so that other protocols are known by their first byte. */
    #checkHeader(header) {
        const [type, major] = header;
        if (type !== undefined && (type < records_CONTENT_TYPE.changeCipherSpec || type > records_CONTENT_TYPE.heartbeat)) {
            throw this.#wrong(`record type ${type}`);
        }
        if (major !== undefined && major !== 3)
            throw this.#wrong(`record version ${major}.x`);
        if (header.length === RECORD_HEADER_BYTES && header.readUInt16BE(3) > MAX_RECORD_BYTES) {
            throw this.#wrong(`a record of ${header.readUInt16BE(3)} bytes`);
        }
    }
    #wrong(what) {
        return this.#any ? new MalformedTls(what) : new NotTls(what);
    }
}
/** Puts handshake messages together from the contents of records, which cut and join them at will. */
class MessageReader {
    #queue = new ByteQueue();
    #maxMessageBytes;
    constructor(maxMessageBytes) {
        this.#maxMessageBytes = maxMessageBytes;
    }
    push(content) {
        this.#queue.push(content);
    }
    /**
     * The next whole message, or null until more bytes come.
     *
     * @throws MalformedTls when a message announces more than the bound.
     */
    next() {
        if (this.#queue.length < MESSAGE_HEADER_BYTES)
            return null;
        const header = this.#queue.peek(MESSAGE_HEADER_BYTES);
        const length = header.readUIntBE(1, 3);
        if (length > this.#maxMessageBytes)
            throw new MalformedTls(`a handshake message of ${length} bytes`);
        if (this.#queue.length < MESSAGE_HEADER_BYTES + length)
            return null;
        const type = header.readUInt8(0);
        this.#queue.take(MESSAGE_HEADER_BYTES);
        return { type, body: this.#queue.take(length) };
    }
}
/** Walks through the fields of a message. Every method throws MalformedTls where the bytes end too early. */
class FieldReader {
    #bytes;
    #position = 0;
    constructor(bytes) {
        this.#bytes = bytes;
    }
    get remaining() {
        return this.#bytes.length - this.#position;
    }
    /** An unsigned number of one to three bytes. */
    uint(bytes) {
        return this.bytes(bytes).readUIntBE(0, bytes);
    }
    bytes(count) {
        if (count > this.remaining)
            throw new MalformedTls('a handshake message that ends too early');
        const part = this.#bytes.subarray(this.#position, this.#position + count);
        this.#position += count;
        return part;
    }
    /** A vector: its length in so many bytes, then its content. */
    vector(lengthBytes) {
        return this.bytes(this.uint(lengthBytes));
    }
}

;// CONCATENATED MODULE: ./lib/probes/tls/messages.js


/** The messages of a server's first flight, each from its body to plain values. All throw MalformedTls on broken ones. */
/** RFC 8446 section 4. */
const MESSAGE_TYPE = {
    helloRequest: 0,
    serverHello: 2,
    newSessionTicket: 4,
    certificate: 11,
    serverKeyExchange: 12,
    certificateRequest: 13,
    serverHelloDone: 14,
    certificateVerify: 15,
    finished: 20,
};
/** RFC 8446 section 4.2. */
const messages_EXTENSION_TYPE = { supportedVersions: 43, keyShare: 51 };
/** The random of a ServerHello that is a HelloRetryRequest, RFC 8446 section 4.1.3. */
const RETRY_RANDOM = Buffer.from('cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c', 'hex');
/** A named curve in ServerECDHParams, RFC 8422 section 5.4. */
const NAMED_CURVE = 3;
/** RFC 8446 section 4.1.3, RFC 5246 section 7.4.1.3. */
function parseServerHello(body) {
    const fields = new FieldReader(body);
    const legacyVersion = fields.uint(2);
    const random = fields.bytes(32);
    fields.vector(1);
    const suiteCode = fields.uint(2);
    fields.uint(1);
    const extensions = parseExtensions(fields);
    const versionCode = extensions.get(messages_EXTENSION_TYPE.supportedVersions)?.uint(2) ?? legacyVersion;
    const version = versionOf(versionCode);
    if (version === null)
        throw new MalformedTls(`a ServerHello of version 0x${versionCode.toString(16)}`);
    const group = extensions.get(messages_EXTENSION_TYPE.keyShare)?.uint(2) ?? null;
    return {
        version,
        suiteCode,
        cipherSuite: suiteName(suiteCode),
        group: version === 'TLSv1.3' && group !== null ? groupName(group) : null,
        isRetryRequest: random.equals(RETRY_RANDOM),
    };
}
/** Extensions by their type; SSLv3 and old servers send none at all. */
function parseExtensions(fields) {
    const found = new Map();
    if (fields.remaining === 0)
        return found;
    const list = new FieldReader(fields.vector(2));
    while (list.remaining > 0) {
        const type = list.uint(2);
        found.set(type, new FieldReader(list.vector(2)));
    }
    return found;
}
/** RFC 8446 section 4.4.2 for TLS 1.3, RFC 5246 section 7.4.2 for what came before. */
function messages_parseCertificate(body, version, maxCertificates) {
    const fields = new FieldReader(body);
    if (version === 'TLSv1.3')
        fields.vector(1);
    const list = new FieldReader(fields.vector(3));
    const certificates = [];
    let leftOut = 0;
    while (list.remaining > 0) {
        const certificate = list.vector(3);
        if (version === 'TLSv1.3')
            list.vector(2);
        if (certificates.length < maxCertificates)
            certificates.push(certificate);
        else
            leftOut += 1;
    }
    return { certificates, leftOut };
}
/**
 * Group and signature scheme of a ServerKeyExchange. RFC 8422 section 5.4, RFC 5246 section 7.4.3. Before TLS 1.2 the
 * signature has no scheme of its own; nulls stand for what the message does not say.
 */
function parseServerKeyExchange(body, hello) {
    const fields = new FieldReader(body);
    const group = parseParameters(fields, hello.cipherSuite);
    const signed = hello.version === 'TLSv1.2' && group !== null && fields.remaining >= 2;
    return { group, signatureScheme: signed ? schemeName(fields.uint(2)) : null };
}
function parseParameters(fields, cipherSuite) {
    if (cipherSuite.startsWith('TLS_ECDHE_'))
        return parseCurve(fields);
    if (!cipherSuite.startsWith('TLS_DHE_'))
        return null;
    const prime = fields.vector(2);
    fields.vector(2);
    fields.vector(2);
    return `dh-${bitLength(prime)}`;
}
function parseCurve(fields) {
    const curveType = fields.uint(1);
    if (curveType !== NAMED_CURVE)
        throw new MalformedTls(`elliptic curve parameters of type ${curveType}`);
    const group = groupName(fields.uint(2));
    fields.vector(1);
    return group;
}
function bitLength(unsigned) {
    const first = unsigned.findIndex((byte) => byte !== 0);
    if (first === -1)
        return 0;
    return (unsigned.length - first - 1) * 8 + (32 - Math.clz32(unsigned.readUInt8(first)));
}
/** The scheme of a TLS 1.3 CertificateVerify, RFC 8446 section 4.4.3. */
function parseCertificateVerify(body) {
    return schemeName(new FieldReader(body).uint(2));
}
/** RFC 8446 section 6. A record may hold several alerts; the last byte of a cut one is ignored. */
function parseAlerts(content) {
    const fields = new FieldReader(content);
    const alerts = [];
    while (fields.remaining >= 2) {
        const level = fields.uint(1);
        alerts.push({ fatal: level !== 1, code: fields.uint(1) });
    }
    return alerts;
}

;// CONCATENATED MODULE: ./lib/probes/tls/tls13-flight.js


/** RFC 8446 appendix B.4. */
const PROTECTIONS = new Map([
    [0x1301, { hash: 'sha256', cipher: 'aes-128-gcm', keyBytes: 16 }],
    [0x1302, { hash: 'sha384', cipher: 'aes-256-gcm', keyBytes: 32 }],
    [0x1303, { hash: 'sha256', cipher: 'chacha20-poly1305', keyBytes: 32 }],
]);
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** The label of the secret in the lines of the `keylog` event (the key log format of NSS). */
const SECRET_LABEL = 'SERVER_HANDSHAKE_TRAFFIC_SECRET';
/** One direction of a TLS 1.3 handshake under one secret. */
class RecordOpener {
    #protection;
    #key;
    #iv;
    #sequence = 0;
    constructor(secret, protection) {
        this.#protection = protection;
        this.#key = expandLabel(secret, protection.hash, 'key', protection.keyBytes);
        this.#iv = expandLabel(secret, protection.hash, 'iv', IV_BYTES);
    }
    /** Null for a suite that TLS 1.3 does not have here. */
    static for(secret, suiteCode) {
        const protection = PROTECTIONS.get(suiteCode);
        return protection === undefined ? null : new RecordOpener(secret, protection);
    }
    /** What is in a protected record, or null when it does not open: another key, or broken. */
    open(record) {
        if (record.content.length < TAG_BYTES)
            return null;
        const inner = this.#decrypt(record);
        if (inner === null)
            return null;
        this.#sequence += 1;
        const typeAt = inner.findLastIndex((byte) => byte !== 0);
        if (typeAt === -1)
            return null;
        return { type: inner.readUInt8(typeAt), content: inner.subarray(0, typeAt) };
    }
    #decrypt(record) {
        const { cipher } = this.#protection;
        const sealed = record.content.subarray(0, -TAG_BYTES);
        const options = { authTagLength: TAG_BYTES };
        const decipher = cipher === 'chacha20-poly1305'
            ? (0,external_node_crypto_.createDecipheriv)(cipher, this.#key, this.#nonce(), options)
            : (0,external_node_crypto_.createDecipheriv)(cipher, this.#key, this.#nonce(), options);
        decipher.setAAD(record.header, { plaintextLength: sealed.length });
        decipher.setAuthTag(record.content.subarray(-TAG_BYTES));
        try {
            return Buffer.concat([decipher.update(sealed), decipher.final()]);
        }
        catch {
            return null;
        }
    }
    /** The number of the record, laid over the end of the IV. */
    #nonce() {
        const nonce = Buffer.from(this.#iv);
        const at = IV_BYTES - 4;
        nonce.writeUInt32BE((nonce.readUInt32BE(at) ^ this.#sequence) >>> 0, at);
        return nonce;
    }
}
/** The server's handshake traffic secret from one line of a `keylog` event; null for other lines. */
function secretFromKeylog(line) {
    const [label, , secret] = line.toString('latin1').trim().split(' ');
    return label === SECRET_LABEL && secret !== undefined ? Buffer.from(secret, 'hex') : null;
}
function isProtected(record) {
    return record.type === CONTENT_TYPE.applicationData;
}
/** HKDF-Expand-Label with an empty context, RFC 8446 section 7.1, for outputs no longer than the hash. */
function expandLabel(secret, hash, label, bytes) {
    const name = Buffer.from(`tls13 ${label}`, 'latin1');
    const info = Buffer.concat([Buffer.from([bytes >> 8, bytes & 0xff, name.length]), name, Buffer.from([0])]);
    return (0,external_node_crypto_.createHmac)(hash, secret)
        .update(info)
        .update(Buffer.from([1]))
        .digest()
        .subarray(0, bytes);
}

;// CONCATENATED MODULE: ./lib/probes/tls/flight.js




/** More than any honest handshake: OpenSSL itself refuses chains over 100 KiB. */
const MAX_HANDSHAKE_BYTES = 512 * 1024;
/** Certificates that are kept of one chain. Longer chains exist only as attacks. */
const MAX_CERTIFICATES = 64;
/** Records that are looked at before a handshake counts as endless. One of 512 KiB in records of 64 bytes stays below. */
const MAX_RECORDS = 8_192;
/** How much of a foreign protocol's first bytes is shown. */
const SHOWN_BYTES = 64;
const CLOSE_NOTIFY = 0;
/**
 * Reads the first flight of a TLS server (SSLv3 to TLS 1.3) as its bytes arrive, in pieces of any size. Never throws: what
 * is wrong with the bytes is in `flight.problem`. Time and memory are linear in MAX_HANDSHAKE_BYTES at most.
 */
class FlightReader {
    #records = new RecordReader();
    #flight = {
        hello: null,
        group: null,
        signatureScheme: null,
        certificates: null,
        clientCertificateRequested: false,
        complete: false,
        alert: null,
        problem: null,
    };
    #messages = new MessageReader(MAX_HANDSHAKE_BYTES);
    /** TLS 1.3 records that came before their key. */
    #locked = [];
    #opener = null;
    /** Set when the rest is under keys that are not ours to have, and is left alone. */
    #sealed = false;
    #bytes = 0;
    #recordCount = 0;
    #firstBytes = Buffer.alloc(0);
    get flight() {
        return this.#flight;
    }
    push(chunk) {
        if (this.#flight.problem !== null)
            return;
        this.#bytes += chunk.length;
        this.#remember(chunk);
        this.#guard(() => {
            this.#checkBound(this.#bytes, MAX_HANDSHAKE_BYTES, 'bytes');
            this.#records.push(chunk);
            this.#readRecords();
        });
    }
    /** Gives the key of the encrypted part of a TLS 1.3 flight. */
    unlock(secret) {
        const suiteCode = this.#flight.hello?.suiteCode;
        if (suiteCode === undefined || this.#opener !== null)
            return;
        this.#opener = RecordOpener.for(secret, suiteCode);
        this.#sealed = this.#opener === null;
        const waiting = this.#locked;
        this.#locked = [];
        this.#guard(() => waiting.forEach((record) => this.#readProtected(record)));
    }
    #guard(read) {
        try {
            read();
        }
        catch (error) {
            if (!(error instanceof MalformedTls))
                throw error;
            this.#flight.problem = error instanceof NotTls ? this.#notTls() : { type: 'malformed', detail: error.message };
            this.#locked = [];
        }
    }
    #readRecords() {
        for (let record = this.#records.next(); record !== null; record = this.#records.next()) {
            this.#recordCount += 1;
            this.#checkBound(this.#recordCount, MAX_RECORDS, 'records');
            this.#readRecord(record);
        }
    }
    #checkBound(count, limit, unit) {
        if (count > limit)
            throw new MalformedTls(`a handshake of more than ${limit} ${unit}`);
    }
    #readRecord(record) {
        if (this.#sealed)
            return;
        switch (record.type) {
            case records_CONTENT_TYPE.handshake:
                return this.#readHandshake(record.content);
            case records_CONTENT_TYPE.alert:
                return this.#readAlert(record.content);
            case records_CONTENT_TYPE.applicationData:
                return this.#readProtected(record);
            case records_CONTENT_TYPE.changeCipherSpec:
                // Up to TLS 1.2 everything after it is encrypted; in TLS 1.3 it means nothing (RFC 8446 appendix D.4).
                this.#sealed = this.#flight.hello !== null && this.#flight.hello.version !== 'TLSv1.3';
                return;
            default:
                return;
        }
    }
    #readProtected(record) {
        if (this.#sealed || this.#flight.hello?.version !== 'TLSv1.3')
            return;
        if (this.#opener === null) {
            this.#locked.push(record);
            return;
        }
        const opened = this.#opener.open(record);
        if (opened === null)
            this.#sealed = true;
        else if (opened.type === records_CONTENT_TYPE.handshake)
            this.#readHandshake(opened.content);
        else if (opened.type === records_CONTENT_TYPE.alert)
            this.#readAlert(opened.content);
    }
    #readAlert(content) {
        for (const alert of parseAlerts(content)) {
            if (alert.code === CLOSE_NOTIFY || this.#flight.alert?.fatal === true)
                continue;
            this.#flight.alert = alert;
        }
    }
    #readHandshake(content) {
        this.#messages.push(content);
        for (let message = this.#messages.next(); message !== null; message = this.#messages.next()) {
            this.#readMessage(message);
        }
    }
    #readMessage(message) {
        const { hello } = this.#flight;
        if (message.type === MESSAGE_TYPE.helloRequest)
            return;
        if (message.type === MESSAGE_TYPE.serverHello)
            return this.#readHello(message.body);
        if (hello === null)
            throw new MalformedTls(`handshake message ${message.type} before the ServerHello`);
        this.#readAfterHello(message, hello);
    }
    #readHello(body) {
        if (this.#flight.hello !== null)
            throw new MalformedTls('a second ServerHello');
        const hello = parseServerHello(body);
        if (hello.isRetryRequest)
            return;
        this.#flight.hello = hello;
        this.#flight.group = hello.group;
    }
    #readAfterHello({ type, body }, hello) {
        switch (type) {
            case MESSAGE_TYPE.certificate:
                return this.#readCertificate(body, hello.version);
            case MESSAGE_TYPE.serverKeyExchange: {
                const exchange = parseServerKeyExchange(body, hello);
                this.#flight.group = exchange.group;
                this.#flight.signatureScheme = exchange.signatureScheme;
                return;
            }
            case MESSAGE_TYPE.certificateRequest:
                this.#flight.clientCertificateRequested = true;
                return;
            case MESSAGE_TYPE.certificateVerify:
                this.#flight.signatureScheme = parseCertificateVerify(body);
                return;
            case MESSAGE_TYPE.serverHelloDone:
                this.#flight.complete = true;
                return;
            case MESSAGE_TYPE.finished:
                this.#flight.complete = true;
                this.#sealed = true;
                return;
            default:
                return;
        }
    }
    #readCertificate(body, version) {
        if (this.#flight.certificates !== null)
            throw new MalformedTls('a second Certificate message');
        this.#flight.certificates = messages_parseCertificate(body, version, MAX_CERTIFICATES).certificates;
    }
    #remember(chunk) {
        const room = SHOWN_BYTES - this.#firstBytes.length;
        if (room > 0)
            this.#firstBytes = Buffer.concat([this.#firstBytes, chunk.subarray(0, room)]);
    }
    #notTls() {
        const looksLike = this.#firstBytes.subarray(0, 5).toString('latin1') === 'HTTP/' ? 'http' : 'other';
        return { type: 'not-tls', looksLike, firstBytes: flight_printable(this.#firstBytes) };
    }
}
/** The failure that an alert stands for. */
function alertFailure(alert) {
    return { type: 'alert', code: alert.code, name: alertName(alert.code) };
}
function flight_printable(bytes) {
    return bytes
        .toString('latin1')
        .replaceAll(/[^\x20-\x7e]/g, (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./lib/probes/tls/recorder.js

/** Enough of the start to tell what protocol speaks. */
const DEFAULT_KEEP_BYTES = 256;
/**
 * A stream over a connected socket that passes everything through, both ways and with backpressure, keeps the first bytes
 * that arrive and remembers how the other end finished. Destroying it destroys the socket.
 *
 * An error of the socket destroys the recorder with that error. It never becomes an unhandled event: whoever uses the stream
 * may listen, nobody has to.
 */
class Recorder extends external_node_stream_.Duplex {
    #socket;
    #keepBytes;
    #tap;
    #kept = [];
    #keptBytes = 0;
    #receivedBytes = 0;
    #endedBy = 'open';
    constructor(socket, options = {}) {
        super({ allowHalfOpen: true });
        this.#socket = socket;
        this.#keepBytes = options.keepBytes ?? DEFAULT_KEEP_BYTES;
        this.#tap = options.tap ?? null;
        this.on('error', recorder_ignore);
        socket.pause();
        socket.on('data', (chunk) => this.#receive(chunk));
        // First among the listeners: others may close our side, after which the kernel has no peer to tell of either.
        socket.prependListener('end', () => this.#finish());
        socket.on('error', (error) => this.#fail(error));
        socket.on('close', () => this.destroy());
        // Listening for data set the socket flowing; bytes are taken only when somebody reads.
        socket.pause();
    }
    endedBy() {
        return this.#endedBy;
    }
    receivedBytes() {
        return this.#receivedBytes;
    }
    /** The first bytes that arrived, at most `keepBytes`. */
    firstBytes() {
        return Buffer.concat(this.#kept);
    }
    /** Ends the calls of `tap`, which lets go of what it holds. */
    stopTapping() {
        this.#tap = null;
    }
    _read() {
        this.#socket.resume();
    }
    _write(chunk, _encoding, done) {
        this.#socket.write(chunk, (error) => {
            // A RST may show itself first in a write that fails.
            if (error)
                this.#noteReset(error);
            done(error);
        });
    }
    _final(done) {
        this.#socket.end();
        done();
    }
    _destroy(error, done) {
        this.#tap = null;
        this.#socket.destroy();
        done(error);
    }
    #receive(chunk) {
        this.#receivedBytes += chunk.length;
        this.#keep(chunk);
        this.#tap?.(chunk);
        if (this.destroyed)
            return;
        if (!this.push(chunk))
            this.#socket.pause();
    }
    #keep(chunk) {
        const room = this.#keepBytes - this.#keptBytes;
        if (room <= 0)
            return;
        const part = Buffer.from(chunk.subarray(0, room));
        this.#kept.push(part);
        this.#keptBytes += part.length;
    }
    #finish() {
        if (this.#endedBy === 'open')
            this.#endedBy = endsInReset(this.#socket) ? 'rst' : 'fin';
        if (!this.destroyed)
            this.push(null);
    }
    #fail(error) {
        this.#noteReset(error);
        this.destroy(error);
    }
    #noteReset(error) {
        if (this.#endedBy === 'open' && isReset(error))
            this.#endedBy = 'rst';
    }
}
/** Whether an error of a connected socket says that the other end sent a RST. A write after one gives EPIPE. */
function isReset(error) {
    return error.code === 'ECONNRESET' || error.code === 'EPIPE' || error.code === 'ECONNABORTED';
}
/**
 * Whether the `end` that a socket reports is a RST in truth. A RST close behind data is reported as the end of the data on
 * Linux (libuv takes EPOLLHUP for it). The kernel knows better: after a FIN the socket still has a peer, after a RST (also
 * one that follows a FIN unread) none. Only when our side has ended too, nothing can be said, and it counts as a FIN.
 *
 * To be asked inside the `end` event. Nobody may have asked for `remoteAddress` before, because node remembers the answer.
 */
function endsInReset(socket) {
    return !socket.writableEnded && socket.remoteAddress === undefined;
}
function recorder_ignore() {
    // The stream's user sees the error as the end of the stream; nothing is lost by not throwing it.
}

;// CONCATENATED MODULE: ./lib/probes/tls/raw-hello.js



/**
 * Sends a hello made by hand, which can offer what the local TLS library cannot speak (SSLv3, 3DES, RC4), and reads the
 * answer in clear as far as ServerHelloDone. Needs no cryptography, never finishes the handshake and always closes the socket.
 *
 * @param timeoutMs for the whole answer, however it dribbles in
 */
async function sendRawHello(socket, offer, timeoutMs) {
    const reader = new FlightReader();
    const ending = await readAnswer(socket, clientHello(offer), reader, timeoutMs);
    return { outcome: outcomeOf(reader.flight, ending, timeoutMs), flight: reader.flight };
}
function readAnswer(socket, hello, reader, timeoutMs) {
    return new Promise((resolve) => {
        const settle = (ending) => {
            clearTimeout(timer);
            socket.destroy();
            resolve(ending);
        };
        const onDeadline = () => void setImmediate(settle, 'timeout');
        const timer = setTimeout(onDeadline, timeoutMs);
        socket.on('error', (error) => settle(isReset(error) ? 'reset' : 'closed'));
        socket.prependListener('end', () => settle(endsInReset(socket) ? 'reset' : 'closed'));
        socket.on('close', () => settle('closed'));
        socket.on('data', (chunk) => {
            reader.push(chunk);
            if (isEnough(reader.flight))
                settle('enough');
        });
        socket.resume();
        socket.write(hello);
    });
}
function isEnough({ complete, problem, alert }) {
    return complete || problem !== null || alert?.fatal === true;
}
function outcomeOf(flight, ending, timeoutMs) {
    const { hello, group, signatureScheme } = flight;
    const failure = failureInBytes(flight) ?? failureOfEnding(ending, timeoutMs);
    // With the key exchange read, nothing more is wanted; a server may hang up there as it likes.
    const answered = flight.complete || group !== null;
    if (hello === null || (!answered && failure !== null)) {
        return { status: 'failed', failure: failure ?? { type: 'closed' } };
    }
    return { status: 'answered', version: hello.version, cipherSuite: hello.cipherSuite, group, signatureScheme };
}
/** The failure that stands in what the server sent; null when it sent nothing that is one. */
function failureInBytes({ problem, alert }) {
    return problem ?? (alert === null ? null : alertFailure(alert));
}
function failureOfEnding(ending, timeoutMs) {
    switch (ending) {
        case 'closed':
            return { type: 'closed' };
        case 'reset':
            return { type: 'reset' };
        case 'timeout':
            return { type: 'timeout', afterMs: timeoutMs };
        case 'enough':
            return null;
    }
}

;// CONCATENATED MODULE: ./lib/probes/tls/secure-context.js




const TLS13_OFFER = { name: 'tls13' };
/** Loading the roots into a context costs tens of milliseconds, so a run makes each context once. */
const contexts = new WeakMap();
/**
 * The offer for what OriginSslProtocols allows, from its lowest to its highest version. Null for SSLv3 alone, which node
 * cannot speak; beside others SSLv3 is left out here. An empty list stands for TLS 1.2, the least that CloudFront needs.
 */
function publishedOffer(sslProtocols) {
    const versions = ['TLSv1', 'TLSv1.1', 'TLSv1.2'].filter((version) => sslProtocols.includes(version));
    const [minVersion] = versions;
    const maxVersion = versions.at(-1);
    if (minVersion !== undefined && maxVersion !== undefined)
        return { name: 'published', minVersion, maxVersion };
    return sslProtocols.length > 0 ? null : { name: 'published', minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2' };
}
/** The context for an offer, the same object for the same list of roots. */
function secureContextFor(offer, trustedRoots) {
    const ofRoots = contexts.get(trustedRoots) ?? new Map();
    contexts.set(trustedRoots, ofRoots);
    const name = Object.values(offer).join(' ');
    const known = ofRoots.get(name);
    if (known !== undefined)
        return known;
    const made = makeContext(offer, trustedRoots);
    ofRoots.set(name, made);
    return made;
}
/**
 * Security level 0, because the library's own opinion of keys and hashes must not hide what CloudFront would accept: rules
 * judge them. Suites that the library does not have (3DES, RC4) are left out by it; raw hellos offer those.
 */
function makeContext(offer, trustedRoots) {
    const published = tls_offer/* PUBLISHED_SIGNATURE_SCHEMES */.JH.map((scheme) => scheme.openssl);
    const common = {
        ca: [...trustedRoots],
        ecdhCurve: tls_offer/* PUBLISHED_GROUPS */.Iw.map((group) => group.openssl).join(':'),
        // Servers from before RFC 5746 (2010) are reached by CloudFront too; nothing is ever renegotiated here.
        secureOptions: external_node_crypto_.constants.SSL_OP_LEGACY_SERVER_CONNECT,
    };
    if (offer.name === 'published') {
        return (0,external_node_tls_.createSecureContext)({
            ...common,
            ciphers: cipherList(tls_offer/* PUBLISHED_SUITES */.dB),
            sigalgs: published.join(':'),
            minVersion: offer.minVersion,
            maxVersion: offer.maxVersion,
        });
    }
    // OpenSSL takes the security level only in the list of older suites, which TLS 1.3 alone then does not offer.
    const tls13 = {
        ...common,
        ciphers: cipherList([...tls_offer/* TLS13_SUITES */.IA, ...tls_offer/* PUBLISHED_SUITES */.dB]),
        maxVersion: 'TLSv1.3',
    };
    if (offer.name === 'tls13-all') {
        return (0,external_node_tls_.createSecureContext)({
            ...tls13,
            ecdhCurve: [common.ecdhCurve, ...furtherGroups()].join(':'),
            sigalgs: [...published, ...furtherSchemes()].join(':'),
            minVersion: offer.minVersion,
        });
    }
    const pss = tls_offer/* PSS_SIGNATURE_SCHEMES */.Dq.map((scheme) => scheme.openssl);
    return (0,external_node_tls_.createSecureContext)({ ...tls13, sigalgs: [...published, ...pss].join(':'), minVersion: 'TLSv1.3' });
}
/** One name that the library does not know makes it refuse the whole list, and it tells of none that it has. */
function furtherGroups() {
    return FURTHER_GROUP_NAMES.filter((name) => isTaken({ ecdhCurve: name }));
}
function furtherSchemes() {
    return FURTHER_SCHEME_NAMES.filter((name) => isTaken({ sigalgs: name }));
}
function isTaken(option) {
    try {
        (0,external_node_tls_.createSecureContext)({ ca: [], ...option });
        return true;
    }
    catch {
        return false;
    }
}
function cipherList(suites) {
    return [...suites.flatMap(({ openssl }) => openssl ?? []), '@SECLEVEL=0'].join(':');
}

;// CONCATENATED MODULE: ./lib/probes/tls/handshake.js










/** Longest text of an error of the TLS library that is passed on. */
const MAX_DETAIL_CHARACTERS = 200;
/** Makes a whole handshake with node:tls, reading along on the wire. Never rejects; on failure every stream is closed. */
function attemptHandshake(attempt) {
    const elapsedMs = startStopwatch();
    const reader = new FlightReader();
    return new Promise((resolve) => {
        let stream = null;
        const fail = (failure) => {
            clearTimeout(timer);
            stream?.destroy();
            wire.destroy();
            resolve({ status: 'failed', failure, flight: reader.flight, durationMs: elapsedMs() });
        };
        const onBytes = (chunk) => {
            reader.push(chunk);
            if (reader.flight.problem !== null)
                fail(reader.flight.problem);
        };
        const wire = new Recorder(attempt.socket, { tap: onBytes });
        const onEnd = (error) => fail(handshake_failureOf(error, reader.flight, wire));
        // The library closes the wire before it says what it did not like.
        const onClose = () => void setImmediate(onEnd);
        const onSecure = (secured) => {
            const { flight } = reader;
            if (flight.hello === null)
                return fail({ type: 'local', detail: 'the ServerHello could not be read' });
            clearTimeout(timer);
            wire.stopTapping();
            wire.off('close', onClose);
            const [verification, durationMs] = [verificationOf(secured), elapsedMs()];
            resolve({ status: 'completed', stream: secured, wire, hello: flight.hello, flight, verification, durationMs });
        };
        // A busy process runs its timers before it sees what has arrived meanwhile, so that gets a chance first.
        const onDeadline = () => void setImmediate(fail, { type: 'timeout', afterMs: attempt.timeoutMs });
        const timer = setTimeout(onDeadline, attempt.timeoutMs);
        wire.on('close', onClose);
        try {
            stream = handshake_open(attempt, wire);
            const opened = stream;
            opened.on('keylog', (line) => unlock(reader, line));
            opened.on('error', onEnd);
            opened.once('secureConnect', () => onSecure(opened));
        }
        catch (error) {
            onEnd(error);
        }
    });
}
function handshake_open({ serverName, offer, trustedRoots }, wire) {
    const name = sniOf(serverName);
    const stream = (0,external_node_tls_.connect)({
        socket: wire,
        secureContext: secureContextFor(offer, trustedRoots),
        ...(name === null ? {} : { servername: name }),
        // The verdict on the chain is an observation; names are compared by rules, for every name that CloudFront would accept.
        rejectUnauthorized: false,
        checkServerIdentity: () => undefined,
    });
    // The library reads the whole chain for the check that is not made here, which costs a tenth of an exchange.
    Object.defineProperty(stream, 'getPeerCertificate', { value: () => ({}) });
    return stream;
}
function unlock(reader, line) {
    const secret = secretFromKeylog(line);
    if (secret !== null)
        reader.unlock(secret);
}
/** OpenSSL's verdict as its code. The types call it an Error; it is the code as a string (node's documentation of tls). */
function verificationOf(stream) {
    if (stream.authorized)
        return { trusted: true };
    return { trusted: false, code: String(stream.authorizationError) };
}
/** What went wrong, by the bytes on the wire first: the library's words for the same event differ from version to version. */
function handshake_failureOf(error, flight, wire) {
    const inBytes = failureInBytes(flight);
    if (inBytes !== null)
        return inBytes;
    const own = isLibraryError(error) ? ownFailure(error, flight) : null;
    if (own !== null)
        return own;
    return endOf(wire) ?? { type: 'local', detail: messageOf(error) };
}
function endOf(wire) {
    switch (wire.endedBy()) {
        case 'fin':
            return { type: 'closed' };
        case 'rst':
            return { type: 'reset' };
        case 'open':
            return null;
    }
}
function isLibraryError(error) {
    if (!external_node_util_.types.isNativeError(error) || !('code' in error))
        return false;
    return typeof error.code === 'string' && /^ERR_(SSL|OSSL|TLS)/.test(error.code);
}
function ownFailure(error, flight) {
    // An alert that was encrypted, as they are after ChangeCipherSpec, is known from the library alone.
    const alert = /alert number (\d{1,3})/.exec(error.message)?.[1];
    if (alert !== undefined)
        return { type: 'alert', code: Number(alert), name: alertName(Number(alert)) };
    const reason = typeof error.reason === 'string' ? error.reason : messageOf(error);
    const chosen = flight.hello === null ? '' : ` after the server chose ${flight.hello.version} with ${flight.hello.cipherSuite}`;
    return { type: 'local', detail: `${reason}${chosen}`.slice(0, MAX_DETAIL_CHARACTERS) };
}
function messageOf(error) {
    const message = external_node_util_.types.isNativeError(error) ? error.message : 'the connection ended';
    return message.slice(0, MAX_DETAIL_CHARACTERS);
}

;// CONCATENATED MODULE: ./lib/probes/tls/diagnose.js







/** Further connections for one refusal: with the first one, a refused origin sees six at most. */
const MAX_FURTHER_CONNECTIONS = 5;
/** How long evidence is waited for. The verdict does not hang on it, and the TLS 1.3 connection must not grow cold. */
const diagnose_MAX_EVIDENCE_MS = 3_000;
const ALERT_PROTOCOL_VERSION = 70;
const ALERT_UNRECOGNIZED_NAME = 112;
/** Whoever only looks at what a server chooses trusts nobody; the roots take time to load. */
const NO_ROOTS = [];
/** The lists that every version up to TLS 1.2 has; signature schemes came with that one. */
const RELAXED_LISTS = ['all-suites', 'all-groups'];
const PUBLISHED_CODES = tls_offer/* PUBLISHED_SUITES */.dB.map((suite) => suite.code);
const SOURCE_CODES = tls_offer/* SOURCE_ONLY_SUITES */.hy.map((suite) => suite.code);
/** Whether further hellos can tell more: only while the server has said nothing but no, and has said so before the time ran out. */
function isWorthDiagnosing({ failure, flight }) {
    return flight.hello === null && ['alert', 'closed', 'reset'].includes(failure.type);
}
/**
 * Finds out why a hello with CloudFront's lists was refused, by hellos that each relax one of them, in parallel, on at most
 * MAX_FURTHER_CONNECTIONS connections and within `timeoutMs` in all.
 */
async function diagnose(request, refusal) {
    const running = start(request);
    const first = await tryAll(running, firstRound(request, refusal));
    if (first.some((trial) => trial.completed !== null))
        return summarize(first);
    const second = await tryAll(running, secondRound(request, refusal, first));
    return summarize([...first, ...second]);
}
/** Evidence for a server that may speak SSLv3 only or anything but: what it answers to TLS up to 1.2. */
async function diagnoseWithoutTls13(request) {
    return summarize(await tryAll(start(request), ['all-protocols']));
}
function start({ serverName, sslProtocols, trustedRoots, timeoutMs, reconnect }) {
    const elapsedMs = startStopwatch();
    const remainingMs = () => Math.max(1, timeoutMs - elapsedMs());
    return { serverName, sslProtocols, trustedRoots, reconnect, remainingMs };
}
function firstRound(request, refusal) {
    if (isAlert(refusal, ALERT_PROTOCOL_VERSION))
        return endsBelowTls12(request) ? ['tls13', 'all-protocols'] : ['tls13'];
    if (isAlert(refusal, ALERT_UNRECOGNIZED_NAME))
        return [...withoutName(request), 'tls13'];
    if (endsBelowTls12(request))
        return [...RELAXED_LISTS, 'all-protocols', 'tls13'];
    // An alert leaves open which hello about signatures tells more: that depends on what comes of TLS 1.3.
    return refusal.type === 'alert' ? [...RELAXED_LISTS, 'tls13'] : [...RELAXED_LISTS, 'all-signatures', 'tls13'];
}
/**
 * With every suite accepted, whether all sixteen would do; with nothing accepted, whether it is the signatures, the lists
 * of TLS 1.3, the name, or SSLv3 alone. What is most likely to tell comes first, as far as connections are left.
 */
function secondRound(request, refusal, first) {
    if (isAlert(refusal, ALERT_UNRECOGNIZED_NAME))
        return [];
    const answered = first.filter(({ hello }) => hello.outcome.status === 'answered').map(({ hello }) => hello.variant);
    const open = answered.length > 0 ? stillOpen(request, answered) : lastResorts(request, refusal, first);
    const tried = first.map(({ hello }) => hello.variant);
    return open.filter((variant) => !tried.includes(variant)).slice(0, MAX_FURTHER_CONNECTIONS - first.length);
}
/** A server that answers one hello may answer others too, and then none of the lists is to blame. */
function stillOpen(request, answered) {
    const published = answered.includes('all-suites') ? ['published'] : [];
    const isAboutLists = answered.some((variant) => RELAXED_LISTS.includes(variant));
    return isAboutLists ? [...published, ...relaxedSignatures(request)] : published;
}
function lastResorts(request, refusal, first) {
    const last = request.sslProtocols.includes('SSLv3') ? ['sslv3'] : withoutName(request);
    const mayNotLikeLists = first.some(({ hello }) => hello.variant === 'tls13' && isRefusedWithoutVersion(hello));
    // It offers every signature scheme too, so that a hello for these alone would say nothing more.
    const signatures = mayNotLikeLists ? ['tls13-all'] : relaxedSignatures(request);
    if (!isAlert(refusal, ALERT_PROTOCOL_VERSION))
        return [...last, ...signatures];
    return mayNotLikeLists ? ['tls13-all', ...RELAXED_LISTS, ...last] : [...RELAXED_LISTS, ...signatures, ...last];
}
/** The server has seen TLS 1.3 and refused something else. */
function isRefusedWithoutVersion({ outcome }) {
    if (outcome.status !== 'failed')
        return false;
    const { failure } = outcome;
    return ['alert', 'closed', 'reset'].includes(failure.type) && !isAlert(failure, ALERT_PROTOCOL_VERSION);
}
/** Before TLS 1.2 there are no signature schemes to relax. */
function relaxedSignatures(request) {
    return endsBelowTls12(request) ? [] : ['all-signatures'];
}
function endsBelowTls12({ sslProtocols }) {
    return highestOf(sslProtocols) !== 'TLSv1.2';
}
function withoutName({ serverName }) {
    return sniOf(serverName) === null ? [] : ['no-server-name'];
}
function isAlert(failure, code) {
    return failure.type === 'alert' && failure.code === code;
}
function tryAll(running, variants) {
    return Promise.all(variants.map((variant) => tryOne(running, variant)));
}
async function tryOne(running, variant) {
    const socket = await connectWithin(running);
    if (socket === null)
        return withoutConnection(variant);
    switch (variant) {
        case 'tls13':
            return tryTls13(running, socket);
        case 'tls13-all':
            return tryTls13All(running, socket);
        default:
            return tryRaw(running, variant, socket);
    }
}
async function tryTls13(running, socket) {
    const result = await attemptHandshake({ ...running, socket, offer: TLS13_OFFER, timeoutMs: running.remainingMs() });
    if (result.status === 'failed')
        return trial('tls13', { status: 'failed', failure: result.failure });
    return { ...trial('tls13', answerOf(result.hello, result.flight)), completed: result };
}
/** What the server chooses from all there is. CloudFront would not offer that, so the connection serves nothing else. */
async function tryTls13All(running, socket) {
    const timeoutMs = Math.min(running.remainingMs(), diagnose_MAX_EVIDENCE_MS);
    const offer = { name: 'tls13-all', minVersion: endsBelowTls12(running) ? 'TLSv1.3' : 'TLSv1.2' };
    const result = await attemptHandshake({ ...running, socket, offer, timeoutMs, trustedRoots: NO_ROOTS });
    if (result.status === 'completed') {
        result.stream.destroy();
        return trial('tls13-all', answerOf(result.hello, result.flight));
    }
    const { failure, flight } = result;
    const hasChosen = flight.hello !== null && flight.signatureScheme !== null;
    return trial('tls13-all', hasChosen ? answerOf(flight.hello, flight) : { status: 'failed', failure });
}
function answerOf({ version, cipherSuite }, { group, signatureScheme }) {
    return { status: 'answered', version, cipherSuite, group, signatureScheme };
}
async function tryRaw(running, variant, socket) {
    const timeoutMs = Math.min(running.remainingMs(), diagnose_MAX_EVIDENCE_MS);
    const { outcome, flight } = await sendRawHello(socket, offerOf(variant, running), timeoutMs);
    return { ...trial(variant, outcome), certificates: outcome.status === 'answered' ? flight.certificates : null };
}
function withoutConnection(variant) {
    return trial(variant, { status: 'not-connected', reason: 'no further connection came about' });
}
function trial(variant, outcome) {
    return { hello: { variant, outcome }, completed: null, certificates: null };
}
/** A further connection, or null when there is none in time. One that comes too late is closed. */
async function connectWithin({ reconnect, remainingMs }) {
    let expired = false;
    const connecting = reconnect().then((socket) => {
        if (!expired)
            return socket;
        socket?.destroy();
        return null;
    }, () => null);
    let timer;
    const deadline = new Promise((resolve) => {
        timer = setTimeout(() => {
            expired = true;
            resolve(null);
        }, remainingMs());
    });
    const socket = await Promise.race([connecting, deadline]);
    clearTimeout(timer);
    return socket;
}
/** What a raw hello offers. `published` has the suites of AWS's source behind the published ones; `narrowed` tells them apart. */
function offerOf(variant, { serverName, sslProtocols }) {
    const offer = {
        version: highestOf(sslProtocols),
        suites: PUBLISHED_CODES,
        groups: tls_offer/* PUBLISHED_GROUPS */.Iw.map((group) => group.code),
        signatureSchemes: tls_offer/* PUBLISHED_SIGNATURE_SCHEMES */.JH.map((scheme) => scheme.code),
        serverName: sniOf(serverName),
    };
    switch (variant) {
        case 'published':
            return { ...offer, suites: [...PUBLISHED_CODES, ...SOURCE_CODES] };
        case 'all-protocols':
            return { ...offer, version: 'TLSv1.2' };
        case 'all-suites':
            return { ...offer, suites: ALL_SUITES };
        case 'all-groups':
            return { ...offer, groups: ALL_GROUPS };
        case 'all-signatures':
            return { ...offer, signatureSchemes: ALL_SIGNATURE_SCHEMES };
        case 'no-server-name':
            return { ...offer, serverName: null };
        case 'sslv3':
            return { ...offer, version: 'SSLv3', serverName: null };
    }
}
/** What CloudFront's hello would name as its version. */
function highestOf(sslProtocols) {
    const order = ['TLSv1.2', 'TLSv1.1', 'TLSv1', 'SSLv3'];
    return order.find((version) => sslProtocols.includes(version)) ?? 'TLSv1.2';
}
function summarize(trials) {
    const certificates = trials.find(({ hello }) => hello.variant === 'published')?.certificates ?? null;
    const completed = trials.find((one) => one.completed !== null)?.completed ?? null;
    return { hellos: narrowed(trials.map(({ hello }) => hello)), tls13: completed, certificates };
}
/**
 * Makes the two hellos about suites say what they mean. The hello called `published` also had the suites that only AWS's
 * source offers: if one of those was chosen, the published ones alone are refused, and `all-suites` is best told by the one
 * that comes closest to CloudFront's list.
 */
function narrowed(hellos) {
    const published = hellos.find(({ variant }) => variant === 'published');
    if (published?.outcome.status !== 'answered')
        return hellos;
    const { cipherSuite } = published.outcome;
    if (tls_offer/* PUBLISHED_SUITES */.dB.some(({ iana }) => iana === cipherSuite))
        return hellos;
    const others = hellos.filter(({ variant }) => variant !== 'published' && variant !== 'all-suites');
    return [{ variant: 'all-suites', outcome: published.outcome }, ...others];
}

;// CONCATENATED MODULE: ./lib/probes/tls/index.js







/**
 * Makes the TLS handshake that CloudFront would make: up to TLS 1.2 with exactly the published suites, groups and signature
 * schemes; TLS 1.3 only if that is refused. The two never go into one hello, because a server that speaks both would choose
 * TLS 1.3 and then find no signature scheme in the published list (RFC 8446 section 4.2.3 demands RSA-PSS).
 *
 * A healthy origin costs the given connection alone, a refusal at most MAX_FURTHER_CONNECTIONS more. Never rejects: whatever
 * the server does is in the observation. All connections but the returned one are closed.
 */
async function handshake(request) {
    const offer = publishedOffer(request.sslProtocols);
    if (offer === null)
        return handshakeSslv3(request);
    const first = await attemptHandshake({ ...request, offer });
    if (first.status === 'completed')
        return completed(first, request, 'published', []);
    return explain(request, first);
}
async function explain(request, first) {
    if (!isWorthDiagnosing(first))
        return tls_failed(request, first, nothingFound);
    const diagnosis = await diagnose(request, first.failure);
    if (diagnosis.tls13 === null)
        return tls_failed(request, first, diagnosis);
    if (isFickle(first, diagnosis)) {
        diagnosis.tls13.stream.destroy();
        return tls_failed(request, first, diagnosis);
    }
    return completed(diagnosis.tls13, request, 'tls13', [
        { variant: 'published', outcome: { status: 'failed', failure: first.failure } },
        ...diagnosis.hellos.filter(({ variant }) => variant !== 'tls13' && variant !== 'published'),
    ]);
}
/**
 * The handshake once more, by the hello that was answered before: one connection, and no diagnosis. Null unless it
 * completes; whoever receives the stream closes it.
 */
async function handshakeAgain(request, { offer }) {
    const answered = offer === 'tls13' ? TLS13_OFFER : publishedOffer(request.sslProtocols);
    if (answered === null) {
        request.socket.destroy();
        return null;
    }
    const attempt = await attemptHandshake({ ...request, offer: answered });
    return attempt.status === 'completed' ? attempt.stream : null;
}
/**
 * It hung up on a hello, and a moment later chose for TLS 1.2 what that hello had offered: that is no wish for TLS 1.3, and
 * may happen again.
 */
function isFickle({ failure, flight }, { hellos }) {
    const hungUp = (failure.type === 'closed' || failure.type === 'reset') && flight.hello === null;
    return hungUp && hellos.some(({ outcome }) => outcome.status === 'answered' && isPublished(outcome));
}
function isPublished({ version, cipherSuite, group, signatureScheme }) {
    return (version === 'TLSv1.2' &&
        tls_offer/* PUBLISHED_SUITES */.dB.some(({ iana }) => iana === cipherSuite) &&
        (group === null || tls_offer/* PUBLISHED_GROUPS */.Iw.some(({ name }) => name === group)) &&
        (signatureScheme === null || tls_offer/* PUBLISHED_SIGNATURE_SCHEMES */.JH.some(({ iana }) => iana === signatureScheme)));
}
const nothingFound = { hellos: [], tls13: null, certificates: null };
/** SSLv3 alone: no library speaks it any more, so the handshake is begun by hand and can only be seen to begin. */
async function handshakeSslv3(request) {
    const elapsedMs = startStopwatch();
    const { outcome, flight } = await sendRawHello(request.socket, offerOf('sslv3', request), request.timeoutMs);
    const failure = outcome.status === 'failed'
        ? outcome.failure
        : { type: 'local', detail: 'an SSLv3 handshake cannot be finished here' };
    const first = { status: 'failed', failure, flight, durationMs: elapsedMs() };
    const further = isWorthDiagnosing(first) ? await diagnoseWithoutTls13(request) : nothingFound;
    return tls_failed(request, first, { ...further, hellos: [{ variant: 'sslv3', outcome }, ...further.hellos] });
}
function completed(attempt, { trustedRoots }, offer, diagnosis) {
    const { hello, flight, stream, wire, verification, durationMs } = attempt;
    const observation = {
        status: 'completed',
        version: hello.version,
        cipherSuite: hello.cipherSuite,
        group: flight.group,
        signatureScheme: flight.signatureScheme,
        chain: observeChain(flight.certificates ?? [], trustedRoots, verification),
        clientCertificateRequested: flight.clientCertificateRequested,
        offer,
        diagnosis,
        durationMs,
    };
    return { observation, stream, wire };
}
function tls_failed(request, first, diagnosis) {
    const { flight, failure, durationMs } = first;
    const { hello } = flight;
    const observation = {
        status: 'failed',
        failure,
        serverHello: hello === null ? null : { version: hello.version, cipherSuite: hello.cipherSuite },
        chain: chainOf(flight, diagnosis, request.trustedRoots),
        clientCertificateRequested: flight.clientCertificateRequested,
        diagnosis: diagnosis.hellos,
        durationMs,
    };
    return { observation, stream: null, wire: null };
}
/** The chain of the failed handshake, or the one that the server sends to a hello with all that CloudFront publishes. */
function chainOf(flight, diagnosis, trustedRoots) {
    const certificates = flight.certificates ?? diagnosis.certificates;
    return certificates === null ? null : observeChain(certificates, trustedRoots, null);
}

;// CONCATENATED MODULE: ./lib/probes/exchange.js







/** Custom headers take part in the identity of an exchange, but what is printed must not help to guess their values. */
const KEY_SALT = (0,external_node_crypto_.randomBytes)(32);
/**
 * Talks to one address as CloudFront would: TCP, then TLS over HTTPS, then one request, all on one connection. Further
 * ones are made only to explain a refusal. Never rejects, and leaves no connection open.
 */
async function exchange(planned, address, settings, look) {
    const result = await talk(planned, address, settings);
    const { scheme, port, serverName, hostHeader, path } = planned;
    const target = { address: address.address, family: address.family, port, scheme, serverName, hostHeader, path };
    return { key: exchangeKey(planned, address), target, ...result, looks: look };
}
async function talk(planned, address, settings) {
    // Others that are allowed, such as ::1, may well be reached without the internet.
    const knowledge = isGlobalUnicast(address.address) ? (settings.ipv6 ?? new Ipv6Knowledge()) : null;
    const reason = whyNotConnect(address, (await knowledge?.reach()) ?? 'global');
    if (reason !== null)
        return noConnection({ status: 'not-attempted', reason });
    const { port, connectTimeoutMs: timeoutMs, connectionAttempts: attempts } = planned;
    const { budget, signal } = settings;
    const request = { address: address.address, port, timeoutMs, attempts, ...(signal === undefined ? {} : { signal }) };
    const connections = new Connections(request, budget);
    try {
        const result = planned.scheme === 'https'
            ? await talkHttps(planned, address, connections, settings)
            : await talkHttp(planned, address, connections, settings);
        const answered = result.tcp.status === 'connected' || result.tcp.status === 'refused';
        knowledge?.note(answered);
        const provesNothing = !answered && knowledge !== null && (await knowledge.reach()) !== 'global';
        return provesNothing ? noConnection({ status: 'not-attempted', reason: NO_IPV6 }) : result;
    }
    finally {
        connections.closeAll();
    }
}
/** Null when the address may be connected to, and this machine can. */
function whyNotConnect({ address, specialPurpose, allowed }, ipv6) {
    if (!allowed)
        return `${address} is a special-purpose address (${specialPurpose ?? 'unknown'})`;
    return ipv6 === 'none' ? NO_IPV6 : null;
}
async function talkHttp(planned, address, connections, settings) {
    const { observation: tcp, socket } = await connections.open();
    if (socket === null)
        return noConnection(tcp);
    const wire = new Recorder(socket);
    const http = await request(wire, wire, planned, settings);
    const speaksTls = mayWantTls(http) ? await answersHello(planned, address, connections, settings) : null;
    const seen = speaksTls === false ? await orHttp2(http, planned, () => connections.reopen()) : http;
    return { tcp, tls: null, http: seen, speaksTls };
}
async function talkHttps(planned, address, connections, settings) {
    const { observation: tcp, socket } = await connections.open();
    if (socket === null)
        return noConnection(tcp);
    const offer = {
        serverName: planned.serverName ?? planned.hostHeader,
        sslProtocols: planned.sslProtocols,
        trustedRoots: settings.trustedRoots,
        timeoutMs: planned.connectTimeoutMs,
    };
    const { observation, stream, wire } = await handshake({
        ...offer,
        socket,
        address: address.address,
        port: planned.port,
        reconnect: () => connections.reopen(),
    });
    const http = stream === null || wire === null ? null : await request(stream, wire, planned, settings);
    stream?.destroy();
    // One that wanted a client certificate hangs up for want of it, in whatever protocol.
    const explained = http === null || observation.status === 'failed' || observation.clientCertificateRequested;
    if (explained)
        return { tcp, tls: observation, http, speaksTls: null };
    const again = async () => {
        const further = await connections.reopen();
        return further === null ? null : handshakeAgain({ ...offer, socket: further }, observation);
    };
    return { tcp, tls: observation, http: await orHttp2(http, planned, again), speaksTls: null };
}
/**
 * A request that was answered by nothing but the end of the connection, told as what it is when a further connection
 * shows that the server answers the same request by HTTP/2.
 */
async function orHttp2(http, planned, open) {
    if (http.status !== 'failed' || http.receivedBytes > 0)
        return http;
    const { type } = http.failure;
    if (type !== 'closed' && type !== 'reset')
        return http;
    const stream = await open();
    const isHttp2 = stream !== null && (await answersHttp2(stream, planned));
    return isHttp2 ? { ...http, failure: { type: 'http2', after: type } } : http;
}
function request(stream, wire, planned, { idleProbe }) {
    return exchangeHttp({ stream, wire, planned, idleProbe });
}
/** Servers that want TLS meet a request in clear with 400, or close. */
function mayWantTls(http) {
    if (http.status === 'answered')
        return http.statusCode === 400;
    return http.receivedBytes === 0 && (http.failure.type === 'closed' || http.failure.type === 'reset');
}
/** Says a ClientHello to a port that was asked in clear. */
async function answersHello(planned, address, connections, settings) {
    const socket = await connections.reopen();
    if (socket === null)
        return false;
    const { observation, stream } = await handshake({
        socket,
        address: address.address,
        port: planned.port,
        serverName: planned.hostHeader,
        sslProtocols: ['TLSv1', 'TLSv1.1', 'TLSv1.2'],
        trustedRoots: settings.trustedRoots,
        timeoutMs: planned.connectTimeoutMs,
        reconnect: () => Promise.resolve(null),
    });
    stream?.destroy();
    return isTls(observation);
}
function isTls(tls) {
    return tls.status === 'completed' || tls.serverHello !== null || tls.failure.type === 'alert';
}
function noConnection(tcp) {
    return { tcp, tls: null, http: null, speaksTls: null };
}
/**
 * Identity of an exchange within a run: two origins with the same key would see the same. It may be printed; the custom
 * headers are in it as a keyed hash that nobody outside this process can try values against.
 */
function exchangeKey(planned, { address }) {
    const { scheme, port, serverName, hostHeader, path, sslProtocols, customHeaders } = planned;
    const parts = [
        `${scheme} ${address} ${port}`,
        `host=${JSON.stringify(hostHeader)}`,
        `path=${JSON.stringify(path)}`,
        ...(serverName === null ? [] : [`sni=${JSON.stringify(serverName)}`]),
        ...(sslProtocols.length === 0 ? [] : [`protocols=${sslProtocols.join(',')}`]),
        `timeouts=${planned.connectTimeoutMs},${planned.readTimeoutMs},${planned.keepaliveTimeoutMs ?? 'none'}`,
        ...(customHeaders.length === 0 ? [] : [`headers=${keyedHash(JSON.stringify(customHeaders))}`]),
    ];
    return parts.join(' ');
}
function keyedHash(text) {
    return (0,external_node_crypto_.createHmac)('sha256', KEY_SALT).update(text).digest('hex').slice(0, 16);
}

;// CONCATENATED MODULE: ./lib/probes/index.js








/** @throws UsageError for resolvers or blocks of addresses that are none. */
function createProber(settings) {
    parseResolvers(settings.resolvers);
    return new MemoizingProber(settings);
}
class MemoizingProber {
    #settings;
    #policy;
    #budget;
    /** Name servers that keep silent hold their slots for long; nobody's connection shall wait for them. */
    #authorityBudget;
    #ipv6;
    #abort = new AbortController();
    /** What is known of the world's zones, by look: a second look asks anew. */
    #zones = new Map();
    #lookups = new Map();
    #authorities = new Map();
    #exchanges = new Map();
    constructor(settings) {
        this.#settings = settings;
        this.#policy = parseCidrs(settings.publicCidrs);
        this.#budget = new Budget(settings.concurrency);
        this.#authorityBudget = new Budget(settings.concurrency);
        this.#ipv6 = new Ipv6Knowledge(settings.ipv6);
        // Every open connection listens, and there are as many as the user wants.
        (0,external_node_events_.setMaxListeners)(0, this.#abort.signal);
    }
    lookUp(name, ipAddressType, look = 1) {
        void this.authority(name, ipAddressType, look);
        return once(this.#lookups, nameKey(name, ipAddressType, look), () => this.#budget.run(() => this.#lookUp(name, ipAddressType, look)));
    }
    async #lookUp(name, ipAddressType, looks) {
        if (!this.#abort.signal.aborted)
            return lookUp(name, ipAddressType, this.#dnsSettings(looks));
        const nothing = { lookups: [], addresses: [], addressesLeftOut: 0, authority: null, withCheckingDisabled: null };
        return { name, ...nothing, looks };
    }
    authority(name, ipAddressType, look = 1) {
        if ((0,external_node_net_.isIP)(name.replace(/^\[(.*)\]$/, '$1')) !== 0)
            return Promise.resolve(null);
        return once(this.#authorities, nameKey(name, ipAddressType, look), () => this.#authorityBudget.run(() => this.#askAuthority(name, ipAddressType, look)));
    }
    async #askAuthority(name, ipAddressType, look) {
        if (this.#abort.signal.aborted)
            return null;
        const { authorityPort, timeoutMs } = this.#settings;
        const settings = {
            ...this.#dnsSettings(look),
            tryMs: Math.min(TRY_MS, timeoutMs),
            ...(authorityPort === undefined ? {} : { authorityPort }),
        };
        const zones = this.#zones.get(look) ?? new ZoneMap(settings);
        this.#zones.set(look, zones);
        return askAuthority(name, typesFor(ipAddressType), { ...settings, zones });
    }
    exchange(planned, address, look = 1) {
        const { trustedRoots, idleProbe } = this.#settings;
        const settings = { trustedRoots, idleProbe, budget: this.#budget, signal: this.#abort.signal, ipv6: this.#ipv6 };
        return once(this.#exchanges, `${look} ${exchangeKey(planned, address)}`, () => exchange(planned, address, settings, look));
    }
    async close() {
        this.#abort.abort();
        for (const zones of this.#zones.values())
            zones.close();
        await Promise.allSettled([...this.#authorities.values(), ...this.#exchanges.values()]);
    }
    #dnsSettings(looks) {
        const { resolvers, timeoutMs } = this.#settings;
        return { resolvers, policy: this.#policy, timeoutMs, looks };
    }
}
/** Names are the same in any case, RFC 4343. */
function nameKey(name, ipAddressType, look) {
    return `${look} ${ipAddressType} ${name.toLowerCase()}`;
}
function once(made, key, make) {
    const before = made.get(key);
    if (before !== undefined)
        return before;
    const promise = make();
    made.set(key, promise);
    return promise;
}


/***/ }),

/***/ 1288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ SILENT),
/* harmony export */   z: () => (/* binding */ progressOn)
/* harmony export */ });
const SILENT = { step: () => undefined, end: () => undefined };
/** A live counter on a terminal; nothing at all elsewhere, so that logs stay clean. */
function progressOn(stream) {
    if (!stream.isTTY)
        return SILENT;
    return {
        step: (done, total) => {
            stream.write(`\r\x1b[Kchecking origins: ${done} of ${total}`);
        },
        end: () => {
            stream.write('\r\x1b[K');
        },
    };
}


/***/ }),

/***/ 9127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ readBounded)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);

/**
 * The text of a regular file of at most `maxBytes`, without its byte order mark. A device or a pipe is not opened, and no more
 * than the bound is ever read, whatever size the file claims to have.
 */
async function readBounded(path, maxBytes) {
    try {
        if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).isFile())
            return { status: 'unusable', fault: 'is not a regular file' };
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'r');
        try {
            const bytes = await readUpTo(file, maxBytes + 1);
            if (bytes.length > maxBytes)
                return { status: 'unusable', fault: `is larger than ${sizeInWords(maxBytes)}` };
            return decoded(bytes);
        }
        finally {
            await file.close();
        }
    }
    catch (error) {
        const code = codeOf(error);
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return { status: 'missing' };
        return { status: 'unusable', fault: `cannot be read (${code})` };
    }
}
function decoded(bytes) {
    try {
        return { status: 'read', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
    }
    catch {
        return { status: 'unusable', fault: 'is not UTF-8 text' };
    }
}
async function readUpTo(file, maxBytes) {
    const chunks = [];
    let left = maxBytes;
    while (left > 0) {
        const chunk = Buffer.alloc(Math.min(left, 64 * 1024));
        const { bytesRead } = await file.read(chunk, 0, chunk.length, null);
        if (bytesRead === 0)
            break;
        chunks.push(chunk.subarray(0, bytesRead));
        left -= bytesRead;
    }
    return Buffer.concat(chunks);
}
/** The name of an error, such as `EACCES`. */
function codeOf(error) {
    return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
}
function sizeInWords(bytes) {
    return bytes >= 1024 * 1024 ? `${Math.floor(bytes / (1024 * 1024))} MB` : `${Math.floor(bytes / 1024)} kB`;
}


/***/ }),

/***/ 9300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BC: () => (/* binding */ sarifText),
/* harmony export */   BP: () => (/* binding */ logLine),
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   Hg: () => (/* binding */ mermaidText),
/* harmony export */   N1: () => (/* binding */ commandProperty),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   eR: () => (/* binding */ terminalText),
/* harmony export */   gC: () => (/* binding */ httpsAddress),
/* harmony export */   hP: () => (/* binding */ MAX_MESSAGE_CHARS),
/* harmony export */   iQ: () => (/* binding */ markdownLink),
/* harmony export */   js: () => (/* binding */ htmlText),
/* harmony export */   p7: () => (/* binding */ markdownText),
/* harmony export */   s$: () => (/* binding */ jsonText),
/* harmony export */   wq: () => (/* binding */ commandData),
/* harmony export */   xH: () => (/* binding */ MAX_NAME_CHARS),
/* harmony export */   xs: () => (/* binding */ MAX_VALUE_CHARS)
/* harmony export */ });
/**
 * Every kind of escaping, in one place. Host names, certificate fields, header values, file names and expressions are a
 * stranger's text: whatever a report writes of them goes through one of these functions first.
 */
/** Longest host name, RFC 1035 section 2.3.4 in its printed form; also enough for an address of a resource. */
const MAX_NAME_CHARS = 253;
/** A message or a remediation in a report for people. */
const MAX_MESSAGE_CHARS = 1200;
/** One value of the evidence, one distinguished name, one expression. */
const MAX_VALUE_CHARS = 240;
/**
 * What a reader cannot see, or what changes how the rest is seen: control characters C0, DEL and C1, format characters
 * (bidirectional overrides and isolates, zero-width ones), line and paragraph separators, lone surrogates, and everything
 * else that Unicode says to leave out of the display.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
const SHORT_ESCAPES = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
/** Makes the unseen visible: line breaks and tabs as `\n`, `\r`, `\t`, others as `\x1b`, `\u202e` or `\u{e0041}`. */
function visible(text) {
    return text.replace(UNSEEN, (character) => SHORT_ESCAPES[character] ?? numericEscape(character.codePointAt(0) ?? 0));
}
function numericEscape(codePoint) {
    const digits = codePoint.toString(16);
    if (codePoint <= 0xff)
        return `\\x${digits.padStart(2, '0')}`;
    return codePoint <= 0xffff ? `\\u${digits.padStart(4, '0')}` : `\\u{${digits}}`;
}
/**
 * Text for a terminal or a log: one line, nothing unseen, at most `maxChars` code points (an ellipsis stands for the rest).
 * The other escapes build on it.
 */
function terminalText(text, maxChars) {
    // A code point takes at most two units, so twice the bound is all that can ever be shown.
    const head = text.slice(0, maxChars * 2);
    const characters = Array.from(visible(head));
    const cut = characters.length > maxChars || head.length < text.length;
    return cut ? `${characters.slice(0, Math.max(0, maxChars - 1)).join('')}…` : characters.join('');
}
/**
 * A finished line of a text report, made harmless for a workflow's log. The runner takes a line for a command when it
 * starts with `::name …::` after white space, or when it has `##[name …]` anywhere (actions/runner, ActionCommand.cs).
 */
function logLine(line) {
    return line.replace(/^(\s*)::(?=.*::)/u, '$1\\::').replaceAll('##[', '##\\[');
}
const MARKDOWN_SYNTAX = /[&<>`*_[\]\\|~$]|^[-+=:]|:$|^\d+(?=[.)](?:\s|$))/gu;
const ZERO_WIDTH_SPACE = '&#8203;';
/**
 * Text inside a Markdown paragraph, list item, heading or table cell; the result also holds between HTML tags.
 *
 * Syntax becomes character references, which Markdown never takes for syntax (CommonMark 0.31.2, section 2.5). GitHub
 * links mentions, issue numbers and bare addresses after that step, so those are broken up with a zero-width space.
 */
function markdownText(text, maxChars) {
    return terminalText(text, maxChars)
        .replace(MARKDOWN_SYNTAX, (syntax) => `&#${syntax.codePointAt(0) ?? 0};${syntax.slice(1)}`)
        .replace(/(?<!&)#(?=[\p{L}\p{N}])/gu, `&#35;${ZERO_WIDTH_SPACE}`)
        .replaceAll('@', `&#64;${ZERO_WIDTH_SPACE}`)
        .replaceAll('::', '&#58;&#58;')
        .replaceAll('://', `&#58;${ZERO_WIDTH_SPACE}//`)
        .replace(/\b(www)\./giu, `$1${ZERO_WIDTH_SPACE}.`)
        .replace(/\b(GH)-(?=\d)/giu, `$1-${ZERO_WIDTH_SPACE}`);
}
/** Characters that mean nothing inside a code span in backticks, not even in a table. */
const PLAIN_CODE = /^(?!.*::)[\p{L}\p{N}.,:;/@#=+*()?!%_^ -]*$/u;
/**
 * Text as code in Markdown: in backticks where it is plain, else as an HTML element around character references. Neither
 * mentions nor addresses become links in it.
 */
function markdownCode(text, maxChars) {
    const shown = terminalText(text, maxChars);
    if (shown.trim() === '')
        return '(empty)';
    return PLAIN_CODE.test(shown) && shown.trim() === shown
        ? `\`${shown}\``
        : `<code>${markdownText(text, maxChars)}</code>`;
}
/**
 * Text in a quoted label of a Mermaid picture. Whatever could mean something there, or to the Markdown around it, is one of
 * Mermaid's own character codes, `#35;` (https://mermaid.js.org/syntax/flowchart.html#entity-codes-to-escape-characters).
 * U+FB02 is what Mermaid itself puts before a code while it reads.
 */
function mermaidText(text, maxChars) {
    return terminalText(text, maxChars).replace(/[^\p{L}\p{N}\p{M} ._/,-]|\ufb02/gu, mermaidCode);
}
function mermaidCode(character) {
    return `#${character.codePointAt(0) ?? 0};`;
}
/** Longer addresses are no links: a page of a rule needs far less. */
const MAX_LINK_CHARS = 2000;
/**
 * The address as it may stand in a link: an `https:` one without a user name, of a bounded length; null for any other.
 */
function httpsAddress(address) {
    const url = address.length <= MAX_LINK_CHARS && URL.canParse(address) ? new URL(address) : null;
    return url === null || url.protocol !== 'https:' || url.username !== '' ? null : url.href;
}
/** A Markdown link. Only an `https:` address becomes one; of anything else the label alone is left. */
function markdownLink(label, address) {
    const text = markdownText(label, MAX_NAME_CHARS);
    const href = httpsAddress(address);
    if (href === null)
        return text;
    const target = href.replace(/[^A-Za-z0-9\-._~:/?#@!&+,;=%]/gu, (character) => percentEncode(character));
    return `[${text}](${target})`;
}
function percentEncode(character) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
/**
 * Text of a SARIF message, on one line. Braces are placeholders there unless doubled, and `[text](target)` is a link unless
 * its brackets are escaped (SARIF 2.1.0, sections 3.11.5 and 3.11.6); brackets that cannot be a link stay readable.
 */
function sarifText(text, maxChars) {
    const shown = terminalText(text, maxChars).replace(/[{}]/gu, (brace) => brace + brace);
    return shown.includes('](') ? shown.replace(/[\\[\]]/gu, (character) => `\\${character}`) : shown;
}
/** Text inside HTML, between tags or in a quoted attribute. */
function htmlText(text, maxChars) {
    return terminalText(text, maxChars).replace(/[&<>"'`]/gu, (character) => `&#${character.charCodeAt(0)};`);
}
/**
 * The message of a workflow command, whose line breaks are meant: what stands for a stranger has to be `terminalText`
 * before. Escapes as the runner undoes them (actions/toolkit, packages/core/src/command.ts).
 */
function commandData(message) {
    return message.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
/** The value of a property of a workflow command, such as `file` or `title`. */
function commandProperty(value) {
    return commandData(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
/**
 * Serialized JSON with everything unseen as `\uXXXX`: the same value, safe to print, and also valid JavaScript (U+2028 and
 * U+2029 are line breaks there). Line feeds stay: JSON itself has escaped those inside strings, the others are layout.
 */
function jsonText(serialized) {
    return serialized.replace(UNSEEN, (character) => character === '\n'
        ? character
        : Array.from({ length: character.length }, (_, index) => unitEscape(character.charCodeAt(index))).join(''));
}
function unitEscape(unit) {
    return `\\u${unit.toString(16).padStart(4, '0')}`;
}


/***/ }),

/***/ 9362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hR: () => (/* binding */ FORMATS),
  up: () => (/* reexport */ renderGithub),
  hF: () => (/* reexport */ renderJson),
  Gc: () => (/* reexport */ renderMarkdown),
  Br: () => (/* reexport */ renderSummary),
  S5: () => (/* reexport */ renderText)
});

// UNUSED EXPORTS: MAX_SUMMARY_BYTES, renderHtml, renderSarif

// EXTERNAL MODULE: ./lib/model/finding.js
var model_finding = __webpack_require__(5268);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/reports/checkout.js

/** The place as GitHub counts it, from the root of the checkout; null for what lies outside of it. */
function inCheckout(location, { workspace, checkout = workspace }) {
    const path = (0,external_node_path_.relative)(checkout, (0,external_node_path_.resolve)(workspace, location.file));
    if (path === '' || (0,external_node_path_.isAbsolute)(path) || path === '..' || path.startsWith(`..${external_node_path_.sep}`))
        return null;
    return { ...location, file: path.replaceAll(external_node_path_.sep, '/') };
}

// EXTERNAL MODULE: ./lib/model/report.js
var model_report = __webpack_require__(1819);
;// CONCATENATED MODULE: ./lib/reports/describe.js


/*
 * The words that all reports for people share. Strings from here may quote a stranger: the report that writes them escapes.
 */
/** One mark per verdict, for a terminal. */
const VERDICT_MARKS = { fail: '✗', warn: '!', inconclusive: '?', pass: '✓' };
function originName(origin) {
    const domain = origin.domainName ?? origin.unresolved?.form ?? origin.unresolved?.expression ?? null;
    if (origin.originId === null)
        return { title: domain ?? origin.key, detail: null };
    return { title: origin.originId, detail: domain === origin.originId ? null : domain };
}
/** `infra/cdn.tf:12`; null for an origin that was given by hand. */
function place(location) {
    return location === null ? null : `${location.file}:${location.startLine}`;
}
/** Where a finding was written, if that says more than the place of its origin. */
function ownPlace(finding, origin) {
    const where = place(finding.location);
    return where === place(origin.location) ? null : where;
}
/** Where to look first: at the place of the worst finding, else at the origin itself. */
function placeToLook(origin) {
    const [worst] = activeFindings(origin);
    return place(worst?.location ?? origin.location);
}
const LAYER_MARKS = {
    verified: '✓',
    failed: '✗',
    unverified: '?',
    'not-reached': '–',
    'not-applicable': '·',
};
/** What the marks of the layers mean. */
const LAYER_LEGEND = '✓ verified, ✗ failed, ? not observed, – not reached, · does not apply';
/** The layers in order, each with its mark. */
function layerLines({ layers }) {
    const connection = model_finding/* LAYERS */.RR.filter((layer) => layer !== 'config');
    const stop = connection.find((layer) => layers[layer] === 'failed' || layers[layer] === 'unverified');
    return model_finding/* LAYERS */.RR.map((layer) => {
        const beyond = stop !== undefined && model_finding/* LAYERS */.RR.indexOf(layer) > model_finding/* LAYERS */.RR.indexOf(stop);
        const progress = beyond && layers[layer] === 'unverified' ? 'not-reached' : layers[layer];
        return { layer, progress, mark: LAYER_MARKS[progress] };
    });
}
/** Whether no behavior routes to the origin: listed, not judged. */
function isUnused(origin) {
    return origin.settings.hostHeader.forwarded === 'unused';
}
/** Findings that count for the verdict, worst first. */
function activeFindings(origin) {
    return origin.findings.filter((finding) => finding.suppressed === null).toSorted(model_finding/* bySeverity */.Np);
}
/** Findings that somebody accepted. */
function suppressedFindings(origin) {
    return origin.findings.filter((finding) => finding.suppressed !== null);
}
/** The origins with those that are alike together, each group where its first one stood. */
function alike(origins) {
    const groups = new Map();
    for (const origin of origins) {
        const key = origin.location === null ? origin : toldOf(origin);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [origin]);
        else
            group.push(origin);
    }
    return [...groups.values()].map(([origin, ...others]) => ({ origin, others }));
}
/** Everything that a report for people says of an origin, but for which instance it is and what exactly was seen of it. */
function toldOf({ location, originId, domainName, unresolved, unprobed, verdict, layers, findings, }) {
    const words = findings.map((one) => [one.rule, one.level, one.status, one.message, one.location, one.suppressed]);
    return JSON.stringify([location, originId, domainName, unresolved, unprobed, verdict, layers, words]);
}
/** How many origins the groups stand for. */
function originsIn(groups) {
    return groups.reduce((sum, { others }) => sum + 1 + others.length, 0);
}
/** A list of instances names so many. */
const MAX_INSTANCES = 5;
/** `and 41 more alike: site["b"], …`: which others a group stands for; null when it is of one. */
function othersWords({ origin, others }) {
    if (others.length === 0)
        return null;
    const names = [...new Set(others.map(({ distribution }) => distribution))].filter((one) => one !== origin.distribution);
    const named = names.slice(0, MAX_INSTANCES);
    const rest = others.length - named.length;
    const list = [...named, ...(rest > 0 && named.length > 0 ? [`and ${rest} more`] : [])].join(', ');
    return `and ${others.length} more alike${list === '' ? '' : `: ${list}`}`;
}
/** `502 predicted`, `502 likely`, `502 possible`; null when no status follows. What is no error is at most possible. */
function statusWords({ status, level, certainty }) {
    if (status === null)
        return null;
    if (level !== 'error' || certainty === 'possible')
        return `${status} possible`;
    return `${status} ${certainty === 'certain' ? 'predicted' : 'likely'}`;
}
/** `1 origin`, `2 origins`. */
function counted(count, singular, plural = `${singular}s`) {
    return `${count} ${count === 1 ? singular : plural}`;
}
/** `8 origins: 1 fail, 2 inconclusive, 5 pass`; verdicts that nobody got are left out. */
function countsLine({ counts, origins, shard }) {
    const part = shard === null ? '' : ` in shard ${shard.index} of ${shard.count}`;
    const parts = model_report/* VERDICTS */.b.filter((verdict) => counts[verdict] > 0).map((verdict) => `${counts[verdict]} ${verdict}`);
    return `${counted(origins.length, 'origin')}${part}: ${parts.length === 0 ? 'nothing was checked' : parts.join(', ')}`;
}
/** The verdict of the run in a sentence or two. */
function headline(report) {
    return [verdictSentence(report), besides(report), blockingSentence(report)].filter((part) => part !== null).join(' ');
}
function verdictSentence(report) {
    const { counts, origins } = report;
    const of = (count) => `${count} of ${counted(origins.length, 'origin')}`;
    switch (report.verdict) {
        case 'fail':
            return `CloudFront is predicted to ${predictedAnswer(report)} because of ${of(counts.fail)}.`;
        case 'warn':
            return `No failure is predicted, but ${of(counts.warn)} ${counts.warn === 1 ? 'has' : 'have'} warnings.`;
        case 'inconclusive':
            if (counts.inconclusive === 0)
                return 'Nothing wrong was seen, but not everything was looked at.';
            return `Nothing wrong was seen, but ${of(counts.inconclusive)} could not be fully observed from here.`;
        case 'pass':
            return passSentence(report);
    }
}
/** `answer 502 or 504`, `refuse the deployment`, or both: an error in the configuration without a status is refused. */
function predictedAnswer({ origins }) {
    const errors = origins.flatMap(activeFindings).filter(({ level }) => level === 'error');
    const statuses = new Set(errors.map(({ status }) => status).filter((status) => status !== null));
    const refused = errors.some(({ status, layer }) => status === null && layer === 'config');
    const answer = statuses.size === 0 ? [] : [`answer ${[...statuses].toSorted((a, b) => a - b).join(' or ')}`];
    const parts = [...answer, ...(refused ? ['refuse the deployment'] : [])];
    return parts.length === 0 ? 'answer with an error' : parts.join(', or to ');
}
function passSentence({ origins, shard }) {
    if (origins.length === 0) {
        return shard === null
            ? 'Nothing was checked.'
            : `There is nothing in this shard (${shard.index} of ${shard.count}).`;
    }
    const used = origins.filter((origin) => !isUnused(origin));
    const accepted = used.flatMap(suppressedFindings).length;
    const works = accepted === 0 ? 'in every layer that CloudFront would use' : `but for ${counted(accepted, 'accepted finding')}`;
    const subject = used.length === 1 ? 'The origin in use works' : `All ${used.length} origins in use work`;
    return used.length === 0 ? 'No origin is in use, so none was judged.' : `${subject} ${works}.`;
}
function besides({ verdict, counts }) {
    return (verdict === 'fail' || verdict === 'warn') && counts.inconclusive > 0
        ? `${counts.inconclusive} more could not be fully observed from here.`
        : null;
}
/** Says why a run with errors may still succeed; null when there is nothing to explain. */
function blockingSentence({ verdict, origins }) {
    const blocks = origins.some(({ findings }) => findings.some((finding) => finding.blocking));
    return verdict === 'fail' && !blocks ? 'None of it blocks, by the settings of this run.' : null;
}
/** A list in evidence shows at most so many of its values. */
const MAX_LISTED = 8;
/** A camel-case name as words: `notAfter` becomes `not after`; abbreviations stay whole. */
function words(name) {
    return name.replace(/([a-z0-9])([A-Z])(?![A-Z])/gu, (_, before, start) => `${before} ${start.toLowerCase()}`);
}
function evidenceText(value) {
    if (value === null)
        return 'none';
    if (typeof value === 'boolean')
        return value ? 'yes' : 'no';
    if (typeof value === 'string' || typeof value === 'number')
        return String(value);
    if (value.length === 0)
        return 'none';
    const more = value.length - MAX_LISTED;
    return [...value.slice(0, MAX_LISTED), ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}
/** The evidence of a finding as names and texts, in its own order. */
function evidenceTexts({ evidence }) {
    return Object.entries(evidence).map(([name, value]) => [words(name), evidenceText(value)]);
}

// EXTERNAL MODULE: ./lib/reports/escape.js
var reports_escape = __webpack_require__(9300);
;// CONCATENATED MODULE: ./lib/reports/github.js




/**
 * Annotations that GitHub keeps per step: ten of each level (actions/toolkit, docs/problem-matchers.md). Failing the step
 * is an error annotation of its own, so nine errors are left.
 */
const MAX_ANNOTATIONS = { error: 9, warning: 10, notice: 10 };
/** GitHub cuts the text of an annotation there, in UTF-16 units (actions/runner, ActionCommandManager.cs). */
const MAX_ANNOTATION_CHARS = 4096;
/** An annotation that speaks for several origins names so many. */
const MAX_ORIGINS_NAMED = 10;
/**
 * Workflow commands that put the findings on the lines of the origins, the most severe first within GitHub's limits. What
 * is left out is counted in a plain last line. Suppressed findings are not annotated. Empty when there is nothing to say.
 */
function renderGithub(report, options) {
    const annotations = [
        ...grouped(entriesOf(report)).map((group) => annotationOf(group, options)),
        ...report.problems.map((problem) => problemAnnotation(problem, options)),
    ];
    const levels = ['error', 'warning', 'notice'];
    const chosen = levels.map((level) => annotations.filter((one) => one.level === level).slice(0, MAX_ANNOTATIONS[level]));
    const shown = new Set(chosen.flat());
    const left = annotations.filter((one) => !shown.has(one)).reduce((sum, { findings }) => sum + findings, 0);
    const lines = [...shown].map(command);
    if (left > 0)
        lines.push(`${left} more in the job summary`);
    return lines.map((line) => `${line}\n`).join('');
}
function entriesOf({ origins }) {
    return origins
        .flatMap((origin) => {
        const { title, detail } = originName(origin);
        const name = detail === null ? title : `${title} (${detail})`;
        return activeFindings(origin).map((finding) => ({ origin: name, distribution: origin.distribution, finding }));
    })
        .toSorted((a, b) => (0,model_finding/* bySeverity */.Np)(a.finding, b.finding));
}
/** Entries of one rule on the same lines are one annotation; those without a place stay apart. Keeps the order. */
function grouped(entries) {
    const groups = new Map();
    for (const entry of entries) {
        const { location, rule, level } = entry.finding;
        const key = location === null
            ? entry
            : JSON.stringify([
                location.file,
                location.startLine,
                location.endLine,
                rule,
                level,
                statusWords(entry.finding),
            ]);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [entry]);
        else
            group.push(entry);
    }
    return [...groups.values()];
}
function annotationOf(group, options) {
    const [{ finding }] = group;
    const status = statusWords(finding);
    const rule = (0,reports_escape/* terminalText */.eR)(finding.rule, reports_escape/* MAX_NAME_CHARS */.xH);
    const location = finding.location && inCheckout(finding.location, options);
    const link = finding.documentation === '' ? '' : `\n${(0,reports_escape/* terminalText */.eR)(finding.documentation, reports_escape/* MAX_VALUE_CHARS */.xs)}`;
    const fix = finding.remediation === '' ? '' : `\nFix: ${(0,reports_escape/* terminalText */.eR)(finding.remediation, reports_escape/* MAX_MESSAGE_CHARS */.hP)}`;
    const room = MAX_ANNOTATION_CHARS - link.length - fix.length;
    return {
        level: finding.level,
        title: status === null ? rule : `${status}: ${rule}`,
        location,
        body: cut(messageOf(group, location === null), room) + fix + link,
        findings: group.length,
    };
}
/** What is wrong; with several origins, each of them in a line of its own. */
function messageOf(group, nameOrigin) {
    const messages = new Set(group.map(({ finding }) => finding.message));
    const names = [...new Set(group.map(({ origin }) => (0,reports_escape/* terminalText */.eR)(origin, reports_escape/* MAX_VALUE_CHARS */.xs)))];
    const [only = ''] = messages;
    if (messages.size === 1) {
        const text = (0,reports_escape/* terminalText */.eR)(only, reports_escape/* MAX_MESSAGE_CHARS */.hP);
        if (names.length > 1)
            return `${text}\nOrigins: ${limited(names).join(', ')}`;
        const instances = [...new Set(group.map(({ distribution }) => (0,reports_escape/* terminalText */.eR)(distribution, reports_escape/* MAX_VALUE_CHARS */.xs)))];
        if (instances.length > 1)
            return `${text}\nIn: ${limited(instances).join(', ')}`;
        return nameOrigin ? `${names.join('')}: ${text}` : text;
    }
    return limited(group.map(({ origin, finding }) => {
        const text = (0,reports_escape/* terminalText */.eR)(finding.message, reports_escape/* MAX_VALUE_CHARS */.xs * 2);
        return names.length === 1 ? text : `${(0,reports_escape/* terminalText */.eR)(origin, reports_escape/* MAX_VALUE_CHARS */.xs)}: ${text}`;
    })).join('\n');
}
function limited(items) {
    const more = items.length - MAX_ORIGINS_NAMED;
    return more > 0 ? [...items.slice(0, MAX_ORIGINS_NAMED), `and ${more} more`] : items;
}
/** At most `room` UTF-16 units, and never half a character at the end. */
function cut(text, room) {
    return text.length <= room ? text : `${text.slice(0, room - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}
function problemAnnotation({ file, line, message }, options) {
    const startLine = line ?? 1;
    const isFile = !/^\(.*\)$/.test(file);
    const location = isFile ? inCheckout({ file, startLine, endLine: startLine }, options) : null;
    const where = location === null ? `${(0,reports_escape/* terminalText */.eR)(file, reports_escape/* MAX_NAME_CHARS */.xH)}: ` : '';
    return {
        level: 'warning',
        title: 'Could not be read or applied',
        location,
        body: where + (0,reports_escape/* terminalText */.eR)(message, reports_escape/* MAX_MESSAGE_CHARS */.hP),
        findings: 1,
    };
}
function command({ level, title, location, body }) {
    const file = location && (0,reports_escape/* terminalText */.eR)(location.file, MAX_ANNOTATION_CHARS);
    const properties = [
        ...(location === null || file === null
            ? []
            : [`file=${(0,reports_escape/* commandProperty */.N1)(file)}`, `line=${String(location.startLine)}`, `endLine=${String(location.endLine)}`]),
        `title=${(0,reports_escape/* commandProperty */.N1)(title)}`,
    ];
    return `::${level} ${properties.join(',')}::${(0,reports_escape/* commandData */.wq)(body)}`;
}

;// CONCATENATED MODULE: ./lib/reports/budget.js
/** Bytes of a text in UTF-8, which is how GitHub counts. */
function byteLength(text) {
    return Buffer.byteLength(text, 'utf8');
}
/** Collects blocks of text up to a number of bytes. State: what has been taken so far. */
class ByteBudget {
    #blocks = [];
    #left;
    /** @param maxBytes bytes of UTF-8 that the whole text may have */
    constructor(maxBytes) {
        this.#left = maxBytes;
    }
    /**
     * Takes the first of several versions of a block that fits and leaves `reserveBytes` free for what must follow.
     * @param versions from the richest to the poorest
     * @returns whether one of them was taken
     */
    add(versions, reserveBytes = 0) {
        const block = versions.find((version) => byteLength(version) + reserveBytes <= this.#left);
        if (block === undefined)
            return false;
        this.#blocks.push(block);
        this.#left -= byteLength(block);
        return true;
    }
    /**
     * Takes as many of the blocks, in order, as fit, leaving `reserveBytes` free.
     * @returns how many were left out
     */
    addWhileRoom(blocks, reserveBytes = 0) {
        let leftOut = 0;
        for (const versions of blocks) {
            if (leftOut > 0 || !this.add(versions, reserveBytes))
                leftOut += 1;
        }
        return leftOut;
    }
    get leftBytes() {
        return this.#left;
    }
    text() {
        return this.#blocks.join('');
    }
}

;// CONCATENATED MODULE: ./lib/reports/html-elements.js

/**
 * A template tag that escapes. Texts may stand between tags and in quoted attributes, and are cut at `MAX_MESSAGE_CHARS`.
 */
function html(strings, ...children) {
    return {
        markup: literals(strings)
            .map((text, index) => text + markupOf(children[index] ?? null))
            .join(''),
    };
}
/** The literal parts of each template, without the indentation and the line breaks in tags that only the source needs. */
const LITERALS = new WeakMap();
function literals(strings) {
    const known = LITERALS.get(strings);
    if (known !== undefined)
        return known;
    const narrow = strings.map((text) => text.replace(/\n\s+/gu, '\n').replace(/\n(?=\/?>)/gu, ''));
    LITERALS.set(strings, narrow);
    return narrow;
}
function markupOf(child) {
    if (child === null)
        return '';
    if (typeof child === 'number')
        return String(child);
    if (typeof child === 'string')
        return (0,reports_escape/* htmlText */.js)(child, reports_escape/* MAX_MESSAGE_CHARS */.hP);
    return 'markup' in child ? child.markup : child.map(markupOf).join('');
}
/** One value as code: names, addresses, expressions. */
function code(value, maxChars = reports_escape/* MAX_VALUE_CHARS */.xs) {
    return html `<code>${(0,reports_escape/* terminalText */.eR)(value, maxChars)}</code>`;
}
/** A link that leads out of the report, to an `https:` address; the label alone for any other. */
function html_elements_link(label, address) {
    const href = (0,reports_escape/* httpsAddress */.gC)(address);
    return href === null
        ? html `${label}`
        : { markup: `<a href="${(0,reports_escape/* htmlText */.js)(href, href.length)}" rel="noreferrer">${(0,reports_escape/* htmlText */.js)(label, reports_escape/* MAX_VALUE_CHARS */.xs)}</a>` };
}
/** Text for those who listen, where a mark or a colour says it to those who see. */
function spoken(text) {
    return html `<span class="spoken">${text}</span>`;
}
/** Names and values; those without a value are left out. */
function definitions(pairs) {
    const shown = pairs.filter(([, value]) => value !== null && value !== '');
    if (shown.length === 0)
        return html ``;
    return html `<dl>
    ${shown.map(([name, value]) => html `<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`)}
  </dl> `;
}
/** Rows that a table of one origin shows; the JSON report has all of them. */
const MAX_ROWS = 32;
/**
 * A table that becomes a list of cards on a narrow screen: each cell carries its column's name, and roles that outlive
 * the change of layout. Nothing for a table without rows.
 */
function table({ caption, columns, rows, maxRows = MAX_ROWS, className = '' }) {
    if (rows.length === 0)
        return html ``;
    const more = rows.length - maxRows;
    const heads = columns.map((column) => html `<th role="columnheader" scope="col">${column}</th>`);
    const body = rows.slice(0, maxRows).map((cells) => html `<tr role="row">
        ${cells.map((cell, index) => cellOf(cell, index, columns))}
      </tr> `);
    return html `<table role="table" class="${className}">
      <caption>
        ${caption}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          ${heads}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${body}
      </tbody>
    </table>
    ${more > 0 ? html `<p class="more">${more} more in the JSON report.</p> ` : null}`;
}
function cellOf(cell, index, columns) {
    const label = columns[index] ?? '';
    return index === 0
        ? html `<th role="rowheader" scope="row" data-label="${label}">${cell}</th>`
        : html `<td role="cell" data-label="${label}">${cell}</td>`;
}

;// CONCATENATED MODULE: ./lib/reports/seen.js

/*
 * Observations in a few words. Strings from here quote a stranger: the report that writes them escapes.
 */
/** `203.0.113.10:443`, with brackets around IPv6. */
function endpoint({ target }) {
    return `${target.family === 6 ? `[${target.address}]` : target.address}:${target.port}`;
}
/** Milliseconds as people read them: `840 ms`, `10 s`. */
function duration(milliseconds) {
    if (milliseconds < 1000)
        return `${Math.round(milliseconds)} ms`;
    return `${Math.round(milliseconds / 100) / 10} s`;
}
function tcpWords(tcp) {
    switch (tcp.status) {
        case 'connected':
            return `connected in ${duration(tcp.durationMs)}`;
        case 'refused':
            return 'refused';
        case 'timeout':
            return `no answer in ${duration(tcp.afterMs)}`;
        case 'unreachable':
            return `no route from here (${tcp.code})`;
        case 'not-attempted':
            return `not tried: ${tcp.reason}`;
    }
}
function tlsWords(tls) {
    if (tls.status === 'failed')
        return tlsFailureWords(tls.failure);
    return [tls.version, tls.cipherSuite, tls.group].filter((part) => part !== null).join(', ');
}
function tlsFailureWords(failure) {
    switch (failure.type) {
        case 'alert':
            return `alert ${failure.name} (${failure.code})`;
        case 'closed':
            return 'closed during the handshake';
        case 'reset':
            return 'reset during the handshake';
        case 'timeout':
            return `no answer in ${duration(failure.afterMs)}`;
        case 'not-tls':
            return failure.looksLike === 'http' ? 'answers plain HTTP, not TLS' : 'does not answer with TLS';
        case 'malformed':
            return `malformed TLS: ${failure.detail}`;
        case 'local':
            return `given up: ${failure.detail}`;
    }
}
function httpWords(http) {
    if (http.status === 'failed')
        return httpFailureWords(http.failure);
    const body = http.body.status === 'cut' ? ', body cut' : '';
    return `HTTP ${http.statusCode} after ${duration(http.firstByteMs)}${body}`;
}
function httpFailureWords(failure) {
    switch (failure.type) {
        case 'closed':
            return 'closed before a whole response head';
        case 'reset':
            return 'reset before a whole response head';
        case 'malformed':
            return `malformed HTTP (${failure.code})`;
        case 'head-too-large':
            return `response head over ${failure.limitBytes} bytes`;
        case 'timeout':
            return failure.phase === 'first-byte' ? 'no first byte in time' : 'response head not finished in time';
        case 'unfinished':
            return 'response head still incomplete when the look ended';
        case 'http2':
            return 'speaks HTTP/2 only';
        case 'tls-record':
            return 'expects TLS on this port';
    }
}
/** An address list in a report shows at most so many. */
const MAX_ADDRESSES_SHOWN = 6;
function dnsWords(outcome) {
    switch (outcome.status) {
        case 'answered':
            return answerWords(outcome);
        case 'timeout':
            return `no answer in ${counted(outcome.tries, 'try', 'tries')}`;
        case 'refused':
            return 'connection refused';
        case 'unreachable':
            return `no route from here (${outcome.code})`;
        case 'malformed':
            return `malformed answer: ${outcome.detail}`;
        case 'truncated':
            return `cut over UDP; over TCP: ${outcome.overTcp}`;
    }
}
function answerWords(outcome) {
    const parts = [outcome.rcode];
    if (outcome.chain.length > 0)
        parts.push(`CNAME ${outcome.chain.map(({ target }) => target).join(' → ')}`);
    if (outcome.chainLoops)
        parts.push('CNAMEs lead in a circle');
    if (outcome.addresses.length > 0)
        parts.push(listed(outcome.addresses, MAX_ADDRESSES_SHOWN));
    else if (outcome.referral.length > 0)
        parts.push(`refers to ${listed(outcome.referral, MAX_ADDRESSES_SHOWN)}`);
    else if (outcome.rcode === 'NOERROR')
        parts.push('no such record');
    return parts.join(', ');
}
/** The first few of a list, and how many more there are. */
function listed(items, max) {
    const more = items.length - max;
    return more > 0 ? `${items.slice(0, max).join(', ')} and ${more} more` : items.join(', ');
}
/** `rsa 2048`, `ec prime256v1`. */
function keyWords({ type, bits, curve }) {
    return [type, curve ?? bits].filter((part) => part !== null).join(' ');
}
/** The calendar day (UTC) of an ISO 8601 time; the text itself when it is none. */
function day(time) {
    return /^\d{4,6}-\d\d-\d\dT/u.test(time) ? time.slice(0, time.indexOf('T')) : time;
}
/** What is worth knowing of a certificate besides its names and dates. */
function certificateRemarks(certificate) {
    const remarks = [
        [certificate.isTrustedRoot, 'trusted root'],
        [certificate.selfSigned && !certificate.isTrustedRoot, 'self-signed'],
        [certificate.isCa && !certificate.isTrustedRoot, 'CA'],
        [certificate.certifiedByNext === false, 'not certified by the next one sent'],
    ];
    return remarks.filter(([applies]) => applies).map(([, remark]) => remark);
}
/** The chain that an exchange brought, if one was sent. */
function chainOf({ tls }) {
    return tls === null ? null : tls.chain;
}
/**
 * The few things that say "this origin works", the most telling first: protocol, HTTP status, first end of a certificate,
 * number of addresses, cipher suite.
 */
function overview({ observations }) {
    const { exchanges, dns } = observations;
    const handshakes = exchanges.map(({ tls }) => tls).filter((tls) => tls?.status === 'completed');
    const leaves = handshakes.flatMap(({ chain }) => chain.certificates.slice(0, 1));
    const ends = leaves.map(({ notAfter }) => day(notAfter)).toSorted();
    const answers = exchanges.map(({ http }) => http).filter((http) => http?.status === 'answered');
    const addresses = new Set(exchanges.filter(({ tcp }) => tcp.status === 'connected').map(({ target }) => target.address));
    const count = addresses.size > 0 ? addresses.size : (dns?.addresses.length ?? 0);
    return [
        distinct(handshakes.map(({ version }) => version)),
        answers.length === 0 ? '' : `HTTP ${distinct(answers.map(({ statusCode }) => String(statusCode)))}`,
        ends[0] === undefined ? '' : `certificate until ${ends[0]}`,
        count === 0 ? '' : counted(count, 'address', 'addresses'),
        distinct(handshakes.map(({ cipherSuite }) => cipherSuite)),
    ].filter((part) => part !== '');
}
function distinct(values) {
    return listed([...new Set(values)].toSorted(), MAX_ADDRESSES_SHOWN);
}

;// CONCATENATED MODULE: ./lib/reports/html-map.js





/** Origins that one picture shows, the worst first; the others are one node. */
const MAX_NODES = 12;
/** Distributions that get a picture, the worst first. */
const MAX_MAPS = 12;
/** What a node says of the requests that it gets; the details have all of it. */
const MAX_PATHS = 2;
const MAX_PATH_CHARS = 40;
/** Pixels from node to node; the style sheet says the same of `.nodes li`. */
const NODE_HEIGHT = 48;
function lookOf(origin) {
    return origin.verdict === 'pass' && isUnused(origin) ? 'unused' : origin.verdict;
}
/** The verdict as a coloured word with its mark. */
function badge(look, word = look === 'unused' ? 'not in use' : look) {
    const mark = look === 'unused' ? '–' : VERDICT_MARKS[look];
    return html `<span class="badge ${look}"><span aria-hidden="true">${mark}</span> ${word}</span>`;
}
/**
 * A picture of each distribution with lines to its origins, drawn by how they fare. Its words are ordinary text and links,
 * so that it reads as a list to those who do not see the lines.
 * @param placed the worst first
 */
function distributionMaps(placed) {
    const groups = new Map();
    for (const one of placed) {
        const key = JSON.stringify([one.origin.location?.file ?? null, one.origin.distribution]);
        groups.set(key, [...(groups.get(key) ?? []), one]);
    }
    const maps = [...groups.values()];
    const more = maps.length - MAX_MAPS;
    return html `${maps.slice(0, MAX_MAPS).map(mapOf)}${more > 0 ? html `<p class="more">${counted(more, 'more distribution')} not drawn.</p> ` : null}`;
}
function mapOf(placed) {
    const [first] = placed;
    if (first === undefined)
        return html ``;
    const { distribution, location } = first.origin;
    const shown = placed.length > MAX_NODES + 1 ? placed.slice(0, MAX_NODES) : placed;
    const rest = placed.slice(shown.length);
    const looks = [...shown.map(({ origin }) => lookOf(origin)), ...(rest.length > 0 ? ['rest'] : [])];
    const name = distribution === 'input' ? 'Given by hand' : distribution;
    return html `<figure class="map">
    <figcaption>
      <b>${(0,reports_escape/* terminalText */.eR)(name, reports_escape/* MAX_NAME_CHARS */.xH)}</b
      ><span
        >${location === null ? '' : html `${(0,reports_escape/* terminalText */.eR)(location.file, reports_escape/* MAX_NAME_CHARS */.xH)}<br />`}${tally(placed)}</span
      >
    </figcaption>
    ${edges(looks, 'wide')}${edges(looks, 'tall')}
    <ul class="nodes">
      ${shown.map(nodeOf)}${rest.length > 0
        ? html `<li><span class="quiet name">and ${counted(rest.length, 'more origin')}: ${tally(rest)}</span></li> `
        : null}
    </ul>
  </figure> `;
}
function tally(placed) {
    return model_report/* VERDICTS */.b.map((verdict) => [verdict, placed.filter(({ origin }) => origin.verdict === verdict).length])
        .filter(([, count]) => count > 0)
        .map(([verdict, count]) => `${count} ${verdict}`)
        .join(', ');
}
function nodeOf({ origin, anchor, paths }) {
    const { title, detail } = originName(origin);
    const name = (0,reports_escape/* terminalText */.eR)(title, reports_escape/* MAX_NAME_CHARS */.xH);
    const status = activeFindings(origin)
        .map(statusWords)
        .find((words) => words !== null) ?? null;
    return html `<li>
    ${badge(lookOf(origin))}<span class="name"
      >${anchor === null ? html `<b>${name}</b>` : html `<a href="#${anchor}">${name}</a>`}${detail === null ? null : html ` <span class="quiet">${(0,reports_escape/* terminalText */.eR)(detail, reports_escape/* MAX_NAME_CHARS */.xH)}</span>`}${paths.length === 0 ? null : html ` <span class="quiet">${(0,reports_escape/* terminalText */.eR)(`for ${listed(paths, MAX_PATHS)}`, MAX_PATH_CHARS)}</span>`}</span
    >${origin.verdict === 'fail' && status !== null ? html `<span class="tail">${status}</span>` : null}
  </li> `;
}
/**
 * The lines. The picture is stretched to its column while the lines keep their width.
 * @param layout `wide`: from the middle of the left side; `tall`: from the corner under the distribution
 */
function edges(looks, layout) {
    const height = looks.length * NODE_HEIGHT;
    const start = layout === 'wide' ? `0 ${height / 2}` : '40 0';
    const paths = looks.map((look, index) => {
        const y = (index + 0.5) * NODE_HEIGHT;
        const curve = layout === 'wide' ? `C55 ${height / 2} 45 ${y} 96 ${y}` : `V${y - 12} Q40 ${y} 90 ${y}`;
        return { look, path: html `<path class="${look}" vector-effect="non-scaling-stroke" d="M${start} ${curve}" />` };
    });
    // What fails is drawn last, over the others.
    const order = ['rest', 'unused', 'pass', 'inconclusive', 'warn', 'fail'];
    return html `<svg
    class="edges ${layout}"
    height="${height}"
    viewBox="0 0 100 ${height}"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    ${paths.toSorted((a, b) => order.indexOf(a.look) - order.indexOf(b.look)).map(({ path }) => path)}
  </svg> `;
}

;// CONCATENATED MODULE: ./lib/reports/html-timeline.js



const DAY_MS = 86_400_000;
/** What is further away than this from the day of the report is cut off, so that the near can be told apart. */
const HORIZON_MS = 400 * DAY_MS;
/** Free space before the first and after the last date, as a part of the whole. */
const MARGIN = 0.04;
/** Pixels: a row with its words and its bar, the bar, where it starts, the line of words on top, and the axis. */
const ROW = 42;
const BAR = 10;
const BAR_TOP = 22;
const HEAD = 20;
const AXIS = 24;
/** Where the axis names a day, as parts of the whole. */
const TICKS = [0, 1 / 3, 2 / 3, 1];
/** Words on top of a bar have to leave room for its end, on a wide screen and on a telephone. */
const MAX_LABEL_CHARS = { wide: 80, narrow: 22 };
/**
 * When certificates are valid: a bar each on one scale, and a line for today. Positions are percentages, so the words keep
 * their size on any screen. The same facts are its text alternative. Nothing when no certificate has readable dates.
 * @param now null: the report is of no day, so nothing is called ended
 */
function timeline(rows, now) {
    const spans = rows.map((row) => spanOf(row, now)).filter((span) => span !== null);
    if (spans.length === 0)
        return html ``;
    const window = windowOf(spans, now);
    const height = HEAD + spans.length * ROW + AXIS;
    const told = spans.map(({ label, ends }) => `${label}: ${ends}`).join('; ');
    return html `<svg
    class="timeline"
    role="img"
    height="${height}"
    aria-label="${(0,reports_escape/* terminalText */.eR)(`Validity of certificates. ${told}`, MAX_ALTERNATIVE_CHARS)}"
  >
    ${TICKS.map((part) => tick(part, window, height))}${spans.map((span, index) => bar(span, index, window))}${now === null ? null : today(now, window, height)}${spans.map(caption)}
  </svg> `;
}
/** The text alternative is read out, so it is no longer than somebody would listen to. */
const MAX_ALTERNATIVE_CHARS = 1000;
function spanOf({ label, certificate }, now) {
    const [fromMs, toMs] = [Date.parse(certificate.notBefore), Date.parse(certificate.notAfter)];
    if (!Number.isFinite(fromMs) || !Number.isFinite(toMs) || toMs < fromMs)
        return null;
    const state = now === null ? 'valid' : stateOf(fromMs, toMs, now.getTime());
    const until = day(certificate.notAfter);
    const ends = {
        valid: `until ${until}`,
        ended: `ended ${until}`,
        future: `from ${day(certificate.notBefore)}`,
    };
    return { label: (0,reports_escape/* terminalText */.eR)(label, reports_escape/* MAX_VALUE_CHARS */.xs), fromMs, toMs, state, ends: ends[state] };
}
function stateOf(fromMs, toMs, nowMs) {
    if (toMs < nowMs)
        return 'ended';
    return fromMs > nowMs ? 'future' : 'valid';
}
/** From the first to the last date that matters; without a day of the report, all of the shortest certificate. */
function windowOf(spans, now) {
    const shortest = spans.toSorted((a, b) => a.toMs - a.fromMs - (b.toMs - b.fromMs)).slice(0, 1);
    const middle = now?.getTime() ?? shortest.map(({ fromMs, toMs }) => (fromMs + toMs) / 2)[0] ?? 0;
    const near = (time) => Math.min(Math.max(time, middle - HORIZON_MS), middle + HORIZON_MS);
    const times = [middle, ...spans.flatMap(({ fromMs, toMs }) => [near(fromMs), near(toMs)])];
    const [first, last] = [Math.min(...times), Math.max(...times)];
    const margin = Math.max(last - first, DAY_MS) * MARGIN;
    return { fromMs: first - margin, toMs: last + margin };
}
/** A place on the scale as a percentage; what lies beyond an edge is moved just outside, so that it looks cut. */
function percent(time, { fromMs, toMs }) {
    const part = ((time - fromMs) / (toMs - fromMs)) * 100;
    return Math.round(Math.min(Math.max(part, -3), 103) * 100) / 100;
}
function bar({ fromMs, toMs, state }, index, window) {
    const y = HEAD + index * ROW;
    const [from, to] = [percent(fromMs, window), percent(toMs, window)];
    const seen = Math.round(Math.max(to - from, 0.4) * 100) / 100;
    return html `<rect class="track" x="0" y="${y + BAR_TOP}" width="100%" height="${BAR}" rx="5" />
    <rect class="${state}" x="${from}%" y="${y + BAR_TOP}" width="${seen}%" height="${BAR}" rx="5" /> `;
}
/** What stands above a bar: whose it is, and when it ends. Comes after the line of today, which must not cross it. */
function caption({ label, state, ends }, index) {
    const y = HEAD + index * ROW + 14;
    const short = (0,reports_escape/* terminalText */.eR)(label, MAX_LABEL_CHARS.narrow);
    const long = (0,reports_escape/* terminalText */.eR)(label, MAX_LABEL_CHARS.wide);
    return html `${html_timeline_words(short === long ? 'any' : 'narrow', short, y)}${short === long ? null : html_timeline_words('wide', long, y)}
    <text class="end ${state}" x="100%" y="${y}" text-anchor="end">${ends}</text> `;
}
/** @param screen on which kind of screen the words are shown */
function html_timeline_words(screen, label, y) {
    return html `<text class="${screen}" x="0" y="${y}">${label}</text>`;
}
function tick(part, { fromMs, toMs }, height) {
    const time = new Date(fromMs + (toMs - fromMs) * part).toISOString();
    const anchor = part === 0 ? 'start' : part === 1 ? 'end' : 'middle';
    const x = Math.round(part * 10_000) / 100;
    return html `<line class="tick" x1="${x}%" x2="${x}%" y1="${HEAD}" y2="${height - AXIS}" /><text
      class="axis"
      x="${x}%"
      y="${height - 8}"
      text-anchor="${anchor}"
      >${time.slice(0, time.indexOf('T') - 3)}</text
    > `;
}
function today(now, window, height) {
    const x = percent(now.getTime(), window);
    const anchor = x < 15 ? 'start' : x > 85 ? 'end' : 'middle';
    return html `<line class="now" x1="${x}%" x2="${x}%" y1="${HEAD - 4}" y2="${height - AXIS}" /><text
      class="axis today"
      x="${x}%"
      y="12"
      text-anchor="${anchor}"
      >today, ${day(now.toISOString())}</text
    > `;
}

;// CONCATENATED MODULE: ./lib/reports/html-observations.js





/** Connections that one origin shows; the JSON report has all of them. */
const MAX_EXCHANGES = 24;
/** Different chains that one origin shows. */
const MAX_CHAINS = 3;
/** Zones, and name servers of one zone, that one origin shows. */
const MAX_ZONES = 6;
const MAX_NAMES = 12;
/** Headers of a response. */
const MAX_HEADERS = 24;
/** Everything that was seen of one origin: connections, certificates, names. Nothing for what was not looked at. */
function observations({ dns, exchanges }, now) {
    return html `${connections(exchanges)}${certificates(exchanges, now)}${dns === null ? null : names(dns)}`;
}
// ------------------------------------------------------------------------------------------------------------ connections
function connections(exchanges) {
    if (exchanges.length === 0)
        return html ``;
    const more = exchanges.length - MAX_EXCHANGES;
    return html `<h4>Connections</h4>
    ${exchanges.slice(0, MAX_EXCHANGES).map(connection)}${more > 0 ? html `<p class="more">${more} more in the JSON report.</p> ` : null}`;
}
function connection(exchange) {
    const { target, tcp, tls, http, looks, speaksTls } = exchange;
    const short = [tcp.status === 'connected' ? null : tcpWords(tcp), tls && tlsWords(tls), http && httpWords(http)];
    return html `<details class="exchange">
    <summary>
      <h5>${code(endpoint(exchange))}</h5>
      <span class="quiet"
        >${listed(short.filter((part) => part !== null), short.length)}</span
      >
    </summary>
    ${definitions([
        ['SNI', target.serverName === null ? null : code(target.serverName, reports_escape/* MAX_NAME_CHARS */.xH)],
        ['Host', code(target.hostHeader, reports_escape/* MAX_NAME_CHARS */.xH)],
        ['Request', html `${target.scheme.toUpperCase()} GET ${code(target.path)}`],
        ['TCP', tcpWords(tcp)],
        ['Made', looks === 1 ? 'once' : `${counted(looks, 'time')}, the last one is shown`],
        ['Answers a TLS hello', speaksTls === null ? null : speaksTls ? 'yes' : 'no'],
    ])}${tls === null ? null : handshake(tls)}${http === null ? null : answer(http)}
  </details> `;
}
function handshake(tls) {
    const outcome = tls.status === 'completed'
        ? [
            ['TLS', `${tls.version}, in ${duration(tls.durationMs)}`],
            ['Cipher suite', code(tls.cipherSuite)],
            ['Key exchange', tls.group === null ? 'RSA' : code(tls.group)],
            ['Signature', tls.signatureScheme === null ? null : code(tls.signatureScheme)],
            ['Offered', tls.offer === 'published' ? "CloudFront's published lists" : 'TLS 1.3, after a refusal'],
        ]
        : [
            ['TLS', `${tlsFailureWords(tls.failure)}, after ${duration(tls.durationMs)}`],
            [
                'Chosen before',
                tls.serverHello === null ? null : html `${tls.serverHello.version}, ${code(tls.serverHello.cipherSuite)}`,
            ],
        ];
    return html `${definitions([...outcome, ['Client certificate', tls.clientCertificateRequested ? 'asked for' : 'not asked for']])}${table({
        caption: 'Further hellos, each with one list relaxed',
        columns: ['Hello', 'Outcome'],
        rows: tls.diagnosis.map((hello) => [HELLO_WORDS[hello.variant], helloOutcome(hello)]),
    })}`;
}
const HELLO_WORDS = {
    published: 'the published lists, any version up to the allowed one',
    'all-protocols': 'TLS 1.2 allowed',
    'all-suites': 'more cipher suites',
    'all-groups': 'more groups',
    'all-signatures': 'more signature schemes',
    'no-server-name': 'without SNI',
    tls13: 'TLS 1.3',
    'tls13-all': 'TLS 1.3, more groups and signature schemes',
    sslv3: 'SSLv3',
};
function helloOutcome({ outcome }) {
    if (outcome.status === 'not-connected')
        return `not connected: ${outcome.reason}`;
    if (outcome.status === 'failed')
        return tlsFailureWords(outcome.failure);
    return listed([outcome.version, outcome.cipherSuite, outcome.group, outcome.signatureScheme].filter((part) => part !== null), 4);
}
function answer(http) {
    if (http.status === 'failed') {
        return definitions([
            ['HTTP', httpWords(http)],
            ['Received', `${http.receivedBytes} bytes, in ${duration(http.afterMs)}`],
            ['Starts with', http.failure.type === 'malformed' ? code(http.failure.firstBytes) : null],
        ]);
    }
    const { headers, body, idle } = http;
    const shown = Object.entries(headers).slice(0, MAX_HEADERS);
    return html `${definitions([
        ['HTTP', `${http.statusCode}, HTTP/${http.httpVersion}`],
        ['First byte', duration(http.firstByteMs)],
        ['Longest silence', duration(http.longestGapMs)],
        ['Response head', `${http.headBytes} bytes`],
        ['Body', bodyWords(body)],
        ['100 Continue', http.continues === 0 ? null : counted(http.continues, 'time')],
        [
            'Left idle',
            idle === null
                ? null
                : idle.status === 'closed'
                    ? `closed by the origin after ${duration(idle.afterMs)}`
                    : `kept open for ${duration(idle.forMs)}`,
        ],
    ])}${definitions(shown.map(([name, value]) => [name, code(value)]))}`;
}
function bodyWords(body) {
    switch (body.status) {
        case 'complete':
            return `${body.bytes} bytes`;
        case 'enough':
            return `the first ${body.bytes} bytes read`;
        case 'cut':
            return `cut by ${body.by === 'rst' ? 'a reset' : 'the end of the connection'} after ${body.bytes} bytes`;
        case 'malformed':
            return `malformed (${body.code}) after ${body.bytes} bytes`;
        case 'timeout':
            return `not finished, ${body.bytes} bytes so far`;
        case 'none':
            return 'none';
    }
}
// ----------------------------------------------------------------------------------------------------------- certificates
/** Each different chain once, with the addresses that sent it. */
function certificates(exchanges, now) {
    const chains = new Map();
    for (const exchange of exchanges) {
        const chain = chainOf(exchange);
        if (chain === null || chain.certificates.length === 0)
            continue;
        const identity = chain.certificates.map(({ fingerprint256 }) => fingerprint256).join(' ');
        const known = chains.get(identity);
        if (known === undefined)
            chains.set(identity, { chain, from: new Set([endpoint(exchange)]) });
        else
            known.from.add(endpoint(exchange));
    }
    const more = chains.size - MAX_CHAINS;
    return html `${[...chains.values()].slice(0, MAX_CHAINS).map(({ chain, from }) => chainBlock(chain, [...from], now))}${more > 0 ? html `<p class="more">${counted(more, 'more chain')} in the JSON report.</p> ` : null}`;
}
function chainBlock(chain, from, now) {
    const rows = chain.certificates.map((certificate) => ({ label: shortName(certificate), certificate }));
    return html `<h4>Certificates as sent by ${listed(from, MAX_CHAINS)}</h4>
    ${timeline(rows, now)}
    <p>${verificationWords(chain)}</p>
    ${table({
        caption: 'The chain in the order of the wire',
        columns: ['#', 'Subject and names', 'Issuer', 'Valid', 'Key and signature', 'Remarks'],
        rows: chain.certificates.map(certificateRow),
    })}`;
}
/** The common name, or all of the subject where there is none. */
function shortName({ commonName, subject }) {
    return commonName ?? subject;
}
function verificationWords({ verification, paths }) {
    const [best] = paths;
    const way = best === undefined ? '' : best.positions.join(' → ');
    const anchor = best?.anchor ?? null;
    const trust = verification.trusted ? html `Trusted as sent` : html `Not trusted as sent (${code(verification.code)})`;
    const end = {
        anchor: 'a trusted root',
        'self-signed': 'a root outside the store',
        'missing-issuer': 'a missing issuer',
    };
    return best === undefined
        ? html `${trust}.`
        : html `${trust}. Best path: ${way}, to ${end[best.end]}${anchor === null ? null : html ` (${code(anchor)})`}.`;
}
function certificateRow(certificate) {
    const names = [...certificate.dnsNames, ...certificate.ipAddresses];
    return [
        certificate.position,
        html `${code(certificate.subject)}${names.length === 0 ? null : html `<span class="sub">${listed(names, MAX_NAMES)}</span>`}`,
        code(certificate.issuer),
        html `${date(certificate.notBefore)} to ${date(certificate.notAfter)}`,
        html `${keyWords(certificate.key)}, ${code(certificate.signatureAlgorithm)}`,
        listed(certificateRemarks(certificate), MAX_NAMES),
    ];
}
/** A day in one piece; what is no date may break anywhere. */
function date(time) {
    const shown = day(time);
    return /^[\d-]{10}$/u.test(shown) ? html `<span class="date">${shown}</span>` : html `${shown}`;
}
// ------------------------------------------------------------------------------------------------------------------ names
function names(dns) {
    const { name, lookups, authority, withCheckingDisabled, addresses, addressesLeftOut } = dns;
    const special = addresses.filter(({ specialPurpose }) => specialPurpose !== null);
    const unchecked = withCheckingDisabled === null ? [] : [['the same without DNSSEC checking', '', dnsWords(withCheckingDisabled), '']];
    const zones = authority?.zones ?? [];
    return html `<h4>Name</h4>
    ${definitions([
        ['Looked up', code(name, reports_escape/* MAX_NAME_CHARS */.xH)],
        [
            'Special-purpose addresses',
            listed(special.map((one) => `${one.address} (${one.specialPurpose ?? ''})`), MAX_NAMES),
        ],
        ['Addresses not looked at', addressesLeftOut === 0 ? null : addressesLeftOut],
        ["The zone's own servers", authority === null ? 'not asked' : authorityWords(authority)],
    ])}${table({
        caption: 'Recursive resolvers',
        columns: ['Server', 'Type', 'Answer', 'Time'],
        rows: [
            ...lookups.map(({ type, server, outcome, durationMs }) => [
                code(server),
                type,
                dnsWords(outcome),
                duration(durationMs),
            ]),
            ...unchecked,
        ],
    })}${zones.slice(0, MAX_ZONES).map(zoneTable)}`;
}
function authorityWords({ status, detail }) {
    const words = {
        complete: 'asked',
        incomplete: 'out of reach from here',
        bounded: 'asked until the time ran out',
        failed: 'not found',
    };
    return detail === null ? words[status] : `${words[status]}: ${detail}`;
}
function zoneTable({ zone, name, fromParent, fromChild, servers }) {
    const rows = servers.flatMap((server) => {
        const asked = html `${code(server.name, reports_escape/* MAX_NAME_CHARS */.xH)}${server.address === null ? null : html ` ${code(server.address)}`}`;
        return server.answers.length === 0
            ? [[asked, '', server.address === null ? 'has no address' : 'not asked']]
            : server.answers.map(({ type, outcome }) => [asked, type, dnsWords(outcome)]);
    });
    const side = (list) => (list === null ? 'not asked' : listed(list, MAX_NAMES));
    return html `${table({
        caption: html `Authoritative servers of ${code(zone, reports_escape/* MAX_NAME_CHARS */.xH)} for ${code(name, reports_escape/* MAX_NAME_CHARS */.xH)}`,
        columns: ['Server', 'Type', 'Answer'],
        rows,
    })}${definitions([
        ['Servers by the parent', side(fromParent)],
        ['Servers by the zone itself', side(fromChild)],
    ])}`;
}

;// CONCATENATED MODULE: ./lib/reports/inconclusive.js



/** Configuration rules whose whole message is that a layer cannot be observed. */
const EXPLAINING_RULES = ['origin-unresolved', 'vpc-origin-not-probed'];
/** How many endpoints a reason names. */
const MAX_NAMED = 3;
/**
 * The reason for the verdict `inconclusive`, from the best source there is: a notice written for the purpose, then what the
 * configuration says, then the first layer that was not observed.
 */
function whyInconclusive(origin) {
    const notice = explainingNotice(origin);
    if (notice !== null)
        return { why: notice.message, next: notice.remediation, finding: notice };
    return { ...derivedReason(origin), finding: null };
}
function explainingNotice(origin) {
    const notices = activeFindings(origin).filter(({ level }) => level === 'notice');
    return (notices.find(({ rule }) => EXPLAINING_RULES.includes(rule)) ??
        notices.find(({ layer }) => origin.layers[layer] === 'unverified') ??
        null);
}
function derivedReason(origin) {
    if (origin.unresolved !== null)
        return unresolvedReason(origin.unresolved);
    if (origin.kind === 'vpc') {
        return {
            why: 'A VPC origin can be reached only from inside its VPC, so no connection was made.',
            next: "Check its security group and the target's health from inside the VPC.",
        };
    }
    if (origin.unprobed !== null) {
        return {
            why: `Not everything could be tried: ${origin.unprobed}.`,
            next: 'Give the value where the configuration is read, or check by hand what it leads to.',
        };
    }
    const { dns, exchanges } = origin.observations;
    if (dns === null && exchanges.length === 0) {
        return {
            why: 'Only the configuration was read; no packet was sent.',
            next: 'Run again without static to look at the network.',
        };
    }
    if (dns !== null && dns.addresses.length === 0)
        return resolverReason(dns);
    return exchangeReason(origin, exchanges);
}
/** Why a value is unknown, in words; reasons that are not here are clear enough as they are. */
const UNKNOWN_WORDS = {
    variable: 'a variable without a value',
    parameter: 'a parameter without a value',
    'resource-attribute': 'an attribute that only the deploy gives',
    'resource-ref': 'a reference that only the deploy resolves',
    'data-source': 'read from the account at deploy time',
    'remote-state': "another stack's state",
    'module-output': 'the output of a module that could not be read',
    'import-value': "another stack's export",
    env: 'an environment variable',
    sensitive: 'marked as sensitive',
};
function unresolvedReason({ reason, expression, form, resourceType }) {
    const type = resourceType === null ? '' : ` (${resourceType})`;
    return {
        why: `Its domain name is not known before the deploy: ${form ?? expression}${type}, ${UNKNOWN_WORDS[reason] ?? reason}.`,
        next: 'Give its value, or check the deployed name with --origins NAME.',
    };
}
function resolverReason({ name, lookups }) {
    const answers = lookups.map(({ type, server, outcome }) => `${type} at ${server}: ${dnsWords(outcome)}`);
    return {
        why: `The name ${name} could not be looked up from here${answers.length === 0 ? '' : ` (${listed(answers, MAX_NAMED)})`}.`,
        next: 'Run again where DNS works, or name another resolver with the option resolver.',
    };
}
const GAPS = {
    tcp: ({ tcp }) => {
        if (tcp.status === 'timeout')
            return `no answer to the connection within ${duration(tcp.afterMs)}`;
        if (tcp.status === 'unreachable')
            return `this machine has no route (${tcp.code})`;
        return tcp.status === 'not-attempted' ? `not connected to: ${tcp.reason}` : null;
    },
    tls: ({ tls }) => (tls?.status === 'failed' ? 'connected, but the TLS handshake did not finish' : null),
    http: ({ http }) => (http?.status === 'failed' ? 'connected, but the request got no whole answer' : null),
};
const NEXT_STEPS = {
    tcp: "A firewall that admits only CloudFront looks like this: check that it admits CloudFront's prefix list on this port, or run again from a network that it admits.",
    tls: 'Try again, or run from a network without a proxy in between.',
    http: "Try again, or look into the origin's log for this request.",
};
function exchangeReason({ layers }, exchanges) {
    for (const layer of model_finding/* LAYERS */.RR) {
        const gap = GAPS[layer];
        const seen = gap === undefined ? [] : exchanges.map((exchange) => ({ where: endpoint(exchange), what: gap(exchange) }));
        const first = seen.find(({ what }) => what !== null);
        if (layers[layer] === 'unverified' && first !== undefined) {
            const untried = exchanges.every(({ tcp }) => tcp.status === 'not-attempted' || tcp.status === 'unreachable');
            const where = [...new Set(seen.filter(({ what }) => what === first.what).map((one) => one.where))];
            const next = untried ? 'Run again from a machine that has a way to these addresses.' : NEXT_STEPS[layer];
            return { why: `${listed(where, MAX_NAMED)}: ${first.what}.`, next: next ?? '' };
        }
    }
    const missing = model_finding/* LAYERS */.RR.filter((layer) => layers[layer] === 'unverified');
    return {
        why: `Not observed from here: ${missing.length === 0 ? 'a layer that decides' : missing.join(', ')}.`,
        next: 'Run again from another network.',
    };
}

;// CONCATENATED MODULE: ./lib/reports/html-origin.js







/** Findings that are written out for one origin; the others are counted. */
const MAX_FINDINGS = 50;
/** Evidence shows at most so many values of a finding. */
const MAX_EVIDENCE_VALUES = 16;
/** The first finding in the table. */
const MAX_TEASER_CHARS = 140;
/** Names in a list of settings. */
const html_origin_MAX_NAMES = 8;
const LEVEL_MARKS = { error: '✗', warning: '!', notice: 'i' };
function html_origin_name(value) {
    return (0,reports_escape/* terminalText */.eR)(value, reports_escape/* MAX_NAME_CHARS */.xH);
}
/** How far each layer got. */
function html_origin_layers(origin) {
    return html `<ul class="layers">
    ${layerLines(origin).map(({ layer, progress, mark }) => html `<li class="${progress}">
          ${layer} <span aria-hidden="true">${mark}</span>${spoken(progress.replaceAll('-', ' '))}
        </li>`)}
  </ul>`;
}
/** The table of the origins that need attention. */
function glance(placed, maxRows) {
    return table({
        caption: spoken('Origins that need attention, the worst first'),
        columns: ['Origin', 'Layers', 'First finding'],
        rows: placed.map(glanceRow),
        maxRows,
        className: 'glance',
    });
}
function glanceRow({ origin, anchor }) {
    const { title, detail } = originName(origin);
    const label = anchor === null ? html `<b>${html_origin_name(title)}</b>` : html `<a href="#${anchor}">${html_origin_name(title)}</a>`;
    const from = [origin.distribution === 'input' ? 'given by hand' : origin.distribution, placeToLook(origin)];
    return [
        html `${badge(lookOf(origin))} ${label}${detail === null ? null : html `<span class="sub">${html_origin_name(detail)}</span>`}
      <span class="sub">${html_origin_name(from.filter((part) => part !== null).join(', '))}</span>`,
        html_origin_layers(origin),
        teaser(origin),
    ];
}
function teaser(origin) {
    const [first] = activeFindings(origin);
    if (origin.verdict === 'inconclusive')
        return html `${(0,reports_escape/* terminalText */.eR)(whyInconclusive(origin).why, MAX_TEASER_CHARS)}`;
    if (first === undefined)
        return html ``;
    return html `${code(first.rule, reports_escape/* MAX_NAME_CHARS */.xH)}<span class="sub"
      >${(0,reports_escape/* terminalText */.eR)(first.message, MAX_TEASER_CHARS)}</span
    >`;
}
/**
 * All about one origin, folded.
 * @param options.open unfolded from the start
 * @param options.full with settings and what was seen; else the findings alone
 */
function originBlock({ origin, anchor, paths }, options) {
    const { title, detail } = originName(origin);
    const look = lookOf(origin);
    const reason = origin.verdict === 'inconclusive' ? whyInconclusive(origin) : null;
    return html `<details class="origin ${look}" ${options.open ? OPEN : null}>
    <summary>
      ${badge(look)}
      <h3>${html_origin_name(title)}</h3>
      ${detail === null ? null : html `<span class="quiet">${html_origin_name(detail)}</span>`}${look === 'pass' ? html `<span class="quiet">${listed(overview(origin), 3)}</span>` : html_origin_layers(origin)}
    </summary>
    <div class="inside" ${anchor === null ? null : html `id="${anchor}"`}>
      ${reason === null ? null : reasonBlock(reason)}${findingBlocks(origin, reason)}${options.full
        ? html `<h4>Configuration</h4>
              ${settings(origin, paths)}
              <p class="quiet">Key for suppressions: ${code(origin.key, reports_escape/* MAX_VALUE_CHARS */.xs * 2)}</p>
              ${observations(origin.observations, options.now)}`
        : html `<p class="more">What was seen of it is left out here for size; see the JSON report.</p> `}
    </div>
  </details> `;
}
const OPEN = html `open`;
function reasonBlock({ why, next }) {
    return html `<p class="reason">${why}</p>
    ${next === '' ? null : html `<p class="reason"><b>Next:</b> ${next}</p> `}`;
}
function findingBlocks(origin, reason) {
    const findings = activeFindings(origin).filter((finding) => finding !== reason?.finding);
    const more = findings.length - MAX_FINDINGS;
    const accepted = suppressedFindings(origin);
    return html `${findings.slice(0, MAX_FINDINGS).map((finding) => findingBlock(finding, origin))}${more > 0 ? html `<p class="more">${counted(more, 'more finding')} in the JSON report.</p> ` : null}${accepted.slice(0, MAX_FINDINGS).map(acceptedBlock)}${accepted.length > MAX_FINDINGS
        ? html `<p class="more">
          ${counted(accepted.length - MAX_FINDINGS, 'more accepted finding')} in the JSON report.
        </p> `
        : null}`;
}
function findingBlock(finding, origin) {
    const status = statusWords(finding);
    const where = ownPlace(finding, origin);
    const evidence = evidenceTexts(finding);
    const more = evidence.length - MAX_EVIDENCE_VALUES;
    return html `<div class="finding ${finding.level}">
    <div class="head">
      <span class="badge ${finding.level}"
        ><span aria-hidden="true">${LEVEL_MARKS[finding.level]}</span> ${finding.level}</span
      >${code(finding.rule, reports_escape/* MAX_NAME_CHARS */.xH)}${status === null ? null : html `<b>${status}</b>`}${where === null ? null : html `<span class="quiet">${html_origin_name(where)}</span>`}${finding.level === 'error' && !finding.blocking ? html `<span class="quiet">does not block</span>` : null}
    </div>
    <p>${finding.message}</p>
    ${finding.remediation === '' ? null : html `<p><b>Fix:</b> ${finding.remediation}</p> `}${definitions(evidence.slice(0, MAX_EVIDENCE_VALUES).map(([key, text]) => [html_origin_name(key), code(text)]))}${more > 0 ? html `<p class="more">${more} more in the JSON report.</p> ` : null}${finding.documentation === '' ? null : html `<p>${html_elements_link(`About ${finding.rule}`, finding.documentation)}</p> `}
  </div> `;
}
function acceptedBlock({ rule, suppressed, message }) {
    const until = suppressed?.expires ? `until ${(0,reports_escape/* terminalText */.eR)(suppressed.expires, reports_escape/* MAX_NAME_CHARS */.xH)}` : null;
    return html `<div class="finding">
    <div class="head">
      <span class="badge unused">accepted</span
      >${code(rule, reports_escape/* MAX_NAME_CHARS */.xH)}${until === null ? null : html `<span class="quiet">${until}</span>`}
    </div>
    <p>${suppressed?.reason ?? ''}</p>
    <p class="quiet">${(0,reports_escape/* terminalText */.eR)(message, reports_escape/* MAX_VALUE_CHARS */.xs)}</p>
  </div> `;
}
const FORWARDED = {
    yes: 'forwarded',
    no: 'not forwarded',
    unknown: 'not known whether forwarded',
    unused: 'no behavior leads here',
};
function settings(origin, paths) {
    const { settings: set, unresolved, unprobed } = origin;
    const seconds = (value) => (value === null ? null : `${value} s`);
    const names = set.hostHeader.names.length === 0 ? '' : `: ${listed(set.hostHeader.names, html_origin_MAX_NAMES)}`;
    return definitions([
        ['Distribution', code(origin.distribution, reports_escape/* MAX_NAME_CHARS */.xH)],
        ['Written in', originPlace(origin)],
        ['Requests for', paths.length === 0 ? null : code(listed(paths, html_origin_MAX_NAMES), reports_escape/* MAX_VALUE_CHARS */.xs)],
        ['Kind', origin.kind],
        ['Domain name', origin.domainName === null ? null : code(origin.domainName, reports_escape/* MAX_NAME_CHARS */.xH)],
        [
            'Domain name, unresolved',
            unresolved === null ? null : html `${code(unresolved.expression)} (${unresolved.reason})`,
        ],
        ['Not tried', unprobed],
        ['Protocol policy', set.protocolPolicy],
        ['Ports', portWords(set)],
        ['TLS protocols', set.sslProtocols === null ? null : listed(set.sslProtocols, html_origin_MAX_NAMES)],
        ['Host header', `${FORWARDED[set.hostHeader.forwarded]}${names}`],
        ['Origin path', set.originPath === null || set.originPath === '' ? null : code(set.originPath)],
        ['Addresses', set.ipAddressType],
        ['Connection attempts', attemptWords(set)],
        ['Response timeout', seconds(set.readTimeout)],
        ['Keep-alive', seconds(set.keepaliveTimeout)],
    ]);
}
function originPlace({ location }) {
    if (location === null)
        return null;
    const { file, startLine, endLine } = location;
    return code(`${(0,reports_escape/* terminalText */.eR)(file, reports_escape/* MAX_NAME_CHARS */.xH)}:${startLine}-${endLine}`, reports_escape/* MAX_NAME_CHARS */.xH * 2);
}
function portWords({ httpPort, httpsPort }) {
    const parts = [httpPort === null ? null : `HTTP ${httpPort}`, httpsPort === null ? null : `HTTPS ${httpsPort}`];
    return parts.every((part) => part === null) ? null : parts.filter((part) => part !== null).join(', ');
}
function attemptWords({ connectionAttempts, connectionTimeout }) {
    if (connectionAttempts === null)
        return null;
    return connectionTimeout === null ? String(connectionAttempts) : `${connectionAttempts}, ${connectionTimeout} s each`;
}
/** One origin without findings that count, where there is no room for more. */
function healthyLine({ origin }) {
    const { title, detail } = originName(origin);
    const seen = isUnused(origin) ? ['not in use, not judged'] : overview(origin);
    return html `<p>
    ${badge(lookOf(origin))}
    <b>${html_origin_name(title)}</b> ${detail === null ? null : html `<span class="quiet">${html_origin_name(detail)}</span> `}<span
      class="quiet"
      >${listed(seen, html_origin_MAX_NAMES)}</span
    >
  </p> `;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/reports/html-style.js

/** The whole look of the HTML report: no picture, no font and no script from anywhere. */
const STYLE = `
:root {
  color-scheme: light dark;
  --page: #f7f7f5; --card: #ffffff; --line: #dedfdb; --soft: #efefec; --text: #1d2125; --quiet: #575e66;
  --link: #1558a8; --fail: #b3261e; --warn: #855600; --inconclusive: #42599a; --pass: #1c6b3f;
  --fail-soft: #fbeae8; --warn-soft: #faf1dc; --inconclusive-soft: #eaeef9; --pass-soft: #e5f3ea;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #14171a; --card: #1b1f23; --line: #343a41; --soft: #24292e; --text: #e4e7ea; --quiet: #a3abb4;
    --link: #84b8f5; --fail: #ff968b; --warn: #f0bd5c; --inconclusive: #a9bdf5; --pass: #7fd3a0;
    --fail-soft: #3b2220; --warn-soft: #362b16; --inconclusive-soft: #242b40; --pass-soft: #1b3225;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--page); color: var(--text); overflow-wrap: anywhere;
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif; }
header, main, footer { max-width: 72rem; margin: 0 auto; padding: 0 1.25rem; }
h1, h2, h3, h4, h5, p, dl, ul, figure { margin: 0; }
h1 { font-size: 1rem; font-weight: 600; color: var(--quiet); }
h2 { font-size: 1.25rem; line-height: 1.3; margin-bottom: .75rem; }
h3 { font-size: 1rem; font-weight: 600; display: inline; }
h4 { font-size: 1rem; line-height: 1.4; margin: 1.75rem 0 .5rem; }
h5 { font-size: .9375rem; font-weight: 600; display: inline; }
a { color: var(--link); text-underline-offset: .15em; }
code { font: .875em/1.5 var(--mono); }
ul { padding: 0; list-style: none; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 4px; }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -99rem; background: var(--card); padding: .5rem 1rem; }
.skip:focus { left: 1rem; top: 1rem; z-index: 1; }
.quiet, .more { color: var(--quiet); }
.more { font-size: .875rem; margin-top: .5rem; }

header { padding-top: 2.5rem; }
.verdict { margin: .75rem 0 .5rem; }
.headline { font-size: clamp(1.1875rem, 1rem + 1vw, 1.5rem); line-height: 1.4; font-weight: 600; max-width: 56rem;
  text-wrap: pretty; }
.when { color: var(--quiet); font-size: .9375rem; margin-top: .75rem; }
.counts { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: .75rem; margin: 1.5rem 0 0; }
.counts li { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: .75rem 1rem;
  display: flex; flex-direction: column; }
.counts b { font-size: 1.75rem; line-height: 1.2; font-weight: 600; font-variant-numeric: tabular-nums; }
.counts span { color: var(--quiet); font-size: .9375rem; }
.counts .some.fail b { color: var(--fail); } .counts .some.warn b { color: var(--warn); }
.counts .some.inconclusive b { color: var(--inconclusive); } .counts .some.pass b { color: var(--pass); }
nav { margin-top: 1.25rem; } nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
section { margin: 3rem 0 0; }

.badge { display: inline-flex; align-items: center; gap: .35em; font-size: .8125rem; line-height: 1.4; font-weight: 600;
  padding: .1rem .55rem; border-radius: 99px; white-space: nowrap; vertical-align: .08em; }
.badge.fail, .badge.error { color: var(--fail); background: var(--fail-soft); }
.badge.warn, .badge.warning { color: var(--warn); background: var(--warn-soft); }
.badge.inconclusive, .badge.notice { color: var(--inconclusive); background: var(--inconclusive-soft); }
.badge.pass { color: var(--pass); background: var(--pass-soft); }
.badge.unused { color: var(--quiet); background: var(--soft); }
.verdict .badge { font-size: 1rem; padding: .25rem .9rem; }
.layers { display: inline-flex; flex-wrap: wrap; gap: .25rem; }
.layers li { font-size: .75rem; line-height: 1.4; padding: .05rem .4rem; border-radius: 5px; border: 1px solid var(--line);
  color: var(--quiet); white-space: nowrap; }
.layers .verified { color: var(--pass); } .layers .failed { color: var(--fail); background: var(--fail-soft);
  border-color: currentColor; font-weight: 600; }
.layers .not-reached, .layers .not-applicable { border-style: dashed; }

table { border-collapse: collapse; width: 100%; font-size: .9375rem; background: var(--card); }
caption { text-align: left; font-weight: 600; padding: 1rem 0 .4rem; caption-side: top; }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0; border-top: 1px solid var(--line); }
thead th { border-top: 0; white-space: nowrap; font-size: .8125rem; color: var(--quiet); font-weight: 600; padding-bottom: .25rem; }
tbody th { font-weight: 400; }
.date { white-space: nowrap; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: .75rem 1.25rem; }
.glance .layers { flex-wrap: nowrap; } .glance th:first-child { width: 34%; }
.glance th a { font-weight: 600; } .sub { display: block; font-size: .875rem; color: var(--quiet); }
.glance caption { padding: 0; }

details { background: var(--card); }
summary { cursor: pointer; padding: .7rem 1.25rem; border-radius: 10px; }
summary:hover { background: var(--soft); }
.origin { border: 1px solid var(--line); border-radius: 10px; margin-top: .75rem; }
.origin > summary { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: baseline; list-style: none;
  position: relative; padding-right: 2.75rem; }
.origin > summary::-webkit-details-marker { display: none; }
.origin > summary::after { content: "+"; position: absolute; right: 1rem; top: .95rem; color: var(--quiet); font: 600 1.125rem/1 var(--mono); }
.origin[open] > summary::after { content: "\\2212"; }
.origin > summary .quiet { font-size: .9375rem; }
.inside { padding: 0 1.25rem 1.25rem; scroll-margin-top: 5rem; }
.finding { border-left: 3px solid var(--inconclusive); padding: .1rem 0 .1rem 1rem; margin-top: 1.25rem; }
.finding.error { border-color: var(--fail); } .finding.warning { border-color: var(--warn); }
.finding > p { margin-top: .35rem; max-width: 50rem; }
.finding .head { display: flex; flex-wrap: wrap; gap: .25rem .6rem; align-items: baseline; }
dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); gap: .5rem 1.5rem;
  font-size: .9375rem; margin-top: .6rem; }
dt { color: var(--quiet); font-size: .8125rem; } dd { margin: 0; }
.inside > .quiet { font-size: .9375rem; margin-top: .6rem; }
.reason { margin-top: .5rem; max-width: 50rem; }
.exchange { border-top: 1px solid var(--line); } .exchange > summary { padding: .5rem 0; border-radius: 0; }
.exchange > dl { margin: 0 0 .75rem; }
.exchange:last-of-type { border-bottom: 1px solid var(--line); }
.healthy > summary { border: 1px solid var(--line); } .healthy { background: none; }
.healthy > summary { background: var(--card); }

.map { margin-top: 1rem; display: grid; grid-template-columns: minmax(9rem, 15rem) minmax(3rem, 9rem) minmax(0, 1fr); }
.map figcaption { align-self: center; border: 1px solid var(--line); border-radius: 10px; padding: .6rem .9rem;
  background: var(--soft); font-size: .9375rem; }
.map figcaption b { display: block; } .map figcaption span { color: var(--quiet); font-size: .875rem; }
.edges { width: 100%; display: block; } .edges.tall { display: none; }
.edges path { fill: none; stroke-width: 1.5; stroke: var(--pass); }
.edges .fail { stroke: var(--fail); stroke-width: 2.5; } .edges .warn { stroke: var(--warn); stroke-width: 2; }
.edges .inconclusive { stroke: var(--inconclusive); stroke-dasharray: 5 4; }
.edges .unused, .edges .rest { stroke: var(--quiet); stroke-dasharray: 1 4; }
.nodes li { height: 48px; display: flex; align-items: center; gap: .6rem; min-width: 0; white-space: nowrap; }
.nodes .name { overflow: hidden; text-overflow: ellipsis; min-width: 0; } .nodes .tail { margin-left: auto; }
.nodes a { font-weight: 600; } .nodes .badge { flex: none; }
.nodes .tail { color: var(--fail); font-size: .875rem; }

.timeline { width: 100%; display: block; margin: .25rem 0 1rem; overflow: hidden; }
.timeline text { fill: var(--text); font-size: 13px; paint-order: stroke; stroke: var(--card); stroke-width: 5px;
  stroke-linejoin: round; } .timeline .axis, .timeline .end { fill: var(--quiet); font-size: 12px; }
.timeline .ended { fill: var(--fail); } .timeline rect.valid { fill: var(--pass); } .timeline .future { fill: var(--warn); }
.timeline .narrow { display: none; } .timeline .track { fill: var(--soft); }
.timeline .tick { stroke: var(--line); } .timeline .now { stroke: var(--text); stroke-width: 1.5; stroke-dasharray: 3 3; }
.timeline .axis.today { fill: var(--text); font-weight: 600; }
footer { margin-top: 3rem; padding-bottom: 3rem; color: var(--quiet); font-size: .875rem; }

@media (max-width: 44rem) {
  header, main, footer { padding-left: 1rem; padding-right: 1rem; } header { padding-top: 1.5rem; }
  .counts { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  table, tbody, tr, th, td, caption { display: block; width: auto !important; } thead { display: none; }
  tr { border-top: 1px solid var(--line); padding: .6rem 0; } tr:first-child { border-top: 0; }
  th, td { border: 0; padding: .1rem 0; } td:empty { display: none; }
  td[data-label]::before { content: attr(data-label); display: block; color: var(--quiet); font-size: .8125rem; }
  dl { grid-template-columns: repeat(auto-fill, minmax(min(100%, 8rem), 1fr)); }
  .card { padding: .5rem 1rem; } summary { padding: .7rem 1rem; } .origin > summary { padding-right: 2.25rem; } .inside { padding: 0 1rem 1rem; }
  .glance td[data-label]::before { display: none; } .glance .layers { flex-wrap: wrap; margin: .25rem 0; }
  .timeline .wide { display: none; } .timeline .narrow { display: inline; }
  .map { grid-template-columns: 2.25rem minmax(0, 1fr); } .map figcaption { grid-column: 1 / -1; justify-self: start; }
  .edges.wide { display: none; } .edges.tall { display: block; } .nodes .tail { display: none; }
}
@media print {
  :root { color-scheme: light; --page: #fff; --card: #fff; --text: #000; --quiet: #444; }
  header, main, footer { max-width: none; padding: 0; } nav, .skip { display: none; }
  .finding, tr, .map, .timeline { break-inside: avoid; }
  h2, h4, summary { break-after: avoid; } a { color: inherit; }
  .origin:not(.pass)::details-content { content-visibility: visible; height: auto; block-size: auto; }
  .origin > summary::after { content: none !important; }
}
@media (forced-colors: active) { .badge, .layers li { border: 1px solid; } }
`;
/** The style's hash as a Content-Security-Policy names it (CSP Level 3, section 2.3.1). */
const STYLE_HASH = `sha256-${(0,external_node_crypto_.createHash)('sha256').update(STYLE).digest('base64')}`;

;// CONCATENATED MODULE: ./lib/reports/html.js











/** A browser shows a page of this size within two or three seconds. */
const MAX_BYTES = 8_000_000;
/** Healthy origins are rarely opened: their details get this part of the page, then a line each. */
const MAX_HEALTHY_BYTES = 3_000_000;
/** Room that stays free for the headings, and for the sentences that say what was left out. */
const RESERVED_BYTES = 2000;
/** Origins in the table at the top. */
const MAX_GLANCE_ROWS = 500;
/** Failing origins whose details are unfolded from the start; more would hide each other. */
const MAX_OPEN = 3;
/** Certificates in the timeline of all origins, the first to end first. */
const MAX_TIMELINE_ROWS = 16;
/** Problems that are written out. */
const MAX_PROBLEMS = 500;
/**
 * The report as one HTML file that needs nothing else: no script, no font, no picture, no connection. Its policy forbids
 * all of that but its own style. Details fold; light and dark follow the reader's system.
 */
function renderHtml(report, { now = null }) {
    const sorted = model_report/* VERDICTS */.b.flatMap((verdict) => report.origins.filter((origin) => origin.verdict === verdict));
    const paths = pathsByOrigin(report);
    const placed = sorted.map((origin, index) => ({
        origin,
        anchor: `origin-${index + 1}`,
        paths: paths.get(origin.key) ?? [],
    }));
    const attention = placed.filter(({ origin }) => origin.verdict !== 'pass');
    const fine = placed.filter(({ origin }) => origin.verdict === 'pass');
    const first = html `${glanceSection(attention)}${mapSection(placed)}${certificateSection(report.origins, now)}${problemSection(report.problems)}`;
    const room = MAX_BYTES - byteLength(page(report, now, first).markup) - RESERVED_BYTES;
    const details = detailSection(attention, now, room);
    const healthy = healthySection(fine, now, Math.min(room - byteLength(details.markup), MAX_HEALTHY_BYTES));
    return `${page(report, now, html `${first}${details}${healthy}`).markup.trim()}\n`;
}
/** The path patterns that lead to each origin, by its key. */
function pathsByOrigin({ distributions }) {
    const paths = new Map();
    for (const { language, behaviors } of distributions) {
        // Those of origins given by hand are of our own making.
        for (const { pathPattern, origins } of language === 'input' ? [] : behaviors) {
            for (const key of origins) {
                const list = paths.get(key) ?? [];
                list.push(pathPattern ?? 'a path that is not known');
                paths.set(key, list);
            }
        }
    }
    return paths;
}
// ------------------------------------------------------------------------------------------------------------------- page
const POLICY = {
    markup: `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`,
};
/** Byte for byte what the hash is of, so not through a template. */
const STYLE_SHEET = { markup: `<style>${STYLE}</style>` };
function page(report, now, sections) {
    return html `<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>CloudFront origin preflight: ${report.verdict}</title>
        ${STYLE_SHEET}
      </head>
      <body>
        <a class="skip" href="#main">To the origins</a>
        ${header(report, now)}
        <main id="main">${sections}</main>
        <footer>
          <p>Made by CloudFront Origin Preflight. This page is whole in itself: it loads nothing and runs nothing.</p>
        </footer>
      </body>
    </html>`;
}
function header(report, now) {
    const time = now === null ? '' : now.toISOString();
    const shown = time.slice(0, time.lastIndexOf(':')).replace('T', ' ');
    return html `<header>
    <h1>CloudFront origin preflight</h1>
    <p class="verdict">${badge(report.verdict)}</p>
    <p class="headline">${headline(report)}</p>
    ${now === null ? null : html `<p class="when"><time datetime="${time}">${shown} UTC</time></p> `}
    <ul class="counts" aria-label="${counted(report.origins.length, 'origin')}">
      ${model_report/* VERDICTS */.b.map((verdict) => count(verdict, report.counts[verdict]))}
    </ul>
    ${navigation(report)}
  </header> `;
}
function count(verdict, origins) {
    return html `<li class="${verdict}${origins > 0 ? ' some' : ''}"><b>${origins}</b> <span>${verdict}</span></li> `;
}
function navigation({ origins, problems }) {
    const attention = origins.some(({ verdict }) => verdict !== 'pass');
    const links = [
        [attention, 'glance', 'At a glance'],
        [origins.length > 0, 'distributions', 'Distributions'],
        [leaves(origins).length > 0, 'certificates', 'Certificates'],
        [problems.length > 0, 'problems', 'Could not be read'],
        [attention, 'details', 'Details'],
        [origins.some(({ verdict }) => verdict === 'pass'), 'healthy', 'Healthy origins'],
    ];
    const shown = links.filter(([there]) => there);
    if (shown.length === 0)
        return html ``;
    return html `<nav aria-label="On this page">
    <ul>
      ${shown.map(([, anchor, label]) => html `<li><a href="#${anchor}">${label}</a></li> `)}
    </ul>
  </nav> `;
}
// --------------------------------------------------------------------------------------------------------------- sections
/** A part of the page with its heading, which is what links lead to. */
function section(anchor, heading, content) {
    return html `<section aria-labelledby="${anchor}">
    <h2 id="${anchor}">${heading}</h2>
    ${content}
  </section> `;
}
function glanceSection(placed) {
    if (placed.length === 0)
        return html ``;
    return section('glance', 'At a glance', html `<div class="card">${glance(placed, MAX_GLANCE_ROWS)}</div>
      <p class="more">${LAYER_LEGEND}</p>`);
}
function mapSection(placed) {
    if (placed.length === 0)
        return html ``;
    return section('distributions', 'Distributions and their origins', html `<div class="card">${distributionMaps(placed)}</div>`);
}
/** The leaves of all origins, the first to end first. */
function certificateSection(origins, now) {
    const rows = leaves(origins);
    if (rows.length === 0)
        return html ``;
    const more = rows.length - MAX_TIMELINE_ROWS;
    return section('certificates', 'Certificates, the first to end first', html `<div class="card">
      ${timeline(rows.slice(0, MAX_TIMELINE_ROWS), now)}${more > 0 ? html `<p class="more">${counted(more, 'certificate')} that end later not drawn.</p> ` : null}
    </div>`);
}
/** Each different leaf once, named after itself and told apart by the first origin that sends it. */
function leaves(origins) {
    const found = new Map();
    for (const origin of origins) {
        for (const exchange of origin.observations.exchanges) {
            const [leaf] = chainOf(exchange)?.certificates ?? [];
            if (leaf === undefined || found.has(leaf.fingerprint256))
                continue;
            const { title } = originName(origin);
            const label = listed([title, shortName(leaf)], 2);
            found.set(leaf.fingerprint256, { label: origin.originId === null ? shortName(leaf) : label, certificate: leaf });
        }
    }
    return [...found.values()].toSorted((a, b) => Date.parse(a.certificate.notAfter) - Date.parse(b.certificate.notAfter));
}
/** All about the origins that need attention, as far as `maxBytes` go: each with everything, or with its findings alone. */
function detailSection(placed, now, maxBytes) {
    if (placed.length === 0)
        return html ``;
    const budget = new ByteBudget(maxBytes);
    const firstLeft = placed.findIndex((one, index) => {
        const open = index < MAX_OPEN && one.origin.verdict === 'fail';
        // The shorter one is made only where the other does not fit.
        return ![true, false].some((full) => budget.add([originBlock(one, { open, full, now }).markup]));
    });
    const left = firstLeft === -1 ? 0 : placed.length - firstLeft;
    return section('details', 'Details', html `${{ markup: budget.text() }}${left > 0 ? leftOut(left) : null}`);
}
function leftOut(origins) {
    return html `<p class="more">${counted(origins, 'origin')} left out here for size; see the JSON report.</p> `;
}
/** The origins without findings that count, folded: with details while there is room, then a line each. */
function healthySection(placed, now, maxBytes) {
    if (placed.length === 0)
        return html ``;
    const unused = placed.filter(({ origin }) => isUnused(origin)).length;
    const aside = unused === 0 ? '' : `, ${unused} of them not in use`;
    const budget = new ByteBudget(maxBytes);
    const left = budget.addWhileRoom(healthyVersions(placed, now, maxBytes));
    return section('healthy', 'Healthy origins', html `<details class="healthy">
      <summary>${counted(placed.length, 'origin')} without findings that count${aside}</summary>
      ${{ markup: budget.text() }}${left > 0 ? leftOut(left) : null}
    </details>`);
}
/** Details for as long as they leave room for a line of every origin that is still to come. */
function* healthyVersions(placed, now, maxBytes) {
    const lines = placed.map((one) => healthyLine(one).markup);
    let left = maxBytes - lines.reduce((sum, line) => sum + byteLength(line), 0);
    for (const [index, one] of placed.entries()) {
        const line = lines[index] ?? '';
        const full = left > 0 ? originBlock(one, { open: false, full: true, now }).markup : line;
        const more = byteLength(full) - byteLength(line);
        left -= more;
        yield left >= 0 ? [full, line] : [line];
    }
}
function problemSection(problems) {
    const rows = problems.map(({ file, line, message }) => [
        code(line === null ? file : `${(0,reports_escape/* terminalText */.eR)(file, reports_escape/* MAX_NAME_CHARS */.xH)}:${line}`, reports_escape/* MAX_NAME_CHARS */.xH * 2),
        message,
    ]);
    if (rows.length === 0)
        return html ``;
    const list = table({ caption: null, columns: ['Where', 'What'], rows, maxRows: MAX_PROBLEMS });
    return section('problems', 'Could not be read or applied', html `<div class="card">${list}</div>`);
}

;// CONCATENATED MODULE: ./lib/reports/json.js

/**
 * The JSON report, schemas/report.schema.json: indented, one trailing line feed. Written property by property, so that
 * nothing gets into a published file only because an object happened to carry it.
 */
function renderJson(report) {
    const { schemaVersion, verdict, counts, origins, distributions, problems, shard } = report;
    const shaped = {
        schemaVersion,
        verdict,
        counts: { fail: counts.fail, warn: counts.warn, inconclusive: counts.inconclusive, pass: counts.pass },
        origins: origins.map(shapeOrigin),
        distributions: distributions.map(shapeDistribution),
        problems: problems.map(({ file, line, message }) => ({ file, line, message })),
        shard: shard && { index: shard.index, count: shard.count },
    };
    return `${(0,reports_escape/* jsonText */.s$)(JSON.stringify(shaped, null, 2))}\n`;
}
function shapeOrigin(origin) {
    const { key, distribution, originId, kind, domainName, unresolved, unprobed, verdict, layers } = origin;
    return {
        key,
        distribution,
        originId,
        kind,
        domainName,
        unresolved: unresolved && {
            reason: unresolved.reason,
            expression: unresolved.expression,
            form: unresolved.form,
            resourceType: unresolved.resourceType,
        },
        unprobed,
        settings: shapeSettings(origin.settings),
        location: shapeLocation(origin.location),
        verdict,
        layers: { config: layers.config, dns: layers.dns, tcp: layers.tcp, tls: layers.tls, http: layers.http },
        findings: origin.findings.map(shapeFinding),
        observations: origin.observations,
    };
}
function shapeSettings(settings) {
    return {
        httpPort: settings.httpPort,
        httpsPort: settings.httpsPort,
        protocolPolicy: settings.protocolPolicy,
        sslProtocols: settings.sslProtocols,
        originPath: settings.originPath,
        readTimeout: settings.readTimeout,
        keepaliveTimeout: settings.keepaliveTimeout,
        connectionAttempts: settings.connectionAttempts,
        connectionTimeout: settings.connectionTimeout,
        ipAddressType: settings.ipAddressType,
        hostHeader: { forwarded: settings.hostHeader.forwarded, names: settings.hostHeader.names },
    };
}
function shapeFinding(finding) {
    const { rule, layer, level, certainty, status, message, evidence, remediation, documentation, blocking } = finding;
    return {
        rule,
        layer,
        level,
        certainty,
        status,
        message,
        evidence,
        remediation,
        documentation,
        location: shapeLocation(finding.location),
        suppressed: finding.suppressed && { reason: finding.suppressed.reason, expires: finding.suppressed.expires },
        blocking,
    };
}
function shapeDistribution(distribution) {
    const { address, language, file, location, domainName, aliases, origins, originGroups, behaviors } = distribution;
    return {
        address,
        language,
        file,
        location: shapeLocation(location),
        domainName,
        aliases,
        origins,
        originGroups: originGroups.map(({ id, members }) => ({ id, members })),
        behaviors: behaviors.map((behavior) => ({
            pathPattern: behavior.pathPattern,
            target: behavior.target,
            origins: behavior.origins,
            viewerProtocolPolicy: behavior.viewerProtocolPolicy,
            location: shapeLocation(behavior.location),
        })),
    };
}
function shapeLocation(location) {
    return location && { file: location.file, startLine: location.startLine, endLine: location.endLine };
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./lib/reports/sarif-rules.js


/** GitHub's bound for the id and name of a rule (code scanning, "SARIF support", reportingDescriptor object). */
const MAX_RULE_ID_CHARS = 255;
/** SARIF's words for our levels (SARIF 2.1.0, section 3.27.10). */
const SARIF_LEVELS = { error: 'error', warning: 'warning', notice: 'note' };
/** GitHub's words for the severity of a rule that is no security rule. */
const PROBLEM_SEVERITIES = {
    error: 'error',
    warning: 'warning',
    notice: 'recommendation',
};
const LAYER_WORDS = {
    config: 'its configuration',
    dns: 'its name',
    tcp: 'the TCP connection',
    tls: 'the TLS handshake and the certificate',
    http: 'the HTTP answer',
};
/** The id under which a rule goes into the file. */
function sarifRuleId({ rule }) {
    return (0,reports_escape/* terminalText */.eR)(rule, MAX_RULE_ID_CHARS);
}
/**
 * The rules that the findings name, in order of their first mention. A report carries findings and no catalogue, so the
 * worst level that a rule was given is its default, and the page of the rule says the rest.
 */
function sarifRules(findings) {
    const worst = new Map();
    for (const finding of findings) {
        const id = sarifRuleId(finding);
        const known = worst.get(id);
        if (known === undefined || model_finding/* LEVELS */.A_.indexOf(finding.level) < model_finding/* LEVELS */.A_.indexOf(known.level))
            worst.set(id, finding);
    }
    return [...worst].map(([id, finding]) => ruleOf(id, finding));
}
function ruleOf(id, { layer, level, documentation }) {
    const title = titleOf(id);
    const about = `${title}. A check of ${LAYER_WORDS[layer]}, as CloudFront meets it at its origin.`;
    const page = (0,reports_escape/* httpsAddress */.gC)(documentation);
    const more = 'What CloudFront does then, how to see it by hand, and how to fix it';
    return {
        id,
        shortDescription: { text: title },
        fullDescription: { text: about },
        help: {
            text: page === null ? about : `${about} ${more}: ${page}`,
            markdown: page === null ? about : `${about}\n\n${(0,reports_escape/* markdownLink */.iQ)(more, page)}`,
        },
        ...(page === null ? {} : { helpUri: page }),
        defaultConfiguration: { level: SARIF_LEVELS[level] },
        properties: { tags: ['cloudfront', 'reliability', layer], 'problem.severity': PROBLEM_SEVERITIES[level] },
    };
}
/** Parts of rule ids that are no words of their own. */
const ABBREVIATIONS = {
    aws: 'AWS',
    cname: 'CNAME',
    dns: 'DNS',
    dnssec: 'DNSSEC',
    http: 'HTTP',
    http2: 'HTTP/2',
    https: 'HTTPS',
    nameserver: 'name server',
    nxdomain: 'NXDOMAIN',
    s3: 'S3',
    servfail: 'SERVFAIL',
    tcp: 'TCP',
    tls: 'TLS',
    vpc: 'VPC',
};
/** `tls-name-rejected` as a heading: `TLS name rejected`. */
function titleOf(id) {
    const text = id
        .split('-')
        .map((part) => (Object.hasOwn(ABBREVIATIONS, part) ? ABBREVIATIONS[part] : part))
        .join(' ');
    return text.charAt(0).toUpperCase() + text.slice(1);
}

;// CONCATENATED MODULE: ./lib/reports/sarif.js








/** The version of this tool, as package.json has it. */
const TOOL_VERSION = '0.1.0';
/**
 * Code scanning takes 25,000 results of a run and shows the first 5,000 (GitHub, "SARIF results exceed one or more limits").
 * The most severe come first, so those are the ones shown.
 */
const MAX_RESULTS = 25_000;
/** Code scanning takes a file of 10 MB, compressed with gzip (GitHub, "SARIF file is too large"). */
const MAX_GZIPPED_BYTES = 10_000_000;
/** Notifications of one run; a tree full of broken files would otherwise outgrow the findings. */
const MAX_NOTIFICATIONS = 1000;
/** Values of the evidence that one result carries; the JSON report has all of them. */
const sarif_MAX_EVIDENCE_VALUES = 16;
/** Elements of a list in the evidence. */
const sarif_MAX_LISTED = 8;
/** A file name inside a URI; the operating systems' own bound is 4,096 bytes (Linux, PATH_MAX). */
const sarif_MAX_PATH_CHARS = 4096;
/**
 * Tracks a finding over moved lines, for whoever reads the file. Code scanning's own key, `primaryLocationLineHash`, is left
 * to github/codeql-action/upload-sarif: it works it out from the source and warns of any other value.
 */
const FINGERPRINT = 'originPreflight/v1';
const PRECISIONS = { certain: 'very-high', likely: 'high', possible: 'medium' };
/** Where the tool's settings are, and so the nearest thing to a source for what was given by hand. */
const DEFAULT_INPUTS_FILE = '.origin-preflight.yml';
/**
 * The report as SARIF 2.1.0 for code scanning: one run, the findings as results, the most severe first, accepted ones with
 * their suppression, and what could not be read as notifications of the tool. Findings without a place in the checkout are
 * on line 1 of `inputsFile` and name their origin. What GitHub's limits leave out is counted in a notification.
 */
function renderSarif(report, options) {
    const entries = sarif_entriesOf(report);
    let room = Math.min(entries.length, MAX_RESULTS);
    let text = serialized(report, entries, room, options);
    while (room > 0 && byteLength(text) > MAX_GZIPPED_BYTES && (0,external_node_zlib_.gzipSync)(text).length > MAX_GZIPPED_BYTES) {
        room = Math.floor(room / 2);
        text = serialized(report, entries, room, options);
    }
    return text;
}
/** All findings: what counts before what was accepted, the worst first. */
function sarif_entriesOf({ origins }) {
    const seen = new Map();
    const entries = origins.flatMap((origin) => origin.findings.map((finding) => {
        const identity = JSON.stringify([origin.key, finding.rule]);
        const occurrence = (seen.get(identity) ?? 0) + 1;
        seen.set(identity, occurrence);
        return { origin, finding, occurrence };
    }));
    return entries.toSorted(({ finding: a }, { finding: b }) => Number(a.suppressed !== null) - Number(b.suppressed !== null) || (0,model_finding/* bySeverity */.Np)(a, b));
}
function serialized(report, entries, room, options) {
    const shown = entries.slice(0, room);
    const rules = sarifRules(shown.map(({ finding }) => finding));
    const indexes = new Map(rules.map(({ id }, index) => [id, index]));
    const log = {
        $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: 'CloudFront Origin Preflight',
                        informationUri: 'https://github.com/cloudfront-origin-preflight/cloudfront-origin-preflight',
                        semanticVersion: TOOL_VERSION,
                        version: TOOL_VERSION,
                        rules,
                    },
                },
                automationDetails: { id: 'origin-preflight/' },
                columnKind: 'utf16CodeUnits',
                originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the checkout.' } } },
                invocations: [
                    {
                        executionSuccessful: true,
                        toolExecutionNotifications: notifications(report, entries.length - room, options),
                    },
                ],
                properties: { verdict: report.verdict, counts: report.counts, summary: headline(report) },
                results: shown.map((entry) => resultOf(entry, indexes, options)),
            },
        ],
    };
    return `${(0,reports_escape/* jsonText */.s$)(JSON.stringify(log, null, 1))}\n`;
}
function resultOf({ origin, finding, occurrence }, indexes, options) {
    const where = finding.location && inCheckout(finding.location, options);
    const id = sarifRuleId(finding);
    return {
        ruleId: id,
        ruleIndex: indexes.get(id),
        level: SARIF_LEVELS[finding.level],
        message: { text: sarif_messageOf(finding, where === null ? origin : null) },
        locations: [physical(where, options)],
        partialFingerprints: { [FINGERPRINT]: fingerprint(origin.key, finding.rule, occurrence) },
        suppressions: finding.suppressed === null ? [] : [suppressionOf(finding.suppressed)],
        properties: {
            precision: PRECISIONS[finding.certainty],
            originKey: (0,reports_escape/* terminalText */.eR)(origin.key, reports_escape/* MAX_VALUE_CHARS */.xs),
            verdict: origin.verdict,
            layer: finding.layer,
            status: finding.status,
            prediction: statusWords(finding),
            certainty: finding.certainty,
            blocking: finding.blocking,
            evidence: evidenceOf(finding),
        },
    };
}
/** @param unplaced the origin to name, where no file does */
function sarif_messageOf(finding, unplaced) {
    const name = unplaced === null ? '' : `${(0,reports_escape/* sarifText */.BC)(nameOf(unplaced), reports_escape/* MAX_NAME_CHARS */.xH)}: `;
    const fix = finding.remediation === '' ? '' : `\n\nFix: ${(0,reports_escape/* sarifText */.BC)(finding.remediation, reports_escape/* MAX_MESSAGE_CHARS */.hP)}`;
    return `${name}${(0,reports_escape/* sarifText */.BC)(finding.message, reports_escape/* MAX_MESSAGE_CHARS */.hP)}${fix}`;
}
/** What the origin is called, and the file where it stands if that is not one of the checkout. */
function nameOf(origin) {
    const { title, detail } = originName(origin);
    return [title, detail, place(origin.location)].filter((part) => part !== null).join(', ');
}
function physical(where, { inputsFile = DEFAULT_INPUTS_FILE }) {
    const { file, startLine, endLine } = where ?? { file: inputsFile, startLine: 1, endLine: 1 };
    return {
        physicalLocation: {
            artifactLocation: { uri: relativeUri(file), uriBaseId: '%SRCROOT%' },
            region: { startLine, endLine },
        },
    };
}
/** A path with forward slashes as a relative reference (RFC 3986, section 4.2). */
function relativeUri(path) {
    const whole = path.slice(0, sarif_MAX_PATH_CHARS).replace(/\p{Cs}/gu, '\uFFFD');
    return whole.split('/').map(encodeURIComponent).join('/');
}
function fingerprint(key, rule, occurrence) {
    const hash = (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify([key, rule]));
    return `${hash.digest('hex')}:${occurrence}`;
}
function suppressionOf({ reason, expires }) {
    const until = expires === null ? '' : ` (until ${expires})`;
    return { kind: 'external', status: 'accepted', justification: (0,reports_escape/* terminalText */.eR)(reason + until, reports_escape/* MAX_MESSAGE_CHARS */.hP) };
}
function evidenceOf({ evidence }) {
    return Object.fromEntries(Object.entries(evidence)
        .slice(0, sarif_MAX_EVIDENCE_VALUES)
        .map(([name, value]) => [(0,reports_escape/* terminalText */.eR)(name, reports_escape/* MAX_NAME_CHARS */.xH), evidenceValue(value)]));
}
function evidenceValue(value) {
    if (typeof value === 'string')
        return (0,reports_escape/* terminalText */.eR)(value, reports_escape/* MAX_VALUE_CHARS */.xs);
    if (value === null || typeof value !== 'object')
        return value;
    const more = value.length - sarif_MAX_LISTED;
    const first = value.slice(0, sarif_MAX_LISTED).map((one) => (0,reports_escape/* terminalText */.eR)(one, reports_escape/* MAX_VALUE_CHARS */.xs));
    return more > 0 ? [...first, `and ${more} more`] : first;
}
function notifications(report, leftOut, options) {
    const { problems } = report;
    const more = problems.length - MAX_NOTIFICATIONS;
    const counts = [
        ...(leftOut > 0 ? [`${counted(leftOut, 'finding')} left out to keep within code scanning's limits`] : []),
        ...(more > 0 ? [`${counted(more, 'more problem')} not listed here`] : []),
    ];
    return [
        ...counts.map((text) => ({ level: 'warning', message: { text: `${text}; see the JSON report.` } })),
        ...problems.slice(0, MAX_NOTIFICATIONS).map((problem) => notificationOf(problem, options)),
    ];
}
function notificationOf({ file, line, message }, options) {
    const startLine = line ?? 1;
    const where = inCheckout({ file, startLine, endLine: startLine }, options);
    const prefix = where === null ? `${(0,reports_escape/* sarifText */.BC)(file, reports_escape/* MAX_NAME_CHARS */.xH)}: ` : '';
    return {
        level: 'warning',
        message: { text: prefix + (0,reports_escape/* sarifText */.BC)(message, reports_escape/* MAX_MESSAGE_CHARS */.hP) },
        ...(where === null ? {} : { locations: [physical(where, options)] }),
    };
}

;// CONCATENATED MODULE: ./lib/reports/markdown-tables.js


/** Rows that a table of a report shows; the JSON report has all of them. */
const markdown_tables_MAX_ROWS = 24;
/** Different chains that one origin shows. */
const markdown_tables_MAX_CHAINS = 3;
/** The tables of what was seen of one origin, each with its heading; nothing for what was not looked at. */
function observationTables({ dns, exchanges }) {
    return [connectionTable(exchanges), ...chainTables(exchanges), dns === null ? '' : dnsTable(dns)]
        .filter((table) => table !== '')
        .join('\n');
}
/**
 * A Markdown table with a heading.
 * @param rows cells that are Markdown already
 */
function markdown_tables_table(heading, columns, rows) {
    if (rows.length === 0)
        return '';
    const more = rows.length - markdown_tables_MAX_ROWS;
    return [
        `**${heading}**`,
        '',
        line(columns),
        line(columns.map(() => '---')),
        ...rows.slice(0, markdown_tables_MAX_ROWS).map(line),
        ...(more > 0 ? ['', `${more} more in the JSON report.`] : []),
        '',
    ].join('\n');
}
function line(cells) {
    return `| ${cells.join(' | ')} |`;
}
function markdown_tables_text(value) {
    return (0,reports_escape/* markdownText */.p7)(value, reports_escape/* MAX_VALUE_CHARS */.xs);
}
function markdown_tables_code(value) {
    return (0,reports_escape/* markdownCode */.D9)(value, reports_escape/* MAX_VALUE_CHARS */.xs);
}
function connectionTable(exchanges) {
    const rows = exchanges.map((exchange) => [
        markdown_tables_code(endpoint(exchange)),
        exchange.target.serverName === null ? '–' : markdown_tables_code(exchange.target.serverName),
        markdown_tables_code(exchange.target.hostHeader),
        markdown_tables_text(tcpWords(exchange.tcp)),
        exchange.tls === null ? '–' : markdown_tables_text(tlsWords(exchange.tls)),
        exchange.http === null ? '–' : markdown_tables_text(httpWords(exchange.http)),
    ]);
    return markdown_tables_table('Connections', ['Address', 'SNI', 'Host', 'TCP', 'TLS', 'HTTP'], rows);
}
/** One table for each different chain, with the addresses that sent it. */
function chainTables(exchanges) {
    const chains = new Map();
    for (const exchange of exchanges) {
        const certificates = chainOf(exchange)?.certificates ?? [];
        const identity = certificates.map(({ fingerprint256 }) => fingerprint256).join(' ');
        const known = chains.get(identity);
        if (known === undefined)
            chains.set(identity, { certificates, from: new Set([endpoint(exchange)]) });
        else
            known.from.add(endpoint(exchange));
    }
    return [...chains.values()]
        .filter(({ certificates }) => certificates.length > 0)
        .slice(0, markdown_tables_MAX_CHAINS)
        .map(({ certificates, from }) => markdown_tables_table(`Certificates as sent by ${markdown_tables_text([...from].slice(0, markdown_tables_MAX_CHAINS).join(', '))}${from.size > markdown_tables_MAX_CHAINS ? ' and others' : ''}`, ['#', 'Subject', 'Issuer', 'Valid', 'Key', 'Remarks'], certificates.map(markdown_tables_certificateRow)));
}
function markdown_tables_certificateRow(certificate) {
    return [
        String(certificate.position),
        markdown_tables_code(certificate.subject),
        markdown_tables_code(certificate.issuer),
        markdown_tables_text(`${day(certificate.notBefore)} to ${day(certificate.notAfter)}`),
        markdown_tables_text(keyWords(certificate.key)),
        markdown_tables_text(certificateRemarks(certificate).join(', ')),
    ];
}
function dnsTable({ name, lookups, authority, withCheckingDisabled }) {
    const fromResolver = lookups.map(({ type, server, outcome }) => [
        markdown_tables_code(name),
        type,
        markdown_tables_code(server),
        markdown_tables_text(dnsWords(outcome)),
    ]);
    const unchecked = withCheckingDisabled === null
        ? []
        : [[markdown_tables_code(name), '', 'the same without DNSSEC checking', markdown_tables_text(dnsWords(withCheckingDisabled))]];
    const fromAuthority = (authority?.zones ?? []).flatMap((zone) => zone.servers.flatMap((server) => {
        const asked = markdown_tables_code(server.address === null ? server.name : `${server.name} (${server.address})`);
        return server.answers.length === 0
            ? [[markdown_tables_code(zone.name), '', asked, server.address === null ? 'has no address' : 'not asked']]
            : server.answers.map(({ type, outcome }) => [markdown_tables_code(zone.name), type, asked, markdown_tables_text(dnsWords(outcome))]);
    }));
    return markdown_tables_table('DNS', ['Name', 'Type', 'Asked', 'Answer'], [...fromResolver, ...unchecked, ...fromAuthority]);
}

;// CONCATENATED MODULE: ./lib/reports/mermaid.js




/*
 * Pictures in Mermaid's language, which GitHub draws (https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/creating-diagrams).
 */
/** Behaviors and origins that one picture shows, the worst first. */
const mermaid_MAX_NODES = 40;
/** Lines of a picture; Mermaid itself refuses more than 500. */
const MAX_EDGES = 120;
/** A node's words, so that the picture keeps to the width of the page. */
const mermaid_MAX_LABEL_CHARS = 48;
/** Bars of the timeline, the first to end first. */
const MAX_BARS = 16;
/** Farther from the first end than this, a bar is cut off, so that the near can be told apart. */
const HORIZON_DAYS = 400;
const mermaid_DAY_MS = 86_400_000;
const STYLES = {
    fail: 'fill:#ffebe9,stroke:#cf222e,stroke-width:3px,color:#1f2328',
    warn: 'fill:#fff8c5,stroke:#9a6700,stroke-width:2px,color:#1f2328',
    inconclusive: 'fill:#ddf4ff,stroke:#0969da,stroke-dasharray:4,color:#1f2328',
    pass: 'fill:#dafbe1,stroke:#1a7f37,color:#1f2328',
};
/**
 * Which requests of a distribution lead to which origins, and how those fare: the worst origins first, as many as a picture
 * can hold. Every word of a stranger is escaped; nothing of it can end a node, the picture or its block.
 * @param origins those of the distribution
 */
function routingPicture(distribution, origins) {
    const sorted = model_report/* VERDICTS */.b.flatMap((verdict) => origins.filter((origin) => origin.verdict === verdict));
    const { shown, behaviors } = fitting(sorted, distribution.behaviors);
    const places = new Map(shown.map(({ key }, index) => [key, `o${index}`]));
    const edges = behaviors.flatMap((behavior, index) => behavior.origins.flatMap((key) => {
        const place = places.get(key);
        return place === undefined ? [] : [`  b${index} ${arrowTo(key, behavior, distribution, origins)} ${place}`];
    }));
    const lines = [
        'flowchart LR',
        `  d["${label(distribution.address)}"]`,
        ...behaviors.map(({ pathPattern }, index) => `  b${index}(["${label(pathPattern ?? 'path not known')}"])`),
        ...behaviors.map((_, index) => `  d --> b${index}`),
        ...shown.map((origin, index) => `  o${index}["${originLabel(origin)}"]`),
        ...edges.slice(0, MAX_EDGES),
        ...model_report/* VERDICTS */.b.flatMap((verdict) => styleLines(verdict, shown)),
    ];
    return { markdown: fenced(lines), leftOut: origins.length - shown.length };
}
/** The origins, worst first, and the behaviors that lead to them, as long as both together stay within the bound. */
function fitting(sorted, behaviors) {
    const shown = [];
    const leading = new Set();
    for (const origin of sorted) {
        const more = behaviors.filter((behavior) => behavior.origins.includes(origin.key) && !leading.has(behavior));
        if (shown.length + leading.size + 1 + Math.min(more.length, 1) > mermaid_MAX_NODES)
            break;
        shown.push(origin);
        for (const behavior of more)
            if (shown.length + leading.size < mermaid_MAX_NODES)
                leading.add(behavior);
    }
    return { shown, behaviors: behaviors.filter((behavior) => leading.has(behavior)) };
}
/** Dotted where it is not certain, or where CloudFront goes only when the first origin of a group fails. */
function arrowTo(key, { target }, { originGroups }, origins) {
    if (target === null)
        return '-. perhaps .->';
    const id = origins.find((origin) => origin.key === key)?.originId ?? null;
    const group = originGroups.find((one) => one.id === target);
    return id !== target && group !== undefined && group.members.indexOf(id) > 0 ? '-. failover .->' : '-->';
}
function originLabel(origin) {
    const { title, detail } = originName(origin);
    const [worst] = activeFindings(origin);
    const cause = worst === undefined || worst.level === 'notice' ? null : worst.rule;
    const parts = [title, detail, cause].filter((part) => part !== null);
    return `${VERDICT_MARKS[origin.verdict]} ${parts.map(label).join('<br/>')}`;
}
function styleLines(verdict, shown) {
    const nodes = shown.flatMap((origin, index) => (origin.verdict === verdict ? [`o${index}`] : []));
    if (nodes.length === 0)
        return [];
    return [`  classDef ${verdict} ${STYLES[verdict]}`, `  class ${nodes.join(',')} ${verdict}`];
}
/** When the certificates of the origins are valid, the first to end first; null when none was seen. */
function validityPicture(origins) {
    const rows = mermaid_leaves(origins);
    const [first] = rows;
    if (first === undefined)
        return null;
    const near = (time) => {
        const [end, own] = [Date.parse(first.certificate.notAfter), Date.parse(time)];
        const horizon = HORIZON_DAYS * mermaid_DAY_MS;
        return new Date(Math.min(Math.max(own, end - horizon), end + horizon)).toISOString().replace(/T.*/, '');
    };
    const lines = [
        'gantt',
        '  dateFormat YYYY-MM-DD',
        '  axisFormat %Y-%m-%d',
        '  tickInterval 3month',
        ...rows.slice(0, MAX_BARS).map(({ origin, certificate }) => {
            const until = `, until ${day(certificate.notAfter)}`;
            // The dot in front keeps a name from being one of the language's own words.
            const name = `• ${label(originName(origin).title)}${(0,reports_escape/* mermaidText */.Hg)(until, reports_escape/* MAX_NAME_CHARS */.xH)}`;
            return `  ${name} :${tagOf(origin)}${near(certificate.notBefore)}, ${near(certificate.notAfter)}`;
        }),
    ];
    return { markdown: fenced(lines), leftOut: Math.max(0, rows.length - MAX_BARS) };
}
/** How the picture draws what a rule has said of the certificate. */
const TAGS = {
    'certificate-expired': 'crit, ',
    'certificate-not-yet-valid': 'crit, ',
    'certificate-expiring': 'active, ',
};
function tagOf(origin) {
    const tags = activeFindings(origin).flatMap(({ rule }) => TAGS[rule] ?? []);
    return tags[0] ?? 'done, ';
}
/** Each different leaf with readable dates once, with the first origin that sends it. */
function mermaid_leaves(origins) {
    const found = new Map();
    for (const origin of origins) {
        for (const exchange of origin.observations.exchanges) {
            const [certificate] = chainOf(exchange)?.certificates ?? [];
            if (certificate === undefined || found.has(certificate.fingerprint256))
                continue;
            const [from, to] = [Date.parse(certificate.notBefore), Date.parse(certificate.notAfter)];
            if (from <= to)
                found.set(certificate.fingerprint256, { origin, certificate });
        }
    }
    const end = ({ certificate }) => Date.parse(certificate.notAfter);
    return [...found.values()].toSorted((a, b) => end(a) - end(b));
}
/** What a sentence below a picture says of what is not in it. */
function leftOutOf({ leftOut }, what) {
    return leftOut === 0 ? '' : `\n${counted(leftOut, `more ${what}`)} not drawn; see the table and the JSON report.\n`;
}
function label(text) {
    return (0,reports_escape/* mermaidText */.Hg)(text, mermaid_MAX_LABEL_CHARS);
}
function fenced(lines) {
    return `\`\`\`mermaid\n${lines.join('\n')}\n\`\`\`\n`;
}

;// CONCATENATED MODULE: ./lib/reports/markdown-pictures.js




/** Pictures may take this part of the budget, and twice this part of what is left of it. */
const PICTURE_SHARE = 0.15;
/** Distributions that get a picture, the worst first. */
const MAX_PICTURES = 6;
/** Distributions that are drawn to see which of them look alike. */
const MAX_COMPARED = 500;
/**
 * Adds what leads where, for each distribution that has something to show, and when certificates end. Nothing when all is
 * well; a sentence where there is no room.
 * @param maxBytes of the whole text
 */
function addPictures(budget, report, maxBytes) {
    if (report.origins.every(({ verdict }) => verdict === 'pass'))
        return;
    const room = Math.min(maxBytes * PICTURE_SHARE, budget.leftBytes * PICTURE_SHARE * 2);
    const drawn = drawnOnce(subjectsOf(report));
    const routing = drawn.slice(0, MAX_PICTURES).map(routingBlock);
    const validity = validityPicture(report.origins);
    const blocks = [
        ...routing,
        ...(validity === null
            ? []
            : [folded('Certificates, the first to end first', validity.markdown + leftOutOf(validity, 'certificate'))]),
    ];
    const tooBig = budget.addWhileRoom(blocks.map((one) => [one]), Math.ceil(budget.leftBytes - room));
    const left = tooBig + drawn.length - routing.length;
    if (left > 0)
        budget.add([`\n${counted(left, 'picture')} left out here for size; the HTML report has them.\n`]);
}
/** The distributions that have something to show, the worst first. What was given by hand has no behaviors of its own. */
function subjectsOf({ origins, distributions }) {
    const byKey = new Map(origins.map((origin) => [origin.key, origin]));
    const worst = ({ origins: own }) => Math.min(...own.map(({ verdict }) => model_report/* VERDICTS */.b.indexOf(verdict)));
    return distributions
        .filter(({ language, behaviors }) => language !== 'input' && behaviors.length > 0)
        .map((distribution) => ({ distribution, origins: distribution.origins.flatMap((key) => byKey.get(key) ?? []) }))
        .filter(({ origins: own }) => own.some(({ verdict }) => verdict !== 'pass'))
        .toSorted((a, b) => worst(a) - worst(b));
}
function drawnOnce(subjects) {
    const drawn = new Map();
    for (const { distribution, origins } of subjects.slice(0, MAX_COMPARED)) {
        const nameless = routingPicture({ ...distribution, address: '' }, origins).markdown;
        const key = JSON.stringify([distribution.location, nameless]);
        const same = drawn.get(key);
        if (same === undefined)
            drawn.set(key, { distribution, picture: routingPicture(distribution, origins), alike: 0 });
        else
            same.alike += 1;
    }
    return [...drawn.values()];
}
function routingBlock({ distribution, picture, alike }, index) {
    const others = alike === 0 ? '' : ` and ${alike} more alike`;
    const summary = `What leads where: ${(0,reports_escape/* markdownText */.p7)(distribution.address, reports_escape/* MAX_NAME_CHARS */.xH)}${others}`;
    return folded(summary, picture.markdown + leftOutOf(picture, 'origin'), index === 0 ? ' open' : '');
}
function folded(summary, content, attribute = '') {
    return `\n<details${attribute}>\n<summary>${summary}</summary>\n\n${content}\n</details>\n`;
}

;// CONCATENATED MODULE: ./lib/reports/markdown.js









const EMOJI = { fail: '❌', warn: '⚠️', inconclusive: '❔', pass: '✅' };
const LEVEL_EMOJI = { error: '❌', warning: '⚠️', notice: 'ℹ️' };
/** The overview may take this part of the budget, so that the details keep the rest. */
const OVERVIEW_SHARE = 0.4;
/** Room that stays free for the sentences that say what was left out, and for closing tags. */
const markdown_RESERVED_BYTES = 400;
/** The first finding in the overview. */
const markdown_MAX_TEASER_CHARS = 140;
/** Evidence shows at most so many values of a finding. */
const markdown_MAX_EVIDENCE_VALUES = 16;
/** Failing origins whose details are unfolded from the start; more would hide each other. */
const markdown_MAX_OPEN = 3;
/** Findings that are written out for one origin; the others are counted. */
const MAX_FINDINGS_PER_ORIGIN = 25;
/**
 * The report as Markdown for GitHub: a sentence, a table of all origins, the details of those that fail or warn, what could
 * not be observed and the next step, the healthy ones folded away, and what could not be read.
 * @param options.maxBytes bytes of UTF-8 that the result may have; what does not fit is left out and counted
 */
function renderMarkdown(report, options) {
    const { maxBytes } = options;
    const budget = new ByteBudget(maxBytes);
    const short = `## ${EMOJI[report.verdict]} CloudFront origin preflight: ${report.verdict}\n`;
    if (!budget.add([`${short}\n${headline(report)}\n\n${countsLine(report)}\n`, short]))
        return '';
    const sorted = model_report/* VERDICTS */.b.flatMap((verdict) => report.origins.filter((origin) => origin.verdict === verdict));
    const of = (...verdicts) => alike(sorted.filter(({ verdict }) => verdicts.includes(verdict)));
    addOverview(budget, of('fail', 'warn', 'inconclusive'), Math.floor(maxBytes * (1 - OVERVIEW_SHARE)));
    addPictures(budget, report, maxBytes);
    addDetails(budget, of('fail', 'warn'));
    addInconclusive(budget, of('inconclusive'));
    addProblems(budget, report.problems);
    addHealthy(budget, of('pass'), sorted.filter(({ verdict }) => verdict === 'pass'));
    return budget.text();
}
/** Bytes that have to stay free of each section, beside `RESERVED_BYTES`. */
function addSection(budget, section, reserveBytes = markdown_RESERVED_BYTES) {
    if (section.blocks.length === 0)
        return;
    const { head, blocks, foot, leftOut } = section;
    const closing = byteLength(foot) + byteLength(leftOut(blocks.length));
    if (!budget.add([head], closing + reserveBytes)) {
        budget.add([`\n${leftOut(blocks.length).trim()}\n`]);
        return;
    }
    const left = budget.addWhileRoom(blocks, closing + reserveBytes);
    budget.add([foot + (left > 0 ? leftOut(left) : '')]);
}
function seeJson(what) {
    return `\n${what} left out here for size; see the JSON report.\n`;
}
function originsLeftOut(count) {
    return seeJson(`${counted(count, 'origin')} with details`);
}
function markdown_name(value) {
    return (0,reports_escape/* markdownText */.p7)(value, reports_escape/* MAX_NAME_CHARS */.xH);
}
// -------------------------------------------------------------------------------------------------------------- overview
function addOverview(budget, groups, reserveBytes) {
    const columns = ['', 'Origin', 'Distribution', ...model_finding/* LAYERS */.RR.map((layer) => layer.toUpperCase()), 'First finding'];
    addSection(budget, {
        head: `\n| ${columns.join(' | ')} |\n| ${columns.map((_, index) => (index > 2 && index < 8 ? ':-:' : '---')).join(' | ')} |\n`,
        blocks: groups.map((group) => [overviewRow(group)]),
        foot: `\n<sub>${LAYER_LEGEND}</sub>\n`,
        leftOut: (count) => seeJson(`${counted(count, 'row')} of the table`),
    }, reserveBytes);
}
function overviewRow({ origin, others }) {
    const cells = [
        `${EMOJI[origin.verdict]} ${origin.verdict}`,
        nameCell(origin),
        distributionCell(origin, others),
        ...layerLines(origin).map(({ mark }) => mark),
        markdown_teaser(origin),
    ];
    return `| ${cells.join(' | ')} |\n`;
}
function nameCell(origin) {
    const { title, detail } = originName(origin);
    const second = detail === null ? '' : `<br>${(0,reports_escape/* markdownCode */.D9)(detail, reports_escape/* MAX_NAME_CHARS */.xH)}`;
    return `<b>${markdown_name(title)}</b>${second}`;
}
function distributionCell(origin, others) {
    const where = placeToLook(origin);
    return ((0,reports_escape/* markdownCode */.D9)(origin.distribution, reports_escape/* MAX_NAME_CHARS */.xH) +
        (where === null ? '' : `<br>${(0,reports_escape/* markdownCode */.D9)(where, reports_escape/* MAX_NAME_CHARS */.xH)}`) +
        (others.length === 0 ? '' : `<br>and ${others.length} more alike`));
}
function markdown_teaser(origin) {
    const [first] = activeFindings(origin);
    if (origin.verdict === 'inconclusive')
        return (0,reports_escape/* markdownText */.p7)(whyInconclusive(origin).why, markdown_MAX_TEASER_CHARS);
    if (first === undefined)
        return '';
    return `${(0,reports_escape/* markdownCode */.D9)(first.rule, reports_escape/* MAX_NAME_CHARS */.xH)} ${(0,reports_escape/* markdownText */.p7)(first.message, markdown_MAX_TEASER_CHARS)}`;
}
// --------------------------------------------------------------------------------------------------------------- details
function addDetails(budget, groups) {
    addSection(budget, {
        head: '\n### Findings\n',
        blocks: groups.map((group, index) => detailVersions(group, index < markdown_MAX_OPEN)),
        foot: '',
        leftOut: (count) => originsLeftOut(originsIn(groups.slice(-count))),
    });
}
/** With everything, without what was seen, and with the worst finding alone. */
function detailVersions(group, open) {
    const { origin } = group;
    const others = othersWords(group);
    const head = others === null ? [] : [`${(0,reports_escape/* markdownText */.p7)(others, reports_escape/* MAX_MESSAGE_CHARS */.hP)}\n`];
    const findings = activeFindings(origin);
    const shown = findings.slice(0, MAX_FINDINGS_PER_ORIGIN);
    const left = findings.length - shown.length;
    const more = left > 0 ? [`${counted(left, 'more finding')} in the JSON report.\n`] : [];
    const accepted = suppressedFindings(origin).map(acceptedLine);
    const full = shown.map((finding) => markdown_findingBlock(finding, origin, true));
    const plain = shown.map((finding) => markdown_findingBlock(finding, origin, false));
    const seen = observationTables(origin.observations);
    return [
        fold(origin, open, [...head, ...full, ...more, ...accepted, ...(seen === '' ? [] : [seen])]),
        fold(origin, open, [...head, ...plain, ...more, ...accepted]),
        fold(origin, open, [
            ...head,
            ...plain.slice(0, 1),
            ...(findings.length > 1 ? [`${findings.length - 1} more in the JSON report.\n`] : []),
        ]),
    ];
}
function fold(origin, open, blocks) {
    return `\n<details${open && origin.verdict === 'fail' ? ' open' : ''}>\n<summary>${summaryLine(origin)}</summary>\n\n${blocks.join('\n')}\n</details>\n`;
}
/** Inside HTML: no Markdown but character references. */
function summaryLine(origin) {
    const { title, detail } = originName(origin);
    const where = place(origin.location);
    return [
        `${EMOJI[origin.verdict]} <b>${markdown_name(title)}</b>`,
        ...(detail === null ? [] : [`<code>${markdown_name(detail)}</code>`]),
        `in ${markdown_name(origin.distribution)}`,
        ...(where === null ? [] : [`(${markdown_name(where)})`]),
    ].join(' ');
}
function markdown_findingBlock(finding, origin, withEvidence) {
    const status = statusWords(finding);
    const where = ownPlace(finding, origin);
    const title = [
        `${LEVEL_EMOJI[finding.level]} **${finding.level}** ${(0,reports_escape/* markdownCode */.D9)(finding.rule, reports_escape/* MAX_NAME_CHARS */.xH)}`,
        ...(status === null ? [] : [`**${status}**`]),
        ...(where === null ? [] : [(0,reports_escape/* markdownCode */.D9)(where, reports_escape/* MAX_NAME_CHARS */.xH)]),
        ...(finding.level === 'error' && !finding.blocking ? ['does not block'] : []),
    ].join(' · ');
    const fix = finding.remediation === '' ? '' : `**Fix:** ${(0,reports_escape/* markdownText */.p7)(finding.remediation, reports_escape/* MAX_MESSAGE_CHARS */.hP)}`;
    const link = finding.documentation === '' ? '' : (0,reports_escape/* markdownLink */.iQ)('What this means', finding.documentation);
    const last = [fix, link].filter((part) => part !== '').join(' ');
    return [
        `${title}<br>${(0,reports_escape/* markdownText */.p7)(finding.message, reports_escape/* MAX_MESSAGE_CHARS */.hP)}${last === '' ? '' : `<br>${last}`}`,
        '',
        ...(withEvidence ? evidenceLines(finding) : []),
    ].join('\n');
}
function evidenceLines(finding) {
    const texts = evidenceTexts(finding);
    if (texts.length === 0)
        return [];
    const more = texts.length - markdown_MAX_EVIDENCE_VALUES;
    return [
        ...texts
            .slice(0, markdown_MAX_EVIDENCE_VALUES)
            .map(([key, text]) => `- ${(0,reports_escape/* markdownText */.p7)(key, reports_escape/* MAX_NAME_CHARS */.xH)}: ${(0,reports_escape/* markdownCode */.D9)(text, reports_escape/* MAX_VALUE_CHARS */.xs)}`),
        ...(more > 0 ? [`- ${more} more in the JSON report`] : []),
        '',
    ];
}
function acceptedLine({ rule, suppressed }) {
    const until = suppressed?.expires ? ` until ${(0,reports_escape/* markdownText */.p7)(suppressed.expires, reports_escape/* MAX_NAME_CHARS */.xH)}` : '';
    return `Accepted${until}: ${(0,reports_escape/* markdownCode */.D9)(rule, reports_escape/* MAX_NAME_CHARS */.xH)}, ${(0,reports_escape/* markdownText */.p7)(suppressed?.reason ?? '', reports_escape/* MAX_VALUE_CHARS */.xs)}\n`;
}
// ---------------------------------------------------------------------------------------------------------- the other ones
function addInconclusive(budget, groups) {
    addSection(budget, {
        head: '\n### Not fully observed from here\n\n',
        blocks: groups.map((group) => [inconclusiveItem(group, true), inconclusiveItem(group, false)]),
        foot: '',
        leftOut: (count) => seeJson(`${counted(originsIn(groups.slice(-count)), 'origin')} of this kind`),
    });
}
function inconclusiveItem(group, withNotices) {
    const { origin } = group;
    const instances = othersWords(group);
    const { why, next, finding } = whyInconclusive(origin);
    const { title, detail } = originName(origin);
    const others = withNotices ? activeFindings(origin).filter((one) => one !== finding) : [];
    return [
        `- **${markdown_name(title)}**${detail === null ? '' : ` ${(0,reports_escape/* markdownCode */.D9)(detail, reports_escape/* MAX_NAME_CHARS */.xH)}`}: ${(0,reports_escape/* markdownText */.p7)(why, reports_escape/* MAX_MESSAGE_CHARS */.hP)}`,
        ...(instances === null ? [] : [`  <br>${(0,reports_escape/* markdownText */.p7)(instances, reports_escape/* MAX_MESSAGE_CHARS */.hP)}`]),
        ...(next === '' ? [] : [`  <br>**Next:** ${(0,reports_escape/* markdownText */.p7)(next, reports_escape/* MAX_MESSAGE_CHARS */.hP)}`]),
        ...others.slice(0, MAX_FINDINGS_PER_ORIGIN).map((one) => `  <br>${noticeText(one)}`),
        '',
    ].join('\n');
}
function noticeText(finding) {
    return `${LEVEL_EMOJI[finding.level]} ${(0,reports_escape/* markdownCode */.D9)(finding.rule, reports_escape/* MAX_NAME_CHARS */.xH)} ${(0,reports_escape/* markdownText */.p7)(finding.message, reports_escape/* MAX_VALUE_CHARS */.xs)}`;
}
function addProblems(budget, problems) {
    addSection(budget, {
        head: '\n### Could not be read or applied\n\n',
        blocks: problems.map(({ file, line, message }) => {
            const where = line === null ? file : `${file}:${line}`;
            return [`- ${(0,reports_escape/* markdownCode */.D9)(where, reports_escape/* MAX_NAME_CHARS */.xH)}: ${(0,reports_escape/* markdownText */.p7)(message, reports_escape/* MAX_MESSAGE_CHARS */.hP)}\n`];
        }),
        foot: '',
        leftOut: (count) => seeJson(counted(count, 'problem')),
    });
}
function addHealthy(budget, groups, origins) {
    const unused = origins.filter(isUnused).length;
    const aside = unused === 0 ? '' : `, ${unused} of them not in use`;
    addSection(budget, {
        head: `\n<details>\n<summary>${EMOJI.pass} ${counted(origins.length, 'origin')} without findings that count${aside}</summary>\n\n| Origin | Distribution | Seen |\n| --- | --- | --- |\n`,
        blocks: groups.map((group) => [healthyRow(group, true), healthyRow(group, false)]),
        foot: '\n</details>\n',
        leftOut: (count) => seeJson(`${counted(originsIn(groups.slice(-count)), 'origin')} without findings`),
    }, 0);
}
function healthyRow({ origin, others }, withNotices) {
    const seen = isUnused(origin) ? ['not in use, not judged'] : overview(origin);
    const remarks = withNotices
        ? [
            ...activeFindings(origin).map(noticeText),
            ...suppressedFindings(origin).map((finding) => acceptedLine(finding).trim()),
        ].slice(0, MAX_FINDINGS_PER_ORIGIN)
        : [];
    const cells = [
        nameCell(origin),
        distributionCell(origin, others),
        [(0,reports_escape/* markdownText */.p7)(seen.join(', '), reports_escape/* MAX_VALUE_CHARS */.xs), ...remarks].join('<br>'),
    ];
    return `| ${cells.join(' | ')} |\n`;
}

;// CONCATENATED MODULE: ./lib/reports/summary.js

/** GitHub refuses the summary of a step over 1 MiB, counted in bytes of UTF-8 (workflow commands, "Step isolation and limits"). */
const MAX_SUMMARY_BYTES = 1_048_576;
/** The report as Markdown for the job summary. */
function renderSummary(report) {
    return renderMarkdown(report, { maxBytes: MAX_SUMMARY_BYTES });
}

;// CONCATENATED MODULE: ./lib/reports/layout.js
/** Width of the text report. */
const COLUMNS = 100;
/**
 * Breaks text into lines of at most `COLUMNS` characters at spaces; a longer word is cut.
 * @param text already escaped, without line breaks
 * @param first what the first line starts with, such as an indent and a label
 * @param rest what the others start with
 */
function wrap(text, first, rest) {
    const lines = [];
    let line = first;
    let empty = true;
    const flush = () => {
        lines.push(line.trimEnd());
        line = rest;
        empty = true;
    };
    for (const word of text.split(' ').flatMap((whole) => pieces(whole, COLUMNS - rest.length))) {
        const next = empty ? line + word : `${line} ${word}`;
        if (next.length > COLUMNS && !empty) {
            flush();
            line += word;
        }
        else {
            line = next;
        }
        empty = false;
    }
    if (!empty)
        flush();
    return lines;
}
/** A word in pieces of at most `width` characters, never through a surrogate pair. */
function pieces(word, width) {
    if (word.length <= width)
        return [word];
    const characters = Array.from(word);
    const cut = [];
    for (let start = 0; start < characters.length; start += width) {
        cut.push(characters.slice(start, start + width).join(''));
    }
    return cut;
}
/** Cuts a finished line to `COLUMNS` characters; an ellipsis stands for the rest. */
function fit(line) {
    const characters = Array.from(line);
    return characters.length > COLUMNS
        ? `${characters
            .slice(0, COLUMNS - 1)
            .join('')
            .trimEnd()}…`
        : characters.join('');
}
/** The start of a line and as many whole parts, joined by commas, as fit into `room` characters. */
function joinWhileRoom(start, parts, room) {
    let line = start;
    for (const [index, part] of parts.entries()) {
        const next = index === 0 ? line + part : `${line}, ${part}`;
        if (next.length > room)
            break;
        line = next;
    }
    return line.trimEnd();
}
/** The widest cell of each column. */
function columnWidths(rows) {
    const columns = Math.max(0, ...rows.map((cells) => cells.length));
    return Array.from({ length: columns }, (_, column) => Math.max(0, ...rows.map((cells) => cells[column]?.length ?? 0)));
}
const ESC = '\u001B[';
/** How a stretch of text is shown; SGR codes of ECMA-48. */
const layout_STYLES = {
    bold: '1',
    dim: '2',
    red: '31',
    green: '32',
    yellow: '33',
    blue: '36',
};
/** A painter for a terminal that shows colours, or for everything else. */
function painter(color) {
    if (!color)
        return (text) => text;
    return (text, ...styles) => `${ESC}${styles.map((style) => layout_STYLES[style]).join(';')}m${text}${ESC}0m`;
}

;// CONCATENATED MODULE: ./lib/reports/text.js





const VERDICT_STYLES = {
    fail: 'red',
    warn: 'yellow',
    inconclusive: 'blue',
    pass: 'green',
};
const LEVEL_STYLES = { error: 'red', warning: 'yellow', notice: 'blue' };
/** A terminal shows the end of a report first, so the worst stands there. */
const ORDER = ['inconclusive', 'warn', 'fail'];
/** Names in the list of healthy origins have at most this width. */
const ID_COLUMN = 24;
const DOMAIN_COLUMN = 40;
/** A heading stands in one line; the mark and the verdict need the rest of it. */
const MAX_HEADING_CHARS = 80;
/** Evidence shows at most so many values, each cut to this length; the JSON report has all of it. */
const text_MAX_EVIDENCE_VALUES = 10;
const MAX_EVIDENCE_CHARS = 160;
/**
 * The report for people at a terminal, lines of at most 100 columns: healthy origins in a line each, then the others from
 * the mildest to the worst, what could not be read, and the verdict as the last line, where the eye is.
 */
function renderText(report, options) {
    const paint = painter(options.color);
    const blocks = [
        healthyBlock(report.origins.filter(({ verdict }) => verdict === 'pass'), paint),
        ...ORDER.flatMap((verdict) => alike(report.origins.filter((origin) => origin.verdict === verdict))).map((group) => text_originBlock(group, paint)),
        problemBlock(report.problems, paint),
        verdictBlock(report, paint),
    ];
    return `${blocks
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.map(reports_escape/* logLine */.BP).join('\n'))
        .join('\n\n')}\n`;
}
function heading(text) {
    return (0,reports_escape/* terminalText */.eR)(text, MAX_HEADING_CHARS);
}
function healthyBlock(origins, paint) {
    const groups = alike(origins);
    const rows = groups.map(({ origin }) => healthyName(origin));
    const widths = columnWidths(rows);
    return groups.flatMap(({ origin, others }, index) => {
        const names = (rows[index] ?? [])
            .map((cell, column) => cell.padEnd(widths[column] ?? 0))
            .filter((cell) => cell !== '');
        const facts = isUnused(origin) ? ['not in use, not judged'] : overview(origin);
        const instances = others.length === 0 ? [] : [`${others.length + 1} instances`];
        const seen = [...instances, ...facts].map((part) => (0,reports_escape/* terminalText */.eR)(part, DOMAIN_COLUMN));
        const mark = isUnused(origin) ? paint('–', 'dim') : paint(VERDICT_MARKS.pass, 'green');
        // The mark and a space stand before the names.
        const room = COLUMNS - 2;
        return [`${mark} ${joinWhileRoom(`${names.join('  ')}  `, seen, room)}`, ...remarkLines(origin, paint)];
    });
}
function healthyName(origin) {
    const { title, detail } = originName(origin);
    return [(0,reports_escape/* terminalText */.eR)(title, detail === null ? DOMAIN_COLUMN : ID_COLUMN), (0,reports_escape/* terminalText */.eR)(detail ?? '', DOMAIN_COLUMN)];
}
/** Notices and accepted findings of an origin that is fine: a line each, so that they drown nothing. */
function remarkLines(origin, paint) {
    const notices = activeFindings(origin).filter(({ rule }) => !(isUnused(origin) && rule === 'origin-not-in-use'));
    return [
        ...notices.map((finding) => paint(fit(`    ${finding.level} ${ruleId(finding)}: ${message(finding)}`), 'dim')),
        ...suppressedLines(origin, '    ', paint),
    ];
}
function ruleId({ rule }) {
    return heading(rule);
}
function message(finding) {
    return (0,reports_escape/* terminalText */.eR)(finding.message, reports_escape/* MAX_MESSAGE_CHARS */.hP);
}
function suppressedLines(origin, indent, paint) {
    return suppressedFindings(origin).map(({ rule, suppressed }) => {
        const until = suppressed?.expires ? ` until ${suppressed.expires}` : '';
        const text = `accepted${until}: ${rule} (${suppressed?.reason ?? ''})`;
        return paint(fit(indent + (0,reports_escape/* terminalText */.eR)(text, reports_escape/* MAX_MESSAGE_CHARS */.hP)), 'dim');
    });
}
function text_originBlock(group, paint) {
    const { origin } = group;
    const others = othersWords(group);
    const reason = origin.verdict === 'inconclusive' ? whyInconclusive(origin) : null;
    const findings = activeFindings(origin).filter((finding) => finding !== reason?.finding);
    return [
        ...headerLines(origin, paint),
        ...(others === null
            ? []
            : wrap((0,reports_escape/* terminalText */.eR)(others, reports_escape/* MAX_MESSAGE_CHARS */.hP), '  ', '    ').map((line) => paint(line, 'dim'))),
        ...(reason === null
            ? []
            : [...labelled('Why: ', reason.why, paint, '  '), ...labelled('Next:', reason.next, paint, '  ')]),
        ...findings.flatMap((finding) => ['', ...findingLines(finding, origin, paint)]),
        ...suppressedLines(origin, '  ', paint),
    ];
}
function headerLines(origin, paint) {
    const { title, detail } = originName(origin);
    const style = VERDICT_STYLES[origin.verdict];
    const start = `${VERDICT_MARKS[origin.verdict]} ${origin.verdict.toUpperCase()}`;
    const name = heading(title);
    const rest = [detail, origin.distribution, place(origin.location)]
        .filter((part) => part !== null)
        .map((part) => (0,reports_escape/* terminalText */.eR)(part, reports_escape/* MAX_NAME_CHARS */.xH))
        .join('  ');
    const oneLine = `${start}  ${name}  ${rest}`;
    const first = `${paint(start, 'bold', style)}  ${paint(name, 'bold')}`;
    const head = oneLine.length <= COLUMNS
        ? [`${first}  ${paint(rest, 'dim')}`]
        : [first, ...wrap(rest, '  ', '  ').map((line) => paint(line, 'dim'))];
    return [...head, `  ${layerText(origin, paint)}`];
}
function layerText(origin, paint) {
    return layerLines(origin)
        .filter(({ progress }) => progress !== 'not-applicable')
        .map(({ layer, progress, mark }) => {
        if (progress === 'verified')
            return `${paint(layer, 'dim')} ${paint(mark, 'green')}`;
        if (progress === 'failed')
            return `${paint(layer, 'bold')} ${paint(mark, 'bold', 'red')}`;
        return paint(`${layer} ${mark}`, 'dim');
    })
        .join('  ');
}
function findingLines(finding, origin, paint) {
    const status = statusWords(finding);
    const where = ownPlace(finding, origin);
    const title = [
        paint(finding.level, 'bold', LEVEL_STYLES[finding.level]),
        paint(ruleId(finding), 'bold'),
        ...(status === null ? [] : [status]),
        ...(where === null ? [] : [paint(heading(where), 'dim')]),
    ].join('  ');
    const body = wrap(message(finding), '    ', '    ');
    if (finding.level === 'notice')
        return [`  ${title}`, ...body];
    return [
        `  ${title}`,
        ...body,
        ...labelled('Fix: ', finding.remediation, paint),
        ...labelled('Seen:', evidence(finding), paint),
        ...labelled('More:', `origin-preflight --explain ${finding.rule}`, paint),
    ];
}
function evidence(finding) {
    const texts = evidenceTexts(finding);
    const more = texts.length - text_MAX_EVIDENCE_VALUES;
    return [
        ...texts
            .slice(0, text_MAX_EVIDENCE_VALUES)
            .map(([name, text]) => `${heading(name)} ${(0,reports_escape/* terminalText */.eR)(text, MAX_EVIDENCE_CHARS)}`),
        ...(more > 0 ? [`${more} more in the JSON report`] : []),
    ].join('; ');
}
/** A labelled paragraph with a hanging indent; nothing for an empty text. */
function labelled(label, text, paint, indent = '    ') {
    if (text === '')
        return [];
    const hanging = `${indent}${' '.repeat(label.length)} `;
    const [first = '', ...others] = wrap((0,reports_escape/* terminalText */.eR)(text, reports_escape/* MAX_MESSAGE_CHARS */.hP), hanging, hanging);
    return [`${indent}${paint(label, 'dim')} ${first.slice(hanging.length)}`, ...others];
}
function problemBlock(problems, paint) {
    if (problems.length === 0)
        return [];
    return [
        paint('Could not be read or applied', 'bold', 'yellow'),
        ...problems.flatMap(({ file, line, message: text }) => {
            const where = line === null ? file : `${file}:${line}`;
            return wrap(`${heading(where)}  ${(0,reports_escape/* terminalText */.eR)(text, reports_escape/* MAX_MESSAGE_CHARS */.hP)}`, '  ', '    ');
        }),
    ];
}
function verdictBlock(report, paint) {
    const style = VERDICT_STYLES[report.verdict];
    const word = `${VERDICT_MARKS[report.verdict]} ${report.verdict.toUpperCase()}`;
    const [first = '', ...others] = wrap(headline(report), ' '.repeat(word.length + 2), '  ');
    return [countsLine(report), `${paint(word, 'bold', style)}${first.slice(word.length)}`, ...others];
}

;// CONCATENATED MODULE: ./lib/reports/index.js













/** Every format by its name on the command line. A new one is a file of its own and one line here. */
const FORMATS = {
    text: renderText,
    json: renderJson,
    sarif: renderSarif,
    markdown: renderSummary,
    html: renderHtml,
    github: renderGithub,
};


/***/ }),

/***/ 8134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ RULES)
});

// EXTERNAL MODULE: ./lib/cloudfront/viewer-names.js
var viewer_names = __webpack_require__(9929);
;// CONCATENATED MODULE: ./lib/rules/shared/interception.js
/**
 * Products that intercept TLS, by the names their authorities carry out of the box. A vendor that also sells public
 * certificates, or certificates for origins, is in only with the words that its intercepting product uses: Cloudflare's
 * origin certificates and Symantec's old public ones are faults of the origin.
 */
const PRODUCTS = [
    { name: 'Zscaler', pattern: /zscaler|\bzscloud\b/i },
    { name: 'Netskope', pattern: /netskope|\bgoskope\b/i },
    { name: 'Fortinet', pattern: /fortinet|fortigate|forticlient|fortiproxy/i },
    { name: 'Palo Alto Networks', pattern: /palo ?alto networks|globalprotect|prisma access/i },
    { name: 'Symantec (Blue Coat) ProxySG', pattern: /blue ?coat|proxysg|symantec (?:cloud swg|wss|web security)/i },
    { name: 'Cisco', pattern: /cisco (?:umbrella|web security|secure web|secure access|wsa)|opendns|ironport/i },
    { name: 'Sophos', pattern: /sophos/i },
    { name: 'Forcepoint', pattern: /forcepoint|websense/i },
    { name: 'Skyhigh (McAfee, Trellix) Web Gateway', pattern: /mcafee|skyhigh|trellix/i },
    { name: 'Check Point', pattern: /\bcheck ?point\b/i },
    { name: 'Barracuda', pattern: /barracuda/i },
    { name: 'WatchGuard', pattern: /watchguard|fireware/i },
    { name: 'SonicWall', pattern: /sonicwall/i },
    { name: 'Cato Networks', pattern: /cato networks/i },
    { name: 'Cloudflare Gateway', pattern: /cloudflare for teams|gateway ca - cloudflare/i },
    { name: 'iboss', pattern: /\biboss\b/i },
    { name: 'Menlo Security', pattern: /menlo security/i },
    { name: 'Smoothwall', pattern: /smoothwall/i },
    { name: 'Untangle', pattern: /untangle/i },
    { name: 'Lightspeed', pattern: /lightspeed (?:rocket|systems)/i },
    { name: 'Securly', pattern: /securly/i },
    { name: 'Trend Micro InterScan', pattern: /interscan|\biwsva\b/i },
    { name: 'Microsoft Forefront TMG', pattern: /forefront tmg/i },
    { name: 'Kaspersky', pattern: /kaspersky/i },
    { name: 'ESET', pattern: /\beset\b/i },
    { name: 'Avast', pattern: /\bavast\b/i },
    { name: 'AVG', pattern: /\bavg (?:web|mail|technologies|trusted)/i },
    { name: 'Norton', pattern: /norton web|norton mail/i },
    { name: 'Bitdefender', pattern: /bitdefender/i },
    { name: 'AdGuard', pattern: /adguard/i },
    { name: 'mitmproxy', pattern: /\bmitmproxy\b/i },
    { name: 'Charles Proxy', pattern: /\bcharles (?:proxy|ssl)/i },
    { name: 'Fiddler', pattern: /fiddlerroot|\bfiddler\b/i },
    { name: 'Burp Suite', pattern: /portswigger|\bburp\b/i },
    { name: 'ZAP', pattern: /zed attack proxy|\bzap root ca\b/i },
    { name: 'Proxyman', pattern: /proxyman/i },
    { name: 'HTTP Toolkit', pattern: /http toolkit/i },
    { name: 'Squid', pattern: /\bsquid\b/i },
];
/**
 * The product that answered in the origin's place; null when nothing says so. It takes a chain that leads to no trusted
 * root, and issuers with the name of such a product. A certificate that the product has for itself (its own name in the
 * subject, not the name that was asked for) is no interception: then the origin is such a device.
 */
function interceptorOf({ tls, target }) {
    const chain = tls?.chain ?? null;
    const leaf = chain?.certificates[0];
    if (chain === null || leaf === undefined || leaf.selfSigned || isAnchored(chain))
        return null;
    const above = authorityNames(chain);
    const product = PRODUCTS.find(({ pattern }) => above.some((name) => pattern.test(name)));
    if (product === undefined)
        return null;
    const isOwn = product.pattern.test(leaf.subject) && !names(leaf, target.serverName ?? target.hostHeader);
    return isOwn ? null : product.name;
}
function isAnchored({ verification, paths }) {
    return verification.trusted || paths.some(({ end }) => end === 'anchor');
}
/** The leaf's issuer, and both names of every certificate on the way up. */
function authorityNames({ certificates, paths }) {
    const positions = paths[0]?.positions ?? [0];
    return positions.flatMap((position) => {
        const certificate = certificates[position];
        if (certificate === undefined)
            return [];
        return position === 0 ? [certificate.issuer] : [certificate.subject, certificate.issuer];
    });
}
/** Whether the certificate was made for a name; a forged one is, or has the names of the one that it stands for. */
function names({ dnsNames, commonName }, name) {
    const asked = name.toLowerCase();
    const parent = asked.replace(/^[^.]+/, '*');
    return [...dnsNames, commonName ?? ''].some((own) => [asked, parent].includes(own.toLowerCase()));
}

;// CONCATENATED MODULE: ./lib/rules/shared/wording.js
/** How rules speak: bounded lists, counts and durations, the same everywhere. */
/** The day on which the facts behind the rules were last compared with AWS's documents. */
const FACTS_CHECKED = '2026-11-22';
/** Names listed in one message; the rest is counted. */
const MAX_LISTED = 5;
/** `a`, `a and b`, `a, b and c`, or `a, b, c, d, e and 7 more`: never longer than the bound, duplicates removed. */
function listed(names, limit = MAX_LISTED) {
    const distinct = [...new Set(names)];
    const shown = distinct.slice(0, limit);
    const rest = distinct.length - shown.length;
    if (rest > 0)
        return `${shown.join(', ')} and ${rest} more`;
    return enumerated(shown, 'and');
}
/** The same with "or": `80, 443 or 8080`. */
function either(names, limit = MAX_LISTED) {
    const distinct = [...new Set(names)];
    const rest = distinct.length - limit;
    if (rest > 0)
        return `${distinct.slice(0, limit).join(', ')} or one of ${rest} more`;
    return enumerated(distinct, 'or');
}
/** At most so many names as plain data for evidence; the last entry counts what was left out. */
function bounded(names, limit = 20) {
    const distinct = [...new Set(names)];
    const rest = distinct.length - limit;
    return rest > 0 ? [...distinct.slice(0, limit), `and ${rest} more`] : distinct;
}
/**
 * Which of an origin's addresses are meant: `203.0.113.7` when it is the only one, `all 3 addresses (…)`, or
 * `1 of 3 addresses (203.0.113.7)`.
 */
function ofAddresses(affected, total) {
    const distinct = [...new Set(affected)];
    const [first] = distinct;
    if (total <= 1 && distinct.length === 1 && first !== undefined)
        return first;
    if (distinct.length >= total)
        return `all ${distinct.length} addresses (${listed(distinct)})`;
    return `${distinct.length} of ${total} addresses (${listed(distinct)})`;
}
/** `1 address`, `3 addresses`. */
function counted(count, one, several = `${one}s`) {
    return `${count} ${count === 1 ? one : several}`;
}
/** `850 ms`, `2.5 s`, `90 s`, `10 min`: whole milliseconds below a second, at most one decimal above. */
function duration(milliseconds) {
    if (milliseconds < 1000)
        return `${Math.round(milliseconds)} ms`;
    const seconds = Math.round(milliseconds / 100) / 10;
    return seconds >= 600 && seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`;
}
/** The day of an ISO 8601 time, in UTC: `2026-11-22`. */
function day(iso) {
    return iso.slice(0, 10);
}
function enumerated(names, conjunction) {
    const last = names.at(-1) ?? '';
    return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}

;// CONCATENATED MODULE: ./lib/rules/shared/exchanges.js



/** RFC 9110 15.6. */
const REASONS = { 502: 'Bad Gateway', 504: 'Gateway Timeout' };
/** The exchanges of an origin with their plans. One that no plan knows is left out: its terms are unknown. */
function probedExchanges(subject) {
    return subject.observation.exchanges.flatMap((exchange) => {
        const planned = subject.plan.exchanges.find((candidate) => isPlanOf(candidate, exchange));
        return planned === undefined ? [] : [{ planned, exchange }];
    });
}
/**
 * Groups what a rule sees by cause, not by address. What a proxy answered in the origin's place is not shown to the rule.
 *
 * @param see what is wrong with one exchange; empty when nothing is
 * @param identity what makes two sightings the same cause, besides scheme and port
 */
function clusters(subject, see, identity = () => '') {
    return grouped(subject, (probed) => (interceptorOf(probed.exchange) === null ? see(probed) : []), identity);
}
/** The exchanges that `clusters` does not show. */
function clustersOfIntercepted(subject) {
    const see = ({ exchange }) => {
        const product = interceptorOf(exchange);
        return product === null ? [] : [{ product, issuer: exchange.tls?.chain?.certificates[0]?.issuer ?? '' }];
    };
    return grouped(subject, see, ({ product, issuer }) => `${product} ${issuer}`);
}
function grouped(subject, see, identity) {
    const everything = probedExchanges(subject);
    const found = new Map();
    for (const probed of everything) {
        for (const seen of see(probed)) {
            const key = `${portKey(probed)} ${identity(seen)}`;
            const before = found.get(key);
            found.set(key, before === undefined ? firstOf(seen, probed, everything) : joined(before, seen, probed));
        }
    }
    return [...found.values()];
}
/** The distinct addresses of some exchanges, in order. */
function addressesOf(probed) {
    return [...new Set(probed.map(({ exchange }) => exchange.target.address))];
}
/** The distinct names of some exchanges: SNI over TLS, Host without it. */
function namesOf(probed) {
    return [...new Set(probed.map(({ planned }) => printedName(planned.serverName ?? planned.hostHeader)))];
}
/** A name as it stands in the configuration: the plan puts a made-up label in the place of a wildcard alias's asterisk. */
function printedName(name) {
    return isStandIn(name) ? `*${name.slice(viewer_names/* WILDCARD_LABEL */.I0.length)}` : name;
}
/** Whether a name was made up to stand for a wildcard alias: a server may know others under the same wildcard. */
function isStandIn(name) {
    return name.startsWith(`${viewer_names/* WILDCARD_LABEL */.I0}.`);
}
/** `203.0.113.7 on port 443`, `1 of 3 addresses (203.0.113.7) on port 443`; with the names when only some are affected. */
function place(cluster) {
    const names = isForSomeNames(cluster) ? ` for ${listed(namesOf(cluster.failing))}` : '';
    return `${addressPlace(cluster)}${names}`;
}
/** The same without names, for messages that name them themselves. */
function addressPlace({ failing, among }) {
    const [{ exchange }] = failing;
    return `${ofAddresses(addressesOf(failing), addressesOf(among).length)} on port ${exchange.target.port}`;
}
/** The name CloudFront sends to such a place, for messages: the only one, or those affected. */
function sentNames(cluster) {
    return listed(namesOf(cluster.failing));
}
/** `CloudFront answers 502 (Bad Gateway)`, and for which part of the requests when some addresses or names work. */
function consequence(cluster, status) {
    const addresses = addressesOf(cluster.failing).length < addressesOf(cluster.among).length;
    const names = isForSomeNames(cluster) ? ` for ${listed(namesOf(cluster.failing))}` : '';
    return `CloudFront answers ${status} (${REASONS[status]})${names}${addresses ? ' whenever it picks such an address' : ''}`;
}
/** A draft with the evidence every exchange gives, and with the exchanges that a second look has to repeat. */
function draftOf(cluster, draft) {
    return {
        ...draft,
        evidence: { ...placeEvidence(cluster), ...draft.evidence },
        seenIn: [...new Set(cluster.failing.map(({ exchange }) => exchange.key))],
    };
}
/** Whether the runner made the attempt at all, so that its outcome says something of the address. */
function isAttempted({ exchange }) {
    return exchange.tcp.status !== 'unreachable' && exchange.tcp.status !== 'not-attempted';
}
function placeEvidence({ failing, among }) {
    const [{ exchange, planned }] = failing;
    return {
        addresses: bounded(addressesOf(failing)),
        addressesTried: addressesOf(among).length,
        port: exchange.target.port,
        ...(planned.serverName === null ? {} : { serverNames: bounded(namesOf(failing)) }),
    };
}
function isForSomeNames({ failing, among }) {
    return namesOf(failing).length < namesOf(among).length;
}
function firstOf(seen, probed, everything) {
    const among = everything.filter((other) => portKey(other) === portKey(probed) && (isAttempted(other) || other === probed));
    return { seen: [seen], failing: [probed], among };
}
function joined(cluster, seen, probed) {
    const failing = cluster.failing.includes(probed)
        ? cluster.failing
        : [...cluster.failing, probed];
    const among = cluster.among.includes(probed) ? cluster.among : [...cluster.among, probed];
    return { seen: [...cluster.seen, seen], failing, among };
}
function portKey({ exchange }) {
    return `${exchange.target.scheme} ${exchange.target.port}`;
}
function isPlanOf(planned, { target }) {
    return (planned.scheme === target.scheme &&
        planned.port === target.port &&
        planned.serverName === target.serverName &&
        planned.hostHeader === target.hostHeader &&
        planned.path === target.path);
}

// EXTERNAL MODULE: ./lib/model/value.js
var model_value = __webpack_require__(5940);
;// CONCATENATED MODULE: ./lib/rules/shared/values.js

/**
 * Tests a setting against a condition. Null when it holds, and null when anything is possible: unknown is not broken.
 */
function breach(value, breaks) {
    const possible = (0,model_value/* possibleValues */.Mp)(value);
    const broken = possible.filter(breaks);
    if (broken.length === 0)
        return null;
    return {
        broken,
        always: broken.length === possible.length,
        location: value.location,
        expression: value.known ? null : value.expression,
    };
}
/** The level and certainty of a breach: unchanged if it is sure, lowered if only some values of an expression break. */
function weighed(found) {
    return found.always ? {} : { level: 'warning', certainty: 'possible' };
}
/** What to add to a message about a lowered breach; empty for a sure one. */
function doubt(found) {
    return found.always || found.expression === null
        ? ''
        : ` This is a warning because only some values of ${found.expression} are affected.`;
}
/** The place of a setting, or of its origin where the setting has none of its own. */
function placeOf(value, origin) {
    return value.location ?? origin.location;
}
/** The origin's name as far as it is known, for messages. */
function nameOf({ domainName }) {
    return domainName.known ? domainName.value : ((0,model_value/* formOf */.QU)(domainName) ?? domainName.expression);
}
/** The origin's id as far as it is known, for messages. */
function idOf(origin) {
    return origin.id.known ? origin.id.value : origin.id.expression;
}

;// CONCATENATED MODULE: ./lib/rules/certificate/chain.js


/** Bytes are bounded by the probe; a message needs less. */
const MAX_SUBJECT_LENGTH = 160;
/** Sightings on the chains of an origin, grouped by cause. */
function clustersOfChains(subject, see, identity) {
    const views = new Map();
    const viewed = (chain, finished) => {
        const known = views.get(chain);
        if (known !== undefined)
            return known;
        const view = viewOf(chain, finished);
        views.set(chain, view);
        return view;
    };
    return clusters(subject, (probed) => {
        const { tls } = probed.exchange;
        if (tls === null || tls.chain === null)
            return [];
        const view = viewed(tls.chain, tls.status === 'completed');
        return view === null ? [] : see(view, probed);
    }, identity);
}
/** Null for an empty list of certificates. */
function viewOf(chain, finished) {
    const [leaf] = chain.certificates;
    if (leaf === undefined)
        return null;
    const [best] = [...anchorPaths(chain), ...chain.paths];
    const needed = best === undefined ? [leaf] : certificatesOf(chain, best);
    return {
        chain,
        finished,
        leaf,
        needed: needed.filter((certificate, index) => index === 0 || !certificate.isTrustedRoot),
    };
}
/** Paths that end in a trusted root, the best first. */
function anchorPaths(chain) {
    return chain.paths.filter(({ end }) => end === 'anchor');
}
function certificatesOf(chain, path) {
    return path.positions.flatMap((position) => {
        const certificate = chain.certificates[position];
        return certificate === undefined ? [] : [certificate];
    });
}
/**
 * The certificates that spoil every way to a trusted root: the leaf, or an intermediate that no other path avoids. With
 * cross-signed chains one good path is enough, so a superfluous bad certificate is no alarm.
 */
function spoilers(view, isBad) {
    if (isBad(view.leaf))
        return [view.leaf];
    const anchored = anchorPaths(view.chain);
    const paths = anchored.length > 0 ? anchored : view.chain.paths;
    const bad = paths.map((path) => certificatesOf(view.chain, path).filter((certificate) => !certificate.isTrustedRoot && isBad(certificate)));
    return bad.every((found) => found.length > 0) ? (bad[0] ?? []) : [];
}
/** The same where OpenSSL has already accepted the chain: only the leaf can then be wrong by the calendar. */
function datedSpoilers(view, isBad) {
    const found = spoilers(view, isBad);
    return view.chain.verification.trusted ? found.filter((certificate) => certificate === view.leaf) : found;
}
function isExpired(certificate, now) {
    return Date.parse(certificate.notAfter) < now.getTime();
}
function isNotYetValid(certificate, now) {
    return Date.parse(certificate.notBefore) > now.getTime();
}
/** `the leaf (CN=…)`, `the certificate at position 1 (CN=…)`: by place on the wire and by subject. */
function called(certificate) {
    const place = certificate.position === 0 ? 'the leaf' : `the certificate at position ${certificate.position}`;
    return `${place} (${chain_short(certificate.subject)})`;
}
/** The same at the start of a sentence. */
function calledFirst(certificate) {
    const text = called(certificate);
    return text.charAt(0).toUpperCase() + text.slice(1);
}
/** A distinguished name, bounded. */
function chain_short(name) {
    if (name === '')
        return 'no subject';
    return name.length > MAX_SUBJECT_LENGTH ? `${name.slice(0, MAX_SUBJECT_LENGTH)}…` : name;
}
/** `0: CN=a (until 2027-01-01)`: a chain as evidence, one line per certificate. */
function outline(certificates, limit = 10) {
    const lines = certificates
        .slice(0, limit)
        .map(({ position, subject, notAfter }) => `${position}: ${chain_short(subject)} (until ${day(notAfter)})`);
    const rest = certificates.length - lines.length;
    return rest > 0 ? [...lines, `and ${rest} more`] : lines;
}

;// CONCATENATED MODULE: ./lib/rules/certificate/order.js

/** Null when some complete path stands in order from the leaf upwards; what comes after it does not matter here. */
function orderProblem(view) {
    const anchored = anchorPaths(view.chain);
    const paths = (anchored.length > 0 ? anchored : view.chain.paths).map((path) => withoutRoot(certificatesOf(view.chain, path)));
    if (paths.length === 0 || paths.some(isInOrder))
        return null;
    const problems = paths.flatMap((path) => problemOf(view, path) ?? []);
    return problems.find(({ type }) => type === 'alternate') ?? problems[0] ?? null;
}
/** Sent certificates that no path needs: roots, doubles, strays. Empty when the order is wrong: that is said already. */
function surplus(view) {
    if (anchorPaths(view.chain).length === 0 || orderProblem(view)?.type === 'wrong')
        return [];
    const inPaths = new Set(view.chain.paths.flatMap(({ positions }) => positions));
    const seen = new Set();
    return view.chain.certificates.filter((certificate, position) => {
        const isDouble = seen.has(certificate.fingerprint256);
        seen.add(certificate.fingerprint256);
        if (position === 0)
            return false;
        return isDouble || isRoot(certificate) || !inPaths.has(position);
    });
}
function problemOf({ chain: { certificates } }, path) {
    const index = path.findIndex(({ position }, place) => position !== place);
    const before = path[index - 1];
    const intruder = before === undefined ? undefined : certificates[before.position + 1];
    if (before === undefined || intruder === undefined)
        return null;
    return { type: isAlternates(certificates, path) ? 'alternate' : 'wrong', before, intruder, right: path };
}
/** Whether the path only skips variants of the certificates it goes on with. */
function isAlternates(certificates, path) {
    const used = new Set(path.map(({ fingerprint256 }) => fingerprint256));
    return path.slice(1).every((certificate, index) => {
        const previous = path[index];
        if (previous === undefined || previous.position >= certificate.position)
            return false;
        const skipped = certificates.slice(previous.position + 1, certificate.position);
        return skipped.every(({ subject, fingerprint256 }) => subject === certificate.subject && !used.has(fingerprint256));
    });
}
function isInOrder(path) {
    return path.every(({ position }, place) => position === place);
}
function withoutRoot(path) {
    return path.filter((certificate, index) => index === 0 || !isRoot(certificate));
}
function isRoot(certificate) {
    return certificate.isTrustedRoot || certificate.selfSigned;
}

;// CONCATENATED MODULE: ./lib/rules/certificate/certificate-chain-extra.js





const certificateChainExtra = {
    id: 'certificate-chain-extra',
    title: 'The chain has certificates that nothing needs',
    layer: 'tls',
    level: 'notice',
    status: null,
    factsChecked: FACTS_CHECKED,
    check,
};
function check(subject) {
    return clustersOfChains(subject, superfluous, ({ extra }) => extra.map(({ fingerprint256 }) => fingerprint256).join(' ')).map((cluster) => extras(cluster, subject));
}
function superfluous(view) {
    const extra = surplus(view);
    return extra.length === 0 ? [] : [{ view, extra }];
}
function extras(cluster, subject) {
    const [{ view, extra }] = cluster.seen;
    const which = listed(extra.map(({ position, subject: name }) => `position ${position} (${chain_short(name)})`));
    return draftOf(cluster, {
        certainty: 'possible',
        message: `${nameOf(subject.origin)} sends certificates that no path needs at ${place(cluster)}: ${which}. AWS asks to leave out ` +
            'the root and unrelated certificates and does not say what happens otherwise; other clients ignore them.',
        remediation: 'Send the leaf and its intermediates only.',
        evidence: {
            chain: outline(view.chain.certificates),
            extraPositions: extra.map(({ position }) => String(position)),
        },
    });
}

;// CONCATENATED MODULE: ./lib/rules/certificate/trust.js

/** RFC 5280 4.2.1.12. */
const SERVER_AUTH = '1.3.6.1.5.5.7.3.1';
const ANY_USAGE = '2.5.29.37.0';
/** OpenSSL's codes for certificates used for what they are not made for (X509_verify_cert_error_string). */
const USAGE_CODES = [
    'INVALID_PURPOSE',
    'INVALID_CA',
    'INVALID_NON_CA',
    'KEYUSAGE_NO_CERTSIGN',
    'PATH_LENGTH_EXCEEDED',
];
const DATE_CODES = ['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'];
/**
 * What certification authorities call their roots and their intermediates: the only hint there is for a certificate that
 * was not sent. Without one, a bare leaf lacks its intermediate, and a chain that has one lacks a root that we know.
 */
const ROOT_NAME = /root/i;
const INTERMEDIATE_NAME = /\bintermediate\b|\bissuing\b|\bsubordinate\b|\bsub[- ]?ca\b/i;
/** One reason why nobody would trust the chain, the most basic first, so that one cause gives one finding. */
function trustProblem(view, now) {
    const usage = usageProblem(view);
    if (usage?.type === 'no-server-auth' && usage.certificate === view.leaf)
        return { type: 'wrong-usage', usage };
    if (view.chain.verification.trusted)
        return null;
    if (view.leaf.selfSigned)
        return { type: 'self-signed' };
    if (usage !== null)
        return { type: 'wrong-usage', usage };
    const [path] = view.chain.paths;
    if (anchorPaths(view.chain).length > 0 || path === undefined)
        return rejection(view, now);
    const top = certificatesOf(view.chain, path).at(-1) ?? view.leaf;
    if (path.end === 'self-signed')
        return { type: 'untrusted', top, root: top.subject };
    const lacksIntermediate = top === view.leaf || INTERMEDIATE_NAME.test(top.issuer);
    return lacksIntermediate && !ROOT_NAME.test(top.issuer)
        ? { type: 'incomplete', top, missing: top.issuer }
        : { type: 'untrusted', top, root: top.issuer };
}
/** What OpenSSL says where our own paths find nothing wrong; never silent unless the dates explain it. */
function rejection(view, now) {
    const { verification } = view.chain;
    if (verification.trusted || !view.finished)
        return null;
    const { code } = verification;
    const isDated = (certificate) => isExpired(certificate, now) || isNotYetValid(certificate, now);
    if (DATE_CODES.includes(code) && datedSpoilers(view, isDated).length > 0)
        return null;
    return { type: 'rejected', code };
}
function usageProblem(view) {
    const { leaf, chain } = view;
    if (!servesTls(leaf))
        return { type: 'no-server-auth', certificate: leaf };
    if (chain.verification.trusted)
        return null;
    return issuerProblem(view) ?? intermediateProblem(view) ?? codeProblem(chain.verification);
}
/** Every path goes through an issuer that is no CA. A root of the old kind, without extensions, is not meant. */
function issuerProblem(view) {
    const { chain, leaf } = view;
    const isNoCa = (certificate) => certificate !== leaf && !certificate.isCa && !certificate.selfSigned;
    const [issuer] = spoilers(view, isNoCa);
    if (issuer === undefined)
        return null;
    const certificate = chain.certificates.find((candidate) => candidate.issuer === issuer.subject && candidate !== issuer);
    return { type: 'issuer-is-no-ca', certificate: certificate ?? leaf, issuer };
}
/** An intermediate restricted to other purposes restricts what it issued. */
function intermediateProblem(view) {
    const { verification } = view.chain;
    if (verification.trusted || verification.code !== 'INVALID_PURPOSE')
        return null;
    const certificate = view.needed.find((candidate) => !servesTls(candidate));
    return certificate === undefined ? null : { type: 'no-server-auth', certificate };
}
function codeProblem(verification) {
    if (verification.trusted || !USAGE_CODES.includes(verification.code))
        return null;
    return { type: 'by-code', code: verification.code };
}
function servesTls({ extendedKeyUsage }) {
    return extendedKeyUsage === null || extendedKeyUsage.includes(SERVER_AUTH) || extendedKeyUsage.includes(ANY_USAGE);
}

;// CONCATENATED MODULE: ./lib/rules/certificate/certificate-chain-incomplete.js





const certificateChainIncomplete = {
    id: 'certificate-chain-incomplete',
    title: 'An intermediate certificate is missing',
    layer: 'tls',
    level: 'error',
    status: 502,
    factsChecked: FACTS_CHECKED,
    check: certificate_chain_incomplete_check,
};
function certificate_chain_incomplete_check(subject) {
    const { now } = subject.settings;
    return clustersOfChains(subject, (view) => missing(view, trustProblem(view, now)), ({ problem }) => problem.missing).map((cluster) => incomplete(cluster, subject));
}
function missing(view, problem) {
    return problem?.type === 'incomplete' ? [{ view, problem }] : [];
}
function incomplete(cluster, subject) {
    const [{ view, problem }] = cluster.seen;
    const issuer = chain_short(problem.missing);
    // Such as an intermediate from before the authority changed its key.
    const isNamesake = view.chain.certificates.some(({ subject: sent }) => sent === problem.missing);
    const absence = isNamesake
        ? 'and the certificate of that name that is sent does not certify it'
        : 'which is not sent';
    const ending = problem.top === view.leaf
        ? 'CloudFront fetches nothing; a browser may know the certificate from elsewhere.'
        : 'Either that certificate is missing from the chain, or it is a root that CloudFront does not trust; it fetches nothing.';
    return draftOf(cluster, {
        message: `${nameOf(subject.origin)} sends an incomplete chain at ${place(cluster)}: ${called(problem.top)} was issued by ` +
            `${issuer}, ${absence}. ${ending} ${consequence(cluster, 502)}.`,
        remediation: "Send the leaf and then every intermediate, in order and without the root: the authority's full chain file (nginx: " +
            'ssl_certificate fullchain.pem).',
        evidence: { chain: outline(view.chain.certificates), missingIssuer: problem.missing },
    });
}

;// CONCATENATED MODULE: ./lib/rules/certificate/certificate-chain-order.js





const certificateChainOrder = {
    id: 'certificate-chain-order',
    title: 'The chain is in the wrong order',
    layer: 'tls',
    level: 'error',
    status: 502,
    factsChecked: FACTS_CHECKED,
    check: certificate_chain_order_check,
};
function certificate_chain_order_check(subject) {
    return clustersOfChains(subject, disordered, identityOf).map((cluster) => cluster.seen[0].problem.type === 'wrong' ? wrong(cluster, subject) : alternate(cluster, subject));
}
function disordered(view) {
    const problem = orderProblem(view);
    return problem === null ? [] : [{ view, problem }];
}
function identityOf({ view }) {
    return view.chain.certificates.map(({ fingerprint256 }) => fingerprint256).join(' ');
}
function wrong(cluster, subject) {
    const [{ problem }] = cluster.seen;
    return draftOf(cluster, {
        message: `${nameOf(subject.origin)} sends its certificates in the wrong order at ${place(cluster)}: ` +
            `${called(problem.intruder)} does not certify ${called(problem.before)}, which it follows. ` +
            `${consequence(cluster, 502)}, although browsers sort such a chain themselves.`,
        remediation: 'Send the leaf first and then every intermediate, each right after the certificate it issued, without the root and ' +
            'without unrelated certificates.',
        evidence: evidenceOf(cluster),
    });
}
/** Both variants certify the one before them, so no document forbids it outright. */
function alternate(cluster, subject) {
    const [{ problem }] = cluster.seen;
    return draftOf(cluster, {
        level: 'notice',
        certainty: 'possible',
        status: null,
        message: `${nameOf(subject.origin)} sends two variants of one intermediate at ${place(cluster)}; the first, ` +
            `${called(problem.intruder)}, does not lead to a trusted root and the other does. TLS libraries find their way.`,
        remediation: "Send the variant that leads to a root on Mozilla's list first, or alone.",
        evidence: evidenceOf(cluster),
    });
}
function evidenceOf({ seen: [{ view, problem }] }) {
    return { chain: outline(view.chain.certificates), rightOrder: outline(problem.right) };
}

;// CONCATENATED MODULE: ./lib/rules/certificate/certificate-expired.js




const certificateExpired = {
    id: 'certificate-expired',
    title: 'The certificate has expired',
    layer: 'tls',
    level: 'error',
    status: 502,
    factsChecked: FACTS_CHECKED,
    check: certificate_expired_check,
};
/** The leaf, or an intermediate that every path to a trusted root needs. */
function certificate_expired_check(subject) {
    const { now } = subject.settings;
    return clustersOfChains(subject, (view) => datedSpoilers(view, (certificate) => isExpired(certificate, now)), ({ fingerprint256 }) => fingerprint256).map((cluster) => dated(cluster, subject));
}
function dated(cluster, subject) {
    const [certificate] = cluster.seen;
    return draftOf(cluster, {
        message: `${calledFirst(certificate)} that ${nameOf(subject.origin)} sends at ${place(cluster)} expired on ${day(certificate.notAfter)}. ` +
            `${consequence(cluster, 502)}.`,
        remediation: 'Renew the certificate and reload the server, and check that every server behind the name got it.',
        evidence: {
            certificate: outline([certificate]),
            issuer: certificate.issuer,
            notBefore: certificate.notBefore,
            notAfter: certificate.notAfter,
            serialNumber: certificate.serialNumber,
        },
    });
}

;// CONCATENATED MODULE: ./lib/rules/certificate/certificate-expiring.js




const certificateExpiring = {
    id: 'certificate-expiring',
    title: 'The certificate expires soon',
    layer: 'tls',
    level: 'warning',
    status: null,
    factsChecked: FACTS_CHECKED,
    check: certificate_expiring_check,
};
const DAY_MS = 86_400_000;
/** Certificates with a shorter life are renewed in its last third; a fixed number of days would always warn. */
const SHORT_LIVED_DAYS = 30;
function certificate_expiring_check(subject) {
    const { now, expiryDays } = subject.settings;
    return clustersOfChains(subject, (view) => {
        if (datedSpoilers(view, (certificate) => isDated(certificate, now)).length > 0)
            return [];
        return spoilers(view, (certificate) => endsSoon(certificate, now, expiryDays));
    }, ({ fingerprint256 }) => fingerprint256).map((cluster) => expiring(cluster, subject));
}
function expiring(cluster, subject) {
    const [certificate] = cluster.seen;
    const left = Math.floor((Date.parse(certificate.notAfter) - subject.settings.now.getTime()) / DAY_MS);
    return draftOf(cluster, {
        message: `${calledFirst(certificate)} that ${nameOf(subject.origin)} sends at ${place(cluster)} ends on ` +
            `${day(certificate.notAfter)}, in ${left < 1 ? 'less than a day' : counted(left, 'day')}. From then on CloudFront answers 502.`,
        remediation: 'Renew the certificate, and look why automatic renewal has not done so if there is one.',
        evidence: {
            certificate: outline([certificate]),
            issuer: certificate.issuer,
            notAfter: certificate.notAfter,
            daysLeft: Math.max(0, left),
        },
    });
}
/** Another rule speaks of a certificate whose dates are wrong today. */
function isDated(certificate, now) {
    return isExpired(certificate, now) || isNotYetValid(certificate, now);
}
function endsSoon(certificate, now, expiryDays) {
    const end = Date.parse(certificate.notAfter);
    const lifeMs = end - Date.parse(certificate.notBefore);
    const noticeMs = lifeMs < SHORT_LIVED_DAYS * DAY_MS ? lifeMs / 3 : expiryDays * DAY_MS;
    return end >= now.getTime() && end - now.getTime() < noticeMs;
}

;// CONCATENATED MODULE: ./lib/rules/shared/curves.js
/** P-256 is documented; P-384 is offered in the handshake (secure-connections-supported-ciphers-cloudfront-to-origin). */
const CURVES = ['prime256v1', 'secp256r1', 'P-256', 'secp384r1', 'P-384'];
/** Whether CloudFront takes an ECDSA key on a curve, by any of the curve's names. */
function isSupportedCurve(curve) {
    return CURVES.includes(curve);
}

;// CONCATENATED MODULE: ./lib/rules/certificate/certificate-key-unsupported.js





const certificateKeyUnsupported = {
    id: 'certificate-key-unsupported',
    title: 'CloudFront does not support the kind of key',
    layer: 'tls',
    level: 'error',
    status: 502,
    factsChecked: FACTS_CHECKED,
    check: certificate_key_unsupported_check,
};
/** cnames-and-https-requirements: RSA up to 4096 bits. */
const MOST_RSA_BITS = 4096;
/** The leaf alone: its key has to sign the handshake. */
function certificate_key_unsupported_check(subject) {
    return clustersOfChains(subject, ({ leaf }) => (certificate_key_unsupported_doubt(leaf.key) === null ? [] : [leaf]), ({ fingerprint256 }) => fingerprint256).map((cluster) => unsupported(cluster, subject));
}
function unsupported(cluster, subject) {
    const [certificate] = cluster.seen;
    const { key } = certificate;
    const refused = certificate_key_unsupported_doubt(key) === 'refused';
    return draftOf(cluster, {
        level: refused ? 'error' : 'warning',
        certainty: refused ? 'likely' : 'possible',
        message: `${nameOf(subject.origin)} sends a certificate with ${described(key)} at ${place(cluster)}: ${called(certificate)}. ` +
            (refused
                ? `CloudFront supports RSA and ECDSA on P-256 or P-384. ${consequence(cluster, 502)}.`
                : `AWS documents RSA keys up to ${MOST_RSA_BITS} bits and ECDSA P-256; if it keeps to that, ${consequence(cluster, 502)}.`),
        remediation: 'Replace the certificate by one with an RSA key of 2048 bits or an ECDSA P-256 key.',
        evidence: { certificate: outline([certificate]), keyType: key.type, bits: key.bits, curve: key.curve },
    });
}
/** Null for the keys that work, and for those of which too little is known. */
function certificate_key_unsupported_doubt({ type, bits, curve }) {
    switch (type) {
        case 'rsa':
            return bits !== null && bits > MOST_RSA_BITS ? 'undocumented' : null;
        // Missing in AWS's list of signature schemes and present in its published source.
        case 'rsa-pss':
            return 'undocumented';
        case 'ec':
            return curve === null || isSupportedCurve(curve) ? null : 'refused';
        case 'ed25519':
        case 'ed448':
        case 'dsa':
            return 'refused';
        case 'other':
            return null;
    }
}
function described({ type, bits, curve }) {
    switch (type) {
        case 'rsa':
            return `an RSA key of ${bits ?? 'many'} bits`;
        case 'rsa-pss':
            return 'a key for RSA-PSS alone';
        case 'ec':
            return `an ECDSA key on the curve ${curve ?? 'unknown'}`;
        default:
            return `a key of type ${type}`;
    }
}

;// CONCATENATED MODULE: ./lib/rules/shared/host-names.js
/** Whether a host name fits a name of a certificate or an alias, wildcard or not. Case and a trailing dot do not count. */
function matchesPattern(pattern, host) {
    const wanted = canonical(host);
    return wanted !== '' && matches(canonical(pattern), wanted);
}
/** RFC 6125 6.4.3: a wildcard is the whole left-most label, and stands for exactly one label. */
function matches(pattern, host) {
    if (!pattern.includes('*'))
        return pattern === host;
    const rest = pattern.slice(1);
    if (!pattern.startsWith('*.') || rest.length < 2 || rest.includes('*'))
        return false;
    const dot = host.indexOf('.');
    return dot > 0 && host.slice(dot) === rest;
}
function canonical(name) {
    return name.toLowerCase().replace(/\.$/, '');
}

;// CONCATENATED MODULE: ./lib/rules/certificate/names.js

/**
 * The names a certificate identifies a server by: its dNSName entries, or the common name when it has no subjectAltName of
 * a DNS or IP type (what AWS's TLS library does; the guide speaks of both alike, cnames-and-https-requirements).
 */
function certificateNames({ dnsNames, ipAddresses, commonName }) {
    if (dnsNames.length > 0 || ipAddresses.length > 0)
        return dnsNames;
    return commonName === null ? [] : [commonName];
}
/** Whether a certificate covers a host name. Case and a trailing dot do not count. */
function covers(certificate, host) {
    return certificateNames(certificate).some((name) => matchesPattern(name, host));
}

// EXTERNAL MODULE: ./lib/cloudfront/endpoints.js
var endpoints = __webpack_require__(8946);
;// CONCATENATED MODULE: ./lib/rules/shared/told-by-name.js

/**
 * Whether the origin's name alone tells that a connection finds nobody: HTTPS to an S3 website endpoint. The rule
 * s3-website-https says so, and what is then seen on the port is the same cause again.
 */
function isToldByName({ scheme }, subject) {
    return scheme === 'https' && kindOf(subject) === 's3-website';
}
/**
 * Whether the origin's name alone tells that no certificate covers it: the AWS name of a load balancer or an instance. The
 * rule aws-hostname-certificate says so wherever CloudFront connects by that name.
 */
function isBeyondCertificates(subject) {
    return ['load-balancer', 'ec2'].includes(kindOf(subject) ?? '');
}
function kindOf({ origin: { connection, domainName } }) {
    return connection.type === 'custom' && domainName.known ? (0,endpoints/* endpointOf */.X5)(domainName.value).kind : null;
}

;// CONCATENATED MODULE: ./lib/rules/certificate/name-sightings.js




/** What is wrong with the name of one exchange; empty when it is covered. */
function seeNames(leaf, { planned }, subject) {
    const kind = name_sightings_kindOf(leaf, planned, subject);
    return kind === null ? [] : [{ kind, leaf }];
}
/** Level and certainty: an error where both readings refuse, less where one would accept or too little is known. */
function weigh(kind) {
    switch (kind) {
        case 'origin-domain':
        case 'neither':
            return { level: 'error', certainty: 'certain' };
        case 'only-origin-domain':
        case 'neither-wildcard':
        case 'unknown-viewer':
            return { level: 'warning', certainty: 'possible' };
        case 'own-name':
            return { level: 'notice', certainty: 'possible' };
        case 'unknown-viewer-covered':
            return { level: 'notice', certainty: 'possible', status: null };
    }
}
/** The name that is looked up: what the certificate has to cover where Host is not forwarded. */
function originDomain({ origin, plan }) {
    return origin.domainName.known ? origin.domainName.value : (plan.lookup?.name ?? '');
}
function isOwnName(name) {
    return /\.cloudfront\.net\.?$/i.test(name);
}
function name_sightings_kindOf(leaf, planned, subject) {
    const name = planned.serverName ?? planned.hostHeader;
    const coversDomain = covers(leaf, originDomain(subject));
    switch (planned.nameRole) {
        case 'origin-domain':
            return covers(leaf, name) || isBeyondCertificates(subject) ? null : 'origin-domain';
        case 'viewer-host':
            if (covers(leaf, name))
                return null;
            if (isOwnName(name) && hasOtherViewerNames(name, subject))
                return 'own-name';
            if (coversDomain)
                return 'only-origin-domain';
            return coversPartOf(leaf, name) ? 'neither-wildcard' : 'neither';
        case 'viewer-host-unknown':
            if (!coversDomain)
                return 'unknown-viewer';
            // That a policy is unknown is said by a rule of its own; here it matters only that names are missing.
            return subject.plan.hostForwarding.forwarded === 'yes' ? 'unknown-viewer-covered' : null;
    }
}
/** Whether a certificate names some hosts of a wildcard alias, one by one: viewers may use no others. */
function coversPartOf(leaf, name) {
    return isStandIn(name) && certificateNames(leaf).some((covered) => matchesPattern(printedName(name), covered));
}
function hasOtherViewerNames(name, { plan }) {
    return plan.exchanges.some(({ nameRole, serverName }) => nameRole === 'viewer-host' && serverName !== name);
}

;// CONCATENATED MODULE: ./lib/rules/certificate/own-name.js



/**
 * Where Host is forwarded, a viewer who uses the distribution's cloudfront.net name makes CloudFront send that name, which
 * no certificate of an origin can cover. Worth knowing, and no fault of the origin. Empty when that name is not known (a
 * distribution that is yet to be made) and when the plan sends it anyway, so that it is judged like the others.
 */
function ownNameNotice(subject) {
    const { distribution, plan } = subject;
    const forwarded = probedExchanges(subject).filter(isCompletedForViewer);
    const isPlanned = plan.exchanges.some(({ serverName }) => serverName !== null && isOwnName(serverName));
    if (plan.hostForwarding.forwarded !== 'yes' || distribution.language === 'input')
        return [];
    if (forwarded.length === 0 || isPlanned || !distribution.domainName.known)
        return [];
    const own = distribution.domainName.value;
    return [
        {
            level: 'notice',
            certainty: 'possible',
            message: `Host is forwarded to ${nameOf(subject.origin)}, so a viewer who uses ${own} makes CloudFront send that name, which ` +
                `the origin's certificate cannot cover: such requests may get 502.`,
            remediation: 'Publish the alternate domain names only; nothing is to be done if nobody uses the cloudfront.net name.',
            evidence: { ownName: own, hostForwarding: plan.hostForwarding.because },
            seenIn: forwarded.map(({ exchange }) => exchange.key),
        },
    ];
}
function isCompletedForViewer({ planned, exchange }) {
    return planned.nameRole === 'viewer-host' && exchange.tls?.status === 'completed';
}

;// CONCATENATED MODULE: ./lib/rules/certificate/certificate-name-mismatch.js







const certificateNameMismatch = {
    id: 'certificate-name-mismatch',
    title: 'The certificate does not cover the name',
    layer: 'tls',
    level: 'error',
    status: 502,
    factsChecked: FACTS_CHECKED,
    check: certificate_name_mismatch_check,
};
function certificate_name_mismatch_check(subject) {
    const found = clustersOfChains(subject, (view, probed) => seeNames(view.leaf, probed, subject), ({ kind }) => kind);
    return found.length > 0 ? found.map((cluster) => mismatch(cluster, subject)) : ownNameNotice(subject);
}
function mismatch(cluster, subject) {
    const [{ kind, leaf }] = cluster.seen;
    return draftOf(cluster, {
        ...weigh(kind),
        message: messageOf(cluster, subject),
        remediation: remediationOf(cluster, subject),
        evidence: {
            certificateNames: bounded(cluster.seen.flatMap((sighting) => certificateNames(sighting.leaf))),
            certificate: chain_short(leaf.subject),
            namesNotCovered: bounded(namesOf(cluster.failing)),
            originDomain: nameOf(subject.origin),
            hostForwarding: subject.plan.hostForwarding.because,
        },
    });
}
function messageOf(cluster, subject) {
    const [{ kind, leaf }] = cluster.seen;
    const domain = nameOf(subject.origin);
    const names = listed(namesOf(cluster.failing));
    const sent = `The certificate that ${domain} sends at ${addressPlace(cluster)}`;
    const covered = certificateNames(leaf);
    const covers = covered.length === 0 ? 'it names no host' : `it is for ${listed(covered)}`;
    const then = consequence(cluster, 502);
    switch (kind) {
        case 'origin-domain':
            return `${sent} does not cover ${names}; ${covers}. ${then}.`;
        case 'neither':
            return `${sent} does not cover ${names}, which CloudFront forwards as Host, nor the origin domain; ${covers}. ${then}.`;
        case 'neither-wildcard':
            return `${sent} covers only some names of ${names}, which CloudFront forwards as Host, and not the origin domain; ${covers}. For the other names CloudFront answers 502.`;
        case 'own-name':
            return `${sent} does not cover ${names}, the distribution's own name; Host is forwarded, so viewers who use that name may get 502.`;
        case 'only-origin-domain':
            return (`${sent} covers ${domain} and not ${names}, which CloudFront forwards as Host. AWS's documents disagree: the page on ` +
                `502 accepts the origin domain, the page on origin settings asks for the viewer's name; by the latter, ${then}.`);
        case 'unknown-viewer':
            return (`${sent} does not cover the origin domain ${domain}; ${covers}. ${certificate_name_mismatch_doubt(subject)}: unless Host is forwarded and the ` +
                `certificate covers the viewers' names, CloudFront answers 502.`);
        case 'unknown-viewer-covered':
            return (`Host is forwarded and the viewers' names are not known here, so it was not checked whether the certificate of ` +
                `${domain} covers them; ${covers}.`);
    }
}
function certificate_name_mismatch_doubt({ plan: { hostForwarding } }) {
    return hostForwarding.forwarded === 'yes'
        ? "Host is forwarded and the viewers' names are not known here"
        : 'Whether Host is forwarded is not known here';
}
function remediationOf({ seen: [{ kind }], failing }, subject) {
    const names = listed(namesOf(failing));
    const domain = nameOf(subject.origin);
    switch (kind) {
        case 'origin-domain':
            return `Install a certificate that covers ${names}, or change the origin's domain name to one the certificate covers.`;
        case 'unknown-viewer':
        case 'unknown-viewer-covered':
            return "Name the viewers' hosts (aliases of the distribution, or the input `viewer-hosts`) so that they can be checked.";
        default:
            return `Install a certificate on the origin that covers ${names}, or stop forwarding Host and let the certificate cover ${domain}.`;
    }
}

;// CONCATENATED MODULE: ./lib/rules/certificate/certificate-not-yet-valid.js




const certificateNotYetValid = {
    id: 'certificate-not-yet-valid',
    title: 'The certificate is not valid yet',
    layer: 'tls',
    level: 'error',
    status: 502,
    factsChecked: FACTS_CHECKED,
    check: certificate_not_yet_valid_check,
};
/** The leaf, or an intermediate that every path to a trusted root needs. */
function certificate_not_yet_valid_check(subject) {
    const { now } = subject.settings;
    return clustersOfChains(subject, (view) => datedSpoilers(view, (certificate) => isNotYetValid(certificate, now)), ({ fingerprint256 }) => fingerprint256).map((cluster) => certificate_not_yet_valid_dated(cluster, subject));
}
function certificate_not_yet_valid_dated(cluster, subject) {
    const [certificate] = cluster.seen;
    return draftOf(cluster, {
        message: `${calledFirst(certificate)} that ${nameOf(subject.origin)} sends at ${place(cluster)} is not valid before ${day(certificate.notBefore)}. ` +
            `${consequence(cluster, 502)}.`,
        remediation: 'Install a certificate that is valid now, or set the clock of the machine that issues them.',
        evidence: {
            certificate: outline([certificate]),
            issuer: certificate.issuer,
            notBefore: certificate.notBefore,
            notAfter: certificate.notAfter,
            serialNumber: certificate.serialNumber,
        },
    });
}

;// CONCATENATED MODULE: ./lib/rules/certificate/certificate-self-signed.js





const certificateSelfSigned = {
    id: 'certificate-self-signed',
    title: 'The certificate is self-signed',
    layer: 'tls',
    level: 'error',
    status: 502,
    factsChecked: FACTS_CHECKED,
    check: certificate_self_signed_check,
};
function certificate_self_signed_check(subject) {
    const { now } = subject.settings;
    return clustersOfChains(subject, (view) => (trustProblem(view, now)?.type === 'self-signed' ? [view] : []), ({ leaf }) => leaf.fingerprint256).map((cluster) => selfSigned(cluster, subject));
}
function selfSigned(cluster, subject) {
    const [{ leaf }] = cluster.seen;
    return draftOf(cluster, {
        message: `${nameOf(subject.origin)} sends a self-signed certificate at ${place(cluster)}: ${called(leaf)} certifies itself. ` +
            `${consequence(cluster, 502)}.`,
        remediation: 'Install a certificate of a public certification authority; on a load balancer, one from AWS Certificate Manager. If ' +
            'another certificate is meant to be there, check that the server selects it for this name.',
        evidence: { certificate: outline([leaf]), fingerprint256: leaf.fingerprint256 },
    });
}

;// CONCATENATED MODULE: ./lib/rules/certificate/certificate-untrusted.js





const certificateUntrusted = {
    id: 'certificate-untrusted',
    title: 'The certificate is not from a trusted authority',
    layer: 'tls',
    level: 'error',
    status: 502,
    factsChecked: FACTS_CHECKED,
    check: certificate_untrusted_check,
};
function certificate_untrusted_check(subject) {
    const { now } = subject.settings;
    return clustersOfChains(subject, (view) => distrusted(view, trustProblem(view, now)), certificate_untrusted_identityOf).map((cluster) => cluster.seen[0].problem.type === 'rejected' ? rejected(cluster, subject) : untrusted(cluster, subject));
}
function distrusted(view, problem) {
    return problem?.type === 'untrusted' || problem?.type === 'rejected' ? [{ view, problem }] : [];
}
function certificate_untrusted_identityOf({ view, problem }) {
    return problem.type === 'rejected' ? `${problem.code} ${view.leaf.fingerprint256}` : problem.root;
}
function untrusted(cluster, subject) {
    const [{ view, problem }] = cluster.seen;
    const root = problem.type === 'untrusted' ? problem.root : '';
    const unsent = problem.type === 'untrusted' && problem.top.subject !== root;
    return draftOf(cluster, {
        message: `The chain that ${nameOf(subject.origin)} sends at ${place(cluster)} leads to ${chain_short(root)}, which is not among the ` +
            `certification authorities that CloudFront trusts (Mozilla's list)${unsent ? ', nor among the certificates sent' : ''}. ` +
            `${consequence(cluster, 502)}.`,
        remediation: 'Install a certificate of a public certification authority. Those of a private one, AWS Private CA included, do not ' +
            'work for a custom origin.' +
            (unsent ? ' If it is an intermediate of a public authority, send it as well.' : ''),
        evidence: { chain: outline(view.chain.certificates), root, verification: codeOf(view) },
    });
}
function rejected(cluster, subject) {
    const [{ view }] = cluster.seen;
    return draftOf(cluster, {
        certainty: 'likely',
        message: `The chain that ${nameOf(subject.origin)} sends at ${place(cluster)} does not verify: OpenSSL rejects ` +
            `${called(view.leaf)} with ${codeOf(view)}. ${consequence(cluster, 502)}.`,
        remediation: 'Look the code up in the manual of `openssl verify`, and install a certificate and chain that verify.',
        evidence: { chain: outline(view.chain.certificates), verification: codeOf(view) },
    });
}
function codeOf({ chain: { verification } }) {
    return verification.trusted ? null : verification.code;
}

;// CONCATENATED MODULE: ./lib/rules/certificate/certificate-weak-key.js




const certificateWeakKey = {
    id: 'certificate-weak-key',
    title: 'The key is too short',
    layer: 'tls',
    level: 'warning',
    status: 502,
    factsChecked: FACTS_CHECKED,
    check: certificate_weak_key_check,
};
/** cnames-and-https-requirements: RSA from 1024 to 4096 bits. */
const LEAST_RSA_BITS = 1024;
/** What public authorities have had to use since 2014 (CA/Browser Forum Baseline Requirements 6.1.5). */
const USUAL_RSA_BITS = 2048;
function certificate_weak_key_check(subject) {
    return clustersOfChains(subject, (view) => view.needed.filter((certificate) => rsaBits(certificate) < USUAL_RSA_BITS), ({ fingerprint256 }) => fingerprint256).map((cluster) => weak(cluster, subject));
}
function weak(cluster, subject) {
    const [certificate] = cluster.seen;
    const bits = rsaBits(certificate);
    const refused = bits < LEAST_RSA_BITS;
    return draftOf(cluster, {
        ...(refused ? {} : { certainty: 'possible' }),
        level: refused ? 'error' : 'warning',
        message: `${calledFirst(certificate)} that ${nameOf(subject.origin)} sends at ${place(cluster)} has an RSA key of ${bits} bits. ` +
            (refused
                ? `CloudFront needs ${LEAST_RSA_BITS} bits at least. ${consequence(cluster, 502)}.`
                : `AWS documents it as accepted, but no public authority issues it any more; where it is refused, ${consequence(cluster, 502)}.`),
        remediation: 'Replace the certificate by one with an RSA key of 2048 bits or an ECDSA P-256 key.',
        evidence: { certificate: outline([certificate]), bits },
    });
}
/** Infinite for keys of other kinds and of unknown length. */
function rsaBits({ key }) {
    return (key.type === 'rsa' || key.type === 'rsa-pss') && key.bits !== null ? key.bits : Number.POSITIVE_INFINITY;
}

;// CONCATENATED MODULE: ./lib/rules/certificate/certificate-weak-signature.js




const certificateWeakSignature = {
    id: 'certificate-weak-signature',
    title: 'The certificate is signed with SHA-1 or MD5',
    layer: 'tls',
    level: 'warning',
    status: 502,
    factsChecked: FACTS_CHECKED,
    check: certificate_weak_signature_check,
};
/** By name, or by object identifier: RSA with MD2, MD4, MD5, SHA-1 (RFC 8017 A.2.4), ECDSA and DSA with SHA-1 (RFC 3279). */
const WEAK_NAME = /md[245]|sha-?1(?!\d)/i;
const WEAK_OID = /^(?:1\.2\.840\.113549\.1\.1\.[2-5]|1\.2\.840\.10045\.4\.1|1\.2\.840\.10040\.4\.3|1\.3\.14\.3\.2\.29)$/;
/** A certificate that signed itself is not judged by that signature. */
function certificate_weak_signature_check(subject) {
    return clustersOfChains(subject, (view) => view.needed.filter((certificate) => !certificate.selfSigned && isWeak(certificate)), ({ fingerprint256 }) => fingerprint256).map((cluster) => certificate_weak_signature_weak(cluster, subject));
}
function certificate_weak_signature_weak(cluster, subject) {
    const [certificate] = cluster.seen;
    return draftOf(cluster, {
        certainty: 'possible',
        message: `${calledFirst(certificate)} that ${nameOf(subject.origin)} sends at ${place(cluster)} is signed with ` +
            `${certificate.signatureAlgorithm}. TLS libraries refuse such certificates, and AWS does not say that ` +
            `CloudFront accepts them; if it does not, it answers 502.`,
        remediation: 'Have the certificate issued anew with a SHA-256 signature.',
        evidence: { certificate: outline([certificate]), signatureAlgorithm: certificate.signatureAlgorithm },
    });
}
function isWeak({ signatureAlgorithm }) {
    return WEAK_NAME.test(signatureAlgorithm) || WEAK_OID.test(signatureAlgorithm);
}

;// CONCATENATED MODULE: ./lib/rules/certificate/certificate-wrong-usage.js





const certificateWrongUsage = {
    id: 'certificate-wrong-usage',
    title: 'The certificate is not made for a TLS server',
    layer: 'tls',
    level: 'error',
    status: 502,
    factsChecked: FACTS_CHECKED,
    check: certificate_wrong_usage_check,
};
function certificate_wrong_usage_check(subject) {
    const { now } = subject.settings;
    return clustersOfChains(subject, (view) => misused(view, trustProblem(view, now)), certificate_wrong_usage_identityOf).map((cluster) => wrongUsage(cluster, subject));
}
function misused(view, problem) {
    return problem?.type === 'wrong-usage' ? [{ view, usage: problem.usage }] : [];
}
function certificate_wrong_usage_identityOf({ view, usage }) {
    const what = usage.type === 'by-code' ? `${usage.code} ${view.leaf.fingerprint256}` : usage.certificate.fingerprint256;
    return `${usage.type} ${what}`;
}
function wrongUsage(cluster, subject) {
    const [{ view, usage }] = cluster.seen;
    return draftOf(cluster, {
        certainty: 'likely',
        message: `${sentence(view, usage)} It is sent by ${nameOf(subject.origin)} at ${place(cluster)}. ` +
            `${consequence(cluster, 502)}.`,
        remediation: usage.type === 'issuer-is-no-ca'
            ? 'Have the certificate issued by a certification authority; a certificate without basicConstraints CA:TRUE cannot issue.'
            : 'Install a certificate issued for TLS servers (extended key usage serverAuth).',
        evidence: {
            chain: outline(view.chain.certificates),
            extendedKeyUsage: view.leaf.extendedKeyUsage,
            verification: view.chain.verification.trusted ? 'trusted' : view.chain.verification.code,
        },
    });
}
function sentence(view, usage) {
    switch (usage.type) {
        case 'no-server-auth':
            return `${calledFirst(usage.certificate)} may not identify a TLS server: its extended key usage lacks serverAuth.`;
        case 'issuer-is-no-ca':
            return `${calledFirst(usage.certificate)} was issued by ${called(usage.issuer)}, which is no certification authority.`;
        case 'by-code':
            return `${calledFirst(view.leaf)} does not verify for a TLS server (OpenSSL: ${usage.code}).`;
    }
}

;// CONCATENATED MODULE: ./lib/rules/certificate/index.js













/** In the order of the catalogue. */
const CERTIFICATE_RULES = [
    certificateExpired,
    certificateNotYetValid,
    certificateExpiring,
    certificateNameMismatch,
    certificateSelfSigned,
    certificateUntrusted,
    certificateChainIncomplete,
    certificateChainOrder,
    certificateChainExtra,
    certificateWeakKey,
    certificateWeakSignature,
    certificateKeyUnsupported,
    certificateWrongUsage,
];

;// CONCATENATED MODULE: ./lib/rules/config/api-endpoint.js

/** Types of resources whose own name is that of a custom domain, and not of an API. */
const CUSTOM_DOMAINS = /domain_?name/i;
/**
 * Whether an origin is named by an API's default endpoint (`ID.execute-api.REGION.amazonaws.com`), and surely not by a custom
 * domain name or its target (`d-….execute-api…`), which other settings decide about.
 */
function isDefaultEndpoint({ domainName, kind }) {
    if (domainName.known)
        return isDefault(domainName.value);
    if (domainName.alternatives.length > 0)
        return domainName.alternatives.every(isDefault);
    if (CUSTOM_DOMAINS.test(domainName.reference?.type ?? ''))
        return false;
    const literal = domainName.pattern.map((piece) => ('literal' in piece ? piece.literal : '')).join(' ');
    return kind === 'api-gateway' && !/(?:^| )d-/.test(literal);
}
function isDefault(name) {
    const endpoint = (0,endpoints/* endpointOf */.X5)(name);
    return endpoint.kind === 'api-gateway' && !endpoint.customDomain;
}

;// CONCATENATED MODULE: ./lib/rules/config/backends.js

/**
 * Judges the resource behind an origin, where it is one of the given types. Where a few resources are possible each is
 * judged, and unless all of them are found at fault the drafts become warnings. Nothing is said of an unknown one.
 */
function judgedBackends(origin, types, judge) {
    const { backend } = origin;
    const judged = (0,model_value/* possibleValues */.Mp)(backend).map((one) => (one !== null && isOf(one, types) ? judge(one) : []));
    const drafts = judged.flat();
    if (backend.known || judged.every((found) => found.length > 0))
        return drafts;
    return drafts.map((draft) => lowered(draft, onlySome(backend.expression)));
}
/** A draft with less weight, and the sentence that says why. */
function lowered(draft, why) {
    return {
        ...draft,
        level: draft.level === 'notice' ? 'notice' : 'warning',
        certainty: 'possible',
        message: `${draft.message} ${why}`,
    };
}
/** Lowers a draft unless what it rests on is sure. */
function unlessSure(draft, sure, why) {
    return sure ? draft : lowered(draft, why);
}
function onlySome(expression) {
    return `This is a warning because only some values of ${expression} are affected.`;
}
function isOf(backend, types) {
    return types.some((type) => type === backend.type);
}

;// CONCATENATED MODULE: ./lib/rules/config/api-gateway-endpoint-closed.js




/** The origin is an API's default endpoint, and the code closes that. */
const apiGatewayEndpointClosed = {
    id: 'api-gateway-endpoint-closed',
    title: 'Default endpoint of the API is closed',
    layer: 'config',
    level: 'error',
    status: 403,
    factsChecked: FACTS_CHECKED,
    check(subject) {
        const { origin } = subject;
        if (origin.connection.type !== 'custom' || !isDefaultEndpoint(origin))
            return [];
        return judgedBackends(origin, ['api'], (api) => [...disabled(subject, api), ...privateOnly(subject, api)]);
    },
};
function disabled({ origin }, { address, defaultEndpointDisabled, location }) {
    const found = breach(defaultEndpointDisabled, (isDisabled) => isDisabled);
    if (found === null)
        return [];
    return [
        {
            ...weighed(found),
            message: `Origin ${idOf(origin)} is the default endpoint of ${address}, which is disabled. API Gateway answers 403 there.${doubt(found)}`,
            remediation: 'Set DomainName (domain_name) of the origin to a custom domain name of the API; or leave the default endpoint open (disable_execute_api_endpoint, DisableExecuteApiEndpoint).',
            evidence: { api: address, defaultEndpointDisabled: true },
            location: found.location ?? location ?? origin.location,
        },
    ];
}
function privateOnly({ origin }, { address, endpointType, location }) {
    const found = breach(endpointType, (type) => type === 'PRIVATE');
    if (found === null)
        return [];
    return [
        {
            ...weighed(found),
            status: 504,
            message: `Origin ${idOf(origin)} is the endpoint of ${address}, a private API, which only VPC endpoints reach. CloudFront comes over the public internet, gets no answer and answers 504.${doubt(found)}`,
            remediation: 'Make the API regional (endpoint_configuration { types = ["REGIONAL"] }, EndpointConfiguration with Types REGIONAL), and restrict it by a resource policy or a secret custom header.',
            evidence: { api: address, endpointType: 'PRIVATE' },
            location: found.location ?? location ?? origin.location,
        },
    ];
}

// EXTERNAL MODULE: ./lib/cloudfront/routing.js
var routing = __webpack_require__(6470);
;// CONCATENATED MODULE: ./lib/rules/config/api-gateway-stage-missing.js





/** The path that reaches the API begins with no stage of it. */
const apiGatewayStageMissing = {
    id: 'api-gateway-stage-missing',
    title: 'Origin path names no stage of the API',
    layer: 'config',
    level: 'error',
    status: 403,
    factsChecked: FACTS_CHECKED,
    check(subject) {
        const { origin } = subject;
        if (origin.connection.type !== 'custom' || !isDefaultEndpoint(origin))
            return [];
        return judgedBackends(origin, ['api'], (api) => {
            const stages = stagesOf(api);
            return stages === null ? [] : [...wrongStage(subject, api, stages), ...noStage(subject, api, stages)];
        });
    },
};
/** All stages of an API that serves by stage names alone; null where one may be missing, or `$default` serves every path. */
function stagesOf({ stages, protocol }) {
    if (stages.mayBeMore || stages.items.length === 0 || !protocol.known || protocol.value === 'WEBSOCKET')
        return null;
    const names = stages.items.flatMap((stage) => (stage.known ? [stage.value] : []));
    return names.length < stages.items.length || names.includes('$default') ? null : names;
}
function wrongStage({ origin }, api, stages) {
    const found = breach(origin.path, (path) => firstSegment(path) !== '' && !stages.includes(firstSegment(path)));
    const [path] = found?.broken ?? [];
    if (found === null || path === undefined)
        return [];
    return [
        {
            certainty: 'likely',
            ...weighed(found),
            status: statusOf(api),
            message: `The origin path ${path} of ${idOf(origin)} begins with no stage of ${api.address}, which has ${listed(stages)}. API Gateway takes the first part of the path for the stage and answers ${statusOf(api)}.${doubt(found)}`,
            remediation: `Set OriginPath (origin_path) to ${either(stages.map((stage) => `/${stage}`))}, or add the stage (aws_api_gateway_stage, AWS::ApiGateway::Stage).`,
            evidence: { api: api.address, originPath: path, stages: bounded(stages) },
            location: placeOf(origin.path, origin),
        },
    ];
}
/** Without an origin path the behaviors' own patterns have to bring the stage. */
function noStage({ distribution, origin }, api, stages) {
    if (!origin.path.known || firstSegment(origin.path.value) !== '')
        return [];
    const { used, behaviors } = (0,routing/* routingTo */.o)(distribution, origin);
    const without = behaviors.flatMap((behavior) => {
        const pattern = plainPattern(behavior);
        return pattern !== null && !stages.includes(firstSegment(pattern)) ? [pattern] : [];
    });
    if (used !== 'yes' || without.length === 0)
        return [];
    return [
        {
            level: 'warning',
            certainty: 'likely',
            status: statusOf(api),
            message: `Origin ${idOf(origin)} has no origin path, and behavior ${listed(without)} sends paths that begin with no stage of ${api.address}, which has ${listed(stages)}. API Gateway takes the first part of the path for the stage and answers ${statusOf(api)}.`,
            remediation: `Set OriginPath (origin_path) to ${either(stages.map((stage) => `/${stage}`))}.`,
            evidence: { api: api.address, originPath: '', behaviors: bounded(without), stages: bounded(stages) },
            location: placeOf(origin.path, origin),
        },
    ];
}
/** The pattern of a behavior whose first part is written out, unless a function may rewrite the path. */
function plainPattern({ pathPattern, edgeFunctions }) {
    if (!pathPattern.known || edgeFunctions.length > 0)
        return null;
    const [first, ...rest] = segments(pathPattern.value);
    return first === undefined || /[*?]/.test(first) || rest.length === 0 ? null : pathPattern.value;
}
/** REST APIs call a stage that they do not have a missing authentication token, HTTP APIs say Not Found. */
function statusOf({ protocol }) {
    return protocol.known && protocol.value === 'HTTP' ? 404 : 403;
}
function firstSegment(path) {
    return segments(path)[0] ?? '';
}
function segments(path) {
    return path.replace(/^\//, '').split('/');
}

;// CONCATENATED MODULE: ./lib/rules/config/endpoint.js


/** Whether an origin's name is that of a certain endpoint; null when it is not, or when nothing is known. */
function endpointBreach(origin, is) {
    const { domainName } = origin;
    if (domainName.known || domainName.alternatives.length > 0)
        return breach(domainName, (name) => is((0,endpoints/* endpointOf */.X5)(name)));
    return null;
}
/**
 * The same by the kind of the origin where its name is not known but the resource it comes from is: `aws_lb.site.dns_name`
 * is a load balancer whatever name it gets.
 */
function kindBreach(origin, kind) {
    const { domainName } = origin;
    const byName = endpointBreach(origin, (endpoint) => endpoint.kind === kind);
    if (byName !== null || origin.kind !== kind || !isOpen(domainName))
        return byName;
    return { broken: [domainName.expression], always: true, location: domainName.location, expression: null };
}
function isOpen(value) {
    return !value.known && value.alternatives.length === 0;
}
/** Whether CloudFront may come by HTTPS to a custom origin: always with `https-only`, for HTTPS viewers with `match-viewer`. */
function httpsBreach({ protocolPolicy }) {
    return breach(protocolPolicy, (policy) => policy !== 'http-only');
}
/** Two conditions that must both hold; as sure as the less sure of them. Points at the second. */
function both(first, second) {
    if (first === null || second === null)
        return null;
    const unsure = first.always ? second : first;
    return {
        broken: second.broken,
        always: first.always && second.always,
        location: second.location,
        expression: unsure.expression,
    };
}

// EXTERNAL MODULE: ./lib/cloudfront/host-forwarding.js
var host_forwarding = __webpack_require__(178);
;// CONCATENATED MODULE: ./lib/rules/config/forwarding.js


/** The behaviors that lead to an origin, and whether they surely do (or only may, where a target is not known). */
function forwardingTo(distribution, origin) {
    const { used, behaviors } = (0,routing/* routingTo */.o)(distribution, origin);
    return { sure: used === 'yes', behaviors: behaviors.map(forwardingOf) };
}
function forwardingOf(behavior) {
    const { forwarded, because } = (0,host_forwarding/* hostForwardingOf */.np)(behavior);
    const parts = partsOf(behavior);
    const deciding = parts.find((part) => (0,host_forwarding/* hostForwardingOf */.np)(part.alone).forwarded === forwarded);
    return {
        behavior,
        forwarded,
        because,
        pattern: behavior.pathPattern.known ? behavior.pathPattern.value : behavior.pathPattern.expression,
        location: deciding?.location ?? behavior.location,
        hidden: forwarded === 'yes' &&
            deciding?.part === 'cache' &&
            behavior.originRequestPolicy.type !== 'none' &&
            parts.every(({ part, alone }) => part !== 'request' || (0,host_forwarding/* hostForwardingOf */.np)(alone).forwarded === 'no'),
    };
}
const NONE = { type: 'none' };
/** The settings of a behavior that can forward Host, in the order in which `hostForwardingOf` looks at them. */
function partsOf(behavior) {
    const { cachePolicy, originRequestPolicy, forwardedHeaders } = behavior;
    const bare = { ...behavior, cachePolicy: NONE, originRequestPolicy: NONE, forwardedHeaders: null };
    return [
        { part: 'cache', alone: { ...bare, cachePolicy }, location: placeOfPolicy(cachePolicy) },
        { part: 'request', alone: { ...bare, originRequestPolicy }, location: placeOfPolicy(originRequestPolicy) },
        { part: 'legacy', alone: { ...bare, forwardedHeaders }, location: forwardedHeaders?.location ?? null },
    ];
}
function placeOfPolicy(policy) {
    switch (policy.type) {
        case 'none':
            return null;
        case 'id':
            return policy.id.location;
        case 'defined':
            return policy.location;
    }
}

;// CONCATENATED MODULE: ./lib/rules/config/aws-hostname-certificate.js




/**
 * HTTPS to the own AWS name of a load balancer or instance while Host is not forwarded: CloudFront checks the certificate
 * against that name, and no certification authority gives anybody one for it.
 */
const awsHostnameCertificate = {
    id: 'aws-hostname-certificate',
    title: 'HTTPS to a name that no certificate can cover',
    layer: 'config',
    level: 'error',
    status: 502,
    factsChecked: FACTS_CHECKED,
    check({ distribution, origin }) {
        const { connection } = origin;
        if (connection.type !== 'custom')
            return [];
        const named = kindBreach(origin, 'load-balancer') ?? kindBreach(origin, 'ec2');
        const found = both(httpsBreach(connection), named);
        const { sure, behaviors } = forwardingTo(distribution, origin);
        const without = behaviors.filter(({ forwarded }) => forwarded === 'no');
        if (found === null || without.length === 0)
            return [];
        return [draft({ origin, found: { ...found, always: found.always && sure }, without, sure })];
    },
};
function draft({ origin, found, without, sure, }) {
    const patterns = without.map(({ pattern }) => pattern);
    const unsure = sure ? doubt(found) : ' This is a warning because it is not certain that this behavior leads here.';
    const service = origin.kind === 'ec2' ? 'instance' : 'load balancer';
    return {
        ...weighed(found),
        message: `CloudFront connects by HTTPS to ${nameOf(origin)}, the ${service}'s own AWS name, and does not forward Host on behavior ${listed(patterns)}. No public certificate can cover that name, so the name check fails and CloudFront answers 502.${unsure}`,
        remediation: `Give the ${service} a name of your own that its certificate covers (such as origin.example.com, an alias or CNAME to the AWS name) and set DomainName (domain_name) to it; or forward Host with the origin request policy AllViewer where the certificate covers the distribution's aliases; or set OriginProtocolPolicy (origin_protocol_policy) to http-only.`,
        evidence: { domainName: nameOf(origin), behaviors: patterns, hostForwarded: 'no' },
        location: placeOf(origin.domainName, origin),
    };
}

;// CONCATENATED MODULE: ./lib/rules/config/error-caching-long.js



/** The errors of an origin that cannot be reached. */
const OUTAGE_CODES = [502, 503, 504];
/** Longer than this an error outlives a restart; CloudFront's default is 10 s (Developer Guide, "Control how long CloudFront caches errors"). */
const LONG_SECONDS = 60;
/** An error page keeps 502, 503 or 504 in the cache for long. Told once per distribution. */
const errorCachingLong = {
    id: 'error-caching-long',
    title: 'Origin errors are cached for long',
    layer: 'config',
    level: 'notice',
    status: null,
    factsChecked: FACTS_CHECKED,
    check({ distribution, origin }) {
        if (distribution.errorPages.length === 0 || spokesman(distribution) !== origin.key)
            return [];
        return distribution.errorPages.flatMap(({ errorCode, cachingMinTtlSeconds, location }) => {
            if (!errorCode.known || !OUTAGE_CODES.includes(errorCode.value))
                return [];
            const found = breach(cachingMinTtlSeconds, (seconds) => seconds !== null && seconds > LONG_SECONDS);
            const [seconds] = found?.broken ?? [];
            if (isBySchema(distribution, cachingMinTtlSeconds))
                return [bySchema(errorCode.value, location)];
            if (found === null || seconds === undefined || seconds === null)
                return [];
            return [
                {
                    certainty: weighed(found).certainty ?? 'certain',
                    message: `Every ${errorCode.value} is kept in the cache for ${duration(seconds * 1000)} (ErrorCachingMinTTL), so viewers see the error that long after the origin has recovered.${doubt(found).replace('warning', 'notice')}`,
                    remediation: 'Set ErrorCachingMinTTL (error_caching_min_ttl) to a few seconds, or to 0 for errors that must not outlive their cause.',
                    evidence: { errorCode: errorCode.value, errorCachingMinTtl: seconds },
                    location: cachingMinTtlSeconds.location ?? location ?? distribution.location,
                },
            ];
        });
    },
};
/**
 * Whether nothing is written in a language that is deployed by CloudFormation, whose schema has a default of its own
 * (AWS::CloudFront::Distribution CustomErrorResponse).
 */
function isBySchema({ language }, seconds) {
    return BY_CLOUDFORMATION.includes(language) && seconds.known && !seconds.written && seconds.value === null;
}
const BY_CLOUDFORMATION = ['cloudformation', 'cdk', 'serverless'];
const SCHEMA_DEFAULT_SECONDS = 300;
function bySchema(errorCode, location) {
    return {
        certainty: 'possible',
        message: `The error page for ${errorCode} says nothing of ErrorCachingMinTTL. CloudFront's own default is 10 s, the schema of CloudFormation has ${SCHEMA_DEFAULT_SECONDS} s: by the latter viewers see the error that long after the origin has recovered.`,
        remediation: 'Write ErrorCachingMinTTL: a few seconds, or 0 for errors that must not outlive their cause.',
        evidence: { errorCode, errorCachingMinTtl: null },
        location,
    };
}
/** The first origin that surely gets requests: it speaks for the distribution, which has no report of its own. */
function spokesman(distribution) {
    const { origins } = distribution;
    const used = (wanted) => origins.find((origin) => (0,routing/* routingTo */.o)(distribution, origin).used === wanted);
    return (used('yes') ?? used('unknown') ?? origins[0])?.key;
}

;// CONCATENATED MODULE: ./lib/rules/shared/glob.js
/**
 * Whether a text fits a pattern in which `*` stands for any characters or none and `?` for exactly one. Case counts. Goes back
 * to the last asterisk only, so the time is bounded by the product of both lengths.
 */
function globMatches(pattern, text) {
    let at = 0;
    let place = 0;
    let asterisk = -1;
    let resume = 0;
    while (at < text.length) {
        if (pattern[place] === '*') {
            asterisk = place;
            resume = at;
            place += 1;
        }
        else if (place < pattern.length && (pattern[place] === '?' || pattern[place] === text[at])) {
            at += 1;
            place += 1;
        }
        else if (asterisk >= 0) {
            place = asterisk + 1;
            resume += 1;
            at = resume;
        }
        else {
            return false;
        }
    }
    return pattern.slice(place).replaceAll('*', '') === '';
}

;// CONCATENATED MODULE: ./lib/rules/config/error-page-same-origin.js




/** The errors of an origin that cannot be reached. */
const error_page_same_origin_OUTAGE_CODES = [500, 502, 503, 504];
/** An error page for an outage that CloudFront has to fetch from the origin that is out. */
const errorPageSameOrigin = {
    id: 'error-page-same-origin',
    title: 'Error page comes from the origin that fails',
    layer: 'config',
    level: 'notice',
    status: null,
    factsChecked: FACTS_CHECKED,
    check({ distribution, origin }) {
        // AWS's own advice is to keep error pages in S3: a bucket is taken to be there.
        if (origin.connection.type === 's3' || (0,routing/* routingTo */.o)(distribution, origin).used !== 'yes')
            return [];
        const own = distribution.errorPages.filter((page) => isServedBy(distribution, origin, page));
        const [first] = own;
        const others = serving(distribution, origin).filter((pattern) => !own.some((page) => pattern === pathOf(page)));
        if (first === undefined || others.length === 0)
            return [];
        const codes = own.map(({ errorCode }) => (errorCode.known ? String(errorCode.value) : ''));
        const paths = own.flatMap((page) => pathOf(page) ?? []);
        return [
            {
                message: `The error page for ${listed(codes)} (${listed(paths)}) is fetched from origin ${idOf(origin)}, which also serves ${listed(others)}. When that origin is what fails, CloudFront cannot fetch the page either and viewers get a bare error.`,
                remediation: 'Keep the pages in an S3 bucket of their own, and add a behavior for their path that leads there (ordered_cache_behavior, CacheBehaviors).',
                evidence: { errorCodes: codes, pages: bounded(paths), origin: idOf(origin) },
                location: first.responsePagePath.location ?? first.location ?? distribution.location,
            },
        ];
    },
};
function pathOf({ responsePagePath }) {
    return responsePagePath.known ? responsePagePath.value : null;
}
function isServedBy(distribution, origin, page) {
    const path = pathOf(page);
    if (path === null || !page.errorCode.known || !error_page_same_origin_OUTAGE_CODES.includes(page.errorCode.value))
        return false;
    const behavior = behaviorFor(distribution, path);
    return (behavior !== null &&
        behavior.targetOriginId.known &&
        origin.id.known &&
        behavior.targetOriginId.value === origin.id.value);
}
/** The patterns of the behaviors that lead to an origin. */
function serving(distribution, origin) {
    return (0,routing/* routingTo */.o)(distribution, origin).behaviors.map(({ pathPattern }) => pathPattern.known ? pathPattern.value : pathPattern.expression);
}
/** The first behavior whose pattern matches a path, the default one last; null where an unknown pattern may match before. */
function behaviorFor({ behaviors }, path) {
    const ordered = [
        ...behaviors.filter(({ isDefault }) => !isDefault),
        ...behaviors.filter(({ isDefault }) => isDefault),
    ];
    for (const behavior of ordered) {
        if (behavior.isDefault)
            return behavior;
        if (!behavior.pathPattern.known)
            return null;
        if (matchesPath(behavior.pathPattern.value, path))
            return behavior;
    }
    return null;
}
/** Path patterns: `*` for any characters or none, `?` for one, case counts, the first slash is optional (PathPattern). */
function matchesPath(pattern, path) {
    return globMatches(withSlash(pattern), withSlash(path));
}
function withSlash(path) {
    return path.startsWith('/') ? path : `/${path}`;
}

;// CONCATENATED MODULE: ./lib/rules/config/bucket-access.js


/** Every identity that CloudFront may use, by the origin's settings; empty when anything is possible. */
function identitiesOf(origin) {
    const controls = presence(origin.accessControl);
    return controls.flatMap((controlled) => (controlled ? controlledBy(origin) : withoutControl(origin)));
}
/** Whether the origin has an origin access control for sure. */
function hasAccessControl({ accessControl }) {
    const controls = presence(accessControl);
    return controls.length > 0 && controls.every((controlled) => controlled);
}
/** Whether a setting is there, in every way that is possible. A reference to a resource that is yet to be made is there. */
function presence(value) {
    if (value.known)
        return [value.value !== null && value.value !== ''];
    if (value.alternatives.length > 0)
        return [...new Set(value.alternatives.map((one) => one !== null && one !== ''))];
    return isMadeLater(value) ? [true] : [];
}
function isMadeLater({ reason }) {
    return reason === 'resource-attribute' || reason === 'resource-ref';
}
function controlledBy({ accessControlDefinition }) {
    if (accessControlDefinition === null)
        return [{ type: 'oac' }];
    const behaviors = (0,model_value/* possibleValues */.Mp)(accessControlDefinition.signingBehavior);
    if (behaviors.length === 0)
        return [];
    return [...new Set(behaviors.map((behavior) => behavior === 'never'))].map((never) => ({
        type: never ? 'unsigned' : 'oac',
    }));
}
function withoutControl({ connection }) {
    if (connection.type !== 's3')
        return [{ type: 'anonymous' }];
    const { accessIdentity } = connection;
    return presence(accessIdentity).map((identified) => {
        if (!identified)
            return { type: 'anonymous' };
        const text = accessIdentity.known ? accessIdentity.value : null;
        return { type: 'oai', id: text?.split('/').at(-1) ?? null };
    });
}
/** Whether a policy of the bucket lets an identity read objects. */
function admits(bucket, identity) {
    return anyOf(bucket, (statement) => worst([effect(statement), readsObjects(statement), means(statement, identity)]));
}
/**
 * Whether everybody may read objects by a policy, whatever blocks public ones. A condition may let CloudFront through or not.
 */
function isPublic(bucket) {
    return anyOf(bucket, (statement) => worst([
        effect(statement),
        readsObjects(statement),
        means(statement, { type: 'anonymous' }),
        statement.conditions.length === 0 ? 'yes' : 'maybe',
    ]));
}
/** Whether objects may be readable by an access control list that is not written with the bucket. */
function mayBePublicByAcl({ acl }) {
    const possible = (0,model_value/* possibleValues */.Mp)(acl);
    return possible.length === 0 || possible.some((one) => one !== null && one.startsWith('public-read'));
}
function anyOf({ statements }, holds) {
    const answers = [statements.mayBeMore ? 'maybe' : 'no', ...statements.items.map(holds)];
    if (answers.includes('yes'))
        return 'yes';
    return answers.includes('maybe') ? 'maybe' : 'no';
}
function effect({ effect: written }) {
    return agreed(written, (one) => one === 'Allow');
}
/** `s3:GetObject` itself, or by a wildcard (`s3:*`, `s3:Get*`, `*`). Action names compare without regard to case. */
function readsObjects({ actions }) {
    return agreed(actions, (names) => names.some((name) => actionMatches(name, 's3:GetObject')));
}
/** Whether an action of a policy, wildcards included, is or has an action. IAM JSON policy elements: Action. */
function actionMatches(pattern, action) {
    return globMatches(pattern.toLowerCase(), action.toLowerCase());
}
function means({ principals, excludesPrincipals }, identity) {
    // Everybody but some: that may be CloudFront.
    if (excludesPrincipals)
        return 'maybe';
    const answers = principals.map((principal) => isMeant(principal, identity));
    if (answers.includes('yes'))
        return 'yes';
    return answers.includes('maybe') ? 'maybe' : 'no';
}
const SERVICE = 'cloudfront.amazonaws.com';
/** How the ARN of an origin access identity begins, in any partition. */
const IDENTITY_ARN = /^arn:[a-z-]+:iam::cloudfront:user\/(?:CloudFront Origin Access Identity )?(?<id>.*)$/i;
/** Resources whose ARN or canonical user is an origin access identity. */
const IDENTITY_RESOURCES = [
    'aws_cloudfront_origin_access_identity',
    'AWS::CloudFront::CloudFrontOriginAccessIdentity',
];
function isMeant({ type, id }, identity) {
    switch (type) {
        case 'unknown':
            return 'maybe';
        case 'Federated':
            return 'no';
        case 'Service':
            return identity.type === 'oac' ? agreed(id, (name) => name.toLowerCase() === SERVICE) : 'no';
        case 'CanonicalUser':
            // The canonical user of an identity is a long number that nothing in the origin's settings tells.
            return identity.type === 'oai' ? 'maybe' : 'no';
        case 'AWS':
            return isMeantByArn(id, identity);
    }
}
function isMeantByArn(id, identity) {
    if (!id.known && isIdentity(id))
        return identity.type === 'oai' ? 'maybe' : 'no';
    return agreed(id, (arn) => {
        if (arn === '*')
            return true;
        const named = IDENTITY_ARN.exec(arn)?.groups?.['id'];
        if (identity.type !== 'oai' || named === undefined)
            return false;
        return identity.id === null ? null : named === identity.id;
    });
}
/** Whether a principal that is not known yet is an origin access identity all the same, by its resource or its literal start. */
function isIdentity({ reference, pattern }) {
    const [first] = pattern;
    const literal = first !== undefined && 'literal' in first ? first.literal : '';
    return IDENTITY_RESOURCES.includes(reference?.type ?? '') || /^arn:[a-z-]+:iam::cloudfront:user\//i.test(literal);
}
/** What every value of a setting has in common; a condition that cannot tell answers null. */
function agreed(value, holds) {
    const answers = new Set((0,model_value/* possibleValues */.Mp)(value).map(holds));
    const [first] = answers;
    if (answers.size !== 1 || first === undefined || first === null)
        return 'maybe';
    return first ? 'yes' : 'no';
}
function worst(answers) {
    if (answers.includes('no'))
        return 'no';
    return answers.includes('maybe') ? 'maybe' : 'yes';
}

;// CONCATENATED MODULE: ./lib/rules/config/function-url-permission-missing.js






/** What a function URL needs to be granted: by the Lambda guide both since October 2025, whatever its auth type. */
const ACTIONS = ['lambda:InvokeFunctionUrl', 'lambda:InvokeFunction'];
/** The function URL of the same code does not let CloudFront call it. */
const functionUrlPermissionMissing = {
    id: 'function-url-permission-missing',
    title: 'CloudFront is not allowed to call the function URL',
    layer: 'config',
    level: 'error',
    status: 403,
    factsChecked: FACTS_CHECKED,
    check(subject) {
        return judgedBackends(subject.origin, ['function-url'], (url) => {
            const { authType } = url;
            if (!authType.known)
                return [];
            const signing = signingOf(subject);
            if (signing === 'unknown')
                return [];
            if (authType.value === 'AWS_IAM') {
                return signing === 'signed' ? grantsToCloudFront(subject, url) : unsigned(subject, url);
            }
            return signing === 'signed' ? openThoughSigned(subject, url) : grantsToAll(subject, url);
        });
    },
};
/** Whether CloudFront signs its requests to this origin. */
function signingOf({ origin }) {
    if (hasAccessControl(origin)) {
        const definition = origin.accessControlDefinition;
        if (definition === null)
            return 'signed';
        const behaviors = (0,model_value/* possibleValues */.Mp)(definition.signingBehavior);
        if (behaviors.length === 0 || (behaviors.includes('never') && behaviors.length > 1))
            return 'unknown';
        return behaviors.includes('never') ? 'unsigned' : 'signed';
    }
    return origin.accessControl.known ? 'unsigned' : 'unknown';
}
/** Requests signed by origin access control, to a URL that wants them signed. */
function grantsToCloudFront({ origin }, url) {
    const missing = ACTIONS.filter((action) => granted(url, action, isCloudFront) === 'no');
    if (missing.length === 0)
        return [];
    return [
        {
            message: `Origin ${idOf(origin)} is called through origin access control, and nothing grants ${listed(missing)} on ${url.address} to cloudfront.amazonaws.com. Lambda wants both lambda:InvokeFunctionUrl and lambda:InvokeFunction, so CloudFront gets 403.`,
            remediation: `Add a permission for each of the two actions with the principal cloudfront.amazonaws.com and the distribution's ARN as source (aws_lambda_permission with action, principal and source_arn; AWS::Lambda::Permission with Action, Principal and SourceArn).`,
            evidence: { functionUrl: url.address, missing, granted: grantedActions(url) },
            location: function_url_permission_missing_placeOf(url) ?? origin.location,
        },
    ];
}
/** Requests that nobody signs, to a URL that wants them signed. */
function unsigned(subject, url) {
    const { origin } = subject;
    const draft = {
        certainty: 'likely',
        message: `${url.address} has the auth type AWS_IAM, and CloudFront does not sign its requests to origin ${idOf(origin)}: the origin has no origin access control that signs. Lambda answers 403, unless viewers sign for the URL themselves.`,
        remediation: 'Give the origin an origin access control of type lambda with signing behavior always (origin_access_control_id, OriginAccessControlId) and grant both actions to cloudfront.amazonaws.com; or set the auth type to NONE (authorization_type, AuthType) and allow everybody.',
        evidence: { functionUrl: url.address, authType: 'AWS_IAM', signed: false },
        location: origin.accessControl.location ?? origin.location,
    };
    return [
        signsAtTheEdge(subject) ? lowered(draft, 'This is a warning because a Lambda@Edge function may sign them.') : draft,
    ];
}
/** Signed requests to a URL that checks no signature: it admits everybody, or nobody. */
function openThoughSigned({ origin, distribution }, url) {
    const isClosed = granted(url, ACTIONS[0], isEverybody, distribution.language) === 'no';
    return [
        {
            ...(isClosed ? {} : { level: 'warning', status: null }),
            message: isClosed
                ? `${url.address} has the auth type NONE, so the signature of the origin access control of ${idOf(origin)} counts for nothing, and no permission lets everybody call it. Lambda answers 403.`
                : `${url.address} has the auth type NONE, while origin ${idOf(origin)} has an origin access control, which AWS documents for AWS_IAM only. This is a warning because requests work where everybody may call the URL; it is then not protected.`,
            remediation: 'Set the auth type of the function URL to AWS_IAM (authorization_type, AuthType) and grant lambda:InvokeFunctionUrl and lambda:InvokeFunction to cloudfront.amazonaws.com.',
            evidence: { functionUrl: url.address, authType: 'NONE', granted: grantedActions(url) },
            location: url.authType.location ?? url.location ?? origin.location,
        },
    ];
}
/** Requests that nobody signs, to a URL for everybody: AWS's pages disagree on whether it needs one grant or two. */
function grantsToAll({ origin, distribution }, url) {
    const missing = ACTIONS.filter((action) => granted(url, action, isEverybody, distribution.language) === 'no');
    if (missing.length === 0)
        return [];
    const closed = missing.includes('lambda:InvokeFunctionUrl');
    return [
        {
            ...(closed ? {} : { level: 'warning', certainty: 'likely' }),
            message: closed
                ? `${url.address} has the auth type NONE, and no permission lets everybody (*) call it: ${listed(missing)} ${missing.length === 1 ? 'is' : 'are'} not granted. Lambda answers 403.`
                : `${url.address} has the auth type NONE and grants everybody (*) lambda:InvokeFunctionUrl, but not lambda:InvokeFunction. This is a warning because AWS's documents disagree: by the Lambda guide a URL made since October 2025 needs both and answers 403 otherwise, the CloudFront guide names only the first.`,
            remediation: 'Add permissions for lambda:InvokeFunctionUrl (function_url_auth_type NONE, FunctionUrlAuthType NONE) and lambda:InvokeFunction with the principal * (aws_lambda_permission, AWS::Lambda::Permission); or protect the URL with AWS_IAM and origin access control.',
            evidence: { functionUrl: url.address, authType: 'NONE', missing, granted: grantedActions(url) },
            location: function_url_permission_missing_placeOf(url) ?? origin.location,
        },
    ];
}
/** Whether an action is granted to some principal. */
function granted({ permissions }, action, to, language = null) {
    if (language !== null && grantsByItself(language))
        return 'yes';
    const answers = permissions.items.map((permission) => grants(permission, action, to));
    if (answers.includes('yes'))
        return 'yes';
    return permissions.mayBeMore || answers.includes('maybe') ? 'maybe' : 'no';
}
/**
 * Terraform's provider, and what is built on it, adds the public permissions by itself when it makes a URL of type NONE: the
 * one for `lambda:InvokeFunctionUrl` ever, the one for `lambda:InvokeFunction` since the end of 2025 (terraform-provider-aws,
 * pull request 44858). Which version made the URL is not known.
 */
function grantsByItself(language) {
    return language === 'terraform' || language === 'terraform-plan' || language === 'pulumi';
}
function grants({ action: written, principal }, action, to) {
    const answers = [function_url_permission_missing_agreed(written, (pattern) => actionMatches(pattern, action)), function_url_permission_missing_agreed(principal, to)];
    if (answers.includes('no'))
        return 'no';
    return answers.includes('maybe') ? 'maybe' : 'yes';
}
function isCloudFront(principal) {
    return principal.toLowerCase() === 'cloudfront.amazonaws.com' || isEverybody(principal);
}
function isEverybody(principal) {
    return principal === '*';
}
function function_url_permission_missing_agreed(value, holds) {
    const answers = new Set((0,model_value/* possibleValues */.Mp)(value).map(holds));
    if (answers.size !== 1)
        return 'maybe';
    return answers.has(true) ? 'yes' : 'no';
}
function grantedActions({ permissions }) {
    return permissions.items.map(({ action }) => (action.known ? action.value : action.expression));
}
/** The permission that stands alone, or else the URL that lacks one. */
function function_url_permission_missing_placeOf({ permissions, location }) {
    return permissions.items.find((permission) => permission.location !== null)?.location ?? location;
}
/** Before there was origin access control for them, functions signed requests to function URLs. */
function signsAtTheEdge({ distribution, origin }) {
    return (0,routing/* routingTo */.o)(distribution, origin).behaviors.some(({ edgeFunctions }) => edgeFunctions.some(({ type }) => type === 'lambda'));
}

;// CONCATENATED MODULE: ./lib/rules/config/arrivals.js



/**
 * How CloudFront comes by these settings: by the protocol policy, and with `match-viewer` by what the behaviors allow viewers.
 * Empty when that is not known.
 */
function arrivalsBy(subject, settings) {
    const policies = (0,model_value/* possibleValues */.Mp)(settings.protocolPolicy);
    return ['http', 'https'].flatMap((scheme) => {
        const ways = policies.map((policy) => comes(subject, policy, scheme));
        if (!ways.some((way) => way !== 'no'))
            return [];
        return [
            {
                scheme,
                port: scheme === 'http' ? settings.httpPort : settings.httpsPort,
                sure: ways.every((way) => way === 'yes'),
                sslProtocols: settings.sslProtocols,
            },
        ];
    });
}
/** How CloudFront comes to a custom origin; empty for other types. */
function arrivalsOf(subject) {
    const { connection } = subject.origin;
    return connection.type === 'custom' ? arrivalsBy(subject, connection) : [];
}
/**
 * Judges the load balancer behind an origin together with every way in which CloudFront comes to it, through a VPC origin
 * too.
 */
function judgedBalancers(subject, judge) {
    return judgedBackends(subject.origin, ['load-balancer', 'vpc-origin'], (backend) => {
        if (backend.type === 'load-balancer') {
            return arrivalsOf(subject).flatMap((arrival) => judge(backend, arrival));
        }
        const target = backend.target.known ? backend.target.value : null;
        if (target?.type !== 'load-balancer')
            return [];
        return arrivalsBy(subject, backend).flatMap((arrival) => judge(target, arrival));
    });
}
function comes(subject, policy, scheme) {
    if (policy !== 'match-viewer')
        return policy === `${scheme}-only` ? 'yes' : 'no';
    // Every viewer policy lets viewers come by HTTPS; two of the three keep CloudFront from coming without it.
    return scheme === 'https' ? 'yes' : plainViewers(subject);
}
/** Whether viewers come by plain HTTP through a behavior that leads here. What is not known at all is a no: unknown is not broken. */
function plainViewers({ distribution, origin }) {
    const { used, behaviors } = (0,routing/* routingTo */.o)(distribution, origin);
    const allowing = behaviors.filter(({ viewerProtocolPolicy }) => (0,model_value/* possibleValues */.Mp)(viewerProtocolPolicy).includes('allow-all'));
    if (allowing.length === 0)
        return 'no';
    return used === 'yes' && allowing.some(({ viewerProtocolPolicy }) => viewerProtocolPolicy.known) ? 'yes' : 'maybe';
}

;// CONCATENATED MODULE: ./lib/rules/config/listeners.js

/** The listeners of a load balancer that surely have a port. */
function listenersOn({ listeners }, port) {
    return listeners.items.filter((listener) => listener.port.known && listener.port.value === port);
}
/** Whether a listener with this port may exist that is not among those which surely have it. */
function mayListenOn({ listeners }, port) {
    return listeners.mayBeMore || listeners.items.some((listener) => !listener.port.known && mayBe(listener.port, port));
}
function mayBe(value, port) {
    const possible = (0,model_value/* possibleValues */.Mp)(value);
    return possible.length === 0 || possible.includes(port);
}
/** `TCP` and the like end nothing: what comes is for the targets to understand. */
const PASSING = ['TCP', 'TCP_UDP', 'TCP_QUIC'];
const PLAIN = ['HTTP'];
const ENCRYPTED = ['HTTPS', 'TLS', 'SSL'];
/**
 * What a listener does with a connection by a scheme: takes it, meets it with the other one, or hears no TCP at all (`UDP`).
 * Protocols of Application, Network and Classic Load Balancers, in upper case.
 */
function reception(protocol, scheme) {
    if (PASSING.includes(protocol) || (scheme === 'http' ? PLAIN : ENCRYPTED).includes(protocol))
        return 'takes';
    return PLAIN.includes(protocol) || ENCRYPTED.includes(protocol) ? 'mistakes' : 'ignores';
}
/** How a load balancer of a family is called in messages. */
function familyName({ family }) {
    switch (family.known ? family.value : null) {
        case 'application':
            return 'Application Load Balancer';
        case 'network':
            return 'Network Load Balancer';
        case 'gateway':
            return 'Gateway Load Balancer';
        case 'classic':
            return 'Classic Load Balancer';
        case null:
            return 'load balancer';
    }
}

;// CONCATENATED MODULE: ./lib/rules/config/host-header-not-forwarded.js







/** The listener chooses by the viewer's name, and CloudFront sends the origin's. */
const hostHeaderNotForwarded = {
    id: 'host-header-not-forwarded',
    title: 'Origin routes by a Host header that is not forwarded',
    layer: 'config',
    level: 'warning',
    status: 404,
    factsChecked: FACTS_CHECKED,
    check(subject) {
        const { sure, behaviors } = forwardingTo(subject.distribution, subject.origin);
        const without = behaviors.filter(({ forwarded }) => forwarded === 'no');
        if (without.length === 0)
            return [];
        const why = 'It is not certain that this behavior leads here.';
        return judgedBalancers(subject, (balancer, arrival) => listenersOf(balancer, arrival)
            .flatMap((listener) => judge(subject, listener, without))
            .map((draft) => unlessSure(draft, sure && arrival.sure, why)));
    },
};
function listenersOf(balancer, { port }) {
    return port.known ? listenersOn(balancer, port.value) : [];
}
function judge(subject, listener, without) {
    const { hostConditions, defaultAction } = listener;
    const conditions = hostConditions.items.flatMap((condition) => (condition.known ? [condition.value] : []));
    // A condition that is not known may be the one for the origin's own name.
    if (hostConditions.mayBeMore || conditions.length < hostConditions.items.length)
        return [];
    const aliases = subject.distribution.aliases.flatMap((alias) => (alias.known ? [alias.value] : []));
    const meant = aliases.filter((alias) => conditions.some((condition) => hostMatches(condition, alias)));
    if (meant.length === 0 || conditions.some((condition) => mayMatchOrigin(condition, subject)))
        return [];
    const behaviors = without.map(({ pattern }) => pattern);
    const { outcome, softly, status } = outcomeOf(defaultAction.known ? defaultAction.value : null);
    const draft = {
        certainty: defaultAction.known ? 'likely' : 'possible',
        status,
        message: `${listener.address} routes by Host (${listed(conditions)}), and CloudFront sends ${nameOf(subject.origin)} instead of ${listed(meant)} on behavior ${listed(behaviors)}. No rule with a host condition matches, ${outcome}.`,
        remediation: `Forward Host on behavior ${listed(behaviors)} (origin_request_policy_id, OriginRequestPolicyId) with the origin request policy AllViewer (216adef6-5c7f-47e4-b989-5492eafa07d3), and let the listener's certificate cover the aliases; or add the origin's name to the host-header condition of the rule (condition { host_header }, Conditions of AWS::ElasticLoadBalancingV2::ListenerRule).`,
        evidence: { listener: listener.address, hostConditions: bounded(conditions), aliases: bounded(meant), behaviors },
        location: without[0]?.behavior.location ?? subject.origin.location,
    };
    return [softly ? { ...lowered(draft, 'This is a notice because that may be meant.'), level: 'notice' } : draft];
}
/** What a request gets that no rule matches. */
function outcomeOf(action) {
    switch (action) {
        case 'forward':
            return { outcome: "so requests get the listener's default target", softly: true, status: null };
        case 'redirect':
            return { outcome: "so viewers get the listener's default redirect", softly: false, status: null };
        case 'fixed-response':
            return {
                outcome: "so viewers get the listener's fixed default response, mostly 404",
                softly: false,
                status: 404,
            };
        default:
            return { outcome: "so requests get the listener's default action", softly: false, status: null };
    }
}
/** An own AWS name, for conditions that may match it where it is not known yet. */
const SOME_AWS_NAME = 'origin-preflight-1234567890.us-east-1.elb.amazonaws.com';
function mayMatchOrigin(condition, { origin }) {
    const { domainName } = origin;
    if (domainName.known)
        return hostMatches(condition, domainName.value);
    if (origin.kind !== 'load-balancer' || domainName.alternatives.length > 0)
        return true;
    return hostMatches(condition, SOME_AWS_NAME) || condition.toLowerCase().includes('amazonaws');
}
/**
 * Whether a host-header condition matches a name: `*` stands for any characters or none, `?` for exactly one, case does not
 * count (Application Load Balancers, "Condition types for listener rules").
 */
function hostMatches(condition, name) {
    return globMatches(condition.toLowerCase(), name.toLowerCase());
}

;// CONCATENATED MODULE: ./lib/rules/config/host-rejection.js



const REJECTIONS = {
    s3: {
        status: 403,
        certainty: 'certain',
        what: 'an S3 bucket endpoint',
        does: 'takes the bucket from Host and refuses any name but its own',
        unless: null,
    },
    'api-gateway': {
        status: 403,
        certainty: 'likely',
        what: 'the default endpoint of an API',
        does: 'routes by Host and refuses names it does not know',
        unless: "the viewer's name is a custom domain name of the same API",
    },
    'function-url': {
        status: 403,
        certainty: 'likely',
        what: 'a Lambda function URL',
        does: 'routes by Host and refuses any name but its own',
        unless: null,
    },
    'app-runner': {
        status: 404,
        certainty: 'likely',
        what: 'an App Runner service',
        does: 'routes by Host and finds no service under another name',
        unless: "the viewer's name is linked to the service as a custom domain",
    },
    amplify: {
        status: 404,
        certainty: 'likely',
        what: 'an Amplify Hosting domain',
        does: 'routes by Host and finds no app under another name',
        unless: null,
    },
    cloudfront: {
        status: 403,
        certainty: 'likely',
        what: 'another CloudFront distribution',
        does: 'refuses names that are not its own or among its aliases',
        unless: null,
    },
};
/** How the service behind an origin rejects a foreign Host; null when it does not, or when that is not known. */
function rejectionOf(distribution, origin) {
    if (origin.connection.type === 'vpc')
        return null;
    const rejection = byName(distribution, origin);
    if (rejection === null)
        return null;
    const api = origin.backend.known && origin.backend.value?.type === 'api' ? origin.backend.value : null;
    if (api === null)
        return { ...rejection, doubt: null };
    const acceptance = acceptanceBy(api, distribution);
    return acceptance.all ? null : { ...rejection, doubt: acceptance.doubt };
}
/** Whether the viewers' names are custom domain names of the API, which it then accepts. */
function acceptanceBy({ customDomains }, { aliases }) {
    const isCustom = (alias) => customDomains.items.some((domain) => isSame(domain, alias));
    const accepted = aliases.filter(isCustom);
    if (aliases.length > 0 && accepted.length === aliases.length)
        return { all: true, doubt: null };
    if (accepted.length > 0)
        return { all: false, doubt: "only some of the viewers' names are no custom domain names of it" };
    const isOpen = customDomains.items.some((domain) => !domain.known);
    return { all: false, doubt: isOpen ? 'it has a custom domain name that is not known here' : null };
}
/** Names that no file resolves are the same where they are written the same. A custom domain name may be a wildcard. */
function isSame(domain, alias) {
    if (domain.known && alias.known)
        return matchesPattern(domain.value, alias.value);
    return !domain.known && !alias.known && domain.expression === alias.expression;
}
function byName(distribution, origin) {
    const names = (0,model_value/* possibleValues */.Mp)(origin.domainName);
    if (names.length === 0)
        return REJECTIONS[origin.kind] ?? null;
    const rejections = names.map((name) => ofEndpoint(distribution, name));
    const [first] = rejections;
    return first !== undefined && first !== null && rejections.every((one) => one?.what === first.what) ? first : null;
}
function ofEndpoint(distribution, name) {
    const endpoint = (0,endpoints/* endpointOf */.X5)(name);
    if (endpoint.kind === 'api-gateway' && endpoint.customDomain)
        return null;
    if (endpoint.kind === 'cloudfront' && host_rejection_isOwnName(distribution, name))
        return null;
    return REJECTIONS[endpoint.kind] ?? null;
}
/** The distribution's own name is a loop, which `origin-loop` reports. */
function host_rejection_isOwnName({ domainName }, name) {
    return domainName.known && domainName.value.toLowerCase() === name.toLowerCase();
}

;// CONCATENATED MODULE: ./lib/rules/config/host-header-rejected.js




/** The viewer's Host goes to an endpoint that knows only its own name. */
const hostHeaderRejected = {
    id: 'host-header-rejected',
    title: 'Viewer Host header forwarded to an endpoint that rejects it',
    layer: 'config',
    level: 'error',
    status: 403,
    factsChecked: FACTS_CHECKED,
    check(subject) {
        const { distribution, origin, plan, observation } = subject;
        const rejection = rejectionOf(distribution, origin);
        const { sure, behaviors } = forwardingTo(distribution, origin);
        const forwarding = behaviors.filter(({ forwarded }) => forwarded === 'yes');
        const [first] = forwarding;
        if (rejection === null || first === undefined || wasAccepted(plan, observation))
            return [];
        return [host_header_rejected_draft(subject, rejection, [first, ...forwarding.slice(1)], sure)];
    },
};
function host_header_rejected_draft({ origin }, rejection, forwarding, sure) {
    const hidden = forwarding.some((behavior) => behavior.hidden)
        ? ' The cache policy does so although the origin request policy leaves Host out: what is in the cache key is always sent.'
        : '';
    const unless = rejection.unless === null ? '' : ` (unless ${rejection.unless})`;
    const doubts = [
        ...(sure ? [] : ['it is not certain that this behavior leads here']),
        ...(rejection.doubt === null ? [] : [rejection.doubt]),
    ];
    return {
        ...(doubts.length === 0 ? { certainty: rejection.certainty } : { level: 'warning', certainty: 'possible' }),
        status: rejection.status,
        message: `The viewer's Host header is forwarded by ${listed(forwarding.map(({ because }) => because), 3)} to ${nameOf(origin)}, ${rejection.what}, which ${rejection.does}: viewers get ${rejection.status}${unless}.${hidden}${doubts.length === 0 ? '' : ` This is a warning because ${doubts.join(', and ')}.`}`,
        remediation: remediation(forwarding, rejection),
        evidence: {
            domainName: nameOf(origin),
            behaviors: forwarding.map(({ pattern }) => pattern),
            forwardedBy: forwarding.map(({ because }) => because),
        },
        location: forwarding[0].location ?? origin.location,
    };
}
function remediation(forwarding, { unless }) {
    const patterns = listed(forwarding.map(({ pattern }) => pattern));
    const hidden = forwarding.some((behavior) => behavior.hidden);
    const cure = hidden
        ? 'use a cache policy without Host in its cache key (such as CachingDisabled or CachingOptimized)'
        : 'use the origin request policy AllViewerExceptHostHeader (b689b0a8-53d0-40ab-baf2-68738e2966ac) together with a cache policy that has no Host in its cache key';
    return `On behavior ${patterns} ${cure}${unless === null ? '' : `; or see to it that ${unless}`}.`;
}
/** True when every connection that carried a viewer's name was answered with success or a redirect: it does accept them. */
function wasAccepted({ exchanges: planned }, { exchanges }) {
    const names = new Set(planned.filter(({ nameRole }) => nameRole === 'viewer-host').map(({ hostHeader }) => hostHeader));
    const carrying = exchanges.filter(({ target }) => names.has(target.hostHeader));
    return (carrying.length > 0 &&
        carrying.every(({ http }) => http !== null && http.status === 'answered' && http.statusCode < 400));
}

;// CONCATENATED MODULE: ./lib/rules/config/internal-load-balancer.js




/**
 * An internal load balancer as an origin over the internet: told by the `internal-` that ELB puts before its name, or by the
 * resource of the same code.
 */
const internalLoadBalancer = {
    id: 'internal-load-balancer',
    title: 'Internal load balancer as a public origin',
    layer: 'config',
    level: 'error',
    status: 504,
    factsChecked: FACTS_CHECKED,
    check({ origin }) {
        if (origin.connection.type !== 'custom')
            return [];
        const byName = toldByName(origin);
        return byName.length > 0 ? byName : judgedBackends(origin, ['load-balancer'], (one) => toldByResource(origin, one));
    },
};
const REMEDIATION = 'Make it a VPC origin (AWS::CloudFront::VpcOrigin, aws_cloudfront_vpc_origin, with VpcOriginConfig / vpc_origin_config on the origin), or use an internet-facing load balancer.';
function toldByName(origin) {
    const found = endpointBreach(origin, (endpoint) => endpoint.kind === 'load-balancer' && endpoint.internal);
    const [name] = found?.broken ?? [];
    if (found === null || name === undefined)
        return [];
    return [
        {
            ...weighed(found),
            message: `${name} is an internal load balancer: its name leads to private addresses. CloudFront comes over the public internet, gets no answer and answers 504.${doubt(found)}`,
            remediation: REMEDIATION,
            evidence: { domainName: name },
            location: placeOf(origin.domainName, origin),
        },
    ];
}
function toldByResource(origin, { address, internal, location }) {
    const found = breach(internal, (isInternal) => isInternal);
    if (found === null)
        return [];
    return [
        {
            ...weighed(found),
            message: `${address}, behind ${nameOf(origin)}, is an internal load balancer (internal = true, Scheme internal): it has private addresses only. CloudFront comes over the public internet, gets no answer and answers 504.${doubt(found)}`,
            remediation: REMEDIATION,
            evidence: { loadBalancer: address, domainName: nameOf(origin) },
            location: found.location ?? location ?? origin.location,
        },
    ];
}

;// CONCATENATED MODULE: ./lib/rules/config/listener-certificate-mismatch.js








/** The certificates of the listener cover none of the names that CloudFront checks. */
const listenerCertificateMismatch = {
    id: 'listener-certificate-mismatch',
    title: 'Certificate of the listener does not cover the name',
    layer: 'config',
    level: 'error',
    status: 502,
    factsChecked: FACTS_CHECKED,
    check(subject) {
        // Which name CloudFront checks inside a VPC is not documented.
        if (subject.origin.connection.type !== 'custom')
            return [];
        return judgedBalancers(subject, (balancer, arrival) => {
            if (arrival.scheme !== 'https' || !arrival.port.known)
                return [];
            return listenersOn(balancer, arrival.port.value).flatMap((listener) => listener_certificate_mismatch_judge(subject, listener, arrival));
        });
    },
};
function listener_certificate_mismatch_judge(subject, listener, arrival) {
    const covered = listener.tls === null ? null : coveredNames(listener.tls);
    if (covered === null)
        return [];
    return missesOf(subject, covered).map((miss) => unlessSure(listener_certificate_mismatch_draftOf(subject, listener, covered, miss), arrival.sure, 'This is a warning because it is not certain that CloudFront comes by HTTPS.'));
}
/** Every name that some certificate of the listener covers; null unless all certificates and all their names are known. */
function coveredNames({ certificates }) {
    if (certificates.mayBeMore || certificates.items.length === 0)
        return null;
    const names = certificates.items.flatMap((certificate) => (certificate.names.known ? certificate.names.value : []));
    return certificates.items.every((certificate) => certificate.names.known) ? names : null;
}
function missesOf(subject, covered) {
    const { forwarded, mixed } = subject.plan.hostForwarding;
    const domain = domainCoverage(subject, covered);
    const own = domain === 'no' && !isAwsName(subject) ? [{ kind: 'domain', names: [nameOf(subject.origin)] }] : [];
    if (forwarded === 'no')
        return own;
    if (forwarded !== 'yes')
        return [];
    return [...(mixed ? own : []), ...viewerMisses(subject, covered, domain)];
}
function viewerMisses({ distribution, plan }, covered, domain) {
    const names = plan.hostForwarding.names.filter((name) => !listener_certificate_mismatch_covers(covered, name));
    if (plan.hostForwarding.names.length === 0) {
        const hasNone = distribution.aliases.length === 0 && distribution.language !== 'input';
        return hasNone && domain !== 'yes' ? [{ kind: 'own-name', names: [ownName(distribution)] }] : [];
    }
    if (names.length === 0)
        return [];
    if (domain === 'yes')
        return [{ kind: 'only-domain', names }];
    if (domain === 'unknown')
        return [{ kind: 'unknown-domain', names }];
    const isPartly = (name) => isStandIn(name) && covered.some((one) => matchesPattern(printedName(name), one));
    const partly = names.filter(isPartly);
    const neither = names.filter((name) => !isPartly(name));
    return [
        ...(neither.length > 0 ? [{ kind: 'neither', names: neither }] : []),
        ...(partly.length > 0 ? [{ kind: 'partly', names: partly }] : []),
    ];
}
function ownName({ domainName }) {
    return domainName.known ? domainName.value : "the distribution's own cloudfront.net name";
}
/** Whether the certificates cover the origin's domain. No public one covers the own name of a load balancer. */
function domainCoverage(subject, covered) {
    const { domainName } = subject.origin;
    if (domainName.known)
        return listener_certificate_mismatch_covers(covered, domainName.value) ? 'yes' : 'no';
    return isAwsName(subject) ? 'no' : 'unknown';
}
/** Whether the origin is named by the load balancer's own AWS name; `aws-hostname-certificate` speaks of that without Host. */
function isAwsName({ origin }) {
    const { domainName, kind } = origin;
    return domainName.known
        ? (0,endpoints/* endpointOf */.X5)(domainName.value).kind === 'load-balancer'
        : kind === 'load-balancer' && domainName.alternatives.length === 0;
}
function listener_certificate_mismatch_covers(covered, name) {
    return covered.some((pattern) => matchesPattern(pattern, name));
}
function listener_certificate_mismatch_draftOf(subject, listener, covered, miss) {
    const names = listed(miss.names.map(printedName));
    const certificate = `The ${listener.tls?.certificates.items.length === 1 ? 'certificate' : 'certificates'} of ${listener.address} (${covered.length === 0 ? 'for no name' : `for ${listed(covered)}`})`;
    return {
        ...weightOf(miss),
        message: listener_certificate_mismatch_messageOf(subject, certificate, names, miss),
        remediation: listener_certificate_mismatch_remediationOf(subject, names, miss),
        evidence: {
            listener: listener.address,
            certificateNames: bounded(covered),
            namesNotCovered: bounded(miss.names.map(printedName)),
            hostForwarding: subject.plan.hostForwarding.because,
        },
        location: listener.location ?? subject.origin.location,
    };
}
function weightOf({ kind }) {
    switch (kind) {
        case 'domain':
        case 'neither':
            return {};
        case 'own-name':
            return { level: 'warning', certainty: 'likely' };
        case 'partly':
        case 'only-domain':
        case 'unknown-domain':
            return { level: 'warning', certainty: 'possible' };
    }
}
function listener_certificate_mismatch_messageOf({ origin }, certificate, names, { kind }) {
    const domain = nameOf(origin);
    switch (kind) {
        case 'domain':
            return `${certificate} does not cover ${names}, the name that CloudFront checks. CloudFront answers 502.`;
        case 'neither':
            return `${certificate} covers neither ${names}, which CloudFront forwards as Host, nor the origin domain ${domain}. CloudFront answers 502.`;
        case 'partly':
            return `${certificate} covers only some names of ${names}, which CloudFront forwards as Host, and not the origin domain. For the other names CloudFront answers 502.`;
        case 'own-name':
            return `${certificate} does not cover ${names}. The distribution has no alias and forwards Host, so that is the name CloudFront sends and checks, and it answers 502.`;
        case 'only-domain':
            return `${certificate} covers the origin domain ${domain} and not ${names}, which CloudFront forwards as Host. AWS's documents disagree: the page on 502 accepts the origin domain, the page on origin settings asks for the viewer's name; by the latter CloudFront answers 502.`;
        case 'unknown-domain':
            return `${certificate} does not cover ${names}, which CloudFront forwards as Host. Whether it covers the origin domain (${domain}) is not known; by the page on origin settings the viewer's name is what counts, and CloudFront answers 502.`;
    }
}
function listener_certificate_mismatch_remediationOf({ origin }, names, { kind }) {
    const where = '(certificate_arn or aws_lb_listener_certificate; Certificates or AWS::ElasticLoadBalancingV2::ListenerCertificate)';
    if (kind === 'domain') {
        return `Give the listener a certificate for ${names} ${where}, or set DomainName (domain_name) of the origin to a name that its certificate covers.`;
    }
    if (kind === 'own-name') {
        return `Give the distribution the alias under which viewers come (aliases, Aliases) and the listener a certificate for it ${where}; or stop forwarding Host and let the certificate cover the origin's domain name.`;
    }
    return `Give the listener a certificate that covers ${names} ${where}, or stop forwarding Host and let the certificate cover ${nameOf(origin)}.`;
}

// EXTERNAL MODULE: ./lib/cloudfront/source.js
var source = __webpack_require__(9963);
;// CONCATENATED MODULE: ./lib/cloudfront/prefix-lists.js

/** The managed prefix lists with the addresses from which CloudFront contacts origins, in every Region under the same names. */
const PREFIX_LISTS = {
    4: 'com.amazonaws.global.cloudfront.origin-facing',
    6: 'com.amazonaws.global.ipv6.cloudfront.origin-facing',
    source: (0,source/* guide */.RH)('LocationsOfEdgeServers'),
};
/** How many rules a reference to either list counts as, and how many a security group may have unless AWS raises the quota. */
const PREFIX_LIST_WEIGHT = {
    weight: 55,
    quota: 60,
    source: (0,source/* page */.MY)('https://docs.aws.amazon.com/vpc/latest/userguide/working-with-aws-managed-prefix-lists.html'),
};
/** The group that CloudFront makes in a VPC for its VPC origins; the prefix of its name is reserved. */
const VPC_ORIGIN_GROUP = {
    name: 'CloudFront-VPCOrigins-Service-SG',
    source: (0,source/* guide */.RH)('private-content-vpc-origins'),
};

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./lib/rules/shared/cidr.js

/**
 * Blocks from which nobody comes over the internet: private use, shared, loopback, link-local, documentation. Source: IANA
 * IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890).
 */
const OUTSIDE = [
    ['10.0.0.0', 8],
    ['172.16.0.0', 12],
    ['192.168.0.0', 16],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['192.0.2.0', 24],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['fc00::', 7],
    ['fe80::', 10],
    ['::1', 128],
    ['2001:db8::', 32],
];
const BLOCKS = OUTSIDE.map(([address, prefix]) => {
    const list = new external_node_net_.BlockList();
    list.addSubnet(address, prefix, (0,external_node_net_.isIP)(address) === 6 ? 'ipv6' : 'ipv4');
    return { family: (0,external_node_net_.isIP)(address), prefix, list };
});
/** Reads `address/prefix`, or an address alone; null when it is neither. */
function addressRange(text) {
    const [address = '', written, ...rest] = text.trim().split('/');
    const family = (0,external_node_net_.isIP)(address);
    if (family === 0 || rest.length > 0)
        return null;
    const length = family === 6 ? 128 : 32;
    const prefix = written === undefined ? length : Number(written);
    if (written === '' || !Number.isInteger(prefix) || prefix < 0 || prefix > length)
        return null;
    const outside = BLOCKS.some((block) => block.family === family && prefix >= block.prefix && block.list.check(address, family === 6 ? 'ipv6' : 'ipv4'));
    return { family: family === 6 ? 6 : 4, reachesInternet: !outside };
}

;// CONCATENATED MODULE: ./lib/rules/config/firewall.js



/**
 * Whether some security groups admit TCP connections to a port. Every group adds to what is admitted, so one that does is
 * enough. Groups without any known member say nothing.
 * @param admits whether a rule for the port lets the one through that is asked about
 */
function admission(groups, port, admits) {
    if (groups.items.length === 0)
        return 'maybe';
    return best([
        groups.mayBeMore ? 'maybe' : 'no',
        ...groups.items.flatMap(({ ingress }) => [
            ingress.mayBeMore ? 'maybe' : 'no',
            ...ingress.items.map((rule) => ruleAdmits(rule, port, admits)),
        ]),
    ]);
}
/** Whether a peer includes CloudFront's origin-facing addresses of a family. */
function admitsCloudFront(peer, family) {
    switch (peer.type) {
        case 'security-group':
            return 'no';
        case 'cidr':
            return ofAll(peer.cidr, (text) => {
                const range = addressRange(text);
                if (range === null)
                    return 'maybe';
                // A range of public addresses may or may not hold CloudFront's, which change: it counts as holding them.
                return range.family === family && range.reachesInternet ? 'yes' : 'no';
            });
        case 'prefix-list':
            return ofAll(peer.name, (name) => listAdmits(name, family));
    }
}
/** Whether a prefix list, by name or id, is CloudFront's; which addresses an id or a list of one's own stands for is not known. */
function listAdmits(name, family) {
    if (name === PREFIX_LISTS[family])
        return 'yes';
    return name.startsWith('com.amazonaws.') ? 'no' : 'maybe';
}
/** Whether a rule lets the asked one through to a port. */
function ruleAdmits(rule, port, admits) {
    return firewall_worst([coversPort(rule, port), best(rule.peers.map(admits))]);
}
/** Whether a rule speaks of a TCP port at all. Protocol `-1` has every port. */
function coversPort({ protocol, fromPort, toPort }, port) {
    const byProtocol = ofAll(protocol, (name) => (TCP.has(name.toLowerCase()) || isEverything(name) ? 'yes' : 'no'));
    if (protocol.known && isEverything(protocol.value))
        return 'yes';
    return firewall_worst([
        byProtocol,
        ofAll(fromPort, (from) => (from <= port ? 'yes' : 'no')),
        ofAll(toPort, (to) => (to >= port ? 'yes' : 'no')),
    ]);
}
const TCP = new Set(['tcp', '6']);
function isEverything(protocol) {
    return protocol === '-1' || protocol.toLowerCase() === 'all';
}
function ofAll(value, answer) {
    const answers = new Set((0,model_value/* possibleValues */.Mp)(value).map(answer));
    const [first] = answers;
    return answers.size === 1 && first !== undefined ? first : 'maybe';
}
function best(admissions) {
    if (admissions.includes('yes'))
        return 'yes';
    return admissions.includes('maybe') ? 'maybe' : 'no';
}
function firewall_worst(admissions) {
    if (admissions.includes('no'))
        return 'no';
    return admissions.includes('maybe') ? 'maybe' : 'yes';
}

;// CONCATENATED MODULE: ./lib/rules/config/listener-missing.js






/** The load balancer of the same code listens neither on the port nor by the protocol with which CloudFront comes. */
const listenerMissing = {
    id: 'listener-missing',
    title: 'Load balancer has no listener for what CloudFront sends',
    layer: 'config',
    level: 'error',
    status: 502,
    factsChecked: FACTS_CHECKED,
    check(subject) {
        return judgedBalancers(subject, (balancer, arrival) => [
            ...nobodyListens(subject, balancer, arrival),
            ...otherProtocol(subject, balancer, arrival),
        ]);
    },
};
function nobodyListens({ origin }, balancer, arrival) {
    const found = breach(arrival.port, (port) => isSilent(balancer, port));
    const [port] = found?.broken ?? [];
    if (found === null || port === undefined)
        return [];
    const { status, answer } = silenceOf(balancer, port);
    const ports = listed(balancer.listeners.items.flatMap((one) => (one.port.known ? [String(one.port.value)] : [])));
    const elsewhere = balancer.listeners.items.length === 0;
    const draft = {
        ...(elsewhere ? { level: 'warning', certainty: 'likely' } : {}),
        ...weighed(found),
        status,
        message: `CloudFront connects by ${schemeName(arrival)} to port ${port} of ${balancer.address}, and this ${familyName(balancer)} has no listener there${ports === '' ? '' : ` (it listens on ${ports})`}. ${answer}${elsewhere ? ELSEWHERE : ''}${doubt(found)}`,
        remediation: `Add a listener for ${schemeName(arrival)} on port ${port} (aws_lb_listener with port and protocol; AWS::ElasticLoadBalancingV2::Listener with Port and Protocol), or set ${portSetting(arrival)} or OriginProtocolPolicy (origin_protocol_policy) of the origin to what it listens for.`,
        evidence: { loadBalancer: balancer.address, port, scheme: arrival.scheme, listeningOn: ports },
        location: found.location ?? origin.location,
    };
    return [unlessCertain(draft, arrival)];
}
/** Code without any listener contradicts nothing. */
const ELSEWHERE = ' This is a warning because the code has no listener for it at all: they may be declared elsewhere.';
/** Whether surely nobody hears TCP on a port. */
function isSilent(balancer, port) {
    const there = listenersOn(balancer, port);
    if (mayListenOn(balancer, port))
        return false;
    return there.every(({ protocol }) => protocol.known && reception(protocol.value, 'http') === 'ignores');
}
/**
 * What becomes of a connection to a port without a listener: Network Load Balancers drop it (load-balancer-listeners,
 * network), and so does a security group that does not have the port; else it is refused.
 */
function silenceOf({ family, securityGroups }, port) {
    const drops = family.known && family.value === 'network';
    const blocked = securityGroups !== null && admission(securityGroups, port, () => 'yes') === 'no';
    return drops || blocked
        ? { status: 504, answer: 'The connection is dropped, and CloudFront answers 504.' }
        : {
            status: 502,
            answer: 'CloudFront gets no connection and answers 502 where the port refuses, 504 where a firewall drops the attempt.',
        };
}
function otherProtocol({ origin }, balancer, arrival) {
    const found = breach(arrival.port, (port) => mistaken(balancer, port, arrival) !== null);
    const [port] = found?.broken ?? [];
    const listener = port === undefined ? null : mistaken(balancer, port, arrival);
    if (found === null || port === undefined || listener === null)
        return [];
    return [unlessCertain(mistakeOf(origin, { balancer, arrival, found, port, listener }), arrival)];
}
/** The only listener on a port, if it surely speaks the other protocol. */
function mistaken(balancer, port, { scheme }) {
    const [listener, another] = listenersOn(balancer, port);
    if (listener === undefined || another !== undefined || !listener.protocol.known)
        return null;
    return reception(listener.protocol.value, scheme) === 'mistakes' ? listener : null;
}
function mistakeOf(origin, { balancer, arrival, found, port, listener }) {
    const spoken = listener.protocol.known ? listener.protocol.value : '';
    const { status, answer } = answerOf(arrival, spoken);
    return {
        ...weighed(found),
        status,
        ...(status === 400 && found.always ? { certainty: 'likely' } : {}),
        message: `CloudFront connects by ${schemeName(arrival)} to port ${port} of ${balancer.address}, where the listener ${listener.address} speaks ${spoken}. ${answer}${doubt(found)}`,
        remediation: `Set OriginProtocolPolicy (origin_protocol_policy) of the origin to ${arrival.scheme === 'https' ? 'http-only' : 'https-only'} and ${otherPortSetting(arrival)} to ${port}, or give the listener the protocol ${arrival.scheme === 'https' ? 'HTTPS with a certificate' : 'HTTP'} (protocol, Protocol).`,
        evidence: {
            loadBalancer: balancer.address,
            listener: listener.address,
            port,
            protocol: spoken,
            scheme: arrival.scheme,
        },
        location: listener.protocol.location ?? listener.location ?? origin.location,
    };
}
/** An HTTPS listener of an Application Load Balancer answers a plain request with 400; TLS and SSL listeners end the connection. */
function answerOf({ scheme }, spoken) {
    if (scheme === 'https') {
        return { status: 502, answer: 'No TLS handshake comes about, and CloudFront answers 502.' };
    }
    return spoken === 'HTTPS'
        ? {
            status: 400,
            answer: 'It answers a request in clear with 400, which CloudFront passes on; where it ends the connection instead, CloudFront answers 502.',
        }
        : { status: 502, answer: 'It ends a connection in clear, and CloudFront answers 502.' };
}
function unlessCertain(draft, { sure }) {
    return unlessSure(draft, sure, 'This is a warning because it is not certain that CloudFront comes this way.');
}
function schemeName({ scheme }) {
    return scheme.toUpperCase();
}
function portSetting({ scheme }) {
    return scheme === 'https' ? 'HTTPSPort (https_port)' : 'HTTPPort (http_port)';
}
function otherPortSetting({ scheme }) {
    return scheme === 'https' ? 'HTTPPort (http_port)' : 'HTTPSPort (https_port)';
}

;// CONCATENATED MODULE: ./lib/cloudfront/elb-policies.js

const APPLICATION = (0,source/* page */.MY)('https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html');
const CLASSIC = (0,source/* page */.MY)('https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-security-policy-table.html');
/** Where the table comes from: Application and Network Load Balancers share their policies, Classic ones have older. */
const ELB_POLICY_SOURCES = [APPLICATION, CLASSIC];
const ONLY_13 = ['TLSv1.3'];
const FROM_12 = ['TLSv1.2', 'TLSv1.3'];
const FROM_11 = ['TLSv1.1', 'TLSv1.2', 'TLSv1.3'];
const FROM_10 = ['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'];
const ONLY_12 = ['TLSv1.2'];
const FROM_11_TO_12 = ['TLSv1.1', 'TLSv1.2'];
const FROM_10_TO_12 = ['TLSv1', 'TLSv1.1', 'TLSv1.2'];
/** Names without the prefix `ELBSecurityPolicy-`, by the protocols that they have. */
const POLICIES = [
    [ONLY_13, ['TLS13-1-3-2021-06', 'TLS13-1-3-FIPS-2023-04', 'TLS13-1-3-PQ-2025-09', 'TLS13-1-3-FIPS-PQ-2025-09']],
    [
        FROM_12,
        [
            'TLS13-1-2-2021-06',
            'TLS13-1-2-Res-2021-06',
            'TLS13-1-2-Ext1-2021-06',
            'TLS13-1-2-Ext2-2021-06',
            'TLS13-1-2-FIPS-2023-04',
            'TLS13-1-2-Res-FIPS-2023-04',
            'TLS13-1-2-Ext0-FIPS-2023-04',
            'TLS13-1-2-Ext1-FIPS-2023-04',
            'TLS13-1-2-Ext2-FIPS-2023-04',
            'TLS13-1-2-PQ-2025-09',
            'TLS13-1-2-Res-PQ-2025-09',
            'TLS13-1-2-Ext1-PQ-2025-09',
            'TLS13-1-2-Ext2-PQ-2025-09',
            'TLS13-1-2-FIPS-PQ-2025-09',
            'TLS13-1-2-Res-FIPS-PQ-2025-09',
            'TLS13-1-2-Ext0-FIPS-PQ-2025-09',
            'TLS13-1-2-Ext1-FIPS-PQ-2025-09',
            'TLS13-1-2-Ext2-FIPS-PQ-2025-09',
        ],
    ],
    [FROM_11, ['TLS13-1-1-2021-06', 'TLS13-1-1-FIPS-2023-04']],
    [FROM_10, ['TLS13-1-0-2021-06', 'TLS13-1-0-FIPS-2023-04', 'TLS13-1-0-PQ-2025-09', 'TLS13-1-0-FIPS-PQ-2025-09']],
    [ONLY_12, ['TLS-1-2-2017-01', 'TLS-1-2-Ext-2018-06', 'FS-1-2-2019-08', 'FS-1-2-Res-2019-08', 'FS-1-2-Res-2020-10']],
    [FROM_11_TO_12, ['TLS-1-1-2017-01', 'FS-1-1-2019-08']],
    [FROM_10_TO_12, ['2016-08', '2015-05', 'TLS-1-0-2015-04', 'FS-2018-06']],
    // Classic Load Balancers only.
    [FROM_10_TO_12, ['2015-03', '2015-02', '2014-10']],
    [['SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.2'], ['2014-01']],
    [['SSLv3', 'TLSv1'], ['2011-08']],
];
const BY_NAME = new Map(POLICIES.flatMap(([protocols, names]) => names.map((name) => [`ELBSecurityPolicy-${name}`, protocols])));
/** The protocols of a predefined security policy, lowest first; null for a name that is not in the table. */
function elbPolicyProtocols(name) {
    return BY_NAME.get(name) ?? null;
}

;// CONCATENATED MODULE: ./lib/rules/shared/tls-versions.js
/** Lowest first. */
const VERSIONS = ['SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'];
const PRINTED = {
    SSLv3: 'SSL 3.0',
    TLSv1: 'TLS 1.0',
    'TLSv1.1': 'TLS 1.1',
    'TLSv1.2': 'TLS 1.2',
    'TLSv1.3': 'TLS 1.3',
};
function fitOf(version, sslProtocols) {
    if (sslProtocols.length === 0 || sslProtocols.includes(version))
        return 'allowed';
    // The guide warns that SSLv3, when chosen, makes CloudFront send SSLv3 handshakes only (using-https-cloudfront-to-custom-origin).
    if (sslProtocols.every((protocol) => protocol === 'SSLv3'))
        return 'excluded';
    if (version === 'TLSv1.3')
        return sslProtocols.includes('TLSv1.2') ? 'allowed' : 'undocumented';
    const lowest = Math.min(...sslProtocols.map(rankOf));
    return rankOf(version) > lowest ? 'minimum' : 'excluded';
}
/** The highest version of a list; null for an empty one. */
function highestOf(versions) {
    return VERSIONS.findLast((version) => versions.includes(version)) ?? null;
}
/** TLS 1.1 and everything before it, which RFC 8996 and RFC 7568 forbid. */
function isLegacyVersion(version) {
    return rankOf(version) < rankOf('TLSv1.2');
}
/** `TLS 1.2`, as people write it. */
function printed(version) {
    return PRINTED[version];
}
function rankOf(version) {
    return VERSIONS.indexOf(version);
}

;// CONCATENATED MODULE: ./lib/rules/config/listener-tls-policy-mismatch.js







/** Best first. */
const FITS = ['allowed', 'minimum', 'undocumented', 'excluded'];
/** The listener's TLS policy has no protocol that the origin's SSL protocols leave CloudFront. */
const listenerTlsPolicyMismatch = {
    id: 'listener-tls-policy-mismatch',
    title: 'TLS policy of the listener has no protocol in common with the origin',
    layer: 'config',
    level: 'error',
    status: 502,
    factsChecked: FACTS_CHECKED,
    check(subject) {
        return judgedBalancers(subject, (balancer, arrival) => {
            if (arrival.scheme !== 'https' || !arrival.port.known)
                return [];
            return listenersOn(balancer, arrival.port.value).flatMap((listener) => listener_tls_policy_mismatch_judge(subject, listener, arrival));
        });
    },
};
function listener_tls_policy_mismatch_judge({ origin }, listener, arrival) {
    if (listener.tls === null)
        return [];
    const { policy } = listener.tls;
    const pairs = pairsOf((0,model_value/* possibleValues */.Mp)(policy), (0,model_value/* possibleValues */.Mp)(arrival.sslProtocols));
    const worse = pairs.filter(({ fit }) => fit !== null && fit !== 'allowed');
    const worst = worse.toSorted((a, b) => listener_tls_policy_mismatch_rankOf(b.fit) - listener_tls_policy_mismatch_rankOf(a.fit))[0];
    if (worst === undefined || worst.fit === null)
        return [];
    const only = worse.length === pairs.length ? '' : ' Only some values of the expressions are affected.';
    const draft = {
        ...(worst.fit === 'excluded' && only === '' ? {} : { level: 'warning', certainty: 'possible' }),
        message: `The TLS policy ${worst.policy} of ${listener.address} has ${spoken(worst.policy)}, and the origin's SSL protocols are ${listed(worst.sslProtocols)}. ${reading(worst.fit)}${only}`,
        remediation: 'Set OriginSSLProtocols (origin_ssl_protocols) of the origin to TLSv1.2, and give the listener a policy with TLS 1.2 (ssl_policy, SslPolicy), such as ELBSecurityPolicy-TLS13-1-2-Res-2021-06.',
        evidence: { listener: listener.address, policy: worst.policy, sslProtocols: worst.sslProtocols },
        location: placeOfFault(worst, listener, arrival) ?? origin.location,
    };
    const why = 'This is a warning because it is not certain that CloudFront comes this way.';
    return [unlessSure(draft, arrival.sure, why)];
}
/** The origin's list where it leaves out TLSv1.2, which nearly every policy has; else the listener's policy. */
function placeOfFault({ sslProtocols }, { tls, location }, arrival) {
    const ofListener = tls?.policy.location ?? location;
    return sslProtocols.includes('TLSv1.2') ? ofListener : (arrival.sslProtocols.location ?? ofListener);
}
function pairsOf(policies, lists) {
    return policies.flatMap((policy) => lists.map((list) => {
        const sslProtocols = list.filter(isSslProtocol);
        return { policy, sslProtocols, fit: sslProtocols.length === list.length ? fit(policy, sslProtocols) : null };
    }));
}
/** The best way in which a protocol of a policy fits a list; null for a policy that nobody knows, and for an empty list. */
function fit(policy, sslProtocols) {
    const protocols = elbPolicyProtocols(policy);
    if (protocols === null || sslProtocols.length === 0)
        return null;
    const fits = protocols.map((protocol) => fitOf(protocol, sslProtocols));
    return FITS.find((one) => fits.includes(one)) ?? null;
}
function reading(found) {
    switch (found) {
        case 'allowed':
        case 'excluded':
            return 'They have no version in common, and CloudFront answers 502.';
        case 'minimum':
            return "AWS's documents disagree on that setting: where it lists the allowed versions CloudFront answers 502, where it is a minimum the connection works.";
        case 'undocumented':
            return 'CloudFront uses TLS 1.3 towards origins by itself, but AWS does not say whether it does when the setting leaves out TLSv1.2; if not, it answers 502.';
    }
}
function spoken(policy) {
    const protocols = elbPolicyProtocols(policy) ?? [];
    return protocols.length === 1 ? `${listed(protocols.map(printed))} only` : listed(protocols.map(printed));
}
function isSslProtocol(name) {
    return ['SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.2'].includes(name);
}
function listener_tls_policy_mismatch_rankOf(found) {
    return found === null ? -1 : FITS.indexOf(found);
}

// EXTERNAL MODULE: ./lib/cloudfront/domain-name.js
var domain_name = __webpack_require__(5072);
;// CONCATENATED MODULE: ./lib/rules/config/origin-domain-invalid.js



/** Placeholders that a tenant of a multi-tenant distribution fills in (`{{name}}`). */
const TENANT_PARAMETER = /\{\{.*\}\}/;
/** A domain name that CloudFront's API refuses. */
const originDomainInvalid = {
    id: 'origin-domain-invalid',
    title: 'Origin domain name is not acceptable',
    layer: 'config',
    level: 'error',
    status: null,
    factsChecked: FACTS_CHECKED,
    check({ origin }) {
        const found = breach(origin.domainName, (name) => !TENANT_PARAMETER.test(name) && (0,domain_name/* domainNameFault */.S)(name) !== null);
        if (found === null)
            return [];
        const faults = found.broken.map((name) => `"${name}" ${(0,domain_name/* domainNameFault */.S)(name) ?? ''}`);
        return [
            {
                ...weighed(found),
                message: `The origin's domain name cannot be used: ${listed(faults)}. CloudFront refuses the deployment.${doubt(found)}`,
                remediation: 'Write the bare host name as DomainName (domain_name): no scheme, port, path, IP address or final dot. Ports belong in HTTPPort and HTTPSPort, a path in OriginPath.',
                evidence: { domainName: found.broken[0] ?? '' },
                location: placeOf(origin.domainName, origin),
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/config/origin-group-cannot-fail-over.js






/**
 * An origin group that does not help when its primary origin fails. Told once per group, at the primary origin.
 * Which codes a failure raises: Developer Guide, "Optimize high availability with CloudFront origin failover".
 */
const originGroupCannotFailOver = {
    id: 'origin-group-cannot-fail-over',
    title: 'Origin group cannot fail over',
    layer: 'config',
    level: 'warning',
    status: 502,
    factsChecked: FACTS_CHECKED,
    check({ distribution, origin }) {
        return groupsLedBy(distribution, origin).flatMap((group) => [
            ...missingCodes(group),
            ...sameMembers(group),
            ...unsuitable(distribution, group),
        ]);
    },
};
/** The groups whose first member is this origin and which some behavior may use. */
function groupsLedBy({ originGroups, behaviors }, origin) {
    return originGroups.filter(({ id, memberIds: [primary] }) => primary !== undefined &&
        same(primary, origin.id) &&
        behaviors.some((behavior) => mayMean(behavior.targetOriginId, id)));
}
function missingCodes(group) {
    const { failoverStatusCodes } = group;
    const found = breach(failoverStatusCodes, (codes) => !codes.includes(503) || !codes.includes(504));
    const [codes] = found?.broken ?? [];
    if (found === null || codes === undefined)
        return [];
    const missing = [503, 504].filter((code) => !codes.includes(code));
    const cases = missing.map((code) => (code === 503 ? 'a failed connection (503)' : 'a timeout (504)'));
    return [
        {
            ...weighed(found),
            status: missing.includes(503) ? 502 : 504,
            message: `Origin group ${origin_group_cannot_fail_over_nameOf(group.id)} does not ask its second origin after ${listed(cases)}: its failover codes are ${listed(codes.map(String), 10)}. When the first origin cannot be reached, viewers get the error all the same.${doubt(found)}`,
            remediation: "Add 502, 503 and 504 to the status codes of the group's failover criteria (failover_criteria { status_codes }).",
            evidence: { originGroup: origin_group_cannot_fail_over_nameOf(group.id), failoverStatusCodes: codes.map(String) },
            location: failoverStatusCodes.location ?? group.location,
        },
    ];
}
function sameMembers(group) {
    const [primary, secondary] = group.memberIds;
    if (primary === undefined || secondary === undefined || !same(primary, secondary))
        return [];
    return [
        {
            message: `Both members of origin group ${origin_group_cannot_fail_over_nameOf(group.id)} are the origin ${origin_group_cannot_fail_over_nameOf(primary)}, so a failover asks the failed origin again.`,
            remediation: 'Name a second origin that can answer when the first cannot as the second member of the group.',
            evidence: { originGroup: origin_group_cannot_fail_over_nameOf(group.id), members: group.memberIds.map(origin_group_cannot_fail_over_nameOf) },
            location: secondary.location ?? group.location,
        },
    ];
}
/** One member needs the viewer's Host and the other rejects it: whatever the behavior forwards, one of them fails. */
function unsuitable(distribution, group) {
    const members = group.memberIds.flatMap((id) => distribution.origins.filter((origin) => same(id, origin.id)));
    const needing = members.find(needsHost);
    const rejecting = members.find((member) => rejectionOf(distribution, member) !== null);
    if (needing === undefined || rejecting === undefined)
        return [];
    const forwarded = distribution.behaviors
        .filter((behavior) => same(behavior.targetOriginId, group.id))
        .map((behavior) => (0,host_forwarding/* hostForwardingOf */.np)(behavior).forwarded);
    const loser = forwarded.includes('yes') ? rejecting : needing;
    return [
        {
            status: loser === needing ? 502 : (rejectionOf(distribution, rejecting)?.status ?? 403),
            certainty: 'likely',
            message: `No policy suits both members of origin group ${origin_group_cannot_fail_over_nameOf(group.id)}: ${origin_group_cannot_fail_over_nameOf(needing.domainName)} needs the viewer's Host header for its certificate, ${origin_group_cannot_fail_over_nameOf(rejecting.domainName)} rejects it. As it stands, requests to ${origin_group_cannot_fail_over_nameOf(loser.domainName)} fail.`,
            remediation: `Give ${origin_group_cannot_fail_over_nameOf(needing.domainName)} a name of its own that its certificate covers, so that both members work without the viewer's Host (AllViewerExceptHostHeader).`,
            evidence: {
                originGroup: origin_group_cannot_fail_over_nameOf(group.id),
                needsHost: origin_group_cannot_fail_over_nameOf(needing.domainName),
                rejectsHost: origin_group_cannot_fail_over_nameOf(rejecting.domainName),
            },
            location: group.location,
        },
    ];
}
/** HTTPS to a load balancer's own name works only under the viewer's name. */
function needsHost(origin) {
    const { connection } = origin;
    return (connection.type === 'custom' &&
        httpsBreach(connection)?.always === true &&
        kindBreach(origin, 'load-balancer')?.always === true);
}
function same(a, b) {
    return a.known === b.known && origin_group_cannot_fail_over_nameOf(a) === origin_group_cannot_fail_over_nameOf(b);
}
function mayMean(reference, id) {
    if (same(reference, id))
        return true;
    const possible = (0,model_value/* possibleValues */.Mp)(reference);
    return !reference.known && (possible.length === 0 || !id.known || possible.includes(id.value));
}
function origin_group_cannot_fail_over_nameOf(value) {
    return value.known ? value.value : value.expression;
}

;// CONCATENATED MODULE: ./lib/rules/config/origin-loop.js



/** The origin's name is one under which viewers reach the same distribution. */
const originLoop = {
    id: 'origin-loop',
    title: 'Origin is the distribution itself',
    layer: 'config',
    level: 'error',
    status: 403,
    factsChecked: FACTS_CHECKED,
    check({ distribution, origin }) {
        const own = origin_loop_namesOf(distribution.domainName.known ? [distribution.domainName.value] : []);
        const sure = origin_loop_namesOf(distribution.aliases.flatMap((alias) => (alias.known ? [alias.value] : [])));
        const possible = origin_loop_namesOf(distribution.aliases.flatMap(model_value/* possibleValues */.Mp));
        const found = breach(origin.domainName, (name) => [own, possible].some((names) => names.has(normal(name))));
        const [name] = found?.broken ?? [];
        if (found === null || name === undefined)
            return sameExpression(distribution, origin);
        const certain = found.always && found.broken.every((broken) => own.has(normal(broken)) || sure.has(normal(broken)));
        const isOwn = own.has(normal(name));
        const what = isOwn ? 'the own domain name' : 'an alternate domain name';
        return [
            {
                ...weighed({ ...found, always: certain }),
                message: `The origin's domain name ${name} is ${what} of the same distribution, so CloudFront asks itself for every object. It answers such a loop with 403.${certain ? '' : doubt(found) || ' This is a warning because only some values of the aliases are affected.'}`,
                remediation: isOwn
                    ? 'Set DomainName (domain_name) to the name of the server behind the distribution.'
                    : `Give the server behind the distribution a name of its own (such as origin.${name}) and set DomainName (domain_name) to it, or take ${name} out of the aliases.`,
                evidence: { domainName: name, distribution: distribution.address },
                location: placeOf(origin.domainName, origin),
            },
        ];
    },
};
/** A name that is not known yet, written exactly as an alias of the same distribution: whatever it gets, both get it. */
function sameExpression({ aliases, address }, { domainName, location }) {
    if (domainName.known || domainName.alternatives.length > 0)
        return [];
    const { expression, reason } = domainName;
    const alias = aliases.find((one) => !one.known && one.expression === expression && one.reason === reason);
    if (alias === undefined || !VARIABLES.includes(reason))
        return [];
    return [
        {
            level: 'notice',
            certainty: 'likely',
            message: `The origin's domain name and an alternate domain name of the same distribution are both ${expression}. If they get the same value, CloudFront asks itself for every object and answers 403. This is a notice because the value is not known here.`,
            remediation: 'Set DomainName (domain_name) to the name of the server behind the distribution, by a variable of its own.',
            evidence: { expression, distribution: address },
            location: domainName.location ?? location,
        },
    ];
}
/** Reasons for which the same expression means the same value. */
const VARIABLES = ['variable', 'parameter', 'not-given'];
function origin_loop_namesOf(names) {
    return new Set(names.map(normal));
}
function normal(name) {
    return name.toLowerCase().replace(/\.$/, '');
}

;// CONCATENATED MODULE: ./lib/rules/config/origin-not-in-use.js


/** Nothing routes to the origin: it is listed, and not judged. */
const originNotInUse = {
    id: 'origin-not-in-use',
    title: 'Origin is not in use',
    layer: 'config',
    level: 'notice',
    status: null,
    factsChecked: FACTS_CHECKED,
    check({ distribution, origin, plan }) {
        if (plan.used !== 'no')
            return [];
        const because = reasonOf(distribution);
        return [
            {
                message: `Origin ${idOf(origin)} gets no requests: ${because ?? 'no cache behavior and no origin group in use points at it'}. It is listed here and not checked.`,
                remediation: because === null
                    ? `Remove the origin, or set TargetOriginId (target_origin_id) of the behavior meant for it to ${idOf(origin)}.`
                    : 'Nothing to do. Its origins are checked once the distribution serves viewers.',
                evidence: { originId: idOf(origin) },
                location: origin.location,
            },
        ];
    },
};
function reasonOf({ lifecycle, enabled }) {
    if (lifecycle === 'destroyed')
        return 'the distribution is to be destroyed';
    return enabled.known && !enabled.value ? 'the distribution is disabled' : null;
}

;// CONCATENATED MODULE: ./lib/rules/config/origin-policy-unknown.js



/** Whether Host is forwarded depends on a policy that nobody here can read. */
const originPolicyUnknown = {
    id: 'origin-policy-unknown',
    title: 'Unknown whether Host is forwarded',
    layer: 'config',
    level: 'notice',
    status: null,
    factsChecked: FACTS_CHECKED,
    check({ distribution, origin }) {
        if (origin.connection.type === 's3')
            return [];
        const unknown = forwardingTo(distribution, origin).behaviors.filter(({ forwarded }) => forwarded === 'unknown');
        const [first] = unknown;
        if (first === undefined)
            return [];
        const reasons = unknown.map(({ because }) => because);
        return [
            {
                message: `Whether CloudFront sends the viewer's Host header to origin ${idOf(origin)} depends on the ${listed(reasons, 3)}. The names it sends, and those the certificate has to cover, are therefore not known for sure.`,
                remediation: "Use one of AWS's managed policies, or define the policy in the files that are checked; or look at it with aws cloudfront get-cache-policy or get-origin-request-policy.",
                evidence: { policies: bounded(reasons), behaviors: unknown.map(({ pattern }) => pattern) },
                location: first.location ?? origin.location,
            },
        ];
    },
};

// EXTERNAL MODULE: ./lib/cloudfront/limits.js
var limits = __webpack_require__(4394);
;// CONCATENATED MODULE: ./lib/rules/config/origin-port-not-allowed.js



/** A port that CloudFront's API refuses; it checks both ports, whichever of them is used. */
const originPortNotAllowed = {
    id: 'origin-port-not-allowed',
    title: 'Origin port is not allowed',
    layer: 'config',
    level: 'error',
    status: null,
    factsChecked: FACTS_CHECKED,
    check({ origin }) {
        const { connection } = origin;
        if (connection.type !== 'custom')
            return [];
        return [...origin_port_not_allowed_judge(origin, 'HTTP', connection.httpPort), ...origin_port_not_allowed_judge(origin, 'HTTPS', connection.httpsPort)];
    },
};
function origin_port_not_allowed_judge(origin, scheme, port) {
    const found = breach(port, (number) => !(0,limits/* isAllowedPort */.Uj)(number));
    if (found === null)
        return [];
    return [
        {
            ...weighed(found),
            message: `CloudFront does not connect to ${scheme} port ${either(found.broken.map(String))} and refuses the deployment.${doubt(found)}`,
            remediation: `Set ${scheme}Port (${scheme.toLowerCase()}_port) to 80, 443 or a port from 1024 to 65535, and let the origin listen there.`,
            evidence: { setting: `${scheme}Port`, port: found.broken[0] ?? null },
            location: placeOf(port, origin),
        },
    ];
}

// EXTERNAL MODULE: ./lib/cloudfront/tls-offer.js
var tls_offer = __webpack_require__(7778);
;// CONCATENATED MODULE: ./lib/rules/config/origin-protocols.js



/** The OriginSslProtocols of a custom origin that meet a condition, where CloudFront may come by HTTPS at all. */
function protocolsBreach({ connection }, breaks) {
    if (connection.type !== 'custom')
        return null;
    return both(httpsBreach(connection), breach(connection.sslProtocols, breaks));
}
function origin_protocols_isSslProtocol(name) {
    return tls_offer/* SSL_PROTOCOLS */.BF.some((protocol) => protocol === name);
}

;// CONCATENATED MODULE: ./lib/rules/config/origin-protocols-invalid.js




/** A value in OriginSslProtocols that the API does not know, such as TLSv1.3. */
const originProtocolsInvalid = {
    id: 'origin-protocols-invalid',
    title: 'Origin SSL protocols name an unknown protocol',
    layer: 'config',
    level: 'error',
    status: null,
    factsChecked: FACTS_CHECKED,
    check({ origin }) {
        const { connection } = origin;
        if (connection.type !== 'custom')
            return [];
        const found = breach(connection.sslProtocols, (protocols) => !protocols.every(origin_protocols_isSslProtocol));
        const [protocols] = found?.broken ?? [];
        if (found === null || protocols === undefined)
            return [];
        const wrong = protocols.filter((name) => !origin_protocols_isSslProtocol(name));
        const tls13 = wrong.includes('TLSv1.3') ? ' TLS 1.3 needs no setting: CloudFront uses it by itself.' : '';
        return [
            {
                ...weighed(found),
                message: `OriginSslProtocols has ${listed(wrong)}, which CloudFront's API does not know, so it refuses the deployment.${tls13}${doubt(found)}`,
                remediation: `Use ${either(tls_offer/* SSL_PROTOCOLS */.BF)} in OriginSslProtocols (origin_ssl_protocols); TLSv1.2 alone is the usual choice.`,
                evidence: { sslProtocols: protocols },
                location: placeOf(connection.sslProtocols, origin),
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/config/origin-protocols-legacy.js



/** OriginSslProtocols without TLSv1.2: most servers accept nothing older any more. */
const originProtocolsLegacy = {
    id: 'origin-protocols-legacy',
    title: 'Origin SSL protocols leave out TLSv1.2',
    layer: 'config',
    level: 'warning',
    status: 502,
    factsChecked: FACTS_CHECKED,
    check({ origin }) {
        const found = protocolsBreach(origin, (protocols) => protocols.length > 0 && protocols.every(origin_protocols_isSslProtocol) && !protocols.includes('TLSv1.2'));
        const [protocols] = found?.broken ?? [];
        if (found === null || protocols === undefined)
            return [];
        const only = protocols.includes('SSLv3') ? ' With SSLv3 in the list CloudFront sends SSLv3 handshakes only.' : '';
        return [
            {
                ...weighed(found),
                certainty: 'possible',
                message: `The origin's SSL protocols are ${listed(protocols)}, without TLSv1.2.${only} Where AWS means this as the list of allowed versions, CloudFront answers 502 for any server that has switched off the older ones; its documents also call it a minimum.${doubt(found)}`,
                remediation: 'Add TLSv1.2 to OriginSslProtocols (origin_ssl_protocols), and leave out what the server does not need.',
                evidence: { sslProtocols: protocols },
                location: found.location ?? origin.location,
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/config/origin-service-retired.js



/** The day on which support for AWS Elemental MediaStore ended (MediaStore User Guide, "What is"). */
const MEDIASTORE_END = '2025-11-13';
/** An endpoint of a service that AWS has switched off. */
const originServiceRetired = {
    id: 'origin-service-retired',
    title: 'Origin service has been retired',
    layer: 'config',
    level: 'warning',
    status: 502,
    factsChecked: FACTS_CHECKED,
    check({ origin }) {
        const found = endpointBreach(origin, (endpoint) => endpoint.kind === 'media' && endpoint.service === 'mediastore');
        const [name] = found?.broken ?? [];
        if (found === null || name === undefined)
            return [];
        return [
            {
                certainty: 'likely',
                ...weighed(found),
                message: `${name} is a MediaStore endpoint, and AWS ended MediaStore on ${MEDIASTORE_END}. Once the name no longer resolves, CloudFront answers 502.${doubt(found)}`,
                remediation: 'Move the content to S3 or to MediaPackage and point the origin there.',
                evidence: { domainName: name, endOfSupport: MEDIASTORE_END },
                location: placeOf(origin.domainName, origin),
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/config/origin-timeout-out-of-range.js




/**
 * The keep-alive maximum that the API reference and the edge-function event page still name; the quota table of autumn 2026
 * has `KEEPALIVE_TIMEOUT_SECONDS.max`.
 */
const OLDER_KEEPALIVE_MAX_SECONDS = 120;
/** A number of attempts or seconds outside the range that AWS documents. */
const originTimeoutOutOfRange = {
    id: 'origin-timeout-out-of-range',
    title: 'Attempts or timeout outside the documented range',
    layer: 'config',
    level: 'error',
    status: null,
    factsChecked: FACTS_CHECKED,
    check({ origin }) {
        return [
            ...settingsOf(origin).flatMap((setting) => [
                ...beyondRange(origin, setting),
                ...beyondOlderMaximum(origin, setting),
            ]),
            ...completionTooShort(origin),
        ];
    },
};
function settingsOf({ connectionAttempts, connectionTimeoutSeconds, connection }) {
    const attempts = {
        name: 'ConnectionAttempts',
        attribute: 'connection_attempts',
        unit: '',
        value: connectionAttempts,
        range: limits/* CONNECTION_ATTEMPTS */.W6,
    };
    const timeout = {
        name: 'ConnectionTimeout',
        attribute: 'connection_timeout',
        unit: ' s',
        value: connectionTimeoutSeconds,
        range: limits/* CONNECTION_TIMEOUT_SECONDS */.LA,
    };
    const read = {
        name: 'OriginReadTimeout',
        attribute: 'origin_read_timeout',
        unit: ' s',
        value: connection.readTimeoutSeconds,
        range: limits/* READ_TIMEOUT_SECONDS */.Jt,
    };
    if (connection.type === 's3')
        return [attempts, timeout, read];
    const keepalive = {
        name: 'OriginKeepaliveTimeout',
        attribute: 'origin_keepalive_timeout',
        unit: ' s',
        value: connection.keepaliveTimeoutSeconds,
        range: limits/* KEEPALIVE_TIMEOUT_SECONDS */.v6,
        olderMax: OLDER_KEEPALIVE_MAX_SECONDS,
    };
    return [attempts, timeout, read, keepalive];
}
/** Outside the range; above a maximum that AWS raises on request it is a warning, for this account's quota is not known. */
function beyondRange(origin, { name, attribute, unit, value, range }) {
    const found = breach(value, (number) => !Number.isInteger(number) || number < range.min || number > range.max);
    if (found === null)
        return [];
    const raised = range.raisable && found.broken.some((number) => number > range.max);
    const message = `${name} is ${either(found.broken.map(String))}${unit}, outside the documented range of ${range.min} to ${range.max}${unit}.`;
    return [
        {
            ...(raised ? { level: 'warning', certainty: 'possible' } : weighed(found)),
            message: raised
                ? `${message} CloudFront refuses the deployment unless AWS has raised this quota for the account; that cannot be seen here, so this is a warning.`
                : `${message} CloudFront refuses the deployment.${doubt(found)}`,
            remediation: raised
                ? `Set ${name} (${attribute}) to at most ${range.max}, or have the quota raised in the Service Quotas console first.`
                : `Set ${name} (${attribute}) to a whole number from ${range.min} to ${range.max}.`,
            evidence: { setting: name, value: found.broken[0] ?? null, min: range.min, max: range.max },
            location: placeOf(value, origin),
        },
    ];
}
/** Inside the newest range, beyond what other pages of AWS still say. */
function beyondOlderMaximum(origin, { name, attribute, unit, value, range, olderMax }) {
    if (olderMax === undefined)
        return [];
    const found = breach(value, (number) => number > olderMax && number <= range.max);
    if (found === null)
        return [];
    return [
        {
            level: 'warning',
            certainty: 'possible',
            message: `${name} is ${either(found.broken.map(String))}${unit}. AWS's quota table allows up to ${range.max}${unit}, its API reference only ${olderMax}${unit}; this is a warning because the deployment is refused only where the older maximum still holds.`,
            remediation: `Set ${name} (${attribute}) to at most ${olderMax}, or make sure that the account's quota allows more (Service Quotas console).`,
            evidence: { setting: name, value: found.broken[0] ?? null, documentedMaxima: `${olderMax} or ${range.max}` },
            location: placeOf(value, origin),
        },
    ];
}
/** ResponseCompletionTimeout covers every attempt, so it must not be shorter than the wait for one response; 0 means off. */
function completionTooShort(origin) {
    const completion = origin.responseCompletionTimeoutSeconds;
    const reads = (0,model_value/* possibleValues */.Mp)(origin.connection.readTimeoutSeconds);
    const found = breach(completion, (seconds) => seconds !== null && seconds !== 0 && (seconds < 0 || reads.some((read) => read > seconds)));
    if (found === null)
        return [];
    const sure = found.always && found.broken.every((seconds) => seconds !== null && reads.every((read) => read > seconds));
    const weight = sure || found.broken.some((seconds) => (seconds ?? 0) < 0) ? found : { ...found, always: false };
    return [
        {
            ...weighed(weight),
            message: `ResponseCompletionTimeout is ${either(found.broken.map(String))} s, less than the read timeout of ${either(reads.map(String))} s. CloudFront refuses the deployment.${weight.always ? '' : ' This is a warning because only some values of the expressions are affected.'}`,
            remediation: 'Set ResponseCompletionTimeout (response_completion_timeout) to at least OriginReadTimeout (origin_read_timeout), or leave it out.',
            evidence: { setting: 'ResponseCompletionTimeout', value: found.broken[0] ?? null, readTimeout: reads[0] ?? null },
            location: placeOf(completion, origin),
        },
    ];
}

;// CONCATENATED MODULE: ./lib/rules/config/origin-unresolved.js


/** The origin's name is known only after the deployment, so the network was not asked. */
const originUnresolved = {
    id: 'origin-unresolved',
    title: 'Origin domain name is known only after the deployment',
    layer: 'config',
    level: 'notice',
    status: null,
    factsChecked: FACTS_CHECKED,
    check({ origin, distribution }) {
        const { domainName } = origin;
        if (domainName.known)
            return [];
        return [
            {
                message: `The domain name of origin ${idOf(origin)} is ${nameOf(origin)}${sourceOf(domainName)}, ${whyOf(domainName)}. Its settings were checked, the network was not.`,
                remediation: adviceFor(domainName, distribution.language),
                evidence: {
                    expression: domainName.expression,
                    reason: domainName.reason,
                    resource: domainName.reference?.address ?? null,
                    alternatives: bounded(domainName.alternatives),
                },
                location: placeOf(domainName, origin),
            },
        ];
    },
};
function sourceOf({ reference, alternatives }) {
    if (alternatives.length > 0)
        return ` (${either(alternatives)})`;
    if (reference === null)
        return '';
    const attribute = reference.attribute === null ? '' : `${reference.attribute} of `;
    return ` (${attribute}${reference.address}${reference.type === null ? '' : `, ${reference.type}`})`;
}
function whyOf({ reason }) {
    return reason === 'sensitive' ? 'which is marked as secret and not looked at' : 'which only the deployment resolves';
}
function adviceFor({ reason }, language) {
    const byHand = 'check the deployed origin with the option `origins`, for example `--origins https://NAME`';
    if (reason === 'variable' || reason === 'parameter' || reason === 'not-given') {
        return `Give the value of the variable or parameter to the check, or ${byHand}.`;
    }
    if (reason === 'sensitive') {
        return `Where the name is no secret, keep it apart from what is sensitive, such as by nonsensitive(); or ${byHand}.`;
    }
    if (language === 'terraform') {
        return `Check a plan in the place of the code (terraform show -json plan.out > plan.json): it has the names of what exists already. Or ${byHand}.`;
    }
    return `After the deployment read the configuration back (aws cloudfront get-distribution-config) and check that file, or ${byHand}.`;
}

;// CONCATENATED MODULE: ./lib/rules/config/s3-access-missing.js





/** The bucket is in the same code, and nothing there lets CloudFront read it. */
const s3AccessMissing = {
    id: 's3-access-missing',
    title: 'CloudFront is not allowed to read the bucket',
    layer: 'config',
    level: 'error',
    status: 403,
    factsChecked: FACTS_CHECKED,
    check(subject) {
        return judgedBackends(subject.origin, ['bucket'], (bucket) => bucket.endpoint === 'website' ? judgeWebsite(subject, bucket) : judgeRest(subject, bucket));
    },
};
const POLICY_REMEDY = "Add a statement to the bucket policy (aws_s3_bucket_policy, AWS::S3::BucketPolicy) that allows s3:GetObject to the service cloudfront.amazonaws.com on the bucket's objects, with the distribution's ARN as AWS:SourceArn";
const CONTROL_REMEDY = `Give the origin an origin access control (origin_access_control_id, OriginAccessControlId). ${POLICY_REMEDY}`;
function judgeWebsite(subject, bucket) {
    const { origin } = subject;
    if (!hasAccessControl(origin))
        return drafts(subject, bucket, [readByAll(origin, bucket)]);
    return drafts(subject, bucket, [
        {
            why: 'is reached through its website endpoint, with which origin access control does not work: it does not take signed requests',
            remedy: "Use the bucket's REST endpoint (aws_s3_bucket's bucket_regional_domain_name, RegionalDomainName) without a custom origin configuration; or take the origin access control away (origin_access_control_id, OriginAccessControlId) and make the objects public",
            location: origin.accessControl.location ?? origin.location,
            unless: null,
        },
    ]);
}
function judgeRest(subject, bucket) {
    return drafts(subject, bucket, identitiesOf(subject.origin).map((identity) => refusalOf(subject.origin, bucket, identity)));
}
/** Told when every identity that CloudFront may use is refused; a warning when only some are. */
function drafts(subject, bucket, refusals) {
    const refused = refusals.filter((one) => one !== null);
    return refused.map((refusal) => {
        const draft = s3_access_missing_draftOf(subject, bucket, refusal);
        if (refused.length < refusals.length) {
            return lowered(draft, "This is a warning because only some values of the origin's settings are affected.");
        }
        if (refusal.unless !== null)
            return lowered(draft, `This is a warning because ${refusal.unless}.`);
        return s3_access_missing_signsAtTheEdge(subject)
            ? lowered(draft, 'This is a warning because a Lambda@Edge function may sign.')
            : draft;
    });
}
function s3_access_missing_draftOf({ origin }, bucket, { why, remedy, location }) {
    return {
        message: `${bucket.address}, the bucket of origin ${idOf(origin)}, ${why}. S3 answers 403 to every request of CloudFront.`,
        remediation: `${remedy}.`,
        evidence: { bucket: bucket.address, endpoint: bucket.endpoint },
        location,
    };
}
function refusalOf(origin, bucket, identity) {
    switch (identity.type) {
        case 'anonymous':
            return readByAll(origin, bucket);
        case 'unsigned':
            return s3_access_missing_unsigned(origin, bucket);
        case 'oac':
        case 'oai':
            return admits(bucket, identity) === 'no' ? notAdmitted(origin, bucket, identity) : null;
    }
}
function notAdmitted(origin, bucket, { type }) {
    const isControl = type === 'oac';
    const whom = isControl
        ? 'the service cloudfront.amazonaws.com, as which origin access control signs'
        : "the origin's access identity";
    const none = bucket.statements.items.length === 0 ? 'has no policy' : 'has no policy statement';
    return {
        why: `${none} that allows s3:GetObject to ${whom}`,
        remedy: isControl
            ? POLICY_REMEDY
            : 'Add a statement to the bucket policy (aws_s3_bucket_policy, AWS::S3::BucketPolicy) that allows s3:GetObject to the ARN or canonical user of the access identity; or go over to origin access control (origin_access_control_id, OriginAccessControlId)',
        location: s3_access_missing_placeOfPolicy(bucket) ?? origin.location,
        unless: null,
    };
}
/** Anonymous requests need objects that everybody may read. */
function readByAll(origin, bucket, how = anonymously(bucket)) {
    const open = isPublic(bucket);
    const { blocksPublicPolicies: blocks } = bucket;
    if (open === 'yes')
        return blocks.known && blocks.value ? blocked(origin, bucket, how) : null;
    if (open === 'maybe' || mayBePublicByAcl(bucket) || !blocks.known)
        return null;
    return {
        why: `${how}, and no policy lets everybody read its objects`,
        remedy: bucket.endpoint === 'website' ? WEBSITE_REMEDY : CONTROL_REMEDY,
        location: placeOf(origin.domainName, origin),
        unless: blocks.value ? null : 'public access is not blocked, so each object may be public by an ACL of its own',
    };
}
function anonymously({ endpoint }) {
    return endpoint === 'website'
        ? 'is read anonymously through its website endpoint'
        : 'is read anonymously: the origin has neither an origin access control nor an access identity';
}
const UNBLOCK = 'set block_public_policy and restrict_public_buckets (BlockPublicPolicy, RestrictPublicBuckets) to false';
const WEBSITE_REMEDY = `Let everybody read the objects by a bucket policy, and ${UNBLOCK}; or use the REST endpoint with origin access control`;
function blocked(origin, bucket, how) {
    const byDefault = bucket.blocksPublicPolicies.known && !bucket.blocksPublicPolicies.written;
    const by = byDefault ? 'the default of S3 for new buckets' : 'the public access block';
    return {
        why: `${how}, and ${by} (BlockPublicPolicy, RestrictPublicBuckets) keeps its public policy from working`,
        remedy: bucket.endpoint === 'website' ? WEBSITE_REMEDY : `${CONTROL_REMEDY}; or ${UNBLOCK}`,
        location: bucket.blocksPublicPolicies.location ?? bucket.location ?? origin.location,
        // Buckets from before April 2023 have no block of their own accord.
        unless: byDefault ? 'a bucket made before April 2023 does not block public policies unless told to' : null,
    };
}
function s3_access_missing_unsigned(origin, bucket) {
    const how = 'is read without a signature, because the signing behavior of the origin access control is never';
    const refusal = readByAll(origin, bucket, how);
    if (refusal === null)
        return null;
    const definition = origin.accessControlDefinition;
    return {
        ...refusal,
        remedy: `Set the signing behavior of the origin access control to always (signing_behavior, SigningBehavior). ${POLICY_REMEDY}`,
        location: definition?.signingBehavior.location ?? definition?.location ?? origin.location,
    };
}
function s3_access_missing_placeOfPolicy({ statements, location }) {
    return statements.items.find((statement) => statement.location !== null)?.location ?? location;
}
/** Before there was origin access control, functions signed requests to buckets. */
function s3_access_missing_signsAtTheEdge({ distribution, origin }) {
    return (0,routing/* routingTo */.o)(distribution, origin).behaviors.some(({ edgeFunctions }) => edgeFunctions.some(({ type, eventType }) => type === 'lambda' && (!eventType.known || eventType.value === 'origin-request')));
}

;// CONCATENATED MODULE: ./lib/rules/config/s3-endpoint-form.js




/** A form of S3 host name that leads to redirects, to another kind of endpoint, or to a name no certificate covers. */
const s3EndpointForm = {
    id: 's3-endpoint-form',
    title: 'S3 endpoint in a form that makes trouble',
    layer: 'config',
    level: 'warning',
    status: 403,
    factsChecked: FACTS_CHECKED,
    check({ origin }) {
        const found = endpointBreach(origin, (endpoint) => troubleWith(origin, endpoint) !== null);
        const [name] = found?.broken ?? [];
        const trouble = name === undefined ? null : troubleWith(origin, (0,endpoints/* endpointOf */.X5)(name));
        if (found === null || name === undefined || trouble === null)
            return byAttribute(origin);
        const { level } = trouble;
        return [
            {
                ...weighed(found),
                ...(level === undefined ? {} : { level }),
                status: trouble.status,
                message: `${name} ${trouble.message}${doubt(found)}`,
                remediation: trouble.remediation,
                evidence: { domainName: name },
                location: placeOf(origin.domainName, origin),
            },
        ];
    },
};
/** Attributes of a bucket that give its name without the Region, by the type of the resource. */
const REGION_LESS = {
    aws_s3_bucket: 'bucket_domain_name',
    'AWS::S3::Bucket': 'DomainName',
};
/** The same where the name is not known yet but the attribute that gives it is. */
function byAttribute(origin) {
    const { domainName } = origin;
    if (domainName.known || domainName.alternatives.length > 0 || domainName.reference === null)
        return [];
    const { type, attribute, address } = domainName.reference;
    if (attribute === null || REGION_LESS[type ?? ''] !== attribute)
        return [];
    return [
        {
            certainty: 'likely',
            status: 307,
            message: `${domainName.expression} (${attribute} of ${address}) ${REGION_LESS_TROUBLE} Buckets in us-east-1 are not affected.`,
            remediation: `${REGIONAL} (in Terraform bucket_regional_domain_name, in CloudFormation RegionalDomainName of the bucket).`,
            evidence: { expression: domainName.expression, attribute },
            location: placeOf(domainName, origin),
        },
    ];
}
const REGIONAL = 'Set DomainName (domain_name) to BUCKET.s3.REGION.amazonaws.com';
const REGION_LESS_TROUBLE = 'is an S3 endpoint without a Region. Until every Region knows the bucket, up to a day after it was made, S3 answers with 307 redirects to the regional name, which CloudFront passes on to viewers.';
function troubleWith(origin, endpoint) {
    if (endpoint.kind !== 's3')
        return null;
    switch (endpoint.form) {
        case 'region-less':
            return {
                status: 307,
                message: REGION_LESS_TROUBLE,
                remediation: `${REGIONAL} (in Terraform: bucket_regional_domain_name instead of bucket_domain_name).`,
            };
        case 'path-style':
            return {
                status: 403,
                message: 'is a path-style S3 endpoint: the bucket is not in the host name, so CloudFront does not take it for a bucket origin, origin access control does not work, and S3 answers 403.',
                remediation: `${REGIONAL}, without the bucket in the origin path.`,
            };
        case 'accelerate':
            return {
                status: 403,
                message: 'is an S3 Transfer Acceleration endpoint, which AWS rules out as a CloudFront origin: requests signed by origin access control fail with 403, and the detour speeds nothing up.',
                remediation: `${REGIONAL}.`,
            };
        default:
            return dottedBucket(origin, endpoint.bucket);
    }
}
/** The certificate of S3 has one wildcard label: `*.s3.REGION.amazonaws.com` does not cover `a.b.s3…` (RFC 9525, section 6.3). */
function dottedBucket({ connection }, bucket) {
    if (bucket === null || !bucket.includes('.'))
        return null;
    if (connection.type === 's3')
        return dottedBucketOfS3Origin(bucket);
    if (connection.type === 'custom' && httpsBreach(connection)?.always !== true)
        return null;
    return {
        status: 502,
        message: `names the bucket ${bucket}, whose dots the wildcard certificate of S3 does not cover. As a custom origin over HTTPS the name check fails, and CloudFront answers 502.`,
        remediation: 'Make it an S3 origin (S3OriginConfig, s3_origin_config) with origin access control, or use a bucket without dots in its name.',
    };
}
function dottedBucketOfS3Origin(bucket) {
    return {
        level: 'notice',
        status: 502,
        message: `names the bucket ${bucket}, whose dots the wildcard certificate of S3 does not cover. This is a notice because S3 origins with such names work in practice; AWS does not document how CloudFront checks them.`,
        remediation: 'Nothing to do while it works. For a new bucket choose a name without dots.',
    };
}

;// CONCATENATED MODULE: ./lib/rules/config/s3-website-https.js



/** HTTPS to an S3 website endpoint, which speaks HTTP on port 80 and nothing else. */
const s3WebsiteHttps = {
    id: 's3-website-https',
    title: 'HTTPS to an S3 website endpoint',
    layer: 'config',
    level: 'error',
    status: 504,
    factsChecked: FACTS_CHECKED,
    check({ origin }) {
        const { connection } = origin;
        if (connection.type !== 'custom')
            return [];
        const found = both(kindBreach(origin, 's3-website'), httpsBreach(connection));
        if (found === null)
            return [];
        const policy = found.broken[0] ?? '';
        const when = policy === 'match-viewer' ? ' for every viewer who comes by HTTPS' : '';
        return [
            {
                ...weighed(found),
                message: `${nameOf(origin)} is an S3 website endpoint, which has no HTTPS, and the origin protocol policy is ${policy}. CloudFront gets no connection on port 443 and answers 504${when}.${doubt(found)}`,
                remediation: "Set OriginProtocolPolicy (origin_protocol_policy) to http-only; or use the bucket's REST endpoint (BUCKET.s3.REGION.amazonaws.com) with origin access control, which has HTTPS.",
                evidence: { domainName: nameOf(origin), protocolPolicy: policy },
                location: placeOf(connection.protocolPolicy, origin),
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/config/security-group-excludes-cloudfront.js






/** The security groups of the origin do not admit CloudFront on the port that it uses. */
const securityGroupExcludesCloudFront = {
    id: 'security-group-excludes-cloudfront',
    title: 'Security group does not admit CloudFront',
    layer: 'config',
    level: 'error',
    status: 504,
    factsChecked: FACTS_CHECKED,
    check(subject) {
        if (subject.origin.connection.type !== 'custom')
            return [];
        return judgedBackends(subject.origin, ['load-balancer', 'instance'], (backend) => [
            ...arrivalsOf(subject).flatMap((arrival) => excluded(subject, backend, arrival)),
            ...(backend.securityGroups?.items ?? []).flatMap((group) => tooHeavy(subject, group)),
        ]);
    },
};
/** The families of addresses from which CloudFront may come; empty when that is not known. */
function familiesOf({ origin: { connection } }) {
    if (connection.type !== 'custom' || !connection.ipAddressType.known)
        return [];
    switch (connection.ipAddressType.value) {
        case 'ipv4':
            return [4];
        case 'ipv6':
            return [6];
        case 'dualstack':
            return [4, 6];
    }
}
function excluded(subject, backend, arrival) {
    const groups = backend.securityGroups;
    const needed = familiesOf(subject);
    if (groups === null || needed.length === 0)
        return [];
    const found = breach(arrival.port, (port) => shutOut(groups, port, needed).length > 0);
    const [port] = found?.broken ?? [];
    if (found === null || port === undefined)
        return [];
    const families = shutOut(groups, port, needed);
    // One of two families is enough for CloudFront to come, as long as it picks that one.
    const partly = families.length < needed.length;
    const draft = {
        // That an IPv6 origin needs the IPv6 list follows from two pages of AWS; no page says it.
        ...(needed.includes(4) ? {} : { certainty: 'likely' }),
        ...weighed(found),
        message: `${backend.address} is reached on port ${port}, and ${whoIsAdmitted(groups, port)}: CloudFront's ${familyNames(families)} addresses are not let in. The attempts are dropped, and CloudFront answers 504.${doubt(found)}`,
        remediation: `Admit the managed prefix list ${listed(families.map((family) => PREFIX_LISTS[family]))} on port ${port} (aws_vpc_security_group_ingress_rule with prefix_list_id from data.aws_ec2_managed_prefix_list, or prefix_list_ids of an ingress rule; SourcePrefixListId of AWS::EC2::SecurityGroupIngress).`,
        evidence: {
            resource: backend.address,
            port,
            securityGroups: bounded(groups.items.map(({ address }) => address)),
            excluded: families.map((family) => `IPv${family}`),
        },
        location: placeFor(groups, port) ?? backend.location ?? subject.origin.location,
    };
    const whole = unlessSure(draft, !partly, 'This is a warning because CloudFront may pick the other family of addresses.');
    return [unlessSure(whole, arrival.sure, 'It is not certain that CloudFront comes this way.')];
}
/** The needed families that are surely not admitted to a port. */
function shutOut(groups, port, needed) {
    return needed.filter((family) => admission(groups, port, (peer) => admitsCloudFront(peer, family)) === 'no');
}
function whoIsAdmitted(groups, port) {
    const names = listed(groups.items.map(({ address }) => address));
    const peers = rulesFor(groups, port).flatMap((rule) => rule.peers.map(peerName));
    return peers.length === 0 ? `${names} admits nobody there` : `${names} admits ${listed(peers)} only`;
}
function peerName(peer) {
    switch (peer.type) {
        case 'cidr':
            return peer.cidr.known ? peer.cidr.value : peer.cidr.expression;
        case 'prefix-list':
            return `the prefix list ${peer.name.known ? peer.name.value : peer.name.expression}`;
        case 'security-group':
            return `the security group ${peer.group.known ? peer.group.value : peer.group.expression}`;
    }
}
function rulesFor(groups, port) {
    return groups.items.flatMap(({ ingress }) => ingress.items.filter((rule) => coversPort(rule, port) !== 'no'));
}
/** The rule for the port that lets the wrong ones in, or the group that has none. */
function placeFor(groups, port) {
    return rulesFor(groups, port)[0]?.location ?? groups.items[0]?.location ?? null;
}
function familyNames(families) {
    return listed(families.map((family) => `IPv${family}`));
}
// ------------------------------------------------------------------------------------------------------- the rule quota
/** A reference to the list counts as many rules. IPv4 and IPv6 rules are counted apart, as each list is. */
function tooHeavy({ origin }, group) {
    const { weight, quota } = PREFIX_LIST_WEIGHT;
    return [4, 6].flatMap((family) => {
        const entries = group.ingress.items.flatMap(({ peers }) => peers.map((peer) => security_group_excludes_cloudfront_weightOf(peer, family)));
        const total = entries.reduce((sum, entry) => sum + entry, 0);
        const lists = entries.filter((entry) => entry === weight).length;
        if (lists === 0 || total <= quota)
            return [];
        const draft = {
            status: null,
            message: `${group.address} names CloudFront's prefix list ${PREFIX_LISTS[family]} ${lists === 1 ? 'once beside other rules' : `${lists} times`}. Each time it counts as ${weight} rules, ${total} altogether, and a security group has at most ${quota} unless AWS has raised the quota: the deployment is refused.`,
            remediation: `Name the list once, in one rule for a range of ports (from_port and to_port, FromPort and ToPort) or in groups of their own; or have the quota "Inbound or outbound rules per security group" raised.`,
            evidence: { securityGroup: group.address, prefixList: PREFIX_LISTS[family], rules: total, quota },
            location: group.location ?? origin.location,
        };
        return [lowered(draft, 'This is a warning because the quota of the account cannot be seen here.')];
    });
}
function security_group_excludes_cloudfront_weightOf(peer, family) {
    switch (peer.type) {
        case 'prefix-list':
            return peer.name.known && peer.name.value === PREFIX_LISTS[family] ? PREFIX_LIST_WEIGHT.weight : 0;
        case 'security-group':
            return 1;
        case 'cidr':
            return peer.cidr.known && peer.cidr.value.includes(':') === (family === 6) ? 1 : 0;
    }
}

;// CONCATENATED MODULE: ./lib/rules/config/vpc-origin-invalid.js








/** A VPC origin in a form that CloudFront refuses, or that nothing in the VPC answers. */
const vpcOriginInvalid = {
    id: 'vpc-origin-invalid',
    title: 'VPC origin that CloudFront cannot use',
    layer: 'config',
    level: 'error',
    status: null,
    factsChecked: FACTS_CHECKED,
    check(subject) {
        if (subject.origin.connection.type !== 'vpc')
            return [];
        return [
            ...vpc_origin_invalid_unsupported(subject),
            ...judgedBackends(subject.origin, ['vpc-origin'], (vpcOrigin) => [
                ...ports(subject, vpcOrigin),
                ...targetOf(subject, vpcOrigin),
            ]),
        ];
    },
};
/** What the Developer Guide rules out together with VPC origins (private-content-vpc-origins). */
function vpc_origin_invalid_unsupported({ distribution, origin }) {
    const { used, behaviors } = (0,routing/* routingTo */.o)(distribution, origin);
    return behaviors.flatMap(({ grpc, edgeFunctions, pathPattern, location }) => {
        const pattern = pathPattern.known ? pathPattern.value : pathPattern.expression;
        const withGrpc = grpc.known && grpc.value ? [{ what: 'gRPC', place: grpc.location ?? location }] : [];
        const atOrigin = edgeFunctions.flatMap(({ type, eventType, location: place }) => type === 'lambda' && eventType.known && eventType.value.startsWith('origin-')
            ? [{ what: `a Lambda@Edge function for ${eventType.value}`, place: place ?? location }]
            : []);
        return [...withGrpc, ...atOrigin].map(({ what, place }) => unlessSure({
            message: `Behavior ${pattern} has ${what} and leads to the VPC origin ${idOf(origin)}. CloudFront does not support the two together.`,
            remediation: what === 'gRPC'
                ? 'Take gRPC off the behavior (grpc_config, GrpcConfig), or reach the origin over the internet.'
                : 'Move the function to a viewer event (lambda_function_association, LambdaFunctionAssociations), or reach the origin over the internet.',
            evidence: { behavior: pattern, unsupported: what },
            location: place ?? origin.location,
        }, used === 'yes', 'This is a warning because it is not certain that this behavior leads here.'));
    });
}
function ports({ origin }, { address, httpPort, httpsPort, location }) {
    return [
        { name: 'HTTPPort (http_port)', value: httpPort },
        { name: 'HTTPSPort (https_port)', value: httpsPort },
    ].flatMap(({ name, value }) => {
        const found = breach(value, (port) => !(0,limits/* isAllowedPort */.Uj)(port));
        if (found === null)
            return [];
        return [
            {
                ...weighed(found),
                message: `CloudFront does not connect to port ${either(found.broken.map(String))}, which ${address} has as ${name}, and refuses the deployment.${doubt(found)}`,
                remediation: `Set ${name} of the VPC origin to 80, 443 or a port from 1024 to 65535, and let the target listen there.`,
                evidence: { vpcOrigin: address, setting: name, port: found.broken[0] ?? null },
                location: found.location ?? location ?? origin.location,
            },
        ];
    });
}
function targetOf(subject, vpcOrigin) {
    const target = vpcOrigin.target.known ? vpcOrigin.target.value : null;
    if (target === null)
        return [];
    return [
        ...(target.type === 'load-balancer' ? refusedTarget(subject, vpcOrigin, target) : []),
        ...closedTarget(subject, vpcOrigin, target),
    ];
}
function refusedTarget({ origin }, { address, target, location }, balancer) {
    const { family } = balancer;
    if (!family.known)
        return [];
    const evidence = { vpcOrigin: address, target: balancer.address };
    const place = target.location ?? location ?? origin.location;
    if (family.value === 'gateway') {
        return [
            {
                message: `${address} leads to the Gateway Load Balancer ${balancer.address}, which cannot be a VPC origin: CloudFront refuses it.`,
                remediation: 'Name an Application or Network Load Balancer or an EC2 instance as its target (arn, Arn of VpcOriginEndpointConfig).',
                evidence,
                location: place,
            },
        ];
    }
    if (family.value !== 'network')
        return [];
    const encrypted = balancer.listeners.items.filter(({ protocol }) => protocol.known && protocol.value === 'TLS');
    return [
        ...encrypted.map((listener) => ({
            message: `${address} leads to the Network Load Balancer ${balancer.address}, whose listener ${listener.address} ends TLS: CloudFront refuses such a VPC origin.`,
            remediation: 'Give the listener the protocol TCP (protocol, Protocol) and let the targets end TLS; or use an Application Load Balancer.',
            evidence: { ...evidence, listener: listener.address },
            location: listener.protocol.location ?? listener.location ?? place,
        })),
        ...(balancer.securityGroups === null
            ? [
                {
                    message: `${address} leads to the Network Load Balancer ${balancer.address}, which has no security group: CloudFront refuses it as a VPC origin.`,
                    remediation: `Make the load balancer anew with a security group (security_groups, SecurityGroups) that admits ${PREFIX_LISTS[4]} or ${VPC_ORIGIN_GROUP.name}; one that was made without cannot get any.`,
                    evidence,
                    location: balancer.location ?? place,
                },
            ]
            : []),
    ];
}
/** CloudFront comes from inside the VPC, as a group of its own: whoever is admitted at all may be it. */
function closedTarget(subject, vpcOrigin, target) {
    const { securityGroups: groups } = target;
    if (groups === null)
        return [];
    return arrivalsBy(subject, vpcOrigin).flatMap(({ port, sure }) => {
        const found = breach(port, (number) => admission(groups, number, () => 'yes') === 'no');
        const [closed] = found?.broken ?? [];
        if (found === null || closed === undefined)
            return [];
        const names = listed(groups.items.map(({ address }) => address));
        const draft = {
            ...weighed(found),
            status: 504,
            message: `${target.address}, the target of ${vpcOrigin.address}, is reached on port ${closed}, and ${names} admits nobody there. The attempts are dropped, and CloudFront answers 504.${doubt(found)}`,
            remediation: `Admit the managed prefix list ${PREFIX_LISTS[4]} or the group ${VPC_ORIGIN_GROUP.name} on port ${closed} (aws_vpc_security_group_ingress_rule, AWS::EC2::SecurityGroupIngress).`,
            evidence: { vpcOrigin: vpcOrigin.address, target: target.address, port: closed, securityGroups: names },
            location: groups.items[0]?.location ?? target.location ?? subject.origin.location,
        };
        return [unlessSure(draft, sure, 'This is a warning because it is not certain that CloudFront comes this way.')];
    });
}

;// CONCATENATED MODULE: ./lib/rules/config/vpc-origin-not-probed.js


/** A VPC origin: CloudFront reaches it inside the VPC, nobody else does. */
const vpcOriginNotProbed = {
    id: 'vpc-origin-not-probed',
    title: 'VPC origin cannot be probed from here',
    layer: 'config',
    level: 'notice',
    status: null,
    factsChecked: FACTS_CHECKED,
    check({ origin }) {
        const { connection } = origin;
        if (connection.type !== 'vpc')
            return [];
        const { vpcOriginId } = connection;
        const id = vpcOriginId.known ? vpcOriginId.value : vpcOriginId.expression;
        return [
            {
                message: `Origin ${idOf(origin)} is the VPC origin ${id}. CloudFront reaches it inside the VPC, where this check cannot go: only its configuration was read.`,
                remediation: "Check by hand that the VPC origin is deployed, that its security group admits CloudFront's prefix list or the group CloudFront-VPCOrigins-Service-SG on its port, and that the target has no TLS listener if it is a Network Load Balancer.",
                evidence: { vpcOriginId: id },
                location: vpcOriginId.location ?? origin.location,
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/config/index.js





























/** The rules that need no packet, in the order of the catalogue. */
const CONFIG_RULES = [
    originDomainInvalid,
    originPortNotAllowed,
    originTimeoutOutOfRange,
    originProtocolsInvalid,
    originLoop,
    originNotInUse,
    originUnresolved,
    s3WebsiteHttps,
    s3EndpointForm,
    s3AccessMissing,
    awsHostnameCertificate,
    listenerMissing,
    listenerCertificateMismatch,
    listenerTlsPolicyMismatch,
    hostHeaderRejected,
    hostHeaderNotForwarded,
    apiGatewayEndpointClosed,
    apiGatewayStageMissing,
    originPolicyUnknown,
    functionUrlPermissionMissing,
    securityGroupExcludesCloudFront,
    internalLoadBalancer,
    originProtocolsLegacy,
    vpcOriginNotProbed,
    vpcOriginInvalid,
    originServiceRetired,
    originGroupCannotFailOver,
    errorCachingLong,
    errorPageSameOrigin,
];

;// CONCATENATED MODULE: ./lib/rules/dns/answers.js
/** The observation of the name; null when none was made, or where public DNS does not matter (VPC origins). */
function dnsOf({ origin, observation }) {
    return origin.connection.type === 'vpc' ? null : observation.dns;
}
function answersOf(dns) {
    return dns.lookups.flatMap((lookup) => lookup.outcome.status === 'answered' ? [{ ...lookup, outcome: lookup.outcome }] : []);
}
function answersWith(dns, rcode) {
    return answersOf(dns).filter(({ outcome }) => outcome.rcode === rcode);
}
/** The zones whose servers were all asked; none when the check was not made, or not made to its end. */
function zonesOf(dns) {
    return dns.authority?.status === 'complete' ? dns.authority.zones : [];
}
function serverName(server) {
    return server.address === null ? server.name : `${server.name} (${server.address})`;
}
function serverAnswers(zone) {
    return zone.servers.flatMap((server) => server.answers.map(({ type, outcome }) => ({ server: serverName(server), type, outcome })));
}
/** An answer a resolver can use: authoritative, and saying either "here it is" or "there is no such name". */
function usable(outcome) {
    return (outcome.status === 'answered' &&
        outcome.authoritative &&
        outcome.referral.length === 0 &&
        (outcome.rcode === 'NOERROR' || outcome.rcode === 'NXDOMAIN'));
}
/**
 * The usable answers of the last zone on the way from the name through its CNAMEs: the one that decides. Null also where
 * servers lead the name to different targets: none of the zones behind them then speaks for it alone.
 */
function decidingAnswers(dns) {
    const zone = zonesOf(dns).at(-1);
    if (zone === undefined || isForked(dns))
        return null;
    const answers = serverAnswers(zone).flatMap((answer) => usable(answer.outcome) ? [{ ...answer, outcome: answer.outcome }] : []);
    return answers.length === 0 ? null : { zone, answers };
}
/** True when some name is given two different CNAME targets, or a CNAME by one server and addresses by another. */
function isForked(dns) {
    const targets = new Map();
    const differs = linksOf(dns).some(({ owner, target }) => {
        const before = targets.get(answers_normal(owner));
        targets.set(answers_normal(owner), answers_normal(target));
        return before !== undefined && before !== answers_normal(target);
    });
    return differs || zonesOf(dns).some((zone) => targets.has(answers_normal(zone.name)) && hasOwnAddresses(zone));
}
function hasOwnAddresses(zone) {
    return serverAnswers(zone).some(({ outcome }) => usable(outcome) && outcome.chain.length === 0 && outcome.addresses.length > 0);
}
/** Every CNAME in the usable answers of the zones' servers. */
function linksOf(dns) {
    return zonesOf(dns)
        .flatMap(serverAnswers)
        .flatMap(({ outcome }) => (usable(outcome) ? outcome.chain : []));
}
/** Servers that contradict "there is no address": authoritative answers with one. Empty without an authority check. */
function serversWithAddress(dns) {
    return (decidingAnswers(dns)?.answers ?? [])
        .filter(({ outcome }) => outcome.addresses.length > 0)
        .map(({ server }) => server);
}
/** The CNAMEs that lead from the name, from the resolver's answer or else put together from the zones' servers. */
function chainOf(dns) {
    const fromResolver = answersOf(dns).find(({ outcome }) => outcome.chain.length > 0);
    return fromResolver?.outcome.chain ?? chainOfZones(dns);
}
/** The same, by the zones' own servers alone: what holds now, whatever a resolver remembers. */
function chainOfZones(dns) {
    return follow(dns.name, linksOf(dns));
}
/** The hops from a name through the links, up to and including the one that closes a circle. */
function follow(name, links) {
    const targets = new Map(links.map((link) => [answers_normal(link.owner), link]));
    const chain = [];
    const seen = new Set();
    for (let owner = answers_normal(name); !seen.has(owner);) {
        seen.add(owner);
        const link = targets.get(owner);
        if (link === undefined)
            return chain;
        chain.push(link);
        owner = answers_normal(link.target);
    }
    return chain;
}
/** Names compare without regard to case and to the final dot (RFC 1034, section 3.1). */
function answers_normal(name) {
    return name.toLowerCase().replace(/\.$/, '');
}
/** `a → b → c`, cut in the middle when long. */
function arrows(chain, limit = 6) {
    const names = [...chain.slice(0, 1).map(({ owner }) => owner), ...chain.map(({ target }) => target)];
    if (names.length <= limit)
        return names.join(' → ');
    const left = names.length - limit;
    return [...names.slice(0, limit - 1), `(${left} more)`, ...names.slice(-1)].join(' → ');
}
/** The chain for evidence, bounded. */
function chainEvidence(chain) {
    return chain.slice(0, 20).map(({ owner, target }) => `${owner} CNAME ${target}`);
}
/** What a server did, as the end of a sentence: `ns1.example.com (198.51.100.1) refuses the query`. */
function deed(outcome) {
    switch (outcome.status) {
        case 'answered':
            return deedOfAnswer(outcome);
        case 'timeout':
            return outcome.tries > 1 ? `did not answer ${outcome.tries} tries` : 'did not answer';
        case 'refused':
            return 'refuses the connection to port 53';
        case 'unreachable':
            return `cannot be reached from here (${outcome.code})`;
        case 'malformed':
            return `sends a malformed answer (${outcome.detail})`;
        case 'truncated':
            return `cuts its answer over UDP and gives none over TCP (${outcome.overTcp})`;
    }
}
function deedOfAnswer(outcome) {
    if (outcome.rcode === 'REFUSED')
        return 'refuses the query (REFUSED)';
    if (outcome.rcode === 'NXDOMAIN')
        return `says that the name does not exist (NXDOMAIN)${withoutAuthority(outcome)}`;
    if (outcome.rcode !== 'NOERROR')
        return `fails (${outcome.rcode})`;
    if (outcome.referral.length > 0)
        return `refers elsewhere (${outcome.referral.slice(0, 3).join(', ')})`;
    const found = outcome.addresses.length > 0 ? 'answers with addresses' : 'answers without an address';
    return `${found}${withoutAuthority(outcome)}`;
}
function withoutAuthority({ authoritative }) {
    return authoritative ? '' : ', not authoritatively';
}

;// CONCATENATED MODULE: ./lib/rules/dns/dns-answers-disagree.js


/** The authoritative servers of one zone give different answers to the same question. */
const dnsAnswersDisagree = {
    id: 'dns-answers-disagree',
    title: 'Name servers of the zone give different answers',
    layer: 'dns',
    level: 'warning',
    status: 502,
    factsChecked: FACTS_CHECKED,
    check(subject) {
        const dns = dnsOf(subject);
        if (dns === null)
            return [];
        return zonesOf(dns).flatMap((zone) => {
            const drafts = ['A', 'AAAA'].flatMap((type) => dns_answers_disagree_judge(zone, type));
            return drafts.find(({ level }) => level === 'error') ?? drafts[0] ?? [];
        });
    },
};
function dns_answers_disagree_judge(zone, type) {
    const said = comparable(serverAnswers(zone).flatMap(({ server, type: asked, outcome }) => asked === type && usable(outcome) ? [{ server, outcome: ownPart(outcome, zone.zone) }] : []));
    const disagreement = compare(zone, said);
    if (disagreement === null)
        return [];
    const views = [...groupsOf(said)].map(([answer, servers]) => `${listed(servers, 3)}: ${answer}`);
    return [
        {
            level: disagreement.level,
            certainty: disagreement.level === 'error' ? 'certain' : 'possible',
            message: `The name servers of ${zone.zone} give different answers for ${type} of ${zone.name} (${listed(views, 3)}). ${disagreement.consequence}`,
            remediation: `Bring the servers of ${zone.zone} to the same content: check the zone transfer and the serial number of the SOA record on each, and remove servers that no longer belong to the zone.`,
            evidence: { zone: zone.zone, name: zone.name, type, answers: bounded(views) },
            seenIn: ['dns'],
        },
    ];
}
function compare(zone, said) {
    if (groupsOf(said).size < 2)
        return null;
    if (said.some(({ outcome }) => outcome.rcode === 'NXDOMAIN') && said.some(({ outcome }) => hasData(outcome))) {
        return {
            level: 'error',
            consequence: 'One of them denies the name: whenever the resolver of CloudFront asks that one, viewers get 502 until the denial has left its cache.',
        };
    }
    if (said.some(({ outcome }) => !hasData(outcome))) {
        return {
            level: 'warning',
            consequence: 'CloudFront finds an address only when its resolver asks the right one, and answers 502 otherwise.',
        };
    }
    return differingData(zone, said);
}
/** Different addresses may be old data on one server, or a load balancer that hands out a few of many at a time. */
function differingData(zone, said) {
    if (isRunByAws(zone.zone))
        return null;
    const consequence = 'Which origin CloudFront reaches depends on the server its resolver asks; an address left over from an older origin gives 502 or 504.';
    if (zone.servers.every(({ name }) => /\.awsdns-\d+\./.test(`${answers_normal(name)}.`))) {
        return {
            level: 'notice',
            consequence: `${consequence} This is a notice because Route 53 gives varying answers by design (weighted and multivalue records).`,
        };
    }
    if (overlap(said)) {
        return {
            level: 'notice',
            consequence: `${consequence} This is a notice because the answers overlap, as they do where a few of many addresses are handed out in turn.`,
        };
    }
    return { level: 'warning', consequence };
}
/** Zones in which AWS itself rotates addresses, and where nobody else can change anything. */
function isRunByAws(zone) {
    return /(^|\.)(amazonaws\.com|amazonaws\.com\.cn|on\.aws|cloudfront\.net|awsglobalaccelerator\.com|awsapprunner\.com|amplifyapp\.com)$/.test(answers_normal(zone));
}
/**
 * What a server says on behalf of its zone. Where a CNAME leads out of it, some servers add what they hold of the other
 * zone; resolvers ask that zone's own servers instead.
 */
function ownPart(outcome, zone) {
    const exit = outcome.chain.findIndex(({ target }) => !isWithin(target, zone));
    if (exit === -1)
        return outcome;
    return { ...outcome, rcode: 'NOERROR', chain: outcome.chain.slice(0, exit + 1), addresses: [], deniedBy: null };
}
function isWithin(name, zone) {
    const ancestor = answers_normal(zone);
    return ancestor === '' || answers_normal(name) === ancestor || answers_normal(name).endsWith(`.${ancestor}`);
}
/** Servers follow CNAMEs inside a zone as far as they like; one that stops on the way of another says nothing else. */
function comparable(said) {
    return said.filter(({ outcome }) => !isUnfinished(outcome) || !said.some((other) => goesFurther(other.outcome, outcome)));
}
function isUnfinished({ rcode, chain, addresses, deniedBy }) {
    return rcode === 'NOERROR' && chain.length > 0 && addresses.length === 0 && deniedBy === null;
}
function goesFurther(outcome, unfinished) {
    const sameSoFar = unfinished.chain.every(({ target }, hop) => {
        const other = outcome.chain[hop]?.target;
        return other !== undefined && answers_normal(other) === answers_normal(target);
    });
    return sameSoFar && (outcome.chain.length > unfinished.chain.length || !isUnfinished(outcome));
}
function hasData({ rcode, addresses, chain, deniedBy }) {
    return rcode === 'NOERROR' && (addresses.length > 0 || (chain.length > 0 && deniedBy === null));
}
/** True when all servers have an address (or the CNAME target) in common with the first. */
function overlap(said) {
    const [first, ...others] = said.map(({ outcome }) => dataOf(outcome));
    return first !== undefined && others.every((data) => data.some((one) => first.includes(one)));
}
/** What an answer says, in a form that compares: its addresses, or the CNAME at which it ends. */
function dataOf({ chain, addresses }) {
    const target = chain.at(-1)?.target;
    return target === undefined || addresses.length > 0 ? [...addresses].toSorted() : [`CNAME ${answers_normal(target)}`];
}
function groupsOf(said) {
    const groups = new Map();
    for (const { server, outcome } of said) {
        const data = dataOf(outcome);
        const answer = outcome.rcode === 'NXDOMAIN' ? 'NXDOMAIN' : data.length === 0 ? 'no address' : listed(data, 16);
        groups.set(answer, [...(groups.get(answer) ?? []), server]);
    }
    return groups;
}

;// CONCATENATED MODULE: ./lib/rules/dns/denial.js


/** The denial of the origin's name or of a CNAME target; null when nobody denies it. */
function denialOf(dns) {
    return byAuthority(dns) ?? byResolver(dns);
}
/** All usable servers of the deciding zone deny the name: the truth, even while a resolver's cache has an older answer. */
function byAuthority(dns) {
    const deciding = decidingAnswers(dns);
    if (deciding === null || !deciding.answers.every(({ outcome }) => outcome.rcode === 'NXDOMAIN'))
        return null;
    const chain = chainOfZones(dns);
    const servers = [...new Set(deciding.answers.map(({ server }) => server))];
    return {
        missing: chain.at(-1)?.target ?? dns.name,
        chain,
        by: `${counted(servers.length, 'name server')} of ${deciding.zone.zone} (${listed(servers)}) ${servers.length === 1 ? 'says' : 'say'}`,
        zone: deciding.zone.zone,
        weakness: null,
    };
}
function byResolver(dns) {
    const lookup = answersWith(dns, 'NXDOMAIN')[0];
    if (lookup === undefined)
        return null;
    const { chain, deniedBy } = lookup.outcome;
    return {
        missing: chain.at(-1)?.target ?? dns.name,
        chain,
        by: `the resolver ${lookup.server} says`,
        zone: deniedBy,
        weakness: weaknessOf(dns),
    };
}
function weaknessOf(dns) {
    const knowing = serversWithAddress(dns);
    if (knowing.length > 0) {
        return `${listed(knowing)} of the zone's own servers do know an address, so the resolver may only remember an older denial`;
    }
    return dns.addresses.length > 0 ? 'the same name has addresses of the other family' : null;
}
/** Level and closing sentence of a finding that somebody contradicts. */
function weakened(weakness) {
    if (weakness === null)
        return { sentence: '' };
    return { level: 'warning', certainty: 'possible', sentence: ` This is a warning because ${weakness}.` };
}

;// CONCATENATED MODULE: ./lib/rules/dns/dns-cname-dangling.js



/** A CNAME on the way from the origin's name leads to a name that does not exist. */
const dnsCnameDangling = {
    id: 'dns-cname-dangling',
    title: 'CNAME leads to a name that does not exist',
    layer: 'dns',
    level: 'error',
    status: 502,
    factsChecked: FACTS_CHECKED,
    check(subject) {
        const dns = dnsOf(subject);
        const denial = dns && denialOf(dns);
        const last = denial?.chain.at(-1);
        if (dns === null || denial === null || last === undefined)
            return [];
        const { sentence, ...weight } = weakened(denial.weakness);
        return [
            {
                ...weight,
                message: `${dns.name} leads to ${denial.missing}, which does not exist (${arrows(denial.chain)}; ${denial.by} NXDOMAIN). CloudFront cannot resolve its origin and answers 502.${sentence}`,
                remediation: `Point the CNAME of ${last.owner} at a name that exists, or remove it if the service behind it is gone. A CNAME to a released name can be claimed by somebody else, so do not leave it.`,
                evidence: {
                    name: dns.name,
                    chain: chainEvidence(denial.chain),
                    missing: denial.missing,
                    deniedBy: denial.zone,
                },
                seenIn: ['dns'],
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/dns/resolver-failure.js

/** CNAMEs followed before a resolver gives up; the bound the catalogue of rules sets. */
const MAX_HOPS = 16;
/** The loop in what the resolver or the zones' servers say; null when the CNAMEs end. */
function loopOf(dns) {
    const looping = dns.lookups.find(({ outcome }) => outcome.status === 'answered' && outcome.chainLoops)?.outcome;
    if (looping?.status === 'answered')
        return { chain: looping.chain, circular: isCircular(looping.chain) };
    if (dns.addresses.length > 0)
        return null;
    const chain = chainOfZones(dns);
    const circular = isCircular(chain);
    return circular || chain.length > MAX_HOPS ? { chain, circular } : null;
}
function isCircular(chain) {
    const owners = new Set(chain.map(({ owner }) => answers_normal(owner)));
    return chain.some(({ target }) => owners.has(answers_normal(target)) && leadsBack(chain, answers_normal(target)));
}
/** True when following the chain from a name comes back to it. */
function leadsBack(chain, start) {
    const targets = new Map(chain.map(({ owner, target }) => [answers_normal(owner), answers_normal(target)]));
    let name = targets.get(start);
    for (let hops = 0; name !== undefined && hops <= chain.length; hops += 1) {
        if (name === start)
            return true;
        name = targets.get(name);
    }
    return false;
}
/** The resolver's SERVFAIL answers that no other rule explains better; empty when there are none. */
function failuresOf(dns) {
    const failed = answersWith(dns, 'SERVFAIL');
    return loopOf(dns) !== null ? [] : failed;
}
/** True when a validating resolver fails and the same question with checking disabled gives addresses: DNSSEC is at fault. */
function isBogus(dns) {
    const unchecked = dns.withCheckingDisabled;
    return (failuresOf(dns).length > 0 &&
        unchecked?.status === 'answered' &&
        unchecked.rcode === 'NOERROR' &&
        unchecked.addresses.length > 0);
}
/** Why a SERVFAIL is no proof against the origin; null when it is one. */
function excuseOf(dns, knowingMatters) {
    if (dns.addresses.length > 0) {
        return `the name has addresses of the other family (${dns.addresses.length}), which CloudFront may use`;
    }
    const knowing = serversWithAddress(dns);
    return knowingMatters && knowing.length > 0
        ? `the zone's own servers do answer when asked directly (${knowing.slice(0, 3).join(', ')})`
        : null;
}

;// CONCATENATED MODULE: ./lib/rules/dns/dns-cname-loop.js




/** CNAMEs lead in a circle, or further than resolvers follow. */
const dnsCnameLoop = {
    id: 'dns-cname-loop',
    title: 'CNAMEs lead in a circle',
    layer: 'dns',
    level: 'error',
    status: 502,
    factsChecked: FACTS_CHECKED,
    check(subject) {
        const dns = dnsOf(subject);
        const loop = dns && loopOf(dns);
        if (dns === null || loop === null)
            return [];
        const fault = loop.circular
            ? `The CNAMEs of ${dns.name} lead in a circle`
            : `${dns.name} leads through more than 16 CNAMEs, further than resolvers follow`;
        const { sentence, ...weight } = weakened(dns.addresses.length > 0 ? 'the resolver asked here did find addresses all the same' : null);
        const path = loop.chain.length === 0 ? '' : ` (${arrows(loop.chain)})`;
        return [
            {
                certainty: loop.circular ? 'certain' : 'likely',
                ...weight,
                message: `${fault}${path}, so resolvers give up before they find an address. CloudFront then cannot resolve its origin and answers 502.${sentence}`,
                remediation: `Let the CNAME of ${dns.name}, or one of those behind it, end at a name with an A or AAAA record.`,
                evidence: { name: dns.name, chain: chainEvidence(loop.chain) },
                seenIn: ['dns'],
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/dns/dns-dnssec-bogus.js




/** A validating resolver refuses the name; with checking disabled (CD bit, RFC 4035, section 3.2.2) the same answer comes. */
const dnsDnssecBogus = {
    id: 'dns-dnssec-bogus',
    title: 'DNSSEC validation of the origin name fails',
    layer: 'dns',
    level: 'error',
    status: 502,
    factsChecked: FACTS_CHECKED,
    check(subject) {
        const dns = dnsOf(subject);
        const failure = dns && failuresOf(dns)[0];
        if (dns === null || failure === null || failure === undefined || !isBogus(dns))
            return [];
        const { sentence, ...weight } = weakened(excuseOf(dns, false));
        return [
            {
                certainty: 'likely',
                ...weight,
                message: `DNSSEC validation of ${dns.name} fails: the resolver ${failure.server} says SERVFAIL, and answers with addresses once checking is disabled. Resolvers that validate refuse the name; where CloudFront's does, viewers get 502.${sentence}`,
                remediation: 'Repair the signatures of the zone (expired RRSIG, keys rolled without the parent), or remove or replace the DS record at the registrar if the zone is no longer signed with that key.',
                evidence: { name: dns.name, resolver: failure.server, rcode: 'SERVFAIL', withCheckingDisabled: 'NOERROR' },
                seenIn: ['dns'],
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/dns/servers.js

/** The servers that are at fault by a test of their outcomes, with those faulty outcomes. */
function faultyServers(zone, faulty) {
    return zone.servers.flatMap((server) => {
        const outcomes = server.answers.map(({ outcome }) => outcome).filter(faulty);
        const [first] = outcomes;
        if (first === undefined)
            return [];
        return [
            {
                server: serverName(server),
                said: `${serverName(server)} ${deed(first)}`,
                always: outcomes.length === server.answers.length,
                outcomes,
            },
        ];
    });
}
/** Servers the runner could ask at all: those it has no way to (no IPv6 here) say nothing about the zone. */
function askable(zone) {
    return zone.servers.filter(({ address, answers }) => address === null || !answers.every(({ outcome }) => outcome.status === 'unreachable'));
}
/** True when every server that could be asked is among the given ones, for every question. */
function areAll(zone, faulty) {
    const servers = askable(zone);
    return servers.length > 0 && faulty.filter(({ always }) => always).length >= servers.length;
}
/** `1 of 2 name servers of example.com`, `Both name servers of example.com`: the start of a sentence. */
function shareOf(zone, count) {
    const total = zone.servers.length;
    if (count < total)
        return `${count} of ${total} name servers of ${zone.zone}`;
    if (total === 1)
        return `The only name server of ${zone.zone}`;
    return total === 2 ? `Both name servers of ${zone.zone}` : `All ${total} name servers of ${zone.zone}`;
}
/** The resolver tried the zone's servers itself, to the end, and got nothing. */
function resolverGaveUp(dns) {
    return dns.addresses.length === 0 && answersWith(dns, 'SERVFAIL').length > 0;
}

;// CONCATENATED MODULE: ./lib/rules/dns/zone-failure.js


/** What can be wrong with the name servers of a zone, and when it is wrong with all of them, so that no resolver gets an answer. */
/** Servers that answer, and whose answers are no use to a resolver. */
function lameServers(zone) {
    return faultyServers(zone, isLame);
}
/** Servers whose answers are cut over UDP, and that serve no TCP. */
function cutServers(zone) {
    return faultyServers(zone, isCut);
}
/** Servers that are silent, refuse connections, or have no address. */
function absentServers(zone) {
    return [...withoutAddress(zone), ...faultyServers(zone, isAbsent)];
}
function isLameThroughout(dns, zone) {
    const lame = lameServers(zone);
    return areAll(zone, lame) && !isMaybeRelayed(dns, lame);
}
/** The answers themselves hold the name, and the resolver knows it: something on the way may have given them. */
function isMaybeRelayed(dns, lame) {
    return dns.addresses.length > 0 && lame.every(({ outcomes }) => outcomes.every(holdsData));
}
/** Silence on TCP port 53 alone may be a firewall of the runner's. */
function isCutThroughout(dns, zone) {
    const cut = cutServers(zone);
    const isRefused = cut.every(({ outcomes }) => outcomes.every(isRefusedOverTcp));
    return areAll(zone, cut) && (isRefused || resolverGaveUp(dns));
}
/** Silence alone proves nothing about other networks. */
function isAbsentThroughout(dns, zone) {
    const absent = absentServers(zone);
    const isProven = resolverGaveUp(dns) || absent.every(({ outcomes }) => outcomes.every(isRefusal));
    return areAll(zone, absent) && isProven && dns.addresses.length === 0;
}
/** Whether one fault of all servers of a zone explains that the name is not resolved; a rule of its own reports each. */
function hasFailedZone(dns) {
    return zonesOf(dns).some((zone) => isLameThroughout(dns, zone) || isCutThroughout(dns, zone) || isAbsentThroughout(dns, zone));
}
function isLame(outcome) {
    if (outcome.status === 'malformed')
        return true;
    if (outcome.status !== 'answered')
        return false;
    const served = outcome.rcode === 'NOERROR' || outcome.rcode === 'NXDOMAIN';
    return !served || outcome.referral.length > 0 || !outcome.authoritative;
}
/** Not authoritative, yet with the data: what a relaying resolver on the way gives. */
function holdsData(outcome) {
    return (outcome.status === 'answered' &&
        outcome.rcode === 'NOERROR' &&
        outcome.referral.length === 0 &&
        (outcome.addresses.length > 0 || outcome.chain.length > 0 || outcome.deniedBy !== null));
}
/** A runner without a way to TCP port 53 proves nothing. */
function isCut(outcome) {
    return outcome.status === 'truncated' && outcome.overTcp !== 'unreachable';
}
function isRefusedOverTcp(outcome) {
    return outcome.status === 'truncated' && outcome.overTcp !== 'timeout';
}
/** Name servers whose names lead nowhere; no outcome, and yet as good as a refusal. */
function withoutAddress(zone) {
    return zone.servers
        .filter(({ address }) => address === null)
        .map(({ name }) => ({ server: name, said: `${name} has no address`, always: true, outcomes: [] }));
}
function isAbsent(outcome) {
    return outcome.status === 'timeout' || outcome.status === 'refused';
}
function isRefusal(outcome) {
    return outcome.status === 'refused';
}

;// CONCATENATED MODULE: ./lib/rules/dns/dns-lame-delegation.js




/** A server that the delegation names, which answers, and does not hold the zone (RFC 8499, "lame delegation"). */
const dnsLameDelegation = {
    id: 'dns-lame-delegation',
    title: 'A delegated name server does not serve the zone',
    layer: 'dns',
    level: 'warning',
    status: 502,
    factsChecked: FACTS_CHECKED,
    check(subject) {
        const dns = dnsOf(subject);
        return dns === null ? [] : zonesOf(dns).flatMap((zone) => dns_lame_delegation_judge(dns, zone));
    },
};
function dns_lame_delegation_judge(dns, zone) {
    const lame = lameServers(zone);
    if (lame.length === 0)
        return [];
    const verdict = dns_lame_delegation_weigh(dns, zone, lame);
    return [
        {
            level: verdict.level,
            certainty: verdict.certainty,
            message: `${shareOf(zone, lame.length)} ${lame.length === 1 ? 'does' : 'do'} not serve ${zone.name} as its delegation promises: ${listed(lame.map(({ said }) => said), 3)}. ${verdict.consequence}`,
            remediation: `Set up the zone ${zone.zone} on ${listed(lame.map(({ server }) => server))}, or take ${lame.length === 1 ? 'this server' : 'these servers'} out of the NS records at the registrar and in the zone.`,
            evidence: { zone: zone.zone, name: zone.name, servers: bounded(lame.map(({ said }) => said)) },
            seenIn: ['dns'],
        },
    ];
}
function dns_lame_delegation_weigh(dns, zone, lame) {
    if (!areAll(zone, lame)) {
        const consequence = 'CloudFront answers 502 when its resolver gets no usable answer before it gives up on these.';
        return { level: 'warning', certainty: 'likely', consequence };
    }
    if (isMaybeRelayed(dns, lame)) {
        const consequence = 'This is a warning because the answers themselves hold the name: a relay between here and the servers, or a server without the zone, may give them. In the second case CloudFront answers 502.';
        return { level: 'warning', certainty: 'possible', consequence };
    }
    const cached = dns.addresses.length > 0 ? ' The resolver still has an older answer, which will end.' : '';
    return {
        level: 'error',
        certainty: cached === '' ? 'certain' : 'likely',
        consequence: `No server is left that could answer, so CloudFront cannot resolve its origin and answers 502.${cached}`,
    };
}

;// CONCATENATED MODULE: ./lib/rules/dns/dns-nameserver-unreachable.js




/** A delegated name server is silent, refuses connections, or has no address. */
const dnsNameserverUnreachable = {
    id: 'dns-nameserver-unreachable',
    title: 'A delegated name server cannot be reached',
    layer: 'dns',
    level: 'warning',
    status: 502,
    factsChecked: FACTS_CHECKED,
    check(subject) {
        const dns = dnsOf(subject);
        return dns === null ? [] : zonesOf(dns).flatMap((zone) => dns_nameserver_unreachable_judge(dns, zone));
    },
};
function dns_nameserver_unreachable_judge(dns, zone) {
    const absent = absentServers(zone);
    if (absent.length === 0)
        return [];
    const { consequence, ...weight } = dns_nameserver_unreachable_weigh(dns, zone, absent);
    const said = absent.map((server) => server.said);
    return [
        {
            ...weight,
            message: `${shareOf(zone, absent.length)} cannot be reached for ${zone.name}: ${listed(said, 3)}. ${consequence}`,
            remediation: `Start the DNS service on ${listed(absent.map(({ server }) => server))} and open port 53 for UDP and TCP, or take ${absent.length === 1 ? 'this server' : 'these servers'} out of the NS records at the registrar and in the zone.`,
            evidence: { zone: zone.zone, name: zone.name, servers: bounded(said) },
            seenIn: ['dns'],
        },
    ];
}
function dns_nameserver_unreachable_weigh(dns, zone, absent) {
    if (!areAll(zone, absent)) {
        const consequence = 'CloudFront answers 502 when its resolver gives up before another server has answered.';
        return { certainty: 'possible', consequence };
    }
    if (isAbsentThroughout(dns, zone)) {
        const consequence = 'No server is left that could answer, so CloudFront cannot resolve its origin and answers 502.';
        return { level: 'error', certainty: 'certain', consequence };
    }
    const reason = dns.addresses.length > 0 ? 'the resolver does have an answer' : 'silence alone proves nothing about other networks';
    return {
        certainty: 'likely',
        consequence: `This is a warning because ${reason}; if nobody reaches them, CloudFront answers 502.`,
    };
}

;// CONCATENATED MODULE: ./lib/rules/dns/emptiness.js


/** The lack of an address of every family that is needed; null when nobody says so. */
function emptinessOf(dns) {
    return emptiness_byAuthority(dns) ?? emptiness_byResolver(dns);
}
/** Every usable server of the deciding zone has the name, and none of the record types, for each type that is needed. */
function emptiness_byAuthority(dns) {
    const deciding = decidingAnswers(dns);
    if (deciding === null)
        return null;
    const { zone, answers } = deciding;
    const empty = answers.every(({ outcome }) => outcome.addresses.length === 0 && outcome.chain.length === 0);
    const asked = new Set(answers.map(({ type }) => type));
    if (!empty || !dns.lookups.every(({ type }) => asked.has(type)))
        return null;
    const servers = [...new Set(answers.map(({ server }) => server))];
    return { by: `${counted(servers.length, 'name server')} of ${zone.zone} (${listed(servers)})`, weakness: null };
}
function emptiness_byResolver(dns) {
    const answers = answersOf(dns);
    const complete = dns.lookups.length > 0 && answers.length === dns.lookups.length && dns.addresses.length === 0;
    const empty = answers.every(({ outcome }) => outcome.rcode === 'NOERROR' && !outcome.chainLoops && outcome.referral.length === 0);
    if (!complete || !empty)
        return null;
    const knowing = serversWithAddress(dns);
    return {
        by: `the resolver ${answers[0]?.server ?? ''}`,
        weakness: knowing.length === 0
            ? null
            : `${listed(knowing)} of the zone's own servers do know an address, so the resolver may only remember an older answer`,
    };
}

;// CONCATENATED MODULE: ./lib/rules/dns/dns-no-address.js




/** The record types CloudFront looks for, by IpAddressType (Developer Guide, "Enable IPv6 for CloudFront distributions"). */
const RECORDS = {
    ipv4: 'A record',
    ipv6: 'AAAA record',
    dualstack: 'A or AAAA record',
};
/** The name exists, but has no address of a family that CloudFront uses for this origin. */
const dnsNoAddress = {
    id: 'dns-no-address',
    title: 'Origin name has no address of the needed family',
    layer: 'dns',
    level: 'error',
    status: 502,
    factsChecked: FACTS_CHECKED,
    check(subject) {
        const dns = dnsOf(subject);
        if (dns === null || denialOf(dns) !== null)
            return [];
        const emptiness = emptinessOf(dns);
        if (emptiness === null)
            return [];
        const type = subject.plan.lookup?.ipAddressType ?? 'ipv4';
        const asWhat = isTypeKnown(subject)
            ? `The origin's IP address type is ${type}`
            : 'That holds for every IP address type the origin can have';
        const chain = chainOf(dns);
        const end = chain.at(-1)?.target;
        const { sentence, ...weight } = weakened(emptiness.weakness);
        const through = end === undefined ? '' : ` (${arrows(chain)})`;
        return [
            {
                ...weight,
                message: `${dns.name} exists but has no ${RECORDS[type]}${through}, according to ${emptiness.by}. ${asWhat}, so CloudFront finds no address to connect to and answers 502.${sentence}`,
                remediation: dns_no_address_remediation(type, end ?? dns.name),
                evidence: { name: dns.name, ipAddressType: type, askedFor: dns.lookups.map((lookup) => lookup.type) },
                seenIn: ['dns'],
            },
        ];
    },
};
function isTypeKnown({ origin: { connection } }) {
    return connection.type !== 'custom' || connection.ipAddressType.known;
}
function dns_no_address_remediation(type, name) {
    if (type === 'dualstack')
        return `Create an A or AAAA record for ${name} in the public zone.`;
    const [record, other] = type === 'ipv4' ? ['A', 'AAAA'] : ['AAAA', 'A'];
    return `Create an ${record} record for ${name} in the public zone; or, if the origin has ${other} records, set its IP address type (IpAddressType, ip_address_type) to ${type === 'ipv4' ? 'ipv6' : 'ipv4'} or dualstack.`;
}

;// CONCATENATED MODULE: ./lib/rules/dns/dns-nxdomain.js



/** The origin's own name does not exist. Behind a CNAME, `dns-cname-dangling` speaks instead. */
const dnsNxdomain = {
    id: 'dns-nxdomain',
    title: 'Origin name does not exist',
    layer: 'dns',
    level: 'error',
    status: 502,
    factsChecked: FACTS_CHECKED,
    check(subject) {
        const dns = dnsOf(subject);
        const denial = dns && denialOf(dns);
        if (dns === null || denial === null || denial.chain.length > 0)
            return [];
        const { sentence, ...weight } = weakened(denial.weakness);
        const where = denial.zone === null ? '' : ` in the zone ${denial.zone}`;
        return [
            {
                ...weight,
                message: `${dns.name} does not exist${where}: ${denial.by} NXDOMAIN. CloudFront cannot resolve its origin and answers 502.${sentence}`,
                remediation: `Create an A record for ${dns.name} in the public zone, or correct the origin's domain name. A name in a private hosted zone does not count.`,
                evidence: { name: dns.name, rcode: 'NXDOMAIN', deniedBy: denial.zone },
                seenIn: ['dns'],
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/dns/dns-private-address.js


/** Addresses of special-purpose blocks (IANA registries, RFC 6890): CloudFront connects over the public internet. */
const dnsPrivateAddress = {
    id: 'dns-private-address',
    title: 'Origin name leads to an address that the internet cannot reach',
    layer: 'dns',
    level: 'error',
    status: 504,
    factsChecked: FACTS_CHECKED,
    check(subject) {
        const dns = dnsOf(subject);
        const addresses = dns?.addresses ?? [];
        const unreachable = addresses.filter(({ specialPurpose, allowed }) => specialPurpose !== null && !allowed);
        if (dns === null || unreachable.length === 0)
            return [];
        const named = unreachable.map(({ address, specialPurpose }) => `${address} (${specialPurpose ?? ''})`);
        const all = unreachable.length === addresses.length && dns.addressesLeftOut === 0;
        return [
            {
                ...(all ? {} : { level: 'warning', certainty: 'likely' }),
                message: all
                    ? `${dns.name} leads only to addresses that the internet cannot reach: ${listed(named)}. CloudFront connects over the public internet, gets no answer and answers 504.`
                    : `${dns.name} leads to ${ofAddresses(named, addresses.length + dns.addressesLeftOut)} that the internet cannot reach. This is a warning because others may be public; CloudFront answers 504 when it picks one of these.`,
                remediation: `Let ${dns.name} resolve to public addresses only. For a load balancer or instance in private subnets use a VPC origin (vpc_origin_config, VpcOriginConfig) instead.`,
                evidence: { name: dns.name, addresses: bounded(named), ofAddresses: addresses.length },
                seenIn: ['dns'],
            },
        ];
    },
};

;// CONCATENATED MODULE: ./lib/rules/dns/dns-resolver-failed.js






/**
 * The recursive resolver itself did not do its work: nothing follows for the origin, and the report says why it is unproven.
 * Where the zone's own servers prove that the name does not resolve, it is proven all the same, and nothing is left to say.
 */
const dnsResolverFailed = {
    id: 'dns-resolver-failed',
    title: 'The resolver gave no answer, so the name was not checked',
    layer: 'dns',
    level: 'notice',
    status: null,
    factsChecked: FACTS_CHECKED,
    check(subject) {
        const dns = dnsOf(subject);
        const failed = (dns?.lookups ?? []).filter(({ outcome }) => provesNothing(outcome));
        if (dns === null || failed.length === 0 || isProvenElsewhere(dns))
            return [];
        const said = failed.map(({ type, server, outcome }) => server === '' ? 'none is configured here' : `${server}, asked for ${type}, ${deed(outcome)}`);
        return [
            {
                message: `The resolver did not look up ${dns.name}: ${listed(said)}. ${dns_resolver_failed_consequence(dns)}`,
                remediation: 'Run the check again, or name a resolver that answers from where it runs with the option `resolver` (for example 1.1.1.1 where the network allows it).',
                evidence: { name: dns.name, resolvers: bounded(said) },
            },
        ];
    },
};
/** The name was judged by other answers, as an error that needs no resolver. */
function isProvenElsewhere(dns) {
    if (dns.addresses.length > 0)
        return false;
    const proofs = [denialOf(dns), emptinessOf(dns)];
    return (hasFailedZone(dns) || loopOf(dns) !== null || proofs.some((proof) => proof !== null && proof.weakness === null));
}
function dns_resolver_failed_consequence(dns) {
    return zonesOf(dns).length === 0
        ? 'That says nothing about the origin, which stays unverified here.'
        : "That says nothing about the origin: its name was judged by what the zone's own servers say, and what stands behind it stays unverified here.";
}
/** Silence, refusal and nonsense of a resolver; NXDOMAIN and SERVFAIL are answers. */
function provesNothing(outcome) {
    if (outcome.status !== 'answered')
        return true;
    if (outcome.rcode === 'NOERROR')
        return outcome.referral.length > 0;
    return outcome.rcode !== 'NXDOMAIN' && outcome.rcode !== 'SERVFAIL';
}

;// CONCATENATED MODULE: ./lib/rules/dns/dns-servfail.js





/**
 * The resolver gets no usable answer from the zone's servers. A broken signature is `dns-dnssec-bogus`, and one fault that
 * all servers of a zone share is told by the rule about that fault.
 */
const dnsServfail = {
    id: 'dns-servfail',
    title: 'Origin name cannot be resolved (SERVFAIL)',
    layer: 'dns',
    level: 'error',
    status: 502,
    factsChecked: FACTS_CHECKED,
    check(subject) {
        const dns = dnsOf(subject);
        const failure = dns && failuresOf(dns)[0];
        if (dns === null || failure === null || failure === undefined || isBogus(dns) || hasFailedZone(dns))
            return [];
        const { sentence, ...weight } = weakened(excuseOf(dns, true));
        const deeds = deedsOf(dns);
        const seen = deeds.length === 0 ? '' : ` (${listed(deeds, 3)})`;
        return [
            {
                certainty: deeds.length === 0 ? 'likely' : 'certain',
                ...weight,
                message: `The resolver ${failure.server} cannot resolve ${dns.name} and says SERVFAIL: no name server of its zone gave a usable answer${seen}. CloudFront resolves over public DNS too and answers 502.${sentence}`,
                remediation: `Ask each name server of the zone for ${dns.name} (dig +norecurse NAME @SERVER) and repair or replace those that fail; the delegation at the registrar must name the servers that hold the zone.`,
                evidence: { name: dns.name, resolver: failure.server, rcode: 'SERVFAIL', servers: bounded(deeds) },
                seenIn: ['dns'],
            },
        ];
    },
};
/** What the servers without a usable answer did, where every server of a zone was asked. */
function deedsOf(dns) {
    return zonesOf(dns)
        .flatMap(serverAnswers)
        .filter(({ outcome }) => !usable(outcome))
        .map(({ server, outcome }) => `${server} ${deed(outcome)}`);
}

;// CONCATENATED MODULE: ./lib/rules/dns/dns-truncated-no-tcp.js




/** The answer does not fit a UDP datagram, and TCP, to which the truncation points, is not served (RFC 7766, section 5). */
const dnsTruncatedNoTcp = {
    id: 'dns-truncated-no-tcp',
    title: 'Truncated DNS answer and no DNS over TCP',
    layer: 'dns',
    level: 'error',
    status: 502,
    factsChecked: FACTS_CHECKED,
    check(subject) {
        const dns = dnsOf(subject);
        return dns === null ? [] : zonesOf(dns).flatMap((zone) => dns_truncated_no_tcp_judge(dns, zone));
    },
};
function dns_truncated_no_tcp_judge(dns, zone) {
    const cut = cutServers(zone);
    if (cut.length === 0)
        return [];
    const reason = dns_truncated_no_tcp_weaknessOf(dns, zone, cut);
    const said = cut.map((server) => server.said);
    const consequence = reason === null
        ? 'A resolver never gets the whole answer, so CloudFront cannot resolve its origin and answers 502.'
        : `This is a warning because ${reason}; where it holds, CloudFront answers 502.`;
    return [
        {
            ...(reason === null ? {} : { level: 'warning', certainty: 'possible' }),
            message: `${shareOf(zone, cut.length)} ${cut.length === 1 ? 'gives' : 'give'} no whole answer for ${zone.name}: it does not fit into UDP, and TCP is not served (${listed(said, 3)}). ${consequence}`,
            remediation: `Let ${listed(cut.map(({ server }) => server))} serve DNS over TCP and open TCP port 53 in the firewall, or make the answer smaller (fewer addresses).`,
            evidence: { zone: zone.zone, name: zone.name, servers: bounded(said) },
            seenIn: ['dns'],
        },
    ];
}
/** Why the finding is no error; null when it is one. */
function dns_truncated_no_tcp_weaknessOf(dns, zone, cut) {
    if (!areAll(zone, cut))
        return 'not every server of the zone is affected';
    if (isCutThroughout(dns, zone))
        return null;
    return 'silence on TCP port 53 may be a firewall between here and the servers';
}

;// CONCATENATED MODULE: ./lib/rules/dns/index.js












/** The rules on the public DNS view of an origin's name, in the order of the catalogue. */
const DNS_RULES = [
    dnsNxdomain,
    dnsNoAddress,
    dnsServfail,
    dnsDnssecBogus,
    dnsCnameDangling,
    dnsCnameLoop,
    dnsPrivateAddress,
    dnsLameDelegation,
    dnsNameserverUnreachable,
    dnsAnswersDisagree,
    dnsTruncatedNoTcp,
    dnsResolverFailed,
];

;// CONCATENATED MODULE: ./lib/rules/shared/client-certificate.js
/** A server that misses a client certificate says so with these: nginx 400 (495, 496 inside), Apache and IIS 403. */
const MISSING_STATUS = [400, 401, 403, 495, 496];
/**
 * How a server shows, after a handshake in which it asked for a client certificate, that it misses one; null when it does
 * not, or never asked. With TLS 1.3 the refusal comes only then (RFC 8446 4.4.2.4).
 */
function certificateRefusal({ tls, http }) {
    if (tls?.clientCertificateRequested !== true || http === null)
        return null;
    if (http.status === 'answered')
        return MISSING_STATUS.includes(http.statusCode) ? `HTTP ${http.statusCode}` : null;
    if (http.failure.type === 'closed')
        return 'the connection closed';
    return http.failure.type === 'reset' ? 'the connection reset' : null;
}

;// CONCATENATED MODULE: ./lib/rules/http/sightings.js


/** Requests that failed in the given way, grouped; those that another rule explains are left out. */
function clustersOfFailure(subject, type, identity = () => '') {
    const isWanted = (failure) => failure.type === type;
    return clusters(subject, (probed) => {
        const { http } = probed.exchange;
        if (http?.status !== 'failed' || !isWanted(http.failure) || isExplained(probed))
            return [];
        return [{ failure: http.failure, http }];
    }, identity);
}
/** What a rule sees in answers, grouped. */
function clustersOfAnswers(subject, see, identity = () => '') {
    return clusters(subject, (probed) => {
        const { http } = probed.exchange;
        if (http?.status !== 'answered' || isExplained(probed))
            return [];
        const seen = see(http, probed);
        return seen === null ? [] : [seen];
    }, identity);
}
/** Whether a port that was asked in clear turned out to speak TLS. */
function wantsTls({ exchange }) {
    if (exchange.target.scheme !== 'http')
        return false;
    return (exchange.speaksTls === true || (exchange.http?.status === 'failed' && exchange.http.failure.type === 'tls-record'));
}
/**
 * Whether the outcome has a cause that another rule reports: TLS on the HTTP port, or a client certificate that was asked
 * for and that this tool does not have (tls-client-certificate-required; with origin mTLS CloudFront would have one).
 */
function isExplained(probed) {
    return wantsTls(probed) || certificateRefusal(probed.exchange) !== null;
}

;// CONCATENATED MODULE: ./lib/rules/http/http-closed-early.js




const httpClosedEarly = {
    id: 'http-closed-early',
    title: 'The connection is closed before a whole response',
    layer: 'http',
    level: 'error',
    status: 502,
    factsChecked: FACTS_CHECKED,
    check: http_closed_early_check,
};
function http_closed_early_check(subject) {
    return [
        ...clustersOfFailure(subject, 'closed').map((cluster) => withoutHead(cluster, subject)),
        ...clustersOfAnswers(subject, ({ body }) => (body.status === 'cut' && body.by === 'fin' ? body : null)).map((cluster) => cutBody(cluster, subject)),
    ];
}
function withoutHead(cluster, subject) {
    const [{ http }] = cluster.seen;
    const [{ exchange }] = cluster.failing;
    return draftOf(cluster, {
        certainty: 'likely',
        message: `${nameOf(subject.origin)} closes the connection (FIN) after ${counted(http.receivedBytes, 'byte')} of the response to ` +
            `GET ${exchange.target.path}, at ${place(cluster)}. ${consequence(cluster, 502)}.`,
        remediation: "Look at the server's log for this request (User-Agent Amazon CloudFront): a crashing worker, a proxy without a backend, or an idle timer that ends the connection too early is the usual reason.",
        evidence: { receivedBytes: http.receivedBytes, path: exchange.target.path },
    });
}
/** The status has been passed on by then, so the viewer gets it with a body cut short. */
function cutBody(cluster, subject) {
    const [{ bytes }] = cluster.seen;
    const [{ exchange }] = cluster.failing;
    return draftOf(cluster, {
        level: 'warning',
        certainty: 'certain',
        status: null,
        message: `${nameOf(subject.origin)} closes the connection (FIN) after ${counted(bytes, 'byte')} of the body of ` +
            `GET ${exchange.target.path}, before its announced end, at ${place(cluster)}. CloudFront passes on what it got and ` +
            'does not cache it.',
        remediation: 'Let the server send as many bytes as Content-Length says, or end a chunked body with its last chunk.',
        evidence: { bodyBytes: bytes, path: exchange.target.path },
    });
}

;// CONCATENATED MODULE: ./lib/rules/http/http-headers-too-large.js




const httpHeadersTooLarge = {
    id: 'http-headers-too-large',
    title: 'The response headers are too large',
    layer: 'http',
    level: 'error',
    status: 502,
    factsChecked: FACTS_CHECKED,
    check: http_headers_too_large_check,
};
function http_headers_too_large_check(subject) {
    return clustersOfFailure(subject, 'head-too-large').map((cluster) => tooLarge(cluster, subject));
}
function tooLarge(cluster, subject) {
    const [{ failure }] = cluster.seen;
    const [{ exchange }] = cluster.failing;
    return draftOf(cluster, {
        certainty: 'likely',
        message: `${nameOf(subject.origin)} sends a response head (status line and headers) of more than ` +
            `${failure.limitBytes.toLocaleString('en-US')} bytes to GET ${exchange.target.path}, at ${place(cluster)}. ` +
            `${consequence(cluster, 502)}.`,
        remediation: 'Shrink the headers; Set-Cookie, Content-Security-Policy and Link are the usual large ones.',
        evidence: { limitBytes: failure.limitBytes, path: exchange.target.path },
    });
}

;// CONCATENATED MODULE: ./lib/rules/http/http-keepalive-short.js




const httpKeepaliveShort = {
    id: 'http-keepalive-short',
    title: 'The origin ends idle connections before CloudFront does',
    layer: 'http',
    level: 'warning',
    status: 502,
    factsChecked: FACTS_CHECKED,
    check: http_keepalive_short_check,
};
function http_keepalive_short_check(subject) {
    const identity = ({ how, originMs }) => (how === 'announced' ? `${how} ${originMs}` : how);
    return clustersOfAnswers(subject, idleOf, identity).map((cluster) => http_keepalive_short_short(cluster, subject));
}
/** What was measured counts more than what was announced. A connection that is not kept at all cannot end too early. */
function idleOf({ idle, headers }, { planned }) {
    const cloudFrontMs = planned.keepaliveTimeoutMs;
    if (cloudFrontMs === null || isClosing(headers))
        return null;
    if (idle !== null) {
        const isShort = idle.status === 'closed' && idle.afterMs <= cloudFrontMs;
        return isShort ? { how: 'measured', originMs: idle.afterMs, cloudFrontMs } : null;
    }
    const originMs = announcedMs(headers['keep-alive']);
    return originMs !== null && originMs <= cloudFrontMs ? { how: 'announced', originMs, cloudFrontMs } : null;
}
function isClosing(headers) {
    return (headers['connection'] ?? '').split(',').some((option) => option.trim().toLowerCase() === 'close');
}
/** The `timeout` parameter of Keep-Alive, in seconds there (RFC 2068 19.7.1.1). */
function announcedMs(header) {
    const seconds = /(?:^|[\s,;])timeout\s*=\s*"?(\d{1,9})/i.exec(header ?? '')?.[1];
    return seconds === undefined ? null : Number(seconds) * 1000;
}
function http_keepalive_short_short(cluster, subject) {
    const [{ how, originMs, cloudFrontMs }] = cluster.seen;
    const known = subject.origin.connection.type !== 's3' && subject.origin.connection.keepaliveTimeoutSeconds.known;
    const what = how === 'announced'
        ? `announces that it keeps idle connections for ${duration(originMs)} (Keep-Alive: timeout=${originMs / 1000})`
        : `closed an idle connection after ${duration(originMs)}`;
    return draftOf(cluster, {
        certainty: known ? 'likely' : 'possible',
        message: `${nameOf(subject.origin)} ${what} at ${place(cluster)}; CloudFront keeps them for ${duration(cloudFrontMs)}` +
            `${known ? '' : ' by default'}. A request sent on a connection that the origin is just closing ends in a sporadic 502.`,
        remediation: `Keep idle connections open longer than ${duration(cloudFrontMs)} on the server, or lower the origin's keep-alive timeout.`,
        evidence: { how, originIdleMs: originMs, keepaliveTimeoutMs: cloudFrontMs },
        location: locationOf(subject),
    });
}
/** The setting, where it stands in the configuration. */
function locationOf({ origin }) {
    const { connection } = origin;
    return (connection.type === 's3' ? null : connection.keepaliveTimeoutSeconds.location) ?? origin.location;
}

;// CONCATENATED MODULE: ./lib/rules/http/http-malformed.js




const httpMalformed = {
    id: 'http-malformed',
    title: 'The response is not valid HTTP/1.1',
    layer: 'http',
    level: 'error',
    status: 502,
    factsChecked: FACTS_CHECKED,
    check: http_malformed_check,
};
const NOT_HTTP = 'Serve plain HTTP/1.1 on this port, and look what stands behind it if something else answers.';
function http_malformed_check(subject) {
    return [
        ...clustersOfFailure(subject, 'malformed', ({ failure }) => failure.code).map((cluster) => noHead(cluster, subject)),
        ...clustersOfAnswers(subject, breachOf, ({ what }) => what).map((cluster) => breached(cluster, subject)),
    ];
}
function noHead(cluster, subject) {
    const [{ failure }] = cluster.seen;
    return draftOf(cluster, {
        certainty: 'likely',
        message: `${nameOf(subject.origin)} answers with something that is not valid HTTP/1.1 at ${place(cluster)} (${failure.code}; ` +
            `it starts with "${failure.firstBytes}"). ${consequence(cluster, 502)}.`,
        remediation: NOT_HTTP,
        evidence: { parserCode: failure.code, firstBytes: failure.firstBytes },
    });
}
function breached(cluster, subject) {
    const [{ what, remediation, detail, weight }] = cluster.seen;
    const then = weight.status === null
        ? 'CloudFront passes on what it understood.'
        : weight.level === 'warning'
            ? `AWS documents no status for this; expect 502.`
            : `${consequence(cluster, 502)}.`;
    return draftOf(cluster, {
        ...weight,
        message: `${nameOf(subject.origin)} ${what} at ${place(cluster)}. ${then}`,
        remediation,
        evidence: { detail },
    });
}
function breachOf(http) {
    return repeatedContinue(http) ?? malformedBody(http) ?? unsupportedCoding(http);
}
/** RequestAndResponseBehaviorCustomOrigin: more than one 100-continue answer is an error. */
function repeatedContinue({ continues }) {
    if (continues <= 1)
        return null;
    return {
        what: `sends ${continues} interim answers 100 Continue to a request that asked for none, where CloudFront takes one at most,`,
        remediation: 'Send 100 Continue only for requests with Expect: 100-continue, and once.',
        detail: `${continues} x 100 Continue`,
        weight: { certainty: 'likely' },
    };
}
/** Before its first byte a broken body leaves nothing to pass on; later, the viewer already has the status. */
function malformedBody({ body }) {
    if (body.status !== 'malformed')
        return null;
    const started = body.bytes > 0;
    return {
        what: `sends a body that breaks HTTP/1.1 (${body.code})${started ? ` after ${body.bytes} bytes` : ' from its first byte'},`,
        remediation: 'Let the server frame the body by a correct Content-Length or by valid chunks, not by both.',
        detail: body.code,
        weight: started ? { level: 'warning', certainty: 'likely', status: null } : { certainty: 'likely' },
    };
}
/** RequestAndResponseBehaviorCustomOrigin: chunked is the only transfer coding that CloudFront supports. */
function unsupportedCoding({ headers }) {
    const value = headers['transfer-encoding'];
    if (value === undefined)
        return null;
    const unsupported = value
        .split(',')
        .map((coding) => coding.trim().toLowerCase())
        .filter((coding) => coding !== '' && coding !== 'chunked' && coding !== 'identity');
    if (unsupported.length === 0)
        return null;
    return {
        what: `uses the transfer coding ${unsupported.join(', ')}, where CloudFront supports chunked alone,`,
        remediation: 'Compress by Content-Encoding and send Transfer-Encoding: chunked alone.',
        detail: value,
        weight: { level: 'warning', certainty: 'possible' },
    };
}

;// CONCATENATED MODULE: ./lib/rules/http/http-origin-error.js




const httpOriginError = {
    id: 'http-origin-error',
    title: 'The origin itself answers with an error',
    layer: 'http',
    level: 'warning',
    status: null,
    factsChecked: FACTS_CHECKED,
    check: http_origin_error_check,
};
function http_origin_error_check(subject) {
    return clustersOfAnswers(subject, (http) => (http.statusCode >= 500 && http.statusCode <= 599 ? http : null), ({ statusCode }) => String(statusCode)).map((cluster) => originError(cluster, subject));
}
function originError(cluster, subject) {
    const [{ statusCode, headers }] = cluster.seen;
    const [{ exchange }] = cluster.failing;
    return draftOf(cluster, {
        status: statusCode,
        message: `${nameOf(subject.origin)} answers GET ${exchange.target.path} with ${statusCode} at ${place(cluster)} (Host: ` +
            `${exchange.target.hostHeader}). CloudFront passes it on unless an error page or an origin group replaces it.`,
        remediation: remediationFor(statusCode, subject),
        evidence: { statusCode, path: exchange.target.path, server: headers['server'] ?? null },
    });
}
function remediationFor(statusCode, { origin }) {
    if (origin.kind === 'load-balancer' && [502, 503, 504].includes(statusCode)) {
        return 'Look at the target group: 503 means no healthy target, 502 a target that breaks the connection or the protocol, 504 one that is silent.';
    }
    return [502, 503, 504].includes(statusCode)
        ? "Look at the proxy's log on the origin: its own backend is missing, overloaded or silent."
        : "Look at the application's log for this request, and check that it serves this path and Host.";
}

;// CONCATENATED MODULE: ./lib/rules/http/http-redirect-loop.js




const httpRedirectLoop = {
    id: 'http-redirect-loop',
    title: 'Redirects to the address the viewer came from',
    layer: 'http',
    level: 'warning',
    status: null,
    factsChecked: FACTS_CHECKED,
    check: http_redirect_loop_check,
};
const REDIRECTS = [301, 302, 303, 307, 308];
function http_redirect_loop_check(subject) {
    return clustersOfAnswers(subject, (http, probed) => http_redirect_loop_loopOf(http, probed, subject), ({ to }) => to).map((cluster) => loop(cluster, subject));
}
/** A redirect to HTTPS on a name that leads here again, with the same path. */
function http_redirect_loop_loopOf({ statusCode, headers }, probed, subject) {
    const location = headers['location'];
    if (!REDIRECTS.includes(statusCode) || location === undefined || !URL.canParse(location))
        return null;
    const url = new URL(location);
    const { target } = probed.exchange;
    if (url.protocol !== 'https:' || !isSamePath(url, target.path) || !stays(probed, subject))
        return null;
    const name = url.hostname.toLowerCase();
    if (url.port === '' && viewerNames(probed, subject).includes(name))
        return { location, statusCode, to: 'viewer' };
    return name === target.hostHeader.toLowerCase() ? { location, statusCode, to: 'origin' } : null;
}
/** Whether the repeated request meets the origin in the same way, instead of by another scheme. */
function stays({ exchange }, { plan }) {
    return exchange.target.scheme === 'https' || !plan.schemes.includes('https');
}
/** The names by which viewers reach the distribution. */
function viewerNames({ planned }, { distribution, plan }) {
    const aliases = distribution.aliases.flatMap((alias) => (alias.known ? [alias.value] : []));
    const own = distribution.domainName.known ? [distribution.domainName.value] : [];
    const forwarded = planned.nameRole === 'viewer-host' ? [planned.hostHeader] : [];
    return [...aliases, ...own, ...forwarded, ...plan.hostForwarding.names].map((name) => name.toLowerCase());
}
function isSamePath({ pathname, search }, path) {
    return search === '' && pathname.replace(/\/+$/, '') === path.replace(/\/+$/, '');
}
function loop(cluster, subject) {
    const [{ location, statusCode, to }] = cluster.seen;
    const [{ exchange }] = cluster.failing;
    const over = exchange.target.scheme === 'https' ? 'HTTPS' : 'HTTP';
    const then = to === 'viewer'
        ? `CloudFront passes the redirect on and comes over ${over} again, so viewers are sent round in a circle.`
        : 'CloudFront passes the redirect on, so viewers leave the distribution for the origin itself.';
    return draftOf(cluster, {
        certainty: 'likely',
        message: `${nameOf(subject.origin)} answers GET ${exchange.target.path} over ${over} with ${statusCode} to ${location} at ` +
            `${place(cluster)}. ${then}`,
        remediation: over === 'HTTP'
            ? 'Set the origin protocol policy to https-only, or stop redirecting on the origin and let the behavior redirect viewers to HTTPS.'
            : 'Stop the redirect on the origin for requests that came over HTTPS; CloudFront removes X-Forwarded-Proto, so take CloudFront-Forwarded-Proto or the connection itself.',
        evidence: { statusCode, location, path: exchange.target.path },
    });
}

;// CONCATENATED MODULE: ./lib/rules/http/http-reset.js




const httpReset = {
    id: 'http-reset',
    title: 'The connection is reset before a whole response',
    layer: 'http',
    level: 'error',
    status: 502,
    factsChecked: FACTS_CHECKED,
    check: http_reset_check,
};
function http_reset_check(subject) {
    return [
        ...clustersOfFailure(subject, 'reset').map((cluster) => http_reset_withoutHead(cluster, subject)),
        ...clustersOfAnswers(subject, ({ body }) => (body.status === 'cut' && body.by === 'rst' ? body : null)).map((cluster) => http_reset_cutBody(cluster, subject)),
    ];
}
function http_reset_withoutHead(cluster, subject) {
    const [{ http }] = cluster.seen;
    const [{ exchange }] = cluster.failing;
    return draftOf(cluster, {
        certainty: 'likely',
        message: `${nameOf(subject.origin)} resets the connection (RST) after ${counted(http.receivedBytes, 'byte')} of the response to ` +
            `GET ${exchange.target.path}, at ${place(cluster)}. ${consequence(cluster, 502)}.`,
        remediation: "Look at the server's log for this request (User-Agent Amazon CloudFront): a crashing worker, or a firewall or intrusion filter that resets connections is the usual reason.",
        evidence: { receivedBytes: http.receivedBytes, path: exchange.target.path },
    });
}
/** The status has been passed on by then, so the viewer gets it with a body cut short. */
function http_reset_cutBody(cluster, subject) {
    const [{ bytes }] = cluster.seen;
    const [{ exchange }] = cluster.failing;
    return draftOf(cluster, {
        level: 'warning',
        certainty: 'certain',
        status: null,
        message: `${nameOf(subject.origin)} resets the connection (RST) after ${counted(bytes, 'byte')} of the body of ` +
            `GET ${exchange.target.path}, before its announced end, at ${place(cluster)}. CloudFront passes on what it got and ` +
            'does not cache it.',
        remediation: 'Let the server send as many bytes as Content-Length says, or end a chunked body with its last chunk.',
        evidence: { bodyBytes: bytes, path: exchange.target.path },
    });
}

;// CONCATENATED MODULE: ./lib/rules/http/http-slow.js



const httpSlow = {
    id: 'http-slow',
    title: 'The response comes close to the read timeout',
    layer: 'http',
    level: 'notice',
    status: 504,
    factsChecked: FACTS_CHECKED,
    check: http_slow_check,
};
/** Above this part of the read timeout, an ordinary busy hour is enough to pass it. */
const SLOW_SHARE = 0.5;
function http_slow_check(subject) {
    return clusters(subject, see, ({ whole }) => String(whole)).map((cluster) => slow(cluster, subject));
}
function see({ exchange: { http }, planned }) {
    if (http === null)
        return [];
    if (http.status === 'failed')
        return http.failure.type === 'unfinished' ? [{ ms: http.afterMs, whole: false }] : [];
    // A body that timed out is the matter of another rule.
    if (http.body.status === 'timeout')
        return [];
    const ms = Math.max(http.firstByteMs, http.longestGapMs);
    return ms > planned.readTimeoutMs * SLOW_SHARE ? [{ ms, whole: true }] : [];
}
function slow(cluster, subject) {
    const [{ whole }] = cluster.seen;
    const [{ exchange, planned }] = cluster.failing;
    const ms = Math.max(...cluster.seen.map((wait) => wait.ms));
    const limit = duration(planned.readTimeoutMs);
    const what = whole
        ? `took ${duration(ms)} of the read timeout of ${limit} for GET ${exchange.target.path}`
        : `had not sent all of its response headers to GET ${exchange.target.path} after ${duration(ms)}`;
    return draftOf(cluster, {
        certainty: 'possible',
        status: whole ? 504 : null,
        message: `${nameOf(subject.origin)} ${what}, at ${place(cluster)}. ` +
            (whole ? `Past ${limit} of silence CloudFront answers 504.` : 'CloudFront waits as long as bytes keep coming.'),
        remediation: "Make the path answer sooner, or raise the origin's read timeout.",
        evidence: { longestWaitMs: ms, readTimeoutMs: planned.readTimeoutMs, path: exchange.target.path },
    });
}

;// CONCATENATED MODULE: ./lib/rules/http/http-timeout.js




const httpTimeout = {
    id: 'http-timeout',
    title: 'No response within the read timeout',
    layer: 'http',
    level: 'error',
    status: 504,
    factsChecked: FACTS_CHECKED,
    check: http_timeout_check,
};
function http_timeout_check(subject) {
    const identity = ({ where }) => where;
    const inHead = clustersOfFailure(subject, 'timeout', ({ failure }) => failure.phase).map((cluster) => silent(cluster, { where: cluster.seen[0].failure.phase, bytes: cluster.seen[0].http.receivedBytes }, subject));
    const inBody = clustersOfAnswers(subject, ({ body }) => (body.status === 'timeout' ? { where: 'body', bytes: body.bytes } : null), identity).map((cluster) => silent(cluster, cluster.seen[0], subject));
    return [...inHead, ...inBody];
}
/** CloudFront measures the wait for the first byte and that between two packets alike (DownloadDistValuesOrigin). */
function silent(cluster, { where, bytes }, subject) {
    const [{ exchange, planned }] = cluster.failing;
    const waited = duration(planned.readTimeoutMs);
    const unsure = isWaitShorter(planned.readTimeoutMs, subject);
    const what = {
        'first-byte': `does not begin to answer GET ${exchange.target.path} within ${waited}`,
        head: `falls silent for ${waited} in the middle of the response headers to GET ${exchange.target.path}`,
        body: `falls silent for ${waited} after ${bytes} bytes of the body of GET ${exchange.target.path}`,
    }[where];
    const then = unsure
        ? 'The read timeout of the origin is not known here or longer than this; if it ends as well, CloudFront answers 504.'
        : `That is the origin's read timeout: ${consequence(cluster, 504)}${where === 'body' ? ', or cuts an answer it has begun' : ''}.`;
    return draftOf(cluster, {
        ...(unsure ? { level: 'warning', certainty: 'possible' } : {}),
        message: `${nameOf(subject.origin)} ${what}, at ${place(cluster)}. ${then}`,
        remediation: "Make the path answer sooner, or raise the origin's read timeout (OriginReadTimeout, up to 120 s without a quota increase).",
        evidence: { phase: where, readTimeoutMs: planned.readTimeoutMs, path: exchange.target.path },
        location: http_timeout_locationOf(subject),
    });
}
/** Whether CloudFront would wait longer than the probe did, or nobody knows how long. */
function isWaitShorter(waitedMs, { origin }) {
    const { readTimeoutSeconds } = origin.connection;
    return !readTimeoutSeconds.known || readTimeoutSeconds.value * 1000 > waitedMs;
}
/** The setting, where it stands in the configuration. */
function http_timeout_locationOf({ origin }) {
    return origin.connection.readTimeoutSeconds.location ?? origin.location;
}

;// CONCATENATED MODULE: ./lib/rules/http/http2-only.js




const http2Only = {
    id: 'http2-only',
    title: 'The server does not speak HTTP/1.1',
    layer: 'http',
    level: 'error',
    status: 502,
    factsChecked: FACTS_CHECKED,
    check: http2_only_check,
};
function http2_only_check(subject) {
    return clustersOfFailure(subject, 'http2', ({ failure }) => failure.after ?? '').map((cluster) => http2(cluster, subject));
}
function http2(cluster, subject) {
    const [{ failure }] = cluster.seen;
    return draftOf(cluster, {
        certainty: 'likely',
        message: `${nameOf(subject.origin)} ${deedOf(failure)}, at ${place(cluster)}. CloudFront speaks ` +
            `HTTP/1.1 to origins (HTTP/2 for gRPC alone). ${consequence(cluster, 502)}.`,
        remediation: 'Enable HTTP/1.1 beside HTTP/2 on this port, or use a port that serves it.',
        evidence: { toHttp1: failure.after ?? 'HTTP/2 frames' },
    });
}
function deedOf({ after }) {
    if (after === undefined)
        return 'answers an HTTP/1.1 request with HTTP/2';
    const end = after === 'closed' ? 'closes (FIN)' : 'resets (RST)';
    return `${end} the connection without a byte in answer to an HTTP/1.1 request, and answers the same request by HTTP/2`;
}

;// CONCATENATED MODULE: ./lib/rules/http/tls-on-http-port.js




const tlsOnHttpPort = {
    id: 'tls-on-http-port',
    title: 'The HTTP port expects TLS',
    layer: 'http',
    level: 'error',
    status: 502,
    factsChecked: FACTS_CHECKED,
    check: tls_on_http_port_check,
};
function tls_on_http_port_check(subject) {
    return clusters(subject, tls_on_http_port_see, ({ statusCode }) => String(statusCode)).map((cluster) => expectsTls(cluster, subject));
}
function tls_on_http_port_see(probed) {
    const { http } = probed.exchange;
    if (http === null || !wantsTls(probed))
        return [];
    return [{ statusCode: http.status === 'answered' ? http.statusCode : null }];
}
/** A clean answer in clear reaches the viewer as it is; without one there is nothing to pass on. */
function expectsTls(cluster, subject) {
    const [{ statusCode }] = cluster.seen;
    const [{ exchange }] = cluster.failing;
    const then = statusCode === null
        ? `gives a request in clear no answer. ${consequence(cluster, 502)}.`
        : `answers a request in clear with ${statusCode}, which CloudFront passes on to the viewer.`;
    return draftOf(cluster, {
        ...(statusCode === null ? {} : { level: 'warning', certainty: 'likely', status: statusCode }),
        message: `${nameOf(subject.origin)} speaks TLS where CloudFront comes over plain HTTP, at ${place(cluster)}; it ${then}`,
        remediation: `Set the origin protocol policy to https-only with HTTPS port ${exchange.target.port}, or ` +
            (exchange.target.port === 80
                ? 'serve plain HTTP on port 80.'
                : "point the origin's HTTP port at one that serves plain HTTP (usually 80)."),
        evidence: { statusInClear: statusCode, speaksTls: exchange.speaksTls },
    });
}

;// CONCATENATED MODULE: ./lib/rules/http/index.js











/** In the order of the catalogue. */
const HTTP_RULES = [
    tlsOnHttpPort,
    httpClosedEarly,
    httpReset,
    httpMalformed,
    httpHeadersTooLarge,
    http2Only,
    httpTimeout,
    httpSlow,
    httpKeepaliveShort,
    httpOriginError,
    httpRedirectLoop,
];

;// CONCATENATED MODULE: ./lib/rules/tcp/port-refused.js




const portRefused = {
    id: 'port-refused',
    title: 'The port refuses connections',
    layer: 'tcp',
    level: 'error',
    status: 502,
    factsChecked: FACTS_CHECKED,
    check: port_refused_check,
};
function port_refused_check(subject) {
    const see = ({ exchange: { tcp, target } }) => tcp.status === 'refused' && !isToldByName(target, subject) ? [tcp] : [];
    return clusters(subject, see).map((cluster) => refused(cluster, subject));
}
/** An error when every address that was tried refuses; CloudFront may come to one that does not. */
function refused(cluster, subject) {
    const all = cluster.among.every(({ exchange }) => exchange.tcp.status === 'refused');
    const [{ exchange }] = cluster.failing;
    return draftOf(cluster, {
        level: all ? 'error' : 'warning',
        certainty: all ? 'certain' : 'likely',
        message: `${nameOf(subject.origin)} ${port_refused_deedOf(cluster.seen)} at ${place(cluster)}. ` + `${consequence(cluster, 502)}.`,
        remediation: `Start the server on port ${exchange.target.port}, or point the origin's ` +
            `${exchange.target.scheme === 'https' ? 'HTTPS' : 'HTTP'} port at the one it listens on; ` +
            'where a firewall rejects, admit CloudFront (managed prefix list com.amazonaws.global.cloudfront.origin-facing).',
    });
}
/** A firewall or a proxy that accepts and resets at once is there, although it lets nobody in. */
function port_refused_deedOf(seen) {
    const resets = seen.filter(({ byReset }) => byReset === true).length;
    if (resets === 0)
        return 'refuses TCP connections';
    return resets === seen.length
        ? 'resets TCP connections as soon as they are made,'
        : 'refuses TCP connections, or resets them as soon as they are made,';
}

;// CONCATENATED MODULE: ./lib/rules/shared/silence.js

/** The managed prefix lists of CloudFront's origin-facing addresses, as messages name them. */
const silence_PREFIX_LISTS = `${PREFIX_LISTS[4]} (IPv6: ${PREFIX_LISTS[6]})`;
/**
 * What silence from the network means: nothing certain unless the user says so, because a firewall that admits only
 * CloudFront looks the same from here. Status 504 when CloudFront meets the same silence (http-504-gateway-timeout).
 */
function silence(settings) {
    switch (settings.unreachable) {
        case 'inconclusive':
            return { level: 'notice', certainty: 'possible', status: null };
        case 'warn':
            return { level: 'warning', certainty: 'possible', status: 504 };
        case 'fail':
            return { level: 'error', certainty: 'likely', status: 504 };
    }
}
/** How messages about silence end. */
function silenceConsequence(settings) {
    return settings.unreachable === 'inconclusive'
        ? 'A firewall that admits only CloudFront looks the same from here, so this proves nothing; if CloudFront meets the same silence, it answers 504.'
        : 'If CloudFront meets the same silence, it answers 504 (Gateway Timeout).';
}

;// CONCATENATED MODULE: ./lib/rules/tcp/port-timeout.js





const portTimeout = {
    id: 'port-timeout',
    title: 'The port does not answer',
    layer: 'tcp',
    level: 'error',
    status: 504,
    factsChecked: FACTS_CHECKED,
    check: port_timeout_check,
};
function port_timeout_check(subject) {
    const see = ({ exchange: { tcp, target } }) => tcp.status === 'timeout' && !isToldByName(target, subject) ? [tcp] : [];
    return clusters(subject, see).map((cluster) => port_timeout_silent(cluster, subject));
}
function port_timeout_silent(cluster, subject) {
    const [{ exchange }] = cluster.failing;
    const afterMs = Math.max(...cluster.seen.map((seen) => seen.afterMs));
    const attempts = Math.min(...cluster.seen.map((seen) => seen.attempts));
    return draftOf(cluster, {
        ...silence(subject.settings),
        message: `${nameOf(subject.origin)} did not answer ${counted(attempts, 'attempt')} to connect within ${duration(afterMs)} at ${place(cluster)}. ` +
            silenceConsequence(subject.settings),
        remediation: `Check that the security groups, network ACLs and firewalls before the origin admit ${silence_PREFIX_LISTS} on port ` +
            `${exchange.target.port}. If they admit only CloudFront, this check cannot be made from here; set ` +
            '`unreachable: warn` or `fail` where silence should count.',
        evidence: { afterMs, attempts },
    });
}

;// CONCATENATED MODULE: ./lib/rules/tcp/port-unreachable.js



const portUnreachable = {
    id: 'port-unreachable',
    title: 'The runner has no way to the address',
    layer: 'tcp',
    level: 'notice',
    status: null,
    factsChecked: FACTS_CHECKED,
    check: port_unreachable_check,
};
function port_unreachable_check(subject) {
    const special = specialAddresses(subject);
    const see = (probed) => special.has(probed.exchange.target.address) ? [] : port_unreachable_reasonOf(probed);
    return clusters(subject, see, (reason) => reason).map((cluster) => unreachable(cluster, subject));
}
/** Private and other special-purpose addresses that were left alone are the DNS rules' to report. */
function specialAddresses({ observation }) {
    const addresses = observation.dns?.addresses ?? [];
    return new Set(addresses.filter(({ allowed }) => !allowed).map(({ address }) => address));
}
/** What was left alone for want of IPv6 is said once for the whole run, not here for every origin. */
function port_unreachable_reasonOf({ exchange: { tcp } }) {
    return tcp.status === 'unreachable' ? [tcp.code] : [];
}
function unreachable(cluster, subject) {
    const [reason] = cluster.seen;
    return draftOf(cluster, {
        certainty: 'possible',
        message: `${nameOf(subject.origin)} could not be checked at ${place(cluster)}: ${reason}. ` +
            'This says something of the network here and nothing of what CloudFront would meet.',
        remediation: 'Run the check from a machine that has a route to this address.',
        evidence: { reason },
    });
}

;// CONCATENATED MODULE: ./lib/rules/tcp/index.js



/** In the order of the catalogue. */
const TCP_RULES = [portRefused, portTimeout, portUnreachable];

;// CONCATENATED MODULE: ./lib/rules/tls/cause.js





/** The same in words, as a sentence of a message; empty when nothing follows. */
function helloSentence(hellos) {
    switch (hellos) {
        case 'published-answered':
            return " It answers a hello with CloudFront's versions and suites, so the reason lies in a later step.";
        case 'all-refused':
            return ' No wider choice of versions, suites, groups or signatures changes that.';
        case 'unclear':
            return '';
    }
}
/** RFC 8446 6.2 and RFC 6066 3. */
const ALERT_PROTOCOL_VERSION = 70;
const ALERT_UNRECOGNIZED_NAME = 112;
const LIST_VARIANTS = ['all-suites', 'all-groups', 'all-signatures'];
const OFFERED_SUITE_NAMES = new Set([...tls_offer/* PUBLISHED_SUITES */.dB, ...tls_offer/* TLS13_SUITES */.IA].map(({ iana }) => iana));
const SOURCE_ONLY_NAMES = new Set(tls_offer/* SOURCE_ONLY_SUITES */.hy.map(({ iana }) => iana));
const GROUP_NAMES = new Set(tls_offer/* PUBLISHED_GROUPS */.Iw.map(({ name }) => name));
const SCHEME_NAMES = new Set(tls_offer/* PUBLISHED_SIGNATURE_SCHEMES */.JH.map(({ iana }) => iana));
const TLS13_SCHEME_NAMES = new Set([...tls_offer/* PUBLISHED_SIGNATURE_SCHEMES */.JH, ...tls_offer/* PSS_SIGNATURE_SCHEMES */.Dq].map(({ iana }) => iana));
/** All sightings of one type of cause, grouped. */
function clustersOfCause(subject, type, identity = () => '') {
    const isWanted = (cause) => cause.type === type;
    return clusters(subject, (probed) => tlsCauses(probed, sendsClientCertificate(subject)).filter(isWanted), identity);
}
/** Whether origin mTLS is configured; null when the configuration does not tell. */
function sendsClientCertificate({ origin }) {
    if (origin.connection.type !== 'custom')
        return false;
    const { clientCertificate } = origin.connection;
    return clientCertificate.known ? clientCertificate.value : null;
}
/** What the server's wish for a client certificate does to an exchange; null when it has none, or mTLS answers it. */
function clientCertificateCause({ exchange }, sends) {
    const { tls, http } = exchange;
    if (tls === null || !tls.clientCertificateRequested || sends === true)
        return null;
    if (tls.status === 'failed') {
        return { type: 'client-certificate', how: 'handshake', detail: failureText(tls.failure) };
    }
    const refusal = certificateRefusal(exchange);
    return refusal === null
        ? {
            type: 'client-certificate',
            how: 'answered',
            detail: http?.status === 'answered' ? `HTTP ${http.statusCode}` : '',
        }
        : { type: 'client-certificate', how: 'request', detail: refusal };
}
/** The causes seen in one exchange, at most one of which stops the handshake. */
function tlsCauses(probed, sends) {
    const { tls } = probed.exchange;
    if (tls === null)
        return [];
    const wish = clientCertificateCause(probed, sends);
    if (tls.status === 'completed') {
        return [completedCause(tls, probed.planned.sslProtocols), wish].filter((cause) => cause !== null);
    }
    const offer = offerCause(tls, probed.planned.sslProtocols);
    if (offer?.type === 'protocol' || offer?.type === 'not-spoken')
        return [offer];
    if (wish !== null)
        return [wish];
    // With origin mTLS CloudFront can go on where this tool, which has no client certificate, cannot.
    if (tls.clientCertificateRequested)
        return [];
    if (offer === null && hasForeignCurve(tls))
        return [];
    return [offer ?? plainCause(tls)];
}
/** Some servers send a certificate on a curve that nobody offered: `certificate-key-unsupported` speaks of it. */
function hasForeignCurve({ failure, chain }) {
    const curve = chain?.certificates[0]?.key.curve ?? null;
    return failure.type === 'local' && curve !== null && !isSupportedCurve(curve);
}
/** What a failure is called in messages. */
function failureText(failure) {
    switch (failure.type) {
        case 'alert':
            return `alert ${failure.code} (${failure.name})`;
        case 'closed':
            return 'the connection closed';
        case 'reset':
            return 'the connection reset';
        case 'timeout':
            return 'no answer';
        case 'not-tls':
            return 'an answer that is no TLS';
        case 'malformed':
        case 'local':
            return failure.detail;
    }
}
function completedCause(tls, sslProtocols) {
    const fit = fitOf(tls.version, sslProtocols);
    if (fit !== 'allowed')
        return { type: 'protocol', version: tls.version, fit };
    return isLegacy(tls.version, tls.cipherSuite)
        ? { type: 'legacy', version: tls.version, suite: tls.cipherSuite, finished: true }
        : null;
}
/** What the hellos tell of a failed handshake; null when no list and no name explains it. */
function offerCause(tls, sslProtocols) {
    if (tls.failure.type === 'not-tls') {
        return { type: 'not-spoken', looksLike: tls.failure.looksLike, firstBytes: tls.failure.firstBytes };
    }
    const alert = [tls.failure, tls13Refusal(tls)].find((failure) => failure !== null && isAlert(failure, ALERT_UNRECOGNIZED_NAME));
    if (alert)
        return { type: 'name', alert: failureText(alert) };
    return protocolCause(tls, sslProtocols) ?? listCause(tls, sslProtocols) ?? tls13Cause(tls);
}
/** How TLS 1.3 was refused by a server that had refused what came before for its version; null when it was not. */
function tls13Refusal({ failure, diagnosis }) {
    if (!isAlert(failure, ALERT_PROTOCOL_VERSION))
        return null;
    const outcome = diagnosis.find(({ variant }) => variant === 'tls13')?.outcome;
    const refusal = outcome?.status === 'failed' ? outcome.failure : null;
    return refusal?.type === 'alert' && refusal.code !== ALERT_PROTOCOL_VERSION ? refusal : null;
}
/** What a server chose from every group and signature scheme, after TLS 1.3 with CloudFront's own was refused. */
function tls13Cause({ diagnosis }) {
    const outcome = diagnosis.find(({ variant }) => variant === 'tls13-all')?.outcome;
    if (outcome?.status !== 'answered')
        return null;
    const { version, group, signatureScheme } = outcome;
    const schemes = version === 'TLSv1.3' ? TLS13_SCHEME_NAMES : SCHEME_NAMES;
    // A key can sign in few ways, while a server often has more groups than the one it likes best.
    if (signatureScheme !== null && !schemes.has(signatureScheme))
        return { type: 'signature', scheme: signatureScheme };
    if (group !== null && !GROUP_NAMES.has(group))
        return { type: 'group', group, inCertificate: false };
    return null;
}
/** A version outside the list is the cause when no hello was answered in a version inside it. */
function protocolCause(tls, sslProtocols) {
    const versions = [
        ...(tls.serverHello === null ? [] : [tls.serverHello.version]),
        ...tls.diagnosis.flatMap(({ variant, outcome }) => 
        // What is chosen from lists that CloudFront does not have comes to no connection in any version.
        outcome.status === 'answered' && variant !== 'tls13-all' ? [outcome.version] : []),
    ];
    if (versions.length === 0) {
        if (!isAlert(tls.failure, ALERT_PROTOCOL_VERSION) || tls13Refusal(tls) !== null)
            return null;
        const fit = fitOf('TLSv1.2', sslProtocols);
        return { type: 'protocol', version: null, fit: fit === 'allowed' ? 'excluded' : fit };
    }
    const found = versions.map((version) => ({ version, fit: fitOf(version, sslProtocols) }));
    if (found.some(({ fit }) => fit === 'allowed'))
        return null;
    for (const fit of ['minimum', 'undocumented', 'excluded']) {
        const best = found.find((candidate) => candidate.fit === fit);
        if (best !== undefined)
            return { type: 'protocol', version: best.version, fit };
    }
    return null;
}
function listCause(tls, sslProtocols) {
    const answerTo = (variant) => answered(tls.diagnosis, variant, sslProtocols);
    const published = answerTo('published');
    // An allowed version stopped nothing but the local library, which ends the handshake when it sees SSLv3.
    const agreed = published ?? answerTo('sslv3') ?? tls.serverHello;
    if (agreed !== null && isBeyondLibrary(agreed)) {
        return { type: 'legacy', version: agreed.version, suite: agreed.cipherSuite, finished: false };
    }
    if (published !== null)
        return null;
    const relaxed = LIST_VARIANTS.flatMap((variant) => {
        const answer = answerTo(variant);
        return answer === null ? [] : [{ variant, answer }];
    });
    const telling = relaxed.find(({ variant, answer }) => isOutsideLists(variant, answer));
    const [first] = relaxed;
    // Several hellos answered, none with anything that CloudFront lacks: the server is fickle, no list is to blame.
    const blamed = telling ?? (relaxed.length === 1 ? first : undefined);
    if (blamed !== undefined)
        return causeOf(blamed.variant, blamed.answer);
    return relaxed.length === 0 && answerTo('no-server-name') !== null ? { type: 'name', alert: null } : null;
}
function causeOf(variant, answer) {
    switch (variant) {
        case 'all-suites':
            return { type: 'cipher', suite: answer.cipherSuite, sourceOnly: SOURCE_ONLY_NAMES.has(answer.cipherSuite) };
        case 'all-groups':
            return {
                type: 'group',
                group: answer.group,
                inCertificate: answer.group === null || GROUP_NAMES.has(answer.group),
            };
        case 'all-signatures':
            return { type: 'signature', scheme: answer.signatureScheme };
    }
}
/** The failure itself is all there is to say. */
function plainCause(tls) {
    const { failure, diagnosis } = tls;
    const refusal = tls13Refusal(tls);
    const alsoTls13 = refusal === null ? '' : `, and ${failureText(refusal)} to TLS 1.3`;
    switch (failure.type) {
        case 'closed':
        case 'reset':
            return { type: failure.type, hellos: helloOutcome(diagnosis) };
        case 'timeout':
            return { type: 'timeout', afterMs: failure.afterMs };
        default:
            return { type: 'refused', detail: `${failureText(failure)}${alsoTls13}`, hellos: helloOutcome(diagnosis) };
    }
}
function helloOutcome(diagnosis) {
    const isPublished = ({ variant, outcome }) => variant === 'published' && outcome.status === 'answered';
    if (diagnosis.some(isPublished))
        return 'published-answered';
    return diagnosis.length > 0 && diagnosis.every(({ outcome }) => outcome.status === 'failed')
        ? 'all-refused'
        : 'unclear';
}
function isOutsideLists(variant, answer) {
    switch (variant) {
        case 'all-suites':
            return !OFFERED_SUITE_NAMES.has(answer.cipherSuite);
        case 'all-groups':
            return answer.group !== null && !GROUP_NAMES.has(answer.group);
        case 'all-signatures':
            return answer.signatureScheme !== null && !SCHEME_NAMES.has(answer.signatureScheme);
    }
}
function answered(diagnosis, variant, sslProtocols) {
    for (const hello of diagnosis) {
        if (hello.variant !== variant || hello.outcome.status !== 'answered')
            continue;
        if (fitOf(hello.outcome.version, sslProtocols) === 'allowed')
            return hello.outcome;
    }
    return null;
}
/** What works and should not be needed. */
function isLegacy(version, suite) {
    return isLegacyVersion(version) || isLegacySuite(suite);
}
/** What CloudFront may speak and the local TLS library cannot, so that its failure says nothing of the server. */
function isBeyondLibrary({ version, cipherSuite }) {
    return version === 'SSLv3' || isLegacySuite(cipherSuite);
}
/** Suites that CloudFront still offers and nobody should need. */
function isLegacySuite(suite) {
    return /_(?:3DES|RC4)_/.test(suite);
}
function isAlert(failure, code) {
    return failure.type === 'alert' && failure.code === code;
}

;// CONCATENATED MODULE: ./lib/rules/tls/tls-cipher-mismatch.js





const tlsCipherMismatch = {
    id: 'tls-cipher-mismatch',
    title: 'No cipher suite in common',
    layer: 'tls',
    level: 'error',
    status: 502,
    factsChecked: FACTS_CHECKED,
    check: tls_cipher_mismatch_check,
};
function tls_cipher_mismatch_check(subject) {
    return clustersOfCause(subject, 'cipher', ({ sourceOnly }) => String(sourceOnly)).map((cluster) => tls_cipher_mismatch_mismatch(cluster, subject));
}
/** A warning for a suite that AWS's published source offers although AWS's list does not have it. */
function tls_cipher_mismatch_mismatch(cluster, subject) {
    const [{ suite, sourceOnly }] = cluster.seen;
    const reading = sourceOnly
        ? `AWS's published list lacks this suite and the source of AWS's TLS library has it, so the outcome is uncertain: by the list, ${consequence(cluster, 502)}.`
        : `${consequence(cluster, 502)}.`;
    return draftOf(cluster, {
        ...(sourceOnly ? { level: 'warning', certainty: 'possible' } : {}),
        message: `${nameOf(subject.origin)} accepts none of CloudFront's cipher suites at ${place(cluster)}; offered every suite, ` +
            `it chose ${suite}. ${reading}`,
        remediation: 'Enable ECDHE-RSA-AES128-GCM-SHA256 and ECDHE-RSA-AES256-GCM-SHA384 on the server (for an ECDSA certificate the ' +
            'ECDHE-ECDSA ones), or TLS 1.3. DHE and CHACHA20 suites of TLS 1.2 do not serve CloudFront.',
        evidence: {
            chosenSuites: bounded(cluster.seen.map((cause) => cause.suite)),
            offeredByCloudFront: tls_offer/* PUBLISHED_SUITES */.dB.map(({ iana }) => iana),
        },
    });
}

;// CONCATENATED MODULE: ./lib/rules/tls/tls-client-certificate-required.js




const tlsClientCertificateRequired = {
    id: 'tls-client-certificate-required',
    title: 'The server demands a client certificate',
    layer: 'tls',
    level: 'error',
    status: 502,
    factsChecked: FACTS_CHECKED,
    check: tls_client_certificate_required_check,
};
function tls_client_certificate_required_check(subject) {
    const identity = ({ how }) => (how === 'answered' ? 'answered' : 'demanded');
    return clustersOfCause(subject, 'client-certificate', identity).map((cluster) => wanted(cluster, subject));
}
function wanted(cluster, subject) {
    const [{ how, detail }] = cluster.seen;
    return draftOf(cluster, {
        ...weight(how, sendsClientCertificate(subject)),
        message: how === 'answered' ? requested(cluster, subject) : demanded(cluster, subject),
        remediation: 'Turn the request for a client certificate off for CloudFront (nginx: ssl_verify_client off, Apache: SSLVerifyClient ' +
            'none), or configure origin mTLS with a client certificate on the distribution.',
        evidence: { after: detail === '' ? null : detail, handshakeFinished: how !== 'handshake' },
    });
}
/** A request that is not enforced is a doubtful case; so is one that mTLS may answer, where the setting is unknown. */
function weight(how, sends) {
    if (how === 'answered' || sends === null)
        return { level: 'warning', certainty: 'possible' };
    return { certainty: how === 'handshake' ? 'certain' : 'likely' };
}
function demanded(cluster, subject) {
    const [{ detail }] = cluster.seen;
    const unless = sendsClientCertificate(subject) === null ? ' unless origin mTLS, which is not known here, is configured' : '';
    return (`${nameOf(subject.origin)} demands a client certificate at ${place(cluster)} (without one: ${detail}). CloudFront ` +
        `sends none without origin mTLS and drops the request. ${consequence(cluster, 502)}${unless}.`);
}
function requested(cluster, subject) {
    return (`${nameOf(subject.origin)} asks for a client certificate at ${place(cluster)} and answers without one. AWS says that ` +
        `CloudFront drops requests to origins that ask for one and does not say whether an optional request counts; if it ` +
        `does, ${consequence(cluster, 502)}.`);
}

;// CONCATENATED MODULE: ./lib/rules/tls/tls-closed.js




const tlsClosed = {
    id: 'tls-closed',
    title: 'The connection is closed during the TLS handshake',
    layer: 'tls',
    level: 'error',
    status: 502,
    factsChecked: FACTS_CHECKED,
    check: tls_closed_check,
};
function tls_closed_check(subject) {
    return clustersOfCause(subject, 'closed').map((cluster) => draftOf(cluster, {
        certainty: 'likely',
        message: `${nameOf(subject.origin)} closes the connection (FIN) during the TLS handshake at ` +
            `${place(cluster)}.${helloSentence(cluster.seen[0].hellos)} ${consequence(cluster, 502)}.`,
        remediation: `Look at the server's TLS log for a handshake with the name ${sentNames(cluster)}: a missing certificate, a ` +
            'TCP-level proxy without a backend, or a filter that closes is the usual reason.',
    }));
}

;// CONCATENATED MODULE: ./lib/rules/tls/tls-group-mismatch.js




const tlsGroupMismatch = {
    id: 'tls-group-mismatch',
    title: 'No key-exchange group in common',
    layer: 'tls',
    level: 'error',
    status: 502,
    factsChecked: FACTS_CHECKED,
    check: tls_group_mismatch_check,
};
/** The three curves of secure-connections-supported-ciphers-cloudfront-to-origin. */
const OFFERED = 'P-256, P-384 and X25519';
function tls_group_mismatch_check(subject) {
    return clustersOfCause(subject, 'group', ({ inCertificate }) => String(inCertificate)).map((cluster) => tls_group_mismatch_mismatch(cluster, subject));
}
function tls_group_mismatch_mismatch(cluster, subject) {
    const [{ group, inCertificate }] = cluster.seen;
    const what = inCertificate
        ? `answers a TLS hello only when further curves are offered, so its certificate's key is on a curve outside`
        : `agrees only on the key-exchange group ${group ?? 'of its own'}, which is none of`;
    return draftOf(cluster, {
        message: `${nameOf(subject.origin)} ${what} CloudFront's groups (${OFFERED}), at ${place(cluster)}. ` +
            `${consequence(cluster, 502)}.`,
        remediation: inCertificate
            ? 'Replace the certificate by one with an RSA (2048 bits) or ECDSA P-256 key.'
            : 'Add X25519, prime256v1 (P-256) or secp384r1 (P-384) to the groups of the server (nginx: ssl_ecdh_curve, Apache: SSLOpenSSLConfCmd Groups).',
        evidence: { agreedGroup: group, offeredByCloudFront: ['x25519', 'secp256r1', 'secp384r1'] },
    });
}

;// CONCATENATED MODULE: ./lib/rules/tls/tls-handshake-refused.js




const tlsHandshakeRefused = {
    id: 'tls-handshake-refused',
    title: 'The TLS handshake is refused',
    layer: 'tls',
    level: 'error',
    status: 502,
    factsChecked: FACTS_CHECKED,
    check: tls_handshake_refused_check,
};
function tls_handshake_refused_check(subject) {
    return clustersOfCause(subject, 'refused', ({ detail }) => detail).map((cluster) => tls_handshake_refused_refused(cluster, subject));
}
function tls_handshake_refused_refused(cluster, subject) {
    const [{ detail, hellos }] = cluster.seen;
    return draftOf(cluster, {
        certainty: 'likely',
        message: `${nameOf(subject.origin)} does not finish the TLS handshake at ${place(cluster)}: ${detail}.` +
            `${helloSentence(hellos)} ${consequence(cluster, 502)}.`,
        remediation: `Look at the server's TLS log for a handshake with the name ${sentNames(cluster)}; a virtual host without a usable ` +
            'certificate or key is the usual reason.',
        evidence: { failures: bounded(cluster.seen.map((cause) => cause.detail)), furtherHellos: hellos },
    });
}

;// CONCATENATED MODULE: ./lib/rules/tls/tls-intercepted.js



/** A proxy between here and the origin answered in its place: nothing follows for CloudFront, which does not go through it. */
const tlsIntercepted = {
    id: 'tls-intercepted',
    title: 'A proxy on the way opens the TLS connection',
    layer: 'tls',
    level: 'notice',
    status: null,
    factsChecked: FACTS_CHECKED,
    check: tls_intercepted_check,
};
function tls_intercepted_check(subject) {
    return clustersOfIntercepted(subject).map((cluster) => intercepted(cluster, subject));
}
function intercepted(cluster, subject) {
    const [{ product, issuer }] = cluster.seen;
    return draftOf(cluster, {
        certainty: 'likely',
        leavesUnverified: ['tls', 'http'],
        message: `${product} answers in the place of ${nameOf(subject.origin)} at ${place(cluster)}: the certificate was issued by ` +
            `${issuer}, an authority of a proxy that opens TLS connections. CloudFront does not go through it, so nothing is known ` +
            "of the origin's own TLS and answers.",
        remediation: 'Run the check from a network without TLS inspection, or have the origin exempted from it. If the origin itself ' +
            'sends this certificate, install one of a public certification authority there.',
        evidence: { product, issuer },
    });
}

;// CONCATENATED MODULE: ./lib/rules/tls/tls-legacy.js





const tlsLegacy = {
    id: 'tls-legacy',
    title: 'Works only with outdated TLS',
    layer: 'tls',
    level: 'warning',
    status: null,
    factsChecked: FACTS_CHECKED,
    check: tls_legacy_check,
};
function tls_legacy_check(subject) {
    return clustersOfCause(subject, 'legacy', ({ version, suite }) => `${version} ${isLegacySuite(suite)}`)
        .filter((cluster) => !isOwnChoice(cluster))
        .map((cluster) => legacy(cluster, subject));
}
function legacy(cluster, subject) {
    const [{ version, suite, finished }] = cluster.seen;
    const means = isLegacySuite(suite) ? `${printed(version)} with ${suite}` : printed(version);
    const unseen = finished ? '' : ' The local TLS library cannot speak it, so certificate and HTTP were not checked.';
    return draftOf(cluster, {
        message: `CloudFront can reach ${nameOf(subject.origin)} at ${place(cluster)} only by ${means}. This works today and ends with ` +
            `the first change of CloudFront's lists; it is also open to known attacks.${unseen}`,
        remediation: 'Enable TLS 1.2 with ECDHE and AES-GCM suites on the server, or TLS 1.3.',
        evidence: { version, cipherSuite: suite, handshakeFinished: finished },
    });
}
/**
 * A server that takes the highest version the distribution allows is not to blame for it: the rule about the
 * distribution's own SSL protocols speaks then.
 */
function isOwnChoice({ seen: [{ version, suite }], failing: [probed] }) {
    return !isLegacySuite(suite) && isLegacyVersion(version) && version === allowedHighest(probed);
}
function allowedHighest({ planned }) {
    return highestOf(planned.sslProtocols);
}

;// CONCATENATED MODULE: ./lib/rules/tls/name-source.js
/** Why CloudFront sends the names of some exchanges (SNI and Host follow each other), for messages. */
function nameSource({ failing }) {
    switch (failing[0].planned.nameRole) {
        case 'origin-domain':
            return "it is the origin's domain name and Host is not forwarded";
        case 'viewer-host':
            return "the viewer's Host header is forwarded";
        case 'viewer-host-unknown':
            return "it stands in for viewer names that are not known here (the viewer's Host header is forwarded)";
    }
}

;// CONCATENATED MODULE: ./lib/rules/tls/tls-name-rejected.js





const tlsNameRejected = {
    id: 'tls-name-rejected',
    title: 'The server rejects the name that CloudFront sends',
    layer: 'tls',
    level: 'error',
    status: 502,
    factsChecked: FACTS_CHECKED,
    check: tls_name_rejected_check,
};
function tls_name_rejected_check(subject) {
    return clustersOfCause(subject, 'name').map((cluster) => tls_name_rejected_rejected(cluster, subject));
}
function tls_name_rejected_rejected(cluster, subject) {
    const [{ alert }] = cluster.seen;
    const [{ planned }] = cluster.failing;
    const names = sentNames(cluster);
    const isGuess = cluster.failing.every((probed) => isStandIn(probed.planned.serverName ?? ''));
    const how = alert === null ? 'the same hello without a name is answered' : `it sends ${alert}`;
    const doubt = isGuess ? ` It was asked by ${planned.serverName ?? ''}; other names of that wildcard may work.` : '';
    return draftOf(cluster, {
        ...(isGuess ? { level: 'warning', certainty: 'possible' } : { certainty: alert === null ? 'likely' : 'certain' }),
        message: `${nameOf(subject.origin)} aborts the TLS handshake for the server name ${names} at ${addressPlace(cluster)}; ${how}. ` +
            `CloudFront sends this name because ${nameSource(cluster)}. ${consequence(cluster, 502)}.${doubt}`,
        remediation: `Configure a virtual host and a certificate for ${names} on the origin, or ` +
            (planned.nameRole === 'origin-domain'
                ? "change the origin's domain name to one it serves."
                : 'stop forwarding the Host header.'),
        evidence: { alert },
    });
}

;// CONCATENATED MODULE: ./lib/rules/tls/tls-not-spoken.js




const tlsNotSpoken = {
    id: 'tls-not-spoken',
    title: 'No TLS on the HTTPS port',
    layer: 'tls',
    level: 'error',
    status: 502,
    factsChecked: FACTS_CHECKED,
    check: tls_not_spoken_check,
};
function tls_not_spoken_check(subject) {
    return clustersOfCause(subject, 'not-spoken', ({ looksLike }) => looksLike).map((cluster) => notSpoken(cluster, subject));
}
function notSpoken(cluster, subject) {
    const [{ looksLike, firstBytes }] = cluster.seen;
    const [{ exchange }] = cluster.failing;
    const spoken = looksLike === 'http' ? 'plain HTTP' : 'something other than TLS';
    return draftOf(cluster, {
        message: `${nameOf(subject.origin)} speaks ${spoken} where CloudFront starts a TLS handshake, at ${place(cluster)}. ` +
            `${consequence(cluster, 502)}.`,
        remediation: `Serve TLS on port ${exchange.target.port}, point the origin's HTTPS port at the one that does, or let CloudFront ` +
            'come over HTTP (origin protocol policy http-only) if the way to the origin needs no encryption.',
        evidence: { looksLike, firstBytes },
    });
}

;// CONCATENATED MODULE: ./lib/rules/tls/tls-protocol-mismatch.js





const tlsProtocolMismatch = {
    id: 'tls-protocol-mismatch',
    title: 'No TLS version in common',
    layer: 'tls',
    level: 'error',
    status: 502,
    factsChecked: FACTS_CHECKED,
    check: tls_protocol_mismatch_check,
};
function tls_protocol_mismatch_check(subject) {
    return clustersOfCause(subject, 'protocol', ({ version, fit }) => `${version ?? ''} ${fit}`).map((cluster) => tls_protocol_mismatch_mismatch(cluster, subject));
}
/** An error where both readings of OriginSslProtocols exclude the version, a warning where one would connect. */
function tls_protocol_mismatch_mismatch(cluster, subject) {
    const [cause] = cluster.seen;
    const [{ planned }] = cluster.failing;
    const spoken = cause.version === null
        ? 'refuses every TLS version that was offered'
        : `speaks ${printed(cause.version)} and none of the origin's SSL protocols`;
    return draftOf(cluster, {
        ...(cause.fit === 'excluded' ? {} : { level: 'warning', certainty: 'possible' }),
        message: `${nameOf(subject.origin)} ${spoken} (${listed(planned.sslProtocols)}), at ${place(cluster)}. ` +
            tls_protocol_mismatch_reading(cause, cluster),
        remediation: tls_protocol_mismatch_remediation(cause),
        evidence: { serverVersion: cause.version, sslProtocols: planned.sslProtocols },
        location: tls_protocol_mismatch_locationOf(subject),
    });
}
function tls_protocol_mismatch_reading({ fit, version }, cluster) {
    switch (fit) {
        case 'excluded':
            return `${consequence(cluster, 502)}.`;
        case 'minimum':
            return `AWS's documents disagree: if the setting lists the allowed versions, ${consequence(cluster, 502)}; if it is a minimum, ${version === null ? 'a later version may connect' : 'the connection works'}.`;
        case 'undocumented':
            return 'CloudFront uses TLS 1.3 towards origins by itself, but AWS does not say whether it does when the setting leaves out TLSv1.2; if not, it answers 502.';
    }
}
function tls_protocol_mismatch_remediation({ version, fit }) {
    if (fit !== 'excluded')
        return "Add TLSv1.2 to the origin's SSL protocols.";
    return version === 'TLSv1.3' || version === 'TLSv1.2'
        ? `Set the origin's SSL protocols to TLSv1.2.`
        : 'Enable TLS 1.2 on the server; as a stopgap, add the version it speaks to the SSL protocols of the origin.';
}
/** The setting, where it stands in the configuration. */
function tls_protocol_mismatch_locationOf({ origin }) {
    const setting = origin.connection.type === 'custom' ? origin.connection.sslProtocols.location : null;
    return setting ?? origin.location;
}

;// CONCATENATED MODULE: ./lib/rules/tls/tls-reset.js




const tlsReset = {
    id: 'tls-reset',
    title: 'The connection is reset during the TLS handshake',
    layer: 'tls',
    level: 'error',
    status: 502,
    factsChecked: FACTS_CHECKED,
    check: tls_reset_check,
};
function tls_reset_check(subject) {
    return clustersOfCause(subject, 'reset').map((cluster) => draftOf(cluster, {
        certainty: 'likely',
        message: `${nameOf(subject.origin)} resets the connection (RST) during the TLS handshake at ` +
            `${place(cluster)}.${helloSentence(cluster.seen[0].hellos)} ${consequence(cluster, 502)}.`,
        remediation: `Look at the server's log, and at any firewall or intrusion filter in between, for a handshake with the name ` +
            `${sentNames(cluster)}; a crashing worker or a filter on the server name resets like this.`,
    }));
}

;// CONCATENATED MODULE: ./lib/rules/tls/tls-signature-mismatch.js





const tlsSignatureMismatch = {
    id: 'tls-signature-mismatch',
    title: 'No signature scheme in common',
    layer: 'tls',
    level: 'error',
    status: 502,
    factsChecked: FACTS_CHECKED,
    check: tls_signature_mismatch_check,
};
function tls_signature_mismatch_check(subject) {
    return clustersOfCause(subject, 'signature', ({ scheme }) => scheme ?? '').map((cluster) => tls_signature_mismatch_mismatch(cluster, subject));
}
function tls_signature_mismatch_mismatch(cluster, subject) {
    const [{ scheme }] = cluster.seen;
    return draftOf(cluster, {
        // RSA-PSS is missing in AWS's list and present in AWS's published source, so that case is less than certain.
        certainty: isPss(scheme) ? 'likely' : 'certain',
        message: `${nameOf(subject.origin)} can sign the TLS handshake only with ${scheme ?? 'a scheme'}${scheme === null ? ' that CloudFront does not offer' : ', which CloudFront does not offer'}, ` +
            `at ${place(cluster)}. ${consequence(cluster, 502)}.`,
        remediation: isPss(scheme)
            ? 'Allow RSA PKCS #1 signatures in TLS 1.2 and use a certificate with an ordinary RSA key (rsaEncryption), or an ECDSA P-256 one.'
            : 'Use (or add) a certificate with an RSA key of 2048 bits or an ECDSA P-256 key; EdDSA certificates do not work behind CloudFront.',
        evidence: {
            agreedScheme: scheme,
            offeredByCloudFront: tls_offer/* PUBLISHED_SIGNATURE_SCHEMES */.JH.map(({ iana }) => iana),
        },
    });
}
function isPss(scheme) {
    return scheme !== null && scheme.startsWith('rsa_pss');
}

;// CONCATENATED MODULE: ./lib/rules/tls/tls-timeout.js





const tlsTimeout = {
    id: 'tls-timeout',
    title: 'The TLS handshake gets no answer',
    layer: 'tls',
    level: 'error',
    status: 504,
    factsChecked: FACTS_CHECKED,
    check: tls_timeout_check,
};
function tls_timeout_check(subject) {
    return clustersOfCause(subject, 'timeout').map((cluster) => tls_timeout_silent(cluster, subject));
}
function tls_timeout_silent(cluster, subject) {
    const afterMs = Math.max(...cluster.seen.map((cause) => cause.afterMs));
    return draftOf(cluster, {
        ...silence(subject.settings),
        message: `${nameOf(subject.origin)} accepted the TCP connection and then did not answer the TLS handshake within ` +
            `${duration(afterMs)} at ${place(cluster)}. ${silenceConsequence(subject.settings)}`,
        remediation: 'Check whether the server (or the proxy before it) is overloaded or waits for a PROXY protocol header, and whether a ' +
            `firewall that inspects connections admits ${silence_PREFIX_LISTS}. Set \`unreachable: warn\` or \`fail\` where silence ` +
            'should count.',
        evidence: { afterMs },
    });
}

;// CONCATENATED MODULE: ./lib/rules/tls/index.js













/** In the order of the catalogue. */
const TLS_RULES = [
    tlsIntercepted,
    tlsNotSpoken,
    tlsProtocolMismatch,
    tlsCipherMismatch,
    tlsGroupMismatch,
    tlsSignatureMismatch,
    tlsNameRejected,
    tlsClientCertificateRequired,
    tlsClosed,
    tlsReset,
    tlsHandshakeRefused,
    tlsTimeout,
    tlsLegacy,
];

;// CONCATENATED MODULE: ./lib/rules/index.js






/** Every rule there is, in the order in which CloudFront meets what they judge. */
const RULES = [
    ...CONFIG_RULES,
    ...DNS_RULES,
    ...TCP_RULES,
    ...TLS_RULES,
    ...CERTIFICATE_RULES,
    ...HTTP_RULES,
];


/***/ }),

/***/ 886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/model/usage-error.js
var usage_error = __webpack_require__(2837);
// EXTERNAL MODULE: ./lib/read-bounded.js
var read_bounded = __webpack_require__(9127);
;// CONCATENATED MODULE: ./lib/config/index.js




/** Looked for in the workspace when no other is named. */
const DEFAULT_CONFIG = '.origin-preflight.yml';
/** Many hundred suppressions. Broken YAML takes the library a time that grows with the square of its size. */
const MAX_CONFIG_BYTES = 128 * 1024;
/**
 * The config file: the one that is named, else the workspace's own if it has one.
 * @param named path relative to the workspace; null when none is named
 * @param ruleIds the rules that exist
 * @returns null when none is named and the workspace has none
 * @throws UsageError for a file that is missing, unreadable or wrong, with its line
 */
async function loadConfig(workspace, named, ruleIds) {
    const path = named ?? DEFAULT_CONFIG;
    const absolute = (0,external_node_path_.resolve)(workspace, path);
    if (named === null && !(await isOwn(workspace, absolute))) {
        throw new usage_error/* UsageError */.e(`${path}: is a link that leads out of the workspace`);
    }
    const content = await (0,read_bounded/* readBounded */.C)(absolute, MAX_CONFIG_BYTES);
    if (content.status === 'missing' && named === null)
        return null;
    if (content.status === 'missing')
        throw new usage_error/* UsageError */.e(`config: ${path}: no such file`);
    if (content.status === 'unusable')
        throw new usage_error/* UsageError */.e(`${path}: ${content.fault}`);
    const { parseConfig } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(825)]).then(__webpack_require__.bind(__webpack_require__, 8825));
    return parseConfig(content.text, path, ruleIds);
}
/** Whether a file really lies where it seems to: a pull request can bring links along. A missing one does. */
async function isOwn(workspace, absolute) {
    try {
        const way = (0,external_node_path_.relative)(await (0,promises_.realpath)(workspace), await (0,promises_.realpath)(absolute));
        return way !== '..' && !way.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(way);
    }
    catch {
        return true;
    }
}
/** What the user wrote, completed by the config file: an input or a flag wins over the file, the file over the default. */
function withConfig(given, config) {
    if (config === null)
        return given;
    const written = Object.entries(given).filter(([, values]) => values.some((value) => value.trim() !== ''));
    return { ...given, ...config.raw, ...Object.fromEntries(written) };
}

// EXTERNAL MODULE: ./lib/files.js
var files = __webpack_require__(5428);
// EXTERNAL MODULE: ./lib/options.js
var lib_options = __webpack_require__(1097);
// EXTERNAL MODULE: ./lib/preflight.js + 19 modules
var preflight = __webpack_require__(3816);
// EXTERNAL MODULE: ./lib/reports/index.js + 23 modules
var reports = __webpack_require__(9362);
// EXTERNAL MODULE: ./lib/rules/index.js + 126 modules
var rules = __webpack_require__(8134);
;// CONCATENATED MODULE: ./lib/run.js








/**
 * What both front doors have in common: takes the config file in, runs the preflight or joins finished reports, and writes the reports that have a
 * path of their own.
 * @throws UsageError for anything the user has to mend first
 */
async function run(given, { workspace, output, progress, configurable }) {
    const ruleIds = rules/* RULES */.y.map(({ id }) => id);
    const config = configurable ? await loadConfig(workspace, (0,lib_options/* textOf */.b6)(given, 'config'), ruleIds) : null;
    const raw = withConfig(given, config);
    const options = (0,lib_options/* parseOptions */.Ac)(raw);
    if (options.shard !== null && (0,lib_options/* textOf */.b6)(raw, 'baseline-write') !== null) {
        throw new usage_error/* UsageError */.e('baseline-write: a shard has a part of the origins only; write the baseline from a run without shard');
    }
    const now = new Date();
    const surroundings = { workspace, now, progress, env: process.env, config };
    const { report, ...merged } = options.merge.length > 0
        ? await merge(given, options, workspace)
        : { report: await (0,preflight/* preflight */.Mz)(options, surroundings) };
    const rendering = { workspace, now };
    const { report: json, sarif, html } = options;
    if (json !== null)
        await (0,files/* writeWhole */.f)((0,external_node_path_.resolve)(output, json), reports/* FORMATS */.hR.json(report));
    if (sarif !== null)
        await (0,files/* writeWhole */.f)((0,external_node_path_.resolve)(output, sarif), reports/* FORMATS */.hR.sarif(report, rendering));
    if (html !== null)
        await (0,files/* writeWhole */.f)((0,external_node_path_.resolve)(output, html), reports/* FORMATS */.hR.html(report, rendering));
    return { report, options, raw, rendering, complete: true, mergeProblems: null, ...merged };
}
/** What a merge takes besides the reports: everything else was for the runs that wrote them. */
const WITH_MERGE = new Set([
    'merge',
    'config',
    'comment',
    'github-token',
    'baseline-write',
    'report',
    'sarif',
    'html',
    'format',
    'output',
]);
async function merge(given, options, workspace) {
    const other = lib_options/* OPTIONS */.lw.find(({ name }) => !WITH_MERGE.has(name) && (0,lib_options/* textOf */.b6)(given, name) !== null);
    if (other !== undefined) {
        throw new usage_error/* UsageError */.e(`${other.name}: has no say in a merge; give it to the runs whose reports are joined`);
    }
    const { mergeReports } = await __webpack_require__.e(/* import() */ 293).then(__webpack_require__.bind(__webpack_require__, 6293));
    const { report, complete, problems } = await mergeReports(workspace, options.merge);
    return { report, complete, mergeProblems: problems };
}


/***/ }),

/***/ 869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ runnerProblems),
/* harmony export */   z: () => (/* binding */ RUNNER)
/* harmony export */ });
/* harmony import */ var _probes_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5154);

/** Stands where a problem names its file: this one is of the machine that runs the check. */
const RUNNER = '(runner)';
/**
 * What this machine lacks, said once for the whole run: without IPv6, no origin was looked at there.
 * @returns one entry at most
 */
function runnerProblems(origins) {
    const skipped = origins.filter(({ observations }) => observations.exchanges.some(lacksIpv6)).length;
    if (skipped === 0)
        return [];
    const which = skipped === 1 ? 'one origin' : `${skipped} origins`;
    const message = `${_probes_index_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_IPV6 */ .E}: the IPv6 addresses of ${which} were not connected to, and nothing is known of them. ` +
        'What was checked there was checked over IPv4 alone; a machine with IPv6 checks both.';
    return [{ file: RUNNER, line: null, message }];
}
function lacksIpv6({ tcp }) {
    return tcp.status === 'not-attempted' && tcp.reason === _probes_index_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_IPV6 */ .E;
}


/***/ }),

/***/ 6879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iw: () => (/* binding */ inShard),
/* harmony export */   uK: () => (/* binding */ parseShard)
/* harmony export */ });
/* unused harmony export MAX_SHARDS */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _model_usage_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2837);


/**
 * The most jobs that a matrix of GitHub makes
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstrategymatrix).
 */
const MAX_SHARDS = 256;
/**
 * Reads `i/n`.
 * @param written null: not given, and so is the result
 * @throws UsageError for anything else
 */
function parseShard(written) {
    if (written === null)
        return null;
    const [, index = 0, count = 0] = (/^(\d{1,3})\/(\d{1,3})$/.exec(written) ?? []).map(Number);
    if (index < 1 || index > count || count > MAX_SHARDS) {
        throw new _model_usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`shard: "${written}" is not i/n with i from 1 to n, and n up to ${MAX_SHARDS}`);
    }
    return { index, count };
}
/**
 * The items whose origin belongs to the shard. Every origin belongs to exactly one, whatever other origins there are, so
 * that a new one moves none. All that is known by one domain name stays together, whatever its ports: each name is looked
 * up, and each endpoint probed, by one job only.
 */
function inShard(items, shard) {
    if (shard === null)
        return items;
    return items.filter(({ origin }) => placeOf(origin, shard.count) === shard.index - 1);
}
function placeOf({ key, domainName }, count) {
    const name = domainName.known ? domainName.value.toLowerCase().replace(/\.$/, '') : key;
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(name).digest();
    return hash.readUInt32BE(0) % count;
}


/***/ }),

/***/ 1822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gZ: () => (/* binding */ MAX_FILE_BYTES),
  CC: () => (/* binding */ expandFiles),
  yR: () => (/* binding */ readText)
});

// UNUSED EXPORTS: MAX_FILES_FOUND, MAX_PLAN_BYTES

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/tinyglobby/dist/index.mjs + 1 modules
var dist = __webpack_require__(3382);
// EXTERNAL MODULE: ./lib/model/usage-error.js
var usage_error = __webpack_require__(2837);
;// CONCATENATED MODULE: ./lib/sources/ignored.js


/** Characters of one pattern; longer ones are passed over. */
const MAX_PATTERN = 500;
/** Stars in one pattern: each multiplies the time that a backtracking engine takes. */
const MAX_STARS = 4;
/** Patterns of all `.gitignore` files together. */
const MAX_PATTERNS = 5_000;
/**
 * Tells which paths the `.gitignore` files of a workspace take away. Source: https://git-scm.com/docs/gitignore ("Pattern format").
 * @param files paths of the `.gitignore` files, relative to the workspace
 */
async function readIgnored(root, files) {
    const rules = [];
    for (const file of files.toSorted((a, b) => a.length - b.length)) {
        const text = await (0,promises_.readFile)((0,external_node_path_.join)(root, file), 'utf8').catch(() => '');
        const directory = external_node_path_.posix.dirname(file);
        const base = directory === '.' ? '' : `${directory}/`;
        rules.push(...text.split(/\r?\n/).flatMap((line) => ruleOf(line, base)));
    }
    const kept = rules.slice(0, MAX_PATTERNS);
    const directories = new Map();
    const isDirectoryIgnored = (path) => {
        if (path === '.' || path === '')
            return false;
        const known = directories.get(path);
        if (known !== undefined)
            return known;
        const ignored = isDirectoryIgnored(external_node_path_.posix.dirname(path)) || decide(path, true, kept);
        directories.set(path, ignored);
        return ignored;
    };
    // What is in an ignored directory cannot be brought back.
    return (path) => isDirectoryIgnored(external_node_path_.posix.dirname(path)) || decide(path, false, kept);
}
/** The last pattern that fits decides. */
function decide(path, isDirectory, rules) {
    let ignored = false;
    for (const { base, negated, directoryOnly, pattern } of rules) {
        if (negated !== ignored || (directoryOnly && !isDirectory) || !path.startsWith(base))
            continue;
        if (pattern.test(path.slice(base.length)))
            ignored = !negated;
    }
    return ignored;
}
function ruleOf(line, base) {
    const written = line.replace(/(?<!\\)\s+$/, '');
    if (written === '' || written.startsWith('#') || written.length > MAX_PATTERN)
        return [];
    const negated = written.startsWith('!');
    const directoryOnly = written.endsWith('/');
    const body = written.slice(negated ? 1 : 0, directoryOnly ? -1 : undefined).replace(/^\\(?=[#!])/, '');
    const pattern = compile(body);
    return pattern === null ? [] : [{ base, negated, directoryOnly, pattern }];
}
/** A pattern with a slash in it counts from its own directory, one without at any depth. */
function compile(body) {
    const anchored = body.replace(/^\//, '');
    if (anchored === '' || (anchored.match(/\*+/g) ?? []).length > MAX_STARS)
        return null;
    const prefix = body.includes('/') ? '' : '(?:.*/)?';
    const source = anchored.replaceAll(/\*\*\/|\/\*\*$|\*+|\?|\[!?[^\]]+\]|\\?[^*?[\]\\]|\\?./g, translate);
    try {
        return new RegExp(`^${prefix}${source}$`);
    }
    catch {
        return null;
    }
}
function translate(part) {
    if (part === '**/')
        return '(?:.*/)?';
    if (part === '/**')
        return '/.*';
    if (part.startsWith('*'))
        return '[^/]*';
    if (part === '?')
        return '[^/]';
    if (part.startsWith('[') && part.length > 2)
        return `[${part.slice(1, -1).replace(/^!/, '^').replaceAll('\\', '\\\\')}]`;
    return part.replace(/^\\(?=.)/, '').replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

;// CONCATENATED MODULE: ./lib/sources/files.js






/** Parsing takes some thirty times as much memory, which a build runner has to have. */
const MAX_FILE_BYTES = 20 * 1024 * 1024;
/** Bytes of a plan of Terraform's, which has every attribute of every resource. It takes some ten times as much memory. */
const MAX_PLAN_BYTES = 100 * 1024 * 1024;
/** Files looked at in one run when they were not named one by one. */
const MAX_FILES_FOUND = 20_000;
/** Where other people's code, build output and tools' own state lie. */
const SKIPPED_DIRECTORIES = [
    '.*',
    'bower_components',
    'build',
    'coverage',
    'dist',
    'node_modules',
    'out',
    'target',
    'vendor',
    'venv',
    '__pycache__',
];
const SKIPPED = SKIPPED_DIRECTORIES.map((name) => `**/${name}/**`);
/** Skipped even where a pattern of the user's would match. */
const ALWAYS_SKIPPED = ['**/node_modules/**', '**/.git/**'];
/**
 * Finds the files that `entries` stand for: paths, directories, or patterns (`!…` takes away), relative to the workspace. With
 * no entries, all files under the workspace. What a pattern or a search finds is relevant and lies inside the workspace.
 * @throws UsageError for a path that does not exist and for a pattern that leads out of the workspace
 */
async function expandFiles(workspace, entries, relevant) {
    const root = (0,external_node_path_.resolve)(workspace);
    const realRoot = await (0,promises_.realpath)(root).catch(() => {
        throw new usage_error/* UsageError */.e(`${workspace}: no such directory`);
    });
    const excluded = entries.filter((entry) => entry.startsWith('!')).map((entry) => entry.slice(1));
    const wanted = entries.filter((entry) => !entry.startsWith('!') && entry.trim() !== '');
    const place = { root, realRoot, relevant, excluded };
    const answers = await inSequence(wanted, (entry) => ask(place, entry));
    if (wanted.length === 0)
        answers.push(await everything(place));
    const found = answers.flatMap(({ files }) => files);
    const named = byPath(found.filter(({ asked }) => asked === 'named'));
    const others = byPath(found.filter(({ path }) => !named.has(path)));
    const kept = [...others.values()].toSorted(inOrder).slice(0, MAX_FILES_FOUND);
    return {
        files: [...named.values(), ...kept].toSorted(inOrder),
        directories: answers.flatMap(({ directory }) => (directory === null ? [] : [directory])),
        unmatched: answers.flatMap(({ unmatched }) => (unmatched === null ? [] : [unmatched])),
        leftOut: others.size - kept.length,
    };
}
function byPath(files) {
    return new Map(files.map((file) => [file.path, file]));
}
function inOrder(a, b) {
    return a.path < b.path ? -1 : 1;
}
/** All files, but for those that git ignores. One walk finds both them and the files that say so. */
async function everything(place) {
    const relevant = (path) => isGitignore(path) || place.relevant(path);
    const found = await search({ ...place, relevant }, place.root, ['**/*', '**/.gitignore'], SKIPPED, 'discovered');
    const gitignores = found.filter(({ path }) => isGitignore(path)).map(({ path }) => path);
    const isIgnored = await readIgnored(place.root, gitignores);
    const files = found.filter(({ path }) => !isGitignore(path) && !isIgnored(path));
    return { files, directory: null, unmatched: null };
}
function isGitignore(path) {
    return /(?:^|\/)\.gitignore$/.test(path);
}
async function ask(place, entry) {
    const absolute = (0,external_node_path_.resolve)(place.root, entry);
    const found = await (0,promises_.stat)(absolute).catch(() => null);
    if (found?.isFile() === true) {
        return {
            files: [{ absolute, path: pathIn(place.root, absolute), asked: 'named' }],
            directory: null,
            unmatched: null,
        };
    }
    if (found?.isDirectory() === true) {
        return { files: await search(place, absolute, '**/*', SKIPPED, 'directory'), directory: entry, unmatched: null };
    }
    if (found !== null)
        throw new usage_error/* UsageError */.e(`${entry}: is neither a file nor a directory`);
    if (!(0,dist/* isDynamicPattern */.ey)(entry))
        throw new usage_error/* UsageError */.e(`${entry}: no such file or directory`);
    const pattern = (0,external_node_path_.isAbsolute)(entry) ? pathIn(place.root, entry) : entry;
    if (pattern.split(/[/\\]/).includes('..') || (0,external_node_path_.isAbsolute)(pattern)) {
        throw new usage_error/* UsageError */.e(`${entry}: a pattern cannot lead out of the workspace`);
    }
    const files = await search(place, place.root, pattern, ALWAYS_SKIPPED, 'pattern');
    return { files, directory: null, unmatched: files.length === 0 ? entry : null };
}
/**
 * Relevant files under `directory` that match. Links are not followed: what they lead to is found in its own place, or lies
 * outside the workspace. A pattern can also begin with the name of a link, so every file's real place is looked at.
 */
async function search({ root, realRoot, relevant, excluded }, directory, pattern, skipped, asked) {
    const matches = await (0,dist/* glob */.TI)(typeof pattern === 'string' ? [pattern] : [...pattern], {
        cwd: directory,
        ignore: [...skipped, ...excluded],
        dot: asked === 'pattern',
        followSymbolicLinks: false,
        expandDirectories: false,
        onlyFiles: true,
    });
    const bounds = [realRoot, await (0,promises_.realpath)(directory)];
    // A promise for every step of every file would take several times as long.
    return matches.filter(relevant).flatMap((match) => {
        const absolute = (0,external_node_path_.join)(directory, match);
        const real = realPathOfFile(absolute);
        if (real === null || !bounds.some((bound) => isInside(bound, real)))
            return [];
        return [{ absolute, path: pathIn(root, absolute), asked }];
    });
}
/** Where a file is with every link followed; null when there is none. */
function realPathOfFile(path) {
    try {
        const real = external_node_fs_.realpathSync.native(path);
        return (0,external_node_fs_.statSync)(real).isFile() ? real : null;
    }
    catch {
        return null;
    }
}
function isInside(directory, path) {
    const way = (0,external_node_path_.relative)(directory, path);
    return way !== '' && way !== '..' && !way.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(way);
}
function pathIn(root, absolute) {
    return (0,external_node_path_.relative)(root, absolute).split(external_node_path_.sep).join('/');
}
async function inSequence(items, task) {
    const results = [];
    for (const item of items)
        results.push(await task(item));
    return results;
}
/** The text of a file, or why there is none. A byte order mark is dropped, and decides about the encoding. */
function readText(file) {
    try {
        const { size } = (0,external_node_fs_.statSync)(file.absolute);
        const limit = size > MAX_FILE_BYTES && isPlan(file) ? MAX_PLAN_BYTES : MAX_FILE_BYTES;
        if (size > limit)
            return { fault: `is larger than ${limit / (1024 * 1024)} MB`, garbled: '' };
        return decode((0,external_node_fs_.readFileSync)(file.absolute));
    }
    catch (error) {
        return { fault: `cannot be read: ${error instanceof Error ? error.message : String(error)}`, garbled: '' };
    }
}
/** Bytes at the beginning of a file that tell whether it is a plan: its version comes first, the code when its keys are sorted. */
const HEAD_BYTES = 64 * 1024;
const PLAN_HEAD = /"(?:format_version|terraform_version|configuration)"\s*:/;
function isPlan({ absolute }) {
    const descriptor = (0,external_node_fs_.openSync)(absolute, 'r');
    try {
        const buffer = Buffer.alloc(HEAD_BYTES);
        const head = buffer.subarray(0, (0,external_node_fs_.readSync)(descriptor, buffer, 0, HEAD_BYTES, 0));
        return PLAN_HEAD.test(new TextDecoder(encodingOf(head)).decode(head));
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
/** Windows PowerShell 5 writes UTF-16 when it redirects what a program prints. */
function decode(bytes) {
    const encoding = encodingOf(bytes);
    try {
        return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
    }
    catch {
        const garbled = encoding === 'utf-8' ? bytes.toString('latin1') : new TextDecoder(encoding).decode(bytes);
        return { fault: `is not ${encoding.toUpperCase()} text`, garbled };
    }
}
function encodingOf(bytes) {
    if (bytes[0] === 0xff && bytes[1] === 0xfe)
        return 'utf-16le';
    return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}


/***/ })

};
