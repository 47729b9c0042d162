import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  Cell,
  GuardrailPolicies,
  NotificationSettings,
  readGuardrailPolicies,
} from '@faultline/plugin-chaos-common';
import { readNotifications } from './notificationsConfig';
import { readSeconds } from './readSeconds';
import { readScoring, Scoring } from './scoringConfig';

/** The configuration below `chaos`, read once and checked. */
export interface ChaosConfig {
  /** Every configured account and region. */
  cells: Cell[];
  /** Endpoint of every AWS client, for the simulator or a private endpoint. */
  endpoint?: string;
  /** Tag templates such as `${metadata.name}` by tag key; empty: no default. */
  defaultTags: Record<string, string>;
  sync: { idleMs: number; runningMs: number };
  /** How long previews are kept that no start was approved with. */
  retention: { previewsMs: number };
  /** How scores, checks and levels are worked out. */
  scoring: Scoring;
  stop: {
    /** Whether every signed-in user may stop, whatever the policy says. */
    anyone: boolean;
  };
  /** What is asked of a start, by environment. */
  guardrails: GuardrailPolicies;
  /** What owners are told of their services, and when. */
  notifications: NotificationSettings;
  allowWithoutPermissions: boolean;
  /** From Backstage's own `permission.enabled`. */
  permissionsEnabled: boolean;
}

const PRODUCTION = 'production';
const DAY_SECONDS = 24 * 60 * 60;
const REGION = /^[a-z]{2}(-[a-z]+)+-\d+$/;

function readAccount(config: Config, key: string): Cell[] {
  const accountId = String(config.get('accountId') ?? '');
  if (!/^\d{12}$/.test(accountId)) {
    throw new InputError(
      `${key}.accountId must be twelve digits in quotes, and is "${accountId}"`,
    );
  }
  const accountName = config.getOptionalString('name') ?? accountId;
  const environment = config.getOptionalString('environment') ?? PRODUCTION;
  const regions = config.getStringArray('regions');
  if (regions.length === 0) {
    throw new InputError(`${key}.regions must name at least one region`);
  }
  return regions.map(region => {
    if (!REGION.test(region)) {
      throw new InputError(
        `${key}.regions: "${region}" is no AWS region, for example us-east-1`,
      );
    }
    return {
      id: `${accountId}.${region}`,
      accountId,
      accountName,
      region,
      environment,
      production: environment.toLocaleLowerCase('en-US') === PRODUCTION,
    };
  });
}

function readCells(config: Config): Cell[] {
  const cells = (config.getOptionalConfigArray('chaos.accounts') ?? []).flatMap(
    (account, index) => readAccount(account, `chaos.accounts[${index}]`),
  );
  const seen = new Set<string>();
  for (const { id, accountId, region } of cells) {
    if (seen.has(id)) {
      throw new InputError(
        `chaos.accounts names account ${accountId} in ${region} twice`,
      );
    }
    seen.add(id);
  }
  return cells;
}

function readEndpoint(config: Config): string | undefined {
  const key = 'chaos.aws.endpoint';
  const endpoint = config.getOptionalString(key);
  if (endpoint !== undefined && !/^https?:$/.test(protocolOf(endpoint))) {
    throw new InputError(
      `${key} must be an http or https URL, and is "${endpoint}"`,
    );
  }
  return endpoint;
}

function protocolOf(url: string): string {
  return URL.canParse(url) ? new URL(url).protocol : '';
}

function readDefaultTags(config: Config): Record<string, string> {
  const tags: Record<string, string> = {};
  const section = config.getOptional('chaos.mapping.defaultTags');
  for (const [key, value] of Object.entries(section ?? {})) {
    if (typeof value !== 'string') {
      throw new InputError(`chaos.mapping.defaultTags.${key} must be a string`);
    }
    tags[key] = value;
  }
  return tags;
}

function readRetention(config: Config): ChaosConfig['retention'] {
  const key = 'chaos.retention.previews';
  const seconds = readSeconds(config, key, { default: 90 * DAY_SECONDS });
  if (seconds < DAY_SECONDS) {
    // A start that is being approved must find its preview.
    throw new InputError(`${key} must be at least one day`);
  }
  return { previewsMs: seconds * 1000 };
}

function readGuardrails(config: Config): GuardrailPolicies {
  const key = 'chaos.guardrails';
  const read = readGuardrailPolicies(config.getOptional(key));
  if (read.ok) return read.policies;
  throw new InputError(
    read.problems
      .map(({ path, message }) =>
        path ? `${key}.${path} ${message}` : `${key} ${message}`,
      )
      .join('; '),
  );
}

/**
 * Reads the plugin's configuration.
 *
 * @throws InputError with the key and the reason when a value is wrong, so that
 * the backend does not start with a guess.
 */
export function readChaosConfig(config: Config): ChaosConfig {
  const scoring = readScoring(config);
  return {
    cells: readCells(config),
    endpoint: readEndpoint(config),
    defaultTags: readDefaultTags(config),
    sync: {
      idleMs: readSeconds(config, 'chaos.sync.idle', { default: 60 }) * 1000,
      runningMs:
        readSeconds(config, 'chaos.sync.running', { default: 2 }) * 1000,
    },
    retention: readRetention(config),
    scoring,
    stop: { anyone: config.getOptionalBoolean('chaos.stop.anyone') ?? true },
    guardrails: readGuardrails(config),
    notifications: readNotifications(config),
    allowWithoutPermissions:
      config.getOptionalBoolean('chaos.allowWithoutPermissions') ?? false,
    permissionsEnabled:
      config.getOptionalBoolean('permission.enabled') ?? false,
  };
}
