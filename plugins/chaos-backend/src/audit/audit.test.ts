import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import knexFactory, { Knex } from 'knex';
import request from 'supertest';
import {
  Body,
  CELL,
  ORDERS,
  Portal,
  startPortal,
} from '../__testUtils__/startPortal';
import { until } from '../__testUtils__/until';
import { runVerifyAudit } from './runVerifyAudit';

jest.setTimeout(40_000);

describe('the audit log', () => {
  let portal: Portal;
  let folder: string;
  let knex: Knex;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'faultline-audit-'));
    knex = knexFactory({
      client: 'better-sqlite3',
      connection: { filename: path.join(folder, 'chaos.sqlite') },
      useNullAsDefault: true,
    });
  });

  afterEach(async () => {
    await portal.stop();
    await knex.destroy();
    rmSync(folder, { recursive: true });
  });

  const withFile = () => [
    mockServices.database.mock({ getClient: async () => knex }).factory,
  ];

  /** One start with a reason, one refusal, one stop and the end. */
  async function story(): Promise<Body> {
    const template = await portal.idle();
    const { body } = await portal.startRun(template, 'one', {
      reason: '=HYPERLINK("evil"), "really"',
    });
    expect((await portal.startRun(template, 'two')).status).toBe(409);
    await portal.advance(10);
    await portal.post(`/api/chaos/runs/${body.run.id}/stop`).expect(202);
    await portal.advance(60);
    await until(
      () => portal.get('/api/chaos/audit'),
      ({ items }) => items[0].event === 'run-end',
    );
    return { ...body.run, template };
  }

  it('tells who did what with which outcome, and finds it again', async () => {
    portal = await startPortal();
    const run = await story();
    const { items, nextCursor } = await portal.get('/api/chaos/audit');
    expect(nextCursor).toBeNull();
    expect(items).toMatchObject([
      {
        seq: 4,
        event: 'run-end',
        outcome: 'succeeded',
        actor: 'faultline',
        runId: run.id,
        message: expect.stringContaining('is stopped'),
      },
      { event: 'run-stop', actor: 'user:default/mock', runId: run.id },
      {
        event: 'run-start',
        outcome: 'refused',
        runId: null,
        message: expect.stringContaining('running already'),
      },
      {
        seq: 1,
        event: 'run-start',
        outcome: 'succeeded',
        actor: 'user:default/mock',
        entityRef: 'component:default/orders',
        templateKey: run.template.key,
        cellId: CELL,
        runId: run.id,
        reason: '=HYPERLINK("evil"), "really"',
      },
    ]);
    const refused = await portal.get('/api/chaos/audit?outcome=refused');
    expect(refused.items.map(({ seq }: Body) => seq)).toEqual([2]);
    const first = await portal.get('/api/chaos/audit?limit=3');
    const rest = await portal.get(
      `/api/chaos/audit?limit=3&cursor=${first.nextCursor}`,
    );
    expect(rest.items.map(({ seq }: Body) => seq)).toEqual([1]);
    expect(await portal.get('/api/chaos/audit/verification')).toEqual({
      intact: true,
      records: 4,
      brokenSeq: null,
    });
  });

  it('goes out as CSV in which nothing is a formula', async () => {
    portal = await startPortal();
    await story();
    const { text, headers } = await request(portal.server).get(
      '/api/chaos/audit.csv?event=run-start',
    );
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toContain('audit.csv');
    const lines = text.trimEnd().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^seq,at,event,outcome,actor,/);
    expect(lines[2]).toContain(`"'=HYPERLINK(""evil""), ""really"""`);
  });

  it('is for those with the permission', async () => {
    portal = await startPortal({
      permissions: mockServices.permissions.factory({
        result: AuthorizeResult.DENY,
      }),
    });
    for (const route of ['audit', 'audit.csv', 'audit/verification']) {
      const { status, body } = await request(portal.server).get(
        `/api/chaos/${route}`,
      );
      expect([status, body.error.message]).toEqual([
        403,
        'This needs the permission chaos.audit.read',
      ]);
    }
  });

  it('is checked by a command that names the first broken record', async () => {
    portal = await startPortal({ features: withFile() });
    await story();
    const config = path.join(folder, 'app-config.yaml');
    writeFileSync(
      config,
      JSON.stringify({
        backend: {
          database: {
            client: 'better-sqlite3',
            connection: { directory: folder },
          },
        },
      }),
    );
    const said: string[] = [];
    const verify = (...args: string[]) =>
      runVerifyAudit(['--config', config, ...args], line => said.push(line));
    expect(await verify()).toBe(0);
    expect(said[0]).toMatch(/^Intact: 4 records/);
    const [expected = ''] = /\d+:[0-9a-f]{64}/.exec(said[0] ?? '') ?? [];
    expect(await verify('--expect', expected)).toBe(0);
    expect(await verify('--expect', `3:${'0'.repeat(64)}`)).toBe(1);
    expect(await verify('--expect', 'nonsense')).toBe(2);

    await knex.raw('drop trigger audit_no_update');
    await knex('audit').where({ seq: 2 }).update({ outcome: 'succeeded' });
    expect(await verify()).toBe(1);
    expect(said.at(-1)).toContain('record 2');
    expect(await portal.get('/api/chaos/audit/verification')).toMatchObject({
      intact: false,
      brokenSeq: 2,
    });
  });

  it('makes up for what was done while the database was away', async () => {
    portal = await startPortal({ features: withFile() });
    const template = await portal.idle();
    const { body } = await portal.startRun(template, 'away');
    await portal.advance(10);
    await until(
      () => portal.get(`/api/chaos/runs/${body.run.id}`),
      run => run.state === 'running',
    );
    await knex.destroy();

    const stopped = await portal.post(`/api/chaos/runs/${body.run.id}/stop`);
    expect(stopped.status).toBe(202);
    expect(stopped.body).toMatchObject({
      id: body.run.id,
      state: 'stopping',
      stoppedBy: 'user:default/mock',
    });
    expect(
      (await request(portal.server).get(ORDERS)).status,
    ).toBeGreaterThanOrEqual(500);

    knex.initialize();
    const back = await until(
      () => portal.get('/api/chaos/audit?event=run-stop'),
      answer => answer.items?.length === 1,
    );
    expect(back.items).toMatchObject([
      { outcome: 'succeeded', runId: body.run.id },
    ]);
    await portal.advance(60);
    const ended = await until(
      () => portal.get(`/api/chaos/runs/${body.run.id}`),
      run => run.judgement !== null,
    );
    expect(ended.stoppedBy).toBe('user:default/mock');
  });

  it('answers a stop of what is not a run, or of no account here', async () => {
    portal = await startPortal({ features: withFile() });
    await portal.mapped();
    await knex.destroy();
    const stop = async (id: string) =>
      (await portal.post(`/api/chaos/runs/${id}/stop`)).status;
    expect(await stop('nonsense')).toBe(404);
    expect(await stop('999999999999.us-east-1.EXPabc')).toBe(404);
    expect(await stop(`${CELL}.EXPnever`)).toBe(404);
    knex.initialize();
  });
});
