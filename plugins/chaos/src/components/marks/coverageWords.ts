import { Text } from '../../hooks/useText';

/** A share of 0 to 1 in whole percent; only what is complete reads 100 %. */
export function percentOf(share: number): number {
  return share < 1 ? Math.min(99, Math.round(share * 100)) : 100;
}

/** "67 %". */
export function coverageWords(t: Text, share: number): string {
  return t('percent', { n: String(percentOf(share)) });
}
