/** The three tags in the templates of each framework, checked by its own compiler against the package as it is packed. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { elementsIn, type Element } from '../../demo/package/manifest.ts';
import { packIn } from '../../demo/package/npm.ts';
import { emptyProject, type EmptyProject } from './packed.ts';

let folder: string;
let project: EmptyProject;

const options = {
  strict: true, noEmit: true, target: 'es2022', lib: ['es2022', 'dom', 'dom.iterable'], types: [], skipLibCheck: true, module: 'esnext',
  moduleResolution: 'bundler', verbatimModuleSyntax: true, exactOptionalPropertyTypes: true, jsx: 'preserve',
  allowImportingTsExtensions: true,
};

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packed-'));
  project = await emptyProject(await packIn(process.cwd(), folder));
  for (const name of ['@types/react', 'preact', 'solid-js', 'svelte', 'vue', 'typescript']) {
    const place = join(project.folder, 'node_modules', name);
    await mkdir(dirname(place), { recursive: true });
    await symlink(resolve('node_modules', name), place, 'dir');
  }
});

after(async () => {
  await project.remove();
  await rm(folder, { recursive: true, force: true });
});

/** Lines of a sample that its compiler has to refuse say so; all others it has to take. */
const marked = (name: string, sample: string): readonly string[] =>
  sample.split('\n').flatMap((line, at) => (line.includes('REFUSED') ? [`${name}:${at + 1}`] : []));

/** Writes the samples, lets the compiler look at them, and wants it to refuse the marked lines and no other. */
async function checked(samples: Readonly<Record<string, string>>, compiler: string, words: readonly string[], line: RegExp): Promise<void> {
  for (const [name, sample] of Object.entries({ 'own.ts': own, ...samples })) await project.write(name, sample);
  await project.write('tsconfig.json', JSON.stringify({ compilerOptions: options, vueCompilerOptions: { strictTemplates: true }, files: Object.keys(samples) }));
  const said = await project.run(resolve('node_modules', compiler), ...words).catch(({ message }: Error) => message);
  const told = new Set([...said.matchAll(line)].map(({ groups }) => `${groups!.file}:${groups!.line}`));
  assert.deepEqual([...told].sort(), Object.entries(samples).flatMap(([name, sample]) => marked(name, sample)).sort(), said);
}

const byTsc = /^(?<file>[\w.]+)\((?<line>\d+),\d+\): error /gm;

const bySvelte = ['--tsconfig', './tsconfig.json', '--output', 'machine'];
const toldBySvelte = /^\d+ ERROR "(?<file>[\w.]+)" (?<line>\d+):/gm;

/** What a host would have of its own. */
const own = `
import type { CaseBackend, CaseFilter, CaseSubmittedDetail, CaseWizard, MyCases } from 'case-wizard';
export declare const backend: CaseBackend;
export declare const filter: CaseFilter;
export declare function received(event: CustomEvent<CaseSubmittedDetail>): void;
export declare function keepWizard(element: CaseWizard | null): void;
export declare function keepList(element: MyCases | null): void;`;

const imports = (framework: string): string => `
import type {} from 'case-wizard/${framework}';
import type { CaseBackend, CaseFilter, CaseWizard, MyCases } from 'case-wizard';
import { backend, filter, keepList, keepWizard, received } from './own.ts';`;

