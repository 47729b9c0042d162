/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('services', table => {
    table.text('profile').comment('JSON: what else the catalog says of it');
  });
  await knex.schema.alterTable('previews', table => {
    table.index(['template_key', 'state']);
  });
  await knex.schema.createTable('catalog_groups', table => {
    table.comment('Groups, systems and domains of the catalog');
    table.string('ref').primary();
    table.string('title').notNullable();
    table.string('parent_ref').comment('Group or domain above it');
  });
  await knex.schema.createTable('run_evidence', table => {
    table.comment('The newest judged runs of each template, as evidence');
    table.string('run_id').primary();
    table.string('template_key').notNullable();
    table.bigInteger('ended_at').notNullable().comment('Epoch milliseconds');
    table.integer('conclusive').notNullable();
    table.text('body').notNullable().comment('JSON');
    table.index(['template_key', 'conclusive', 'ended_at']);
  });
  await knex.schema.createTable('scorecards', table => {
    table.comment(
      'The score of each service with what lists sort and filter by',
    );
    table.string('entity_ref').primary();
    table.string('title').notNullable();
    table.string('search').notNullable().comment('Lower-case title and name');
    table.string('system');
    table.string('tier');
    table.string('lifecycle');
    table.string('level');
    table.string('status').notNullable();
    table.integer('status_rank').notNullable().comment('Worst first');
    table.text('status_text').notNullable().comment('What it rests on');
    table.integer('risk').notNullable().comment('By status and tier');
    table.integer('tenths').comment('Null: not rated');
    // What has no value comes last, whichever way a list is sorted.
    for (const by of ['score', 'change', 'last']) {
      table.bigInteger(`${by}_up`).notNullable();
      table.bigInteger(`${by}_down`).notNullable();
    }
    table.integer('coverage').notNullable().comment('In thousandths');
    table.integer('open_findings').notNullable();
    table.text('card').notNullable().comment('JSON: what a list shows');
    table
      .text('rollup')
      .notNullable()
      .comment('JSON: what it adds to roll-ups');
    table.text('trend').notNullable().comment('JSON: scores day by day');
    table.bigInteger('computed_at').notNullable();
    table.bigInteger('due_at').comment('When time next changes it');
    table.string('definition').notNullable();
    table.index(['risk', 'score_up', 'entity_ref']);
    table.index(['risk', 'score_down', 'entity_ref']);
    table.index(['status_rank', 'title', 'entity_ref']);
    for (const by of [
      'score_up',
      'score_down',
      'change_up',
      'change_down',
      'last_up',
      'last_down',
      'coverage',
      'open_findings',
      'search',
    ]) {
      table.index([by, 'entity_ref']);
    }
    table.index(['due_at']);
  });
  await knex.schema.createTable('scorecard_groups', table => {
    table.comment('The roll-ups in which each service counts');
    table.string('kind').notNullable();
    table.string('key').notNullable();
    table.string('entity_ref').notNullable();
    table.primary(['kind', 'key', 'entity_ref']);
    table.index(['entity_ref']);
  });
  await knex.schema.createTable('scorecard_modes', table => {
    table.comment('The failure modes that apply to each service');
    table.string('entity_ref').notNullable();
    table.string('mode').notNullable();
    table.string('state').notNullable();
    table.primary(['entity_ref', 'mode']);
    table.index(['mode', 'state', 'entity_ref']);
  });
  await knex.schema.createTable('rollups', table => {
    table.comment('What the services of each group add up to');
    table.string('kind').notNullable();
    table.string('key').notNullable();
    table.text('aggregate').notNullable().comment('JSON');
    table.text('trend').notNullable().comment('JSON: medians day by day');
    table.primary(['kind', 'key']);
  });
  await knex.schema.createTable('rollup_snapshots', table => {
    table.comment('Roll-ups day by day, with the scoring of that day');
    table.string('kind').notNullable();
    table.string('key').notNullable();
    table.integer('day').notNullable().comment('Days since 1970');
    table.string('definition').notNullable();
    table.integer('reconstructed').notNullable();
    table.text('body').notNullable().comment('JSON');
    table.primary(['kind', 'key', 'day']);
    table.index(['day']);
  });
  await knex.schema.createTable('scoring_definitions', table => {
    table.comment('Every scoring that was ever configured');
    table.string('version').primary();
    table.bigInteger('since').notNullable();
    table.text('body').notNullable().comment('JSON');
  });
  await knex.schema.createTable('scorecard_jobs', table => {
    table.comment('What one replica does for all');
    table.string('id').primary();
    table.bigInteger('due_at').notNullable();
    table.bigInteger('done_at');
  });
  await knex('scorecard_jobs').insert(
    ['recompute', 'history'].map(id => ({ id, due_at: 0 })),
  );
  await knex.schema.createTable('waivers', table => {
    table.comment('Leave not to prove a failure mode for a while');
    table.string('id').primary();
    table.string('entity_ref').notNullable();
    table.string('mode').notNullable();
    table.string('state').notNullable();
    table.text('reason').notNullable();
    table.string('requested_by').notNullable();
    table.bigInteger('requested_at').notNullable();
    table.bigInteger('expires_at').notNullable();
    table.string('decided_by');
    table.bigInteger('decided_at');
    table.text('comment').notNullable();
    table.string('withdrawn_by');
    table.bigInteger('withdrawn_at');
    table.integer('version').notNullable();
    table.index(['entity_ref', 'mode']);
    table.index(['requested_at', 'id']);
  });
  await knex.raw(
    `create unique index waivers_one_open on waivers (entity_ref, mode)
     where state in ('requested', 'active')`,
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'waivers',
    'scorecard_jobs',
    'scoring_definitions',
    'rollup_snapshots',
    'rollups',
    'scorecard_modes',
    'scorecard_groups',
    'scorecards',
    'run_evidence',
    'catalog_groups',
  ]) {
    await knex.schema.dropTable(table);
  }
  await knex.schema.alterTable('previews', table => {
    table.dropIndex(['template_key', 'state']);
  });
  await knex.schema.alterTable('services', table => {
    table.dropColumn('profile');
  });
};
