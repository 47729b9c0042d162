/** How a call ends, seen by the caller. */
export type Outcome = 'ok' | '4xx' | '5xx' | 'throttled';

/** Some share of the calls and how they go. */
export interface Case {
  /** 0 to 1. */
  share: number;
  /** Multiplies the usual latency. */
  factor: number;
  /** Milliseconds on top of that. */
  addMs: number;
  outcome: Outcome;
}

/** All calls go as usual. Cases of one call always add up to 1. */
export const USUAL: readonly Case[] = [
  { share: 1, factor: 1, addMs: 0, outcome: 'ok' },
];

const MOST_CASES = 8;
const NEGLIGIBLE = 1e-6;

export function isFailure({ outcome }: Case): boolean {
  return outcome === '5xx' || outcome === 'throttled';
}

/** Share of the calls with this outcome. */
export function shareOf(cases: readonly Case[], outcome: Outcome): number {
  let sum = 0;
  for (const each of cases) {
    if (each.outcome === outcome) sum += each.share;
  }
  return sum;
}

export function failureShare(cases: readonly Case[]): number {
  return shareOf(cases, '5xx') + shareOf(cases, 'throttled');
}

/** One share of the calls goes another way, the rest as usual. */
export function partly(
  share: number,
  way: Partial<Omit<Case, 'share'>>,
): readonly Case[] {
  const part = Math.min(1, Math.max(0, share));
  if (part < NEGLIGIBLE) {
    return USUAL;
  }
  const changed = { share: part, factor: 1, addMs: 0, ...way };
  const outcome = way.outcome ?? 'ok';
  return part > 1 - NEGLIGIBLE
    ? [{ ...changed, share: 1, outcome }]
    : [
        { share: 1 - part, factor: 1, addMs: 0, outcome: 'ok' },
        { ...changed, outcome },
      ];
}

/** Whether both say exactly the same. */
export function areEqual(a: readonly Case[], b: readonly Case[]): boolean {
  return (
    a === b ||
    (a.length === b.length &&
      a.every((each, index) => {
        const other = b[index];
        return (
          each.share === other?.share &&
          each.factor === other.factor &&
          each.addMs === other.addMs &&
          each.outcome === other.outcome
        );
      }))
  );
}

function isAlike(a: Case, b: Case): boolean {
  return (
    a.outcome === b.outcome &&
    Math.abs(a.factor - b.factor) < 0.05 &&
    Math.abs(a.addMs - b.addMs) <= 1 + 0.02 * a.addMs
  );
}

/** One case for two with the same outcome. */
function joined(a: Case, b: Case): Case {
  const share = a.share + b.share;
  const mean = (x: number, y: number) => (x * a.share + y * b.share) / share;
  return {
    share,
    factor: mean(a.factor, b.factor),
    addMs: mean(a.addMs, b.addMs),
    outcome: a.outcome,
  };
}

/** The same calls in few cases; shares of outcomes stay what they are. */
export function simplified(cases: readonly Case[]): readonly Case[] {
  const found: Case[] = [];
  for (const each of cases) {
    if (each.share >= NEGLIGIBLE) {
      const index = found.findIndex(other => isAlike(other, each));
      const known = found[index];
      if (known) {
        found[index] = joined(known, each);
      } else {
        found.push(each);
      }
    }
  }
  found.sort((a, b) => b.share - a.share);
  while (found.length > MOST_CASES) {
    const smallest = found.pop();
    const index = found.findLastIndex(
      other => other.outcome === smallest?.outcome,
    );
    const similar = found[index];
    if (!smallest || !similar) {
      return smallest ? [...found, smallest] : found;
    }
    found[index] = joined(similar, smallest);
  }
  return found;
}
