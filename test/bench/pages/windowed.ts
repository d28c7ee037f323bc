/** The windowed list over an array; with `?indexed`, over the indexes that our memory backend has too. */
import { expectedOf, type Contender } from './contender.ts';
import { IndexedCases } from './indexed-cases.ts';
import { manyCases } from './many-cases.ts';
import { plainSelect } from './plain-select.ts';
import { offer } from './probe.ts';
import type { WindowedList } from './windowed-list.ts';
import './windowed-list.ts';

const parameters = new URLSearchParams(location.search);
const cases = manyCases(Number(parameters.get('cases')));
const start = performance.now();
const indexed = parameters.has('indexed') ? new IndexedCases(cases) : undefined;
const startUp = performance.now() - start;

let list: WindowedList | undefined;

function control<Kind extends HTMLInputElement | HTMLSelectElement>(label: string): Kind {
  return list!.shadowRoot!.querySelector<Kind>(`[aria-label="${label}"]`)!;
}

function put(label: string, value: string, event: 'input' | 'change'): void {
  const found = control(label);
  found.value = value;
  found.dispatchEvent(new Event(event, { bubbles: true }));
}

const contender: Contender = {
  startUp,
  show() {
    list = document.createElement('windowed-list') as WindowedList;
    list.select = (filter) => (indexed ? indexed.select(filter) : plainSelect(cases, filter));
    document.body.append(list);
    return list;
  },
  filter: (status) => put('Status', status, 'change'),
  search: (words) => put('Search', words, 'input'),
  sort: (by) => put('Sort', by, 'change'),
  expected: async (filter) => expectedOf(plainSelect(cases, filter).map(({ reference }) => reference)),
};

offer(contender);
