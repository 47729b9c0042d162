import type { ActionsMode, ExperimentReport } from '../model/Experiment';
import type { TemplateRecord } from '../model/Template';

/** The report that is to come; a preview has none. */
export function expectedReport(
  { experimentReportConfiguration }: TemplateRecord,
  actionsMode: ActionsMode,
): ExperimentReport | undefined {
  return experimentReportConfiguration && actionsMode === 'run-all'
    ? { status: 'pending', reason: 'Report is pending.' }
    : undefined;
}
