import { MessageKey } from '../../translations/messages';
import { FindingFields } from './findingChange';

/** What people can make of a finding; only runs close it. */
export const STATUS_WORDS: Record<FindingFields['status'], MessageKey> = {
  open: 'findingStatusOpen',
  'in-progress': 'findingStatusBegun',
};
