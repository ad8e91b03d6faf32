/** The palette, a script of its own. */
import type { Entry } from '../../core/palette/entry.ts';
import { PALETTE } from '../../core/scripts.ts';
import { loadScript } from './load-script.ts';

export interface PaletteLibrary {
  open: () => void;
  nearest: (words: string, limit: number) => Promise<Entry[]>;
}

/** Rejects with a `ScriptError`. */
export const loadPalette = (): Promise<PaletteLibrary> => loadScript<PaletteLibrary>(PALETTE);
