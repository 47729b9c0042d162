import { ScorecardSort } from '@faultline/plugin-chaos-common';
import { MessageKey } from '../../../translations/messages';

export type ColumnId =
  | 'score'
  | 'service'
  | 'status'
  | 'coverage'
  | 'owner'
  | 'level'
  | 'findings'
  | 'verdict'
  | 'runs'
  | 'trend'
  | 'next';

/** A column of the table of services. */
export interface ServiceColumn {
  id: ColumnId;
  word: MessageKey;
  /** In pixels; the last column takes the rest. */
  width?: number;
  /** How the table is sorted by it, and which way round at first. */
  sort?: { by: ScorecardSort; first: 'asc' | 'desc' };
  /** The table makes no sense without it. */
  fixed?: boolean;
  /** Shown only when asked for. */
  extra?: boolean;
}

export const COLUMNS: readonly ServiceColumn[] = [
  {
    id: 'score',
    word: 'columnScore',
    width: 62,
    sort: { by: 'score', first: 'asc' },
    fixed: true,
  },
  {
    id: 'service',
    word: 'columnService',
    width: 158,
    sort: { by: 'title', first: 'asc' },
    fixed: true,
  },
  {
    id: 'status',
    word: 'columnStatus',
    width: 128,
    sort: { by: 'risk', first: 'asc' },
    fixed: true,
  },
  {
    id: 'coverage',
    word: 'columnCoverage',
    width: 88,
    sort: { by: 'coverage', first: 'asc' },
  },
  { id: 'owner', word: 'columnOwner', width: 128 },
  { id: 'level', word: 'columnLevel', width: 84, extra: true },
  {
    id: 'findings',
    word: 'columnFindings',
    width: 92,
    sort: { by: 'findings', first: 'desc' },
    extra: true,
  },
  {
    id: 'verdict',
    word: 'columnLastVerdict',
    width: 118,
    sort: { by: 'lastRun', first: 'desc' },
  },
  { id: 'runs', word: 'columnRuns', width: 194 },
  {
    id: 'trend',
    word: 'columnTrend',
    width: 120,
    sort: { by: 'change', first: 'asc' },
  },
  { id: 'next', word: 'columnNextStep', fixed: true },
];
