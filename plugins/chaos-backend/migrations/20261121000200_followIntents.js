/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('intents', table => {
    table.string('experiment_id').comment('Once it is known');
    table.string('stop').notNullable().defaultTo('none');
    table.integer('attempts').notNullable().defaultTo(1);
    table
      .text('unproven')
      .notNullable()
      .defaultTo('[]')
      .comment('JSON: attempts that may have started something');
    table.bigInteger('exposed_at').comment('First unproven attempt');
    table.bigInteger('look_at').comment('Null: nothing is left to be done');
    table.integer('version').notNullable().defaultTo(1);
    table.text('approved').comment('Fingerprint that the guardrails allowed');
    table.index(['look_at']);
  });
  await knex('intents')
    .whereIn('state', ['requested', 'unknown'])
    .update({
      look_at: knex.ref('due_at'),
      exposed_at: knex.ref('created_at'),
      unproven: '[1]',
    });
  await knex('intents')
    .where({ state: 'started' })
    .update({ experiment_id: knex.raw('substr(run_id, length(cell_id) + 2)') });
  await knex.schema.alterTable('intents', table => {
    table.dropIndex(['state', 'due_at']);
  });
  await knex.schema.alterTable('intents', table => {
    table.dropColumns('due_at', 'run_id');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('intents', table => {
    table.string('run_id');
    table.bigInteger('due_at').notNullable().defaultTo(0);
    table.index(['state', 'due_at']);
  });
  await knex('intents')
    .whereNotNull('experiment_id')
    .update({ run_id: knex.raw("cell_id || '.' || experiment_id") });
  await knex.schema.alterTable('intents', table => {
    table.dropIndex(['look_at']);
  });
  await knex.schema.alterTable('intents', table => {
    table.dropColumns(
      'experiment_id',
      'stop',
      'attempts',
      'unproven',
      'exposed_at',
      'look_at',
      'version',
      'approved',
    );
  });
};
