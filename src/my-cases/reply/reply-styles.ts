/** How a reply looks: the composer, and the bubble of one on its way. */
import { css } from 'lit';
import { fileStyles } from '../../ui/files/file-styles.ts';

export const replyStyles = css`
  .reply-zone {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 10px;
    border-radius: var(--_radius);
  }
  .reply-zone.over {
    outline: 2px dashed var(--_accent);
    outline-offset: 6px;
  }
  .reply .label {
    justify-self: start;
    font-weight: var(--_strong);
  }
  .reply textarea {
    display: block;
    width: 100%;
    min-height: 88px;
    max-height: 60vh;
    padding: var(--_space) calc(var(--_space) * 1.5);
    border: var(--_rule);
    border-color: var(--_edge);
    border-radius: var(--_radius);
    background: var(--_paper);
    resize: vertical;
    field-sizing: content;
  }
  .reply textarea.faulty {
    border: 2px solid var(--_bad);
  }
  .reply textarea:focus-visible {
    outline-offset: 1px;
  }
  .reply .issue {
    display: flex;
    gap: 6px;
    font-weight: var(--_strong);
    font-size: 0.9375em;
    color: var(--_bad);
  }
  .reply .issue .icon,
  .reply .kept .icon {
    margin-block-start: 0.2em;
  }
  .reply .ways,
  .sheet .ways {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 10px 12px;
  }
  .reply .rules {
    flex: 1 1 12em;
  }
  .reply .kept {
    display: flex;
    flex: 1 1 100%;
    gap: 6px;
  }
  .reply .kept.caution {
    color: var(--_caution);
  }
  .pending-reply > .under > p {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: 0 6px;
  }
  .pending-reply > .under > .caught {
    flex-wrap: nowrap;
    color: var(--_bad);
    text-align: start;
  }
  .pending-reply > .under > .hands {
    gap: 0 16px;
  }
  .pending-reply .under .icon {
    margin-block-start: 0.2em;
  }
  .pending-reply .bubble {
    border: 1px dashed var(--_edge);
  }
  .pending-reply .chosen .file {
    background: var(--_paper);
  }
  @container (max-width: 28.75em) {
    .reply .ways > .button,
    .sheet .ways > .button {
      flex: 1 1 100%;
    }
  }
  ${fileStyles}
`;
