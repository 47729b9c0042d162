import {
  fires,
  halted,
  PRODUCTION,
  service,
  ShopService,
  silent,
  STAGING,
  steady,
} from './ShopService';

/*
 * CloudWatch keeps values of a minute for 15 days and of five minutes for 63.
 * A fail-over takes less than a minute, so that an older one cannot be judged,
 * and of what is older than 63 days only the stop alarms tell.
 */

const checkout = [
  // Was fixed once and broke again.
  service('checkout', PRODUCTION, 'us-east-1', [
    silent('delay', steady(61, 40, 22, 9, 4)),
    fires('error', steady(57, 43), halted(20, 3)),
    silent('stop', halted(87), steady(59, 35, 12, 5)),
    { fault: 'cpu', runs: steady(14) },
  ]),
  service('checkout', PRODUCTION, 'eu-west-1', [
    silent('latency', steady(33, 8)),
    silent('zone', halted(83, 64), steady(26, 12)),
  ]),
  service('cart', PRODUCTION, 'eu-west-1', [
    silent('stop', steady(61, 48, 27, 11, 1)),
    silent('latency', steady(58, 24, 7)),
    silent('zoneTasks', halted(72), steady(45, 18, 9)),
    silent('cpu', steady(39, 16)),
  ]),
];

const payments = [
  // Failed everything at the first game days and passes everything today.
  service('payments', PRODUCTION, 'us-east-1', [
    silent('stop', halted(88), steady(60, 44, 29, 2)),
    silent('failover', halted(85, 71), steady(37, 14, 8, 1)),
    silent('zone', halted(78), steady(49, 21, 5)),
    silent('latency', steady(61, 33, 9)),
    silent('blackhole', halted(68), steady(36, 11, 6)),
    silent('cpu', steady(56, 28, 7)),
  ]),
  service('fraud', PRODUCTION, 'eu-west-1', [
    fires('error', halted(30, 9)),
    silent('delay', steady(38)),
  ]),
  service('giftcards', PRODUCTION, 'us-east-1', [
    silent('delay', steady(51, 21, 6)),
    silent('error', halted(60, 47), steady(34, 13, 4)),
  ]),
];

const fulfilment = [
  service('inventory', PRODUCTION, 'us-east-1', [silent('failover')]),
  service('forecast', STAGING, 'eu-west-1', [
    silent('cpu', steady(35, 10)),
    silent('stop', steady(12)),
  ]),
  // Nobody has looked for weeks.
  service('orders', PRODUCTION, 'us-east-1', [
    silent('stop', steady(60, 52, 44)),
    silent('latency', steady(57, 47)),
    silent('cpu', steady(55)),
  ]),
  // A relapse that two experiments see.
  service('shipping', PRODUCTION, 'us-east-1', [
    silent('stop', steady(53, 31, 10)),
    silent('latency', steady(46, 23, 8)),
    fires('blackhole', halted(56), steady(37), halted(5)),
    fires('failover', halted(12)),
  ]),
];

const edge = [
  service('identity', PRODUCTION, 'us-east-1', [
    silent('stop', [
      [5, 'preview'],
      [2, 'preview'],
    ]),
  ]),
  service('session', PRODUCTION, 'us-east-1', [
    silent('latency', steady(41, 19, 1)),
  ]),
  service('hello', PRODUCTION, 'us-east-1', [
    silent('delay', steady(54, 28, 4)),
    fires('error', steady(50, 32, 15), halted(1)),
  ]),
];

const platform = [
  service('notifications', STAGING, 'eu-west-1', [
    silent('stop', steady(58, 52), [[40, 'failed-action']]),
    silent('cpu', steady(54)),
  ]),
  service('images', STAGING, 'us-east-1', [
    silent('cpu', steady(34, 16, 4)),
    { ...silent('latency', [[6, 'failed-no-targets']]), lost: true },
  ]),
  service('catalog', STAGING, 'eu-west-1', [
    silent('error', steady(21), [[12, 'stopped-by-person']], steady(11)),
    silent('delay', steady(45, 17, 5)),
  ]),
  service('search', PRODUCTION, 'eu-west-1', [
    silent('stop', halted(89), steady(62, 41, 20, 4)),
    silent('failover', halted(79), steady(13, 3)),
    silent('zone', halted(65), steady(46, 24, 8)),
    silent('latency', steady(57, 26, 6)),
    silent('blackhole', [[11, 'stopped-by-person']]),
    silent('cpu', steady(50, 19, 2)),
  ]),
];

/** The services of the shop, from well tested to never tested. */
export const shopPlan: ShopService[] = [
  ...checkout,
  ...payments,
  ...fulfilment,
  ...edge,
  ...platform,
];
