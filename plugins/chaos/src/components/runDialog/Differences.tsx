import { Preview } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import layout from '../layout/layout.module.css';
import { differenceWords } from './differences';

interface DifferencesProps {
  differences: Preview['differences'];
}

/** In what this run differs from the last one. */
export function Differences({ differences }: DifferencesProps) {
  const t = useText();
  if (!differences) return <p>{t('dialogChangesFirst')}</p>;
  if (differences.length === 0) return <p>{t('dialogChangesNone')}</p>;
  const words = differences.map(each => differenceWords(t, each));
  return (
    <>
      <p className={layout.warn}>
        {t('dialogChanges', { count: words.length })}
      </p>
      <ul className={layout.bullets}>
        {words.map(text => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}
