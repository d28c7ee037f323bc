/** Which case types a member may open: the role gate that the page shows, kept by the server. */
import type { ShownType } from '../../../src/model/case.ts';
import type { CaseType, Preset } from '../../../src/model/preset.ts';
import { Problem } from '../problem.ts';

/** Refuses a type, or one below it, that is offered to other roles only. Types that the preset does not know have no gate. */
export function mustBeOffered(path: readonly ShownType[], roles: readonly string[], preset: Preset): void {
  let level: readonly CaseType[] = preset.types;
  for (const { id } of path) {
    const type = level.find((each) => each.id === id);
    if (type?.roles && !type.roles.some((role) => roles.includes(role))) {
      throw new Problem('forbidden', undefined, {
        en: 'Your role does not let you send a request of this type. Someone with the right role at your organization can.',
        fr: 'Votre rôle ne vous permet pas d’envoyer une demande de ce type. Une personne de votre organisation qui a le rôle voulu peut le faire.',
      });
    }
    level = type?.children ?? [];
  }
}
