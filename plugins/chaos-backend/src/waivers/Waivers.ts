import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  chaosRunReadPermission,
  chaosWaiverDecidePermission,
  chaosWaiverRequestPermission,
  Waiver,
  waiverDecisionSchema,
  WaiverPage,
  waiverQuerySchema,
  waiverRequestSchema,
} from '@faultline/plugin-chaos-common';
import { z } from 'zod';
import { AuditTrail } from '../audit/AuditTrail';
import { Caller } from '../audit/Caller';
import { ChaosConfig } from '../config';
import { StoredWaiver, WaiverStore } from '../database/WaiverStore';
import { ChangeNotifier } from '../notify/ChangeNotifier';
import { readOnlyReason, requireWritable } from '../permissions/readOnlyReason';
import { ServiceAccess } from '../permissions/ServiceAccess';
import { decodeCursor, encodeCursor } from '../resilience/cursors';
import { viewWaiver } from './viewWaiver';

type Query = z.output<typeof waiverQuerySchema>;

const DAY = 86_400_000;
const PART = 200;
const cursorShape = z.tuple([z.number().int(), z.string()]);

/** Leave not to prove a failure mode: asked for by one, decided by another. */
export class Waivers {
  readonly #options: WaiversOptions;

  static create(options: WaiversOptions): Waivers {
    return new Waivers(options);
  }

  private constructor(options: WaiversOptions) {
    this.#options = options;
  }

  async list(
    query: Query,
    { credentials }: { credentials: BackstageCredentials },
  ): Promise<WaiverPage> {
    const { access, now, waivers } = this.#options;
    const allowed = await access.readable(credentials);
    const place = query.cursor && decodeCursor(query.cursor, cursorShape);
    const found = await waivers.list({
      state: query.state,
      entityRef: query.entityRef,
      allowed,
      now: now(),
      after: place ? { requestedAt: place[0], id: place[1] } : undefined,
      limit: query.limit + 1,
    });
    const page = found.slice(0, query.limit);
    const last = page.at(-1);
    return {
      items: await this.#view(page, credentials),
      nextCursor:
        last && found.length > query.limit
          ? encodeCursor([last.requestedAt.getTime(), last.id])
          : null,
    };
  }

