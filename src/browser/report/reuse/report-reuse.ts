/**
 * Tells where the wordings of a report come from: its shares, the marks beside the text, the panel when one is asked for. A script
 * of its own, `report-reuse.js`, that load.ts fetches when the report is shown.
 */
import type { ReadReuse } from '../../../core/reuse/layout.ts';
import { ScriptLoader } from '../../library/script-loader.ts';
import { MarginMarks } from './margin-marks.ts';
import { readReuse } from './reuse-data.ts';
import { showShares, tell } from './shares-view.ts';

/** What the panel is opened with. */
export interface PanelRequest {
  data: ReadReuse;
  paragraphs: ReadonlyMap<string, HTMLElement>;
  /** Index of the mark to begin with. */
  mark: number;
  /** What has the focus again when the panel is closed. */
  opener: HTMLElement;
  /** The archive's root, with a closing slash. */
  root: string;
}

declare global {
  var wenmaiReusePanel: { openPanel(request: PanelRequest): void } | undefined;
}

const root = (document.currentScript as HTMLScriptElement).src.replace(/[?#].*$/, '').replace(/[^/]*$/, '');
const loader = new ScriptLoader(root);

/** Called by the report's data file, not by pages. */
export function put(name: string, value: unknown, check?: string): void {
  loader.put(name, value, check);
}

function findParagraphs(): Map<string, HTMLElement> {
  const found = document.querySelectorAll<HTMLElement>('.report-text [id]');
  return new Map([...found].filter(({ id }) => /^p\d+$/.test(id)).map((paragraph) => [paragraph.id, paragraph]));
}

async function show(section: HTMLElement, doc: HTMLElement): Promise<void> {
  const paragraphs = findParagraphs();
  try {
    const data = await readReuse(loader, section.dataset.reuse ?? '', paragraphs);
    showShares(section, data.shares);
    new MarginMarks(doc, {
      marks: data.marks,
      paragraphs,
      onOpen: (mark, opener) => void openPanel({ data, paragraphs, mark, opener, root }, section),
    });
  } catch (error) {
    tell(section, 'error', error instanceof Error ? error.message : String(error));
  }
}

async function openPanel(request: PanelRequest, section: HTMLElement): Promise<void> {
  try {
    if (globalThis.wenmaiReusePanel === undefined) await run(`${root}reuse-panel.js`);
    globalThis.wenmaiReusePanel?.openPanel(request);
  } catch {
    tell(section, 'error', '未能读取 reuse-panel.js。请刷新页面再试；若仍如此，请重新复制或重新生成整个网站。');
    section.scrollIntoView({ block: 'center' });
  }
}

function run(src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = src;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(src));
    document.head.append(script);
  });
}

const section = document.querySelector<HTMLElement>('[data-reuse]');
const doc = document.querySelector<HTMLElement>('.report-text .doc');
/** Settles when marks and shares are shown, for scripts that wait for them. */
export const shown = section && doc ? show(section, doc) : Promise.resolve();
