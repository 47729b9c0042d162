/** A time as AWS's JSON has it: epoch seconds with milliseconds as fraction. */
export function seconds(epochMilliseconds: number): number {
  return epochMilliseconds / 1000;
}
