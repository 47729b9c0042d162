import { parseDuration } from '../duration';
import type { ExperimentRecord } from '../model/Experiment';

/** FIS needs a while to draw the graphs once all data is there. */
const DRAWING_MS = 60_000;

function stateAt(experiment: ExperimentRecord, now: number) {
  const { progress, template } = experiment;
  const { postExperimentDuration = 'PT0S' } =
    template.experimentReportConfiguration ?? {};
  if (progress.startTime === undefined || progress.endTime === undefined) {
    return { status: 'pending', reason: 'Report is pending.' };
  }
  const wasRun = progress.transitions.some(
    ({ action, to }) => action === undefined && to === 'running',
  );
  if (!wasRun) {
    return { status: 'cancelled', reason: 'The experiment did not run.' };
  }
  const ready =
    progress.endTime +
    (parseDuration(postExperimentDuration) ?? 0) +
    DRAWING_MS;
  return now < ready
    ? { status: 'running', reason: 'Report is being generated.' }
    : { status: 'completed', reason: 'Report was generated.' };
}

/** The report of an experiment whose template asks for one. */
export function reportView(
  experiment: ExperimentRecord,
  now: number,
): object | undefined {
  const { template, id, actionsMode } = experiment;
  const s3 = template.experimentReportConfiguration?.outputs?.s3Configuration;
  if (!s3?.bucketName || actionsMode === 'skip-all') {
    return undefined;
  }
  const state = stateAt(experiment, now);
  const path = [s3.prefix, id, 'report.pdf'].filter(Boolean).join('/');
  const s3Reports =
    state.status === 'completed'
      ? [{ arn: `arn:aws:s3:::${s3.bucketName}/${path}`, reportType: 'PDF' }]
      : undefined;
  return { state, s3Reports };
}
