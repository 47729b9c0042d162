/** Points that are missing, with one decimal and a real minus: "−16.7". */
export function lostWords(tenths: number): string {
  return `−${(tenths / 10).toFixed(1)}`;
}

/** Tenths that a list of losses comes to. */
export function sumOf(losses: readonly { tenths: number }[]): number {
  return losses.reduce((sum, { tenths }) => sum + tenths, 0);
}
