/** How finder, overview, definitions and trust marks look; adopted with the first of them. */
import { css } from 'lit';

export const helpStyles = css`
  .help {
    display: grid;
    justify-items: start;
    gap: var(--_space);
  }
  .help .finder {
    width: 100%;
  }
  .search {
    position: relative;
  }
  .search > .icon {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0.875em;
    margin-block: auto;
    color: var(--_ink-3);
    pointer-events: none;
  }
  .search > input {
    padding-inline-start: 2.625em;
  }
  .found {
    position: absolute;
    z-index: 2;
    inset-inline: 0;
    inset-block-start: calc(100% + 4px);
    border: var(--_rule);
    border-color: var(--_edge);
    border-radius: var(--_radius-row);
    background: var(--_paper);
    box-shadow: var(--case-shadow, 0 16px 48px #0005);
    overflow: hidden;
  }
  .found[hidden],
  .options[hidden] {
    display: none;
  }
  .options {
    max-height: min(22em, 50vh);
    overflow-y: auto;
  }
  .options li {
    min-height: 44px;
    padding: calc(var(--_space) * 1.25) 14px;
    cursor: pointer;
    overflow-wrap: anywhere;
  }
  .options li + li {
    border-block-start: var(--_rule);
  }
  .options li:hover {
    background: var(--_ground);
  }
  .options li[aria-selected='true'] {
    background: var(--_accent-soft);
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
    border-radius: var(--_radius-row);
  }
  .options li[aria-disabled='true'] {
    cursor: default;
  }
  .options .name {
    font-weight: var(--_strong);
  }
  .options .small {
    display: block;
    color: var(--_ink-2);
  }
  .options .why {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }
  .none,
  .more {
    padding: calc(var(--_space) * 1.5) 14px;
    overflow-wrap: anywhere;
  }
  .more {
    border-block-start: var(--_rule);
  }
  .help .badge {
    display: inline-block;
    padding: 1px 10px;
    border: var(--_rule);
    border-color: currentColor;
    border-radius: var(--_radius-pill);
    font-size: 0.8125em;
    font-weight: 400;
    color: var(--_ink-2);
  }
  .sheet.overview {
    grid-template-columns: minmax(0, 1fr);
    width: min(max(720px, 45rem), calc(100vw - 24px));
  }
  .overview .top {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: var(--_space);
  }
  .overview .top .title {
    flex: 1 1 10em;
  }
  .overview [role='status']:not(:empty) {
    margin-block-start: var(--_space);
  }
  .page-link {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 6px;
    min-height: 44px;
    color: var(--_accent);
    text-underline-offset: 3px;
    overflow-wrap: anywhere;
  }
  .tree {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 3);
  }
  .tree > li {
    overflow-wrap: anywhere;
  }
  .overview > .tree > li {
    padding-block-start: calc(var(--_space) * 2);
    border-block-start: var(--_rule);
    content-visibility: auto;
    contain-intrinsic-block-size: auto 400px;
  }
  .tree .tree {
    gap: calc(var(--_space) * 2);
    margin-block-start: calc(var(--_space) * 2);
    padding-inline-start: calc(var(--_space) * 2);
    border-inline-start: 2px solid var(--_line);
  }
  .tree h4,
  .tree h5,
  .tree h6 {
    margin: 0;
    line-height: 1.35;
  }
  .tree h4 {
    font-size: 1.1em;
  }
  .tree h5,
  .tree h6 {
    font-size: 1em;
  }
  .tree p {
    max-width: var(--_measure);
    margin-block-start: 2px;
  }
  .trust {
    display: flex;
    gap: var(--_space);
    width: fit-content;
    padding: 4px 10px;
    border-radius: var(--_radius);
    background: var(--_ground);
    font-size: 0.9375em;
    color: var(--_ink-2);
  }
  .trust.trust {
    margin-block-start: var(--_space);
  }
  .trust .icon {
    margin-top: 0.2em;
  }
  .trust.good {
    background: var(--_good-soft);
    color: var(--_good);
  }
  .trust.caution {
    background: var(--_caution-soft);
    color: var(--_caution);
  }
  .popover {
    position: fixed;
    inset: auto;
    width: min(max(340px, 21.25rem), calc(100vw - 16px));
    margin: 0;
    padding: calc(var(--_space) * 2.5);
    border: var(--_rule);
    border-radius: var(--_radius-card);
    background: var(--_paper);
    color: var(--_ink);
    box-shadow: var(--case-shadow, 0 16px 48px #0005);
  }
  .popover:focus-visible {
    outline: none;
  }
  .popover p {
    margin-block-start: 6px;
    font-size: 0.9375em;
  }
  .popover > .link {
    display: block;
  }
  .popover > .page-link {
    margin-block-start: var(--_space);
  }
  @media (max-width: 640px) {
    .sheet.overview {
      width: 100%;
      max-width: none;
      height: 100dvh;
      max-height: none;
      margin: 0;
      border: 0;
      border-radius: 0;
      align-content: start;
      padding: calc(var(--_space) * 2);
    }
    .tree .tree {
      padding-inline-start: calc(var(--_space) * 1.25);
    }
  }
`;
