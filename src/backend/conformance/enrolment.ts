/** Clients in the company's CRM: each choice does what the table says, once, and for the account's members alone. */
import type { Enrolment, EnrolmentChange, EnrolmentOutcome } from '../../model/enrolment.ts';
import type { Bench, Check } from './check.ts';
import { beginning, choiceOf } from './enrolment-choice.ts';
import { enrolmentWireChecks } from './enrolment-wire.ts';
import { expect, expectRefusal, expectSame } from './expect.ts';

const save = async (bench: Bench, id: string, before: Enrolment, changes?: Partial<EnrolmentChange>): Promise<Enrolment> =>
  bench.backend.saveEnrolment(id, choiceOf(before, changes), before.version);

function expectExport(after: Enrolment, outcome: EnrolmentOutcome, before: Enrolment): void {
  expectSame(after.exports.length, before.exports.length + 1, { en: 'exports after the save', fr: 'les envois après l’enregistrement' });
  expectSame(after.exports[0]?.outcome, outcome, { en: 'the newest export', fr: 'l’envoi le plus récent' });
  expect(after.version !== before.version, { en: 'the version is the same as before the save', fr: 'la version est la même qu’avant l’enregistrement' });
}

const unchanged = async (bench: Bench, id: string, before: Enrolment): Promise<void> =>
  expectSame(await bench.backend.readEnrolment(id), before, { en: 'the enrolment after the refusal', fr: 'l’inscription après le refus' });

const both = ['readEnrolment', 'saveEnrolment'] as const;

