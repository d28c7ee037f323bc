/** The preset studio at work: the text, what is wrong with it, and the widget that shows it. */
import { html, nothing, render, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { presetDocument } from '../../../src/backend/contract/preset-document.ts';
import type { Preset } from '../../../src/model/preset.ts';
import type { Weight } from '../../../src/presets/change.ts';
import { presetDiff } from '../../../src/presets/preset-diff.ts';
import { chooseLang, initialLang, otherLang, useLang } from '../language.ts';
import { openEditor, type Editor } from './editor.ts';
import type { JsonSchema } from './json-schema.ts';
import { judge, type Flaw } from './judge.ts';
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
let flaws: readonly Flaw[] = [];
let preset: Preset | undefined;
/** What the text was when it was begun or opened: what changes are compared with. */
let basis: Preset | undefined;
let problem: StudioWord | undefined;
/** Begun with once the member agrees to lose what is written. */
let asked: Beginning | undefined;
let judging: ReturnType<typeof setTimeout> | undefined;
let editor: Editor | undefined;
let preview: Preview | undefined;

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
          ${choice('begin', 'begin', beginnings, undefined, (value) => void begin(value))}
          <label class="control file">${say('open')}<input type="file" accept=".json,application/json" @change=${openFile} /></label>
          <button class="control" type="button" @click=${save}>${say('save')}</button>
        </div>
        ${problem ? html`<p class="studio-note bad" role="alert">${say(problem)}</p>` : nothing}
        ${asked
          ? html`<div class="studio-note" role="alert">
              <p><b>${say('replace')}</b> ${say('replaceText')}</p>
              <p class="studio-tools">
                <button class="control" type="button" @click=${() => void replace(asked!)}>${say('yesReplace')}</button>
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

function choice<T extends StudioWord>(
  id: string, name: StudioWord, options: readonly T[], chosen: T | undefined, choose: (value: T) => void,
): TemplateResult {
  const say = sayIn(lang);
  const changed = (event: Event): void => {
    const select = event.target as HTMLSelectElement;
    choose(select.value as T);
    if (!chosen) select.value = '';
  };
  return html`<label class="studio-choice" for=${id}>
    <span>${say(name)}</span>
    <select class="control" id=${id} @change=${changed}>
      ${chosen ? nothing : html`<option value="">…</option>`}
      ${options.map((option) => html`<option value=${option} .selected=${live(option === chosen)}>${say(option)}</option>`)}
    </select>
  </label>`;
}

/** Told in a live region that stands there from the start, so that each change of it is heard. */
function verdict(): TemplateResult {
  const say = sayIn(lang);
  const count = flaws.length;
  const summary = count === 0 ? say('right') : count === 1 ? say('oneFault') : say('faults', { count });
  return html`
    <p class="studio-verdict ${count === 0 ? 'good' : 'bad'}" role="status">${summary}</p>
    ${count === 0
      ? nothing
      : html`
          <p class="studio-hint">${say(preset ? 'lastRight' : 'none')} ${say('faultsAreEnglish')}</p>
          <ol class="studio-flaws">
            ${flaws.map((flaw) => html`<li>
              <button type="button" @click=${() => editor?.goTo(flaw.from)}>${say('line', { line: flaw.line })}</button>
              <span lang="en">${flaw.path ? html`<code>${flaw.path}</code> ` : nothing}${flaw.reason}.${flaw.fix ? html` <b>${flaw.fix}</b>` : nothing}</span>
            </li>`)}
          </ol>
        `}
  `;
}

const weights: Readonly<Record<Weight, StudioWord>> = { breaks: 'breaks', 'asks-again': 'asksAgain', harmless: 'harmless' };

/** What was begun with, beside what it has become. */
function changes(): TemplateResult | typeof nothing {
  if (!basis || !preset || textOf(basis) === textOf(preset)) return nothing;
  const say = sayIn(lang);
  const found = presetDiff(basis, preset);
  return html`<details class="studio-changes">
    <summary>${say('changes')} (${found.length})</summary>
    <p class="studio-hint">${say('changesLead')}</p>
    ${found.length === 0 ? html`<p>${say('noChanges')}</p>` : nothing}
    <ul class="studio-flaws">
      ${found.map(({ weight, where, says, fix }) => html`<li>
        <span class="studio-weight ${weight}">${say(weights[weight])}</span>
        <span lang="en"><code>${where}</code> ${says}.${fix ? html` <b>${fix}</b>` : nothing}</span>
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
  draw();
}

function changed(text: string): void {
  keepText(text);
  clearTimeout(judging);
  judging = setTimeout(() => void look(text), pause);
}

async function look(text: string): Promise<void> {
  const found = judge(text);
  flaws = 'flaws' in found ? found.flaws : [];
  if ('preset' in found) {
    ({ preset } = found);
    basis ??= preset;
  }
  editor?.mark(flaws.map(({ from, to, path, reason }) => ({ from, to, message: path ? `${path}: ${reason}` : reason })));
  draw();
}

/** What is written is lost by it, so the member is asked; a text that was not changed is no loss. */
async function begin(beginning: Beginning): Promise<void> {
  problem = undefined;
  if (editor && basis && editor.text === textOf(basis)) return replace(beginning);
  asked = beginning;
  draw();
}

function keep(): void {
  asked = undefined;
  draw();
}

async function replace(beginning: Beginning): Promise<void> {
  asked = undefined;
  basis = await presetOf[beginning]();
  write(textOf(basis));
}

function write(text: string): void {
  editor?.write(text);
  clearTimeout(judging);
  keepText(text);
  void look(text);
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
  basis = undefined;
  write(text);
}

function save(): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([editor?.text ?? ''], { type: 'application/json' }));
  link.download = `${preset?.id ?? 'preset'}.json`;
  link.click();
  // Only once the browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

async function start(): Promise<void> {
  useLang(lang);
  draw();
  await Promise.all([import('../../../src/case-wizard.define.ts'), import('../../../src/my-cases.define.ts')]);
  preview = new Preview(document.getElementById('widget')!);
  const text = keptText() ?? textOf(starter);
  basis = keptText() === null ? starter : undefined;
  editor = openEditor(document.getElementById('editor')!, { text, schema: presetDocument(lang) as JsonSchema, label: sayIn(lang)('editor'), changed });
  await look(text);
}

void start();
