import { benchCorpora } from './benchCorpora';
import type { BenchCase } from './cases/BenchCase';
import { generate, recipes } from './cases/generated';
import { findCorpora } from './corpora/folder';
import { measureCosts, measurePipe } from './measureCost';
import { engine } from './rules/engine';
import { kayentaLike } from './rules/kayentaLike';
import { mannWhitney } from './rules/mannWhitney';
import { threeSigma } from './rules/threeSigma';
import { Column, compareRules } from './tables/compareRules';
import { print } from './tables/print';
import { rateForbidden } from './tables/rateForbidden';
import { rateQuiet } from './tables/rateQuiet';
import { rateRecoveries } from './tables/rateRecoveries';

const RULES = [engine, threeSigma, mannWhitney, kayentaLike];
const SEED = 20261121;
const QUIET = 1000;
const FAULTY = 200;
/** Runs for each reason not to pass. */
const FORBIDDEN_RUNS = 600;

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
  print('Runs that must not pass, engine', rateForbidden(FORBIDDEN_RUNS));
  const corpora = findCorpora(root);
  if (corpora) benchCorpora(corpora);
  else {
    console.log(
      '\nNo corpora here: set FAULTLINE_SHARED_DATA to the folder that holds them.',
    );
  }
  const { warm, cold } = measureCosts(process.argv[1]!);
  console.log(
    `\n20 signals with 7 days of history: ${warm.toFixed(
      0,
    )} ms of CPU, ${cold.toFixed(0)} ms in a fresh process`,
  );
  console.log(
    `Documents of 60 points through the command: ${measurePipe(root).toFixed(
      0,
    )} a second`,
  );
}
