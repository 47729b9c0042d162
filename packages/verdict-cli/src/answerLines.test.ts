import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { answerLine } from './answerLine';
import { answerLines } from './answerLines';

const START = 1_700_000_040;

function documentOf(id: string, change: object = {}) {
  const points = Array.from({ length: 61 }, (_, bin) => [
    START + (bin - 31) * 60,
    bin >= 31 && bin < 36 ? 0.9 : 0.3,
  ]);
  return {
    id,
    kind: 'run',
    period: 60,
    experiment: {
      start: START - 60,
      faultStart: START,
      faultEnd: START + 600,
      end: START + 600,
      now: START + 1800,
    },
    signals: [
      {
        id: 'p95',
        kind: 'latency',
        role: 'steadyState',
        direction: 'up',
        unit: 's',
        points,
      },
    ],
    ...change,
  };
}

const line = (id: string) => JSON.stringify(documentOf(id));

async function answer(input: string) {
  const stdin = new PassThrough();
  const stdout = new PassThrough();
  const written = text(stdout);
  stdin.end(input);
  await answerLines(stdin, stdout);
  stdout.end();
  const lines = (await written).split('\n');
  expect(lines.pop()).toBe('');
  return lines.map(one => JSON.parse(one));
}

describe('answerLines', () => {
  it('answers every line in order, whatever is wrong with some', async () => {
    const answers = await answer(
      [line('a'), 'nonsense', '', '{"id":"b","kind":"run"}', line('c')].join(
        '\n',
      ),
    );
    expect(answers.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['a', 'passed'],
      [null, 'invalid'],
      [null, 'invalid'],
      ['b', 'invalid'],
      ['c', 'passed'],
    ]);
  });

  it('takes Windows line ends and a last line without an end', async () => {
    const answers = await answer(`${line('a')}\r\n${line('b')}`);
    expect(answers.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('answers each line before the next one comes', async () => {
    const stdin = new PassThrough();
    const stdout = new PassThrough();
    const done = answerLines(stdin, stdout);
    stdin.write(`${line('first')}\n`);
    const [chunk] = await new Promise<[Buffer]>(resolve =>
      stdout.once('data', data => resolve([data])),
    );
    expect(JSON.parse(String(chunk)).id).toBe('first');
    stdin.end();
    await done;
  });

  it('gives up when nobody reads the answers', async () => {
    const stdin = new PassThrough();
    const stdout = new PassThrough();
    const done = answerLines(stdin, stdout);
    stdout.destroy(new Error('gone'));
    await expect(done).rejects.toThrow('gone');
  });

  it('judges two hundred documents of sixty points a second', async () => {
    const input = Array.from({ length: 400 }, (_, i) => line(`${i}`)).join(
      '\n',
    );
    // Time of the processor: what else runs on the machine takes none of it.
    const begun = process.cpuUsage();
    expect(await answer(input)).toHaveLength(400);
    const { user, system } = process.cpuUsage(begun);
    expect((user + system) / 1000).toBeLessThan(2000);
  });
});

describe('answerLine', () => {
  it('answers in the form that was agreed', () => {
    expect(answerLine(line('run-1'))).toMatchObject({
      id: 'run-1',
      verdict: 'passed',
      behaviour: 'recovered',
      confidence: 'medium',
      reasons: [
        { code: 'recovered_in_time', text: expect.stringContaining('5 min') },
        { code: 'fault_unverified', text: expect.any(String) },
      ],
      signals: [
        {
          id: 'p95',
          verdict: 'recovered',
          reason: null,
          detectedAt: START,
          recoveredAt: START + 300,
          timeToDetectSeconds: [0, 120],
          timeToRecoverSeconds: [240, 360],
          text: expect.stringMatching(/rose from 0.3 s to 0.9 s, \+200 %/),
        },
      ],
    });
  });

  it.each([
    ['a number', 7, /expected object/],
    ['null', null, /expected object/],
    ['no period', documentOf('x', { period: undefined }), /period/],
    ['a period of zero', documentOf('x', { period: 0 }), /period/],
    ['an unknown kind', documentOf('x', { kind: 'walk' }), /kind/],
    [
      'times in milliseconds',
      documentOf('x', {
        experiment: { start: 1.7e12, faultStart: 1.7e12, faultEnd: 1.70001e12 },
      }),
      /seconds/,
    ],
    [
      'a fault that ends before it starts',
      documentOf('x', {
        experiment: { start: 0, faultStart: 9, faultEnd: 5, end: 9 },
      }),
      /faultEnd is before faultStart/,
    ],
    [
      'a point without a value',
      documentOf('x', {
        signals: [{ ...documentOf('x').signals[0], points: [[1]] }],
      }),
      /signals.0.points.0/,
    ],
    [
      'a ratio without requests',
      documentOf('x', {
        signals: [{ ...documentOf('x').signals[0], numerator: [[1, 2]] }],
      }),
      /belong together/,
    ],
  ])('says what is wrong with %s', (_, input, message) => {
    const { verdict, reasons, signals } = answerLine(JSON.stringify(input));
    expect({ verdict, signals }).toEqual({ verdict: 'invalid', signals: [] });
    expect(reasons).toEqual([
      { code: 'bad_input', text: expect.stringMatching(message) },
    ]);
  });

  it('reads numbers that JSON cannot hold', () => {
    const [signal] = documentOf('x').signals;
    const odd = ['NaN', 'Infinity', '-Infinity'].map((value, index) => [
      START - 1200 + index * 60,
      value,
    ]);
    const dirty = documentOf('x', {
      signals: [{ ...signal, points: [...signal!.points, ...odd] }],
    });
    expect(answerLine(JSON.stringify(dirty)).signals[0]).toMatchObject({
      verdict: 'recovered',
      evidence: { policies: ['dropped_not_finite'] },
    });
  });
});
