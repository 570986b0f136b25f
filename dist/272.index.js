export const id = 272;
export const ids = [272];
export const modules = {

/***/ 8272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MAX_CODE_BYTES: () => (/* binding */ MAX_CODE_BYTES),
/* harmony export */   loadParser: () => (/* binding */ loadParser)
/* harmony export */ });
/** Larger files are not parsed. */
const MAX_CODE_BYTES = 1_000_000;
/** Loads the parser. */
async function loadParser() {
    const { parse } = await __webpack_require__.e(/* import() */ 429).then(__webpack_require__.t.bind(__webpack_require__, 5429, 19));
    return (file) => {
        if (Buffer.byteLength(file.text) > MAX_CODE_BYTES) {
            return { status: 'refused', reason: `${file.name} is larger than 1 MB`, line: null };
        }
        try {
            const { program } = parse(file.text, {
                sourceType: 'unambiguous',
                allowReturnOutsideFunction: true,
                allowAwaitOutsideFunction: true,
                allowUndeclaredExports: true,
                attachComment: false,
                plugins: /\.[mc]?tsx?$/.test(file.name) ? ['typescript', 'decorators-legacy'] : [],
            });
            return { status: 'parsed', program };
        }
        catch (error) {
            return { status: 'refused', reason: `${file.name} is not valid: ${messageOf(error)}`, line: lineOf(error) };
        }
    };
}
function messageOf(error) {
    if (error instanceof SyntaxError)
        return error.message.slice(0, 120);
    return error instanceof RangeError ? 'it is nested too deeply' : 'it cannot be parsed';
}
function lineOf(error) {
    if (!(error instanceof Error) || !('loc' in error))
        return null;
    const { loc } = error;
    return typeof loc === 'object' && loc !== null && 'line' in loc && typeof loc.line === 'number' ? loc.line : null;
}


/***/ })

};
