import { csvTable } from './csvTable';

describe('csvTable', () => {
  it('has a line of heads and one for each row, none of them a formula', () => {
    const rows = [
      { name: '=cart', score: -3 },
      { name: 'a, b', score: null },
    ];
    expect(
      csvTable<(typeof rows)[number]>(
        [
          ['name', row => row.name],
          ['score', row => row.score],
        ],
        rows,
      ),
    ).toBe('name,score\r\n\'=cart,-3\r\n"a, b",\r\n');
    expect(csvTable([['name', () => '']], [])).toBe('name\r\n');
  });
});
