/** An archive in memory that reads every text for every query: slow, plain, and right by construction. */

import { FACETS } from '../../../src/browser/kit/search-state.ts';
import { passes } from '../../../src/browser/kit/years.ts';
import type {
  Archive,
  Concordance,
  ConcordanceOptions,
  CountOptions,
  Counts,
  Directory,
  Facet,
  Filters,
  Hit,
  Overview,
  ReportCard,
  ReportHits,
  ReportText,
  SearchOptions,
  SearchResult,
} from '../../../src/browser/library/archive-api.ts';
import { compareReports } from '../../../src/core/compare/compare-reports.ts';
import type { Comparison } from '../../../src/core/compare/comparison.ts';
import { hitsOf } from '../../../src/core/phrase/concordance.ts';
import { describeQuery } from '../../../src/core/phrase/describe-query.ts';
import {
  answers,
  findMatches,
  markedWordings,
  prepareText,
  type SearchedReport,
} from '../../../src/core/phrase/match.ts';
import { parseQuery, type Query } from '../../../src/core/phrase/query.ts';
import { NO_ALIASES } from '../../../src/core/text/aliases.ts';
import { NOT_STATED } from '../../../src/core/text/not-stated.ts';

export interface FakeReport {
  card: ReportCard;
  paragraphs: { id: string; text: string }[];
}

interface Prepared extends FakeReport {
  searched: SearchedReport;
}

export class FakeArchive implements Archive {
  readonly #all: Prepared[];

  constructor(reports: readonly FakeReport[]) {
    this.#all = reports.map((report) => ({
      ...report,
      searched: {
        title: prepareText(report.card.title, NO_ALIASES),
        paragraphs: report.paragraphs.map(({ text }) => prepareText(text, NO_ALIASES)),
      },
    }));
  }

  async reports(): Promise<ReportCard[]> {
    return this.#all.map(({ card }) => card);
  }

  async directory(): Promise<Directory> {
    return { places: [], initials: this.#all.map(() => ''), files: this.#all.map(({ card }) => `${card.id}.md`) };
  }

  async overview(): Promise<Overview> {
    return { reports: this.#all.length, groups: [] };
  }

  async search(text: string, options: SearchOptions = {}): Promise<SearchResult> {
    const { filters = {}, sort = 'relevance', limit = 10, offset = 0 } = options;
    const query = parseQuery(text);
    const found = this.#all.filter(({ searched }) => answers(searched, query));
    const hits = found
      .filter(({ card }) => passes(card, filters))
      .map((report) => ({ report: report.card, hits: hitsIn(report, query) }));
    const years = (a: ReportCard, b: ReportCard): number => (a.year ?? 0) - (b.year ?? 0);
    if (sort === 'hits') hits.sort((a, b) => b.hits.length - a.hits.length);
    if (sort === 'year-desc') hits.sort((a, b) => years(b.report, a.report));
    if (sort === 'year-asc') hits.sort((a, b) => years(a.report, b.report));
    return {
      reportIds: hits.map(({ report }) => report.id),
      reportCount: hits.length,
      facets: countFacets(
        found.map(({ card }) => card),
        filters,
      ),
      page: hits.slice(offset, offset + limit).map(shorten),
      understood: describeQuery(query),
      notes: query.notices.map(({ message }) => message),
    };
  }

  async concordance(text: string, { filters = {}, reportIds }: ConcordanceOptions = {}): Promise<Concordance> {
    const query = parseQuery(text);
    const wanted = reportIds?.flatMap((id) => this.#all.find(({ card }) => card.id === id) ?? []);
    const found = wanted ?? this.#all.filter(({ searched, card }) => answers(searched, query) && passes(card, filters));
    const hits = found.flatMap((report) => hitsIn(report, query));
    return { hitCount: hits.length, hits };
  }

  async count(text: string, { filters = {} }: CountOptions = {}): Promise<Counts> {
    const query = parseQuery(text);
    const reports = this.#all
      .filter(({ searched, card }) => answers(searched, query) && passes(card, filters))
      .map((report) => ({ id: report.card.id, hits: hitsIn(report, query).length }));
    return { hitCount: reports.reduce((sum, { hits }) => sum + hits, 0), reports };
  }

  async text(id: string): Promise<ReportText> {
    const report = this.#all.find(({ card }) => card.id === id);
    if (report === undefined) throw new Error(`no report ${id}`);
    return { id, paragraphs: report.paragraphs };
  }

  async compare(idA: string, idB: string): Promise<Comparison> {
    return compareReports(await this.text(idA), await this.text(idB));
  }

  async checkDraft(): Promise<never> {
    throw new Error('The search page checks no drafts.');
  }
}

function hitsIn({ card, paragraphs, searched }: Prepared, query: Query): Hit[] {
  return paragraphs.flatMap(({ id, text }, index) => {
    const prepared = searched.paragraphs[index];
    const matches = prepared === undefined ? [] : findMatches(prepared, markedWordings(query));
    return hitsOf({ reportId: card.id, paragraph: id, text }, matches).map(({ wording, ...hit }) => ({
      ...hit,
      phrase: wording,
    }));
  });
}

function shorten({ report, hits }: { report: ReportCard; hits: Hit[] }): ReportHits {
  return { report, hitCount: hits.length, lines: hits.slice(0, 3) };
}

function countFacets(cards: readonly ReportCard[], filters: Filters): Record<Facet, Record<string, number>> {
  const counts: Record<Facet, Record<string, number>> = { year: {}, level: {}, type: {}, office: {}, series: {} };
  for (const facet of FACETS) {
    const others = { ...filters, [facet]: undefined };
    for (const card of cards.filter((it) => passes(it, others))) {
      for (const value of valuesOf(card, facet)) counts[facet][value] = (counts[facet][value] ?? 0) + 1;
    }
  }
  return counts;
}

function valuesOf({ year, level, types, org, series }: ReportCard, facet: Facet): string[] {
  if (facet === 'year') return [String(year ?? NOT_STATED)];
  if (facet === 'type') return types.length > 0 ? types : [NOT_STATED];
  return [{ level, office: org, series }[facet] ?? NOT_STATED];
}
