import { useState } from 'react';
import { Button } from '@backstage/ui';
import { useNavigate } from 'react-router-dom';
import { useEntity, useEntityRefLink } from '@backstage/plugin-catalog-react';
import { RunDetail } from '@faultline/plugin-chaos-common';
import { useService } from '../../hooks/useService';
import { useText } from '../../hooks/useText';
import layout from '../layout/layout.module.css';
import { RunDialog } from '../runDialog/RunDialog';

interface RunAgainProps {
  run: RunDetail;
  entityRef: string;
}

/** Opens the run dialog for the template of a run that has ended. */
export function RunAgain({ run, entityRef }: RunAgainProps) {
  const t = useText();
  const navigate = useNavigate();
  const { entity } = useEntity();
  const entityPath = useEntityRefLink();
  const { value: service } = useService(entityRef);
  const [open, setOpen] = useState(false);
  if (!service) return null;
  const template = service.templates.find(({ key }) => key === run.templateKey);
  const reason = template ? template.start.reason : t('runAgainGone');
  const allowed = template?.start.allowed === true && run.may.start;
  return (
    <>
      <Button
        variant="secondary"
        isDisabled={!allowed}
        onPress={() => setOpen(true)}
      >
        {t('runAgain')}
      </Button>
      {!allowed && reason && <span className={layout.muted}>{reason}</span>}
      {open && template && (
        <RunDialog
          service={service}
          name={entity.metadata.name}
          template={template}
          onClose={() => setOpen(false)}
          onStarted={() => navigate(`${entityPath(entityRef)}/experiments`)}
        />
      )}
    </>
  );
}
