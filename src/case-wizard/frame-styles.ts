/** How the frame and its plain fields look: all that the first step needs. */
import { css } from 'lit';

export const frameStyles = css`
  .frame {
    display: grid;
    background: var(--_paper);
    border: var(--_rule);
    border-radius: var(--_radius-card);
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
    padding: calc(var(--_space) * 2.5);
  }
  .bar {
    margin-bottom: 18px;
    border-radius: var(--_radius-pill);
    background: var(--_line);
    overflow: hidden;
  }
  .bar i {
    display: block;
    border-block-end: 6px solid var(--_accent);
  }
  .caption {
    display: block;
    margin-bottom: 4px;
    font-size: max(14px, 0.875rem);
    font-weight: 400;
    letter-spacing: 0;
    color: var(--_ink-3);
  }
  .lead {
    margin-top: var(--_space);
  }
  /* Where the focus scrolls to it, what stands over it is seen too. */
  #heading {
    scroll-margin: 3em;
  }
  .note {
    margin-top: 20px;
  }
  .fields {
    display: grid;
    gap: calc(var(--_space) * 3);
    max-width: var(--_measure);
    margin-top: calc(var(--_space) * 3);
  }
  .fields .fields {
    margin: 0;
  }
  section > h3 {
    font-size: 1.25em;
  }
  ::slotted(*) {
    inline-size: 100%;
    margin-block: calc(var(--_space) * 2);
  }
  .label {
    display: block;
    padding: 0;
    margin-bottom: 6px;
    font-weight: var(--_strong);
  }
  .label .small {
    font-weight: 400;
  }
  .hint {
    margin-bottom: var(--_space);
    font-size: 0.9375em;
    color: var(--_ink-2);
  }
  .issue {
    display: flex;
    gap: 6px;
    margin-bottom: var(--_space);
    font-weight: var(--_strong);
    font-size: 0.9375em;
    color: var(--_bad);
  }
  .issue .icon {
    margin-top: 0.2em;
  }
  input:not([type='radio'], [type='checkbox']),
  select,
  textarea {
    width: 100%;
    min-height: var(--_control);
    padding: var(--_space) 12px;
    border: var(--_rule);
    border-color: var(--_edge);
    border-radius: var(--_radius);
    background: var(--_paper);
  }
  /* It centres its text by itself; what some engines add to it must not make it higher than a field. */
  select {
    padding-block: 0;
  }
  .faulty :is(input:not([type='radio'], [type='checkbox']), select, textarea) {
    border: 2px solid var(--_bad);
  }
  :is(input, select, textarea):focus-visible {
    outline-offset: 1px;
  }
  .foot {
    display: flex;
    flex-direction: column;
    gap: 12px;
    padding: calc(var(--_space) * 2.5);
    border-top: var(--_rule);
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
    margin-block-end: calc(var(--_space) * -1.5);
  }
  /* As high as the choice of one would be: nobody knows yet how many accounts there are. */
  .fact {
    min-height: calc(1lh + 6px + var(--_control));
  }
  @container (min-width: 35em) {
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
      margin: 0;
      justify-content: flex-end;
    }
  }
  @container (min-width: 48.75em) {
    .frame {
      grid-template-columns: 15.5em minmax(0, 1fr);
      min-height: 620px;
    }
    .steps {
      display: block;
      padding: calc(var(--_space) * 4) calc(var(--_space) * 2.5);
      border-inline-end: var(--_rule);
    }
    .bar {
      display: none;
    }
    .body {
      padding: calc(var(--_space) * 4);
    }
    .foot {
      padding: calc(var(--_space) * 2.5) calc(var(--_space) * 4);
    }
  }
  .steps li {
    position: relative;
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 12px;
    min-height: 52px;
    color: var(--_ink-3);
  }
  .steps li:not(:last-child)::before {
    content: '';
    position: absolute;
    inset-block: 1.7em -1px;
    inset-inline-start: 0.75em;
    width: 2px;
    background: var(--_line);
  }
  .steps .done:not(:last-child)::before {
    background: var(--_accent);
  }
  .mark {
    z-index: 1;
    display: grid;
    place-items: center;
    width: 2em;
    height: 2em;
    border: 2px solid var(--_line);
    border-radius: 50%;
    background: var(--_paper);
    font-size: 0.8125em;
    font-weight: var(--_strong);
  }
  .current .mark {
    border-color: var(--_accent);
    color: var(--_accent);
  }
  .done .mark {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
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
  }
  .current .name {
    font-weight: var(--_strong);
    color: var(--_ink);
  }
  .done .name {
    color: var(--_ink);
  }
  .summary {
    font-size: 0.875em;
    color: var(--_ink-3);
    overflow-wrap: anywhere;
    display: -webkit-box;
    -webkit-line-clamp: 3;
    -webkit-box-orient: vertical;
    overflow: hidden;
  }
`;
