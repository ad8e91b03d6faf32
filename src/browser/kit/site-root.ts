/** The archive's root and version as the browser sees them. */
import { DISPLAY } from '../../core/scripts.ts';

/** Every page loads it, and it lies in the root. */
const findDisplay = (): HTMLScriptElement | null =>
  document.querySelector<HTMLScriptElement>(`script[src*="${DISPLAY.file}"]`);

/** With a closing slash. */
export const siteRoot = (): string => new URL('.', findDisplay()?.src ?? location.href).href;

/** `?v=3f2a9c81d0`, after the names of scripts: browsers give none of another version of the program. */
export const siteVersion = (): string => /\?.*$/.exec(findDisplay()?.src ?? '')?.[0] ?? '';
