// Closes a CI run with the counts of the test report: `N passed, N failed, N skipped`.
import { existsSync, readFileSync } from 'node:fs';

const path = process.argv[2];
if (!path || !existsSync(path)) {
  process.stdout.write('no test report was written\n0 passed, 1 failed\n');
  process.exit(1);
}
const report = JSON.parse(readFileSync(path, 'utf8'));
const skipped = report.numPendingTests + report.numTodoTests;
// A file that could not be loaded counts as a failure though no test of it ran.
const broken = report.testResults.filter(
  (file) => file.status === 'failed' && file.assertionResults.length === 0,
).length;
process.stdout.write(
  `${report.numPassedTests} passed, ${report.numFailedTests + broken} failed, ${skipped} skipped\n`,
);
if (report.numPassedTests === 0) process.exit(1);