export const enrolmentChecks: readonly Check[] = [
  {
    id: 'enrolment.begin',
    title: {
      en: 'A new case’s client is not in the CRM, and the one signed in may be the agent.',
      fr: 'La personne d’un nouveau cas ne figure pas dans la GRC, et la personne en session peut en être l’agent.',
    },
    why: { en: 'The form begins with both.', fr: 'Le formulaire commence par ces deux choses.' },
    without: {
      en: 'The agent has to look for themselves in a list, or sees a client enrolled whom nobody enrolled.',
      fr: 'L’agent doit se chercher dans une liste, ou voit inscrite une personne que nul n’a inscrite.',
    },
    needs: ['readEnrolment'],
    async run(bench) {
      const { before } = await beginning(bench);
      expectSame([before.since, before.saved, before.exports], [undefined, undefined, []], { en: 'since, saved and exports', fr: 'since, saved et exports' });
      expect(before.crm.trim(), { en: 'the CRM has no name', fr: 'la GRC n’a pas de nom' });
      expectSame(before.agents.filter(({ mine }) => mine).length, 1, { en: 'agents who are the one signed in', fr: 'les agents qui sont la personne dont la session est ouverte' });
      expectSame(new Set(before.agents.map(({ id }) => id)).size, before.agents.length, { en: 'different agents', fr: 'les agents différents' });
    },
  },
  {
    id: 'enrolment.new',
    title: {
      en: 'A new client who is included is exported as new, and is then in the CRM.',
      fr: 'Une nouvelle personne à inclure est exportée comme nouvelle et figure ensuite dans la GRC.',
    },
    why: { en: 'It is what enrolment is for.', fr: 'C’est la raison d’être de l’inscription.' },
    without: {
      en: 'The agent sees “saved”, and the head office hears of nobody.',
      fr: 'L’agent lit «\u00a0enregistré\u00a0», et le siège social n’apprend rien.',
    },
    needs: both,
    async run(bench) {
      const { id, before } = await beginning(bench);
      const after = await save(bench, id, before);
      expectExport(after, 'new', before);
      expect(after.since, { en: 'it is not told since when the client is in the CRM', fr: 'rien ne dit depuis quand la fiche est dans la GRC' });
      expectSame(await bench.backend.readEnrolment(id), after, { en: 'the enrolment read afterwards', fr: 'l’inscription lue ensuite' });
    },
  },
  {
    id: 'enrolment.update',
    title: {
      en: 'A current client who is included is updated, and stays in the CRM since the same day.',
      fr: 'Une personne déjà cliente à inclure est mise à jour et figure dans la GRC depuis le même jour.',
    },
    why: { en: 'A second new record would be a double.', fr: 'Une deuxième fiche serait un doublon.' },
    without: {
      en: 'The CRM fills with doubles of one client.',
      fr: 'La GRC se remplit de doublons d’une même personne.',
    },
    needs: both,
    async run(bench) {
      const { id, before } = await beginning(bench);
      const first = await save(bench, id, before);
      const after = await save(bench, id, first, { current: true, remarks: 'Nouvelle adresse' });
      expectExport(after, 'update', first);
      expectSame(after.since, first.since, { en: 'since when the client is in the CRM', fr: 'depuis quand la fiche est dans la GRC' });
    },
  },
  {
    id: 'enrolment.removal',
    title: {
      en: 'A current client who is not selected is removed, and no longer in the CRM.',
      fr: 'Une personne déjà cliente et non sélectionnée est retirée et ne figure plus dans la GRC.',
    },
    why: { en: 'A client may ask to be taken out.', fr: 'Une personne peut demander son retrait.' },
    without: {
      en: 'Someone who withdrew their consent goes on being written to.',
      fr: 'Qui a retiré son consentement continue de recevoir des envois.',
    },
    needs: both,
    async run(bench) {
      const { id, before } = await beginning(bench);
      const first = await save(bench, id, before);
      const after = await save(bench, id, first, { current: true, include: false });
      expectExport(after, 'removal', first);
      expectSame(after.since, undefined, { en: 'since when the client is in the CRM', fr: 'depuis quand la fiche est dans la GRC' });
      expectSame((await bench.backend.readEnrolment(id)).since, undefined, { en: 'the same, read afterwards', fr: 'la même chose, lue ensuite' });
    },
  },
  {
    id: 'enrolment.round-trip',
    title: {
      en: 'An address, an agent and remarks come back as they were saved.',
      fr: 'L’adresse, l’agent et les remarques reviennent tels qu’ils ont été enregistrés.',
    },
    why: { en: 'The next save starts from them.', fr: 'L’enregistrement suivant part de là.' },
    without: {
      en: 'An update that should mend one line spoils three others.',
      fr: 'Une mise à jour qui devait corriger une ligne en abîme trois autres.',
    },
    needs: both,
    async run(bench) {
      const { id, before } = await beginning(bench);
      const choice = choiceOf(before, {
        mailing: 'other',
        address: { street: '12, rue de l’Œuvre, app. “B”', city: 'L’Épiphanie', province: 'Québec', postalCode: 'J5X 1A1', country: 'Canada' },
        agent: before.agents.at(-1)!.id,
        remarks: 'Préfère le soir ✓\n<b>pas le matin</b>',
      });
      await bench.backend.saveEnrolment(id, choice, before.version);
      const { saved, exports } = await bench.backend.readEnrolment(id);
      const { address, ...rest } = choice;
      const { address: kept, ...others } = saved ?? {};
      expectSame(Object.entries(others).sort(), Object.entries(rest).sort(), { en: 'the choice', fr: 'le choix' });
      expectSame(Object.entries(kept ?? {}).sort(), Object.entries(address!).sort(), { en: 'its address', fr: 'son adresse' });
      expectSame([exports[0]?.agent, exports[0]?.remarks], [before.agents.at(-1)!.name, choice.remarks], { en: 'agent and remarks of the export', fr: 'l’agent et les remarques de l’envoi' });
    },
  },
  {
    id: 'enrolment.nothing',
    title: {
      en: 'Neither a current client nor included: refused, and nothing is exported.',
      fr: 'Ni déjà cliente ni à inclure\u00a0: refusé, et rien n’est envoyé.',
    },
    why: { en: 'The table knows three outcomes; this is none of them.', fr: 'Le tableau connaît trois issues; ce n’en est pas une.' },
    without: {
      en: 'Somebody is removed from a CRM that they never were in.',
      fr: 'Une personne est retirée d’une GRC où elle n’a jamais figuré.',
    },
    needs: both,
    async run(bench) {
      const { id, before } = await beginning(bench);
      await expectRefusal(save(bench, id, before, { include: false }), ['refused'], { en: 'a save that does nothing', fr: 'un enregistrement qui ne fait rien' });
      await unchanged(bench, id, before);
    },
  },
  {
    id: 'enrolment.double',
    title: {
      en: 'Whoever is in the CRM by an earlier export is not exported as new.',
      fr: 'Qui figure dans la GRC par un envoi précédent n’est pas exporté comme nouveau.',
    },
    why: { en: 'The backend alone knows all exports.', fr: 'Seul le système connaît tous les envois.' },
    without: { en: 'A hasty click makes a double.', fr: 'Un clic pressé crée un doublon.' },
    needs: both,
    async run(bench) {
      const { id, before } = await beginning(bench);
      const first = await save(bench, id, before);
      await expectRefusal(save(bench, id, first), ['refused'], { en: 'the same client as new, again', fr: 'la même fiche comme nouvelle, une seconde fois' });
      await unchanged(bench, id, first);
    },
  },
  {
    id: 'enrolment.stale',
    title: {
      en: 'A save of an older version is refused, and nothing is exported.',
      fr: 'L’enregistrement d’une version antérieure est refusé, et rien n’est envoyé.',
    },
    why: { en: 'Two agents may work on one case.', fr: 'Deux agents peuvent travailler à un même cas.' },
    without: {
      en: 'The later one removes a client whom the other has just updated.',
      fr: 'Le deuxième retire une personne que l’autre vient de mettre à jour.',
    },
    needs: both,
    async run(bench) {
      const { id, before } = await beginning(bench);
      const first = await save(bench, id, before);
      await expectRefusal(bench.backend.saveEnrolment(id, choiceOf(first, { current: true }), before.version), ['conflict'], { en: 'a save of the former version', fr: 'un enregistrement de l’ancienne version' });
      await unchanged(bench, id, first);
    },
  },
  {
    id: 'enrolment.at-once',
    title: {
      en: 'Of two saves that meet, one is made and exported.',
      fr: 'De deux enregistrements simultanés, un seul est fait et envoyé.',
    },
    why: { en: 'A double press, or two tabs, must not export twice.', fr: 'Un double clic ou deux onglets ne doivent pas envoyer deux fois.' },
    without: { en: 'One client, two records.', fr: 'Une personne, deux fiches.' },
    needs: both,
    async run(bench) {
      const { id, before } = await beginning(bench);
      const met = await Promise.allSettled([save(bench, id, before), save(bench, id, before)]);
      expectSame(met.filter(({ status }) => status === 'fulfilled').length, 1, { en: 'saves that were made', fr: 'les enregistrements faits' });
      expectSame((await bench.backend.readEnrolment(id)).exports.length, 1, { en: 'exports', fr: 'les envois' });
    },
  },
  {
    id: 'enrolment.colleague',
    title: {
      en: 'A colleague sees the same enrolment, and themselves among its agents.',
      fr: 'Une ou un collègue voit la même inscription, et se trouve parmi ses agents.',
    },
    why: { en: 'Agents of one company share its clients.', fr: 'Les agents d’une entreprise en partagent la clientèle.' },
    without: { en: 'Each of them enrols the same client anew.', fr: 'Chacun inscrit de nouveau la même personne.' },
    needs: [...both, 'colleague'],
    async run(bench) {
      const { id, before } = await beginning(bench);
      const mine = await save(bench, id, before);
      const theirs = await bench.as('colleague').readEnrolment(id);
      expectSame([theirs.version, theirs.saved, theirs.exports], [mine.version, mine.saved, mine.exports], { en: 'the enrolment as a colleague sees it', fr: 'l’inscription telle qu’une ou un collègue la voit' });
      const agent = (enrolment: Enrolment): string | undefined => enrolment.agents.find((each) => each.mine)?.id;
      expect(agent(theirs) && agent(theirs) !== agent(mine), { en: 'the colleague is not among the agents as themselves', fr: 'la ou le collègue ne figure pas parmi les agents en son propre nom' });
    },
  },
  {
    id: 'enrolment.stranger',
    title: {
      en: 'Whoever does not represent the account finds no enrolment, and saves none.',
      fr: 'Qui ne représente pas le compte ne trouve aucune inscription et n’en enregistre aucune.',
    },
    why: { en: 'It tells who is whose client.', fr: 'Elle dit qui est client de qui.' },
    without: { en: 'Another company reads the clients of this one.', fr: 'Une autre entreprise lit la clientèle de celle-ci.' },
    needs: [...both, 'stranger'],
    async run(bench) {
      const { id, before } = await beginning(bench);
      const stranger = bench.as('stranger');
      await expectRefusal(stranger.readEnrolment(id), ['not-found'], { en: 'a stranger’s reading', fr: 'la lecture par une personne étrangère au compte' });
      await expectRefusal(stranger.saveEnrolment(id, choiceOf(before), before.version), ['not-found'], { en: 'a stranger’s save', fr: 'l’enregistrement par une personne étrangère au compte' });
      await unchanged(bench, id, before);
    },
  },
  ...enrolmentWireChecks,
];
