/** What people read about an intent; each says what to do. */
export const INTENT_WORDS = {
  unclear: (why: string) =>
    `AWS gave no clear answer to the start${
      why ? ` (${why.replace(/\.$/, '')})` : ''
    }. The same start is looked for and sent again; it cannot run twice. Wait, or cancel it.`,
  searching:
    'The start is not sent any more, and AWS is searched for it for some more minutes. Wait, or cancel it.',
  busy: (why: string) =>
    `AWS has no room for another experiment now${
      why ? ` (${why.replace(/\.$/, '')})` : ''
    }. The start waits and is tried again. Wait, or cancel it.`,
  waitedOut:
    'AWS had no room for another experiment for too long. Nothing was started. Try again later.',
  notSent:
    'The start could not be sent in time. Nothing was started. Try again.',
  refusedAgain: (why: string) =>
    `AWS refused to start it (${why.replace(
      /\.$/,
      '',
    )}), but an earlier attempt got no clear answer, so AWS is searched for it. Wait, or cancel it.`,
  abandoned:
    'AWS shows no experiment for this start, and it is not sent any more. You can start again.',
  cancelled: 'The start was taken back.',
  startedLate: 'It started after it had been given up, so it is stopped again.',
  notApproved:
    'What AWS started is not what was checked, so it is stopped at once. Look at the template and start again.',
} as const;
