import { GuardrailPolicies } from './GuardrailPolicies';
import { policySchema } from './policySchema';
import { readGuardrailPolicies } from './readGuardrailPolicies';

function policiesOf(settings: unknown): GuardrailPolicies {
  const read = readGuardrailPolicies(settings);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.policies;
}

function problemsOf(settings: unknown): string[] {
  const read = readGuardrailPolicies(settings);
  return read.ok
    ? []
    : read.problems.map(({ path, message }) => `${path} ${message}`);
}

const window = (change: object) => ({ production: { window: change } });

describe('readGuardrailPolicies', () => {
  it('is strict in production and mild elsewhere when nothing is set', () => {
    const policies = policiesOf(undefined);
    expect(policies.of('production')).toMatchObject({
      requireStopCondition: true,
      confirmByName: true,
      requireSteadyState: true,
      requirePreview: true,
      maxConcurrentPerService: 1,
      maxConcurrentPerCell: 5,
    });
    expect(policies.of('staging')).toMatchObject({
      requireStopCondition: false,
      confirmByName: false,
      protectDependencies: true,
    });
  });

  it.each([undefined, '', ' ', 'Production', ' PRODUCTION '])(
    'takes %j for production',
    environment => {
      const policies = policiesOf({ production: { maxTargets: 3 } });
      expect(policies.of(environment).maxTargets).toBe(3);
    },
  );

  it('gives the default section to every environment without its own, but never to production', () => {
    const policies = policiesOf({
      default: { maxTargets: 7, requireStopCondition: false },
      Staging: { maxTargets: 9 },
    });
    expect(policies.of('dev').maxTargets).toBe(7);
    expect(policies.of('staging').maxTargets).toBe(9);
    expect(policies.of('production')).toMatchObject({
      maxTargets: null,
      requireStopCondition: true,
    });
  });

  it('keeps what is not set, also when a key is there without a value', () => {
    const policy = policiesOf({
      production: { requireStopCondition: undefined, maxTargets: 4 },
    }).of('production');
    expect(policy.requireStopCondition).toBe(true);
    expect(policySchema.parse(policy)).toEqual(policy);
  });

  it('completes a window and the actions', () => {
    const policy = policiesOf({
      production: {
        window: { allow: [{ days: ['mon'], from: '09:00', to: '24:00' }] },
        actions: { deny: ['aws:rds:*'] },
      },
    }).of('production');
    expect(policy.window).toMatchObject({ timeZone: 'UTC', freezes: [] });
    expect(policy.actions).toEqual({ allow: ['*'], deny: ['aws:rds:*'] });
  });

  it.each<[string, unknown, string]>([
    [
      'a misspelt key',
      { production: { maxTarget: 3 } },
      'production.maxTarget is not known; look for a spelling mistake',
    ],
    [
      'a wrong type',
      { staging: { requirePreview: 'yes' } },
      'staging.requirePreview must be a boolean',
    ],
    [
      'a section that is no object',
      { production: 3 },
      'production must be an object',
    ],
    [
      'zero runs',
      { production: { maxConcurrentPerCell: 0 } },
      'production.maxConcurrentPerCell must be at least 1',
    ],
    [
      'half a resource',
      { production: { maxTargets: 2.5 } },
      'production.maxTargets must be a whole number',
    ],
    [
      'more than everything',
      { production: { maxTargetPercent: 101 } },
      'production.maxTargetPercent must be at most 100',
    ],
    [
      'an unknown zone',
      window({ timeZone: 'Europe/Pariss' }),
      'production.window.timeZone must be a time zone of the IANA database, for example Europe/Paris',
    ],
    [
      'no such hour',
      window({ allow: [{ days: ['mon'], from: '25:00', to: '26:00' }] }),
      'production.window.allow[0].from must be a time of day from 00:00 to 24:00, for example 09:30',
    ],
    [
      'an empty opening',
      window({ allow: [{ days: ['mon'], from: '09:00', to: '09:00' }] }),
      'production.window.allow[0].to must differ from "from"; a whole day is 00:00 to 24:00',
    ],
    [
      'no day',
      window({ allow: [{ days: [], from: '09:00', to: '10:00' }] }),
      'production.window.allow[0].days must name at least one day',
    ],
    [
      'an unknown day',
      window({ allow: [{ days: ['monday'], from: '09:00', to: '10:00' }] }),
      'production.window.allow[0].days[0] must be one of mon, tue, wed, thu, fri, sat, sun',
    ],
    [
      'a day that does not exist',
      window({
        freezes: [{ name: 'x', from: '2026-02-30', to: '2026-03-02' }],
      }),
      'production.window.freezes[0].from is no day of the calendar',
    ],
    [
      'a freeze backwards',
      window({
        freezes: [{ name: 'x', from: '2026-12-20', to: '2026-12-19' }],
      }),
      'production.window.freezes[0].to must be after "from"',
    ],
    [
      'a freeze without a name',
      window({
        freezes: [{ name: ' ', from: '2026-12-20', to: '2026-12-21' }],
      }),
      'production.window.freezes[0].name must say what the freeze is for',
    ],
    [
      'a pattern in the middle',
      { production: { actions: { allow: ['aws:*:stop'] } } },
      'production.actions.allow[0] must be an action id with * at its end at most, for example aws:ec2:*',
    ],
    [
      'one environment twice',
      { staging: {}, Staging: {} },
      'staging is there twice',
    ],
  ])('names the key and the reason for %s', (_, settings, problem) => {
    expect(problemsOf(settings)).toContain(problem);
  });

  it('names every problem at once', () => {
    expect(
      problemsOf({ production: { maxTargets: 0 }, staging: { typo: 1 } }),
    ).toHaveLength(2);
  });

  it.each([['text'], [3], [[]]])('refuses %j', settings => {
    expect(readGuardrailPolicies(settings).ok).toBe(false);
  });
});
