import { AuditEventName, AuditRecord } from '@faultline/plugin-chaos-common';
import { MessageKey } from '../../translations/messages';

export const EVENT_WORDS: Record<AuditEventName, MessageKey> = {
  'run-start': 'eventRunStart',
  'run-preview': 'eventRunPreview',
  'run-stop': 'eventRunStop',
  'run-stop-all': 'eventRunStopAll',
  'start-cancel': 'eventStartCancel',
  'run-end': 'eventRunEnd',
  'safety-lever-change': 'eventLever',
  'hypothesis-change': 'eventHypothesis',
  'finding-change': 'eventFinding',
  'waiver-request': 'eventWaiverRequest',
  'waiver-decision': 'eventWaiverDecision',
  'waiver-withdrawal': 'eventWaiverWithdrawal',
};

export const OUTCOMES = ['succeeded', 'refused', 'failed'] as const;

export const OUTCOME_WORDS: Record<AuditRecord['outcome'], MessageKey> = {
  succeeded: 'auditSucceeded',
  refused: 'auditRefused',
  failed: 'auditFailed',
};
