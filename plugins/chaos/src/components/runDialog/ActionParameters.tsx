import { describeTemplate, Template } from '@faultline/plugin-chaos-common';
import { useText } from '../../hooks/useText';
import layout from '../layout/layout.module.css';
import { parameterMark, RunDifferences } from './differences';
import styles from './RunDialog.module.css';

interface ActionParametersProps {
  template: Template;
  differences: RunDifferences;
}

/** Each action with its parameters; what differs from the last run is marked. */
export function ActionParameters(props: ActionParametersProps) {
  const { template, differences } = props;
  const t = useText();
  const words = describeTemplate(template);
  return (
    <ol className={styles.list}>
      {template.actions.map(
        ({ name, actionId, parameters, startAfter }, at) => (
          <li key={name}>
            <div>{words.actions[at]?.text}</div>
            <div className={layout.muted}>
              {name}, {actionId.replace(/^aws:/, '')},{' '}
              {startAfter.length > 0
                ? t('dialogAfter', { names: startAfter.join(', ') })
                : t('dialogAtStart')}
            </div>
            <dl className={layout.parameters}>
              {Object.entries(parameters).map(([parameter, value]) => (
                <div key={parameter}>
                  <dt>{parameter}</dt>
                  <dd>
                    {value}{' '}
                    <span className={layout.warn}>
                      {parameterMark(t, differences, name, parameter)}
                    </span>
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ),
      )}
    </ol>
  );
}
