import { Select } from '@backstage/ui';
import { Evidence } from '@faultline/plugin-chaos-common';
import { useText } from '../../../../hooks/useText';
import { runWords } from './runWords';

const NONE = 'none';

interface CompareSelectProps {
  runs: Evidence['comparable'];
  chosen: string | null;
  onChange: (runId: string | null) => void;
}

/** Chooses an earlier run of the template, newest first. */
export function CompareSelect(props: CompareSelectProps) {
  const { runs, chosen, onChange } = props;
  const t = useText();
  return (
    <Select
      aria-label={t('compareWith')}
      size="small"
      selectedKey={chosen ?? NONE}
      options={[
        { value: NONE, label: t('compareNone') },
        ...runs.map(run => ({ value: run.runId, label: runWords(t, run) })),
      ]}
      onSelectionChange={key => onChange(key === NONE ? null : String(key))}
    />
  );
}
