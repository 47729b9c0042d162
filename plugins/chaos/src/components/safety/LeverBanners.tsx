import { Alert, ButtonLink } from '@backstage/ui';
import { SafetyLever } from '@faultline/plugin-chaos-common';
import { RiLock2Line } from '@remixicon/react';
import { useText } from '../../hooks/useText';
import { useResiliencePath } from '../resilience/useResiliencePath';
import { leverWhere } from './leverWhere';

interface LeverBannersProps {
  levers: SafetyLever[];
}

/** Says where a lever prevents experiments, and why. */
export function LeverBanners({ levers }: LeverBannersProps) {
  const t = useText();
  const path = useResiliencePath();
  return (
    <>
      {levers.map(({ cell, status, reason }) => (
        <Alert
          key={cell.id}
          role="status"
          status="danger"
          icon={<RiLock2Line aria-hidden />}
          title={t(
            status === 'engaging' ? 'leverBannerEngaging' : 'leverBanner',
            { where: leverWhere(t, cell) },
          )}
          description={`${reason && `“${reason}” `}${t('leverBannerText')}`}
          customActions={
            <ButtonLink variant="secondary" href={`${path}/safety`}>
              {t('safety')}
            </ButtonLink>
          }
        />
      ))}
    </>
  );
}
