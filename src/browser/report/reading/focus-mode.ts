/** 专注: nothing but the text, until the same button or Escape brings the page back. The address does not change. */
import { keepingPlace } from '../../kit/reading-position.ts';

export function enableFocusMode(button: HTMLButtonElement): void {
  const root = document.documentElement;
  const set = (on: boolean): void => {
    keepingPlace(() => root.toggleAttribute('data-focus', on));
    button.setAttribute('aria-pressed', String(on));
    button.textContent = on ? '退出专注' : '专注';
  };
  button.addEventListener('click', () => set(!root.hasAttribute('data-focus')));
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented && root.hasAttribute('data-focus')) set(false);
  });
}
