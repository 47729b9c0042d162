/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('runs', table => {
    table.comment('FIS experiments, whoever started them');
    table.string('id').primary().comment('<account>.<region>.<id>');
    table.string('cell_id').notNullable();
    table.string('template_key').notNullable();
    table.string('state').notNullable();
    table.integer('ended').notNullable();
    table.integer('preview').notNullable();
    table
      .integer('looked_after')
      .notNullable()
      .defaultTo(0)
      .comment('1: its evidence is kept');
    table.bigInteger('created_at').notNullable();
    table.bigInteger('due_at').notNullable().comment('Next look while it runs');
    table.bigInteger('read_at').notNullable();
    table.integer('version').notNullable();
    table.string('intent_id');
    table.text('stopped_by');
    table.text('body').notNullable().comment('JSON');
    table.text('judgement').notNullable().comment('JSON, null while it runs');
    table.index(['template_key', 'created_at']);
    table.index(['template_key', 'preview', 'created_at']);
    table.index(['cell_id']);
    table.index(['ended', 'due_at']);
  });
  await knex.raw(
    `create index runs_not_looked_after on runs (created_at)
     where looked_after = 0`,
  );
  await knex.schema.createTable('intents', table => {
    table.comment('Wishes to start a run, written before AWS is called');
    table.string('id').primary().comment('Also the client token');
    table.string('idempotency_key').notNullable();
    table.string('request_hash').notNullable();
    table.string('entity_ref').notNullable();
    table.string('template_key').notNullable();
    table.string('cell_id').notNullable();
    table.string('user_ref').notNullable();
    table.text('reason').notNullable();
    table.string('state').notNullable();
    table.text('message').notNullable();
    table.string('run_id');
    table.string('cancelled_by');
    table.bigInteger('created_at').notNullable();
    table.bigInteger('updated_at').notNullable();
    table.bigInteger('due_at').notNullable();
    table.unique(['user_ref', 'idempotency_key']);
    table.index(['entity_ref', 'created_at']);
    table.index(['state', 'due_at']);
  });
  await knex.raw(
    `create unique index intents_one_open on intents (template_key)
     where state in ('requested', 'unknown')`,
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('intents');
  await knex.schema.dropTable('runs');
};
