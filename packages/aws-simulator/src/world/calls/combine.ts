import { Case, isFailure, simplified, USUAL } from './Case';

/** First one thing happens to a call, then, unless that ended it, another. */
export function inSequence(
  first: readonly Case[],
  second: readonly Case[],
): readonly Case[] {
  if (first === USUAL) return second;
  if (second === USUAL) return first;
  return simplified(
    first.flatMap(a =>
      a.outcome === 'ok'
        ? second.map(b => ({
            share: a.share * b.share,
            factor: a.factor * b.factor,
            addMs: a.addMs + b.addMs,
            outcome: b.outcome,
          }))
        : [a],
    ),
  );
}

/** What calls meet that are spread over several ways by weight. */
export function spread(
  ways: readonly { weight: number; cases: readonly Case[] }[],
): readonly Case[] {
  const [first] = ways;
  if (first && ways.every(({ cases }) => cases === first.cases)) {
    return first.cases;
  }
  const total = ways.reduce((sum, { weight }) => sum + weight, 0);
  return simplified(
    ways.flatMap(({ weight, cases }) =>
      cases.map(each => ({ ...each, share: (each.share * weight) / total })),
    ),
  );
}

/** Calls that would take longer than a limit fail when it is reached. */
export function cutAt(
  cases: readonly Case[],
  limitMs: number,
  usualMs: number,
): readonly Case[] {
  const isLate = (each: Case) => usualMs * each.factor + each.addMs > limitMs;
  return cases.some(isLate)
    ? simplified(
        cases.map(each =>
          isLate(each)
            ? { ...each, factor: 0, addMs: limitMs, outcome: '5xx' }
            : each,
        ),
      )
    : cases;
}

/** Mean time of a call. */
export function meanMs(cases: readonly Case[], usualMs: number): number {
  return cases.reduce(
    (sum, { share, factor, addMs }) => sum + share * (usualMs * factor + addMs),
    0,
  );
}

/** Mean time of the calls that fail. */
export function meanFailureMs(cases: readonly Case[], usualMs: number): number {
  const failing = cases.filter(isFailure);
  const total = failing.reduce((sum, { share }) => sum + share, 0);
  return total > 0 ? meanMs(failing, usualMs) / total : 0;
}
