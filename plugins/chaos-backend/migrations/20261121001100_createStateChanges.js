/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('state_changes', table => {
    table.comment('When runs and starts came into their states');
    table.string('subject').notNullable().comment('Id of a run or an intent');
    table.string('state').notNullable();
    table.bigInteger('at').notNullable().comment('Epoch milliseconds');
    table.text('reason').notNullable();
    table.string('source').notNullable().comment('aws or portal');
    table.text('user_ref');
    // States only move forward, so that each is entered once.
    table.primary(['subject', 'state']);
  });
  await knex.schema.alterTable('runs', table => {
    table
      .string('told')
      .notNullable()
      .defaultTo('end')
      .comment('What people were told: nothing, start, stop, end');
  });
  await knex('runs').where({ ended: 0 }).update({ told: 'nothing' });
  await knex.raw(
    `create index runs_untold on runs (created_at) where told <> 'end'`,
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop index runs_untold');
  await knex.schema.alterTable('runs', table => table.dropColumn('told'));
  await knex.schema.dropTable('state_changes');
};
