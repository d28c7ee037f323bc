/** What stands in the wizard's place where the page does not supply what it needs; loaded when that is so. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { colon } from '../locale/colon.ts';
import type { Fault } from '../model/reading.ts';
import type { Lang } from '../model/words.ts';
import type { Speaker } from '../presets/in-language.ts';
import type { PresetError } from '../runtime/load-preset.ts';
import { unsuppliedHow, unsuppliedWords, type Unsupplied } from '../ui/unsupplied.ts';

/** For the integrator's log. */
export const noPreset = 'case-wizard has no preset: set its `preset` property or attribute, or let the backend supply one.';

/** Undefined where a part of it has no words in that language. */
function faultText({ path, reason, fix }: Fault, speak: Speaker, lang: Lang): string | undefined {
  const [why, how] = [speak(reason, lang), fix && speak(fix, lang)];
  return why !== undefined && (how !== undefined || !fix) ? `${path}${colon(lang)}${why}${how ? `. ${how}` : ''}` : undefined;
}

/** What is wrong with a preset, path by path. Its check speaks English; what is French of it is loaded here, and is not missed where it cannot be. */
async function reasonsOf({ message, cause = [] }: PresetError): Promise<(lang: Lang) => TemplateResult> {
  const part = await import('../presets/in-language.ts').catch(() => undefined);
  const speak = part?.speaker(part.sentences);
  return (lang) => {
    const english = message.split('\n');
    // A sentence that no list holds stays English, and says so.
    const line = (text: string | undefined, index: number): TemplateResult => html`<span lang=${text === undefined ? 'en' : lang}>${text ?? english[index]}</span>`;
    const lines = [speak?.(english[0]!, lang), ...cause.map((fault) => speak && faultText(fault, speak, lang))];
    return html`<p>${lines.map((text, index) => [index > 0 ? '\n' : '', line(text, index)])}</p>`;
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
