import { ServiceSummary } from '@faultline/plugin-chaos-common';
import { StoredService } from '../database/ServiceStore';

/** A stored service as a row of the list. */
export function viewSummary(service: StoredService): ServiceSummary {
  return {
    entityRef: service.entityRef,
    title: service.title,
    kind: service.kind,
    owner: service.owner,
    system: service.system,
    mapping: service.mapping,
    status: service.status,
    statusText: service.statusText,
    templateCount: service.templateCount,
    runCount: service.runCount,
    running: service.running,
    lastRuns: service.lastRuns,
  };
}
