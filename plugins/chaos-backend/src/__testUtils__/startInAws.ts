import { StartExperimentCommand } from '@aws-sdk/client-fis';
import { createFisClient } from '../aws/__testUtils__/createFisClient';
import { Body, CELL, Portal } from './startPortal';
import { until } from './until';

/**
 * Starts a template past the portal, as somebody with the AWS console does.
 *
 * @returns id of the run, once the portal shows it
 */
export async function startInAws(
  portal: Portal,
  { templateId }: Body,
): Promise<string> {
  const client = createFisClient(portal.simulator.url);
  const { experiment } = await client.send(
    new StartExperimentCommand({
      clientToken: 'console',
      experimentTemplateId: templateId,
    }),
  );
  client.destroy();
  const runId = `${CELL}.${experiment?.id}`;
  await until(
    () => portal.get(`/api/chaos/runs/${runId}`),
    ({ id }) => id === runId,
  );
  return runId;
}
