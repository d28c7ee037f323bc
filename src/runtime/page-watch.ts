/** Whether someone can see the page and whether it is online, handed in so that a test can say so. */

export interface PageWatch {
  readonly visible: boolean;
  /** Calls back at each change until the answer is called. */
  watch(changed: (what: 'online' | 'visible' | 'hidden') => void): () => void;
}

export const thisPage: PageWatch = {
  get visible() {
    return document.visibilityState === 'visible';
  },
  watch(changed) {
    const end = new AbortController();
    const { signal } = end;
    addEventListener('online', () => changed('online'), { signal });
    // Back from the browser's own cache, a page was deaf all the while.
    addEventListener('pageshow', ({ persisted }) => persisted && changed('online'), { signal });
    document.addEventListener('visibilitychange', () => changed(document.visibilityState === 'visible' ? 'visible' : 'hidden'), { signal });
    return () => end.abort();
  },
};
