import { formatDuration } from '../../template';
import { allowed, denied, notApplicable } from '../findings';
import { Guardrail } from '../Guardrail';
import { GuardrailWindow } from '../policy';
import { localSpans, showLocal } from '../time/localTime';
import { isOpenThroughout } from '../time/openings';

/** The whole run must fit into the hours in which people can react. */
export const allowedWindow: Guardrail = {
  id: 'allowed-window',
  title: 'Allowed window',
  check({ now, template, environment }, { window }) {
    const { allow, timeZone } = window;
    if (allow.length === 0) {
      return notApplicable(`${environment} allows runs at any time.`);
    }
    // A run without a length still needs the moment in which it starts.
    const end = now + Math.max(1, template.durationSeconds * 1000);
    const open = localSpans(now, end, timeZone).every(span =>
      isOpenThroughout(span, allow),
    );
    const reason = `It is ${showLocal(now, timeZone)}, and the run takes ${
      template.durationSeconds > 0
        ? formatDuration(template.durationSeconds)
        : 'no time'
    }; ${environment} allows ${shown(allow)}.`;
    return open
      ? allowed(reason)
      : denied(reason, 'Start it so that it begins and ends in the window.');
  },
};

function shown(openings: GuardrailWindow['allow']): string {
  return openings
    .map(({ days, from, to }) => `${days.join(', ')} ${from}\u2013${to}`)
    .join('; ');
}
