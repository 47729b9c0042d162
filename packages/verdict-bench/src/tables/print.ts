/** Prints a table under its title. */
export function print(title: string, rows: object[]): void {
  console.log(`\n${title}`);
  console.table(rows);
}
