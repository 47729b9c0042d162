import { auditTexts } from './texts/audit';
import { evidenceTexts } from './texts/evidence';
import { findingsTexts } from './texts/findings';
import { hypothesesTexts } from './texts/hypotheses';
import { reportTexts } from './texts/report';
import { rollUpTexts } from './texts/rollUps';
import { runTexts } from './texts/run';
import { runDialogTexts } from './texts/runDialog';
import { safetyTexts } from './texts/safety';
import { scoreboardTexts } from './texts/scoreboard';
import { scoreTexts } from './texts/scores';
import { scorecardTexts } from './texts/scorecard';
import { stopTexts } from './texts/stops';
import { waiverTexts } from './texts/waivers';

const texts = {
  ...runDialogTexts,
  ...runTexts,
  ...stopTexts,
  ...safetyTexts,
  ...auditTexts,
  ...evidenceTexts,
  ...findingsTexts,
  ...hypothesesTexts,
  ...reportTexts,
  ...scorecardTexts,
  ...waiverTexts,
  ...scoreTexts,
  ...scoreboardTexts,
  ...rollUpTexts,
  experiments: 'Experiments',
  resilience: 'Resilience',
  run: 'Run…',
  runWhat: 'Run… {{title}}',
  stop: 'Stop',
  stopWhat: 'Stop {{title}}',
  cancel: 'Cancel',
  clear: 'Clear',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'This browser does not let us copy. Select the text instead.',
  tryNow: 'Try now',
  retry: 'Try again',
  loading: 'Loading',
  dataAge: 'AWS data {{age}} old',
  dataAgePartly: 'AWS data {{age}} old, {{n}} of {{all}} cells',
  dataNever: 'AWS was not read so far',
  dataRefresh: 'Read AWS again',
  secondsShort: '{{n}} s',
  minutesShort: '{{n}} min',
  hoursShort: '{{n}} h',
  daysShort: '{{n}} d',
  ago: '{{age}} ago',
  justNow: 'just now',
  left: '{{age}} left',
  leftOf: 'of {{age}}',
  leftUnknown: 'Ends soon',
  statusFailing: 'Failing',
  statusUntested: 'Untested',
  statusStale: 'Stale',
  statusResilient: 'Resilient',
  statusRunning: 'Running',
  statusNotMapped: 'Not mapped',
  verdictPassed: 'Passed',
  verdictFailed: 'Failed',
  verdictInconclusive: 'Inconclusive',
  verdictInvalid: 'Invalid',
  verdictPreview: 'Preview',
  verdictRunning: 'Running',
  verdictJudging: 'Being judged',
  strip_one: 'Last run: {{summary}}',
  strip_other: 'Last {{count}} runs, newest right: {{summary}}',
  stripNone: 'No runs so far',
  matching_one: '1 template matches',
  matching_other: '{{count}} templates match',
  columnWhat: 'What it does',
  columnHits: 'Blast radius',
  columnGuards: 'Guardrails',
  columnDuration: 'Duration',
  columnRuns: 'Last 10 runs',
  columnActions: 'Run or stop',
  stopAlarms_one: '1 stop alarm',
  stopAlarms_other: '{{count}} stop alarms',
  noStopAlarm: 'No stop alarm',
  noStopAlarmWhy: 'Nothing stops it by itself.',
  instant: 'At once',
  atMost: 'At most {{duration}}',
  noTargets: 'No target resources',
  stateStarting: '{{title}} is starting.',
  stateRunning: '{{title}} is running.',
  stateStopping: '{{title}} is being stopped.',
  newsEnded: '{{title}} has ended: {{verdict}}.',
  runningWhere: 'Planned fault in {{account}}, {{region}}.',
  runningBy: 'Started by {{who}}',
  runningByAws: 'Started in AWS',
  progress: 'Progress of {{title}}',
  starterAws: 'AWS console or pipeline',
  unknownTitle: 'We do not know yet if "{{title}}" has started.',
  refusedTitle: '"{{title}}" was not started.',
  history: 'History',
  historyCount_one: '1 run',
  historyCount_other: '{{count}} runs',
  historyNone: 'No experiment has run so far.',
  columnVerdict: 'Verdict',
  columnExperiment: 'Experiment',
  columnStarted: 'Started',
  columnState: 'What AWS says',
  columnStarter: 'Started by',
  stoppedBy: 'Stopped by {{who}}.',
  actionsOf_one: '1 action',
  actionsOf_other: '{{count}} actions',
  pageRows: 'Rows {{from}} to {{to}} of {{total}}',
  pageNewer: 'Newer',
  pageOlder: 'Older',
  consoleLink: 'Open in the AWS console',
  unannotatedTitle: 'No experiment is mapped to {{name}}',
  unannotatedText:
    'Add an annotation to its catalog-info.yaml that selects FIS experiment templates by their tags. Every tag in the list must be on the template. It is mapped within a minute of the next catalog refresh.',
  unmatchedTitle: 'No experiment template matches this service yet',
  unmatchedText_one:
    'The selector {{selector}} is valid, but the only known template does not have all of it.',
  unmatchedText_other:
    'The selector {{selector}} is valid, and none of {{count}} known templates has all of it.',
  nearMatch_one: '1 template matches {{condition}}',
  nearMatch_other: '{{count}} templates match {{condition}}',
  malformedTitle: 'The annotation cannot be read, so no experiment is shown.',
  malformedText: '{{message}} Character {{at}} of {{of}} in {{annotation}}.',
  deniedTitle: 'You may not see the experiments of {{name}}',
  deniedText:
    'Ask the owner of the service, or whoever runs the portal, for the permission chaos.run.read.',
  errorSignIn: 'Your sign-in has expired. Reload the page and sign in again.',
  errorAway:
    'The backend of the portal does not answer ({{status}}). It may be restarting: try again in a minute.',
  errorServer:
    'The backend of the portal failed ({{status}}). Try again; if it lasts, tell whoever runs the portal.',
  errorNetwork:
    'No answer came from the portal. Look at your connection, then try again.',
  errorMisread:
    'This page does not understand what the portal answered; it may be of another version. Reload it; if that does not help, tell whoever runs the portal.',
  goneTitle: 'This is not here, or not any more.',
  errorTitle: 'This could not be loaded.',
  errorOld: 'This could not be refreshed. You see older data.',
  cellProblem: '{{account}}, {{region}} cannot be read.',
  cellProblemText:
    '{{message}} What you see there is from {{when}}. Stop still works.',
  cellNeverRead:
    '{{message}} Nothing was read from there so far. Stop still works.',
  readOnlyTitle: 'Read-only',
  kpiServices: 'Services',
  searchHint: 'Name of a service',
  filterStatus: 'Status',
  filterOwner: 'Owner',
  filterSystem: 'System',
  any: 'Any',
  columnService: 'Service',
  columnStatus: 'Status',
  columnOwner: 'Owner',
  never: 'Never run',
  listEmptyTitle: 'No service is in the catalog yet',
  listEmptyText:
    'Services are components of type service, and every entity with the annotation below.',
  listNoMatch: 'No service matches the filters',
  listNoMatchText: 'Clear the filters to see all.',
  noOwner: 'No owner',
};

type PluralForm = 'one' | 'other';

/** The key of a text; those with forms for numbers are called with `count`. */
export type MessageKey = keyof typeof texts extends infer K
  ? K extends `${infer Base}_${PluralForm}`
    ? Base
    : K
  : never;

/**
 * Every visible text of the plugin. Typed as plain strings: inferring the
 * placeholders of this many texts exhausts the compiler.
 */
export const messages: Record<keyof typeof texts, string> = texts;
