import { createBackendModule } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  authProvidersExtensionPoint,
  createProxyAuthenticator,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { patiently } from './patiently';

/** Names the person of the demo that the browser wants to be. */
const HEADER = 'x-demo-person';

/**
 * Believes the browser who it is. For the demo only, where it lets everybody
 * try every role; a real portal has a real provider.
 */
const authenticator = createProxyAuthenticator({
  defaultProfileTransform: async () => ({ profile: {} }),
  initialize: () => undefined,
  async authenticate({ req }) {
    if (process.env.NODE_ENV === 'production') {
      throw new NotAllowedError('The sign-in of the demo is for trying only');
    }
    const person = req.header(HEADER) ?? '';
    if (!/^[a-z0-9.-]+$/.test(person)) {
      throw new NotAllowedError('Choose a person of the demo');
    }
    return { result: { person } };
  },
});

/** Signs people of the demo's catalog in, with the token of a real sign-in. */
export const demoSignInModule = createBackendModule({
  pluginId: 'auth',
  moduleId: 'demo-provider',
  register(env) {
    env.registerInit({
      deps: { providers: authProvidersExtensionPoint },
      async init({ providers }) {
        providers.registerProvider({
          providerId: 'demo',
          factory: createProxyAuthProviderFactory({
            authenticator,
            signInResolver: ({ result }, context) =>
              patiently(() =>
                context.signInWithCatalogUser({
                  entityRef: { name: result.person },
                }),
              ),
          }),
        });
      },
    });
  },
});
