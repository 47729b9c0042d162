import { SafetyLever } from '@faultline/plugin-chaos-common';
import { useSafetyLevers } from '../../hooks/useSafetyLevers';

/** The levers that prevent experiments now, also those still on their way. */
export function useEngagedLevers(): SafetyLever[] {
  const { value } = useSafetyLevers();
  return (value?.items ?? []).filter(
    ({ status }) => status === 'engaged' || status === 'engaging',
  );
}
