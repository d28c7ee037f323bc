/** Packages that come as scripts of the old kind, served to test pages as modules: the production build does it for itself. */
import type { TestRunnerPlugin } from '@web/test-runner-core';

export const asModules: TestRunnerPlugin = {
  name: 'as-modules',
  transform(context) {
    if (/\/url-parse\/index\.js$/.test(context.path)) return 'export default URL;';
    if (!/\/papaparse(\.min)?\.js$/.test(context.path)) return undefined;
    return `const module = { exports: {} }, exports = module.exports;\n${String(context.body)}\nexport default module.exports;`;
  },
};
