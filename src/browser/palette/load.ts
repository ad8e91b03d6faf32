/**
 * On every page: the keys of the palette and of the help, and the list of pages read last. What they open comes from scripts of
 * its own, fetched when asked for.
 */
import { bindKeys } from '../keys/keys.ts';
import { siteRoot } from '../site-root.ts';
import { rememberPage } from './recent-pages.ts';

interface Library {
  open: () => void;
}

type Name = 'wenmaiPalette' | 'wenmaiKeyHelp';

declare global {
  var wenmaiPalette: Library | undefined;
  var wenmaiKeyHelp: Library | undefined;
}

function openLibrary(name: Name, file: string): void {
  const open = (): void => globalThis[name]?.open();
  if (globalThis[name] !== undefined) {
    open();
    return;
  }
  const script = document.createElement('script');
  script.src = siteRoot() + file;
  script.onload = open;
  document.head.append(script);
}

const openPalette = (): void => openLibrary('wenmaiPalette', 'palette.js');

bindKeys([
  { keys: ['Mod+k'], name: '快速查找', run: openPalette },
  { keys: ['?', '？'], name: '本页的键', run: () => openLibrary('wenmaiKeyHelp', 'key-help.js') },
]);
for (const button of document.querySelectorAll('[data-palette]')) button.addEventListener('click', openPalette);
rememberPage();
