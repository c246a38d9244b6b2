export type TestCounts = { readonly passed: number; readonly failed: number; readonly skipped: number };

type JsonReport = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
};

/**
 * Counts of a vitest run. A file that failed as a whole counts as one failed test, and so does a run that
 * crashed, wrote no report or ran nothing: none of them may pass for success.
 * @param report text of vitest's JSON report, or null when it wrote none
 */
export function countTests(report: string | null, exitCode: number | null): TestCounts {
  const counts = report === null ? null : fromReport(report);
  if (counts === null) return { passed: 0, failed: 1, skipped: 0 };
  const nothingRan = counts.passed + counts.failed === 0;
  const hiddenFailure = exitCode !== 0 && counts.failed === 0;
  return nothingRan || hiddenFailure ? { ...counts, failed: counts.failed + 1 } : counts;
}

function fromReport(text: string): TestCounts | null {
  try {
    const report = JSON.parse(text) as JsonReport;
    const failedFiles = report.testResults.filter(
      (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
    ).length;
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + failedFiles,
      skipped: report.numPendingTests,
    };
  } catch {
    return null;
  }
}
