import type { Fault } from '../faults/Fault';
import type { Hit } from './Disturbances';
import type { FaultLookup } from './Surroundings';

/** A fault as it stands now. */
function copied(fault: Fault): Fault {
  const { key, actionId, parameters, targets, accountId, region } = fault;
  const { start, end, experimentEnd } = fault;
  return {
    key,
    actionId,
    parameters,
    targets,
    accountId,
    region,
    start,
    end,
    experimentEnd,
  };
}

/** The few faults of a period, for quick look-ups. */
export class PeriodFaults implements FaultLookup {
  static of(hits: readonly Hit[]): PeriodFaults {
    const byTarget = new Map<string, Fault[]>();
    for (const { fault, arns } of hits) {
      const copy = copied(fault);
      for (const arn of arns) {
        const known = byTarget.get(arn);
        if (known) known.push(copy);
        else byTarget.set(arn, [copy]);
      }
    }
    return new PeriodFaults(byTarget);
  }

  private constructor(
    private readonly byTarget: ReadonlyMap<string, readonly Fault[]>,
  ) {}

  ofTarget(arn: string): readonly Fault[] {
    return this.byTarget.get(arn) ?? [];
  }
}
