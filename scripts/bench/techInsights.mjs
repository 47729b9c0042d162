import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../lib/toolchain.mjs';
import { require } from './sources.mjs';

/** Tech Insights as the demo portal installs it. */
const fromPortal = createRequire(
  path.join(root, 'packages/backend/package.json'),
);
const RETRIEVER = 'resilienceFactRetriever';

/** The two checks of the demo's configuration. */
const CHECKS = [
  check('guarded', { fact: 'checkGuarded', operator: 'equal', value: true }),
  check('score', {
    fact: 'score',
    operator: 'greaterThanInclusive',
    value: 60,
  }),
];

function check(id, condition) {
  return {
    id,
    type: 'json-rules-engine',
    name: id,
    description: id,
    factIds: [RETRIEVER],
    rule: { conditions: { all: [condition] } },
  };
}

/**
 * The fact checker of the community's Tech Insights, with the facts of every
 * scorecard in a database of its own, as it keeps them in production.
 *
 * @param insightsDb - an empty database
 * @param db - the database with the scorecards
 * @returns a function that runs the checks of some services at once, as a page
 * of Tech Insights has them run
 */
export async function openTechInsights(insightsDb, db) {
  const { initializePersistenceContext } = fromPortal(
    '@backstage-community/plugin-tech-insights-backend',
  );
  const { JsonRulesEngineFactCheckerFactory } = fromPortal(
    '@backstage-community/plugin-tech-insights-backend-module-jsonfc',
  );
  const module = path.join(
    root,
    'plugins/tech-insights-backend-module-chaos/src',
  );
  const { factSchema } = require(path.join(module, 'factSchema.ts'));
  const { toFacts } = require(path.join(module, 'toFacts.ts'));
  const logger = { debug() {}, info() {}, warn() {}, error: console.error };
  const { techInsightsStore } = await initializePersistenceContext(
    { getClient: async () => insightsDb },
    { logger },
  );
  await techInsightsStore.insertFactSchema({
    id: RETRIEVER,
    version: '1.0.0',
    schema: factSchema,
  });
  const cards = await db('scorecards').pluck('card');
  await techInsightsStore.insertFacts({
    id: RETRIEVER,
    facts: cards.map(card => toFacts(JSON.parse(card), Date.now())),
  });
  const checker = new JsonRulesEngineFactCheckerFactory({
    checks: CHECKS,
    logger,
  }).construct(techInsightsStore);
  return entityRefs =>
    Promise.all(entityRefs.map(ref => checker.runChecks(ref)));
}
