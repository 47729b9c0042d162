import {
  ApiBlueprint,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { ChaosClient } from '@faultline/plugin-chaos-common';
import { chaosApiRef } from '../api/chaosApiRef';

export const chaosApi = ApiBlueprint.make({
  params: define =>
    define({
      api: chaosApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => ChaosClient.create(deps),
    }),
});
