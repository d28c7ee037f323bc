/** An open case as a member sees it: the way back, its head at once, and the rest when it has come. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { CaseDetail, CaseSummary } from '../../model/case.ts';
import { statusPill } from '../../ui/status.ts';
import type { Fault } from '../../ui/fault-of.ts';
import { failure } from '../../ui/failure.ts';
import { skeleton } from '../skeleton.ts';
import { actsPanel } from './acts.ts';
import { caseFiles } from './case-files.ts';
import type { CaseScreen } from './case-screen.ts';
import { followUp } from './follow-up.ts';
import { accountLine, openedText } from './opened-line.ts';
import { isGone } from './opened.ts';
import { pathIn } from './shown-in.ts';
import { submitted } from './submitted.ts';
import { thread } from './thread.ts';

export function caseView(screen: CaseScreen): TemplateResult {
  const { summary, detail, fault } = screen.opened;
  const known = detail ?? summary;
  const written = detail && detail.lang !== screen.lang ? detail.lang : nothing;
  // No second try brings a case that is not there.
  const again = isGone(fault) ? undefined : screen.again;
  return html`<button class="link" part="back" @click=${screen.back}><span class="arrow" aria-hidden="true">← </span>${msg('My Cases', { id: 'cases.title' })}</button>
    <article class="card case" part="detail" aria-labelledby="case">
      <header>
        <p class="under">${known?.reference}</p>
        <h2 id="case" part="heading" tabindex="-1" lang=${written}>
          ${known ? html`<bdi>${known.subject}</bdi>` : untitled(fault)}
        </h2>
        ${known ? facts(known, written, screen) : nothing}
      </header>
      ${known ? statusPill(known.status, known.waiting) : nothing} ${fault ? failure(fault, again) : nothing}
      ${detail ? body(detail, screen) : fault ? nothing : skeleton()}
    </article>
    ${screen.acts.dialog(screen.lang, screen.now)}`;
}

function untitled(fault: Fault | undefined): string {
  if (fault?.code === 'not-found') return msg('Case not found', { id: 'case.not-found' });
  return fault?.code === 'forbidden' ? msg('This case is not open to you', { id: 'case.forbidden' }) : msg('Case', { id: 'case.untitled' });
}

function facts(known: CaseSummary, written: string | typeof nothing, { opened, lang, openCase }: CaseScreen): TemplateResult {
  const path = pathIn(known.path, opened.preset, lang);
  const follows = opened.detail?.follows;
  return html`<p class="second">
      ${path.map(({ text, translated }, depth) => html`${depth > 0 ? ' › ' : ''}<bdi lang=${translated ? nothing : written}>${text}</bdi>`)}
      ${path.length > 0 ? ' · ' : nothing}${openedText(known, lang)}
    </p>
    ${accountLine(opened)}
    ${follows
      ? html`<p><button class="link" part="follows" @click=${() => openCase(follows.id)}>
          ${msg(str`Takes further ${follows.reference}`, { id: 'case.follows' })}
        </button></p>`
      : nothing}`;
}

/** On a narrow screen they follow each other: what is said, how it stands, what was sent. */
const body = (detail: CaseDetail, screen: CaseScreen): TemplateResult =>
  html`<div class="body">
    <div class="talk">${thread(detail, screen)} ${screen.reply.form(detail, screen.lang)}</div>
    <div class="side">${followUp(detail, screen)} ${actsPanel(detail, screen)}</div>
    <div class="sent">${submitted(detail, screen)} ${caseFiles(detail, screen)}</div>
  </div>`;
