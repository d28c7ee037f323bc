/** Accessibility rules of axe over a rendered element, its shadow root included. */
import 'axe-core/axe.min.js';
import type * as Axe from 'axe-core';

declare global {
  var axe: typeof Axe;
}

/** A fragment in a test page is no whole page: rules about pages do not apply to it. */
const ofPages = ['region', 'page-has-heading-one', 'landmark-one-main', 'bypass', 'document-title', 'html-has-lang'];

/** Fails with each broken rule, the nodes that break it, and why. */
export async function expectAxeClean(element: Element): Promise<void> {
  const { violations } = await globalThis.axe.run(element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: Object.fromEntries(ofPages.map((id) => [id, { enabled: false }])),
    resultTypes: ['violations'],
  });
  if (violations.length === 0) return;
  const told = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map(({ target, failureSummary }) => `  ${target.flat().join(' ')}: ${failureSummary}`).join('\n')}`,
  );
  throw new Error(told.join('\n'));
}
