import { useEffect, useRef } from 'react';
import { Alert } from '@backstage/ui';
import { useText } from '../../hooks/useText';
import { errorText } from '../../errorText';
import layout from '../layout/layout.module.css';
import styles from './Findings.module.css';
import { STATUS_WORDS } from './statusWords';
import { FindingEdit } from './useFindingEdit';

interface FindingConfirmProps {
  edit: FindingEdit;
}

/** What will be written down and cannot be taken back. */
export function FindingConfirm({ edit }: FindingConfirmProps) {
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { status, owner, link, note } = edit.change;
  const none = t('changeNothing');
  const lines = [
    status !== undefined &&
      t('changeStatus', { value: t(STATUS_WORDS[status]) }),
    owner !== undefined && t('changeOwner', { value: owner ?? none }),
    link !== undefined && t('changeLink', { value: link ?? none }),
    note !== undefined && t('changeNote', { value: note || none }),
  ];
  return (
    <>
      <h3 className={styles.question} ref={heading} tabIndex={-1}>
        {t('findingConfirmTitle')}
      </h3>
      <ul className={layout.bullets}>
        {lines.filter(Boolean).map(line => (
          <li key={String(line)}>{line}</li>
        ))}
      </ul>
      <p className={layout.muted}>{t('findingConfirmAudit')}</p>
      {edit.error && (
        <div role="alert">
          <Alert status="danger" icon title={errorText(t, edit.error)} />
        </div>
      )}
    </>
  );
}
