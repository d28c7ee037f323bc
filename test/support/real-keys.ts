/** Real key strokes, alike in the three engines: chords, and text with letters that come twice. */
import type { TestRunnerPlugin } from '@web/test-runner-core';
import type { ChromeLauncher } from '@web/test-runner-chrome';
import type { WebdriverLauncher } from '@web/test-runner-webdriver';

/** What a page may ask, by command name. */
export interface KeyCommands {
  readonly 'type-text': { readonly text: string };
  /** A key, or a chord such as `Shift+Tab`. */
  readonly 'press-keys': { readonly chord: string };
}

export const realKeys: TestRunnerPlugin = {
  name: 'real-keys',
  async executeCommand({ command, payload, session }) {
    if (command !== 'type-text' && command !== 'press-keys') return undefined;
    const { browser, id } = session;
    const strokes =
      command === 'type-text'
        ? runs((payload as KeyCommands['type-text']).text)
        : [(payload as KeyCommands['press-keys']).chord.split('+')];
    if (browser.type === 'webdriver') {
      for (const keys of strokes) await (browser as WebdriverLauncher).sendKeys(id, keys);
      return true;
    }
    const { keyboard } = (browser as ChromeLauncher).getPage(id);
    if (command === 'type-text') {
      await keyboard.type((payload as KeyCommands['type-text']).text);
      return true;
    }
    const keys = (strokes[0] ?? []) as Parameters<typeof keyboard.press>[0][];
    for (const key of keys) await keyboard.down(key);
    for (const key of keys.reverse()) await keyboard.up(key);
    return true;
  },
};

/** WebDriver lets go of the keys only at the end of a call, so that a letter may come once in each. */
function runs(text: string): string[][] {
  const all: string[][] = [];
  let run: string[] = [];
  for (const letter of text) {
    if (run.some((earlier) => earlier.toLowerCase() === letter.toLowerCase())) {
      all.push(run);
      run = [];
    }
    run.push(letter);
  }
  return run.length > 0 ? [...all, run] : all;
}
