import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { waiting } from '../__testUtils__/templates';

const bin = path.resolve(__dirname, '../../bin/faultline-aws-simulator.js');

function run(...args: string[]): ChildProcess {
  return spawn(process.execPath, [bin, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function firstLine(child: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of child.stdout ?? []) {
    text += chunk;
    if (text.includes('\n')) {
      break;
    }
  }
  return text.trim();
}

async function finish(child: ChildProcess) {
  const output = { stdout: '', stderr: '' };
  child.stdout?.on('data', chunk => {
    output.stdout += chunk;
  });
  child.stderr?.on('data', chunk => {
    output.stderr += chunk;
  });
  const [code] = await once(child, 'close');
  return { code, ...output };
}

describe('faultline-aws-simulator', () => {
  it('throttles when it is asked to', async () => {
    const server = run('--port', '0', '--world', 'empty', '--throttle');
    const closed = once(server, 'exit');
    const [url = ''] = /http:\S+/.exec(await firstLine(server)) ?? [];
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => fetch(`${url}/experiments`)),
    );
    const statuses = answers.map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([200, 429]));
    server.kill('SIGTERM');
    await closed;
  });

  it('listens, loads templates, and ends when it is asked to', async () => {
    const server = run('--port', '0', '--world', 'empty', '--seed', '7');
    const closed = once(server, 'exit');
    const line = await firstLine(server);
    const [url = ''] = /http:\S+/.exec(line) ?? [];
    expect(line).toMatch(/^AWS simulator with world empty listens on http/);

    const folder = await mkdtemp(path.join(tmpdir(), 'templates-'));
    const template = JSON.stringify(waiting());
    await writeFile(path.join(folder, 'wait.json'), template);
    const load = (...tags: string[]) =>
      finish(run('load', folder, '--endpoint', url, ...tags));
    const good = await load('--tag', 'a=b', '--tag', 'c=d=e');
    expect(good).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^EXT\w{14} {2}Wait {2}\(wait\.json\)\n$/),
    });
    const response = await fetch(`${url}/experimentTemplates`);
    const { experimentTemplates } = await response.json();
    expect(experimentTemplates[0].tags).toEqual({ a: 'b', c: 'd=e' });
    await writeFile(path.join(folder, 'bad.json'), '{}');
    expect((await load()).code).toBe(1);
    await rm(folder, { recursive: true });

    server.kill('SIGTERM');
    expect(await closed).toEqual([0, null]);
  }, 60_000);

  it.each([
    [['--port', 'http'], 'A port is a number'],
    [['--world', 'moon'], 'There is no world moon'],
    [['load', '.', '--endpoint', 'x', '--tag', 'a'], 'key=value'],
    [['load', '/nowhere', '--endpoint', 'http://127.0.0.1:1'], '/nowhere'],
  ])(
    'refuses %j',
    async (args, message) => {
      const { code, stderr } = await finish(run(...args));
      expect(code).toBe(1);
      expect(stderr).toContain(message);
    },
    30_000,
  );
});
