import { usable } from '../band/fitBand';
import type { Traffic } from '../gates/checkTraffic';
import { hasFewSamples } from '../gates/hasFewSamples';
import type { Confidence, ReasonCode } from '../RunVerdict';
import { baselineStart } from '../series/usableBaseline';
import { hasFewBins } from './fitByContract';
import type { JudgedSignal } from './JudgedSignal';

const FOR_HIGH = 20;
const CLEARLY_WORSE = 0.85;

type Unrated = Omit<JudgedSignal, 'confidence' | 'notes'>;

function notesOf(
  { prepared, outcome, effect, tolerated }: Unrated,
  traffic?: Traffic,
) {
  const { windows } = prepared;
  const notes: ReasonCode[] = [];
  if (hasFewSamples(prepared, traffic)) notes.push('low_sample');
  if (hasFewBins(prepared)) notes.push('few_bins');
  if (windows.end - windows.faultTo < windows.hold)
    notes.push('short_recovery');
  if (outcome?.deviated && outcome.phase === 'recovery') {
    notes.push('deviated_after_fault');
  }
  if (effect && effect.superiority < CLEARLY_WORSE) notes.push('spiky');
  if (tolerated) notes.push('degraded_within_tolerance');
  return notes;
}

const DOUBTS: readonly ReasonCode[] = ['low_sample', 'few_bins', 'spiky'];

/** How much a verdict can be trusted, and what else is worth knowing. */
export function rateConfidence(
  judged: Unrated,
  traffic?: Traffic,
): {
  confidence: Confidence;
  notes: ReasonCode[];
} {
  const notes = notesOf(judged, traffic);
  if (notes.some(note => DOUBTS.includes(note)) || !judged.fit) {
    return { confidence: 'low', notes };
  }
  const { values, windows } = judged.prepared;
  const from = baselineStart(judged.prepared);
  const before = usable(values, from, windows.baselineTo).length;
  const certain =
    before >= FOR_HIGH &&
    judged.fit.calibrated &&
    !notes.includes('short_recovery');
  return { confidence: certain ? 'high' : 'medium', notes };
}
