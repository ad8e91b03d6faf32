/** Ways of reading a report: focus mode, and going on where one stopped. */
import { enableFocusMode } from './focus-mode.ts';
import { enableResuming } from './resume.ts';

const line = document.querySelector<HTMLElement>('[data-reading]');
if (line !== null) {
  const focusSwitch = line.querySelector<HTMLButtonElement>('[data-focus-switch]');
  const resume = line.querySelector<HTMLElement>('[data-resume]');
  if (focusSwitch !== null) enableFocusMode(focusSwitch);
  if (resume !== null) enableResuming(line.dataset.reading ?? '', resume);
}
