/** The help on `?`, a script of its own: the keys that are bound on the page, from the table that binds them. */
import { button, el, refill } from '../kit/dom.ts';
import { boundKeys, type KeyBinding } from '../kit/keys.ts';

const dialog = el('dialog', { class: 'key-help', 'aria-labelledby': 'key-help-name' });

export function open(): void {
  if (dialog.open) return;
  if (!dialog.isConnected) document.body.append(dialog);
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
  refill(
    dialog,
    el('div', { class: 'key-help-head' }, el('h2', { id: 'key-help-name' }, '本页的键'), closeButton()),
    el('dl', {}, ...boundKeys().map(row)),
    el('p', { class: 'note' }, '在输入框里打字时，单个的键照常输入文字。'),
  );
  dialog.showModal();
}

const closeButton = (): HTMLElement => button('关闭', () => dialog.close(), { class: 'plain' });

function row({ keys, name }: KeyBinding): HTMLElement {
  const written = [...new Set(keys.map(keyName))];
  const parts = written.flatMap((key, index) => [index > 0 && ' 或 ', el('kbd', {}, key)]);
  return el('div', {}, el('dt', {}, ...parts), el('dd', {}, name));
}

const NAMES: Readonly<Record<string, string>> = {
  ...{ ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Escape: 'Esc', '？': '?' },
  Mod: /Mac|iP(?:hone|ad)/.test(navigator.platform) ? '⌘' : 'Ctrl',
};

/** `Mod+k` → Ctrl K */
function keyName(key: string): string {
  const parts = key.split('+').map((part) => NAMES[part] ?? part);
  return parts
    .map((part, index) => (parts.length > 1 && index === parts.length - 1 ? part.toUpperCase() : part))
    .join(' ');
}