/** What reads alike in React, Preact and Solid, but for the name of a listener. */
const jsx = (framework: string, source: string, on: string): string => `/** @jsxImportSource ${source} */${imports(framework)}
export const right = [
  <case-wizard backend={backend} account="a" layout="form" drafts={7} preset="/preset.json" prefill={{ subject: 'A name' }} lang="fr-CA" />,
  <case-wizard backend={undefined} endpoint="/api" class="wide" id="wizard" slot="main" part="wizard" hidden><p slot="help">Call us</p></case-wizard>,
  <case-wizard ref={keepWizard} ${on}case-submitted={received} />,
  <case-wizard ${on}case-submitted={({ detail, currentTarget }) => [detail.reference satisfies string, currentTarget.backend satisfies CaseBackend | undefined]} />,
  <case-wizard ${on}case-open={(event) => { event.preventDefault(); if (event.detail.to === 'new') event.detail.prefill?.subject satisfies string | undefined; }} />,
  <my-cases ref={keepList} filter={filter} ${on}case-unread={({ detail }) => detail.waiting satisfies number} ${on}case-filter={({ detail }) => detail.filter satisfies CaseFilter} />,
  <crm-enrolment case="C-1" ${on}crm-enrolled={({ detail }) => detail.outcome satisfies 'new' | 'update' | 'removal'} ${on}case-error={({ detail }) => detail.reason satisfies string} />,
];
export const wrong = [
  <case-wizard backend="/api" />, // REFUSED: a backend is an object
  <case-wizard layout="table" />, // REFUSED
  <case-wizard account={4} />, // REFUSED
  <case-wizard prefill={{ title: 'A name' }} />, // REFUSED
  <case-wizard filter={filter} />, // REFUSED: the list's
  <my-cases drafts="off" />, // REFUSED: the wizard's
  <my-cases refresh={() => {}} />, // REFUSED: a method
  <my-cases ref={keepWizard} />, // REFUSED: another element
  <case-wizard ${on}case-submitted={({ detail }) => detail.total} />, // REFUSED: no such detail
  <case-wizard ${on}case-change={received} />, // REFUSED: another event's listener
];
`;

