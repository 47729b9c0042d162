const LONGEST = 300;

/** `2026-11-21 14:05 UTC` */
export function showTime(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** `2026-11-21` */
export function showDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** A sentence of a run, which may be long. */
export function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
