import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  GetExperimentCommand,
  ListExperimentsCommand,
} from '@aws-sdk/client-fis';
import type { Experiment } from '@aws-sdk/client-fis';
import { START, startTest } from '../__testUtils__/startTest';
import type { Test } from '../__testUtils__/startTest';
import { loadWorld, sampleWorld, validateWorld } from '.';
import type { World, WorldCell } from '.';

const DAY_MS = 24 * 3600 * 1000;

async function experiments(test: Test): Promise<Experiment[]> {
  const { experiments: list = [] } = await test.fis.send(
    new ListExperimentsCommand({}),
  );
  return Promise.all(
    list.map(async ({ id }) => {
      const command = new GetExperimentCommand({ id });
      return (await test.fis.send(command)).experiment ?? {};
    }),
  );
}

function changed(changes: Partial<WorldCell>): World {
  const [first, ...rest] = sampleWorld.cells;
  return first
    ? { ...sampleWorld, cells: [{ ...first, ...changes }, ...rest] }
    : sampleWorld;
}

describe('several worlds', () => {
  it('are joined to one, with what each has in an account and region', async () => {
    const { cells, model } = await loadWorld('shop,multi-region-api');
    const shop = await loadWorld('shop');
    expect(cells).toHaveLength(shop.cells.length);
    const keys = cells.flatMap(cell => cell.templates ?? []);
    expect(keys.map(({ key }) => key)).toContain('region-outage');
    expect(model?.components.length).toBeGreaterThan(
      shop.model?.components.length ?? 0,
    );
  });

  it('are refused when they contradict each other', async () => {
    const both = await loadWorld('sample,multi-region-api');
    expect(() => validateWorld(both)).toThrow(/table\/orders exists twice/);
  });
});

describe('the past of a world', () => {
  it('consists of whole experiments', async () => {
    const test = await startTest({ world: sampleWorld });
    const past = await experiments(test);
    await test.stop();
    const told = past.map(({ state, actions, creationTime }) => [
      Math.round((+START - Number(creationTime)) / DAY_MS),
      state?.status,
      state?.reason,
      ...Object.values(actions ?? {}).map(action => action.state?.status),
    ]);
    expect(told).toEqual([
      [1, 'completed', 'Experiment completed.', 'completed', 'completed'],
      [2, 'completed', 'Experiment completed.', 'skipped'],
      [
        6,
        'cancelled',
        'Experiment cancelled: safety lever is engaged.',
        'cancelled',
        'cancelled',
      ],
      [
        7,
        'failed',
        expect.stringContaining('orders-errors is in ALARM'),
        'cancelled',
      ],
      [8, 'failed', expect.stringContaining('role'), 'cancelled', 'cancelled'],
      [9, 'failed', expect.any(String), 'failed', 'cancelled'],
      [
        10,
        'failed',
        'Target resolution returned empty set.',
        'cancelled',
        'cancelled',
      ],
      [14, 'stopped', 'Experiment stopped.', 'stopped', 'cancelled'],
      [21, 'stopped', 'Experiment halted by stop condition.', 'stopped'],
      [30, 'completed', 'Experiment completed.', 'completed', 'completed'],
    ]);
    const [latest, preview] = past;
    expect(latest).toMatchObject({ tags: { 'started-by': 'ana' } });
    expect(preview?.experimentOptions).toMatchObject({
      actionsMode: 'skip-all',
    });
    past.forEach(({ endTime }) => expect(Number(endTime)).toBeLessThan(+START));
  });

  it('is the same for the same seed and another for another', async () => {
    const ids = async (seed: number) => {
      const test = await startTest({ world: sampleWorld, seed });
      const found = (await experiments(test)).map(({ id }) => id);
      await test.stop();
      return found;
    };
    expect(await ids(3)).toEqual(await ids(3));
    expect(await ids(3)).not.toEqual(await ids(4));
  });

  it('may reach into the present', async () => {
    const history = [
      { template: 'orders-delay', hoursAgo: 0.05, outcome: 'completed' },
    ] as const;
    const test = await startTest({ world: changed({ history: [...history] }) });
    const status = async () => (await experiments(test))[0]?.state?.status;
    expect(await status()).toBe('running');
    test.clock.advance(600);
    expect(await status()).toBe('completed');
    await test.stop();
  });
});

describe('an alarm with a schedule', () => {
  it('changes at its times', async () => {
    const alarms: WorldCell['alarms'] = [
      {
        name: 'orders-errors',
        rule: 'ALARM("x")',
        schedule: [
          { atSeconds: 60, state: 'ALARM' },
          { atSeconds: 120, state: 'OK' },
        ],
      },
    ];
    const test = await startTest({ world: changed({ alarms }) });
    const states: string[] = [];
    for (let minute = 0; minute < 3; minute += 1) {
      const response = await fetch(test.simulator.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-amz-json-1.0',
          'x-amz-target': 'GraniteServiceVersion20100801.DescribeAlarms',
        },
        body: '{"AlarmTypes":["CompositeAlarm"]}',
      });
      states.push((await response.json()).CompositeAlarms[0].StateValue);
      test.clock.advance(60);
    }
    await test.stop();
    expect(states).toEqual(['OK', 'ALARM', 'OK']);
  });
});

