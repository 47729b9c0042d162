import { ACTION_STATES } from '@faultline/plugin-chaos-common';
import fc from 'fast-check';
import { TimelineAction } from '../actionWords';
import { layOutTimeline } from './layOutTimeline';

const begun = Date.parse('2026-11-01T10:00:00.000Z');
const after = (seconds: number) => begun + seconds * 1000;
const iso = (seconds: number) => new Date(after(seconds)).toISOString();

function action(change: Partial<TimelineAction>): TimelineAction {
  return {
    name: 'delay',
    actionId: 'aws:lambda:invocation-add-delay',
    state: 'pending',
    reason: '',
    startedAt: null,
    endedAt: null,
    text: 'Delay',
    startAfter: [],
    plannedStart: 0,
    plannedEnd: 600,
    ...change,
  };
}

describe('layOutTimeline', () => {
  it('fills what is done, splits what runs and plans the rest', () => {
    const layout = layOutTimeline({
      begun,
      ended: null,
      now: after(300),
      actions: [
        action({
          name: 'wait',
          state: 'completed',
          startedAt: iso(0),
          endedAt: iso(120),
          plannedEnd: 120,
        }),
        action({
          state: 'running',
          startedAt: iso(120),
          startAfter: ['wait'],
          plannedStart: 120,
          plannedEnd: 720,
        }),
        action({
          name: 'watch',
          startAfter: ['delay'],
          plannedStart: 720,
          plannedEnd: 900,
        }),
      ],
    });
    expect(layout.rows.map(({ pieces }) => pieces)).toEqual([
      [{ kind: 'done', from: after(0), to: after(120) }],
      [
        { kind: 'running', from: after(120), to: after(300) },
        { kind: 'planned', from: after(300), to: after(720) },
      ],
      [{ kind: 'planned', from: after(720), to: after(900) }],
    ]);
    expect(layout.rows.map(row => row.after)).toEqual([[], [1], [2]]);
    expect(layout).toMatchObject({ from: after(0), to: after(900) });
  });

  it('plans nothing for the past', () => {
    const [row] = layOutTimeline({
      begun,
      ended: null,
      now: after(900),
      actions: [action({ plannedStart: 60, plannedEnd: 120 })],
    }).rows;
    expect(row?.pieces).toEqual([
      { kind: 'planned', from: after(900), to: after(960) },
    ]);
  });

  it('has no present once the run has ended', () => {
    const layout = layOutTimeline({
      begun,
      ended: after(100),
      now: after(9_999),
      actions: [action({ state: 'stopped', startedAt: iso(0) })],
    });
    expect(layout.now).toBeNull();
    expect(layout.rows[0]?.pieces).toEqual([
      { kind: 'cut', from: after(0), to: after(100) },
    ]);
  });

  it('keeps every piece on the axis, whatever AWS says', () => {
    const moment = fc.option(fc.integer({ min: -60, max: 5_000 }).map(iso));
    const anyAction = fc.record({
      state: fc.constantFrom(...ACTION_STATES),
      startedAt: moment,
      endedAt: moment,
      plannedStart: fc.integer({ min: 0, max: 3_000 }),
      plannedEnd: fc.integer({ min: 0, max: 6_000 }),
    });
    fc.assert(
      fc.property(
        fc.array(anyAction),
        fc.option(fc.integer({ min: 0, max: 5_000 }).map(after)),
        fc.integer({ min: -60, max: 9_000 }).map(after),
        (changes, ended, now) => {
          const { from, to, rows } = layOutTimeline({
            begun,
            ended,
            now,
            actions: changes.map(action),
          });
          const pieces = rows.flatMap(row => row.pieces);
          const wrong = pieces.filter(
            piece =>
              piece.from > piece.to || piece.from < from || piece.to > to,
          );
          expect(wrong).toEqual([]);
        },
      ),
    );
  });
});
