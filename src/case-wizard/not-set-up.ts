/** What stands in the wizard's place where the page does not supply what it needs; loaded when that is so. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { colon } from '../locale/colon.ts';
import type { Lang } from '../model/words.ts';
import type { PresetError } from '../runtime/load-preset.ts';
import { unsuppliedHow, unsuppliedWords, type Unsupplied } from '../ui/unsupplied.ts';

/** For the integrator's log. */
export const noPreset = 'case-wizard has no preset: set its `preset` property or attribute, or let the backend supply one.';

/** What is wrong with a preset, path by path. Its check speaks English; what is French of it is loaded here, and is not missed where it cannot be. */
async function reasonsOf({ message, cause = [] }: PresetError): Promise<(lang: Lang) => TemplateResult> {
  const part = await import('../presets/in-language.ts').catch(() => undefined);
  const speak = part?.speaker(part.sentences);
  return (lang) => {
    const said = (english: string): string => speak?.(english, lang) ?? english;
    const faults = cause.map(({ path, reason, fix }) => `${path}${colon(lang)}${said(reason)}${fix ? `. ${said(fix)}` : ''}`);
    const text = [said(message.split('\n')[0]!), ...faults].join('\n');
    return html`<p lang=${text === message ? 'en' : 'fr'}>${text}</p>`;
  };
}

/** Draws it. `what` may be a preset that is wrong; `again` where another try may bring a better one. */
export async function notSetUp(what: Unsupplied | PresetError, lang: () => Lang, again: () => void): Promise<() => TemplateResult> {
  const reasons = what instanceof Error ? await reasonsOf(what) : undefined;
  return () => html`
    <div class="note bad wrap" part="note error" role="alert" lang=${lang()}>
      <p><b>${what instanceof Error ? msg('This form is not set up as it should be.', { id: 'case.bad-preset' }) : unsuppliedWords(what)}</b></p>
      ${what instanceof Error ? reasons?.(lang()) : html`<p>${unsuppliedHow(what)}</p>`}
      ${what === 'no-backend'
        ? nothing
        : html`<p><button class="button" part="button" type="button" @click=${again}>${msg('Try again', { id: 'notice.again' })}</button></p>`}
    </div>
  `;
}
