import { useEffect, useState } from 'react';
import { ServiceDetail, ServiceTemplate } from '@faultline/plugin-chaos-common';
import { Step, STEPS } from './steps';
import { usePreview } from './usePreview';
import { useStart } from './useStart';
import { useStartCheck } from './useStartCheck';

export interface RunDialogOptions {
  service: ServiceDetail;
  /** The name that is typed in production. */
  name: string;
  template: ServiceTemplate;
  onClose: () => void;
  /** Instead of `onClose`, once a start was sent. */
  onStarted?: () => void;
}

/** Where a person is on the way to a start, and what is known so far. */
export function useRunDialog(options: RunDialogOptions) {
  const { service, name, template, onClose, onStarted = onClose } = options;
  const { entityRef } = service;
  const { production } = template.cell;
  const [step, setStep] = useState<Step>('plan');
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const lookup = usePreview(entityRef, template.key);
  const checking = useStartCheck(entityRef, template.key);
  // The plan tells how things stand now; a preview is not there yet.
  const { ask } = checking;
  useEffect(() => {
    ask(undefined);
  }, [ask]);
  const starting = useStart(
    { entityRef, templateKey: template.key },
    onStarted,
  );

  const ready = lookup.preview?.state === 'ready' ? lookup.preview : undefined;
  const matches = typed.trim() === name;
  const mayContinue: Record<Step, boolean> = {
    plan: true,
    // Only production insists on the targets.
    targets: !lookup.busy && (ready !== undefined || !production),
    checks: !checking.busy && checking.check?.allowed === true,
    confirm: !production || matches,
  };

  const go = (to: Step) => {
    setStep(to);
    if (to === 'targets' && !ready && !lookup.busy) lookup.look();
    if (to === 'checks') checking.ask(ready?.id);
  };
  const move = (by: 1 | -1) => {
    const to = STEPS[STEPS.indexOf(step) + by];
    if (to) go(to);
  };

  return {
    step,
    back: () => move(-1),
    next: () => move(1),
    mayContinue: mayContinue[step],
    reason,
    setReason,
    typed,
    setTyped,
    matches,
    dirty: reason !== '' || typed !== '',
    lookup,
    preview: ready,
    checking: { ...checking, again: () => checking.ask(ready?.id) },
    starting: {
      ...starting,
      go: () =>
        starting.start({
          reason,
          previewId: ready?.id,
          ...(production && { confirmName: typed.trim() }),
        }),
    },
  };
}

export type RunDialogState = ReturnType<typeof useRunDialog>;
