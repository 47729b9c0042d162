import fc from 'fast-check';
import { VERDICTS } from '../verdict';
import { Lesson, tellStory } from './tellStory';

function lesson(day: number, verdict: Lesson['verdict']): Lesson {
  return {
    runId: `run-${day}`,
    at: new Date(Date.UTC(2026, 0, day)).toISOString(),
    verdict,
    text: `${verdict} on day ${day}`,
  };
}

const lessons = fc
  .array(fc.constantFrom(...VERDICTS), { maxLength: 20 })
  .map(verdicts => verdicts.map((verdict, day) => lesson(day + 1, verdict)));

describe('tellStory', () => {
  it('opens, confirms, closes and reopens', () => {
    const story = tellStory([
      lesson(1, 'passed'),
      lesson(2, 'failed'),
      lesson(3, 'inconclusive'),
      lesson(4, 'failed'),
      lesson(5, 'passed'),
      lesson(6, 'passed'),
      lesson(7, 'failed'),
    ]);
    expect(story?.events.map(({ kind, runId }) => [kind, runId])).toEqual([
      ['opened', 'run-2'],
      ['confirmed', 'run-4'],
      ['closed', 'run-5'],
      ['reopened', 'run-7'],
    ]);
    expect(story).toMatchObject({
      open: true,
      relapses: 1,
      closedBy: null,
      openedBy: { runId: 'run-2' },
      failedBy: { runId: 'run-7' },
    });
  });

  it('is about failures only', () => {
    expect(tellStory([lesson(1, 'passed'), lesson(2, 'preview')])).toBe(
      undefined,
    );
  });

  it('does not depend on the order in which runs were judged', () => {
    fc.assert(
      fc.property(lessons, fc.infiniteStream(fc.nat()), (runs, order) => {
        const shuffled = runs
          .map(run => ({ run, place: order.next().value }))
          .sort((a, b) => a.place - b.place)
          .map(({ run }) => run);
        expect(tellStory(shuffled)).toEqual(tellStory(runs));
      }),
    );
  });

  it('is open exactly when the last run that proved something failed', () => {
    fc.assert(
      fc.property(lessons, runs => {
        const last = runs
          .filter(({ verdict }) => ['passed', 'failed'].includes(verdict))
          .at(-1);
        expect(tellStory(runs)?.open ?? false).toBe(last?.verdict === 'failed');
      }),
    );
  });
});
