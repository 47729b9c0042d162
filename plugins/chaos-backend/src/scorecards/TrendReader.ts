import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  chaosResilienceReadPermission,
  RollUp,
  ScoringDefinition,
  Trend,
  trendQuerySchema,
} from '@faultline/plugin-chaos-common';
import { z } from 'zod';
import { RollUpStore, StoredSnapshot } from '../database/RollUpStore';
import { GeneralAccess } from '../permissions/GeneralAccess';
import { Scoring } from '../scoringConfig';
import { dayName, dayOf } from './keep/TrendLine';

/** Reads how figures went, and how they are worked out. */
export class TrendReader {
  readonly #options: TrendReaderOptions;

  static create(options: TrendReaderOptions): TrendReader {
    return new TrendReader(options);
  }

  private constructor(options: TrendReaderOptions) {
    this.#options = options;
  }

  async get(
    { kind, key, days }: z.output<typeof trendQuerySchema>,
    { credentials }: { credentials: BackstageCredentials },
  ): Promise<Trend> {
    const { generalAccess, now, rollUps } = this.#options;
    await generalAccess.require(chaosResilienceReadPermission, credentials);
    const fromDay = dayOf(now().getTime()) - days;
    const [rollUp, snapshots] = await Promise.all([
      rollUps.get(kind, key),
      rollUps.snapshots(kind, key, fromDay),
    ]);
    if (!rollUp && snapshots.length === 0 && kind !== 'organisation') {
      throw new NotFoundError(`No service belongs to ${kind} ${key}`);
    }
    return { kind, key, points: snapshots.map(viewSnapshot) };
  }

  async definition({
    credentials,
  }: {
    credentials: BackstageCredentials;
  }): Promise<ScoringDefinition> {
    const { generalAccess, rollUps, scoring } = this.#options;
    await generalAccess.require(chaosResilienceReadPermission, credentials);
    const { policy, levels, version, waiverMaxDays } = scoring;
    const since = await rollUps.definedAt(version);
    return {
      version,
      since: since?.toISOString() ?? null,
      weights: policy.weights,
      tiers: Object.entries(policy.tiers).map(([tier, settings]) => ({
        tier,
        ...settings,
      })),
      freshness: policy.freshness,
      notProduction: policy.notProduction,
      recoveryObjectiveSeconds: policy.recoveryObjectiveSeconds,
      standard: policy.standard,
      documents: policy.documents,
      levels: levels.map(level => ({ ...level })),
      waivers: { maxDays: waiverMaxDays },
    };
  }
}

function viewSnapshot({
  day,
  definition,
  reconstructed,
  body,
}: StoredSnapshot): Trend['points'][number] {
  const rolled: RollUp = JSON.parse(body);
  const { services, rated, medianTenths, distribution } = rolled;
  return {
    day: dayName(day),
    services,
    rated,
    medianTenths,
    distribution,
    definition,
    coverage: rolled.coverage,
    statuses: rolled.statuses,
    openFindings: rolled.findings.open,
    reconstructed,
  };
}

interface TrendReaderOptions {
  generalAccess: GeneralAccess;
  now: () => Date;
  rollUps: RollUpStore;
  scoring: Scoring;
}
