/** Reads a column of epoch milliseconds; PostgreSQL gives them as text. */
export function toDate(value: number | string): Date {
  return new Date(Number(value));
}

/** As `toDate`, for columns that may be empty. */
export function toOptionalDate(value: number | string | null): Date | null {
  return value === null ? null : toDate(value);
}
