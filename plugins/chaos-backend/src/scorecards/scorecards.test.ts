import { startPortal, Portal } from '../__testUtils__/startPortal';
import { until } from '../__testUtils__/until';

jest.setTimeout(120_000);

it('explores', async () => {
  const portal: Portal = await startPortal();
  await portal.mapped();
  await new Promise(r => setTimeout(r, 8000));
  const show = async (p: string) =>
    console.log(
      p,
      JSON.stringify(await portal.get('/api/chaos' + p), null, 1).slice(
        0,
        6000,
      ),
    );
  await show('/scorecards');
  await show('/services/component/default/orders/scorecard');
  await show('/resilience');
  await show('/roll-ups');
  await show('/roll-ups/group/group:default%2Fteam-a');
  await show('/failure-modes');
  await show('/trends');
  await show('/scoring');
  await show('/scorecards/facets');
  await until(
    async () => 1,
    () => true,
  );
  await portal.stop();
});
