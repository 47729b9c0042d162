export const ACCOUNT = '111122223333';
export const REGION = 'us-east-1';
export const CELL = `${ACCOUNT}.${REGION}`;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export function serviceName(index) {
  return `service-${String(index).padStart(4, '0')}`;
}

export function catalogEntity(name, index) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      annotations: {
        'aws.amazon.com/fis-experiment-template-tags': `service=${name}`,
      },
    },
    spec: { type: 'service', lifecycle: 'production', owner: 'team' },
    relations: [
      { type: 'ownedBy', targetRef: `group:default/team-${index % 50}` },
      { type: 'partOf', targetRef: `system:default/system-${index % 100}` },
    ],
  };
}

const ALARM = `arn:aws:cloudwatch:${REGION}:${ACCOUNT}:alarm:p95`;

export function template(templateId, service) {
  return {
    templateId,
    arn: `arn:aws:fis:${REGION}:${ACCOUNT}:experiment-template/${templateId}`,
    description: `Half of all invocations of ${service} start 2 s later`,
    tags: { service, environment: 'prod', team: 'a', purpose: 'drill' },
    updatedAt: new Date(Date.now() - 90 * DAY),
    actions: [
      {
        name: 'delay',
        actionId: 'aws:lambda:invocation-add-delay',
        description: '',
        parameters: { duration: 'PT1M', startupDelayMilliseconds: '2000' },
        targets: { Functions: 'Functions' },
        startAfter: [],
      },
    ],
    targets: [
      {
        name: 'Functions',
        resourceType: 'aws:lambda:function',
        resourceArns: [],
        resourceTags: { service },
        filters: [],
        parameters: {},
        selectionMode: 'ALL',
      },
    ],
    stopAlarmArns: [ALARM],
    emptyTargetResolutionMode: 'fail',
  };
}

/** Every fifth run was halted by its alarm. */
export function experiment(experimentId, templateId, daysAgo) {
  const halted = daysAgo % 5 === 4;
  const createdAt = new Date(Date.now() - (daysAgo + 1) * DAY);
  const endedAt = new Date(createdAt.getTime() + 2 * MINUTE);
  const state = halted ? 'stopped' : 'completed';
  return {
    experimentId,
    templateId,
    state,
    createdAt,
    tags: {},
    stateReason: halted
      ? 'Experiment halted by stop condition.'
      : 'Experiment completed.',
    error: null,
    preview: false,
    stopAlarmArns: [ALARM],
    targets: [],
    emptyTargetResolutionMode: 'fail',
    actions: [
      {
        name: 'delay',
        actionId: 'aws:lambda:invocation-add-delay',
        parameters: { duration: 'PT1M', startupDelayMilliseconds: '2000' },
        targets: {},
        startAfter: [],
        state,
        reason: '',
        startedAt: createdAt,
        endedAt,
      },
    ],
    startedAt: createdAt,
    endedAt,
  };
}
