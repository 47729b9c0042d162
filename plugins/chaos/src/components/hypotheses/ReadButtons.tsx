import { Button } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { Hypothesis } from '@faultline/plugin-chaos-common';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { chaosApiRef } from '../../api/chaosApiRef';
import { useText } from '../../hooks/useText';
import { errorText } from '../../errorText';
import { saveFile } from '../files/saveFile';
import layout from '../layout/layout.module.css';
import styles from './Hypothesis.module.css';

interface ReadButtonsProps {
  hypothesis: Hypothesis;
  /** The version that was just saved here. */
  saved: number | undefined;
  /** Whether the hypothesis itself is shown, not something about it. */
  reading: boolean;
  onPart: (part: 'read' | 'edit' | 'history' | 'import') => void;
  onClose: () => void;
}

/** What can be done with a hypothesis; why it cannot be written. */
export function ReadButtons(props: ReadButtonsProps) {
  const { hypothesis, saved, reading, onPart, onClose } = props;
  const t = useText();
  const api = useApi(chaosApiRef);
  const { may, entityRef } = hypothesis;
  const [exporting, exportFile] = useAsyncFn(async () => {
    const text = await api.exportHypothesis(hypothesis);
    const name = entityRef.split('/').pop();
    saveFile(
      `${name}.hypothesis.yaml`,
      new Blob([text], { type: 'application/yaml' }),
    );
  }, [api, hypothesis, entityRef]);
  if (!reading) {
    return (
      <>
        <span className={styles.hint} />
        <Button variant="secondary" onPress={() => onPart('read')}>
          {t('hypothesisBack')}
        </Button>
      </>
    );
  }
  return (
    <>
      <span className={styles.hint} role="status">
        {saved !== undefined && t('hypothesisSaved', { version: saved })}
        {saved === undefined && may.reason}
        {exporting.error && (
          <span className={layout.problem}>
            {errorText(t, exporting.error)}
          </span>
        )}
      </span>
      <Button variant="secondary" onPress={() => onPart('history')}>
        {t('hypothesisHistory')}
      </Button>
      <Button
        variant="secondary"
        isPending={exporting.loading}
        onPress={exportFile}
      >
        {t('hypothesisExport')}
      </Button>
      {may.update && (
        <Button variant="secondary" onPress={() => onPart('import')}>
          {t('hypothesisImport')}
        </Button>
      )}
      <Button variant="secondary" onPress={onClose}>
        {t('close')}
      </Button>
      {may.update && (
        <Button variant="primary" onPress={() => onPart('edit')}>
          {t('hypothesisEdit')}
        </Button>
      )}
    </>
  );
}
