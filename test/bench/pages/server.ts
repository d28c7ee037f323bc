/** `<my-cases>` over the reference server, whose account was filled before. */
import { restBackend } from '../../../src/backend/adapters/rest.ts';
import { ourList } from './our-list.ts';
import { expectedOf } from './contender.ts';
import { offer } from './probe.ts';

const account = 'studio-nordique';
const backend = restBackend({ endpoint: '/api' });

offer(
  ourList({
    startUp: 0,
    backend,
    account,
    async expected(filter) {
      const { cases, total } = await backend.listCases({ account, ...filter });
      const { cases: [last] } = await backend.listCases({ account, ...filter, skip: total - 1, limit: 1 });
      return expectedOf([...cases, ...(last ? [last] : [])].map(({ reference }) => reference));
    },
  }),
);
