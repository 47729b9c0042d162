import { NabSeries, readNab } from './readNab';
import { NezhaDay, readNezha } from './readNezha';
import { PetshopIssue, readPetshop } from './readPetshop';

/** A part of the corpora: whole days, files and scenarios. */
export interface CorporaPart {
  name: 'tuning' | 'held out';
  days: NezhaDay[];
  files: NabSeries[];
  issues: PetshopIssue[];
}

/** The day, and with it the application, that rules are tuned on. */
const TUNING_DAY = '2022-08-22';
const TUNING_ISSUES = '/train/';

/**
 * Splits the corpora so that no rule is tuned on what measures it: by day, by
 * every other file, and as the authors of PetShop did.
 */
export function splitCorpora(folder: string): CorporaPart[] {
  const days = readNezha(folder);
  const files = readNab(folder);
  const issues = readPetshop(folder);
  return [
    {
      name: 'tuning',
      days: days.filter(({ day }) => day === TUNING_DAY),
      files: files.filter((_, index) => index % 2 === 0),
      issues: issues.filter(({ id }) => id.includes(TUNING_ISSUES)),
    },
    {
      name: 'held out',
      days: days.filter(({ day }) => day !== TUNING_DAY),
      files: files.filter((_, index) => index % 2 === 1),
      issues: issues.filter(({ id }) => !id.includes(TUNING_ISSUES)),
    },
  ];
}
