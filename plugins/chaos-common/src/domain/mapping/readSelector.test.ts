import { readSelector } from './readSelector';
import { SelectorResult } from './TemplateSelector';

const readTags = (text: string): SelectorResult | undefined =>
  readSelector({ tags: { annotation: 'tags', text } });
const readIds = (text: string): SelectorResult | undefined =>
  readSelector({ ids: { annotation: 'ids', text } });

describe('readSelector', () => {
  it.each([
    ['service=checkout', [{ key: 'service', value: 'checkout' }]],
    [
      ' service = checkout , environment ',
      [{ key: 'service', value: 'checkout' }, { key: 'environment' }],
    ],
    ['aws:x/y.z-@+_=1:2', [{ key: 'aws:x/y.z-@+_', value: '1:2' }]],
    [
      '"my key, really"="a=b \\"c\\" \\\\"',
      [{ key: 'my key, really', value: 'a=b "c" \\' }],
    ],
    ['service=""', [{ key: 'service', value: '' }]],
    ['größe=42', [{ key: 'größe', value: '42' }]],
    ['a=1,a=1', [{ key: 'a', value: '1' }]],
  ])('reads %j', (text, tags) => {
    expect(readTags(text)).toEqual({ ok: true, selector: { tags, ids: [] } });
  });

  it.each([
    ['', 0, 'The annotation is empty.'],
    ['   ', 3, 'The annotation is empty.'],
    ['=prod', 0, 'A tag needs a key before "=".'],
    ['a=1,=prod', 4, 'A tag needs a key before "=".'],
    ['""=prod', 0, 'The key of a tag is empty.'],
    ['service=', 8, 'The tag "service" has "=" and no value.'],
    ['service=,a=1', 8, 'The tag "service" has "=" and no value.'],
    ['a=1,', 4, 'A tag is missing at a comma.'],
    ['a=1,,b=2', 4, 'A tag is missing at a comma.'],
    [',a=1', 0, 'A tag is missing at a comma.'],
    ['a=1;b=2', 3, 'Expected a comma or the end, and found ";".'],
    ['a=1=2', 3, 'Expected a comma or the end, and found "=".'],
    ['my key=1', 3, 'Expected a comma or the end, and found "k".'],
    ['a=1 \u{1F4A5}', 4, 'Expected a comma or the end, and found "\u{1F4A5}".'],
    ['*=1', 0, 'The character "*" must stand in double quotes.'],
    ['a="open', 2, 'A double quote is opened and never closed.'],
    ['a="open\\"', 2, 'A double quote is opened and never closed.'],
    [
      'a=1,b=2,a=3',
      8,
      'The tag "a" is asked for twice with different values, so nothing can match.',
    ],
  ])('refuses the tags %j at %d', (text, position, message) => {
    expect(readTags(text)).toEqual({
      ok: false,
      problem: {
        annotation: 'tags',
        text,
        position,
        message,
        hint: expect.stringMatching(/\S/),
      },
    });
  });

  it.each([
    ['EXT1a2B', ['EXT1a2B']],
    [' EXT1 , EXT2,EXT1', ['EXT1', 'EXT2']],
    [
      'arn:aws:fis:eu-west-1:111122223333:experiment-template/EXT1',
      ['arn:aws:fis:eu-west-1:111122223333:experiment-template/EXT1'],
    ],
  ])('reads the ids %j', (text, ids) => {
    expect(readIds(text)).toEqual({ ok: true, selector: { tags: [], ids } });
  });

  it.each([
    ['', 0, 'The annotation is empty.'],
    ['EXT1,', 5, 'An id is missing at a comma.'],
    ['EXT1, ,EXT2', 6, 'An id is missing at a comma.'],
    ['EXT1, ext2', 6, '"ext2" is neither a template id nor a template ARN.'],
    ['EXP1', 0, '"EXP1" is neither a template id nor a template ARN.'],
    [
      'arn:aws:fis:eu-west-1:1:experiment-template/EXT1',
      0,
      '"arn:aws:fis:eu-west-1:1:experiment-template/EXT1" is neither a template id nor a template ARN.',
    ],
  ])('refuses the ids %j at %d', (text, position, message) => {
    expect(readIds(text)).toEqual({
      ok: false,
      problem: {
        annotation: 'ids',
        text,
        position,
        message,
        hint: expect.any(String),
      },
    });
  });

  it('is undefined without annotations, and unreadable if one of them is', () => {
    expect(readSelector({})).toBeUndefined();
    expect(
      readSelector({
        tags: { annotation: 'tags', text: 'a=1' },
        ids: { annotation: 'ids', text: 'nonsense' },
      }),
    ).toMatchObject({ ok: false, problem: { annotation: 'ids' } });
  });
});
