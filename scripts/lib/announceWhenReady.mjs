import { setTimeout } from 'node:timers/promises';
import { step } from './toolchain.mjs';

/** Says where the portal is once it answers, and how long that took. */
export async function announceWhenReady(url, { signal }) {
  const begun = performance.now();
  while (!signal.aborted) {
    try {
      const answer = await fetch(`${url}/.backstage/health/v1/readiness`);
      if (answer.ok) break;
    } catch {
      // It is not listening so far.
    }
    await setTimeout(500, undefined, { signal }).catch(() => {});
  }
  if (signal.aborted) return;
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  step(`The portal is ready after ${seconds} s: open ${url}`);
}
