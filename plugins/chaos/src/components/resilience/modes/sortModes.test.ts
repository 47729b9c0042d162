import { FailureModeView } from '@faultline/plugin-chaos-common';
import { sortModes } from './sortModes';

const mode = (title: string, failed: number, requiredBy: string[] = []) =>
  ({ title, failed, requiredBy } as FailureModeView);

const modes = [mode('B', 1), mode('C', 2, ['1']), mode('A', 1)];
const titles = (sorted: FailureModeView[]) =>
  sorted.map(({ title }) => title).join('');

describe('sortModes', () => {
  it('sorts by each column, either way, and keeps equal ones in order', () => {
    expect(titles(sortModes(modes, undefined, 'desc'))).toBe('BCA');
    expect(titles(sortModes(modes, 'title', 'asc'))).toBe('ABC');
    expect(titles(sortModes(modes, 'title', 'desc'))).toBe('CBA');
    expect(titles(sortModes(modes, 'failed', 'desc'))).toBe('CBA');
    expect(titles(sortModes(modes, 'failed', 'asc'))).toBe('BAC');
    expect(titles(sortModes(modes, 'requiredBy', 'desc'))).toBe('CBA');
  });
});
