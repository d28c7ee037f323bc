/** Finds words of a language written straight into Lit templates, where no translation reaches them. */
import ts from 'typescript';

const spokenAttribute = /\b(aria-label|aria-description|aria-valuetext|aria-roledescription|title|placeholder|alt)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Stands for an expression while the markup around it is taken away. */
const hole = '\u0000';

/** Each text with a word of two letters or more, with its line. */
export function textsOutsideMessages(path: string, code: string): readonly string[] {
  const source = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && /^(html|svg)$/.test(node.tag.getText())) {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push(...spoken(markupOf(node.template)).map((text) => `${path}:${line}: ${text}`));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const markupOf = (template: ts.TemplateLiteral): string =>
  ts.isNoSubstitutionTemplateLiteral(template)
    ? template.text
    : template.head.text + template.templateSpans.map(({ literal }) => hole + literal.text).join('');

function spoken(markup: string): readonly string[] {
  const attributes = [...markup.matchAll(spokenAttribute)].map(([, , double, single]) => double ?? single ?? '');
  const texts = markup.replace(/<!--[\s\S]*?-->/g, hole).split(/<[^>]*>/).flatMap((text) => text.split(hole));
  return [...attributes.flatMap((text) => text.split(hole)), ...texts].map((text) => text.trim()).filter((text) => /\p{L}{2}/u.test(text.replace(/&\w+;/g, '')));
}
