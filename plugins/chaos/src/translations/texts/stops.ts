/** Texts of stopping many runs at once, and of what runs now. */
export const stopTexts = {
  stopAllOf: 'Stop all {{n}} in {{name}}',
  stopAllTitle: 'Stop everything in {{name}}',
  stopAllText_one: 'This run is stopped at once:',
  stopAllText_other: 'These {{count}} runs are stopped at once:',
  stopAllHidden:
    'Also stopped is what begins there in the meantime and what you may not see.',
  stopAllGo: 'Stop all',
  stopAllDone_one: '1 run is being stopped.',
  stopAllDone_other: '{{count}} runs are being stopped.',
  stopAllNothing: 'Nothing was running any more.',
  stopAllFailed_one: '1 run could not be stopped.',
  stopAllFailed_other: '{{count}} runs could not be stopped.',
  stopAllNoAnswer: 'The answer was lost. Stopping again is harmless.',
  close: 'Close',
  severalRun: '{{count}} runs hit {{name}} now.',
  hitByOther:
    'Planned fault of {{name}}, which also hits this one, in {{account}}, {{region}}.',
  activity: 'Activity',
  activityNow: 'Running now',
  activityCount_one: '1 run',
  activityCount_other: '{{count}} runs',
  activityMore_one: 'Show 1 more',
  activityMore_other: 'Show {{count}} more',
  activityNone: 'Nothing runs just now.',
  activityNoneText:
    'Runs show here as soon as they start, from this portal or from AWS.',
  activitySystems: 'By system',
  activitySystemsText:
    'Stops everything that runs on the services of a system.',
  columnWhere: 'Region',
  columnServices: 'Services',
  columnLeft: 'Time left',
  columnStop: 'Stop',
};
