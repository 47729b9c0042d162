import type { EventSink } from '../../../state/sinks';
import { uuid } from '../../../state/random';
import { timestamp } from '../../../state/timestamp';
import type { ExperimentObserver } from '../ExperimentObserver';
import type { Transition } from '../lifecycle';
import type { ExperimentRecord } from '../model/Experiment';

/** Tells EventBridge how experiments change their state. */
export class EventPublisher implements ExperimentObserver {
  readonly #events: EventSink;
  readonly #seed: number;

  constructor(options: { seed: number; sinks: { events: EventSink } }) {
    this.#events = options.sinks.events;
    this.#seed = options.seed;
  }

  experimentChanged(
    experiment: ExperimentRecord,
    news: readonly Transition[],
  ): void {
    const { id, arn, accountId, region, template } = experiment;
    for (const { at, action, from, to, reason, fromReason } of news) {
      if (action === undefined) {
        this.#events.publish({
          version: '0',
          id: uuid(this.#seed, accountId, region, id, from, to),
          'detail-type': 'FIS Experiment State Change',
          source: 'aws.fis',
          account: accountId,
          time: timestamp(at),
          region,
          resources: [arn],
          detail: {
            'experiment-id': id,
            'experiment-template-id': template.id,
            'new-state': { status: to, reason },
            'old-state': { status: from, reason: fromReason },
          },
        });
      }
    }
  }
}
