import { useState } from 'react';
import { Button } from '@backstage/ui';
import { ANNOTATION_TEMPLATE_TAGS } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import layout from '../layout.module.css';

interface AnnotationHintProps {
  name: string;
}

/** The annotation to add, ready to copy. */
export function AnnotationHint({ name }: AnnotationHintProps) {
  const t = useText();
  const [copied, setCopied] = useState(false);
  const text = `metadata:\n  annotations:\n    ${ANNOTATION_TEMPLATE_TAGS}: service=${name}`;
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <>
      <pre className={layout.code}>{text}</pre>
      <Button variant="secondary" onPress={copy}>
        {copied ? t('copied') : t('copy')}
      </Button>
    </>
  );
}
