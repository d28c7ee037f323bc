/** Packages that come as scripts of the old kind, served to test pages as modules: the production build does it for itself. */
import type { TestRunnerPlugin } from '@web/test-runner-core';

export const asModules: TestRunnerPlugin = {
  name: 'as-modules',
  transform(context) {
    if (/\/url-parse\/index\.js$/.test(context.path)) return 'export default URL;';
    if (/\/(saxes|xmlchars)\/[\w./]+\.js$/.test(context.path)) return asModule(String(context.body));
    if (!/\/papaparse(\.min)?\.js$/.test(context.path)) return undefined;
    return `const module = { exports: {} }, exports = module.exports;\n${String(context.body)}\nexport default module.exports;`;
  },
};

/** What it requires becomes imports; what it exports, exports of the same names. */
function asModule(script: string): string {
  const imports: string[] = [];
  const body = script.replace(/require\("([^"]+)"\)/g, (_, name: string) => `required${imports.push(`import * as required${imports.length} from '${name}';`) - 1}`);
  const names = new Set([...script.matchAll(/^exports\.(\w+) = /gm)].map(([, name]) => name!));
  // By names of their own first: the script may have a function of the same name.
  const given = [...names].map((name) => `const given_${name} = exports.${name};\nexport { given_${name} as ${name} };`);
  return [...imports, 'const exports = {};', body, ...given].join('\n');
}
