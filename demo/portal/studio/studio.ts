/** The preset studio at work: the text, what is wrong with it, and the widget that shows it. */
import { html, nothing, render, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { presetDocument } from '../../../src/backend/contract/preset-document.ts';
import { colon } from '../../../src/locale/colon.ts';
import type { Preset } from '../../../src/model/preset.ts';
import type { Change, Weight } from '../../../src/presets/change.ts';
import { presetDiff } from '../../../src/presets/preset-diff.ts';
import { changeIn, faultIn, placeIn } from '../../preset/in-language.ts';
import { chooseLang, initialLang, otherLang, useLang } from '../language.ts';
import { restoreTheme } from '../theme.ts';
import { comparedWith } from './compared-with.ts';
import { openEditor, type Editor } from './editor.ts';
import type { JsonSchema } from './json-schema.ts';
import { judge, warnings, type Flaw } from './judge.ts';
import { keepText, keptText } from './kept-text.ts';
import { Preview, schemes, shows, themes, widths, type Wanted } from './preview.ts';
import { starter } from './starter.ts';
import { sayIn, type StudioWord } from './studio-words.ts';
import borealTheme from '../../../src/themes/boreal.css?url';
import highContrastTheme from '../../../src/themes/high-contrast.css?url';
import practiceTheme from '../../../src/themes/practice.css?url';

const beginnings = ['starter', 'rightsSociety', 'practice'] as const;
type Beginning = (typeof beginnings)[number];

const presetOf: Readonly<Record<Beginning, () => Promise<Preset>>> = {
  starter: () => Promise.resolve(starter),
  rightsSociety: async () => (await import('../../../src/presets/rights-society.ts')).rightsSociety,
  practice: async () => (await import('../../../src/presets/practice-admin.ts')).practiceAdmin,
};

const themeAddresses: Readonly<Record<Wanted['theme'], string | undefined>> = {
  plain: undefined, boreal: borealTheme, practiceTheme, highContrast: highContrastTheme,
};

/** In bytes; the largest preset of ours is a twentieth of it. */
const largestFile = 2_000_000;
/** In milliseconds after the last key: a preset is checked whole, which no one needs at each letter. */
const pause = 250;

const place = document.getElementById('studio')!;

let lang = initialLang();
let wanted: Wanted = { shows: 'wizard', theme: 'plain', width: 'full', scheme: 'automatic', admin: true };
/** Undefined until the text was judged for the first time. */
let flaws: readonly Flaw[] | undefined;
/** What could be better about it, where it is right. */
let advised: readonly Flaw[] = [];
/** The last one that was right. */
let preset: Preset | undefined;
/** What the text was when it was begun or opened, and what has become of it since. */
let basis: Preset | undefined;
/** The one that a file was opened over. */
let stood: Preset | undefined;
let differences: readonly Change[] | undefined;
/** The text as it was put there; undefined where it was written in an earlier visit. */
let untouched: string | undefined;
/** What that text is, where the studio put it there by itself. */
let begun: Beginning | undefined;
let problem: StudioWord | undefined;
/** Put there once the member agrees to lose what is written. */
let proposed: Proposal | undefined;
let judging: ReturnType<typeof setTimeout> | undefined;
let editor: Editor;
let preview: Preview | undefined;

interface Proposal {
  readonly text: string;
  readonly basis?: Preset;
  readonly begun?: Beginning;
  /** Id of the control that was used, where the focus goes back to. */
  readonly from: 'begin' | 'open';
}

const textOf = (value: Preset): string => `${JSON.stringify(value, null, 2)}\n`;

function draw(): void {
  const say = sayIn(lang);
  document.title = say('title');
  render(page(), place);
  preview?.show(preset, wanted, themeAddresses[wanted.theme]);
}

function page(): TemplateResult {
  const say = sayIn(lang);
  return html`
    <header class="studio-head">
      <div>
        <h1>${say('title')}</h1>
        <p>${say('lead')}</p>
      </div>
      <nav>
        <a href="../index.html">${say('back')}</a>
        <button class="control" type="button" lang=${otherLang(lang)} @click=${switchLang}>${sayIn(otherLang(lang))('thisLanguage')}</button>
      </nav>
    </header>
    <main class="studio-panes">
      <section class="studio-pane" aria-labelledby="editor-title">
        <h2 id="editor-title">${say('editor')}</h2>
        <div class="studio-tools">
          ${choice('begin', 'begin', beginnings, isUntouched() ? begun : undefined, (value) => void begin(value))}
          <label class="control file">${say('open')}<input id="open" type="file" accept=".json,application/json" @change=${openFile} /></label>
          <button class="control" type="button" @click=${save}>${say('save')}</button>
        </div>
        ${problem ? html`<p class="studio-note bad" role="alert">${say(problem)}</p>` : nothing}
        ${proposed
          ? html`<div class="studio-note" role="alert">
              <p><b>${say('replace')}</b> ${say('replaceText')}</p>
              <p class="studio-tools">
                <button class="control" type="button" @click=${agree}>${say('yesReplace')}</button>
                <button class="control" type="button" @click=${keep}>${say('no')}</button>
              </p>
            </div>`
          : nothing}
        <div class="studio-editor" id="editor"></div>
        <p class="studio-hint">${say('hint')}</p>
        ${verdict()} ${changes()}
      </section>
      <section class="studio-pane" aria-labelledby="widget-title">
        <h2 id="widget-title">${say('widget')}</h2>
        <div class="studio-tools">
          ${choice('shows', 'element', shows, wanted.shows, (value) => want({ shows: value }))}
          ${choice('theme', 'theme', themes, wanted.theme, (value) => want({ theme: value }))}
          ${choice('width', 'width', widths, wanted.width, (value) => want({ width: value }))}
          ${choice('scheme', 'appearance', schemes, wanted.scheme, (value) => want({ scheme: value }))}
          <label class="control check">
            <input type="checkbox" .checked=${live(wanted.admin)} @change=${(event: Event) => want({ admin: (event.target as HTMLInputElement).checked })} />
            ${say('admin')}
          </label>
        </div>
        <div class="studio-widget" id="widget"></div>
      </section>
    </main>
  `;
}

/** Before there is an editor, the text is what was put there. */
const isUntouched = (): boolean => untouched !== undefined && (!editor || editor.text === untouched);

function choice<T extends StudioWord>(
  id: string, name: StudioWord, options: readonly T[], chosen: T | undefined, choose: (value: T) => void,
): TemplateResult {
  const say = sayIn(lang);
  const changed = (event: Event): void => {
    const select = event.target as HTMLSelectElement;
    choose(select.value as T);
    select.value = chosen ?? '';
  };
  return html`<label class="studio-choice" for=${id}>
    <span>${say(name)}</span>
    <select class="control" id=${id} @change=${changed}>
      ${chosen ? nothing : html`<option value="" .selected=${live(true)}>…</option>`}
      ${options.map((option) => html`<option value=${option} .selected=${live(option === chosen)}>${say(option)}</option>`)}
    </select>
  </label>`;
}

/** Told in a live region that stands there from the start, so that each change of it is heard. */
function verdict(): TemplateResult {
  const say = sayIn(lang);
  const count = flaws?.length ?? 0;
  const summary = !flaws ? nothing : count === 0 ? say('right') : count === 1 ? say('oneFault') : say('faults', { count });
  return html`
    <p class="studio-verdict ${flaws ? (count === 0 ? 'good' : 'bad') : ''}" role="status">${summary}</p>
    ${!flaws ? nothing : count === 0 ? advice() : html`
      <p class="studio-hint">${say(preset ? 'lastRight' : 'none')}</p>
      ${listed(flaws)}
    `}
  `;
}

/** Of many, their number is enough until someone asks. */
const FEW = 3;

function advice(): TemplateResult | typeof nothing {
  const count = advised.length;
  if (count === 0) return nothing;
  const say = sayIn(lang);
  return html`<details class="studio-changes" ?open=${count <= FEW}>
    <summary>${count === 1 ? say('oneWarning') : say('warnings', { count })}</summary>
    ${listed(advised)}
  </details>`;
}

const listed = (found: readonly Flaw[]): TemplateResult => html`<ol class="studio-flaws">
  ${found.map((flaw) => {
    const { path, reason, fix } = faultIn(flaw, lang);
    return html`<li>
      <button type="button" @click=${() => editor.goTo(flaw.from)}>${sayIn(lang)('line', { line: flaw.line })}</button>
      <span>${path ? html`<code>${path}</code> ` : nothing}${reason}.${fix ? html` <b>${fix}</b>` : nothing}</span>
    </li>`;
  })}
</ol>`;

const weights: Readonly<Record<Weight, StudioWord>> = { breaks: 'breaks', 'asks-again': 'asksAgain', harmless: 'harmless' };

/** What was begun with, beside what it has become. */
function changes(): TemplateResult | typeof nothing {
  if (!differences) return nothing;
  const say = sayIn(lang);
  return html`<details class="studio-changes">
    <summary>${say('changes')} (${differences.length})</summary>
    <p class="studio-hint">${say(stood && basis === stood ? 'changesLeadOpened' : 'changesLead')}</p>
    ${differences.length === 0 ? html`<p>${say('noChanges')}</p>` : nothing}
    <ul class="studio-flaws">
      ${differences.map((each) => changeIn(each, lang)).map(({ weight, where, says, fix }) => html`<li>
        <span class="studio-weight ${weight}">${say(weights[weight])}</span>
        <span><code>${placeIn(where, lang)}</code> ${says}.${fix ? html` <b>${fix}</b>` : nothing}</span>
      </li>`)}
    </ul>
  </details>`;
}

function want(part: Partial<Wanted>): void {
  wanted = { ...wanted, ...part };
  draw();
}

function switchLang(): void {
  lang = otherLang(lang);
  chooseLang(lang);
  editor.speak(sayIn(lang)('editor'), presetDocument(lang) as JsonSchema);
  mark();
  draw();
}

function changed(text: string): void {
  keepText(text);
  clearTimeout(judging);
  judging = setTimeout(() => look(text), pause);
}

function look(text: string): void {
  const today = new Date().toISOString().slice(0, 10);
  const found = judge(text, today);
  flaws = 'flaws' in found ? found.flaws : [];
  if ('preset' in found) {
    ({ preset } = found);
    basis ??= comparedWith(preset, stood);
    differences = textOf(basis) === textOf(preset) ? undefined : presetDiff(basis, preset);
  }
  mark();
  draw();
  if ('preset' in found) void advise(text, found.preset, today);
}

/** The words of the widget, which strings are held against, are loaded for it. */
async function advise(text: string, judged: Preset, today: string): Promise<void> {
  const found = await warnings(text, judged, today);
  if (preset !== judged || flaws?.length !== 0) return;
  advised = found;
  draw();
}

const mark = (): void => editor.mark((flaws ?? []).map((flaw) => {
  const { path, reason } = faultIn(flaw, lang);
  return { from: flaw.from, to: flaw.to, message: path ? `${path}${colon(lang)}${reason}` : reason };
}));

async function begin(beginning: Beginning): Promise<void> {
  const chosen = await presetOf[beginning]();
  propose({ text: textOf(chosen), basis: chosen, begun: beginning, from: 'begin' });
}

/** What is written is lost by it, so the member is asked; a text that was not changed is no loss. */
function propose(proposal: Proposal): void {
  problem = undefined;
  if (editor.text === untouched) return replace(proposal);
  proposed = proposal;
  draw();
}

/** The button that was pressed goes with the question, so the focus has to go somewhere by itself. */
function agree(): void {
  replace(proposed!);
  editor.focus();
}

function keep(): void {
  const { from } = proposed!;
  proposed = undefined;
  draw();
  document.getElementById(from)?.focus();
}

function replace(proposal: Proposal): void {
  proposed = undefined;
  ({ basis, begun } = proposal);
  stood = proposal.from === 'open' ? preset : undefined;
  differences = undefined;
  // Which keeps it, as anything that is written.
  editor.write(proposal.text);
  clearTimeout(judging);
  // Of the editor, whose lines all end alike: places are counted in it.
  untouched = editor.text;
  look(untouched);
}

async function openFile(event: Event): Promise<void> {
  const input = event.target as HTMLInputElement;
  const [file] = input.files ?? [];
  input.value = '';
  if (!file) return;
  problem = file.size > largestFile ? 'tooLarge' : undefined;
  const text = problem ? undefined : await file.text().catch(() => undefined);
  if (text === undefined) {
    problem ??= 'notAFile';
    return draw();
  }
  propose({ text, from: 'open' });
}

function save(): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([editor.text], { type: 'application/json' }));
  link.download = `${preset?.id ?? 'preset'}.json`;
  link.click();
  // Only once the browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

async function start(): Promise<void> {
  restoreTheme();
  useLang(lang);
  draw();
  const kept = keptText();
  const text = kept ?? textOf(starter);
  if (text === textOf(starter)) [basis, untouched, begun] = [starter, text, 'starter'];
  editor = openEditor(document.getElementById('editor')!, { text, schema: presetDocument(lang) as JsonSchema, label: sayIn(lang)('editor'), changed });
  look(text);
  await Promise.all([import('../../../src/case-wizard.define.ts'), import('../../../src/my-cases.define.ts')]);
  preview = new Preview(document.getElementById('widget')!);
  draw();
}

void start();
