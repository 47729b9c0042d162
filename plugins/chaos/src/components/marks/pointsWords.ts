/** Tenths of a point with one decimal: 527 is "52.7", 530 "53". */
export function pointsWords(tenths: number): string {
  return String(Number((tenths / 10).toFixed(1)));
}

/** A change in whole points with its sign: "+5", "−18", "±0". */
export function changeWords(tenths: number): string {
  const points = Math.round(tenths / 10);
  if (points === 0) return '±0';
  return points > 0 ? `+${points}` : `−${-points}`;
}
