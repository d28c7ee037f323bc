/** Whose cases these are, where a member has several accounts, and who looks after the account; or that it did not load. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { colon } from '../../locale/colon.ts';
import { currentLang } from '../../locale/locale.ts';
import type { Account, Session } from '../../model/case.ts';
import { failure } from '../../ui/failure.ts';
import type { Fault } from '../../ui/fault-of.ts';

export function whoseLine({ account, session }: { readonly account: Account | undefined; readonly session: Session | undefined }): TemplateResult | undefined {
  if (!account || !session) return undefined;
  const named = session.accounts.length > 1;
  return html`${named ? html`<bdi>${account.name}</bdi>` : nothing}${named && account.manager ? ' · ' : ''}${account.manager
    ? html`${msg('Account manager', { id: 'list.manager' })}${colon(currentLang())}<bdi>${account.manager}</bdi>`
    : nothing}`;
}

interface Missing {
  readonly fault: Fault | undefined;
  read(): Promise<void>;
}

export const missingFacts = (facts: Missing): TemplateResult | undefined =>
  facts.fault &&
  failure(facts.fault, () => void facts.read(), msg('The numbers and names of this account did not load.', { id: 'list.facts.failed' }));
