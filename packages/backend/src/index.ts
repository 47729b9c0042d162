import { createBackend } from '@backstage/backend-defaults';
import { policyModule } from './policy/policyModule';
import { demoSignInModule } from './signIn/demoSignInModule';
import { simulatedAwsPlugin } from './simulatedAws';

const backend = createBackend();

backend.add(simulatedAwsPlugin);
backend.add(import('@backstage/plugin-app-backend'));
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(demoSignInModule);
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(policyModule);
backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('@backstage/plugin-user-settings-backend'));
backend.add(import('@faultline/plugin-chaos-backend'));
backend.add(import('@backstage-community/plugin-tech-insights-backend'));
backend.add(
  import('@backstage-community/plugin-tech-insights-backend-module-jsonfc'),
);
backend.add(import('@faultline/plugin-tech-insights-backend-module-chaos'));

backend.start();
