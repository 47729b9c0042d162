const { writeFileSync } = require('node:fs');
const path = require('node:path');

/** Tells what failed in a file; unlike --json also after --bail. */
module.exports = class {
  onRunComplete(_, { testResults, numPassedTests }) {
    const failed = testResults.flatMap(file =>
      file.testResults
        .filter(({ status }) => status === 'failed')
        .map(test => `${path.basename(file.testFilePath)}: ${test.fullName}`),
    );
    const broken = testResults.find(file => file.testExecError);
    writeFileSync(
      process.env.MUTATION_REPORT,
      JSON.stringify({
        failed,
        passed: numPassedTests,
        problem: failed.length > 0 ? undefined : broken?.failureMessage,
      }),
    );
  }
};
