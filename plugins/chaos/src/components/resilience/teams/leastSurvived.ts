import { RollUpView } from '@faultline/plugin-chaos-common';

type ModeCount = RollUpView['modes'][number];

/** The failure mode that the smallest share of services survives. */
export function leastSurvived(modes: ModeCount[]): ModeCount | undefined {
  const share = ({ passed, applies }: ModeCount) => passed / applies;
  return modes
    .filter(({ applies }) => applies > 0)
    .reduce<ModeCount | undefined>((weakest, each) => {
      if (!weakest || share(each) < share(weakest)) return each;
      const same = share(each) === share(weakest);
      return same && each.applies > weakest.applies ? each : weakest;
    }, undefined);
}
