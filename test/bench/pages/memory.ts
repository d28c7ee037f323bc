/** `<my-cases>` over a backend that holds the very same cases in the page's memory. */
import { expectedOf } from './contender.ts';
import { IndexedCases } from './indexed-cases.ts';
import { manyCases } from './many-cases.ts';
import { memoryBackend } from './memory-backend.ts';
import { ourList } from './our-list.ts';
import { plainSelect } from './plain-select.ts';
import { offer } from './probe.ts';

const cases = manyCases(Number(new URLSearchParams(location.search).get('cases')));
const start = performance.now();
const backend = memoryBackend(new IndexedCases(cases));
const startUp = performance.now() - start;

offer(
  ourList({
    startUp,
    backend,
    account: 'account',
    expected: async (filter) => expectedOf(plainSelect(cases, filter).map(({ reference }) => reference)),
  }),
);
