/** Recent searches, kept in this browser only. */
import { readChoice, storeChoice } from '../kit/storage.ts';

const MOST = 8;

/** Archives may share one store, over file:// all of a machine do: each has a key of its own, its folder. */
const key = (): string => `recent:${location.pathname.replace(/[^/]*$/, '')}`;

/** Newest first. What is stored by another hand or version counts as nothing. */
export function readRecent(): string[] {
  try {
    const stored: unknown = JSON.parse(readChoice(key()) || '[]');
    return Array.isArray(stored) ? stored.filter((it) => typeof it === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

export function rememberSearch(query: string): void {
  if (query === '') return;
  storeChoice(key(), JSON.stringify([query, ...readRecent().filter((it) => it !== query)].slice(0, MOST)));
}

export const forgetSearches = (): boolean => storeChoice(key(), '');
