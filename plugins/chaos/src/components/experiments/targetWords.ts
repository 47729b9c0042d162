import { TemplateTarget } from '@faultline/plugin-chaos-common';
import { Text } from '../../hooks/useText';

/** `aws:lambda:function` as people say it. */
function typeWords(resourceType: string): string {
  const [, service = '', type = ''] = resourceType.split(':');
  return `${service} ${type.replace(/-/g, ' ')}s`;
}

/** What a target selects, in words. */
export function targetWords(t: Text, target: TemplateTarget): string {
  const type = typeWords(target.resourceType);
  if (target.resourceArns.length > 0) {
    return t('targetNamed', { n: String(target.resourceArns.length), type });
  }
  const [, mode, n = ''] =
    /^(COUNT|PERCENT)\((\d+)\)$/.exec(target.selectionMode) ?? [];
  const what =
    (mode === 'COUNT' && t('targetCount', { n, type })) ||
    (mode === 'PERCENT' && t('targetPercent', { n, type })) ||
    t('targetAll', { type });
  const tags = Object.entries(target.resourceTags)
    .map(([key, value]) => `${key}=${value}`)
    .join(', ');
  return tags ? t('targetTagged', { what, tags }) : what;
}
