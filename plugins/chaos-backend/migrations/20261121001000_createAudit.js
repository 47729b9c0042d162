const SEALED = 'the audit log can only be appended to';

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('audit', table => {
    table.comment('What was done and refused; each record seals those before');
    table.bigInteger('seq').primary().comment('1, 2, 3 … without gaps');
    table.bigInteger('at').notNullable().comment('Epoch milliseconds');
    table.string('event').notNullable();
    table.string('outcome').notNullable();
    table.text('actor').notNullable();
    table.text('entity_ref');
    table.text('template_key');
    table.text('run_id');
    table.text('cell_id');
    table.text('reason').notNullable();
    table.text('message').notNullable();
    table.string('hash', 64).notNullable();
    table.index(['at']);
    table.index(['event', 'seq']);
    table.index(['actor', 'seq']);
    table.index(['entity_ref', 'seq']);
    table.index(['run_id']);
  });
  await knex.schema.createTable('audit_head', table => {
    table.comment('Where the log ends. Its only row is the lock of the writer');
    table.integer('id').primary();
    table.bigInteger('seq').notNullable();
    table.string('hash', 64).notNullable();
  });
  await knex('audit_head').insert({ id: 1, seq: 0, hash: '0'.repeat(64) });
  await forbidChanges(knex);
};

/** @param {import('knex').Knex} knex */
async function forbidChanges(knex) {
  if (knex.client.config.client.startsWith('pg')) {
    await knex.raw(`create function audit_is_sealed() returns trigger as $$
      begin raise exception '${SEALED}'; end $$ language plpgsql`);
    await knex.raw(`create trigger audit_is_sealed
      before update or delete or truncate on audit
      for each statement execute function audit_is_sealed()`);
    return;
  }
  for (const change of ['update', 'delete']) {
    await knex.raw(`create trigger audit_no_${change} before ${change} on audit
      begin select raise(abort, '${SEALED}'); end`);
  }
}

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('audit_head');
  await knex.schema.dropTable('audit');
  if (knex.client.config.client.startsWith('pg')) {
    await knex.raw('drop function audit_is_sealed()');
  }
};
