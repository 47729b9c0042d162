import { letters } from '../../../state/random';
import type { Sinks } from '../../../state/sinks';
import { timestamp } from '../../../state/timestamp';
import type { ExperimentObserver } from '../ExperimentObserver';
import { isTerminal } from '../lifecycle';
import type { Transition } from '../lifecycle';
import type { ExperimentRecord } from '../model/Experiment';
import type { Preparation } from '../prepareExperiment';
import { logProblem } from './logProblem';
import { transitionRecords } from './logRecords';
import type { LogRecord } from './logRecords';
import { targetRecords } from './targetRecords';

function objectKey(experiment: ExperimentRecord, at: number): string {
  const { id, accountId, region, template } = experiment;
  const prefix = template.logConfiguration?.s3Configuration?.prefix;
  const [date = '', time = ''] = timestamp(at).split('T');
  const minute = `${date.replaceAll('-', '')}${time
    .slice(0, 5)
    .replace(':', '')}`;
  const name = `${accountId}_awsfislogs_${region}_${id}_${minute}Z_${letters(
    8,
    id,
    at,
  )}.log`;
  const folders = ['AWSLogs', accountId, 'fis', region, id, ...date.split('-')];
  return [
    ...(prefix ? [prefix.replace(/\/$/, '')] : []),
    ...folders,
    name,
  ].join('/');
}

/**
 * Writes the logs of experiments: to CloudWatch Logs at once, to S3 as one
 * object when the experiment has ended.
 */
export class LogWriter implements ExperimentObserver {
  readonly #unwritten = new Map<ExperimentRecord, LogRecord[]>();

  constructor(
    private readonly options: { sinks: Sinks; clock: { now(): number } },
  ) {}

  experimentChanged(
    experiment: ExperimentRecord,
    news: readonly Transition[],
  ): void {
    for (const transition of news) {
      const records = transitionRecords(experiment, transition);
      this.#write(experiment, records, transition.at);
    }
    const { status, endTime } = experiment.progress;
    if (isTerminal(status) && endTime !== undefined) {
      this.#deliver(experiment, endTime);
    }
  }

  experimentPrepared(
    experiment: ExperimentRecord,
    preparation: Preparation,
  ): void {
    const now = this.options.clock.now();
    const records = targetRecords(experiment, preparation, now);
    this.#write(experiment, records, now);
  }

  #write(experiment: ExperimentRecord, records: LogRecord[], at: number): void {
    const { id, template } = experiment;
    const { sinks } = this.options;
    const log = template.logConfiguration;
    if (!log || logProblem(log, { ...experiment, sinks }) !== undefined) {
      return;
    }
    const group = log.cloudWatchLogsConfiguration?.logGroupArn;
    for (const record of group === undefined ? [] : records) {
      sinks.logs.putLogEvent({
        logGroupArn: (group ?? '').replace(/:\*$/, ''),
        logStream: `/aws/fis/${id}`,
        timestamp: at,
        message: JSON.stringify(record),
      });
    }
    const earlier = this.#unwritten.get(experiment) ?? [];
    this.#unwritten.set(experiment, [...earlier, ...records]);
  }

  #deliver(experiment: ExperimentRecord, at: number): void {
    const records = this.#unwritten.get(experiment);
    const s3 = experiment.template.logConfiguration?.s3Configuration;
    this.#unwritten.delete(experiment);
    if (records && s3) {
      const lines = records.map(record => `${JSON.stringify(record)}\n`);
      this.options.sinks.objects.putObject({
        bucket: s3.bucketName,
        key: objectKey(experiment, at),
        body: Buffer.from(lines.join('')),
        contentType: 'application/x-ndjson',
      });
    }
  }
}
