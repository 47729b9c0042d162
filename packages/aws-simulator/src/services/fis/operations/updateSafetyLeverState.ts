import { operation } from '../../../server/Service';
import { oneOf, string, structure } from '../../../server/shapes';
import { resourceNotFound } from '../errors';
import { resourceId } from '../validation/resourceId';
import { LEVER_ID, safetyLeverView } from '../views/safetyLeverView';

export const updateSafetyLeverState = operation({
  name: 'UpdateSafetyLeverState',
  http: { method: 'PATCH', path: '/safetyLevers/{id}/state' },
  input: structure(
    {
      id: resourceId,
      state: structure(
        {
          status: oneOf('disengaged', 'engaged'),
          reason: string({ max: 512 }),
        },
        {},
      ),
    },
    {},
  ),
  handle({ id, state }, { cell }) {
    if (id !== LEVER_ID) {
      throw resourceNotFound(`Safety lever ${id} does not exist.`);
    }
    const { fis } = cell;
    fis.lever.update(state, fis.activeExperiments(), experiment =>
      fis.engine.apply(experiment, { type: 'leverEngaged' }),
    );
    return { safetyLever: safetyLeverView(cell) };
  },
});
