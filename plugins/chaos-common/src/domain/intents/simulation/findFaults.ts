import { isIntentOpen } from '../../lifecycle';
import { World } from './Replica';

/** A promise that was broken in a simulated life. */
export interface Fault {
  kind: 'duplicate' | 'lost' | 'unsettled' | 'dropped' | 'wrong';
  intentId: string;
  text: string;
}

/**
 * Compares what AWS ran with what the intents say, once all is quiet:
 *
 * - duplicate: AWS ran two experiments for one intent
 * - lost: an experiment ran that nobody knows, or that nobody stopped although
 *   its start was taken back, given up or not as approved
 * - unsettled: an intent still waits for something
 * - dropped: a start came to nothing although nothing stood in its way
 * - wrong: an intent names an experiment that is not its own
 */
export function findFaults(world: World): Fault[] {
  const { fis, table, hazards } = world;
  const faults: Fault[] = [];
  for (const intent of table.rows.values()) {
    const add = (kind: Fault['kind'], text: string) =>
      faults.push({ kind, intentId: intent.id, text });
    const ran = fis.experiments.filter(
      ({ intentId }) => intentId === intent.id,
    );
    const [experiment] = ran;
    if (ran.length > 1) add('duplicate', `${ran.length} experiments`);
    if (intent.experimentId && intent.experimentId !== experiment?.id) {
      add('wrong', `names ${intent.experimentId}, ran ${experiment?.id}`);
    }
    if (experiment && !intent.experimentId) {
      add('lost', `${experiment.id} runs, the intent is ${intent.state}`);
    }
    const unwanted =
      intent.state !== 'started' ||
      intent.stop !== 'none' ||
      experiment?.asApproved === false;
    if (experiment && unwanted && !experiment.stopped) {
      add('lost', `${experiment.id} was not stopped (${intent.state})`);
    }
    if (isIntentOpen(intent.state) || intent.dueAt !== null) {
      add('unsettled', `${intent.state}, due at ${intent.dueAt}`);
    }
    const gaveUp = intent.state === 'refused' || intent.state === 'abandoned';
    if (gaveUp && isBenign(hazards)) add('dropped', intent.message);
  }
  return faults;
}

/**
 * Whether every request reaches an AWS that accepts it, from replicas that live.
 * Replicas that die again and again may miss the time in which a start is sent;
 * it is then given up, and said to be, without an experiment.
 */
function isBenign(hazards: World['hazards']): boolean {
  return (
    hazards.loseRequest === 0 &&
    hazards.serverError === 0 &&
    hazards.late === 0 &&
    hazards.templateGoneAt === Infinity &&
    hazards.quotaFullUntil === 0 &&
    hazards.throttle === 0 &&
    hazards.crash === 0 &&
    hazards.pause === 0 &&
    Math.max(...hazards.skews.map(Math.abs)) <= 30_000
  );
}
