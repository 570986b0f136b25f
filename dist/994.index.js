export const id = 994;
export const ids = [994];
export const modules = {

/***/ 8529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C8: () => (/* binding */ Fields),
/* harmony export */   Dc: () => (/* binding */ member),
/* harmony export */   aZ: () => (/* binding */ MAX_PROBLEMS),
/* harmony export */   ws: () => (/* binding */ scalarText)
/* harmony export */ });
/* harmony import */ var _model_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5940);
/* harmony import */ var _placeholders_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7142);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6014);



/** Problems told of one file; one more says that there are others. */
const MAX_PROBLEMS = 100;
/** Reads the members of AWS's objects as values with places, and collects what is not as AWS has it. */
class Fields {
    #file;
    #problems = [];
    #untold = 0;
    constructor(file) {
        this.#file = file;
    }
    /** What could not be read so far, in the order in which it was met. */
    problems() {
        if (this.#untold === 0)
            return this.#problems;
        return [...this.#problems, { file: this.#file, line: null, message: `${this.#untold} more problems in this file` }];
    }
    problem(node, message) {
        if (this.#problems.length >= MAX_PROBLEMS)
            this.#untold += 1;
        else
            this.#problems.push({ file: this.#file, line: node.startLine, message });
    }
    place(node) {
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .locationOf */ .hD)(this.#file, node);
    }
    /** A string; numbers and booleans count as the strings they are written as. */
    string(parent, name, absent) {
        const node = member(parent, name);
        return node === null ? absent : this.text(node, name);
    }
    /** A string that has to be there. */
    required(parent, name) {
        const node = member(parent, name);
        return node === null ? this.missing(parent, name) : this.text(node, name);
    }
    /** A string that may be empty or missing, both of which mean that there is none. */
    optional(parent, name, absent) {
        const node = member(parent, name);
        if (node === null)
            return absent;
        const value = this.text(node, name);
        return value.known && value.value === '' ? (0,_model_value_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(null, value.location) : value;
    }
    /** A string that may be a secret: taken as it is, and never part of an expression or a message. */
    secret(parent, name) {
        const node = member(parent, name);
        if (node === null)
            return this.missing(parent, name);
        const text = scalarText(node);
        return text === null ? this.unsupported(node, name, 'a string') : (0,_model_value_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(text, this.place(node));
    }
    number(parent, name, absent) {
        const node = member(parent, name);
        return node === null ? absent : this.numberAt(node, name);
    }
    numberAt(node, name) {
        const text = scalarText(node);
        const placeholder = text === null ? null : this.#placeholder(node, text);
        if (placeholder !== null)
            return placeholder;
        const number = text === null || !/^\s*-?\d/.test(text) ? Number.NaN : Number(text);
        return Number.isFinite(number) ? (0,_model_value_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(number, this.place(node)) : this.unsupported(node, name, 'a number');
    }
    boolean(parent, name, absent) {
        const node = member(parent, name);
        if (node === null)
            return absent;
        const text = scalarText(node)?.toLowerCase();
        if (text === 'true' || text === 'false')
            return (0,_model_value_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(text === 'true', this.place(node));
        return this.unsupported(node, name, 'true or false');
    }
    /** One of the values that AWS knows. */
    choice(parent, name, legal, absent) {
        const node = member(parent, name);
        if (node === null)
            return absent ?? this.missing(parent, name);
        const text = scalarText(node);
        const placeholder = text === null ? null : this.#placeholder(node, text);
        if (placeholder !== null)
            return placeholder;
        const value = legal.find((one) => one === text);
        return value === undefined
            ? this.unsupported(node, name, legal.join(', ').replace(/, ([^,]*)$/, ' or $1'))
            : (0,_model_value_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(value, this.place(node));
    }
    /** The elements of a list, with or without AWS's `{Quantity, Items}` around it; null when they cannot be read. */
    list(parent, name) {
        const node = member(parent, name);
        if (node === null)
            return [];
        if (node.value.type === 'array')
            return node.value.items;
        const items = member(node, 'Items');
        if (items?.value.type === 'array')
            return items.value.items;
        if (node.value.type === 'object' && items === null && this.#quantity(node) === 0)
            return [];
        this.unsupported(node, name, 'a list (Quantity and Items)');
        return null;
    }
    /** A list of strings. */
    strings(parent, name) {
        const node = member(parent, name);
        const items = this.list(parent, name);
        const location = this.place(node ?? parent);
        if (items === null)
            return (0,_model_value_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5)('unsupported', name, { location });
        const values = items.map((item) => this.text(item, name));
        const unread = values.find((value) => !value.known);
        if (unread !== undefined && !unread.known)
            return (0,_model_value_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5)(unread.reason, unread.expression, { location });
        return (0,_model_value_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(values.flatMap((value) => (value.known ? [value.value] : [])), location);
    }
    text(node, name) {
        const text = scalarText(node);
        if (text === null)
            return this.unsupported(node, name, 'a string');
        return this.#placeholder(node, text) ?? (0,_model_value_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(text, this.place(node));
    }
    missing(parent, name) {
        this.problem(parent, `${name} is missing`);
        return (0,_model_value_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5)('not-given', name, { location: this.place(parent) });
    }
    unsupported(node, name, wanted) {
        this.problem(node, `${name} has to be ${wanted}`);
        return (0,_model_value_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5)('unsupported', name, { location: this.place(node) });
    }
    /** Text that something else has yet to put in, such as a tenant of a multi-tenant distribution; null for ordinary text. */
    #placeholder(node, text) {
        const pattern = (0,_placeholders_js__WEBPACK_IMPORTED_MODULE_2__/* .placeholdersIn */ .Q)(text);
        if (pattern === null)
            return null;
        return (0,_model_value_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5)('parameter', text, { pattern, location: this.place(node) });
    }
    #quantity(list) {
        const node = member(list, 'Quantity');
        return node === null ? 0 : Number(scalarText(node) ?? Number.NaN);
    }
}
/** A member of an object; null when the node is none, has none of that name, or has null there. */
function member(node, name) {
    if (node.value.type !== 'object')
        return null;
    const found = node.value.members.get(name);
    return found === undefined || found.value.type === 'null' ? null : found;
}
/** A string, number or boolean as text; null for anything else. */
function scalarText({ value }) {
    switch (value.type) {
        case 'string':
            return value.text;
        case 'number':
            return String(value.number);
        case 'boolean':
            return String(value.boolean);
        default:
            return null;
    }
}


/***/ }),

/***/ 9994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  read: () => (/* binding */ read)
});

// EXTERNAL MODULE: ./lib/model/value.js
var model_value = __webpack_require__(5940);
// EXTERNAL MODULE: ./lib/cloudfront/limits.js
var limits = __webpack_require__(4394);
// EXTERNAL MODULE: ./lib/sources/distribution-config/fields.js
var distribution_config_fields = __webpack_require__(8529);
;// CONCATENATED MODULE: ./lib/sources/distribution-config/behavior.js



const VIEWER_POLICIES = ['allow-all', 'https-only', 'redirect-to-https'];
const HEADER_BEHAVIORS = ['none', 'whitelist', 'allViewer', 'allViewerAndWhitelistCloudFront', 'allExcept'];
/**
 * DefaultCacheBehavior, or an element of CacheBehaviors.Items. Source:
 * https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_CacheBehavior.html
 */
function readBehavior(fields, node, isDefault) {
    return {
        pathPattern: isDefault ? (0,model_value/* known */.eO)('*', fields.place(node)) : fields.required(node, 'PathPattern'),
        isDefault,
        targetOriginId: fields.required(node, 'TargetOriginId'),
        viewerProtocolPolicy: fields.choice(node, 'ViewerProtocolPolicy', VIEWER_POLICIES, null),
        allowedMethods: readAllowedMethods(fields, node),
        cachePolicy: readPolicyReference(fields, node, 'CachePolicyId'),
        originRequestPolicy: readPolicyReference(fields, node, 'OriginRequestPolicyId'),
        forwardedHeaders: readForwardedHeaders(fields, node),
        edgeFunctions: [
            ...readFunctions(fields, node, 'lambda', 'LambdaFunctionAssociations', 'LambdaFunctionARN'),
            ...readFunctions(fields, node, 'function', 'FunctionAssociations', 'FunctionARN'),
        ],
        grpc: readGrpc(fields, node),
        location: fields.place(node),
    };
}
/** Stands for a list of behaviors that cannot be read: any origin may be used, in any way. */
function unreadableBehavior() {
    const unread = (0,model_value/* unknown */.L5)('unsupported', 'CacheBehaviors');
    return {
        pathPattern: unread,
        isDefault: false,
        targetOriginId: unread,
        viewerProtocolPolicy: unread,
        allowedMethods: unread,
        cachePolicy: { type: 'id', id: unread },
        originRequestPolicy: { type: 'id', id: unread },
        forwardedHeaders: null,
        edgeFunctions: [],
        grpc: unread,
        location: null,
    };
}
function readAllowedMethods(fields, node) {
    const isWritten = (0,distribution_config_fields/* member */.Dc)(node, 'AllowedMethods') !== null;
    return isWritten ? fields.strings(node, 'AllowedMethods') : (0,model_value/* byDefault */.Ri)(limits/* DEFAULT_ALLOWED_METHODS */.sf);
}
function readPolicyReference(fields, node, name) {
    if ((0,distribution_config_fields/* member */.Dc)(node, name) === null)
        return { type: 'none' };
    const id = fields.string(node, name, (0,model_value/* known */.eO)(''));
    return id.known && id.value === '' ? { type: 'none' } : { type: 'id', id };
}
function readForwardedHeaders(fields, node) {
    const values = (0,distribution_config_fields/* member */.Dc)(node, 'ForwardedValues');
    if (values === null)
        return null;
    if (values.value.type !== 'object')
        return fields.unsupported(values, 'ForwardedValues', 'an object');
    return fields.strings(values, 'Headers');
}
function readFunctions(fields, node, type, list, arn) {
    return (fields.list(node, list) ?? []).map((association) => ({
        type,
        eventType: fields.required(association, 'EventType'),
        arn: fields.required(association, arn),
        includeBody: fields.boolean(association, 'IncludeBody', (0,model_value/* byDefault */.Ri)(false)),
        definition: null,
        location: fields.place(association),
    }));
}
function readGrpc(fields, node) {
    const config = (0,distribution_config_fields/* member */.Dc)(node, 'GrpcConfig');
    return config === null ? (0,model_value/* byDefault */.Ri)(false) : fields.boolean(config, 'Enabled', (0,model_value/* byDefault */.Ri)(false));
}
/** Source: https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_CustomErrorResponse.html */
function readErrorPage(fields, node) {
    return {
        errorCode: optionalNumber(fields, node, 'ErrorCode') ?? fields.missing(node, 'ErrorCode'),
        cachingMinTtlSeconds: optionalNumber(fields, node, 'ErrorCachingMinTTL') ?? (0,model_value/* byDefault */.Ri)(null),
        responseCode: optionalNumber(fields, node, 'ResponseCode') ?? (0,model_value/* byDefault */.Ri)(null),
        responsePagePath: fields.optional(node, 'ResponsePagePath', (0,model_value/* byDefault */.Ri)(null)),
        location: fields.place(node),
    };
}
/** A number; null when it is missing or, as AWS writes it, an empty string. */
function optionalNumber(fields, parent, name) {
    const node = (0,distribution_config_fields/* member */.Dc)(parent, name);
    if (node === null || (node.value.type === 'string' && node.value.text === ''))
        return null;
    return fields.numberAt(node, name);
}
// --------------------------------------------------------------------------------------------------------- policies
/**
 * A CachePolicy object. Source: https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_CachePolicyConfig.html
 */
function readCachePolicy(fields, node) {
    const config = (0,distribution_config_fields/* member */.Dc)(node, 'CachePolicyConfig');
    const parameters = config === null ? null : (0,distribution_config_fields/* member */.Dc)(config, 'ParametersInCacheKeyAndForwardedToOrigin');
    return readPolicy(fields, node, 'cache', config, parameters);
}
/**
 * An OriginRequestPolicy object. Source:
 * https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_OriginRequestPolicyConfig.html
 */
function readOriginRequestPolicy(fields, node) {
    const config = (0,distribution_config_fields/* member */.Dc)(node, 'OriginRequestPolicyConfig');
    return readPolicy(fields, node, 'origin-request', config, config);
}
function readPolicy(fields, node, kind, config, headersParent) {
    if (config === null)
        return [];
    const id = fields.required(node, 'Id');
    if (!id.known)
        return [];
    const name = fields.string(config, 'Name', (0,model_value/* byDefault */.Ri)(id.value));
    const headers = readHeaderSelection(fields, headersParent);
    const shownName = name.known ? name.value : id.value;
    return [{ kind, id: id.value, policy: { type: 'defined', name: shownName, headers, location: fields.place(node) } }];
}
function readHeaderSelection(fields, parent) {
    const config = parent === null ? null : (0,distribution_config_fields/* member */.Dc)(parent, 'HeadersConfig');
    if (config === null) {
        const nothing = (0,model_value/* unknown */.L5)('not-given', 'HeadersConfig');
        return { behavior: nothing, names: nothing };
    }
    return {
        behavior: fields.choice(config, 'HeaderBehavior', HEADER_BEHAVIORS, null),
        names: fields.strings(config, 'Headers'),
    };
}

// EXTERNAL MODULE: ./lib/sources/distribution-config/json.js
var json = __webpack_require__(6014);
// EXTERNAL MODULE: ./lib/cloudfront/endpoints.js
var endpoints = __webpack_require__(8946);
;// CONCATENATED MODULE: ./lib/sources/distribution-config/origin.js




const PROTOCOL_POLICIES = ['http-only', 'https-only', 'match-viewer'];
const IP_ADDRESS_TYPES = ['ipv4', 'ipv6', 'dualstack'];
/**
 * An element of Origins.Items. Source: https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_Origin.html
 */
function readOrigin(fields, node, { file, distribution, index }) {
    const id = fields.required(node, 'Id');
    const domainName = fields.required(node, 'DomainName');
    const connection = readConnection(fields, node, domainName);
    return {
        key: `${file}:${distribution}:${keyPart(id, index)}`,
        id,
        kind: (0,endpoints/* originKindOf */.kn)(connection.type, domainName),
        domainName,
        path: fields.string(node, 'OriginPath', (0,model_value/* byDefault */.Ri)('')),
        connection,
        connectionAttempts: fields.number(node, 'ConnectionAttempts', (0,model_value/* byDefault */.Ri)(limits/* CONNECTION_ATTEMPTS */.W6.default)),
        connectionTimeoutSeconds: fields.number(node, 'ConnectionTimeout', (0,model_value/* byDefault */.Ri)(limits/* CONNECTION_TIMEOUT_SECONDS */.LA.default)),
        responseCompletionTimeoutSeconds: readCompletionTimeout(fields, node),
        customHeaders: readCustomHeaders(fields, node),
        accessControl: fields.optional(node, 'OriginAccessControlId', (0,model_value/* byDefault */.Ri)(null)),
        accessControlDefinition: null,
        backend: (0,model_value/* byDefault */.Ri)(null),
        location: fields.place(node),
    };
}
function keyPart(id, index) {
    if (id.known)
        return id.value;
    return id.reason === 'parameter' ? id.expression : `origin[${index}]`;
}
/** Not enforced when absent; 0 means the same. */
function readCompletionTimeout(fields, node) {
    const absent = (0,model_value/* byDefault */.Ri)(null);
    const written = (0,distribution_config_fields/* member */.Dc)(node, 'ResponseCompletionTimeout');
    if (written === null)
        return absent;
    const value = fields.numberAt(written, 'ResponseCompletionTimeout');
    return value.known && value.value === 0 ? (0,model_value/* known */.eO)(null, value.location) : value;
}
function readCustomHeaders(fields, node) {
    return (fields.list(node, 'CustomHeaders') ?? []).map((header) => ({
        name: fields.required(header, 'HeaderName'),
        secretValue: fields.secret(header, 'HeaderValue'),
    }));
}
function readConnection(fields, node, domainName) {
    const vpc = objectMember(fields, node, 'VpcOriginConfig');
    const custom = objectMember(fields, node, 'CustomOriginConfig');
    const s3 = objectMember(fields, node, 'S3OriginConfig');
    if ([vpc, custom, s3].filter((config) => config !== null).length > 1) {
        fields.problem(node, 'an origin has one of VpcOriginConfig, CustomOriginConfig and S3OriginConfig, not several');
    }
    if (vpc !== null)
        return readVpc(fields, vpc);
    if (custom !== null)
        return readCustom(fields, custom, node);
    if (s3 !== null)
        return readS3(fields, s3);
    return readWithoutConfig(fields, node, domainName);
}
/** A member that has to be an object; null, with a problem where there is something else. */
function objectMember(fields, parent, name) {
    const node = (0,distribution_config_fields/* member */.Dc)(parent, name);
    if (node === null || node.value.type === 'object')
        return node;
    fields.unsupported(node, name, 'an object');
    return null;
}
/** Source: https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_VpcOriginConfig.html */
function readVpc(fields, node) {
    return {
        type: 'vpc',
        vpcOriginId: fields.required(node, 'VpcOriginId'),
        readTimeoutSeconds: fields.number(node, 'OriginReadTimeout', (0,model_value/* byDefault */.Ri)(limits/* READ_TIMEOUT_SECONDS */.Jt.default)),
        keepaliveTimeoutSeconds: fields.number(node, 'OriginKeepaliveTimeout', (0,model_value/* byDefault */.Ri)(limits/* KEEPALIVE_TIMEOUT_SECONDS */.v6.default)),
    };
}
/** Source: https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_CustomOriginConfig.html */
function readCustom(fields, node, origin) {
    const mtls = clientCertificateOf(node) ?? clientCertificateOf(origin);
    return {
        type: 'custom',
        httpPort: fields.number(node, 'HTTPPort', (0,model_value/* byDefault */.Ri)(limits/* DEFAULT_HTTP_PORT */.vC)),
        httpsPort: fields.number(node, 'HTTPSPort', (0,model_value/* byDefault */.Ri)(limits/* DEFAULT_HTTPS_PORT */._z)),
        protocolPolicy: fields.choice(node, 'OriginProtocolPolicy', PROTOCOL_POLICIES, null),
        sslProtocols: (0,distribution_config_fields/* member */.Dc)(node, 'OriginSslProtocols') === null
            ? (0,model_value/* unknown */.L5)('not-given', 'OriginSslProtocols') // AWS documents no default.
            : fields.strings(node, 'OriginSslProtocols'),
        readTimeoutSeconds: fields.number(node, 'OriginReadTimeout', (0,model_value/* byDefault */.Ri)(limits/* READ_TIMEOUT_SECONDS */.Jt.default)),
        keepaliveTimeoutSeconds: fields.number(node, 'OriginKeepaliveTimeout', (0,model_value/* byDefault */.Ri)(limits/* KEEPALIVE_TIMEOUT_SECONDS */.v6.default)),
        ipAddressType: fields.choice(node, 'IpAddressType', IP_ADDRESS_TYPES, (0,model_value/* byDefault */.Ri)('ipv4')),
        clientCertificate: mtls === null ? (0,model_value/* byDefault */.Ri)(false) : (0,model_value/* known */.eO)(true, fields.place(mtls)),
    };
}
/** The API reference puts OriginMtlsConfig into CustomOriginConfig, a sample of the Developer Guide beside it. */
function clientCertificateOf(parent) {
    const config = (0,distribution_config_fields/* member */.Dc)(parent, 'OriginMtlsConfig');
    return config === null ? null : ((0,distribution_config_fields/* member */.Dc)(config, 'ClientCertificateArn') ?? (0,distribution_config_fields/* member */.Dc)(config, 'CertificateArn'));
}
/** Source: https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_S3OriginConfig.html */
function readS3(fields, node) {
    return {
        type: 's3',
        accessIdentity: fields.optional(node, 'OriginAccessIdentity', (0,model_value/* byDefault */.Ri)(null)),
        readTimeoutSeconds: fields.number(node, 'OriginReadTimeout', (0,model_value/* byDefault */.Ri)(limits/* READ_TIMEOUT_SECONDS */.Jt.default)),
    };
}
/** Without any of the three: a bucket's name can only mean S3; of anything else the protocol stays unknown. */
function readWithoutConfig(fields, node, domainName) {
    if (domainName.known && (0,endpoints/* endpointOf */.X5)(domainName.value).kind === 's3')
        return readS3(fields, node);
    fields.problem(node, 'an origin needs CustomOriginConfig, S3OriginConfig or VpcOriginConfig');
    const missing = 'CustomOriginConfig';
    return {
        type: 'custom',
        httpPort: (0,model_value/* unknown */.L5)('not-given', missing),
        httpsPort: (0,model_value/* unknown */.L5)('not-given', missing),
        protocolPolicy: (0,model_value/* unknown */.L5)('not-given', missing),
        sslProtocols: (0,model_value/* unknown */.L5)('not-given', missing),
        readTimeoutSeconds: (0,model_value/* byDefault */.Ri)(limits/* READ_TIMEOUT_SECONDS */.Jt.default),
        keepaliveTimeoutSeconds: (0,model_value/* byDefault */.Ri)(limits/* KEEPALIVE_TIMEOUT_SECONDS */.v6.default),
        ipAddressType: (0,model_value/* unknown */.L5)('not-given', missing),
        clientCertificate: (0,model_value/* unknown */.L5)('not-given', missing),
    };
}
/** Source: https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_OriginGroup.html */
function readOriginGroup(fields, node) {
    const members = fields.list(node, 'Members');
    const criteria = (0,distribution_config_fields/* member */.Dc)(node, 'FailoverCriteria');
    return {
        id: fields.required(node, 'Id'),
        memberIds: members?.map((one) => fields.required(one, 'OriginId')) ?? [(0,model_value/* unknown */.L5)('unsupported', 'Members')],
        failoverStatusCodes: criteria === null ? fields.missing(node, 'FailoverCriteria') : readStatusCodes(fields, criteria),
        location: fields.place(node),
    };
}
/** Stands for a list of origin groups that cannot be read: any of the origins may be in one. */
function unreadableOriginGroup() {
    const unread = (0,model_value/* unknown */.L5)('unsupported', 'OriginGroups');
    return { id: unread, memberIds: [unread], failoverStatusCodes: unread, location: null };
}
function readStatusCodes(fields, criteria) {
    const name = 'StatusCodes';
    const codes = fields.list(criteria, name)?.map((code) => fields.numberAt(code, name));
    const location = fields.place((0,distribution_config_fields/* member */.Dc)(criteria, name) ?? criteria);
    if (codes === undefined || codes.some((code) => !code.known))
        return (0,model_value/* unknown */.L5)('unsupported', name, { location });
    return (0,model_value/* known */.eO)(codes.flatMap((code) => (code.known ? [code.value] : [])), location);
}

;// CONCATENATED MODULE: ./lib/sources/distribution-config/index.js





/**
 * Reads what the AWS command line writes about distributions and policies: `get-distribution-config`, `get-distribution`,
 * `list-distributions`, the input of `create-distribution`, `get-cache-policy`, `get-origin-request-policy` and the lists of
 * those; with or without their wrapper, alone or in arrays. Takes any text and never throws.
 */
function read(file) {
    const parsed = (0,json/* parseJson */.qF)(file.text);
    if ('fault' in parsed) {
        const broken = { file: file.path, ...parsed.fault };
        return { distributions: [], policies: [], problems: [], broken };
    }
    const fields = new distribution_config_fields/* Fields */.C8(file.path);
    const documents = documentsOf(parsed.root);
    const found = documents.flatMap((document) => distributionsIn(fields, document));
    const distributions = found.map((one, index) => readDistribution(fields, file.path, one, index));
    const policies = documents.flatMap((document) => policiesIn(fields, document));
    return { distributions, policies, problems: fields.problems(), broken: null };
}
/** The objects of a file: the one it is, or those in its array. */
function documentsOf(root) {
    return root.value.type === 'array' ? root.value.items.flatMap(documentsOf) : [root];
}
function distributionsIn(fields, node) {
    const list = (0,distribution_config_fields/* member */.Dc)(node, 'DistributionList');
    if (list !== null)
        return (fields.list(node, 'DistributionList') ?? []).flatMap((one) => distributionsIn(fields, one));
    const outer = (0,distribution_config_fields/* member */.Dc)(node, 'Distribution') ?? (0,distribution_config_fields/* member */.Dc)(node, 'DistributionConfigWithTags');
    if (outer !== null)
        return distributionsIn(fields, outer);
    const config = (0,distribution_config_fields/* member */.Dc)(node, 'DistributionConfig') ?? node;
    const isConfig = (0,distribution_config_fields/* member */.Dc)(config, 'Origins') !== null && (0,distribution_config_fields/* member */.Dc)(config, 'DefaultCacheBehavior') !== null;
    if (isConfig)
        return [{ config, wrapper: node }];
    if (config !== node || (0,distribution_config_fields/* member */.Dc)(node, 'CallerReference') !== null) {
        fields.problem(config, 'a distribution needs Origins and DefaultCacheBehavior');
    }
    return [];
}
function policiesIn(fields, node) {
    const lists = ['CachePolicyList', 'OriginRequestPolicyList'].flatMap((name) => fields.list(node, name) ?? []);
    const inLists = lists.flatMap((one) => policiesIn(fields, one));
    const cache = (0,distribution_config_fields/* member */.Dc)(node, 'CachePolicy');
    const request = (0,distribution_config_fields/* member */.Dc)(node, 'OriginRequestPolicy');
    return [
        ...inLists,
        ...(cache === null ? [] : readCachePolicy(fields, cache)),
        ...(request === null ? [] : readOriginRequestPolicy(fields, request)),
    ];
}
/** Source: https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_DistributionConfig.html */
function readDistribution(fields, file, { config, wrapper }, index) {
    const address = addressOf(fields, wrapper, index);
    const behaviors = fields.list(config, 'CacheBehaviors');
    const groups = fields.list(config, 'OriginGroups');
    const defaultBehavior = (0,distribution_config_fields/* member */.Dc)(config, 'DefaultCacheBehavior');
    const origins = fields.list(config, 'Origins') ?? [];
    return {
        address,
        language: 'distribution-config',
        file,
        domainName: fields.string(wrapper, 'DomainName', (0,model_value/* unknown */.L5)('not-given', 'DomainName')),
        aliases: readAliases(fields, config),
        enabled: fields.boolean(config, 'Enabled', (0,model_value/* byDefault */.Ri)(true)),
        lifecycle: 'kept',
        conditional: false,
        continuousDeployment: readContinuousDeployment(fields, config),
        origins: origins.map((origin, place) => readOrigin(fields, origin, { file, distribution: address, index: place })),
        originsAreComplete: true,
        originGroups: groups?.map((group) => readOriginGroup(fields, group)) ?? [unreadableOriginGroup()],
        behaviors: [
            ...(defaultBehavior === null ? [] : [readBehavior(fields, defaultBehavior, true)]),
            ...(behaviors?.map((behavior) => readBehavior(fields, behavior, false)) ?? [unreadableBehavior()]),
        ],
        errorPages: (fields.list(config, 'CustomErrorResponses') ?? []).map((page) => readErrorPage(fields, page)),
        calledFrom: null,
        location: fields.place(config),
    };
}
function readContinuousDeployment(fields, config) {
    const staging = fields.boolean(config, 'Staging', (0,model_value/* byDefault */.Ri)(false));
    if (!staging.known || staging.value)
        return staging;
    const policy = fields.optional(config, 'ContinuousDeploymentPolicyId', (0,model_value/* byDefault */.Ri)(null));
    if (policy.known)
        return { ...policy, value: policy.value !== null && policy.value !== '' };
    return (0,model_value/* unknown */.L5)(policy.reason, policy.expression, { location: policy.location });
}
/** The distribution's id; without one, its place among those of its file. */
function addressOf(fields, wrapper, index) {
    const id = fields.string(wrapper, 'Id', (0,model_value/* byDefault */.Ri)(''));
    if (id.known && id.value !== '')
        return id.value;
    return index === 0 ? 'distribution' : `distribution[${index}]`;
}
/** Alternate domain names; one unknown for those that cannot be read, or that each tenant brings along. */
function readAliases(fields, config) {
    const mode = fields.string(config, 'ConnectionMode', (0,model_value/* byDefault */.Ri)('direct'));
    if (!mode.known || mode.value === 'tenant-only')
        return [(0,model_value/* unknown */.L5)('parameter', 'the domains of the tenants')];
    const aliases = fields.list(config, 'Aliases');
    return aliases === null ? [(0,model_value/* unknown */.L5)('unsupported', 'Aliases')] : aliases.map((alias) => fields.text(alias, 'Aliases'));
}


/***/ }),

/***/ 6014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hD: () => (/* binding */ locationOf),
/* harmony export */   p9: () => (/* binding */ CONFLICT),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* unused harmony export MAX_DEPTH */
/* harmony import */ var jsonc_parser__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9547);

/** Arrays and objects inside each other; AWS's own output has nine. The parser recurses, so deeper text would exhaust the stack. */
const MAX_DEPTH = 200;
/** Reads strict JSON (RFC 8259) with the line of every value. Never throws: the first fault comes back with its line. */
function parseJson(text) {
    const lines = lineStarts(text);
    const at = (offset, message) => ({ fault: { line: lineOf(lines, offset), message } });
    const extent = extentOf(text);
    if ('tooDeepAt' in extent)
        return at(extent.tooDeepAt, `nested more than ${MAX_DEPTH} levels deep`);
    const errors = [];
    const root = (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.parseTree)(text.slice(0, extent.end), errors, { disallowComments: true, allowTrailingComma: false });
    const first = errors.toSorted((a, b) => a.offset - b.offset)[0];
    if (first !== undefined)
        return at(first.offset, isConflict(text, first.offset) ? CONFLICT : faultOf(first));
    return root === undefined ? at(0, 'is empty') : { root: convert(root, lines) };
}
const CONFLICT = 'holds an unresolved merge conflict';
/** Whether a fault is where git has put a mark of a conflict. */
function isConflict(text, offset) {
    const start = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
    return /^(?:<{7}|={7}|>{7})/.test(text.slice(start, start + 8));
}
/** `PropertyNameExpected` as `property name expected`. */
function faultOf({ error }) {
    const words = (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.printParseErrorCode)(error)
        .replace(/(?!^)([A-Z])/g, ' $1')
        .toLowerCase();
    return `not valid JSON: ${words}`;
}
/**
 * How much of the text to parse: all of it, unless a comment comes (then up to its first two characters, where the parser
 * finds the fault; brackets beyond it cannot be counted reliably), or it nests too deep.
 */
function extentOf(text) {
    let depth = 0;
    let inString = false;
    for (let offset = 0; offset < text.length; offset++) {
        const character = text[offset];
        if (character === '"')
            inString = !inString;
        else if (inString) {
            if (character === '\\')
                offset += 1;
            // The parser, too, ends an unclosed string where its line ends.
            else if (character === '\n' || character === '\r')
                inString = false;
        }
        else if (character === '/')
            return { end: offset + 2 };
        else if (character === '[' || character === '{') {
            depth += 1;
            if (depth > MAX_DEPTH)
                return { tooDeepAt: offset };
        }
        else if (character === ']' || character === '}')
            depth -= 1;
    }
    return { end: text.length };
}
function convert(node, lines) {
    const startLine = lineOf(lines, node.offset);
    const endLine = lineOf(lines, node.offset + Math.max(node.length - 1, 0));
    return { value: valueOf(node, lines), startLine, endLine };
}
function valueOf(node, lines) {
    const children = node.children ?? [];
    switch (node.type) {
        case 'object':
            return { type: 'object', members: new Map(children.flatMap((child) => memberOf(child, lines))) };
        case 'array':
            return { type: 'array', items: children.map((child) => convert(child, lines)) };
        default:
            return scalar(node.value);
    }
}
function memberOf({ children }, lines) {
    const [name, value] = children ?? [];
    return name === undefined || value === undefined ? [] : [[String(name.value), convert(value, lines)]];
}
function scalar(value) {
    switch (typeof value) {
        case 'string':
            return { type: 'string', text: value };
        case 'number':
            return { type: 'number', number: value };
        case 'boolean':
            return { type: 'boolean', boolean: value };
        default:
            return { type: 'null' };
    }
}
// ---------------------------------------------------------------------------------------------------------- lines
function lineStarts(text) {
    const starts = [0];
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1))
        starts.push(end + 1);
    return starts;
}
/** The line, counted from 1, in which an offset lies: the last one that starts at or before it. */
function lineOf(starts, offset) {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
        const middle = (low + high) >> 1;
        if ((starts[middle] ?? 0) <= offset)
            low = middle;
        else
            high = middle;
    }
    return low + 1;
}
/** A node's place as the model has it. */
function locationOf(file, { startLine, endLine }) {
    return { file, startLine, endLine };
}


