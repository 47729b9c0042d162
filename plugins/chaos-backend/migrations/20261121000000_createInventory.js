/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('cells', table => {
    table.comment('AWS accounts and regions that are read');
    table.string('id').primary().comment('<account>.<region>');
    table.bigInteger('read_at').comment('Last whole read, epoch milliseconds');
    table.bigInteger('due_at').notNullable().comment('Next read');
    table.integer('failures').notNullable().defaultTo(0);
    table.string('problem_kind');
    table.text('problem_message');
    table.bigInteger('problem_since');
    table.index(['due_at']);
  });
  await knex.schema.createTable('templates', table => {
    table.comment('FIS experiment templates as last read');
    table.string('key').primary().comment('<account>.<region>.<id>');
    table.string('cell_id').notNullable();
    table.string('template_id').notNullable();
    table.text('arn').notNullable();
    table.text('description').notNullable();
    table.bigInteger('updated_at').notNullable();
    table.text('tags').notNullable().comment('JSON');
    table.text('body').notNullable().comment('JSON: actions, targets, alarms');
    table.string('proof_set', 64).notNullable();
    table.index(['cell_id']);
    table.index(['template_id']);
    table.index(['proof_set']);
  });
  await knex.schema.createTable('proof_sets', table => {
    table.comment('What the actions of templates can prove, each set once');
    table.string('id', 64).primary().comment('SHA-256 of the proofs');
    table.text('proofs').notNullable().comment('JSON');
  });
  await knex.schema.createTable('template_tags', table => {
    table.comment('The tags of templates, for mapping in SQL');
    table.string('template_key').notNullable();
    table.string('tag_key').notNullable();
    table.string('tag_value').notNullable();
    table.primary(['template_key', 'tag_key']);
    table.index(['tag_key', 'tag_value']);
  });
  await knex.schema.createTable('services', table => {
    table.comment('Catalog entities with their mapping and roll-up');
    table.string('entity_ref').primary();
    table.string('title').notNullable();
    table.string('search').notNullable().comment('Lower-case name and title');
    table.string('kind').notNullable();
    table.string('owner').comment('The first of them');
    table.string('system');
    table.text('selector').comment('JSON');
    table.integer('from_default').notNullable();
    table.text('problem').comment('JSON, when an annotation is malformed');
    table.string('mapping').notNullable();
    table.integer('template_count').notNullable();
    table.integer('run_count').notNullable();
    table.integer('running').notNullable();
    table.text('last_runs').notNullable().comment('JSON');
    table.index(['system']);
  });
  await knex.schema.createTable('service_owners', table => {
    table.comment('Every owner of each service');
    table.string('entity_ref').notNullable();
    table.string('owner').notNullable();
    table.primary(['entity_ref', 'owner']);
    table.index(['owner']);
  });
  await knex.schema.createTable('service_templates', table => {
    table.comment('Which templates a service is mapped to');
    table.string('entity_ref').notNullable();
    table.string('template_key').notNullable();
    table.primary(['entity_ref', 'template_key']);
    table.index(['template_key']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'service_templates',
    'service_owners',
    'services',
    'template_tags',
    'templates',
    'proof_sets',
    'cells',
  ]) {
    await knex.schema.dropTable(table);
  }
};
