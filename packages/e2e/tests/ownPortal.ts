import { ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../../..');
const PATIENCE_MS = 120_000;

/** A demo portal of a test's own, whose time it moves. */
export interface OwnPortal {
  url: string;
  /** Simulated AWS. */
  aws: string;
  /** Moves the time of portal and AWS on. */
  jump(seconds: number): void;
  stop(): Promise<void>;
}

/**
 * Starts a demo portal beside the one of all tests.
 *
 * @param world - what simulated AWS has
 */
export async function startOwnPortal(world: string): Promise<OwnPortal> {
  // Beside the ports of the portal of all tests.
  const port = Number(process.env.PORT ?? '3100') + 1;
  const simulatorPort = Number(process.env.SIMULATOR_PORT ?? '4666') + 1;
  const url = `http://localhost:${port}`;
  const folder = mkdtempSync(path.join(tmpdir(), 'faultline-clock-'));
  const clock = path.join(folder, 'ahead');
  let ahead = 0;
  const setClock = () => writeFileSync(clock, `${ahead}\n`);
  setClock();
  const child = spawn(
    'yarn',
    [
      ...['workspace', 'backend', 'start'],
      ...['--config', '../../app-config.yaml'],
      ...['--config', '../../app-config.demo.yaml'],
    ],
    {
      cwd: ROOT,
      detached: true,
      stdio: 'ignore',
      env: {
        ...process.env,
        PORT: String(port),
        SIMULATOR_PORT: String(simulatorPort),
        APP_CONFIG_simulatedAws_world: JSON.stringify(world),
        FAULTLINE_CLOCK: clock,
        NODE_OPTIONS: `--require ${path.resolve(__dirname, '../clock.cjs')}`,
      },
    },
  );
  const stop = async () => {
    await stopAll(child);
    rmSync(folder, { recursive: true });
  };
  try {
    await isUp(url);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url,
    aws: `http://127.0.0.1:${simulatorPort}`,
    jump: seconds => {
      ahead += seconds * 1000;
      setClock();
    },
    stop,
  };
}

async function isUp(url: string): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    if (Date.now() > end) throw new Error(`No portal came up at ${url}`);
    await new Promise(resolve => setTimeout(resolve, 500));
  }
}

/** Ends the process and the ones that it started. */
function stopAll(child: ChildProcess): Promise<void> {
  return new Promise(resolve => {
    if (child.pid === undefined || child.exitCode !== null) {
      resolve();
      return;
    }
    child.once('exit', () => resolve());
    process.kill(-child.pid, 'SIGTERM');
  });
}
