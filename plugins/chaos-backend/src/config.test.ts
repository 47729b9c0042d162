import { ConfigReader } from '@backstage/config';
import { readChaosConfig } from './config';

const account = { accountId: '111122223333', regions: ['us-east-1'] };
const read = (chaos: object) =>
  readChaosConfig(new ConfigReader({ chaos } as {}));

describe('readChaosConfig', () => {
  it('takes an account of no known environment for production', () => {
    const [cell] = read({ accounts: [account] }).cells;
    expect(cell).toEqual({
      id: '111122223333.us-east-1',
      accountId: '111122223333',
      accountName: '111122223333',
      region: 'us-east-1',
      environment: 'production',
      production: true,
    });
  });

  it('makes a cell of each account and region', () => {
    const regions = ['us-east-1', 'eu-west-1'];
    const { cells } = read({
      accounts: [{ ...account, regions, environment: 'staging' }],
    });
    expect(cells.map(({ id, production }) => [id, production])).toEqual([
      ['111122223333.us-east-1', false],
      ['111122223333.eu-west-1', false],
    ]);
  });

  it('works without any configuration', () => {
    expect(readChaosConfig(new ConfigReader({}))).toMatchObject({
      cells: [],
      sync: { idleMs: 60_000, runningMs: 2_000 },
      retention: { previewsMs: 90 * 24 * 60 * 60 * 1000 },
      allowWithoutPermissions: false,
      permissionsEnabled: false,
    });
  });

  it('reads the scoring, with a version that tells one from another', () => {
    const { scoring } = read({
      scoring: {
        freshness: { days: 10 },
        weights: { throttling: 5 },
        tiers: { '2': { required: ['throttling'] } },
        levels: [{ name: 'Only', checks: ['mapped'], minScore: 50 }],
        waivers: { maxDays: 30 },
      },
    });
    expect(scoring.policy.freshness.days).toBe(10);
    expect(scoring).toMatchObject({
      waiverMaxDays: 30,
      findingDueDays: 30,
      levels: [{ name: 'Only', checks: ['mapped'], minScore: 50 }],
    });
    expect(scoring.policy.weights).toMatchObject({ throttling: 5 });
    expect(read({}).scoring.version).toBe(read({}).scoring.version);
    expect(scoring.version).not.toBe(read({}).scoring.version);
  });

  it('reads what documents prove, which changes the version', () => {
    const of = (...documents: object[]) =>
      read({ scoring: { documents } }).scoring;
    const documents = [{ document: 'cut-*', proves: ['region-failover'] }];
    const { policy, version } = of(...documents);
    expect(policy.documents).toEqual(documents);
    expect(of(...documents).version).toBe(version);
    const others = [
      of(),
      of({ ...documents[0], document: 'cut-it' }),
      of({ ...documents[0], proves: ['throttling'] }),
    ];
    expect(others.map(each => each.version)).not.toContain(version);
  });

  it('reads what owners are notified of', () => {
    const { notifications } = read({
      notifications: {
        digest: { relapse: 'daily' },
        owners: { 'group:default/sandbox': 'none' },
      },
    });
    expect(notifications).toMatchObject({
      digest: { failing: 'immediately', relapse: 'daily' },
      owners: { 'group:default/sandbox': 'none' },
    });
  });

  it('reads the guardrails of each environment', () => {
    const { guardrails } = read({
      guardrails: { default: { maxTargets: 3 }, Production: { maxTargets: 1 } },
    });
    expect(guardrails.of('staging')).toMatchObject({
      maxTargets: 3,
      requirePreview: false,
    });
    expect(guardrails.of('production')).toMatchObject({
      maxTargets: 1,
      requirePreview: true,
    });
  });

  it.each<[string, object]>([
    [
      'chaos.guardrails.staging.maxTarget is not known; look for a spelling mistake',
      { guardrails: { staging: { maxTarget: 3 } } },
    ],
    [
      'chaos.guardrails.production.window.timeZone must be a time zone of the IANA database',
      { guardrails: { production: { window: { timeZone: 'Mars' } } } },
    ],
    [
      'chaos.accounts[0].accountId must be twelve digits in quotes, and is "12"',
      { accounts: [{ ...account, accountId: '12' }] },
    ],
    [
      'chaos.accounts[0].regions must name at least one region',
      { accounts: [{ ...account, regions: [] }] },
    ],
    [
      'chaos.accounts[0].regions: "Virginia" is no AWS region',
      { accounts: [{ ...account, regions: ['Virginia'] }] },
    ],
    [
      'chaos.accounts names account 111122223333 in us-east-1 twice',
      { accounts: [account, account] },
    ],
    [
      'chaos.aws.endpoint must be an http or https URL',
      { aws: { endpoint: 'localhost:4566' } },
    ],
    [
      'chaos.mapping.defaultTags.team must be a string',
      { mapping: { defaultTags: { team: 7 } } },
    ],
    [
      'chaos.scoring.freshness.days must be above 0',
      { scoring: { freshness: { days: 0 } } },
    ],
    [
      'chaos.notifications.digest.failing must be one of immediately, daily, weekly',
      { notifications: { digest: { failing: 'hourly' } } },
    ],
    ['chaos.notifications must be an object', { notifications: 'none' }],
    [
      'chaos.retention.previews must be at least one day',
      { retention: { previews: '3h' } },
    ],
    ['chaos.retention.previews', { retention: { previews: 'for ever' } }],
    [
      'chaos.scoring.weights.az-impairment must be from 1 to 5',
      { scoring: { weights: { 'az-impairment': 9 } } },
    ],
    [
      'chaos.scoring.documents[0].document must be the name of an SSM document',
      {
        scoring: {
          documents: [
            {
              document: 'arn:aws:ssm:us-east-1:111122223333:document/cut',
              proves: ['region-failover'],
            },
          ],
        },
      },
    ],
    [
      'chaos.scoring.documents[0].document must name something',
      { scoring: { documents: [{ document: '*', proves: ['throttling'] }] } },
    ],
    [
      'chaos.scoring.documents[0].proves must name a failure mode',
      { scoring: { documents: [{ document: 'cut', proves: [] }] } },
    ],
    [
      'chaos.scoring.documents[0].proves[0]',
      { scoring: { documents: [{ document: 'cut', proves: ['region'] }] } },
    ],
    [
      'chaos.scoring.freshnes is not known; look for a spelling mistake',
      { scoring: { freshnes: {} } },
    ],
    [
      'chaos.scoring.levels[0].checks[0] must be one of mapped, guarded',
      { scoring: { levels: [{ name: 'Gold', checks: ['maped'] }] } },
    ],
    [
      'chaos.scoring.waivers.maxDays must be above 0',
      { scoring: { waivers: { maxDays: 0 } } },
    ],
    ['chaos.sync.idle', { sync: { idle: 'soon' } }],
    ['chaos.sync.running', { sync: { running: '-3s' } }],
  ])('stops with the key and the reason: %s', (message, chaos) => {
    expect(() => read(chaos)).toThrow(message);
  });
});
