import { LoggerService } from '@backstage/backend-plugin-api';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { OwnerNotifier, RunNotice } from './RunNotice';

/** Tells owners by the notifications of the portal, where it has them. */
export class BackstageOwnerNotifier implements OwnerNotifier {
  readonly #notifications: NotificationService;
  readonly #logger: LoggerService;
  #warned = false;

  static create(options: {
    notifications: NotificationService;
    logger: LoggerService;
  }): BackstageOwnerNotifier {
    return new BackstageOwnerNotifier(options.notifications, options.logger);
  }

  private constructor(
    notifications: NotificationService,
    logger: LoggerService,
  ) {
    this.#notifications = notifications;
    this.#logger = logger;
  }

  async tell(notice: RunNotice): Promise<void> {
    if (notice.recipients.length === 0) return;
    try {
      await this.#notifications.send({
        recipients: {
          type: 'entity',
          entityRef: notice.recipients,
          ...(notice.except && { excludeEntityRef: notice.except }),
        },
        payload: {
          title: notice.title,
          description: notice.description,
          link: notice.link,
          severity: notice.severity,
          topic: 'chaos',
          scope: `chaos:${notice.runId}`,
        },
      });
    } catch (error) {
      this.#warn(error);
    }
  }

  /** Once: a portal without notifications is fine. */
  #warn(error: unknown): void {
    if (this.#warned) return;
    this.#warned = true;
    this.#logger.warn(
      `Owners are not notified of runs, as the portal's notifications do not answer: ${error}`,
    );
  }
}
