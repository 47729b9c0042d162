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
    scoring?: {
      freshness?: {
        /**
         * For how many days a passed run counts. Default: 30.
         * @visibility backend
         */
        days?: number;
      };
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
     * Allow starts although `permission.enabled` is off; never in production
     * accounts. Default: false.
     * @visibility backend
     */
    allowWithoutPermissions?: boolean;
  };
}
