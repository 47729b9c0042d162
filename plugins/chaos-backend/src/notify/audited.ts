import { AuditorService } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import { Request } from 'express';

const GRAVE = ['run-start', 'safety-lever-change'];

/** Records an attempt and its outcome, a refusal included. */
export async function audited<T>(
  auditor: AuditorService,
  event: {
    eventId:
      | 'run-start'
      | 'run-preview'
      | 'run-stop'
      | 'run-cancel'
      | 'safety-lever-change';
    req: Request;
    meta: JsonObject;
  },
  action: () => Promise<T>,
): Promise<T> {
  const record = await auditor.createEvent({
    eventId: event.eventId,
    request: event.req,
    severityLevel: GRAVE.includes(event.eventId) ? 'high' : 'medium',
    meta: event.meta,
  });
  try {
    const result = await action();
    await record.success();
    return result;
  } catch (error) {
    await record.fail({ error: error as Error });
    throw error;
  }
}
