import { expect } from './test';

const simulator = `http://127.0.0.1:${process.env.SIMULATOR_PORT ?? '4666'}`;

/** Moves the time of simulated AWS. */
export async function advance(advanceSeconds: number) {
  const response = await fetch(`${simulator}/_simulator/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ advanceSeconds }),
  });
  expect(response.status).toBe(200);
}

/** Makes simulated AWS fail by these rules, and no others. */
export async function breakAws(...rules: object[]) {
  const response = await fetch(`${simulator}/_simulator/faults`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(rules),
  });
  expect(response.status).toBe(200);
}
