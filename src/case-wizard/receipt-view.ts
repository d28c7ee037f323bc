/** The receipt: the reference large, who was told, two ways on. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { colon } from '../locale/colon.ts';
import { formatDateTime } from '../locale/format.ts';
import { laterWords } from '../locale/locale.ts';
import { ask } from '../ui/events.ts';
import { icon } from '../ui/icons.ts';
import type { Desk } from './desk.ts';
import { latePart } from './late-part.ts';
import { problemNotice } from './notice.ts';

export function receiptView(desk: Desk): TemplateResult {
  const { runtime, host } = desk;
  const { receipt, session, draft, lang, earlier } = runtime.state;
  const id = receipt?.id ?? '';
  const manager = session.accounts.find((account) => account.id === draft.account)?.manager;
  return html`
    <div class="frame alone" part="frame" lang=${lang}>
      <div class="receipt" part="receipt">
        <span class="seal" part="seal">${icon('check')}</span>
        <h2 id="heading" part="heading" tabindex="-1">
          ${msg('Your case was received', { id: 'receipt.title' })}<span class="hidden">${colon(lang)}</span>
          <span class="reference" part="reference">${receipt?.reference}</span>
        </h2>
        <p class="small">${receipt ? formatDateTime(receipt.receivedAt, lang) : ''}</p>
        <p class="lead">
          ${manager
            ? msg(str`${manager}, your account manager, has been told. Messages from staff will be in My cases.`, { id: 'receipt.manager' })
            : msg('Messages from staff will be in My cases.', { id: 'receipt.messages' })}
        </p>
        ${earlier || receipt?.missing?.length ? noted(desk) : nothing}
        <div class="ways">
          <button class="button primary" part="button primary" type="button" @click=${() => ask(host, 'case-open', { to: 'case', id })}>
            ${msg('See the case details', { id: 'receipt.details' })}
          </button>
          <button class="button" part="button" type="button" @click=${() => ask(host, 'case-open', { to: 'list' })}>
            ${msg('Go to my cases', { id: 'receipt.list' })}
          </button>
        </div>
        <button class="link" type="button" @click=${() => runtime.startOver()}>
          ${msg('Open another case', { id: 'receipt.another' })}
        </button>
        <button class="link" part="print" type="button" @click=${() => printed(desk)}>${msg('Print', { id: 'receipt.print' })}</button>
        <slot name="success"></slot>
        <slot name="footer"></slot>
      </div>
    </div>
  `;
}

const note = latePart(() => import('./receipt-note.ts'));

/** What few receipts have to say; that it could not be loaded is said in its place. */
function noted(desk: Desk): unknown {
  const load = (): void => void note.load().then((part) => {
    desk.unnoted = !part;
    desk.host.requestUpdate();
  });
  if (note.part) return note.part.receiptNote(desk);
  return desk.unnoted ? problemNotice('network', desk.lang(), load) : load();
}

/** Without its part, the page as it is goes to the printer. */
const printed = (desk: Desk): Promise<void> =>
  Promise.all([import('./receipt-print.ts'), laterWords()]).then(([part]) => part.printReceipt(desk), () => print());
