/** Copying, with and without the clipboard object, which plain http of an intranet does not have. */
import { announce } from './toast.ts';

/** Resolves to whether it worked. */
export async function copyAndTell(text: string, done: string): Promise<void> {
  announce((await copy(text)) ? done : '浏览器不让复制，请手动选取');
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'sr-only';
  const focused = document.activeElement;
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return done;
}
