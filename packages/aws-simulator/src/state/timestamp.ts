/** A time to the second, as AWS writes it in events: `yyyy-mm-ddThh:mm:ssZ`. */
export function timestamp(epochMilliseconds: number): string {
  return `${new Date(epochMilliseconds).toISOString().slice(0, 19)}Z`;
}
