/** The looks of the acts' dialogs. */
import { css } from 'lit';
import { formStyles } from '../../ui/form-styles.ts';

const own = css`
  #act-dialog.wide {
    width: min(720px, calc(100vw - 24px));
  }
  #act-dialog form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 18px;
  }
  #act-dialog .faulty textarea {
    border: 2px solid var(--_bad);
  }
  #act-dialog .note .caught {
    font-weight: var(--_strong);
  }
  .choices {
    gap: 8px;
  }
  .choice {
    padding: 4px calc(var(--_space) * 1.75);
  }
  .choice:has(:checked) {
    outline: 1px solid transparent;
  }
  .choice:focus-within:has(:focus-visible) {
    outline: var(--_ring);
  }
  .choice .stars {
    margin-inline-start: auto;
    color: var(--_ink-2);
  }
  .versions,
  #act-dialog .ways {
    gap: 12px;
  }
  .versions section {
    gap: 8px;
  }
  @media (min-width: 560px) {
    .versions {
      grid-template-columns: 1fr 1fr;
    }
    #act-dialog .ways {
      display: flex;
      flex-wrap: wrap;
    }
  }
`;

export const actStyles = css`${formStyles}${own}`;
