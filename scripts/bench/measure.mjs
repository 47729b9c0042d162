/** The value below which the given share of the sorted values lies. */
function percentile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

async function time(url) {
  const begun = performance.now();
  const response = await fetch(url);
  const body = await response.text();
  const taken = performance.now() - begun;
  if (!response.ok)
    throw new Error(`${url} answered ${response.status} ${body}`);
  return taken;
}

/**
 * Times requests one after the other. The kinds take turns, so that whatever
 * else the machine does hits all of them alike.
 *
 * @param kinds - name, and the URL of the nth request
 */
export async function measure(kinds, { requests, warmUp }) {
  const times = new Map(kinds.map(({ name }) => [name, []]));
  for (let turn = 0; turn < warmUp + requests; turn += 1) {
    for (const { name, url } of kinds) {
      const taken = await time(url(turn));
      if (turn >= warmUp) times.get(name).push(taken);
    }
  }
  return kinds.map(({ name }) => {
    const sorted = times.get(name).sort((a, b) => a - b);
    return {
      name,
      p50: percentile(sorted, 0.5),
      p95: percentile(sorted, 0.95),
      p99: percentile(sorted, 0.99),
    };
  });
}
