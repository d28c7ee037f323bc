/** Prints the tables of figures that the guides show: `npx tsx test/model/personal-numbers/print-figures.ts [seed] [--wrong]`. */
import { figures, usualFigures } from './figures.ts';
import { figuresTable } from './figures-table.ts';

const seed = Number(process.argv[2] ?? NaN);
const measured = Number.isNaN(seed) ? usualFigures() : figures(seed, 500, 10_000);
for (const lang of ['en', 'fr'] as const) process.stdout.write(`${figuresTable(measured, lang).join('\n')}\n\n`);
if (process.argv.includes('--wrong')) {
  for (const [key, { wrong }] of [...measured.recall, ...measured.warnings]) for (const text of wrong) process.stdout.write(`${key}: ${JSON.stringify(text)}\n`);
}
