import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { VisuallyHidden } from '@backstage/ui';
import {
  Waiver,
  WAIVER_STATES,
  WaiverState,
} from '@faultline/plugin-chaos-common';
import { chaosApiRef } from '../../api/chaosApiRef';
import { useText } from '../../hooks/useText';
import { useWaivers } from '../../hooks/useWaivers';
import { CsvButton } from '../files/CsvButton';
import { CursorPager } from '../layout/CursorPager';
import { FilterSelect } from '../layout/FilterSelect';
import filters from '../layout/filters.module.css';
import { Section } from '../layout/Section';
import { usePages } from '../layout/usePages';
import { Empty } from '../states/Empty';
import { LoadState } from '../states/LoadState';
import { StaleNote } from '../states/StaleNote';
import { doneWords } from './doneWords';
import { useWaiverState } from './useWaiverState';
import { WaiverTable } from './WaiverTable';
import { WAIVER_STATE_LOOKS } from './waiverWords';

const PAGE = 50;

/** Requests that wait for a decision, and what was decided before. */
export function WaiversTab() {
  const t = useText();
  const api = useApi(chaosApiRef);
  const { state, setState } = useWaiverState();
  const [news, setNews] = useState('');
  const pages = usePages(PAGE, state ?? '');
  const query = { state, limit: PAGE, cursor: pages.cursor };
  const { value: page, error, refresh } = useWaivers(query);
  const onDone = (waiver: Waiver) => {
    setNews(doneWords(t, waiver));
    refresh();
  };
  return (
    <>
      {page && <StaleNote error={error} />}
      <div className={filters.filters}>
        <FilterSelect
          label={t('filterWaiverState')}
          value={state}
          options={WAIVER_STATES.map(each => ({
            value: each,
            label: t(WAIVER_STATE_LOOKS[each].word),
          }))}
          onChange={value => setState(value as WaiverState | undefined)}
        />
      </div>
      <VisuallyHidden role="status">{news}</VisuallyHidden>
      <Section
        title={t('waivers')}
        note={t('waiversNote')}
        end={
          <CsvButton
            title={t('waivers')}
            name="faultline-waivers"
            load={() => api.exportWaivers({ state })}
          />
        }
      >
        {!page && (
          <LoadState name={t('waivers')} error={error} onRetry={refresh} />
        )}
        {page?.items.length === 0 && (
          <Empty title={emptyTitle()} text={t('waiversNoneText')} />
        )}
        {page && page.items.length > 0 && (
          <WaiverTable waivers={page.items} onDone={onDone} />
        )}
        {page && (
          <CursorPager
            label={t('waiverPages')}
            pages={pages}
            nextCursor={page.nextCursor}
          />
        )}
      </Section>
    </>
  );

  function emptyTitle(): string {
    if (state === 'requested') return t('waiversNoneOpen');
    return t(state ? 'waiversNoMatch' : 'waiversNone');
  }
}
