import { Finding, Lesson, tellStory } from '@faultline/plugin-chaos-common';
import { StoredFinding } from '../database/FindingStore';
import { noteFinding, wordsOf } from './noteFinding';
import { viewFinding } from './viewFinding';

const lesson = (day: number, verdict: Lesson['verdict']): Lesson => ({
  runId: `run-${day}`,
  at: `2026-11-0${day}T00:00:00.000Z`,
  verdict,
  text: `It ${verdict}.`,
});

const finding = (...lessons: Lesson[]): StoredFinding => ({
  id: 'F-1',
  entityRef: 'component:default/orders',
  templateKey: 'template',
  story: tellStory(lessons)!,
  evidence: [],
  expected: 'Errors stay rare.',
  notes: { owner: null, link: null, note: '', startedAt: null, updates: [] },
  version: 1,
});

const view = (stored: StoredFinding): Finding =>
  viewFinding(stored, 'Half of the tasks stop', { update: true, reason: null });

const begun = (stored: StoredFinding, day: number) => ({
  ...stored,
  notes: noteFinding(stored, {
    change: { status: 'in-progress', version: 1 },
    at: `2026-11-0${day}T12:00:00.000Z`,
    userRef: 'user:default/lea',
  }),
});

it('tells only what changed', () => {
  const stored = finding(lesson(1, 'failed'));
  const change = { status: 'open', owner: null, link: null, note: '' } as const;
  expect(wordsOf({ ...change, version: 1 }, stored)).toBe('');
  expect(
    wordsOf(
      { ...change, status: 'in-progress', note: 'Wrong port.', version: 1 },
      stored,
    ),
  ).toBe('Work began. Wrong port.');
  expect(begun(stored, 2).notes.updates).toHaveLength(1);
});

it('takes up work anew after a relapse, and is told in order', () => {
  const failed = begun(finding(lesson(1, 'failed')), 2);
  expect(view(failed).status).toBe('in-progress');
  const relapsed = {
    ...failed,
    story: tellStory([
      lesson(1, 'failed'),
      lesson(3, 'passed'),
      lesson(4, 'failed'),
    ])!,
  };
  expect(view(relapsed)).toMatchObject({ status: 'open', relapses: 1 });
  expect(view(relapsed).story.map(({ kind }) => kind)).toEqual([
    'opened',
    'updated',
    'closed',
    'reopened',
  ]);
});

it('is closed by a passed run whatever was noted', () => {
  const stored = begun(finding(lesson(1, 'failed'), lesson(3, 'passed')), 2);
  expect(view(stored)).toMatchObject({
    status: 'closed',
    closedByRunId: 'run-3',
  });
});
