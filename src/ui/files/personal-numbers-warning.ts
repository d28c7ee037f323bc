/** Says which personal numbers seem to be in a file or in what was typed: masked, in nobody's way, and gone at a word. */
import { css, html, nothing, render, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { inWordsOf, laterWords } from '../../locale/locale.ts';
import { personalKindText } from '../../locale/personal-number-words.ts';
import type { Counts } from '../../model/personal-numbers/counts.ts';
import { plainName } from '../../model/plain-name.ts';
import type { Noticed } from '../../runtime/personal-numbers/noticed.ts';
import { adoptStyles } from '../adopt-styles.ts';
import type { Place, Seen } from './personal-numbers.ts';

const styles = css`
  .noticed {
    display: grid;
    gap: calc(var(--_space) * 1.5);
    justify-items: start;
  }
  .noticed + .noticed {
    margin-top: calc(var(--_space) * 2);
  }
`;

/** Without a `record`, what was noticed is in what was typed. */
export async function show(place: Place, seen: Seen, record: WeakMap<File, Counts> | undefined): Promise<void> {
  await laterWords();
  const draw = (): void => {
    const files = place.asked!;
    for (const file of record ? files : []) {
      const noticed = seen.get(file);
      if (noticed?.length) record!.set(file, Object.fromEntries(noticed.map(({ kind, count }) => [kind, count])));
      else record!.delete(file);
    }
    const warnings = files.map((file) => {
      const noticed = seen.get(file) ?? [];
      return noticed.length > 0 ? warning(noticed, titleOf(file, files.length, !record), !record, () => wave(file)) : nothing;
    });
    const root = place.getRootNode() as ShadowRoot;
    adoptStyles(root, styles);
    inWordsOf(root.host, () => render(warnings, place as Element as HTMLElement));
  };
  const wave = (file: File): void => {
    // The button goes: the focus must not go with it.
    place.closest('dialog, section, form')?.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
    seen.set(file, null);
    draw();
  };
  draw();
}

function titleOf({ name }: File, files: number, isTyped: boolean): string {
  if (isTyped) return msg('Personal numbers in what you wrote?', { id: 'noticed.typed' });
  return files > 1
    ? msg(str`Personal numbers in ${plainName(name)}?`, { id: 'noticed.file-named' })
    : msg('Personal numbers in this file?', { id: 'noticed.file' });
}

function warning(noticed: readonly Noticed[], title: string, isTyped: boolean, wave: () => void): TemplateResult {
  const several = noticed.length > 1 || noticed[0]!.count > 1;
  return html`<div class="note caution noticed" part="note">
    <b>${title}</b>
    <ul>
      ${noticed.map(({ kind, count, masked }) => html`<li>
        ${msg(str`${personalKindText(kind)}: ${count} (${masked.join(', ')})`, { id: 'noticed.line' })}
      </li>`)}
    </ul>
    <p>
      ${isTyped
        ? msg('Take out what nobody asked you for. You can also send it as it is.', { id: 'noticed.typed-advice' })
        : msg('Only your device has looked. Take out what nobody asked you for; you can also upload the file as it is.', { id: 'noticed.file-advice' })}
    </p>
    <button class="button" part="button" type="button" @click=${wave}>
      ${several
        ? msg('These are not personal numbers', { id: 'noticed.none' })
        : msg('This is not a personal number', { id: 'noticed.not-one' })}
    </button>
  </div>`;
}
