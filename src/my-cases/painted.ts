/** Waits until what was drawn is on the screen. */

/** The next frame is on the screen; one that no one sees is not waited for. */
export const painted = (): Promise<unknown> =>
  Promise.race([
    new Promise((done) => void requestAnimationFrame(() => setTimeout(done))),
    new Promise((done) => void setTimeout(done, 100)),
  ]);
