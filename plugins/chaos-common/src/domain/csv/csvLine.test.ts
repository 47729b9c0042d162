import fc from 'fast-check';
import { csvLine } from './csvLine';

/** Reads a line back as RFC 4180 says. */
function read(line: string): string[] {
  const cells: string[] = [];
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n$)/y;
  for (let match = cell.exec(line); match; match = cell.exec(line)) {
    const [, text = ''] = match;
    cells.push(
      text.startsWith('"') ? text.slice(1, -1).replace(/""/g, '"') : text,
    );
  }
  return cells;
}

describe('csvLine', () => {
  it('reads back as it was, but for the mark on formulas', () => {
    const cells = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 });
    fc.assert(
      fc.property(cells, values => {
        const back = read(csvLine(values));
        expect(back).toHaveLength(values.length);
        back.forEach((value, index) =>
          expect([values[index], `'${values[index]}`]).toContain(value),
        );
      }),
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1', '\uff1d1'])(
    'keeps %j a text',
    text => {
      expect(read(csvLine([text]))).toEqual([`'${text}`]);
    },
  );

  it('leaves plain texts, numbers and nothing alone', () => {
    expect(csvLine(['user:default/ana', 7, null, 'a "b", c'])).toBe(
      'user:default/ana,7,,"a ""b"", c"\r\n',
    );
  });
});
