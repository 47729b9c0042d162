import { Button } from '@backstage/ui';
import { RiDownloadLine } from '@remixicon/react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { useText } from '../../hooks/useText';
import { errorText } from '../../errorText';
import layout from '../layout/layout.module.css';

interface SaveButtonProps {
  /** What stands on the button: "CSV". */
  word: string;
  /** What is saved, for those who do not see where the button stands. */
  label: string;
  save: () => Promise<void>;
}

/** Makes a file and lets the browser save it; says why when that fails. */
export function SaveButton({ word, label, save }: SaveButtonProps) {
  const t = useText();
  const [{ loading, error }, start] = useAsyncFn(save, [save]);
  return (
    <>
      {error && (
        <span role="alert" className={layout.problem}>
          {t('saveFailed')} {errorText(t, error)}
        </span>
      )}
      <Button
        variant="tertiary"
        size="small"
        iconStart={<RiDownloadLine aria-hidden />}
        aria-label={label}
        isPending={loading}
        onPress={start}
      >
        {word}
      </Button>
    </>
  );
}
