export const id = 41;
export const ids = [41];
export const modules = {

/***/ 5041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   directoryOf: () => (/* reexport safe */ _roots_js__WEBPACK_IMPORTED_MODULE_2__.j),
/* harmony export */   findRootsIn: () => (/* binding */ findRootsIn),
/* harmony export */   readTerraform: () => (/* binding */ readTerraform)
/* harmony export */ });
/* harmony import */ var _distribution_types_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2715);
/* harmony import */ var _distributions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(483);
/* harmony import */ var _modules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7955);
/* harmony import */ var _roots_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(940);
/* harmony import */ var _workspace_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6568);
/* harmony import */ var _module_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6003);







/**
 * Reads the distributions of root modules, those of the local modules that they call included.
 * @throws UsageError for variables that were given and cannot be used. What is wrong with the code is a problem.
 */
function readTerraform(request) {
    const { workspace, roots, files, settings, rootSettings = [], except = [] } = request;
    const library = new _modules_js__WEBPACK_IMPORTED_MODULE_1__/* .ModuleLibrary */ .Yb(new _workspace_js__WEBPACK_IMPORTED_MODULE_3__/* .Workspace */ .aR(workspace));
    const found = files.length === 0 ? [] : (0,_roots_js__WEBPACK_IMPORTED_MODULE_2__/* .findRoots */ .D)(files, library.workspace);
    const directories = [...new Set([...roots, ...found])].filter((root) => !except.includes(root)).toSorted();
    return directories.flatMap((directory) => {
        const own = rootSettings.filter(({ root }) => root === directory);
        const all = own.length === 0 ? [settings] : own.map((one) => joined(one, settings));
        return all.map((one) => readRoot(directory, library, workspace, one));
    });
}
/** The settings of a root module, those of the whole run coming after and so winning. */
function joined(own, common) {
    return {
        vars: [...own.vars, ...common.vars],
        varFiles: [...own.varFiles, ...common.varFiles],
        workspace: common.workspace === '' ? own.workspace : common.workspace,
    };
}
/** The root modules with a distribution among some files. */
function findRootsIn(workspace, files) {
    return files.length === 0 ? [] : (0,_roots_js__WEBPACK_IMPORTED_MODULE_2__/* .findRoots */ .D)(files, new _workspace_js__WEBPACK_IMPORTED_MODULE_3__/* .Workspace */ .aR(workspace));
}
function readRoot(directory, library, workspace, settings) {
    const source = library.module(directory);
    if (source === null)
        return { directory, distributions: [], problems: [] };
    const root = new _modules_js__WEBPACK_IMPORTED_MODULE_1__/* .Root */ .bL(source, library, workspace, settings);
    const distributions = (0,_distributions_js__WEBPACK_IMPORTED_MODULE_0__/* .readDistributions */ .cz)(root.module);
    const problems = root.problems();
    const isOff = distributions.length === 0 && problems.length === 0 && declaresDistribution(source, library);
    return { directory, distributions, problems: isOff ? [noneMade(directory)] : problems };
}
/** What a root is told that has a distribution in its code and, with the values at hand, none to deploy. */
function noneMade(directory) {
    const message = 'has a distribution, which count or for_each leaves out with the values at hand; give others (terraform-vars, terraform-var-files) to have it checked';
    return { file: directory === '' ? '.' : directory, line: null, message };
}
/** Whether a module, or a local one that it calls, declares a distribution, however many come of it. */
function declaresDistribution(source, library) {
    const seen = new Set([source]);
    for (const { directory, resources, calls } of seen) {
        if ([...resources.keys()].some((address) => _distribution_types_js__WEBPACK_IMPORTED_MODULE_5__/* .DISTRIBUTION_TYPES */ .v.includes(address.split('.')[0] ?? '')))
            return true;
        for (const { node } of calls.values()) {
            const from = (0,_modules_js__WEBPACK_IMPORTED_MODULE_1__/* .sourceOf */ .vz)(node);
            const local = from !== null && (0,_modules_js__WEBPACK_IMPORTED_MODULE_1__/* .isLocalSource */ .Zo)(from) ? (0,_workspace_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveIn */ .QH)(directory, from) : null;
            const called = local === null ? null : library.module(local);
            if (called !== null)
                seen.add(called);
        }
    }
    return false;
}


/***/ })

};
