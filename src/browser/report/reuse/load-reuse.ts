/** Loads what marks where the wordings of a report come from, once the report is shown and the browser has nothing else to do. */
import { messageOf } from '../../../core/message-of.ts';
import { REPORT_REUSE } from '../../../core/scripts.ts';
import { loadScript } from '../../kit/load-script.ts';

/** For browsers that do not say when they are idle: after the first paint in any case. */
const LATER_MS = 300;

function load(): void {
  loadScript(REPORT_REUSE).catch((error: unknown) => showFailure(`措辞来源没有读取：${messageOf(error)}`));
}

/** As shares-view.ts has it, which is part of the script that is missing. */
function showFailure(words: string): void {
  const section = document.querySelector<HTMLElement>('[data-reuse]');
  const message = section?.querySelector<HTMLElement>('.reuse-message');
  if (!section || !message) return;
  section.dataset.reuseState = 'error';
  message.hidden = false;
  message.textContent = words;
}

addEventListener('load', () => {
  if ('requestIdleCallback' in window) requestIdleCallback(load, { timeout: 3000 });
  else setTimeout(load, LATER_MS);
});
