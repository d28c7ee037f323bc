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
    gap: var(--_space);
    padding: calc(var(--_space) * 3);
    border: 2px dashed var(--_edge);
    border-radius: var(--_radius-row);
    text-align: center;
  }
  .drop.over {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }
  ${shared}
`;
