import { TargetGroupView } from '@faultline/plugin-chaos-common';
import { Knex } from 'knex';
import { FisResolvedTarget } from '../aws/FisGateway';
import { chunks } from './dialect';
import { RunConsequences } from './RunConsequences';
import { RunTargetStore, StoredRunTargets } from './RunTargetStore';

interface RawDbRunTargetsRow {
  run_id: string;
  resolved: string;
  groups: string | null;
  message: string;
}

export class DatabaseRunTargetStore implements RunTargetStore {
  readonly #db: Knex;
  readonly #consequences?: RunConsequences;

  static create(options: {
    db: Knex;
    consequences?: RunConsequences;
  }): DatabaseRunTargetStore {
    return new DatabaseRunTargetStore(options.db, options.consequences);
  }

  private constructor(db: Knex, consequences?: RunConsequences) {
    this.#db = db;
    this.#consequences = consequences;
  }

  async getMany(runIds: string[]): Promise<Map<string, StoredRunTargets>> {
    const found = new Map<string, StoredRunTargets>();
    for (const part of chunks(runIds)) {
      const rows: RawDbRunTargetsRow[] = await this.#db('run_targets').whereIn(
        'run_id',
        part,
      );
      for (const row of rows) {
        found.set(row.run_id, {
          runId: row.run_id,
          resolved: JSON.parse(row.resolved),
          groups: row.groups === null ? null : JSON.parse(row.groups),
          message: row.message,
        });
      }
    }
    return found;
  }

  async saveResolved(
    runId: string,
    resolved: FisResolvedTarget[],
    readAt: Date,
  ): Promise<void> {
    await this.#db.transaction(async tx => {
      await tx('run_targets')
        .insert({
          run_id: runId,
          resolved: JSON.stringify(resolved),
          message: '',
          read_at: readAt.getTime(),
        })
        .onConflict('run_id')
        .ignore();
      await this.#consequences?.targetsKnown(tx, runId);
    });
  }

  async saveGroups(
    runId: string,
    { groups, message }: { groups: TargetGroupView[]; message: string },
  ): Promise<void> {
    await this.#db('run_targets')
      .where({ run_id: runId })
      .update({ groups: JSON.stringify(groups), message });
  }
}
