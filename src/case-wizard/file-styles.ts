/** How the step of the files looks. */
import { css } from 'lit';
import { fileStyles as shared } from '../ui/files/file-styles.ts';

export const fileStyles = css`
  .files {
    display: grid;
    gap: 10px;
    min-width: 0;
  }
  .drop {
    display: grid;
    justify-items: center;
    gap: var(--space);
    padding: calc(var(--space) * 3);
    border: 2px dashed var(--edge);
    border-radius: var(--radius-row);
    text-align: center;
  }
  .drop.over {
    border-color: var(--accent);
    background: var(--accent-soft);
  }
  ${shared}
`;
