import { Waiver } from '@faultline/plugin-chaos-common';
import { Text } from '../../hooks/useText';
import { WAIVER_STATE_LOOKS } from './waiverWords';

/** How a waiver stands after a change: "Waiver of Throttling for cart: Denied." */
export function doneWords(t: Text, waiver: Waiver): string {
  return t('waiverNow', {
    mode: waiver.modeTitle,
    name: waiver.serviceTitle,
    state: t(WAIVER_STATE_LOOKS[waiver.state].word),
  });
}
