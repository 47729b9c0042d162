import { Case, partly, USUAL } from '../calls/Case';
import type { Component } from '../model';

/** Up to here more load does not make calls slower. */
const BUSY = 0.8;
const QUEUE_FACTOR = 6;

/** What calls meet at a component that is used to this share of its capacity. */
export function overload(utilisation: number): readonly Case[] {
  if (utilisation <= BUSY) {
    return USUAL;
  }
  const strain = Math.min(1, (utilisation - BUSY) / (1 - BUSY));
  const factor = 1 + (QUEUE_FACTOR - 1) * strain ** 2;
  const served = Math.min(1, 1 / utilisation);
  const slow: Case = { share: served, factor, addMs: 0, outcome: 'ok' };
  return served === 1
    ? [slow]
    : [slow, { share: 1 - served, factor: 0, addMs: 1000, outcome: '5xx' }];
}

/**
 * What calls meet when so many are under way at once that the limit is reached.
 *
 * @param rate - Calls per minute
 * @param holdMs - Mean time of a call
 */
export function crowding(
  { kind, limits }: Component,
  rate: number,
  holdMs: number,
): readonly Case[] {
  const limit = limits?.concurrency;
  const atOnce = (rate / 60_000) * holdMs;
  if (!limit || atOnce <= limit) {
    return USUAL;
  }
  const outcome = kind === 'lambda' ? 'throttled' : '5xx';
  return partly(1 - limit / atOnce, { factor: 0, addMs: 10, outcome });
}
