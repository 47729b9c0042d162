import { ActionWordTable } from './ActionFacts';
import { computeWords } from './computeWords';
import { containerWords } from './containerWords';
import { dataWords } from './dataWords';
import { lambdaWords } from './lambdaWords';
import { networkWords } from './networkWords';
import { serviceWords } from './serviceWords';
import { stressWords } from './stressWords';

/** The words for every action that FIS knows, by action id. @internal */
export const actionWords: ActionWordTable = {
  ...computeWords,
  ...containerWords,
  ...dataWords,
  ...lambdaWords,
  ...networkWords,
  ...serviceWords,
  ...stressWords,
};
