export const id = 594;
export const ids = [594];
export const modules = {

/***/ 221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $l: () => (/* reexport */ FUNCTION_ARN),
  XP: () => (/* reexport */ accessControlOf),
  EC: () => (/* binding */ backendOf),
  hX: () => (/* binding */ backendOfVpcOrigin),
  Yq: () => (/* reexport */ backends_site/* choice */.Yq),
  Yt: () => (/* reexport */ backends_site/* elements */.Yt),
  X: () => (/* reexport */ lambdaOf),
  H9: () => (/* reexport */ policyStatements),
  KU: () => (/* reexport */ backends_site/* resourceOf */.KU),
  zU: () => (/* reexport */ backends_site/* siteOf */.zU),
  Qq: () => (/* reexport */ backends_site/* text */.Qq)
});

// EXTERNAL MODULE: ./lib/model/value.js
var model_value = __webpack_require__(5940);
// EXTERNAL MODULE: ./lib/sources/terraform/references.js
var references = __webpack_require__(3619);
// EXTERNAL MODULE: ./lib/sources/terraform/values.js
var values = __webpack_require__(3063);
// EXTERNAL MODULE: ./lib/sources/terraform/settings-of.js
var settings_of = __webpack_require__(5732);
// EXTERNAL MODULE: ./lib/sources/terraform/backends/site.js + 1 modules
var backends_site = __webpack_require__(287);
;// CONCATENATED MODULE: ./lib/sources/terraform/backends/apis.js




const REST_API = 'aws_api_gateway_rest_api';
const HTTP_API = 'aws_apigatewayv2_api';
/** Custom domain names of both kinds of API. */
const API_DOMAINS = ['aws_apigatewayv2_domain_name', 'aws_api_gateway_domain_name'];
const MAPPINGS = ['aws_apigatewayv2_api_mapping', 'aws_api_gateway_base_path_mapping'];
/** Resources whose URL is that of a stage, with the argument that names the API. */
const STAGES = {
    aws_apigatewayv2_stage: 'api_id',
    aws_api_gateway_stage: 'rest_api_id',
    aws_api_gateway_deployment: 'rest_api_id',
};
function apiOf(api, site) {
    return site.apis.of(api.address, () => (api.type === HTTP_API ? httpApi(api, site) : restApi(api, site)));
}
/** Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/apigatewayv2_api */
function httpApi(api, site) {
    const { address, view } = api;
    const stages = site.relations.of((0,backends_site/* ownerOf */.bf)(api), ['aws_apigatewayv2_stage'], 'api_id');
    // An API that is made with its target in one step ("quick create") has a default stage.
    const quick = view.read('target') === null ? [] : [(0,model_value/* byDefault */.Ri)('$default')];
    return {
        type: 'api',
        address,
        location: view.location,
        protocol: (0,backends_site/* choice */.Yq)(view, 'protocol_type', ['HTTP', 'WEBSOCKET'], (0,model_value/* unknown */.L5)('not-given', 'protocol_type')),
        endpointType: (0,model_value/* byDefault */.Ri)('REGIONAL'),
        defaultEndpointDisabled: (0,settings_of/* booleanOf */.SF)(view, 'disable_execute_api_endpoint', false),
        stages: (0,backends_site/* joined */.oR)([quick, (0,backends_site/* relatedOf */.Vs)(stages, (stage) => [nameIn(stage.view, 'name')])]),
        customDomains: customDomainsOf(api, site),
    };
}
/** Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/api_gateway_rest_api */
function restApi(api, site) {
    const { address, view } = api;
    const stages = site.relations.of((0,backends_site/* ownerOf */.bf)(api), ['aws_api_gateway_stage'], 'rest_api_id');
    const deployments = site.relations.of((0,backends_site/* ownerOf */.bf)(api), ['aws_api_gateway_deployment'], 'rest_api_id');
    return {
        type: 'api',
        address,
        location: view.location,
        protocol: (0,model_value/* known */.eO)('REST', view.location),
        endpointType: endpointTypeOf(view),
        defaultEndpointDisabled: (0,settings_of/* booleanOf */.SF)(view, 'disable_execute_api_endpoint', false),
        stages: (0,backends_site/* joined */.oR)([
            (0,backends_site/* relatedOf */.Vs)(stages, (stage) => [nameIn(stage.view, 'stage_name')]),
            (0,backends_site/* relatedOf */.Vs)(deployments, (stage) => stage.view.read('stage_name') === null ? [] : [nameIn(stage.view, 'stage_name')]),
        ]),
        customDomains: customDomainsOf(api, site),
    };
}
function nameIn(view, argument) {
    return (0,backends_site/* text */.Qq)(view, argument, (0,model_value/* unknown */.L5)('not-given', argument));
}
const ENDPOINT_TYPES = ['REGIONAL', 'EDGE', 'PRIVATE'];
function endpointTypeOf(view) {
    const [config] = view.blocks('endpoint_configuration');
    if (config === undefined)
        return (0,model_value/* byDefault */.Ri)('EDGE');
    if (config.maybe)
        return (0,model_value/* unknown */.L5)('conditional', 'endpoint_configuration', { location: config.location });
    const types = config.read('types');
    if (types === null)
        return (0,model_value/* byDefault */.Ri)('EDGE');
    return (0,settings_of/* toValue */.BA)(types, config.locate('types', types), (one) => {
        const [only] = one.type === 'sequence' ? one.items : [one];
        return ENDPOINT_TYPES.find((type) => only?.type === 'string' && only.value.toUpperCase() === type) ?? null;
    });
}
function customDomainsOf(api, site) {
    const mappings = site.relations.of((0,backends_site/* ownerOf */.bf)(api), MAPPINGS, 'api_id');
    return (0,backends_site/* relatedOf */.Vs)(mappings, ({ view }) => {
        const domain = (0,backends_site/* resourceOf */.KU)(view.read('domain_name'), site, ...API_DOMAINS);
        return [nameIn(domain?.view ?? view, 'domain_name')];
    });
}
/** The APIs that a custom domain name is mapped to, and whether there may be others. */
function apisOfDomain(domain, site) {
    const name = domain.view.read('domain_name');
    const owner = { instance: domain, names: name === null ? [] : [name] };
    return (0,backends_site/* relatedOf */.Vs)(site.relations.of(owner, MAPPINGS, 'domain_name'), ({ view }) => {
        const api = (0,backends_site/* resourceOf */.KU)(view.read('api_id'), site, REST_API, HTTP_API);
        return api === null ? { items: [], mayBeMore: true } : [apiOf(api, site)];
    });
}
/** The custom domain name of this code that a datum is; null when it is none. */
function apiDomainNamed(name, site) {
    const identity = (0,references/* identityOf */.cu)(name);
    const found = site.inventory.ofType(...API_DOMAINS).find(({ view }) => {
        const own = view.read('domain_name');
        return own !== null && (0,references/* identityOf */.cu)(own) === identity;
    });
    return found ?? null;
}

// EXTERNAL MODULE: ./lib/cloudfront/endpoints.js
var endpoints = __webpack_require__(8946);
// EXTERNAL MODULE: ./lib/sources/terraform/regions.js
var regions = __webpack_require__(3868);
// EXTERNAL MODULE: ./lib/sources/distribution-arns.js
var distribution_arns = __webpack_require__(3015);
// EXTERNAL MODULE: ./lib/sources/terraform/distribution-types.js
var distribution_types = __webpack_require__(2715);
;// CONCATENATED MODULE: ./lib/sources/terraform/backends/distribution-arns.js





/**
 * The values of a condition, each by itself.
 * @param place where a value stands for the user, by where it was written
 */
function policyValues(datum, place, site) {
    if (datum === null)
        return { items: [], mayBeMore: false };
    const isOne = datum.type === 'string' || distributionsOf(datum, site).length > 0;
    const { items, isWhole } = isOne ? { items: [datum], isWhole: true } : (0,backends_site/* elements */.Yt)(datum);
    const values = items.map((item) => ({
        text: (0,settings_of/* textValue */.v8)(item, place(item.at)),
        distributions: distributionsOf(item, site),
    }));
    return { items: values, mayBeMore: !isWhole };
}
/** Addresses of the distributions of this code whose ARN a value is, as `PolicyValue` has them. */
function distributionsOf(datum, site) {
    return datum === null ? [] : (0,distribution_arns/* allOf */.b)((0,references/* choicesOf */.cU)(datum).map((choice) => distributionOf(choice, site)));
}
/** The attribute `arn` alone, or an ARN that is put together with the attribute `id`. */
function distributionOf(datum, site) {
    if (datum.type !== 'unresolved')
        return null;
    const { expression, pieces } = datum;
    const [, address] = pieces.length === 0 ? (/^(.+)\.arn$/.exec(expression) ?? []) : (/^(.+)\.id$/.exec((0,distribution_arns/* idHoleOf */.X)(pieces) ?? '') ?? []);
    if (address === undefined || (pieces.length === 0 && (0,references/* referenceOf */.Bz)(datum)?.address !== address))
        return null;
    const found = site.inventory.at(address);
    // One that may not be there may be named by an expression that gives another one in its place.
    if (found === null || found.isData || found.conditions.length > 0)
        return null;
    return distribution_types/* DISTRIBUTION_TYPES */.v.includes(found.type) ? found.address : null;
}

// EXTERNAL MODULE: ./lib/sources/distribution-config/json.js
var json = __webpack_require__(6014);
// EXTERNAL MODULE: ./lib/sources/terraform/json-data.js
var json_data = __webpack_require__(2528);
// EXTERNAL MODULE: ./lib/sources/terraform/texts.js
var texts = __webpack_require__(7081);
;// CONCATENATED MODULE: ./lib/sources/terraform/backends/policy-json.js









/** Characters of a policy; a bucket's has at most 20 KB, and holes are longer when they are filled. */
const MAX_POLICY = 128 * 1024;
/**
 * The statements of a policy in its JSON form. Source:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 * @param place where something stands for the user, by where it was written
 */
function statementsOf(policy, place, site) {
    const statement = policy.type === 'mapping' ? policy.entries.get('Statement') : undefined;
    if (statement === undefined)
        return backends_site/* NONE_KNOWN */.d1;
    const choices = (0,references/* choicesOf */.cU)(statement);
    return (0,backends_site/* joined */.oR)(choices.map((one) => statementsIn(one, place, site, choices.length > 1)));
}
/** One statement stands for a list of one. */
function statementsIn(datum, place, site, isOneOf) {
    const items = datum.type === 'sequence' ? datum.items : [datum];
    const read = items.map((item) => (item.type === 'mapping' ? [statementOf(item, place, site)] : backends_site/* NONE_KNOWN */.d1));
    return (0,backends_site/* joined */.oR)([...read, { items: [], mayBeMore: isOneOf }]);
}
function statementOf(datum, place, site) {
    const location = place(datum.at);
    const read = (name) => datum.entries.get(name) ?? null;
    const excluded = read('NotPrincipal');
    const effect = read('Effect');
    return {
        effect: effect === null
            ? (0,model_value/* unknown */.L5)('not-given', 'Effect', { location })
            : (0,settings_of/* toValue */.BA)(effect, place(effect.at), (one) => (one.type === 'string' ? effectOf(one.value) : null)),
        principals: principalsOf(excluded ?? read('Principal'), place),
        excludesPrincipals: excluded !== null,
        actions: actionsOf(read('Action'), location, place),
        conditions: conditionsOf(read('Condition'), place, site),
        location,
    };
}
function effectOf(word) {
    return word === 'Allow' || word === 'Deny' ? word : null;
}
function actionsOf(actions, location, place) {
    if (actions === null)
        return (0,model_value/* unknown */.L5)('unsupported', 'NotAction', { location });
    return (0,settings_of/* toValue */.BA)(actions, place(actions.at), oneOrMore);
}
/** A string stands for a list of one. */
function oneOrMore(datum) {
    return datum.type === 'string' ? [datum.value] : (0,settings_of/* stringsOf */.iw)(datum);
}
function principalsOf(datum, place) {
    if (datum === null || datum.type === 'null')
        return [];
    if (datum.type === 'mapping') {
        return [...datum.entries].flatMap(([key, ids]) => {
            const items = ids.type === 'sequence' ? ids.items : [ids];
            return items.map((item) => ({ type: typeOf(key), id: (0,settings_of/* textValue */.v8)(item, place(item.at)) }));
        });
    }
    const isAnybody = datum.type === 'string' && datum.value === '*';
    return [{ type: isAnybody ? 'AWS' : 'unknown', id: (0,settings_of/* textValue */.v8)(datum, place(datum.at)) }];
}
function typeOf(key) {
    return key === 'Service' || key === 'AWS' || key === 'CanonicalUser' || key === 'Federated' ? key : 'unknown';
}
/** A condition that cannot be read counts as one, so that the statement is not taken for an unconditional one. */
function conditionsOf(datum, place, site) {
    if (datum === null || datum.type === 'null')
        return [];
    if (datum.type !== 'mapping')
        return [UNREAD];
    return [...datum.entries].flatMap(([operator, keys]) => keys.type === 'mapping'
        ? [...keys.entries].map(([key, values]) => ({
            operator,
            key,
            values: policyValues(values, place, site),
        }))
        : [UNREAD]);
}
const UNREAD = { operator: 'unknown', key: 'unknown', values: backends_site/* NONE_KNOWN */.d1 };
// -------------------------------------------------------------------------------------------------------- text with holes
/** A policy that is text, as the value it encodes; holes stay holes. Null for what is not known, or no JSON. */
function policyOfText(policy, site) {
    const pieces = policy.type === 'string' ? [{ literal: policy.value }] : policy.type === 'unresolved' ? policy.pieces : [];
    if (pieces.length === 0)
        return null;
    const { filled, holes } = filledJson(pieces);
    const parsed = filled.length > MAX_POLICY ? null : (0,json/* parseJson */.qF)(filled);
    if (parsed === null || !('root' in parsed))
        return null;
    return (0,json_data/* datumOfJson */.h)(parsed.root, null, (written) => withHoles(written, holes, site));
}
const MARK = /%hole:(\d+)%/;
/** The text with a mark for each hole, in quotes where the hole is not part of a string. */
function filledJson(pieces) {
    const holes = [];
    let filled = '';
    let isInString = false;
    for (const piece of pieces) {
        if ('literal' in piece) {
            for (const [character] of piece.literal.matchAll(/\\.|"/gs))
                isInString = character === '"' ? !isInString : isInString;
            filled += piece.literal;
        }
        else {
            const mark = `%hole:${holes.push(piece.hole) - 1}%`;
            filled += isInString ? mark : `"${mark}"`;
        }
    }
    return { filled, holes };
}
function withHoles(written, holes, site) {
    const parts = written.split(MARK);
    if (parts.length === 1)
        return (0,values/* text */.Qq)(written);
    const pieces = (0,texts/* mergeLiterals */.Zl)(parts.map((part, index) => (index % 2 === 1 ? { hole: holes[Number(part)] ?? part } : { literal: part })));
    const names = pieces.flatMap((piece) => ('hole' in piece ? [piece.hole] : []));
    const [first = ''] = names;
    const expression = pieces.length === 1
        ? first
        : `"${pieces.map((piece) => ('hole' in piece ? `\${${piece.hole}}` : piece.literal)).join('')}"`;
    return (0,values/* unresolved */.II)('resource-attribute', expression, { pieces, reference: referenceIn(first, site) });
}
/** What the expression of a hole refers to, if that is an attribute of something that is there. */
function referenceIn(hole, site) {
    const [, address, attribute] = /^(.+)\.(\w+)$/.exec(hole) ?? [];
    const found = address === undefined ? null : site.inventory.at(address);
    return found === null || attribute === undefined ? null : { address: found.address, type: found.type, attribute };
}

;// CONCATENATED MODULE: ./lib/sources/terraform/backends/policy-documents.js






/** Documents inside each other. */
const MAX_DEPTH = 20;
/**
 * The statements of a policy, however it is written: as a `data.aws_iam_policy_document`, with `jsonencode`, or as JSON text, with or
 * without holes.
 * @param view the block with the policy, which places what has no place of its own
 */
function policyStatements(policy, argument, view, site) {
    const choices = (0,references/* choicesOf */.cU)(policy);
    const parts = choices.map((one) => onePolicy(one, argument, view, site, 0));
    return (0,backends_site/* joined */.oR)([...parts, { items: [], mayBeMore: choices.length > 1 }]);
}
function onePolicy(policy, argument, view, site, depth) {
    if (depth > MAX_DEPTH)
        return backends_site/* NONE_KNOWN */.d1;
    const document = documentOf(policy, site);
    if (document !== null) {
        return site.documents.of(document.address, () => statementsOfDocument(document, site, depth), backends_site/* NONE_KNOWN */.d1);
    }
    const content = policy.type === 'unresolved' && policy.encoded !== null ? policy.encoded : policyOfText(policy, site);
    if (content === null)
        return backends_site/* NONE_KNOWN */.d1;
    return statementsOf(content, (at) => view.place(at ?? view.locate(argument, null)), site);
}
function documentOf(policy, site) {
    const reference = (0,references/* referenceOf */.Bz)(policy);
    if (reference?.type !== 'aws_iam_policy_document' || !/^(?:minified_)?json$/.test(reference.attribute ?? ''))
        return null;
    return site.inventory.at(reference.address);
}
/**
 * The statements of a document and of those that it takes in; of statements with the same id the last one counts. Source:
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document
 */
function statementsOfDocument({ view }, site, depth) {
    const own = view
        .blocks('statement')
        .map((block) => ({ sid: sidOf(block), statement: policy_documents_statementOf(block, site) }));
    const source = ['source_policy_documents', 'source_json'].map((name) => documentsIn(view, name, site, depth));
    const override = ['override_policy_documents', 'override_json'].map((name) => documentsIn(view, name, site, depth));
    const mayBeMore = [
        view.blocks('statement').some((block) => block.maybe || block.blocks('principals').some(({ maybe }) => maybe)),
        ...[...source, ...override].map((part) => part.mayBeMore),
    ].includes(true);
    // What stands in other documents is not told apart by its id: to be replaced it would have to be there twice.
    const items = [
        ...source.flatMap((part) => part.items),
        ...lastOfEach(own),
        ...override.flatMap((part) => part.items),
    ];
    // One that is taken in twice counts once.
    return { items: [...new Set(items)], mayBeMore };
}
function documentsIn(view, argument, site, depth) {
    const { items, isWhole } = (0,backends_site/* elements */.Yt)(view.read(argument));
    const parts = items.map((item) => onePolicy(item, argument, view, site, depth + 1));
    return (0,backends_site/* joined */.oR)([...parts, { items: [], mayBeMore: !isWhole }]);
}
function sidOf(block) {
    const sid = (0,backends_site/* text */.Qq)(block, 'sid', (0,model_value/* byDefault */.Ri)(''));
    return sid.known && sid.value !== '' ? sid.value : null;
}
function lastOfEach(all) {
    return all
        .filter(({ sid }, index) => sid === null || all.findLastIndex((other) => other.sid === sid) === index)
        .map(({ statement }) => statement);
}
function policy_documents_statementOf(block, site) {
    const excluded = block.blocks('not_principals');
    const principals = excluded.length > 0 ? excluded : block.blocks('principals');
    return {
        effect: (0,backends_site/* choice */.Yq)(block, 'effect', ['Allow', 'Deny'], (0,model_value/* byDefault */.Ri)('Allow')),
        principals: principals.flatMap(policy_documents_principalsOf),
        excludesPrincipals: excluded.length > 0,
        actions: policy_documents_actionsOf(block),
        conditions: block.blocks('condition').map((condition) => conditionOf(condition, site)),
        location: block.location,
    };
}
function policy_documents_actionsOf(block) {
    const actions = block.read('actions');
    if (actions !== null)
        return (0,settings_of/* toValue */.BA)(actions, block.locate('actions', actions), settings_of/* stringsOf */.iw);
    const excluded = block.read('not_actions');
    if (excluded === null)
        return (0,model_value/* known */.eO)([], block.location);
    return (0,model_value/* unknown */.L5)('unsupported', 'not_actions', { location: block.locate('not_actions', excluded) });
}
const TYPES = ['Service', 'AWS', 'CanonicalUser', 'Federated'];
function policy_documents_principalsOf(block) {
    const written = (0,backends_site/* text */.Qq)(block, 'type', (0,model_value/* unknown */.L5)('not-given', 'type'));
    const type = TYPES.find((one) => written.known && one === written.value) ??
        (written.known && written.value === '*' ? 'AWS' : 'unknown');
    const identifiers = block.read('identifiers');
    return (0,backends_site/* elements */.Yt)(identifiers).items.map((item) => ({ type, id: (0,settings_of/* textValue */.v8)(item, block.locate('identifiers', item)) }));
}
function conditionOf(block, site) {
    const word = (name) => {
        const value = (0,backends_site/* text */.Qq)(block, name, (0,model_value/* byDefault */.Ri)(''));
        return value.known ? value.value : value.expression;
    };
    const values = block.read('values');
    return {
        operator: word('test'),
        key: word('variable'),
        values: policyValues(values, () => block.locate('values', values), site),
    };
}

;// CONCATENATED MODULE: ./lib/sources/terraform/backends/buckets.js





/** Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_bucket and the resources around it. */
function bucketOf(resource, endpoint, site) {
    return site.buckets.of(`${endpoint} ${resource.address}`, () => {
        const owner = ownerOfBucket(resource);
        return {
            type: 'bucket',
            address: resource.address,
            location: resource.view.location,
            endpoint,
            region: (0,regions/* regionOf */.A)(resource),
            statements: buckets_statementsOf(owner, site),
            acl: aclOf(owner, site),
            blocksPublicPolicies: blocksPublicPolicies(owner, site),
            websiteRedirects: websiteRedirects(owner, site),
        };
    });
}
/** A bucket's id is its name. */
function ownerOfBucket(instance) {
    const name = instance.view.read('bucket');
    return { instance, names: name === null ? [] : [name] };
}
function buckets_statementsOf(owner, site) {
    const { view } = owner.instance;
    const inline = view.read('policy');
    const attached = site.relations.of(owner, ['aws_s3_bucket_policy'], 'bucket');
    return (0,backends_site/* joined */.oR)([
        inline === null ? [] : policyStatements(inline, 'policy', view, site),
        (0,backends_site/* relatedOf */.Vs)(attached, (policy) => {
            const datum = policy.view.read('policy');
            return datum === null ? { items: [], mayBeMore: true } : policyStatements(datum, 'policy', policy.view, site);
        }),
    ]);
}
/** The bucket's own canned ACL; not known where the code gives objects in it ACLs that are more open than that. */
function aclOf(owner, site) {
    const own = ownAclOf(owner, site);
    const objects = site.relations.of(owner, ['aws_s3_object', 'aws_s3_bucket_object', 'aws_s3_object_copy'], 'bucket');
    const isOpen = objects.members.some(({ view }) => {
        const acl = (0,backends_site/* text */.Qq)(view, 'acl', (0,model_value/* byDefault */.Ri)(null));
        return !acl.known || acl.value?.startsWith('public-read') === true;
    });
    return isOpen ? (0,model_value/* unknown */.L5)('unsupported', `the ACLs of the objects in ${owner.instance.address}`) : own;
}
function ownAclOf(owner, site) {
    const { view, address } = owner.instance;
    const inline = (0,backends_site/* text */.Qq)(view, 'acl', (0,model_value/* byDefault */.Ri)(null));
    if (!inline.known || inline.value !== null)
        return inline;
    if (view.blocks('grant').length > 0)
        return (0,model_value/* unknown */.L5)('unsupported', `the grants of ${address}`);
    const found = site.relations.of(owner, ['aws_s3_bucket_acl'], 'bucket');
    return fromOnly(found, `the ACL of ${address}`, (0,model_value/* byDefault */.Ri)(null), (acl) => (0,backends_site/* text */.Qq)(acl.view, 'acl', (0,model_value/* unknown */.L5)('unsupported', `the grants of ${acl.address}`)));
}
/**
 * Buckets that were made since April 2023 block public policies unless told otherwise; the resource itself has false where nothing is
 * written. Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html and
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_bucket_public_access_block
 */
function blocksPublicPolicies(owner, site) {
    const found = site.relations.of(owner, ['aws_s3_bucket_public_access_block'], 'bucket');
    return fromOnly(found, `the public access block of ${owner.instance.address}`, (0,model_value/* byDefault */.Ri)(true), ({ view }) => (0,backends_site/* either */.gP)((0,settings_of/* booleanOf */.SF)(view, 'block_public_policy', false), (0,settings_of/* booleanOf */.SF)(view, 'restrict_public_buckets', false)));
}
/**
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/how-to-page-redirect.html; the arguments are those of
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_bucket_website_configuration and, before version 4
 * of the provider, of the block `website` in the bucket.
 */
function websiteRedirects(owner, site) {
    const { view, address } = owner.instance;
    const inline = view.block('website');
    if (inline !== null)
        return redirectsIn(inline);
    if (view.read('website') !== null)
        return (0,model_value/* unknown */.L5)('unsupported', `the website of ${address}`);
    const found = site.relations.of(owner, ['aws_s3_bucket_website_configuration'], 'bucket');
    return fromOnly(found, `the website of ${address}`, backends_site.NO, (website) => redirectsIn(website.view));
}
const REDIRECTS = ['redirect_all_requests_to', 'routing_rule', 'routing_rules'];
function redirectsIn(website) {
    const blocks = REDIRECTS.flatMap((name) => website.blocks(name));
    const sure = blocks.find(({ maybe }) => !maybe);
    if (sure !== undefined)
        return (0,model_value/* known */.eO)(true, sure.location);
    const written = REDIRECTS.map((name) => website.read(name)).filter((datum) => datum !== null && !isEmpty(datum));
    if (blocks.length === 0 && written.length === 0)
        return backends_site.NO;
    if (written.some((datum) => datum?.type === 'string'))
        return (0,model_value/* known */.eO)(true, website.location);
    return (0,model_value/* unknown */.L5)('unsupported', REDIRECTS.join(', '), { location: website.location });
}
/** Modules hand on an empty text for no redirects. */
function isEmpty(datum) {
    return datum.type === 'string' && datum.value === '';
}
/** What the only relative says; not known when there may be another one. */
function fromOnly({ members, mayBeMore }, expression, absent, read) {
    const [only] = members;
    if (mayBeMore || members.length > 1)
        return (0,model_value/* unknown */.L5)('resource-attribute', expression);
    return only === undefined ? absent : read(only);
}

;// CONCATENATED MODULE: ./lib/sources/terraform/backends/names.js






/** The bucket of this code that a name in one of S3's forms is of, `${var.bucket}.s3.amazonaws.com`; null for any other name. */
function backendOfName(name, site) {
    const found = name.type === 'string' ? bucketOfLiteral(name.value, site) : bucketOfPattern(name, site);
    return found === null ? null : (0,model_value/* known */.eO)(bucketOf(found.bucket, found.endpoint, site));
}
function bucketOfLiteral(name, site) {
    const endpoint = (0,endpoints/* endpointOf */.X5)(name);
    if ((endpoint.kind !== 's3' && endpoint.kind !== 's3-website') || endpoint.bucket === null)
        return null;
    const bucket = bucketOfIdentity(`=${endpoint.bucket}`, site);
    return bucket === null ? null : { bucket, endpoint: endpoint.kind === 's3' ? 'rest' : 'website' };
}
function bucketOfPattern(name, site) {
    if (name.type !== 'unresolved' || name.pieces.length < 2)
        return null;
    for (const bucket of site.inventory.ofType('aws_s3_bucket')) {
        for (const own of namesOf(bucket)) {
            const rest = behind(own, name.pieces);
            if (rest !== null && /^\.s3[.-]/.test(rest))
                return { bucket, endpoint: rest.startsWith('.s3-website') ? 'website' : 'rest' };
        }
    }
    return null;
}
function namesOf({ address, view }) {
    const name = (0,values/* toText */.fE)(view.read('bucket') ?? { type: 'null', at: null });
    const attributes = ['id', 'bucket'].map((attribute) => [{ hole: `${address}.${attribute}` }]);
    return name.type === 'null' ? attributes : [(0,values/* piecesOf */.Xe)(name), ...attributes];
}
/** The literal text that follows a beginning; null when the pieces begin otherwise. */
function behind(beginning, pieces) {
    const last = beginning.at(-1);
    const isLiteral = last !== undefined && 'literal' in last;
    const whole = isLiteral ? beginning.slice(0, -1) : beginning;
    if (!whole.every((piece, index) => JSON.stringify(piece) === JSON.stringify(pieces[index])))
        return null;
    const next = pieces[whole.length];
    if (next === undefined || !('literal' in next))
        return null;
    if (!isLiteral)
        return next.literal;
    return next.literal.startsWith(last.literal) ? next.literal.slice(last.literal.length) : null;
}
/** The bucket of this code that a name or id stands for; null when it is none. */
function bucketNamed(name, site) {
    const direct = (0,backends_site/* resourceOf */.KU)(name, site, 'aws_s3_bucket');
    return direct ?? (name === null ? null : bucketOfIdentity((0,references/* identityOf */.cu)(name), site));
}
function bucketOfIdentity(identity, site) {
    const found = site.inventory.ofType('aws_s3_bucket').find(({ view }) => {
        const own = view.read('bucket');
        return own !== null && (0,references/* identityOf */.cu)(own) === identity;
    });
    return found ?? null;
}

// EXTERNAL MODULE: ./lib/sources/terraform/equality.js
var equality = __webpack_require__(3393);
;// CONCATENATED MODULE: ./lib/sources/terraform/backends/records.js





const LEADING_TYPES = new Set(['A', 'AAAA', 'CNAME']);
/** The records that a name has, and those that it may have. */
function recordsOf(name, site) {
    const form = formOf(name);
    const all = allRecords(site);
    const found = form === null ? [] : all.filter(({ names }) => names.includes(form));
    const possible = found.length > 0 ? [] : all.filter((record) => canBe(record, name));
    return { found, possible };
}
/** What a record says; null for one that leads nowhere. */
function recordOf(resource, site) {
    return allRecords(site).find((record) => record.resource === resource) ?? null;
}
/** The records of the root that can lead to something of this code. */
function allRecords(site) {
    return site.records.of('', () => site.inventory.ofType('aws_route53_record').flatMap((one) => readRecord(one, site)));
}
/** Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/route53_record */
function readRecord(resource, site) {
    const { view } = resource;
    const type = view.read('type');
    const name = view.read('name');
    if (name === null || (type?.type === 'string' && !LEADING_TYPES.has(type.value.toUpperCase())))
        return [];
    const aliases = view.blocks('alias').flatMap((alias) => (0,backends_site/* elements */.Yt)(alias.read('name')).items);
    const targets = [...aliases, ...(0,backends_site/* elements */.Yt)(view.read('records')).items];
    const zone = zoneOf(view.read('zone_id'), site);
    return [{ resource, names: wholeNames(name, zone), name, zone, targets }];
}
/** The name of the zone that an id stands for; null when that is not known. */
function zoneOf(id, site) {
    const reference = id === null ? null : (0,references/* referenceOf */.Bz)(id);
    if (reference?.type !== 'aws_route53_zone')
        return null;
    return site.inventory.at(reference.address)?.view.read('name') ?? null;
}
/** A name that does not end with the name of its zone is relative to it. */
function wholeNames(name, zone) {
    const [own, above] = [name, zone].map((one) => (one === null ? null : piecesOfName(one)));
    if (own === null || own === undefined)
        return [];
    if (above === null || above === undefined)
        return [JSON.stringify(own)];
    const joined = (0,texts/* mergeLiterals */.Zl)(own.length === 0 ? above : [...own, { literal: '.' }, ...above]);
    const [plain, base] = [textOf(own), textOf(above)];
    if (plain !== null && base !== null)
        return [plain === base || plain.endsWith(`.${base}`) ? JSON.stringify(own) : JSON.stringify(joined)];
    return [JSON.stringify(own), JSON.stringify(joined)];
}
/** A host name as literal text and holes, which are equal for equal names; null for what is no text. */
function formOf(name) {
    const pieces = piecesOfName(name);
    return pieces === null ? null : JSON.stringify(pieces);
}
function piecesOfName(name) {
    const text = (0,values/* toText */.fE)(name);
    if (text.type === 'null' || (text.type === 'unresolved' && text.failed))
        return null;
    const pieces = (0,values/* piecesOf */.Xe)(text).map((piece) => 'literal' in piece ? { literal: piece.literal.toLowerCase() } : piece);
    const last = pieces.at(-1);
    if (last === undefined || !('literal' in last))
        return pieces;
    return (0,texts/* mergeLiterals */.Zl)([...pieces.slice(0, -1), { literal: last.literal.replace(/\.$/, '') }]);
}
function textOf(pieces) {
    const literals = pieces.map((piece) => ('literal' in piece ? piece.literal : null));
    return literals.includes(null) ? null : literals.join('');
}
/** Whether a record that is not known to have a name may have it. */
function canBe({ name: own, zone }, name) {
    const isWritten = own.type === 'string' && name.type === 'string';
    if (zone?.type === 'string' && name.type === 'string' && !isUnder(name.value, zone.value))
        return false;
    if (!isWritten)
        return (0,equality/* equals */.a)(own, name) !== false;
    // Relative to a zone whose name is not known.
    return zone?.type !== 'string' && name.value.toLowerCase().startsWith(`${own.value.toLowerCase()}.`);
}
function isUnder(name, zone) {
    const [whole, base] = [name, zone].map((one) => one.toLowerCase().replace(/\.$/, ''));
    return whole !== undefined && base !== undefined && (whole === base || whole.endsWith(`.${base}`));
}

;// CONCATENATED MODULE: ./lib/sources/terraform/backends/lambda-functions.js


/** `arn:aws:lambda:us-east-1:123456789012:function:name`, with a qualifier or without. */
const FUNCTION_ARN = /^arn:[\w-]+:lambda:[\w-]*:\d*:function:([\w-]+)(?::([\w$-]+))?$/;
/**
 * The function of this code that a name or ARN stands for: an attribute of the function or of an alias of it, or the name that the
 * function is given. Null when it is not of this code or cannot be told.
 */
function lambdaOf(datum, site) {
    if (datum === null)
        return null;
    const alias = (0,backends_site/* resourceOf */.KU)(datum, site, 'aws_lambda_alias');
    const named = alias === null ? datum : alias.view.read('function_name');
    return named === null ? null : functionOf(named, site);
}
function functionOf(datum, site) {
    const direct = (0,backends_site/* resourceOf */.KU)(datum, site, 'aws_lambda_function');
    if (direct !== null)
        return direct;
    if (datum.type === 'unresolved' && (0,references/* referenceOf */.Bz)(datum) !== null)
        return null;
    const name = datum.type === 'string' ? FUNCTION_ARN.exec(datum.value)?.[1] : undefined;
    const identity = name === undefined ? (0,references/* identityOf */.cu)(datum) : `=${name}`;
    const named = site.inventory.ofType('aws_lambda_function').filter(({ view }) => {
        const own = view.read('function_name');
        return own !== null && (0,references/* identityOf */.cu)(own) === identity;
    });
    const [only = null] = named;
    return named.length === 1 ? only : null;
}
function ownerOfFunction(instance) {
    const name = instance.view.read('function_name');
    return { instance, names: name === null ? [] : [name] };
}

;// CONCATENATED MODULE: ./lib/sources/terraform/backends/function-urls.js






/** Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lambda_function_url */
function functionUrlOf(url, site) {
    return site.functionUrls.of(url.address, () => ({
        type: 'function-url',
        address: url.address,
        location: url.view.location,
        authType: (0,backends_site/* choice */.Yq)(url.view, 'authorization_type', ['AWS_IAM', 'NONE'], (0,model_value/* unknown */.L5)('not-given', 'authorization_type')),
        permissions: permissionsOf(url, site),
    }));
}
/** Permissions on the function that are for the same qualifier as the URL. */
function permissionsOf(url, site) {
    const owner = ownerOf(url, site);
    if (owner === null)
        return backends_site/* NONE_KNOWN */.d1;
    const all = site.relations.of(owner, ['aws_lambda_permission'], 'function_name');
    const aliases = site.relations.of(owner, ['aws_lambda_alias'], 'function_name');
    // A permission can name the function through an alias, which is another owner.
    const throughAlias = aliases.members.flatMap((alias) => site.relations
        .of({ instance: alias, names: [] }, ['aws_lambda_permission'], 'function_name')
        .members.map((member) => ({ member, qualifier: alias.view.read('name') })));
    const direct = all.members.map((member) => ({ member, qualifier: member.view.read('qualifier') }));
    const wanted = url.view.read('qualifier');
    return (0,backends_site/* joined */.oR)([
        ...[...direct, ...throughAlias].map(({ member, qualifier }) => ofSameQualifier(member, qualifier, wanted, site)),
        { items: [], mayBeMore: all.mayBeMore || aliases.mayBeMore || isOfUnreadModule(url) },
    ]);
}
/** Whether the function is made by a module that cannot be read, which may make permissions as well. */
function isOfUnreadModule(url) {
    const name = url.view.read('function_name');
    return name?.type === 'unresolved' && name.reason === 'module-output';
}
/** The function where this code declares it, else the name that URL and permissions have in common. */
function ownerOf(url, site) {
    const name = url.view.read('function_name');
    if (name === null)
        return null;
    const declared = lambdaOf(name, site);
    return declared === null ? { instance: url, names: [name] } : ownerOfFunction(declared);
}
function ofSameQualifier(permission, own, wanted, site) {
    const isSame = isSameValue(own ?? (0,values/* nothing */.s6)(), wanted ?? (0,values/* nothing */.s6)());
    return { items: isSame === false ? [] : [permissionOf(permission, site)], mayBeMore: isSame === null };
}
/** Null when it cannot be known; the same expression has the same value. */
function isSameValue(a, b) {
    return (0,values/* describe */.q0)(a) === (0,values/* describe */.q0)(b) || (0,equality/* equals */.a)(a, b);
}
/** Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lambda_permission */
function permissionOf({ address, view }, site) {
    return {
        address,
        location: view.location,
        action: (0,backends_site/* text */.Qq)(view, 'action', (0,model_value/* unknown */.L5)('not-given', 'action')),
        principal: (0,backends_site/* text */.Qq)(view, 'principal', (0,model_value/* unknown */.L5)('not-given', 'principal')),
        sourceArn: (0,backends_site/* text */.Qq)(view, 'source_arn', (0,model_value/* byDefault */.Ri)(null)),
        sourceDistributions: distributionsOf(view.read('source_arn'), site),
    };
}

;// CONCATENATED MODULE: ./lib/sources/terraform/backends/security-groups.js





const SECURITY_GROUPS = ['aws_security_group', 'aws_default_security_group'];
/** The security groups in a list of ids; those of other code are only known to be there. */
function securityGroupsIn(datum, site) {
    const { items, isWhole } = (0,backends_site/* elements */.Yt)(datum);
    const parts = items.map((item) => {
        const choices = (0,references/* choicesOf */.cU)(item);
        const groups = choices
            .map((choice) => (0,backends_site/* resourceOf */.KU)(choice, site, ...SECURITY_GROUPS))
            .filter((group) => group !== null);
        return {
            items: groups.map((group) => securityGroupOf(group, site)),
            mayBeMore: choices.length > 1 || groups.length < choices.length,
        };
    });
    return (0,backends_site/* joined */.oR)([...parts, { items: [], mayBeMore: !isWhole }]);
}
function securityGroupOf(group, site) {
    return site.securityGroups.of(group.address, () => ({
        address: group.address,
        location: group.view.location,
        ingress: ingressOf(group, site),
    }));
}
/** Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/security_group and the two kinds of rules. */
function ingressOf(group, site) {
    const owner = (0,backends_site/* ownerOf */.bf)(group);
    const rules = site.relations.of(owner, ['aws_security_group_rule'], 'security_group_id');
    const singles = site.relations.of(owner, ['aws_vpc_security_group_ingress_rule'], 'security_group_id');
    return (0,backends_site/* joined */.oR)([
        inlineRules(group.view, site),
        (0,backends_site/* relatedOf */.Vs)(rules, ({ view }) => ruleOfResource(view, site)),
        (0,backends_site/* relatedOf */.Vs)(singles, ({ view }) => [singleRule(view, site)]),
    ]);
}
/** Blocks, or the same as a list of objects ("attributes as blocks"). */
function inlineRules(view, site) {
    const blocks = (0,backends_site/* relatedBlocks */.IK)(view, 'ingress', (block) => rule(block, block.location, site));
    const datum = view.read('ingress');
    if (blocks.items.length > 0 || datum === null)
        return blocks;
    const { items, isWhole } = (0,backends_site/* elements */.Yt)(datum);
    const parts = items.map((item) => {
        if (item.type !== 'mapping')
            return backends_site/* NONE_KNOWN */.d1;
        const location = view.locate('ingress', item);
        const fields = {
            read: (name) => nonNull(item.entries.get(name)),
            locate: (_name, one) => (one === null ? location : view.locate('ingress', one)),
        };
        return { items: [rule(fields, location, site)], mayBeMore: false };
    });
    return (0,backends_site/* joined */.oR)([...parts, { items: [], mayBeMore: !isWhole }]);
}
function nonNull(datum) {
    return datum === undefined || datum.type === 'null' ? null : datum;
}
/** `aws_security_group_rule` is of either direction. */
function ruleOfResource(view, site) {
    const type = (0,backends_site/* text */.Qq)(view, 'type', (0,model_value/* unknown */.L5)('not-given', 'type'));
    if (type.known)
        return { items: type.value === 'ingress' ? [rule(view, view.location, site)] : [], mayBeMore: false };
    return { items: [rule(view, view.location, site)], mayBeMore: true };
}
function rule(fields, location, site) {
    const lists = (name) => (0,backends_site/* elements */.Yt)(fields.read(name)).items;
    const at = (name, datum) => fields.locate(name, datum);
    const ranges = ['cidr_blocks', 'ipv6_cidr_blocks'].flatMap((name) => lists(name).map((datum) => cidrPeer(datum, at(name, datum), site)));
    const prefixLists = lists('prefix_list_ids').map((datum) => prefixListPeer(datum, at('prefix_list_ids', datum), site));
    const groups = ['security_groups', 'source_security_group_id'].flatMap((name) => lists(name).map((datum) => ({ type: 'security-group', group: (0,settings_of/* textValue */.v8)(datum, at(name, datum)) })));
    const peers = [...ranges, ...prefixLists, ...groups, ...selfPeer(fields)];
    return { protocol: protocolOf(fields, 'protocol'), ...portsOf(fields), peers, location };
}
function selfPeer(fields) {
    const datum = fields.read('self');
    const itself = datum === null ? null : (0,values/* toTruth */.Vm)(datum);
    if (datum === null || itself === null || (itself.type === 'bool' && !itself.value))
        return [];
    return [{ type: 'security-group', group: (0,model_value/* known */.eO)('self', fields.locate('self', datum)) }];
}
/** `aws_vpc_security_group_ingress_rule` admits one peer. */
function singleRule(view, site) {
    const peer = (name, make) => {
        const datum = view.read(name);
        return datum === null ? [] : [make(datum, view.locate(name, datum))];
    };
    const peers = [
        ...peer('cidr_ipv4', (datum, location) => cidrPeer(datum, location, site)),
        ...peer('cidr_ipv6', (datum, location) => cidrPeer(datum, location, site)),
        ...peer('prefix_list_id', (datum, location) => prefixListPeer(datum, location, site)),
        ...peer('referenced_security_group_id', (datum, location) => ({
            type: 'security-group',
            group: (0,settings_of/* textValue */.v8)(datum, location),
        })),
    ];
    return { protocol: protocolOf(view, 'ip_protocol'), ...portsOf(view), peers, location: view.location };
}
function portsOf(fields) {
    // Left out only where they do not count.
    return { fromPort: (0,settings_of/* numberOf */.rl)(fields, 'from_port', (0,model_value/* byDefault */.Ri)(0)), toPort: (0,settings_of/* numberOf */.rl)(fields, 'to_port', (0,model_value/* byDefault */.Ri)(0)) };
}
/** `all` is the provider's other word for -1. */
function protocolOf(fields, name) {
    const written = (0,backends_site/* text */.Qq)(fields, name, (0,model_value/* unknown */.L5)('not-given', name));
    return (0,backends_site/* mapped */.CV)(written, (protocol) => (protocol.toLowerCase() === 'all' ? '-1' : protocol.toLowerCase()));
}
/** Ranges that a data source takes from AWS's published list keep the names of the services in their expression. */
function cidrPeer(datum, location, site) {
    const cidr = (0,settings_of/* textValue */.v8)(datum, location);
    const reference = (0,references/* referenceOf */.Bz)(datum);
    if (cidr.known || reference?.type !== 'aws_ip_ranges')
        return { type: 'cidr', cidr };
    const services = (0,backends_site/* elements */.Yt)(site.inventory.at(reference.address)?.view.read('services') ?? null).items;
    const names = services.flatMap((service) => (service.type === 'string' ? [service.value.toUpperCase()] : []));
    const expression = names.length === 0 ? cidr.expression : `${cidr.expression} (${names.join(', ')})`;
    return { type: 'cidr', cidr: { ...cidr, expression } };
}
/** A prefix list by its name where that is known, else by its id. */
function prefixListPeer(datum, location, site) {
    const reference = (0,references/* referenceOf */.Bz)(datum);
    const isList = reference?.type === 'aws_ec2_managed_prefix_list' || reference?.type === 'aws_prefix_list';
    const found = reference !== null && isList ? site.inventory.at(reference.address) : null;
    const name = found === null ? null : nameOfList(found.view);
    return { type: 'prefix-list', name: name === null ? (0,settings_of/* textValue */.v8)(datum, location) : (0,settings_of/* textValue */.v8)(name, location) };
}
function nameOfList(view) {
    const written = view.read('name') ?? view.read('id') ?? view.read('prefix_list_id');
    if (written !== null)
        return written;
    const filters = view
        .blocks('filter')
        .map((filter) => [filter.read('name'), (0,backends_site/* elements */.Yt)(filter.read('values')).items]);
    const named = filters.find(([name]) => name?.type === 'string' && name.value === 'prefix-list-name');
    return named?.[1].length === 1 ? (named[1][0] ?? null) : null;
}

;// CONCATENATED MODULE: ./lib/sources/terraform/backends/instances.js


const INSTANCES = ['aws_instance', 'aws_spot_instance_request'];
/** Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/instance */
function instanceOf(instance, site) {
    return site.instances.of(instance.address, () => ({
        type: 'instance',
        address: instance.address,
        location: instance.view.location,
        securityGroups: groupsOf(instance, site),
    }));
}
/** Without a list it has the default group of its VPC, those of a launch template or of a network interface. */
function groupsOf(instance, site) {
    const { view } = instance;
    const lists = ['vpc_security_group_ids', 'security_groups']
        .map((name) => view.read(name))
        .filter((one) => one !== null);
    const own = lists.length === 0 ? [backends_site/* NONE_KNOWN */.d1] : lists.map((list) => securityGroupsIn(list, site));
    const attached = site.relations.of((0,backends_site/* ownerOf */.bf)(instance), ['aws_network_interface_sg_attachment'], 'network_interface_id');
    return (0,backends_site/* joined */.oR)([...own, (0,backends_site/* relatedOf */.Vs)(attached, (one) => securityGroupsIn(one.view.read('security_group_id'), site))]);
}
/** The instance that an elastic address is for; null when that cannot be told. */
function instanceOfAddress(address, site) {
    const direct = (0,backends_site/* resourceOf */.KU)(address.view.read('instance'), site, ...INSTANCES);
    if (direct !== null)
        return direct;
    const { members } = site.relations.of((0,backends_site/* ownerOf */.bf)(address), ['aws_eip_association'], 'allocation_id');
    const [only] = members;
    return members.length === 1 && only !== undefined
        ? (0,backends_site/* resourceOf */.KU)(only.view.read('instance_id'), site, ...INSTANCES)
        : null;
}

// EXTERNAL MODULE: ./lib/sources/terraform/relations.js
var relations = __webpack_require__(3512);
;// CONCATENATED MODULE: ./lib/sources/terraform/backends/certificates.js





/**
 * The certificate that an ARN stands for. Its names are known where the same code orders it from ACM; of one that is imported, looked
 * up or made elsewhere they are not. The ARN of a validated certificate (`aws_acm_certificate_validation`) comes to that of the
 * certificate.
 */
function certificateOf(arn, location, site) {
    const choices = (0,references/* choicesOf */.cU)(arn);
    const [only] = choices;
    if (choices.length === 1 && only !== undefined)
        return oneCertificate(only, location, site);
    const all = choices.map((choice) => oneCertificate(choice, location, site));
    const alternatives = all.flatMap(({ names }) => (names.known ? [names.value] : []));
    const isComplete = alternatives.length === all.length;
    return {
        address: (0,values/* describe */.q0)(arn),
        location,
        names: (0,model_value/* unknown */.L5)('conditional', (0,values/* describe */.q0)(arn), { alternatives: isComplete ? alternatives : [], location }),
    };
}
function oneCertificate(arn, location, site) {
    const ordered = (0,backends_site/* resourceOf */.KU)(arn, site, 'aws_acm_certificate');
    if (ordered !== null)
        return { address: ordered.address, location: ordered.view.location, names: certificates_namesOf(ordered.view) };
    const value = (0,settings_of/* textValue */.v8)(arn, location);
    return {
        address: value.known ? value.value : value.expression,
        location,
        names: value.known
            ? (0,model_value/* unknown */.L5)('resource-attribute', value.value, { location })
            : (0,model_value/* unknown */.L5)(value.reason, value.expression, { reference: value.reference, location }),
    };
}
/** Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/acm_certificate */
function certificates_namesOf(view) {
    const domain = (0,backends_site/* text */.Qq)(view, 'domain_name', (0,model_value/* unknown */.L5)('unsupported', 'the names of an imported certificate'));
    const others = (0,settings_of/* textsOf */.CB)(view, 'subject_alternative_names', (0,model_value/* byDefault */.Ri)([]));
    if (!domain.known)
        return { ...domain, alternatives: [], pattern: [] };
    if (!others.known)
        return others;
    return (0,model_value/* known */.eO)([...new Set([domain.value, ...others.value])], domain.location);
}

;// CONCATENATED MODULE: ./lib/sources/terraform/backends/listeners.js





/**
 * What listeners get without a policy. Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_listener
 * (`ssl_policy`) and
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-security-policy-table.html
 */
const DEFAULT_POLICY = 'ELBSecurityPolicy-2016-08';
const LISTENERS = ['aws_lb_listener', 'aws_alb_listener'];
const LISTENER_CERTIFICATES = ['aws_lb_listener_certificate', 'aws_alb_listener_certificate'];
const LISTENER_RULES = ['aws_lb_listener_rule', 'aws_alb_listener_rule'];
/** Policies of a Classic Load Balancer that a listener can be given by resources of their own. */
const CLASSIC_POLICIES = ['aws_lb_ssl_negotiation_policy', 'aws_load_balancer_listener_policy'];
function listenersOf(balancer, family, site) {
    const relatives = site.relations.of((0,backends_site/* ownerOf */.bf)(balancer), LISTENERS, 'load_balancer_arn');
    return (0,backends_site/* relatedOf */.Vs)(relatives, (listener) => [listenerOf(listener, family, site)]);
}
/** Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_listener */
function listenerOf(listener, family, site) {
    const { address, view } = listener;
    const isApplication = family.known && family.value === 'application';
    const absent = isApplication ? (0,model_value/* byDefault */.Ri)('HTTP') : (0,model_value/* unknown */.L5)('not-given', 'protocol');
    const protocol = upperCase((0,backends_site/* text */.Qq)(view, 'protocol', absent));
    return {
        address,
        location: view.location,
        port: (0,settings_of/* numberOf */.rl)(view, 'port', (0,model_value/* unknown */.L5)('not-given', 'port')),
        protocol,
        tls: endsTls(protocol, view.read('certificate_arn')) ? tlsOf(listener, site) : null,
        hostConditions: hostConditionsOf(listener, site),
        defaultAction: defaultActionOf(view),
    };
}
function upperCase(value) {
    return (0,backends_site/* mapped */.CV)(value, (one) => one.toUpperCase());
}
/** A protocol that is not known is told from whether there is a certificate. */
function endsTls(protocol, certificate) {
    return protocol.known ? ['HTTPS', 'TLS', 'SSL'].includes(protocol.value) : certificate !== null;
}
function tlsOf(listener, site) {
    const more = site.relations.of((0,backends_site/* ownerOf */.bf)(listener), LISTENER_CERTIFICATES, 'listener_arn');
    return {
        policy: (0,backends_site/* text */.Qq)(listener.view, 'ssl_policy', (0,model_value/* byDefault */.Ri)(DEFAULT_POLICY)),
        certificates: (0,backends_site/* joined */.oR)([
            certificatesIn(listener.view, 'certificate_arn', site),
            (0,backends_site/* relatedOf */.Vs)(more, ({ view }) => certificatesIn(view, 'certificate_arn', site)),
        ]),
    };
}
function certificatesIn(view, argument, site) {
    const arn = view.read(argument);
    return arn === null ? [] : [certificateOf(arn, view.locate(argument, arn), site)];
}
// ----------------------------------------------------------------------------------------------------------------- rules
/** Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_listener_rule */
function hostConditionsOf(listener, site) {
    const rules = site.relations.of((0,backends_site/* ownerOf */.bf)(listener), LISTENER_RULES, 'listener_arn');
    return (0,backends_site/* relatedOf */.Vs)(rules, (rule) => {
        const conditions = rule.view.blocks('condition');
        return {
            items: conditions.flatMap(hostsIn),
            mayBeMore: (0,relations/* isConditional */.J)(rule, listener) || conditions.some(({ maybe }) => maybe),
        };
    });
}
function hostsIn(condition) {
    const field = (0,backends_site/* text */.Qq)(condition, 'field', (0,model_value/* byDefault */.Ri)(''));
    // The form of before version 3 of the provider: `field = "host-header"`.
    const older = field.known && field.value === 'host-header' ? namesIn(condition, 'values') : [];
    const newer = condition.blocks('host_header').flatMap((block) => {
        const patterns = namesIn(block, 'regex_values').map(({ location }) => (0,model_value/* unknown */.L5)('unsupported', 'a regular expression', { location }));
        return [...namesIn(block, 'values'), ...patterns];
    });
    return [...older, ...newer];
}
function namesIn(block, argument) {
    return (0,backends_site/* elements */.Yt)(block.read(argument)).items.map((item) => (0,settings_of/* textValue */.v8)(item, block.locate(argument, item)));
}
/** The first action; authentication comes before what it protects. */
function defaultActionOf(view) {
    const actions = view.blocks('default_action');
    const [first] = actions;
    if (first === undefined)
        return (0,model_value/* unknown */.L5)('not-given', 'default_action', { location: view.location });
    if (actions.some(({ maybe }) => maybe)) {
        return (0,model_value/* unknown */.L5)('conditional', 'default_action', { location: first.location });
    }
    const types = actions.map((action) => (0,backends_site/* mapped */.CV)((0,backends_site/* text */.Qq)(action, 'type', (0,model_value/* unknown */.L5)('not-given', 'type')), actionOf));
    return types.find((type) => type.known && type.value === 'authenticate') ?? types[0] ?? (0,model_value/* unknown */.L5)('parse', 'type');
}
function actionOf(type) {
    if (type.startsWith('authenticate-'))
        return 'authenticate';
    return type === 'forward' || type === 'redirect' || type === 'fixed-response' ? type : 'other';
}
// --------------------------------------------------------------------------------------------------------------- classic
/** Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/elb */
function classicListeners(balancer, site) {
    const { address, view } = balancer;
    const name = view.read('name');
    const policies = site.relations.of({ instance: balancer, names: name === null ? [] : [name] }, CLASSIC_POLICIES, 'load_balancer');
    const named = site.relations.of({ instance: balancer, names: name === null ? [] : [name] }, CLASSIC_POLICIES, 'load_balancer_name');
    const mayHavePolicy = [policies, named].some(({ members, mayBeMore }) => members.length > 0 || mayBeMore);
    return (0,backends_site/* relatedBlocks */.IK)(view, 'listener', (block) => {
        const protocol = upperCase((0,backends_site/* text */.Qq)(block, 'lb_protocol', (0,model_value/* unknown */.L5)('not-given', 'lb_protocol')));
        const isTls = endsTls(protocol, block.read('ssl_certificate_id'));
        const policy = mayHavePolicy
            ? (0,model_value/* unknown */.L5)('resource-attribute', `the policies of ${address}`)
            : (0,model_value/* byDefault */.Ri)(DEFAULT_POLICY);
        const certificates = { items: certificatesIn(block, 'ssl_certificate_id', site), mayBeMore: false };
        return {
            address,
            location: block.location,
            port: (0,settings_of/* numberOf */.rl)(block, 'lb_port', (0,model_value/* unknown */.L5)('not-given', 'lb_port')),
            protocol,
            tls: isTls ? { policy, certificates } : null,
            hostConditions: { items: [], mayBeMore: false },
            defaultAction: (0,model_value/* known */.eO)('forward', block.location),
        };
    });
}

;// CONCATENATED MODULE: ./lib/sources/terraform/backends/load-balancers.js





/** The same resource by two names, and the Classic Load Balancer. */
const LOAD_BALANCERS = ['aws_lb', 'aws_alb', 'aws_elb'];
const FAMILIES = ['application', 'network', 'gateway'];
/** Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb and …/elb */
function loadBalancerOf(resource, site) {
    return site.loadBalancers.of(resource.address, () => {
        const { address, type, view } = resource;
        const isClassic = type === 'aws_elb';
        const family = isClassic
            ? (0,model_value/* known */.eO)('classic', view.location)
            : (0,backends_site/* choice */.Yq)(view, 'load_balancer_type', FAMILIES, (0,model_value/* byDefault */.Ri)('application'));
        return {
            type: 'load-balancer',
            address,
            location: view.location,
            family,
            internal: (0,settings_of/* booleanOf */.SF)(view, 'internal', false),
            securityGroups: load_balancers_groupsOf(resource, family, site),
            listeners: isClassic ? classicListeners(resource, site) : listenersOf(resource, family, site),
        };
    });
}
/** Without a list, Application and Classic Load Balancers get the default group of their VPC, which is not in the code. */
function load_balancers_groupsOf({ view }, family, site) {
    const datum = view.read('security_groups');
    if (datum !== null && !(datum.type === 'sequence' && datum.items.length === 0))
        return securityGroupsIn(datum, site);
    return family.known && family.value === 'network' ? null : backends_site/* NONE_KNOWN */.d1;
}

;// CONCATENATED MODULE: ./lib/sources/terraform/backends/resources.js









const READERS = new Map([
    ...LOAD_BALANCERS.map((type) => [
        type,
        (resource, attribute, site) => (attribute === 'dns_name' ? backend(loadBalancerOf(resource, site)) : null),
    ]),
    ['aws_s3_bucket', bucketTarget],
    ['aws_s3_bucket_website_configuration', websiteTarget],
    [
        'aws_lambda_function_url',
        (url, attribute, site) => (attribute === 'function_url' ? backend(functionUrlOf(url, site)) : null),
    ],
    [HTTP_API, (api, attribute, site) => (attribute === 'api_endpoint' ? backend(apiOf(api, site)) : null)],
    ...Object.keys(STAGES).map((type) => [type, stageTarget]),
    ...API_DOMAINS.map((type) => [
        type,
        (domain, attribute) => /(?:^|[._])(?:target_domain_name|regional_domain_name|cloudfront_domain_name)$/.test(attribute)
            ? { type: 'api-domain', domain }
            : null,
    ]),
    ...INSTANCES.map((type) => [
        type,
        (instance, attribute, site) => (isAddress(attribute) ? backend(instanceOf(instance, site)) : null),
    ]),
    ['aws_eip', addressTarget],
    ['aws_route53_record', recordTarget],
]);
/**
 * What a name leads to by the attribute of which it is made: the attribute alone, or a URL of which the host name was taken. Null for
 * everything else.
 */
function leadsTo(datum, site) {
    if (datum.type !== 'unresolved')
        return null;
    const byId = apiById(datum, site);
    if (byId !== null)
        return backend(apiOf(byId, site));
    const reference = (0,references/* referenceOf */.Bz)(datum);
    if (reference === null || reference.attribute === null || !isOwnName(datum))
        return null;
    const resource = site.inventory.at(reference.address);
    if (resource === null || resource.isData)
        return null;
    return READERS.get(resource.type)?.(resource, reference.attribute, site) ?? null;
}
/** Without any text before the attribute's own hole, but for the scheme of a URL. */
function isOwnName({ pieces, reference, expression }) {
    if (reference === null)
        return false;
    if (pieces.length === 0 || expression === `${reference.address}.${reference.attribute}`)
        return true;
    const [first, second] = pieces;
    const hole = first !== undefined && 'literal' in first && /^https?:\/\/$/.test(first.literal) ? second : first;
    return hole !== undefined && 'hole' in hole && hole.hole.startsWith(`${reference.address} `);
}
/** `${aws_api_gateway_rest_api.x.id}.execute-api.…`, as names of REST APIs are put together. */
function apiById({ pieces }, site) {
    const [first, second] = pieces;
    if (first === undefined || second === undefined || !('hole' in first) || !('literal' in second))
        return null;
    const [, address] = /^(.+)\.id$/.exec(first.hole) ?? [];
    if (address === undefined || !second.literal.startsWith('.execute-api.'))
        return null;
    const found = site.inventory.at(address);
    return found !== null && !found.isData && [REST_API, HTTP_API].includes(found.type) ? found : null;
}
function backend(found) {
    return { type: 'backend', backend: found };
}
function bucketTarget(bucket, attribute, site) {
    if (/^bucket_(?:regional_)?domain_name$/.test(attribute))
        return backend(bucketOf(bucket, 'rest', site));
    return isWebsite(attribute) ? backend(bucketOf(bucket, 'website', site)) : null;
}
function isWebsite(attribute) {
    return attribute === 'website_endpoint' || attribute === 'website_domain';
}
function websiteTarget(website, attribute, site) {
    if (!isWebsite(attribute))
        return null;
    const bucket = bucketNamed(website.view.read('bucket'), site);
    return bucket === null ? { type: 'open' } : backend(bucketOf(bucket, 'website', site));
}
function stageTarget(stage, attribute, site) {
    if (attribute !== 'invoke_url')
        return null;
    const argument = STAGES[stage.type] ?? 'api_id';
    const api = (0,backends_site/* resourceOf */.KU)(stage.view.read(argument), site, REST_API, HTTP_API);
    return api === null ? { type: 'open' } : backend(apiOf(api, site));
}
/** Records of addresses lead to instances by them. */
function isAddress(attribute) {
    return /^(?:public|private)_(?:dns|ip)$/.test(attribute);
}
function addressTarget(address, attribute, site) {
    if (!isAddress(attribute))
        return null;
    const instance = instanceOfAddress(address, site);
    return instance === null ? { type: 'open' } : backend(instanceOf(instance, site));
}
function recordTarget(record, attribute) {
    return attribute === 'fqdn' ? { type: 'record', record } : null;
}

// EXTERNAL MODULE: ./lib/cloudfront/limits.js
var limits = __webpack_require__(4394);
;// CONCATENATED MODULE: ./lib/sources/terraform/backends/vpc-origins.js







const POLICIES = ['http-only', 'https-only', 'match-viewer'];
/** Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudfront_vpc_origin */
function vpcOriginOf({ address, view }, site) {
    const config = view.block('vpc_origin_endpoint_config');
    const missing = (0,model_value/* unknown */.L5)('not-given', 'vpc_origin_endpoint_config', { location: view.location });
    return {
        type: 'vpc-origin',
        address,
        location: view.location,
        httpPort: config === null ? missing : (0,settings_of/* numberOf */.rl)(config, 'http_port', (0,model_value/* byDefault */.Ri)(limits/* DEFAULT_HTTP_PORT */.vC)),
        httpsPort: config === null ? missing : (0,settings_of/* numberOf */.rl)(config, 'https_port', (0,model_value/* byDefault */.Ri)(limits/* DEFAULT_HTTPS_PORT */._z)),
        protocolPolicy: config === null
            ? missing
            : (0,backends_site/* choice */.Yq)(config, 'origin_protocol_policy', POLICIES, (0,model_value/* unknown */.L5)('not-given', 'origin_protocol_policy')),
        sslProtocols: config === null ? missing : sslProtocolsOf(config),
        target: config === null ? missing : targetOf(config, site),
    };
}
function sslProtocolsOf(config) {
    const protocols = config.block('origin_ssl_protocols');
    // AWS documents no default.
    const absent = (0,model_value/* unknown */.L5)('not-given', 'origin_ssl_protocols');
    return protocols === null ? absent : (0,settings_of/* textsOf */.CB)(protocols, 'items', absent);
}
function targetOf(config, site) {
    const arn = config.read('arn');
    if (arn === null)
        return (0,model_value/* unknown */.L5)('not-given', 'arn', { location: config.location });
    const location = config.locate('arn', arn);
    const balancer = (0,backends_site/* resourceOf */.KU)(arn, site, ...LOAD_BALANCERS);
    if (balancer !== null)
        return (0,model_value/* known */.eO)(loadBalancerOf(balancer, site), location);
    const instance = (0,backends_site/* resourceOf */.KU)(arn, site, ...INSTANCES);
    if (instance !== null)
        return (0,model_value/* known */.eO)(instanceOf(instance, site), location);
    const reference = (0,references/* referenceOf */.Bz)(arn);
    if (arn.type === 'string' || (reference !== null && site.inventory.isForeign(reference.address)))
        return (0,model_value/* known */.eO)(null, location);
    const open = (0,settings_of/* textValue */.v8)(arn, location);
    return open.known ? (0,model_value/* known */.eO)(null, location) : { ...open, pattern: [], alternatives: [] };
}

;// CONCATENATED MODULE: ./lib/sources/terraform/backends/access-controls.js


const ORIGIN_TYPES = ['s3', 'mediastore', 'mediapackagev2', 'lambda'];
const SIGNING = ['always', 'never', 'no-override'];
/**
 * The origin access control that an id stands for; null when it is not of this code. Source:
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudfront_origin_access_control
 */
function accessControlOf(id, site) {
    const found = (0,backends_site/* resourceOf */.KU)(id, site, 'aws_cloudfront_origin_access_control');
    if (found === null)
        return null;
    const { address, view } = found;
    return {
        address,
        location: view.location,
        originType: (0,backends_site/* choice */.Yq)(view, 'origin_access_control_origin_type', ORIGIN_TYPES, (0,model_value/* unknown */.L5)('not-given', 'origin_type')),
        signingBehavior: (0,backends_site/* choice */.Yq)(view, 'signing_behavior', SIGNING, (0,model_value/* unknown */.L5)('not-given', 'signing_behavior')),
    };
}

;// CONCATENATED MODULE: ./lib/sources/terraform/backends/index.js













/** Names that lead to names. */
const MAX_HOPS = 6;
/**
 * What the domain name of an origin leads to: a resource of this code, by reference, by the form of its name, or through records of
 * Route 53. Known to be null only where it is certainly none of this code's: a literal name without a record, a data source.
 */
function backendOf(domainName, location, site) {
    return placed(follow(domainName, site, 0), location);
}
/** What a VPC origin's id leads to. */
function backendOfVpcOrigin(id, location, site) {
    const choices = (0,references/* choicesOf */.cU)(id).map((one) => {
        const origin = (0,backends_site/* resourceOf */.KU)(one, site, 'aws_cloudfront_vpc_origin');
        if (origin !== null)
            return (0,model_value/* known */.eO)(vpcOriginOf(origin, site));
        return isElsewhere(one, site.inventory) ? (0,model_value/* known */.eO)(null) : backends_open(one);
    });
    return placed(combined(choices, (0,values/* describe */.q0)(id)), location);
}
function placed(found, location) {
    return { ...found, location };
}
function follow(datum, site, hops) {
    const expression = (0,values/* describe */.q0)(datum);
    if (hops > MAX_HOPS)
        return (0,model_value/* unknown */.L5)('unsupported', expression);
    return site.names.of(`${hops} ${expression}`, () => followed(datum, site, hops));
}
function followed(datum, site, hops) {
    const choices = (0,references/* choicesOf */.cU)(datum);
    if (choices.length > 1)
        return combined(choices.map((one) => follow(one, site, hops)), (0,values/* describe */.q0)(datum));
    const [only = datum] = choices;
    return (backendOfReference(only, site, hops) ??
        backendOfName(only, site) ??
        backendOfRecords(only, site, hops) ??
        backendOfApiDomain(apiDomainNamed(only, site), (0,values/* describe */.q0)(only), site) ??
        (isElsewhere(only, site.inventory) ? (0,model_value/* known */.eO)(null) : backends_open(only)));
}
// ------------------------------------------------------------------------------------------------------------ references
/** By the resource that the name is an attribute of; null when it is none, or the attribute is no host name. */
function backendOfReference(datum, site, hops) {
    const target = leadsTo(datum, site);
    switch (target?.type) {
        case undefined:
            return null;
        case 'backend':
            return (0,model_value/* known */.eO)(target.backend);
        case 'api-domain':
            return backendOfApiDomain(target.domain, (0,values/* describe */.q0)(datum), site);
        case 'record': {
            const record = recordOf(target.record, site);
            return record === null ? backends_open(datum) : throughRecords([record], (0,values/* describe */.q0)(datum), site, hops);
        }
        case 'open':
            return backends_open(datum);
    }
}
function backendOfApiDomain(domain, expression, site) {
    if (domain === null)
        return null;
    const { items, mayBeMore } = apisOfDomain(domain, site);
    const [only] = items;
    if (only !== undefined && items.length === 1 && !mayBeMore)
        return (0,model_value/* known */.eO)(only);
    return (0,model_value/* unknown */.L5)('resource-attribute', expression, { alternatives: mayBeMore ? [] : items });
}
// --------------------------------------------------------------------------------------------------------------- records
/** Through the records that the name has in Route 53; null when it has none here. */
function backendOfRecords(name, site, hops) {
    const { found, possible } = recordsOf(name, site);
    if (found.length > 0)
        return throughRecords(found, (0,values/* describe */.q0)(name), site, hops);
    // Records whose names are not known matter where they lead to something: those that validate certificates do not.
    const leading = possible.filter((record) => {
        const target = record.targets.map((one) => follow(one, site, hops + 1));
        return target.some((one) => (one.known ? one.value !== null : one.alternatives.length > 0));
    });
    return leading.length === 0 ? null : (0,model_value/* unknown */.L5)('resource-ref', (0,values/* describe */.q0)(name));
}
function throughRecords(records, expression, site, hops) {
    const targets = records.flatMap((record) => record.targets.map((one) => follow(one, site, hops + 1)));
    if (targets.length === 0)
        return (0,model_value/* unknown */.L5)('resource-attribute', expression);
    const isSure = records.some(({ resource }) => resource.conditions.length === 0);
    return combined(isSure ? targets : [...targets, (0,model_value/* known */.eO)(null)], expression);
}
// -------------------------------------------------------------------------------------------------------------- together
/** The same on every way is that; else each of them is possible. */
function combined(ways, expression) {
    const distinct = new Map(ways.map((way) => [way.known ? nameOf(way.value) : '?', way]));
    const [first] = distinct.values();
    if (first !== undefined && distinct.size === 1)
        return first;
    const possible = [...distinct.values()].flatMap((way) => (way.known ? [way.value] : way.alternatives));
    const isComplete = [...distinct.values()].every((way) => way.known || way.alternatives.length > 0);
    return (0,model_value/* unknown */.L5)('conditional', expression, { alternatives: isComplete ? possible : [] });
}
function nameOf(backend) {
    if (backend === null)
        return 'none';
    return backend.type === 'bucket' ? `${backend.endpoint} ${backend.address}` : backend.address;
}
/** Whether a name is certainly of nothing in this code: it is written as it is, or looked up. */
function isElsewhere(datum, inventory) {
    // What each tenant of a multi-tenant distribution gives can be anything.
    if (datum.type === 'string')
        return !datum.value.includes('{{');
    const reference = (0,references/* referenceOf */.Bz)(datum);
    return reference !== null && inventory.isForeign(reference.address);
}
function backends_open(datum) {
    if (datum.type !== 'unresolved')
        return (0,model_value/* unknown */.L5)('unsupported', (0,values/* describe */.q0)(datum));
    return (0,model_value/* unknown */.L5)(datum.reason, datum.expression, { reference: datum.reference });
}


/***/ }),

/***/ 287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  NO: () => (/* binding */ NO),
  d1: () => (/* binding */ NONE_KNOWN),
  Yq: () => (/* binding */ choice),
  gP: () => (/* binding */ either),
  Yt: () => (/* binding */ site_elements),
  oR: () => (/* binding */ joined),
  CV: () => (/* binding */ mapped),
  bf: () => (/* binding */ ownerOf),
  IK: () => (/* binding */ relatedBlocks),
  Vs: () => (/* binding */ relatedOf),
  KU: () => (/* binding */ resourceOf),
  zU: () => (/* binding */ siteOf),
  Qq: () => (/* binding */ site_text)
});

// EXTERNAL MODULE: ./lib/model/value.js
var value = __webpack_require__(5940);
// EXTERNAL MODULE: ./lib/sources/terraform/blocks.js
var blocks = __webpack_require__(2979);
// EXTERNAL MODULE: ./lib/sources/terraform/evaluator.js + 15 modules
var evaluator = __webpack_require__(7742);
// EXTERNAL MODULE: ./lib/sources/terraform/references.js
var references = __webpack_require__(3619);
// EXTERNAL MODULE: ./lib/sources/terraform/repetition.js
var repetition = __webpack_require__(8098);
;// CONCATENATED MODULE: ./lib/sources/terraform/inventory.js




/** Data sources that look each other up one after the other. */
const MAX_LOOK_UPS = 20;
/** Arguments of a module call that are not variables of the module. */
const META_ARGUMENTS = new Set([
    'source',
    'version',
    'count',
    'for_each',
    'providers',
    'depends_on',
]);
/**
 * All resources of a root module and of the modules that it calls. They are listed once, and evaluated when somebody asks for their
 * type: a root has some thousand, of which a dozen matter.
 */
class Inventory {
    root;
    #declarations = new Map();
    #unread = [];
    #kinds = new Map();
    #addresses = new Map();
    #foreign = new Map();
    #handedOut = null;
    #hasFaults = false;
    constructor(root) {
        this.root = root;
        this.#visit(root);
    }
    /** Whether code that could declare anything was not understood, or the work became too much. */
    get incomplete() {
        return this.#hasFaults || this.root.context.effort.exhausted;
    }
    #visit(module) {
        const { source } = module;
        this.#hasFaults ||= source.problems.length > 0;
        for (const [local, declared] of source.resources) {
            const type = local.slice(0, local.lastIndexOf('.'));
            const known = this.#declarations.get(type);
            if (known === undefined)
                this.#declarations.set(type, [{ module, local, declared }]);
            else
                known.push({ module, local, declared });
        }
        for (const [name, call] of source.calls) {
            const { instances, truncated } = module.repetitionOf(call, module.address(`module.${name}`));
            this.#hasFaults ||= truncated;
            for (const { key, names } of instances) {
                const child = module.context.child(module, name, key);
                if (child !== null)
                    this.#visit(child);
                if (child === null || child.source.isStandIn)
                    this.#unread.push({ module, call, names: new Map(names) });
            }
        }
    }
    /** The instances of types: `aws_lb`, `data.aws_lb`. */
    ofType(...types) {
        return types.flatMap((type) => this.#kind(type).instances);
    }
    /** Whether some instances of the types had to be left out. */
    isTruncated(types) {
        return types.some((type) => this.#kind(type).truncated);
    }
    #kind(type) {
        const known = this.#kinds.get(type);
        if (known !== undefined)
            return known;
        const all = (this.#declarations.get(type) ?? []).map(expanded);
        const kind = {
            instances: all.flatMap(({ instances }) => instances),
            truncated: all.some(({ truncated }) => truncated),
        };
        this.#kinds.set(type, kind);
        return kind;
    }
    /** The instance at an address; null when there is none. */
    at(address) {
        const [, data = '', type] = /^(?:module\.[\w-]+(?:\[(?:\d+|"(?:[^"\\]|\\.)*")\])?\.)*(data\.)?([\w-]+)\./.exec(address) ?? [];
        if (type === undefined)
            return null;
        return this.#byAddress(`${data}${type}`).get(address) ?? null;
    }
    #byAddress(type) {
        const known = this.#addresses.get(type);
        if (known !== undefined)
            return known;
        const made = new Map(this.#kind(type).instances.map((instance) => [instance.address, instance]));
        this.#addresses.set(type, made);
        return made;
    }
    /**
     * Whether an address is that of something which none of this code made: a data source, unless it is looked up by what a resource of
     * this code gives it.
     */
    isForeign(address) {
        return this.#isForeign(address, MAX_LOOK_UPS);
    }
    #isForeign(address, left) {
        const known = this.#foreign.get(address);
        if (known !== undefined)
            return known;
        if (left === 0)
            return false;
        // A data source that is asked for while it is looked into is not settled by itself.
        this.#foreign.set(address, true);
        // What a stand-in looks up may be what the code behind it makes.
        const isStandIn = this.at(address)?.module.source.isStandIn === true;
        const made = isDataAddress(address) && !isStandIn && !this.#dependsOnResources(address, left - 1);
        this.#foreign.set(address, made);
        return made;
    }
    #dependsOnResources(address, left) {
        const view = this.at(address)?.view;
        const data = view?.argumentNames().map((name) => view.read(name)) ?? [];
        const found = data.flatMap((datum) => (datum === null ? [] : [...(0,references/* addressesIn */.Mh)(datum)]));
        return found.some((one) => !this.#isForeign(one, left));
    }
    /** Whether code that is not there is given a resource by one of its identities, and so may add to it. */
    isHandedOut(identities) {
        this.#handedOut ??= new Set([...this.#unread.flatMap(given), ...this.#published()]);
        const all = this.#handedOut;
        return identities.some((identity) => all.has(identity));
    }
    /**
     * Load balancers, listeners and security groups that the outputs of the root give to others: one for several services is often
     * made in one place, and each service adds its own listener, rule or ingress in another.
     */
    #published() {
        return [...this.root.source.outputs.keys()].flatMap((name) => (0,references/* leavesIn */.cc)(this.root.output(name)).flatMap((leaf) => {
            const reference = leaf.type === 'unresolved' ? leaf.reference : null;
            const isShared = reference !== null && SHARED.test(reference.type ?? '');
            return isShared && !HARMLESS.test(reference.attribute ?? '') ? [`@${reference.address}`] : [];
        }));
    }
}
/** Works things out once. */
class Memo {
    #known = new Map();
    /** @param meanwhile what it is for whoever asks while it is worked out, against circles */
    of(key, make, meanwhile = null) {
        const known = this.#known.get(key);
        if (known !== undefined)
            return known;
        if (meanwhile !== null)
            this.#known.set(key, meanwhile);
        const made = make();
        this.#known.set(key, made);
        return made;
    }
}
function isDataAddress(address) {
    return /(?:^|\.)data\.[\w-]+\.[\w-]+(?:\[(?:\d+|"(?:[^"\\]|\\.)*")\])?$/.test(address);
}
function expanded({ module, local, declared }) {
    const full = module.address(local);
    const isData = local.startsWith('data.');
    const type = local.split('.')[isData ? 1 : 0] ?? '';
    const { instances, condition, truncated } = module.repetitionOf(declared, full, false);
    const { node, file } = declared;
    return {
        truncated,
        instances: instances.map(({ key, names, maybe }) => ({
            address: (0,repetition/* withKey */.iC)(full, key),
            type,
            isData,
            module,
            view: new blocks/* WrittenBlock */.h(module, node.body, module.scope(file, names), node.range, maybe),
            conditions: [...(module.caller?.conditions ?? []), ...(condition === null ? [] : [condition])],
        })),
    };
}
/** Attributes by which nothing can be added to a resource: they are for looking at it, or for leading to it. */
const HARMLESS = /(?:^|_)(?:arn_suffix|dns_name|zone_id|domain_name|endpoint|hosted_zone_id|website_domain|tags|tags_all)$/;
/** What services of several roots share. */
const SHARED = /^aws_(?:(?:lb|alb)(?:_listener)?|elb|security_group)$/;
/** Identities of the resources that a call names in its arguments. */
function given({ module, call, names }) {
    const scope = (0,evaluator/* withNames */.B1)(module.scope(call.file), names);
    const data = call.node.body.attributes
        .filter(({ name }) => !META_ARGUMENTS.has(name))
        .map((attribute) => (0,evaluator/* evaluate */._3)(attribute.expression, scope));
    return data.flatMap(references/* leavesIn */.cc).flatMap((leaf) => {
        if (leaf.type !== 'unresolved' || leaf.reference === null)
            return [(0,references/* identityOf */.cu)(leaf)];
        const { address, attribute } = leaf.reference;
        return HARMLESS.test(attribute ?? '') ? [] : [`@${address}`, (0,references/* identityOf */.cu)(leaf)];
    });
}

// EXTERNAL MODULE: ./lib/sources/terraform/relations.js
var relations = __webpack_require__(3512);
// EXTERNAL MODULE: ./lib/sources/terraform/settings-of.js
var settings_of = __webpack_require__(5732);
;// CONCATENATED MODULE: ./lib/sources/terraform/backends/site.js





/** Characters of code that are kept for all functions of one root. */
const MAX_CODE = 64 * 1024 * 1024;
/** Keeps the code of all functions together within a bound: packages of repeated text are small, and what is in them is not. */
class CodeBudget {
    #left = MAX_CODE;
    /** The code, if there is room for it. */
    admit(code) {
        if (code.status !== 'found')
            return code;
        this.#left -= code.files.reduce((sum, { text: one }) => sum + one.length, 0);
        return this.#left < 0 ? { status: 'unknown', reason: 'the functions have more code than is looked at' } : code;
    }
}
function siteOf(root) {
    const inventory = new Inventory(root);
    return {
        inventory,
        relations: new relations/* Relations */.s(inventory),
        loadBalancers: new Memo(),
        securityGroups: new Memo(),
        buckets: new Memo(),
        functionUrls: new Memo(),
        apis: new Memo(),
        instances: new Memo(),
        documents: new Memo(),
        lambdas: new Memo(),
        cloudFrontFunctions: new Memo(),
        names: new Memo(),
        codeBudget: new CodeBudget(),
        records: new Memo(),
    };
}
/** An owner without a name of its own. */
function ownerOf(instance) {
    return { instance, names: [] };
}
/** The resource of this code that a datum is an attribute of; null when it is none, or cannot be told. */
function resourceOf(datum, site, ...types) {
    const reference = datum === null ? null : (0,references/* referenceOf */.Bz)(datum);
    if (reference === null || reference.type === null || !types.includes(reference.type))
        return null;
    const found = site.inventory.at(reference.address);
    return found === null || found.isData ? null : found;
}
/** Relatives as what a reader makes of each; `items` of one resource may be several. */
function relatedOf({ members, mayBeMore }, make) {
    return joined([...members.map(make), { items: [], mayBeMore }]);
}
/** Several sets as one. */
function joined(parts) {
    return {
        items: parts.flatMap((part) => ('items' in part ? part.items : part)),
        mayBeMore: parts.some((part) => 'items' in part && part.mayBeMore),
    };
}
/** The blocks of a type; there may be more where a condition decides about them, or an argument stands in their place. */
function relatedBlocks(view, type, make) {
    const blocks = view.blocks(type);
    const isArgument = blocks.length === 0 && view.read(type) !== null;
    return { items: blocks.map(make), mayBeMore: isArgument || blocks.some(({ maybe }) => maybe) };
}
const NONE_KNOWN = { items: [], mayBeMore: true };
// ------------------------------------------------------------------------------------------------------------ arguments
/** A string argument; unlike `textOf` it does not call its absence a problem. */
function site_text(fields, name, absent) {
    const datum = fields.read(name);
    return datum === null ? absent : (0,settings_of/* toValue */.BA)(datum, fields.locate(name, datum), settings_of/* stringOf */.Je);
}
/** One of some words, upper or lower case; another word is unknown. */
function choice(fields, name, legal, absent) {
    const datum = fields.read(name);
    if (datum === null)
        return absent;
    return (0,settings_of/* toValue */.BA)(datum, fields.locate(name, datum), (one) => {
        const word = (0,settings_of/* stringOf */.Je)(one)?.toLowerCase();
        return legal.find((candidate) => candidate.toLowerCase() === word) ?? null;
    });
}
/** Whether one of two is true; unknown when neither is known to be and one may be. */
function either(first, second) {
    if (first.known && first.value)
        return first;
    if (second.known && second.value)
        return second;
    if (!first.known)
        return first;
    return second;
}
/** A value with a step applied to it, or to what it can be. */
function mapped(value, step) {
    if (value.known)
        return { ...value, value: step(value.value) };
    const { alternatives, ...rest } = value;
    const open = { ...rest, alternatives: alternatives.map(step) };
    return open;
}
/** The elements of a list, lists in it opened, with those of every branch; whether there may be others. */
function site_elements(datum) {
    if (datum === null || datum.type === 'null')
        return { items: [], isWhole: true };
    const choices = (0,references/* choicesOf */.cU)(datum);
    const found = choices.map(elementsOfOne);
    return {
        items: found.flatMap(({ items }) => items),
        isWhole: choices.length === 1 && found.every(({ isWhole }) => isWhole),
    };
}
function elementsOfOne(datum) {
    if (datum.type === 'sequence') {
        const items = datum.items.flatMap((item) => (item.type === 'sequence' ? item.items : [item]));
        return { items, isWhole: true };
    }
    if (datum.type === 'unresolved')
        return { items: [datum.element ?? datum], isWhole: false };
    return { items: datum.type === 'null' ? [] : [datum], isWhole: true };
}
const NO = (0,value/* byDefault */.Ri)(false);


/***/ }),

/***/ 5616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U1: () => (/* binding */ definedPolicy),
  z6: () => (/* binding */ readBehavior),
  pe: () => (/* binding */ withDefinitions)
});

// EXTERNAL MODULE: ./lib/cloudfront/limits.js
var limits = __webpack_require__(4394);
// EXTERNAL MODULE: ./lib/cloudfront/managed-policies.js
var managed_policies = __webpack_require__(8279);
// EXTERNAL MODULE: ./lib/model/value.js
var model_value = __webpack_require__(5940);
// EXTERNAL MODULE: ./lib/sources/terraform/blocks.js
var blocks = __webpack_require__(2979);
// EXTERNAL MODULE: ./lib/sources/terraform/references.js
var references = __webpack_require__(3619);
// EXTERNAL MODULE: ./lib/sources/code/index.js + 3 modules
var sources_code = __webpack_require__(714);
// EXTERNAL MODULE: ./lib/sources/terraform/backends/index.js + 17 modules
var backends = __webpack_require__(221);
// EXTERNAL MODULE: ./lib/sources/terraform/settings-of.js
var settings_of = __webpack_require__(5732);
// EXTERNAL MODULE: ./lib/sources/terraform/module-source.js
var module_source = __webpack_require__(6003);
;// CONCATENATED MODULE: ./lib/sources/terraform/edge/texts-of-code.js

/** Where the first line of a text stands: in the file that was read, or in a heredoc. Null where it has no lines of its own. */
function placeOfText({ value, at }, view) {
    // Fetched code is shown at its call, which has other lines.
    if (at === null || at.file === '' || view.place(at) !== at)
        return null;
    const lines = Math.max(1, value.split('\n').length - (value.endsWith('\n') ? 1 : 0));
    if (!(0,module_source/* isConfigurationFile */.lJ)(at.file))
        return { file: at.file, startLine: at.startLine, endLine: at.startLine + lines - 1 };
    // A heredoc has a line for its opening and one for its end.
    const isHeredoc = at.endLine - at.startLine - 1 === lines && value.endsWith('\n');
    return isHeredoc ? { file: at.file, startLine: at.startLine + 1, endLine: at.endLine - 1 } : at;
}
/** A reference, without anything around it that could be a secret. */
const PLAIN_REFERENCE = /^[\w.-]+(?:\[(?:\d+|"[\w.-]+")\])?(?:\.[\w-]+)*$/;
/** The path in a call that reads a file; what follows may be secrets for a template. */
const READ_FILE = /^(?:file|templatefile)\("([^"]{1,200})"/;
/** Why a text is not known, for people. Nothing of the text itself, or of what is put into it, is told. */
function whyOpen(datum) {
    if (datum.type !== 'unresolved')
        return 'its code is not a text';
    if (datum.reason === 'sensitive')
        return 'its code is marked as sensitive';
    const path = READ_FILE.exec(datum.expression)?.[1];
    if (datum.failed && path !== undefined)
        return `${path} is not in the workspace`;
    const holes = datum.pieces.flatMap((piece) => ('hole' in piece ? [piece.hole] : []));
    const named = [...holes, datum.reference?.address ?? ''].find((one) => PLAIN_REFERENCE.test(one));
    return named === undefined
        ? 'its code is not known before the deployment'
        : `its code is not known before the deployment: it depends on ${named}`;
}

;// CONCATENATED MODULE: ./lib/sources/terraform/edge/cloudfront-functions.js





/** Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudfront_function */
function cloudFrontFunctionOf(arn, site) {
    const found = (0,backends/* resourceOf */.KU)(arn, site, 'aws_cloudfront_function');
    if (found === null)
        return null;
    return site.cloudFrontFunctions.of(found.address, () => definitionOf(found, site));
}
function definitionOf({ address, view }, site) {
    return {
        type: 'function',
        address,
        location: view.location,
        runtime: (0,backends/* text */.Qq)(view, 'runtime', (0,model_value/* unknown */.L5)('not-given', 'runtime')),
        publish: (0,settings_of/* booleanOf */.SF)(view, 'publish', true),
        code: site.codeBudget.admit(codeIn(view)),
    };
}
function codeIn(view) {
    const code = view.read('code');
    if (code === null)
        return (0,sources_code/* noCode */.Nn)('no code is written');
    if (code.type !== 'string')
        return (0,sources_code/* noCode */.Nn)(whyOpen(code));
    return (0,sources_code/* codeFromText */.x3)('index.js', code.value, placeOfText(code, view));
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/sources/terraform/workspace.js
var workspace = __webpack_require__(6568);
;// CONCATENATED MODULE: ./lib/sources/terraform/edge/packages.js






const ARCHIVES = ['data.archive_file', 'archive_file'];
/**
 * The code of a Lambda function: the sources of the archive that the same code packs, else what `filename` leads to.
 * @param handler whose file comes first; null when it is not known
 */
function packageOf(view, handler, site) {
    const filename = view.read('filename');
    if (filename !== null) {
        const archive = archiveAt(filename, site);
        return archive === null ? atPath(filename, view, handler, sources_code/* codeAt */.LT) : archiveCode(archive, handler);
    }
    if (view.read('image_uri') !== null)
        return (0,sources_code/* noCode */.Nn)('it is a container image');
    if (view.read('s3_bucket') !== null || view.read('s3_key') !== null)
        return (0,sources_code/* noCode */.Nn)('its package is in S3');
    return (0,sources_code/* noCode */.Nn)('no package is named');
}
/** The archive that is written to a path; null when it is not of this code, or several are. */
function archiveAt(filename, site) {
    const identity = (0,references/* identityOf */.cu)(filename);
    const found = site.inventory.ofType(...ARCHIVES).filter(({ view }) => {
        const path = view.read('output_path');
        return path !== null && (0,references/* identityOf */.cu)(path) === identity;
    });
    const [only] = found;
    return found.length === 1 && only !== undefined ? only.view : null;
}
/** Source: https://registry.terraform.io/providers/hashicorp/archive/latest/docs/data-sources/file */
function archiveCode(archive, handler) {
    const file = archive.read('source_file');
    if (file !== null) {
        return atPath(file, archive, handler, (workspace, path) => (0,sources_code/* codeFromFile */._h)(workspace, path, external_node_path_.posix.basename(path)));
    }
    const directory = archive.read('source_dir');
    if (directory !== null)
        return without(atPath(directory, archive, handler, sources_code/* codeFromDirectory */.zA), excluded(archive));
    const content = archive.read('source_content');
    const named = content === null ? [] : [{ content, name: archive.read('source_content_filename'), view: archive }];
    const blocks = archive
        .blocks('source')
        .map((view) => ({ content: view.read('content'), name: view.read('filename'), view }));
    return writtenFiles([...named, ...blocks], handler);
}
/** What a path leads to; paths are relative to the root module. */
function atPath(path, view, handler, read) {
    if (path.type !== 'string') {
        return (0,sources_code/* noCode */.Nn)(`the path of its package is not known before the deployment: ${path.type === 'unresolved' ? path.expression : 'it is no text'}`);
    }
    const { code, rootDirectory } = view.module.context;
    const inside = (0,workspace/* resolveIn */.QH)(rootDirectory, path.value);
    if (inside === null)
        return (0,sources_code/* noCode */.Nn)(`${path.value} lies outside the workspace`);
    if (code.kindOf(inside) === null)
        return (0,sources_code/* noCode */.Nn)(`built by a pipeline: ${inside} is not in the workspace`);
    return read(code, inside, handler);
}
/** Paths that an archive leaves out, directories with all that is in them. */
function excluded(archive) {
    return (0,backends/* elements */.Yt)(archive.read('excludes')).items.flatMap((item) => (item.type === 'string' ? [item.value] : []));
}
function without(code, paths) {
    if (code.status !== 'found' || paths.length === 0)
        return code;
    const files = code.files.filter(({ name }) => !paths.some((path) => name === path || name.startsWith(`${path}/`)));
    return files.length === 0 ? (0,sources_code/* noCode */.Nn)('all of its files are excluded') : { ...code, files };
}
/** Files whose contents stand in the configuration. */
function writtenFiles(all, handler) {
    const files = [];
    for (const { content, name, view } of all) {
        if (content === null)
            continue;
        if (content.type !== 'string')
            return (0,sources_code/* noCode */.Nn)(whyOpen(content));
        files.push({
            name: name?.type === 'string' ? name.value : 'unnamed',
            text: content.value,
            location: placeOfText(content, view),
        });
    }
    if (files.length === 0)
        return (0,sources_code/* noCode */.Nn)('the archive names no source');
    return { status: 'found', files: (0,sources_code/* handlerFirst */.Rp)(files, handler), packageBytes: null };
}

// EXTERNAL MODULE: ./lib/sources/terraform/regions.js
var regions = __webpack_require__(3868);
;// CONCATENATED MODULE: ./lib/sources/terraform/edge/roles.js

const ASSUMING = new Set(['sts:assumerole', 'sts:*', '*']);
/**
 * The services that a role may be assumed by. Source:
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_role
 */
function trustedServicesOf(role, site) {
    const found = (0,backends/* resourceOf */.KU)(role, site, 'aws_iam_role');
    const policy = found?.view.read('assume_role_policy') ?? null;
    if (found === null || policy === null)
        return { items: [], mayBeMore: true };
    const { items, mayBeMore } = (0,backends/* policyStatements */.H9)(policy, 'assume_role_policy', found.view, site);
    const allowing = items.filter(({ effect }) => !(effect.known && effect.value === 'Deny'));
    const services = allowing.flatMap(servicesIn);
    return { items: [...new Set(services)], mayBeMore: mayBeMore || allowing.some(isOpen) };
}
function servicesIn({ principals, actions, effect, excludesPrincipals }) {
    const assumes = actions.known && actions.value.some((action) => ASSUMING.has(action.toLowerCase()));
    if (!assumes || !effect.known || excludesPrincipals)
        return [];
    return principals.flatMap(({ type, id }) => (type === 'Service' && id.known ? [id.value] : []));
}
/** Whether a statement may trust a service that it does not name. */
function isOpen({ principals, actions, effect, excludesPrincipals }) {
    if (!effect.known || !actions.known || excludesPrincipals)
        return true;
    return principals.some(({ type, id }) => type === 'unknown' || (type === 'Service' && !id.known));
}

;// CONCATENATED MODULE: ./lib/sources/terraform/edge/lambdas.js







/** The function of this code that an ARN stands for; null when it is not of this code. */
function lambdaDefinitionOf(arn, site) {
    const found = namedBy(arn, site);
    if (found === null)
        return null;
    const { resource, qualifier } = found;
    return { ...site.lambdas.of(resource.address, () => configurationOf(resource, site)), qualifier };
}
function namedBy(arn, site) {
    if (arn.type === 'string')
        return namedByText(arn, site);
    const put = putTogether(arn, site);
    if (put !== null)
        return put;
    const resource = (0,backends/* lambdaOf */.X)(arn, site);
    if (resource === null)
        return null;
    if ((0,backends/* resourceOf */.KU)(arn, site, 'aws_lambda_alias') !== null)
        return { resource, qualifier: (0,model_value/* known */.eO)('alias') };
    const isQualified = (0,references/* referenceOf */.Bz)(arn)?.attribute === 'qualified_arn';
    return { resource, qualifier: isQualified ? publishedQualifier(resource) : (0,model_value/* known */.eO)('none') };
}
function namedByText(arn, site) {
    const match = backends/* FUNCTION_ARN */.$l.exec(arn.value);
    const resource = match === null ? null : (0,backends/* lambdaOf */.X)(arn, site);
    return resource === null ? null : { resource, qualifier: (0,model_value/* known */.eO)(qualifierOf(match?.[2] ?? '')) };
}
/** `"${aws_lambda_function.x.arn}:${aws_lambda_function.x.version}"`; null for any other form. */
function putTogether(arn, site) {
    const pieces = arn.type === 'unresolved' ? arn.pieces : [];
    const [first, separator, last] = pieces;
    if (first === undefined || separator === undefined || !('hole' in first) || !('literal' in separator))
        return null;
    const resource = lambdaAt(first.hole, 'arn', site);
    if (resource === null || !separator.literal.startsWith(':') || pieces.length > 3)
        return null;
    const written = separator.literal.slice(1);
    if (last === undefined)
        return { resource, qualifier: (0,model_value/* known */.eO)(qualifierOf(written)) };
    const isVersion = written === '' && 'hole' in last && lambdaAt(last.hole, 'version', site) === resource;
    const open = (0,model_value/* unknown */.L5)('unsupported', 'hole' in last ? last.hole : written);
    return { resource, qualifier: isVersion ? publishedQualifier(resource) : open };
}
function lambdaAt(hole, attribute, site) {
    if (!hole.endsWith(`.${attribute}`))
        return null;
    const found = site.inventory.at(hole.slice(0, -attribute.length - 1));
    return found !== null && !found.isData && found.type === 'aws_lambda_function' ? found : null;
}
/** Source: https://docs.aws.amazon.com/lambda/latest/dg/configuration-versions.html and …/configuration-aliases.html */
function qualifierOf(written) {
    if (written === '')
        return 'none';
    if (written === '$LATEST')
        return 'latest';
    return /^\d+$/.test(written) ? 'version' : 'alias';
}
/** Without `publish` there is no version, and the qualified ARN ends with `$LATEST`. */
function publishedQualifier({ view }) {
    const publish = (0,settings_of/* booleanOf */.SF)(view, 'publish', false);
    if (publish.known)
        return (0,model_value/* known */.eO)(publish.value ? 'version' : 'latest', publish.location);
    const { reason, expression, reference, location } = publish;
    return (0,model_value/* unknown */.L5)(reason, expression, { reference, location, alternatives: ['version', 'latest'] });
}
// -------------------------------------------------------------------------------------------------------- the function
/** Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lambda_function */
function configurationOf(resource, site) {
    const { address, view } = resource;
    const handler = (0,backends/* text */.Qq)(view, 'handler', (0,model_value/* byDefault */.Ri)(null));
    const storage = view.block('ephemeral_storage');
    const usual = (0,model_value/* byDefault */.Ri)(512);
    return {
        type: 'lambda',
        address,
        location: view.location,
        region: (0,regions/* regionOf */.A)(resource),
        packageType: (0,backends/* choice */.Yq)(view, 'package_type', ['Zip', 'Image'], (0,model_value/* byDefault */.Ri)('Zip')),
        runtime: (0,backends/* text */.Qq)(view, 'runtime', (0,model_value/* byDefault */.Ri)(null)),
        handler,
        architectures: (0,settings_of/* textsOf */.CB)(view, 'architectures', (0,model_value/* byDefault */.Ri)(['x86_64'])),
        memoryMb: (0,settings_of/* numberOf */.rl)(view, 'memory_size', (0,model_value/* byDefault */.Ri)(128)),
        timeoutSeconds: (0,settings_of/* numberOf */.rl)(view, 'timeout', (0,model_value/* byDefault */.Ri)(3)),
        ephemeralStorageMb: storage === null ? usual : ifThere(storage, (0,settings_of/* numberOf */.rl)(storage, 'size', usual)),
        environmentNames: environmentNames(view),
        usesVpc: usesVpc(view),
        usesLayers: hasElements(view, 'layers'),
        usesDeadLetterQueue: inBlock(view, 'dead_letter_config', (block) => isGiven(block, 'target_arn')),
        usesCustomerKey: isGiven(view, 'source_kms_key_arn'),
        traces: inBlock(view, 'tracing_config', tracesIn),
        trustedServices: trustedServicesOf(view.read('role'), site),
        code: site.codeBudget.admit(packageOf(view, handler.known ? handler.value : null, site)),
    };
}
const NO = (0,model_value/* byDefault */.Ri)(false);
/** A setting in a block that may be there or not. */
function ifThere(block, value) {
    return block.maybe ? (0,model_value/* unknown */.L5)('conditional', 'a dynamic block', { location: block.location }) : value;
}
function inBlock(view, type, read) {
    const block = view.block(type);
    return block === null ? NO : ifThere(block, read(block));
}
function tracesIn(block) {
    const mode = block.read('mode');
    if (mode === null)
        return NO;
    return (0,settings_of/* toValue */.BA)(mode, block.locate('mode', mode), (one) => (one.type === 'string' ? one.value === 'Active' : null));
}
/** Names only: values are often secrets. */
function environmentNames(view) {
    const block = view.block('environment');
    const variables = block?.read('variables') ?? null;
    if (block === null || variables === null)
        return (0,model_value/* byDefault */.Ri)([]);
    const names = (0,settings_of/* toValue */.BA)(variables, block.locate('variables', variables), (one) => one.type === 'mapping' ? [...one.entries.keys()] : null);
    // The expression of an open map can contain values.
    const told = names.known
        ? names
        : (0,model_value/* unknown */.L5)(names.reason, 'variables', { location: names.location });
    return ifThere(block, told);
}
/** A configuration with empty lists is none. */
function usesVpc(view) {
    return inBlock(view, 'vpc_config', (block) => {
        const [subnets, groups] = [hasElements(block, 'subnet_ids'), hasElements(block, 'security_group_ids')];
        if (subnets.known && subnets.value)
            return subnets;
        return groups.known && !groups.value ? subnets : groups;
    });
}
function hasElements(view, argument) {
    const list = view.read(argument);
    if (list === null)
        return NO;
    return (0,settings_of/* toValue */.BA)(list, view.locate(argument, list), (one) => (one.type === 'sequence' ? one.items.length > 0 : null));
}
/** Whether an argument has a value: what a resource gives has one, what a variable gives may be null. */
function isGiven(view, argument) {
    const datum = view.read(argument);
    if (datum === null)
        return NO;
    const location = view.locate(argument, datum);
    if ((0,references/* referenceOf */.Bz)(datum) !== null && datum.type === 'unresolved' && datum.reason === 'resource-attribute')
        return (0,model_value/* known */.eO)(true, location);
    return (0,settings_of/* toValue */.BA)(datum, location, (one) => one.type === 'null' ? false : one.type === 'string' ? one.value !== '' : null);
}

;// CONCATENATED MODULE: ./lib/sources/terraform/edge/index.js



/**
 * What this code says of the function that an ARN stands for; null when it is not of this code, when it cannot be told, and when it
 * can be one of several.
 */
function edgeDefinitionOf(arn, type, site) {
    const [only, ...others] = arn === null ? [] : (0,references/* choicesOf */.cU)(arn);
    if (only === undefined || others.length > 0)
        return null;
    return type === 'lambda' ? lambdaDefinitionOf(only, site) : cloudFrontFunctionOf(only, site);
}

// EXTERNAL MODULE: ./lib/sources/terraform/values.js
var values = __webpack_require__(3063);
;// CONCATENATED MODULE: ./lib/sources/terraform/behaviors.js







const VIEWER_POLICIES = ['allow-all', 'https-only', 'redirect-to-https'];
const HEADER_BEHAVIORS = ['none', 'whitelist', 'allViewer', 'allViewerAndWhitelistCloudFront', 'allExcept'];
/** `default_cache_behavior` or `ordered_cache_behavior`. */
function readBehavior(view, isDefault) {
    return {
        pathPattern: isDefault ? (0,model_value/* known */.eO)('*', view.location) : (0,settings_of/* textOf */.b6)(view, 'path_pattern'),
        isDefault,
        targetOriginId: (0,settings_of/* textOf */.b6)(view, 'target_origin_id'),
        viewerProtocolPolicy: (0,settings_of/* choiceOf */.FH)(view, 'viewer_protocol_policy', VIEWER_POLICIES, null),
        allowedMethods: readAllowedMethods(view),
        cachePolicy: readPolicy(view, CACHE_POLICY),
        originRequestPolicy: readPolicy(view, REQUEST_POLICY),
        forwardedHeaders: readForwardedHeaders(view),
        edgeFunctions: readFunctions(view),
        grpc: readGrpc(view),
        location: view.location,
    };
}
/** A list; a block with a list in multi-tenant distributions. */
function readAllowedMethods(view) {
    const absent = (0,model_value/* byDefault */.Ri)(limits/* DEFAULT_ALLOWED_METHODS */.sf);
    const block = view.block('allowed_methods');
    if (block === null || block.read('items') === null)
        return (0,settings_of/* textsOf */.CB)(view, 'allowed_methods', absent);
    if (block.maybe)
        return (0,model_value/* unknown */.L5)('conditional', 'allowed_methods', { location: block.location });
    return (0,settings_of/* textsOf */.CB)(block, 'items', absent);
}
const CACHE_POLICY = {
    argument: 'cache_policy_id',
    type: 'aws_cloudfront_cache_policy',
    managed: managed_policies/* managedCachePolicy */.WV,
    headersParent: (policy) => policy.block('parameters_in_cache_key_and_forwarded_to_origin'),
};
const REQUEST_POLICY = {
    argument: 'origin_request_policy_id',
    type: 'aws_cloudfront_origin_request_policy',
    managed: managed_policies/* managedOriginRequestPolicy */.PC,
    headersParent: (policy) => policy,
};
function readPolicy(view, kind) {
    const datum = view.read(kind.argument);
    if (datum === null || (datum.type === 'string' && datum.value === ''))
        return { type: 'none' };
    const location = view.locate(kind.argument, datum);
    const resource = resourceOf(view, datum, kind);
    if (resource !== null)
        return policyOf((0,blocks/* viewOf */.d)(resource), kind, resource.declared.node.labels.at(-1)?.text);
    return { type: 'id', id: (0,settings_of/* textValue */.v8)(withManagedIds(view, datum, kind), location) };
}
/** The policy that a datum is the id of, where the same code defines it. */
function resourceOf(view, datum, { type }) {
    const reference = datum.type === 'unresolved' && datum.branches.length === 0 && datum.pieces.length === 0 ? datum.reference : null;
    if (reference === null || reference.type !== type || reference.attribute !== 'id')
        return null;
    const found = view.module.context.referred.get(reference.address) ?? null;
    return found === null || isData(found) ? null : found;
}
function isData({ declared }) {
    return declared.node.type === 'data';
}
/** Look-ups of AWS's own policies by name as their ids, which are the same in every account. */
function withManagedIds(view, datum, kind) {
    if (datum.type !== 'unresolved')
        return datum;
    if (datum.branches.length > 0) {
        return { ...datum, branches: datum.branches.map((branch) => withManagedIds(view, branch, kind)) };
    }
    return managedIdOf(view, datum, kind) ?? datum;
}
function managedIdOf(view, { reference, pieces, at }, { type, managed }) {
    if (reference === null || reference.type !== type || reference.attribute !== 'id' || pieces.length > 0)
        return null;
    const found = view.module.context.referred.get(reference.address);
    if (found === undefined || !isData(found))
        return null;
    return byName((0,blocks/* viewOf */.d)(found).read('name') ?? (0,values/* nothing */.s6)(), managed, at);
}
function byName(name, managed, at) {
    if (name.type === 'unresolved' && name.branches.length > 0) {
        const ids = name.branches.map((branch) => byName(branch, managed, at));
        const found = ids.filter((id) => id !== null);
        return found.length === ids.length ? { ...name, pieces: [], branches: found, at } : null;
    }
    const policy = name.type === 'string' && name.value.toLowerCase().startsWith('managed-') ? managed(name.value) : null;
    return policy === null ? null : (0,values/* text */.Qq)(policy.id, at);
}
/** A policy by the block that defines it, whatever its id. */
function definedPolicy(view, kind, name) {
    return policyOf(view, kind === 'cache' ? CACHE_POLICY : REQUEST_POLICY, name);
}
function policyOf(view, kind, fallback = kind.type) {
    const name = (0,values/* toText */.fE)(view.read('name') ?? (0,values/* nothing */.s6)());
    return {
        type: 'defined',
        name: name.type === 'string' ? name.value : fallback,
        headers: readHeaderSelection(kind.headersParent(view)),
        location: view.location,
    };
}
function readHeaderSelection(parent) {
    const config = parent?.block('headers_config') ?? null;
    if (config === null) {
        const nothingGiven = (0,model_value/* unknown */.L5)('not-given', 'headers_config');
        return { behavior: nothingGiven, names: nothingGiven };
    }
    if (config.maybe) {
        const open = (0,model_value/* unknown */.L5)('conditional', 'headers_config', { location: config.location });
        return { behavior: open, names: open };
    }
    const headers = config.block('headers');
    const none = (0,model_value/* byDefault */.Ri)([]);
    return {
        behavior: (0,settings_of/* choiceOf */.FH)(config, 'header_behavior', HEADER_BEHAVIORS, null),
        names: headers === null ? none : (0,settings_of/* textsOf */.CB)(headers, 'items', none),
    };
}
function readForwardedHeaders(view) {
    const values = view.block('forwarded_values');
    if (values === null)
        return null;
    if (values.maybe)
        return (0,model_value/* unknown */.L5)('conditional', 'forwarded_values', { location: values.location });
    return (0,settings_of/* textsOf */.CB)(values, 'headers', (0,model_value/* byDefault */.Ri)([]));
}
const ASSOCIATIONS = [
    {
        type: 'lambda',
        block: 'lambda_function_association',
        argument: 'lambda_arn',
        multitenantArgument: 'lambda_function_arn',
    },
    {
        type: 'function',
        block: 'function_association',
        argument: 'function_arn',
        multitenantArgument: 'function_arn',
    },
];
function readFunctions(view) {
    return ASSOCIATIONS.flatMap((kind) => view.blocks(kind.block).map((association) => ({
        type: kind.type,
        eventType: (0,settings_of/* textOf */.b6)(association, 'event_type'),
        arn: (0,settings_of/* textOf */.b6)(association, arnArgument(association, kind)),
        includeBody: (0,settings_of/* booleanOf */.SF)(association, 'include_body', false),
        definition: null,
        location: association.location,
    })));
}
function arnArgument(association, { argument, multitenantArgument }) {
    return association.read(argument) === null ? multitenantArgument : argument;
}
/** A behavior with what the same code says of its functions. */
function withDefinitions(behavior, view, site) {
    if (view === null || behavior.edgeFunctions.length === 0)
        return behavior;
    const arns = ASSOCIATIONS.flatMap((kind) => view.blocks(kind.block).map((association) => {
        const argument = arnArgument(association, kind);
        return association.written(argument) ?? association.read(argument);
    }));
    const edgeFunctions = behavior.edgeFunctions.map((one, index) => ({
        ...one,
        definition: edgeDefinitionOf(arns[index] ?? null, one.type, site),
    }));
    return { ...behavior, edgeFunctions };
}
function readGrpc(view) {
    const config = view.block('grpc_config');
    if (config === null)
        return (0,model_value/* byDefault */.Ri)(false);
    if (config.maybe)
        return (0,model_value/* unknown */.L5)('conditional', 'grpc_config', { location: config.location });
    return (0,settings_of/* booleanOf */.SF)(config, 'enabled', false);
}


/***/ }),

/***/ 2979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ viewOf),
/* harmony export */   h: () => (/* binding */ WrittenBlock)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _evaluator_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7742);
/* harmony import */ var _instance_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8146);
/* harmony import */ var _module_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6003);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3063);
var _a;





/** Blocks that one dynamic block is followed to; a distribution can have some hundred origins. */
const MAX_DYNAMIC_BLOCKS = 500;
/** The block of a resource that an expression has referred to, with the plan's values where there is a plan. */
function viewOf({ module, declared, names, address }) {
    const { node, file } = declared;
    const written = new WrittenBlock(module, node.body, module.scope(file, names), node.range, false);
    return module.context.planning.overlay(written, address);
}
/** A block with the meaning of its names: one that is written, or one of those that a dynamic block stands for. */
class WrittenBlock {
    module;
    maybe;
    location;
    #body;
    #scope;
    constructor(module, body, scope, range, maybe) {
        this.module = module;
        this.#body = body;
        this.#scope = scope;
        this.maybe = maybe;
        this.location = this.place((0,_module_source_js__WEBPACK_IMPORTED_MODULE_3__/* .locate */ .x5)(range, scope.file));
    }
    read(name) {
        const written = (0,_module_source_js__WEBPACK_IMPORTED_MODULE_3__/* .attributeOf */ .w4)(this.#body, name);
        const datum = written === null ? null : (0,_evaluator_js__WEBPACK_IMPORTED_MODULE_1__/* .evaluate */ ._3)(written.expression, this.#scope);
        return datum === null || datum.type === 'null' ? null : datum;
    }
    written(name) {
        return this.read(name);
    }
    /** Names of the arguments that are written, without those that Terraform itself gives a meaning. */
    argumentNames() {
        return this.#body.attributes.map(({ name }) => name).filter((name) => !_instance_js__WEBPACK_IMPORTED_MODULE_2__/* .META_ARGUMENTS */ .PU.has(name));
    }
    /** An argument as it is written, for those that are no values: `provider = aws.us_east_1`. */
    expression(name) {
        return (0,_module_source_js__WEBPACK_IMPORTED_MODULE_3__/* .attributeOf */ .w4)(this.#body, name)?.expression ?? null;
    }
    locate(name, datum) {
        const written = (0,_module_source_js__WEBPACK_IMPORTED_MODULE_3__/* .attributeOf */ .w4)(this.#body, name);
        const own = written === null ? this.location : (0,_module_source_js__WEBPACK_IMPORTED_MODULE_3__/* .locate */ .x5)(written.range, this.#scope.file);
        const at = datum?.at ?? null;
        const isOutside = at !== null && (node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(at.file) !== node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(own.file) || /\.tfvars(?:\.json)?$/.test(at.file));
        return this.place(isOutside && at.file !== '' ? at : own);
    }
    place(location) {
        const { anchor } = this.module;
        return anchor !== null && location.file.includes('.terraform/') ? anchor : location;
    }
    blocks(type) {
        const found = this.#body.blocks.filter((block) => isOfType(block, type));
        const dynamic = found.some((block) => block.type === 'dynamic');
        const sorted = dynamic ? found.toSorted((a, b) => a.range.start - b.range.start) : found;
        return sorted.flatMap((block) => block.type === 'dynamic'
            ? this.#dynamic(block)
            : [new _a(this.module, block.body, this.#scope, block.range, false)]);
    }
    block(type) {
        return this.blocks(type)[0] ?? null;
    }
    mayLack(type) {
        return this.#body.blocks.some((block) => {
            const forEach = block.type === 'dynamic' && isOfType(block, type) ? (0,_module_source_js__WEBPACK_IMPORTED_MODULE_3__/* .attributeOf */ .w4)(block.body, 'for_each') : null;
            const collection = forEach === null ? null : (0,_evaluator_js__WEBPACK_IMPORTED_MODULE_1__/* .evaluate */ ._3)(forEach.expression, this.#scope);
            return collection !== null && (isRefused(collection) || roundsOf(collection).length > MAX_DYNAMIC_BLOCKS);
        });
    }
    /** Whether blocks of a type come from a dynamic block, however many there are. */
    hasDynamic(type) {
        return this.#body.blocks.some((block) => block.type === 'dynamic' && isOfType(block, type));
    }
    /** Source: https://developer.hashicorp.com/terraform/language/expressions/dynamic-blocks */
    #dynamic(block) {
        const content = block.body.blocks.find(({ type }) => type === 'content');
        const forEach = (0,_module_source_js__WEBPACK_IMPORTED_MODULE_3__/* .attributeOf */ .w4)(block.body, 'for_each');
        if (content === undefined || forEach === null)
            return [];
        const iterator = iteratorOf(block);
        const rounds = roundsOf((0,_evaluator_js__WEBPACK_IMPORTED_MODULE_1__/* .evaluate */ ._3)(forEach.expression, this.#scope));
        if (rounds.length > MAX_DYNAMIC_BLOCKS) {
            const message = `a dynamic block stands for ${rounds.length} blocks; the first ${MAX_DYNAMIC_BLOCKS} were read`;
            this.module.context.problem(this.place((0,_module_source_js__WEBPACK_IMPORTED_MODULE_3__/* .locate */ .x5)(block.range, this.#scope.file)), message);
        }
        return rounds.slice(0, MAX_DYNAMIC_BLOCKS).map(({ key, value, maybe }) => {
            const names = [
                [
                    iterator,
                    (0,_values_js__WEBPACK_IMPORTED_MODULE_4__/* .mapping */ .pq)([
                        ['key', key],
                        ['value', value],
                    ]),
                ],
            ];
            return new _a(this.module, content.body, (0,_evaluator_js__WEBPACK_IMPORTED_MODULE_1__/* .withNames */ .B1)(this.#scope, names), block.range, maybe);
        });
    }
}
_a = WrittenBlock;
function isOfType(block, type) {
    return block.type === type || (block.type === 'dynamic' && block.labels[0]?.text === type);
}
function iteratorOf(block) {
    const named = (0,_module_source_js__WEBPACK_IMPORTED_MODULE_3__/* .attributeOf */ .w4)(block.body, 'iterator')?.expression;
    if (named?.kind === 'variable')
        return named.name;
    if (named?.kind === 'literal' && typeof named.value === 'string')
        return named.value;
    return block.labels[0]?.text ?? 'each';
}
/** Whether Terraform would refuse a collection as it is here: a file that it is read from may be made before the deployment. */
function isRefused(collection) {
    const elements = (0,_evaluator_js__WEBPACK_IMPORTED_MODULE_1__/* .elementsOf */ .ZE)(collection);
    return !Array.isArray(elements) && (elements.failed || elements.branches.some(isRefused));
}
/** The rounds of a dynamic block: of a collection that cannot be known, one for all, or those of each branch. */
function roundsOf(collection) {
    const elements = (0,_evaluator_js__WEBPACK_IMPORTED_MODULE_1__/* .elementsOf */ .ZE)(collection);
    if (Array.isArray(elements))
        return elements.map(([key, value]) => ({ key, value, maybe: false }));
    if (elements.failed)
        return [];
    if (elements.branches.length > 0) {
        const rounds = elements.branches.flatMap(roundsOf).map((round) => ({ ...round, maybe: true }));
        return [...new Map(rounds.map((round) => [(0,_values_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(round.value), round])).values()];
    }
    // Beside what is certain, the rest has an expression of its own.
    const rest = elements.certain.length > 0 && elements.element?.type === 'unresolved' ? elements.element : null;
    const expression = rest?.expression ?? `${(0,_values_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(collection)}[*]`;
    const open = (part) => (0,_values_js__WEBPACK_IMPORTED_MODULE_4__/* .unresolved */ .II)((0,_values_js__WEBPACK_IMPORTED_MODULE_4__/* .firstUnresolved */ .oE)(collection)?.reason ?? 'for-each', `${expression}${part}`, {
        reference: elements.reference,
    });
    const certain = elements.certain.map(([key, value]) => ({ key, value, maybe: false }));
    return [...certain, { key: open('.key'), value: elements.element ?? open(''), maybe: true }];
}


/***/ }),

/***/ 2162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ nothingWritten),
/* harmony export */   Lo: () => (/* binding */ kindOfReference),
/* harmony export */   mr: () => (/* binding */ formOfAttribute),
/* harmony export */   oH: () => (/* binding */ isAlwaysSet)
/* harmony export */ });
/* unused harmony export computedAttribute */
/* harmony import */ var _texts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7081);

const REGION = hole('region');
const SUFFIX = { literal: '.amazonaws.com' };
/** Something of the resource that no argument tells; the space is where its address comes to stand. */
function hole(name) {
    return { hole: ` ${name}` };
}
function literal(text) {
    return { literal: text };
}
function only(kind) {
    return { kind, pieces: null };
}
function form(kind, ...pieces) {
    return { kind, pieces: () => pieces };
}
const API_HOST = [hole('api id'), literal('.execute-api.'), REGION, SUFFIX];
/** The URL of a stage ends with its name; that of a deployment without a stage, and of the stage `$default`, with a slash. */
function invokeUrl(argument, absent) {
    return {
        kind: 'api-gateway',
        pieces: (written) => {
            const stage = written(argument, absent);
            const [only] = stage;
            const isDefault = stage.length === 1 && only !== undefined && 'literal' in only && only.literal === '$default';
            return [literal('https://'), ...API_HOST, literal('/'), ...(isDefault ? [] : stage)];
        },
    };
}
/** Addresses are no host names, but what stands behind them is the same. */
const SERVER = {
    public_dns: only('ec2'),
    private_dns: only('ec2'),
    public_ip: only('ec2'),
    private_ip: only('ec2'),
};
const LOAD_BALANCER = { dns_name: only('load-balancer') };
/** Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/WebsiteEndpoints.html; the character before the Region varies. */
const WEBSITE = {
    kind: 's3-website',
    pieces: (written) => [...written('bucket'), literal('.s3-website'), hole('region'), SUFFIX],
};
const BUCKET = {
    bucket_regional_domain_name: {
        kind: 's3',
        pieces: (written) => [...written('bucket'), literal('.s3.'), REGION, SUFFIX],
    },
    // The part of the name behind `s3.` depends on the partition.
    bucket_domain_name: { kind: 's3', pieces: (written) => [...written('bucket'), literal('.s3.'), hole('DNS suffix')] },
    website_endpoint: WEBSITE,
};
/**
 * Attributes that only AWS can give, by the type of the resource. Source: the "Attribute Reference" of each resource at
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs, and the forms of the names in `cloudfront/endpoints.ts`.
 */
const COMPUTED = {
    aws_alb: LOAD_BALANCER,
    aws_lb: LOAD_BALANCER,
    aws_elb: LOAD_BALANCER,
    aws_s3_bucket: BUCKET,
    aws_s3_bucket_website_configuration: { website_endpoint: WEBSITE },
    aws_api_gateway_deployment: { invoke_url: invokeUrl('stage_name', []) },
    aws_api_gateway_stage: { invoke_url: invokeUrl('stage_name') },
    aws_apigatewayv2_stage: { invoke_url: invokeUrl('name') },
    aws_apigatewayv2_api: { api_endpoint: form('api-gateway', literal('https://'), ...API_HOST) },
    aws_api_gateway_domain_name: {
        cloudfront_domain_name: only('cloudfront'),
        regional_domain_name: form('api-gateway', literal('d-'), hole('id'), literal('.execute-api.'), REGION, SUFFIX),
    },
    aws_lambda_function_url: {
        function_url: form('function-url', literal('https://'), hole('url id'), literal('.lambda-url.'), REGION, literal('.on.aws/')),
    },
    aws_instance: SERVER,
    aws_spot_instance_request: SERVER,
    aws_eip: SERVER,
    aws_apprunner_service: {
        service_url: form('app-runner', hole('id'), literal('.'), REGION, literal('.awsapprunner.com')),
    },
    aws_amplify_app: { default_domain: form('amplify', hole('id'), literal('.amplifyapp.com')) },
    aws_cloudfront_distribution: { domain_name: form('cloudfront', hole('id'), literal('.cloudfront.net')) },
    aws_media_store_container: {
        endpoint: form('media', literal('https://'), hole('id'), literal('.data.mediastore.'), REGION, SUFFIX),
    },
};
/** What is known of a computed attribute; null when nothing is. Data sources have the same attributes as resources. */
function computedAttribute(type, attribute) {
    return COMPUTED[type]?.[attribute] ?? null;
}
/** The form of a name that only the provider can give; no pieces where it is not documented. */
function formOfAttribute({ address, type, attribute }, written) {
    const computed = type === null || attribute === null ? null : computedAttribute(type, attribute);
    return (0,_texts_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeLiterals */ .Zl)(computed?.pieces?.(written) ?? []).map((piece) => 'hole' in piece && piece.hole.startsWith(' ') ? { hole: `${address}${piece.hole}` } : piece);
}
/** Each argument a hole of its own. */
function nothingWritten(address) {
    return (argument) => [{ hole: `${address}.${argument}` }];
}
/** Host names that are configured as such, wherever they lead. */
const CUSTOM_NAMES = {
    aws_acm_certificate: ['domain_name'],
    aws_route53_record: ['name', 'fqdn'],
    aws_route53_zone: ['name'],
    aws_globalaccelerator_accelerator: ['dns_name', 'dual_stack_dns_name'],
    aws_elastic_beanstalk_environment: ['cname', 'endpoint_url'],
};
/** What stands behind a name that is taken from an attribute, by the type of the resource; null when the type does not tell. */
function kindOfReference(type, attribute) {
    if (type === null || attribute === null)
        return null;
    const computed = computedAttribute(type, attribute);
    if (computed !== null)
        return computed.kind;
    if (type === 'aws_apigatewayv2_domain_name' && attribute.endsWith('target_domain_name'))
        return 'api-gateway';
    return CUSTOM_NAMES[type]?.includes(attribute) === true ? 'custom' : null;
}
/** Attributes that every resource which has them has a value of, once it is there. */
const ALWAYS_SET = new Set([
    'id',
    'arn',
    'bucket_domain_name',
    'bucket_regional_domain_name',
    'dns_name',
    'function_url',
    'invoke_url',
    'api_endpoint',
    'service_url',
    'zone_id',
]);
/** Whether what a reference stands for is neither null nor empty. Outputs of modules can be, whatever they are of. */
function isAlwaysSet({ address, type, attribute }) {
    if (type === null || attribute === null || !ALWAYS_SET.has(attribute))
        return false;
    return (address
        .replace(/\[[^\]]*\]$/, '')
        .split('.')
        .at(-2) === type);
}


/***/ }),

/***/ 2715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ DISTRIBUTION_TYPES)
/* harmony export */ });
/** The resources that make a distribution. */
const DISTRIBUTION_TYPES = [
    'aws_cloudfront_distribution',
    'aws_cloudfront_multitenant_distribution',
];


/***/ }),

/***/ 483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  so: () => (/* binding */ completed),
  TN: () => (/* binding */ keyOf),
  xF: () => (/* binding */ readDistribution),
  cz: () => (/* binding */ readDistributions)
});

// UNUSED EXPORTS: emptyAsNull

// EXTERNAL MODULE: ./lib/cloudfront/limits.js
var limits = __webpack_require__(4394);
// EXTERNAL MODULE: ./lib/model/value.js
var model_value = __webpack_require__(5940);
// EXTERNAL MODULE: ./lib/sources/terraform/backends/index.js + 17 modules
var backends = __webpack_require__(221);
// EXTERNAL MODULE: ./lib/sources/terraform/behaviors.js + 6 modules
var terraform_behaviors = __webpack_require__(5616);
// EXTERNAL MODULE: ./lib/sources/terraform/blocks.js
var blocks = __webpack_require__(2979);
// EXTERNAL MODULE: ./lib/sources/terraform/computed.js
var computed = __webpack_require__(2162);
// EXTERNAL MODULE: ./lib/sources/terraform/settings-of.js
var settings_of = __webpack_require__(5732);
;// CONCATENATED MODULE: ./lib/sources/terraform/connections.js




const PROTOCOL_POLICIES = ['http-only', 'https-only', 'match-viewer'];
const IP_ADDRESS_TYPES = ['ipv4', 'ipv6', 'dualstack'];
/**
 * How CloudFront connects, by the blocks in an origin. Without any of them the provider configures S3. Source:
 * https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/cloudfront/distribution.go (expandOrigin)
 */
function readConnection(view, domainName) {
    const vpc = view.block('vpc_origin_config');
    const custom = view.block('custom_origin_config');
    const s3 = view.block('s3_origin_config');
    const candidates = [vpc, custom, s3].filter((block) => block !== null);
    if (candidates.filter(({ maybe }) => !maybe).length > 1) {
        view.module.context.problem(view.location, 'an origin has one of vpc_origin_config, custom_origin_config and s3_origin_config, not several');
    }
    const chosen = candidates.find(({ maybe }) => !maybe) ?? likeliest(custom, s3, domainName) ?? vpc;
    if (chosen !== null && chosen === vpc)
        return readVpc(chosen);
    if (chosen !== null && chosen === custom)
        return readCustom(chosen, view);
    if (chosen === null && view.read('custom_origin_config') !== null)
        return unreadCustom(view);
    return readS3(s3);
}
/** Of two blocks that conditions decide about, the one that fits what the name refers to. */
function likeliest(custom, s3, domainName) {
    if (custom === null || s3 === null)
        return custom ?? s3;
    const reference = domainName?.type === 'unresolved' ? domainName.reference : null;
    return (0,computed/* kindOfReference */.Lo)(reference?.type ?? null, reference?.attribute ?? null) === 's3' ? s3 : custom;
}
function timeouts(view) {
    return {
        readTimeoutSeconds: (0,settings_of/* numberOf */.rl)(view, 'origin_read_timeout', (0,model_value/* byDefault */.Ri)(limits/* READ_TIMEOUT_SECONDS */.Jt.default)),
        keepaliveTimeoutSeconds: (0,settings_of/* numberOf */.rl)(view, 'origin_keepalive_timeout', (0,model_value/* byDefault */.Ri)(limits/* KEEPALIVE_TIMEOUT_SECONDS */.v6.default)),
    };
}
function readVpc(view) {
    return { type: 'vpc', vpcOriginId: (0,settings_of/* textOf */.b6)(view, 'vpc_origin_id'), ...timeouts(view) };
}
function readCustom(view, origin) {
    return {
        type: 'custom',
        httpPort: (0,settings_of/* numberOf */.rl)(view, 'http_port', (0,model_value/* byDefault */.Ri)(limits/* DEFAULT_HTTP_PORT */.vC)),
        httpsPort: (0,settings_of/* numberOf */.rl)(view, 'https_port', (0,model_value/* byDefault */.Ri)(limits/* DEFAULT_HTTPS_PORT */._z)),
        protocolPolicy: (0,settings_of/* choiceOf */.FH)(view, 'origin_protocol_policy', PROTOCOL_POLICIES, null),
        // AWS documents no default.
        sslProtocols: (0,settings_of/* textsOf */.CB)(view, 'origin_ssl_protocols', (0,model_value/* unknown */.L5)('not-given', 'origin_ssl_protocols')),
        ...timeouts(view),
        ipAddressType: (0,settings_of/* choiceOf */.FH)(view, 'ip_address_type', IP_ADDRESS_TYPES, (0,model_value/* byDefault */.Ri)('ipv4')),
        clientCertificate: clientCertificateOf(view.block('origin_mtls_config') ?? origin.block('origin_mtls_config')),
    };
}
/** Terraform before 0.12 took a list or a map for blocks. */
function unreadCustom(view) {
    const name = 'custom_origin_config';
    const open = (0,model_value/* unknown */.L5)('unsupported', name, { location: view.locate(name, view.read(name)) });
    return {
        type: 'custom',
        httpPort: open,
        httpsPort: open,
        protocolPolicy: open,
        sslProtocols: open,
        readTimeoutSeconds: open,
        keepaliveTimeoutSeconds: open,
        ipAddressType: open,
        clientCertificate: open,
    };
}
function clientCertificateOf(config) {
    if (config === null)
        return (0,model_value/* byDefault */.Ri)(false);
    return config.maybe
        ? (0,model_value/* unknown */.L5)('conditional', 'origin_mtls_config', { location: config.location })
        : (0,model_value/* known */.eO)(true, config.location);
}
function readS3(view) {
    const readTimeout = (0,model_value/* byDefault */.Ri)(limits/* READ_TIMEOUT_SECONDS */.Jt.default);
    if (view === null)
        return { type: 's3', accessIdentity: (0,model_value/* byDefault */.Ri)(null), readTimeoutSeconds: readTimeout };
    const identity = (0,settings_of/* textOf */.b6)(view, 'origin_access_identity', (0,model_value/* byDefault */.Ri)(null));
    return {
        type: 's3',
        accessIdentity: identity.known && identity.value === '' ? (0,model_value/* known */.eO)(null, identity.location) : identity,
        readTimeoutSeconds: (0,settings_of/* numberOf */.rl)(view, 'origin_read_timeout', readTimeout),
    };
}

// EXTERNAL MODULE: ./lib/sources/terraform/distribution-types.js
var distribution_types = __webpack_require__(2715);
// EXTERNAL MODULE: ./lib/sources/terraform/instance.js + 2 modules
var instance = __webpack_require__(8146);
// EXTERNAL MODULE: ./lib/cloudfront/endpoints.js
var endpoints = __webpack_require__(8946);
// EXTERNAL MODULE: ./lib/sources/terraform/values.js
var values = __webpack_require__(3063);
;// CONCATENATED MODULE: ./lib/sources/terraform/kinds.js




/**
 * What stands behind an origin: by its configuration, by the form of its name as far as that is known, then by the type of the resource
 * that the name comes from. Names of variables and resources are no evidence.
 */
function kindOfOrigin(type, written, domainName) {
    if (domainName.known || written === null)
        return (0,endpoints/* originKindOf */.kn)(type, domainName);
    return (0,endpoints/* configuredKind */.lX)(type, () => kindOfDatum(written));
}
function kindOfDatum(datum) {
    if (datum.type === 'string')
        return (0,endpoints/* originKindOf */.kn)('custom', { ...NAMED, value: datum.value });
    if (datum.type !== 'unresolved')
        return 'unknown';
    if (datum.branches.length > 0) {
        const possible = datum.branches.filter((branch) => (0,values/* failureIn */.Q6)(branch) === null);
        const kinds = new Set(possible.map((branch) => kindOfDatum(branch)));
        const [kind = 'unknown'] = kinds;
        return kinds.size === 1 ? kind : 'unknown';
    }
    const byForm = (0,endpoints/* originKindOf */.kn)('custom', (0,model_value/* unknown */.L5)('unsupported', datum.expression, { pattern: datum.pieces }));
    if (byForm !== 'unknown')
        return byForm;
    const last = datum.pieces.at(-1);
    // With text behind the attribute it is another name than the attribute's own.
    const isOwnName = last === undefined || 'hole' in last || last.literal === '.amazonaws.com';
    const { reference } = datum;
    return (isOwnName ? (0,computed/* kindOfReference */.Lo)(reference?.type ?? null, reference?.attribute ?? null) : null) ?? 'unknown';
}
const NAMED = { known: true, written: true, location: null };

// EXTERNAL MODULE: ./lib/sources/terraform/repetition.js
var repetition = __webpack_require__(8098);
;// CONCATENATED MODULE: ./lib/sources/terraform/distributions.js











/** Distributions of one root. */
const MAX_DISTRIBUTIONS = 1_000;
/** Every distribution of a module and of the modules that it calls, each instance by itself. */
function readDistributions(module) {
    const found = [];
    collect(module, found);
    if (found.length === 0)
        return [];
    // What stands behind them comes second: should there be too much of it, the distributions themselves are read.
    const site = (0,backends/* siteOf */.zU)(module);
    return found.map((draft) => completed(draft, site));
}
/** A distribution with what other resources of the same code say. */
function completed({ distribution, origins, behaviors }, site) {
    return {
        ...distribution,
        origins: distribution.origins.map((origin, index) => withBackend(origin, origins[index] ?? null, site)),
        behaviors: distribution.behaviors.map((behavior, index) => (0,terraform_behaviors/* withDefinitions */.pe)(behavior, behaviors[index] ?? null, site)),
    };
}
function withBackend(origin, view, site) {
    if (view === null)
        return origin;
    const vpc = origin.connection.type === 'vpc' ? view.block('vpc_origin_config') : null;
    const [name, holder] = vpc === null ? ['domain_name', view] : ['vpc_origin_id', vpc];
    // What leads to other resources is what the code says; a name that only a plan tells may be of any of them.
    const datum = holder.written(name);
    const find = vpc === null ? backends/* backendOf */.EC : backends/* backendOfVpcOrigin */.hX;
    const untold = holder.read(name) === null ? origin.backend : (0,model_value/* unknown */.L5)('unsupported', name);
    return {
        ...origin,
        accessControlDefinition: (0,backends/* accessControlOf */.XP)(view.written('origin_access_control_id'), site),
        backend: datum === null ? untold : find((0,settings_of/* withoutNull */.Ms)(datum), holder.locate(name, datum), site),
    };
}
function collect(module, found) {
    for (const [address, declared] of module.source.resources) {
        const [type = ''] = address.split('.');
        if (!distribution_types/* DISTRIBUTION_TYPES */.v.includes(type))
            continue;
        const full = module.address(address);
        for (const instance of module.repetitionOf(declared, full).instances) {
            if (found.length >= MAX_DISTRIBUTIONS)
                return tooMany(module);
            const { node, file } = declared;
            const view = new blocks/* WrittenBlock */.h(module, node.body, module.scope(file, instance.names), node.range, instance.maybe);
            const draft = readDistribution(view, type, (0,repetition/* withKey */.iC)(full, instance.key));
            if (draft.distribution.origins.length > 0)
                found.push(draft);
        }
    }
    for (const [name, call] of module.source.calls) {
        for (const { key } of module.repetitionOf(call, module.address(`module.${name}`)).instances) {
            const child = module.context.child(module, name, key);
            if (child !== null)
                collect(child, found);
        }
    }
}
function tooMany(module) {
    module.context.problem(null, `more than ${MAX_DISTRIBUTIONS} distributions; the others were left out`);
}
/**
 * One instance of a resource of one of the two types.
 * Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudfront_distribution
 */
function readDistribution(view, type, address) {
    const isMultitenant = type === 'aws_cloudfront_multitenant_distribution';
    const own = (0,model_value/* unknown */.L5)('resource-attribute', `${address}.domain_name`, {
        reference: { address, type, attribute: 'domain_name' },
        location: view.location,
    });
    const origins = view.blocks('origin');
    if (origins.length === 0)
        view.module.context.problem(view.location, `${address} ${noOrigin(view)}`);
    else if (view instanceof blocks/* WrittenBlock */.h && view.mayLack('origin')) {
        const why = 'Terraform would refuse what a dynamic block goes over as it is here; is a file made before the deployment?';
        view.module.context.problem(view.location, `${address} may have more origins: ${why}`);
    }
    const first = view.blocks('default_cache_behavior');
    const others = ['ordered_cache_behavior', 'cache_behavior'].flatMap((name) => view.blocks(name));
    const distribution = {
        address,
        language: 'terraform',
        file: view.location.file,
        domainName: own,
        aliases: isMultitenant ? [(0,model_value/* unknown */.L5)('parameter', 'the domains of the tenants')] : readAliases(view),
        enabled: (0,settings_of/* booleanOf */.SF)(view, 'enabled', true),
        lifecycle: 'kept',
        conditional: view.maybe || (view.module.caller?.conditions ?? []).length > 0,
        continuousDeployment: readContinuousDeployment(view),
        origins: origins.map((origin) => readOrigin(origin, address)),
        originsAreComplete: !view.mayLack('origin') && !view.mayLack('origin_group'),
        originGroups: view.blocks('origin_group').map(readOriginGroup),
        behaviors: [
            ...first.map((behavior) => (0,terraform_behaviors/* readBehavior */.z6)(behavior, true)),
            ...others.map((behavior) => (0,terraform_behaviors/* readBehavior */.z6)(behavior, false)),
        ],
        errorPages: view.blocks('custom_error_response').map(readErrorPage),
        location: view.location,
        calledFrom: (0,instance/* rootCallOf */.MT)(view.module),
    };
    return { distribution, origins, behaviors: [...first, ...others] };
}
/** A module for others has its origins from them: by itself, a dynamic block of it has nothing to go over. */
function noOrigin(view) {
    return view instanceof blocks/* WrittenBlock */.h && view.hasDynamic('origin')
        ? 'has no origin: what its dynamic block goes over is empty. In a module for others, check the code that calls it'
        : 'has no origin';
}
function readContinuousDeployment(view) {
    const staging = (0,settings_of/* booleanOf */.SF)(view, 'staging', false);
    if (!staging.known || staging.value)
        return staging;
    const policy = emptyAsNull((0,settings_of/* textOf */.b6)(view, 'continuous_deployment_policy_id', (0,model_value/* byDefault */.Ri)(null)));
    if (policy.known)
        return { ...policy, value: policy.value !== null };
    return (0,model_value/* unknown */.L5)(policy.reason, policy.expression, { location: policy.location });
}
function readAliases(view) {
    const aliases = view.read('aliases');
    if (aliases === null)
        return [];
    const location = view.locate('aliases', aliases);
    if (aliases.type === 'sequence') {
        // A list around a list is how lists were passed before Terraform 0.12.
        const items = aliases.items.flatMap((item) => (item.type === 'sequence' ? item.items : [item]));
        return items.map((item) => (0,settings_of/* textValue */.v8)(item, location));
    }
    return [(0,settings_of/* textValue */.v8)(aliases, location)];
}
function readOrigin(view, address) {
    const id = idOf(view);
    const read = view.read('domain_name');
    const written = read === null ? null : (0,settings_of/* withoutNull */.Ms)(read);
    const domainName = (0,settings_of/* textOf */.b6)(view, 'domain_name');
    const connection = readConnection(view, written);
    return {
        key: keyOf(view, address, id.known ? id.value : id.expression),
        id,
        kind: kindOfOrigin(connection.type, written, domainName),
        domainName,
        path: (0,settings_of/* textOf */.b6)(view, 'origin_path', (0,model_value/* byDefault */.Ri)('')),
        connection,
        connectionAttempts: (0,settings_of/* numberOf */.rl)(view, 'connection_attempts', (0,model_value/* byDefault */.Ri)(limits/* CONNECTION_ATTEMPTS */.W6.default)),
        connectionTimeoutSeconds: (0,settings_of/* numberOf */.rl)(view, 'connection_timeout', (0,model_value/* byDefault */.Ri)(limits/* CONNECTION_TIMEOUT_SECONDS */.LA.default)),
        responseCompletionTimeoutSeconds: readCompletionTimeout(view),
        customHeaders: view.blocks('custom_header').map(readCustomHeader),
        accessControl: emptyAsNull((0,settings_of/* textOf */.b6)(view, 'origin_access_control_id', (0,model_value/* byDefault */.Ri)(null))),
        // What other resources say comes when all distributions have been read.
        accessControlDefinition: null,
        backend: (0,model_value/* unknown */.L5)('not-given', 'domain_name', { location: view.location }),
        location: view.location,
    };
}
/** The key of an origin by its id, or by the expression for it. */
function keyOf(view, address, id) {
    const { file } = (0,instance/* rootCallOf */.MT)(view.module) ?? view.location;
    return `${file}:${address}:${id}`;
}
/** The multi-tenant resource calls it `id`. */
function idOf(view) {
    return view.read('origin_id') === null && view.read('id') !== null ? (0,settings_of/* textOf */.b6)(view, 'id') : (0,settings_of/* textOf */.b6)(view, 'origin_id');
}
/** Not enforced when absent; 0 means the same. */
function readCompletionTimeout(view) {
    const value = (0,settings_of/* numberOf */.rl)(view, 'response_completion_timeout', (0,model_value/* byDefault */.Ri)(null));
    return value.known && value.value === 0 ? (0,model_value/* known */.eO)(null, value.location) : value;
}
function emptyAsNull(value) {
    return value.known && value.value === '' ? (0,model_value/* known */.eO)(null, value.location) : value;
}
function readCustomHeader(view) {
    const prefix = view.read('name') === null && view.read('header_name') !== null ? 'header_' : '';
    return { name: (0,settings_of/* textOf */.b6)(view, `${prefix}name`), secretValue: (0,settings_of/* secretOf */.OM)(view, `${prefix}value`) };
}
function readOriginGroup(view) {
    const criteria = view.block('failover_criteria');
    return {
        id: idOf(view),
        memberIds: view.blocks('member').map((member) => (0,settings_of/* textOf */.b6)(member, 'origin_id')),
        failoverStatusCodes: criteria === null ? (0,settings_of/* missing */.LO)(view, 'failover_criteria') : (0,settings_of/* numbersOf */.cZ)(criteria, 'status_codes'),
        location: view.location,
    };
}
function readErrorPage(view) {
    return {
        errorCode: (0,settings_of/* numberOf */.rl)(view, 'error_code', (0,model_value/* unknown */.L5)('not-given', 'error_code')),
        cachingMinTtlSeconds: (0,settings_of/* numberOf */.rl)(view, 'error_caching_min_ttl', (0,model_value/* byDefault */.Ri)(null)),
        responseCode: (0,settings_of/* numberOf */.rl)(view, 'response_code', (0,model_value/* byDefault */.Ri)(null)),
        responsePagePath: emptyAsNull((0,settings_of/* textOf */.b6)(view, 'response_page_path', (0,model_value/* byDefault */.Ri)(null))),
        location: view.location,
    };
}


/***/ }),

/***/ 5951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MM: () => (/* binding */ bought),
/* harmony export */   Pg: () => (/* binding */ Effort),
/* harmony export */   mm: () => (/* binding */ weightOf)
/* harmony export */ });
/* unused harmony exports MAX_STEPS, MAX_DEPTH */
/** Nodes that one root module may take; a large one takes some ten thousand. */
const MAX_STEPS = 500_000;
/** Expressions inside each other, across locals and modules. The evaluator recurses, so more would exhaust the stack. */
const MAX_DEPTH = 300;
/** What is left of the work that one root module may cause. */
class Effort {
    #steps = 0;
    #depth = 0;
    /** Whether it has been used up: what was read until then is all there is. */
    get exhausted() {
        return this.#steps > MAX_STEPS;
    }
    /** Does one step of the work, unless there has been too much of it or it lies too deep. */
    spend(step, refused) {
        this.#steps += 1;
        if (this.exhausted || this.#depth >= MAX_DEPTH)
            return refused();
        this.#depth += 1;
        try {
            return step();
        }
        finally {
            this.#depth -= 1;
        }
    }
    /** Accounts for work that is not an expression of its own. */
    charge(steps) {
        this.#steps += steps;
    }
}
/** Accounts for the room that a result takes: some are much larger than what they are made of. */
function bought(result, effort) {
    effort.charge(weightOf(result) * ROOM);
    return result;
}
/** What a place in a result costs, compared with going through it. */
const ROOM = 10;
/** What going through an argument costs, in expressions. */
function weightOf(datum) {
    switch (datum.type) {
        case 'string':
            return datum.value.length / 1_000;
        case 'sequence':
            return datum.items.length / 10;
        case 'mapping':
            return datum.entries.size / 10;
        default:
            return 0;
    }
}


/***/ }),

/***/ 3393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isAlike),
/* harmony export */   a: () => (/* binding */ equals)
/* harmony export */ });
/* harmony import */ var _computed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2162);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3063);


/**
 * Whether two data are equal; null when that cannot be known. Terraform takes a list for different from a tuple of the same
 * elements, and a map from an object (https://developer.hashicorp.com/terraform/language/expressions/operators, "Equality
 * Operators"); which of the two a datum is, is not kept.
 */
function equals(a, b) {
    if (a.type === 'unresolved' || b.type === 'unresolved')
        return unresolvedEquals(a, b, equals);
    const areAlike = isAlike(a, b);
    const isScalar = a.type !== 'sequence' && a.type !== 'mapping';
    return areAlike !== true || isScalar || areSets(a, b) ? areAlike : null;
}
function areSets(a, b) {
    return a.type === 'sequence' && b.type === 'sequence' && a.set && b.set;
}
/** Whether two data have the same value, be it as a list or as a tuple; null when that cannot be known. */
function isAlike(a, b) {
    if (a.type === 'unresolved' || b.type === 'unresolved')
        return unresolvedEquals(a, b, isAlike);
    if ((0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isWhollyKnown */ .nH)(a) && (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isWhollyKnown */ .nH)(b))
        return a.type === b.type && (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(a) === (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(b);
    if ((0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .sizeOf */ .$d)(a) + (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .sizeOf */ .$d)(b) > _values_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_ELEMENTS */ .DU)
        return null;
    // Of an open set nobody knows how many elements it has, nor where they are.
    if ((a.type === 'sequence' && a.set) || (b.type === 'sequence' && b.set))
        return a.type === b.type ? null : false;
    if (a.type === 'sequence' && b.type === 'sequence') {
        if (a.items.length !== b.items.length)
            return false;
        return all(a.items.map((item, index) => isAlike(item, b.items[index] ?? (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .nothing */ .s6)())));
    }
    if (a.type === 'mapping' && b.type === 'mapping') {
        if (a.entries.size !== b.entries.size)
            return false;
        return all([...a.entries].map(([key, value]) => {
            const other = b.entries.get(key);
            return other === undefined ? false : isAlike(value, other);
        }));
    }
    if (a.type === 'null' || b.type === 'null')
        return a.type === b.type;
    return a.type === b.type && 'value' in a && 'value' in b && a.value === b.value;
}
function unresolvedEquals(a, b, step) {
    const [open, other] = a.type === 'unresolved' && (a.branches.length > 0 || b.type !== 'unresolved') ? [a, b] : [b, a];
    if (open.type !== 'unresolved')
        return null;
    if (open.branches.length > 0) {
        const answers = open.branches.map((branch) => step(branch, other));
        return answers.every((answer) => answer === answers[0]) ? (answers[0] ?? null) : null;
    }
    if (other.type === 'null' || (other.type === 'string' && other.value === ''))
        return isSomething(open) ? false : null;
    return differ(open, other) ? false : null;
}
/** Whether an open value is at least not null and not empty: an attribute that is never so, or a text of which a part is known. */
function isSomething({ expression, reference, pieces }) {
    const isOptional = reference?.attribute?.startsWith('website_') === true;
    if (pieces.some((piece) => 'literal' in piece))
        return !isOptional;
    return reference !== null && expression === `${reference.address}.${reference.attribute}` && (0,_computed_js__WEBPACK_IMPORTED_MODULE_0__/* .isAlwaysSet */ .oH)(reference);
}
/** Texts with a known beginning or end differ from those that begin or end otherwise. */
function differ(a, b) {
    if ((a.type !== 'string' && a.type !== 'unresolved') || (b.type !== 'string' && b.type !== 'unresolved'))
        return false;
    const [starts, ends] = [0, -1].map((index) => [a, b].map((one) => literalAt(one, index)));
    const [start = '', otherStart = ''] = starts ?? [];
    const [end = '', otherEnd = ''] = ends ?? [];
    // Only an open text may go on beyond what is known of it.
    const startsAlike = (b.type === 'unresolved' && start.startsWith(otherStart)) ||
        (a.type === 'unresolved' && otherStart.startsWith(start));
    const endsAlike = (b.type === 'unresolved' && end.endsWith(otherEnd)) || (a.type === 'unresolved' && otherEnd.endsWith(end));
    return !startsAlike || !endsAlike;
}
/** The literal text at the beginning (0) or the end (-1) of a text. */
function literalAt(datum, index) {
    const piece = (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .piecesOf */ .Xe)(datum).at(index);
    return piece !== undefined && 'literal' in piece ? piece.literal : '';
}
function all(answers) {
    if (answers.includes(false))
        return false;
    return answers.includes(null) ? null : true;
}


/***/ }),

/***/ 7742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ZE: () => (/* binding */ elementsOf),
  _3: () => (/* binding */ evaluate),
  B1: () => (/* binding */ withNames)
});

// EXTERNAL MODULE: ./lib/sources/terraform/effort.js
var effort = __webpack_require__(5951);
// EXTERNAL MODULE: ./lib/sources/terraform/equality.js
var equality = __webpack_require__(3393);
// EXTERNAL MODULE: ./lib/sources/terraform/values.js
var terraform_values = __webpack_require__(3063);
;// CONCATENATED MODULE: ./lib/sources/terraform/open-sets.js


/** Pairs of data that are compared; with more, anything is possible. */
const MAX_PAIRS = 10_000;
/** Whether some of these different data may turn out to be equal, because they are open. */
function mayCoincide(items) {
    const open = items.filter((item) => !(0,terraform_values/* isWhollyKnown */.nH)(item));
    if (open.length * items.length > MAX_PAIRS)
        return true;
    return open.some((one) => items.some((other) => other !== one && (0,equality/* isAlike */.H)(one, other) !== false));
}
/**
 * A set of which some elements may turn out to be one is a collection of unknown length, whose elements have no known place;
 * everything else is itself.
 */
function settled(datum) {
    if (datum.type !== 'sequence' || !datum.set || (0,terraform_values/* isWhollyKnown */.nH)(datum) || !mayCoincide(datum.items))
        return datum;
    return ofUnknownLength(datum.items, (0,terraform_values/* describe */.q0)(datum), datum.at);
}
/** A collection that has some of these elements. */
function ofUnknownLength(items, expression, at) {
    const open = items.map(terraform_values/* firstUnresolved */.oE).find((one) => one !== null) ?? null;
    const reason = open?.reason ?? 'unsupported';
    const element = (0,terraform_values/* oneOf */.yL)(items, { reason, expression: `${expression}[…]`, at });
    return (0,terraform_values/* unresolved */.II)(reason, expression, { reference: open?.reference ?? null, element, at });
}

// EXTERNAL MODULE: ./lib/sources/terraform/texts.js
var terraform_texts = __webpack_require__(7081);
;// CONCATENATED MODULE: ./lib/sources/terraform/functions/call.js


/** A function that needs all of its arguments; with any of them open, so is the result. */
function whenKnown(run) {
    return (args, call) => (args.every(terraform_values/* isWhollyKnown */.nH) ? run(args, call) : (0,terraform_texts/* unresolvedFrom */.yJ)(args, call));
}
/** Arguments as strings; null when one of them has no string form, or is null. */
function texts(args) {
    const converted = args.map(terraform_values/* toText */.fE);
    const usable = converted.flatMap((one) => one.type === 'null' || (one.type === 'unresolved' && one.failed) ? [] : [one]);
    return usable.length === args.length ? usable : null;
}
/** A known string; null for anything else. */
function knownText(datum) {
    const converted = datum === undefined ? null : (0,terraform_values/* toText */.fE)(datum);
    return converted?.type === 'string' ? converted.value : null;
}
/** A known number; null for anything else. */
function knownNumber(datum) {
    const converted = datum === undefined ? null : (0,terraform_values/* toQuantity */.nD)(datum);
    return converted?.type === 'number' ? converted.value : null;
}
/** A list or a set whose elements are known to be there; null for anything else. */
function asSequence(datum) {
    return datum?.type === 'sequence' ? datum : null;
}
/** The same without sets, whose elements have no place. */
function asList(datum) {
    return datum?.type === 'sequence' && !datum.set ? datum : null;
}
/** A known whole number; null for anything else. */
function knownInteger(datum) {
    const value = knownNumber(datum);
    return value !== null && Number.isInteger(value) ? value : null;
}
/**
 * What an argument of a wrong kind, or one that is not known, gives.
 * @param from the collections whose elements those of the result are
 */
function otherwise(args, call, from = []) {
    // What is open inside of a known argument is not why.
    const open = args.filter(({ type }) => type === 'unresolved');
    if (open.length === 0)
        return (0,terraform_values/* failure */.V2)(call.expression, call.at);
    return { ...(0,terraform_texts/* unresolvedFrom */.yJ)(open, call), element: elementOf(from, call) };
}
/** What any element of these collections is; null when that is not known of all of them. */
function elementOf(collections, { expression, at }) {
    const found = [];
    for (const one of collections) {
        if (one?.type === 'sequence')
            found.push(...one.items);
        else if (one?.type === 'mapping')
            found.push(...one.entries.values());
        else {
            const element = one?.type === 'unresolved' ? (0,terraform_values/* anyElementOf */.Mi)(one) : null;
            if (element === null)
                return null;
            found.push(element);
        }
    }
    if (found.length === 0)
        return null;
    return (0,terraform_values/* oneOf */.yL)(found, { reason: 'conditional', expression: `${expression}[…]`, at });
}

;// CONCATENATED MODULE: ./lib/sources/terraform/functions/characters.js
/** Code units of a text that is cut into characters. */
const MAX_SEGMENTED = 10_000;
/** What cutting a text costs for each code unit, in expressions. */
const STEPS_PER_UNIT = 2;
const SEGMENTER = new Intl.Segmenter('en', { granularity: 'grapheme' });
/**
 * What Terraform's functions count as characters are Unicode's grapheme clusters, such as a flag, or a letter with its accents
 * (https://developer.hashicorp.com/terraform/language/functions/length). All of these give null for a text that is too long.
 */
function lengthOf(text, charge) {
    return isPlain(text) ? text.length : (charactersOf(text, charge)?.length ?? null);
}
/** The characters from one position up to another one, which may lie beyond the end. */
function partOf(text, start, end, charge) {
    return isPlain(text) ? text.slice(start, end) : (charactersOf(text, charge)?.slice(start, end).join('') ?? null);
}
/** The characters the other way round. */
function reversed(text, charge) {
    return charactersOf(text, charge)?.toReversed().join('') ?? null;
}
function charactersOf(text, charge) {
    if (isPlain(text))
        return text.split('');
    if (text.length > MAX_SEGMENTED)
        return null;
    charge(text.length * STEPS_PER_UNIT);
    return Array.from(SEGMENTER.segment(text), ({ segment }) => segment);
}
/** Whether every code unit is a character: it is in ASCII, where only CR LF is one of two. */
function isPlain(text) {
    // oxlint-disable-next-line no-control-regex
    return !/[^\0-\x7f]|\r\n/.test(text);
}
/** Terraform maps each code point by itself, to one code point: `ß` stays, and so does what has no single other case. */
function upperOf(text) {
    return mapped(text, (point) => point.toUpperCase());
}
function lowerOf(text) {
    return mapped(text, (point) => (point === 'İ' ? 'i' : point.toLowerCase()));
}
/** The first letter of each word in upper case; words begin behind anything but a letter, a digit or `_`. */
function titleOf(text) {
    return text.replaceAll(/(?<![\p{L}\p{Nd}_])[\p{L}]/gu, upperOf);
}
function mapped(text, map) {
    // oxlint-disable-next-line no-control-regex
    if (!/[^\0-\x7f]/.test(text))
        return map(text);
    return Array.from(text, (point) => {
        const other = map(point);
        return Array.from(other).length === 1 ? other : point;
    }).join('');
}

;// CONCATENATED MODULE: ./lib/sources/terraform/functions/collections.js






/** A function of one list whose length has to be known; its elements need not be. */
function ofList(step) {
    return (args, call) => {
        const list = asSequence(args[0]);
        return list === null ? otherwise(args, call, args.slice(0, 1)) : step(list.items, call);
    };
}
function lookup(args, call) {
    const [map, key, fallback] = args;
    const name = knownText(key);
    if (map === undefined || key === undefined)
        return (0,terraform_values/* failure */.V2)(call.expression, call.at);
    if (name === null)
        return oneOfMembers(map, fallback, key, call);
    if (map.type === 'mapping')
        return map.entries.get(name) ?? fallback ?? (0,terraform_values/* failure */.V2)(call.expression, call.at);
    if (map.type !== 'unresolved')
        return (0,terraform_values/* failure */.V2)(call.expression, call.at);
    const member = (0,terraform_values/* moved */.aW)((0,terraform_values/* memberOf */.C5)(map, name), call.at);
    const isPlain = member.type === 'unresolved' && member.branches.length + member.pieces.length === 0;
    if (isPlain || fallback === undefined)
        return member;
    return (0,terraform_values/* oneOf */.yL)([member, fallback], { reason: 'conditional', expression: call.expression, at: call.at });
}
/** A member of a known map by an unknown key is one of its members. */
function oneOfMembers(map, fallback, key, call) {
    const reason = key.type === 'unresolved' ? key.reason : 'unsupported';
    if (key.type !== 'unresolved' || key.failed)
        return (0,terraform_values/* failure */.V2)(call.expression, call.at);
    const members = map.type === 'mapping' ? [...map.entries.values()] : (asSequence(map)?.items ?? []);
    if (map.type === 'unresolved' || (members.length === 0 && fallback === undefined))
        return (0,terraform_texts/* unresolvedFrom */.yJ)([map, key], call);
    const about = { reason, expression: call.expression, at: call.at };
    if (fallback !== undefined)
        return (0,terraform_values/* oneOf */.yL)([...members, fallback], about);
    const chosen = (0,terraform_values/* oneOf */.yL)(members, about);
    // Unlike a conditional, an index may also hit nothing, which `try` and `can` notice: the only member is no more than a guess.
    return chosen.type === 'unresolved'
        ? (0,terraform_values/* oneOf */.yL)([...members, (0,terraform_values/* failure */.V2)(call.expression, call.at)], about)
        : (0,terraform_texts/* unresolvedFrom */.yJ)([map, key], call);
}
function collections_element([list, index], call) {
    const sequenceOf = asList(list);
    const position = knownInteger(index);
    if (sequenceOf === null || position === null) {
        if (list?.type === 'unresolved' && list.member !== null && position !== null && position >= 0)
            return (0,terraform_values/* moved */.aW)((0,terraform_values/* memberOf */.C5)(list, String(position)), call.at);
        const any = list?.type === 'unresolved' ? (0,terraform_values/* anyElementOf */.Mi)(list) : null;
        if (any !== null)
            return (0,terraform_values/* moved */.aW)((0,terraform_values/* ifThere */.y)(any, call.expression, call.at), call.at);
        if (sequenceOf !== null && index?.type === 'unresolved')
            return oneOfMembers(sequenceOf, undefined, index, call);
        return otherwise([list ?? (0,terraform_values/* nothing */.s6)(), index ?? (0,terraform_values/* nothing */.s6)()], call);
    }
    const { items } = sequenceOf;
    const wrapped = ((position % items.length) + items.length) % items.length;
    return items[wrapped] ?? (0,terraform_values/* failure */.V2)(call.expression, call.at);
}
/** The first argument that is neither null nor an empty string; an error without one. All have one type. */
function coalesce(args, call) {
    const open = [];
    for (const arg of (0,terraform_values/* unified */.lk)(args)) {
        if (arg.type === 'null' || (arg.type === 'string' && arg.value === ''))
            continue;
        if (arg.type !== 'unresolved')
            return open.length === 0 ? arg : maybe([...open, arg], call);
        // A text with a literal part is not empty.
        if (arg.pieces.length > 0)
            return open.length === 0 ? arg : maybe([...open, arg], call);
        open.push(arg);
    }
    return open.length === 0 ? (0,terraform_values/* failure */.V2)(call.expression, call.at) : maybe(open, call);
}
/** One of several; a single unresolved one among them leaves anything possible. */
function maybe(choices, call) {
    const [first] = choices;
    if (choices.length === 1 && first !== undefined)
        return first;
    const reason = first?.type === 'unresolved' ? first.reason : 'conditional';
    return (0,terraform_values/* oneOf */.yL)(choices, { reason, expression: call.expression, at: call.at });
}
function coalesceList(args, call) {
    for (const arg of args) {
        const list = asList(arg);
        if (list === null)
            return otherwise(args, call);
        if (list.items.length > 0)
            return arg;
    }
    return (0,terraform_values/* failure */.V2)(call.expression, call.at);
}
/** The only element, or null for an empty list; of a list of unknown length, its element may be that. */
function one(args, call) {
    const [list] = args;
    const element = list?.type === 'unresolved' ? (0,terraform_values/* anyElementOf */.Mi)(list) : null;
    if (element !== null) {
        if (element.type === 'unresolved' && element.reference !== null)
            return { ...element, at: call.at };
        return (0,terraform_values/* oneOf */.yL)([element, (0,terraform_values/* nothing */.s6)(), (0,terraform_values/* failure */.V2)(call.expression, call.at)], {
            reason: 'conditional',
            expression: call.expression,
            at: call.at,
        });
    }
    const sequenceOf = asSequence(list);
    if (sequenceOf === null)
        return otherwise(args, call);
    if (sequenceOf.items.length > 1)
        return (0,terraform_values/* failure */.V2)(call.expression, call.at);
    return sequenceOf.items[0] ?? (0,terraform_values/* nothing */.s6)(call.at);
}
function contains(args, call) {
    const [list, wanted] = args;
    const sequenceOf = asSequence(list);
    if (sequenceOf === null || wanted === undefined)
        return otherwise(args, call);
    const answers = sequenceOf.items.map((item) => (0,equality/* equals */.a)(item, wanted));
    if (answers.includes(true))
        return (0,terraform_values/* truth */.Im)(true, call.at);
    return answers.includes(null) ? (0,terraform_texts/* unresolvedFrom */.yJ)(args, call) : (0,terraform_values/* truth */.Im)(false, call.at);
}
function compact(items, call) {
    const kept = items.filter((item) => item.type !== 'null' && !(item.type === 'string' && item.value === ''));
    const isOpen = kept.some((item) => item.type === 'unresolved' && item.pieces.length === 0);
    if (!isOpen)
        return (0,terraform_values/* sequence */.K2)(kept.map(terraform_values/* toText */.fE), call.at);
    return ofUnknownLength(kept, call.expression, call.at);
}
function toMapOf(args, call) {
    const keys = asSequence(args[0]);
    const values = asList(args[1]);
    if (keys === null || values === null)
        return otherwise(args, call);
    const names = keys.items.map(knownText);
    if (names.includes(null))
        return (0,terraform_texts/* unresolvedFrom */.yJ)(keys.items, call);
    if (names.length !== values.items.length)
        return (0,terraform_values/* failure */.V2)(call.expression, call.at);
    return (0,terraform_values/* mapping */.pq)(names.map((name, index) => [name ?? '', values.items[index] ?? (0,terraform_values/* nothing */.s6)()]), call.at);
}
function keys(args, call) {
    const [map] = args;
    // What is known of the elements of an open map are its values.
    if (map?.type !== 'mapping')
        return unresolvedOrFailure(args, call);
    return (0,terraform_values/* sequence */.K2)([...map.entries.keys()].map((key) => (0,terraform_values/* text */.Qq)(key, map.at)), call.at);
}
function values(args, call) {
    const [map] = args;
    if (map?.type !== 'mapping')
        return otherwise(args, call, args);
    return (0,terraform_values/* sequence */.K2)([...map.entries.values()], call.at);
}
function collections_length(args, call) {
    const [value] = args;
    if (value?.type === 'mapping')
        return (0,terraform_values/* quantity */.au)(value.entries.size, call.at);
    const size = value?.type === 'string' ? lengthOf(value.value, call.world.charge) : asSequence(value)?.items.length;
    if (size === undefined)
        return unresolvedOrFailure(args, call);
    return size === null ? (0,terraform_values/* unresolved */.II)('unsupported', call.expression, call) : (0,terraform_values/* quantity */.au)(size, call.at);
}
function unresolvedOrFailure(args, call) {
    return args.some((arg) => arg.type === 'unresolved') ? (0,terraform_texts/* unresolvedFrom */.yJ)(args, call) : (0,terraform_values/* failure */.V2)(call.expression, call.at);
}
/** Source: https://developer.hashicorp.com/terraform/language/functions/range; with more elements it is an error. */
const LONGEST_RANGE = 1024;
function range(args, call) {
    const numbers = args.map(knownNumber);
    if (numbers.includes(null))
        return unresolvedOrFailure(args, call);
    if (numbers.length === 0 || numbers.length > 3)
        return (0,terraform_values/* failure */.V2)(call.expression, call.at);
    const [first = 0, second, third] = numbers.map(Number);
    const [start, end] = second === undefined ? [0, first] : [first, second];
    const step = third ?? (end < start ? -1 : 1);
    const count = start === end ? 0 : Math.ceil((end - start) / step);
    if (step === 0 || count < 0 || count > LONGEST_RANGE)
        return (0,terraform_values/* failure */.V2)(call.expression, call.at);
    return (0,terraform_values/* sequence */.K2)(Array.from({ length: count }, (_, index) => (0,terraform_values/* quantity */.au)(start + index * step)), call.at);
}
function slice(args, call) {
    const list = asList(args[0]);
    const [start, end] = [knownInteger(args[1]), knownInteger(args[2])];
    if (list === null || start === null || end === null)
        return unresolvedOrFailure(args, call);
    if (start < 0 || end > list.items.length || start > end)
        return (0,terraform_values/* failure */.V2)(call.expression, call.at);
    return (0,terraform_values/* sequence */.K2)(list.items.slice(start, end), call.at);
}
function sort(items, call) {
    const converted = items.map(terraform_values/* toText */.fE);
    if (converted.some(({ type }) => type === 'null'))
        return (0,terraform_values/* failure */.V2)(call.expression, call.at);
    if (!converted.every(terraform_values/* isWhollyKnown */.nH))
        return (0,terraform_values/* unordered */.bC)(converted, call.expression, call.at);
    return (0,terraform_values/* sequence */.K2)(converted.toSorted((a, b) => (0,terraform_values/* compareText */.n6)(a.type === 'string' ? a.value : '', b.type === 'string' ? b.value : '')), call.at);
}
function chunklist(args, call) {
    const list = asSequence(args[0]);
    const size = knownInteger(args[1]);
    if (list === null || size === null || size < 0)
        return unresolvedOrFailure(args, call);
    const items = (0,terraform_values/* unified */.lk)(list.items);
    // Chunks of no size are one chunk of all.
    const length = size === 0 ? items.length : size;
    const chunks = Array.from({ length: Math.ceil(items.length / Math.max(length, 1)) }, (_, index) => (0,terraform_values/* sequence */.K2)(items.slice(index * length, (index + 1) * length)));
    return (0,terraform_values/* sequence */.K2)(chunks, call.at);
}
function truthOf(combine) {
    return ofList((items, call) => {
        const decided = combine === 'any';
        const answers = items.map(terraform_values/* toTruth */.Vm);
        const failed = answers.find((answer) => answer.type === 'unresolved' && answer.failed);
        if (failed !== undefined)
            return failed;
        // Null counts as false.
        if (answers.some((answer) => (answer.type === 'null' && !decided) || (answer.type === 'bool' && answer.value === decided)))
            return (0,terraform_values/* truth */.Im)(decided, call.at);
        return answers.every(terraform_values/* isWhollyKnown */.nH) ? (0,terraform_values/* truth */.Im)(!decided, call.at) : (0,terraform_texts/* unresolvedFrom */.yJ)(answers, call);
    });
}
function sum(items, call) {
    const numbers = items.map(terraform_values/* toQuantity */.nD);
    if (numbers.length === 0 || numbers.some(({ type }) => type === 'null'))
        return (0,terraform_values/* failure */.V2)(call.expression, call.at);
    if (!numbers.every(terraform_values/* isWhollyKnown */.nH))
        return (0,terraform_texts/* unresolvedFrom */.yJ)(numbers, call);
    return (0,terraform_values/* quantity */.au)(numbers.reduce((total, number) => total + (number.type === 'number' ? number.value : 0), 0), call.at);
}
/** A list by its keys the other way round: members become keys. */
function transpose(args, call) {
    const [map] = args;
    if (map?.type !== 'mapping' || !(0,terraform_values/* isWhollyKnown */.nH)(map))
        return unresolvedOrFailure(args, call);
    const turned = new Map();
    for (const [key, value] of map.entries) {
        for (const item of asSequence(value)?.items ?? []) {
            const name = knownText(item) ?? '';
            turned.set(name, [...(turned.get(name) ?? []), (0,terraform_values/* text */.Qq)(key)]);
        }
    }
    return (0,terraform_values/* mapping */.pq)([...turned].map(([key, items]) => [key, (0,terraform_values/* sequence */.K2)(items)]), call.at);
}
/** The place of an element. */
function index(args, call) {
    const [list, wanted] = args;
    const items = asList(list)?.items;
    if (items === undefined || wanted === undefined)
        return otherwise(args, call);
    const answers = items.map((item) => (0,equality/* equals */.a)(item, wanted));
    const found = answers.indexOf(true);
    if (answers.slice(0, found === -1 ? undefined : found).includes(null))
        return (0,terraform_texts/* unresolvedFrom */.yJ)(args, call);
    return found === -1 ? (0,terraform_values/* failure */.V2)(call.expression, call.at) : (0,terraform_values/* quantity */.au)(found, call.at);
}
/** Source: https://developer.hashicorp.com/terraform/language/functions ("Collection Functions"). */
const COLLECTION_FUNCTIONS = {
    alltrue: truthOf('all'),
    anytrue: truthOf('any'),
    chunklist,
    coalesce,
    coalescelist: coalesceList,
    compact: ofList(compact),
    contains,
    element: collections_element,
    index,
    keys,
    length: collections_length,
    list: (args, call) => (0,terraform_values/* sequence */.K2)(args, call.at),
    lookup,
    matchkeys: whenKnown((_args, call) => (0,terraform_values/* unresolved */.II)('unsupported', call.expression, call)),
    one,
    range,
    reverse: ofList((items, call) => (0,terraform_values/* sequence */.K2)(items.toReversed(), call.at)),
    slice,
    sort: ofList(sort),
    sum: ofList(sum),
    transpose,
    values,
    zipmap: toMapOf,
};

;// CONCATENATED MODULE: ./lib/sources/terraform/functions/joining.js




function concat(args, call) {
    const items = [];
    for (const arg of args) {
        const list = asList(arg);
        if (list === null)
            return together(args, call);
        for (const item of list.items)
            items.push(item);
        if (items.length > terraform_values/* MAX_ELEMENTS */.DU)
            return (0,terraform_values/* unresolved */.II)('unsupported', call.expression, call);
    }
    return (0,terraform_values/* sequence */.K2)(items, call.at);
}
/** Nested lists as one; a nested list of unknown length leaves the whole one so. */
function flatten(args, call) {
    const list = asSequence(args[0]);
    if (list === null)
        return otherwise(args, call, args);
    const items = [];
    const pending = [...list.items].toReversed();
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
        const item = settled(next);
        if (mayBeList(item))
            return otherwise([item], call, items.length + pending.length === 0 ? [item] : []);
        if (item.type === 'sequence')
            pending.push(...item.items.toReversed());
        else
            items.push(item);
        if (items.length + pending.length > terraform_values/* MAX_ELEMENTS */.DU)
            return (0,terraform_values/* unresolved */.II)('unsupported', call.expression, call);
    }
    return (0,terraform_values/* sequence */.K2)(items, call.at);
}
/** Attributes with such names are strings; lists have names in the plural. */
const NAME_OF_TEXT = /(?:^|_)(?:address|arn|bucket|domain|endpoint|fqdn|host|id|name|url|zone)$/;
/** Whether an open datum may be a list. */
function mayBeList(datum) {
    if (datum.type !== 'unresolved')
        return false;
    if (datum.branches.length > 0)
        return datum.branches.some((one) => one.type === 'sequence' || mayBeList(one));
    if (datum.pieces.length > 0)
        return false;
    const { reference, expression } = datum;
    const isAttribute = reference !== null && expression === `${reference.address}.${reference.attribute}`;
    return !isAttribute || !NAME_OF_TEXT.test(reference.attribute ?? '');
}
function merge(args, call) {
    const maps = [];
    for (const arg of args) {
        if (arg.type === 'mapping')
            maps.push(arg);
        else if (arg.type !== 'null')
            return mergeOpen(args, call);
    }
    return (0,terraform_values/* mapping */.pq)(maps.flatMap((map) => [...map.entries]), call.at);
}
/** Of a merge with an open part, the members that later, known parts decide are known. */
function mergeOpen(args, call) {
    const result = together(args, call);
    if (result.type !== 'unresolved' || result.failed)
        return result;
    const member = (key) => {
        for (const arg of args.toReversed()) {
            if (arg.type === 'mapping') {
                const found = arg.entries.get(key);
                if (found !== undefined)
                    return found;
            }
            else if (arg.type === 'unresolved')
                break;
        }
        return (0,terraform_values/* memberOf */.C5)({ ...result, member: null }, key);
    };
    return { ...result, member };
}
/**
 * What collections put together give, some of which are open: what the known ones have is in it, whatever else there is. A value under
 * a key that an open object may have as well is taken for certain as long as it is an object itself: whoever adds objects to a
 * map adds others.
 */
function together(args, call) {
    const given = args.filter(({ type }) => type !== 'null');
    const result = otherwise(given, call, given);
    if (result.type !== 'unresolved' || result.failed)
        return result;
    const certain = certainPairs(given, call);
    const open = given.filter((arg) => arg.type === 'unresolved');
    const [first] = open;
    if (certain.length === 0 || first === undefined)
        return result;
    const elements = open.flatMap(({ element }) => (element === null ? [] : [element]));
    const other = elements.length === open.length
        ? (0,terraform_values/* oneOf */.yL)(elements, { reason: 'conditional', expression: `${call.expression}[*]`, at: call.at })
        : (0,terraform_texts/* unresolvedFrom */.yJ)([first], { expression: `${(0,terraform_values/* describe */.q0)(first)}[*]`, at: call.at });
    return { ...result, certain, element: other };
}
/** Keys and values that collections put together have for certain; the keys of lists are the places, as far as they are known. */
function certainPairs(args, call) {
    const named = new Map();
    const listed = [];
    let mayMove = null;
    for (const arg of args) {
        if (arg.type === 'sequence' && !arg.set) {
            for (const item of arg.items) {
                const place = mayMove === null
                    ? (0,terraform_values/* quantity */.au)(listed.length)
                    : (0,terraform_texts/* unresolvedFrom */.yJ)([mayMove], { ...call, expression: `${call.expression}.key` });
                listed.push([place, item]);
            }
        }
        else if (arg.type === 'mapping') {
            for (const [key, value] of arg.entries)
                named.set(key, value);
        }
        else if (arg.type === 'unresolved') {
            mayMove ??= arg;
            for (const [key, value] of named)
                if (value.type !== 'mapping')
                    named.delete(key);
            for (const [key, value] of arg.certain) {
                if (key.type === 'string')
                    named.set(key.value, value);
                else
                    listed.push([key, value]);
            }
        }
    }
    return [...listed, ...[...named].map(([key, value]) => [(0,terraform_values/* text */.Qq)(key), value])];
}
/** Source: https://developer.hashicorp.com/terraform/language/functions ("Collection Functions": what makes one of several). */
const JOINING_FUNCTIONS = { concat, flatten, merge };

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/sources/distribution-config/json.js
var json = __webpack_require__(6014);
// EXTERNAL MODULE: ./lib/sources/terraform/json-data.js
var json_data = __webpack_require__(2528);
// EXTERNAL MODULE: ./lib/sources/terraform/numbers.js
var numbers = __webpack_require__(6064);
;// CONCATENATED MODULE: ./lib/sources/terraform/functions/json.js


/** What Go writes as escapes although JSON need not. */
const ESCAPED = /[<>&\u2028\u2029]/g;
/**
 * A datum that is wholly known as JSON, as `jsonencode` writes it: members in the order of their names, numbers without exponents,
 * and `<`, `>` and `&` as escapes. Source: https://developer.hashicorp.com/terraform/language/functions/jsonencode
 */
function jsonOf(datum) {
    switch (datum.type) {
        case 'string':
            return jsonText(datum.value);
        case 'number':
            return (0,numbers/* decimalText */.N)(datum.value);
        case 'sequence':
            return `[${datum.items.map(jsonOf).join(',')}]`;
        case 'mapping':
            return `{${[...datum.entries].map(([key, value]) => `${jsonText(key)}:${jsonOf(value)}`).join(',')}}`;
        case 'unresolved':
            return jsonText((0,terraform_values/* describe */.q0)(datum));
        default:
            return datum.type === 'null' ? 'null' : String(datum.value);
    }
}
function jsonText(value) {
    return JSON.stringify(value).replaceAll(ESCAPED, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./lib/sources/terraform/functions/yaml.js




/** Characters of YAML that is decoded; parsing takes many times as much memory. */
const MAX_YAML = 512 * 1024;
/** Characters that take as long to parse as one expression. */
const CHARACTERS_PER_STEP = 5;
/** References that a YAML text may make to its anchors, against texts that unfold to millions of values. */
const MAX_ALIASES = 100;
const MAX_DEPTH = 100;
/** What Terraform takes for truths beside `true` and `false`: those of YAML 1.1. */
const TRUTHS = new Map(['y', 'yes', 'on', 'n', 'no', 'off'].flatMap((word, index) => [word, word.toUpperCase(), word.charAt(0).toUpperCase() + word.slice(1)].map((one) => [one, index < 3])));
/** What may be a number or a time to Terraform and is another one, or a string, to YAML 1.2. */
const DOUBTFUL = /^(?:[-+]?0[\d_].*|[-+]?[\d.]*_[\d_.]*|[-+]?0[bo].*|[-+]?\d+(?::\d+)+(?:\.\d*)?|\d{4}-\d\d?-\d\d?.*|[-+]?\.(?:inf|nan)|=)$/is;
const STRING = 'tag:yaml.org,2002:str';
/** Stands for a scalar whose meaning cannot be told. */
const OPEN = Symbol('open');
/**
 * `yamldecode`. Terraform resolves plain words as YAML 1.1 does in part: `yes` is a truth, a date becomes a time stamp.
 * Source: https://developer.hashicorp.com/terraform/language/functions/yamldecode and the package go-cty-yaml that it runs on
 */
function decodeYaml(args, call) {
    const source = knownText(args[0]);
    if (source === null)
        return (0,terraform_texts/* unresolvedFrom */.yJ)(args, call);
    if (source.length > MAX_YAML)
        return (0,terraform_values/* unresolved */.II)('unsupported', call.expression, call);
    call.world.charge(source.length / CHARACTERS_PER_STEP);
    const document = (0,dist/* parseDocument */.Tp)(source, { uniqueKeys: false, merge: true, logLevel: 'error' });
    if (document.errors.length > 0 || document.contents === null)
        return (0,terraform_values/* failure */.V2)(call.expression, call.at);
    if (document.warnings.length > 0 || isBeyond(document))
        return (0,terraform_values/* unresolved */.II)('unsupported', call.expression, call);
    (0,dist/* visit */.YR)(document, {
        Scalar: (_key, node) => {
            node.value = meaningOf(node);
        },
    });
    try {
        return fromPlain(document.toJS({ maxAliasCount: MAX_ALIASES }), call, 0);
    }
    catch {
        return (0,terraform_values/* unresolved */.II)('unsupported', call.expression, call);
    }
}
/** Whether a document says more than its plain data: types of its own, or keys that are no words. */
function isBeyond(document) {
    let beyond = document.directives.yaml.explicit === true;
    (0,dist/* visit */.YR)(document, {
        Collection: (_key, { tag }) => {
            if (tag !== undefined)
                beyond = true;
        },
        Pair: (_key, { key }) => {
            if (!(0,dist/* isScalar */.jn)(key) || key.value === null)
                beyond = true;
        },
    });
    return beyond;
}
function meaningOf({ type, source, value, tag }) {
    if (tag !== undefined)
        return tag === STRING ? value : OPEN;
    if (type !== 'PLAIN' || source === undefined)
        return value;
    return TRUTHS.get(source) ?? (DOUBTFUL.test(source) ? OPEN : value);
}
function fromPlain(value, call, depth) {
    const { at } = call;
    if (depth > MAX_DEPTH)
        return (0,terraform_values/* unresolved */.II)('unsupported', call.expression, call);
    if (value === null || value === undefined)
        return (0,terraform_values/* nothing */.s6)(at);
    if (typeof value === 'string')
        return (0,terraform_values/* text */.Qq)(value, at);
    if (typeof value === 'number')
        return (0,terraform_values/* quantity */.au)(value, at);
    if (typeof value === 'boolean')
        return (0,terraform_values/* truth */.Im)(value, at);
    if (Array.isArray(value)) {
        return (0,terraform_values/* sequence */.K2)(value.map((item) => fromPlain(item, call, depth + 1)), at);
    }
    if (typeof value !== 'object')
        return (0,terraform_values/* unresolved */.II)('unsupported', call.expression, call);
    return (0,terraform_values/* mapping */.pq)(Object.entries(value).map(([key, member]) => [key, fromPlain(member, call, depth + 1)]), at);
}

;// CONCATENATED MODULE: ./lib/sources/terraform/functions/files.js








/** Values in what is encoded; one value can be contained many times over. */
const MAX_ENCODED = 50_000;
function readFile(args, call) {
    const path = knownText(args[0]);
    if (path === null)
        return (0,terraform_texts/* unresolvedFrom */.yJ)(args, call);
    const content = call.world.readText(path);
    if ('text' in content)
        return (0,terraform_values/* text */.Qq)(content.text, content.at);
    return content.fault === 'missing'
        ? (0,terraform_values/* failure */.V2)(call.expression, call.at)
        : (0,terraform_values/* unresolved */.II)('unsupported', call.expression, call);
}
function fileExists(args, call) {
    const path = knownText(args[0]);
    if (path === null)
        return (0,terraform_texts/* unresolvedFrom */.yJ)(args, call);
    const content = call.world.readText(path);
    if ('fault' in content && content.fault === 'forbidden')
        return (0,terraform_values/* unresolved */.II)('unsupported', call.expression, call);
    return (0,terraform_values/* truth */.Im)('text' in content, call.at);
}
function templateFile(args, call) {
    const [path, variables] = args;
    const content = path === undefined ? (0,terraform_values/* failure */.V2)(call.expression, call.at) : readFile([path], call);
    if (content.type !== 'string')
        return content;
    if (variables?.type !== 'mapping')
        return (0,terraform_texts/* unresolvedFrom */.yJ)(args, call);
    return call.world.template(content.value, variables.entries, { expression: call.expression, at: content.at });
}
// ------------------------------------------------------------------------------------------------------------- encodings
function decodeJson(args, call) {
    const [text] = args;
    if (text?.type === 'unresolved' && text.encoded !== null)
        return text.encoded;
    const source = knownText(text);
    if (source === null)
        return (0,terraform_texts/* unresolvedFrom */.yJ)(args, call);
    const parsed = (0,json/* parseJson */.qF)(source);
    return 'root' in parsed ? (0,json_data/* datumOfJson */.h)(parsed.root, call.at) : (0,terraform_values/* failure */.V2)(call.expression, call.at);
}
function encodeJson(args, call) {
    const [value] = args;
    if (value === undefined)
        return (0,terraform_values/* failure */.V2)(call.expression, call.at);
    if (!(0,terraform_values/* isWhollyKnown */.nH)(value))
        return { ...(0,terraform_texts/* unresolvedFrom */.yJ)(args, call), encoded: value };
    if ((0,terraform_values/* sizeOf */.$d)(value) > MAX_ENCODED)
        return (0,terraform_values/* unresolved */.II)('unsupported', call.expression, call);
    return (0,terraform_values/* text */.Qq)(jsonOf(value), call.at);
}
// ----------------------------------------------------------------------------------------------------------------- paths
/** @param step gives null for what only the machine knows that Terraform runs on */
function ofPath(step) {
    return (args, call) => {
        const path = knownText(args[0]);
        const result = path === null ? null : step(path);
        return result === null ? (0,terraform_texts/* unresolvedFrom */.yJ)(args, call) : (0,terraform_values/* text */.Qq)(result, call.at);
    };
}
function opaque(_args, call) {
    return (0,terraform_values/* unresolved */.II)('unsupported', call.expression, { at: call.at });
}
/** Source: https://developer.hashicorp.com/terraform/language/functions ("Filesystem" and "Encoding Functions"). */
const FILE_FUNCTIONS = {
    abspath: opaque,
    basename: ofPath((path) => external_node_path_.posix.basename(path) || (path === '' ? '.' : '/')),
    dirname: ofPath((path) => external_node_path_.posix.normalize(path.replace(/[^/]+$/, '')).replace(/(?<=[^/])\/+$/, '')),
    file: readFile,
    fileexists: fileExists,
    fileset: opaque,
    jsondecode: decodeJson,
    jsonencode: encodeJson,
    pathexpand: ofPath((path) => (path.startsWith('~') ? null : path)),
    templatefile: templateFile,
    templatestring: opaque,
    yamldecode: whenKnown(decodeYaml),
    yamlencode: opaque,
};

;// CONCATENATED MODULE: ./lib/sources/terraform/functions/sets.js



/** Equal elements once; open ones may be equal without anybody knowing. */
function distinct(args, call) {
    const items = asSequence(args[0])?.items;
    if (items === undefined)
        return otherwise(args, call, args.slice(0, 1));
    const different = [...new Map((0,terraform_values/* unified */.lk)(items).map((item) => [(0,terraform_values/* describe */.q0)(item), item])).values()];
    return mayCoincide(different) ? ofUnknownLength(different, call.expression, call.at) : (0,terraform_values/* sequence */.K2)(different, call.at);
}
function setproduct(args, call) {
    if (args.length < 2)
        return (0,terraform_values/* failure */.V2)(call.expression, call.at);
    let rows = [[]];
    for (const arg of args) {
        const list = asSequence(arg);
        if (list === null)
            return otherwise(args, call);
        if (rows.length * list.items.length > terraform_values/* MAX_ELEMENTS */.DU)
            return (0,terraform_values/* unresolved */.II)('unsupported', call.expression, call);
        rows = rows.flatMap((row) => list.items.map((item) => [...row, item]));
    }
    return (0,terraform_values/* sequence */.K2)(rows.map((row) => (0,terraform_values/* sequence */.K2)(row)), call.at);
}
/** Set operations, over elements that are known. */
function ofSets(keep) {
    return whenKnown((args, call) => {
        const lists = args.map(asSequence);
        if (lists.includes(null) || lists.length === 0)
            return (0,terraform_values/* failure */.V2)(call.expression, call.at);
        const all = (0,terraform_values/* unified */.lk)(lists.flatMap((list) => list?.items ?? []));
        let start = 0;
        const sets = lists.map((list) => {
            const end = start + (list?.items.length ?? 0);
            const set = new Set(all.slice(start, end).map(terraform_values/* describe */.q0));
            start = end;
            return set;
        });
        return (0,terraform_values/* setOf */.s4)(all.filter((item) => keep(sets, (0,terraform_values/* describe */.q0)(item))), call.at);
    });
}
/** Source: https://developer.hashicorp.com/terraform/language/functions ("Collection Functions"). */
const SET_FUNCTIONS = {
    distinct,
    setintersection: ofSets((sets, key) => sets.every((set) => set.has(key))),
    setsubtract: ofSets(([first, second], key) => first?.has(key) === true && second?.has(key) !== true),
    setproduct,
    setunion: ofSets(() => true),
};

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/sources/terraform/hcl/text.js
var hcl_text = __webpack_require__(3314);
;// CONCATENATED MODULE: ./lib/sources/terraform/functions/format.js






const VERB = /%(?<flags>[-+ 0#]*)(?<width>\d{0,3})(?:\.(?<precision>\d{0,3}))?(?:\[(?<index>\d{1,3})\])?(?<verb>[vsqdbxXofegt])|%%/g;
/**
 * `format(spec, …)`; what it cannot tell is unresolved. Source: https://developer.hashicorp.com/terraform/language/functions/format,
 * whose verbs are Go's (https://pkg.go.dev/fmt)
 */
function format(args, call) {
    const [spec, ...values] = args;
    const template = knownText(spec);
    if (template === null)
        return spec === undefined ? (0,terraform_values/* failure */.V2)(call.expression, call.at) : (0,terraform_texts/* unresolvedFrom */.yJ)(args, call);
    const parts = [];
    const between = [];
    let end = 0;
    let next = 0;
    let used = 0;
    for (const match of template.matchAll(VERB)) {
        const { flags = '', width = '', precision, index, verb } = match.groups ?? {};
        const before = template.slice(end, match.index);
        between.push(before);
        parts.push((0,terraform_values/* text */.Qq)(before));
        end = match.index + match[0].length;
        if (verb === undefined) {
            parts.push((0,terraform_values/* text */.Qq)('%'));
            continue;
        }
        if (index !== undefined)
            next = Number(index) - 1;
        const value = values[next++];
        used = Math.max(used, next);
        if (value === undefined)
            return (0,terraform_values/* failure */.V2)(call.expression, call.at);
        parts.push(formatted(value, { flags, width: Number(width), precision: precision ?? null, verb }, call));
    }
    const rest = template.slice(end);
    // A sign that begins no verb known here.
    if ([...between, rest].some((one) => one.includes('%')))
        return { ...(0,terraform_texts/* unresolvedFrom */.yJ)(args, call), reason: 'unsupported' };
    return used < values.length ? (0,terraform_values/* failure */.V2)(call.expression, call.at) : (0,terraform_texts/* joinTexts */.B5)([...parts, (0,terraform_values/* text */.Qq)(rest)], call);
}
function formatted(value, verb, call) {
    if (value.type === 'null')
        return (0,terraform_texts/* unresolvedFrom */.yJ)([], { ...call, expression: (0,terraform_values/* describe */.q0)(value) });
    const isPlain = verb.flags === '' && verb.width === 0 && verb.precision === null;
    if (isPlain && value.type === 'unresolved' && 'sv'.includes(verb.verb))
        return (0,terraform_values/* toText */.fE)(value);
    if (!(0,terraform_values/* isWhollyKnown */.nH)(value))
        return (0,terraform_texts/* unresolvedFrom */.yJ)([value], call);
    const { charge } = call.world;
    const written = verb.flags.includes('#') && verb.verb === 'v' ? jsonOf(value) : writtenAs(value, verb, charge);
    const isPadded = typeof written === 'string' && verb.verb !== 't';
    const padded = isPadded ? pad(written, verb, charge) : written;
    if (padded === undefined)
        return (0,terraform_values/* failure */.V2)(call.expression, call.at);
    return padded === null ? (0,terraform_texts/* unresolvedFrom */.yJ)([], call) : (0,terraform_values/* text */.Qq)(padded);
}
/** A known value by a verb; undefined for one that Terraform refuses there, null where what it writes cannot be told. */
function writtenAs(value, verb, charge) {
    switch (verb.verb) {
        case 'v':
            if (value.type === 'number')
                return writtenNumber(value.value, { ...verb, verb: 'g' });
            return value.type === 'string' || value.type === 'bool' ? writtenText(value, verb, charge) : jsonOf(value);
        case 's':
            return writtenText(value, verb, charge);
        case 'q': {
            const quoted = (0,terraform_values/* toText */.fE)(value);
            return quoted.type === 'string' ? jsonOf(quoted) : undefined;
        }
        case 't': {
            const converted = (0,terraform_values/* toTruth */.Vm)(value);
            return converted.type === 'bool' ? String(converted.value) : undefined;
        }
        default: {
            const converted = (0,terraform_values/* toQuantity */.nD)(value);
            if (converted.type !== 'number')
                return converted.type === 'unresolved' && !converted.failed ? null : undefined;
            return writtenNumber(converted.value, verb);
        }
    }
}
function writtenText(value, { precision }, charge) {
    const converted = (0,terraform_values/* toText */.fE)(value);
    if (converted.type !== 'string')
        return undefined;
    return precision === null ? converted.value : partOf(converted.value, 0, Number(precision), charge);
}
const RADIX = new Map([
    ['d', { radix: 10, prefix: '' }],
    ['x', { radix: 16, prefix: '0x' }],
    ['X', { radix: 16, prefix: '0X' }],
    ['o', { radix: 8, prefix: '0' }],
    ['b', { radix: 2, prefix: '0b' }],
]);
function writtenNumber(value, { verb, flags, precision }) {
    const sign = value < 0 ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
    const magnitude = Math.abs(value);
    const base = RADIX.get(verb);
    const digits = base === undefined ? realDigits(magnitude, verb, precision) : integerDigits(magnitude, verb, precision);
    return typeof digits === 'string' ? `${sign}${flags.includes('#') ? (base?.prefix ?? '') : ''}${digits}` : digits;
}
function integerDigits(magnitude, verb, precision) {
    if (!Number.isInteger(magnitude))
        return undefined;
    if (!Number.isSafeInteger(magnitude))
        return null;
    const digits = magnitude.toString(RADIX.get(verb)?.radix).padStart(Number(precision), '0');
    return verb === 'X' ? digits.toUpperCase() : digits;
}
function realDigits(magnitude, verb, precision) {
    const exponential = (places) => magnitude.toExponential(places).replace(/([+-])(\d)$/, (_all, sign, digit) => `${sign}0${digit}`);
    if (verb === 'f')
        return fixed(magnitude, Number(precision ?? 6));
    if (verb === 'e')
        return precision === null ? exponential(6) : null;
    if (precision !== null)
        return null;
    const isPlain = magnitude === 0 || (magnitude >= 1e-4 && magnitude < 1e6);
    return isPlain ? (0,numbers/* decimalText */.N)(magnitude) : exponential();
}
/** With so many places behind the point; null where it lies in the middle between two, which depends on bits that are not here. */
function fixed(magnitude, places) {
    const [whole = '', fraction = ''] = (0,numbers/* decimalText */.N)(magnitude).split('.');
    if (fraction.length <= places)
        return places === 0 ? whole : `${whole}.${fraction.padEnd(places, '0')}`;
    return fraction.length === places + 1 && fraction.endsWith('5') ? null : magnitude.toFixed(places);
}
/** Fills up to the width; zeros stand between the sign and the digits. Null for a text that is too long to be measured. */
function pad(written, { flags, width, verb }, charge) {
    if (width === 0)
        return written;
    const length = lengthOf(written, charge);
    if (length === null)
        return null;
    const missing = Math.max(width - length, 0);
    if (flags.includes('-'))
        return written + ' '.repeat(missing);
    if (!flags.includes('0'))
        return ' '.repeat(missing) + written;
    const sign = 'sq'.includes(verb) ? '' : (/^[-+ ]/.exec(written)?.[0] ?? '');
    return sign + '0'.repeat(missing) + written.slice(sign.length);
}
/** `formatlist(spec, …)`: lists element by element, everything else for each of them. */
function formatList(args, call) {
    const [spec, ...values] = args;
    if (spec === undefined)
        return (0,terraform_values/* failure */.V2)(call.expression, call.at);
    if (values.some((value) => value.type === 'unresolved' && value.pieces.length === 0))
        return (0,terraform_texts/* unresolvedFrom */.yJ)(args, call);
    const lengths = new Set(values.flatMap((value) => (value.type === 'sequence' ? [value.items.length] : [])));
    const [length = 1] = lengths;
    if (lengths.size > 1)
        return (0,terraform_values/* failure */.V2)(call.expression, call.at);
    const rows = Array.from({ length }, (_, row) => [
        spec,
        ...values.map((value) => (value.type === 'sequence' ? (value.items[row] ?? (0,terraform_values/* failure */.V2)(call.expression)) : value)),
    ]);
    return (0,terraform_values/* sequence */.K2)(rows.map((row) => format(row, { ...call, expression: `format(${row.map(terraform_values/* describe */.q0).join(', ')})` })), call.at);
}

;// CONCATENATED MODULE: ./lib/sources/terraform/functions/patterns.js



/** Characters of a pattern; those that take a host name out of a URL have some forty. */
const MAX_PATTERN = 300;
/** Steps that a pattern may take in the worst case. A backtracking engine does some 10^8 a second. */
const MAX_STEPS = 2e7;
/** Steps that cost a run as much as one expression, at the worst. */
const STEPS_PER_CHARGE = 5_000;
const QUANTIFIER = /[*+?]|\{\d*,?\d*\}/y;
/**
 * Reads a pattern of Go's RE2 as one that JavaScript can run in bounded time; null for what it cannot. RE2 has no lookaround and no
 * back-references (https://github.com/google/re2/wiki/Syntax); a repeated group that repeats or chooses inside is refused, because a
 * backtracking engine takes exponential time on it. So is what the two read differently: a class that begins with `]`, and `\x{41}`.
 */
function safePattern(pattern) {
    if (pattern.length > MAX_PATTERN)
        return null;
    const insensitive = pattern.startsWith('(?i)');
    const source = (insensitive ? pattern.slice(4) : pattern)
        .replaceAll('(?P<', '(?<')
        .replace(/^\\A/, '^')
        .replace(/\\z$/, '$');
    if (!PLAIN.test(source) ||
        /\\[0-9a-zA-Z](?<!\\[abdfnrstvwxBDSW])|\\x(?![0-9a-fA-F]{2})|\\x\{|\(\?(?!:|<[a-zA-Z])|\[\[:|\[:|\[\^?\]/.test(source))
        return null;
    const work = workOf(source);
    if (work === null)
        return null;
    try {
        new RegExp(source);
    }
    catch {
        return null;
    }
    const { repeats, choices } = work;
    // Each repeat can end anywhere, the search can start anywhere, and every choice can be combined with each of these.
    const worstSteps = (characters) => (characters + 1) ** (repeats + 1) * choices;
    return { source, flags: insensitive ? 'i' : '', worstSteps };
}
/** The work of a pattern; null when it repeats a group that repeats or chooses. */
function workOf(source) {
    const whole = { complex: false, alternatives: 1 };
    const groups = [whole];
    let repeats = 0;
    let choices = 1;
    let closed = null;
    for (let index = 0; index < source.length; index++) {
        const character = source.charAt(index);
        QUANTIFIER.lastIndex = index;
        const quantifier = QUANTIFIER.exec(source)?.[0];
        if (character === '\\')
            index += 1;
        else if (character === '[') {
            const end = classEnd(source, index);
            if (end === null)
                return null;
            index = end;
        }
        else if (character === '(') {
            groups.push({ complex: false, alternatives: 1 });
            if (source.startsWith('(?:', index))
                index += 2;
            else if (source.startsWith('(?<', index))
                index = source.indexOf('>', index);
        }
        else if (character === ')') {
            closed = groups.length > 1 ? (groups.pop() ?? null) : null;
            const outer = groups.at(-1);
            if (outer !== undefined && closed?.complex === true)
                outer.complex = true;
            choices *= closed?.alternatives ?? 1;
            continue;
        }
        else if (character === '|') {
            const group = groups.at(-1) ?? whole;
            group.complex = true;
            group.alternatives += 1;
        }
        else if (quantifier !== undefined && index > 0) {
            if (quantifier === '?')
                choices *= 2;
            else {
                if (closed?.complex === true)
                    return null;
                repeats += 1;
            }
            for (const group of groups)
                group.complex = true;
            index += quantifier.length - 1;
            if (source[index + 1] === '?')
                index += 1;
        }
        closed = null;
    }
    return { repeats, choices: choices * whole.alternatives };
}
/** Where a character class ends; null when it does not. */
function classEnd(source, start) {
    let index = start + 1;
    if (source[index] === '^')
        index += 1;
    if (source[index] === ']')
        index += 1;
    for (; index < source.length; index++) {
        if (source[index] === '\\')
            index += 1;
        else if (source[index] === ']')
            return index;
    }
    return null;
}
/** What both engines see alike: of other texts, RE2 takes whole code points, and only some blanks for `\s`. */
const PLAIN = /^[\t\n\f\r -~]*$/;
/** Runs a pattern over a string that may have holes; a result that has lost them all is not to be trusted. */
function run(pattern, args, subject, call, flags, runner) {
    const converted = texts([subject]);
    if (converted === null)
        return (0,terraform_values/* failure */.V2)(call.expression, call.at);
    let isTooLong = false;
    const result = (0,terraform_texts/* throughHoles */.p6)(converted, call, ([filled = '']) => {
        isTooLong ||= patterns_isBeyond(pattern, filled, call);
        return isTooLong ? null : runner(new RegExp(pattern.source, pattern.flags + flags), filled);
    }, converted.some((one) => one.type === 'unresolved'));
    return isTooLong ? { ...(0,terraform_texts/* unresolvedFrom */.yJ)(args, call), reason: 'unsupported' } : result;
}
/** Whether a pattern may take too long over a text. What it may take is accounted for, many short runs being a long one. */
function patterns_isBeyond(pattern, subject, { world }) {
    const steps = pattern.worstSteps(subject.length);
    if (steps > MAX_STEPS || !PLAIN.test(subject))
        return true;
    world.charge(steps / STEPS_PER_CHARGE);
    return false;
}
/** `replace(string, substring, replacement)`; a substring in slashes is a pattern. */
function replaceAll(args, call) {
    const [subject, search, replacement] = args;
    const [wanted, by] = [knownText(search), knownText(replacement)];
    if (subject === undefined || search === undefined || replacement === undefined)
        return (0,terraform_values/* failure */.V2)(call.expression, call.at);
    if (wanted === null)
        return replaceOpen([subject, search, replacement], call);
    const body = /^\/(.*)\/$/s.exec(wanted)?.[1];
    // Slashes around nothing are a pattern too, which finds what nothing finds.
    const needle = body === '' ? '' : wanted;
    if (body === undefined || body === '') {
        const converted = texts([subject, replacement]);
        if (converted === null)
            return (0,terraform_values/* failure */.V2)(call.expression, call.at);
        return (0,terraform_texts/* throughHoles */.p6)(converted, call, ([filled = '', other = '']) => exchanged(filled, needle, other), false);
    }
    const pattern = safePattern(body);
    if (by === null || pattern === null)
        return { ...(0,terraform_texts/* unresolvedFrom */.yJ)(args, call), reason: reasonOf(pattern, args, call) };
    return run(pattern, args, subject, call, 'g', (compiled, filled) => {
        let length = filled.length;
        let end = null;
        return filled.replace(compiled, (...match) => {
            const [whole, offset] = [String(match[0]), Number(match.find((one) => typeof one === 'number'))];
            if (isLeftOut(whole, offset, end))
                return '';
            end = offset + whole.length;
            const instead = expand(by, match);
            length += instead.length;
            // `callFunction` takes this as what cannot be told, as when the engine itself gives up.
            if (length > terraform_values/* MAX_TEXT */.lG)
                throw new RangeError('a very long text');
            return instead;
        });
    });
}
/** A substring that is not known is replaced where the string has it in the same way; a pattern cannot be told from a text. */
function replaceOpen(args, call) {
    const converted = texts(args);
    if (converted === null)
        return (0,terraform_values/* failure */.V2)(call.expression, call.at);
    const [first, last] = [0, -1].map((index) => converted[1] && (0,terraform_values/* piecesOf */.Xe)(converted[1]).at(index));
    const isPattern = [first, last].every((piece) => piece !== undefined && 'literal' in piece);
    if (isPattern)
        return (0,terraform_texts/* unresolvedFrom */.yJ)(args, call);
    const step = ([subject = '', search = '', by = '']) => {
        const result = exchanged(subject, search, by);
        return result === null ? null : (0,terraform_texts/* changed */.tD)(subject, result);
    };
    return (0,terraform_texts/* throughHoles */.p6)(converted, call, step, true);
}
function exchanged(subject, search, by) {
    // Nothing is found before each character and at the end.
    const parts = search === '' ? ['', ...Array.from(subject), ''] : subject.split(search);
    return parts.length * by.length > terraform_values/* MAX_TEXT */.lG ? null : parts.join(by);
}
function reasonOf(pattern, args, call) {
    return pattern === null ? 'unsupported' : (0,terraform_texts/* unresolvedFrom */.yJ)(args, call).reason;
}
/** Go leaves out matches of nothing right behind another match (https://pkg.go.dev/regexp). */
function isLeftOut(match, offset, lastEnd) {
    return match === '' && offset === lastEnd;
}
/** Go's `$1`, `${1}` and `$name` (https://pkg.go.dev/regexp#Regexp.Expand); what does not exist is empty. */
function expand(template, match) {
    const last = match.at(-1);
    const named = new Map(typeof last === 'object' && last !== null ? Object.entries(last) : []);
    const end = match.findIndex((one, index) => index > 0 && typeof one === 'number');
    const groups = match.slice(0, end);
    return template.replaceAll(/\$(?:\$|\{(\w+)\}|(\w+))/g, (whole, braced, bare) => {
        const name = braced ?? bare;
        if (name === undefined)
            return whole === '$$' ? '$' : whole;
        const value = /^\d+$/.test(name) ? groups[Number(name)] : named.get(name);
        return typeof value === 'string' ? value : '';
    });
}
/** `regex(pattern, string)`: the match, or the list or map of its groups; an error where nothing matches. */
function regexFunction(args, call) {
    const [wanted, subject] = args;
    const source = knownText(wanted);
    if (wanted === undefined || subject === undefined)
        return (0,terraform_values/* failure */.V2)(call.expression, call.at);
    const pattern = source === null ? null : safePattern(source);
    if (pattern === null)
        return {
            ...(0,terraform_texts/* unresolvedFrom */.yJ)(args, call),
            reason: source === null ? (0,terraform_texts/* unresolvedFrom */.yJ)(args, call).reason : 'unsupported',
        };
    const result = run(pattern, args, subject, call, '', (compiled, filled) => matchOf(compiled.exec(filled)));
    return named(result, namesIn(pattern), call);
}
function namesIn({ source }) {
    return [...source.matchAll(/\(\?<(\w+)>/g)].map((match) => match[1] ?? '');
}
/** The groups of a match by their names, if these have some; groups with and without names are not allowed beside each other. */
function named(match, names, { expression, at }) {
    if (names.length === 0 || match.type !== 'sequence')
        return match;
    if (names.length !== match.items.length)
        return (0,terraform_values/* failure */.V2)(expression, at);
    return (0,terraform_values/* mapping */.pq)(names.map((name, index) => [name, match.items[index] ?? (0,terraform_values/* nothing */.s6)()]), at);
}
/** The whole match, or its groups; null for a group that has no part in it. */
function matchOf(match) {
    if (match === null)
        return null;
    return match.length === 1 ? match[0] : match.slice(1).map((group) => group ?? null);
}
/** `regexall(pattern, string)`: all matches, of a known string only. */
function regexAll(args, call) {
    const [source, subject] = [knownText(args[0]), knownText(args[1])];
    const pattern = source === null ? null : safePattern(source);
    if (pattern === null || subject === null)
        return { ...(0,terraform_texts/* unresolvedFrom */.yJ)(args, call), failed: false };
    if (patterns_isBeyond(pattern, subject, call))
        return (0,terraform_texts/* unresolvedFrom */.yJ)([], call);
    const names = namesIn(pattern);
    const items = [];
    let end = null;
    for (const match of subject.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))) {
        if (isLeftOut(match[0], match.index, end))
            continue;
        end = match.index + match[0].length;
        const found = matchOf(match);
        items.push(typeof found === 'string' ? (0,terraform_values/* text */.Qq)(found, call.at) : named(groupsOf(found ?? [], call), names, call));
    }
    return (0,terraform_values/* sequence */.K2)(items, call.at);
}
function groupsOf(groups, { at }) {
    return (0,terraform_values/* sequence */.K2)(groups.map((group) => (group === null ? (0,terraform_values/* nothing */.s6)(at) : (0,terraform_values/* text */.Qq)(group, at))), at);
}

;// CONCATENATED MODULE: ./lib/sources/terraform/functions/text.js









/** A function of strings that looks at their literal parts only. */
function ofTexts(count, step) {
    return (args, call) => {
        const converted = args.length === count ? texts(args) : null;
        if (converted === null)
            return (0,terraform_values/* failure */.V2)(call.expression, call.at);
        return (0,terraform_texts/* throughHoles */.p6)(converted, call, (filled) => step(...filled), false);
    };
}
/**
 * A function that takes something away. Of something that is not known nobody can tell whether it is there, unless it is written in
 * the string in the same way.
 */
function taking(step) {
    const taken = ofTexts(2, (value = '', what = '') => step(value, what));
    const found = ofTexts(2, (value = '', what = '') => (0,terraform_texts/* changed */.tD)(value, step(value, what)));
    return (args, call) => (args[1]?.type === 'unresolved' ? found(args, call) : taken(args, call));
}
/**
 * A function whose result any character of a hole would change.
 * @param step gives null for what cannot be told, and what is no string for what Terraform refuses
 */
function ofWholeText(step) {
    return (args, call) => {
        const [argument] = args;
        const value = args.length === 1 ? knownText(argument) : null;
        const result = value === null ? undefined : step(value, call.world.charge);
        if (typeof result === 'string')
            return (0,terraform_values/* text */.Qq)(result, call.at);
        if (result === null)
            return (0,terraform_values/* unresolved */.II)('unsupported', call.expression, call);
        return argument?.type === 'unresolved' ? (0,terraform_texts/* unresolvedFrom */.yJ)(args, call) : (0,terraform_values/* failure */.V2)(call.expression, call.at);
    };
}
function stripped(value, characters) {
    const cut = new Set(characters);
    const points = Array.from(value);
    const start = points.findIndex((point) => !cut.has(point));
    const end = points.findLastIndex((point) => !cut.has(point)) + 1;
    return start < 0 ? '' : points.slice(start, end).join('');
}
const trim = ofTexts(2, (value = '', characters = '') => stripped(value, characters));
function split(args, call) {
    const [separator, subject] = args;
    const between = knownText(separator);
    const whole = subject === undefined ? null : texts([subject]);
    if (whole === null)
        return (0,terraform_values/* failure */.V2)(call.expression, call.at);
    if (between === null)
        return (0,terraform_texts/* unresolvedFrom */.yJ)(args, call);
    const [value] = whole;
    // Nothing at all is known about the text: neither is the number of its parts, except that the first one is there.
    if (value?.type === 'unresolved' && value.pieces.length === 0)
        return (0,terraform_texts/* unresolvedFrom */.yJ)([value], call);
    return (0,terraform_texts/* throughHoles */.p6)(whole, call, ([filled = '']) => (between === '' ? Array.from(filled) : filled.split(between)), false);
}
/** Lists are joined with what is known of their elements; of a list of unknown length the element stands for it. */
function join(args, call) {
    const [separator, ...lists] = args;
    if (separator === undefined || separator.type === 'null' || lists.length === 0)
        return (0,terraform_values/* failure */.V2)(call.expression, call.at);
    const [only] = lists;
    const element = only?.type === 'unresolved' && lists.length === 1 ? (0,terraform_values/* anyElementOf */.Mi)(only) : null;
    if (element !== null)
        return ofElement(element, call);
    const sequences = lists.map(asSequence);
    const items = [];
    for (const sequence of sequences) {
        if (sequence === null)
            return unresolvedOrFailed(lists, call);
        items.push(...sequence.items);
    }
    return (0,terraform_texts/* joinTexts */.B5)(items.flatMap((item, index) => (index === 0 ? [item] : [separator, item])), call);
}
/** None or one of a kind, joined: the element, which only the deployment can tell to be there. */
function ofElement(element, call) {
    if (element.type !== 'unresolved')
        return { ...(0,terraform_texts/* unresolvedFrom */.yJ)([], call), reason: 'conditional' };
    if (element.reference === null)
        return (0,terraform_texts/* unresolvedFrom */.yJ)([element], call);
    return { ...element, at: call.at };
}
function unresolvedOrFailed(args, call) {
    return args.some((arg) => arg.type === 'unresolved') ? (0,terraform_texts/* unresolvedFrom */.yJ)(args, call) : (0,terraform_values/* failure */.V2)(call.expression, call.at);
}
/** The part of a string inside its literal beginning; what reaches into a hole is unresolved. */
function substr(args, call) {
    const subject = args[0] === undefined ? null : texts([args[0]]);
    const [offset, length] = [knownInteger(args[1]), knownInteger(args[2])];
    if (subject === null)
        return (0,terraform_values/* failure */.V2)(call.expression, call.at);
    if (offset === null || length === null)
        return (0,terraform_texts/* unresolvedFrom */.yJ)(args, call);
    const [value] = subject;
    const [first] = value === undefined ? [] : (0,terraform_values/* piecesOf */.Xe)(value);
    const beginning = first !== undefined && 'literal' in first ? first.literal : '';
    if (value?.type === 'string') {
        const start = offset < 0 ? (lengthOf(value.value, call.world.charge) ?? 0) + offset : offset;
        // What Terraform makes of a start before the text, or of none of the end, is not documented.
        if (start < 0 || (offset < 0 && length === 0))
            return (0,terraform_values/* unresolved */.II)('unsupported', call.expression, call);
        const end = length < 0 ? Infinity : start + length;
        const part = partOf(value.value, start, end, call.world.charge);
        return part === null ? (0,terraform_values/* unresolved */.II)('unsupported', call.expression, call) : (0,terraform_values/* text */.Qq)(part, call.at);
    }
    const isInside = offset >= 0 && length >= 0 && offset + length <= beginning.length && isAscii(beginning);
    return isInside ? (0,terraform_values/* text */.Qq)(beginning.slice(offset, offset + length), call.at) : (0,terraform_texts/* unresolvedFrom */.yJ)(args, call);
}
/** Whether a string begins (or ends) so; unknown as soon as a hole decides. */
function edge(which) {
    return (args, call) => {
        const converted = texts(args);
        const wanted = knownText(args[1]);
        const [subject] = converted ?? [];
        if (converted === null || subject === undefined)
            return (0,terraform_values/* failure */.V2)(call.expression, call.at);
        if (wanted === null)
            return (0,terraform_texts/* unresolvedFrom */.yJ)(args, call);
        const outer = (0,terraform_values/* piecesOf */.Xe)(subject).at(which === 'start' ? 0 : -1);
        const literal = outer !== undefined && 'literal' in outer ? outer.literal : '';
        const found = which === 'start' ? literal.startsWith(wanted) : literal.endsWith(wanted);
        if (found || subject.type === 'string')
            return (0,terraform_values/* truth */.Im)(found, call.at);
        const common = Math.min(literal.length, wanted.length);
        const differs = which === 'start'
            ? literal.slice(0, common) !== wanted.slice(0, common)
            : literal.slice(literal.length - common) !== wanted.slice(wanted.length - common);
        return differs ? (0,terraform_values/* truth */.Im)(false, call.at) : (0,terraform_texts/* unresolvedFrom */.yJ)(args, call);
    };
}
function containsText(args, call) {
    const converted = texts(args);
    const wanted = knownText(args[1]);
    const [subject] = converted ?? [];
    if (converted === null || subject === undefined)
        return (0,terraform_values/* failure */.V2)(call.expression, call.at);
    if (wanted === null)
        return (0,terraform_texts/* unresolvedFrom */.yJ)(args, call);
    const found = (0,terraform_values/* piecesOf */.Xe)(subject).some((piece) => 'literal' in piece && piece.literal.includes(wanted));
    return found || subject.type === 'string' ? (0,terraform_values/* truth */.Im)(found || wanted === '', call.at) : (0,terraform_texts/* unresolvedFrom */.yJ)(args, call);
}
/** Lower case of the literal parts; what is in a hole goes by the expression of the whole. */
function lower(args, call) {
    const [subject] = args.length === 1 ? (texts(args) ?? []) : [];
    if (subject === undefined)
        return (0,terraform_values/* failure */.V2)(call.expression, call.at);
    const pieces = (0,terraform_values/* piecesOf */.Xe)(subject).map((piece) => ('literal' in piece ? { literal: lowerOf(piece.literal) } : piece));
    return (0,terraform_texts/* fromPieces */.qb)(pieces, [subject], call);
}
/** The text in standard base64, with its padding; undefined for what is none. */
function decodedBase64(encoded) {
    const written = encoded.replaceAll(/[\r\n]/g, '');
    const isEncoded = written.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(written);
    const bytes = Buffer.from(written, 'base64');
    return isEncoded && (0,external_node_buffer_.isUtf8)(bytes) ? bytes.toString('utf8') : undefined;
}
function isAscii(value) {
    return !/[^\t-\x7e]/.test(value);
}
/** A number that is made of the text, as `sha256` does; names are made unique with its first digits. */
function hashed(algorithm, encoding) {
    return ofWholeText((value) => (0,external_node_crypto_.createHash)(algorithm).update(value, 'utf8').digest(encoding));
}
/** Terraform's string functions. Source: https://developer.hashicorp.com/terraform/language/functions ("String Functions"). */
const TEXT_FUNCTIONS = {
    chomp: ofTexts(1, (value = '') => value.replace(/[\r\n]+$/, '')),
    endswith: edge('end'),
    format: format,
    formatlist: formatList,
    indent: ofTexts(2, (count = '', value = '') => {
        const lines = value.split('\n');
        const isBeyond = !/^\d{1,6}$/.test(count) || lines.length * Number(count) > terraform_values/* MAX_TEXT */.lG;
        return isBeyond ? null : lines.join(`\n${' '.repeat(Number(count))}`);
    }),
    join,
    lower,
    regex: regexFunction,
    regexall: regexAll,
    replace: replaceAll,
    split,
    startswith: edge('start'),
    strcontains: containsText,
    strrev: ofWholeText(reversed),
    substr,
    title: ofWholeText(titleOf),
    trim: (args, call) => (args[1]?.type === 'unresolved' ? (0,terraform_texts/* unresolvedFrom */.yJ)(args, call) : trim(args, call)),
    trimprefix: taking((value, prefix) => (value.startsWith(prefix) ? value.slice(prefix.length) : value)),
    trimspace: ofTexts(1, (value = '') => (0,hcl_text/* trimStart */.Dw)((0,hcl_text/* trimEnd */.s8)(value))),
    trimsuffix: taking((value, suffix) => suffix !== '' && value.endsWith(suffix) ? value.slice(0, -suffix.length) : value),
    upper: ofWholeText(upperOf),
    urlencode: ofWholeText((value) => encodeURIComponent(value)
        .replaceAll('%20', '+')
        .replaceAll(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)),
    base64sha256: hashed('sha256', 'base64'),
    base64sha512: hashed('sha512', 'base64'),
    md5: hashed('md5', 'hex'),
    sha1: hashed('sha1', 'hex'),
    sha256: hashed('sha256', 'hex'),
    sha512: hashed('sha512', 'hex'),
    base64encode: ofWholeText((value) => Buffer.from(value, 'utf8').toString('base64')),
    base64decode: ofWholeText(decodedBase64),
};

;// CONCATENATED MODULE: ./lib/sources/terraform/functions/types.js



/** The first argument that evaluates without an error; one of several where nobody knows which that is. */
function tryFirst(args, call) {
    const possible = [];
    for (const arg of args) {
        if ((0,terraform_values/* failureIn */.Q6)(arg) === null)
            possible.push(arg);
        if (!(0,terraform_values/* mayFail */.YO)(arg))
            break;
    }
    const [first] = possible;
    if (first === undefined)
        return (0,terraform_values/* failure */.V2)(call.expression, call.at);
    const reason = (0,terraform_values/* firstUnresolved */.oE)(first)?.reason ?? 'conditional';
    return (0,terraform_values/* oneOf */.yL)(possible, { reason, expression: call.expression, at: call.at });
}
function can([argument], call) {
    const open = argument === undefined ? null : (0,terraform_values/* firstUnresolved */.oE)(argument);
    if (argument === undefined || open === null)
        return (0,terraform_values/* truth */.Im)(true, call.at);
    return (0,terraform_values/* failureIn */.Q6)(argument) === null ? (0,terraform_texts/* unresolvedFrom */.yJ)([open], call) : (0,terraform_values/* truth */.Im)(false, call.at);
}
function toList(args, call) {
    const [value] = args;
    if (value?.type === 'null')
        return (0,terraform_values/* nothing */.s6)(call.at);
    if (value?.type === 'unresolved')
        return value;
    const list = value?.type === 'sequence' ? value : null;
    if (list === null)
        return (0,terraform_values/* failure */.V2)(call.expression, call.at);
    return list.set ? (0,terraform_values/* unordered */.bC)(list.items, call.expression, call.at) : (0,terraform_values/* sequence */.K2)((0,terraform_values/* unified */.lk)(list.items), call.at);
}
function toSet(args, call) {
    const [value] = args;
    if (value?.type === 'null')
        return (0,terraform_values/* nothing */.s6)(call.at);
    if (value?.type === 'unresolved')
        return value;
    const list = asSequence(value);
    return list === null ? (0,terraform_values/* failure */.V2)(call.expression, call.at) : (0,terraform_values/* setOf */.s4)(list.items, call.at);
}
function toMap([value], call) {
    if (value?.type === 'unresolved' || value?.type === 'null')
        return value;
    if (value?.type !== 'mapping')
        return (0,terraform_values/* failure */.V2)(call.expression, call.at);
    const members = (0,terraform_values/* unified */.lk)([...value.entries.values()]);
    return (0,terraform_values/* mapping */.pq)([...value.entries.keys()].map((key, index) => [key, members[index] ?? (0,terraform_values/* nothing */.s6)()]), call.at);
}
function ofNumbers(step) {
    return whenKnown((args, call) => {
        const numbers = args.map(knownNumber);
        return numbers.includes(null) || numbers.length === 0
            ? (0,terraform_values/* failure */.V2)(call.expression, call.at)
            : (0,terraform_values/* quantity */.au)(step(...numbers.map(Number)), call.at);
    });
}
/** Source: https://developer.hashicorp.com/terraform/language/functions/parseint */
const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
function parseInteger([digits, radix], call) {
    const base = knownInteger(radix);
    if (digits?.type !== 'string' || base === null || base < 2 || base > DIGITS.length) {
        return (0,terraform_values/* failure */.V2)(call.expression, call.at);
    }
    const [, sign = '', written = ''] = /^([-+]?)(.+)$/s.exec(digits.value) ?? [];
    // Up to 36 digits the case of letters does not matter.
    const places = Array.from(base <= 36 ? written.toLowerCase() : written, (digit) => DIGITS.indexOf(digit));
    if (places.length === 0 || places.some((place) => place < 0 || place >= base))
        return (0,terraform_values/* failure */.V2)(call.expression, call.at);
    const value = places.reduce((sum, place) => sum * base + place, 0);
    return (0,terraform_values/* quantity */.au)(sign === '-' ? -value : value, call.at);
}
/** Names a secret by its place: the call as it is written may contain it. */
function secretAt({ at }) {
    return at === null ? 'sensitive(…)' : `sensitive(…) in line ${at.startLine} of ${at.file}`;
}
/** Source: https://developer.hashicorp.com/terraform/language/functions ("Type Conversion" and "Numeric Functions"). */
const TYPE_FUNCTIONS = {
    abs: ofNumbers((value = 0) => Math.abs(value)),
    can,
    ceil: ofNumbers((value = 0) => Math.ceil(value)),
    ephemeralasnull: (args, call) => (0,terraform_texts/* unresolvedFrom */.yJ)(args, call),
    floor: ofNumbers((value = 0) => Math.floor(value)),
    issensitive: (args, call) => (0,terraform_texts/* unresolvedFrom */.yJ)(args, call),
    map: (_args, call) => (0,terraform_values/* failure */.V2)(call.expression, call.at),
    max: ofNumbers((...values) => values.reduce((a, b) => Math.max(a, b), -Infinity)),
    min: ofNumbers((...values) => values.reduce((a, b) => Math.min(a, b), Infinity)),
    nonsensitive: ([value], call) => value ?? (0,terraform_values/* failure */.V2)(call.expression, call.at),
    parseint: whenKnown(parseInteger),
    pow: ofNumbers((base = 0, exponent = 0) => base ** exponent),
    sensitive: ([value], call) => (value === undefined ? (0,terraform_values/* failure */.V2)('sensitive()', call.at) : (0,terraform_values/* hidden */.R)(value, secretAt(call))),
    signum: ofNumbers((value = 0) => Math.sign(value)),
    tobool: ([value], call) => (value === undefined ? (0,terraform_values/* failure */.V2)(call.expression, call.at) : (0,terraform_values/* toTruth */.Vm)(value)),
    tolist: toList,
    tomap: toMap,
    tonumber: ([value], call) => (value === undefined ? (0,terraform_values/* failure */.V2)(call.expression, call.at) : (0,terraform_values/* toQuantity */.nD)(value)),
    toset: toSet,
    tostring: ([value], call) => (value === undefined ? (0,terraform_values/* failure */.V2)(call.expression, call.at) : (0,terraform_values/* toText */.fE)(value)),
    try: tryFirst,
    type: (args, call) => (0,terraform_texts/* unresolvedFrom */.yJ)(args, call),
};

;// CONCATENATED MODULE: ./lib/sources/terraform/functions/index.js









const FUNCTIONS = new Map([TEXT_FUNCTIONS, COLLECTION_FUNCTIONS, JOINING_FUNCTIONS, SET_FUNCTIONS, TYPE_FUNCTIONS, FILE_FUNCTIONS].flatMap((table) => Object.entries(table)));
/** The functions that look at what went wrong in their arguments; an error in any other's arguments is its own. */
const CATCHING = new Set(['try', 'can']);
/** The functions to which the number and the places of elements mean nothing. */
const WITH_OPEN_SETS = new Set([
    ...CATCHING,
    'coalesce',
    'contains',
    'jsonencode',
    'nonsensitive',
    'sensitive',
    'toset',
]);
/**
 * Calls a function of Terraform's. What it does not know, or cannot tell from open arguments, is unresolved; it never throws.
 */
function callFunction(name, args, at, world) {
    const plainName = name.startsWith('core::') ? name.slice('core::'.length) : name;
    const run = FUNCTIONS.get(plainName);
    // Most calls are never told of, and their arguments can be long.
    const call = {
        get expression() {
            return `${plainName}(${args.map(terraform_values/* describe */.q0).join(', ')})`;
        },
        at,
        world,
    };
    if (run === undefined)
        return { ...(0,terraform_texts/* unresolvedFrom */.yJ)(args, call), reason: functions_reasonOf(args) };
    const isCatching = CATCHING.has(plainName);
    const settledArgs = WITH_OPEN_SETS.has(plainName) ? args : args.map(settled);
    return (0,terraform_texts/* eachCombination */.HQ)(settledArgs, call, (chosen, about) => {
        const failed = isCatching ? undefined : chosen.find((arg) => arg.type === 'unresolved' && arg.failed);
        if (failed !== undefined)
            return failed;
        try {
            return run(chosen, about === call ? call : { ...about, world });
        }
        catch {
            // A result beyond what the engine can hold, such as a string of half a gigabyte.
            return (0,terraform_values/* unresolved */.II)('unsupported', call.expression, { at });
        }
    });
}
/** A function that is not known leaves anything possible, whatever its arguments refer to. */
function functions_reasonOf(args) {
    return args.map(terraform_values/* firstUnresolved */.oE).find((one) => one !== null)?.reason ?? 'unsupported';
}

// EXTERNAL MODULE: ./lib/sources/terraform/module-source.js
var module_source = __webpack_require__(6003);
;// CONCATENATED MODULE: ./lib/sources/terraform/operators.js


/** What two numbers, or strings that can be read as such, give. */
function arithmetic(operator, left, right, about) {
    const [a, b] = [(0,terraform_values/* toQuantity */.nD)(left), (0,terraform_values/* toQuantity */.nD)(right)];
    if (a.type === 'null' || b.type === 'null')
        return (0,terraform_values/* failure */.V2)(about.expression, about.at);
    if (a.type === 'unresolved' || b.type === 'unresolved')
        return (0,terraform_texts/* unresolvedFrom */.yJ)([a, b], about);
    const result = compute(operator, a.value, b.value);
    if (typeof result === 'boolean')
        return (0,terraform_values/* truth */.Im)(result, about.at);
    return (0,terraform_values/* quantity */.au)(result, about.at);
}
function compute(operator, a, b) {
    switch (operator) {
        case '+':
            return a + b;
        case '-':
            return a - b;
        case '*':
            return a * b;
        case '/':
            return a / b;
        case '%':
            return a % b;
        case '<':
            return a < b;
        case '<=':
            return a <= b;
        case '>':
            return a > b;
        case '>=':
            return a >= b;
    }
}
/** `-` and `!`, on each branch where a condition is open. */
function unary(operator, operand, at) {
    const expression = `${operator}${(0,terraform_values/* describe */.q0)(operand)}`;
    return (0,terraform_values/* onBranches */.KK)(operand, (datum) => {
        const converted = operator === '!' ? (0,terraform_values/* toTruth */.Vm)(datum) : (0,terraform_values/* toQuantity */.nD)(datum);
        if (converted.type === 'bool')
            return (0,terraform_values/* truth */.Im)(!converted.value, at);
        if (converted.type === 'number')
            return (0,terraform_values/* quantity */.au)(-converted.value, at);
        return converted.type === 'null' ? (0,terraform_values/* failure */.V2)(expression, at) : (0,terraform_texts/* unresolvedFrom */.yJ)([converted], { expression, at });
    }, expression);
}

;// CONCATENATED MODULE: ./lib/sources/terraform/evaluator.js









/** A scope with further names. */
function withNames(scope, names) {
    return { ...scope, names: new Map([...scope.names, ...names]) };
}
/** What an expression comes to in its scope. Never throws, and ends: what takes too long is unresolved. */
function evaluate(expression, scope) {
    const at = placeOf(expression.range, scope);
    return scope.effort.spend(() => {
        const datum = evaluateNode(expression, scope, at);
        return datum.at === null ? (0,terraform_values/* moved */.aW)(datum, at) : datum;
    }, () => (0,terraform_values/* unresolved */.II)('unsupported', 'an expression that takes too long to evaluate', { at }));
}
function placeOf(range, { file }) {
    return (0,module_source/* locate */.x5)(range, file);
}
function evaluateNode(node, scope, at) {
    switch (node.kind) {
        case 'literal':
            return literal(node.value, at);
        case 'template':
            return template(node, scope, at);
        case 'tuple':
            return (0,terraform_values/* sequence */.K2)(node.items.map((item) => evaluate(item, scope)), at);
        case 'object':
            return object(node, scope, at);
        case 'call':
            return call(node, scope, at);
        case 'variable':
            return scope.names.get(node.name) ?? scope.lookUp(node.name);
        case 'get-attr':
            return (0,terraform_values/* memberOf */.C5)(evaluate(node.object, scope), node.name);
        case 'index':
            return evaluator_index(evaluate(node.object, scope), evaluate(node.key, scope), at);
        case 'splat':
            return splat(node, scope, at);
        case 'splat-item':
            return scope.item ?? (0,terraform_values/* failure */.V2)('[*]', at);
        case 'conditional':
            return conditional(node, scope, at);
        case 'unary':
            return unary(node.operator, evaluate(node.operand, scope), at);
        case 'binary':
            return binary(node, scope, at);
        case 'for':
            return forExpression(node, scope, at);
        case 'parenthesized':
            return evaluate(node.expression, scope);
    }
}
function literal(value, at) {
    if (value === null)
        return (0,terraform_values/* nothing */.s6)(at);
    if (typeof value === 'string')
        return (0,terraform_values/* text */.Qq)(value, at);
    return typeof value === 'number' ? (0,terraform_values/* quantity */.au)(value, at) : (0,terraform_values/* truth */.Im)(value, at);
}
// -------------------------------------------------------------------------------------------------------------- templates
function template({ parts }, scope, at) {
    const [only] = parts;
    if (only?.kind === 'interpolation' && parts.length === 1)
        return evaluate(only.expression, scope);
    return joinParts(parts, scope, at);
}
function joinParts(parts, scope, at) {
    const data = parts.map((part) => templatePart(part, scope, at));
    const shown = data.map((datum) => (datum.type === 'string' ? datum.value : `\${${(0,terraform_values/* describe */.q0)(datum)}}`));
    return (0,effort/* bought */.MM)((0,terraform_texts/* joinTexts */.B5)(data, { expression: `"${shown.join('')}"`, at }), scope.effort);
}
function templatePart(part, scope, at) {
    switch (part.kind) {
        case 'text':
            return (0,terraform_values/* text */.Qq)(part.text, at);
        case 'interpolation': {
            const datum = (0,terraform_values/* toText */.fE)(evaluate(part.expression, scope));
            return datum.type === 'null' ? (0,terraform_values/* failure */.V2)('null in a template', at) : datum;
        }
        case 'template-if': {
            const condition = (0,terraform_values/* toTruth */.Vm)(evaluate(part.condition, scope));
            const branch = (taken) => joinParts(taken ? part.whenTrue : (part.whenFalse ?? []), scope, at);
            if (condition.type === 'bool')
                return branch(condition.value);
            if (condition.type === 'null')
                return (0,terraform_values/* failure */.V2)('null in a condition', at);
            if (condition.failed)
                return condition;
            return (0,terraform_values/* oneOf */.yL)([branch(true), branch(false)], conditionalAbout(condition, 'a template', at));
        }
        case 'template-for': {
            const rounds = elementsOf(settled(evaluate(part.collection, scope)));
            if (!Array.isArray(rounds))
                return (0,terraform_texts/* unresolvedFrom */.yJ)([rounds], { expression: `for ${(0,terraform_values/* describe */.q0)(rounds)}`, at });
            const texts = rounds.map(([key, value]) => joinParts(part.body, withNames(scope, namesOf(part, key, value)), at));
            return (0,effort/* bought */.MM)((0,terraform_texts/* joinTexts */.B5)(texts, { expression: `"${texts.map(terraform_values/* describe */.q0).join('')}"`, at }), scope.effort);
        }
    }
}
function namesOf({ keyVariable, valueVariable }, key, value) {
    return keyVariable === null
        ? [[valueVariable, value]]
        : [
            [keyVariable, key],
            [valueVariable, value],
        ];
}
/** The pairs of key and value of a collection; what is unresolved about it when they cannot be known. */
function elementsOf(collection) {
    switch (collection.type) {
        case 'sequence':
            return collection.items.map((item, position) => [collection.set ? item : (0,terraform_values/* quantity */.au)(position, item.at), item]);
        case 'mapping':
            return [...collection.entries].map(([key, value]) => [(0,terraform_values/* text */.Qq)(key, value.at), value]);
        case 'unresolved':
            return collection;
        default:
            return (0,terraform_values/* failure */.V2)(`the elements of ${(0,terraform_values/* describe */.q0)(collection)}`, collection.at);
    }
}
// ------------------------------------------------------------------------------------------------- collections and calls
function object({ items }, scope, at) {
    const members = items.map((item) => [(0,terraform_values/* toText */.fE)(evaluate(item.key, scope)), evaluate(item.value, scope)]);
    const entries = members.flatMap(([key, value]) => (key.type === 'string' ? [[key.value, value]] : []));
    if (entries.length === members.length)
        return (0,terraform_values/* mapping */.pq)(entries, at);
    const open = members.find(([key]) => key.type !== 'string');
    if (open === undefined || open[0].type === 'null')
        return (0,terraform_values/* failure */.V2)('{ (null) = … }', at);
    const expression = `{ (${(0,terraform_values/* describe */.q0)(open[0])}) = ${(0,terraform_values/* describe */.q0)(open[1])} }`;
    return {
        ...(0,terraform_texts/* unresolvedFrom */.yJ)([open[0]], { expression, at }),
        element: anyOf(members.map(([, value]) => value), expression, at),
    };
}
function call({ name, args, expandFinal }, scope, at) {
    const data = args.map((arg) => evaluate(arg, scope));
    for (const datum of data)
        scope.effort.charge((0,effort/* weightOf */.mm)(datum));
    if (!expandFinal)
        return (0,effort/* bought */.MM)(callFunction(name, data, at, scope.world), scope.effort);
    const last = data.pop() ?? (0,terraform_values/* nothing */.s6)(at);
    const spread = elementsOf(settled(last));
    if (!Array.isArray(spread))
        return (0,terraform_texts/* unresolvedFrom */.yJ)([last], { expression: `${name}(${(0,terraform_values/* describe */.q0)(last)}...)`, at });
    return (0,effort/* bought */.MM)(callFunction(name, [...data, ...spread.map(([, value]) => value)], at, scope.world), scope.effort);
}
function evaluator_index(collection, key, at) {
    const name = (0,terraform_values/* toText */.fE)(key);
    if (name.type === 'string')
        return (0,terraform_values/* memberOf */.C5)(collection, name.value);
    const expression = `${(0,terraform_values/* describe */.q0)(collection)}[${(0,terraform_values/* describe */.q0)(key)}]`;
    if (name.type === 'null')
        return (0,terraform_values/* failure */.V2)(expression, at);
    if (collection.type !== 'unresolved')
        return oneOfMembers(collection, undefined, name, { expression, at });
    const element = collection.branches.length === 0 ? (0,terraform_values/* anyElementOf */.Mi)(collection) : null;
    if (element !== null)
        return (0,terraform_values/* ifThere */.y)(element, expression, at);
    return (0,terraform_texts/* unresolvedFrom */.yJ)([collection, name], { expression, at });
}
/**
 * Source: https://developer.hashicorp.com/terraform/language/expressions/splat; anything that is no list counts as a list of one, null
 * as an empty one.
 */
function splat({ object: subject, each }, scope, at) {
    const collection = settled(evaluate(subject, scope));
    const one = (item) => evaluate(each, { ...scope, item });
    return (0,terraform_values/* onBranches */.KK)(collection, (datum) => {
        if (datum.type === 'null')
            return (0,terraform_values/* sequence */.K2)([], at);
        if (datum.type === 'sequence')
            return (0,terraform_values/* sequence */.K2)(datum.items.map(one), at);
        if (datum.type !== 'unresolved' || isSingle(datum))
            return (0,terraform_values/* sequence */.K2)([one(datum)], at);
        const element = one((0,terraform_values/* anyElementOf */.Mi)(datum) ?? (0,terraform_texts/* unresolvedFrom */.yJ)([datum], { expression: `${(0,terraform_values/* describe */.q0)(datum)}[*]`, at }));
        return { ...(0,terraform_texts/* unresolvedFrom */.yJ)([element, datum], { expression: `[${(0,terraform_values/* describe */.q0)(element)}…]`, at }), element };
    }, `${(0,terraform_values/* describe */.q0)(collection)}[*]`);
}
/** A resource without count or for_each: not a list, although little of it is known. */
function isSingle(datum) {
    return datum.member !== null && datum.element === null;
}
function forExpression(node, scope, at) {
    const collection = settled(evaluate(node.collection, scope));
    if (collection.type !== 'unresolved')
        return forOver(node, collection, scope, at);
    return (0,terraform_values/* onBranches */.KK)(collection, (datum) => forOver(node, datum, scope, at), `for ${(0,terraform_values/* describe */.q0)(collection)}`);
}
function forOver(node, collection, scope, at) {
    const elements = elementsOf(collection);
    const round = (key, value) => {
        const inner = withNames(scope, namesOf(node, key, value));
        const kept = node.condition === null ? (0,terraform_values/* truth */.Im)(true) : (0,terraform_values/* toTruth */.Vm)(evaluate(node.condition, inner));
        if (kept.type === 'bool' && !kept.value)
            return { key: null, value, kept };
        return { key: node.key === null ? null : evaluate(node.key, inner), value: evaluate(node.value, inner), kept };
    };
    const expression = () => `for ${(0,terraform_values/* describe */.q0)(collection)}`;
    if (!Array.isArray(elements)) {
        if (elements.failed)
            return elements;
        const about = { expression: `${(0,terraform_values/* describe */.q0)(elements)}[*]`, at };
        const { value } = round((0,terraform_texts/* unresolvedFrom */.yJ)([elements], about), elements.element ?? (0,terraform_texts/* unresolvedFrom */.yJ)([elements], about));
        return {
            ...(0,terraform_texts/* unresolvedFrom */.yJ)([elements], { expression: `[${expression()} : ${(0,terraform_values/* describe */.q0)(value)}]`, at }),
            element: node.group ? null : value,
            certain: node.group ? [] : elements.certain.flatMap(([key, item]) => certainRound(round(key, item), key)),
        };
    }
    scope.effort.charge(elements.length);
    const rounds = elements
        .map(([key, value]) => round(key, value))
        .filter(({ kept }) => kept.type !== 'bool' || kept.value);
    const open = rounds.find(({ kept }) => kept.type !== 'bool');
    if (open !== undefined) {
        const element = anyOf(rounds.map(({ value }) => value), expression(), at);
        return {
            ...(0,terraform_texts/* unresolvedFrom */.yJ)([open.kept], { expression: `[${expression()} if ${(0,terraform_values/* describe */.q0)(open.kept)}]`, at }),
            element,
        };
    }
    if (node.key !== null)
        return gathered(node, rounds, at);
    const values = rounds.map(({ value }) => value);
    const isOrdered = collection.type !== 'sequence' || !collection.set || (0,terraform_values/* isWhollyKnown */.nH)(collection);
    return isOrdered ? (0,terraform_values/* sequence */.K2)(values, at) : (0,terraform_values/* unordered */.bC)(values, expression(), at);
}
/** What a round over a certain element gives for certain. */
function certainRound({ key, value, kept }, position) {
    return kept.type === 'bool' && kept.value ? [[key ?? position, value]] : [];
}
/** What any element of a collection is that has some of these. */
function anyOf(items, expression, at) {
    return (0,terraform_values/* oneOf */.yL)(items, { reason: 'conditional', expression: `${expression}[…]`, at });
}
/** The object of a `for` with keys. */
function gathered({ group }, rounds, at) {
    const entries = new Map();
    for (const { key, value } of rounds) {
        const name = key === null ? (0,terraform_values/* nothing */.s6)() : (0,terraform_values/* toText */.fE)(key);
        if (name.type !== 'string') {
            const expression = `{ ${(0,terraform_values/* describe */.q0)(name)} => ${(0,terraform_values/* describe */.q0)(value)} }`;
            const element = anyOf(rounds.map((one) => one.value), expression, at);
            return { ...(0,terraform_texts/* unresolvedFrom */.yJ)([name], { expression, at }), element: group ? null : element };
        }
        const before = entries.get(name.value) ?? [];
        if (before.length > 0 && !group)
            return (0,terraform_values/* failure */.V2)(`two values for ${(0,terraform_values/* describe */.q0)(name)}`, at);
        before.push(value);
        entries.set(name.value, before);
    }
    return (0,terraform_values/* mapping */.pq)([...entries].map(([key, values]) => [key, group ? (0,terraform_values/* sequence */.K2)(values, at) : (values[0] ?? (0,terraform_values/* nothing */.s6)(at))]), at);
}
// -------------------------------------------------------------------------------------------------------------- operators
function conditional({ condition, whenTrue, whenFalse }, scope, at) {
    const decided = (0,terraform_values/* toTruth */.Vm)(evaluate(condition, scope));
    if (decided.type === 'bool') {
        const [taken, other] = decided.value ? [whenTrue, whenFalse] : [whenFalse, whenTrue];
        const result = evaluate(taken, scope);
        // Both results have one type: a number is a string beside one.
        if (result.type !== 'number' && result.type !== 'bool')
            return result;
        return (0,terraform_values/* unified */.lk)([result, evaluate(other, scope)])[0] ?? result;
    }
    if (decided.type === 'null')
        return (0,terraform_values/* failure */.V2)('null in a condition', at);
    if (decided.failed)
        return decided;
    const branches = (0,terraform_values/* unified */.lk)([evaluate(whenTrue, scope), evaluate(whenFalse, scope)]);
    const expression = `${(0,terraform_values/* describe */.q0)(decided)} ? ${branches.map(terraform_values/* describe */.q0).join(' : ')}`;
    return (0,terraform_values/* oneOf */.yL)(branches, conditionalAbout(decided, expression, at));
}
function conditionalAbout(condition, expression, at) {
    return { reason: 'conditional', expression: expression === '' ? condition.expression : expression, at };
}
function binary(node, scope, at) {
    const left = evaluate(node.left, scope);
    const { operator } = node;
    if (operator === '&&' || operator === '||')
        return logical(operator, left, node.right, scope, at);
    const right = evaluate(node.right, scope);
    const expression = `${(0,terraform_values/* describe */.q0)(left)} ${operator} ${(0,terraform_values/* describe */.q0)(right)}`;
    const failed = [left, right].find((side) => side.type === 'unresolved' && side.failed);
    if (failed !== undefined)
        return failed;
    if (operator === '==' || operator === '!=') {
        const answer = (0,equality/* equals */.a)(left, right);
        return answer === null
            ? (0,terraform_texts/* unresolvedFrom */.yJ)([left, right], { expression, at })
            : (0,terraform_values/* truth */.Im)(answer === (operator === '=='), at);
    }
    return (0,terraform_values/* onBranches */.KK)(left, (a) => (0,terraform_values/* onBranches */.KK)(right, (b) => arithmetic(operator, a, b, { expression, at }), expression), expression);
}
/** One side may decide; HCL evaluates both, but an open one does not matter then. */
function logical(operator, left, other, scope, at) {
    const decisive = operator === '||';
    const first = (0,terraform_values/* toTruth */.Vm)(left);
    if (first.type === 'bool' && first.value === decisive)
        return (0,terraform_values/* truth */.Im)(decisive, at);
    const second = (0,terraform_values/* toTruth */.Vm)(evaluate(other, scope));
    if (second.type === 'bool' && second.value === decisive)
        return (0,terraform_values/* truth */.Im)(decisive, at);
    if (first.type === 'bool' && second.type === 'bool')
        return (0,terraform_values/* truth */.Im)(!decisive, at);
    const expression = `${(0,terraform_values/* describe */.q0)(first)} ${operator} ${(0,terraform_values/* describe */.q0)(second)}`;
    if (first.type === 'null' || second.type === 'null')
        return (0,terraform_values/* failure */.V2)(expression, at);
    return (0,terraform_texts/* unresolvedFrom */.yJ)([first, second], { expression, at });
}


/***/ }),

/***/ 5633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ indexLines)
/* harmony export */ });
/**
 * The tree of HCL's native syntax (https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md), as `parse` returns it.
 *
 * Nothing is evaluated here: names are not looked up, constants are not folded. Only what the syntax itself settles is done:
 * escapes are decoded, a `<<-` heredoc has lost its indentation, `~` markers have trimmed their neighbours.
 */
/** Looks at the source once, so that every line is then found in logarithmic time. Lines end with LF, as editors count them. */
function indexLines(source) {
    const starts = [0];
    for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1))
        starts.push(at + 1);
    return { lineOf: (offset) => countUpTo(starts, offset) };
}
/** How many of the ascending numbers are not above the limit. */
function countUpTo(ascending, limit) {
    let low = 0;
    let high = ascending.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((ascending[middle] ?? 0) <= limit)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}


/***/ }),

/***/ 4139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qg: () => (/* binding */ parse),
  YK: () => (/* binding */ parseExpression),
  QC: () => (/* binding */ parseTemplate)
});

// UNUSED EXPORTS: indexLines

;// CONCATENATED MODULE: ./lib/sources/terraform/hcl/for-variables.js
/** `k, v in` or `v in`, as it stands in expressions and in templates. */
function readForVariables(scanner) {
    const first = scanner.expectIdentifier('the name of a variable behind "for"');
    const second = scanner.takeIf(',') ? scanner.expectIdentifier('the name of a second variable') : null;
    if (!scanner.isWord('in'))
        scanner.fail('"in" behind the variables of a "for"');
    scanner.take();
    return second === null ? { keyVariable: null, valueVariable: first } : { keyVariable: first, valueVariable: second };
}

// EXTERNAL MODULE: ./lib/sources/terraform/hcl/scanner.js
var hcl_scanner = __webpack_require__(1439);
// EXTERNAL MODULE: ./lib/sources/terraform/hcl/text.js
var hcl_text = __webpack_require__(3314);
;// CONCATENATED MODULE: ./lib/sources/terraform/hcl/templates.js



const ORDINARY_QUOTED = /[^"\\$%\r\n]*/y;
const ORDINARY_UNQUOTED = /[^$%\r\n]*/y;
const NOT_ASCII = /[^\0-\x7f]/;
const HEREDOC_OPENER = /<<(-?)(.*?)\r?\n/uy;
/** Reads a quoted string; the scanner has its opening quote ahead. */
function readQuoted(reader) {
    const { scanner } = reader;
    const { start } = scanner;
    scanner.take();
    const pieces = new TemplateReader(reader);
    pieces.readQuotedUntilClosed(start);
    return pieces.finish({ start, end: scanner.lastEnd }, false);
}
/** Reads a heredoc up to its end marker, but not the end of the marker's line; the scanner has its opener ahead. */
function readHeredoc(reader) {
    const { scanner } = reader;
    const { start } = scanner;
    HEREDOC_OPENER.lastIndex = start;
    const [, flush = '', marker = ''] = HEREDOC_OPENER.exec(scanner.source) ?? [];
    scanner.take();
    const pieces = new TemplateReader(reader);
    pieces.readLinesUntil(marker, start);
    if (flush !== '')
        (0,hcl_text/* outdent */.y3)(pieces.list);
    return pieces.finish({ start, end: scanner.lastEnd }, true);
}
/** Reads the whole source as a template without quotes: a file for `templatefile`, a string in a JSON configuration. */
function readBare(reader) {
    const { scanner } = reader;
    const start = scanner.lastEnd;
    const pieces = new TemplateReader(reader);
    let at = start;
    while (at < scanner.source.length)
        at = pieces.readLine(at);
    return pieces.finish({ start, end: scanner.source.length }, false);
}
/** Reads a quoted string in which no sequence may stand, as blocks have for labels. */
function readPlainQuoted(reader) {
    const { start } = reader.scanner;
    const string = readQuoted(reader);
    if (string.kind === 'literal')
        return String(string.value);
    throw new hcl_scanner/* SyntaxFault */.M(start, 'expected a label without template sequences (a literal "${" is written "$${")');
}
class TemplateReader {
    list = [];
    #reader;
    #source;
    /** The directives that are open here, innermost last. */
    #open = [];
    /** Whether a `~}` has just come, which trims the text behind it. */
    #trimNext = false;
    constructor(reader) {
        this.#reader = reader;
        this.#source = reader.scanner.source;
    }
    /** From behind the opening quote to behind the closing one. */
    readQuotedUntilClosed(opener) {
        const source = this.#source;
        let at = this.#reader.scanner.lastEnd;
        while (source[at] !== '"') {
            at = this.#readText(at, ORDINARY_QUOTED);
            if (isSequence(source, at))
                at = this.#readSequence(at);
            else if (at >= source.length)
                this.#failUnclosed(at, 'a closing quote', opener);
            else if (source[at] !== '"')
                throw new hcl_scanner/* SyntaxFault */.M(at, 'expected a closing quote, found the end of the line');
        }
        this.#reader.scanner.jump(at + 1);
    }
    /** Lines up to one that holds the marker alone, blanks aside. That line must have an end: so HashiCorp's scanner wants it. */
    readLinesUntil(marker, opener) {
        const source = this.#source;
        let at = this.#reader.scanner.lastEnd;
        for (;;) {
            const newline = source.indexOf('\n', at);
            if (newline < 0)
                this.#failUnclosed(source.length, `a line with only "${marker}"`, opener);
            if (source.slice(at, newline).trim() === marker) {
                this.#reader.scanner.jump(source.indexOf(marker, at) + marker.length);
                return;
            }
            at = this.readLine(at);
            if (at >= source.length)
                this.#failUnclosed(at, `a line with only "${marker}"`, opener);
        }
    }
    /** From an offset to behind the end of its line, sequences included, which may have ends of lines of their own. */
    readLine(from) {
        const source = this.#source;
        let at = from;
        while (at < source.length) {
            const start = at;
            at = this.#readText(start, ORDINARY_UNQUOTED);
            if (at > start && source[at - 1] === '\n')
                return at;
            if (isSequence(source, at))
                at = this.#readSequence(at);
        }
        return at;
    }
    /** The tree, once everything has been read. */
    finish(range, heredoc) {
        const open = this.#open.at(-1);
        if (open !== undefined) {
            throw new hcl_scanner/* SyntaxFault */.M(range.end, `expected "%{ end${open === 'for' ? 'for' : 'if'} }" before the end of the template`);
        }
        const parts = partsOf(this.list);
        const [only, ...others] = parts;
        if (only === undefined)
            return { kind: 'literal', value: '', range };
        if (only.kind === 'text' && others.length === 0)
            return { kind: 'literal', value: only.text, range };
        const isLone = only.kind === 'interpolation' && others.length === 0;
        return { kind: 'template', parts: isLone ? withTrimmedText(only, this.list) : parts, heredoc, range };
    }
    #failUnclosed(at, expected, opener) {
        this.#reader.scanner.jump(at);
        return this.#reader.scanner.failUnclosed(expected, opener);
    }
    /**
     * Text from an offset to the next sequence, quote (if that is not ordinary) or end of the line. Outside quotes the end of the line
     * belongs to it.
     */
    #readText(start, ordinary) {
        const source = this.#source;
        const quoted = ordinary === ORDINARY_QUOTED;
        let text = '';
        let at = start;
        for (;;) {
            ordinary.lastIndex = at;
            ordinary.test(source);
            text += source.slice(at, ordinary.lastIndex);
            at = ordinary.lastIndex;
            const character = source[at];
            if (character === '\\') {
                const escape = (0,hcl_text/* decodeEscape */.Kk)(source, at);
                text += escape.text;
                at = escape.end;
            }
            else if ((character === '$' || character === '%') && source[at + 1] !== '{') {
                const isEscape = source[at + 1] === character && source[at + 2] === '{';
                text += isEscape ? `${character}{` : character;
                at += isEscape ? 3 : 1;
            }
            else
                break;
        }
        if (!quoted && at < source.length && !isSequence(source, at)) {
            const end = endOfLine(source, at);
            text += source.slice(at, end);
            at = end;
        }
        if (at > start)
            this.#addText(text, { start, end: at });
        return at;
    }
    #addText(text, range) {
        const normalized = NOT_ASCII.test(text) ? text.normalize('NFC') : text;
        this.list.push({ kind: 'text', text: this.#trimNext ? (0,hcl_text/* trimStart */.Dw)(normalized) : normalized, range });
        this.#trimNext = false;
    }
    /** A `${…}` or `%{…}`; returns the offset behind it. */
    #readSequence(start) {
        const { scanner } = this.#reader;
        const trims = this.#source[start + 2] === '~';
        const previous = this.list.at(-1);
        if (trims && previous?.kind === 'text')
            previous.text = (0,hcl_text/* trimEnd */.s8)(previous.text);
        scanner.jump(start + (trims ? 3 : 2));
        const newlines = scanner.setNewlines(false);
        const piece = this.#source[start] === '$' ? this.#readInterpolation() : this.#readDirective();
        if (scanner.kind === 'end')
            scanner.failUnclosed('"}"', start);
        this.#trimNext = scanner.takeIf('~}');
        if (!this.#trimNext)
            scanner.expect('}', '"}" at the end of a template sequence');
        scanner.setNewlines(newlines);
        const end = scanner.lastEnd;
        scanner.jump(end);
        this.list.push({ ...piece, range: { start, end } });
        return end;
    }
    #readInterpolation() {
        return { kind: 'interpolation', expression: this.#reader.read(), range: NOWHERE };
    }
    #readDirective() {
        const { scanner } = this.#reader;
        const offset = scanner.start;
        const word = scanner.expectIdentifier('"if", "else", "endif", "for" or "endfor"');
        const range = NOWHERE;
        if (word === 'if')
            return this.#opened({ kind: 'if', condition: this.#reader.read(), range });
        if (word === 'for') {
            const variables = readForVariables(scanner);
            return this.#opened({ kind: 'for', ...variables, collection: this.#reader.read(), range });
        }
        if (word === 'else' || word === 'endif' || word === 'endfor') {
            this.#close(word, offset);
            return { kind: word, range };
        }
        throw new hcl_scanner/* SyntaxFault */.M(offset, `expected "if", "else", "endif", "for" or "endfor", found "${word}"`);
    }
    #opened(directive) {
        this.#reader.descend();
        this.#open.push(directive.kind);
        return directive;
    }
    /** Ends what the word ends, if that is open here. */
    #close(word, offset) {
        const open = this.#open.at(-1);
        const fits = (word === 'else' && open === 'if') ||
            (word === 'endif' && (open === 'if' || open === 'else')) ||
            (word === 'endfor' && open === 'for');
        if (!fits) {
            const inside = open === undefined ? 'outside of any directive' : `inside "%{ ${open} }"`;
            throw new hcl_scanner/* SyntaxFault */.M(offset, `the directive "${word}" has no place ${inside}`);
        }
        this.#open.pop();
        if (word === 'else')
            this.#open.push('else');
        else
            this.#reader.ascend();
    }
}
/** Stands in a piece until the end of its sequence is known. */
const NOWHERE = { start: 0, end: 0 };
/** A lone interpolation; an empty text beside it if text was there and has been trimmed away, since that makes it a string. */
function withTrimmedText(interpolation, pieces) {
    if (pieces.length === 1)
        return [interpolation];
    const { start, end } = interpolation.range;
    const isBefore = pieces[0]?.kind === 'text';
    const offset = isBefore ? start : end;
    const text = { kind: 'text', text: '', range: { start: offset, end: offset } };
    return isBefore ? [text, interpolation] : [interpolation, text];
}
function isSequence(source, at) {
    return (source[at] === '$' || source[at] === '%') && source[at + 1] === '{';
}
/** Behind the LF or CR LF at an offset. */
function endOfLine(source, at) {
    if (source[at] === '\n')
        return at + 1;
    if (source[at + 1] === '\n')
        return at + 2;
    throw new hcl_scanner/* SyntaxFault */.M(at, 'expected a line feed behind the carriage return');
}
/** Makes a tree of pieces whose directives are known to be balanced. */
function partsOf(pieces) {
    return new PartsBuilder(pieces).upTo([]);
}
class PartsBuilder {
    #pieces;
    #next = 0;
    constructor(pieces) {
        this.#pieces = pieces;
    }
    /** The parts up to one of these directives, which stays ahead, or to the end. */
    upTo(ends) {
        const parts = [];
        for (let piece = this.#pieces[this.#next]; piece !== undefined; piece = this.#pieces[this.#next]) {
            if (ends.some((end) => end === piece?.kind))
                break;
            this.#next += 1;
            if (piece.kind === 'text')
                addText(parts, piece);
            else if (piece.kind === 'interpolation')
                parts.push(piece);
            else if (piece.kind === 'if')
                parts.push(this.#if(piece));
            else if (piece.kind === 'for')
                parts.push(this.#for(piece));
        }
        return parts;
    }
    #if({ condition, range }) {
        const whenTrue = this.upTo(['else', 'endif']);
        const hasElse = this.#pieces[this.#next]?.kind === 'else';
        if (hasElse)
            this.#next += 1;
        const whenFalse = hasElse ? this.upTo(['endif']) : null;
        return { kind: 'template-if', condition, whenTrue, whenFalse, range: this.#throughEnd(range) };
    }
    #for(directive) {
        const { keyVariable, valueVariable, collection } = directive;
        const body = this.upTo(['endfor']);
        const range = this.#throughEnd(directive.range);
        return { kind: 'template-for', keyVariable, valueVariable, collection, body, range };
    }
    /** From the opening directive through the closing one, which is ahead. */
    #throughEnd({ start, end }) {
        const closing = this.#pieces[this.#next];
        this.#next += 1;
        return { start, end: closing?.range.end ?? end };
    }
}
/** Appends text, joining it with text before it. */
function addText(parts, { text, range }) {
    if (text === '')
        return;
    const last = parts.at(-1);
    if (last?.kind !== 'text')
        parts.push({ kind: 'text', text, range });
    else
        parts[parts.length - 1] = {
            kind: 'text',
            text: last.text + text,
            range: { start: last.range.start, end: range.end },
        };
}

;// CONCATENATED MODULE: ./lib/sources/terraform/hcl/expressions.js



/**
 * How deep expressions nest: the parser recurses, so deeper text would exhaust the stack. Written code stays below 30; the longest
 * chains of `a ? b : c ? d : …`, which nest too, have some dozens.
 */
const MAX_NESTING = 250;
/** How high the tree of one expression grows. Operators and attributes in a row (`a + b + c`) add to it without nesting. */
const MAX_HEIGHT = 1000;
/** How tightly operators bind (spec, "Operations"); all of them group to the left. */
const PRECEDENCE = new Map([
    ['||', 1],
    ['&&', 2],
    ['==', 3],
    ['!=', 3],
    ['<', 4],
    ['<=', 4],
    ['>', 4],
    ['>=', 4],
    ['+', 5],
    ['-', 5],
    ['*', 6],
    ['/', 6],
    ['%', 6],
]);
const LOOSEST = 1;
const KEYWORD_VALUES = new Map([
    ['true', true],
    ['false', false],
    ['null', null],
]);
/** Reads expressions from where the scanner stands. One reader serves a whole file. */
class ExpressionReader {
    scanner;
    /** How high the tallest tree is that was read since someone set this to 0. */
    height = 0;
    #nesting = 0;
    constructor(scanner) {
        this.scanner = scanner;
    }
    /** An expression of any kind. */
    read() {
        this.descend();
        const outerHeight = this.height;
        this.height = 0;
        const expression = this.#readConditional();
        this.height = Math.max(outerHeight, this.height);
        this.ascend();
        return expression;
    }
    /** Puts one more node over what was read since `height` was 0. */
    rise() {
        this.height += 1;
        if (this.height > MAX_HEIGHT) {
            throw new hcl_scanner/* SyntaxFault */.M(this.scanner.lastEnd, `an expression has more than ${MAX_HEIGHT} levels`);
        }
    }
    /** Goes one level deeper, as long as `ascend` has not been called for it. */
    descend() {
        this.#nesting += 1;
        if (this.#nesting > MAX_NESTING) {
            throw new hcl_scanner/* SyntaxFault */.M(this.scanner.start, `expressions are nested more than ${MAX_NESTING} levels deep`);
        }
    }
    ascend() {
        this.#nesting -= 1;
    }
    #from(start) {
        return { start, end: this.scanner.lastEnd };
    }
    #readConditional() {
        const condition = this.#readBinary(LOOSEST);
        if (!this.scanner.takeIf('?'))
            return condition;
        const whenTrue = this.read();
        this.scanner.expect(':', '":" and the other value of the condition');
        const whenFalse = this.read();
        this.rise();
        const range = { start: condition.range.start, end: whenFalse.range.end };
        return { kind: 'conditional', condition, whenTrue, whenFalse, range };
    }
    /** Operands joined by operators that bind at least that tightly. */
    #readBinary(loosest) {
        const outerHeight = this.height;
        this.height = 0;
        let left = this.#readOperand();
        for (;;) {
            const operator = this.scanner.kind;
            const precedence = PRECEDENCE.get(operator);
            if (precedence === undefined || precedence < loosest || !isBinaryOperator(operator))
                break;
            this.scanner.take();
            left = binary(operator, left, this.#readBinary(precedence + 1));
            this.rise();
        }
        this.height = Math.max(outerHeight, this.height);
        return left;
    }
    #readOperand() {
        const { kind, start } = this.scanner;
        if (kind !== '-' && kind !== '!')
            return this.#readTraversal();
        this.descend();
        this.scanner.take();
        const operand = this.#readOperand();
        this.ascend();
        this.rise();
        return { kind: 'unary', operator: kind, operand, range: this.#from(start) };
    }
    /** A term and the attributes, indexes and splats behind it. */
    #readTraversal() {
        const outerHeight = this.height;
        this.height = 0;
        const term = this.#readTerm();
        this.rise();
        const expression = this.#readSteps(term);
        this.height = Math.max(outerHeight, this.height);
        return expression;
    }
    #readSteps(root) {
        let object = root;
        for (;;) {
            const { kind } = this.scanner;
            if (kind === '.')
                object = this.#readDotStep(object);
            else if (kind === '[')
                object = this.#readBracketStep(object);
            else
                return object;
            this.rise();
        }
    }
    #readDotStep(object) {
        const marker = this.scanner.start;
        this.scanner.take();
        if (!this.scanner.takeIf('*'))
            return this.#readNameOrLegacyIndex(object);
        let each = splatItem(this.#from(marker));
        while (this.scanner.takeIf('.')) {
            if (this.scanner.kind === '*')
                this.scanner.fail('the name of an attribute (a ".*" cannot follow another one)');
            each = this.#readNameOrLegacyIndex(each);
            this.rise();
        }
        return splat('attr', object, each, this.#from(object.range.start));
    }
    #readNameOrLegacyIndex(object) {
        const { kind, range: nameRange, text } = this.scanner;
        if (kind === 'number') {
            if (text.includes('.') || Number.isNaN(Number(text)))
                this.scanner.fail('one index (write further ones in brackets)');
            this.scanner.take();
            const key = { kind: 'literal', value: Number(text), range: nameRange };
            return { kind: 'index', object, key, range: this.#from(object.range.start) };
        }
        const name = this.scanner.expectIdentifier('the name of an attribute');
        return { kind: 'get-attr', object, name, nameRange, range: this.#from(object.range.start) };
    }
    #readBracketStep(object) {
        const marker = this.scanner.start;
        this.scanner.take();
        if (this.scanner.takeIf('*')) {
            this.scanner.expect(']', '"]" right behind the "*" of a splat');
            const each = this.#readEach(splatItem(this.#from(marker)));
            return splat('full', object, each, this.#from(object.range.start));
        }
        const newlines = this.scanner.setNewlines(false);
        const key = this.read();
        this.#close(']', '"]" behind an index', marker);
        this.scanner.setNewlines(newlines);
        return { kind: 'index', object, key, range: this.#from(object.range.start) };
    }
    /** What follows a full splat, which may be further splats. */
    #readEach(item) {
        this.descend();
        const each = this.#readSteps(item);
        this.ascend();
        return each;
    }
    /** Takes a closing bracket; if the file ends before it, says where it was opened. */
    #close(closing, expected, opener) {
        if (this.scanner.kind === 'end')
            this.scanner.failUnclosed(`"${closing}"`, opener);
        this.scanner.expect(closing, expected);
    }
    #readTerm() {
        const { kind, start } = this.scanner;
        if (kind === 'identifier')
            return this.#readNamed(start);
        if (kind === 'number')
            return this.#readNumber(start);
        if (kind === 'quote')
            return readQuoted(this);
        if (kind === 'heredoc')
            return readHeredoc(this);
        if (kind === '[')
            return this.#readTuple(start);
        if (kind === '{')
            return this.#readObject(start);
        if (kind === '(')
            return this.#readParenthesized(start);
        return this.scanner.fail('an expression');
    }
    #readNumber(start) {
        const value = Number(this.scanner.text);
        if (Number.isNaN(value))
            this.scanner.fail('a number');
        this.scanner.take();
        return { kind: 'literal', value, range: this.#from(start) };
    }
    #readParenthesized(start) {
        this.scanner.take();
        const newlines = this.scanner.setNewlines(false);
        const expression = this.read();
        this.#close(')', '")" behind an expression', start);
        this.scanner.setNewlines(newlines);
        return { kind: 'parenthesized', expression, range: this.#from(start) };
    }
    /** A call, one of the words `true`, `false` and `null`, or a name. */
    #readNamed(start) {
        const word = this.scanner.text;
        this.scanner.take();
        const { kind } = this.scanner;
        if (kind === '(' || kind === '::')
            return this.#readCall(start, word);
        const value = KEYWORD_VALUES.get(word);
        const range = this.#from(start);
        return value === undefined ? { kind: 'variable', name: word, range } : { kind: 'literal', value, range };
    }
    #readCall(start, firstWord) {
        let name = firstWord;
        while (this.scanner.takeIf('::')) {
            name += `::${this.scanner.expectIdentifier('the name of a function behind "::"')}`;
        }
        const opener = this.scanner.start;
        this.scanner.expect('(', '"(" behind the name of a function');
        const newlines = this.scanner.setNewlines(false);
        const args = [];
        let expandFinal = false;
        while (this.scanner.kind !== ')') {
            args.push(this.read());
            expandFinal = this.scanner.takeIf('...');
            if (expandFinal || !this.scanner.takeIf(','))
                break;
        }
        this.#close(')', expandFinal ? '")" right behind "..."' : '"," or ")" behind an argument', opener);
        this.scanner.setNewlines(newlines);
        return { kind: 'call', name, args, expandFinal, range: this.#from(start) };
    }
    #readTuple(start) {
        this.scanner.take();
        const newlines = this.scanner.setNewlines(false);
        if (this.scanner.isWord('for'))
            return this.#readFor(start, ']', newlines);
        const items = [];
        while (this.scanner.kind !== ']') {
            items.push(this.read());
            if (!this.scanner.takeIf(','))
                break;
        }
        this.#close(']', '"," or "]" behind an element', start);
        this.scanner.setNewlines(newlines);
        return { kind: 'tuple', items, range: this.#from(start) };
    }
    /** Inside braces the ends of lines count again, but not between the brace and a `for`. */
    #readObject(start) {
        this.scanner.take();
        const newlines = this.scanner.setNewlines(false);
        if (this.scanner.isWord('for'))
            return this.#readFor(start, '}', newlines);
        this.scanner.setNewlines(true);
        const items = [];
        for (;;) {
            while (this.scanner.takeIf('newline'))
                ;
            if (this.scanner.kind === '}')
                break;
            if (this.scanner.kind === 'end')
                this.scanner.failUnclosed('"}"', start);
            items.push(this.#readItem());
            if (!this.scanner.takeIf(',') && !this.scanner.takeIf('newline'))
                break;
        }
        this.#close('}', '",", a new line or "}" behind an item', start);
        this.scanner.setNewlines(newlines);
        return { kind: 'object', items, range: this.#from(start) };
    }
    #readItem() {
        const written = this.read();
        const bareKey = bareWord(written);
        if (!this.scanner.takeIf('='))
            this.scanner.expect(':', '"=" or ":" behind the key of an item');
        const value = this.read();
        const range = { start: written.range.start, end: value.range.end };
        return { key: bareKey ?? written, bareKey: bareKey !== null, value, range };
    }
    /** A `for` from that word on; the bracket before it has been taken. */
    #readFor(start, closing, newlines) {
        this.scanner.take();
        const variables = readForVariables(this.scanner);
        const collection = this.read();
        this.scanner.expect(':', '":" behind the collection of a "for"');
        const body = this.#readForBody(closing, collection);
        this.#close(closing, `"if" or "${closing}" at the end of a "for"`, start);
        this.scanner.setNewlines(newlines);
        return { kind: 'for', ...variables, ...body, range: this.#from(start) };
    }
    #readForBody(closing, collection) {
        const first = this.read();
        const isObject = closing === '}';
        if (!isObject && this.scanner.kind === '=>')
            this.scanner.fail('no "=>" (a "for" in square brackets has no keys)');
        if (isObject)
            this.scanner.expect('=>', '"=>" and a value (a "for" in braces has keys)');
        const second = isObject ? this.read() : first;
        const group = isObject && this.scanner.takeIf('...');
        const condition = this.#readForCondition();
        return { collection, key: isObject ? first : null, value: second, condition, group };
    }
    #readForCondition() {
        if (!this.scanner.isWord('if'))
            return null;
        this.scanner.take();
        return this.read();
    }
}
/** The key as a string if it is a bare word, which `true` and `null` are too here, else null. */
function bareWord(key) {
    if (key.kind === 'variable')
        return { kind: 'literal', value: key.name, range: key.range };
    if (key.kind !== 'literal' || (typeof key.value !== 'boolean' && key.value !== null))
        return null;
    return { kind: 'literal', value: String(key.value), range: key.range };
}
function isBinaryOperator(kind) {
    return PRECEDENCE.has(kind);
}
function binary(operator, left, right) {
    return { kind: 'binary', operator, left, right, range: { start: left.range.start, end: right.range.end } };
}
function splatItem(range) {
    return { kind: 'splat-item', range };
}
function splat(style, object, each, range) {
    return { kind: 'splat', style, object, each, range };
}

;// CONCATENATED MODULE: ./lib/sources/terraform/hcl/bodies.js



/** How deep blocks stand inside each other. Terraform's own have five levels. */
const MAX_BLOCK_DEPTH = 100;
/** Reads arguments and blocks from where the scanner stands. */
class BodyReader {
    #scanner;
    #expressions;
    #depth = 0;
    constructor(scanner) {
        this.#scanner = scanner;
        this.#expressions = new ExpressionReader(scanner);
    }
    /** Reads up to the end of the file into the given lists, which hold what was whole if a fault is thrown. */
    readFile(items) {
        this.#readItems('end', items);
    }
    /** Items up to a closing brace or the end of the file, which stays ahead. */
    #readItems(until, { attributes, blocks }) {
        const names = new Set();
        for (;;) {
            while (this.#scanner.takeIf('newline'))
                ;
            const { kind, start } = this.#scanner;
            if (kind === until || kind === 'end')
                return;
            if (kind !== 'identifier')
                this.#scanner.fail('an argument, a block or the end of the body');
            const item = this.#readItem();
            if (item.kind === 'block')
                blocks.push(item);
            else if (names.has(item.name))
                throw new hcl_scanner/* SyntaxFault */.M(start, `the argument "${item.name}" is set twice`);
            else
                attributes.push(item);
            if (item.kind === 'attribute')
                names.add(item.name);
            this.#endLine(item.kind === 'block' ? 'a block' : 'an argument');
        }
    }
    #endLine(item) {
        if (this.#scanner.kind !== 'end')
            this.#scanner.expect('newline', `a new line behind ${item}`);
    }
    #readItem() {
        const nameRange = this.#scanner.range;
        const name = this.#scanner.text;
        this.#scanner.take();
        return this.#scanner.kind === '=' ? this.#readValue(name, nameRange) : this.#readBlock(name, nameRange);
    }
    /** An argument from its equals sign on. */
    #readValue(name, nameRange) {
        this.#scanner.expect('=', `"=" behind the argument "${name}"`);
        this.#expressions.height = 0;
        const expression = this.#expressions.read();
        return { kind: 'attribute', name, nameRange, expression, range: this.#from(nameRange.start) };
    }
    /** A block from its labels on. */
    #readBlock(type, typeRange) {
        const labels = this.#readLabels();
        const headerRange = this.#from(typeRange.start);
        const opener = this.#scanner.start;
        this.#scanner.expect('{', labels.length === 0 ? '"=" for an argument or "{" for a block' : 'a label or "{"');
        this.#depth += 1;
        if (this.#depth > MAX_BLOCK_DEPTH) {
            throw new hcl_scanner/* SyntaxFault */.M(opener, `blocks are nested more than ${MAX_BLOCK_DEPTH} levels deep`);
        }
        const items = { attributes: [], blocks: [] };
        if (this.#scanner.kind === 'newline')
            this.#readItems('}', items);
        else if (this.#scanner.kind !== '}')
            items.attributes.push(this.#readOnlyArgument());
        if (this.#scanner.kind === 'end')
            this.#scanner.failUnclosed('"}"', opener);
        this.#scanner.expect('}', '"}" in the same line (a block in one line has no more than one argument)');
        this.#depth -= 1;
        const body = { ...items, range: this.#from(opener) };
        return { kind: 'block', type, typeRange, labels, headerRange, body, range: this.#from(typeRange.start) };
    }
    #readLabels() {
        const labels = [];
        for (;;) {
            const { kind, range, text } = this.#scanner;
            if (kind === 'quote') {
                const label = readPlainQuoted(this.#expressions);
                labels.push({ text: label, quoted: true, range: this.#from(range.start) });
            }
            else if (kind === 'identifier') {
                this.#scanner.take();
                labels.push({ text, quoted: false, range });
            }
            else
                return labels;
        }
    }
    /** The argument of a block that stands in one line. */
    #readOnlyArgument() {
        const nameRange = this.#scanner.range;
        const name = this.#scanner.expectIdentifier('an argument, "}" or a new line behind "{"');
        return this.#readValue(name, nameRange);
    }
    #from(start) {
        return { start, end: this.#scanner.lastEnd };
    }
}

;// CONCATENATED MODULE: ./lib/sources/terraform/hcl/index.js





/**
 * Parses a file in HCL's native syntax (https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md): `.tf`, `.tofu`, `.tfvars`. A
 * byte order mark and CR LF are accepted. Never throws; takes time in proportion to the text.
 */
function parse(source) {
    const items = { attributes: [], blocks: [] };
    const errors = faultsOf(source, () => {
        new BodyReader(new hcl_scanner/* Scanner */.L(source)).readFile(items);
    });
    const range = { start: 0, end: source.length };
    return { file: { range, body: { ...items, range } }, errors };
}
/** Parses a single expression, as `-var` has for everything but strings. Ends of lines count only inside braces. */
function parseExpression(source) {
    return only(source, (scanner) => {
        scanner.setNewlines(false);
        const expression = new ExpressionReader(scanner).read();
        scanner.expect('end', 'the end of the expression');
        return expression;
    });
}
/** Parses a template without quotes around it: a file for `templatefile`, a string in `.tf.json`. No backslash is special in it. */
function parseTemplate(source) {
    return only(source, (scanner) => readBare(new ExpressionReader(scanner)));
}
function only(source, read) {
    let expression = null;
    const errors = faultsOf(source, () => {
        expression = read(new hcl_scanner/* Scanner */.L(source));
    });
    return { expression, errors };
}
/** The fault that reading ends with, if any. */
function faultsOf(source, read) {
    const binary = source.indexOf('\0');
    if (binary >= 0)
        return [{ offset: binary, message: 'expected text in UTF-8, found a NUL character' }];
    try {
        read();
        return [];
    }
    catch (fault) {
        if (fault instanceof hcl_scanner/* SyntaxFault */.M)
            return [{ offset: fault.offset, message: fault.message }];
        throw fault;
    }
}


/***/ }),

/***/ 1439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ Scanner),
/* harmony export */   M: () => (/* binding */ SyntaxFault)
/* harmony export */ });
/** A file is broken: thrown where the parser finds it, and turned into data by `parse`. It leaves this folder never. */
class SyntaxFault extends Error {
    offset;
    constructor(offset, message) {
        super(message);
        this.offset = offset;
    }
}
/** Punctuation, longest first among those that begin alike. */
const PUNCTUATION = new Map([
    ['{', ['{']],
    ['}', ['}']],
    ['~', ['~}']],
    ['[', ['[']],
    [']', [']']],
    ['(', ['(']],
    [')', [')']],
    ['.', ['...', '.']],
    [',', [',']],
    [':', ['::', ':']],
    ['?', ['?']],
    ['=', ['==', '=>', '=']],
    ['!', ['!=', '!']],
    ['<', ['<=', '<']],
    ['>', ['>=', '>']],
    ['&', ['&&']],
    ['|', ['||']],
    ['+', ['+']],
    ['-', ['-']],
    ['*', ['*']],
    ['/', ['/']],
    ['%', ['%']],
]);
/**
 * Unicode's identifiers (UAX 31), to which HCL adds `_` at the start and `-` behind it (spec, "Identifiers"), without the two
 * joiners that later versions of Unicode allow and HashiCorp's tables do not.
 */
const UNICODE_IDENTIFIER = String.raw `[\p{ID_Start}_](?:(?![\u200c\u200d])[\p{ID_Continue}-])*`;
const IDENTIFIER = new RegExp(UNICODE_IDENTIFIER, 'uy');
const HEREDOC = new RegExp(`<<-?${UNICODE_IDENTIFIER}\\r?\\n`, 'uy');
const ASCII_IDENTIFIER = /[A-Za-z_][A-Za-z0-9_-]*/y;
const BYTE_ORDER_MARK = 0xfeff;
/**
 * Cuts the source into tokens, one ahead and only when asked, because what a character means depends on where the parser is:
 * inside round and square brackets the end of a line means nothing, and inside a template the scanner is not asked at all.
 */
class Scanner {
    source;
    /** Where the next token is looked for: behind the last one taken. */
    #offset;
    #newlinesCount = true;
    /** The token ahead, or null when it has not been looked at yet. */
    #kind = null;
    #start = 0;
    #end = 0;
    constructor(source) {
        this.source = source;
        this.#offset = source.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
    }
    /** The kind of the token ahead. */
    get kind() {
        return this.#kind ?? this.#look();
    }
    get range() {
        if (this.#kind === null)
            this.#look();
        return { start: this.#start, end: this.#end };
    }
    /** Where the token ahead starts. */
    get start() {
        if (this.#kind === null)
            this.#look();
        return this.#start;
    }
    /** The token ahead as it is written. */
    get text() {
        if (this.#kind === null)
            this.#look();
        return this.source.slice(this.#start, this.#end);
    }
    /** Where the last token taken ended. */
    get lastEnd() {
        return this.#offset;
    }
    /** Steps behind the token ahead. */
    take() {
        if (this.#kind === null)
            this.#look();
        this.#offset = this.#end;
        this.#kind = null;
    }
    /** Takes the token ahead if it is of that kind. */
    takeIf(kind) {
        if (this.kind !== kind)
            return false;
        this.take();
        return true;
    }
    /** Takes the token ahead, which must be of that kind; `expected` says what should stand there. */
    expect(kind, expected) {
        if (!this.takeIf(kind))
            this.fail(expected);
    }
    /** Takes an identifier and gives its name. */
    expectIdentifier(expected) {
        if (this.kind !== 'identifier')
            this.fail(expected);
        const name = this.text;
        this.take();
        return name;
    }
    /** Whether the token ahead is that word. */
    isWord(word) {
        return this.kind === 'identifier' && this.#end - this.#start === word.length && this.text === word;
    }
    /** Continues behind something that was read without tokens. */
    jump(offset) {
        this.#offset = offset;
        this.#kind = null;
    }
    /** Whether the end of a line is a token from here on. Gives what was in force, to be put back. */
    setNewlines(count) {
        const before = this.#newlinesCount;
        this.#newlinesCount = count;
        if (before !== count)
            this.#kind = null;
        return before;
    }
    /** Reports that something else was expected where the token ahead stands. */
    fail(expected) {
        throw new SyntaxFault(this.start, `expected ${expected}, found ${this.#describe()}`);
    }
    /** Reports that something opened at `opener` was not closed where it had to be. */
    failUnclosed(closing, opener) {
        const line = this.source.slice(0, opener).split('\n').length;
        this.fail(`${closing} to close what was opened in line ${line}`);
    }
    #look() {
        this.#start = this.#skipBlank(this.#offset);
        const kind = this.#scan(this.#start);
        this.#kind = kind;
        return kind;
    }
    /** The first offset that is not a blank, a comment or, where they do not count, the end of a line. */
    #skipBlank(from) {
        const source = this.source;
        for (let at = from;; at++) {
            const code = source.charCodeAt(at);
            if (code === 0x20 || code === 0x09)
                continue;
            if (code === 0x0a && !this.#newlinesCount)
                continue;
            if (code === 0x0d && !this.#newlinesCount && source.charCodeAt(at + 1) === 0x0a)
                continue;
            const end = code === 0x23 || code === 0x2f ? this.#commentEnd(at) : at;
            if (end === at)
                return at;
            at = end - 1;
        }
    }
    /** Where the comment at this offset ends: before the end of its line or behind its closing mark; the offset itself if none is there. */
    #commentEnd(at) {
        if (this.source.startsWith('/*', at)) {
            const close = this.source.indexOf('*/', at + 2);
            if (close < 0)
                throw new SyntaxFault(at, 'expected "*/" to close this comment, found the end of the file');
            return close + 2;
        }
        if (this.source[at] === '/' && this.source[at + 1] !== '/')
            return at;
        const newline = this.source.indexOf('\n', at);
        if (newline < 0)
            return this.source.length;
        return this.source[newline - 1] === '\r' ? newline - 1 : newline;
    }
    #scan(at) {
        const code = this.source.charCodeAt(at);
        if (Number.isNaN(code))
            return this.#found('end', at);
        if (isAsciiIdentifierStart(code) || code > 0x7f)
            return this.#scanIdentifier(at);
        if (code >= 0x30 && code <= 0x39)
            return this.#found('number', this.#numberEnd(at));
        if (code === 0x22)
            return this.#found('quote', at + 1);
        if (code === 0x0a)
            return this.#found('newline', at + 1);
        if (code === 0x0d && this.source.charCodeAt(at + 1) === 0x0a)
            return this.#found('newline', at + 2);
        return this.#scanPunctuation(at);
    }
    #found(kind, end) {
        this.#end = end;
        return kind;
    }
    #scanIdentifier(at) {
        ASCII_IDENTIFIER.lastIndex = at;
        if (ASCII_IDENTIFIER.test(this.source) && !(this.source.charCodeAt(ASCII_IDENTIFIER.lastIndex) > 0x7f)) {
            return this.#found('identifier', ASCII_IDENTIFIER.lastIndex);
        }
        IDENTIFIER.lastIndex = at;
        return IDENTIFIER.test(this.source)
            ? this.#found('identifier', IDENTIFIER.lastIndex)
            : this.#found('invalid', at + 1);
    }
    /** Digits, points and exponents in any order, ending with a digit, as HashiCorp's scanner takes them; whether it is a number shows later. */
    #numberEnd(from) {
        const source = this.source;
        let end = from + 1;
        for (let at = end;; at++) {
            const code = source.charCodeAt(at);
            if (code === 0x2e)
                continue;
            if ((code | 0x20) === 0x65)
                at += isSign(source.charCodeAt(at + 1)) ? 2 : 1;
            const digit = source.charCodeAt(at);
            if (!(digit >= 0x30 && digit <= 0x39))
                return end;
            end = at + 1;
        }
    }
    #scanPunctuation(at) {
        HEREDOC.lastIndex = at;
        if (this.source.startsWith('<<', at) && HEREDOC.test(this.source)) {
            return this.#found('heredoc', HEREDOC.lastIndex);
        }
        for (const mark of PUNCTUATION.get(this.source.charAt(at)) ?? []) {
            if (mark.length === 1 || this.source.startsWith(mark, at))
                return this.#found(mark, at + mark.length);
        }
        return this.#found('invalid', at + 1);
    }
    #describe() {
        if (this.source.startsWith('<<<<<<<', this.start))
            return 'the mark of a merge conflict';
        if (this.kind === 'end')
            return 'the end of the file';
        if (this.kind === 'newline')
            return 'the end of the line';
        if (this.kind === 'heredoc')
            return 'a heredoc';
        const character = String.fromCodePoint(this.source.codePointAt(this.start) ?? 0);
        if (this.kind !== 'invalid')
            return `"${this.text.slice(0, LONGEST_QUOTATION)}"`;
        return /^[\x21-\x7e]$/.test(character) ? `"${character}"` : `the character ${codePointName(character)}`;
    }
}
/** A word quoted in a message is cut at so many characters. */
const LONGEST_QUOTATION = 40;
function isAsciiIdentifierStart(code) {
    const letter = code | 0x20;
    return (letter >= 0x61 && letter <= 0x7a) || code === 0x5f;
}
function isSign(code) {
    return code === 0x2b || code === 0x2d;
}
function codePointName(character) {
    return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}


/***/ }),

/***/ 3314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dw: () => (/* binding */ trimStart),
/* harmony export */   Kk: () => (/* binding */ decodeEscape),
/* harmony export */   s8: () => (/* binding */ trimEnd),
/* harmony export */   y3: () => (/* binding */ outdent)
/* harmony export */ });
/* harmony import */ var _scanner_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1439);

/** White space as `~` and `<<-` see it: Unicode's property of that name, which JavaScript's `\s` does not quite match. */
const BLANK = '[\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]';
const BLANK_START = new RegExp(`^${BLANK}+`);
const IS_BLANK = new RegExp(`^${BLANK}$`);
const SIMPLE_ESCAPES = new Map([
    ['n', '\n'],
    ['r', '\r'],
    ['t', '\t'],
    ['"', '"'],
    ['\\', '\\'],
]);
const HIGHEST_CODE_POINT = 0x10ffff;
/** The character that the backslash at this offset stands for, and where the escape ends. */
function decodeEscape(source, at) {
    const selector = source.charAt(at + 1);
    const simple = SIMPLE_ESCAPES.get(selector);
    if (simple !== undefined)
        return { text: simple, end: at + 2 };
    if (selector !== 'u' && selector !== 'U') {
        throw new _scanner_js__WEBPACK_IMPORTED_MODULE_0__/* .SyntaxFault */ .M(at, 'expected one of n, r, t, ", \\, u and U behind a backslash');
    }
    const length = selector === 'u' ? 4 : 8;
    const end = at + 2 + length;
    const digits = source.slice(at + 2, end);
    if (digits.length < length || !/^[0-9A-Fa-f]+$/.test(digits)) {
        throw new _scanner_js__WEBPACK_IMPORTED_MODULE_0__/* .SyntaxFault */ .M(at, `expected ${length} hexadecimal digits behind "\\${selector}"`);
    }
    const codePoint = Number.parseInt(digits, 16);
    const isSurrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
    if (isSurrogate || codePoint > HIGHEST_CODE_POINT) {
        throw new _scanner_js__WEBPACK_IMPORTED_MODULE_0__/* .SyntaxFault */ .M(at, `expected a Unicode character behind "\\${selector}", found U+${digits}`);
    }
    return { text: String.fromCodePoint(codePoint), end };
}
function trimStart(text) {
    return text.replace(BLANK_START, '');
}
function trimEnd(text) {
    let end = text.length;
    while (end > 0 && IS_BLANK.test(text.charAt(end - 1)))
        end -= 1;
    return text.slice(0, end);
}
/**
 * Takes the indentation that all lines of a `<<-` heredoc share away from each of them (spec, "Templates", flush heredocs). Lines
 * of nothing but white space neither count nor lose any. Lines behind a `~}` count neither: their start has been trimmed away
 * with the end of the line before.
 */
function outdent(pieces) {
    const starts = pieces
        .filter((_piece, index) => index === 0 || endsLine(pieces[index - 1]))
        .filter((piece) => !isBlankLine(piece));
    const shared = starts.reduce((least, piece) => Math.min(least, indentation(piece)), Number.POSITIVE_INFINITY);
    for (const piece of starts) {
        if (isText(piece))
            piece.text = piece.text.slice(shared);
    }
}
function isText(piece) {
    return piece !== undefined && 'text' in piece;
}
function endsLine(piece) {
    return isText(piece) && piece.text.endsWith('\n');
}
function isBlankLine(piece) {
    return endsLine(piece) && indentation(piece) === (isText(piece) ? piece.text.length : 0);
}
/** How many blanks a piece starts with; a sequence with none. */
function indentation(piece) {
    return isText(piece) ? (BLANK_START.exec(piece.text)?.[0].length ?? 0) : 0;
}


/***/ }),

/***/ 8146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  PU: () => (/* binding */ META_ARGUMENTS),
  kE: () => (/* binding */ ModuleInstance),
  MT: () => (/* binding */ rootCallOf)
});

// UNUSED EXPORTS: MAX_INSTANCES

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/sources/terraform/computed.js
var terraform_computed = __webpack_require__(2162);
// EXTERNAL MODULE: ./lib/sources/terraform/evaluator.js + 15 modules
var evaluator = __webpack_require__(7742);
// EXTERNAL MODULE: ./lib/sources/terraform/module-source.js
var module_source = __webpack_require__(6003);
;// CONCATENATED MODULE: ./lib/sources/terraform/public-outputs.js
const BUCKET = {
    bucket_domain_name: 'aws_s3_bucket.bucket_domain_name',
    bucket_regional_domain_name: 'aws_s3_bucket.bucket_regional_domain_name',
    bucket_website_endpoint: 'aws_s3_bucket.website_endpoint',
};
/**
 * Outputs of well-known public modules that name hosts, under all names that they had. They tell what stands behind an origin although
 * the code is not there. Source: the page of each module at https://registry.terraform.io/modules
 */
const MODULES = {
    'terraform-aws-modules/alb': {
        dns_name: 'aws_lb.dns_name',
        lb_dns_name: 'aws_lb.dns_name',
        this_lb_dns_name: 'aws_lb.dns_name',
    },
    'terraform-aws-modules/elb': { elb_dns_name: 'aws_elb.dns_name', this_elb_dns_name: 'aws_elb.dns_name' },
    'terraform-aws-modules/s3-bucket': {
        s3_bucket_bucket_domain_name: 'aws_s3_bucket.bucket_domain_name',
        s3_bucket_bucket_regional_domain_name: 'aws_s3_bucket.bucket_regional_domain_name',
        s3_bucket_website_endpoint: 'aws_s3_bucket.website_endpoint',
        this_s3_bucket_bucket_domain_name: 'aws_s3_bucket.bucket_domain_name',
        this_s3_bucket_bucket_regional_domain_name: 'aws_s3_bucket.bucket_regional_domain_name',
        this_s3_bucket_website_endpoint: 'aws_s3_bucket.website_endpoint',
    },
    'terraform-aws-modules/apigateway-v2': {
        api_endpoint: 'aws_apigatewayv2_api.api_endpoint',
        apigatewayv2_api_api_endpoint: 'aws_apigatewayv2_api.api_endpoint',
        this_apigatewayv2_api_api_endpoint: 'aws_apigatewayv2_api.api_endpoint',
    },
    'terraform-aws-modules/lambda': { lambda_function_url: 'aws_lambda_function_url.function_url' },
    'terraform-aws-modules/ec2-instance': { public_dns: 'aws_instance.public_dns' },
    'terraform-aws-modules/cloudfront': {
        cloudfront_distribution_domain_name: 'aws_cloudfront_distribution.domain_name',
    },
    'cloudposse/alb': { alb_dns_name: 'aws_lb.dns_name' },
    'cloudposse/s3-bucket': BUCKET,
};
/** `terraform-aws-modules/alb/aws` of a registry, and `github.com/terraform-aws-modules/terraform-aws-alb`. */
const SOURCE = /^(?:registry\.(?:terraform\.io|opentofu\.org)\/)?([\w-]+)\/([\w-]+)\/aws$|github\.com[/:]([\w-]+)\/terraform-aws-([\w-]+?)(?:\.git)?(?:\?|$)/;
/**
 * What an output of a public module refers to; null when nothing is known of it.
 * @param address of the module call
 */
function publicOutput(source, address, output) {
    const [, owner, name, repositoryOwner, repositoryName] = SOURCE.exec(source) ?? [];
    const outputs = MODULES[`${owner ?? repositoryOwner}/${name ?? repositoryName}`];
    if (outputs === undefined || !Object.hasOwn(outputs, output))
        return null;
    const [type = '', attribute = ''] = (outputs[output] ?? '').split('.');
    return { address, type, attribute };
}

// EXTERNAL MODULE: ./lib/sources/terraform/repetition.js
var terraform_repetition = __webpack_require__(8098);
// EXTERNAL MODULE: ./lib/sources/terraform/values.js
var values = __webpack_require__(3063);
;// CONCATENATED MODULE: ./lib/sources/terraform/types.js

/** Types inside each other; the deepest variables have some six. */
const MAX_DEPTH = 50;
/**
 * Converts a value to a variable's type: strings to numbers and back, lists to sets, and for objects the defaults of `optional()`
 * attributes. Source: https://developer.hashicorp.com/terraform/language/expressions/type-constraints
 * @param constant evaluates the default of an optional attribute
 */
function convertTo(datum, type, constant, depth = 0) {
    if (depth > MAX_DEPTH || datum.type === 'null')
        return datum;
    if (datum.type === 'unresolved' && datum.branches.length > 0) {
        return { ...datum, branches: datum.branches.map((branch) => convertTo(branch, type, constant, depth + 1)) };
    }
    if (type.kind === 'parenthesized')
        return convertTo(datum, type.expression, constant, depth + 1);
    if (type.kind === 'variable')
        return convertPrimitive(datum, type.name);
    return type.kind === 'call' ? convertCollection(datum, type, constant, depth) : datum;
}
function convertPrimitive(datum, name) {
    switch (name) {
        case 'string':
            return (0,values/* toText */.fE)(datum);
        case 'number':
            return (0,values/* toQuantity */.nD)(datum);
        case 'bool':
            return (0,values/* toTruth */.Vm)(datum);
        default:
            return datum;
    }
}
function convertCollection(datum, { name, args }, constant, depth) {
    const [inner] = args;
    if (inner === undefined)
        return datum;
    const converted = (item) => convertTo(item, inner, constant, depth + 1);
    switch (name) {
        case 'list':
        case 'set': {
            if (datum.type === 'unresolved')
                return convertOpen(datum, converted);
            if (datum.type !== 'sequence')
                return (0,values/* failure */.V2)(`${name}(…)`, datum.at);
            const items = datum.items.map(converted);
            return name === 'set' ? (0,values/* setOf */.s4)(items, datum.at) : (0,values/* sequence */.K2)(items, datum.at);
        }
        case 'map':
            if (datum.type === 'unresolved')
                return convertOpen(datum, converted);
            if (datum.type !== 'mapping')
                return (0,values/* failure */.V2)('map(…)', datum.at);
            return (0,values/* mapping */.pq)([...datum.entries].map(([key, value]) => [key, converted(value)]), datum.at);
        case 'object':
            return convertObject(datum, inner, constant, depth);
        default:
            return datum;
    }
}
/** A collection that cannot be known: what is known of its elements is converted. */
function convertOpen(datum, converted) {
    const certain = datum.certain.map(([key, value]) => [key, converted(value)]);
    return { ...datum, certain, element: datum.element === null ? null : converted(datum.element) };
}
/** Attributes that the type does not have are dropped, as Terraform does. */
function convertObject(datum, type, constant, depth) {
    if (type.kind !== 'object' || (datum.type !== 'mapping' && datum.type !== 'unresolved'))
        return datum;
    const types = new Map(type.items.flatMap(({ key, value }) => (key.kind === 'literal' ? [[String(key.value), value]] : [])));
    if (datum.type === 'unresolved') {
        if (datum.member === null)
            return datum;
        const member = (name) => {
            const own = types.get(name);
            return own === undefined ? (0,values/* memberOf */.C5)(datum, name) : attribute((0,values/* memberOf */.C5)(datum, name), own, constant, depth);
        };
        return { ...datum, member };
    }
    return (0,values/* mapping */.pq)([...types].map(([name, own]) => [name, attribute(datum.entries.get(name) ?? null, own, constant, depth)]), datum.at);
}
/** An attribute of an object; null stands for one that is not given. */
function attribute(given, type, constant, depth) {
    const isOptional = type.kind === 'call' && type.name === 'optional';
    if (!isOptional)
        return given === null ? (0,values/* failure */.V2)('a missing attribute') : convertTo(given, type, constant, depth + 1);
    const [inner, fallback] = type.args;
    const isGiven = given !== null && given.type !== 'null';
    const value = isGiven ? given : fallback === undefined ? (0,values/* nothing */.s6)(given?.at ?? null) : constant(fallback);
    return inner === undefined ? value : convertTo(value, inner, constant, depth + 1);
}

;// CONCATENATED MODULE: ./lib/sources/terraform/instance.js








/** Instances that one `count` or `for_each` is followed to. */
const MAX_INSTANCES = 100;
/** The same where a plan tells how many there are. */
const MAX_PLANNED_INSTANCES = 1_000;
/** Where the root calls a module, or the one that calls it; null for the root itself. */
function rootCallOf(module) {
    let outermost = null;
    for (let { caller } = module; caller !== null; { caller } = caller.parent)
        outermost = caller;
    return outermost === null ? null : (0,module_source/* locate */.x5)(outermost.call.node.headerRange, outermost.call.file);
}
/** A module as it is called once: what its names come to. */
class ModuleInstance {
    /** `module.cdn["a"]`; empty for the root. */
    path;
    source;
    /** The place of the outermost call outside of which the code is not the user's own; null when it is. */
    anchor;
    context;
    /** Null for the root. */
    caller;
    #argument;
    #data = new Map();
    #pending = new Set();
    constructor(path, source, anchor, context, argument, caller = null) {
        this.path = path;
        this.source = source;
        this.anchor = anchor;
        this.context = context;
        this.caller = caller;
        this.#argument = argument;
    }
    /** The scope of expressions in one of the module's files. */
    scope(file, names = []) {
        const { world, effort } = this.context;
        return { file, names: new Map(names), item: null, lookUp: (name) => this.#lookUp(name), world, effort };
    }
    /** An address in this module, as its language writes it. */
    address(local) {
        const written = this.context.dialect.addressOf(local);
        return this.path === '' ? written : `${this.path}.${written}`;
    }
    /** What an output is. */
    output(name) {
        const declared = this.source.outputs.get(name);
        const expression = `${this.path}.${name}`;
        if (declared === undefined) {
            const reference = { address: this.path, type: null, attribute: name };
            return this.anchor === null ? (0,values/* failure */.V2)(expression) : (0,values/* unresolved */.II)('module-output', expression, { reference });
        }
        return this.#once(`output.${name}`, declared.node.range, declared.file, () => {
            const value = (0,module_source/* attributeOf */.w4)(declared.node.body, 'value');
            if (value === null)
                return (0,values/* failure */.V2)(expression);
            const datum = (0,evaluator/* evaluate */._3)(value.expression, this.scope(declared.file));
            return isMarked(declared.node) ? (0,values/* hidden */.R)(datum, expression) : datum;
        });
    }
    #lookUp(name) {
        switch (name) {
            case 'var':
                return namespace('var', (key) => this.#variable(key));
            case 'local':
                return namespace('local', (key) => this.#local(key));
            case 'module':
                return namespace('module', (key) => this.#call(key));
            case 'path':
                return namespace('path', (key) => this.#path(key));
            case 'data':
                return namespace('data', (type) => namespace(`data.${type}`, (key) => this.#resource(`data.${type}.${key}`, type)));
            case 'resource':
                // The long form of what is written without it otherwise.
                return namespace('resource', (type) => namespace(type, (key) => this.#resource(`${type}.${key}`, type)));
            case 'terraform':
            case 'tofu':
                return namespace(name, (key) => key === 'workspace' ? this.context.workspaceName : (0,values/* unresolved */.II)('unsupported', `terraform.${key}`));
            case 'each':
            case 'count':
            case 'self':
                return (0,values/* unresolved */.II)('for-each', name);
            default:
                return this.context.dialect.lookUp(name) ?? namespace(name, (key) => this.#resource(`${name}.${key}`, name));
        }
    }
    /** Works something out once; what refers to itself is an error. */
    #once(name, range, file, step) {
        const known = this.#data.get(name);
        if (known !== undefined)
            return known;
        if (this.#pending.has(name)) {
            this.context.problem((0,module_source/* locate */.x5)(range, file), `${this.address(name)} refers to itself`);
            return (0,values/* failure */.V2)(`${this.address(name)}, which refers to itself`);
        }
        this.#pending.add(name);
        const datum = step();
        this.#pending.delete(name);
        this.#data.set(name, datum);
        return datum;
    }
    // --------------------------------------------------------------------------------------------- variables and locals
    #variable(name) {
        const declared = this.source.variables.get(name);
        const expression = this.address(`var.${name}`);
        if (declared === undefined)
            return this.#argument(name) ?? (0,values/* unresolved */.II)('variable', expression);
        return this.#once(`var.${name}`, declared.node.range, declared.file, () => this.#variableValue(name, declared, expression));
    }
    #variableValue(name, { node, file }, expression) {
        const scope = this.scope(file);
        const [type, fallback, nullable] = ['type', 'default', 'nullable'].map((key) => (0,module_source/* attributeOf */.w4)(node.body, key)?.expression);
        const isNullable = !(nullable?.kind === 'literal' && nullable.value === false);
        const given = this.#argument(name);
        const usesDefault = given === null || (given.type === 'null' && !isNullable && fallback !== undefined);
        const value = !usesDefault ? given : fallback === undefined ? null : (0,evaluator/* evaluate */._3)(fallback, scope);
        if (value === null)
            return (0,values/* unresolved */.II)('variable', expression);
        const converted = type === undefined ? value : convertTo(value, unwrapped(type), (constant) => (0,evaluator/* evaluate */._3)(constant, scope));
        if (converted.type === 'unresolved' && converted.failed && value.type !== 'unresolved') {
            this.context.problem(value.at ?? (0,module_source/* locate */.x5)(node.range, file), `the value of ${this.address(`var.${name}`)} does not fit its type`);
        }
        return isMarked(node) ? (0,values/* hidden */.R)(converted, expression) : converted;
    }
    #local(name) {
        const declared = this.source.locals.get(name);
        if (declared === undefined)
            return (0,values/* unresolved */.II)('unsupported', this.address(`local.${name}`));
        return this.#once(`local.${name}`, declared.node.range, declared.file, () => (0,evaluator/* evaluate */._3)(declared.node.expression, this.scope(declared.file)));
    }
    #path(key) {
        switch (key) {
            case 'root':
                return (0,values/* text */.Qq)('.');
            case 'module':
                return (0,values/* text */.Qq)(external_node_path_.posix.relative(`/${this.context.rootDirectory}`, `/${this.source.directory}`) || '.');
            default:
                return (0,values/* unresolved */.II)('unsupported', `path.${key}`);
        }
    }
    // ------------------------------------------------------------------------------------------------ resources and calls
    #resource(address, type) {
        const declared = this.source.resources.get(address);
        const full = this.address(address);
        if (declared === undefined) {
            const reference = { address: full, type, attribute: null };
            const reason = reasonOf(address, type);
            return (0,values/* unresolved */.II)(reason, full, { reference, member: (key) => this.#attribute(reference, reason, key) });
        }
        const repetition = this.repetitionOf(declared, full);
        return (0,terraform_repetition/* repeated */.ZD)(repetition, full, (key, names) => this.#resourceInstance(declared, address, type, key, names));
    }
    #resourceInstance(declared, address, type, key, names) {
        const full = (0,terraform_repetition/* withKey */.iC)(this.address(address), key);
        const reference = { address: full, type, attribute: null };
        const isData = address.startsWith('data.');
        this.context.referred.set(full, { address: full, module: this, declared, names });
        const member = (attribute) => this.#once(`${(0,terraform_repetition/* withKey */.iC)(address, key)}.${attribute}`, declared.node.range, declared.file, () => {
            const configured = this.#configured(declared, attribute, names, isData);
            if (configured !== null && configured.type !== 'null')
                return configured;
            const written = (argument, absent) => this.#piecesOf(declared, full, names, argument, absent);
            return this.#attribute(reference, reasonOf(address, type), attribute, written);
        });
        return (0,values/* unresolved */.II)(isData ? 'data-source' : 'resource-ref', full, { reference, member });
    }
    /** An argument as it is written; what AWS answers may differ for some arguments of data sources. */
    #configured({ node, file }, attribute, names, isData) {
        if (META_ARGUMENTS.has(attribute))
            return null;
        const written = (0,module_source/* attributeOf */.w4)(node.body, attribute);
        if (written === null)
            return null;
        const value = (0,evaluator/* evaluate */._3)(written.expression, (0,evaluator/* withNames */.B1)(this.scope(file), names));
        const isZone = isData && attribute === 'name' && value.type === 'string';
        return isZone ? (0,values/* text */.Qq)(value.value.replace(/\.$/, ''), value.at) : value;
    }
    /** An attribute that only the provider can give, with what is known of its form. */
    #attribute(reference, reason, attribute, written = (0,terraform_computed/* nothingWritten */.F2)(reference.address)) {
        const expression = `${reference.address}.${this.context.dialect.attributeOf(attribute)}`;
        const computed = { ...reference, attribute };
        return (0,values/* unresolved */.II)(reason, expression, { reference: computed, pieces: (0,terraform_computed/* formOfAttribute */.mr)(computed, written) });
    }
    /** An argument as text with holes: one hole where nothing of it is known. */
    #piecesOf(declared, address, names, argument, absent = [{ hole: `${address}.${argument}` }]) {
        const configured = this.#configured(declared, argument, names, false);
        const written = configured === null ? null : (0,values/* toText */.fE)(configured);
        if (written === null || written.type === 'null')
            return absent;
        const isOpaque = written.type === 'unresolved' && written.pieces.length === 0;
        return isOpaque ? [{ hole: `${address}.${argument}` }] : (0,values/* piecesOf */.Xe)(written);
    }
    #call(name) {
        const declared = this.source.calls.get(name);
        const full = this.address(`module.${name}`);
        if (declared === undefined)
            return (0,values/* unresolved */.II)('module-output', full);
        const repetition = this.repetitionOf(declared, full);
        return (0,terraform_repetition/* repeated */.ZD)(repetition, full, (key) => {
            const path = (0,terraform_repetition/* withKey */.iC)(full, key);
            const reference = { address: path, type: null, attribute: null };
            const source = (0,module_source/* literalOf */.Zc)(declared.node.body, 'source') ?? '';
            const child = (output) => {
                const instance = this.context.child(this, name, key);
                if (instance !== null)
                    return instance.output(output);
                const known = publicOutput(source, path, output);
                if (known !== null)
                    return (0,values/* unresolved */.II)('module-output', `${path}.${output}`, {
                        reference: known,
                        pieces: (0,terraform_computed/* formOfAttribute */.mr)(known, (0,terraform_computed/* nothingWritten */.F2)(known.address)),
                    });
                return (0,values/* unresolved */.II)('module-output', `${path}.${output}`, { reference: { ...reference, attribute: output } });
            };
            return (0,values/* unresolved */.II)('module-output', path, { reference, member: child });
        });
    }
    /**
     * The instances of a block by its `count` or `for_each`; where those cannot be known, by the plan.
     * @param isTold whether it is a problem that there are more than are followed
     */
    repetitionOf(declared, address, isTold = true) {
        const written = this.#writtenRepetition(declared, isTold ? address : null);
        const keys = written.shape === 'open' ? this.context.planning.keysOf(address) : null;
        return keys === null ? written : (0,terraform_repetition/* plannedRepetition */.SF)(written, keys);
    }
    /** @param address null when nothing is to be told */
    #writtenRepetition({ node, file }, address) {
        const [count, forEach] = ['count', 'for_each'].map((name) => (0,module_source/* attributeOf */.w4)(node.body, name));
        if (count !== undefined && count !== null) {
            const value = (0,values/* toQuantity */.nD)((0,evaluator/* evaluate */._3)(count.expression, this.scope(file)));
            if (value.type === 'number')
                return this.#counted(value.value, address, (0,module_source/* locate */.x5)(count.range, file));
            return (0,terraform_repetition/* openRepetition */.g6)(value, 'count');
        }
        if (forEach === undefined || forEach === null)
            return terraform_repetition/* SINGLE */.zt;
        const collection = (0,evaluator/* evaluate */._3)(forEach.expression, this.scope(file));
        const elements = (0,evaluator/* elementsOf */.ZE)(collection);
        if (!Array.isArray(elements))
            return (0,terraform_repetition/* openRepetition */.g6)(collection, 'each');
        const isWritten = elements.every(([key]) => (0,values/* toText */.fE)(key).type === 'string');
        if (!isWritten)
            return (0,terraform_repetition/* openRepetition */.g6)((0,values/* unresolved */.II)((0,values/* firstUnresolved */.oE)(collection)?.reason ?? 'for-each', (0,values/* describe */.q0)(collection)), 'each');
        const kept = this.#bounded(elements, address, (0,module_source/* locate */.x5)(forEach.range, file));
        const instances = kept.map(([key, value]) => {
            const name = (0,values/* toText */.fE)(key);
            const written = name.type === 'string' ? name.value : '';
            return { key: written, names: [['each', (0,terraform_repetition/* eachOf */.pQ)((0,values/* text */.Qq)(written, key.at), value)]], maybe: false };
        });
        return { instances, shape: 'map', condition: null, truncated: kept.length < elements.length };
    }
    #counted(count, address, location) {
        const all = Array.from({ length: Math.min(count, MAX_PLANNED_INSTANCES) });
        const kept = this.#bounded(all, address, location, count);
        const instances = kept.map((_, position) => ({
            key: position,
            names: [['count', (0,terraform_repetition/* countOf */.pq)((0,values/* quantity */.au)(position))]],
            maybe: false,
        }));
        return { instances, shape: 'list', condition: null, truncated: kept.length < count };
    }
    /** @param address null when nothing is to be told */
    #bounded(all, address, location, count = all.length) {
        // The instances of a plan are those that it lists.
        if (this.context.planning.tellsValues)
            return all.slice(0, MAX_PLANNED_INSTANCES);
        if (count <= MAX_INSTANCES)
            return all;
        if (address !== null)
            this.context.problem(location, `${address} has ${count} instances; the first ${MAX_INSTANCES} of them were read`);
        return all.slice(0, MAX_INSTANCES);
    }
}
/** Arguments of a resource to which Terraform itself gives a meaning. */
const META_ARGUMENTS = new Set([
    'count',
    'for_each',
    'provider',
    'depends_on',
    'lifecycle',
]);
/** Whether a variable or an output is declared as a secret, or as something that is not even to be stored. */
function isMarked({ body }) {
    return ['sensitive', 'ephemeral'].some((name) => {
        const marked = (0,module_source/* attributeOf */.w4)(body, name)?.expression;
        return marked?.kind === 'literal' && (marked.value === true || marked.value === 'true');
    });
}
/** A name whose members are worked out when somebody asks. */
function namespace(expression, member) {
    return (0,values/* unresolved */.II)('unsupported', expression, { member });
}
function reasonOf(address, type) {
    if (!address.startsWith('data.'))
        return 'resource-attribute';
    return type === 'terraform_remote_state' ? 'remote-state' : 'data-source';
}
/** Type constraints are also written in quotes, as before Terraform 0.12: `type = "string"`. */
function unwrapped(type) {
    if (type.kind !== 'literal' || typeof type.value !== 'string')
        return type;
    return { kind: 'variable', name: type.value, range: type.range };
}


/***/ }),

/***/ 2528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ datumOfJson)
/* harmony export */ });
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3063);

/**
 * JSON as data, all at one place.
 * @param textOf what a string in it stands for; by default itself
 */
function datumOfJson({ value }, at, textOf = (written) => (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(written, at)) {
    const inner = (node) => datumOfJson(node, at, textOf);
    switch (value.type) {
        case 'string':
            return textOf(value.text);
        case 'number':
            return (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .quantity */ .au)(value.number, at);
        case 'boolean':
            return (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .truth */ .Im)(value.boolean, at);
        case 'null':
            return (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .nothing */ .s6)(at);
        case 'array':
            return (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .sequence */ .K2)(value.items.map(inner), at);
        case 'object':
            return (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .mapping */ .pq)([...value.members].map(([key, member]) => [key, inner(member)]), at);
    }
}


/***/ }),

/***/ 9527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y2: () => (/* binding */ parseJsonBody),
/* harmony export */   dw: () => (/* binding */ parseJsonObject),
/* harmony export */   kW: () => (/* binding */ templateOf)
/* harmony export */ });
/* harmony import */ var jsonc_parser__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9547);
/* harmony import */ var _distribution_config_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6014);
/* harmony import */ var _hcl_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4139);



/** Labels that the blocks of Terraform's language carry; blocks inside them carry none, `dynamic` excepted. */
const LABELS = {
    resource: 2,
    data: 2,
    ephemeral: 2,
    variable: 1,
    output: 1,
    module: 1,
    provider: 1,
    locals: 0,
    terraform: 0,
};
/**
 * Reads Terraform's JSON syntax as the same tree that native syntax gives; in strings there may be templates. Source:
 * https://developer.hashicorp.com/terraform/language/syntax/json
 */
function parseJsonBody(text) {
    const empty = { range: { start: 0, end: text.length }, attributes: [], blocks: [] };
    const checked = (0,_distribution_config_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(text);
    if ('fault' in checked)
        return {
            body: empty,
            errors: [{ offset: offsetOfLine(text, checked.fault.line), message: checked.fault.message }],
        };
    const errors = [];
    const root = (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.parseTree)(text, errors);
    if (root?.type !== 'object')
        return { body: empty, errors: [{ offset: 0, message: 'is not a JSON object' }] };
    const repeated = repeatedArgument(root);
    if (repeated !== null)
        return { body: empty, errors: [repeated] };
    const blocks = membersOf(root).flatMap(({ name, value }) => topBlocks(name, value));
    return { body: { ...empty, blocks }, errors: [] };
}
/**
 * The first argument that is set twice, which Terraform refuses as it does in native syntax; objects of the same name can be blocks. The
 * tree is walked with a list of its own, for it can be deep.
 */
function repeatedArgument(root) {
    const faults = [];
    const waiting = [root];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
        if (node.type !== 'object') {
            for (const child of node.children ?? [])
                waiting.push(child);
            continue;
        }
        const seen = new Set();
        for (const { name, range, value } of membersOf(node)) {
            waiting.push(value);
            const isArgument = value.type !== 'object' && value.type !== 'array' && name !== '//';
            if (isArgument && seen.has(name))
                faults.push({ offset: range.start, message: `the argument ${JSON.stringify(name)} is set twice` });
            if (isArgument)
                seen.add(name);
        }
    }
    return faults.toSorted((a, b) => a.offset - b.offset)[0] ?? null;
}
/** Reads a file of variables in JSON: one object, whose strings are no templates. */
function parseJsonObject(text) {
    const { body, errors } = parseJsonBody(text);
    const root = errors.length === 0 ? (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.parseTree)(text) : undefined;
    if (root === undefined)
        return { body, errors };
    return { body: bodyOf(root, plainExpressionOf), errors };
}
function plainExpressionOf(node) {
    const range = rangeOf(node);
    if (node.type === 'array')
        return { kind: 'tuple', range, items: (node.children ?? []).map(plainExpressionOf) };
    if (node.type === 'object') {
        const items = membersOf(node).map(({ name, range: place, value }) => ({
            range: place,
            key: { kind: 'literal', range: place, value: name },
            bareKey: false,
            value: plainExpressionOf(value),
        }));
        return { kind: 'object', range, items };
    }
    return node.type === 'string' ? { kind: 'literal', range, value: String(node.value) } : expressionOf(node);
}
function offsetOfLine(text, line) {
    let offset = 0;
    for (let count = 1; count < line; count++)
        offset = text.indexOf('\n', offset) + 1;
    return offset;
}
function membersOf(node) {
    return (node.children ?? []).flatMap((property) => {
        const [key, value] = property.children ?? [];
        return key === undefined || value === undefined
            ? []
            : [{ name: String(key.value), range: rangeOf(property), value }];
    });
}
function rangeOf({ offset, length }) {
    return { start: offset, end: offset + length };
}
function topBlocks(type, value) {
    const labels = LABELS[type];
    return labels === undefined ? [] : labelled(type, [], labels, value, rangeOf(value));
}
function labelled(type, labels, missing, value, range) {
    if (value.type === 'array')
        return (value.children ?? []).flatMap((child) => labelled(type, labels, missing, child, rangeOf(child)));
    if (value.type !== 'object')
        return [];
    if (missing > 0) {
        return membersOf(value).flatMap((member) => labelled(type, [...labels, member.name], missing - 1, member.value, member.range));
    }
    return [blockOf(type, labels, value, range)];
}
function blockOf(type, labels, value, range) {
    const named = labels.map((text) => ({ range, text, quoted: true }));
    return { kind: 'block', type, typeRange: range, labels: named, headerRange: range, range, body: bodyOf(value) };
}
/**
 * The members of an object as arguments, and those that may be blocks as blocks as well: JSON does not tell the two apart, whoever
 * reads a body asks for the one that it expects.
 */
function bodyOf(node, read = expressionOf) {
    const members = membersOf(node).filter(({ name }) => name !== '//');
    const attributes = members.map(({ name, range, value }) => ({
        kind: 'attribute',
        name,
        nameRange: range,
        range,
        expression: read(value),
    }));
    return { range: rangeOf(node), attributes, blocks: members.flatMap(nestedBlocks) };
}
function nestedBlocks({ name, range, value }) {
    if (name === 'dynamic')
        return labelled('dynamic', [], 1, value, range);
    if (value.type === 'object')
        return [blockOf(name, [], value, range)];
    if (value.type !== 'array')
        return [];
    const objects = (value.children ?? []).filter((child) => child.type === 'object');
    return objects.map((child) => blockOf(name, [], child, rangeOf(child)));
}
function expressionOf(node) {
    const range = rangeOf(node);
    switch (node.type) {
        case 'array':
            return { kind: 'tuple', range, items: (node.children ?? []).map(expressionOf) };
        case 'object':
            return { kind: 'object', range, items: membersOf(node).map(itemOf) };
        case 'string':
            return templateOf(String(node.value), range);
        default: {
            const value = node.value;
            return { kind: 'literal', range, value: typeof value === 'number' || typeof value === 'boolean' ? value : null };
        }
    }
}
function itemOf({ name, range, value }) {
    return { range, key: templateOf(name, range), bareKey: false, value: expressionOf(value) };
}
/**
 * Reads text as a template, all of it at one place: strings of the JSON syntax, and the files that `templatefile` reads. A text with
 * faults is unreadable: an expression that nothing knows.
 */
function templateOf(text, range) {
    if (!text.includes('${') && !text.includes('%{'))
        return { kind: 'literal', range, value: text };
    const { expression } = (0,_hcl_index_js__WEBPACK_IMPORTED_MODULE_2__/* .parseTemplate */ .QC)(text);
    return expression === null
        ? { kind: 'variable', range, name: 'an unreadable template' }
        : relocate(expression, range);
}
/** The same tree with every node at one place. */
function relocate(tree, range) {
    const seen = JSON.stringify(tree, (key, value) => (key.toLowerCase().endsWith('range') ? range : value));
    return JSON.parse(seen); // The same tree but for the ranges, which keep their type.
}


/***/ }),

/***/ 6003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mc: () => (/* binding */ moduleFromText),
/* harmony export */   Zc: () => (/* binding */ literalOf),
/* harmony export */   bH: () => (/* binding */ readModule),
/* harmony export */   lJ: () => (/* binding */ isConfigurationFile),
/* harmony export */   w4: () => (/* binding */ attributeOf),
/* harmony export */   x5: () => (/* binding */ locate)
/* harmony export */ });
/* harmony import */ var _hcl_ast_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5633);
/* harmony import */ var _hcl_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4139);
/* harmony import */ var _json_syntax_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9527);
/* harmony import */ var _workspace_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6568);




/** Files of one directory; a module has a dozen. */
const MAX_FILES = 2_000;
/** The place of a node in the user's checkout. */
function locate(range, { path, lines }) {
    return {
        file: path,
        startLine: lines.lineOf(range.start),
        endLine: lines.lineOf(Math.max(range.start, range.end - 1)),
    };
}
/** Whether the name of a file says that it is configuration of Terraform's or OpenTofu's. */
function isConfigurationFile(path) {
    return /\.(?:tf|tofu)(?:\.json)?$/.test(path) && !/(?:^|\/)\.[^/]*$/.test(path);
}
/**
 * Reads the configuration in a directory; null when there is none. `.tofu` files take the place of `.tf` files of the same name
 * (https://opentofu.org/docs/language/files/), and files named `…override` come last and change what the others declare
 * (https://developer.hashicorp.com/terraform/language/files/override).
 */
function readModule(directory, workspace) {
    const names = filesOf(workspace.list(directory) ?? []);
    if (names.length === 0)
        return null;
    const collected = new Collected();
    for (const name of names.slice(0, MAX_FILES)) {
        const path = (0,_workspace_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveIn */ .QH)(directory, name) ?? name;
        const content = workspace.read(path);
        if ('text' in content)
            collected.add(path, content.text, isOverride(name));
        else
            collected.problems.push({ file: path, line: null, message: content.message });
    }
    return sourceOf(directory, collected, false);
}
function sourceOf(directory, collected, isStandIn) {
    const { variables, locals, outputs, calls, resources, providers, problems } = collected;
    return { directory, variables, locals, outputs, calls, resources, providers, problems, isStandIn };
}
/** A module of one text, which stands in for code that is not there. */
function moduleFromText(directory, path, text) {
    const collected = new Collected();
    collected.add(path, text, false);
    return sourceOf(directory, collected, true);
}
function filesOf(names) {
    const all = new Set(names);
    const used = names.filter(isConfigurationFile).filter((name) => {
        const shadow = name.replace(/\.tf(\.json)?$/, '.tofu$1');
        return shadow === name || !all.has(shadow);
    });
    return [...used.filter((name) => !isOverride(name)), ...used.filter(isOverride)];
}
function isOverride(name) {
    return /(?:^|_)override\.(?:tf|tofu)(?:\.json)?$/.test(name);
}
/** Gathers the blocks of one directory's files. */
class Collected {
    variables = new Map();
    locals = new Map();
    outputs = new Map();
    calls = new Map();
    resources = new Map();
    providers = new Map();
    problems = [];
    add(path, text, override) {
        const file = { path, lines: (0,_hcl_ast_js__WEBPACK_IMPORTED_MODULE_3__/* .indexLines */ .u)(text) };
        const { body, errors } = path.endsWith('.json') ? (0,_json_syntax_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJsonBody */ .Y2)(text) : parseNative(text);
        const [error] = errors;
        if (error !== undefined) {
            const more = errors.length > 1 ? ` (and ${errors.length - 1} more faults in this file)` : '';
            this.problems.push({ file: path, line: file.lines.lineOf(error.offset), message: `${error.message}${more}` });
        }
        for (const block of body.blocks)
            this.#addBlock({ node: block, file }, override);
    }
    #addBlock(sited, override) {
        const { node, file } = sited;
        const [first, second] = node.labels.map(({ text }) => text);
        if (node.type === 'locals') {
            for (const attribute of node.body.attributes)
                this.#declare(this.locals, 'local', attribute.name, { node: attribute, file }, override);
        }
        else if (first === undefined)
            return;
        else if (node.type === 'variable')
            this.#declareBlock(this.variables, 'var', first, sited, override);
        else if (node.type === 'output')
            this.#declareBlock(this.outputs, 'output', first, sited, override);
        else if (node.type === 'module')
            this.#declareBlock(this.calls, 'module', first, sited, override);
        else if (node.type === 'provider')
            this.#addProvider(first, sited);
        else if (second === undefined)
            return;
        else if (node.type === 'resource')
            this.#declareBlock(this.resources, '', `${first}.${second}`, sited, override);
        else if (node.type === 'data')
            this.#declareBlock(this.resources, '', `data.${first}.${second}`, sited, override);
    }
    #addProvider(name, sited) {
        const alias = attributeOf(sited.node.body, 'alias')?.expression;
        const isNamed = alias?.kind === 'literal' && typeof alias.value === 'string';
        this.providers.set(isNamed ? `${name}.${alias.value}` : name, sited);
    }
    #declareBlock(map, kind, name, sited, override) {
        const before = map.get(name);
        if (before !== undefined && override)
            map.set(name, overridden(before, sited));
        else
            this.#declare(map, kind, name, sited, override);
    }
    /** Of two declarations the first one counts, and the second one is a problem. */
    #declare(map, kind, name, sited, override) {
        const before = map.get(name);
        if (before === undefined || override) {
            map.set(name, sited);
            return;
        }
        const { startLine } = locate(sited.node.range, sited.file);
        const first = locate(before.node.range, before.file);
        const message = `${kind === '' ? '' : `${kind}.`}${name} is declared a second time; the first is at ${first.file}:${first.startLine}`;
        this.problems.push({ file: sited.file.path, line: startLine, message });
    }
}
function parseNative(text) {
    const { file, errors } = (0,_hcl_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text);
    return { body: file.body, errors };
}
/** Arguments and blocks of the second in place of those of the same name in the first, at the first's place. */
function overridden(before, after) {
    const names = new Set(after.node.body.attributes.map(({ name }) => name));
    const types = new Set(after.node.body.blocks.map(({ type }) => type));
    const body = {
        ...before.node.body,
        attributes: [...before.node.body.attributes.filter(({ name }) => !names.has(name)), ...after.node.body.attributes],
        blocks: [...before.node.body.blocks.filter(({ type }) => !types.has(type)), ...after.node.body.blocks],
    };
    return { node: { ...before.node, body }, file: before.file };
}
/** An argument of a block; null when it is not there. */
function attributeOf(body, name) {
    return body.attributes.find((attribute) => attribute.name === name) ?? null;
}
/** An argument that is written as a plain string; null when it is not there, or is anything else. */
function literalOf(body, name) {
    const expression = attributeOf(body, name)?.expression;
    return expression?.kind === 'literal' && typeof expression.value === 'string' ? expression.value : null;
}


/***/ }),

/***/ 6064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ decimalText),
/* harmony export */   p: () => (/* binding */ certain)
/* harmony export */ });
/** Significant digits that a JavaScript number always holds; Terraform's numbers hold some 150. */
const CERTAIN_DIGITS = 15;
/** With no more digits than that, what follows behind the certain ones is noise of binary arithmetic, as in 0.30000000000000004. */
const NOISELESS_DIGITS = 12;
/**
 * A number as Terraform has it, which calculates with 512 bits: without the noise of arithmetic with 64 bits. Null when it has more
 * digits than these can tell. Source: https://developer.hashicorp.com/terraform/language/expressions/types ("number")
 */
function certain(value) {
    if (!Number.isFinite(value))
        return null;
    if (Number.isSafeInteger(value) || digitsOf(value) <= CERTAIN_DIGITS)
        return value;
    const rounded = Number(value.toPrecision(CERTAIN_DIGITS));
    return digitsOf(rounded) <= NOISELESS_DIGITS ? rounded : null;
}
function digitsOf(value) {
    const [mantissa = ''] = String(Math.abs(value)).split('e');
    const digits = mantissa.replace('.', '').replace(/^0+/, '');
    return mantissa.includes('.') ? digits.length : digits.replace(/0+$/, '').length;
}
/** A number as Terraform writes it in strings and JSON: never with an exponent. */
function decimalText(value) {
    const parts = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(String(value));
    if (parts === null)
        return Object.is(value, -0) ? '-0' : String(value);
    const [, sign = '', first = '', rest = '', exponent = ''] = parts;
    const places = Number(exponent);
    if (places < 0)
        return `${sign}0.${'0'.repeat(-places - 1)}${first}${rest}`;
    return `${sign}${first}${rest.padEnd(places, '0')}`;
}


/***/ }),

/***/ 9080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ NO_PLAN)
/* harmony export */ });
/** Code that is read for itself. */
const NO_PLAN = {
    variables: new Map(),
    keysOf: () => null,
    overlay: (written) => written,
    tellsValues: false,
};


/***/ }),

/***/ 3619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bz: () => (/* binding */ referenceOf),
/* harmony export */   Mh: () => (/* binding */ addressesIn),
/* harmony export */   cU: () => (/* binding */ choicesOf),
/* harmony export */   cc: () => (/* binding */ leavesIn),
/* harmony export */   cu: () => (/* binding */ identityOf)
/* harmony export */ });
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3063);

/** Data that one search for references looks at. */
const MAX_VISITED = 20_000;
/**
 * The resource that a datum is an attribute of, or is itself: the attribute alone, or a function of nothing else (`one(aws_lb.x[*].arn)`).
 * Null for everything in which something else has a part, such as `coalesce(var.arn, aws_lb.x.arn)`.
 */
function referenceOf(datum) {
    if (datum.type !== 'unresolved' || datum.branches.length > 0 || datum.reference === null)
        return null;
    const { expression, reference } = datum;
    if (expression === [reference.address, reference.attribute].filter((part) => part !== null).join('.'))
        return reference;
    return reference.type !== null && mentionsOnly(expression, reference.address) ? reference : null;
}
/** Names that stand for something else: of variables, modules, resources. */
const MENTION = /(?:^|[^\w"-])(?:var|local|data|module|each|count|self|terraform|[a-z]+_\w+)\.[a-z_]/i;
function mentionsOnly(expression, address) {
    if (expression.includes('… #') || !expression.includes(address))
        return false;
    const parts = expression.split(address);
    // An address that goes on is another one: `aws_lb.x_two`, `aws_lb.x[0]`.
    if (parts.slice(1).some((rest) => /^[\w[-]/.test(rest)))
        return false;
    return !MENTION.test(parts.join('#'));
}
/** Addresses of everything that a datum has a part of. */
function addressesIn(datum) {
    return leavesIn(datum).flatMap((leaf) => leaf.type === 'unresolved' && leaf.reference !== null ? [leaf.reference.address] : []);
}
/** All that a datum consists of and that has no parts itself. */
function leavesIn(datum) {
    const found = [];
    const pending = [datum];
    for (let visited = 0; visited < MAX_VISITED; visited++) {
        const one = pending.pop();
        if (one === undefined)
            break;
        if (one.type === 'sequence')
            pending.push(...one.items);
        else if (one.type === 'mapping')
            pending.push(...one.entries.values());
        else {
            found.push(one);
            if (one.type === 'unresolved')
                pending.push(...one.branches, ...partsOf(one));
        }
    }
    return found;
}
function partsOf({ element, encoded, certain }) {
    return [element, encoded, ...certain.map(([, value]) => value)].filter((part) => part !== null);
}
/** What a datum is, or each of what a condition leaves it to be; where Terraform would refuse it, nothing is deployed. */
function choicesOf(datum) {
    const choices = datum.type === 'unresolved' ? datum.branches.filter((branch) => (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .failureIn */ .Q6)(branch) === null) : [];
    return choices.length > 0 ? choices : [datum];
}
/**
 * A name for a datum under which equal data are found: the address of the resource whose id, ARN or name it is (`@`), its text (`=`),
 * or its expression (`~`), which is unambiguous within a root module.
 */
function identityOf(datum) {
    const reference = datum.type === 'unresolved' && datum.pieces.length === 0 ? referenceOf(datum) : null;
    // Outputs of one module are not one thing.
    if (reference !== null && reference.type !== null)
        return `@${reference.address}`;
    return datum.type === 'string' ? `=${datum.value}` : `~${(0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0)(datum)}`;
}


/***/ }),

/***/ 3868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ regionOf)
/* harmony export */ });
/* harmony import */ var _model_value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5940);
/* harmony import */ var _backends_site_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(287);
/* harmony import */ var _blocks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2979);
/* harmony import */ var _module_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6003);




/** Modules inside each other. */
const MAX_DEPTH = 20;
/**
 * The Region of a resource: its own, or that of its provider. Source:
 * https://developer.hashicorp.com/terraform/language/modules/develop/providers and the provider's `region` argument,
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs
 */
function regionOf({ view, module }) {
    const written = view.expression('provider');
    const key = written === null ? 'aws' : keyOf(written);
    const ofProvider = key === null ? (0,_model_value_js__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5)('unsupported', 'provider') : regionOfProvider(module, key, MAX_DEPTH);
    return (0,_backends_site_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(view, 'region', ofProvider);
}
/** `aws`, `aws.us_east_1`; also in quotes, as before Terraform 0.12. Null for anything else. */
function keyOf(expression) {
    if (expression.kind === 'variable')
        return expression.name;
    if (expression.kind === 'literal' && typeof expression.value === 'string')
        return expression.value;
    if (expression.kind !== 'get-attr' || expression.object.kind !== 'variable')
        return null;
    return `${expression.object.name}.${expression.name}`;
}
function regionOfProvider(module, key, depth) {
    const { caller, source } = module;
    if (caller !== null && depth > 0) {
        const passed = passedProvider(caller.call.node, key);
        if (passed !== undefined)
            return passed === null ? (0,_model_value_js__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5)('unsupported', 'providers') : regionOfProvider(caller.parent, passed, depth - 1);
    }
    const declared = source.providers.get(key);
    if (declared !== undefined)
        return regionIn(module, declared, key);
    // A module takes over the provider without an alias.
    if (caller !== null && key === 'aws' && depth > 0)
        return regionOfProvider(caller.parent, key, depth - 1);
    return (0,_model_value_js__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5)('env', `the Region of provider ${key}`);
}
/** Which provider of the caller's a module gets under a name; undefined when the call does not say, null when it cannot be read. */
function passedProvider(call, key) {
    const map = (0,_module_source_js__WEBPACK_IMPORTED_MODULE_2__/* .attributeOf */ .w4)(call.body, 'providers')?.expression;
    if (map === undefined)
        return undefined;
    if (map.kind !== 'object')
        return null;
    const item = map.items.find((one) => keyOf(one.key) === key);
    return item === undefined ? undefined : keyOf(item.value);
}
function regionIn(module, { node, file }, key) {
    const view = new _blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .WrittenBlock */ .h(module, node.body, module.scope(file), node.range, false);
    // Without one it is taken from the environment, or from a profile.
    return (0,_backends_site_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(view, 'region', (0,_model_value_js__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5)('env', `the Region of provider ${key}`, { location: view.location }));
}


/***/ }),

/***/ 3512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ isConditional),
/* harmony export */   s: () => (/* binding */ Relations)
/* harmony export */ });
/* harmony import */ var _references_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3619);
/* harmony import */ var _equality_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3393);


/** Finds what belongs to what, by what an argument of the one refers to; each question is prepared once. */
class Relations {
    #inventory;
    #registers = new Map();
    constructor(inventory) {
        this.#inventory = inventory;
    }
    /**
     * The resources of some types that belong to an owner.
     * @param argument the one that refers to the owner
     */
    of(owner, types, argument) {
        const { byOwner, open, byType } = this.#register(types, argument);
        const identities = identitiesOf(owner);
        const own = identities.flatMap(({ identity, isSure }) => (byOwner.get(identity) ?? []).map((claim) => ({ claim, isSure: isSure && !claim.isOneOf })));
        const members = [...new Set(own.map(({ claim }) => claim.instance))];
        const sure = new Set(own.flatMap(({ claim, isSure }) => (isSure ? [claim.instance] : [])));
        const mayBeMore = members.some((member) => !sure.has(member) || isConditional(member, owner.instance)) ||
            open.some(({ instance, owner: other }) => !sure.has(instance) && canBe(other, owner)) ||
            // About a resource around the owner, whose attributes are often the owner's.
            [...byType].some(([type, claims]) => type.startsWith(`${owner.instance.type}_`) && claims.some(({ instance }) => !sure.has(instance))) ||
            this.#inventory.isTruncated(types) ||
            this.#inventory.isHandedOut(identities.map(({ identity }) => identity)) ||
            this.#inventory.incomplete;
        return { members, mayBeMore };
    }
    #register(types, argument) {
        const key = `${types.join(' ')} ${argument}`;
        const known = this.#registers.get(key);
        if (known !== undefined)
            return known;
        const byOwner = new Map();
        const byType = new Map();
        const open = [];
        for (const instance of this.#inventory.ofType(...types)) {
            const datum = this.#ownerIn(instance, argument);
            const choices = datum === null ? [] : (0,_references_js__WEBPACK_IMPORTED_MODULE_0__/* .choicesOf */ .cU)(datum);
            // Two arguments with the same condition have the same value.
            if (datum !== null && choices.length > 1)
                append(byOwner, (0,_references_js__WEBPACK_IMPORTED_MODULE_0__/* .identityOf */ .cu)(datum), { instance, owner: datum, isOneOf: false });
            for (const choice of choices) {
                const claim = { instance, owner: choice, isOneOf: choices.length > 1 };
                append(byOwner, (0,_references_js__WEBPACK_IMPORTED_MODULE_0__/* .identityOf */ .cu)(choice), claim);
                const about = this.#typeOf(choice);
                if (about === 'open')
                    open.push(claim);
                else if (about !== 'foreign')
                    append(byType, about, claim);
            }
        }
        const made = { byOwner, open, byType };
        this.#registers.set(key, made);
        return made;
    }
    /** What an argument refers to; through a resource whose id is that of its own owner, such as `aws_s3_bucket_acl.x.id`. */
    #ownerIn(instance, argument) {
        const datum = instance.view.read(argument);
        const reference = datum === null ? null : (0,_references_js__WEBPACK_IMPORTED_MODULE_0__/* .referenceOf */ .Bz)(datum);
        if (reference?.attribute !== 'id')
            return datum;
        return this.#inventory.at(reference.address)?.view.read(argument) ?? datum;
    }
    /** The type of the resource that a datum is about; `foreign` where that is none of this code, `open` where it cannot be told. */
    #typeOf(datum) {
        if (datum.type === 'null')
            return 'foreign';
        const reference = datum.type === 'unresolved' && datum.pieces.length === 0 ? (0,_references_js__WEBPACK_IMPORTED_MODULE_0__/* .referenceOf */ .Bz)(datum) : null;
        if (reference === null)
            return 'open';
        if (this.#inventory.isForeign(reference.address))
            return 'foreign';
        const found = this.#inventory.at(reference.address);
        return found === null || found.isData ? 'open' : found.type;
    }
}
function append(map, key, claim) {
    const before = map.get(key);
    if (before === undefined)
        map.set(key, [claim]);
    else
        before.push(claim);
}
/** Whether a datum that does not tell what it is about can be about an owner. */
function canBe(datum, { names }) {
    // An ARN is of an account and a Region that names do not tell.
    const isArn = datum.type === 'string' && datum.value.startsWith('arn:');
    return isArn || names.length === 0 || names.some((name) => (0,_equality_js__WEBPACK_IMPORTED_MODULE_1__/* .equals */ .a)(name, datum) !== false);
}
function identitiesOf({ instance, names }) {
    const ofNames = names.flatMap((name) => {
        const choices = (0,_references_js__WEBPACK_IMPORTED_MODULE_0__/* .choicesOf */ .cU)(name);
        const possible = choices.length > 1 ? choices.map((one) => ({ identity: (0,_references_js__WEBPACK_IMPORTED_MODULE_0__/* .identityOf */ .cu)(one), isSure: false })) : [];
        return [{ identity: (0,_references_js__WEBPACK_IMPORTED_MODULE_0__/* .identityOf */ .cu)(name), isSure: true }, ...possible];
    });
    return [{ identity: `@${instance.address}`, isSure: true }, ...ofNames];
}
/** Whether a resource may be missing although another one is there. */
function isConditional(instance, beside) {
    return instance.conditions.some((condition) => !beside.conditions.includes(condition));
}


/***/ }),

/***/ 8098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SF: () => (/* binding */ plannedRepetition),
/* harmony export */   ZD: () => (/* binding */ repeated),
/* harmony export */   g6: () => (/* binding */ openRepetition),
/* harmony export */   iC: () => (/* binding */ withKey),
/* harmony export */   pQ: () => (/* binding */ eachOf),
/* harmony export */   pq: () => (/* binding */ countOf),
/* harmony export */   zt: () => (/* binding */ SINGLE)
/* harmony export */ });
/* harmony import */ var _evaluator_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7742);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3063);


const SINGLE = {
    instances: [{ key: null, names: [], maybe: false }],
    shape: 'single',
    condition: null,
    truncated: false,
};
/** A number of instances that cannot be known: one stands for all. Branches that agree on none are none. */
function openRepetition(value, kind) {
    const element = value.type === 'unresolved' ? value.element : null;
    const about = value.type === 'unresolved' ? value : null;
    const open = (name) => (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .unresolved */ .II)(about?.reason ?? 'for-each', `${(0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(value)}[*].${name}`, { reference: about?.reference ?? null });
    const names = kind === 'count'
        ? [['count', countOf(open('index'))]]
        : [['each', eachOf(open('key'), element ?? firstOfBranches(value) ?? open('value'))]];
    const isNone = about !== null && about.branches.length > 0 && about.branches.every(isNothing);
    return {
        instances: isNone ? [] : [{ key: null, names, maybe: true }],
        shape: 'open',
        condition: isNone ? null : (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(value),
        truncated: false,
    };
}
/** The instances that a plan tells, where the code leaves them open. */
function plannedRepetition({ instances }, keys) {
    const open = instances[0]?.names ?? [];
    const isCounted = keys.some((key) => typeof key === 'number');
    return {
        instances: keys.map((key) => ({ key, names: open.map((name) => withPlannedKey(name, key)), maybe: false })),
        shape: keys.includes(null) ? 'single' : isCounted ? 'list' : 'map',
        condition: null,
        truncated: false,
    };
}
/** `each` or `count` of one instance: its key is known, and its value what the code tells of any. */
function withPlannedKey([name, datum], key) {
    if (typeof key === 'number')
        return [name, countOf((0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .quantity */ .au)(key))];
    return key === null ? [name, datum] : [name, eachOf((0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(key), (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(datum, 'value'))];
}
function isNothing(datum) {
    return ((datum.type === 'number' && datum.value === 0) ||
        (datum.type === 'sequence' && datum.items.length === 0) ||
        (datum.type === 'mapping' && datum.entries.size === 0));
}
/** The element of the only branch that has just one. */
function firstOfBranches(value) {
    if (value.type !== 'unresolved')
        return null;
    const elements = value.branches.map(_evaluator_js__WEBPACK_IMPORTED_MODULE_0__/* .elementsOf */ .ZE).flatMap((found) => (Array.isArray(found) ? found : []));
    const [only] = elements;
    return elements.length === 1 && only !== undefined ? only[1] : null;
}
function eachOf(key, value) {
    return (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .mapping */ .pq)([
        ['key', key],
        ['value', value],
    ]);
}
function countOf(index) {
    return (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .mapping */ .pq)([['index', index]]);
}
/** The instances of a block as Terraform shows them: one, a list, or a map. */
function repeated({ instances, shape }, address, instance) {
    const data = instances.map(({ key, names }) => [key, instance(key, new Map(names))]);
    const [first] = data;
    switch (shape) {
        case 'list':
            return (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .sequence */ .K2)(data.map(([, datum]) => datum));
        case 'map':
            return (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .mapping */ .pq)(data.map(([key, datum]) => [String(key), datum]));
        case 'single':
            return first?.[1] ?? (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .failure */ .V2)(address);
        case 'open': {
            if (first === undefined)
                return (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .failure */ .V2)(address);
            const [, element] = first;
            // Without an index it is taken as one of them: configurations from before Terraform 0.12 are written so.
            return element.type === 'unresolved'
                ? { ...element, element, member: (key) => (isIndex(key, element) ? element : (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(element, key)) }
                : element;
        }
    }
}
function isIndex(key, element) {
    return /^\d+$/.test(key) || element.member === null;
}
function withKey(address, key) {
    if (key === null)
        return address;
    return `${address}[${typeof key === 'number' ? key : JSON.stringify(key)}]`;
}


/***/ }),

/***/ 5732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BA: () => (/* binding */ toValue),
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   FH: () => (/* binding */ choiceOf),
/* harmony export */   Je: () => (/* binding */ stringOf),
/* harmony export */   LO: () => (/* binding */ missing),
/* harmony export */   Ms: () => (/* binding */ withoutNull),
/* harmony export */   OM: () => (/* binding */ secretOf),
/* harmony export */   SF: () => (/* binding */ booleanOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   cZ: () => (/* binding */ numbersOf),
/* harmony export */   iw: () => (/* binding */ stringsOf),
/* harmony export */   rl: () => (/* binding */ numberOf),
/* harmony export */   v8: () => (/* binding */ textValue)
/* harmony export */ });
/* harmony import */ var _model_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5940);
/* harmony import */ var _placeholders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7142);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3063);



function textOf(view, name, absent) {
    const datum = view.read(name);
    if (datum === null)
        return absent ?? missing(view, name);
    const given = absent === undefined ? withoutNull(datum) : datum;
    return textValue(given, view.locate(name, given));
}
/** A datum without the branches on which it is null, for an argument that has to have a value. */
function withoutNull(datum) {
    if (datum.type !== 'unresolved' || !datum.branches.some(({ type }) => type === 'null'))
        return datum;
    const rest = datum.branches.filter(({ type }) => type !== 'null');
    return rest.length === 0 ? datum : (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(rest, datum);
}
/** A string as a value of the model. */
function textValue(datum, location) {
    const placed = placeholderOf(datum, location);
    return placed ?? toValue(datum, location, (one) => ((0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .toText */ .fE)(one).type === 'string' ? stringOf(one) : null));
}
function stringOf(datum) {
    const converted = (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .toText */ .fE)(datum);
    return converted.type === 'string' ? converted.value : null;
}
/** Terraform has `$${` for text that it is to leave alone. */
const isEscaped = (_, placeholder) => placeholder.startsWith('${');
/** Text that something else has yet to put in, such as a tenant of a multi-tenant distribution; null for ordinary text. */
function placeholderOf(datum, location) {
    const pattern = datum.type === 'string' ? (0,_placeholders_js__WEBPACK_IMPORTED_MODULE_1__/* .placeholdersIn */ .Q)(datum.value, isEscaped) : null;
    return pattern === null || datum.type !== 'string' ? null : (0,_model_value_js__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5)('parameter', datum.value, { pattern, location });
}
function numberOf(view, name, absent) {
    const datum = view.read(name);
    if (datum === null)
        return absent;
    return toValue(datum, view.locate(name, datum), (one) => {
        const converted = (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .toQuantity */ .nD)(one);
        return converted.type === 'number' ? converted.value : null;
    });
}
function booleanOf(view, name, absent) {
    const datum = view.read(name);
    if (datum === null)
        return (0,_model_value_js__WEBPACK_IMPORTED_MODULE_2__/* .byDefault */ .Ri)(absent);
    return toValue(datum, view.locate(name, datum), (one) => {
        const converted = (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .toTruth */ .Vm)(one);
        return converted.type === 'bool' ? converted.value : null;
    });
}
/** One of the values that AWS knows; anything else is unknown, with a problem. */
function choiceOf(view, name, legal, absent) {
    const datum = view.read(name);
    if (datum === null)
        return absent ?? missing(view, name);
    const location = view.locate(name, datum);
    const value = toValue(datum, location, (one) => legal.find((choice) => choice === stringOf(one)) ?? null);
    if (!value.known && datum.type === 'string')
        view.module.context.problem(location, `${name} has to be one of ${legal.join(', ')}`);
    return value;
}
/** A list of strings; unknown as soon as one of them is. */
function textsOf(view, name, absent) {
    const datum = view.read(name);
    return datum === null ? absent : toValue(datum, view.locate(name, datum), stringsOf);
}
function stringsOf(datum) {
    if (datum.type !== 'sequence')
        return null;
    // A list around a list is how lists were passed before Terraform 0.12.
    const items = datum.items.flatMap((item) => (item.type === 'sequence' ? item.items : [item]));
    const texts = items.map(stringOf).filter((one) => one !== null);
    return texts.length === items.length ? texts : null;
}
/** A list of numbers. */
function numbersOf(view, name) {
    const datum = view.read(name);
    if (datum === null)
        return missing(view, name);
    return toValue(datum, view.locate(name, datum), (one) => {
        if (one.type !== 'sequence')
            return null;
        const numbers = one.items.map(_values_js__WEBPACK_IMPORTED_MODULE_0__/* .toQuantity */ .nD).flatMap((item) => (item.type === 'number' ? [item.value] : []));
        return numbers.length === one.items.length ? numbers : null;
    });
}
/** A secret: nothing of it is part of an expression or a pattern. */
function secretOf(view, name) {
    const datum = view.read(name);
    // A secret may well have a $ or an @ in it.
    if (datum?.type === 'string' && !datum.value.includes('{{'))
        return (0,_model_value_js__WEBPACK_IMPORTED_MODULE_2__/* .known */ .eO)(datum.value, view.locate(name, datum));
    const value = textOf(view, name);
    return value.known ? value : (0,_model_value_js__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5)(value.reason, name, { location: value.location });
}
/** A value that is known when `read` can tell it, else what is known of it. */
function toValue(datum, location, read) {
    const value = read(datum);
    if (value !== null)
        return (0,_model_value_js__WEBPACK_IMPORTED_MODULE_2__/* .known */ .eO)(value, location);
    const open = openPartOf(datum);
    if (open === null)
        return (0,_model_value_js__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5)(datum.type === 'null' ? 'null' : 'unsupported', expressionOf(datum), { location });
    const { reason, expression, reference, pieces } = open;
    // With an error there is no deployment, and so no value.
    const possible = open.branches.filter((branch) => (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .failureIn */ .Q6)(branch) === null);
    const [sole] = possible;
    if (possible.length === 1 && sole !== undefined && open === datum)
        return toValue(sole, location, read);
    const alternatives = possible.map(read).filter((one) => one !== null);
    const isComplete = open === datum && alternatives.length === possible.length;
    return (0,_model_value_js__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5)(reason, expression, {
        reference,
        pattern: pieces,
        alternatives: isComplete ? alternatives : [],
        location,
    });
}
/** What leaves a datum open: itself, or the first open one of its elements. */
function openPartOf(datum) {
    if (datum.type === 'unresolved')
        return datum;
    if (datum.type !== 'sequence')
        return null;
    for (const item of datum.items) {
        const open = openPartOf(item);
        if (open !== null)
            return open;
    }
    return null;
}
function expressionOf(datum) {
    return datum.type === 'sequence' || datum.type === 'mapping'
        ? `a ${datum.type === 'mapping' ? 'map' : 'list'}`
        : 'a value of another type';
}
function missing(view, name) {
    view.module.context.problem(view.location, `${name} is missing`);
    return (0,_model_value_js__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5)('not-given', name, { location: view.location });
}


/***/ }),

/***/ 7081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B5: () => (/* binding */ joinTexts),
/* harmony export */   HQ: () => (/* binding */ eachCombination),
/* harmony export */   Zl: () => (/* binding */ mergeLiterals),
/* harmony export */   p6: () => (/* binding */ throughHoles),
/* harmony export */   qb: () => (/* binding */ fromPieces),
/* harmony export */   tD: () => (/* binding */ changed),
/* harmony export */   yJ: () => (/* binding */ unresolvedFrom)
/* harmony export */ });
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3063);

/** Puts strings together, as a template does: known if all are, else literal text with holes. */
function joinTexts(parts, about) {
    return eachCombination(parts, about, joinChosen);
}
function joinChosen(parts, about) {
    const texts = [];
    for (const part of parts) {
        const converted = (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .toText */ .fE)(part);
        if (converted.type === 'null')
            return (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)(about.expression, about.at);
        if (converted.type === 'unresolved' && converted.failed)
            return { ...converted, at: about.at };
        texts.push(converted);
    }
    return fromPieces(texts.flatMap(_values_js__WEBPACK_IMPORTED_MODULE_0__/* .piecesOf */ .Xe), texts, about);
}
/** A string of pieces; what is unknown about it is what is unknown about `sources`. */
function fromPieces(pieces, sources, about) {
    const merged = mergeLiterals(pieces);
    const length = merged.reduce((sum, piece) => sum + ('literal' in piece ? piece.literal.length : 0), 0);
    if (length > _values_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_TEXT */ .lG || merged.length > MAX_PIECES)
        return (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .unresolved */ .II)('unsupported', about.expression, about);
    const literal = merged.map((piece) => ('literal' in piece ? piece.literal : null));
    if (!literal.includes(null))
        return (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(literal.join(''), about.at);
    return unresolvedFrom(sources, about, merged);
}
/** Literal parts and holes of one string. */
const MAX_PIECES = 500;
/** An unresolved result of unresolved arguments: their reason and what they refer to. */
function unresolvedFrom(sources, about, pieces = []) {
    const open = sources.map(_values_js__WEBPACK_IMPORTED_MODULE_0__/* .firstUnresolved */ .oE).filter((one) => one !== null);
    const [first] = open;
    const { reference = null } = open.find((one) => one.reference !== null) ?? {};
    const failed = open.some((one) => one.failed);
    return (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .unresolved */ .II)(first?.reason ?? 'unsupported', about.expression, { reference, pieces, failed, at: about.at });
}
/** The same pieces without empty ones and with neighbouring literals in one. */
function mergeLiterals(pieces) {
    const merged = [];
    for (const piece of pieces) {
        const last = merged.at(-1);
        if ('literal' in piece && piece.literal === '')
            continue;
        if (last !== undefined && 'literal' in last && 'literal' in piece) {
            merged[merged.length - 1] = { literal: last.literal + piece.literal };
        }
        else
            merged.push(piece);
    }
    return merged;
}
/**
 * Does something for every combination of what open conditions leave, and gathers the results. Each goes by an expression of its own,
 * since their values differ. With too many combinations it is done once, for arguments without branches.
 */
function eachCombination(args, about, step) {
    const open = args.find((arg) => arg.type === 'unresolved' && arg.branches.length > 0);
    if (open === undefined || open.type !== 'unresolved')
        return step(args, about);
    const combinations = combine(args);
    if (combinations === null)
        return step(args.map(withoutBranches), about);
    return (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(combinations.map((chosen) => {
        const choices = chosen.filter((one, index) => one !== args[index]).map(_values_js__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0);
        return step(chosen, { expression: `${about.expression} (${choices.join(', ')})`, at: about.at });
    }), { reason: open.reason, expression: about.expression, at: about.at });
}
function withoutBranches(datum) {
    return datum.type === 'unresolved' ? { ...datum, branches: [] } : datum;
}
/** All combinations; null when there are too many. */
function combine(args) {
    let combinations = [[]];
    for (const arg of args) {
        const choices = arg.type === 'unresolved' && arg.branches.length > 0 ? arg.branches : [arg];
        if (combinations.length * choices.length > _values_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_BRANCHES */ .Mu)
            return null;
        combinations = combinations.flatMap((chosen) => choices.map((choice) => [...chosen, choice]));
    }
    return combinations;
}
/** A result that differs from what it was made of; null where nothing has come of a step. */
function changed(before, after) {
    return before === after ? null : after;
}
/** Two different fillings per hole, so that a result which depends on what stands in a hole is seen to do so. */
const FILLINGS = [
    { fill: (index) => `qx${index}jz0`, pattern: /qx(\d+)jz0/g },
    { fill: (index) => `kzw${index}vvy8qk`, pattern: /kzw(\d+)vvy8qk/g },
];
/**
 * Runs a step over strings that are known in parts, on the assumption that holes contain nothing the step looks for: `split("/",
 * …)` of a host name with holes. A result that depends on what is in a hole is unresolved.
 * @param strict whether a result without any hole is taken as unresolved as well, because the step may look into holes
 */
function throughHoles(args, about, step, strict) {
    // What is written in the same way is the same, so that one string can be found in another one.
    const holes = [
        ...new Set(args.flatMap((arg) => (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .piecesOf */ .Xe)(arg).flatMap((piece) => ('hole' in piece ? [piece.hole] : [])))),
    ];
    const parts = args.map((arg) => (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .piecesOf */ .Xe)(arg).map((piece) => ('literal' in piece ? piece.literal : holes.indexOf(piece.hole))));
    if (holes.length === 0)
        return known(step(parts.map((pieces) => pieces.join(''))), args, about);
    const [first, second] = FILLINGS.map(({ fill, pattern }) => {
        const texts = parts.map((pieces) => pieces.map((piece) => (typeof piece === 'number' ? fill(piece) : piece)).join(''));
        return emptied(step(texts), pattern, holes);
    });
    const isSame = JSON.stringify(first) === JSON.stringify(second);
    if (first === undefined || first === null || !isSame) {
        return { ...unresolvedFrom(args, about), failed: false };
    }
    if (!first.isList)
        return strict && !hasHole(first.texts) ? unresolvedFrom(args, about) : one(first.texts[0] ?? []);
    if (strict && !hasHole(first.texts))
        return unresolvedFrom(args, about);
    const items = first.texts.map((pieces, index) => (pieces === null ? (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .nothing */ .s6)(about.at) : one(pieces, `[${index}]`)));
    return holes.some(isWild) ? withCertainItems(items, args, about, strict) : (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .sequence */ .K2)(items, about.at);
    function one(pieces, suffix = '') {
        return fromPieces(pieces, args, { ...about, expression: about.expression + suffix });
    }
}
/** What a step gives of strings that are known. */
function known(result, args, about) {
    if (result === null)
        return { ...unresolvedFrom(args, about), failed: true };
    if (typeof result === 'string')
        return (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(result, about.at);
    return (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .sequence */ .K2)(result.map((one) => (one === null ? (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .nothing */ .s6)(about.at) : (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(one, about.at))), about.at);
}
/** Whether a hole may contain anything, as what somebody passes in may; names and ids that AWS gives contain no separators. */
function isWild(hole) {
    return /(?:^|[^\w.])(?:var|local|module|each|count|self|path|terraform)\.|^[^.]*$/.test(hole);
}
/**
 * The parts of a string with a hole that may contain what it is parted at. Those before the hole are certain; of those behind it,
 * nobody knows which one they are, except that the groups of a pattern (`fixed`) keep their number.
 */
function withCertainItems(items, args, about, fixed) {
    const firstOpen = items.findIndex((item) => item.type === 'unresolved');
    const certain = items.map((item, index) => item.type === 'unresolved' || index < firstOpen || firstOpen < 0
        ? item
        : unresolvedFrom(args, { ...about, expression: `${about.expression}[${index}]` }));
    if (fixed)
        return (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .sequence */ .K2)(certain, about.at);
    const other = (index) => unresolvedFrom(args, { ...about, expression: `${about.expression}[${index}]` });
    const member = (key) => (/^\d+$/.test(key) ? (certain[Number(key)] ?? other(key)) : other(key));
    return { ...unresolvedFrom(args, about), element: other('…'), member };
}
function emptied(result, pattern, holes) {
    if (result === null)
        return null;
    const texts = typeof result === 'string' ? [result] : result;
    return {
        isList: typeof result !== 'string',
        texts: texts.map((one) => (one === null ? null : toPieces(one, pattern, holes))),
    };
}
/** Splitting at a pattern with a group gives text and the group in turn. */
function toPieces(filled, pattern, holes) {
    return filled.split(pattern).flatMap((part, index) => {
        if (index % 2 === 1)
            return [{ hole: holes[Number(part)] ?? part }];
        return part === '' ? [] : [{ literal: part }];
    });
}
function hasHole(texts) {
    return texts.some((pieces) => pieces?.some((piece) => 'hole' in piece) === true);
}


/***/ }),

/***/ 3063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   C5: () => (/* binding */ memberOf),
/* harmony export */   DU: () => (/* binding */ MAX_ELEMENTS),
/* harmony export */   II: () => (/* binding */ unresolved),
/* harmony export */   Im: () => (/* binding */ truth),
/* harmony export */   K2: () => (/* binding */ sequence),
/* harmony export */   KK: () => (/* binding */ onBranches),
/* harmony export */   Mi: () => (/* binding */ anyElementOf),
/* harmony export */   Mu: () => (/* binding */ MAX_BRANCHES),
/* harmony export */   Q6: () => (/* binding */ failureIn),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   R: () => (/* binding */ hidden),
/* harmony export */   V2: () => (/* binding */ failure),
/* harmony export */   Vm: () => (/* binding */ toTruth),
/* harmony export */   Xe: () => (/* binding */ piecesOf),
/* harmony export */   YO: () => (/* binding */ mayFail),
/* harmony export */   aW: () => (/* binding */ moved),
/* harmony export */   au: () => (/* binding */ quantity),
/* harmony export */   bC: () => (/* binding */ unordered),
/* harmony export */   fE: () => (/* binding */ toText),
/* harmony export */   lG: () => (/* binding */ MAX_TEXT),
/* harmony export */   lk: () => (/* binding */ unified),
/* harmony export */   n6: () => (/* binding */ compareText),
/* harmony export */   nD: () => (/* binding */ toQuantity),
/* harmony export */   nH: () => (/* binding */ isWhollyKnown),
/* harmony export */   oE: () => (/* binding */ firstUnresolved),
/* harmony export */   pq: () => (/* binding */ mapping),
/* harmony export */   q0: () => (/* binding */ describe),
/* harmony export */   s4: () => (/* binding */ setOf),
/* harmony export */   s6: () => (/* binding */ nothing),
/* harmony export */   y: () => (/* binding */ ifThere),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* unused harmony export shorten */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _numbers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6064);


/** Values that one conditional may leave; with more, anything is possible. */
const MAX_BRANCHES = 8;
/** Elements of one list or map. More than a distribution can have of anything; what a `range()` or `count` can ask for is not. */
const MAX_ELEMENTS = 10_000;
/** Characters of one string; a page that `file()` reads fits in. */
const MAX_TEXT = 1024 * 1024;
/** Characters of an expression in a message. */
const MAX_EXPRESSION = 300;
function text(value, at = null) {
    if (value.length > MAX_TEXT)
        return unresolved('unsupported', 'a very long text', { at });
    return { type: 'string', value, at };
}
function quantity(value, at = null) {
    const told = (0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .certain */ .p)(value);
    if (told === null)
        return unresolved('unsupported', 'a number without bounds, or of too many digits', { at });
    return { type: 'number', value: told, at };
}
function truth(value, at = null) {
    return { type: 'bool', value, at };
}
function nothing(at = null) {
    return { type: 'null', at };
}
function sequence(items, at = null) {
    if (items.length > MAX_ELEMENTS)
        return unresolved('unsupported', `a list of ${items.length} elements`, { at });
    return { type: 'sequence', set: false, items, at };
}
/**
 * Elements of one list, map or set, or results of one conditional, which have one type: beside strings, numbers and truths become
 * strings. Source: https://developer.hashicorp.com/terraform/language/expressions/types ("Type Conversion")
 */
function unified(items) {
    const isText = items.some((item) => item.type === 'string' || (item.type === 'unresolved' && item.pieces.length > 0));
    if (!isText)
        return items;
    return items.map((item) => (item.type === 'number' || item.type === 'bool' ? toText(item) : item));
}
/** A set: equal elements once, in Terraform's order where they are known. */
function setOf(items, at = null) {
    if (items.length > MAX_ELEMENTS)
        return unresolved('unsupported', `a set of ${items.length} elements`, { at });
    const distinct = [...new Map(unified(items).map((item) => [describe(item), item])).values()];
    return { type: 'sequence', set: true, items: distinct.toSorted(bySetOrder), at };
}
function bySetOrder(a, b) {
    if (a.type === 'number' && b.type === 'number')
        return a.value - b.value;
    return compareText(a.type === 'string' ? a.value : describe(a), b.type === 'string' ? b.value : describe(b));
}
/** Terraform orders strings by their Unicode code points, as comparing UTF-16 does where no surrogates are. */
function compareText(a, b) {
    if (SURROGATE.test(a) || SURROGATE.test(b))
        return Buffer.compare(Buffer.from(a), Buffer.from(b));
    return a < b ? -1 : a > b ? 1 : 0;
}
const SURROGATE = /[\ud800-\udfff]/;
/** Elements in an order that cannot be known, because it goes by values some of which are not: each place may hold any of them. */
function unordered(items, expression, at) {
    const open = items.map(firstUnresolved).find((one) => one !== null) ?? null;
    if (open === null || items.length < 2)
        return sequence(items, at);
    const any = oneOf(items, { reason: open.reason, expression: `${expression}[…]`, at });
    return sequence(items.map(() => any), at);
}
function mapping(entries, at = null) {
    const sorted = new Map([...new Map(entries)].toSorted(([a], [b]) => compareText(a, b)));
    if (sorted.size > MAX_ELEMENTS)
        return unresolved('unsupported', `a map of ${sorted.size} elements`, { at });
    return { type: 'mapping', entries: sorted, at };
}
/** A value that cannot be known. A pattern without any literal text says nothing and is dropped. */
function unresolved(reason, expression, detail = {}) {
    const { pieces = [] } = detail;
    return {
        type: 'unresolved',
        reason,
        expression: shorten(expression),
        reference: null,
        branches: [],
        element: null,
        certain: [],
        encoded: null,
        member: null,
        failed: false,
        at: null,
        ...detail,
        pieces: pieces.some((piece) => 'literal' in piece && piece.literal !== '') ? pieces : [],
    };
}
/** What Terraform itself would refuse to evaluate. */
function failure(expression, at = null) {
    return unresolved('unsupported', expression, { failed: true, at });
}
/**
 * A value that is marked as a secret: nothing of it goes on, so that nothing of it can be shown. Null, and what only a resource will
 * tell, have nothing to hide. Source: https://developer.hashicorp.com/terraform/language/manage-sensitive-data
 */
function hidden(datum, expression) {
    if (datum.type === 'null')
        return datum;
    if (datum.type !== 'unresolved')
        return unresolved('sensitive', expression, { at: datum.at });
    if (datum.failed)
        return failure(expression, datum.at);
    const { reference, branches } = datum;
    const isAttribute = reference !== null && datum.expression === `${reference.address}.${reference.attribute}`;
    return isAttribute && branches.length === 0 ? datum : unresolved('sensitive', expression, { at: datum.at });
}
/** Long expressions are cut, with a mark of the rest so that different ones stay different. */
function shorten(expression) {
    if (expression.length <= MAX_EXPRESSION)
        return expression;
    const mark = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(expression).digest('hex').slice(0, 16);
    return `${expression.slice(0, MAX_EXPRESSION - 20)}… #${mark}`;
}
const summaries = new WeakMap();
function summaryOf(datum) {
    const known = summaries.get(datum);
    if (known !== undefined)
        return known;
    const made = summarize(datum);
    summaries.set(datum, made);
    return made;
}
function summarize(datum) {
    switch (datum.type) {
        case 'sequence': {
            const items = datum.items.map(summaryOf);
            return combined(items, `[${items.map(({ description }) => description).join(', ')}]`);
        }
        case 'mapping': {
            const members = [...datum.entries].map(([key, value]) => [key, summaryOf(value)]);
            const shown = members.map(([key, { description }]) => `${JSON.stringify(key)} = ${description}`);
            return combined(members.map(([, summary]) => summary), `{ ${shown.join(', ')} }`);
        }
        default:
            return {
                description: shorten(describeScalar(datum)),
                firstUnresolved: datum.type === 'unresolved' ? datum : null,
                failed: datum.type === 'unresolved' && datum.failed ? datum : null,
                mayFail: datum.type === 'unresolved' && (datum.failed || datum.branches.some(mayFail)),
                size: 1,
            };
    }
}
function combined(parts, description) {
    return {
        description: shorten(description),
        firstUnresolved: parts.find((part) => part.firstUnresolved !== null)?.firstUnresolved ?? null,
        failed: parts.find((part) => part.failed !== null)?.failed ?? null,
        mayFail: parts.some((part) => part.mayFail),
        size: parts.reduce((sum, { size }) => sum + size, 1),
    };
}
function describeScalar(datum) {
    switch (datum.type) {
        case 'string':
            return JSON.stringify(datum.value);
        case 'null':
            return 'null';
        case 'unresolved':
            return datum.expression;
        default:
            return String(datum.value);
    }
}
/** A datum as an expression, which tells different data apart. */
function describe(datum) {
    return summaryOf(datum).description;
}
/** Whether a datum and everything in it is known. */
function isWhollyKnown(datum) {
    return summaryOf(datum).firstUnresolved === null;
}
/** The first unresolved datum in a datum; null when all of it is known. */
function firstUnresolved(datum) {
    return summaryOf(datum).firstUnresolved;
}
/** What of a datum Terraform would refuse to evaluate, if anything; then it refuses the whole. */
function failureIn(datum) {
    return summaryOf(datum).failed;
}
/** Whether nobody can tell that Terraform will not refuse to evaluate it. */
function mayFail(datum) {
    return summaryOf(datum).mayFail;
}
/** How many data a datum contains, itself included. */
function sizeOf(datum) {
    return summaryOf(datum).size;
}
/** The same datum, written at another place. */
function moved(datum, at) {
    return { ...datum, at };
}
/** The parts of a string; a hole for a string of which nothing is known. */
function piecesOf(datum) {
    if (datum.type === 'string')
        return datum.value === '' ? [] : [{ literal: datum.value }];
    return datum.pieces.length > 0 ? datum.pieces : [{ hole: datum.expression }];
}
/**
 * One of several data, by a condition that cannot be known. The same on every branch is that; with too many branches, or one
 * that is itself open, the branches are kept for what they have in common.
 */
function oneOf(choices, about) {
    const flat = choices.flatMap((choice) => choice.type === 'unresolved' && choice.branches.length > 0 ? choice.branches : [choice]);
    const distinct = [...new Map(flat.map((choice) => [claimOf(choice), choice])).values()];
    const [only] = distinct;
    if (only !== undefined && distinct.length === 1)
        return only;
    const branches = distinct.length <= MAX_BRANCHES ? distinct : [];
    const references = distinct.map((choice) => (choice.type === 'unresolved' ? choice.reference : null));
    const [reference = null] = references.filter((one) => one !== null);
    return unresolved(about.reason, about.expression, { branches, reference, at: about.at });
}
/** What any element of an open collection is, the certain ones among them; null when that is not known. */
function anyElementOf({ certain: sure, element, expression, reason, at }) {
    if (element === null || sure.length === 0)
        return element;
    const all = [...sure.map(([, value]) => value), element];
    return oneOf(all, { reason, expression: `${expression}[…]`, at });
}
/** What is told of a datum: of open ones with the same expression, not the same may be known. */
function claimOf(datum) {
    if (datum.type !== 'unresolved')
        return describe(datum);
    return JSON.stringify([datum.expression, datum.failed, datum.pieces]);
}
/** Applies a step to a datum, on each branch where a condition is open. */
function onBranches(datum, step, expression) {
    if (datum.type !== 'unresolved' || datum.branches.length === 0)
        return step(datum);
    return oneOf(datum.branches.map(step), { reason: datum.reason, expression, at: datum.at });
}
// -------------------------------------------------------------------------------------------------- conversions
/**
 * Terraform's automatic conversion to a string. Source: https://developer.hashicorp.com/terraform/language/expressions/types
 * ("Type Conversion").
 */
function toText(datum) {
    switch (datum.type) {
        case 'string':
        case 'null':
            return datum;
        case 'number':
            return { type: 'string', value: (0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .decimalText */ .N)(datum.value), at: datum.at };
        case 'bool':
            return { type: 'string', value: String(datum.value), at: datum.at };
        case 'unresolved':
            return datum.branches.length === 0 ? datum : { ...datum, branches: datum.branches.map(toText) };
        default:
            return failure(`tostring(${describe(datum)})`, datum.at);
    }
}
/** Conversion to a number: `"80"` is 80. */
function toQuantity(datum) {
    switch (datum.type) {
        case 'number':
        case 'null':
            return datum;
        case 'string': {
            const isNumber = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i.test(datum.value);
            return isNumber ? quantity(Number(datum.value), datum.at) : failure(`tonumber(${describe(datum)})`, datum.at);
        }
        case 'unresolved':
            return datum.branches.length === 0 ? datum : { ...datum, branches: datum.branches.map(toQuantity) };
        default:
            return failure(`tonumber(${describe(datum)})`, datum.at);
    }
}
/** Conversion to a boolean: of strings, `true`, `false`, `1` and `0` have one. */
function toTruth(datum) {
    switch (datum.type) {
        case 'bool':
        case 'null':
            return datum;
        case 'string': {
            const value = { true: true, '1': true, false: false, '0': false }[datum.value];
            return value === undefined ? failure(`tobool(${describe(datum)})`, datum.at) : truth(value, datum.at);
        }
        case 'unresolved':
            return datum.branches.length === 0 ? datum : { ...datum, branches: datum.branches.map(toTruth) };
        default:
            return failure(`tobool(${describe(datum)})`, datum.at);
    }
}
// ------------------------------------------------------------------------------------------------------ members
/** An attribute, or an element by its number or key. */
function memberOf(datum, key) {
    const expression = `${describe(datum)}${/^\d+$/.test(key) ? `[${key}]` : /^[\w-]+$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`}`;
    switch (datum.type) {
        case 'sequence': {
            const item = datum.set || !/^\d+$/.test(key) ? undefined : datum.items[Number(key)];
            return item ?? failure(expression, datum.at);
        }
        case 'mapping':
            return datum.entries.get(key) ?? failure(expression, datum.at);
        case 'unresolved':
            return memberOfUnresolved(datum, key, expression);
        default:
            return failure(expression, datum.at);
    }
}
/**
 * An element of which nobody knows whether it is there: if not, Terraform stops with an error, which `try` and `can` catch. An
 * attribute of a resource is taken to be there.
 */
function ifThere(element, expression, at) {
    const isAttribute = element.type === 'unresolved' && element.reference !== null;
    if (isAttribute || (element.type === 'unresolved' && element.branches.length + element.pieces.length === 0))
        return element;
    return oneOf([element, failure(expression, at)], { reason: 'conditional', expression, at });
}
function memberOfUnresolved(datum, key, expression) {
    if (datum.failed)
        return datum;
    if (datum.branches.length > 0)
        return onBranches(datum, (branch) => memberOf(branch, key), expression);
    if (datum.member !== null)
        return datum.member(key);
    const { reason, reference, at } = datum;
    const element = /^\d+$/.test(key) ? anyElementOf(datum) : null;
    if (element !== null)
        return ifThere(element, expression, at);
    const attribute = reference === null ? null : [reference.attribute, key].filter((part) => part !== null).join('.');
    return unresolved(reason, expression, { reference: reference === null ? null : { ...reference, attribute }, at });
}


/***/ }),

/***/ 6568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QH: () => (/* binding */ resolveIn),
/* harmony export */   aR: () => (/* binding */ Workspace)
/* harmony export */ });
/* unused harmony export MAX_SOURCE_BYTES */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/** Bytes of one file of configuration; hand-written ones have some thousand. */
const MAX_SOURCE_BYTES = 5 * 1024 * 1024;
/**
 * The files that configuration may consist of and refer to: those under the workspace, wherever links lead. Paths are relative to it,
 * with forward slashes; the workspace itself is the empty path.
 */
class Workspace {
    root;
    #realRoot;
    #texts = new Map();
    /** @param root an existing directory */
    constructor(root) {
        this.root = root;
        this.#realRoot = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(root);
    }
    /** The text of a file. A byte order mark is dropped. */
    read(path) {
        const known = this.#texts.get(path);
        if (known !== undefined)
            return known;
        const content = this.#read(path);
        this.#texts.set(path, content);
        return content;
    }
    #read(path) {
        const real = this.#real(path);
        if (typeof real !== 'string')
            return real;
        try {
            const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(real);
            if (!found.isFile())
                return { fault: 'missing', message: 'is not a file' };
            if (found.size > MAX_SOURCE_BYTES)
                return { fault: 'forbidden', message: `is larger than ${MAX_SOURCE_BYTES / 2 ** 20} MB` };
            return { text: new TextDecoder('utf-8', { fatal: true }).decode((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(real)) };
        }
        catch (error) {
            const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
            const isEncoding = code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
            return { fault: 'forbidden', message: isEncoding ? 'is not UTF-8 text' : 'cannot be read' };
        }
    }
    /** The place of a path with every link followed, if that is in the workspace. */
    #real(path) {
        let real;
        try {
            real = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.root, path));
        }
        catch {
            return { fault: 'missing', message: 'does not exist' };
        }
        const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(this.#realRoot, real);
        const isOutside = way === '..' || way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way);
        return isOutside ? { fault: 'forbidden', message: 'lies outside the workspace' } : real;
    }
    /** Names of the directories in a directory, links left out, sorted; none where it cannot be read. */
    directories(directory) {
        const real = this.#real(directory);
        if (typeof real !== 'string')
            return [];
        try {
            const entries = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(real, { withFileTypes: true });
            return entries
                .filter((entry) => entry.isDirectory())
                .map(({ name }) => name)
                .toSorted();
        }
        catch {
            return [];
        }
    }
    /** Names of the files in a directory, sorted; null when there is no such directory in the workspace. */
    list(directory) {
        const real = this.#real(directory);
        if (typeof real !== 'string')
            return null;
        try {
            return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(real, { withFileTypes: true })
                .filter((entry) => entry.isFile() || entry.isSymbolicLink())
                .map(({ name }) => name)
                .toSorted();
        }
        catch {
            return null;
        }
    }
}
/** A path relative to a directory, both relative to the workspace; null when it leads out of it. */
function resolveIn(directory, path) {
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(path))
        return null;
    const joined = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.normalize(node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(directory === '' ? '.' : directory, path));
    const trimmed = joined.replace(/\/$/, '');
    const clean = trimmed === '.' ? '' : trimmed;
    return clean === '..' || clean.startsWith('../') ? null : clean;
}


/***/ })

};
