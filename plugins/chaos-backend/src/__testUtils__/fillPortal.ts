import {
  createIntent,
  nextIntent,
  tellStory,
} from '@faultline/plugin-chaos-common';
import { Knex } from 'knex';
import { DatabaseFindingStore } from '../database/DatabaseFindingStore';
import { DatabaseIntentStore } from '../database/DatabaseIntentStore';
import { DatabasePreviewStore } from '../database/DatabasePreviewStore';
import { DatabaseTemplateStore } from '../database/DatabaseTemplateStore';
import { DatabaseWaiverStore } from '../database/DatabaseWaiverStore';
import { startInAws } from './startInAws';
import { Body, CELL, Portal } from './startPortal';

const ENTITY_REF = 'component:default/orders';
const SOMEBODY = 'user:default/somebody';

/** A template of `orders`, and what somebody else did with it. */
export interface Filled {
  templateKey: string;
  runId: string;
  previewId: string;
  intentId: string;
  findingId: string;
  waiverId: string;
}

/**
 * Gives `orders` a run that was started in AWS, a preview, a start that was
 * taken back, a finding and a request for a waiver. All but the run are written
 * past the API, which makes none of them in a read-only portal.
 */
export async function fillPortal(portal: Portal, db: Knex): Promise<Filled> {
  const { templates } = await portal.mapped();
  const [template]: Body[] = templates;
  const { key: templateKey } = template!;
  const about = {
    entityRef: ENTITY_REF,
    templateKey,
    cellId: CELL,
    userRef: SOMEBODY,
  };
  return {
    templateKey,
    previewId: await addPreview(db, about),
    intentId: await addIntent(db, about),
    findingId: await addFinding(db, about),
    waiverId: await addWaiver(db, about),
    runId: await startInAws(portal, template!),
  };
}

interface About {
  entityRef: string;
  templateKey: string;
  cellId: string;
  userRef: string;
}

async function addPreview(db: Knex, about: About): Promise<string> {
  const template = await DatabaseTemplateStore.create({ db }).get(
    about.templateKey,
  );
  const store = DatabasePreviewStore.create({ db });
  const now = new Date();
  const { preview } = await store.create(
    {
      ...about,
      id: 'filled-preview',
      templateHash: '',
      template: { ...template!, report: false },
    },
    now,
    new Date(now.getTime() + 60_000),
  );
  await store.finish(preview.id, {
    state: 'ready',
    message: '',
    targets: [],
    groups: [],
    readAt: now,
  });
  return preview.id;
}

async function addIntent(db: Knex, about: About): Promise<string> {
  const store = DatabaseIntentStore.create({ db });
  const now = new Date();
  const { intent } = createIntent('filled-intent', now.getTime());
  await store.create(
    { ...about, idempotencyKey: 'filled', requestHash: '', reason: '' },
    intent,
    now,
  );
  const at = now.getTime();
  const cancelled = nextIntent(intent, { type: 'cancelled', at }).intent;
  await store.save(cancelled, { over: intent, now });
  return intent.id;
}

/** Nothing is worked out anew in what these tests ask about. */
const scores = {
  refresh: async () => {},
  refreshTemplates: async () => {},
};

async function addFinding(
  db: Knex,
  { entityRef, templateKey }: About,
): Promise<string> {
  const store = DatabaseFindingStore.create({ db });
  const story = tellStory([
    {
      runId: 'filled-run',
      at: new Date().toISOString(),
      verdict: 'failed',
      text: 'It did not hold.',
    },
  ]);
  await store.tell(
    { entityRef, templateKey, story: story!, evidence: [], expected: '' },
    null,
  );
  const found = await store.find(entityRef, templateKey);
  return found!.id;
}

async function addWaiver(db: Knex, { entityRef }: About): Promise<string> {
  const store = DatabaseWaiverStore.create({
    db,
    config: { cells: [] },
    scores,
  });
  const now = new Date();
  const { id } = await store.request(
    {
      entityRef,
      mode: 'az-impairment',
      reason: 'It is replaced soon.',
      requestedBy: SOMEBODY,
      expiresAt: new Date(now.getTime() + 86_400_000),
    },
    now,
  );
  return id;
}
