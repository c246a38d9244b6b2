import type { FileSummary } from './import-folder.ts';

const MOST_REJECTED_SHOWN = 50;
const count = new Intl.NumberFormat('en');

/** True when not one line of any file could be taken as a row. */
export function nothingRead(summaries: readonly FileSummary[]): boolean {
  return summaries.every((summary) => summary.added + summary.updated + summary.existing === 0);
}

/** The import's outcome in plain lines: counts for each file, then each rejected line with its reason. */
export function summaryLines(summaries: readonly FileSummary[]): string[] {
  return summaries.flatMap((summary) => {
    const counts = [
      `${count.format(summary.added)} added`,
      ...(summary.updated > 0 ? [`${count.format(summary.updated)} updated`] : []),
      `${count.format(summary.existing)} already there`,
      `${count.format(summary.rejected.length)} rejected`,
    ];
    const hidden = summary.rejected.length - MOST_REJECTED_SHOWN;
    return [
      `${summary.file}: ${counts.join(', ')}`,
      ...(summary.unknownColumns.length > 0
        ? [`  unknown columns, ignored: ${summary.unknownColumns.join(', ')}`]
        : []),
      ...summary.rejected
        .slice(0, MOST_REJECTED_SHOWN)
        .map((rejected) => `  rejected ${summary.file}:${rejected.line}: ${rejected.why}`),
      ...(hidden > 0 ? [`  … and ${count.format(hidden)} more rejected lines`] : []),
    ];
  });
}
