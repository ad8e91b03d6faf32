/** Loads what is done with selected words, `report-selection.js`, once words are selected or a paragraph's number is followed. */
import { messageOf } from '../../../core/message-of.ts';
import { REPORT_SELECTION } from '../../../core/scripts.ts';
import { loadScript } from '../../kit/load-script.ts';
import { announce } from '../../kit/toast.ts';

let loading = false;

function load(): void {
  if (loading) return;
  loading = true;
  loadScript(REPORT_SELECTION).catch((error: unknown) => {
    loading = false;
    announce(messageOf(error));
  });
}

document.addEventListener('selectionchange', () => {
  if (document.getSelection()?.isCollapsed === false) load();
});
document.addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.closest('a.para-link')) load();
});
