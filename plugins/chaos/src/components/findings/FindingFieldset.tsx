import {
  Alert,
  Radio,
  RadioGroup,
  TextAreaField,
  TextField,
} from '@backstage/ui';
import { useText } from '../../hooks/useText';
import layout from '../layout/layout.module.css';
import { FindingFields, isLink, isOwner } from './findingChange';
import { STATUS_WORDS } from './statusWords';
import { FindingEdit } from './useFindingEdit';

const LONGEST_NOTE = 4000;

interface FindingFieldsetProps {
  edit: FindingEdit;
}

/** What people can say about a finding. */
export function FindingFieldset({ edit }: FindingFieldsetProps) {
  const t = useText();
  const { fields, known, raced, type } = edit;
  return (
    <>
      {raced && (
        <div role="alert">
          <Alert status="warning" icon title={t('findingRaced')} />
        </div>
      )}
      {known.status === 'closed' ? (
        <p className={layout.body}>{t('findingClosedText')}</p>
      ) : (
        <RadioGroup
          label={t('findingStatus')}
          value={fields.status}
          onChange={status =>
            type({ status: status as FindingFields['status'] })
          }
        >
          {(['open', 'in-progress'] as const).map(status => (
            <Radio key={status} value={status}>
              {t(STATUS_WORDS[status])}
            </Radio>
          ))}
        </RadioGroup>
      )}
      <TextField
        size="small"
        label={t('findingOwnerField')}
        placeholder={t('findingOwnerHint')}
        value={fields.owner}
        validationBehavior="aria"
        validate={text => isOwner(text) || t('findingOwnerFault')}
        onChange={owner => type({ owner })}
      />
      <TextField
        size="small"
        label={t('findingLinkField')}
        placeholder={t('findingLinkHint')}
        value={fields.link}
        validationBehavior="aria"
        validate={text => isLink(text) || t('findingLinkFault')}
        maxLength={2000}
        onChange={link => type({ link })}
      />
      <TextAreaField
        size="small"
        label={t('findingNoteField')}
        rows={4}
        maxLength={LONGEST_NOTE}
        value={fields.note}
        onChange={note => type({ note })}
      />
    </>
  );
}
