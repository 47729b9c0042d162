export { tellStory } from './tellStory';
export type { Lesson, LessonEvent, Story } from './tellStory';
