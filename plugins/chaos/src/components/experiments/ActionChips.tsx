import { TemplateAction } from '@faultline/plugin-chaos-common';
import layout from '../layout/layout.module.css';

const MOST = 3;

interface ActionChipsProps {
  actions: TemplateAction[];
}

/** The FIS actions without "aws:"; long lists are cut and counted. */
export function ActionChips({ actions }: ActionChipsProps) {
  const ids = [...new Set(actions.map(action => action.actionId))];
  const shown = ids.length > MOST + 1 ? ids.slice(0, MOST) : ids;
  const rest = ids.slice(shown.length);
  return (
    <div className={layout.chips}>
      {shown.map(id => (
        <span key={id} className={layout.chip}>
          {short(id)}
        </span>
      ))}
      {rest.length > 0 && (
        <span className={layout.chip} title={rest.map(short).join(', ')}>
          +{rest.length}
        </span>
      )}
    </div>
  );
}

function short(actionId: string): string {
  return actionId.replace(/^aws:/, '');
}
