/** Counts what listens at a page's window and document from now on, to see whether what went took its listeners along. */

/** The answer names each kind of event that has that many listeners now which came since. */
export function watchListeners(window: Window & typeof globalThis): (many: number) => readonly string[] {
  const live = new Map<string, Set<unknown>>();
  for (const target of [window, window.document] as const) {
    const { addEventListener, removeEventListener } = target;
    const place = target === window ? 'window' : 'document';
    const kept = (type: string): Set<unknown> => {
      const name = `${place} ${type}`;
      const known = live.get(name) ?? new Set();
      live.set(name, known);
      return known;
    };
    target.addEventListener = function (type: string, heard: EventListener | null, options?: boolean | AddEventListenerOptions) {
      addEventListener.call(target, type, heard as never, options as never);
      if (!heard) return;
      kept(type).add(heard);
      const ends = typeof options === 'object' ? options : {};
      const forget = (): boolean => kept(type).delete(heard);
      ends.signal?.addEventListener('abort', forget, { once: true });
      // One that listens once is gone with its event.
      if (ends.once) addEventListener.call(target, type, forget as never, { once: true });
    } as typeof target.addEventListener;
    target.removeEventListener = function (type: string, heard: EventListener | null, options?: boolean | EventListenerOptions) {
      removeEventListener.call(target, type, heard as never, options as never);
      kept(type).delete(heard);
    } as typeof target.removeEventListener;
  }
  return (many) => [...live].filter(([, heard]) => heard.size >= many).map(([name, heard]) => `${heard.size} × ${name}`);
}
