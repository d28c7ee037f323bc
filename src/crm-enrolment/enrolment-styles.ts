/** The looks of an enrolment; worn only while there is one to draw. */
import { css, type CSSResult } from 'lit';
import { base, tokens } from '../ui/base-styles.ts';
import { formStyles } from '../ui/form-styles.ts';

const own = css`
  .enrolment,
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 2.5);
  }
  form {
    max-width: var(--_measure);
  }
  form > .button {
    justify-self: start;
    min-width: 10em;
  }
  .standing {
    display: flex;
    gap: var(--_space);
    align-items: center;
    justify-self: start;
    padding: 4px calc(var(--_space) * 1.75);
    border-radius: var(--_radius-pill);
    background: var(--_ground);
    color: var(--_ink-2);
    font-weight: var(--_strong);
  }
  .standing.in {
    background: var(--_good-soft);
    color: var(--_good);
  }
  .hint {
    margin-block-end: 8px;
    color: var(--_ink-2);
    font-size: 0.9375em;
  }
  .caught {
    display: flex;
    gap: 6px;
    font-weight: var(--_strong);
  }
  .caught .icon,
  .note.good .icon {
    margin-block-start: 0.2em;
  }
  .note {
    display: grid;
    gap: var(--_space);
  }
  .note.good,
  .note.failure {
    display: flex;
  }
  .note.good {
    border-color: var(--_good);
    background: var(--_good-soft);
  }
  .failure > .icon {
    margin-block-start: 4px;
  }
  .failure .button {
    margin-block-start: 12px;
  }
  .note a {
    display: inline-block;
    padding-block: 10px;
    color: inherit;
  }
  .choices,
  .address,
  .versions,
  .ways,
  .history,
  .history ol {
    display: grid;
    gap: var(--_space);
  }
  .choice {
    padding: var(--_space) calc(var(--_space) * 1.75);
  }
  .choice:not(:has(:checked)) {
    background: var(--_paper);
  }
  .choice .small {
    display: block;
    color: var(--_ink-2);
  }
  .form :is(input, select, textarea):is([readonly], [aria-disabled='true']) {
    background: var(--_ground);
  }
  .faulty :is(input[id], select, textarea) {
    border-color: var(--_bad);
    box-shadow: inset 0 0 0 1px var(--_bad);
  }
  .address {
    gap: calc(var(--_space) * 2);
    padding-inline-start: calc(var(--_space) * 2);
    border-inline-start: 3px solid var(--_line);
  }
  .history {
    padding-block-start: calc(var(--_space) * 2);
    border-block-start: var(--_rule);
  }
  .history ol {
    gap: calc(var(--_space) * 1.5);
  }
  .versions section {
    gap: 6px;
    background: var(--_paper);
    overflow-wrap: anywhere;
  }
  .dialog[open] {
    display: grid;
    gap: calc(var(--_space) * 2);
  }
  @container (min-width: 30em) {
    .two,
    .versions {
      grid-template-columns: 1fr 1fr;
    }
    .three {
      grid-template-columns: repeat(3, 1fr);
    }
    .form .ways {
      display: flex;
      flex-wrap: wrap;
    }
  }
  @media (forced-colors: active) {
    .choice:has(:checked) {
      border: 2px solid Highlight;
    }
  }
`;

export const enrolmentStyles: readonly CSSResult[] = [tokens, base, formStyles, own];
