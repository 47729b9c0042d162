import { Knex } from 'knex';

/**
 * The parents of some groups and of all groups above these. Ends where the
 * catalog goes round in circles.
 */
export async function readParents(
  db: Knex,
  refs: readonly string[],
): Promise<Map<string, string | null>> {
  const found = new Map<string, string | null>();
  let wanted = [...new Set(refs)];
  while (wanted.length > 0) {
    const rows: { ref: string; parent_ref: string | null }[] = await db(
      'catalog_groups',
    )
      .select('ref', 'parent_ref')
      .whereIn('ref', wanted);
    for (const ref of wanted) found.set(ref, null);
    for (const { ref, parent_ref } of rows) found.set(ref, parent_ref);
    wanted = [
      ...new Set(
        rows.flatMap(({ parent_ref: parent }) =>
          parent !== null && !found.has(parent) ? [parent] : [],
        ),
      ),
    ];
  }
  return found;
}
