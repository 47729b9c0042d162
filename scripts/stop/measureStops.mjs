import { randomUUID } from 'node:crypto';

/**
 * Starts a run of each template and stops it, one after the other.
 *
 * @param arrivals - when AWS received each StopExperiment, by experiment id
 * @returns milliseconds from the click to AWS, shortest first
 */
export async function measureStops({ replica, templates, arrivals }) {
  const waits = [];
  for (const template of templates) {
    const { body } = await replica.startRun(template.key, randomUUID());
    if (!body.run) throw new Error(`No run: ${JSON.stringify(body)}`);
    const { id, experimentId } = body.run;
    const clicked = performance.now();
    const response = await fetch(`${replica.url}/chaos/runs/${id}/stop`, {
      method: 'POST',
    });
    if (response.status !== 202) throw new Error(await response.text());
    await response.arrayBuffer();
    waits.push(arrivals.get(experimentId) - clicked);
  }
  return waits.sort((a, b) => a - b);
}

/** A percentile of sorted numbers. */
export function percentile(sorted, share) {
  return sorted[
    Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)
  ];
}
