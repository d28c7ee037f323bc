/** A question of rows until its grid is there: the room that it will take, and a way on where it does not come. */
import { html, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { laterWords } from '../../locale/locale.ts';
import type { QuestionOf } from '../../model/question.ts';
import type { Lang } from '../../model/words.ts';
import { group } from '../../ui/field.ts';
import { focusOn } from '../../ui/focus.ts';
import type { Drawn } from './drawn.ts';

type Rows = Drawn<QuestionOf<'rows'>>;
type Host = Rows['wizard']['host'];

let part: typeof import('../grid/grid-field.ts') | undefined;
let loading: Promise<void> | undefined;
let missing = false;

export function rowsField(drawn: Rows): TemplateResult {
  if (part) return part.gridField(drawn);
  if (!missing) load(drawn.wizard.host, drawn.text.id);
  return group(
    drawn.text,
    missing
      ? html`<p class="note bad" part="note error" role="alert">${msg('This table did not load. Check your connection, then try again or reload this page; your draft is kept.', { id: 'question.unloaded' })}</p>
          <button class="button" part="button" type="button" @click=${() => load(drawn.wizard.host, drawn.text.id)}>${msg('Try again', { id: 'notice.again' })}</button>`
      : html`<div class="skeleton" tabindex="-1" .style=${'block-size:320px'}></div>`,
  );
}

/** As the preview shows it; a draft that came back may be previewed before its grid was there. */
export function rowsShown(host: Host, text: string, lang: Lang): TemplateResult | string {
  if (!part && !missing) load(host);
  return part?.rowsShown(text, lang) ?? text;
}

/** A focus that waited in the room of the grid goes to its first cell. */
function load(host: Host, id?: string): void {
  loading ??= Promise.all([import('../grid/grid-field.ts'), laterWords()]).then(
    ([loaded]) => { part = loaded; },
    () => { missing = true; },
  );
  missing = false;
  void loading.then(async () => {
    loading = undefined;
    const waited = host.renderRoot.querySelector(`[id="${id}"] :focus`);
    host.requestUpdate();
    await host.updateComplete;
    if (waited && id) focusOn(host.renderRoot, id);
  });
}
