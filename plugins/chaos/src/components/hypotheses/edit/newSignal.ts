import { SignalDefinition } from '@faultline/plugin-chaos-common';

/** A signal to begin with: an alarm that is still to be named. */
export function newSignal(
  others: readonly SignalDefinition[],
  title: string,
): SignalDefinition {
  const used = new Set(others.map(({ id }) => id));
  let n = others.length + 1;
  while (used.has(`signal-${n}`)) n += 1;
  return {
    id: `signal-${n}`,
    title,
    role: 'steadyState',
    kind: 'count',
    direction: 'up',
    unit: 'count',
    missing: 'ignore',
    threshold: null,
    period: 60,
    source: { type: 'alarm', name: '' },
  };
}
