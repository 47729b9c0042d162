import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { judgeDocument, RunDocument } from '@faultline/plugin-chaos-common';
import { generate, recipes } from './cases/generated';
import { toDocument } from './cases/toDocument';

const WEEK = 10_080;
const SIGNALS = 20;
const ROUNDS = 10;
const DOCUMENTS = 2000;
/** Asks the command for the cost of the first run in its process. */
export const COLD = '--cold';

/** A run with twenty signals and a week of history. */
function largeRun(): RunDocument {
  const recipe = recipes(true)[0]!;
  const [bench] = generate(recipe, { cases: 1, seed: 1 });
  const { history } = bench!;
  const week = Array.from(
    { length: WEEK },
    (_, i) => history[i % history.length]!,
  );
  const document = toDocument({ ...bench!, history: week });
  const [signal] = document.signals;
  const signals = Array.from({ length: SIGNALS }, (_, index) => ({
    ...signal!,
    id: `metric ${index}`,
  }));
  return { ...document, signals };
}

/** Milliseconds of CPU to judge twenty signals with a week of history. */
export function measureCost(rounds: number): number {
  const run = largeRun();
  const before = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) judgeDocument(run);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / rounds;
}

/** The same in a process that has judged before, and in one that has not. */
export function measureCosts(command: string): { warm: number; cold: number } {
  measureCost(1);
  const { stdout } = spawnSync(process.execPath, [command, COLD], {
    encoding: 'utf8',
  });
  return { warm: measureCost(ROUNDS), cold: Number(stdout) };
}

/** Documents of sixty points that the command judges in a second, start and all. */
export function measurePipe(root: string): number {
  const recipe = recipes(false)[0]!;
  const lines = generate(recipe, { cases: DOCUMENTS, seed: 1 }).map(bench =>
    JSON.stringify(toDocument(bench)),
  );
  const begun = performance.now();
  const { stdout } = spawnSync(
    process.execPath,
    [path.join(root, 'packages/verdict-cli/bin/faultline-verdict.js')],
    {
      input: `${lines.join('\n')}\n`,
      encoding: 'utf8',
      maxBuffer: 1e9,
    },
  );
  const answered = stdout.split('\n').length - 1;
  return (answered * 1000) / (performance.now() - begun);
}
