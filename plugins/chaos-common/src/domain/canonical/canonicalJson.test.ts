import fc from 'fast-check';
import { canonicalJson } from './canonicalJson';

describe('canonicalJson', () => {
  it('writes what JSON reads back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), value => {
        expect(JSON.parse(canonicalJson(value))).toEqual(
          JSON.parse(JSON.stringify(value)),
        );
      }),
    );
  });

  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), value => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
      }),
    );
  });

  it('writes sorted keys, no space, and numbers as ECMAScript does', () => {
    expect(
      canonicalJson({
        b: [1e21, -0, 0.1],
        a: { '\u20ac': '\n', Z: undefined },
      }),
    ).toBe('{"a":{"\u20ac":"\\n"},"b":[1e+21,0,0.1]}');
  });

  it.each([
    ['$.a[1]', { a: [1, NaN] }],
    ['$', undefined],
    ['$[0]', [undefined]],
    ['$[0]', new Array(1)],
    ['$.when', { when: new Date(0) }],
    ['$.n', { n: 1n }],
    ['$.m', { m: new Map() }],
  ])('names the place %s of what JSON cannot hold', (place, value) => {
    expect(() => canonicalJson(value)).toThrow(`${place} holds`);
  });
});
