import type { BenchCase } from '../cases/BenchCase';
import { askEngine } from './engine';
import type { Rule } from './Rule';

/** Factors on the limits of the engine that are tried. */
const CAUTIONS = [0.8, 0.9, 1, 1.1, 1.25];
/** Share of false alarms to accept: half of the target, for what is not known. */
const ACCEPTED = 0.005;

/** False alarms for each caution, and of how many windows. */
interface Alarms {
  windows: number;
  at: number[];
}

function countAlarms(cases: BenchCase[]): Alarms {
  const alarmsAt = (caution: number) =>
    cases.filter(one => askEngine(one, caution).deviates).length;
  return { windows: cases.length, at: CAUTIONS.map(alarmsAt) };
}

/** The least caution that is enough for all of these. */
function chooseCaution(all: Alarms[]): number {
  const windows = all.reduce((sum, one) => sum + one.windows, 0);
  const enough = CAUTIONS.find((_, index) => {
    const alarms = all.reduce((sum, { at }) => sum + at[index]!, 0);
    return alarms <= ACCEPTED * windows;
  });
  return enough ?? CAUTIONS.at(-1)!;
}

/**
 * The engine, with limits that were set without the source of the case that it
 * judges: each day, file and scenario is left out once, the caution is chosen on
 * all others, and only then is the one left out judged.
 *
 * @param quiet - windows in which nothing happened, of all sources
 */
export function crossValidated(quiet: BenchCase[]): {
  rule: Rule;
  /** The caution with which each source is judged. */
  cautions: { source: string; caution: number }[];
} {
  const sources = [...new Set(quiet.map(({ source }) => source ?? ''))];
  const alarms = new Map(
    sources.map(source => [
      source,
      countAlarms(quiet.filter(one => one.source === source)),
    ]),
  );
  const without = (left?: string) =>
    chooseCaution(
      [...alarms].flatMap(([source, one]) => (source === left ? [] : [one])),
    );
  const chosen = new Map(sources.map(source => [source, without(source)]));
  const everywhere = without();
  return {
    rule: {
      name: 'verdict engine, cross-validated',
      judge: bench =>
        askEngine(bench, chosen.get(bench.source ?? '') ?? everywhere),
    },
    cautions: [...chosen].map(([source, caution]) => ({ source, caution })),
  };
}
