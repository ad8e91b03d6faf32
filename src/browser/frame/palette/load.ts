/**
 * On every page: the keys of the palette and of the help, and the list of pages read last. What they open comes from scripts of
 * its own, fetched when asked for.
 */
import { bindKeys } from '../../kit/keys.ts';
import { withPalette, withScript } from '../../kit/palette-library.ts';
import { rememberPage } from './recent-pages.ts';

const openPalette = (): void => withPalette((library) => library.open());
const openHelp = (): void =>
  withScript(
    'key-help.js',
    () => globalThis.wenmaiKeyHelp !== undefined,
    () => globalThis.wenmaiKeyHelp?.open(),
  );

bindKeys([
  { keys: ['Mod+k'], name: '快速查找', run: openPalette },
  { keys: ['?', '？'], name: '本页的键', run: openHelp },
]);
for (const button of document.querySelectorAll('[data-palette]')) button.addEventListener('click', openPalette);
rememberPage();
