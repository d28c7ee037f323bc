/** Opening a case for a member who calls. */
import { html, type TemplateResult } from 'lit';
import { leaves, nodesAlong, type Path } from '../../../src/model/taxonomy.ts';
import { inLang } from '../../../src/model/words.ts';
import { picture } from '../picture.ts';
import { shownPath } from '../shown-path.ts';
import type { Choice, DeskActs, DeskView } from './desk-view.ts';
import { langChoice } from './lang-choice.ts';

export function phoneForm(accounts: readonly Choice[], view: DeskView, acts: DeskActs): TemplateResult {
  const { say, lang, preset, busy, viewed } = view;
  const open = (event: SubmitEvent): void => {
    event.preventDefault();
    const said = new FormData(event.currentTarget as HTMLFormElement);
    const text = (name: string): string => String(said.get(name) ?? '').trim();
    const spoken = text('lang') === 'fr' ? 'fr' : 'en';
    acts.openByPhone({
      account: text('account'),
      caller: text('caller'),
      lang: spoken,
      subject: text('subject'),
      path: shownPath(preset, text('type').split('/'), spoken),
      description: text('description'),
    });
  };
  return html`
    <button class="link" type="button" @click=${acts.toList}>${picture('back')} ${say('backToCases')}</button>
    <h3 tabindex="-1">${say('phoneTitle')}</h3>
    <form class="desk-form" @submit=${open}>
      <label class="field">
        <span>${say('phoneAccount')}</span>
        <select name="account" required>
          ${accounts.map(({ id, name }) => html`<option value=${id} ?selected=${id === viewed}>${name}</option>`)}
        </select>
      </label>
      <label class="field"><span>${say('caller')}</span><input name="caller" required maxlength="120" autocomplete="off" /></label>
      ${langChoice('callLang', lang, say)}
      <label class="field">
        <span>${say('subject')}</span><input name="subject" required maxlength=${preset.subject.maxLength} autocomplete="off" />
      </label>
      <label class="field"><span>${say('type')}</span>${typeSelect(view)}</label>
      <label class="field">
        <span>${say('description')}</span>
        <textarea name="description" rows="4" required maxlength=${preset.description.maxLength}></textarea>
      </label>
      <div class="desk-row">
        <button class="button primary" aria-disabled=${busy}>${say('openPhoneCase')}</button>
        <button class="button" type="button" @click=${acts.toList}>${say('giveUp')}</button>
      </div>
    </form>
  `;
}

/** Every open leaf, grouped by case type. */
function typeSelect({ say, lang, preset }: DeskView): TemplateResult {
  const paths = leaves(preset.types);
  const label = (path: Path): string => {
    const labels = nodesAlong(preset, path).map((node) => inLang(node.label, lang));
    return labels.slice(labels.length > 1 ? 1 : 0).join(' › ');
  };
  return html`
    <select name="type" required>
      <option value="">${say('chooseType')}</option>
      ${preset.types
        .filter(({ coming }) => !coming)
        .map(
          (type) => html`
            <optgroup label=${inLang(type.label, lang)}>
              ${paths
                .filter(([top]) => top === type.id)
                .map((path) => html`<option value=${path.join('/')}>${label(path)}</option>`)}
            </optgroup>
          `,
        )}
    </select>
  `;
}
