import { Verdict } from '../verdict';

/**
 * An ended run as far as it taught something.
 * @public
 */
export interface Lesson {
  runId: string;
  /** When the run ended, ISO 8601. */
  at: string;
  verdict: Verdict;
  /** Why, in a sentence. */
  text: string;
}

/**
 * One step of a story that runs tell.
 * @public
 */
export interface LessonEvent {
  at: string;
  kind: 'opened' | 'confirmed' | 'closed' | 'reopened';
  text: string;
  runId: string;
}

/**
 * What a template's runs taught, told in order.
 * @public
 */
export interface Story {
  open: boolean;
  events: LessonEvent[];
  /** The run that failed first, and the one that failed last. */
  openedBy: Lesson;
  failedBy: Lesson;
  /** The run that passed after it. Null while it is open. */
  closedBy: Lesson | null;
  /** How often it came back after it was closed. */
  relapses: number;
}

function eventOf(lesson: Lesson, kind: LessonEvent['kind']): LessonEvent {
  return { at: lesson.at, kind, text: lesson.text, runId: lesson.runId };
}

/**
 * Tells what the runs of one template taught about one service: the first
 * failed run opens a finding, only a later passed one closes it, and a failed
 * one after that reopens it. Runs that prove nothing change nothing. The order
 * in which runs are given does not matter. Undefined when none failed.
 * @public
 */
export function tellStory(lessons: readonly Lesson[]): Story | undefined {
  const place = ({ at, runId }: Lesson) => `${at} ${runId}`;
  const ordered = [...lessons].sort((a, b) => (place(a) < place(b) ? -1 : 1));
  let story: Story | undefined;
  for (const lesson of ordered) {
    if (lesson.verdict === 'failed') {
      if (!story) {
        story = {
          open: true,
          events: [eventOf(lesson, 'opened')],
          openedBy: lesson,
          failedBy: lesson,
          closedBy: null,
          relapses: 0,
        };
      } else {
        const relapsed: boolean = !story.open;
        story = {
          ...story,
          open: true,
          events: [
            ...story.events,
            eventOf(lesson, relapsed ? 'reopened' : 'confirmed'),
          ],
          failedBy: lesson,
          closedBy: null,
          relapses: story.relapses + (relapsed ? 1 : 0),
        };
      }
    } else if (lesson.verdict === 'passed' && story?.open) {
      story = {
        ...story,
        open: false,
        events: [...story.events, eventOf(lesson, 'closed')],
        closedBy: lesson,
      };
    }
  }
  return story;
}
