import {
  judgeDocument,
  RunDocument,
  Sample,
} from '@faultline/plugin-chaos-common';
import { StoredRun } from '../../database/RunStore';
import { PlannedSignal } from '../signals/PlannedSignal';
import { describeTakeover } from './describeTakeover';
import { finalJudgement, isOpen, withoutSignals } from './finalJudgement';
import { packInput, unpackInput } from './packInput';
import { toPercents, toSeries } from './viewSignal';

const START = 1_800_000_000;
const FAULT = START + 60;
const END = FAULT + 600;

/** Minute values from 35 min before the fault to 25 min after it. */
function minutes(value: (at: number) => number | null): Sample[] {
  return Array.from({ length: 71 }, (_, index) => {
    const at = START - 35 * 60 + index * 60;
    return [at, value(at)];
  });
}

const during = (at: number) => at >= FAULT && at < END;

function region(name: string, value: (at: number) => number) {
  const planned: PlannedSignal = {
    id: name,
    title: name,
    role: 'faultEvidence',
    kind: 'traffic',
    direction: 'both',
    unit: 'count',
    missing: 'ignore',
    threshold: null,
    period: 60,
    cellId: '111122223333.us-east-1',
    origin: 'dashboard',
    alarm: null,
    source: {
      type: 'metric',
      metric: {
        namespace: 'Api',
        metric: `region_${name}`,
        dimensions: {},
        stat: 'Sum',
      },
    },
  };
  return { planned, points: minutes(value) };
}

function document(parts: ReturnType<typeof region>[]): RunDocument {
  return {
    id: 'run',
    kind: 'run',
    period: 60,
    experiment: {
      start: START,
      faultStart: FAULT,
      faultEnd: END,
      end: END,
      now: END + 1500,
      state: 'completed',
      faultType: 'lasting',
    },
    signals: parts.map(({ planned, points }) => ({
      id: planned.id,
      kind: planned.kind,
      role: planned.role,
      direction: planned.direction,
      unit: planned.unit,
      missing: planned.missing,
      points,
      history: [],
    })),
  };
}

function takeover(us: (at: number) => number, eu: (at: number) => number) {
  const parts = [region('us-east-1', us), region('eu-west-1', eu)];
  return describeTakeover(
    document(parts),
    parts.map(({ planned }) => planned),
  );
}

describe('what regions did for each other', () => {
  it('tells that nobody took over', () => {
    const told = takeover(
      at => (during(at) ? 0 : 44),
      () => 29,
    );
    expect(told).toMatchObject({ takenOver: false });
    expect(told?.text).toContain(
      'us-east-1 fell from 44 to 0 a minute, no other region took them over: eu-west-1 stayed at 29',
    );
  });

  it('tells who took over', () => {
    const told = takeover(
      at => (during(at) ? 0 : 44),
      at => (during(at) ? 73 : 29),
    );
    expect(told).toMatchObject({ takenOver: true });
    expect(told?.text).toContain('eu-west-1 rose from 29 to 73');
  });

  it('says nothing when no region was lost', () => {
    expect(
      takeover(
        () => 44,
        () => 29,
      ),
    ).toBeUndefined();
  });
});

describe('a packed input', () => {
  const original = {
    document: document([
      region('us-east-1', at => (during(at) ? 0 : 44)),
      region('eu-west-1', () => 29),
    ]),
    confounders: [],
  };

  it('is judged the same for ever', () => {
    const confounders = ['The service was deployed at 10:02 UTC'];
    const { packed, hash } = packInput({ ...original, confounders });
    const restored = unpackInput(packed);
    expect(restored).toEqual({ ...original, confounders });
    expect(judgeDocument(restored.document, restored)).toEqual(
      judgeDocument(original.document, { confounders }),
    );
    expect(packInput(restored).hash).toBe(hash);
    const { length } = JSON.stringify(original);
    expect(packed.length).toBeLessThan(length / 4);
  });

  it('has another hash with another value or something beside the run', () => {
    const other = document([
      region('us-east-1', at => (during(at) ? 1 : 44)),
      region('eu-west-1', () => 29),
    ]);
    const hashes = [
      original,
      { ...original, document: other },
      { ...original, confounders: ['The service was deployed'] },
    ].map(each => packInput(each).hash);
    expect(new Set(hashes).size).toBe(3);
  });
});

describe('the judgement of a run', () => {
  const halted = {
    judgement: {
      verdict: 'failed',
      reason: 'stop_alarm_fired',
      text: 'A stop alarm fired.',
    },
  } as StoredRun;
  const said = (
    verdict: 'passed' | 'inconclusive',
    code: 'held' | 'no_data' | 'baseline_unhealthy',
  ) => ({
    id: 'run',
    engine: 'verdict/1',
    verdict,
    behaviour: null,
    confidence: 'high' as const,
    reasons: [{ code, text: 'Because.' }],
    signals: [],
  });

  it('stays failed where an alarm ended it, unless the start was unhealthy', () => {
    expect(finalJudgement(halted, said('passed', 'held')).verdict).toBe(
      'failed',
    );
    expect(
      finalJudgement(halted, said('inconclusive', 'no_data')).verdict,
    ).toBe('failed');
    expect(
      finalJudgement(halted, said('inconclusive', 'baseline_unhealthy')),
    ).toMatchObject({ verdict: 'inconclusive', reason: 'baseline_unhealthy' });
  });

  it('never passes without a signal', () => {
    const quiet = { judgement: null } as StoredRun;
    expect(withoutSignals(quiet, 'nobody looked.')).toMatchObject({
      verdict: 'inconclusive',
      reason: 'no_data',
      text: 'Nobody knows if the service held: nobody looked.',
    });
    expect(withoutSignals(halted, '').verdict).toBe('failed');
  });

  it.each(['preview', 'not_run', 'cancelled', 'nothing_hit'] as const)(
    'is not for signals after %s',
    reason => {
      expect(isOpen({ verdict: 'preview', reason, text: '' })).toBe(false);
    },
  );
});

it('shows gaps as gaps and shares of nothing as nothing', () => {
  expect(
    toSeries(
      [
        [0, 1],
        [180, 2],
      ],
      60,
    ),
  ).toEqual({
    start: 0,
    period: 60,
    values: [1, null, null, 2],
  });
  expect(toSeries([], 60)).toBeNull();
  expect(
    toPercents(
      [[0, 1]],
      [
        [0, 4],
        [60, 0],
        [120, 8],
      ],
    ),
  ).toEqual([
    [0, 25],
    [60, null],
    [120, 0],
  ]);
});
