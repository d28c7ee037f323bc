/** For whoever asked their system for less motion: nothing of the widget may move, on no frame of the way. */

/** Ends with what it returns. A page that nobody asked that of may move. */
export function watchStillness(widgets: readonly Element[], complain: (fault: string) => void): () => void {
  const moving = new Set<string>();
  let over = !matchMedia('(prefers-reduced-motion: reduce)').matches;
  const look = (): void => {
    if (over) return;
    for (const { shadowRoot } of widgets) {
      for (const { effect } of shadowRoot?.getAnimations() ?? []) {
        const { target } = effect as KeyframeEffect;
        moving.add(`<${target?.localName} class="${target?.getAttribute('class')}"> moves`);
      }
    }
    requestAnimationFrame(look);
  };
  look();
  return () => {
    over = true;
    moving.forEach(complain);
  };
}
