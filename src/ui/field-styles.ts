/** How a field looks that is written in or chosen from, wherever it stands. */
import { css } from 'lit';

export const fieldLook = css`
  width: 100%;
  min-height: var(--_control);
  padding: var(--_space) calc(var(--_space) * 1.5);
  border: var(--_rule);
  border-color: var(--_edge);
  border-radius: var(--_radius);
  background: var(--_paper);
`;
