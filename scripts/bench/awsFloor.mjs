import { createFisClient } from '../lib/waitingTemplates.mjs';
import { ACCOUNT, REGION } from './sampleData.mjs';
import { require, source } from './sources.mjs';

/** The questions of a check, put to AWS by its own clients and nothing else. */
export function createAwsFloor(endpoint, templateId) {
  const cloudWatch = require('@aws-sdk/client-cloudwatch');
  const fis = require('@aws-sdk/client-fis');
  const { rewriteRequest } = source('aws/rewriteRequest.ts');
  const credentials = { accessKeyId: ACCOUNT, secretAccessKey: 'simulated' };
  const fisClient = createFisClient(endpoint, REGION);
  const alarms = new cloudWatch.CloudWatchClient({
    endpoint,
    region: REGION,
    credentials,
  });
  // The client does not know levers: another question goes to their path.
  const leverQuestion = () =>
    rewriteRequest(new fis.GetActionCommand({ id: 'lever' }), request => {
      request.path = request.path.replace(
        /\/actions\/lever$/,
        '/safetyLevers/default',
      );
    });
  return {
    async ask() {
      const { experimentTemplate } = await fisClient.send(
        new fis.GetExperimentTemplateCommand({ id: templateId }),
      );
      const names = experimentTemplate.stopConditions.map(
        ({ value }) => value.split(':alarm:')[1],
      );
      await Promise.all([
        fisClient.send(leverQuestion()),
        alarms.send(
          new cloudWatch.DescribeAlarmsCommand({ AlarmNames: names }),
        ),
      ]);
    },
    destroy() {
      fisClient.destroy();
      alarms.destroy();
    },
  };
}
