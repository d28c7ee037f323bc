/** The one script of a page without a build: it looks which of the elements stand there, now or later, and loads those. */
const definers: readonly (readonly [tag: string, load: () => Promise<unknown>])[] = [
  ['case-wizard', () => import('./case-wizard.define.ts')],
  ['my-cases', () => import('./my-cases.define.ts')],
  ['crm-enrolment', () => import('./crm-enrolment.define.ts')],
];

/** Loads those of the elements that stand on the page; which do not. */
function load(sought: typeof definers): typeof definers {
  return sought.filter(([tag, define]) => {
    if (!document.querySelector(tag)) return true;
    // eslint-disable-next-line no-console -- Nobody else is there yet to tell the integrator.
    define().catch((error: unknown) => console.error(`<${tag}> did not load.`, error));
    return false;
  });
}

let sought = load(definers);
if (sought.length > 0) {
  // What a framework draws comes later, and what a member opens much later.
  new MutationObserver((_, watch) => {
    sought = load(sought);
    if (sought.length === 0) watch.disconnect();
  }).observe(document, { childList: true, subtree: true });
}
