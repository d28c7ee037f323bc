/** The kit’s checks of what members do bite: a backend with one fault fails the very check that names it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { restBackend } from '../../src/backend/adapters/rest.ts';
import { runChecks } from '../../src/backend/conformance/run.ts';
import type { Person, Target } from '../../src/backend/conformance/target.ts';
import { BackendError } from '../../src/backend/error.ts';
import type { CaseBackend } from '../../src/backend/port.ts';
import type { CaseQuery } from '../../src/model/case-list.ts';
import type { CaseDetail, CaseSummary } from '../../src/model/case.ts';
import { openSociety, type Society } from '../server/society.ts';

const tokens: Readonly<Record<Person, string>> = { member: 'camille', colleague: 'morgan', stranger: 'alex' };

type Whole = Required<CaseBackend>;

interface Fault {
  /** The methods that are wrong, in place of those of `right`; `member` is right too, whoever asks. */
  readonly wrong: (right: Whole, member: Whole) => Partial<CaseBackend>;
  readonly bitten: readonly string[];
}

const rows = (right: Whole, change: (row: CaseSummary) => CaseSummary): Partial<CaseBackend> => ({
  listCases: async (query, call) => {
    const page = await right.listCases(query, call);
    return { ...page, cases: page.cases.map(change) };
  },
});

const asked = (right: Whole, change: (query: CaseQuery) => CaseQuery): Partial<CaseBackend> => ({
  listCases: (query, call) => right.listCases(change(query), call),
});

const details = (right: Whole, change: (detail: CaseDetail) => CaseDetail): Partial<CaseBackend> => ({
  readCase: async (id, call) => change(await right.readCase(id, call)),
});

let keys = 0;
const otherKey = (): string => `planted-${(keys += 1)}`;
const versions = new Map<string, string>();
/** The case that each file stands in, and the one that each case follows. */
const homes = new Map<string, string>();
const followed = new Map<string, string>();

