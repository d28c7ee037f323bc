/** Of two changes that meet, none is lost. */
import type { CaseDetail } from '../../model/case.ts';
import { BackendError } from '../error.ts';
import type { Bench, Check } from './check.ts';
import { change, changingActs, deedFor, deeds, offers, versionOf, type ChangingAct } from './deeds.ts';
import { expect, expectRefusal, expectSame } from './expect.ts';
import { Lacking } from './lacking.ts';

const standing = ({ status, version, rating, events, updatedAt }: CaseDetail): unknown => ({ status, version, rating, events, updatedAt });

function expectOffer(detail: CaseDetail, act: ChangingAct): void {
  if (!offers(detail, act)) throw new Lacking(['acts']);
}

/** A new case, which has to offer `act`. */
async function openedOffering(bench: Bench, act: ChangingAct): Promise<CaseDetail> {
  const detail = await bench.opened();
  expectOffer(detail, act);
  return detail;
}

/** A resolved case, which has to offer `act`. */
async function resolvedOffering(bench: Bench, act: ChangingAct): Promise<CaseDetail> {
  const resolved = await change(bench, await openedOffering(bench, 'resolve'), deeds.resolve);
  expectOffer(resolved, act);
  return resolved;
}

const last = ({ events }: CaseDetail): string | undefined => events?.at(-1)?.kind;

