import { formatDuration } from '@faultline/plugin-chaos-common';
import fc from 'fast-check';
import { readDimensions, writeDimensions } from './dimensionLines';
import { readObjective } from './objectiveText';

it.each([
  ['5 min', 300],
  ['90s', 90],
  ['1 h 30 min', 5400],
  ['PT5M', 300],
  ['soon', NaN],
  ['5', NaN],
  ['', NaN],
  ['5 min and more', NaN],
])('reads %j as %d s', (text, seconds) => {
  expect(readObjective(text)).toBe(seconds);
});

it('reads every objective that it shows', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 86_399 }), seconds => {
      expect(readObjective(formatDuration(seconds))).toBe(seconds);
    }),
  );
});

it('reads dimensions as they are written', () => {
  const word = fc.stringMatching(/^[A-Za-z0-9/][A-Za-z0-9/ :.-]*[A-Za-z0-9]$/);
  fc.assert(
    fc.property(fc.dictionary(word, word), dimensions => {
      expect(readDimensions(writeDimensions(dimensions))).toEqual({
        dimensions: { ...dimensions },
      });
    }),
  );
  expect(readDimensions('Api=a=b\n\nRegion')).toEqual({ line: 3 });
  expect(readDimensions('Api=a=b')).toEqual({ dimensions: { Api: 'a=b' } });
});
