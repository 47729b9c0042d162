/** Texts that FIS shows with a state. They are for people, not for programs. */
export const REASONS = {
  created: 'Experiment is pending.',
  initiating: 'Experiment is initiating.',
  running: 'Experiment is running.',
  completed: 'Experiment completed.',
  stopRequested: 'Stopping Experiment.',
  stopCondition: 'Experiment halted by stop condition.',
  stopped: 'Experiment stopped.',
  actionCreated: 'Initial state',
  actionInitiating: 'Action is initiating.',
  actionRunning: '',
  actionCompleted: 'Action was completed.',
  actionStopping: 'Stopping action.',
  actionStopped: 'Action was stopped.',
  actionCancelled: 'Action was cancelled.',
  actionSkipped: 'Action was skipped.',
} as const;
