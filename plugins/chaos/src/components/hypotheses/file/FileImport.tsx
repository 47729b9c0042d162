import { ChangeEvent, useId, useState } from 'react';
import { Button, TextAreaField } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { Hypothesis } from '@faultline/plugin-chaos-common';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { chaosApiRef } from '../../../api/chaosApiRef';
import { useText } from '../../../hooks/useText';
import { errorText } from '../../../errorText';
import layout from '../../layout/layout.module.css';
import { Panel } from '../../runDialog/Panel';
import { HypothesisStatement } from '../definitionOf';
import styles from '../Hypothesis.module.css';

interface FileImportProps {
  hypothesis: Hypothesis;
  onRead: (statement: HypothesisStatement, note: string) => void;
}

/** Takes a hypothesis over from YAML, or names each line that is wrong. */
export function FileImport({ hypothesis, onRead }: FileImportProps) {
  const t = useText();
  const api = useApi(chaosApiRef);
  const fileId = useId();
  const [yaml, setYaml] = useState('');
  const { entityRef, templateKey } = hypothesis;
  const [checking, check] = useAsyncFn(async () => {
    const read = await api.checkHypothesis({ entityRef, templateKey, yaml });
    if (read.written) onRead(read.written, t('hypothesisFromFile'));
    return { problems: read.problems, yaml };
  }, [api, entityRef, templateKey, yaml, onRead, t]);
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (file) setYaml(await file.text());
    // So that the same file can be chosen again once it was corrected.
    target.value = '';
  };
  const checked = checking.value;
  const problems = checked?.yaml === yaml ? checked.problems : [];
  return (
    <Panel>
      <h3>{t('fileTitle')}</h3>
      <div className={layout.stack}>
        <div>
          <label htmlFor={fileId}>{t('fileChoose')}</label>{' '}
          <input
            id={fileId}
            type="file"
            accept=".yaml,.yml,application/yaml"
            onChange={choose}
          />
        </div>
        <TextAreaField
          className={`${styles.yaml} ${styles.fill}`}
          label={t('fileText')}
          rows={14}
          value={yaml}
          onChange={setYaml}
          spellCheck="false"
        />
        <Button
          variant="primary"
          isDisabled={yaml.trim() === ''}
          isPending={checking.loading}
          onPress={check}
        >
          {t('fileCheck')}
        </Button>
        <div role="alert">
          {checking.error && (
            <span className={layout.problem}>
              {t('fileFailed')} {errorText(t, checking.error)}
            </span>
          )}
          {problems.length > 0 && (
            <>
              <strong>{t('fileFaults', { count: problems.length })}</strong>
              <ul className={layout.bullets}>
                {problems.map(({ line, message }) => (
                  <li key={`${line} ${message}`} className={layout.problem}>
                    {t('fileLine', { line, message })}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      </div>
    </Panel>
  );
}
