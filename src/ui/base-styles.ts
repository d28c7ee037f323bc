/** Tokens and the plainest parts every screen shares: type, buttons, links, notes. */
import { css } from 'lit';

/**
 * Each `--case-*` token a host may set, with its default, in light and dark where it is a colour. What stands beside it
 * is its documentation: the guide on branding lists it, and `custom-elements.json` takes it from here.
 */
export const tokens = css`
  :host {
    --_ink: var(--case-ink, light-dark(#14202b, #e9eef2)); /* Text. */
    --_ink-2: var(--case-ink-2, light-dark(#4a5866, #b4bfc9)); /* Second text: hints, leads, labels of a table. */
    --_ink-3: var(--case-ink-3, light-dark(#5b6875, #8f9ba7)); /* Third text: small print, steps to come. */
    --_line: var(--case-line, light-dark(#d5dce3, #33414d)); /* Lines between things, borders that only group. */
    --_edge: var(--case-edge, light-dark(#7b8894, #6f7d89)); /* The border of a field; 3:1 at least. */
    --_paper: var(--case-paper, light-dark(#ffffff, #17212a)); /* Cards, fields, dialogs. */
    --_ground: var(--case-ground, light-dark(#f4f6f8, #0f171e)); /* Notes, bubbles, a row under the pointer. */
    --_accent: var(--case-accent, light-dark(#0b5c7a, #6cc3e3)); /* The one accent: main buttons, links, what is chosen. */
    --_on-accent: var(--case-on-accent, light-dark(#ffffff, #0f171e)); /* Text on the accent. */
    --_accent-soft: var(--case-accent-soft, light-dark(#e3f0f5, #173544)); /* Behind what is chosen or active. */
    --_good: var(--case-good, light-dark(#166339, #7fd6a3)); /* Done, resolved, verified. */
    --_good-soft: var(--case-good-soft, light-dark(#e4f3ea, #16301f)); /* Behind it. */
    --_caution: var(--case-caution, light-dark(#7d4b00, #f2c26b)); /* Wants the member’s attention. */
    --_caution-soft: var(--case-caution-soft, light-dark(#fdf1de, #33270f)); /* Behind it. */
    --_bad: var(--case-bad, light-dark(#a8231c, #ff9d95)); /* Refused, failed, missing. */
    --_bad-soft: var(--case-bad-soft, light-dark(#fde9e7, #3a1916)); /* Behind it. */
    --_radius: var(--case-radius, 6px); /* Corners of fields. */
    --_radius-row: var(--case-radius-row, 10px); /* Corners of rows, choices and notes. */
    --_radius-card: var(--case-radius-card, 14px); /* Corners of cards and dialogs. */
    --_radius-pill: var(--case-radius-pill, 99px); /* Corners of statuses and chips. */
    --_rule: var(--case-border, 1px) solid var(--_line); /* Width of borders. */
    --_ring: var(--case-focus-width, 3px) solid /* Width of the ring around what has the focus. */
      var(--case-focus, var(--_accent)); /* Its colour; the accent unless set. */
    --_space: calc(
      var(--case-space, 8px) * /* The unit of distances. */
      var(--case-density, 1) /* A factor on distances: 1 is comfortable, 0.75 compact. Targets stay 44 px high. */
    );
    --_control: max(44px, var(--case-control, 46px)); /* Height of fields and buttons, 44 px at least. */
    --_measure: var(--case-measure, max(600px, 37.5rem)); /* How wide questions and running text get. */
    --_strong: var(--case-strong, 650); /* Weight of labels, buttons and what stands out. */
    display: block;
    /* A flexible row, a float, a dialog: what is as wide as its content shrinks to nothing around what is sized by its container alone. */
    contain-intrinsic-inline-size: 256px;
    min-inline-size: min(100%, 256px);
    /* By force, against a host that sets them on everything; inner parts have colours of their own. */
    color: var(--_ink) !important;
    -webkit-text-fill-color: currentcolor !important;
    white-space: normal !important;
    word-break: normal !important;
    text-indent: 0 !important;
    text-shadow: none !important;
    text-transform: none !important;
    font-family: var(--case-font, inherit); /* The host page’s font unless set. */
    font-size: var(--case-font-size, max(16px, 1rem)); /* Size of text, from which headings and hints follow. */
    line-height: var(--case-line-height, 1.5) !important; /* Of running text. */
    text-align: start !important;
    container-type: inline-size;
  }
  :host([hidden]) {
    display: none;
  }
  @media (prefers-contrast: more) {
    :host {
      --_ink-2: var(--_ink);
      --_ink-3: var(--_ink);
      --_line: var(--_ink);
      --_edge: var(--_ink);
      --_ground: var(--_paper);
      --_accent-soft: var(--_paper);
      --_good-soft: var(--_paper);
      --_caution-soft: var(--_paper);
      --_bad-soft: var(--_paper);
    }
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
  h2,
  h3 {
    font-family: var(--case-heading-font, inherit); /* Font of headings. */
    font-weight: var(--case-heading-weight, 700); /* Weight of headings. */
    font-size: var(--case-heading-size, 1.6em); /* Size of the largest heading. */
    line-height: 1.25;
    letter-spacing: -0.01em;
  }
  h3 {
    font-size: 1.05em;
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
    gap: var(--_space);
    min-height: var(--_control);
    padding: var(--_space) calc(var(--_space) * 2.75);
    border: var(--_rule);
    border-radius: var(--case-radius-button, var(--_radius)); /* Corners of buttons; those of fields unless set. */
    background: var(--_paper);
    color: var(--_ink);
    font-weight: var(--_strong);
    text-decoration: none;
    cursor: pointer;
  }
  .button:hover {
    border-color: var(--_edge);
  }
  .primary {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .primary:hover {
    background: color-mix(in srgb, var(--_accent) 88%, var(--_ink));
  }
  .button[aria-disabled='true'] {
    opacity: 0.65;
    cursor: default;
  }
  .link {
    min-height: 44px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 3px;
    cursor: pointer;
  }
  .link:hover {
    text-decoration-thickness: 2px;
  }
  :focus-visible {
    outline: var(--_ring);
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
    color: var(--_ink-2);
  }
  .small {
    font-size: 0.875em;
    color: var(--_ink-3);
  }
  .lead {
    max-width: var(--_measure);
    color: var(--_ink-2);
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
    padding: calc(var(--_space) * 1.75) calc(var(--_space) * 2.25);
    border-inline-start: 4px solid var(--_edge);
    border-start-end-radius: var(--_radius-row);
    border-end-end-radius: var(--_radius-row);
    background: var(--_ground);
  }
  .note.caution {
    border-color: var(--_caution);
    background: var(--_caution-soft);
  }
  .note.bad {
    border-color: var(--_bad);
    background: var(--_bad-soft);
  }
  .wrap {
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  /* The border shows in forced colours only. */
  .skeleton {
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_line);
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
