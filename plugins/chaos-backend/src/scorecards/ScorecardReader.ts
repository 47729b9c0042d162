import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  chaosRunReadPermission,
  chaosWaiverDecidePermission,
  chaosWaiverRequestPermission,
  FAILURE_MODE_TITLES,
  Scorecard,
  ScorecardSummary,
} from '@faultline/plugin-chaos-common';
import { Knex } from 'knex';
import { ChaosConfig } from '../config';
import { ScorecardStore } from '../database/ScorecardStore';
import { ServiceStore } from '../database/ServiceStore';
import { CatalogReader } from '../inventory/CatalogReader';
import { readOnlyReason } from '../permissions/readOnlyReason';
import { ServiceAccess } from '../permissions/ServiceAccess';
import { readServiceFacts } from './facts/readServiceFacts';
import { stepsOf } from './facts/stepsOf';
import { Surroundings, workOut } from './facts/workOut';
import { toCardBody } from './keep/CardBody';
import { dayOf, newLine } from './keep/TrendLine';
import { viewModes, viewNotApplicable } from './views/viewModes';
import { viewScorecardSummary } from './views/viewSummary';
import { lossWords } from './views/words';

/** Reads everything that is known of the resilience of one service. */
export class ScorecardReader {
  readonly #options: ScorecardReaderOptions;

  static create(options: ScorecardReaderOptions): ScorecardReader {
    return new ScorecardReader(options);
  }

  private constructor(options: ScorecardReaderOptions) {
    this.#options = options;
  }

  async get(
    entityRef: string,
    { credentials }: { credentials: BackstageCredentials },
  ): Promise<Scorecard> {
    const { access, config, db, now, scorecards, scoring } = this.#options;
    await this.#lookUp(entityRef);
    await access.require(chaosRunReadPermission, entityRef, credentials);
    const at = now();
    const time = at.getTime();
    const [[facts], stored, [request, decide]] = await Promise.all([
      readServiceFacts(db, [entityRef], scoring.policy.documents),
      scorecards.get(entityRef),
      access.may(
        [chaosWaiverRequestPermission, chaosWaiverDecidePermission],
        entityRef,
        credentials,
      ),
    ]);
    if (!facts) throw new NotFoundError(`There is no service ${entityRef}`);
    const worked = workOut(facts, this.#options, time);
    const { score, level } = worked;
    const writable = readOnlyReason(config) === null;
    const summary = viewScorecardSummary(
      {
        mapping: facts.mapping,
        running: stored?.running ?? 0,
        lastRuns: stored?.lastRuns ?? [],
        trend: stored?.trend ?? newLine(dayOf(time)),
        dueAt: null,
        // What is shown and what it rests on are of the same moment.
        card: toCardBody(worked, scoring, time),
        computedAt: stored?.computedAt ?? at,
      },
      at,
    );
    return {
      ...summary,
      losses: score.losses.map(({ mode, reason, tenths }) => {
        const rated = score.modes.find(each => each.mode === mode);
        const latest = facts.runs.find(
          ({ runId }) => runId === rated?.evidence[0]?.runId,
        );
        return {
          mode,
          reason,
          tenths,
          title: FAILURE_MODE_TITLES[mode],
          text: lossWords(reason, { state: rated?.state, latest }, time),
        };
      }),
      potentialTenths: score.tenths,
      caps: score.caps.map(cap => ({
        ...cap,
        text: `${FAILURE_MODE_TITLES[cap.mode]} is demanded for the tier and ${
          cap.reason === 'critical-failed' ? 'failed' : 'is untested'
        }, so ${cap.grade} is the best grade.`,
      })),
      modes: viewModes(worked, scoring, time),
      notApplicable: viewNotApplicable(worked),
      checks: worked.checks,
      nextLevel: level.next,
      nextSteps: stepsOf(worked, scoring, time),
      changesAt: worked.dueAt === null ? null : iso(worked.dueAt),
      definition: scoring.version,
      may: {
        requestWaiver: writable && request === true,
        decideWaiver: writable && decide === true,
      },
    };
  }

  /** Only what a badge shows. */
  async summary(
    entityRef: string,
    { credentials }: { credentials: BackstageCredentials },
  ): Promise<ScorecardSummary> {
    const { access, now, scorecards } = this.#options;
    await this.#lookUp(entityRef);
    await access.require(chaosRunReadPermission, entityRef, credentials);
    const stored = await scorecards.get(entityRef);
    if (!stored) throw new NotFoundError(`There is no service ${entityRef}`);
    return viewScorecardSummary(stored, now());
  }

  /** Looks a service up that the store does not know so far in the catalog. */
  async #lookUp(entityRef: string): Promise<void> {
    const { catalog, services } = this.#options;
    if (!(await services.get(entityRef))) await catalog.readOne(entityRef);
  }
}

function iso(time: number): string {
  return new Date(time).toISOString();
}

interface ScorecardReaderOptions extends Surroundings {
  access: ServiceAccess;
  catalog: CatalogReader;
  config: ChaosConfig;
  db: Knex;
  now: () => Date;
  scorecards: ScorecardStore;
  services: ServiceStore;
}
