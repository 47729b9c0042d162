import { FailureMode } from '@faultline/plugin-chaos-common';
import { FisExperiment, FisTemplate } from '../../aws/FisGateway';
import { CatalogService, ServiceProfile } from '../../database/ServiceStore';

/** An action that proves a failure mode, with the type that it hits. */
const ACTIONS: Partial<Record<FailureMode, [action: string, type: string]>> = {
  'instance-loss': ['aws:ecs:stop-task', 'aws:ecs:task'],
  'resource-pressure': ['aws:ecs:task-cpu-stress', 'aws:ecs:task'],
  'function-delay': ['aws:lambda:invocation-add-delay', 'aws:lambda:function'],
  'function-error': ['aws:lambda:invocation-error', 'aws:lambda:function'],
};

function partsOf(mode: FailureMode) {
  const [actionId, resourceType] = ACTIONS[mode] ?? ACTIONS['function-delay']!;
  return {
    action: {
      name: 'fault',
      actionId,
      parameters: {},
      targets: { Any: 'some' },
      startAfter: [],
    },
    target: {
      name: 'some',
      resourceType,
      resourceArns: [],
      resourceTags: { service: 'cart' },
      filters: [],
      parameters: {},
      selectionMode: 'ALL',
    },
  };
}

/** A template with a stop alarm that proves a failure mode. */
export function aTemplate(
  templateId: string,
  mode: FailureMode = 'function-delay',
): FisTemplate {
  const { action, target } = partsOf(mode);
  return {
    templateId,
    arn: `arn:aws:fis:us-east-1:111122223333:experiment-template/${templateId}`,
    description: templateId,
    tags: {},
    updatedAt: new Date(0),
    actions: [{ ...action, description: '' }],
    targets: [target],
    stopAlarmArns: ['arn:aws:cloudwatch:us-east-1:111122223333:alarm:errors'],
    emptyTargetResolutionMode: 'fail',
    report: false,
  };
}

/** A run of ten minutes of such a template. */
export function aRun(
  experimentId: string,
  templateId: string,
  endedAt: Date,
  mode: FailureMode = 'function-delay',
): FisExperiment {
  const { action, target } = partsOf(mode);
  const startedAt = new Date(endedAt.getTime() - 600_000);
  return {
    experimentId,
    templateId,
    state: 'completed',
    createdAt: startedAt,
    tags: {},
    stateReason: '',
    error: null,
    preview: false,
    stopAlarmArns: aTemplate(templateId).stopAlarmArns,
    actions: [
      { ...action, state: 'completed', reason: '', startedAt, endedAt },
    ],
    targets: [target],
    emptyTargetResolutionMode: 'fail',
    startedAt,
    endedAt,
  };
}

/** What a template and a run are that begin and end a fault by documents. */
export function ranDocument(endedAt: Date) {
  const before = (seconds: number) =>
    new Date(endedAt.getTime() - seconds * 1000);
  const by = (name: string, startedAt: Date, until: Date) => ({
    name,
    actionId: 'aws:ssm:start-automation-execution',
    parameters: {
      documentArn: `arn:aws:ssm:us-east-1:111122223333:document/${name}-region`,
    },
    targets: {},
    startAfter: [],
    description: '',
    state: 'completed' as const,
    reason: '',
    startedAt,
    endedAt: until,
  });
  const actions = [
    by('cut', before(600), before(580)),
    by('mend', before(20), endedAt),
  ];
  return {
    template: { actions, targets: [] },
    run: { actions, targets: [] },
  };
}

/** A component of one team. */
export function aService(
  name: string,
  {
    profile,
    ...change
  }: Partial<Omit<CatalogService, 'profile'>> & {
    profile?: Partial<ServiceProfile>;
  } = {},
): CatalogService {
  return {
    entityRef: `component:default/${name}`,
    title: name,
    kind: 'Component',
    owner: 'group:default/a',
    system: null,
    selector: null,
    fromDefault: false,
    problem: null,
    resourceArns: [],
    ...change,
    profile: {
      owners: ['group:default/a'],
      lifecycle: 'production',
      tier: null,
      dependsOn: [],
      notApplicable: [],
      recoveryObjectiveSeconds: null,
      deployedAt: null,
      ...profile,
    },
  };
}
