import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  canonicalJson,
  DEFAULT_LEVELS,
  Level,
  levelsSchema,
  readScoringPolicy,
  ScoringPolicy,
} from '@faultline/plugin-chaos-common';
import { sha256 } from './sha256';

/** How scores, checks and levels are worked out. */
export interface Scoring {
  policy: ScoringPolicy;
  levels: readonly Level[];
  /** The longest that a waiver may last. */
  waiverMaxDays: number;
  /** Days after which an open finding is late. */
  findingDueDays: number;
  /** Changes whenever one of these changes. */
  version: string;
}

const KEY = 'chaos.scoring';

/**
 * Reads the section `chaos.scoring`.
 *
 * @throws InputError that names every wrong key and says what it must be
 */
export function readScoring(config: Config): Scoring {
  const section = config.getOptional<Record<string, unknown>>(KEY) ?? {};
  const { levels: wantedLevels, waivers, findings, ...policy } = section;
  const read = readScoringPolicy(policy);
  const levels = levelsSchema.safeParse(wantedLevels ?? DEFAULT_LEVELS);
  const problems = [
    ...(read.ok
      ? []
      : read.problems.map(({ path, message }) =>
          path ? `${KEY}.${path} ${message}` : `${KEY} ${message}`,
        )),
    ...(levels.success
      ? []
      : levels.error.issues.map(
          ({ path, message }) =>
            `${[`${KEY}.levels`, ...path].join('.')} ${message}`,
        )),
  ];
  if (!read.ok || !levels.success) throw new InputError(problems.join('; '));
  const scoring = {
    policy: read.policy,
    levels: levels.data,
    waiverMaxDays: days(config, `${KEY}.waivers.maxDays`, 180),
    findingDueDays: days(config, `${KEY}.findings.dueDays`, 30),
  };
  return { ...scoring, version: sha256(canonicalJson(scoring)).slice(0, 12) };
}

function days(config: Config, key: string, fallback: number): number {
  const value = config.getOptionalNumber(key) ?? fallback;
  if (!(value > 0)) throw new InputError(`${key} must be above 0`);
  return value;
}
