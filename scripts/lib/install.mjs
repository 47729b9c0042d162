import { run } from './run.mjs';
import { fail, step } from './toolchain.mjs';

/** Installs the dependencies exactly as yarn.lock names them. */
export async function install() {
  step('Installing dependencies (a few minutes the first time)');
  const code = await run('yarn', ['install', '--immutable'], {
    env: { YARN_ENABLE_PROGRESS_BARS: '0' },
  });
  if (code !== 0) {
    fail(
      'The dependencies could not be installed.',
      'Check that the npm registry can be reached and that package.json and yarn.lock belong together, then try again.',
    );
  }
}
