import type { AlarmState } from '../../../worlds/WorldAlarm';
import { nextAlarmState } from './nextAlarmState';
import type { Datapoint } from './nextAlarmState';

const SYMBOLS: Record<string, Datapoint> = {
  '0': 'ok',
  X: 'breaching',
  '-': 'missing',
};

/** Reads `0 - X`, oldest first, as the user guide of CloudWatch draws it. */
function range(drawn: string): Datapoint[] {
  return drawn.split(' ').map(symbol => SYMBOLS[symbol] ?? 'missing');
}

const TREATMENTS = ['missing', 'ignore', 'breaching', 'notBreaching'] as const;
/** Stands for the state that the alarm had before. */
const SAME = 'same';
type Expected = AlarmState | typeof SAME;
type Row = [
  drawn: string,
  ...expected: [Expected, Expected, Expected, Expected],
];

const NO_DATA = 'INSUFFICIENT_DATA';

function decided(
  drawn: string,
  datapointsToAlarm: number,
  before: AlarmState,
): AlarmState[] {
  return TREATMENTS.map(treatMissingData =>
    nextAlarmState(
      range(drawn),
      { evaluationPeriods: 3, datapointsToAlarm, treatMissingData },
      before,
    ),
  );
}

function states(expected: readonly Expected[], before: AlarmState) {
  return expected.map(state => (state === SAME ? before : state));
}

describe.each<AlarmState>(['OK', 'ALARM', NO_DATA])(
  'an alarm in %s',
  before => {
    // Columns: missing, ignore, breaching, notBreaching.
    it.each<Row>([
      ['0 - X - X', 'OK', 'OK', 'OK', 'OK'],
      ['- - - - 0', 'OK', 'OK', 'OK', 'OK'],
      ['- - - - -', NO_DATA, SAME, 'ALARM', 'OK'],
      ['0 X X - X', 'ALARM', 'ALARM', 'ALARM', 'ALARM'],
      ['- - X - -', 'ALARM', SAME, 'ALARM', 'OK'],
    ])('with 3 of 3 sees %s', (drawn, ...expected) => {
      expect(decided(drawn, 3, before)).toEqual(states(expected, before));
    });

    it.each<Row>([
      ['0 - X - X', 'ALARM', 'ALARM', 'ALARM', 'ALARM'],
      ['0 0 X 0 X', 'ALARM', 'ALARM', 'ALARM', 'ALARM'],
      ['0 - X - -', 'OK', 'OK', 'ALARM', 'OK'],
      ['- - - - 0', 'OK', 'OK', 'ALARM', 'OK'],
      ['- - - X -', 'ALARM', SAME, 'ALARM', 'OK'],
    ])('with 2 of 3 sees %s', (drawn, ...expected) => {
      expect(decided(drawn, 2, before)).toEqual(states(expected, before));
    });

    it.each<Row>([
      ['- - - - X', SAME, SAME, 'ALARM', 'OK'],
      ['- - - X X', SAME, SAME, 'ALARM', 'OK'],
      ['X - - - -', 'ALARM', SAME, 'ALARM', 'OK'],
      ['X X - - 0', 'OK', 'OK', 'OK', 'OK'],
    ])('does not hurry with 3 of 3 at %s', (drawn, ...expected) => {
      expect(decided(drawn, 3, before)).toEqual(states(expected, before));
    });
  },
);

it('needs all datapoints unless it is told how many', () => {
  const alarm = { evaluationPeriods: 3 };
  expect(nextAlarmState(range('0 0 0 X X'), alarm, 'OK')).toBe('OK');
  expect(nextAlarmState(range('0 0 X X X'), alarm, 'OK')).toBe('ALARM');
});
