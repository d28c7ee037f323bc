/** What each field is called: the society's words where it asks, ours where we do. */
import { msg } from '@lit/localize';
import type { Field } from '../flow/outline.ts';
import type { FlowState } from '../flow/state.ts';
import { inLang } from '../model/words.ts';

export function labelOf(field: Field, { preset, lang }: Pick<FlowState, 'preset' | 'lang'>): string {
  switch (field.is) {
    case 'subject':
      return msg('Subject', { id: 'step.subject' });
    case 'account':
      return msg('Account', { id: 'label.account' });
    case 'type': {
      const level = preset.levels[field.level];
      return level ? inLang(level, lang) : msg('Case type', { id: 'step.type' });
    }
    case 'question':
      return inLang(field.question.label, lang);
    case 'waiver':
      return msg('How do you want to answer?', { id: 'label.waiver' });
    case 'description':
      return msg('Description', { id: 'label.description' });
    case 'comments':
      return msg('Comments', { id: 'label.comments' });
    case 'files':
      return msg('Attachments', { id: 'step.files' });
  }
}
