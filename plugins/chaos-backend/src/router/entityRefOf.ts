import { stringifyEntityRef } from '@backstage/catalog-model';
import { Request } from 'express';

/** The entity ref that the path of a request names. */
export function entityRefOf(req: Request): string {
  const { kind = '', namespace = '', name = '' } = req.params;
  return stringifyEntityRef({ kind, namespace, name });
}
