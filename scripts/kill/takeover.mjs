/**
 * Starts a long run on a backend, kills it, and measures how long the run is
 * not read from AWS by anybody.
 *
 * @returns milliseconds from the kill to the next read
 */
export async function measureTakeover({ db, victim, survivor, until }) {
  const long = await until('the long experiment to be free', 60_000, async () =>
    (
      await survivor.templates()
    ).find(
      ({ description, start }) => description === 'Wait PT12H' && start.allowed,
    ),
  );
  const answer = await victim.startRun(long.key, 'takeover');
  const { id } = answer.body.run;
  const readAt = async () =>
    Number((await db('runs').where({ id }).first('read_at')).read_at);
  await until('the run to be followed', 30_000, async () => {
    const { read_at: at } = await db('runs').where({ id }).first('read_at');
    return Number(at) > Date.now() - 3_000;
  });
  await victim.kill();
  const killedAt = Date.now();
  await until(
    'the run to be followed again',
    30_000,
    async () => (await readAt()) > killedAt,
  );
  return (await readAt()) - killedAt;
}
