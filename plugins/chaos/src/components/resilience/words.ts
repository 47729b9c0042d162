import {
  ModeState,
  RollUpKind,
  ServiceStatus,
} from '@faultline/plugin-chaos-common';
import { MessageKey } from '../../translations/messages';

export const STATUS_WORDS: Record<ServiceStatus | 'running', MessageKey> = {
  failing: 'statusFailing',
  untested: 'statusUntested',
  stale: 'statusStale',
  resilient: 'statusResilient',
  running: 'statusRunning',
};

export const MODE_STATE_WORDS: Record<ModeState, MessageKey> = {
  untested: 'statusUntested',
  stale: 'statusStale',
  failed: 'verdictFailed',
  passed: 'verdictPassed',
  waived: 'modeWaived',
};

/** What services are rolled up by, as the name of the whole. */
export const KIND_WORDS: Record<RollUpKind, MessageKey> = {
  organisation: 'kindOrganisation',
  group: 'kindGroup',
  system: 'kindSystem',
  domain: 'kindDomain',
  lifecycle: 'kindLifecycle',
  tier: 'kindTier',
};

/** One of them, as the head of a column. */
export const ONE_WORDS: Record<RollUpKind, MessageKey> = {
  organisation: 'kindOrganisation',
  group: 'oneGroup',
  system: 'oneSystem',
  domain: 'oneDomain',
  lifecycle: 'oneLifecycle',
  tier: 'oneTier',
};
