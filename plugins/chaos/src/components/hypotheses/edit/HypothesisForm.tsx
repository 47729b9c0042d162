import { Alert, Button } from '@backstage/ui';
import {
  formatDuration,
  SignalDefinition,
} from '@faultline/plugin-chaos-common';
import { RiAddLine } from '@remixicon/react';
import { useText } from '../../../hooks/useText';
import { errorText } from '../../../errorText';
import { Panel } from '../../runDialog/Panel';
import styles from '../Hypothesis.module.css';
import { ParsedInput, TextInput } from './Inputs';
import { MergedNews } from './MergedNews';
import { newSignal } from './newSignal';
import { readObjective } from './objectiveText';
import { SignalForm } from './SignalForm';
import { HypothesisDraft } from './useHypothesisDraft';

const LONGEST = 1000;

interface HypothesisFormProps {
  state: HypothesisDraft;
}

/** A hypothesis to write. */
export function HypothesisForm({ state }: HypothesisFormProps) {
  const t = useText();
  const { draft, known, faults, change, note, kept, dirty } = state;
  const { signals } = draft;
  const put = (signal: SignalDefinition) =>
    change({
      signals: signals.map(each => (each.id === signal.id ? signal : each)),
    });
  const steady = signals.some(({ role }) => role === 'steadyState');
  return (
    <>
      {kept && dirty && (
        <Alert
          status="info"
          icon
          title={t('hypothesisDraft')}
          customActions={
            <Button size="small" variant="secondary" onPress={state.discard}>
              {t('hypothesisDiscard')}
            </Button>
          }
        />
      )}
      {note && <Alert status="info" icon title={note} />}
      {state.merged && <MergedNews merged={state.merged} dirty={dirty} />}
      {state.error && (
        <div role="alert">
          <Alert status="danger" icon title={errorText(t, state.error)} />
        </div>
      )}
      <Panel>
        <div className={styles.fields}>
          {(['given', 'when', 'then'] as const).map(name => (
            <TextInput
              key={name}
              className={styles.wide}
              label={t(name)}
              rows={2}
              maxLength={LONGEST}
              value={draft[name]}
              onChange={text => change({ [name]: text })}
            />
          ))}
          <ParsedInput
            label={t('objective')}
            value={draft.recoveryObjectiveSeconds}
            read={readObjective}
            write={seconds =>
              Number.isFinite(seconds) ? formatDuration(seconds) : ''
            }
            fault={faults.objective}
            onChange={recoveryObjectiveSeconds =>
              change({ recoveryObjectiveSeconds })
            }
          />
        </div>
      </Panel>
      {signals.map(signal => (
        <SignalForm
          key={signal.id}
          signal={signal}
          of={known}
          faults={faults}
          onChange={put}
          onRemove={() =>
            change({ signals: signals.filter(({ id }) => id !== signal.id) })
          }
        />
      ))}
      {!steady && (
        <Alert
          status="warning"
          icon
          title={t(signals.length === 0 ? 'signalNone' : 'signalNoSteady')}
        />
      )}
      <div>
        <Button
          variant="secondary"
          iconStart={<RiAddLine aria-hidden />}
          onPress={() =>
            change({
              signals: [...signals, newSignal(signals, t('signalNew'))],
            })
          }
        >
          {t('signalAdd')}
        </Button>
      </div>
    </>
  );
}
