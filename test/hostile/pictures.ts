/**
 * Pictures of the widget in each host of the table, wide and narrow, on one sheet each: `npx tsx test/hostile/pictures.ts
 * [firefox] [name …]`, after `npm run build`, into `.cache/hostile/`. Dark, forced colours, reduced motion and paper are
 * pictured in Chromium alone.
 */
import { takePictures } from './take-pictures.ts';

const named = process.argv.slice(2);
const engine = named.includes('firefox') ? 'firefox' : 'chromium';
const names = named.filter((name) => name !== engine);
let faulty = 0;
for await (const { name, faults } of takePictures({ engine, names, widths: [1280, 360], folder: '.cache/hostile' })) {
  faulty += faults.length;
  process.stdout.write(`${[name, ...faults].join('\n  ')}\n`);
}
process.exitCode = faulty > 0 ? 1 : 0;
