/** Texts on the pages of groups, systems and domains, and on the home page. */
export const rollUpTexts = {
  rollUpCard: 'Resilience of its services',
  rollUpDetails: 'Details',
  rollUpAll_one: 'Its service',
  rollUpAll_other: 'All {{count}} services',
  rollUpStatus_one: '1 service: {{status}}',
  rollUpStatus_other: '{{count}} services: {{status}}',
  rollUpUnrated:
    'No service is rated yet. A service is rated once runs cover at least 30 % of the failure modes that apply to it.',
  rollUpRisks: 'Look at first',
  rollUpTopRisks: 'Top risks',
  rollUpTopRisksNote:
    'services to look at first, and the experiment that comes next',
  columnRisk: 'Why',
  columnDo: 'What to do',
  rollUpHeat: 'Which failures its services survive',
  rollUpMembers: '{{n}} of {{all}}, failing first, then by tier and score',
  rollUpHidden: 'You may see none of these services',
  rollUpHiddenText:
    'The figures above count them. Ask an owner, or whoever runs the portal, for the permission to see them.',
  rollUpBelow: '{{kind}} directly below',
  rollUpEmpty: 'No service belongs to {{name}}',
  rollUpEmptyGroup:
    'A service counts for the group that its catalog entity names as spec.owner, and for the groups above it.',
  rollUpEmptySystem:
    'A service counts for the system that its catalog entity names as spec.system.',
  rollUpEmptyDomain:
    'A service counts for a domain when its system names it as spec.domain.',

  myServices: 'My services',
  myServicesNone: 'Your teams own no services',
  myServicesNoneText:
    'A service shows here when its catalog entity names one of your groups as its owner.',
  myServicesAll: 'All services',
  myServicesOf: 'All of {{name}}',
  myServicesYours: 'Your services',

  badgeCopy: 'Copy badge',
  badgeCopied: 'The badge is copied as Markdown',
  badgeFailed: 'This browser does not let us copy the badge',
  badgeAlt: 'Resilience of {{name}}',

  catalogFilter: 'Resilience',
  catalogFilterTooMany:
    '{{n}} services: more than the catalog can filter by, which is {{most}}.',
  catalogFilterOpen: 'Show them on the Resilience page',
};
