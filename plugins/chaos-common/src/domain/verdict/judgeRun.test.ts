import { EXPERIMENT_STATES, isEnded } from '../lifecycle';
import { JudgeableRun, judgeRun } from './judgeRun';

const HALTED = 'Experiment halted by stop condition.';

function run(change: Partial<JudgeableRun>): JudgeableRun {
  return {
    state: 'completed',
    stateReason: 'Experiment completed.',
    preview: false,
    actions: [
      { actionId: 'aws:fis:wait', state: 'completed' },
      { actionId: 'aws:ecs:stop-task', state: 'completed' },
    ],
    ...change,
  };
}

const skipped: JudgeableRun['actions'] = [
  { actionId: 'aws:fis:wait', state: 'completed' },
  { actionId: 'aws:cloudwatch:assert-alarm-state', state: 'completed' },
  { actionId: 'aws:ecs:stop-task', state: 'skipped' },
];

describe('judgeRun', () => {
  it.each<[string, Partial<JudgeableRun>, string, string, RegExp]>([
    ['completed', {}, 'inconclusive', 'judging', /verdict comes/],
    [
      'alarm fired',
      { state: 'stopped', stateReason: HALTED },
      'failed',
      'stop_alarm_fired',
      /alarm fired/,
    ],
    [
      'stopped by a person',
      { state: 'stopped', stateReason: 'Experiment stopped by user.' },
      'inconclusive',
      'stopped_early',
      /before its actions were done/,
    ],
    [
      'stopped without words',
      { state: 'stopped', stateReason: '' },
      'inconclusive',
      'stopped_early',
      /stopped/,
    ],
    [
      'failed with words',
      { state: 'failed', stateReason: 'Target resolution returned empty set.' },
      'invalid',
      'not_run',
      /: Target resolution returned empty set\.$/,
    ],
    [
      'failed without words',
      { state: 'failed', stateReason: '' },
      'invalid',
      'not_run',
      /could not run the actions\.$/,
    ],
    [
      'cancelled by the safety lever',
      { state: 'cancelled', stateReason: 'Safety lever engaged' },
      'inconclusive',
      'cancelled',
      /safety lever/,
    ],
    [
      'nothing but waits and checks done',
      { actions: skipped },
      'invalid',
      'nothing_hit',
      /nothing was hit/,
    ],
    ['no actions', { actions: [] }, 'invalid', 'nothing_hit', /nothing was/],
  ])('%s', (_, change, verdict, reason, text) => {
    expect(judgeRun(run(change))).toEqual({
      verdict,
      reason,
      text: expect.stringMatching(text),
    });
  });

  it('judges every ended run and no other', () => {
    for (const state of EXPERIMENT_STATES) {
      expect(judgeRun(run({ state })) !== undefined).toBe(isEnded(state));
    }
  });

  it('takes no preview for evidence, however it ended', () => {
    for (const state of EXPERIMENT_STATES.filter(isEnded)) {
      const judgement = judgeRun(
        run({ state, stateReason: HALTED, preview: true }),
      );
      expect(judgement?.verdict).toBe('preview');
    }
  });
});
