import { ServiceFacts } from './ServiceFacts';

/** What a template does, in words; its id where it is no longer there. */
export function templateTitle(
  { templates }: Pick<ServiceFacts, 'templates'>,
  key: string,
): string {
  const title = templates.find(each => each.key === key)?.title;
  return title ?? key.split('.').at(-1) ?? key;
}
