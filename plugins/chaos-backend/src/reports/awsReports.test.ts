import { sampleWorld, World } from '@faultline/aws-simulator';
import { runReportSchema } from '@faultline/plugin-chaos-common';
import request from 'supertest';
import { Body, Portal, startPortal } from '../__testUtils__/startPortal';
import { TimeMachine } from '../__testUtils__/TimeMachine';
import { until } from '../__testUtils__/until';

jest.setTimeout(120_000);

const HOUR = 3600;

/** A world in which FIS writes a report of every run. */
const reporting: World = {
  ...sampleWorld,
  cells: sampleWorld.cells.map(cell => ({
    ...cell,
    templates: cell.templates?.map(template => ({
      ...template,
      definition: {
        ...template.definition,
        experimentReportConfiguration: {
          outputs: { s3Configuration: { bucketName: 'game-days' } },
        },
      },
    })),
  })),
};

describe("FIS's own report of a run", () => {
  let portal: Portal;
  let time: TimeMachine;

  const start = async (world: World) => {
    time = TimeMachine.start();
    portal = await startPortal({ world });
    const template = await portal.idle();
    const { body } = await portal.startRun(template, 'reported');
    return body.run as Body;
  };
  const reports = async ({ id }: Body) =>
    runReportSchema.parse(await portal.get(`/api/chaos/runs/${id}/report`))
      .awsReports;
  const reached = ({ id }: Body, wanted: string) =>
    until(
      () => portal.get(`/api/chaos/runs/${id}`),
      ({ state }) => state === wanted,
    );
  const end = async (run: Body) => {
    time.jump(20);
    await reached(run, 'running');
    await portal.post(`/api/chaos/runs/${run.id}/stop`);
    await reached(run, 'stopped');
  };
  afterEach(async () => {
    await portal.stop();
    time.stop();
  });

  it('is on its way at first, and then a file in S3', async () => {
    const run = await start(reporting);
    expect(await reports(run)).toEqual([]);
    await end(run);
    expect(await reports(run)).toEqual([
      {
        url: run.consoleUrl,
        type: '',
        state: 'running',
        reason: 'Report is being generated.',
      },
    ]);
    time.jump(HOUR);
    const url = `https://console.aws.amazon.com/s3/object/game-days?region=us-east-1&prefix=${run.experimentId}%2Freport.pdf`;
    expect(await reports(run)).toEqual([
      { url, type: 'PDF', state: 'completed', reason: 'Report was generated.' },
    ]);
    const { text } = await request(portal.server).get(
      `/api/chaos/runs/${run.id}/report.md`,
    );
    expect(text).toContain(`<${url}>`);
  });

  it('is not asked for again once it is there', async () => {
    const run = await start(reporting);
    await end(run);
    time.jump(HOUR);
    await reports(run);
    await portal.breakAws({
      service: 'fis',
      operation: 'GetExperiment',
      action: 'error',
      status: 500,
      code: 'InternalServerException',
      message: 'AWS says no',
    });
    expect(await reports(run)).toMatchObject([{ state: 'completed' }]);
  });

  it('is not there when the template asks for none', async () => {
    const run = await start(sampleWorld);
    await end(run);
    expect(await reports(run)).toEqual([]);
  });
});
