import { parseArgs } from 'node:util';
import { DatabaseManager } from '@backstage/backend-defaults/database';
import { ConfigReader } from '@backstage/config';
import { ConfigSources } from '@backstage/config-loader';
import { Knex } from 'knex';
import { AuditHead } from '@faultline/plugin-chaos-common';
import { DatabaseAuditStore } from '../database/DatabaseAuditStore';
import { verifyStored } from './verifyStored';

const USAGE = `Checks that the audit log is as it was written.

  --config <file>        configuration of the portal; may be repeated
  --expect <seq:hash>    a record that must be in the log, from an earlier check
                         or from the portal's log file; may be repeated

Exits with 0 when the log is intact, 1 when it is not, 2 when it cannot be checked.`;

const nothing = () => {};
const silent = {
  child: () => silent,
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
};

/**
 * Checks the audit log in the database of a portal, which need not run.
 *
 * @param print - where the outcome goes; default: standard output
 * @returns the exit code: 0 intact, 1 broken, 2 not checked
 * @internal
 */
export async function runVerifyAudit(
  args: string[],
  print: (line: string) => void = line => process.stdout.write(`${line}\n`),
): Promise<number> {
  const hooks: (() => void | Promise<void>)[] = [];
  try {
    const { values } = parseArgs({
      args,
      options: {
        config: { type: 'string', multiple: true, default: [] },
        expect: { type: 'string', multiple: true, default: [] },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help) {
      print(USAGE);
      return 0;
    }
    const expected = values.expect.map(readHead);
    const db = await connect(values.config, hooks);
    return await check(db, expected, print);
  } catch (error) {
    print(`The audit log cannot be checked: ${(error as Error).message}`);
    return 2;
  } finally {
    for (const shutDown of hooks) await shutDown();
  }
}

async function check(
  db: Knex,
  expected: AuditHead[],
  print: (line: string) => void,
): Promise<number> {
  if (!(await db.schema.hasTable('audit'))) {
    throw new Error(
      'this database has none. Is it the one of the portal, and not in memory?',
    );
  }
  const audit = DatabaseAuditStore.create({ db });
  const { records, head, brokenSeq } = await verifyStored(audit);
  if (brokenSeq !== null) {
    print(
      `BROKEN: record ${brokenSeq} is not as it was written, or is missing. Records before it are intact.`,
    );
    return 1;
  }
  for (const { seq, hash } of expected) {
    const [record] = await audit.following(seq - 1, 1);
    if (record?.seq !== seq || record.hash !== hash) {
      print(
        `BROKEN: record ${seq} is not the one that is expected. The log was written anew from there, or from before.`,
      );
      return 1;
    }
  }
  print(
    `Intact: ${records} records. To expect next time: ${records}:${head.hash}`,
  );
  return 0;
}

function readHead(text: string): AuditHead {
  const [, seq, hash = ''] = /^(\d+):([0-9a-f]{64})$/.exec(text) ?? [];
  if (!seq) throw new Error(`--expect "${text}" is not <seq>:<hash>`);
  return { seq: Number(seq), hash };
}

async function connect(
  files: string[],
  hooks: (() => void | Promise<void>)[],
): Promise<Knex> {
  const source = ConfigSources.default({
    argv: files.flatMap(file => ['--config', file]),
    rootDir: process.cwd(),
  });
  const loaded = await ConfigSources.toConfig(source);
  const config = new ConfigReader(loaded.getOptional());
  loaded.close();
  const lifecycle = {
    addShutdownHook: (hook: () => void | Promise<void>) => hooks.push(hook),
    addBeforeShutdownHook: nothing,
    addStartupHook: nothing,
  };
  return DatabaseManager.fromConfig(config, {
    rootLifecycle: lifecycle,
    rootLogger: silent,
  })
    .forPlugin('chaos', { logger: silent, lifecycle })
    .getClient();
}
