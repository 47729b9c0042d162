/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('inquiries', table => {
    table.comment('What AWS is still to be asked about runs');
    table.string('id').primary().comment('<about>:<run id>');
    table.string('run_id').notNullable();
    table.string('about').notNullable().comment('targets or halt');
    table.integer('attempts').notNullable();
    table.bigInteger('created_at').notNullable();
    table.bigInteger('due_at').notNullable();
    table.index(['due_at']);
    table.index(['run_id']);
  });
  await knex.schema.alterTable('runs', table => {
    table.text('halt').comment('JSON: the alarms that stopped it, once known');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('runs', table => table.dropColumn('halt'));
  await knex.schema.dropTable('inquiries');
};