describe('the tags in a framework’s templates', () => {
  it('are typed in React, Preact and Solid: properties, refs, children and each event', async () => {
    const samples = {
      'react.tsx': jsx('react', 'react', 'on'),
      'preact.tsx': jsx('preact', 'preact', 'on'),
      'solid.tsx': `${jsx('solid', 'solid-js', 'on:')}
export const explicit = [
  <case-wizard prop:backend={backend} attr:preset="/preset.json" prop:prefill={{ subject: 'A name' }} on:case-change={{ handleEvent: ({ detail }) => { detail.step satisfies string; }, once: true }} />,
  <case-wizard prop:backend="/api" />, // REFUSED
  <case-wizard attr:backend="/api" />, // REFUSED: no attribute
];`,
    };
    await checked(samples, 'typescript/bin/tsc', ['-p', '.'], byTsc);
  });

  it('are typed in Vue', async () => {
    const sample = `<script setup lang="ts">${imports('vue')}
import { useTemplateRef } from 'vue';
const wizard = useTemplateRef('wizard');
const go = (): void => { wizard.value?.backend satisfies CaseBackend | undefined; };
const wrong = (): void => { wizard.value?.filter; }; // REFUSED: the list's
defineExpose({ wrong });
</script>
<template>
  <case-wizard ref="wizard" :backend="backend" account="a" layout="form" :drafts="7" preset="/preset.json" :prefill="{ subject: 'A name' }" lang="fr-CA" />
  <case-wizard :backend="undefined" class="wide" id="wizard" slot="main" hidden><p slot="help">Call us</p></case-wizard>
  <case-wizard @case-submitted="received" />
  <case-wizard @case-submitted="({ detail, currentTarget }) => [detail.reference satisfies string, currentTarget.backend satisfies CaseBackend | undefined]" />
  <case-wizard @case-open.prevent="({ detail }) => detail.to === 'new' && (detail.prefill?.subject satisfies string | undefined)" @click="go" />
  <my-cases :filter="filter" @case-unread="$event.detail.waiting satisfies number" @case-filter="({ detail }) => detail.filter satisfies CaseFilter" />
  <crm-enrolment case="C-1" @crm-enrolled="({ detail }) => detail.outcome satisfies 'new' | 'update' | 'removal'" />
  <case-wizard backend="/api" /> <!-- REFUSED: a backend is an object -->
  <case-wizard layout="table" /> <!-- REFUSED -->
  <case-wizard :account="4" /> <!-- REFUSED -->
  <case-wizard :prefill="{ title: 'A name' }" /> <!-- REFUSED -->
  <case-wizard :filter="filter" /> <!-- REFUSED: the list's -->
  <my-cases drafts="off" /> <!-- REFUSED: the wizard's -->
  <case-wizard @case-submitted="({ detail }) => detail.total" /> <!-- REFUSED: no such detail -->
  <case-wizard @case-change="received" /> <!-- REFUSED: another event's listener -->
  <case-wizard @case-unread="() => {}" /> <!-- REFUSED: the list tells it -->
  <my-cases @case-opened="() => {}" /> <!-- REFUSED: no such event -->
</template>`;
    await checked({ 'sample.vue': sample }, 'vue-tsc/bin/vue-tsc.js', ['-p', '.'], byTsc);
  });

  it('are typed in Svelte', async () => {
    const sample = `<script lang="ts">${imports('svelte')}
import 'case-wizard/case-wizard.define';
let wizard: CaseWizard | undefined = $state();
let list: MyCases | undefined = $state();
const go = (): void => { wizard?.backend satisfies CaseBackend | undefined; };
</script>
<case-wizard bind:this={wizard} {backend} account="a" layout="form" drafts={7} preset="/preset.json" prefill={{ subject: 'A name' }} lang="fr-CA"></case-wizard>
<case-wizard backend={undefined} class="wide" id="wizard" hidden><p slot="help">Call us</p></case-wizard>
<case-wizard oncase-submitted={received}></case-wizard>
<case-wizard oncase-submitted={({ detail, currentTarget }) => [detail.reference satisfies string, currentTarget.backend satisfies CaseBackend | undefined]}></case-wizard>
<case-wizard oncase-open={(event) => { event.preventDefault(); if (event.detail.to === 'new') event.detail.prefill?.subject satisfies string | undefined; go(); }}></case-wizard>
<my-cases {filter} oncase-unread={({ detail }) => detail.waiting satisfies number} oncase-filter={({ detail }) => detail.filter satisfies CaseFilter}></my-cases>
<crm-enrolment case="C-1" oncrm-enrolled={({ detail }) => detail.outcome satisfies 'new' | 'update' | 'removal'}></crm-enrolment>
<case-wizard backend="/api"></case-wizard> <!-- REFUSED: a backend is an object -->
<case-wizard layout="table"></case-wizard> <!-- REFUSED -->
<case-wizard account={4}></case-wizard> <!-- REFUSED -->
<case-wizard prefill={{ title: 'A name' }}></case-wizard> <!-- REFUSED -->
<case-wizard {filter}></case-wizard> <!-- REFUSED: the list's -->
<my-cases drafts="off"></my-cases> <!-- REFUSED: the wizard's -->
<case-wizard bind:this={list}></case-wizard> <!-- REFUSED: another element -->
<case-wizard oncase-submitted={({ detail }) => detail.total}></case-wizard> <!-- REFUSED: no such detail -->
<case-wizard oncase-change={received}></case-wizard> <!-- REFUSED: another event's listener -->
<case-wizard oncase-unread={() => {}}></case-wizard> <!-- REFUSED: the list tells it -->
<my-cases oncase-opened={() => {}}></my-cases> <!-- REFUSED: no such event -->
`;
    await checked({ 'sample.svelte': sample }, 'svelte-check/bin/svelte-check', bySvelte, toldBySvelte);
  });

  it('have each the properties and events that custom-elements.json tells of it, and no other', async () => {
    const elements = elementsIn(await readFile('custom-elements.json', 'utf8'));
    const told = ({ members, attributes, events }: Element): ReadonlySet<string> => new Set([
      ...members.filter(({ kind }) => kind === 'field').map(({ name }) => `${name}={undefined}`),
      ...attributes.map(({ name }) => `${name}={undefined}`),
      ...events.map(({ name }) => `on${name}={({ detail }) => detail}`),
    ]);
    const all = [...new Set(elements.flatMap((element) => [...told(element)]))];
    const lines = elements.flatMap((element) => all.map((given) => {
      const verdict = told(element).has(given) ? 'its own' : 'REFUSED';
      return `<${element.tagName} ${given}></${element.tagName}> <!-- ${verdict} -->`;
    }));
    assert.equal(elements.length, 3);
    await checked({ 'manifest.svelte': `<script lang="ts">import type {} from 'case-wizard/svelte';</script>\n${lines.join('\n')}\n` }, 'svelte-check/bin/svelte-check', bySvelte, toldBySvelte);
  });
});
