import { Run } from '@faultline/plugin-chaos-common';
import { lastEntryOf, lastRunOf } from './lastOf';
import { stripOf } from './stripOf';

const run = (id: string, change: Partial<Run>) =>
  ({ id, createdAt: id, judgement: null, preview: false, ...change } as Run);
const looking = run('looking', { preview: true });
const going = run('going', {});
const passed = run('passed', {
  judgement: { verdict: 'passed', reason: 'alarms_held', text: '' },
});

describe('the marks of runs', () => {
  it('show a preview as one while AWS still resolves its targets', () => {
    const marks = stripOf([looking, going, passed]).map(({ mark }) => mark);
    expect(marks).toEqual(['preview', 'running', 'passed']);
  });

  it('take a preview for the last run only when there is no other', () => {
    expect(lastRunOf([looking, passed])).toBe(passed);
    expect(lastRunOf([looking])).toBe(looking);
    expect(lastRunOf([])).toBeUndefined();
    expect(lastEntryOf(stripOf([looking, going]))?.runId).toBe('going');
    expect(lastEntryOf(stripOf([looking]))?.runId).toBe('looking');
  });
});
