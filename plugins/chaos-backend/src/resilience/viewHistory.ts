import { isEnded, RunDetail } from '@faultline/plugin-chaos-common';
import { StoredIntent } from '../database/IntentStore';
import { StoredRun } from '../database/RunStore';
import { StateChange } from '../database/StateChangeStore';

type Change = RunDetail['history'][number];

/** In which order changes of the same moment are shown. */
const ORDER = [
  'requested',
  'unknown',
  'pending',
  'initiating',
  'running',
  'stop-requested',
  'stopping',
];

/**
 * The changes of a run's state, oldest first: those that were written down, and
 * those that the run itself tells, for runs that were seen late.
 */
export function viewHistory(
  run: StoredRun,
  intent: StoredIntent | undefined,
  written: StateChange[],
): Change[] {
  const changes = new Map<string, Change>();
  for (const change of [...told(run, intent), ...written.flatMap(view)]) {
    changes.set(change.state, change);
  }
  return [...changes.values()].sort(
    (a, b) => Date.parse(a.at) - Date.parse(b.at) || place(a) - place(b),
  );
}

function told(run: StoredRun, intent: StoredIntent | undefined): Change[] {
  const by = (at: Date | null, state: string, reason = ''): Change[] =>
    at === null
      ? []
      : [{ at: at.toISOString(), state, reason, source: 'aws', userRef: null }];
  const requested: Change[] = intent
    ? [
        {
          at: new Date(intent.life.createdAt).toISOString(),
          state: 'requested',
          reason: intent.reason,
          source: 'portal',
          userRef: intent.userRef,
        },
      ]
    : [];
  return [
    ...requested,
    ...by(run.createdAt, 'pending'),
    ...by(run.startedAt, 'running'),
    ...(isEnded(run.state)
      ? by(run.endedAt ?? run.readAt, run.state, run.stateReason)
      : []),
  ];
}

/** A start that was taken back is a stop; that it started, AWS tells. */
function view(change: StateChange): Change[] {
  const { at, reason, source, userRef } = change;
  if (source === 'portal' && change.state === 'started') return [];
  const cancelled = source === 'portal' && change.state === 'cancelled';
  const state = cancelled ? 'stop-requested' : change.state;
  return [{ at: at.toISOString(), state, reason, source, userRef }];
}

function place({ state }: Change): number {
  const known = ORDER.indexOf(state);
  return known === -1 ? ORDER.length : known;
}
