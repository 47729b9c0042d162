import { knownFact } from '../Known';
import { GuardrailPolicy } from '../policy';
import { StartFacts } from '../StartFacts';

export const SERVICE = 'component:default/checkout';
export const CELL = '111122223333.us-east-1';
export const ALARM = 'arn:aws:cloudwatch:us-east-1:111122223333:alarm:p95';
/** Thursday, 5 November 2026, 10:52 in Paris. */
export const THURSDAY_MORNING = Date.parse('2026-11-05T09:52:00Z');

/** A policy that asks for everything that a policy can ask for. */
export const STRICT: GuardrailPolicy = {
  requireStopCondition: true,
  confirmByName: true,
  requireSteadyState: true,
  requirePreview: true,
  previewMaxAgeMinutes: 30,
  maxConcurrentPerService: 1,
  maxConcurrentPerCell: 5,
  protectDependencies: true,
  window: {
    timeZone: 'Europe/Paris',
    allow: [{ days: ['mon', 'tue', 'wed', 'thu'], from: '09:00', to: '16:00' }],
    freezes: [{ name: 'Black Friday', from: '2026-11-23', to: '2026-11-30' }],
  },
  actions: { allow: ['aws:ecs:*', 'aws:fis:wait'], deny: ['aws:ecs:drain*'] },
  maxTargets: 10,
  maxTargetPercent: 50,
  maxStartsPerUserPerHour: 3,
};

/** A start that every rule of the strict policy has something to say about, and allows. */
export function goodFacts(change: Partial<StartFacts> = {}): StartFacts {
  return {
    now: THURSDAY_MORNING,
    cell: { id: CELL, accountName: 'Shop production', region: 'us-east-1' },
    environment: 'production',
    entityRef: SERVICE,
    template: {
      fingerprint: '9f2c41ab00',
      actions: [{ name: 'stop', actionId: 'aws:ecs:stop-task' }],
      stopAlarmArns: [ALARM],
      durationSeconds: 1800,
    },
    safetyLever: knownFact({ status: 'disengaged', reason: '' }),
    stopAlarms: knownFact([{ arn: ALARM, name: 'p95', state: 'OK' }]),
    steadyState: knownFact([
      { name: 'p95', health: 'healthy', text: '312 ms (limit 800 ms)' },
    ]),
    activeRuns: knownFact([
      {
        id: 'run-1',
        title: 'Stop 1 task of search',
        cellId: CELL,
        entityRefs: ['component:default/search'],
        resourceArns: ['task/search-1'],
      },
    ]),
    dependencies: knownFact(['component:default/payments']),
    preview: knownFact({
      templateFingerprint: '9f2c41ab00',
      at: THURSDAY_MORNING - 4 * 60_000,
      targets: [
        {
          targetName: 'tasks',
          resourceType: 'aws:ecs:task',
          resources: ['task/1', 'task/2', 'task/3', 'task/4'],
          matching: 12,
        },
      ],
      otherServices: [{ entityRef: SERVICE, ownerRef: null }],
    }),
    startsByUser: knownFact([THURSDAY_MORNING - 30 * 60_000]),
    ...change,
  };
}
