import { driveFis, statuses } from '../../__testUtils__/driveFis';
import {
  disturbedSituations,
  preventedSituations,
  situationsWorld,
  stoppedSituations,
  targetedSituations,
} from '../../__testUtils__/situations';
import { startTest } from '../../__testUtils__/startTest';
import type { Test } from '../../__testUtils__/startTest';

let test: Test;
beforeEach(async () => {
  test = await startTest({ world: situationsWorld });
});
afterEach(() => test.stop());

describe('an experiment meets', () => {
  it.each([
    ...stoppedSituations,
    ...preventedSituations,
    ...targetedSituations,
    ...disturbedSituations,
  ])('$name', async ({ template, actionsMode, before, moments }) => {
    const { create, get } = driveFis(test);
    const experimentTemplateId = await create(template);
    await before?.(test);
    const { experiment } = await test.fisV2
      .startExperiment({
        clientToken: 'start',
        experimentTemplateId,
        experimentOptions: { actionsMode },
      })
      .promise();
    const id = experiment?.id ?? '';
    expect(experiment?.state?.status).toBe('initiating');
    for (const { afterSeconds, act, is, state } of moments) {
      test.clock.advance(afterSeconds);
      await act?.(test, id);
      const now = await get(id);
      expect(statuses(now)).toMatchObject(is);
      expect(now.state).toMatchObject(state ?? {});
    }
    test.clock.advance(24 * 3600);
    const end = await get(id);
    test.clock.advance(24 * 3600);
    expect(await get(id)).toEqual(end);
    expect(['completed', 'stopped', 'failed', 'cancelled']).toContain(
      end.state?.status,
    );
  });
});
