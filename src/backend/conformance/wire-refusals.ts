/** How a refusal is told: as a problem, in the member’s language, and never as a page. */
import type { Check } from './check.ts';
import { expect, expectSame } from './expect.ts';
import { ask, at, expectProblem, read } from './wire-asking.ts';

export const wireRefusalChecks: readonly Check[] = [
  {
    id: 'wire.unauthenticated',
    title: {
      en: 'Without a sign-in, every address answers 401 and nothing else.',
      fr: 'Sans ouverture de session, chaque adresse répond 401 et rien d’autre.',
    },
    why: {
      en: 'On a 401 the widget asks the host to sign the member in again, and keeps what was typed.',
      fr: 'Après un 401, le composant demande au site hôte de rouvrir la session et garde ce qui a été saisi.',
    },
    without: {
      en: 'A redirect to a sign-in page looks like an answer: the list is empty, the case is lost.',
      fr: 'Une redirection vers une page de connexion ressemble à une réponse\u00a0: la liste est vide, le cas est perdu.',
    },
    needs: ['wire'],
    async run(bench) {
      const { account, unique } = bench;
      const list = `?${new URLSearchParams({ account })}`;
      const lookUps = bench.backend.findReceipt === undefined ? [] : [at('submissions', unique())];
      for (const path of ['/session', `/cases${list}`, at('cases', unique()), ...lookUps]) {
        await expectProblem(await ask(bench, null, path), [401], { en: `GET ${path} by nobody`, fr: `GET ${path} par personne` });
      }
      const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': unique() };
      const posted = await ask(bench, null, '/cases', { method: 'POST', headers, body: JSON.stringify(bench.submission()) });
      await expectProblem(posted, [401], { en: 'POST /cases by nobody', fr: 'POST /cases par personne' });
    },
  },
  {
    id: 'wire.problem',
    title: {
      en: 'A refusal is a problem document with a detail for the member.',
      fr: 'Un refus est un document de problème avec un detail pour le membre.',
    },
    why: {
      en: 'RFC 9457 is what the widget reads; `detail` is the sentence that the member sees.',
      fr: 'Le composant lit la RFC 9457; `detail` est la phrase que voit le membre.',
    },
    without: {
      en: 'The member reads “something went wrong” where you had a reason to give.',
      fr: 'Le membre lit «\u00a0un problème est survenu\u00a0» alors que vous aviez une raison à donner.',
    },
    needs: ['wire'],
    async run(bench) {
      await expectProblem(await read(bench, at('cases', bench.unique())), [404], { en: 'an unknown case', fr: 'un cas inconnu' });
      const list = `/cases?${new URLSearchParams({ account: bench.unique() })}`;
      await expectProblem(await read(bench, list), [404], { en: 'the list of an unknown account', fr: 'la liste d’un compte inconnu' });
    },
  },
  {
    id: 'wire.languages',
    title: {
      en: 'A problem is told in the language asked for, French or English.',
      fr: 'Un problème est expliqué dans la langue demandée, français ou anglais.',
    },
    why: {
      en: 'Its sentence stands on the screen as it comes, among words of that language.',
      fr: 'Sa phrase s’affiche telle quelle, parmi des mots de cette langue.',
    },
    without: {
      en: 'An English sentence in the middle of a French page, read aloud with a French voice.',
      fr: 'Une phrase anglaise au milieu d’une page en français, lue à voix haute avec une voix française.',
    },
    needs: ['wire'],
    async run(bench) {
      const path = at('cases', bench.unique());
      const told = async (lang: string): Promise<string> =>
        (await expectProblem(await read(bench, path, { 'Accept-Language': lang }), [404], { en: `an unknown case, in ${lang}`, fr: `un cas inconnu, en ${lang}` })).detail;
      const [fr, en] = [await told('fr-CA, fr;q=0.9, en;q=0.1'), await told('en-CA, en;q=0.9, fr;q=0.1')];
      expect(fr !== en, { en: `“${fr}” in both languages`, fr: `«\u00a0${fr}\u00a0» dans les deux langues` });
      expectSame(await told('fr'), fr, { en: 'detail for “fr”', fr: 'detail pour «\u00a0fr\u00a0»' });
      expectSame(await told('en'), en, { en: 'detail for “en”', fr: 'detail pour «\u00a0en\u00a0»' });
    },
  },
  {
    id: 'wire.unknown-path',
    title: {
      en: 'An address that the contract does not know answers 404 as a problem, not with a page.',
      fr: 'Une adresse que le contrat ne connaît pas répond 404 par un problème, pas par une page.',
    },
    why: {
      en: 'Web servers like to answer every path with their start page and 200.',
      fr: 'Les serveurs Web aiment répondre à tous les chemins par leur page d’accueil, avec 200.',
    },
    without: {
      en: 'A missing method looks like a broken one, and the widget offers what cannot work.',
      fr: 'Une méthode absente ressemble à une méthode en panne, et le composant offre ce qui ne peut pas fonctionner.',
    },
    needs: ['wire'],
    async run(bench) {
      for (const path of [at(bench.unique()), `${at('cases', bench.unique())}${at(bench.unique())}`]) {
        await expectProblem(await read(bench, path, { Accept: 'text/html' }), [404], { en: `GET ${path}`, fr: `GET ${path}` });
      }
    },
  },
  {
    id: 'wire.method',
    title: {
      en: 'A method that an address does not have is refused as a problem.',
      fr: 'Une méthode qu’une adresse n’offre pas est refusée par un problème.',
    },
    why: {
      en: 'A newer widget may ask for what an older server does not do yet.',
      fr: 'Un composant plus récent peut demander ce qu’un serveur plus ancien ne fait pas encore.',
    },
    without: {
      en: 'The screen hangs, or shows a page of the server’s own.',
      fr: 'L’écran se fige, ou montre une page du serveur.',
    },
    needs: ['wire'],
    async run(bench) {
      await expectProblem(await ask(bench, 'member', '/session', { method: 'DELETE' }), [404, 405], { en: 'DELETE /session', fr: 'DELETE /session' });
      await expectProblem(await ask(bench, 'member', '/cases', { method: 'PUT', body: '{}' }), [404, 405], { en: 'PUT /cases', fr: 'PUT /cases' });
    },
  },
  {
    id: 'wire.foreign-alike',
    title: {
      en: 'Somebody else’s case and no case at all are answered alike.',
      fr: 'Le cas d’une autre personne et un cas inexistant reçoivent la même réponse.',
    },
    why: {
      en: 'A 403 here and a 404 there tells which cases exist.',
      fr: 'Un 403 ici et un 404 là révèlent quels cas existent.',
    },
    without: {
      en: 'Whoever tries ids out learns whose cases are whose.',
      fr: 'En essayant des identifiants, n’importe qui apprend à qui sont les cas.',
    },
    needs: ['wire', 'stranger'],
    async run(bench) {
      const { id } = await bench.open();
      const foreign = await expectProblem(await ask(bench, 'stranger', at('cases', id)), [404], { en: 'a stranger reads the case', fr: 'une personne étrangère consulte le cas' });
      const none = await expectProblem(await ask(bench, 'stranger', at('cases', bench.unique())), [404], { en: 'a stranger reads no case', fr: 'une personne étrangère consulte un cas qui n’existe pas' });
      expectSame({ ...foreign, instance: undefined }, { ...none, instance: undefined }, { en: 'the two answers', fr: 'les deux réponses' });
    },
  },
];
