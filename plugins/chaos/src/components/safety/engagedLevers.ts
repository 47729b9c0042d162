import { SafetyLever, SafetyLeverList } from '@faultline/plugin-chaos-common';

/** The levers that prevent experiments now, also those still on their way. */
export function engagedLevers(
  levers: SafetyLeverList | undefined,
): SafetyLever[] {
  return (levers?.items ?? []).filter(
    ({ status }) => status === 'engaged' || status === 'engaging',
  );
}
