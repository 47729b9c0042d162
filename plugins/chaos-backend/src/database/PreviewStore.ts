import { Preview, TargetFact } from '@faultline/plugin-chaos-common';
import { FisTemplate } from '../aws/FisGateway';

/** The parts of a template that a preview keeps. */
export type PreviewedTemplate = Pick<
  FisTemplate,
  | 'description'
  | 'actions'
  | 'targets'
  | 'stopAlarmArns'
  | 'emptyTargetResolutionMode'
  | 'report'
>;

/** A preview in the store. Its id is also the client token of its start. */
export interface StoredPreview {
  id: string;
  entityRef: string;
  templateKey: string;
  cellId: string;
  userRef: string;
  state: Preview['state'];
  message: string;
  templateHash: string;
  template: PreviewedTemplate;
  /** Null until AWS has said which one it is. */
  experimentId: string | null;
  targets: TargetFact[];
  groups: Preview['groups'];
  createdAt: Date;
  readAt: Date | null;
}

export interface PreviewStore {
  /**
   * Writes a new preview. While the same person has one of the same template
   * being resolved, that one is returned with `created: false`.
   */
  create(
    preview: Pick<
      StoredPreview,
      | 'id'
      | 'entityRef'
      | 'templateKey'
      | 'cellId'
      | 'userRef'
      | 'templateHash'
      | 'template'
    >,
    now: Date,
    dueAt: Date,
  ): Promise<{ preview: StoredPreview; created: boolean }>;
  get(id: string): Promise<StoredPreview | undefined>;
  getMany(ids: string[]): Promise<StoredPreview[]>;
  /** Notes which experiment it became and looks at it again at `dueAt`. */
  follow(id: string, experimentId: string | null, dueAt: Date): Promise<void>;
  /** Ends it; one that ended already stays as it is. */
  finish(
    id: string,
    end: { message: string } & (
      | { state: 'failed' }
      | {
          state: 'ready';
          targets: StoredPreview['targets'];
          groups: StoredPreview['groups'];
          readAt: Date;
        }
    ),
  ): Promise<void>;
  /** As `RunStore.claimDue`, for previews that are being resolved. */
  claimDue(
    now: Date,
    visibleAgainAt: Date,
    limit: number,
  ): Promise<StoredPreview[]>;
}
