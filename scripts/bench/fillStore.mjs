import { CELL, experiment, serviceName, template } from './sampleData.mjs';
import { source } from './sources.mjs';

const FAR = new Date(Date.now() + 24 * 60 * 60_000);

/**
 * Writes templates and runs as if AWS had been read just now, so that the
 * backend has nothing to ask AWS while it is measured.
 */
export async function fillStore(db, size) {
  const { DatabaseCellStore } = source('database/DatabaseCellStore.ts');
  const { DatabaseRunStore } = source('database/DatabaseRunStore.ts');
  const { DatabaseTemplateStore } = source('database/DatabaseTemplateStore.ts');

  const all = [];
  for (let service = 0; service < size.services; service += 1) {
    for (let each = 0; each < size.templatesPerService; each += 1) {
      const id = `EXT${String(all.length).padStart(12, '0')}`;
      all.push(template(id, serviceName(service)));
    }
  }
  const now = new Date();
  await DatabaseTemplateStore.create({ db }).replaceCell(
    CELL,
    all,
    all.map(({ templateId }) => templateId),
  );
  await db.transaction(async transaction => {
    const runs = DatabaseRunStore.create({ db: transaction });
    let count = 0;
    for (const { templateId } of all) {
      for (let daysAgo = 0; daysAgo < size.runsPerTemplate; daysAgo += 1) {
        const id = `EXP${String(count).padStart(12, '0')}`;
        const ended = experiment(id, templateId, daysAgo);
        await runs.record(CELL, ended, now, FAR);
        count += 1;
      }
    }
  });
  const cells = DatabaseCellStore.create({ db });
  await cells.configure([CELL], now);
  await cells.recordRead(CELL, now, FAR);
}
