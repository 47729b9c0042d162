import type { BenchCase } from './cases/BenchCase';
import { corpusColumns } from './cases/corpusColumns';
import { generate, recipes } from './cases/generated';
import { petshopFaults } from './cases/petshopCases';
import { semiSynthetic } from './cases/semiSynthetic';
import { findCorpora } from './corpora/folder';
import type { NezhaDay } from './corpora/readNezha';
import { CorporaPart, splitCorpora } from './corpora/splitCorpora';
import { measureCost } from './measureCost';
import { engine } from './rules/engine';
import { kayentaLike } from './rules/kayentaLike';
import { mannWhitney } from './rules/mannWhitney';
import { threeSigma } from './rules/threeSigma';
import { Column, compareRules } from './tables/compareRules';
import { rateExperiments, rateQuiet } from './tables/rateQuiet';
import { rateRecoveries } from './tables/rateRecoveries';

const RULES = [engine, threeSigma, mannWhitney, kayentaLike];
const SEED = 20261121;
const QUIET = 1000;
const FAULTY = 200;

function print(title: string, rows: object[]): void {
  console.log(`\n${title}`);
  console.table(rows);
}

function generated(history: boolean): { quiet: Column[]; faulty: BenchCase[] } {
  const all = recipes(history);
  const suffix = history ? ', history' : '';
  const quiet = all.filter(({ effect }) => !effect);
  const faulty = all.filter(({ effect }) => effect);
  return {
    quiet: quiet.map(recipe => ({
      name: `${recipe.group}${suffix}`,
      cases: generate(recipe, { cases: QUIET, seed: SEED }),
    })),
    faulty: faulty
      .flatMap(recipe => generate(recipe, { cases: FAULTY, seed: SEED + 1 }))
      .map(one => ({ ...one, group: `${one.group}${suffix}` })),
  };
}

/** Signals of one moment side by side, as in a run that watches several. */
function together(days: NezhaDay[]): BenchCase[] {
  const columns = corpusColumns(days, [], false);
  const quiet = columns.find(({ name }) => name === 'Nezha quiet 30 min');
  const front = quiet?.cases.filter(({ kind }) => kind === 'latency') ?? [];
  const perWindow = Math.floor(front.length / 4);
  return Array.from({ length: perWindow }, (_, index) =>
    [0, 1, 2, 3].map(part => front[part * perWindow + index]!),
  ).flat();
}

function benchPart({ name, days, files }: CorporaPart): void {
  for (const history of [false, true]) {
    const columns = corpusColumns(days, files, history);
    print(
      `Deviations found${history ? ', with history' : ''} (${name})`,
      compareRules(RULES, columns),
    );
    print(
      `Quiet windows, engine (${name})`,
      rateQuiet(engine, columns.slice(1)),
    );
    const known = [false, true].flatMap(ramp =>
      days
        .flatMap(day =>
          semiSynthetic(day, { history: history ? 1440 : 0, ramp, seed: SEED }),
        )
        .map(one => ({ ...one, group: `${one.group}${ramp ? ', ramp' : ''}` })),
    );
    print(
      `Known effects on quiet hours, engine${
        history ? ', with history' : ''
      } (${name})`,
      rateRecoveries(engine, known),
    );
  }
  print(`Runs of four signals, engine (${name})`, [
    rateExperiments(together(days), 4),
  ]);
}

/** The part that rules were tuned on, then the one that they never saw. */
function benchCorpora(folder: string): void {
  const parts = splitCorpora(folder);
  parts.forEach(benchPart);
  const issues = parts.flatMap(part => part.issues);
  const columns = parts.map(part => ({
    name: `PetShop availability (${part.name})`,
    cases: petshopFaults(part.issues, issues),
  }));
  print('Deviations of counted availability found', [
    ...compareRules([engine], columns),
  ]);
}

/**
 * Prints how the engine and the rules it is compared with do.
 *
 * @param root - of the project, beside which the corpora may lie
 */
export function runBench(root: string): void {
  for (const history of [false, true]) {
    const { quiet, faulty } = generated(history);
    print(
      `Generated windows: deviations found${history ? ', with history' : ''}`,
      compareRules(RULES, [...quiet, { name: 'faults', cases: faulty }]),
    );
    print('Generated quiet windows, engine', rateQuiet(engine, quiet));
    print('Generated faults, engine', rateRecoveries(engine, faulty));
  }
  const corpora = findCorpora(root);
  if (corpora) benchCorpora(corpora);
  else {
    console.log(
      '\nNo corpora here: set FAULTLINE_SHARED_DATA to the folder that holds them.',
    );
  }
  console.log(
    `\n20 signals with 7 days of history: ${measureCost().toFixed(
      0,
    )} ms of CPU`,
  );
}
