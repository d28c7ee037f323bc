/** ETag and If-Match: a change is made of the case that was in view, or not at all. */
import type { CaseDetail } from '../../model/case.ts';
import type { Bench, Check } from './check.ts';
import { deedFor, versionOf } from './deeds.ts';
import { expect, expectSame } from './expect.ts';
import { ask, at, expectProblem, jsonOf, read, send } from './wire-asking.ts';

const changesOf = (id: string): string => at('cases', id, 'changes');

/** Whatever an entity tag cannot hold is percent-encoded. */
const tagOf = (detail: CaseDetail): string => `"${versionOf(detail).replace(/[^!#-~]/gu, encodeURIComponent)}"`;

async function expectUnchanged(bench: Bench, before: CaseDetail): Promise<void> {
  const after = await bench.as('member').readCase(before.id);
  expectSame({ status: after.status, version: after.version }, { status: before.status, version: before.version }, { en: 'the case after the refusal', fr: 'le cas après le refus' });
}

export const wireVersionChecks: readonly Check[] = [
  {
    id: 'wire.etag',
    title: {
      en: 'A case comes with a strong ETag that is its version.',
      fr: 'Un cas est accompagné d’un ETag fort, qui est sa version.',
    },
    why: {
      en: 'The version in view goes back with the change; a weak tag says “about the same”.',
      fr: 'La version affichée repart avec la modification; une étiquette faible dit «\u00a0à peu près la même\u00a0».',
    },
    without: {
      en: 'A change is refused although nobody else touched the case, or goes through although somebody did.',
      fr: 'Une modification est refusée alors que personne d’autre n’a touché au cas, ou passe alors que quelqu’un l’a fait.',
    },
    needs: ['wire', 'changeCase'],
    async run(bench) {
      const { id } = await bench.open();
      const reply = await read(bench, at('cases', id));
      const tag = reply.headers.get('ETag');
      const detail = await jsonOf<CaseDetail>(reply, 200, { en: 'the case', fr: 'le cas' });
      expect(tag && /^"[^"]*"$/.test(tag), { en: `ETag is ${tag ?? 'absent'} instead of a strong one`, fr: `ETag vaut ${tag ?? 'rien'} au lieu d’un ETag fort` });
      expectSame(tag, tagOf(detail), { en: 'ETag, beside the version', fr: 'ETag, à côté de la version' });
    },
  },
  {
    id: 'wire.if-match-missing',
    title: {
      en: 'A change that does not say of which version is refused with 428.',
      fr: 'Une modification qui ne précise pas sa version est refusée par un 428.',
    },
    why: {
      en: 'A proxy may drop a header; the change then counts for a case that nobody has seen.',
      fr: 'Un mandataire peut retirer un en-tête; la modification vaut alors pour un cas que personne n’a vu.',
    },
    without: {
      en: 'A member cancels a case in the very minute in which the answer came.',
      fr: 'Un membre annule un cas à la minute même où la réponse est arrivée.',
    },
    needs: ['wire', 'changeCase'],
    async run(bench) {
      const before = await bench.opened();
      await expectProblem(await send(bench, changesOf(before.id), deedFor(before)), [428], { en: 'a change without If-Match', fr: 'une modification sans If-Match' });
      await expectUnchanged(bench, before);
    },
  },
  {
    id: 'wire.stale',
    title: {
      en: 'A change of an older version is refused with 412, and nothing is done.',
      fr: 'Une modification d’une version antérieure est refusée par un 412, et rien n’est fait.',
    },
    why: {
      en: 'Two people look at one case; the one who comes second decided about something else.',
      fr: 'Deux personnes regardent un même cas; la deuxième a pris sa décision devant autre chose.',
    },
    without: {
      en: 'The later one undoes the earlier one, and neither learns of it.',
      fr: 'La deuxième défait ce que la première a fait, et aucune ne l’apprend.',
    },
    needs: ['wire', 'changeCase', 'reply'],
    async run(bench) {
      const old = await bench.opened();
      await bench.backend.reply(old.id, { text: 'Une précision.', lang: 'fr', files: [] }, bench.unique('reply-'));
      const before = await bench.backend.readCase(old.id);
      const reply = await send(bench, changesOf(old.id), deedFor(before), { 'If-Match': tagOf(old) });
      await expectProblem(reply, [412], { en: 'a change of the version before the message', fr: 'une modification de la version d’avant le message' });
      await expectUnchanged(bench, before);
    },
  },
  {
    id: 'wire.weak',
    title: {
      en: 'A weak tag and `*` let no change through.',
      fr: 'Une étiquette faible et `*` ne laissent passer aucune modification.',
    },
    why: {
      en: 'Compressing proxies make tags weak, and `*` fits every version there is.',
      fr: 'Des mandataires qui compressent affaiblissent les étiquettes, et `*` convient à toutes les versions.',
    },
    without: {
      en: 'The guard against lost changes is there on paper only.',
      fr: 'La protection contre les modifications perdues n’existe que sur papier.',
    },
    needs: ['wire', 'changeCase'],
    async run(bench) {
      const before = await bench.opened();
      for (const tag of [`W/${tagOf(before)}`, '*', versionOf(before)]) {
        const reply = await send(bench, changesOf(before.id), deedFor(before), { 'If-Match': tag });
        await expectProblem(reply, [412, 428, 400], { en: `a change with If-Match: ${tag}`, fr: `une modification avec If-Match\u00a0: ${tag}` });
        await expectUnchanged(bench, before);
      }
    },
  },
  {
    id: 'wire.changed',
    title: {
      en: 'A change answers with the case as it then stands, under a new ETag.',
      fr: 'Une modification répond par le cas tel qu’il est ensuite, sous un nouvel ETag.',
    },
    why: {
      en: 'The screen goes on with that answer, without reading the case again.',
      fr: 'L’écran continue avec cette réponse, sans relire le cas.',
    },
    without: {
      en: 'The next act is refused as stale, and the member has to reload.',
      fr: 'Le geste suivant est refusé comme périmé, et le membre doit recharger la page.',
    },
    needs: ['wire', 'changeCase'],
    async run(bench) {
      const before = await bench.opened();
      const reply = await send(bench, changesOf(before.id), deedFor(before), { 'If-Match': tagOf(before) });
      const tag = reply.headers.get('ETag');
      const after = await jsonOf<CaseDetail>(reply, 200, { en: 'the change', fr: 'la modification' });
      expectSame(tag, tagOf(after), { en: 'ETag, beside the version', fr: 'ETag, à côté de la version' });
      expect(after.version !== before.version, { en: 'the version is the same as before the change', fr: 'la version est la même qu’avant la modification' });
      expectSame((await bench.backend.readCase(before.id)).version, after.version, { en: 'version when read afterwards', fr: 'la version lue ensuite' });
    },
  },
  {
    id: 'wire.act-refused',
    title: {
      en: 'An act that does not exist is refused with 422, and nothing is done.',
      fr: 'Un geste qui n’existe pas est refusé par un 422, et rien n’est fait.',
    },
    why: {
      en: 'A refusal of that kind is for good; a 409 or a 500 would be tried again.',
      fr: 'Un tel refus est définitif; un 409 ou un 500 serait réessayé.',
    },
    without: {
      en: 'The member waits in front of a button that never answers.',
      fr: 'Le membre attend devant un bouton qui ne répond jamais.',
    },
    needs: ['wire', 'changeCase'],
    async run(bench) {
      const before = await bench.opened();
      const reply = await send(bench, changesOf(before.id), { act: 'archive' }, { 'If-Match': tagOf(before) });
      await expectProblem(reply, [422, 400], { en: 'an act that does not exist', fr: 'un geste qui n’existe pas' });
      await expectUnchanged(bench, before);
    },
  },
  {
    id: 'wire.foreign-change',
    title: {
      en: 'A stranger’s change is answered as if the case were not there.',
      fr: 'La modification d’un inconnu obtient la même réponse que si le cas n’existait pas.',
    },
    why: {
      en: 'Reading is often guarded well, and writing forgotten.',
      fr: 'La lecture est souvent bien gardée, et l’écriture oubliée.',
    },
    without: {
      en: 'Whoever knows an id can cancel the case.',
      fr: 'Quiconque connaît un identifiant peut annuler le cas.',
    },
    needs: ['wire', 'changeCase', 'stranger'],
    async run(bench) {
      const before = await bench.opened();
      const headers = { 'Content-Type': 'application/json', 'If-Match': tagOf(before) };
      const reply = await ask(bench, 'stranger', changesOf(before.id), { method: 'POST', headers, body: JSON.stringify(deedFor(before)) });
      await expectProblem(reply, [404], { en: 'a stranger’s change', fr: 'la modification d’une personne étrangère' });
      await expectUnchanged(bench, before);
    },
  },
];
