import { packageOf } from './packageOf.mjs';
import { runTests } from './runTests.mjs';

const ATTEMPTS = 3;

/**
 * Takes a guard away and lets all tests look that load its file, until one
 * notices twice: what fails once only noticed something else, such as a busy
 * machine.
 *
 * @returns `killedBy`: the test that noticed, if any; `problem`: why nobody can
 * tell
 */
export async function judgeMutation(mutation, sandbox, order) {
  const folder = packageOf(mutation);
  return sandbox.without(mutation, async () => {
    let unsure;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const { failed, problem } = await runTests(sandbox, folder, {
        args: ['--findRelatedTests', sandbox.path(mutation.file)],
        order: order.of(mutation),
      });
      const [killedBy] = failed;
      if (!killedBy) return { problem };
      const again = await runTests(sandbox, folder, {
        args: ['--testPathPatterns', `/${fileOf(killedBy)}$`],
        order: [],
      });
      if (again.failed.includes(killedBy)) {
        order.noticed(killedBy);
        return { killedBy };
      }
      unsure = `Failed once and passed then: ${killedBy}`;
    }
    return { problem: unsure };
  });
}

function fileOf(test) {
  return test.split(': ')[0].replaceAll('.', '\\.');
}
