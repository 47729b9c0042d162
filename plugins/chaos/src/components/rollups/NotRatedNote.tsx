import { RollUpView } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import layout from '../layout/layout.module.css';

interface NotRatedNoteProps {
  rollUp: RollUpView;
}

/** Why there is no middle score; nothing where there is one. */
export function NotRatedNote({ rollUp }: NotRatedNoteProps) {
  const t = useText();
  if (rollUp.rated > 0) return null;
  return (
    <p className={`${layout.body} ${layout.plain}`}>{t('rollUpUnrated')}</p>
  );
}
