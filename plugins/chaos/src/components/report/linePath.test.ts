import { linePath } from './linePath';

const same = (value: number) => value;

describe('linePath', () => {
  it('does not cross a gap', () => {
    const points = [
      { at: 0, value: 1 },
      { at: 1, value: 2 },
      { at: 2, value: null },
      { at: 3, value: 4 },
    ];
    expect(linePath(points, same, same)).toBe('M0 1 L1 2 M3 4');
  });

  it('is empty where nothing was read', () => {
    expect(linePath([{ at: 0, value: null }], same, same)).toBe('');
  });
});
