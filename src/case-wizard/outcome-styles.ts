/** How the preview and what comes of a submit look. */
import { css } from 'lit';

export const outcomeStyles = css`
  .fields:has(.review) {
    max-width: none;
  }
  .review {
    border-top: var(--_rule);
  }
  .review > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 2px 16px;
    align-items: start;
    padding: 6px 0;
    border-bottom: var(--_rule);
  }
  .review dt {
    padding-block: 10px;
    color: var(--_ink-2);
  }
  .review dd {
    grid-column: 1 / -1;
    padding-bottom: 10px;
  }
  .review .change {
    grid-area: 1 / 2;
    padding: 0;
  }
  .receipt {
    display: grid;
    justify-items: start;
    gap: calc(var(--_space) * 2);
    max-width: var(--_measure);
    padding: calc(var(--_space) * 4) calc(var(--_space) * 2.5);
  }
  .receipt .ways {
    width: 100%;
    flex-wrap: wrap;
  }
  @container (min-width: 35em) {
    .review > div {
      grid-template-columns: minmax(min-content, 30%) minmax(0, 1fr) auto;
    }
    .review dd {
      grid-column: 2;
      padding-top: 10px;
    }
    .review .change {
      grid-area: 1 / 3;
    }
    .receipt {
      padding: calc(var(--_space) * 5);
    }
  }
  .seal {
    display: grid;
    place-items: center;
    width: 56px;
    height: 56px;
    border-radius: 50%;
    background: var(--_good-soft);
    color: var(--_good);
    font-size: 1.4em;
  }
  .reference {
    display: block;
    margin-top: 4px;
  }
  .working {
    display: flex;
    align-items: center;
    gap: 10px;
  }
  .spinner {
    width: 20px;
    height: 20px;
    border: 3px solid var(--_accent);
    border-inline-start-width: 0;
    border-radius: 50%;
  }
  @media (prefers-reduced-motion: no-preference) {
    .spinner {
      animation: turn 0.9s linear infinite;
    }
  }
  @keyframes turn {
    to {
      rotate: 360deg;
    }
  }
`;
