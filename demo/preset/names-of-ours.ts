/** Which of a preset's `strings` were copied from our example with the names of its trade: they would speak of another's practices. */
import type { Preset } from '../../src/model/preset.ts';
import type { Fault } from '../../src/model/reading.ts';
import { strings as ours } from '../../src/presets/practice-admin/strings.ts';

const example = 'practice-admin';

/** What the example calls its members and its staff. What else it says, such as « demande », is there to be copied. */
const names: Readonly<Record<string, RegExp>> = { en: /practice|support/i, fr: /cabinet|assistance|tableau de bord/i };

/** So many are named; the rest is found by the same words. */
const FEW = 3;

export function namesOfOurs({ id, strings = {} }: Preset): readonly Fault[] {
  if (id === example) return [];
  return Object.entries(names).flatMap(([lang, name]): readonly Fault[] => {
    const texts = Object.entries(strings[lang] ?? {});
    const found = texts.filter(([message, text]) => name.test(text) && ours[lang]?.[message] === text).map(([message]) => message);
    if (found.length === 0) return [];
    const few = found.slice(0, FEW).join(', ') + (found.length > FEW ? ' …' : '');
    return [{
      path: `strings.${lang}`,
      reason: `still names the practices or the support of "practice-admin", word for word; texts: ${found.length} (${few})`,
      fix: 'Put your own names there, or leave them where they fit.',
    }];
  });
}
