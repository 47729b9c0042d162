import { Alert } from '@backstage/ui';
import { Mapping } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import layout from '../layout/layout.module.css';
import { AnnotationHint } from './AnnotationHint';
import styles from './states.module.css';

interface MappingStateProps {
  mapping: Mapping;
  name: string;
}

/** Why a service has no experiments, and what to do about it. */
export function MappingState({ mapping, name }: MappingStateProps) {
  const t = useText();
  const { problem, selector, nearMatches, knownTemplates } = mapping;
  if (problem) {
    const { text, position, message, hint, annotation } = problem;
    return (
      <div className={layout.stack} role="alert">
        <Alert
          status="danger"
          icon
          title={t('malformedTitle')}
          description={t('malformedText', {
            message,
            at: String(position + 1),
            of: String(text.length),
            annotation,
          })}
        />
        {/* Focusable, so that it can be scrolled by key. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <pre className={styles.code} tabIndex={0}>
          {`${text}\n${' '.repeat(position)}^ ${hint}`}
        </pre>
      </div>
    );
  }
  if (mapping.state === 'unmatched') {
    return (
      <div className={styles.empty}>
        <h3>{t('unmatchedTitle')}</h3>
        <p>
          {t('unmatchedText', {
            selector: selector ?? '',
            count: knownTemplates,
          })}
        </p>
        {nearMatches.map(({ condition, templates }) => (
          <p key={condition} className={layout.muted}>
            {t('nearMatch', { count: templates, condition })}
          </p>
        ))}
      </div>
    );
  }
  return (
    <div className={styles.empty}>
      <h3>{t('unannotatedTitle', { name })}</h3>
      <p>{t('unannotatedText')}</p>
      <AnnotationHint name={name} />
    </div>
  );
}
