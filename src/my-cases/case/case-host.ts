/** The element around an open case, as far as the case needs it. */
import type { LitElement } from 'lit';

export interface CaseHost extends LitElement {
  /** Opens a case without asking the host. */
  open(id: string): Promise<void>;
}

/** Parts that come later bring their looks along. */
export function adopt(host: CaseHost, sheet: CSSStyleSheet | undefined): void {
  const sheets = host.shadowRoot?.adoptedStyleSheets;
  if (sheet && sheets && !sheets.includes(sheet)) sheets.push(sheet);
}
