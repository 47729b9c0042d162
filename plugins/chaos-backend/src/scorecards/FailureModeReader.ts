import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  chaosResilienceReadPermission,
  FAILURE_MODE_TITLES,
  FAILURE_MODES,
  FailureModeList,
  modesOfProofs,
  ServiceScope,
  viewAggregate,
} from '@faultline/plugin-chaos-common';
import { ScorecardStore } from '../database/ScorecardStore';
import { GeneralAccess } from '../permissions/GeneralAccess';
import { Scoring } from '../scoringConfig';
import { isEverything, RollUpCounter } from './RollUpCounter';

/** Reads how failure modes stand across all services, or some of them. */
export class FailureModeReader {
  readonly #options: FailureModeReaderOptions;

  static create(options: FailureModeReaderOptions): FailureModeReader {
    return new FailureModeReader(options);
  }

  private constructor(options: FailureModeReaderOptions) {
    this.#options = options;
  }

  async list(
    scope: ServiceScope,
    { credentials }: { credentials: BackstageCredentials },
  ): Promise<FailureModeList> {
    const { counter, generalAccess, scorecards, scoring } = this.#options;
    await generalAccess.require(chaosResilienceReadPermission, credentials);
    const [all] = await counter.list('organisation', { scope });
    const rows = all
      ? viewAggregate(all.kind, all.key, all.aggregate).modes
      : [];
    const { documents, tiers } = scoring.policy;
    const sets = await scorecards.proofSets(
      isEverything(scope) ? undefined : scope,
    );
    return {
      items: FAILURE_MODES.map(mode => {
        const row = rows.find(each => each.mode === mode);
        const proving = sets.filter(({ proofs }) =>
          modesOfProofs(proofs, documents).includes(mode),
        );
        return {
          mode,
          title: FAILURE_MODE_TITLES[mode],
          applies: (row?.applies ?? 0) + (row?.waived ?? 0),
          untested: row?.untested ?? 0,
          stale: row?.stale ?? 0,
          failed: row?.failed ?? 0,
          passed: row?.passed ?? 0,
          waived: row?.waived ?? 0,
          requiredBy: Object.entries(tiers)
            .filter(([, { required }]) => required.includes(mode))
            .map(([tier]) => tier),
          templates: proving.reduce((sum, { templates }) => sum + templates, 0),
          actions: [
            ...new Set(
              proving
                .flatMap(({ proofs }) => proofs)
                .filter(proof =>
                  modesOfProofs([proof], documents).includes(mode),
                )
                .map(({ actionId }) => actionId),
            ),
          ].sort(),
        };
      }),
    };
  }
}

interface FailureModeReaderOptions {
  counter: RollUpCounter;
  generalAccess: GeneralAccess;
  scorecards: ScorecardStore;
  scoring: Scoring;
}
