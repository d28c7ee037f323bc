/** How the sections of the one-page form and the links to them look; adopted with its part. */
import { css } from 'lit';

export const formStyles = css`
  section + section {
    padding-top: calc(var(--_space) * 4);
    border-top: var(--_rule);
  }
  section > .lead,
  section > .optional {
    margin: calc(var(--_space) * -2) 0 0;
  }
  .optional::first-letter {
    text-transform: uppercase;
  }
  section > .optional + .lead {
    margin-top: calc(var(--_space) * -2.5);
  }
  .steps:has(a) ol {
    position: sticky;
    top: calc(var(--_space) * 3);
  }
  a.step {
    color: inherit;
    text-decoration: none;
  }
  a.step:hover .name {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
`;
