import { markOfRun } from './markOfRun';

const passed = { verdict: 'passed' as const, reason: 'alarms_held' as const };

it.each([
  [null, false, 'running'],
  [null, true, 'preview'],
  [{ ...passed, text: '' }, false, 'passed'],
  [
    { verdict: 'inconclusive' as const, reason: 'judging' as const, text: '' },
    false,
    'judging',
  ],
  [
    {
      verdict: 'inconclusive' as const,
      reason: 'stopped_early' as const,
      text: '',
    },
    false,
    'inconclusive',
  ],
  [
    { verdict: 'preview' as const, reason: 'preview' as const, text: '' },
    true,
    'preview',
  ],
])('marks %j (preview: %s) as %s', (judgement, preview, mark) => {
  expect(markOfRun({ judgement, preview })).toBe(mark);
});
