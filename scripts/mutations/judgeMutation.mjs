import { packageOf } from './packageOf.mjs';
import { runTests } from './runTests.mjs';

/**
 * Takes a guard away and lets all tests look that load its file, until one
 * notices.
 *
 * @returns `killedBy`: the test that noticed, if any; `problem`: why nobody can
 * tell
 */
export async function judgeMutation(mutation, sandbox, order) {
  return sandbox.without(mutation, async () => {
    const { failed, problem } = await runTests(sandbox, packageOf(mutation), {
      args: ['--findRelatedTests', sandbox.path(mutation.file)],
      order: order.of(mutation),
    });
    if (failed.length > 0) order.noticed(failed[0]);
    return { killedBy: failed[0], problem };
  });
}
