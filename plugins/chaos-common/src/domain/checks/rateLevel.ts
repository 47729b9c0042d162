import { z } from 'zod';
import { problemsOf, SettingsProblem } from '../settings';
import { CHECK_IDS, CheckId, CheckResult } from './Check';

const levelSchema = z.strictObject({
  /** For instance `Bronze`. */
  name: z.string().trim().min(1, 'must have a name'),
  /** Checks that must be yes, or not apply. */
  checks: z.array(z.enum(CHECK_IDS)).default([]),
  /** Lowest score, 0 to 100. */
  minScore: z.number().min(0).max(100).default(0),
});

/** Levels from the lowest to the highest; each also needs those below it. @public */
export const levelsSchema = z
  .array(levelSchema)
  .refine(
    levels => new Set(levels.map(({ name }) => name)).size === levels.length,
    'must not name a level twice',
  );

/** @public */
export type Level = z.output<typeof levelSchema>;

/** What holds when nothing is configured. @public */
export const DEFAULT_LEVELS: readonly Level[] = [
  { name: 'Bronze', checks: ['mapped', 'guarded'], minScore: 0 },
  { name: 'Silver', checks: ['exercised', 'findings'], minScore: 60 },
  {
    name: 'Gold',
    checks: ['verdicts', 'recovers', 'alarms', 'functions'],
    minScore: 85,
  },
];

/**
 * Reads the levels of a configuration, or everything that is wrong with them.
 *
 * @param settings - as configured; undefined when nothing is
 * @public
 */
export function readLevels(
  settings: unknown,
):
  | { ok: true; levels: readonly Level[] }
  | { ok: false; problems: SettingsProblem[] } {
  if (settings === undefined) return { ok: true, levels: DEFAULT_LEVELS };
  const read = levelsSchema.safeParse(settings);
  return read.success
    ? { ok: true, levels: read.data }
    : { ok: false, problems: problemsOf(read.error) };
}

/** The level of a service, and what the next one asks for. @public */
export interface LevelRating {
  /** Null: not even the lowest. */
  level: string | null;
  next: {
    name: string;
    /** Checks that are missing for it. */
    checks: CheckId[];
    /** Points that are missing for it, in tenths. */
    tenths: number;
  } | null;
}

/**
 * The highest level that a service reached without leaving one out.
 *
 * @param scoreTenths - null: it is not rated, which counts as 0
 * @public
 */
export function rateLevel(
  checks: readonly CheckResult[],
  scoreTenths: number | null,
  levels: readonly Level[] = DEFAULT_LEVELS,
): LevelRating {
  const fine = new Set(
    checks
      .filter(
        ({ outcome }) => outcome === 'yes' || outcome === 'not-applicable',
      )
      .map(({ id }) => id),
  );
  let reached: string | null = null;
  for (const { name, checks: needed, minScore } of levels) {
    const missing = needed.filter(id => !fine.has(id));
    const tenths = Math.max(0, minScore * 10 - (scoreTenths ?? 0));
    if (missing.length > 0 || tenths > 0) {
      return { level: reached, next: { name, checks: missing, tenths } };
    }
    reached = name;
  }
  return { level: reached, next: null };
}
