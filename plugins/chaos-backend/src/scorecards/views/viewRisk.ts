import { Risk, ScorecardSummary } from '@faultline/plugin-chaos-common';

/** A service as a risk; undefined when there is none to speak of. */
export function viewRisk(summary: ScorecardSummary): Risk | undefined {
  const text = textOf(summary);
  if (!text) return undefined;
  const { entityRef, title, tier, tenths, nextStep } = summary;
  return { entityRef, title, tier, tenths, text, nextStep };
}

function textOf({ status, modeCounts }: ScorecardSummary): string | undefined {
  const { failed, untested, stale } = modeCounts;
  const modes = (count: number) =>
    `${count} failure ${count === 1 ? 'mode' : 'modes'}`;
  if (status === 'failing') return `Does not survive ${modes(failed)}.`;
  if (status === 'untested' && untested > 0) {
    return `Nothing is proven, and ${modes(untested)} apply.`;
  }
  return stale > 0 ? `The evidence for ${modes(stale)} is stale.` : undefined;
}
