import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import { parseEntityRef } from '@backstage/catalog-model';
import { useService } from '../../hooks/useService';
import { useText } from '../../hooks/useText';
import layout from '../layout/layout.module.css';
import { entityName } from '../entityName';
import { RunDialog } from '../runDialog/RunDialog';
import { LoadState } from '../states/LoadState';

interface RunStepDialogProps {
  entityRef: string;
  templateKey: string;
  onClose: () => void;
  onStarted: () => void;
}

/** The run dialog of a service that has to be read first, or why there is none. */
export function RunStepDialog(props: RunStepDialogProps) {
  const { entityRef, templateKey, onClose, onStarted } = props;
  const t = useText();
  const { value: service, error, refresh } = useService(entityRef);
  const template = service?.templates.find(({ key }) => key === templateKey);
  if (service && template?.start.allowed && service.may.start)
    return (
      <RunDialog
        service={service}
        name={parseEntityRef(entityRef).name}
        template={template}
        onClose={onClose}
        onStarted={onStarted}
      />
    );
  const name = entityName(entityRef);
  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()}>
      <DialogHeader>{t('stepRunTitle', { name })}</DialogHeader>
      <DialogBody className={layout.dialog}>
        {service ? (
          <p role="alert">
            {template
              ? template.start.reason ?? t('stepMayNot')
              : t('stepGone')}
          </p>
        ) : (
          <LoadState name={name} error={error} onRetry={refresh} />
        )}
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {t('close')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
