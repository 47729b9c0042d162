import { EvidenceSignal, RunReport } from '@faultline/plugin-chaos-common';

/** Text that people wrote must not become markup. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|#]/g, '\\$&');
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(head),
    line(head.map(() => '---')),
    ...rows.map(row => line(row.map(plain))),
  ].join('\n');
}

function section(title: string, text: string): string {
  return text ? `## ${title}\n\n${text}` : '';
}

function minutes(interval: readonly number[] | null): string {
  if (!interval) return '';
  const [low = 0, high = 0] = interval.map(seconds => Math.round(seconds / 60));
  return low === high ? `${low} min` : `${low} to ${high} min`;
}

const OUTCOMES = {
  held: 'held',
  recovered: 'recovered',
  not_recovered: 'not recovered',
  inconclusive: 'inconclusive',
};

function signalRow(signal: EvidenceSignal): string[] {
  const { outcome } = signal;
  return [
    signal.title,
    signal.role,
    outcome ? OUTCOMES[outcome.verdict] : 'not judged',
    outcome?.text ?? signal.problem ?? '',
  ];
}

function verdictText({ evidence, run }: RunReport): string {
  const { verdict } = evidence;
  const lines = verdict
    ? verdict.reasons.map(({ text, advice }) =>
        plain(advice ? `${text} ${advice}` : text),
      )
    : [plain(run.judgement?.text ?? 'Not judged so far.')];
  return lines.map(line => `- ${line}`).join('\n');
}

function numbersText({ evidence: { verdict } }: RunReport): string {
  if (!verdict) return '';
  const alarm = verdict.timeToDetectByAlarmSeconds;
  const rows = [
    ['Confidence', verdict.confidence],
    ['Detected by metric', minutes(verdict.timeToDetectSeconds)],
    ['Detected by alarm', alarm === null ? '' : minutes([alarm, alarm])],
    ['Recovered after detection', minutes(verdict.timeToRecoverSeconds)],
    [
      'Recovery objective',
      minutes([
        verdict.recoveryObjectiveSeconds,
        verdict.recoveryObjectiveSeconds,
      ]),
    ],
    ['Engine', verdict.engine],
  ];
  return table(
    ['Number', 'Value'],
    rows.filter(([, value]) => value !== ''),
  );
}

/** A report as Markdown, for a ticket. */
export function toMarkdown(report: RunReport): string {
  const { run, evidence, findings, template, awsReports } = report;
  const verdict = run.judgement?.verdict ?? 'running';
  const facts = [
    ['Run', run.id],
    ['Services', run.entityRefs.join(', ')],
    ['Account', `${run.cell.accountName} (${run.cell.accountId})`],
    ['Region', run.cell.region],
    ['Started by', run.startedBy.userRef ?? 'AWS'],
    ['Why', run.startedBy.reason ?? ''],
    ['Started', run.startedAt ?? run.createdAt],
    ['Ended', run.endedAt ?? ''],
    ['State in AWS', `${run.state}. ${run.stateReason}`],
    ['Template', `${run.templateKey} ${template?.hash.slice(0, 12) ?? ''}`],
    ['Input hash', evidence.inputHash ?? ''],
  ];
  const { given, when, then } = evidence.hypothesis;
  return `${[
    `# ${plain(run.templateTitle)}: ${verdict}`,
    section('Verdict', verdictText(report)),
    section('Numbers', numbersText(report)),
    section('Facts', table(['Fact', 'Value'], facts)),
    section(
      'Hypothesis',
      [
        given && `Given: ${plain(given)}`,
        when && `When: ${plain(when)}`,
        then && `Then: ${plain(then)}`,
      ]
        .filter(Boolean)
        .join('\n\n'),
    ),
    section(
      'Timeline',
      table(
        ['Action', 'Started', 'Ended'],
        evidence.actions.map(action => [
          action.text,
          action.startedAt ?? '',
          action.endedAt ?? '',
        ]),
      ),
    ),
    section(
      'Signals',
      table(
        ['Signal', 'Role', 'Outcome', 'What it shows'],
        evidence.signals.map(signalRow),
      ),
    ),
    section(
      'Alarms',
      evidence.alarms
        .map(
          ({ name, changes }) =>
            `- ${plain(name)}: ${
              changes.map(({ at, to }) => `${to} at ${at}`).join(', ') ||
              'no change'
            }`,
        )
        .join('\n'),
    ),
    section(
      'Findings',
      findings
        .map(
          finding =>
            `- ${plain(finding.title)} (${finding.status}${
              finding.owner ? `, ${plain(finding.owner)}` : ''
            }${finding.link ? `, <${finding.link}>` : ''})`,
        )
        .join('\n'),
    ),
    section(
      'Report of FIS',
      awsReports
        .map(
          ({ url, type, state, reason }) =>
            `- ${plain(type || state)}: <${url}> ${plain(reason)}`,
        )
        .join('\n'),
    ),
    section(
      'What could not be read',
      evidence.problems.map(each => `- ${plain(each)}`).join('\n'),
    ),
  ]
    .filter(Boolean)
    .join('\n\n')}\n`;
}
