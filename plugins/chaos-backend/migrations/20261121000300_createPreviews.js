/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('previews', table => {
    table.comment('Experiments that only resolve their targets');
    table.string('id').primary().comment('Also the client token');
    table.string('entity_ref').notNullable();
    table.string('template_key').notNullable();
    table.string('cell_id').notNullable();
    table.string('user_ref').notNullable();
    table.string('state').notNullable();
    table.text('message').notNullable();
    table.string('template_hash').notNullable();
    table.text('template').notNullable().comment('JSON: as it was previewed');
    table.string('experiment_id');
    table.text('targets').notNullable().comment('JSON: what each target hits');
    table.text('groups').notNullable().comment('JSON: by service and account');
    table.bigInteger('created_at').notNullable();
    table.bigInteger('read_at').comment('When the targets were read');
    table.bigInteger('due_at').notNullable().comment('Next look');
    table.index(['state', 'due_at']);
  });
  await knex.raw(
    `create unique index previews_one_open
     on previews (user_ref, entity_ref, template_key)
     where state = 'resolving'`,
  );
  await knex.schema.createTable('approvals', table => {
    table.comment('What may start, written before AWS is called');
    table.string('intent_id').primary();
    table.string('template_hash').notNullable();
    table.text('template').notNullable().comment('JSON: what was approved');
    table.string('preview_id');
    table.text('results').notNullable().comment('JSON: what each said');
    table.bigInteger('created_at').notNullable();
    table.bigInteger('verified_at').comment('Compared with what AWS runs');
    table.text('deviation').comment('How what AWS ran differed');
  });
  await knex.schema.createTable('safety_levers', table => {
    table.comment('Safety levers of AWS FIS as last read');
    table.string('id').primary().comment('<account>.<region>');
    table.string('status').notNullable();
    table.text('reason').notNullable();
    table.bigInteger('read_at').comment('Last read that succeeded');
    table.bigInteger('due_at').notNullable();
    table.index(['due_at']);
  });
  await knex.schema.createTable('run_targets', table => {
    table.comment('What a run hits; AWS resolves it once');
    table.string('run_id').primary();
    table.text('resolved').notNullable().comment('JSON: as AWS named them');
    table.text('groups').comment('JSON: by service and account');
    table.text('message').notNullable().comment('Why owners may be missing');
    table.bigInteger('read_at').notNullable();
  });
  await knex.schema.alterTable('services', table => {
    table.text('resource_arns').comment('JSON: ARNs in its annotations');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('services', table => {
    table.dropColumn('resource_arns');
  });
  for (const table of [
    'run_targets',
    'safety_levers',
    'approvals',
    'previews',
  ]) {
    await knex.schema.dropTable(table);
  }
};
