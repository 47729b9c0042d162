import {
  addService,
  Aggregate,
  emptyAggregate,
  RollUpKind,
  RollUpService,
  tidyAggregate,
} from '@faultline/plugin-chaos-common';
import { Knex } from 'knex';
import { isPostgres } from '../../database/dialect';
import { newLine } from './TrendLine';

/** A service that leaves (−1) or joins (1) some roll-ups. */
export interface Move {
  service: RollUpService;
  keys: { kind: RollUpKind; key: string }[];
  times: 1 | -1;
}

/**
 * Brings roll-ups up to date with what changed, in the transaction of the
 * change. Always in the same order, so that two transactions never wait for each
 * other.
 */
export async function moveInRollUps(
  tx: Knex.Transaction,
  moves: readonly Move[],
  today: number,
): Promise<void> {
  const touched = new Map<
    string,
    { kind: RollUpKind; key: string; moves: Move[] }
  >();
  for (const move of moves) {
    for (const { kind, key } of move.keys) {
      const id = `${kind}|${key}`;
      const found = touched.get(id);
      if (found) found.moves.push(move);
      else touched.set(id, { kind, key, moves: [move] });
    }
  }
  const inOrder = [...touched].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [, { kind, key, moves: ofKey }] of inOrder) {
    const stored = await lock(tx, kind, key, today);
    const before = JSON.stringify(stored);
    for (const { service, times } of ofKey) addService(stored, service, times);
    const after = JSON.stringify(tidyAggregate(stored));
    if (stored.services <= 0) await tx('rollups').where({ kind, key }).delete();
    else if (after !== before) {
      await tx('rollups').where({ kind, key }).update({ aggregate: after });
    }
  }
}

async function lock(
  tx: Knex.Transaction,
  kind: RollUpKind,
  key: string,
  today: number,
): Promise<Aggregate> {
  const read = async (): Promise<{ aggregate: string } | undefined> => {
    const query = tx('rollups').where({ kind, key }).first('aggregate');
    return isPostgres(tx) ? query.forUpdate() : query;
  };
  let row = await read();
  if (!row) {
    await tx('rollups')
      .insert({
        kind,
        key,
        aggregate: JSON.stringify(emptyAggregate()),
        trend: JSON.stringify(newLine(today)),
      })
      .onConflict(['kind', 'key'])
      .ignore();
    row = await read();
  }
  return row ? JSON.parse(row.aggregate) : emptyAggregate();
}
