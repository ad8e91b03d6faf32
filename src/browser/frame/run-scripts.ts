/**
 * Runs the scripts of a page, each wrapped by the build in a call of `wenmaiRun`, once they are seen to be whole and of the page's build.
 * Part of `display.js`, which runs first. A page whose own script does not run says so, and names it.
 */
import { DISPLAY, DISPLAY_FAULT } from '../../core/scripts.ts';
import { checkOfCode } from '../../core/search-data/layout.ts';

interface ScriptRunner {
  /** `check` is `checkOfCode` of `code` as it is written; `checkOfDisplay` is that of `display.js`. */
  (file: string, version: string, check: string, code: () => void, checkOfDisplay?: string): void;
  /** Why scripts did not run, by file, for readers. */
  faults: Record<string, string>;
}

declare global {
  /** Absent where `display.js` is missing: scripts then run unchecked. */
  var wenmaiRun: ScriptRunner | undefined;
  /** All of `display.js`; absent in `npm run dev`. */
  var wenmaiDisplay: (() => void) | undefined;
}

const versionIn = (address: string): string | undefined => /[?&]v=([^&#]*)/.exec(address)?.[1];

/** The script that the page asks for; none in `npm run dev`. */
const asked = versionIn((document.currentScript as HTMLScriptElement | null)?.src ?? '');
const faults: Record<string, string> = {};
const ran = new Set<string>();

const findNotice = (): HTMLElement | null => document.querySelector<HTMLElement>('[data-script-notice]');

function run(file: string, version: string, check: string, code: () => void, checkOfDisplay?: string): void {
  const fault = faultOf(version, check, code);
  if (fault !== undefined) {
    fail(file, fault);
    return;
  }
  try {
    code();
    delete faults[file];
    ran.add(file);
    settleNotice(file, checkOfDisplay);
  } catch (error) {
    fail(file, '运行出错');
    throw error;
  }
}

/** The page's own script runs: its notice is removed, or names another fault. */
function settleNotice(file: string, checkOfDisplay: string | undefined): void {
  const notice = findNotice();
  if (notice?.dataset.script !== file) return;
  const display = globalThis.wenmaiDisplay;
  if (display === undefined || checkOfDisplay === undefined || checkOfCode(String(display)) === checkOfDisplay) {
    notice.remove();
    return;
  }
  notice.dataset.script = DISPLAY.file;
  show(notice);
  const place = notice.querySelector('p');
  if (place) place.textContent = DISPLAY_FAULT;
}

function show(notice: HTMLElement): void {
  notice.setAttribute('role', 'alert');
  notice.dataset.shown = '';
}

function faultOf(version: string, check: string, code: () => void): string | undefined {
  if (asked !== undefined && asked !== version) return '与本页不是同一次生成的';
  return checkOfCode(String(code)) === check ? undefined : '内容被改动或损坏';
}

/** A page whose script does not run knows nothing: no state is under way, no number is certain. */
function fail(file: string, reason: string): void {
  faults[file] = reason;
  const notice = findNotice();
  if (notice?.dataset.script !== file) return;
  show(notice);
  const place = notice.querySelector('[data-script-reason]');
  if (place) place.textContent = `（${reason}）`;
  for (const { dataset } of document.querySelectorAll<HTMLElement>('main, [data-reuse]')) {
    for (const key of Object.keys(dataset)) if (key.endsWith('State')) dataset[key] = 'error';
  }
}

globalThis.wenmaiRun = Object.assign(run, { faults });

// Scripts of the page have run by then, or never will.
document.addEventListener('DOMContentLoaded', () => {
  const file = findNotice()?.dataset.script;
  if (file !== undefined && !ran.has(file) && faults[file] === undefined) fail(file, '缺失、不完整，或不是程序');
});
