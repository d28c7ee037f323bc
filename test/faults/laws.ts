/** The laws that no cell may break, each by its name: what a member is promised, judged against the server's ledger. */
import { lawsOfAll, type Facts, type Law } from './laws-of-all.ts';
import type { Member, Preview } from './member.ts';
import { saysEarlier, saysNotSent, screenOf } from './screen.ts';
import { theQuestion } from './society.ts';

/** Everything there is to judge by. */
export interface CaseLife extends Facts {
  readonly member: Member;
  /** SHA-256 of the files the member wants to be in the case, by name. */
  readonly hashes: ReadonlyMap<string, string>;
}

/** Alike however it is written. */
const secret = /130\D?692\D?544/;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export const caseLaws: readonly Law<CaseLife>[] = [
  {
    name: 'a receipt on the screen means that exactly this one case stands',
    holds: 'at rest',
    broken: ({ page, ledger: { cases }, unkept }) => {
      const screen = screenOf(page);
      if (screen?.is !== 'receipt') return false;
      if (!cases.some(({ receipt }) => receipt.reference === screen.reference)) return `${screen.reference} is on the screen, and no such case stands`;
      return !unkept && cases.length !== 1 && `${cases.length} cases stand`;
    },
  },
  {
    name: 'never two cases',
    holds: 'at rest',
    broken: ({ ledger: { cases }, unkept }) => !unkept && cases.length > 1 && cases.map(({ key, subject }) => `${subject} under ${key}`).join(', '),
  },
  {
    name: 'what is said not to have been sent does not stand',
    holds: 'at rest',
    broken: ({ page, ledger: { cases }, unkept, toldOtherwise }) =>
      !unkept && !toldOtherwise && cases.length > 0 && saysNotSent(page) && page.text.slice(0, 400),
  },
  {
    name: 'a case that stands is shown as received, or as not known yet',
    holds: 'at rest',
    broken: ({ page, ledger: { cases }, unkept, toldOtherwise }) => {
      const screen = screenOf(page);
      // Before the wizard could begin it knows of no case.
      return !unkept && !toldOtherwise && cases.length > 0 && screen?.is === 'step' && `the screen is at ${screen.step}`;
    },
  },
  {
    name: 'whoever goes on trying gets a receipt',
    holds: 'in the end',
    broken: ({ page }) => screenOf(page)?.is !== 'receipt' && `the screen says: ${page.text.slice(0, 400)}`,
  },
  {
    name: 'the case holds what the preview showed',
    holds: 'in the end',
    broken: ({ page, ledger: { cases }, member: { previews } }) => {
      const stored = cases.at(-1);
      if (!stored) return 'there is no case';
      const [answer] = stored.answers;
      const holds = {
        subject: stored.subject, caseType: stored.path.join(' › '), number: answer?.text ?? '',
        description: stored.description, comments: stored.comments,
      };
      const shown = previews.map(({ lines }) => lines);
      const alike = (each: Preview['lines']): boolean =>
        same({ ...holds, number: '' }, { ...each, number: '' }) && each.number.startsWith(holds.number);
      // What was sent first may be what arrived: then the receipt says so.
      const may = saysEarlier(page) ? shown.slice(0, -1) : shown.slice(-1);
      return !may.some(alike) && `holds ${JSON.stringify(holds)}, shown was ${JSON.stringify(shown)}`;
    },
  },
  {
    name: 'the preview showed what was written',
    holds: 'in the end',
    broken: ({ member: { previews, wish } }) => {
      const { subject, description, comments } = previews.at(-1)!.lines;
      return !same([subject, description, comments], [wish.subject, wish.description, wish.comments]) && JSON.stringify(previews.at(-1));
    },
  },
  {
    name: 'what was written more than a second ago is not asked again, but for what is sensitive',
    holds: 'in the end',
    broken: ({ member: { deeds }, unkept }) => {
      const written = deeds.filter((deed) => deed.startsWith('write ') && !deed.includes(theQuestion));
      return !unkept && written.find((deed, at) => written.indexOf(deed) !== at);
    },
  },
  {
    name: 'a confirmed file is not asked for again',
    holds: 'in the end',
    broken: ({ member: { deeds }, unkept, forgetsFiles }) =>
      !unkept && !forgetsFiles && deeds.find((deed) => deed.startsWith('choose ') && deed.endsWith(' again')),
  },
  {
    name: 'every previewed file is in the case, byte for byte, and no other',
    holds: 'in the end',
    broken: ({ ledger: { cases }, member: { previews, files }, hashes }) => {
      const held = (cases.at(-1)?.files ?? []).map(({ name, sha256 }) => [name, sha256]).sort();
      const wanted = files.map(({ name }) => [name, hashes.get(name)]).sort();
      const shown = [...previews.at(-1)!.files].sort();
      if (!same(shown, wanted.map(([name]) => name))) return `previewed ${shown.join(', ')}`;
      return !same(held, wanted) && `holds ${JSON.stringify(held)}, wanted ${JSON.stringify(wanted)}`;
    },
  },
  {
    name: 'no sensitive answer is kept, told to the host, written to the console or into the address, or spoken',
    holds: 'at rest',
    broken: ({ pages, page, kept }) => {
      if (secret.test(kept)) return 'it is kept';
      const address = `${page.window.location.href} ${JSON.stringify(page.window.history.state)}`;
      if (secret.test(address)) return 'it is in the address';
      return pages.flatMap(({ said }) => said).find((each) => secret.test(each));
    },
  },
  {
    name: 'a received case leaves nothing behind',
    holds: 'in the end',
    broken: ({ kept, member: { wish } }) => [wish.subject, wish.description, 'statement of a member'].find((each) => kept.includes(each)),
  },
  {
    name: 'a receipt is told to the host once, and spoken once',
    holds: 'in the end',
    broken: ({ pages, unkept }) => {
      const said = pages.flatMap((each) => each.said);
      const told = said.filter((each) => each.startsWith('case-submitted')).length;
      const spoken = said.filter((each) => /^announced: .*F-2026-/.test(each)).length;
      return !unkept && (told !== 1 || spoken !== 1) && `told ${told} times, spoken ${spoken} times`;
    },
  },
  ...lawsOfAll,
];
