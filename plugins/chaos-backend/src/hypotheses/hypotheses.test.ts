import {
  hypothesisCheckSchema,
  HypothesisFile,
  hypothesisListSchema,
} from '@faultline/plugin-chaos-common';
import fc from 'fast-check';
import { ORDERS, Portal, startPortal } from '../__testUtils__/startPortal';
import { readFile } from './readFile';
import { toYaml } from './toYaml';

jest.setTimeout(30_000);

const SIGNAL: HypothesisFile['signals'][number] = {
  id: 'errors',
  title: 'Errors of orders',
  role: 'steadyState',
  kind: 'count',
  direction: 'up',
  unit: 'count',
  missing: 'ignore',
  threshold: { op: '<', value: 5, m: 2, n: 3 },
  period: 60,
  source: { type: 'alarm', name: 'orders-errors' },
};
const WRITTEN: Omit<HypothesisFile, 'format'> = {
  given: 'Orders takes orders.',
  when: 'Half of the tasks stop.',
  then: 'Errors stay rare.',
  recoveryObjectiveSeconds: 300,
  signals: [SIGNAL],
};

describe('hypotheses over HTTP', () => {
  let portal: Portal;
  afterEach(() => portal.stop());

  const open = async (options = {}) => {
    portal = await startPortal(options);
    const [template] = (await portal.mapped()).templates;
    return `${ORDERS}/templates/${template.key}/hypothesis`;
  };

  it('keep every version, lose nothing to whoever is late, and are audited', async () => {
    const path = await open();
    const first = await portal.put(path).send({ ...WRITTEN, version: 0 });
    expect(first.body).toMatchObject({
      version: 1,
      updatedBy: 'user:default/mock',
      may: { update: true, reason: null },
    });
    const slower = { ...WRITTEN, recoveryObjectiveSeconds: 600, version: 1 };
    expect((await portal.put(path).send(slower)).body.version).toBe(2);
    const late = await portal.put(path).send({ ...WRITTEN, version: 1 });
    expect(late.status).toBe(409);
    expect(late.body.error.message).toMatch(/^Somebody changed/);

    const { items } = await portal.get(`${path}/versions`);
    expect(items.map((each: { version: number }) => each.version)).toEqual([
      2, 1,
    ]);
    const { updatedAt: _, updatedBy: __, ...old } = items[1];
    const restored = await portal.put(path).send({ ...old, version: 2 });
    expect(restored.body).toMatchObject({ ...WRITTEN, version: 3 });

    const audit = await portal.get('/api/chaos/audit?event=hypothesis-change');
    expect(audit.items).toMatchObject([
      {
        outcome: 'succeeded',
        actor: 'user:default/mock',
        message: expect.stringMatching(
          /version 3 of the hypothesis\. Recovery may take 5 min now; it was 10 min before\.$/,
        ),
      },
      { outcome: 'refused' },
      { outcome: 'succeeded' },
      { outcome: 'succeeded' },
    ]);
  });

  it('say who may not write them, and why', async () => {
    await open({ permissionsEnabled: false });
    const { items } = hypothesisListSchema.parse(
      await portal.get(`${ORDERS}/hypotheses`),
    );
    expect(items[0]?.may).toEqual({
      update: false,
      reason: expect.stringMatching(/^Permissions are switched off/),
    });
  });

  it('check a file and name each wrong line, and write nothing', async () => {
    const path = await open();
    const yaml = [
      'format: faultline.dev/hypothesis/v1',
      'given: Orders takes orders.',
      'when: Half of the tasks stop.',
      'recoveryObjectiveSeconds: soon',
      'sginals: []',
      'signals:',
      '  - id: errors',
      '    title: Errors',
      '    role: steady',
      '    kind: count',
      '    direction: up',
      '    unit: count',
      '    threshold: { op: "<", value: 5, m: 3, n: 2 }',
      '    source:',
      '      type: dashboard',
    ].join('\n');
    const checked = await portal.post(`${path}/check`).send({ yaml });
    expect(hypothesisCheckSchema.parse(checked.body)).toEqual({
      written: null,
      problems: [
        { line: 1, message: 'then is missing. Give it a text.' },
        {
          line: 4,
          message: 'recoveryObjectiveSeconds must be a number.',
        },
        {
          line: 5,
          message:
            'A hypothesis knows no "sginals". Remove it or correct its name.',
        },
        {
          line: 9,
          message:
            'signals.0.role must be one of: steadyState, faultEvidence, traffic, guardrail.',
        },
        {
          line: 13,
          message: 'signals.0.threshold: m must not be above n.',
        },
        {
          line: 15,
          message:
            'signals.0.source.type must be one of: alarm, metric, ratio, math.',
        },
      ],
    });
    expect((await portal.get(path)).version).toBe(0);
    const imported = await portal
      .post(`${path}/import`)
      .send({ yaml, version: 0 });
    expect(imported.status).toBe(400);
    expect(imported.body.error.message).toMatch(/line 4: recovery/);
  });
});

describe('a hypothesis as a file', () => {
  it.each([
    ['a: 1\n}', 2, /^This is no YAML: /],
    ['a: 1\nb: 2\nc: [1,\nd: 3', 4, /^This is no YAML: /],
    ['', 1, /^The file is missing|^The file must be fields/],
    ['just words', 1, /^The file must be fields/],
    ['a: &x 1\nb: *x', 1, /aliases/],
  ])('%j is refused in line %i', (text, line, message) => {
    const { written, problems } = readFile(text);
    expect(written).toBeNull();
    expect(problems[0]).toEqual({
      line,
      message: expect.stringMatching(message),
    });
  });

  it('is read as it was written, whatever words it holds', () => {
    const words = fc.string({ maxLength: 60 }).map(text => text.trim());
    fc.assert(
      fc.property(words, words, (given, title) => {
        const hypothesis = {
          ...WRITTEN,
          given,
          signals: [{ ...SIGNAL, title: title || 'Errors' }],
        };
        expect(readFile(toYaml(hypothesis))).toEqual({
          written: hypothesis,
          problems: [],
        });
      }),
    );
  });
});
