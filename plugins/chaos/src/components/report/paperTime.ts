/** A moment as it stands on paper, in UTC: "2026-11-18 11:52:54 UTC". */
export function paperTime(at: string): string {
  const [day, time = ''] = new Date(at).toISOString().split('T');
  return `${day} ${time.slice(0, 8)} UTC`;
}
