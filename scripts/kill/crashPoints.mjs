import { source } from '../bench/sources.mjs';

/**
 * Where a replica dies in the life of a start. Each names a method of the
 * backend and the side of it on which the process ends.
 */
const POINTS = {
  'before-intent-written': ['intents', 'create', 'before'],
  'after-intent-written': ['intents', 'create', 'after'],
  'after-approved': ['intents', 'approve', 'after'],
  'before-sent': ['gateway', 'startExperiment', 'before'],
  'after-sent': ['gateway', 'startExperiment', 'after'],
  'after-run-written': ['runs', 'record', 'after'],
  'before-outcome-written': ['intents', 'save', 'before'],
  'after-outcome-written': ['intents', 'save', 'after'],
};

export const CRASH_POINTS = Object.keys(POINTS);

function classes() {
  return {
    intents: source('database/DatabaseIntentStore.ts').DatabaseIntentStore,
    runs: source('database/DatabaseRunStore.ts').DatabaseRunStore,
    gateway: source('aws/AwsFisGateway.ts').AwsFisGateway,
  };
}

/**
 * Lets this process end or freeze at a point, once.
 *
 * @returns arms a point with a signal; nothing happens before
 */
export function prepareCrashPoints() {
  let armed;
  const strike = point => {
    if (armed?.point !== point) return;
    const { signal } = armed;
    armed = undefined;
    process.kill(process.pid, signal);
  };
  const known = classes();
  for (const [point, [owner, method, side]] of Object.entries(POINTS)) {
    const { prototype } = known[owner];
    const original = prototype[method];
    prototype[method] = async function struck(...args) {
      if (side === 'before') strike(point);
      const result = await original.apply(this, args);
      if (side === 'after') strike(point);
      return result;
    };
  }
  return (point, signal) => {
    armed = { point, signal };
  };
}
