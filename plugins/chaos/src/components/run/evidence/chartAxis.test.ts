import { evidence, noEvidence } from '../../../__testUtils__/evidence';
import { runDetail, stoppedDetail } from '../../../__testUtils__/runDetail';
import { chartAxis } from './chartAxis';

const minute = (count: number) => Date.UTC(2026, 10, 1, 10, count) / 1000;
const iso = (count: number) => new Date(minute(count) * 1000).toISOString();

describe('chartAxis', () => {
  it('reaches from before the fault to the end of what was watched', () => {
    expect(chartAxis(evidence, stoppedDetail)).toEqual({
      from: minute(0),
      to: minute(8),
    });
  });

  it('leaves out what is long before, but nothing of the run', () => {
    const windows = {
      before: { from: iso(-40), to: iso(20) },
      fault: { from: iso(20), to: iso(21) },
      after: { from: iso(21), to: iso(40) },
    };
    const started = (count: number) => ({
      ...stoppedDetail,
      startedAt: iso(count),
    });
    const long = { ...evidence, windows };
    expect(chartAxis(long, started(20)).from).toBe(minute(10));
    expect(chartAxis(long, started(2)).from).toBe(minute(2));
  });

  it('has room for what is still to come', () => {
    const run = { ...runDetail, endedAt: null, expectedEndAt: iso(30) };
    expect(chartAxis(noEvidence, run).to).toBe(minute(30));
  });
});
