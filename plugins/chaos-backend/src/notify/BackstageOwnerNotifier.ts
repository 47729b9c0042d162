import { LoggerService } from '@backstage/backend-plugin-api';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { OwnerNotice, OwnerNotifier } from './OwnerNotice';

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

  async tell(notice: OwnerNotice): Promise<void> {
    try {
      await this.deliver(notice);
    } catch (error) {
      this.#warn(error);
    }
  }

  async deliver(notice: OwnerNotice): Promise<void> {
    const { recipients, except, ...payload } = notice;
    if (recipients.length === 0) return;
    await this.#notifications.send({
      recipients: {
        type: 'entity',
        entityRef: recipients,
        ...(except && { excludeEntityRef: except }),
      },
      payload,
    });
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