const faults: Readonly<Record<string, Fault>> = {
  'a session that changes from call to call': {
    wrong: (right) => ({ session: async (call) => ({ ...(await right.session(call)), name: otherKey() }) }),
    bitten: ['session.same'],
  },
  'an email address as the member’s reference': {
    wrong: (right) => ({ session: async (call) => ({ ...(await right.session(call)), member: 'camille@example.com' }) }),
    bitten: ['session.pseudonym'],
  },
  'every account for everybody': {
    wrong: (right, member) => ({
      session: async (call) => ({ ...(await right.session(call)), accounts: (await member.session(call)).accounts }),
    }),
    bitten: ['session.stranger'],
  },
  'comments that are dropped': {
    wrong: (right) => details(right, (detail) => ({ ...detail, comments: '' })),
    bitten: ['read.submitted'],
  },
  'answers told in words only': {
    wrong: (right) => details(right, (detail) => ({ ...detail, answers: detail.answers.map(({ value: _, ...rest }) => rest) })),
    bitten: ['read.answers'],
  },
  'a sensitive answer told in its mask': {
    wrong: (right) => ({
      submitCase: (submission, key, call) => {
        const answers = submission.answers.map((each) => ({ ...each, sensitive: false, text: each.sensitive ? String(each.value) : each.text }));
        return right.submitCase({ ...submission, answers }, key, call);
      },
      readCase: async (id, call) => {
        const detail = await right.readCase(id, call);
        return { ...detail, answers: detail.answers.map((each) => (each.id === 'kit-secret' ? { ...each, sensitive: true } : each)) };
      },
    }),
    bitten: ['read.sensitive'],
  },
  'every case mine': {
    wrong: (right) => details(right, (detail) => ({ ...detail, mine: true })),
    bitten: ['read.colleague'],
  },
  'one member for all': {
    wrong: (right) => ({ session: async (call) => ({ ...(await right.session(call)), member: 'member' }) }),
    bitten: ['session.colleague'],
  },
  'a waiver that is dropped': {
    wrong: (right) => details(right, ({ waiver: _, ...detail }) => detail),
    bitten: ['read.waiver'],
  },
  'an unknown case that is told to be wrong': {
    wrong: (right) => ({
      readCase: (id, call) => right.readCase(id, call).catch(() => Promise.reject(new BackendError('refused'))),
    }),
    bitten: ['read.unknown', 'visible.read'],
  },
  'a list that tells another status than the case': {
    wrong: (right) => rows(right, (row) => ({ ...row, status: 'resolved' })),
    bitten: ['read.own', 'read.agree'],
  },
  'rows that are always new': {
    wrong: (right) => rows(right, (row) => ({ ...row, unread: true })),
    bitten: ['read.own', 'answer.own-reply'],
  },
  'the oldest first': {
    wrong: (right) => asked(right, (query) => ({ ...query, order: 'asc' })),
    bitten: ['list.first', 'filter.sort-updated'],
  },
  'a row that falls between two pages': {
    wrong: (right) => ({
      listCases: async (query, call) => {
        const page = await right.listCases(query, call);
        return query.cursor === undefined ? page : { ...page, cases: page.cases.slice(1) };
      },
    }),
    bitten: ['list.pages', 'list.end', 'list.opened-meanwhile'],
  },
  'a search that an apostrophe brings down': {
    wrong: (right) => ({
      listCases: async (query, call) => {
        if (query.search?.includes("'")) throw new BackendError('server', { retryable: true });
        return right.listCases(query, call);
      },
    }),
    bitten: ['search.signs'],
  },
  'one reference for all': {
    wrong: (right) => ({ submitCase: async (...given) => ({ ...(await right.submitCase(...given)), reference: 'C-1' }) }),
    bitten: ['read.references'],
  },
  'moments without an offset': {
    wrong: (right) => details(right, (detail) => ({ ...detail, openedAt: detail.openedAt.replace('Z', '') })),
    bitten: ['read.moments'],
  },
  'marks of news that stay': {
    wrong: (right) => details(right, (detail) => ({ ...detail, unread: true })),
    bitten: ['read.own', 'read.marks'],
  },
  'a page as long as it likes': {
    wrong: (right) => asked(right, ({ limit: _, ...query }) => query),
    bitten: ['list.limit'],
  },
  'pages by offset': {
    wrong: (right) => ({
      listCases: async ({ cursor = '0', ...query }, call) => {
        const page = await right.listCases({ ...query, skip: Number(cursor) + (query.skip ?? 0) }, call);
        const next = Number(cursor) + page.cases.length;
        return { ...page, next: next < page.total ? String(next) : undefined };
      },
    }),
    bitten: ['list.opened-meanwhile', 'list.changed-meanwhile', 'list.seen-again', 'list.busy'],
  },
  'a total of the page alone': {
    wrong: (right) => ({
      listCases: async (query, call) => {
        const page = await right.listCases(query, call);
        return { ...page, total: page.cases.length };
      },
    }),
    bitten: ['list.total', 'overview.counts'],
  },
  'a skip that is done and not told': {
    wrong: (right) => ({
      listCases: async (query, call) => {
        const { skipped: _, ...page } = await right.listCases(query, call);
        return page;
      },
    }),
    bitten: ['list.skip'],
  },
  'a cursor that brings the server down': {
    wrong: (right) => ({
      listCases: (query, call) =>
        right.listCases(query, call).catch((error: BackendError) => {
          throw query.cursor === undefined ? error : new BackendError('server', { retryable: true });
        }),
    }),
    bitten: ['list.cursor'],
  },
  'filters that are not looked at': {
    wrong: (right) => asked(right, ({ status: _s, type: _t, openedBy: _b, origin: _o, ...query }) => query),
    bitten: ['filter.status', 'filter.waiting', 'filter.type', 'filter.opener', 'filter.origin', 'filter.together'],
  },
  'one order for all': {
    wrong: (right) => asked(right, ({ sort: _s, order: _o, ...query }) => query),
    bitten: ['filter.sort', 'filter.sort-updated'],
  },
  'words of a search that are or-ed': {
    wrong: (right) => asked(right, (query) => ({ ...query, search: query.search?.split(' ')[0] })),
    bitten: ['search.words'],
  },
  'a search by whole words': {
    wrong: (right) => ({
      listCases: async (query, call) => {
        const page = await right.listCases(query, call);
        const cases = page.cases.filter(({ subject }) => subject.toLowerCase().split(/[^\p{L}]+/u).includes(query.search ?? ''));
        return { ...page, cases, total: cases.length };
      },
    }),
    bitten: ['search.subject', 'search.accents'],
  },
  'an empty search that shows everything': {
    wrong: (right) => ({
      listCases: async ({ search, ...query }, call) => {
        const page = query.cursor === undefined ? await right.listCases({ ...query, search }, call) : undefined;
        return page && page.total > 0 ? page : right.listCases(query, call);
      },
    }),
    bitten: ['search.nothing', 'search.sensitive'],
  },
  'an overview without today’s cases': {
    wrong: (right) => ({
      readOverview: async (...given) => {
        const overview = await right.readOverview(...given);
        return { ...overview, openers: [], waiting: { total: 0, cases: [] }, types: [] };
      },
    }),
    bitten: ['overview.types', 'overview.openers', 'overview.waiting', 'filter.opener'],
  },
  'no look at who asks': {
    wrong: (_, member) => {
      const { session: _session, submitCase: _submit, uploadFile: _upload, ...rest } = member;
      return rest;
    },
    bitten: ['visible.list', 'visible.overview', 'visible.read', 'visible.reply', 'visible.change', 'visible.file', 'visible.watch', 'visible.unread'],
  },
  'a search that forgets the account': {
    wrong: (_, member) => ({ listCases: (query, call) => member.listCases({ ...query, account: 'editions-boreal' }, call) }),
    bitten: ['visible.list', 'visible.search'],
  },
  'cases opened for anybody': {
    wrong: (_, member) => ({ submitCase: (...given) => member.submitCase(...given) }),
    bitten: ['visible.submit'],
  },
  'keys that all members share': {
    wrong: (_, member) => ({ reply: (...given) => member.reply(...given) }),
    bitten: ['reply.key-per-member'],
  },
  'replies that are trimmed': {
    wrong: (right) => ({ reply: (id, reply, key, call) => right.reply(id, { ...reply, text: reply.text.trim() }, key, call) }),
    bitten: ['reply.thread'],
  },
  'the latest message on top': {
    wrong: (right) => details(right, (detail) => ({ ...detail, messages: detail.messages.toReversed() })),
    bitten: ['reply.order', 'reply.key-per-member'],
  },
  'reasons in one language': {
    wrong: (right) =>
      details(right, (detail) => ({
        ...detail,
        acts: detail.acts?.map(({ act, refused }) => (refused ? { act, refused: { en: refused.en, fr: refused.en } } : { act })),
      })),
    bitten: ['change.acts'],
  },
  'a change told before it is made': {
    wrong: (right) => ({
      changeCase: async (...given) => ({ ...(await right.changeCase(...given)), status: 'active' }),
    }),
    bitten: ['change.cancel', 'change.resolve'],
  },
  'sizes in thousands': {
    wrong: (right) =>
      details(right, (detail) => ({ ...detail, files: detail.files.map((file) => ({ ...file, size: Math.ceil(file.size / 1000) })) })),
    bitten: ['file.told'],
  },
  'a refusal that tells what there is': {
    wrong: (right, member) => ({
      readCase: (id, call) =>
        right.readCase(id, call).catch(async (error) => {
          await member.readCase(id, call);
          throw error instanceof BackendError ? new BackendError('forbidden') : error;
        }),
    }),
    bitten: ['visible.read'],
  },
  'a new message for every call': {
    wrong: (right) => ({ reply: (id, reply, _key, call) => right.reply(id, reply, otherKey(), call) }),
    bitten: ['reply.replay', 'reply.at-once', 'reply.other-text', 'reply.closed'],
  },
  'replies in one language': {
    wrong: (right) => ({ reply: (id, reply, key, call) => right.reply(id, { ...reply, lang: 'fr' }, key, call) }),
    bitten: ['reply.lang'],
  },
  'replies that lose their files': {
    wrong: (right) => ({ reply: (id, reply, key, call) => right.reply(id, { ...reply, files: [] }, key, call) }),
    bitten: ['reply.files'],
  },
  'the staff’s words under the member’s name': {
    wrong: (right) =>
      details(right, (detail) => ({ ...detail, messages: detail.messages.map((message) => ({ ...message, from: 'member' })) })),
    bitten: ['answer.thread'],
  },
  'waiting that never ends': {
    wrong: (right) => details(right, (detail) => ({ ...detail, waiting: detail.messages.length > 0 })),
    bitten: ['answer.question', 'answer.no-question'],
  },
  'any version accepted': {
    wrong: (right) => ({
      changeCase: async (id, change, _version, call) => right.changeCase(id, change, (await right.readCase(id, call)).version!, call),
    }),
    bitten: ['change.stale', 'change.reply-between', 'change.colleague'],
  },
  'a lost change told as made': {
    wrong: (right) => ({
      changeCase: async (id, change, version, call) =>
        right.changeCase(id, change, version, call).catch((error: BackendError) => {
          if (error.code === 'conflict') return right.readCase(id, call);
          throw error;
        }),
    }),
    bitten: ['change.stale', 'change.at-once'],
  },
  'a version that stays': {
    wrong: (right) => ({
      readCase: async (id, call) => {
        const detail = await right.readCase(id, call);
        versions.set(id, detail.version!);
        return { ...detail, version: 'v' };
      },
      changeCase: async (id, change, _version, call) => {
        const detail = await right.changeCase(id, change, versions.get(id)!, call);
        versions.set(id, detail.version!);
        return { ...detail, version: 'v' };
      },
    }),
    bitten: ['change.version', 'change.reopen'],
  },
  'everything offered, whatever the case': {
    wrong: (right) => ({
      changeCase: async (id, change, version, call) =>
        right.changeCase(id, change, version, call).catch((error: BackendError) => {
          if (error.code === 'refused') return right.readCase(id, call);
          throw error;
        }),
    }),
    bitten: ['change.refused'],
  },
  'reasons that are forgotten': {
    wrong: (right) => ({
      changeCase: async (...given) => {
        const detail = await right.changeCase(...given);
        return { ...detail, events: detail.events?.map(({ reason: _, ...event }) => event), rating: undefined };
      },
    }),
    bitten: ['change.cancel', 'change.rate'],
  },
  'a timeline turned round': {
    wrong: (right) => details(right, (detail) => ({ ...detail, events: detail.events?.toReversed() })),
    bitten: ['change.timeline'],
  },
  'files in another encoding': {
    wrong: (right) => ({ readFile: async (...given) => new Blob([await (await right.readFile(...given)).text()]) }),
    bitten: ['file.bytes'],
  },
  'names made tidy': {
    wrong: (right) =>
      details(right, (detail) => ({ ...detail, files: detail.files.map((file) => ({ ...file, name: file.name.replace(/[^\w.]/g, '_') })) })),
    bitten: ['file.name'],
  },
  'files that are not there left out': {
    wrong: (right) => ({
      submitCase: (submission, key, call) =>
        right.submitCase(submission, key, call).catch((error: BackendError) => {
          if (error.code !== 'refused') throw error;
          return right.submitCase({ ...submission, files: [] }, key, call);
        }),
    }),
    bitten: ['file.once', 'file.all-or-none', 'file.discard', 'attest.case', 'visible.upload'],
  },
  'files under whatever case is named': {
    wrong: (right) => ({
      readCase: async (id, call) => {
        const detail = await right.readCase(id, call);
        for (const file of detail.files) homes.set(file.id, id);
        return detail;
      },
      readFile: (id, file, call) => right.readFile(homes.get(file) ?? id, file, call),
    }),
    bitten: ['file.elsewhere'],
  },
  'a link to whatever case is named': {
    wrong: (right, member) => ({
      submitCase: async ({ follows, ...submission }, key, call) => {
        const receipt = await right.submitCase(submission, key, call);
        if (follows !== undefined) followed.set(receipt.id, follows);
        return receipt;
      },
      readCase: async (id, call) => {
        const detail = await right.readCase(id, call);
        const other = followed.get(id);
        if (other === undefined) return detail;
        const { reference } = await member.readCase(other, call);
        return { ...detail, follows: { id: other, reference } };
      },
    }),
    bitten: ['submit.follow-foreign'],
  },
  'accounts of others told apart from none': {
    wrong: (right, member) => {
      const telling = async <T>(account: string, asked: Promise<T>): Promise<T> => {
        try {
          return await asked;
        } catch (error) {
          if (!(error instanceof BackendError)) throw error;
          const { accounts } = await member.session();
          throw accounts.some(({ id }) => id === account) ? new BackendError('forbidden') : error;
        }
      };
      return {
        listCases: (query, call) => telling(query.account, right.listCases(query, call)),
        readOverview: (account, call) => telling(account, right.readOverview(account, call)),
        watchCases: (account, onNews, call) => telling(account, right.watchCases(account, onNews, call)),
        submitCase: (submission, key, call) => telling(submission.account, right.submitCase(submission, key, call)),
      };
    },
    bitten: ['visible.list', 'visible.overview', 'visible.watch', 'visible.submit'],
  },
  'a discard that says nothing': {
    wrong: (right) => ({ discardFile: (...given) => right.discardFile(...given).catch(() => undefined) }),
    bitten: ['file.discard', 'visible.upload'],
  },
  'attestations that nobody looks at': {
    wrong: (right) => ({ uploadFile: (...given) => right.uploadFile(...given).catch(() => otherKey()) }),
    bitten: ['attest.words', 'attest.bytes', 'attest.size', 'attest.by', 'attest.answer'],
  },
  'progress of the whole request': {
    wrong: (right) => ({
      uploadFile: (file, attestation, call) => {
        call?.onProgress?.(file.size + 700);
        return right.uploadFile(file, attestation, call);
      },
    }),
    bitten: ['attest.progress'],
  },
  'an enrolment saved over whatever stands': {
    wrong: (right) => ({
      saveEnrolment: async (id, change, _version, call) => right.saveEnrolment(id, change, (await right.readEnrolment(id, call)).version, call),
    }),
    bitten: ['enrolment.stale'],
  },
  'a client who is never taken out': {
    wrong: (right) => ({
      saveEnrolment: async (id, change, version, call) => {
        const saved = await right.saveEnrolment(id, change, version, call);
        return { ...saved, since: saved.since ?? saved.exports[0]!.at };
      },
    }),
    bitten: ['enrolment.removal'],
  },
  'remarks and addresses that are dropped': {
    wrong: (right) => ({
      readEnrolment: async (...given) => {
        const { saved, ...enrolment } = await right.readEnrolment(...given);
        const { address: _, ...rest } = saved ?? {};
        return { ...enrolment, ...(saved && { saved: { ...rest, remarks: '' } as typeof saved }) };
      },
    }),
    bitten: ['enrolment.round-trip'],
  },
  'news of everything as of a message': {
    wrong: (right) => ({
      watchCases: (account, onNews, call) => right.watchCases(account, (news) => onNews(news && { ...news, kind: 'message' }), call),
    }),
    bitten: ['stream.opened', 'stream.change'],
  },
  'a stream that begins with news': {
    wrong: (right) => ({
      watchCases: (account, onNews, call) => {
        onNews({ case: 'x', kind: 'opened' });
        return right.watchCases(account, onNews, call);
      },
    }),
    bitten: ['stream.ready'],
  },
  'a stream that goes on after it was left': {
    wrong: (right) => ({
      watchCases: (account, onNews, { signal }) =>
        new Promise((_, reject) => {
          right.watchCases(account, onNews, { signal: AbortSignal.timeout(20_000) }).catch(reject);
          signal?.addEventListener('abort', () => reject(signal.reason));
        }),
    }),
    bitten: ['stream.abort'],
  },
};

