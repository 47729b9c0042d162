import { EvidenceSignal } from '@faultline/plugin-chaos-common';
import { MessageKey } from '../../../translations/messages';
import { Text } from '../../../hooks/useText';
import { clockWords } from '../../time/words';
import { Phase, SignalPoint } from './signalPoints';
import { valueWords } from './valueWords';

export const PHASE_WORDS: Record<Phase, MessageKey> = {
  before: 'phaseBefore',
  fault: 'phaseFault',
  after: 'phaseAfter',
};

/** A value as it is spoken: "10:02, fault: 60 %, outside". */
export function pointWords(
  t: Text,
  point: SignalPoint,
  unit: EvidenceSignal['unit'],
): string {
  const text = t('pointWords', {
    time: clockWords(point.at * 1000),
    phase: t(PHASE_WORDS[point.phase]),
    value: point.value === null ? t('pointGap') : valueWords(point.value, unit),
  });
  const said = point.outside ? t('pointOutside', { point: text }) : text;
  if (point.other === null) return said;
  return t('pointOther', {
    point: said,
    other: valueWords(point.other, unit),
  });
}
