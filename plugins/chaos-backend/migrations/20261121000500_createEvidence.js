/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('evidence', table => {
    table.comment('What the signals of a run said, kept for good');
    table.string('id').primary().comment('The run');
    table.string('template_key').notNullable();
    table.string('state').notNullable();
    table.bigInteger('fault_at').comment('Epoch milliseconds');
    table.bigInteger('due_at').comment('Next look; null: nothing is left');
    table.bigInteger('judge_at').comment('When the verdict is due');
    table.bigInteger('watched_at').comment('When somebody last looked');
    table.bigInteger('collected_at');
    table.integer('attempts').notNullable().defaultTo(0);
    table.integer('revision').notNullable().defaultTo(0);
    table.string('input_hash').comment('SHA-256 of the document');
    table.string('verdict');
    table.binary('body').comment('Gzipped JSON: what people are shown');
    table.binary('document').comment('Gzipped JSON: what the engine was given');
    table.index(['state', 'due_at']);
    table.index(['template_key', 'fault_at']);
  });
  await knex.schema.createTable('signal_plans', table => {
    table.comment('Which signals speak for a service under a template');
    table.string('id').primary();
    table.string('entity_ref').notNullable();
    table.string('template_key').notNullable();
    table.bigInteger('due_at').notNullable();
    table.text('body').notNullable().comment('JSON, null when not known yet');
    table.index(['entity_ref']);
    table.index(['due_at']);
  });
  await knex.schema.createTable('hypotheses', table => {
    table.comment('What teams expect of their services, all versions');
    table.string('entity_ref').notNullable();
    table.string('template_key').notNullable();
    table.integer('version').notNullable();
    table.text('body').notNullable().comment('JSON');
    table.bigInteger('updated_at').notNullable();
    table.string('updated_by').notNullable();
    table.primary(['entity_ref', 'template_key', 'version']);
  });
  await knex.schema.createTable('findings', table => {
    table.comment('What failed runs taught');
    table.string('id').primary();
    table.string('entity_ref').notNullable();
    table.string('template_key').notNullable();
    table.string('status').notNullable();
    table.bigInteger('opened_at').notNullable();
    table.integer('version').notNullable();
    table.text('body').notNullable().comment('JSON');
    table.unique(['entity_ref', 'template_key']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of ['findings', 'hypotheses', 'signal_plans', 'evidence']) {
    await knex.schema.dropTable(table);
  }
};
