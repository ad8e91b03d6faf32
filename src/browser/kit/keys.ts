/**
 * The keys of a page: one table that binds them and that the help on `?` shows, so that the help is never false.
 *
 * Scripts of a page are bundled apart; they share one table by a name on the global.
 */

export interface KeyBinding {
  /** As `KeyboardEvent.key` gives them, with modifiers before: `n`, `Shift+F3`, `Alt+ArrowUp`, `Mod+k` (Ctrl or ⌘). */
  keys: readonly string[];
  /** 下一处命中 */
  name: string;
  /** Gives false where the key means something else at the time; the browser then does as ever. */
  run: (event: KeyboardEvent) => unknown;
  /** Also while the reader writes in a field. */
  inFields?: boolean;
}

interface KeyTable {
  bindings: KeyBinding[];
}

declare global {
  var wenmaiKeys: KeyTable | undefined;
}

/** Binds keys until `signal` aborts. Keys of an input method, and those typed into a field, are left alone. */
export function bindKeys(bindings: readonly KeyBinding[], signal?: AbortSignal): void {
  const table = sharedTable();
  table.bindings.push(...bindings);
  signal?.addEventListener('abort', () => {
    table.bindings = table.bindings.filter((binding) => !bindings.includes(binding));
  });
}

/** Present bindings, in the order of binding. */
export const boundKeys = (): readonly KeyBinding[] => globalThis.wenmaiKeys?.bindings ?? [];

function sharedTable(): KeyTable {
  if (globalThis.wenmaiKeys === undefined) {
    globalThis.wenmaiKeys = { bindings: [] };
    document.addEventListener('keydown', press);
  }
  return globalThis.wenmaiKeys;
}

function press(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const pressed = keyOf(event);
  const writing = isField(event.target);
  for (const { keys, inFields, run } of boundKeys()) {
    if (!keys.includes(pressed) || (writing && !inFields)) continue;
    if (run(event) === false) continue;
    event.preventDefault();
    return;
  }
}

/** Shift counts only with keys that have a name: `?` is typed with it on many keyboards, and Caps Lock gives `K`. */
function keyOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string {
  const named = key.length > 1;
  const modifiers = [(ctrlKey || metaKey) && 'Mod', altKey && 'Alt', shiftKey && named && 'Shift'];
  return [...modifiers.filter(Boolean), named ? key : key.toLowerCase()].join('+');
}

const FIELDS = 'input:not([type=checkbox]):not([type=radio]):not([type=button]):not([type=file]), textarea, select';

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(FIELDS));
}
