import { DescribableAction } from './describeAction';
import { DescribableTarget } from './describeTarget';
import { describeTemplate } from './describeTemplate';

function target(change: Partial<DescribableTarget> = {}): DescribableTarget {
  return {
    name: 'Functions',
    resourceType: 'aws:lambda:function',
    resourceArns: [],
    resourceTags: { service: 'checkout' },
    filters: [],
    parameters: {},
    selectionMode: 'ALL',
    ...change,
  };
}

function action(
  actionId: string,
  parameters: Record<string, string> = {},
  targets: Record<string, string> = { Functions: 'Functions' },
): DescribableAction {
  return { name: actionId, actionId, parameters, targets };
}

const delay = action('aws:lambda:invocation-add-delay', {
  duration: 'PT10M',
  invocationPercentage: '50',
  startupDelayMilliseconds: '2000',
});
const wait = action('aws:fis:wait', { duration: 'PT1M' }, {});

describe('describeTemplate', () => {
  it('titles a single fault by what happens and keeps the description', () => {
    expect(
      describeTemplate({
        description: 'Delays half of all starts.',
        actions: [wait, delay],
        targets: [target()],
      }),
    ).toEqual({
      title: 'Lambda start delay 2 s, 50 % of invocations',
      sentence: 'Delays half of all starts.',
      actions: [
        { name: 'aws:fis:wait', actionId: 'aws:fis:wait', text: 'Wait 1 min' },
        {
          name: 'aws:lambda:invocation-add-delay',
          actionId: 'aws:lambda:invocation-add-delay',
          text: 'Lambda start delay 2 s, 50 % of invocations for 10 min',
        },
      ],
      targets: [
        { name: 'Functions', text: 'All functions tagged service=checkout' },
      ],
    });
  });

  it('makes a sentence of its own when the description says nothing', () => {
    const { sentence } = describeTemplate({
      description: 'test',
      actions: [delay],
      targets: [target()],
    });
    expect(sentence).toBe(
      'Lambda start delay 2 s, 50 % of invocations for 10 min. Hits: All functions tagged service=checkout.',
    );
  });

  it.each([
    ['AZ power interruption.', 'AZ power interruption'],
    ['ext-42', 'Lambda start delay 2 s, 50 % of invocations and 1 more'],
    [
      'word '.repeat(30),
      'Lambda start delay 2 s, 50 % of invocations and 1 more',
    ],
  ])('titles several faults described as %j: %s', (description, title) => {
    const several = {
      description,
      actions: [
        delay,
        action('aws:lambda:invocation-error', { invocationPercentage: '30' }),
        wait,
      ],
      targets: [target()],
    };
    expect(describeTemplate(several).title).toBe(title);
  });

  it('titles a template that only waits, or does nothing at all', () => {
    const of = (actions: DescribableAction[]) =>
      describeTemplate({ description: '', actions, targets: [] });
    expect(of([wait]).title).toBe('Wait 1 min');
    expect(of([])).toEqual({
      title: 'No actions',
      sentence: 'Nothing happens.',
      actions: [],
      targets: [],
    });
  });
});
