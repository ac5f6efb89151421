/**
 * For esbuild. What is bundled may ask for `jsonpath-plus`, whose paths can be code: it gets a
 * function that refuses, and no installation carries the other.
 *
 * @type {import('esbuild').Plugin}
 */
export const withoutPathLibrary = {
  name: 'without-path-library',
  setup(build) {
    build.onResolve({ filter: /^jsonpath-plus$/ }, () => ({ path: 'jsonpath', namespace: 'none' }))
    build.onLoad({ filter: /^/, namespace: 'none' }, () => ({
      contents: "exports.JSONPath = () => { throw new Error('paths are not used') }",
    }))
  },
}
