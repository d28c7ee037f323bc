/** What `npm run analyze` reads to write custom-elements.json: the public face of the public elements. */
import { readFileSync } from 'node:fs';

/** The analyzer lists reactive state as attributes; a host sees neither it nor what TypeScript hides. */
function publicFaceOnly() {
  const state = new Set();
  return {
    name: 'public-face-only',
    analyzePhase({ ts, node }) {
      const isProperties =
        ts.isPropertyDeclaration(node) && node.name.getText() === 'properties' && node.initializer &&
        ts.isObjectLiteralExpression(node.initializer);
      if (!isProperties) return;
      for (const property of node.initializer.properties) {
        if (/\bstate:\s*true\b/.test(property.getText())) state.add(property.name.getText());
      }
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        // Types are exported to the compiler alone.
        module.exports = module.exports?.filter(({ declaration }) => declaration?.module !== './ui/events.ts');
        for (const declaration of module.declarations ?? []) {
          const isPublic = ({ name, privacy }) =>
            !state.has(name) && !name.startsWith('#') && privacy !== 'private' && privacy !== 'protected';
          declaration.members = declaration.members?.filter((member) => isPublic(member) && !member.static);
          declaration.attributes = declaration.attributes?.filter(({ fieldName, name }) => !state.has(fieldName ?? name));
        }
      }
    },
  };
}

/** Every element takes every token; each is documented beside its default, in the sheets that all of them share. */
function tokensOfTheSheets() {
  const sheets = ['src/ui/base-styles.ts', 'src/ui/files/file-styles.ts'].map((path) => readFileSync(path, 'utf8'));
  const cssProperties = sheets.flatMap((sheet) =>
    [...sheet.matchAll(/var\((--case-[\w-]+), ((?:[^()]|\([^()]*\))*)\)[^\n]*?\/\* ([^*]+) \*\//g)].map(([, name, value, description]) => ({
      name,
      description,
      // A name of ours within says nothing to a host.
      ...(value.includes('--') ? {} : { default: value }),
    })),
  );
  return {
    name: 'tokens-of-the-sheets',
    packageLinkPhase({ customElementsManifest }) {
      for (const { declarations } of customElementsManifest.modules) {
        for (const declaration of declarations ?? []) if (declaration.customElement) declaration.cssProperties = cssProperties;
      }
    },
  };
}

export default {
  globs: ['case-wizard', 'my-cases', 'crm-enrolment'].flatMap((tag) => [`src/${tag}/${tag}.ts`, `src/${tag}.define.ts`]),
  litelement: true,
  outdir: '.',
  packagejson: false,
  plugins: [publicFaceOnly(), tokensOfTheSheets()],
};
