import { Button } from '@backstage/ui';
import { ANNOTATION_TEMPLATE_TAGS } from '@faultline/plugin-chaos-common';
import useCopyToClipboard from 'react-use/esm/useCopyToClipboard';
import { useText } from '../../hooks/useText';
import layout from '../layout/layout.module.css';
import styles from './states.module.css';

interface AnnotationHintProps {
  name: string;
}

/** The annotation to add, ready to copy. */
export function AnnotationHint({ name }: AnnotationHintProps) {
  const t = useText();
  const [{ value, error }, copy] = useCopyToClipboard();
  const text = `metadata:\n  annotations:\n    ${ANNOTATION_TEMPLATE_TAGS}: service=${name}`;
  return (
    <>
      {/* Focusable, so that it can be scrolled by key. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={styles.code} tabIndex={0}>
        {text}
      </pre>
      <div className={layout.row}>
        <Button variant="secondary" onPress={() => copy(text)}>
          {t('copy')}
        </Button>
        <span role="status" className={layout.muted}>
          {error && t('copyFailed')}
          {!error && value && t('copied')}
        </span>
      </div>
    </>
  );
}
