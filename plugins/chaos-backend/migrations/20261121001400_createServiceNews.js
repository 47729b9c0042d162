/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('scorecards', table => {
    table
      .bigInteger('watched_since')
      .notNullable()
      .defaultTo(0)
      .comment('What happened before is no news');
  });
  // Of what is known already, nobody is told all at once.
  await knex('scorecards').update({ watched_since: Date.now() });
  await knex.schema.createTable('service_news', table => {
    table.comment('What owners are to be told of services, or were told');
    table.string('id').primary().comment('Hash of what it is about');
    table.string('entity_ref').notNullable();
    table.string('kind').notNullable();
    table.string('cadence').notNullable();
    table.bigInteger('noted_at').notNullable().comment('Epoch milliseconds');
    table.bigInteger('due_at').notNullable();
    table.integer('settled').notNullable().comment('1: in a digest, or void');
    table.index(['settled', 'due_at']);
  });
  await knex.schema.createTable('owner_digests', table => {
    table.comment('Notifications that are to be sent to owners');
    table.string('id').primary();
    table.string('owner_ref').notNullable();
    table.text('body').notNullable().comment('JSON');
    table.bigInteger('created_at').notNullable();
    table.bigInteger('due_at').notNullable();
    table.index(['due_at']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('owner_digests');
  await knex.schema.dropTable('service_news');
  await knex.schema.alterTable('scorecards', table => {
    table.dropColumn('watched_since');
  });
};
