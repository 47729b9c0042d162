import { checkBaseline } from '../gates/checkBaseline';
import { checkCoverage, isLost } from '../gates/checkCoverage';
import { checkTraffic, ownTraffic, Traffic } from '../gates/checkTraffic';
import type { Refusal } from '../gates/Gate';
import { findOutcome, Outcome } from '../outcome/findOutcome';
import type { ReasonCode } from '../RunVerdict';
import type { PreparedSignal } from '../series/prepareSignal';
import type { Fit } from './Fit';
import { fitByBand } from './fitBandOf';
import { floorOf } from './floorOf';
import { fitByContract, persistenceOf } from './fitByContract';
import { fitByCounts } from './fitByCounts';
import type { JudgedSignal } from './JudgedSignal';
import { measureEffect } from './measureEffect';
import { rateConfidence } from './rateConfidence';
import { trackLoss } from './trackLoss';

/** What a signal needs to know of the run. */
export interface SignalContext {
  /** Requests of the whole service, where a signal tells them. */
  traffic?: Traffic;
  /** Whether the telemetry of other signals stopped with the fault too. */
  othersLost: boolean;
  /** Signals that statistics judge in this run. */
  signals: number;
  /** Factor on the limits of statistics. */
  caution: number;
  objectiveSeconds: number;
}

function refuse(prepared: PreparedSignal, { reason, text }: Refusal) {
  return {
    prepared,
    verdict: 'inconclusive' as const,
    reason,
    refusal: text,
    confidence: 'low' as const,
    notes: [],
  };
}

function checkLoss(
  { signal }: PreparedSignal,
  context: SignalContext,
): Refusal | undefined {
  if (context.othersLost) return undefined;
  return {
    reason: 'telemetry_lost',
    text: `${signal.id} stopped when the fault began and nothing else confirms an outage. Add a heartbeat or traffic signal of the same service.`,
  };
}

function findRefusal(
  prepared: PreparedSignal,
  context: SignalContext,
  lost: boolean,
): Refusal | undefined {
  const { threshold } = prepared.signal;
  const own = ownTraffic(prepared);
  return (
    (lost ? checkLoss(prepared, context) : checkCoverage(prepared)) ??
    (own && checkTraffic(own)) ??
    (context.traffic && !lost && prepared.signal.kind !== 'traffic'
      ? checkTraffic(context.traffic)
      : undefined) ??
    checkBaseline(prepared, {
      floor: floorOf(prepared),
      persistence: threshold
        ? persistenceOf(prepared, threshold)
        : { m: 1, n: 1 },
    })
  );
}

function fitStatistics(
  prepared: PreparedSignal,
  { signals, caution }: SignalContext,
): Fit {
  return prepared.counts
    ? fitByCounts(prepared, prepared.counts, signals)
    : fitByBand(prepared, {
        signals,
        caution,
        floor: floorOf(prepared),
      });
}

function reasonOf(outcome: Outcome): ReasonCode | null {
  if (!outcome.deviated || outcome.ending === 'recovered') return null;
  return outcome.ending === 'unknown' ? 'recovery_unknown' : outcome.ending;
}

function verdictOf(outcome: Outcome) {
  if (!outcome.deviated) return 'held';
  if (outcome.ending === 'recovered') return 'recovered';
  return outcome.ending === 'unknown' ? 'inconclusive' : 'not_recovered';
}

/** Judges one signal of the steady state, or refuses with the reason. */
export function judgeSignal(
  prepared: PreparedSignal,
  context: SignalContext,
): JudgedSignal {
  const { signal, windows, grid } = prepared;
  const lost = signal.missing === 'breaching' && isLost(prepared);
  const refusal = findRefusal(prepared, context, lost);
  if (refusal) return refuse(prepared, refusal);

  const { threshold } = signal;
  const statistics = fitStatistics(prepared, context);
  const fit = threshold ? fitByContract(prepared, threshold) : statistics;
  const objectiveBins = Math.ceil(context.objectiveSeconds / grid.period);
  const track = lost ? trackLoss(fit.track, windows) : fit.track;
  const outcome = findOutcome(track, windows, objectiveBins);
  if (fit.tooNoisy && !outcome.deviated) {
    return refuse(prepared, {
      reason: 'too_noisy',
      text: `${signal.id} swings too much by itself to tell a fault from noise. Give it a threshold, or take a steadier metric such as an average or a longer period.`,
    });
  }
  const effect = measureEffect(prepared, outcome);
  const degraded =
    threshold && !statistics.tooNoisy && !outcome.deviated
      ? findOutcome(statistics.track, windows, objectiveBins)
      : undefined;
  const tolerated = degraded && measureEffect(prepared, degraded);
  const judged = {
    prepared,
    verdict: verdictOf(outcome),
    reason: lost ? ('telemetry_lost' as const) : reasonOf(outcome),
    outcome,
    fit,
    effect,
    tolerated,
  } as const;
  return { ...judged, ...rateConfidence(judged, context.traffic) };
}
