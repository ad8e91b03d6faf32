/**
 * Marks what was searched for in a report, and leads from hit to hit. A script of its own, `report-hits.js`, that load.ts fetches
 * when a report is opened from a search.
 */
import { type Match, markedWordings } from '../../../core/phrase/match.ts';
import { parseQuery } from '../../../core/phrase/query.ts';
import { type Aliases, compileAliases } from '../../../core/text/aliases.ts';
import { bindKeys } from '../../kit/keys.ts';
import { type Bar, barView } from './bar-view.ts';
import { findHits } from './find-hits.ts';
import { mapView } from './map-view.ts';
import { markParagraph, unmark } from './mark-paragraph.ts';
import { type HitRequest, readRequest, withoutRequest } from './request.ts';
import { Tour, type TourStop } from './tour.ts';

const SEARCH = '../search.html';

class ReportHits {
  readonly #stops: TourStop[];
  readonly #tour: Tour;
  readonly #bar: Bar;
  #map: HTMLElement | undefined;
  readonly #resized = new ResizeObserver(() => this.#drawMap());
  readonly #keys = new AbortController();

  constructor(request: HitRequest, article: Element) {
    const paragraphs = findParagraphs();
    const texts = paragraphs.map((paragraph) => paragraph.textContent ?? '');
    const { wordings, byParagraph } = findHits(texts, request.query, readAliases());
    this.#stops = paragraphs.flatMap((paragraph, index) => stopsIn(paragraph, byParagraph[index] ?? []));
    const matches = byParagraph.flat();
    this.#bar = barView({
      wordings: wordings.map(({ shown }, index) => ({
        shown: shown.replace(/\n/g, '／'),
        count: matches.filter(({ wording }) => wording === index).length,
      })),
      title: document.querySelector('.report-head h1')?.textContent ?? '',
      address: `${SEARCH}?${new URLSearchParams({ q: request.query })}`,
      onStep: (by) => this.#tour.step(by),
      onClear: () => this.clear(),
    });
    this.#tour = new Tour(this.#stops, (at) => this.#onMove(at));
    article.prepend(this.#bar.root);
    this.#bar.tell(-1, this.#stops.length, '', '');
    if (this.#stops.length > 0) this.#begin(request);
  }

  /** Leaves the report as it is without a search, its address included. */
  clear(): void {
    unmark(this.#stops.flatMap(({ marks }) => marks));
    this.#resized.disconnect();
    this.#keys.abort();
    this.#bar.root.remove();
    this.#map?.remove();
    history.replaceState(null, '', withoutRequest(location));
  }

  #begin({ paragraph, at }: HitRequest): void {
    this.#tour.go(this.#tour.find(paragraph, at));
    this.#resized.observe(document.body);
    const bindings = [
      { keys: ['n', 'F3'], name: '下一处命中', run: () => this.#tour.step(1) },
      { keys: ['p', 'Shift+F3'], name: '上一处命中', run: () => this.#tour.step(-1) },
    ];
    bindKeys(bindings, this.#keys.signal);
  }

  #onMove(at: number): void {
    const stop = this.#stops[at];
    const section = sectionOf(stop);
    this.#bar.tell(at, this.#stops.length, section?.name ?? '', wordsAround(stop));
    // The outline follows the hit, which need not be where it takes the reader to be.
    if (section) document.dispatchEvent(new CustomEvent('wenmai:section', { detail: section.id }));
    this.#drawMap();
  }

  #drawMap(): void {
    const focused = this.#map?.contains(document.activeElement) ?? false;
    const next = mapView({ places: placesOf(this.#stops), at: this.#tour.at, onGo: (hit) => this.#tour.go(hit) });
    if (this.#map === undefined) document.body.append(next);
    else this.#map.replaceWith(next);
    this.#map = next;
    if (focused) next.querySelector<HTMLElement>('[aria-current]')?.focus();
  }
}

function stopsIn(paragraph: HTMLElement, hits: readonly Match[]): TourStop[] {
  const marks = markParagraph(paragraph, hits);
  return hits.map(({ start }, hit) => ({ marks: marks[hit] ?? [], paragraph: paragraph.id, start }));
}

/** The title line and every paragraph, in the order of the text. */
function findParagraphs(): HTMLElement[] {
  const marked = document.querySelectorAll<HTMLElement>('.report-head h1[id], .report-text [id]');
  return [...marked].filter(({ id }) => /^p\d+$/.test(id));
}

/** The report's abbreviations, which its page writes as `<abbr title="民主生活会">mzshh</abbr>`. */
function readAliases(): Aliases {
  const table: Record<string, string> = {};
  for (const { textContent, title } of document.querySelectorAll<HTMLElement>('.report-grid abbr[title]')) {
    if (textContent !== null) table[textContent] = title;
  }
  return compileAliases(table);
}

function placesOf(stops: readonly TourStop[]): number[] {
  const { scrollHeight } = document.documentElement;
  return stops.map(({ marks }) => {
    const top = (marks[0]?.getBoundingClientRect().top ?? 0) + window.scrollY;
    return Math.min(1, Math.max(0, top / scrollHeight));
  });
}

/** The innermost section with a heading that holds the hit. */
function sectionOf(stop: TourStop | undefined): { id: string; name: string } | undefined {
  const section = stop && document.getElementById(stop.paragraph)?.closest('.doc section[id]');
  if (!section) return undefined;
  return { id: section.id, name: document.querySelector(`.outline a[href="#${section.id}"]`)?.textContent ?? '' };
}

/** A few words on either side, to be read out. */
function wordsAround(stop: TourStop | undefined): string {
  const paragraph = stop && document.getElementById(stop.paragraph);
  if (!stop || !paragraph) return '';
  return (paragraph.textContent ?? '').slice(Math.max(0, stop.start - 12), stop.start + 30);
}

function showHits(): ReportHits | undefined {
  const request = readRequest(location);
  const article = document.querySelector('.report-text');
  const asked = request !== undefined && markedWordings(parseQuery(request.query)).length > 0;
  return asked && article !== null ? new ReportHits(request, article) : undefined;
}

/** The marks of this page, for scripts that want to take them away. */
export const shown = showHits();
