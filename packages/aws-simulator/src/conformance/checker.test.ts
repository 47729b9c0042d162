import { fisModel, stsModel } from '../__testUtils__/conformance';
import { findOperation } from '../__testUtils__/conformance/findOperation';
import type { Exchange } from '../__testUtils__/conformance/Exchange';
import { parseXml } from '../__testUtils__/conformance/parseXml';
import { responseProblems } from '../__testUtils__/conformance/responseProblems';

function exchange(changes: Partial<Exchange>): Exchange {
  return {
    method: 'GET',
    path: '/experiments/EXP1',
    query: new URLSearchParams(),
    requestHeaders: {},
    requestBody: '',
    status: 200,
    responseHeaders: { 'content-type': 'application/json' },
    responseBody: '{}',
    ...changes,
  };
}

const problemsOf = (operation: string, body: object, status = 200) =>
  responseProblems(
    fisModel,
    operation,
    exchange({ status, responseBody: JSON.stringify(body) }),
  );

const experiment = {
  id: 'EXP1',
  creationTime: 1767225600.25,
  targetAccountConfigurationsCount: 0,
  actions: { a: { startAfter: ['b'], startTime: 1767225600 } },
  tags: {},
};

describe('the conformance checker', () => {
  it('has nothing against a right answer', () => {
    expect(problemsOf('GetExperiment', { experiment })).toEqual([]);
  });

  it.each([
    [
      'an ISO date',
      { creationTime: '2026-01-01T00:00:00Z' },
      'GetExperiment.experiment.creationTime: "2026-01-01T00:00:00Z" is not a timestamp',
    ],
    [
      'epoch milliseconds',
      { creationTime: 1767225600250 },
      'GetExperiment.experiment.creationTime: 1767225600250 is not a timestamp',
    ],
    [
      'an unknown member',
      { accountId: '1' },
      'GetExperiment.experiment.accountId is not in the model',
    ],
    [
      'an unknown member further down',
      { actions: { a: { runMs: 1 } } },
      'GetExperiment.experiment.actions.a.runMs is not in the model',
    ],
    [
      'a number instead of text',
      { id: 1 },
      'GetExperiment.experiment.id: 1 is not a string',
    ],
    [
      'text instead of a number',
      { targetAccountConfigurationsCount: '0' },
      'GetExperiment.experiment.targetAccountConfigurationsCount: "0" is not a long',
    ],
    [
      'a list instead of a map',
      { tags: [] },
      'GetExperiment.experiment.tags is not a map',
    ],
    [
      'a map instead of a list',
      { stopConditions: {} },
      'GetExperiment.experiment.stopConditions is not a list',
    ],
    [
      'null',
      { endTime: null },
      'GetExperiment.experiment.endTime: null is not a timestamp',
    ],
  ])('finds %s', (_name, change, problem) => {
    const body = { experiment: { ...experiment, ...change } };
    expect(problemsOf('GetExperiment', body)).toEqual([problem]);
  });

  it('finds that a required member is missing', () => {
    const model = {
      ...fisModel.model,
      operations: {
        Ask: {
          output: {
            type: 'structure' as const,
            required: ['answer'],
            members: { answer: {} },
          },
        },
      },
    };
    expect(
      responseProblems({ ...fisModel, model }, 'Ask', exchange({})),
    ).toEqual(['Ask.answer is required']);
  });

  it('finds a wrong status', () => {
    expect(problemsOf('GetExperiment', {}, 201)).toEqual([
      'GetExperiment answers 201 instead of 200',
    ]);
  });

  it.each([
    [
      'ConflictException',
      409,
      ['GetExperiment must not fail with ConflictException'],
    ],
    ['ResourceNotFoundException', 404, []],
    [
      'ResourceNotFoundException',
      400,
      ['ResourceNotFoundException of GetExperiment comes with 400, not 404'],
    ],
    ['ThrottlingException', 429, []],
  ])('judges the error %s with %d', (code, status, expected) => {
    const answer = exchange({
      status,
      responseHeaders: { 'x-amzn-errortype': `${code}:http://aws` },
      responseBody: '{"message":"No."}',
    });
    expect(responseProblems(fisModel, 'GetExperiment', answer)).toEqual(
      expected,
    );
  });

  it('finds an error without name and message', () => {
    expect(problemsOf('GetExperiment', {}, 400)).toEqual([
      'GetExperiment fails without naming its error',
      'GetExperiment fails without a message',
    ]);
  });

  const identity = (members: string) =>
    exchange({
      responseBody: `<?xml version="1.0"?><GetCallerIdentityResponse><GetCallerIdentityResult>${members}</GetCallerIdentityResult></GetCallerIdentityResponse>`,
    });

  it.each([
    ['<Account>1</Account><Arn>a&amp;b</Arn>', []],
    ['<Owner>1</Owner>', ['GetCallerIdentity.Owner is not in the model']],
  ])('reads XML: %s', (members, expected) => {
    expect(
      responseProblems(stsModel, 'GetCallerIdentity', identity(members)),
    ).toEqual(expected);
  });

  it.each(['<a>', '<a></b>', '<a/><b/>', '', '<a>&amp;</a', 'text'])(
    'does not take %j for XML',
    source => {
      expect(() => parseXml(source)).toThrow();
    },
  );

  it.each([
    ['GET', '/experiments/EXP1', 'GetExperiment'],
    ['DELETE', '/experiments/EXP1', 'StopExperiment'],
    [
      'GET',
      '/experiments/EXP1/resolvedTargets',
      'ListExperimentResolvedTargets',
    ],
    ['POST', '/tags/arn%3Aaws%3Afis%2FEXP1', 'TagResource'],
    ['GET', '/experiments/EXP1/unknown', undefined],
  ])('knows what %s %s means', (method, path, expected) => {
    expect(findOperation(fisModel, exchange({ method, path }))).toBe(expected);
  });
});
