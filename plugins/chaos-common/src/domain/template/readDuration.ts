const FORM =
  /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/**
 * Reads an ISO 8601 duration without years and months.
 *
 * @returns seconds; undefined when the text is no such duration
 * @public
 */
export function readDuration(text: string | undefined): number | undefined {
  const match = text === undefined ? null : FORM.exec(text);
  if (!match || /^P$|T$/.test(match[0])) return undefined;
  const [weeks, days, hours, minutes, seconds] = match
    .slice(1)
    .map(part => Number(part ?? 0));
  return (
    (weeks ?? 0) * 604_800 +
    (days ?? 0) * 86_400 +
    (hours ?? 0) * 3_600 +
    (minutes ?? 0) * 60 +
    (seconds ?? 0)
  );
}
