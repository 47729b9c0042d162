import { WAIVER_STATES, WaiverState } from '@faultline/plugin-chaos-common';
import { useAddress } from '../resilience/useAddress';

const ALL = 'any';

/** Which waivers are shown, kept in the address; at first those to decide. */
export function useWaiverState() {
  const { params, set } = useAddress();
  const given = params.get('state');
  const state: WaiverState | undefined =
    given === ALL
      ? undefined
      : WAIVER_STATES.find(each => each === given) ?? 'requested';
  return {
    state,
    setState: (next: WaiverState | undefined) => set({ state: next ?? ALL }),
  };
}
