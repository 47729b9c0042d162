import { driveFis } from '../../../__testUtils__/driveFis';
import { logRecords } from '../../../__testUtils__/logRecords';
import { quietWorld } from '../../../__testUtils__/quietWorld';
import { startTest } from '../../../__testUtils__/startTest';
import type { Test } from '../../../__testUtils__/startTest';
import {
  ACCOUNT,
  failingFunctions,
  wait,
  waiting,
} from '../../../__testUtils__/templates';

const logGroupArn = `arn:aws:logs:us-east-1:${ACCOUNT}:log-group:/fis/runs`;
const toGroup = {
  logConfiguration: {
    logSchemaVersion: 2,
    cloudWatchLogsConfiguration: { logGroupArn: `${logGroupArn}:*` },
  },
};
const toBucket = {
  logConfiguration: {
    logSchemaVersion: 2,
    s3Configuration: { bucketName: 'fis-logs', prefix: 'runs/' },
  },
};

const DELAY = 'aws:lambda:invocation-add-delay';
const deniedRole = `arn:aws:iam::${ACCOUNT}:role/denied`;

let test: Test;
beforeEach(async () => {
  test = await startTest({
    world: quietWorld({
      roles: [
        {
          arn: deniedRole,
          deniedActionIds: ['aws:lambda:invocation-error', DELAY],
        },
      ],
    }),
  });
});
afterEach(() => test.stop());

const records = () => logRecords(test);

