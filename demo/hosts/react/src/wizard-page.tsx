/** Open a case: the wizard, which keeps its draft on the device while the member looks around. */
import type { Prefill } from 'case-wizard';
import type { Widget } from './widget.ts';
import 'case-wizard/case-wizard.define';

interface Props extends Widget {
  readonly prefill: Prefill | undefined;
}

export function WizardPage({ title, backend, account, lang, prefill, open, tell }: Props) {
  return (
    <>
      <h1 className="unseen">{title}</h1>
      <case-wizard
        backend={backend}
        account={account}
        lang={lang}
        prefill={prefill}
        preset="/case-wizard/presets/rights-society.json"
        oncase-open={(event) => {
          event.preventDefault();
          open(event.detail);
        }}
        oncase-submitted={({ detail }) => tell({ kind: 'received', what: detail.reference })}
        oncase-session-expired={() => tell({ kind: 'expired' })}
        oncase-error={({ detail }) => tell({ kind: 'failed', what: detail.code })}
      />
    </>
  );
}
