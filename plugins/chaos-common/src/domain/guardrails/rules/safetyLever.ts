import { allowed, denied, notKnown } from '../findings';
import { Guardrail } from '../Guardrail';

/** The account's own emergency brake must be off. */
export const safetyLever: Guardrail = {
  id: 'safety-lever',
  title: 'Safety lever',
  check({ safetyLever: lever, cell }) {
    if (!lever.known) return notKnown(lever);
    const place = `${cell.accountName}, ${cell.region}`;
    const { status, reason } = lever.value;
    if (status === 'disengaged') return allowed(`Disengaged for ${place}.`);
    const state = status === 'engaging' ? 'being engaged' : 'engaged';
    return denied(
      `The safety lever of ${place} is ${state}${
        reason ? `: ${reason.replace(/\.$/, '')}` : ''
      }.`,
      'Wait until whoever engaged it disengages it.',
    );
  },
};
