const OPEN = ['requested', 'unknown'];

/**
 * What became of all starts, by the database and by AWS's own record of every
 * StartExperiment that reached it.
 *
 * @param db - the database of the replicas
 * @param ledger - AWS's record: experimentId and clientToken of each request
 */
export async function judge(db, ledger) {
  const intents = await db('intents').select();
  const runs = new Set(
    (await db('runs').select('id')).map(({ id }) => id.split('.').pop()),
  );
  const started = new Map();
  for (const { clientToken, experimentId } of ledger) {
    if (!experimentId) continue;
    const ids = started.get(clientToken) ?? new Set();
    started.set(clientToken, ids.add(experimentId));
  }
  const known = new Set(intents.map(({ id }) => id));
  const keys = new Set(intents.map(each => each.idempotency_key));
  return {
    intents,
    open: intents.filter(({ state }) => OPEN.includes(state)).length,
    /** Tokens with more than one experiment, and two intents for one click. */
    duplicates:
      [...started.values()].filter(ids => ids.size > 1).length +
      (intents.length - keys.size),
    /** Experiments that nobody here knows of, and starts without their run. */
    lost:
      [...started].filter(
        ([token, ids]) =>
          !known.has(token) || [...ids].some(id => !runs.has(id)),
      ).length +
      intents.filter(
        ({ state, experiment_id: id }) => state === 'started' && !runs.has(id),
      ).length,
    experiments: started.size,
  };
}
