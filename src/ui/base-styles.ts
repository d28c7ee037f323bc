/** Tokens and the plainest parts every screen shares: type, buttons, links, notes. */
import { css } from 'lit';

/** Each `--case-*` token a host may set, with its default in light and dark. */
export const tokens = css`
  :host {
    --ink: var(--case-ink, light-dark(#14202b, #e9eef2));
    --ink-2: var(--case-ink-2, light-dark(#4a5866, #b4bfc9));
    --ink-3: var(--case-ink-3, light-dark(#5b6875, #8f9ba7));
    --line: var(--case-line, light-dark(#d5dce3, #33414d));
    --edge: var(--case-edge, light-dark(#7b8894, #6f7d89));
    --paper: var(--case-paper, light-dark(#ffffff, #17212a));
    --ground: var(--case-ground, light-dark(#f4f6f8, #0f171e));
    --accent: var(--case-accent, light-dark(#0b5c7a, #6cc3e3));
    --on-accent: var(--case-on-accent, light-dark(#ffffff, #0f171e));
    --accent-soft: var(--case-accent-soft, light-dark(#e3f0f5, #173544));
    --good: var(--case-good, light-dark(#186a3b, #7fd6a3));
    --good-soft: var(--case-good-soft, light-dark(#e4f3ea, #16301f));
    --caution: var(--case-caution, light-dark(#8a5300, #f2c26b));
    --caution-soft: var(--case-caution-soft, light-dark(#fdf1de, #33270f));
    --bad: var(--case-bad, light-dark(#a8231c, #ff9d95));
    --bad-soft: var(--case-bad-soft, light-dark(#fde9e7, #3a1916));
    --radius: var(--case-radius, 6px);
    --radius-row: var(--case-radius-row, 10px);
    --radius-card: var(--case-radius-card, 14px);
    --space: var(--case-space, 8px);
    --control: var(--case-control, 46px);
    display: block;
    color: var(--ink);
    font-family: var(--case-font, inherit);
    font-size: var(--case-font-size, 1rem);
    line-height: 1.5;
    text-align: start;
    container-type: inline-size;
  }
  :host([hidden]) {
    display: none;
  }
`;

export const base = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h2 {
    font-size: 1.6em;
    line-height: 1.25;
    letter-spacing: -0.01em;
  }
  h3 {
    font-size: 1.05em;
    line-height: 1.35;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--space);
    min-height: var(--control);
    padding: 8px 22px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--paper);
    color: var(--ink);
    font-weight: 650;
    text-decoration: none;
    cursor: pointer;
  }
  .button:hover {
    border-color: var(--edge);
  }
  .primary {
    border-color: transparent;
    background: var(--accent);
    color: var(--on-accent);
  }
  .primary:hover {
    background: color-mix(in srgb, var(--accent) 88%, var(--ink));
  }
  .button[aria-disabled='true'] {
    opacity: 0.65;
    cursor: default;
  }
  .link {
    min-height: 44px;
    padding: 0 4px;
    border: 0;
    background: none;
    color: var(--accent);
    text-decoration: underline;
    text-underline-offset: 3px;
    cursor: pointer;
  }
  .link:hover {
    text-decoration-thickness: 2px;
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  [tabindex='-1']:focus-visible {
    outline: none;
  }
  .icon {
    width: 1.1em;
    height: 1.1em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .second {
    color: var(--ink-2);
  }
  .small {
    font-size: 0.875em;
    color: var(--ink-3);
  }
  .lead {
    max-width: 62ch;
    color: var(--ink-2);
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .note {
    padding: 14px 18px;
    border-inline-start: 4px solid var(--edge);
    border-radius: 0 var(--radius-row) var(--radius-row) 0;
    background: var(--ground);
  }
  .note.caution {
    border-color: var(--caution);
    background: var(--caution-soft);
  }
  .note.bad {
    border-color: var(--bad);
    background: var(--bad-soft);
  }
  .wrap {
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  .skeleton {
    border-radius: var(--radius);
    background: var(--line);
    opacity: 0.6;
  }
  @media (prefers-reduced-motion: no-preference) {
    .skeleton {
      animation: breathe 1.6s ease-in-out infinite;
    }
    .button,
    .link {
      transition: background-color 120ms, border-color 120ms;
    }
  }
  @keyframes breathe {
    50% {
      opacity: 0.3;
    }
  }
`;
