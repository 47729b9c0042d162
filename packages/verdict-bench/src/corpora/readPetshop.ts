import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Bad requests among all, per bin of five minutes. */
export interface PetshopBin {
  bad: number;
  all: number;
}

/** The availability of a service around a fault that acted on it. */
export interface PetshopIssue {
  id: string;
  /** Two bins before the fault and the rest while it lasted. */
  bins: PetshopBin[];
}

interface RawCase {
  id: string;
  metric: string;
  points: (number | null)[];
}

const FILE = 'petshop-issues.json';
/** Requests of a usual bin under the corpus' low traffic. */
const USUAL_REQUESTS = 490;
const MOST_REQUESTS = 800;

/**
 * The corpus has percentages only, of whole requests: the number of requests
 * nearest to the usual one that gives the percentage.
 */
function countBad(percent: number): PetshopBin {
  const share = 1 - percent / 100;
  let best = { bad: 0, all: USUAL_REQUESTS, miss: Infinity };
  for (let far = 0; far < MOST_REQUESTS - USUAL_REQUESTS; far += 1) {
    for (const all of [USUAL_REQUESTS - far, USUAL_REQUESTS + far]) {
      const bad = Math.round(share * all);
      const miss = Math.abs(bad / all - share);
      if (miss < best.miss - 1e-9) best = { bad, all, miss };
    }
  }
  return { bad: best.bad, all: best.all };
}

/** The issues whose service lost requests; none where the corpus is absent. */
export function readPetshop(folder: string): PetshopIssue[] {
  const file = path.join(folder, FILE);
  if (!existsSync(file)) return [];
  const { cases }: { cases: RawCase[] } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  return cases
    .filter(({ metric }) => metric === 'availability')
    .map(({ id, points }) => ({
      id,
      bins: points.map(point => countBad(point ?? 100)),
    }));
}
