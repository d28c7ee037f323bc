/** An open case on paper: in black and white, everything unfolded, dates in full, nothing to press. */
import { css } from 'lit';

export const printStyles = css`
  @media print {
    .case {
      padding: 0;
      border: 0;
      /* A round corner would cut off the text that stands in it now. */
      border-radius: 0;
    }
    .case .body,
    .case .talk,
    .case .side,
    .case .sent {
      display: block;
    }
    .case section {
      margin-block-end: 20px;
    }
    .case :is(button:not([part='follows']), .reply, .no-reply, .reply-coming, .caught, span:has(> .fresh), .refused, .ago),
    .case-acts h3:not(:has(+ .rating)),
    .case-acts ul {
      display: none;
    }
    .behind .exact {
      display: inline;
    }
    .case li.folded {
      display: list-item;
    }
    .case tr.folded {
      display: table-row;
    }
    .case dl.folded {
      display: grid;
    }
    .case :is(.bubble, .pill, .files li) {
      border: 1px solid;
      background: none;
      color: inherit;
    }
    .case :is(.thread > li, .files li, .follow-up li, dl > div, tr) {
      break-inside: avoid;
    }
    .case dl > div:has(.lines) {
      break-inside: auto;
    }
    .case h3 {
      break-after: avoid;
    }
    .case .stars,
    .case a {
      color: inherit;
    }
  }
`;
