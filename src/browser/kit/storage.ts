/**
 * Choices of the reader, kept in the browser under names of our own: over file:// all local pages may share one store.
 * Best effort: where storage is refused, a choice lasts as long as the page.
 */
const name = (key: string): string => `wenmai:${key}`;

/** The stored value, or an empty string. */
export function readChoice(key: string): string {
  try {
    return localStorage.getItem(name(key)) ?? '';
  } catch {
    return '';
  }
}

/** An empty value forgets the choice. Refused, it holds for this page only: false. */
export function storeChoice(key: string, value: string): boolean {
  try {
    if (value === '') localStorage.removeItem(name(key));
    else localStorage.setItem(name(key), value);
    return true;
  } catch {
    return false;
  }
}

/** Calls `listener` when another page of the site has changed the value. */
export function watchChoice(key: string, listener: () => void): void {
  window.addEventListener('storage', (event) => {
    if (event.key === name(key)) listener();
  });
}
