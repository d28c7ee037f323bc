/** My cases: the list, and the case that the address names. */
import { useEffect, useRef } from 'react';
import type { MyCases } from 'case-wizard';
import type { Widget } from './widget.ts';
import 'case-wizard/my-cases.define';

interface Props extends Widget {
  readonly id: string | undefined;
  readonly onUnread: (unread: number) => void;
}

export function CasesPage({ title, backend, account, lang, id, open, tell, onUnread }: Props) {
  const cases = useRef<MyCases>(null);

  useEffect(() => {
    if (id === undefined) cases.current?.close();
    else void cases.current?.open(id);
  }, [id]);

  return (
    <>
      <h1 className="unseen">{title}</h1>
      <my-cases
        ref={cases}
        backend={backend}
        account={account}
        lang={lang}
        preset="/case-wizard/presets/rights-society.json"
        oncase-open={(event) => {
          event.preventDefault();
          open(event.detail);
        }}
        oncase-unread={({ detail }) => onUnread(detail.unread)}
        oncase-session-expired={() => tell({ kind: 'expired' })}
        oncase-error={({ detail }) => tell({ kind: 'failed', what: detail.code })}
      />
    </>
  );
}
