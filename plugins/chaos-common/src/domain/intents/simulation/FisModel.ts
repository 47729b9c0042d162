import { StartAnswer } from '../StartIntent';
import { Hazards } from './Hazards';
import { Random } from './Random';

/** AWS refuses requests that were signed longer ago, or in a future farther away. */
const SIGNATURE_AGE = 5 * 60_000;

export interface ModelExperiment {
  id: string;
  /** Tag: the intent for which it was started. */
  intentId: string;
  startedAt: number;
  visibleAt: number;
  asApproved: boolean;
  stopped: boolean;
}

export interface StartRequest {
  token: string;
  intentId: string;
  /** By the clock of the replica that signed it. */
  signedAt: number;
}

/** AWS FIS as far as starting goes: what it remembers, and when it says no. */
export class FisModel {
  readonly experiments: ModelExperiment[] = [];
  readonly #tokens = new Map<string, { at: number; made: ModelExperiment }>();

  constructor(readonly hazards: Hazards, readonly random: Random) {}

  start(request: StartRequest, now: number): StartAnswer {
    const { hazards, random } = this;
    const calm = now >= hazards.calmAt;
    if (Math.abs(now - request.signedAt) > SIGNATURE_AGE) {
      return { kind: 'rejected', message: 'Signature expired' };
    }
    if (!calm && random.chance(hazards.throttle)) {
      return { kind: 'busy', message: 'Rate exceeded' };
    }
    const broken = !calm && random.chance(hazards.serverError);
    if (broken && random.chance(0.5)) {
      return { kind: 'unclear', message: 'Internal error' };
    }
    const answer = this.#accept(request, now);
    return broken ? { kind: 'unclear', message: 'Internal error' } : answer;
  }

  list(now: number): readonly ModelExperiment[] {
    return this.experiments.filter(({ visibleAt }) => visibleAt <= now);
  }

  stop(id: string): void {
    for (const each of this.experiments)
      if (each.id === id) each.stopped = true;
  }

  #accept(request: StartRequest, now: number): StartAnswer {
    const { hazards, random } = this;
    const token = this.#tokens.get(request.token);
    const known =
      token && now - token.at <= hazards.tokenLife ? token.made : undefined;
    if (hazards.checksBeforeToken || !known) {
      if (now >= hazards.templateGoneAt) {
        return { kind: 'rejected', message: 'No such template' };
      }
      if (now < hazards.quotaFullUntil) {
        return { kind: 'busy', message: 'Quota' };
      }
    }
    if (known) return startedAs(known);
    const made: ModelExperiment = {
      id: `EXP${this.experiments.length}`,
      intentId: request.intentId,
      startedAt: now,
      visibleAt: now + hazards.listLag,
      asApproved: !random.chance(hazards.differs),
      stopped: false,
    };
    this.experiments.push(made);
    this.#tokens.set(request.token, { at: now, made });
    return startedAs(made);
  }
}

function startedAs({ id, asApproved }: ModelExperiment): StartAnswer {
  return { kind: 'started', experimentId: id, asApproved };
}
