/** States of the safety lever, as FIS names them. */
export type LeverStatus = 'disengaged' | 'engaging' | 'engaged';

/** The safety lever of one account and region. */
export interface Lever {
  readonly status: LeverStatus;
  readonly reason: string;
  /** Ids of the experiments that are still to end before it is engaged. */
  readonly waitingFor: readonly string[];
}

/** The lever that nobody has touched yet. */
export const UNTOUCHED_LEVER: Lever = {
  status: 'disengaged',
  reason: 'Initial state',
  waitingFor: [],
};

function settled(lever: Lever): Lever {
  return lever.status === 'engaging' && lever.waitingFor.length === 0
    ? { ...lever, status: 'engaged' }
    : lever;
}

/** Pulls the lever while these experiments are active. */
export function engage(reason: string, active: readonly string[]): Lever {
  return settled({ status: 'engaging', reason, waitingFor: active });
}

export function disengage(reason: string): Lever {
  return { status: 'disengaged', reason, waitingFor: [] };
}

/** Notes that an experiment has ended; the last one completes the pull. */
export function withoutExperiment(lever: Lever, id: string): Lever {
  const waitingFor = lever.waitingFor.filter(each => each !== id);
  return settled({ ...lever, waitingFor });
}
