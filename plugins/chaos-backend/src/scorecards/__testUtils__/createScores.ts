import { mockServices } from '@backstage/backend-test-utils';
import { readChaosConfig } from '../../config';
import { ScoreKeeper } from '../keep/ScoreKeeper';

/** Keeps scorecards by the scoring that holds where nothing is configured. */
export function createScores(now = () => new Date()): ScoreKeeper {
  const { scoring } = readChaosConfig(mockServices.rootConfig());
  return ScoreKeeper.create({ cellsById: new Map(), now, scoring });
}
