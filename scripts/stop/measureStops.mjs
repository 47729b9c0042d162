/**
 * Stops runs, one after the other.
 *
 * @param arrivals - when AWS received each StopExperiment, by experiment id
 * @returns milliseconds from the click to AWS, shortest first
 */
export async function measureStops({ url, runIds, arrivals }) {
  const waits = [];
  for (const runId of runIds) {
    const clicked = performance.now();
    const response = await fetch(`${url}/chaos/runs/${runId}/stop`, {
      method: 'POST',
    });
    if (response.status !== 202) throw new Error(await response.text());
    await response.arrayBuffer();
    waits.push(arrivals.get(runId.split('.').pop()) - clicked);
  }
  return waits.sort((a, b) => a - b);
}

/** A percentile of sorted numbers. */
export function percentile(sorted, share) {
  const place = Math.ceil(sorted.length * share) - 1;
  return sorted[Math.min(sorted.length - 1, place)];
}
