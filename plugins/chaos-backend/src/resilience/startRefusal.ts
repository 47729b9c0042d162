import { CellHealth } from '@faultline/plugin-chaos-common';
import { ChaosConfig } from '../config';
import { cellReadOnlyReason } from '../permissions/readOnlyReason';

/** Why a start would be refused now, in a sentence; null when it would not. */
export function startRefusal(facts: {
  config: ChaosConfig;
  mayStart: boolean;
  cell: CellHealth | undefined;
  running: boolean;
}): string | null {
  const { config, mayStart, cell, running } = facts;
  if (!cell) return 'The account of this experiment is not configured.';
  const readOnly = cellReadOnlyReason(config, cell);
  if (readOnly) return readOnly;
  if (!mayStart) return 'You may not start experiments on this service.';
  if (running) return 'It is running already.';
  if (cell.state === 'failing') {
    return `Starting is off until AWS answers in ${cell.accountName}, ${cell.region}.`;
  }
  return null;
}
