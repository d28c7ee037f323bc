/** The primitives that the contract's schemas are made of. */
import type { Words } from '../../model/words.ts';
import { said, shape, text, type Schema } from './schema.ts';

/** Language, then script, region and variants. */
const langPattern = '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$';

const offset = '(Z|[+-]\\d\\d:\\d\\d)';

export const sharedSchemas: Readonly<Record<string, Schema>> = {
  Words: {
    ...shape<Words>(
      said(
        'One text in every language that the society speaks. English and French are always there.',
        'Un texte dans chacune des langues de la société. Le français et l’anglais y sont toujours.',
      ),
      { en: text(undefined, { minLength: 1 }), fr: text(undefined, { minLength: 1 }) },
      {},
    ),
    additionalProperties: text(),
  },
  Lang: text(
    said(
      'A BCP 47 language: `en`, `fr`, or one that the page registered with the widget, such as `es`.',
      'Une langue selon BCP 47\u00a0: `en`, `fr`, ou une que la page a ajoutée au module, comme `es`.',
    ),
    { pattern: langPattern },
  ),
  Moment: text(
    said(
      'ISO 8601 with seconds, and with an offset or `Z`. The screen shows it in the member’s own time zone.',
      'ISO 8601 avec les secondes, et un décalage ou `Z`. L’écran l’affiche dans le fuseau horaire du membre.',
    ),
    { format: 'date-time', pattern: `^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:[0-5]\\d(\\.\\d+)?${offset}$` },
  ),
  Sha256: text(
    said('A SHA-256 in lower-case hexadecimal.', 'Une empreinte SHA-256 en hexadécimal minuscule.'),
    { pattern: '^[0-9a-f]{64}$' },
  ),
};
