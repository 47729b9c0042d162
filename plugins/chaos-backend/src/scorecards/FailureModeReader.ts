import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  chaosResilienceReadPermission,
  FAILURE_MODE_TITLES,
  FAILURE_MODES,
  FailureModeList,
  modesOfProofs,
  viewAggregate,
} from '@faultline/plugin-chaos-common';
import { RollUpStore } from '../database/RollUpStore';
import { GeneralAccess } from '../permissions/GeneralAccess';
import { Scoring } from '../scoringConfig';

/** Reads how failure modes stand across all services. */
export class FailureModeReader {
  readonly #options: FailureModeReaderOptions;

  static create(options: FailureModeReaderOptions): FailureModeReader {
    return new FailureModeReader(options);
  }

  private constructor(options: FailureModeReaderOptions) {
    this.#options = options;
  }

  async list({
    credentials,
  }: {
    credentials: BackstageCredentials;
  }): Promise<FailureModeList> {
    const { generalAccess, rollUps, scoring } = this.#options;
    await generalAccess.require(chaosResilienceReadPermission, credentials);
    const all = await rollUps.get('organisation', 'all');
    const rows = all
      ? viewAggregate(all.kind, all.key, all.aggregate).modes
      : [];
    const { documents, tiers } = scoring.policy;
    const sets = await rollUps.proofSets();
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
  generalAccess: GeneralAccess;
  rollUps: RollUpStore;
  scoring: Scoring;
}
