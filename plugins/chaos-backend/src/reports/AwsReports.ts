import { LoggerService } from '@backstage/backend-plugin-api';
import { Cell, isEnded, Run, RunReport } from '@faultline/plugin-chaos-common';
import { objectConsoleUrl } from '../aws/consoleUrls';
import { ExperimentReports, FisReport } from '../aws/ExperimentReports';
import { TemplateStore } from '../database/TemplateStore';

type AwsReport = RunReport['awsReports'][number];

const FINAL: FisReport['state'][] = ['completed', 'cancelled', 'failed'];
/** AWS is asked again no sooner, however many look. */
const FRESH_MS = 30_000;
const MOST_KEPT = 1_000;

interface Kept {
  answer: Promise<FisReport | null>;
  /** Null: it does not change any more. */
  until: number | null;
}

/**
 * The reports that FIS writes by itself. They come some time after a run was
 * last read, so AWS is asked when somebody wants to know, and seldom.
 */
export class AwsReports {
  readonly #options: AwsReportsOptions;
  readonly #kept = new Map<string, Kept>();

  static create(options: AwsReportsOptions): AwsReports {
    return new AwsReports(options);
  }

  private constructor(options: AwsReportsOptions) {
    this.#options = options;
  }

  /** Empty when the template does not ask for a report. */
  async of(run: Run): Promise<AwsReport[]> {
    const { cellsById, logger, templates } = this.#options;
    const cell = cellsById.get(run.cell.id);
    if (!cell || !isEnded(run.state) || run.preview) return [];
    // Nobody knows whether a template that is gone asked for one.
    const template = await templates.get(run.templateKey);
    if (template && !template.report) return [];
    try {
      const report = await this.#ask(cell, run);
      return report ? view(report, run) : [];
    } catch (error) {
      logger.warn(`The FIS report of ${run.id} is not known now: ${error}`);
      const reason = 'AWS could not be asked.';
      return [{ url: run.consoleUrl, type: '', state: 'unknown', reason }];
    }
  }

  async #ask(cell: Cell, run: Run): Promise<FisReport | null> {
    const { now, reports } = this.#options;
    const at = now().getTime();
    const known = this.#kept.get(run.id);
    if (known && (known.until === null || at < known.until)) {
      return known.answer;
    }
    const kept: Kept = {
      answer: reports.getReport(cell, run.experimentId),
      until: at + FRESH_MS,
    };
    this.#kept.delete(run.id);
    this.#kept.set(run.id, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest) this.#kept.delete(oldest);
    const report = await kept.answer;
    if (!report || FINAL.includes(report.state)) kept.until = null;
    return report;
  }
}

function view({ state, reason, files }: FisReport, run: Run): AwsReport[] {
  if (files.length === 0) {
    return [{ url: run.consoleUrl, type: '', state, reason }];
  }
  return files.map(({ arn, type }) => ({
    url: objectConsoleUrl(run.cell, arn),
    type,
    state,
    reason,
  }));
}

interface AwsReportsOptions {
  cellsById: Map<string, Cell>;
  logger: LoggerService;
  now: () => Date;
  reports: ExperimentReports;
  templates: TemplateStore;
}