describe('the log of an experiment', () => {
  it('tells its whole life in schema version 2', async () => {
    const { start } = driveFis(test);
    const id = await start(failingFunctions(toGroup));
    test.clock.advance(3600);
    const { resolvedTargets } = await test.fisV2
      .listExperimentResolvedTargets({ experimentId: id })
      .promise();
    const target_type = 'aws:lambda:function';
    const names = {
      action_name: 'fail',
      action_id: 'aws:lambda:invocation-error',
    };
    const resolved = {
      target_resolution_end_time: '2026-11-02T10:00:15Z',
      target_name: 'functions',
      target_type,
    };
    expect(records()).toEqual(
      [
        [
          'experiment-start',
          '10:00:00',
          {
            experiment_template_id: expect.stringMatching(/^EXT/),
            experiment_start_time: '2026-11-02T10:00:00Z',
          },
        ],
        [
          'target-resolution-start',
          '10:00:15',
          {
            target_resolution_start_time: '2026-11-02T10:00:15Z',
            target_name: 'functions',
          },
        ],
        [
          'target-resolution-detail',
          '10:00:15',
          {
            ...resolved,
            account_id: ACCOUNT,
            resolved_targets_count: resolvedTargets?.length,
            status: 'completed',
          },
        ],
        [
          'target-resolution-end',
          '10:00:15',
          {
            ...resolved,
            resolved_targets: resolvedTargets?.map(
              each => each.targetInformation,
            ),
            page: 1,
            total_pages: 1,
          },
        ],
        [
          'action-start',
          '10:00:15',
          {
            ...names,
            action_start_time: '2026-11-02T10:00:15Z',
            action_targets: { Functions: 'functions' },
            parameters: { duration: 'PT3M', preventExecution: 'true' },
          },
        ],
        [
          'action-end',
          '10:03:15',
          {
            ...names,
            action_end_time: '2026-11-02T10:03:15Z',
            action_state: {
              status: 'completed',
              reason: 'Action was completed.',
            },
          },
        ],
        [
          'experiment-end',
          '10:03:15',
          {
            experiment_end_time: '2026-11-02T10:03:15Z',
            experiment_state: {
              status: 'completed',
              reason: 'Experiment completed.',
            },
          },
        ],
      ].map(([log_type, time, details]) => ({
        id,
        log_type,
        event_timestamp: `2026-11-02T${time}Z`,
        version: '2',
        details,
      })),
    );
  });

  it('goes to the stream of the experiment', async () => {
    const { start } = driveFis(test);
    const id = await start(waiting(toGroup));
    test.clock.advance(3600);
    const places = test.simulator.sinks.logs
      .list()
      .map(event => `${event.logGroupArn} ${event.logStream}`);
    expect([...new Set(places)]).toEqual([`${logGroupArn} /aws/fis/${id}`]);
  });

  it('goes to S3 as one object of lines when the experiment has ended', async () => {
    const { start } = driveFis(test);
    const id = await start(waiting(toBucket));
    test.clock.advance(60);
    expect(test.simulator.sinks.objects.list()).toEqual([]);
    test.clock.advance(3600);
    const [object, ...others] = test.simulator.sinks.objects.list();
    expect(others).toEqual([]);
    expect(object?.bucket).toBe('fis-logs');
    expect(object?.key).toMatch(
      new RegExp(
        `^runs/AWSLogs/${ACCOUNT}/fis/us-east-1/${id}/2026/11/02/${ACCOUNT}_awsfislogs_us-east-1_${id}_202611021002Z_\\w{8}\\.log$`,
      ),
    );
    const lines = object?.body.toString('utf8').trim().split('\n') ?? [];
    expect(lines.map(line => JSON.parse(line).log_type)).toEqual([
      'experiment-start',
      'action-start',
      'action-end',
      'experiment-end',
    ]);
  });

  it('names the action that failed, and why', async () => {
    const { start } = driveFis(test);
    await start(failingFunctions({ ...toGroup, roleArn: deniedRole }));
    test.clock.advance(3600);
    const action_state = {
      status: 'failed',
      reason: 'Not enough privileges to perform the required action',
    };
    expect(records().slice(-3)).toMatchObject([
      {
        log_type: 'action-error',
        details: { action_name: 'fail', account_id: ACCOUNT, action_state },
      },
      { log_type: 'action-end', details: { action_state } },
      {
        log_type: 'experiment-end',
        details: { experiment_state: { status: 'failed' } },
      },
    ]);
  });

  it('says which target could not be resolved', async () => {
    const { start } = driveFis(test);
    await start(failingFunctions(toGroup, { service: 'nowhere' }));
    test.clock.advance(3600);
    const error_information = 'Target resolution returned empty set.';
    expect(records()).toMatchObject([
      { log_type: 'experiment-start' },
      { log_type: 'target-resolution-start' },
      {
        log_type: 'target-resolution-detail',
        details: {
          status: 'failed',
          resolved_targets_count: 0,
          error_information,
        },
      },
      { log_type: 'target-resolution-end', details: { error_information } },
      {
        log_type: 'experiment-end',
        details: { experiment_state: { status: 'failed' } },
      },
    ]);
  });

  it('is written for a preview as well', async () => {
    const { create } = driveFis(test);
    const experimentTemplateId = await create(failingFunctions(toGroup));
    await test.fisV2
      .startExperiment({
        clientToken: 'preview',
        experimentTemplateId,
        experimentOptions: { actionsMode: 'skip-all' },
      })
      .promise();
    test.clock.advance(60);
    expect(records().map(({ log_type }) => log_type)).toEqual([
      'experiment-start',
      'target-resolution-start',
      'target-resolution-detail',
      'target-resolution-end',
      'action-end',
      'experiment-end',
    ]);
  });

  it('leaves out actions that never began', async () => {
    const { start } = driveFis(test);
    const id = await start(
      waiting({
        ...toGroup,
        actions: { first: wait('PT5M'), second: wait('PT5M', 'first') },
      }),
    );
    test.clock.advance(60);
    await test.fisV2.stopExperiment({ id }).promise();
    test.clock.advance(60);
    const named = records().filter(
      ({ details }) => details.action_name === 'second',
    );
    expect(named).toEqual([]);
    expect(records().at(-1)?.details.experiment_state).toMatchObject({
      status: 'stopped',
    });
  });

  it.each([
    [
      'a log group of another account',
      {
        logSchemaVersion: 2,
        cloudWatchLogsConfiguration: {
          logGroupArn: logGroupArn.replace(ACCOUNT, '444455556666'),
        },
      },
    ],
    [
      'a bucket that cannot exist',
      { logSchemaVersion: 2, s3Configuration: { bucketName: 'Not_A_Bucket' } },
    ],
  ])('fails the experiment that names %s', async (_name, logConfiguration) => {
    const { start, get } = driveFis(test);
    const id = await start(waiting({ logConfiguration }));
    test.clock.advance(60);
    expect((await get(id)).state).toMatchObject({
      status: 'failed',
      error: { code: 'ConfigurationFailure', location: 'logConfiguration' },
    });
    expect(test.simulator.sinks.logs.list()).toEqual([]);
    expect(test.simulator.sinks.objects.list()).toEqual([]);
  });
});
