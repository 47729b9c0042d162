import { HumanDuration } from '@backstage/types';

export interface Config {
  /** Chaos engineering on AWS Fault Injection Service. */
  chaos?: {
    /**
     * The AWS accounts and regions whose experiments are shown. Their
     * credentials come from Backstage's own `aws` section.
     */
    accounts?: Array<{
      /**
       * Twelve digits, in quotes.
       * @visibility backend
       */
      accountId: string;
      /**
       * The name shown to people. Default: the account id.
       * @visibility backend
       */
      name?: string;
      /**
       * For instance `production` or `staging`. Default: `production`, which
       * asks for more before a start.
       * @visibility backend
       */
      environment?: string;
      /**
       * The regions that are read.
       * @visibility backend
       */
      regions: string[];
    }>;
    aws?: {
      /**
       * Endpoint of every AWS client, for the simulator or a private endpoint.
       * Default: AWS.
       * @visibility backend
       */
      endpoint?: string;
    };
    mapping?: {
      /**
       * Tags that map a service without annotations: tag key to a text in
       * which `${metadata.name}` stands for that field of the entity. Default:
       * none.
       * @visibility backend
       */
      defaultTags?: { [tagKey: string]: string };
    };
    sync?: {
      /**
       * How often a cell is read. Default: 60s.
       * @visibility backend
       */
      idle?: HumanDuration | string;
      /**
       * How often a run in progress is read. Default: 2s.
       * @visibility backend
       */
      running?: HumanDuration | string;
    };
    /** How scores, checks and levels are worked out. */
    scoring?: {
      freshness?: {
        /**
         * For how many days a passed run counts in full. Default: 30.
         * @visibility backend
         */
        days?: number;
        /**
         * From when on it counts nothing, in days. Default: 180.
         * @visibility backend
         */
        goneAfterDays?: number;
        /**
         * What evidence is worth once its template was edited, 0 to 1.
         * Default: 0.5.
         * @visibility backend
         */
        templateChanged?: number;
        /**
         * … once the template would hit other resources. Default: 0.5.
         * @visibility backend
         */
        targetsDrifted?: number;
        /**
         * … once the service was deployed again. Default: 0.8.
         * @visibility backend
         */
        deployed?: number;
        /**
         * Days after a run from which on a deployment counts. Default: 7.
         * @visibility backend
         */
        deploymentGraceDays?: number;
      };
      /**
       * How much each failure mode counts, 1 to 5, for instance
       * `az-impairment: 5`.
       * @visibility backend
       */
      weights?: { [failureMode: string]: number };
      /** By tier: other weights, and what it demands. */
      tiers?: {
        [tier: string]: {
          /**
           * As `weights` above.
           * @visibility backend
           */
          weights?: { [failureMode: string]: number };
          /**
           * Failure modes that a service of this tier must survive. Default:
           * tier 1 demands instance-loss and az-impairment.
           * @visibility backend
           */
          required?: string[];
        };
      };
      /** The smallest run that earns points, by failure mode. */
      standard?: {
        [failureMode: string]: {
          /**
           * Shortest fault, in seconds.
           * @visibility backend
           */
          seconds?: number;
          /**
           * Smallest share of the matching resources, in per cent.
           * @visibility backend
           */
          percent?: number;
        };
      };
      /**
       * What SSM documents of your own prove, where an experiment runs them by
       * `aws:ssm:start-automation-execution` or `aws:ssm:send-command`: AWS FIS
       * does not tell. Default: none.
       */
      documents?: Array<{
        /**
         * Name of the document, not its ARN; `*` stands for any characters.
         * @visibility backend
         */
        document: string;
        /**
         * Failure modes, for instance `region-failover`.
         * @visibility backend
         */
        proves: string[];
      }>;
      /**
       * What evidence from outside production is worth, 0 to 1. Default: 0.7.
       * @visibility backend
       */
      notProduction?: number;
      /**
       * Recovery objective of services that name none, in seconds. Default: 600.
       * @visibility backend
       */
      recoveryObjectiveSeconds?: number;
      /**
       * How soon an alarm should tell of a deviation, in seconds. Default: 300.
       * @visibility backend
       */
      detectionObjectiveSeconds?: number;
      /** Levels from the lowest to the highest. Default: Bronze, Silver, Gold. */
      levels?: Array<{
        /** @visibility backend */
        name: string;
        /**
         * Checks that must be yes or not apply: mapped, guarded, exercised,
         * verdicts, recovers, findings, alarms, functions.
         * @visibility backend
         */
        checks?: string[];
        /**
         * Lowest score, 0 to 100. Default: 0.
         * @visibility backend
         */
        minScore?: number;
      }>;
      waivers?: {
        /**
         * The longest that a waiver may last. Default: 180.
         * @visibility backend
         */
        maxDays?: number;
      };
      findings?: {
        /**
         * Days after which an open finding is late. Default: 30.
         * @visibility backend
         */
        dueDays?: number;
      };
    };
    /** What owners are notified of their services, and when. */
    notifications?: {
      /** How often, by what there is to tell. */
      digest?: {
        /**
         * A service became failing. Default: immediately.
         * @visibility backend
         */
        failing?: 'immediately' | 'daily' | 'weekly';
        /**
         * A finding that was closed came back. Default: immediately.
         * @visibility backend
         */
        relapse?: 'immediately' | 'daily' | 'weekly';
        /**
         * Evidence gets stale soon. Default: weekly.
         * @visibility backend
         */
        staleSoon?: 'immediately' | 'daily' | 'weekly';
      };
      /**
       * For how many seconds that which is told immediately waits for more, to
       * be told together; 0 to 3600. Default: 30.
       * @visibility backend
       */
      gatherSeconds?: number;
      /**
       * How many days ahead it is told that evidence gets stale, half of
       * `scoring.freshness.days` at most. Default: 7.
       * @visibility backend
       */
      staleSoonDays?: number;
      /** When daily and weekly digests are sent. */
      sendAt?: {
        /**
         * Day of the weekly digest. Default: mon.
         * @visibility backend
         */
        day?: 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';
        /**
         * Time of day. Default: 08:00.
         * @visibility backend
         */
        time?: string;
        /**
         * IANA time zone whose clocks count. Default: UTC.
         * @visibility backend
         */
        timeZone?: string;
      };
      /**
       * What some owners are told, by entity ref: `failing` leaves out what gets
       * stale, `none` everything. Default: all.
       * @visibility backend
       */
      owners?: { [entityRef: string]: 'all' | 'failing' | 'none' };
    };
    retention?: {
      /**
       * How long previews are kept that no start was approved with; at least one
       * day. Runs, what they were approved with and the audit log are never
       * removed. Default: 90d.
       * @visibility backend
       */
      previews?: HumanDuration | string;
    };
    stop?: {
      /**
       * Whether every signed-in user may stop every run. When false, the
       * permission policy decides by `chaos.run.stop`. Default: true.
       * @visibility backend
       */
      anyone?: boolean;
    };
    /**
     * What is asked of a start, by environment of the account; `default` is for
     * every environment without a section of its own, except production, which
     * only its own section loosens. Each key is explained in the documentation.
     */
    guardrails?: {
      [environment: string]: {
        /**
         * Refuse templates without a stop alarm. Default: in production.
         * @visibility backend
         */
        requireStopCondition?: boolean;
        /**
         * The service's name must be typed. Default: in production.
         * @visibility backend
         */
        confirmByName?: boolean;
        /**
         * Refuse unless every alarm of the steady state is known to be OK;
         * otherwise only one in ALARM refuses. Default: in production.
         * @visibility backend
         */
        requireSteadyState?: boolean;
        /**
         * Refuse a start without a preview. Default: in production.
         * @visibility backend
         */
        requirePreview?: boolean;
        /**
         * How long a preview counts, in minutes. Default: 30.
         * @visibility backend
         */
        previewMaxAgeMinutes?: number;
        /**
         * Runs at a time on one service. Default: 1.
         * @visibility backend
         */
        maxConcurrentPerService?: number;
        /**
         * Runs at a time in one account and region. Default: 5.
         * @visibility backend
         */
        maxConcurrentPerCell?: number;
        /**
         * Refuse while a direct dependency has a run. Default: true.
         * @visibility backend
         */
        protectDependencies?: boolean;
        /** When runs may take place. Default: at any time. */
        window?: {
          /**
           * IANA time zone whose clocks count. Default: UTC.
           * @visibility backend
           */
          timeZone?: string;
          /**
           * A run must fit into one of these. Default: no limit.
           * @visibility backend
           */
          allow?: Array<{
            days: Array<'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'>;
            /** Time of day, `09:30`. */
            from: string;
            /** Time of day; earlier than `from`: on the next day. */
            to: string;
          }>;
          /**
           * No run may touch any of these. Default: none.
           * @visibility backend
           */
          freezes?: Array<{
            /** For instance `Black Friday`. */
            name: string;
            /** Local date or time, `2026-11-23` or `2026-11-23T18:00`. */
            from: string;
            /** Local date, inclusive, or time. */
            to: string;
          }>;
        };
        /** Which actions may be used; a denied one is refused even when allowed. */
        actions?: {
          /**
           * Action ids with `*` at their end at most. Default: all.
           * @visibility backend
           */
          allow?: string[];
          /**
           * As `allow`. Default: none.
           * @visibility backend
           */
          deny?: string[];
        };
        /**
         * Resources that one run may hit. Default: no limit.
         * @visibility backend
         */
        maxTargets?: number | null;
        /**
         * Share of the resources that match a target, in per cent. Default: no
         * limit.
         * @visibility backend
         */
        maxTargetPercent?: number | null;
        /**
         * Starts of one person within an hour. Default: 10.
         * @visibility backend
         */
        maxStartsPerUserPerHour?: number;
      };
    };
    /**
     * Allow starts although `permission.enabled` is off; never in production
     * accounts. Default: false.
     * @visibility backend
     */
    allowWithoutPermissions?: boolean;
  };
}
