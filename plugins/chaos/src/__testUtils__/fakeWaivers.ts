import { ScorecardApi, Waiver } from '@faultline/plugin-chaos-common';
import { waiver } from './fakeScorecards';
import { refusal } from './refusal';

type WaiverApi = Pick<
  ScorecardApi,
  'listWaivers' | 'requestWaiver' | 'decideWaiver' | 'withdrawWaiver'
>;

/** Waivers in memory, as several people see and change them. */
export function createFakeWaivers(): { as: (user: string) => WaiverApi } {
  const stored: Waiver[] = [];
  const find = (id: string) => stored.find(each => each.id === id)!;
  const view = (each: Waiver, user: string): Waiver => {
    const own = each.requestedBy === user;
    const open = each.state === 'requested';
    return {
      ...each,
      may: { decide: open && !own, withdraw: open || each.state === 'active' },
    };
  };
  const change = async (id: string, version: number, next: Partial<Waiver>) => {
    const known = find(id);
    if (known.version !== version) throw await refusal(409, 'It was changed.');
    return Object.assign(known, next, { version: version + 1 });
  };
  return {
    as: user => ({
      listWaivers: async ({ state } = {}) => ({
        items: stored
          .filter(each => !state || each.state === state)
          .map(each => view(each, user)),
        nextCursor: null,
      }),
      requestWaiver: async ({ entityRef, mode, reason, expiresAt }) => {
        const asked: Waiver = {
          ...waiver,
          id: `w-${stored.length}`,
          entityRef,
          mode,
          reason,
          expiresAt,
          requestedBy: user,
        };
        stored.unshift(asked);
        return view(asked, user);
      },
      decideWaiver: async (id, { decision, comment = '', version }) =>
        view(
          await change(id, version, {
            state: decision === 'approve' ? 'active' : 'denied',
            decidedBy: user,
            comment,
          }),
          user,
        ),
      withdrawWaiver: async (id, version) =>
        view(
          await change(id, version, { state: 'withdrawn', withdrawnBy: user }),
          user,
        ),
    }),
  };
}
