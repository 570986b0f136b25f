export const id = 909;
export const ids = [909];
export const modules = {

/***/ 2909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   action: () => (/* binding */ action)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6421);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1097);
/* harmony import */ var _preflight_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3747);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1288);
/* harmony import */ var _reports_index_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1729);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1957);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5428);











/**
 * The GitHub Action: reads the inputs, runs the preflight, and tells the result in the log, as annotations, in the job
 * summary, as outputs and as a JSON file. Exit status 1 when a finding blocks, 2 when the work could not be done.
 */
async function action() {
    try {
        const options = (0,_options_js__WEBPACK_IMPORTED_MODULE_5__/* .parseOptions */ .Ac)(readInputs());
        const workspace = process.env['GITHUB_WORKSPACE'] ?? process.cwd();
        const report = await (0,_preflight_js__WEBPACK_IMPORTED_MODULE_6__/* .preflight */ .M)(options, { workspace, now: new Date(), progress: _progress_js__WEBPACK_IMPORTED_MODULE_7__/* .SILENT */ .q });
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(workspace, options.report ?? (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(process.env['RUNNER_TEMP'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), 'origin-preflight.json'));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), { recursive: true });
        await (0,_files_js__WEBPACK_IMPORTED_MODULE_10__/* .writeWhole */ .f)(path, (0,_reports_index_js__WEBPACK_IMPORTED_MODULE_8__/* .renderJson */ .hF)(report));
        log((0,_reports_index_js__WEBPACK_IMPORTED_MODULE_8__/* .renderText */ .S5)(report, { color: false }));
        process.stdout.write((0,_reports_index_js__WEBPACK_IMPORTED_MODULE_8__/* .renderGithub */ .up)(report, { workspace }));
        await writeSummary(report);
        setOutputs(report, path);
        if ((0,_preflight_js__WEBPACK_IMPORTED_MODULE_6__/* .isBlocked */ .l)(report))
            _actions_core__WEBPACK_IMPORTED_MODULE_4__/* .setFailed */ .C1(failureLine(report));
    }
    catch (error) {
        _actions_core__WEBPACK_IMPORTED_MODULE_4__/* .error */ .z3((0,_failure_js__WEBPACK_IMPORTED_MODULE_9__/* .describeFailure */ .I)(error));
        process.exitCode = 2;
    }
}
function readInputs() {
    const inputs = _options_js__WEBPACK_IMPORTED_MODULE_5__/* .OPTIONS */ .lw.filter(({ commandLineOnly }) => commandLineOnly === undefined);
    return Object.fromEntries(inputs.map(({ name }) => [name, [_actions_core__WEBPACK_IMPORTED_MODULE_4__/* .getInput */ .V4(name)]]));
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
        await _actions_core__WEBPACK_IMPORTED_MODULE_4__/* .summary */ .z.addRaw((0,_reports_index_js__WEBPACK_IMPORTED_MODULE_8__/* .renderSummary */ .Br)(report)).write();
    }
    catch (error) {
        _actions_core__WEBPACK_IMPORTED_MODULE_4__/* .warning */ .$e(`The job summary could not be written: ${(0,_failure_js__WEBPACK_IMPORTED_MODULE_9__/* .describeFailure */ .I)(error)}`);
    }
}
function setOutputs(report, path) {
    const { fail, warn, inconclusive, pass } = report.counts;
    const outputs = { verdict: report.verdict, failed: fail, warned: warn, inconclusive, passed: pass, report: path };
    for (const [name, value] of Object.entries(outputs))
        _actions_core__WEBPACK_IMPORTED_MODULE_4__/* .setOutput */ .uH(name, value);
}
function failureLine({ counts, origins }) {
    const blocking = origins.filter(({ findings }) => findings.some((finding) => finding.blocking)).length;
    const which = counts.fail > 0 ? 'would make CloudFront answer with an error' : 'have findings at the level of fail-on';
    return `${blocking} of ${origins.length} origins ${which}. See the annotations and the job summary.`;
}


/***/ })

};
