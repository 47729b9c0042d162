/** Texts of the marks of a score. */
export const scoreTexts = {
  notRated: 'Not rated',
  scoreOf100: 'Score {{points}} of 100',
  trendFromTo: '90-day trend from {{from}} to {{to}}',
  percent: '{{n}} %',
  histogram:
    'Rated services by score: {{poor}} below 40, {{fair}} from 40, {{good}} from 60, {{best}} from 80',
};
