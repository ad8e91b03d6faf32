/**
 * Methods that came after Chromium 80, the oldest browser whose readers the scripts serve, with the version that brought them.
 *
 * Syntax is lowered by the bundler, methods are not. Those of src/browser/kit/fill-in.ts are absent here, and so are names that older
 * objects share (`with`, `union`).
 */
const NEWER: Readonly<Record<string, number>> = {
  any: 85,
  canParse: 120,
  checkVisibility: 105,
  findLastIndex: 97,
  fromAsync: 121,
  getOrInsert: 145,
  groupBy: 117,
  isWellFormed: 111,
  moveBefore: 133,
  randomUUID: 92,
  requestClose: 134,
  showPicker: 99,
  showPopover: 114,
  structuredClone: 98,
  throwIfAborted: 100,
  togglePopover: 114,
  toReversed: 110,
  toSorted: 110,
  toSpliced: 110,
  toWellFormed: 111,
  withResolvers: 119,
};

const CALL = new RegExp(`(?:\\.|\\b)(${Object.keys(NEWER).join('|')})\\(`, 'g');

/** `structuredClone (98)`, each once, where minified `code` calls it by its name. */
export function findNewerMethods(code: string): string[] {
  const found = [...code.matchAll(CALL)].map(([, name = '']) => `${name} (${NEWER[name]})`);
  return [...new Set(found)].sort();
}
