import { CELL, experiment, template } from './sampleData.mjs';
import { source } from './sources.mjs';

const DAY = 86_400_000;
const FAR = new Date(Date.now() + DAY);
const TEMPLATES_PER_SERVICE = 3;
/** As many as are kept of a template as evidence. */
const EVIDENCE = 12;

const pad = "lpad(n::text, 12, '0')";

/** A catalog service as the portal reads it. */
function service(index) {
  return {
    entityRef: `component:default/service-${String(index).padStart(6, '0')}`,
    title: `Service ${index}`,
    kind: 'Component',
    owner: `group:default/team-${index % 50}`,
    system: `system:default/system-${index % 100}`,
    selector: null,
    fromDefault: false,
    problem: null,
    resourceArns: [],
    profile: {
      owners: [`group:default/team-${index % 50}`],
      lifecycle: 'production',
      tier: String((index % 3) + 1),
      dependsOn: [],
      notApplicable: [],
      recoveryObjectiveSeconds: null,
      deployedAt: null,
    },
  };
}

/**
 * Fills PostgreSQL with services, templates, runs and their evidence. The rows
 * are those that the stores write; PostgreSQL multiplies them, so that a million
 * runs take seconds.
 */
export async function fillScorecards(db, { services, runs }) {
  const { DatabaseCellStore } = source('database/DatabaseCellStore.ts');
  const { DatabaseServiceStore } = source('database/DatabaseServiceStore.ts');
  const { toBody } = source('database/runRow.ts');
  const { toRunRecord } = source('scorecards/facts/RunRecord.ts');
  const now = new Date();
  const templates = services * TEMPLATES_PER_SERVICE;
  const perTemplate = Math.round(runs / templates);

  const store = DatabaseServiceStore.create({
    db,
    config: { cells: [] },
    // Scorecards come with the recompute.
    scores: { refresh: async () => {}, refreshTemplates: async () => {} },
  });
  await store.replaceAll(
    Array.from({ length: services }, (_, index) => service(index)),
  );
  const { actions, targets, stopAlarmArns } = template('EXT', 'any');
  await db.raw(
    `insert into templates (key, cell_id, template_id, arn, description, updated_at, tags, proof_set, body)
     select '${CELL}.EXT' || ${pad}, '${CELL}', 'EXT' || ${pad}, 'arn', 'drill', 0, '{}', 'drill', ?
     from generate_series(0, ${templates - 1}) n`,
    [
      JSON.stringify({
        actions,
        targets,
        stopAlarmArns,
        emptyTargetResolutionMode: 'fail',
        report: false,
      }),
    ],
  );
  await db.raw(
    `insert into service_templates (entity_ref, template_key)
     select 'component:default/service-' || lpad((n / ${TEMPLATES_PER_SERVICE})::text, 6, '0'),
            '${CELL}.EXT' || ${pad}
     from generate_series(0, ${templates - 1}) n`,
  );
  const ended = { ...experiment('EXP', 'EXT', 0), targets };
  const long = new Date(ended.startedAt.getTime() + 600_000);
  ended.actions[0].endedAt = long;
  ended.endedAt = long;
  const judgement = {
    verdict: 'passed',
    reason: 'held',
    text: 'It held.',
    behaviour: 'held',
  };
  await db.raw(
    `insert into runs (id, cell_id, template_key, state, ended, preview, looked_after, created_at, due_at, read_at, version, body, judgement, told)
     select '${CELL}.EXP' || ${pad}, '${CELL}', '${CELL}.EXT' || lpad((n % ${templates})::text, 12, '0'),
            'completed', 1, 0, 1, ${now.getTime()} - (n / ${templates})::bigint * ${DAY}, 0, 0, 1, ?, ?, 'end'
     from generate_series(0, ${templates * perTemplate - 1}) n`,
    [toBody(ended), JSON.stringify(judgement)],
  );
  const record = toRunRecord({
    ...ended,
    id: 'RUN',
    templateKey: 'TEMPLATE',
    cellId: CELL,
    judgement,
    intentId: null,
    entityRef: null,
    createdAt: new Date(0),
    endedAt: new Date(111),
  });
  await db.raw(
    `insert into run_evidence (run_id, template_key, ended_at, conclusive, body)
     select id, template_key, created_at, 1,
            replace(replace(replace(
              case when hashtext(id) % 5 = 0 then replace(?, '"passed"', '"failed"') else ? end,
              '"RUN"', to_json(id)::text), '"TEMPLATE"', to_json(template_key)::text),
              '"endedAt":111', '"endedAt":' || created_at::text)
     from runs where created_at > ${now.getTime() - EVIDENCE * DAY}`,
    [JSON.stringify(record), JSON.stringify(record)],
  );
  await db.raw('analyze');
  const cells = DatabaseCellStore.create({ db });
  await cells.configure([CELL], now);
  await cells.recordRead(CELL, now, FAR);
  return { templates, runs: templates * perTemplate };
}
