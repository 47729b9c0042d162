import { Finding, FindingUpdate } from '@faultline/plugin-chaos-common';

/** What people say about a finding, as it is typed. */
export interface FindingFields {
  status: 'open' | 'in-progress';
  owner: string;
  link: string;
  note: string;
}

/** What is said of it now. */
export function fieldsOf({
  status,
  owner,
  link,
  note,
}: Finding): FindingFields {
  return {
    status: status === 'in-progress' ? status : 'open',
    owner: owner ?? '',
    link: link ?? '',
    note,
  };
}

/** What differs from before; nothing else is sent. */
export function changeOf(
  before: FindingFields,
  now: FindingFields,
): Omit<FindingUpdate, 'version'> {
  const owner = now.owner.trim().toLocaleLowerCase('en-US');
  const link = now.link.trim();
  return {
    ...(now.status !== before.status && { status: now.status }),
    ...(owner !== before.owner && { owner: owner || null }),
    ...(link !== before.link && { link: link || null }),
    ...(now.note.trim() !== before.note && { note: now.note.trim() }),
  };
}

/** Whether it is the full ref of a user or a group, or empty. */
export function isOwner(text: string): boolean {
  return /^((user|group):[^:/\s]+\/[^:/\s]+)?$/i.test(text.trim());
}

/** Whether a browser can go there over HTTP, or it is empty. */
export function isLink(text: string): boolean {
  const address = text.trim();
  if (address === '') return true;
  if (!/^https?:\/\//i.test(address)) return false;
  try {
    return new URL(address).hostname !== '';
  } catch {
    return false;
  }
}
