import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  GetActionCommand,
  GetTargetResourceTypeCommand,
  ListActionsCommand,
  paginateListActions,
  paginateListTargetResourceTypes,
} from '@aws-sdk/client-fis';
import { startTest } from '../../../__testUtils__/startTest';
import type { Test } from '../../../__testUtils__/startTest';
import { actions, resourceTypes } from '.';

let test: Test;
beforeAll(async () => {
  test = await startTest();
});
afterAll(() => test.stop());

async function collect<T>(pages: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const page of pages) {
    found.push(page);
  }
  return found;
}

describe('the catalogue', () => {
  it('lists all 50 actions, in pages and by id', async () => {
    const pages = await collect(
      paginateListActions({ client: test.fis, pageSize: 20 }, {}),
    );
    expect(pages.map(page => page.actions?.length)).toEqual([20, 20, 10]);
    const ids = pages.flatMap(page => page.actions ?? []).map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
    expect(new Set(ids).size).toBe(50);
  });

  it('lists all 24 resource types, in pages', async () => {
    const pages = await collect(
      paginateListTargetResourceTypes({ client: test.fis, pageSize: 10 }, {}),
    );
    const types = pages.flatMap(page => page.targetResourceTypes ?? []);
    expect(types).toHaveLength(24);
    types.forEach(({ description }) => expect(description).toMatch(/\w/));
  });

  it('shows an action with its parameters and targets', async () => {
    const { action } = await test.fis.send(
      new GetActionCommand({ id: 'aws:ec2:stop-instances' }),
    );
    expect(action).toEqual({
      id: 'aws:ec2:stop-instances',
      arn: 'arn:aws:fis:us-east-1:111122223333:action/aws:ec2:stop-instances',
      description: expect.stringMatching(/\w/),
      targets: { Instances: { resourceType: 'aws:ec2:instance' } },
      parameters: {
        startInstancesAfterDuration: {
          description: expect.stringMatching(/\w/),
          required: false,
        },
        completeIfInstancesTerminated: {
          description: expect.stringMatching(/\w/),
          required: false,
        },
      },
      tags: {},
    });
  });

  it('has a description for everything that it shows', async () => {
    for (const id of actions.keys()) {
      const { action } = await test.fis.send(new GetActionCommand({ id }));
      const shown = [action, ...Object.values(action?.parameters ?? {})];
      shown.forEach(each => expect(each?.description).toMatch(/\w/));
    }
    for (const resourceType of resourceTypes.keys()) {
      const { targetResourceType } = await test.fis.send(
        new GetTargetResourceTypeCommand({ resourceType }),
      );
      Object.values(targetResourceType?.parameters ?? {}).forEach(each =>
        expect(each.description).toMatch(/\w/),
      );
    }
  });

  it('shows which parameters a resource type needs', async () => {
    const { targetResourceType } = await test.fis.send(
      new GetTargetResourceTypeCommand({ resourceType: 'aws:eks:pod' }),
    );
    const required = Object.entries(targetResourceType?.parameters ?? {})
      .filter(([, parameter]) => parameter.required)
      .map(([name]) => name);
    expect(required).toEqual([
      'clusterIdentifier',
      'namespace',
      'selectorType',
      'selectorValue',
    ]);
  });

  it.each([
    ['an action', new GetActionCommand({ id: 'aws:ec2:explode' })],
    ['an action named like a method', new GetActionCommand({ id: 'toString' })],
  ])('does not find %s that is not there', async (_name, command) => {
    await expect(test.fis.send(command)).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      $metadata: { httpStatusCode: 404 },
    });
  });

  it('does not find a resource type that is not there', async () => {
    await expect(
      test.fis.send(
        new GetTargetResourceTypeCommand({ resourceType: 'aws:ec2:rack' }),
      ),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it.each([0, 101])('refuses pages of %s', async maxResults => {
    await expect(
      test.fis.send(new ListActionsCommand({ maxResults })),
    ).rejects.toMatchObject({ name: 'ValidationException' });
  });
});

interface KnownParameter {
  required: boolean;
  type?: string;
  enum?: string[];
  min?: number | string;
  max?: number | string;
}

interface KnownAction {
  id: string;
  targets: Record<string, { resourceType: string }>;
  parameters: Record<string, KnownParameter>;
  x_kind: string;
  x_onStop: string;
}

const repository = path.resolve(__dirname, '../../../../../..');
const facts = [
  process.env.FAULTLINE_SHARED_DATA ?? '',
  path.resolve(repository, '../shared/data'),
]
  .map(folder => path.join(folder, 'fis-actions.json'))
  .find(file => path.isAbsolute(file) && existsSync(file));
const describeIfPresent = facts ? describe : describe.skip;

describeIfPresent('the facts about the actions', () => {
  const known: KnownAction[] = JSON.parse(
    facts ? readFileSync(facts, 'utf8') : '[]',
  );

  it('are those of the wire', async () => {
    const shown = await Promise.all(
      known.map(({ id }) => test.fis.send(new GetActionCommand({ id }))),
    );
    const required = (parameters: Record<string, { required?: boolean }>) =>
      Object.fromEntries(
        Object.entries(parameters).map(([name, each]) => [name, each.required]),
      );
    expect(
      shown.map(({ action }) => ({
        id: action?.id,
        targets: action?.targets,
        required: required(action?.parameters ?? {}),
      })),
    ).toEqual(
      known.map(({ id, targets, parameters }) => ({
        id,
        targets,
        required: required(parameters),
      })),
    );
    expect(known).toHaveLength(actions.size);
  });

  it('are those by which templates are checked', () => {
    const limits = ({
      type,
      enum: values,
      min,
      max,
    }: Partial<KnownParameter>) => ({
      type,
      enum: values,
      min,
      max,
    });
    for (const { id, parameters, x_kind, x_onStop } of known) {
      const action = actions.get(id);
      expect([id, action?.kind, action?.onStop]).toEqual([
        id,
        x_kind,
        x_onStop,
      ]);
      for (const [name, parameter] of Object.entries(parameters)) {
        const { enum: values, ...others } = action?.parameters[name] ?? {};
        expect({
          name,
          ...limits({ ...others, enum: values && [...values] }),
        }).toEqual({ name, ...limits(parameter) });
      }
    }
  });
});
