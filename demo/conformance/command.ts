/** The command as a function of its arguments: runs the checks, tells what they found, and answers with the exit code. */
import { writeFile } from 'node:fs/promises';
import { countsOf, reportOf, runChecks, type Finding } from '../../src/conformance.ts';
import { inLang } from '../../src/model/words.ts';
import { notWrittenFor } from '../command/file-trouble.ts';
import type { Output } from '../command/output.ts';
import { complaints, heading, usage } from './command-words.ts';
import { Complaint, optionsOf, type Options } from './options.ts';
import { targetOf } from './target-of.ts';

const wrongArguments = 2;
const somethingFailed = 1;

const asJson = (name: string, findings: readonly Finding[]): string =>
  JSON.stringify(
    {
      target: name,
      at: new Date().toISOString(),
      ...countsOf(findings),
      checks: findings.map(({ check: { id, title, why, without }, outcome }) => ({ id, title, why, without, outcome })),
    },
    null,
    2,
  );

async function check(options: Options, { tell }: Output): Promise<number> {
  const { lang, only, json } = options;
  const target = await targetOf(options);
  tell(`${inLang(heading, lang)} ${target.name}`);
  const findings = await runChecks(target, { only });
  if (json !== undefined) {
    await writeFile(json, `${asJson(target.name, findings)}\n`).catch((error: NodeJS.ErrnoException) => {
      throw new Complaint(complaints.unwritable, lang, `${json} (${inLang(notWrittenFor(error), lang)}).`);
    });
  }
  for (const line of ['', ...reportOf(findings, lang).split('\n')]) tell(line);
  return countsOf(findings).failed > 0 ? somethingFailed : 0;
}

export async function conformance(args: readonly string[], output: Output): Promise<number> {
  try {
    const options = optionsOf(args);
    if (options.help) {
      output.tell(inLang(usage, options.lang));
      return 0;
    }
    return await check(options, output);
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
    output.complain(error.message);
    return wrongArguments;
  }
}
