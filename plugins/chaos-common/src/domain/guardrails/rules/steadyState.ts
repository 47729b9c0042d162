import { allowed, denied, notApplicable, notKnown, warned } from '../findings';
import { Guardrail } from '../Guardrail';
import { SteadySignal } from '../StartFacts';

/** A fault proves nothing about a service that is not well to begin with. */
export const steadyState: Guardrail = {
  id: 'steady-state',
  title: 'Steady state now',
  check({ steadyState: read }, { requireSteadyState: required }) {
    if (!read.known) return notKnown(read);
    const signals = read.value;
    const unhealthy = signals.filter(({ health }) => health === 'unhealthy');
    if (unhealthy.length > 0) {
      return denied(
        `Outside its limits before any fault: ${shown(unhealthy)}.`,
        'Wait until the service is healthy again, then check once more.',
      );
    }
    if (signals.length === 0) {
      const reason = 'Nothing says what healthy means for this service.';
      return required
        ? denied(reason, 'Write a hypothesis or name the alarms to watch.')
        : notApplicable(reason);
    }
    const empty = signals.filter(({ health }) => health !== 'healthy');
    if (empty.length === 0) return allowed(`${shown(signals)}.`);
    const reason = `No data now: ${shown(empty)}.`;
    const advice =
      'Check name, dimensions and region of the metric, and that there is traffic.';
    return required
      ? { outcome: 'unknown', reason, advice }
      : warned(reason, advice);
  },
};

function shown(signals: SteadySignal[]): string {
  return signals
    .map(({ name, text }) => (text ? `${name} ${text}` : name))
    .join(', ');
}
