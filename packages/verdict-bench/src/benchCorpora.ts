import type { BenchCase } from './cases/BenchCase';
import { corpusColumns } from './cases/corpusColumns';
import { petshopFaults } from './cases/petshopCases';
import { semiSynthetic } from './cases/semiSynthetic';
import type { NezhaDay } from './corpora/readNezha';
import { Corpora, readCorpora } from './corpora/readCorpora';
import { crossValidated } from './rules/crossValidated';
import { engine } from './rules/engine';
import { kayentaLike } from './rules/kayentaLike';
import { mannWhitney } from './rules/mannWhitney';
import { threeSigma } from './rules/threeSigma';
import { Column, compareRules } from './tables/compareRules';
import { print } from './tables/print';
import { rateExperiments, rateQuiet } from './tables/rateQuiet';
import { rateRecoveries } from './tables/rateRecoveries';

const SEED = 20261121;
const HISTORY = 1440;
const SIGNALS = 4;

/** Known effects on the quiet hours of all days. */
function knownEffects(days: NezhaDay[], history: number): BenchCase[] {
  return [false, true].flatMap(ramp =>
    days
      .flatMap(day => semiSynthetic(day, { history, ramp, seed: SEED }))
      .map(one => ({ ...one, group: `${one.group}${ramp ? ', ramp' : ''}` })),
  );
}

/** The same once more, all effects of a course in one row. */
function pooled(known: BenchCase[]): BenchCase[] {
  return known.map(one => ({
    ...one,
    group: one.group.endsWith('ramp') ? 'all ramps' : 'all steps',
  }));
}

/** Signals of one moment side by side, as in a run that watches several. */
function together(day: NezhaDay): BenchCase[] {
  const columns = corpusColumns([day], [], false);
  const quiet = columns.find(({ name }) => name === 'Nezha quiet 30 min');
  const front = quiet?.cases.filter(({ kind }) => kind === 'latency') ?? [];
  const perWindow = Math.floor(front.length / SIGNALS);
  return Array.from({ length: perWindow }, (_, index) =>
    Array.from(
      { length: SIGNALS },
      (__, part) => front[part * perWindow + index]!,
    ),
  ).flat();
}

/** Faults and quiet windows, and a doubling of latencies among them. */
function columnsOf({ days, files, issues }: Corpora, history: boolean) {
  const columns = corpusColumns(days, files, history);
  const known = knownEffects(days, history ? HISTORY : 0);
  const doubled: Column = {
    name: 'latency ×2',
    cases: known.filter(({ group }) => group === 'latency ×2'),
  };
  const counts: Column = {
    name: 'PetShop availability',
    cases: petshopFaults(issues, issues),
  };
  return { columns, known, faults: [doubled, counts] };
}

/** The tables of the corpora, for the engine as it is and cross-validated. */
export function benchCorpora(folder: string): void {
  const corpora = readCorpora(folder);
  for (const history of [false, true]) {
    const suffix = history ? ', with history' : '';
    const { columns, known, faults } = columnsOf(corpora, history);
    const quiet = columns.slice(1);
    const validated = crossValidated(
      columns.slice(2).flatMap(({ cases }) => cases),
    );
    print(`Caution chosen on all other sources${suffix}`, validated.cautions);
    print(
      `Deviations found${suffix}`,
      compareRules(
        [engine, validated.rule, threeSigma, mannWhitney, kayentaLike],
        [...columns, ...faults],
      ),
    );
    for (const rule of [engine, validated.rule]) {
      print(`Quiet windows, ${rule.name}${suffix}`, rateQuiet(rule, quiet));
      print(
        `Known effects on quiet hours, ${rule.name}${suffix}`,
        rateRecoveries(rule, [...known, ...pooled(known)]),
      );
    }
  }
  print(`Runs of ${SIGNALS} signals, ${engine.name}`, [
    rateExperiments(corpora.days.flatMap(together), SIGNALS),
  ]);
}
