/** Who is signed in, and for whom they act. */
import type { Check } from './check.ts';
import { expect, expectSame } from './expect.ts';

export const sessionChecks: readonly Check[] = [
  {
    id: 'session.shape',
    title: {
      en: 'The session names the member, and lists accounts and roles.',
      fr: 'La session nomme le membre et énumère ses comptes et ses rôles.',
    },
    why: { en: 'Every screen begins with it.', fr: 'Chaque écran commence par elle.' },
    without: {
      en: 'The member sees an error instead of a form or a list.',
      fr: 'Le membre voit une erreur au lieu d’un formulaire ou d’une liste.',
    },
    async run({ backend }) {
      const { member, name } = await backend.session();
      expect(member, { en: 'the session has no reference of the member', fr: 'la session n’a pas de référence du membre' });
      expect(name.trim(), { en: 'the session has no name of the member', fr: 'la session n’a pas de nom du membre' });
    },
  },
  {
    id: 'session.same',
    title: { en: 'Asked twice, the session is the same.', fr: 'Demandée deux fois, la session est la même.' },
    why: {
      en: 'It is asked often and must have no effect, nor change while nobody changes anything.',
      fr: 'Elle est demandée souvent\u00a0: elle doit rester sans effet et ne pas changer d’elle-même.',
    },
    without: {
      en: 'Drafts are kept by member and account: they would get lost from one visit to the next.',
      fr: 'Les brouillons sont gardés par membre et par compte\u00a0: ils se perdraient d’une visite à l’autre.',
    },
    async run({ backend, as }) {
      const first = await backend.session();
      expectSame(await backend.session(), first, { en: 'the session asked again', fr: 'la session demandée de nouveau' });
      expectSame(await as('member').session(), first, { en: 'the session after a reload', fr: 'la session après un rechargement' });
    },
  },
  {
    id: 'session.accounts',
    title: {
      en: 'Each account has its own id and a name to choose it by.',
      fr: 'Chaque compte a son propre identifiant et un nom qui permet de le choisir.',
    },
    why: {
      en: 'A member who represents several accounts chooses among them by name.',
      fr: 'Un membre qui représente plusieurs comptes choisit parmi eux d’après leur nom.',
    },
    without: {
      en: 'The member opens a case for the wrong account, or cannot tell which one is chosen.',
      fr: 'Le membre ouvre un cas pour le mauvais compte, ou ne sait pas lequel est choisi.',
    },
    async run({ session: { accounts } }) {
      const ids = accounts.map(({ id }) => id);
      expect(new Set(ids).size === ids.length, { en: `an account is there twice: ${ids.join(', ')}`, fr: `un compte est là deux fois\u00a0: ${ids.join(', ')}` });
      for (const { id, name } of accounts) expect(name.trim(), { en: `the account ${id} has no name`, fr: `le compte ${id} n’a pas de nom` });
    },
  },
  {
    id: 'session.account',
    title: { en: 'The account of the checks is the member’s.', fr: 'Le compte des vérifications est celui du membre.' },
    why: {
      en: 'All that follows happens in this account.',
      fr: 'Tout ce qui suit se passe dans ce compte.',
    },
    without: {
      en: 'The member cannot open a case for the account they represent.',
      fr: 'Le membre ne peut pas ouvrir de cas pour le compte qu’il représente.',
    },
    async run({ session, account }) {
      expect(session.accounts.some(({ id }) => id === account), { en: `the session does not hold the account “${account}”`, fr: `la session ne contient pas le compte «\u00a0${account}\u00a0»` });
    },
  },
  {
    id: 'session.pseudonym',
    title: {
      en: 'The member’s reference is neither a name nor an email address.',
      fr: 'La référence du membre n’est ni un nom ni une adresse de courriel.',
    },
    why: {
      en: 'It stands in every confirmation of a file and in the names of drafts on the computer.',
      fr: 'Elle figure dans chaque confirmation de fichier et dans le nom des brouillons sur l’ordinateur.',
    },
    without: {
      en: 'The member’s identity stays behind on a shared computer.',
      fr: 'L’identité du membre reste sur un ordinateur partagé.',
    },
    async run({ session: { member, name } }) {
      expect(!/.@./.test(member), { en: `“${member}” looks like an email address`, fr: `«\u00a0${member}\u00a0» ressemble à une adresse de courriel` });
      expect(member.toLowerCase() !== name.toLowerCase(), { en: `“${member}” is the member’s name`, fr: `«\u00a0${member}\u00a0» est le nom du membre` });
    },
  },
  {
    id: 'session.colleague',
    title: {
      en: 'A colleague is somebody else, with the same account.',
      fr: 'Une ou un collègue est une autre personne, avec le même compte.',
    },
    why: {
      en: 'Several people act for one account, each with marks and keys of their own.',
      fr: 'Plusieurs personnes agissent pour un même compte, chacune avec ses repères et ses clés.',
    },
    without: {
      en: 'What one of them reads or sends is taken for the other’s.',
      fr: 'Ce que l’une lit ou envoie passe pour être de l’autre.',
    },
    needs: ['colleague'],
    async run({ as, account, session }) {
      const colleague = await as('colleague').session();
      expect(colleague.member !== session.member, { en: `both are “${session.member}”`, fr: `les deux sont «\u00a0${session.member}\u00a0»` });
      expect(colleague.accounts.some(({ id }) => id === account), { en: `the colleague does not represent “${account}”`, fr: `la ou le collègue ne représente pas «\u00a0${account}\u00a0»` });
    },
  },
  {
    id: 'session.stranger',
    title: {
      en: 'The session of a stranger does not hold the account.',
      fr: 'La session d’une personne étrangère au compte ne le contient pas.',
    },
    why: {
      en: 'Whoever does not represent an account must not even learn that it exists.',
      fr: 'Qui ne représente pas un compte ne doit même pas apprendre qu’il existe.',
    },
    without: {
      en: 'Other members find the account in their choice, and its cases behind it.',
      fr: 'D’autres membres trouvent le compte dans leur choix et, derrière lui, ses cas.',
    },
    needs: ['stranger'],
    async run({ as, account }) {
      const { accounts } = await as('stranger').session();
      expect(!accounts.some(({ id }) => id === account), { en: `a stranger is offered “${account}”`, fr: `«\u00a0${account}\u00a0» est offert à une personne étrangère au compte` });
    },
  },
];
