/** How the frame and its plain fields look: all that the first step needs. */
import { css } from 'lit';

export const frameStyles = css`
  .frame {
    display: grid;
    background: var(--paper);
    border: 1px solid var(--line);
    border-radius: var(--radius-card);
  }
  .steps {
    display: none;
  }
  .main {
    display: flex;
    flex-direction: column;
    min-width: 0;
  }
  .body {
    flex: 1;
    padding: 20px 18px 28px;
  }
  .bar {
    height: 6px;
    margin-bottom: 18px;
    border-radius: 3px;
    background: var(--line);
    overflow: hidden;
  }
  .bar i {
    display: block;
    height: 100%;
    background: var(--accent);
  }
  .caption {
    display: block;
    margin-bottom: 4px;
    font-size: 0.875rem;
    font-weight: 400;
    letter-spacing: 0;
    color: var(--ink-3);
  }
  .lead {
    margin-top: 8px;
  }
  .note {
    margin-top: 20px;
  }
  .fields {
    display: grid;
    gap: 26px;
    max-width: 600px;
    margin-top: 28px;
  }
  .label {
    display: block;
    padding: 0;
    margin-bottom: 6px;
    font-weight: 650;
  }
  .label .small {
    font-weight: 400;
  }
  .hint {
    margin-bottom: 8px;
    font-size: 0.9375em;
    color: var(--ink-2);
  }
  .issue {
    display: flex;
    gap: 6px;
    margin-bottom: 8px;
    font-weight: 650;
    font-size: 0.9375em;
    color: var(--bad);
  }
  .issue .icon {
    margin-top: 0.2em;
  }
  input:not([type='radio'], [type='checkbox']),
  select,
  textarea {
    width: 100%;
    min-height: var(--control);
    padding: 9px 12px;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--paper);
  }
  .faulty :is(input:not([type='radio'], [type='checkbox']), select, textarea) {
    border: 2px solid var(--bad);
    padding: 8px 11px;
  }
  :is(input, select, textarea):focus-visible {
    outline-offset: 1px;
  }
  .foot {
    display: flex;
    flex-direction: column-reverse;
    gap: 12px;
    padding: 16px 18px 20px;
    border-top: 1px solid var(--line);
  }
  .ways {
    display: grid;
    gap: 12px;
  }
  .aside {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 16px;
    min-height: 44px;
  }
  .fact {
    display: grid;
    gap: 2px;
  }
  @container (min-width: 560px) {
    .ways {
      display: flex;
    }
    .foot {
      flex-direction: row;
      align-items: center;
      flex-wrap: wrap;
    }
    .aside {
      flex: 1;
      justify-content: flex-end;
    }
  }
  @container (min-width: 780px) {
    .frame {
      grid-template-columns: 248px minmax(0, 1fr);
      min-height: 620px;
    }
    .steps {
      display: block;
      padding: 34px 20px 28px 28px;
      border-inline-end: 1px solid var(--line);
    }
    .bar {
      display: none;
    }
    .body {
      padding: 32px 40px 36px;
    }
    .foot {
      padding: 20px 40px;
    }
  }
  .steps li {
    position: relative;
    display: grid;
    grid-template-columns: 26px 1fr;
    gap: 12px;
    min-height: 52px;
    color: var(--ink-3);
  }
  .steps li:not(:last-child)::before {
    content: '';
    position: absolute;
    inset: 27px auto -1px 12px;
    width: 2px;
    background: var(--line);
  }
  .steps .done::before {
    background: var(--accent) !important;
  }
  .mark {
    z-index: 1;
    display: grid;
    place-items: center;
    width: 26px;
    height: 26px;
    border: 2px solid var(--line);
    border-radius: 50%;
    background: var(--paper);
    font-size: 0.8125rem;
    font-weight: 650;
  }
  .current .mark {
    border-color: var(--accent);
    color: var(--accent);
  }
  .done .mark {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  .step {
    display: grid;
    align-content: start;
    width: 100%;
    min-height: 44px;
    padding: 1px 0 14px;
    border: 0;
    background: none;
    text-align: start;
    font-size: 0.9375em;
  }
  button.step {
    cursor: pointer;
  }
  button.step:hover .name {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .name,
  .summary {
    display: block;
  }
  .current .name {
    font-weight: 700;
    color: var(--ink);
  }
  .done .name {
    color: var(--ink);
  }
  .summary {
    font-size: 0.875em;
    color: var(--ink-3);
    overflow-wrap: anywhere;
    display: -webkit-box;
    -webkit-line-clamp: 3;
    -webkit-box-orient: vertical;
    overflow: hidden;
  }
`;
