import type { SimulatedClock } from '../../../clock/SimulatedClock';
import { parseDuration } from '../duration';
import type { ExperimentObserver } from '../ExperimentObserver';
import type { FisContext } from '../FisContext';
import { isTerminal } from '../lifecycle';
import type { ExperimentRecord, ExperimentReport } from '../model/Experiment';
import { mayDo, rolesInUse } from '../roles';
import { pdf } from './pdf';
import { reportText } from './reportText';

/** FIS needs a while to draw the graphs once all data is there. */
const DRAWING_MS = 60_000;

const DASHBOARD_READS = [
  'cloudwatch:GetDashboard',
  'cloudwatch:GetMetricWidgetImage',
];

function failed(reason: string, errorCode: string): ExperimentReport {
  return { status: 'failed', reason, errorCode };
}

/** Writes the reports of experiments once they have ended. */
export class ReportWriter implements ExperimentObserver {
  constructor(
    private readonly clock: SimulatedClock,
    private readonly context: FisContext,
  ) {}

  experimentChanged(experiment: ExperimentRecord): void {
    this.catchUp(experiment);
  }

  /** Makes sure that an experiment that has ended gets its report. */
  catchUp(experiment: ExperimentRecord): void {
    const { progress, template, report } = experiment;
    const { endTime, transitions, status } = progress;
    if (report?.status !== 'pending' || !isTerminal(status)) {
      return;
    }
    const wasRun = transitions.some(
      ({ action, to }) => action === undefined && to === 'running',
    );
    if (!wasRun || endTime === undefined) {
      const reason = 'The experiment did not run.';
      experiment.report = { status: 'cancelled', reason };
      return;
    }
    const { postExperimentDuration = 'PT0S' } =
      template.experimentReportConfiguration ?? {};
    const readyAt =
      endTime + (parseDuration(postExperimentDuration) ?? 0) + DRAWING_MS;
    const reason = 'Report is being generated.';
    experiment.report = { status: 'running', reason };
    this.clock.schedule(readyAt, () => {
      experiment.report = this.#write(experiment);
    });
  }

  #missingPermission(experiment: ExperimentRecord): string | undefined {
    const [role] = rolesInUse(experiment, this.context);
    const { dataSources } =
      experiment.template.experimentReportConfiguration ?? {};
    const hasDashboards = (dataSources?.cloudWatchDashboards ?? []).length > 0;
    const needed = ['s3:PutObject', ...(hasDashboards ? DASHBOARD_READS : [])];
    return needed.find(permission => role && !mayDo(role, permission));
  }

  #write(experiment: ExperimentRecord): ExperimentReport {
    const { id, template } = experiment;
    const { objects } = this.context.sinks;
    const { bucketName: bucket = '', prefix = '' } =
      template.experimentReportConfiguration?.outputs?.s3Configuration ?? {};
    const denied = this.#missingPermission(experiment);
    if (denied) {
      return failed(
        `Not enough privileges to perform ${denied}`,
        'AuthorizationFailure',
      );
    }
    if (!objects.accepts(bucket)) {
      return failed(
        `The bucket ${bucket} does not exist.`,
        'ConfigurationFailure',
      );
    }
    const folder = prefix.replace(/\/$/, '');
    const key = [folder, id, 'report.pdf'].filter(Boolean).join('/');
    const body = pdf(reportText(experiment));
    objects.putObject({ bucket, key, body, contentType: 'application/pdf' });
    return {
      status: 'completed',
      reason: 'Report was generated.',
      arn: `arn:aws:s3:::${bucket}/${key}`,
    };
  }
}
