/**
 * Shows where the wordings of a report come from: its shares, the marks beside the text, the panel when one is asked for. A script
 * of its own, `report-reuse.js`, that load-reuse.ts loads when the report is shown.
 */
import { messageOf } from '../../../core/message-of.ts';
import type { ReadReuse } from '../../../core/reuse/layout.ts';
import { REUSE_PANEL } from '../../../core/scripts.ts';
import { loadScript } from '../../kit/load-script.ts';
import { siteRoot } from '../../kit/site-root.ts';
import { ScriptLoader } from '../../library/script-loader.ts';
import { MarginMarks } from './margin-marks.ts';
import { readReuse } from './reuse-data.ts';
import { showShares, tell } from './shares-view.ts';

/** Input of the panel. */
export interface PanelRequest {
  data: ReadReuse;
  paragraphs: ReadonlyMap<string, HTMLElement>;
  /** Index of the mark to begin with. */
  mark: number;
  /** Gets the focus back when the panel is closed. */
  opener: HTMLElement;
}

interface PanelLibrary {
  openPanel(request: PanelRequest): void;
  explainMethod(details: HTMLElement): void;
}

const loader = new ScriptLoader(siteRoot());

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
  const { reuse = '', reusePart = '' } = section.dataset;
  try {
    const data = await readReuse(loader, { id: reuse, part: reusePart }, paragraphs);
    showShares(section, data.shares);
    new MarginMarks(doc, {
      marks: data.marks,
      paragraphs,
      onOpen: (mark, opener) => void openPanel({ data, paragraphs, mark, opener }, section),
    });
  } catch (error) {
    showFault(section, error);
  }
}

async function openPanel(request: PanelRequest, section: HTMLElement): Promise<void> {
  try {
    const panel = await loadScript<PanelLibrary>(REUSE_PANEL);
    panel.openPanel(request);
  } catch (error) {
    showFault(section, error);
    section.scrollIntoView({ block: 'center' });
  }
}

/** Loads the explanation of the shares when it is first opened. */
function explainOnDemand(section: HTMLElement): void {
  const details = section.querySelector<HTMLElement>('.reuse-method');
  const explain = async (): Promise<void> => {
    try {
      const { explainMethod } = await loadScript<PanelLibrary>(REUSE_PANEL);
      if (details) explainMethod(details);
    } catch (error) {
      showFault(section, error);
    }
  };
  details?.addEventListener('toggle', () => void explain(), { once: true });
}

/** A fault of the program or of an old browser is no matter for readers. */
function showFault(section: HTMLElement, error: unknown): void {
  const isData = error instanceof Error && error.name === 'ArchiveDataError';
  tell(section, 'error', isData ? messageOf(error) : '措辞来源没有标出，正文不受影响');
}

const section = document.querySelector<HTMLElement>('[data-reuse]');
const doc = document.querySelector<HTMLElement>('.report-text .doc');
if (section) explainOnDemand(section);
/** Settles when marks and shares are shown, for scripts that wait for them. */
export const shown = section && doc ? show(section, doc) : Promise.resolve();