export const changingChecks: readonly Check[] = [
  {
    id: 'change.acts',
    title: {
      en: 'A case says what can be done about it, and in both languages why not what cannot.',
      fr: 'Un cas dit ce qu’on peut y faire et, dans les deux langues, pourquoi pas le reste.',
    },
    why: {
      en: 'Only the backend knows the society’s rules, and members may read either language.',
      fr: 'Seul le système connaît les règles de la société, et les membres lisent l’une ou l’autre langue.',
    },
    without: {
      en: 'The member sees a button that never works, and nobody says why.',
      fr: 'Le membre voit un bouton qui ne marche jamais, et personne ne dit pourquoi.',
    },
    needs: ['changeCase'],
    async run(bench) {
      const detail = await bench.opened();
      const { acts } = await change(bench, detail, deedFor(detail));
      for (const { act, refused } of [...(detail.acts ?? []), ...(acts ?? [])]) {
        if (!refused) continue;
        expect(refused.en.trim() && refused.fr.trim(), { en: `why “${act}” cannot be done is missing in a language`, fr: `la raison pour laquelle «\u00a0${act}\u00a0» est impossible manque dans une langue` });
        expect(refused.en !== refused.fr, { en: `why “${act}” cannot be done is the same text in both languages`, fr: `la raison pour laquelle «\u00a0${act}\u00a0» est impossible est le même texte dans les deux langues` });
      }
    },
  },
  {
    id: 'change.cancel',
    title: { en: 'Where a case can be cancelled, its reason is kept.', fr: 'Là où un cas peut être annulé, la raison est conservée.' },
    why: { en: 'Members drop what has settled itself.', fr: 'Les membres retirent ce qui s’est résolu.' },
    without: {
      en: 'The society goes on working for nothing, or wonders why it should stop.',
      fr: 'La société continue de travailler pour rien, ou se demande pourquoi s’arrêter.',
    },
    needs: ['changeCase'],
    async run(bench) {
      const detail = await openedOffering(bench, 'cancel');
      const after = await change(bench, detail, deeds.cancel);
      expectSame([after.status, after.waiting], ['cancelled', false], { en: 'status and waiting', fr: 'l’état et l’attente' });
      if (after.events) expectSame(after.events.at(-1)?.reason, 'Résolu autrement', { en: 'the reason on the timeline', fr: 'la raison dans la chronologie' });
      expectSame(standing(await bench.backend.readCase(detail.id)), standing(after), { en: 'the case read afterwards', fr: 'le cas lu ensuite' });
    },
  },
  {
    id: 'change.resolve',
    title: { en: 'Where a case can be resolved, it is resolved.', fr: 'Là où un cas peut être résolu, il le devient.' },
    why: { en: 'A member who has their answer closes the case.', fr: 'Un membre qui a sa réponse ferme le cas.' },
    without: { en: 'The case stays open for ever among the active ones.', fr: 'Le cas reste ouvert à jamais parmi les actifs.' },
    needs: ['changeCase'],
    async run(bench) {
      const detail = await openedOffering(bench, 'resolve');
      const after = await change(bench, detail, deeds.resolve);
      expectSame([after.status, after.waiting], ['resolved', false], { en: 'status and waiting', fr: 'l’état et l’attente' });
      expectSame(standing(await bench.backend.readCase(detail.id)), standing(after), { en: 'the case read afterwards', fr: 'le cas lu ensuite' });
    },
  },
  {
    id: 'change.reopen',
    title: { en: 'Where a resolved case can be reopened, it is active again.', fr: 'Là où un cas résolu peut être rouvert, il redevient actif.' },
    why: {
      en: 'Sometimes a case is resolved for the staff and not for the member.',
      fr: 'Parfois un cas est résolu pour le personnel et non pour le membre.',
    },
    without: {
      en: 'The member opens a new case, and tells everything again.',
      fr: 'Le membre ouvre un nouveau cas et raconte tout de nouveau.',
    },
    needs: ['changeCase'],
    async run(bench) {
      const resolved = await resolvedOffering(bench, 'reopen');
      const after = await change(bench, resolved, deeds.reopen);
      expectSame(after.status, 'active', { en: 'the status', fr: 'l’état' });
      expect(after.version !== resolved.version, { en: 'the version is the one from before', fr: 'la version est celle d’avant' });
      if (bench.backend.reply !== undefined) expect(offers(after, 'reply'), { en: 'a reopened case offers no reply', fr: 'un cas rouvert n’offre pas de répondre' });
    },
  },
  {
    id: 'change.rate',
    title: { en: 'Where a case can be rated, stars and comment come back.', fr: 'Là où un cas peut être évalué, les étoiles et le commentaire reviennent.' },
    why: {
      en: 'A rating is given once, and shown as it was given.',
      fr: 'Une évaluation se donne une fois et se montre telle quelle.',
    },
    without: { en: 'The member is asked to rate the case again and again.', fr: 'On redemande sans cesse au membre d’évaluer le cas.' },
    needs: ['changeCase'],
    async run(bench) {
      const resolved = await resolvedOffering(bench, 'rate');
      const after = await change(bench, resolved, deeds.rate);
      expectSame(after.rating, { stars: 4, comment: 'Réponse claire' }, { en: 'the rating', fr: 'l’évaluation' });
      expectSame(after.status, 'resolved', { en: 'the status of a rated case', fr: 'l’état d’un cas évalué' });
      expectSame((await bench.backend.readCase(after.id)).rating, after.rating, { en: 'the rating read afterwards', fr: 'l’évaluation lue ensuite' });
    },
  },
  {
    id: 'change.version',
    title: {
      en: 'Each change gives the case another version, never one from before.',
      fr: 'Chaque changement donne au cas une autre version, jamais une ancienne.',
    },
    why: { en: 'A version that comes back makes two states look like one.', fr: 'Une version qui revient fait passer deux états pour un seul.' },
    without: {
      en: 'A change made in the morning overwrites one from noon.',
      fr: 'Un changement du matin écrase celui de midi.',
    },
    needs: ['changeCase'],
    async run(bench) {
      let detail = await bench.opened();
      const versions = [versionOf(detail)];
      for (const act of ['resolve', 'reopen', 'cancel'] as const) {
        if (!offers(detail, act)) continue;
        detail = await change(bench, detail, deeds[act]);
        versions.push(versionOf(detail));
      }
      expect(versions.length > 1, { en: 'the case offered nothing to change', fr: 'le cas n’offrait rien à modifier' });
      expect(new Set(versions).size === versions.length, { en: `not all different: ${versions.join(', ')}`, fr: `pas toutes différentes\u00a0: ${versions.join(', ')}` });
    },
  },
  {
    id: 'change.stale',
    title: { en: 'A change to an old version is a conflict, and nothing changes.', fr: 'Changer une version dépassée est un conflit, et rien ne change.' },
    why: {
      en: 'The member decided by what was on the screen, and that is no longer so.',
      fr: 'Le membre a décidé d’après ce qu’il voyait, et ce n’est plus ainsi.',
    },
    without: {
      en: 'The member cancels a case that a colleague has just settled otherwise.',
      fr: 'Le membre annule un cas qu’une ou un collègue vient de résoudre autrement.',
    },
    needs: ['changeCase'],
    async run(bench) {
      const before = await bench.opened();
      const after = await change(bench, before, deedFor(before));
      for (const act of changingActs) {
        await expectRefusal(change(bench, before, deeds[act]), ['conflict'], { en: `“${act}” with the old version`, fr: `«\u00a0${act}\u00a0» avec l’ancienne version` });
      }
      await expectRefusal(bench.backend.changeCase(before.id, deeds.cancel, bench.unique()), ['conflict'], { en: 'a made-up version', fr: 'une version inventée' });
      expectSame(standing(await bench.backend.readCase(before.id)), standing(after), { en: 'the case afterwards', fr: 'le cas ensuite' });
    },
  },
  {
    id: 'change.reply-between',
    title: { en: 'A message makes the version old too.', fr: 'Un message rend aussi la version dépassée.' },
    why: {
      en: 'Nobody should close a case over an answer they have not seen.',
      fr: 'Personne ne devrait fermer un cas sans voir la réponse qui vient d’arriver.',
    },
    without: {
      en: 'The member closes the case while the answer to it is arriving.',
      fr: 'Le membre ferme le cas pendant que la réponse arrive.',
    },
    needs: ['changeCase', 'reply'],
    async run(bench) {
      const before = await bench.opened();
      await bench.backend.reply(before.id, { text: 'Précision', lang: 'fr', files: [] }, bench.unique());
      await expectRefusal(change(bench, before, deedFor(before)), ['conflict'], { en: 'a change that does not know of the message', fr: 'une modification qui ignore le message' });
      expectSame((await bench.backend.readCase(before.id)).status, 'active', { en: 'the status', fr: 'l’état' });
    },
  },
  {
    id: 'change.at-once',
    title: { en: 'Of several changes at once with one version, exactly one is made.', fr: 'De plusieurs changements simultanés sur une version, un seul se fait.' },
    why: {
      en: 'Two people press at the same moment, or one of them twice.',
      fr: 'Deux personnes appuient au même moment, ou l’une d’elles deux fois.',
    },
    without: {
      en: 'A case is cancelled and resolved, with two reasons and no author.',
      fr: 'Un cas est annulé et résolu, avec deux raisons et sans auteur.',
    },
    needs: ['changeCase'],
    async run(bench) {
      for (let round = 0; round < 3; round += 1) {
        const detail = await bench.opened();
        const deed = deedFor(detail);
        const made = await Promise.allSettled(
          Array.from({ length: 4 }, () => bench.as('member').changeCase(detail.id, deed, versionOf(detail))),
        );
        const lost = made.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
        expectSame(made.length - lost.length, 1, { en: 'the number of changes made', fr: 'le nombre de modifications faites' });
        for (const reason of lost) {
          const code = reason instanceof BackendError ? reason.code : String(reason);
          expectSame(code, 'conflict', { en: 'what the others were told', fr: 'ce que les autres ont appris' });
        }
        const { events } = await bench.backend.readCase(detail.id);
        if (events) expectSame(events.filter(({ side, kind }) => side === 'member' && kind !== 'opened').length, 1, { en: 'the steps on the timeline', fr: 'les étapes de la chronologie' });
      }
    },
  },
  {
    id: 'change.refused',
    title: { en: 'What a case does not offer is refused, and nothing changes.', fr: 'Ce qu’un cas n’offre pas est refusé, et rien ne change.' },
    why: {
      en: 'A button that is hidden is not a rule: the rule is the backend’s.',
      fr: 'Un bouton caché n’est pas une règle\u00a0: la règle appartient au système.',
    },
    without: {
      en: 'A script, or an old page, reopens what must stay closed.',
      fr: 'Un script, ou une vieille page, rouvre ce qui doit rester fermé.',
    },
    needs: ['changeCase'],
    async run(bench) {
      const detail = await bench.opened();
      const closed = await change(bench, await bench.opened(), deedFor(detail));
      for (const each of [detail, closed]) {
        for (const act of changingActs.filter((one) => !offers(each, one))) {
          await expectRefusal(change(bench, each, deeds[act]), ['refused'], { en: `“${act}” of a case that is ${each.status}`, fr: `«\u00a0${act}\u00a0» pour un cas dont l’état est ${each.status}` });
        }
        expectSame(standing(await bench.backend.readCase(each.id)), standing(each), { en: 'the case afterwards', fr: 'le cas ensuite' });
      }
    },
  },
  {
    id: 'change.timeline',
    title: { en: 'Where there is a timeline, it tells every step in its order.', fr: 'Là où il y a une chronologie, elle donne chaque étape dans l’ordre.' },
    why: {
      en: 'It answers who did what and when, years later.',
      fr: 'Elle dit qui a fait quoi et quand, des années plus tard.',
    },
    without: {
      en: 'A case seems to be resolved before it was opened, or by nobody.',
      fr: 'Un cas semble résolu avant d’être ouvert, ou par personne.',
    },
    needs: ['changeCase'],
    async run(bench) {
      let detail = await bench.opened();
      if (!detail.events) throw new Lacking(['timeline']);
      const kinds: string[] = ['opened'];
      for (const [act, kind] of [['resolve', 'resolved'], ['reopen', 'reopened'], ['cancel', 'cancelled']] as const) {
        if (!offers(detail, act)) continue;
        detail = await change(bench, detail, deeds[act]);
        expectSame(last(detail), kind, { en: 'the last step in the answer', fr: 'la dernière étape de la réponse' });
        kinds.push(kind);
      }
      const events = (await bench.backend.readCase(detail.id)).events ?? [];
      expectSame(events.filter(({ side }) => side === 'member').map(({ kind }) => kind), kinds, { en: 'the member’s steps', fr: 'les étapes du membre' });
      expect(events.every(({ by }) => by === bench.session.name), { en: 'a step is not under the member’s name', fr: 'une étape n’est pas au nom du membre' });
      const moments = events.map(({ at }) => Date.parse(at));
      expect(moments.every((moment, place) => place === 0 || moment >= moments[place - 1]!), { en: 'the steps are not in their order', fr: 'les étapes ne sont pas dans l’ordre' });
    },
  },
  {
    id: 'change.colleague',
    title: {
      en: 'A colleague’s change is seen, and makes the member’s version old.',
      fr: 'Le changement d’une ou d’un collègue se voit et rend la version du membre dépassée.',
    },
    why: { en: 'Two people of one account have one case open.', fr: 'Deux personnes d’un compte ont le même cas ouvert.' },
    without: {
      en: 'The member undoes a colleague’s work without knowing.',
      fr: 'Le membre défait le travail d’une ou d’un collègue sans le savoir.',
    },
    needs: ['changeCase', 'colleague'],
    async run(bench) {
      const detail = await bench.opened();
      const theirs = await bench.as('colleague').changeCase(detail.id, deedFor(detail), versionOf(detail));
      await expectRefusal(change(bench, detail, deeds.cancel), ['conflict'], { en: 'the member’s change with the version from before', fr: 'la modification du membre avec la version d’avant' });
      const { status, version } = await bench.backend.readCase(detail.id);
      expectSame({ status, version }, { status: theirs.status, version: theirs.version }, { en: 'the case afterwards', fr: 'le cas ensuite' });
    },
  },
];
