/** On every page: the keys of the palette and of the help, and the list of pages read last. */
import { messageOf } from '../../../core/message-of.ts';
import { KEY_HELP } from '../../../core/scripts.ts';
import { bindKeys } from '../../kit/keys.ts';
import { loadScript } from '../../kit/load-script.ts';
import { loadPalette } from '../../kit/palette-library.ts';
import { announce } from '../../kit/toast.ts';
import { rememberPage } from './recent-pages.ts';

interface Dialog {
  open(): void;
}

/** Opens a dialog that comes from a script of its own. */
function openDialog(loading: Promise<Dialog>): void {
  loading.then(
    (dialog) => dialog.open(),
    (error: unknown) => announce(messageOf(error)),
  );
}

const openPalette = (): void => openDialog(loadPalette());
const openHelp = (): void => openDialog(loadScript<Dialog>(KEY_HELP));

bindKeys([
  { keys: ['Mod+k'], name: '快速打开', run: openPalette, inFields: true },
  { keys: ['?', '？'], name: '本页的键', run: openHelp },
]);
for (const button of document.querySelectorAll('[data-palette]')) button.addEventListener('click', openPalette);
rememberPage();
