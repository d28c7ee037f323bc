/** Before anything is drawn: the appearance that the reader chose last. Loaded without being a module, so it neither imports nor exports. */
{
  let chosen: string | null = null;
  try {
    chosen = localStorage.getItem('docs:theme');
  } catch {
    // A browser that keeps nothing: the system's appearance.
  }
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset['theme'] = chosen;
}
