/** Packages that were written for older browsers or bundlers, taken as what they are good for today. */
import type { Plugin } from 'vite';

/** It comes as a script of the old kind; bundled as such, it would bring a runtime for such scripts into other parts. */
export const papaparseAsModule: Plugin = {
  name: 'papaparse-as-module',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/papaparse(\.min)?\.js$/.test(id)) return null;
    return { code: `const module = { exports: {} }, exports = module.exports;\n${code}\nexport default module.exports;`, map: null };
  },
};

/** It does for old browsers what every browser that runs this does itself, and comes as a script of the old kind. */
export const nativeUrls: Plugin = {
  name: 'native-urls',
  enforce: 'pre',
  transform: (_, id) => (/\/url-parse\/index\.js$/.test(id) ? { code: 'export default URL;', map: null } : null),
};
