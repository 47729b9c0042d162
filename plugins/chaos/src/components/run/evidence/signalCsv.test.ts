import { EvidenceSignal } from '@faultline/plugin-chaos-common';
import { signalCsv } from './signalCsv';
import { SignalPoint } from './signalPoints';

const point: SignalPoint = {
  at: Date.parse('2026-11-21T12:00:00Z') / 1000,
  value: -2.5,
  phase: 'fault',
  outside: true,
  events: { part: 3, all: 60 },
  other: 1,
};
const signal = { title: '=5xx', unit: '%', counts: null } as EvidenceSignal;

describe('signalCsv', () => {
  it('has every value, also gaps, and no formula', () => {
    expect(
      signalCsv(signal, [point, { ...point, value: null }], false).split(
        '\r\n',
      ),
    ).toEqual([
      'signal,at,value,unit,phase,as_expected',
      "'=5xx,2026-11-21T12:00:00.000Z,-2.5,'%,fault,no",
      "'=5xx,2026-11-21T12:00:00.000Z,,'%,fault,",
      '',
    ]);
  });

  it('adds the earlier run and the events where they are known', () => {
    const counted = { ...signal, counts: {} } as EvidenceSignal;
    expect(signalCsv(counted, [point], true).split('\r\n')[0]).toBe(
      'signal,at,value,unit,earlier_run,events,of_events,phase,as_expected',
    );
    expect(signalCsv(counted, [point], true)).toContain(',1,3,60,fault,no');
  });
});
