import { TagCondition, TemplateSelector } from './TemplateSelector';

/**
 * What mapping needs to know of a template.
 * @public
 */
export interface MappableTemplate {
  /** FIS id, `EXT…`. */
  templateId: string;
  arn: string;
  tags: Record<string, string>;
}

/**
 * Whether one condition holds for the tags.
 * @public
 */
export function matchesTag(
  tags: Record<string, string>,
  { key, value }: TagCondition,
): boolean {
  return (
    Object.hasOwn(tags, key) && (value === undefined || tags[key] === value)
  );
}

/**
 * Whether a template belongs to a service with this selector.
 * @public
 */
export function matchesSelector(
  template: MappableTemplate,
  selector: TemplateSelector,
): boolean {
  return (
    selector.ids.includes(template.templateId) ||
    selector.ids.includes(template.arn) ||
    (selector.tags.length > 0 &&
      selector.tags.every(condition => matchesTag(template.tags, condition)))
  );
}
