import { intervalWords, lengthWords } from './intervalWords';

describe('intervalWords', () => {
  it.each<[[number, number], string]>([
    [[0, 106], '0–2 min'],
    [[600, 720], '10–12 min'],
    [[15, 45], '15–45 s'],
    [[120, 120], '2 min'],
    [[3_540, 7_230], '59 min–2 h 1 min'],
  ])('says %j as %s, never narrower than it is known', (interval, words) => {
    expect(intervalWords(interval)).toBe(words);
  });

  it('leaves out what no clock of an alarm tells', () => {
    expect(lengthWords(29.058)).toBe('29 s');
  });
});
