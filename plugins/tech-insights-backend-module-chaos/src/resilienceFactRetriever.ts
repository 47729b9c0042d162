import {
  FactRetriever,
  TechInsightFact,
} from '@backstage-community/plugin-tech-insights-node';
import { ChaosClient } from '@faultline/plugin-chaos-common';
import { factSchema } from './factSchema';
import { toFacts } from './toFacts';

const PAGE = 500;

/**
 * Gathers the facts of every service that the chaos backend knows, a page of
 * 500 at a time, from its stored scorecards: AWS is not asked.
 * @public
 */
export const resilienceFactRetriever: FactRetriever = {
  id: 'resilienceFactRetriever',
  version: '0.1.0',
  title: 'Resilience',
  description: 'Score, coverage, findings and checks of Faultline',
  schema: factSchema,
  async handler({ auth, discovery }) {
    const client = ChaosClient.create({
      discoveryApi: discovery,
      fetchApi: {
        fetch: async (input, init) => {
          const { token } = await auth.getPluginRequestToken({
            onBehalfOf: await auth.getOwnServiceCredentials(),
            targetPluginId: 'chaos',
          });
          return fetch(input, {
            ...init,
            headers: { ...init?.headers, authorization: `Bearer ${token}` },
          });
        },
      },
    });
    const now = Date.now();
    const facts: TechInsightFact[] = [];
    let cursor: string | undefined;
    do {
      const page = await client.listScorecards({
        sort: 'title',
        limit: PAGE,
        cursor,
      });
      facts.push(...page.items.map(card => toFacts(card, now)));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    return facts;
  },
};
