import { createApp } from '@backstage/frontend-defaults';
import {
  createFrontendModule,
  useApi,
  configApiRef,
} from '@backstage/frontend-plugin-api';
import { SignInPageBlueprint } from '@backstage/plugin-app-react';
import { SignInPage } from '@backstage/core-components';
import { SignInPageProps } from '@backstage/core-plugin-api';

function GuestSignIn(props: SignInPageProps) {
  const title = useApi(configApiRef).getOptionalString('app.title');
  return <SignInPage {...props} auto title={title} providers={['guest']} />;
}

const signIn = createFrontendModule({
  pluginId: 'app',
  extensions: [
    SignInPageBlueprint.make({
      params: { loader: async () => GuestSignIn },
    }),
  ],
});

export default createApp({ features: [signIn] });