  /** Everything that the filters leave. */
  async all(
    query: Query,
    options: { credentials: BackstageCredentials },
  ): Promise<Waiver[]> {
    const found: Waiver[] = [];
    let { cursor } = query;
    do {
      const page = await this.list({ ...query, cursor, limit: PART }, options);
      found.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    return found;
  }

  async request(
    entityRef: string,
    body: z.output<typeof waiverRequestSchema>,
    caller: Caller,
  ): Promise<Waiver> {
    const { access, config, now, trail, waivers } = this.#options;
    const { credentials } = caller;
    const attempt = {
      event: 'waiver-request' as const,
      about: { entityRef },
      reason: body.reason,
      wanted: { mode: body.mode, expiresAt: body.expiresAt },
      tell: ({ modeTitle, expiresAt }: Waiver) => ({
        message: `A waiver of ${modeTitle} until ${expiresAt} was asked for.`,
      }),
    };
    return trail.attempt(attempt, caller, async () => {
      await access.require(
        chaosWaiverRequestPermission,
        entityRef,
        credentials,
      );
      requireWritable(config);
      const at = now();
      const expiresAt = new Date(body.expiresAt);
      this.#checkEnd(expiresAt, at);
      const stored = await waivers.request(
        {
          entityRef,
          mode: body.mode,
          reason: body.reason,
          requestedBy: credentials.principal.userEntityRef,
          expiresAt,
        },
        at,
      );
      return this.#changed(stored, credentials);
    });
  }

  async decide(
    id: string,
    body: z.output<typeof waiverDecisionSchema>,
    caller: Caller,
  ): Promise<Waiver> {
    const { access, config, now, trail, waivers } = this.#options;
    const { credentials } = caller;
    const { userEntityRef: by } = credentials.principal;
    const known = await this.#find(id, credentials);
    const attempt = {
      event: 'waiver-decision' as const,
      about: { entityRef: known.entityRef },
      reason: body.comment,
      wanted: { waiverId: id, decision: body.decision },
      tell: ({ modeTitle, state, requestedBy }: Waiver) => ({
        message: `The waiver of ${modeTitle} that ${requestedBy} asked for was ${
          state === 'active' ? 'approved' : 'denied'
        }.`,
      }),
    };
    return trail.attempt(attempt, caller, async () => {
      await access.require(
        chaosWaiverDecidePermission,
        known.entityRef,
        credentials,
      );
      requireWritable(config);
      if (known.requestedBy === by) {
        throw new NotAllowedError(
          'Nobody decides a request of their own. Ask somebody else.',
        );
      }
      const stored = await waivers.decide(
        id,
        {
          state: body.decision === 'approve' ? 'active' : 'denied',
          by,
          comment: body.comment,
          version: body.version,
        },
        now(),
      );
      return this.#changed(stored, credentials);
    });
  }

  /** Whoever asked for it may, and whoever decides on waivers of the service. */
  async withdraw(id: string, version: number, caller: Caller): Promise<Waiver> {
    const { access, config, now, trail, waivers } = this.#options;
    const { credentials } = caller;
    const { userEntityRef: by } = credentials.principal;
    const known = await this.#find(id, credentials);
    const attempt = {
      event: 'waiver-withdrawal' as const,
      about: { entityRef: known.entityRef },
      wanted: { waiverId: id },
      tell: ({ modeTitle }: Waiver) => ({
        message: `The waiver of ${modeTitle} was taken back.`,
      }),
    };
    return trail.attempt(attempt, caller, async () => {
      if (known.requestedBy !== by) {
        await access.require(
          chaosWaiverDecidePermission,
          known.entityRef,
          credentials,
        );
      }
      requireWritable(config);
      const stored = await waivers.withdraw(id, { by, version }, now());
      return this.#changed(stored, credentials);
    });
  }

  #checkEnd(expiresAt: Date, now: Date): void {
    const { waiverMaxDays } = this.#options.config.scoring;
    if (expiresAt <= now) {
      throw new InputError('expiresAt: must be in the future');
    }
    if (expiresAt.getTime() - now.getTime() > waiverMaxDays * DAY) {
      throw new InputError(
        `expiresAt: a waiver lasts ${waiverMaxDays} days at most (chaos.scoring.waivers.maxDays)`,
      );
    }
  }

  async #find(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<StoredWaiver> {
    const { access, waivers } = this.#options;
    const known = await waivers.get(id);
    const [read] = known
      ? await access.may([chaosRunReadPermission], known.entityRef, credentials)
      : [];
    if (!known || !read) {
      throw new NotFoundError(`There is no waiver ${id} that you may see`);
    }
    return known;
  }

  async #changed(
    stored: StoredWaiver,
    credentials: BackstageCredentials,
  ): Promise<Waiver> {
    await this.#options.notifier.changed({
      entityRefs: [stored.entityRef],
      runId: null,
      version: 0,
    });
    const [shown] = await this.#view([stored], credentials);
    return shown!;
  }

  async #view(
    stored: StoredWaiver[],
    credentials: BackstageCredentials,
  ): Promise<Waiver[]> {
    const { access, config, now } = this.#options;
    const refs = [...new Set(stored.map(({ entityRef }) => entityRef))];
    const decidable = await access.filter(
      chaosWaiverDecidePermission,
      refs,
      credentials,
    );
    const { principal } = credentials as BackstageCredentials<{
      userEntityRef?: string;
    }>;
    const at = now();
    return stored.map(waiver =>
      viewWaiver(waiver, at, {
        userRef: principal.userEntityRef,
        decides: decidable.includes(waiver.entityRef),
        writable: readOnlyReason(config) === null,
      }),
    );
  }
}

interface WaiversOptions {
  access: ServiceAccess;
  config: ChaosConfig;
  notifier: ChangeNotifier;
  now: () => Date;
  trail: AuditTrail;
  waivers: WaiverStore;
}
