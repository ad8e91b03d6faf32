/** Fetches the palette or the help on keys when asked for, by a classic script: the one way that works from a disk as well. */
import type { Entry } from '../../core/palette/entry.ts';
import { siteRoot } from './site-root.ts';

export interface PaletteLibrary {
  open: () => void;
  nearest: (words: string, limit: number) => Promise<Entry[]>;
}

declare global {
  var wenmaiPalette: PaletteLibrary | undefined;
  var wenmaiKeyHelp: Pick<PaletteLibrary, 'open'> | undefined;
}

/** Runs `use` once the script has been run; nothing happens where it is missing. */
export function withScript(file: string, isHere: () => boolean, use: () => void): void {
  if (isHere()) {
    use();
    return;
  }
  const script = document.createElement('script');
  script.src = siteRoot() + file;
  script.onload = use;
  document.head.append(script);
}

export function withPalette(use: (library: PaletteLibrary) => void): void {
  const run = (): void => {
    if (globalThis.wenmaiPalette) use(globalThis.wenmaiPalette);
  };
  withScript('palette.js', () => globalThis.wenmaiPalette !== undefined, run);
}
