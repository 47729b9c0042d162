/** Texts of the report of a run. */
export const reportTexts = {
  report: 'Report',
  reportHolds:
    'Holds the template as it was, timeline, targets, signals, verdict and findings.',
  reportPrint: 'Print or PDF',
  reportMarkdown: 'Copy as Markdown',
  reportJson: 'Download JSON',
  reportCopied: 'The report is copied.',
  reportNoClipboard:
    'This browser does not let us copy. Download the JSON instead.',
  reportBy: 'Started by',
  reportWhy: 'Why',
  reportChecks: 'To check it against',
  reportMore_one:
    '1 more signal that proves the fault is in the report as JSON.',
  reportMore_other:
    '{{count}} more signals that prove the fault are in the report as JSON.',
  reportRunId: 'FIS experiment',
  reportTemplate: 'FIS template',
  reportTemplateHash: 'SHA-256 of the template as it was',
  reportInputHash: 'SHA-256 of what was judged',
  reportEngine: 'Engine',
  reportAws: 'Report of FIS',
  reportAwsType: 'Report of FIS ({{type}})',
  reportRead: 'Values read',
  reportMade: 'Report made',
  reportFailed: 'The report could not be made.',
};
