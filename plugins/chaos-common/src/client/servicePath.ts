import { InputError } from '@backstage/errors';
import { entityRefSchema } from '../contract';

/**
 * The path of a service below the plugin's base URL.
 * @internal
 */
export function servicePath(entityRef: string): string {
  const ref = entityRefSchema.safeParse(entityRef);
  if (!ref.success) {
    throw new InputError(
      `"${entityRef}" is no full entity ref: it must be kind:namespace/name`,
    );
  }
  const [kind = '', namespace = '', name = ''] = entityRef.split(/[:/]/);
  return `/services/${[kind, namespace, name]
    .map(part => encodeURIComponent(part.toLocaleLowerCase('en-US')))
    .join('/')}`;
}

/**
 * The path of a template of a service below the plugin's base URL.
 * @internal
 */
export function templatePath(of: {
  entityRef: string;
  templateKey: string;
}): string {
  const template = encodeURIComponent(of.templateKey);
  return `${servicePath(of.entityRef)}/templates/${template}`;
}
