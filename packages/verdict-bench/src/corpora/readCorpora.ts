import { NabSeries, readNab } from './readNab';
import { NezhaDay, readNezha } from './readNezha';
import { PetshopIssue, readPetshop } from './readPetshop';

/** All labelled series that this machine has. */
export interface Corpora {
  days: NezhaDay[];
  files: NabSeries[];
  issues: PetshopIssue[];
}

export function readCorpora(folder: string): Corpora {
  return {
    days: readNezha(folder),
    files: readNab(folder),
    issues: readPetshop(folder),
  };
}
