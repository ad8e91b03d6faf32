/** Pages read last, kept in this browser only. */
import { siteRoot } from '../../kit/site-root.ts';
import { readChoice, storeChoice } from '../../kit/storage.ts';

export interface RecentPage {
  /** From the archive's root. */
  url: string;
  name: string;
}

const MOST = 12;

/** Archives may share one store, over file:// all of a machine do: each has a key of its own, its folder. */
const key = (): string => `pages:${new URL(siteRoot()).pathname}`;

/** Newest first. What is stored by another hand or version counts as nothing. */
export function readRecentPages(): RecentPage[] {
  try {
    const stored: unknown = JSON.parse(readChoice(key()) || '[]');
    return Array.isArray(stored) ? stored.filter(isPage) : [];
  } catch {
    return [];
  }
}

/** Reports and the pages that list them; what a search or a comparison showed is in their own addresses. */
export function rememberPage(): void {
  const url = location.href.slice(siteRoot().length).replace(/[?#].*$/, '');
  if (!/^(?:reports|years|levels|types|offices|series)\/[^/]+\.html$/.test(url) || url.endsWith('/index.html')) return;
  // The archive's own name follows the page's.
  const name = document.title.replace(/ · [^·]*$/, '');
  if (name === '' || document.querySelector('[data-not-found]')) return;
  const others = readRecentPages().filter((page) => page.url !== url);
  storeChoice(key(), JSON.stringify([{ url, name }, ...others].slice(0, MOST)));
}

export const forgetPages = (): boolean => storeChoice(key(), '');

function isPage(value: unknown): value is RecentPage {
  const { url, name } = (value ?? {}) as Partial<RecentPage>;
  // An address of another hand must not lead out of the archive.
  return typeof url === 'string' && /^[a-z]+\/[\w.~-]+\.html$/.test(url) && typeof name === 'string';
}
