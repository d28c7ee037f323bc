/** What each kind of personal number is called. */
import { msg } from '@lit/localize';
import type { PersonalKind } from '../model/personal-numbers/finding.ts';

export function personalKindText(kind: PersonalKind): string {
  switch (kind) {
    case 'sin':
      return msg('Social insurance number (SIN)', { id: 'noticed.sin' });
    case 'ramq':
      return msg('Québec health insurance number (RAMQ)', { id: 'noticed.ramq' });
    case 'card':
      return msg('Payment card number', { id: 'noticed.card' });
    case 'iban':
      return msg('Bank account number (IBAN)', { id: 'noticed.iban' });
    case 'nir':
      return msg('French social security number (NIR)', { id: 'noticed.nir' });
    case 'kvnr':
      return msg('German health insurance number (KVNR)', { id: 'noticed.kvnr' });
  }
}
