export const id = 893;
export const ids = [893];
export const modules = {

/***/ 7893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  keepOwnComment: () => (/* binding */ keepOwnComment)
});

// EXTERNAL MODULE: ./lib/changes/event.js
var changes_event = __webpack_require__(7993);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/config/scope.js
var scope = __webpack_require__(7282);
// EXTERNAL MODULE: ./lib/github/rest.js
var github_rest = __webpack_require__(2825);
;// CONCATENATED MODULE: ./lib/github/comment.js



/** GitHub answers 422 to a longer body. */
const MAX_COMMENT_CHARS = 65_536;
/** The most that the API gives. */
const COMMENTS_PER_PAGE = 100;
/** A conversation of 3,000 comments. */
const MAX_PAGES = 30;
/** Whoever a workflow's own token writes as, on github.com and on enterprise servers. */
const WORKFLOW_BOT = 'github-actions[bot]';
/**
 * Keeps one comment on the pull request that says how things stand: made when there is a problem, renewed in its place, and
 * replaced by an all-clear when the problem goes. Never throws, and whatever happens changes no verdict.
 */
async function keepComment(request) {
    const { mode, report, pullRequest, api } = request;
    if (mode === 'never' || pullRequest === null)
        return { status: 'not-needed' };
    if (typeof api === 'string')
        return failed(api);
    const marker = markerOf(request.identity);
    const place = { api, pullRequest, marker };
    const found = await findComment(place);
    if (found.status === 'failed')
        return failed(found.reason);
    const problem = hasProblem(report);
    const wanted = problem || mode === 'always' ? bodyOf(request, marker) : `${marker}\n${allClear(report)}`;
    if (found.comment !== null)
        return renew(place, found.comment, wanted, problem);
    return problem || mode === 'always' ? create(place, wanted) : { status: 'not-needed' };
}
/** Whether there is something to do for whoever wrote the pull request: what the change did not cause is none. */
function hasProblem({ origins }) {
    return origins.some(({ findings }) => findings.some((one) => one.suppressed === null && one.level !== 'notice' && !(0,scope/* isElsewhere */.l5)(one)));
}
/**
 * What tells a job's comment from those of others: workflow, job and step as the runner names them.
 * @param inputs what differs between the legs of a matrix, which share all three
 */
function commentIdentity(env, inputs) {
    return [...['GITHUB_WORKFLOW', 'GITHUB_JOB', 'GITHUB_ACTION'].map((name) => env[name] ?? ''), ...inputs];
}
/** The hidden first line of a comment. The parts are hashed: names of workflows hold anything, and some could end the comment. */
function markerOf(identity) {
    const hash = (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, 16);
    return `<!-- cloudfront-origin-preflight comment ${hash} -->`;
}
function bodyOf({ report, render }, marker) {
    // A text never has more UTF-16 units than bytes of UTF-8.
    const room = MAX_COMMENT_CHARS - marker.length - 1;
    return `${marker}\n${render(report, { maxBytes: room })}`;
}
function allClear({ origins, counts }) {
    const many = origins.length === 1 ? '1 origin' : `${origins.length} origins`;
    const open = counts.inconclusive === 0 ? '' : `, ${counts.inconclusive} of them not fully observed from here`;
    return [
        '## ✅ CloudFront origin preflight: all clear',
        '',
        `What was reported here is gone. ${many} checked${open}; this change causes no finding that counts.`,
        '',
    ].join('\n');
}
function lost(reason) {
    return { status: 'failed', reason };
}
/** Our comment of this job: it begins with our marker, and the token's own account wrote it. Anybody can copy a marker. */
async function findComment({ api, pullRequest, marker }) {
    const marked = [];
    for (let page = 1;; page += 1) {
        if (page > MAX_PAGES)
            return lost(`the conversation has more than ${MAX_PAGES * COMMENTS_PER_PAGE} comments`);
        const query = { per_page: COMMENTS_PER_PAGE, page };
        const answer = await (0,github_rest/* ask */.kA)(api, { method: 'GET', path: `/issues/${pullRequest}/comments`, query });
        if (answer.status === 'failed')
            return lost(answer.reason);
        if (!Array.isArray(answer.body))
            return lost('GitHub gave something else than a list of comments');
        const comments = answer.body.map(commentOf);
        marked.push(...comments.filter((one) => one !== null).filter(({ body }) => body.startsWith(marker)));
        if (comments.length < COMMENTS_PER_PAGE)
            break;
    }
    if (marked.length === 0)
        return { status: 'searched', comment: null };
    const self = await ownName(api);
    return { status: 'searched', comment: marked.find((comment) => isBy(comment, self)) ?? null };
}
/** Whom the token writes as. REST does not tell an app's installation its own name, GraphQL does. */
async function ownName(api) {
    const answer = await (0,github_rest/* askGraphql */.jQ)(api, 'query { viewer { login } }');
    const login = answer.status === 'answered' ? at(at(at(answer.body, 'data'), 'viewer'), 'login') : null;
    return typeof login === 'string' && login !== '' ? login : WORKFLOW_BOT;
}
/** The name of an app ends in `[bot]`, in some answers and not in others. */
function isBy({ author, isBot }, self) {
    const bare = self.replace(/\[bot\]$/, '');
    return isBot ? author === `${bare}[bot]` : author === self;
}
async function create({ api, pullRequest }, body) {
    const answer = await (0,github_rest/* ask */.kA)(api, { method: 'POST', path: `/issues/${pullRequest}/comments`, body: { body } });
    return answer.status === 'answered' ? { status: 'created' } : failed(answer.reason);
}
async function renew({ api }, comment, body, problem) {
    // GitHub keeps bodies with either kind of line break and may drop white space at the end.
    if (comment.body.replaceAll('\r\n', '\n').trimEnd() === body.trimEnd())
        return { status: 'unchanged' };
    const answer = await (0,github_rest/* ask */.kA)(api, { method: 'PATCH', path: `/issues/comments/${comment.id}`, body: { body } });
    if (answer.status === 'failed')
        return failed(answer.reason);
    return { status: problem ? 'updated' : 'cleared' };
}
function failed(reason) {
    return { status: 'failed', reason: `No comment on the pull request: ${reason}` };
}
function commentOf(value) {
    const [id, body, user] = [at(value, 'id'), at(value, 'body'), at(value, 'user')];
    const author = at(user, 'login');
    if (typeof id !== 'number' || !Number.isSafeInteger(id))
        return null;
    if (typeof body !== 'string' || typeof author !== 'string')
        return null;
    return { id, body, author, isBot: at(user, 'type') === 'Bot' };
}
function at(value, name) {
    return typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : null;
}

;// CONCATENATED MODULE: ./lib/github/index.js



/** Keeps this job's comment on the pull request that the runner's variables speak of. Never throws. */
async function keepOwnComment({ env, token, inputs, ...rest }) {
    if (rest.mode === 'never')
        return { status: 'not-needed' };
    const event = await (0,changes_event/* readEvent */.j)(env);
    const pullRequest = typeof event === 'string' ? null : event.pullRequest;
    return keepComment({ ...rest, pullRequest, identity: commentIdentity(env, inputs), api: (0,github_rest/* apiOf */.ir)(env, token) });
}


/***/ })

};
