/** Copy buttons `[data-copy]` and the paragraph links of a report. */
import { copyAndTell } from '../kit/clipboard.ts';

function onClick(event: MouseEvent): void {
  const target = event.target instanceof Element ? event.target : undefined;
  const button = target?.closest<HTMLElement>('[data-copy]');
  if (button) void copyAndTell(button.dataset.copy ?? '', '已复制引文');
  const anchor = target?.closest<HTMLAnchorElement>('a.para-link');
  if (anchor) void copyAndTell(anchor.href, `已复制第 ${anchor.textContent?.trim()} 段的链接`);
}

for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) button.hidden = false;
document.addEventListener('click', onClick);