describe('validateWorld', () => {
  const [cell] = sampleWorld.cells;
  const [template] = cell?.templates ?? [];
  const [resource] = cell?.resources ?? [];

  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'Expected an object'],
    ['no name', { accounts: [], cells: [] }, "'name'"],
    [
      'an account that is no number',
      { ...sampleWorld, accounts: [{ id: 'prod', name: 'x' }] },
      'accounts.1.member.id',
    ],
    [
      'an account that is not declared',
      { ...sampleWorld, accounts: [] },
      'account 111122223333 is not among the accounts',
    ],
    ['a cell twice', { ...sampleWorld, cells: [cell, cell] }, 'exists twice'],
    [
      'a resource of an unknown type',
      changed({ resources: [{ arn: 'arn:aws:x', type: 'aws:x:y' }] }),
      'unknown resource type aws:x:y',
    ],
    [
      'a resource twice',
      changed({ resources: resource ? [resource, resource] : [] }),
      'exists twice',
    ],
    [
      'an alarm of no kind',
      changed({ alarms: [{ name: 'vague' }] }),
      'alarm vague must have either a metric or a rule',
    ],
    [
      'a template that FIS would refuse',
      changed({
        templates: template && [
          {
            ...template,
            definition: { ...template.definition, stopConditions: [] },
          },
        ],
        history: [],
      }),
      'template orders-errors: You must specify at least one stop condition',
    ],
    [
      'a run of an unknown template',
      changed({ history: [{ template: 'none', outcome: 'completed' }] }),
      'the history names the unknown template none',
    ],
    [
      'a run that an alarm stopped which is not there',
      changed({
        history: [{ template: 'orders-delay', outcome: 'stopped-by-alarm' }],
      }),
      'has no alarm as stop condition',
    ],
  ])('refuses %s', (_name, world, message) => {
    expect(() => validateWorld(world)).toThrow(message);
  });

  it('refuses a dashboard that CloudWatch would refuse', () => {
    const [account] = sampleWorld.accounts;
    const dashboards = [{ name: 'mine', body: { widgets: 'many' } }];
    expect(() =>
      validateWorld({
        ...sampleWorld,
        accounts: [
          { ...account, dashboards },
          ...sampleWorld.accounts.slice(1),
        ],
      }),
    ).toThrow(/dashboard mine: The property widgets should be an array/);
  });

  it('accepts a world that was written as JSON', () => {
    const written: unknown = JSON.parse(JSON.stringify(sampleWorld));
    expect(validateWorld(written)).toEqual(sampleWorld);
  });
});

describe('loadWorld', () => {
  it('reads a file', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'world-'));
    const file = path.join(folder, 'mine.json');
    await writeFile(file, JSON.stringify({ ...sampleWorld, name: 'mine' }));
    expect((await loadWorld(file)).name).toBe('mine');
    await writeFile(file, '{');
    await expect(loadWorld(file)).rejects.toThrow('is not valid JSON');
    await rm(folder, { recursive: true });
  });

  it('reads YAML and says where a mistake is', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'world-'));
    const file = path.join(folder, 'mine.yaml');
    const lines = [
      'name: mine',
      "accounts: [{ id: '111122223333', name: Mine }]",
      'cells: []',
      'model:',
      '  components:',
      '    - id: api',
      '      kind: lambda',
      "      accountId: '111122223333'",
      '      region: eu-west-1',
      '      name: api',
      '      units: [{ arn: "arn:aws:lambda:eu-west-1:111122223333:function:api" }]',
      '      latency: { p50Ms: 20, p99Ms: 90 }',
    ];
    await writeFile(file, lines.join('\n'));
    expect((await loadWorld(file)).model?.components).toHaveLength(1);
    await writeFile(file, lines.join('\n').replace('20', 'soon'));
    await expect(loadWorld(file)).rejects.toThrow(
      /model\.components\[0\]\.latency\.p50Ms: /,
    );
    await writeFile(file, [...lines, ' name: [', 'x'].join('\n'));
    await expect(loadWorld(file)).rejects.toThrow(
      /is not valid YAML.* line 13/s,
    );
    await rm(folder, { recursive: true });
  });

  it('finds the worlds that come as files', async () => {
    expect((await loadWorld('multi-region-api')).name).toBe('multi-region-api');
  });

  it('names the worlds that it knows', async () => {
    expect((await loadWorld('empty')).name).toBe('empty');
    await expect(loadWorld('moon')).rejects.toThrow(
      /shop, sample, empty, multi-region-api/,
    );
    await expect(loadWorld('moon.json')).rejects.toThrow(/cannot be read/);
  });
});
