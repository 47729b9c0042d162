import { judgeDocument } from '@faultline/plugin-chaos-common';
import { generate, recipes } from './cases/generated';
import { toDocument } from './cases/toDocument';

const WEEK = 10_080;
const SIGNALS = 20;
const ROUNDS = 10;

/** Milliseconds of CPU to judge twenty signals with a week of history. */
export function measureCost(): number {
  const recipe = recipes(true)[0]!;
  const [bench] = generate(recipe, { cases: 1, seed: 1 });
  const { history } = bench!;
  const week = Array.from(
    { length: WEEK },
    (_, i) => history[i % history.length]!,
  );
  const document = toDocument({ ...bench!, history: week });
  const [signal] = document.signals;
  const run = {
    ...document,
    signals: Array.from({ length: SIGNALS }, (_, index) => ({
      ...signal!,
      id: `metric ${index}`,
    })),
  };
  judgeDocument(run);
  const before = process.cpuUsage();
  for (let round = 0; round < ROUNDS; round += 1) judgeDocument(run);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / ROUNDS;
}
