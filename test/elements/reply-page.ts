/** A page that holds nothing but the reply to one case, and the hands to write one. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { fixture } from '@open-wc/testing';
import type { CaseBackend } from '../../src/backend/port.ts';
import { useLang, currentLang, laterWords } from '../../src/locale/locale.ts';
import type { Attestation } from '../../src/model/attestation.ts';
import type { Message, Reply } from '../../src/model/case.ts';
import type { Preset } from '../../src/model/preset.ts';
import type { Lang } from '../../src/model/words.ts';
import { caseStyles } from '../../src/my-cases/case/case-styles.ts';
import { ReplyDesk } from '../../src/my-cases/reply/reply-desk.ts';
import { base, tokens } from '../../src/ui/base-styles.ts';
import { byRole, eventually, focused, nameOf } from '../support/page.ts';
import { later, memory } from './my-cases-rig.ts';
import { smallSociety } from './wizard-preset.ts';

/** As the open case draws it: in the thread, and below it. */
class ReplyPage extends LitElement {
  static override styles = [tokens, base, caseStyles];
  desk: ReplyDesk | undefined;

  override render(): TemplateResult {
    const lang = currentLang();
    const pending = this.desk?.pending(lang) ?? nothing;
    return html`<div lang=${lang} class="case">
      <h2 tabindex="-1">A case</h2>
      ${pending === nothing ? nothing : html`<ol class="thread">${pending}</ol>`}
      ${this.desk?.form(lang) ?? nothing}
    </div>`;
  }
}
customElements.define('reply-page', ReplyPage);

export interface Sent {
  readonly reply: Reply;
  readonly key: string;
  answer(message: Message): void;
  fail(error: unknown): void;
}

export interface ReplyRig {
  readonly page: ReplyPage;
  readonly replies: readonly Sent[];
  readonly uploads: readonly Attestation[];
  readonly told: readonly Message[];
  readonly text: string;
  field(): HTMLTextAreaElement;
  write(text: string): Promise<void>;
  press(name: string | RegExp): Promise<void>;
  choose(...files: readonly File[]): Promise<void>;
  reads(words: RegExp): Promise<void>;
}

interface Opening {
  readonly lang?: Lang;
  readonly takesFiles?: boolean;
  readonly preset?: () => Promise<Preset | undefined>;
  readonly width?: number;
}

export const message: Message = { id: 'm-9', from: 'member', author: 'Camille', at: '2026-03-02T15:00:00Z', text: 'Sent' };

export async function openReply({ lang = 'en', takesFiles = true, preset = async () => smallSociety, width = 700 }: Opening = {}): Promise<ReplyRig> {
  await Promise.all([useLang(lang), laterWords()]);
  const [replies, uploads, told] = [[] as Sent[], [] as Attestation[], [] as Message[]];
  const backend: CaseBackend = {
    ...memory([]),
    reply(_, reply, key) {
      const done = later<() => Message>();
      replies.push({
        reply, key,
        answer: (value) => done.resolve(() => value),
        fail: (error) => done.resolve(() => {
          throw error;
        }),
      });
      return done.promise.then((settle) => settle());
    },
    ...(takesFiles && {
      uploadFile: async (_: Blob, attestation: Attestation) => `u-${uploads.push(attestation)}`,
    }),
  };
  const place = await fixture<HTMLElement>(html`<div lang=${lang} data-place></div>`);
  place.style.width = `${width}px`;
  place.style.background = '#ffffff';
  const page = document.createElement('reply-page') as ReplyPage;
  place.append(page);
  await page.updateComplete;
  page.desk = new ReplyDesk(page, { backend, caseId: 'case-1', account: 'boreal', member: 'm-1', preset, sent: (each) => told.push(each) });
  page.shadowRoot!.adoptedStyleSheets.push(page.desk.styles.styleSheet!);
  page.requestUpdate();
  await page.updateComplete;
  open.add(page.desk);
  const rig: ReplyRig = {
    page, replies, uploads, told,
    get text() {
      return page.shadowRoot!.textContent!.replace(/\s+/g, ' ');
    },
    field: () => byRole<HTMLTextAreaElement>(page, 'textbox'),
    async write(text) {
      rig.field().focus();
      rig.field().value = text;
      rig.field().dispatchEvent(new Event('input', { bubbles: true }));
      await page.updateComplete;
    },
    async press(name) {
      byRole(page, 'button', name).focus();
      byRole(page, 'button', name).click();
      await page.updateComplete;
    },
    async choose(...files) {
      const picker = await eventually(() => page.shadowRoot!.querySelector<HTMLInputElement>('input[type=file]') ?? Promise.reject(new Error('no picker')));
      const chosen = new DataTransfer();
      files.forEach((file) => chosen.items.add(file));
      picker.files = chosen.files;
      picker.dispatchEvent(new Event('change', { bubbles: true }));
      await page.updateComplete;
    },
    reads: (words) => eventually(() => {
      if (!words.test(rig.text)) throw new Error(`${words} is not in “${rig.text}”`);
    }),
  };
  return rig;
}

/** The same page after a reload: nothing of it is left but what the device kept. */
export async function reloaded(rig: ReplyRig, opening?: Opening): Promise<ReplyRig> {
  rig.page.desk?.dispose();
  rig.page.remove();
  return openReply(opening);
}

const open = new Set<ReplyDesk>();

/** A desk that outlives its test would write into the next one's storage. */
export function closeReplies(): void {
  open.forEach((desk) => desk.dispose());
  open.clear();
  localStorage.clear();
}

export const focusName = (): string => nameOf(focused() as HTMLElement);
