import { Button } from '@backstage/ui';
import { AUDIT_EVENTS } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import { DayField } from '../layout/DayField';
import styles from '../layout/filters.module.css';
import { FilterSelect } from '../layout/FilterSelect';
import { TypedSearch } from '../layout/TypedSearch';

import { EVENT_WORDS, OUTCOME_WORDS, OUTCOMES } from './auditWords';
import { useAuditFilters } from './useAuditFilters';

interface AuditFilterBarProps {
  filters: ReturnType<typeof useAuditFilters>;
}

/** What to show of the audit log. */
export function AuditFilterBar({ filters }: AuditFilterBarProps) {
  const t = useText();
  const { values, set, active, clear } = filters;
  return (
    <div className={styles.filters} role="search">
      <FilterSelect
        label={t('auditEvent')}
        value={values.event}
        options={AUDIT_EVENTS.map(value => ({
          value,
          label: t(EVENT_WORDS[value]),
        }))}
        onChange={value => set('event', value)}
      />
      <FilterSelect
        label={t('auditOutcome')}
        value={values.outcome}
        options={OUTCOMES.map(value => ({
          value,
          label: t(OUTCOME_WORDS[value]),
        }))}
        onChange={value => set('outcome', value)}
      />
      <TypedSearch
        label={t('auditActor')}
        placeholder={t('auditActorHint')}
        value={values.actor ?? ''}
        onChange={value => set('actor', value)}
      />
      <TypedSearch
        label={t('auditService')}
        placeholder={t('auditServiceHint')}
        value={values.service ?? ''}
        onChange={value => set('service', value)}
      />
      <DayField
        label={t('auditFrom')}
        value={values.from ?? ''}
        onChange={value => set('from', value)}
      />
      <DayField
        label={t('auditTo')}
        value={values.to ?? ''}
        onChange={value => set('to', value)}
      />
      {active && (
        <Button variant="tertiary" onPress={clear}>
          {t('clear')}
        </Button>
      )}
    </div>
  );
}
