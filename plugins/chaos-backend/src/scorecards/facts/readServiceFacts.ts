import { ProvingDocument } from '@faultline/plugin-chaos-common';
import { Knex } from 'knex';
import { chunks } from '../../database/dialect';
import { RawDbServiceRow, toProfile } from '../../database/serviceRow';
import { readFactTemplates } from './readFactTemplates';
import { readFindings, readRuns, readWaivers } from './readHistory';
import { resourceTypeOf } from './resourceTypes';
import { FactTemplate, ServiceFacts } from './ServiceFacts';

type Row = Pick<
  RawDbServiceRow,
  | 'entity_ref'
  | 'title'
  | 'kind'
  | 'owner'
  | 'system'
  | 'mapping'
  | 'profile'
  | 'resource_arns'
>;

const COLUMNS = [
  'entity_ref',
  'title',
  'kind',
  'owner',
  'system',
  'mapping',
  'profile',
  'resource_arns',
] as const;

/**
 * Reads everything that the scores of some services rest on, with a fixed number
 * of statements however many they are. Services that are gone are absent.
 *
 * @param documents - what SSM documents prove, as configured
 */
export async function readServiceFacts(
  db: Knex,
  entityRefs: readonly string[],
  documents: readonly ProvingDocument[],
): Promise<ServiceFacts[]> {
  const rows = await readRows(db, entityRefs);
  const profiles = new Map(rows.map(row => [row.entity_ref, toProfile(row)]));
  const known = new Set(rows.map(row => row.entity_ref));
  const dependedOn = [...profiles.values()]
    .flatMap(({ dependsOn }) => dependsOn)
    .filter(ref => !known.has(ref));
  const others = await readRows(db, [...new Set(dependedOn)]);
  const all = [...rows, ...others];
  const links = await readLinks(
    db,
    all.map(row => row.entity_ref),
  );
  const keys = [...new Set([...links.values()].flat())];
  const templates = await readFactTemplates(db, keys, documents);
  const ofService = (ref: string) =>
    (links.get(ref) ?? []).flatMap(key => templates.get(key) ?? []);
  const typesOf = new Map(
    all.map(row => [row.entity_ref, resourceTypes(row, ofService)]),
  );
  const refs = [...known];
  const runs = await readRuns(
    db,
    [...new Set(refs.flatMap(ref => links.get(ref) ?? []))],
    documents,
  );
  const findings = await readFindings(db, refs);
  const waivers = await readWaivers(db, refs);
  const domains = await readDomains(
    db,
    rows.flatMap(({ system }) => system ?? []),
  );
  return rows.map(row => {
    const ref = row.entity_ref;
    const profile = profiles.get(ref)!;
    return {
      entityRef: ref,
      title: row.title,
      kind: row.kind,
      system: row.system,
      domain: domains.get(row.system ?? '') ?? null,
      mapping: row.mapping,
      profile,
      resourceArns: JSON.parse(row.resource_arns ?? '[]'),
      dependencies: profile.dependsOn.map(name => ({
        name: name.split('/').at(-1) ?? name,
        resourceTypes: typesOf.get(name) ?? [],
      })),
      templates: ofService(ref),
      runs: (links.get(ref) ?? [])
        .flatMap(key => runs.get(key) ?? [])
        .filter(({ hits }) => hits === null || hits.includes(ref)),
      findings: findings.get(ref) ?? [],
      waivers: waivers.get(ref) ?? [],
    };
  });
}

function resourceTypes(
  row: Row,
  templatesOf: (ref: string) => FactTemplate[],
): string[] {
  const arns: string[] = JSON.parse(row.resource_arns ?? '[]');
  return [
    ...new Set([
      ...arns.flatMap(arn => resourceTypeOf(arn) ?? []),
      ...templatesOf(row.entity_ref).flatMap(each => each.resourceTypes),
    ]),
  ];
}

async function readRows(db: Knex, refs: readonly string[]): Promise<Row[]> {
  const found: Row[] = [];
  for (const part of chunks(refs)) {
    const rows: Row[] = await db('services')
      .select(COLUMNS)
      .whereIn('entity_ref', part);
    found.push(...rows);
  }
  return found.sort((a, b) => (a.entity_ref < b.entity_ref ? -1 : 1));
}

async function readLinks(
  db: Knex,
  refs: readonly string[],
): Promise<Map<string, string[]>> {
  const links = new Map<string, string[]>();
  for (const part of chunks(refs)) {
    const rows: { entity_ref: string; template_key: string }[] = await db(
      'service_templates',
    )
      .whereIn('entity_ref', part)
      .orderBy('template_key');
    for (const { entity_ref: ref, template_key: key } of rows) {
      const keys = links.get(ref);
      if (keys) keys.push(key);
      else links.set(ref, [key]);
    }
  }
  return links;
}

/** The domain of each system. */
async function readDomains(
  db: Knex,
  systems: readonly string[],
): Promise<Map<string, string | null>> {
  const found = new Map<string, string | null>();
  for (const part of chunks([...new Set(systems)])) {
    const rows: { ref: string; parent_ref: string | null }[] = await db(
      'catalog_groups',
    )
      .select('ref', 'parent_ref')
      .whereIn('ref', part);
    for (const { ref, parent_ref } of rows) found.set(ref, parent_ref);
  }
  return found;
}
