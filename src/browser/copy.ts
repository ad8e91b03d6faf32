/** Copy buttons `[data-copy]` and the paragraph links of a report. */
import { announce } from './toast.ts';

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No clipboard object on plain http, which intranets use.
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

async function copyAndTell(text: string, done: string): Promise<void> {
  announce((await copy(text)) ? done : '浏览器不让复制，请手动选取');
}

function onClick(event: MouseEvent): void {
  const target = event.target instanceof Element ? event.target : undefined;
  const button = target?.closest<HTMLElement>('[data-copy]');
  if (button) void copyAndTell(button.dataset.copy ?? '', '已复制引文');
  const anchor = target?.closest<HTMLAnchorElement>('a.para-link');
  if (anchor) void copyAndTell(anchor.href, `已复制第 ${anchor.textContent?.trim()} 段的链接`);
}

for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) button.hidden = false;
document.addEventListener('click', onClick);
