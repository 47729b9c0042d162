import {
  CreateExperimentTemplateCommand,
  DeleteExperimentTemplateCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-fis';
import { createFisClient } from '../aws/__testUtils__/createFisClient';
import {
  ACCOUNT,
  ORDERS,
  Portal,
  startPortal,
} from '../__testUtils__/startPortal';
import { until } from '../__testUtils__/until';

jest.setTimeout(60_000);

describe('following what people change in AWS', () => {
  let portal: Portal;
  afterEach(() => portal.stop());

  it('shows a new template, and no longer one that lost its tag or is gone', async () => {
    portal = await startPortal();
    await portal.mapped();
    const aws = createFisClient(portal.simulator.url);
    const shows = (count: number) =>
      until(
        () => portal.get(ORDERS),
        ({ templates }) => templates.length === count,
      );

    const { experimentTemplate } = await aws.send(
      new CreateExperimentTemplateCommand({
        clientToken: 'new',
        description: 'Somebody waits for a minute',
        roleArn: 'arn:aws:iam::111122223333:role/fis',
        stopConditions: [{ source: 'none' }],
        actions: {
          wait: { actionId: 'aws:fis:wait', parameters: { duration: 'PT1M' } },
        },
        tags: { service: 'orders' },
      }),
    );
    const { templates } = await shows(3);
    const added = templates.find(
      ({ templateId }: { templateId: string }) =>
        templateId === experimentTemplate?.id,
    );
    expect(added).toMatchObject({ lastRuns: [], start: { allowed: true } });

    await aws.send(
      new UntagResourceCommand({
        resourceArn: `arn:aws:fis:us-east-1:${ACCOUNT}:experiment-template/${experimentTemplate?.id}`,
        tagKeys: ['service'],
      }),
    );
    const untagged = await shows(2);
    const [kept] = untagged.templates;

    await aws.send(
      new DeleteExperimentTemplateCommand({ id: kept.templateId }),
    );
    const deleted = await shows(1);
    expect(deleted.templates[0].templateId).not.toBe(kept.templateId);
  });
});
