import { allowed, denied, notApplicable } from '../findings';
import { Guardrail } from '../Guardrail';
import { GuardrailWindow } from '../policy';
import { dayAfter, momentsOf, showLocal } from '../time/localTime';

/** No run while changes are frozen, nor one that would last into a freeze. */
export const freezePeriods: Guardrail = {
  id: 'freeze-periods',
  title: 'Freeze periods',
  check({ now, template }, { window }) {
    const { freezes, timeZone } = window;
    const end = now + Math.max(1, template.durationSeconds * 1000);
    const ahead = freezes
      .map(freeze => ({ name: freeze.name, ...momentsIn(freeze, timeZone) }))
      .filter(({ to }) => to > now)
      .sort((a, b) => a.from - b.from);
    const [next] = ahead;
    if (!next) return notApplicable('No freeze is planned.');
    if (next.from >= end) {
      return allowed(
        `Next freeze: ${next.name}, ${showLocal(next.from, timeZone)}.`,
      );
    }
    const until = `until ${showLocal(next.to, timeZone)}`;
    return next.from <= now
      ? denied(
          `Changes are frozen for ${next.name} ${until}.`,
          'Start it after the freeze.',
        )
      : denied(
          `The run would last into the freeze for ${
            next.name
          }, which begins ${showLocal(next.from, timeZone)}.`,
          'Start it after the freeze, or run something shorter.',
        );
  },
};

/** Where clocks change within a freeze's bound, the longer freeze counts. */
function momentsIn(
  { from, to }: GuardrailWindow['freezes'][number],
  zone: string,
): { from: number; to: number } {
  return {
    from: momentsOf(from, zone).first,
    to: momentsOf(to.includes('T') ? to : dayAfter(to), zone).last,
  };
}
