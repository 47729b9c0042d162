import { useApi } from '@backstage/frontend-plugin-api';
import { RollUpDetail } from '@faultline/plugin-chaos-common';
import { chaosApiRef } from '../../api/chaosApiRef';
import { useText } from '../../hooks/useText';
import { CsvButton } from '../files/CsvButton';
import { Section } from '../layout/Section';
import { Empty } from '../states/Empty';
import { servicesOf } from '../resilience/teams/servicesOf';
import { MemberTable } from './MemberTable';

const COLUMNS = [
  'score',
  'service',
  'status',
  'coverage',
  'trend',
  'next',
] as const;

interface MembersCardProps {
  rollUp: RollUpDetail;
}

/** Its services, the worst first; without those that the reader may not see. */
export function MembersCard({ rollUp }: MembersCardProps) {
  const t = useText();
  const api = useApi(chaosApiRef);
  const { members, services } = rollUp;
  const title = t('kpiServices');
  return (
    <Section
      title={title}
      note={t('rollUpMembers', {
        n: String(members.length),
        all: String(services),
      })}
      end={
        <CsvButton
          title={title}
          name="faultline-services"
          load={() => api.exportScorecards(servicesOf(rollUp))}
        />
      }
    >
      {members.length === 0 ? (
        <Empty title={t('rollUpHidden')} text={t('rollUpHiddenText')} />
      ) : (
        <MemberTable label={title} services={members} columns={COLUMNS} />
      )}
    </Section>
  );
}
