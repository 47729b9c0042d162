import { EntityProvider } from '@backstage/plugin-catalog-react';
import {
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import { ResponseError } from '@backstage/errors';
import {
  ChaosApi,
  ServiceDetail,
  ServiceTemplate,
} from '@faultline/plugin-chaos-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chaosApiRef } from '../../api/chaosApiRef';
import { ExperimentsTab } from './ExperimentsTab';

const at = '2026-11-01T10:00:00.000Z';
const cell = {
  id: '111122223333.us-east-1',
  accountId: '111122223333',
  accountName: 'Shop production',
  region: 'us-east-1',
  environment: 'production',
  production: true,
};

const template: ServiceTemplate = {
  key: `${cell.id}.EXTa`,
  templateId: 'EXTa',
  cell,
  description: 'Half of the tasks stop',
  tags: {},
  actions: [
    {
      name: 'stop',
      actionId: 'aws:ecs:stop-task',
      description: '',
      parameters: {},
      targets: { Tasks: 'tasks' },
      startAfter: [],
    },
  ],
  targets: [
    {
      name: 'tasks',
      resourceType: 'aws:ecs:task',
      resourceArns: [],
      resourceTags: { service: 'cart' },
      filters: [],
      parameters: {},
      selectionMode: 'PERCENT(50)',
    },
  ],
  stopAlarms: [],
  emptyTargetResolutionMode: 'fail',
  updatedAt: at,
  consoleUrl: 'https://example.com',
  lastRuns: [],
  runCount: 0,
  start: { allowed: true, reason: null },
};

const service: ServiceDetail = {
  entityRef: 'component:default/cart',
  title: 'cart',
  kind: 'Component',
  owner: null,
  system: null,
  mapping: 'mapped',
  status: 'untested',
  statusText: '1 experiment is mapped and has no conclusive run.',
  templateCount: 1,
  runCount: 0,
  running: 0,
  lastRuns: [],
  mappingDetail: {
    state: 'mapped',
    selector: 'service=cart',
    fromDefault: false,
    problem: null,
    nearMatches: [],
    knownTemplates: 4,
  },
  templates: [template],
  active: [],
  intents: [],
  cells: [
    { ...cell, state: 'current', readAt: at, nextReadAt: null, problem: null },
  ],
  may: { start: true, stop: true },
  readOnly: null,
  readAt: at,
};

function show(getService: () => Promise<ServiceDetail>) {
  const startRun = jest.fn(async () => {
    throw new Error('AWS says no');
  });
  const api: Partial<ChaosApi> = {
    getService,
    startRun,
    listRuns: async () => ({ items: [], total: 0, nextCursor: null }),
  };
  const entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'cart', namespace: 'default' },
  };
  renderInTestApp(
    <TestApiProvider apis={[[chaosApiRef, api as ChaosApi]]}>
      <EntityProvider entity={entity}>
        <ExperimentsTab />
      </EntityProvider>
    </TestApiProvider>,
  );
  return { startRun };
}

describe('ExperimentsTab', () => {
  it('says what an experiment hits and asks for the name before it starts', async () => {
    const { startRun } = show(async () => service);
    const user = userEvent.setup();
    expect(
      await screen.findByText('50 % of the ecs tasks with service=cart'),
    ).toBeInTheDocument();
    expect(screen.getByText(/No stop alarm/)).toBeInTheDocument();

    await user.click(
      screen.getByRole('button', { name: 'Run… Half of the tasks stop' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    const start = dialog.getByRole('button', { name: 'Start experiment' });
    expect(start).toBeDisabled();
    await user.type(dialog.getByLabelText('Type cart to confirm'), 'cart');
    await user.click(start);
    expect(await dialog.findByText('AWS says no')).toBeInTheDocument();

    // A second try from the same dialog carries the same key.
    await user.click(start);
    await waitFor(() => expect(startRun).toHaveBeenCalledTimes(2));
    const keys = startRun.mock.calls.map(
      ([call]: unknown[]) =>
        (call as { idempotencyKey: string }).idempotencyKey,
    );
    expect(new Set(keys).size).toBe(1);
  });

  it('shows the position of a fault in the annotation', async () => {
    show(async () => ({
      ...service,
      mapping: 'malformed',
      templates: [],
      mappingDetail: {
        ...service.mappingDetail,
        state: 'malformed',
        problem: {
          annotation: 'aws.amazon.com/fis-experiment-template-tags',
          text: 'service=cart,=prod',
          position: 13,
          message: 'A tag needs a key before "=".',
          hint: 'key missing',
        },
      },
    }));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Character 14 of 18');
    expect(alert).toHaveTextContent('^ key missing');
  });

  it('teaches the annotation to a service that has none', async () => {
    show(async () => ({
      ...service,
      mapping: 'unannotated',
      templates: [],
      mappingDetail: { ...service.mappingDetail, state: 'unannotated' },
    }));
    expect(
      await screen.findByText(/fis-experiment-template-tags: service=cart/),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Copy' })).toBeEnabled();
  });

  it('names a cell that cannot be read and keeps its data', async () => {
    show(async () => ({
      ...service,
      templates: [
        {
          ...template,
          start: { allowed: false, reason: 'Off until AWS answers.' },
        },
      ],
      cells: [
        {
          ...cell,
          state: 'failing',
          readAt: at,
          nextReadAt: null,
          problem: { kind: 'denied', message: 'AWS denied it.', since: at },
        },
      ],
    }));
    expect(
      await screen.findByText('Shop production, us-east-1 cannot be read.'),
    ).toBeInTheDocument();
    expect(screen.getByText('Off until AWS answers.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /^Run…/ })).toBeDisabled();
  });

  it('tells denied from broken', async () => {
    const response = new Response(
      JSON.stringify({
        error: { name: 'NotAllowedError', message: 'no' },
        response: { statusCode: 403 },
      }),
      { status: 403, headers: { 'content-type': 'application/json' } },
    );
    const denied = await ResponseError.fromResponse(response);
    show(async () => {
      throw denied;
    });
    expect(
      await screen.findByText('You may not see the experiments of cart'),
    ).toBeInTheDocument();
  });
});
