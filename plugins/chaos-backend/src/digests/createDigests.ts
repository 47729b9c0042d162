import { LoggerService } from '@backstage/backend-plugin-api';
import { Cell } from '@faultline/plugin-chaos-common';
import { Knex } from 'knex';
import { ChaosConfig } from '../config';
import { OwnerNotifier } from '../notify/OwnerNotice';
import { DigestGatherer } from './DigestGatherer';
import { DigestSender } from './DigestSender';
import { DigestWorker } from './DigestWorker';
import { newsSettings } from './NewsSettings';

/** Puts together what tells owners of their services. */
export function createDigests(options: {
  cellsById: ReadonlyMap<string, Cell>;
  config: Pick<ChaosConfig, 'notifications' | 'scoring'>;
  db: Knex;
  logger: LoggerService;
  notifier: OwnerNotifier;
  now: () => Date;
}): DigestWorker {
  const { cellsById, config } = options;
  return DigestWorker.create({
    ...options,
    gatherer: DigestGatherer.create({
      ...options,
      settings: newsSettings(config),
      surroundings: { cellsById, scoring: config.scoring },
    }),
    sender: DigestSender.create(options),
  });
}
