import fc from 'fast-check';
import { formatTagConditions } from './formatTagConditions';
import { MappableTemplate, matchesSelector } from './matchesSelector';
import { readSelector } from './readSelector';
import { TagCondition } from './TemplateSelector';

const text = (minLength: number) =>
  fc.string({ unit: 'grapheme', minLength, maxLength: 12 });
const condition: fc.Arbitrary<TagCondition> = fc.oneof(
  fc.record({ key: text(1) }),
  fc.record({ key: text(1), value: text(0) }),
);
const conditions = fc.uniqueArray(condition, {
  selector: ({ key }) => key,
  minLength: 1,
  maxLength: 5,
});
const smallTags = fc.dictionary(
  fc.constantFrom('a', 'b', 'c'),
  fc.constantFrom('1', '2'),
);
const smallConditions = fc.uniqueArray(
  fc.oneof(
    fc.record({ key: fc.constantFrom('a', 'b', 'c') }),
    fc.record({
      key: fc.constantFrom('a', 'b', 'c'),
      value: fc.constantFrom('1', '2'),
    }),
  ),
  { selector: ({ key }: TagCondition) => key },
);

function template(tags: Record<string, string>): MappableTemplate {
  return { templateId: 'EXT1', arn: 'arn:EXT1', tags };
}

describe('the grammar of selectors', () => {
  it('reads back whatever it writes', () => {
    fc.assert(
      fc.property(conditions, tags => {
        const written = formatTagConditions(tags);
        expect(
          readSelector({ tags: { annotation: 'a', text: written } }),
        ).toEqual({ ok: true, selector: { tags, ids: [] } });
      }),
    );
  });

  it('answers every text with a selector or a position in the text', () => {
    const alphabet = fc.constantFrom('a', '=', ',', '"', '\\', ' ', ';', '1');
    fc.assert(
      fc.property(fc.string({ unit: alphabet, maxLength: 10 }), written => {
        const result = readSelector({
          tags: { annotation: 'a', text: written },
        });
        const valid = result?.ok
          ? result.selector.tags.length > 0
          : result !== undefined &&
            result.problem.position >= 0 &&
            result.problem.position <= written.length;
        expect(valid).toBe(true);
      }),
    );
  });
});

describe('matchesSelector', () => {
  it('never matches more when a condition is added', () => {
    fc.assert(
      fc.property(smallTags, smallConditions, (tags, all) => {
        fc.pre(all.length > 1);
        const of = (wanted: TagCondition[]) =>
          matchesSelector(template(tags), { tags: wanted, ids: [] });
        expect(of(all) && !of(all.slice(1))).toBe(false);
      }),
    );
  });

  it('does not care about tags that nobody asks for, nor about order', () => {
    fc.assert(
      fc.property(smallTags, smallConditions, (tags, wanted) => {
        const plain = matchesSelector(template(tags), {
          tags: wanted,
          ids: [],
        });
        const more = template({ ...tags, unrelated: 'x' });
        const reversed = { tags: [...wanted].reverse(), ids: [] };
        expect(matchesSelector(more, reversed)).toBe(plain);
      }),
    );
  });

  it('matches nothing when nothing is asked for', () => {
    expect(matchesSelector(template({ a: '1' }), { tags: [], ids: [] })).toBe(
      false,
    );
  });

  it.each([
    [{ key: 'a', value: 'prod' }, true],
    [{ key: 'a', value: 'Prod' }, false],
    [{ key: 'A' }, false],
    [{ key: 'a' }, true],
    [{ key: 'toString' }, false],
  ])('takes tags by the letter: %j', (wanted, matches) => {
    expect(
      matchesSelector(template({ a: 'prod' }), { tags: [wanted], ids: [] }),
    ).toBe(matches);
  });

  it('matches by id and by ARN, whatever the tags', () => {
    const none = [{ key: 'none' }];
    for (const id of ['EXT1', 'arn:EXT1']) {
      expect(matchesSelector(template({}), { tags: none, ids: [id] })).toBe(
        true,
      );
    }
    expect(matchesSelector(template({}), { tags: [], ids: ['EXT2'] })).toBe(
      false,
    );
  });
});
