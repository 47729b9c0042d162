import { requestsPerSecond } from './load.mjs';
import { startServer } from './startServer.mjs';

/** Signed as an SDK signs; whether the signature is right is not checked. */
const headers = {
  authorization:
    'AWS4-HMAC-SHA256 Credential=111122223333/20260101/us-east-1/fis/aws4_request, SignedHeaders=host, Signature=0',
};

async function json(url) {
  const response = await fetch(url, { headers });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.json();
}

/**
 * Measures reads of the simulator beside a bare node:http server. They take
 * turns, so that whatever else the machine does hits all of them alike.
 *
 * @returns requests per second by name, the floor first
 */
export async function measureReads({ clients, seconds, rounds }) {
  const simulator = await startServer('serveSimulator.mjs');
  const { experiments } = await json(`${simulator.url}/experiments`);
  const { id, experimentTemplateId } = experiments[0];
  const path = `/experiments/${id}`;
  const body = JSON.stringify(await json(`${simulator.url}${path}`));
  const floor = await startServer('serveFloor.mjs', { body });
  const kinds = [
    { name: 'floor: bare node:http, same bytes', url: floor.url, path },
    { name: 'GetExperiment', path },
    {
      name: 'GetExperimentTemplate',
      path: `/experimentTemplates/${experimentTemplateId}`,
    },
    { name: 'GetSafetyLever', path: '/safetyLevers/default' },
    { name: 'ListExperiments (20)', path: '/experiments?maxResults=20' },
    { name: 'ListActions (50)', path: '/actions' },
  ].map(kind => ({ url: simulator.url, best: 0, ...kind }));
  try {
    for (let round = 0; round <= rounds; round += 1) {
      for (const kind of kinds) {
        const { url, path: itsPath } = kind;
        const load = { url, path: itsPath, headers, clients, seconds };
        const rate = await requestsPerSecond(load);
        // The first round only warms up.
        if (round > 0) kind.best = Math.max(kind.best, rate);
      }
    }
  } finally {
    await floor.stop();
    await simulator.stop();
  }
  return kinds.map(({ name, best }) => ({ name, requestsPerSecond: best }));
}
