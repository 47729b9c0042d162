import { readFileSync } from 'node:fs';
import path from 'node:path';
import { mockCredentials } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { PolicyQueryUser } from '@backstage/plugin-permission-node';
import { chaosPermissions } from '@faultline/plugin-chaos-common';
import {
  ChaosServiceResource,
  isInEnvironment,
  isServiceOwner,
} from '@faultline/plugin-chaos-node';
import { ChaosPolicy } from './ChaosPolicy';

const rules: Record<
  string,
  (service: ChaosServiceResource, params: any) => boolean
> = {
  IS_SERVICE_OWNER: isServiceOwner.apply,
  IS_IN_ENVIRONMENT: isInEnvironment.apply,
};

/** What the permission framework makes of a decision for one service. */
function allows(criteria: any, service: ChaosServiceResource): boolean {
  if (criteria.anyOf) {
    return criteria.anyOf.some((each: unknown) => allows(each, service));
  }
  if (criteria.not) return !allows(criteria.not, service);
  return rules[criteria.rule]!(service, criteria.params);
}

function holds(
  decision: PolicyDecision,
  service: ChaosServiceResource,
): boolean {
  return decision.result === AuthorizeResult.CONDITIONAL
    ? allows(decision.conditions, service)
    : decision.result === AuthorizeResult.ALLOW;
}

const checkout = (environment: string): ChaosServiceResource => ({
  entityRef: 'component:default/checkout-api',
  owners: ['group:default/team-checkout'],
  system: null,
  environments: [environment],
  accounts: ['111122223333'],
});

function person(name: string, ...groups: string[]): PolicyQueryUser {
  const credentials = mockCredentials.user(`user:default/${name}`);
  const ownershipEntityRefs = [
    `user:default/${name}`,
    ...groups.map(group => `group:default/${group}`),
  ];
  return {
    credentials,
    info: { userEntityRef: `user:default/${name}`, ownershipEntityRefs },
  };
}

const owner = person('amelie.b', 'team-checkout');
const colleague = person('jonas.k', 'team-payments');
const sre = person('lea.m', 'team-edge', 'sre');
const viewer = person('viewer');

const READS_AND_STOPS = [
  'chaos.run.read',
  'chaos.run.stop',
  'chaos.resilience.read',
];
const PREVIEWS = [...READS_AND_STOPS, 'chaos.run.preview'];
const STARTS = [...PREVIEWS, 'chaos.run.start'];
const OWNS = [
  ...STARTS,
  'chaos.hypothesis.update',
  'chaos.finding.update',
  'chaos.waiver.request',
];
const ALL = chaosPermissions.map(({ name }) => name);

describe('the policy of the demo', () => {
  it.each([
    ['an owner', owner, 'production', OWNS],
    ['an owner', owner, 'staging', OWNS],
    ['somebody of another team', colleague, 'production', PREVIEWS],
    ['somebody of another team', colleague, 'staging', STARTS],
    ['an SRE', sre, 'production', ALL],
    ['a viewer', viewer, 'production', READS_AND_STOPS],
    ['a viewer', viewer, 'staging', READS_AND_STOPS],
    ['nobody', undefined, 'staging', []],
  ])(
    'gives what is theirs to %s, case %#',
    async (_, user, environment, may) => {
      const policy = new ChaosPolicy();
      const service = checkout(environment);
      const given: string[] = [];
      for (const permission of chaosPermissions) {
        const decision = await policy.handle({ permission }, user);
        if (holds(decision, service)) given.push(permission.name);
      }
      expect(given.sort()).toEqual([...may].sort());
    },
  );

  it('is the one that the documentation shows', () => {
    const root = path.resolve(__dirname, '../../../..');
    const code = readFileSync(path.join(__dirname, 'ChaosPolicy.ts'), 'utf8');
    const docs = readFileSync(path.join(root, 'docs/permissions.md'), 'utf8');
    expect(docs).toContain(code.trim());
  });
});
