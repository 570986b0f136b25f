export const id = 909;
export const ids = [909];
export const modules = {

/***/ 2909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   action: () => (/* binding */ action)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6421);
/* harmony import */ var _model_usage_error_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(2837);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1097);
/* harmony import */ var _preflight_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2505);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1288);
/* harmony import */ var _reports_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9362);
/* harmony import */ var _reports_escape_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9300);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1957);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5428);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(886);













/**
 * The GitHub Action: reads the inputs, runs the preflight, and tells the result in the log, as annotations, in the job
 * summary, as outputs and as a JSON file. Exit status 1 when a finding blocks, 2 when the work could not be done, or not all of it.
 */
async function action() {
    try {
        const workspace = process.env['GITHUB_WORKSPACE'] ?? process.cwd();
        const place = { workspace, output: workspace, progress: _progress_js__WEBPACK_IMPORTED_MODULE_6__/* .SILENT */ .q, configurable: true };
        const { report, options, raw, complete, mergeProblems } = await (0,_run_js__WEBPACK_IMPORTED_MODULE_11__/* .run */ .e)(readInputs(), place);
        const path = await reportFile(report, options, workspace);
        log((0,_reports_index_js__WEBPACK_IMPORTED_MODULE_7__/* .renderText */ .S5)(report, { color: false }));
        // The runs whose reports are joined have annotated their own findings.
        const annotated = mergeProblems === null ? report : { ...report, origins: [], problems: mergeProblems };
        process.stdout.write((0,_reports_index_js__WEBPACK_IMPORTED_MODULE_7__/* .renderGithub */ .up)(annotated, { workspace }));
        await writeSummary(report);
        setOutputs(report, path);
        await comment(report, options, raw);
        if ((0,_preflight_js__WEBPACK_IMPORTED_MODULE_5__/* .isBlocked */ .lT)(report))
            _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .setFailed */ .C1(failureLine(report));
        else if (!complete)
            throw new _model_usage_error_js__WEBPACK_IMPORTED_MODULE_12__/* .UsageError */ .e('merge: a report is missing, so not everything was checked.');
    }
    catch (error) {
        _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .error */ .z3((0,_failure_js__WEBPACK_IMPORTED_MODULE_9__/* .describeFailure */ .I)(error));
        process.exitCode = 2;
    }
}
/** The JSON report is always there for a later step: where the user wants it, else in the runner's temporary directory. */
async function reportFile(report, options, workspace) {
    if (options.report !== null)
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, options.report);
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(process.env['RUNNER_TEMP'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'origin-preflight.json');
    await (0,_files_js__WEBPACK_IMPORTED_MODULE_10__/* .writeWhole */ .f)(path, (0,_reports_index_js__WEBPACK_IMPORTED_MODULE_7__/* .renderJson */ .hF)(report));
    return path;
}
function readInputs() {
    const inputs = _options_js__WEBPACK_IMPORTED_MODULE_4__/* .OPTIONS */ .lw.filter(({ commandLineOnly }) => commandLineOnly === undefined);
    return Object.fromEntries(inputs.map(({ name }) => [name, [_actions_core__WEBPACK_IMPORTED_MODULE_3__/* .getInput */ .V4(name)]]));
}
/** Prints text that quotes strangers: the runner takes no commands from it. */
function log(text) {
    const token = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
    process.stdout.write(`::stop-commands::${token}\n${text}\n::${token}::\n`);
}
/** A summary that cannot be written (an old enterprise server, a local run) costs the summary, not the verdict. */
async function writeSummary(report) {
    if ((process.env['GITHUB_STEP_SUMMARY'] ?? '') === '')
        return;
    try {
        await _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .summary */ .z.addRaw((0,_reports_index_js__WEBPACK_IMPORTED_MODULE_7__/* .renderSummary */ .Br)(report)).write();
    }
    catch (error) {
        _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .warning */ .$e(`The job summary could not be written: ${(0,_failure_js__WEBPACK_IMPORTED_MODULE_9__/* .describeFailure */ .I)(error)}`);
    }
}
function setOutputs(report, path) {
    const { fail, warn, inconclusive, pass } = report.counts;
    const outputs = { verdict: report.verdict, failed: fail, warned: warn, inconclusive, passed: pass, report: path };
    for (const [name, value] of Object.entries(outputs))
        _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .setOutput */ .uH(name, value);
}
function failureLine({ counts, origins }) {
    const blocking = origins.filter(({ findings }) => findings.some((finding) => finding.blocking)).length;
    const which = counts.fail > 0 ? 'would make CloudFront answer with an error' : 'have findings at the level of fail-on';
    return `${blocking} of ${origins.length} origins ${which}. See the annotations and the job summary.`;
}
/** Keeps the comment on the pull request. What stands in its way is one line in the log and never changes the verdict. */
async function comment(report, { comment: mode, githubToken }, raw) {
    const { keepOwnComment } = await __webpack_require__.e(/* import() */ 893).then(__webpack_require__.bind(__webpack_require__, 7893));
    const inputs = ['files', 'origins', 'config', 'shard'].map((name) => (0,_options_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(raw, name) ?? '');
    const outcome = await keepOwnComment({
        mode,
        report,
        render: _reports_index_js__WEBPACK_IMPORTED_MODULE_7__/* .renderMarkdown */ .Gc,
        env: process.env,
        token: githubToken,
        inputs,
    });
    if (outcome.status === 'failed')
        _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .info */ .pq((0,_reports_escape_js__WEBPACK_IMPORTED_MODULE_8__/* .visible */ .RK)(outcome.reason));
}


/***/ })

};
