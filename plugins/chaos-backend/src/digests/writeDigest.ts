import { NEWS_TOPICS, NewsKind } from '@faultline/plugin-chaos-common';
import { OwnerNotice } from '../notify/OwnerNotice';
import { OwnerDigest } from './OwnerDigest';
import { ServiceNews } from './ServiceNews';

/** More are counted, and found behind the link. */
const TOLD = 10;

/** What is sent; one thing leads to itself, more to the list of services. */
export type DigestBody = Omit<OwnerNotice, 'scope' | 'except'>;

export function writeDigest({ ownerRef, kind, news }: OwnerDigest): DigestBody {
  const ordered = [...news].sort(
    (a, b) =>
      a.title.localeCompare(b.title, 'en-US') || (a.runId < b.runId ? -1 : 1),
  );
  const [only, ...others] = ordered;
  const single = only && others.length === 0 ? only : undefined;
  return {
    recipients: [ownerRef],
    title: titleOf(kind, ordered),
    description: single ? toSentences(single) : toLines(ordered),
    link: single?.link ?? listOf(kind, ownerRef),
    severity: kind === 'staleSoon' ? 'normal' : 'high',
    topic: NEWS_TOPICS[kind],
  };
}

function titleOf(kind: NewsKind, news: readonly ServiceNews[]): string {
  const titles = [...new Set(news.map(({ title }) => title))];
  const services =
    titles.length === 1 ? titles.join() : `${titles.length} services`;
  if (kind === 'failing') {
    return `${services} ${titles.length === 1 ? 'is' : 'are'} failing`;
  }
  if (kind === 'staleSoon') return `Evidence of ${services} gets stale`;
  return news.length === 1
    ? `A finding of ${services} came back`
    : `${news.length} findings of ${services} came back`;
}

function toSentences({ text, next }: ServiceNews): string {
  return `${text} ${next}`;
}

function toLines(news: readonly ServiceNews[]): string {
  const more = news.length - TOLD;
  return [
    ...news.slice(0, TOLD).map(each => `${each.title}: ${toSentences(each)}`),
    ...(more > 0 ? [`And ${more} more.`] : []),
  ].join('\n');
}

function listOf(kind: NewsKind, ownerRef: string): string {
  const query = new URLSearchParams({
    ...(kind !== 'staleSoon' && { status: 'failing' }),
    owner: ownerRef,
  });
  return `/resilience?${query}`;
}
