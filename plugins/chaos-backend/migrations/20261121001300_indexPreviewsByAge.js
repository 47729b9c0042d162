/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('previews', table => {
    table.index(['created_at']);
  });
  await knex.schema.alterTable('approvals', table => {
    table.index(['preview_id']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('approvals', table => {
    table.dropIndex(['preview_id']);
  });
  await knex.schema.alterTable('previews', table => {
    table.dropIndex(['created_at']);
  });
};