// At once, since some of the bitten wait for what never comes.
describe('the kit bites', { concurrency: 6 }, () => {
  let society: Society;
  before(async () => {
    society = await openSociety();
  });
  after(() => society.close());

  function targetWith({ wrong }: Fault): Target {
    const right = (person: Person): Whole =>
      restBackend({ endpoint: `${society.url}/api`, headers: () => ({ Authorization: `Bearer ${tokens[person]}` }) }) as Whole;
    const staff = async (path: string, method: string, body: object): Promise<void> => {
      const headers = { 'Content-Type': 'application/json' };
      const reply = await society.ask('staff', `/staff-api${path}`, { method, headers, body: JSON.stringify(body) });
      assert.ok(reply.ok, await reply.text());
    };
    return {
      name: 'a faulty one',
      people: ['member', 'colleague', 'stranger'],
      as: (person) => ({ ...right(person), ...wrong(right(person), right('member')) }),
      staff: {
        answer: (id, text, { asks = false } = {}) => staff(`/cases/${id}/messages`, 'POST', { text, lang: 'fr', asks }),
        resolve: (id) => staff(`/cases/${id}/status`, 'PUT', { status: 'resolved' }),
      },
    };
  }

  for (const [name, fault] of Object.entries(faults)) {
    it(`${name}: ${fault.bitten.join(', ')}`, async () => {
      const findings = await runChecks(targetWith(fault), { only: fault.bitten });
      assert.deepEqual(
        findings.filter(({ outcome }) => outcome.is === 'failed').map(({ check }) => check.id).sort(),
        [...fault.bitten].sort(),
      );
    });
  }
});
