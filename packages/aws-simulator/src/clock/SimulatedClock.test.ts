import { SimulatedClock } from './SimulatedClock';

const start = new Date('2026-11-02T10:00:00Z');

describe('SimulatedClock', () => {
  it('stands still until it is advanced when it is manual', () => {
    const clock = SimulatedClock.manual({ start });
    expect(clock.now()).toBe(start.getTime());
    clock.advance(1.5);
    expect(clock.now()).toBe(start.getTime() + 1500);
  });

  it('follows the machine when it is real, shifted by what was added', () => {
    const clock = SimulatedClock.real({ offsetSeconds: 3600 });
    const before = Date.now();
    expect(clock.now()).toBeGreaterThanOrEqual(before + 3600_000);
    clock.advance(60);
    expect(clock.now()).toBeGreaterThanOrEqual(before + 3660_000);
  });

  it('does what is due in order, at its own time, before it returns', () => {
    const clock = SimulatedClock.manual({ start });
    const seen: [string, number][] = [];
    const note = (name: string) => seen.push([name, clock.now() - +start]);
    clock.schedule(+start + 3000, () => note('third'));
    clock.schedule(+start + 1000, () => {
      note('first');
      clock.schedule(clock.now() + 1000, () => note('second'));
    });
    clock.schedule(+start + 60_000, () => note('too late'));
    clock.advance(10);
    expect(seen).toEqual([
      ['first', 1000],
      ['second', 2000],
      ['third', 3000],
    ]);
  });

  it('leaves out what was withdrawn', () => {
    const clock = SimulatedClock.manual({ start });
    const run = jest.fn();
    const withdraw = clock.schedule(+start + 1000, run);
    withdraw();
    clock.advance(5);
    expect(run).not.toHaveBeenCalled();
  });

  it.each([-1, NaN, Infinity])('refuses to be advanced by %s', seconds => {
    const clock = SimulatedClock.manual({ start });
    expect(() => clock.advance(seconds)).toThrow(/finite number of seconds/);
  });

  it('refuses a start that is no date', () => {
    expect(() =>
      SimulatedClock.manual({ start: new Date('yesterday') }),
    ).toThrow(/valid start date/);
  });
});