/***/ }),

/***/ 7142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ placeholdersIn)
/* harmony export */ });
/**
 * What stands in a file for text that something puts in before AWS sees it: `{{name}}` (tenants of CloudFront, Jinja), `${NAME}`,
 * `$NAME` and `$(NAME)` (shells, envsubst), `<name>` and `<%= name %>` (samples, ERB), `#{name}`, `%NAME%`, `@NAME@` and `__NAME__`
 * (release tools). None of them can be part of a host name, but for the last, which nobody would choose.
 * `$default` is a name of API Gateway's, `$LATEST` one of Lambda's.
 */
const PLACEHOLDER = /\{\{([^{}]{1,256})\}\}|\$\{([^{}]{1,256})\}|\$\(([^()]{1,256})\)|\$(?!(?:default|LATEST)\b)([A-Za-z_]\w{0,127})|<([^<>]{1,256})>|#\{([^{}]{1,256})\}|%{1,2}([A-Z][A-Z_]{1,127})%{1,2}|@{1,2}([A-Za-z]\w{0,127})@{1,2}|__([A-Z][A-Z0-9]{0,31}(?:_[A-Z0-9]{1,31}){0,7})__/g;
/**
 * Text as literal pieces and holes; null when there is no placeholder in it.
 * Source: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/tenant-customization.html
 */
function placeholdersIn(text, isText = () => false) {
    const pieces = [];
    let rest = 0;
    for (const match of text.matchAll(PLACEHOLDER)) {
        const name = (match.slice(1).find((group) => group !== undefined) ?? '').trim();
        if (isText(name, match[0]))
            continue;
        if (match.index > rest)
            pieces.push({ literal: text.slice(rest, match.index) });
        pieces.push({ hole: name });
        rest = match.index + match[0].length;
    }
    if (pieces.length === 0)
        return null;
    return rest < text.length ? [...pieces, { literal: text.slice(rest) }] : pieces;
}


/***/ })

};
