import fc from 'fast-check';
import type { TemplateAction } from '../services/fis/model/Template';
import { ALARM_ARN, waiting } from './templates';

const kinds: Record<string, TemplateAction> = {
  wait: { actionId: 'aws:fis:wait', parameters: { duration: 'PT1M' } },
  fault: {
    actionId: 'aws:lambda:invocation-error',
    parameters: { duration: 'PT2M', preventExecution: 'true' },
    targets: { Functions: 'functions' },
  },
  nothing: {
    actionId: 'aws:lambda:invocation-error',
    parameters: { duration: 'PT2M', preventExecution: 'true' },
    targets: { Functions: 'nobody' },
  },
  failing: {
    actionId: 'aws:lambda:invocation-add-delay',
    parameters: { duration: 'PT3M' },
    targets: { Functions: 'functions' },
  },
  restart: {
    actionId: 'aws:ec2:stop-instances',
    parameters: { startInstancesAfterDuration: 'PT1M' },
    targets: { Instances: 'nodes' },
  },
};

/** A target that takes all resources with these tags. */
export const byTags = (
  resourceType: string,
  resourceTags: Record<string, string>,
) => ({
  resourceType,
  resourceTags,
  selectionMode: 'ALL',
});

const targets = {
  functions: byTags('aws:lambda:function', { service: 'orders' }),
  nobody: byTags('aws:lambda:function', { service: 'nobody' }),
  nodes: byTags('aws:ec2:instance', { 'FIS-Ready': 'True' }),
};

/** Templates whose actions wait only for earlier ones, never in a circle. */
export const templates = fc
  .record({
    drafts: fc.array(
      fc.record({
        kind: fc.constantFrom(...Object.keys(kinds)),
        before: fc.array(fc.nat({ max: 4 }), { maxLength: 2 }),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    emptyTargetResolutionMode: fc.constantFrom('fail', 'skip', 'skip'),
    isGuarded: fc.boolean(),
  })
  .map(({ drafts, isGuarded, emptyTargetResolutionMode }) => {
    const actions = drafts.map(({ kind, before }, index) => [
      `a${index}`,
      {
        ...kinds[kind],
        startAfter: [...new Set(before)]
          .filter(other => other < index)
          .map(other => `a${other}`),
      },
    ]);
    const used = drafts.flatMap(({ kind }) =>
      Object.values(kinds[kind]?.targets ?? {}),
    );
    return waiting({
      actions: Object.fromEntries(actions),
      targets: Object.fromEntries(
        Object.entries(targets).filter(([name]) => used.includes(name)),
      ),
      experimentOptions: {
        emptyTargetResolutionMode:
          emptyTargetResolutionMode === 'fail' ? 'fail' : 'skip',
      },
      stopConditions: isGuarded
        ? [{ source: 'aws:cloudwatch:alarm', value: ALARM_ARN }]
        : [{ source: 'none' }],
    });
  });

/** What somebody does to an experiment or to what it depends on. */
export type Deed = 'look' | 'stop' | 'alarm' | 'calm' | 'engage' | 'disengage';

/** What happens to an experiment, one after the other. */
export const steps = fc.array(
  fc.record({
    afterSeconds: fc.oneof(
      fc.integer({ min: 0, max: 5 }),
      fc.integer({ min: 0, max: 90 }),
    ),
    deed: fc.constantFrom<Deed>(
      'look',
      'look',
      'look',
      'stop',
      'alarm',
      'calm',
      'engage',
      'disengage',
    ),
  }),
  { maxLength: 8 },
);

/** Something that is done after some time. */
export interface Step {
  afterSeconds: number;
  deed: Deed;
}
