/** In a test page: a theme of the package, in force until it is taken away. */

/** Loads `src/themes/<name>.css` into the page; the answer takes it out again. */
export async function useTheme(name: string): Promise<() => void> {
  const reply = await fetch(new URL(`../../src/themes/${name}.css`, import.meta.url));
  if (!reply.ok) throw new Error(`no theme ${name}`);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await reply.text());
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  };
}
