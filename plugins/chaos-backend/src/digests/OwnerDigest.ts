import { NewsKind } from '@faultline/plugin-chaos-common';
import { ServiceNews } from './ServiceNews';

/** What one owner is told at once about one kind of news. */
export interface OwnerDigest {
  ownerRef: string;
  kind: NewsKind;
  news: ServiceNews[];
}

/**
 * One digest for each owner and kind. Kinds are apart because people turn each
 * off by its topic.
 *
 * @param lets - whether an owner is told of it
 */
export function toDigests(
  news: readonly { news: ServiceNews; owners: readonly string[] }[],
  lets: (ownerRef: string, kind: NewsKind) => boolean,
): OwnerDigest[] {
  const found = new Map<string, OwnerDigest>();
  for (const { news: each, owners } of news) {
    for (const ownerRef of new Set(owners)) {
      if (!lets(ownerRef, each.kind)) continue;
      const id = `${each.kind}|${ownerRef}`;
      const digest = found.get(id) ?? { ownerRef, kind: each.kind, news: [] };
      digest.news.push(each);
      found.set(id, digest);
    }
  }
  return [...found.values()];
}
