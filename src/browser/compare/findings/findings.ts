/**
 * `compare-findings.js`: what is read out of two compared reports beside the rows, and the files that carry all of it. Loaded once
 * the rows are on the screen.
 */
import type { FigureComparison, WordingComparison } from '../../../core/compare/comparison.ts';
import { compareFigures } from '../../../core/compare/figure-pairs.ts';
import { compareWording } from '../../../core/compare/wording.ts';
import { csvText } from '../../../core/text/csv.ts';
import type { Side } from '../../kit/changed-words.ts';
import type { CompareState } from '../../kit/compare-state.ts';
import type { Sheet, SheetTable } from '../../kit/comparison-sheet.ts';
import { download } from '../../kit/download.ts';
import type { Archive, ReportCard, ReportText } from '../../library/archive-api.ts';
import type { Compared } from '../compared.ts';
import { fileName } from '../file-name.ts';
import { namingOf } from '../naming.ts';
import { rowFinder } from '../sentence-rows.ts';
import { figuresTable, ledgerTable, phrasesTable } from './appendices.ts';
import { comparisonRecords } from './compare-csv.ts';
import { figuresFold, ledgerFold, phrasesFold } from './findings-view.ts';
import { firstUseIn } from './first-use.ts';
import { type LedgerOfStep, type LedgerSteps, ledgerSteps, readLedgers } from './ledger-steps.ts';
import { ledgerView } from './ledger-view.ts';
import { phraseNames } from './phrase-names.ts';
import { sheetOf } from './sheet.ts';

export interface FindingsModel {
  compared: Compared;
  archive: Archive;
  reports: readonly ReportCard[];
}

export const openFindings = (model: FindingsModel): Findings => new Findings(model);

const MOST_PHRASES = 24;

export class Findings {
  readonly #model: FindingsModel;
  readonly #figures: FigureComparison;
  readonly #wording: WordingComparison;
  readonly #steps: LedgerSteps;
  #ledgers: Promise<LedgerOfStep[]> | undefined;
  #folds: { element: HTMLElement; ready: () => Promise<void> }[] | undefined;

  /** Takes some 60 ms for two reports of 20,000 characters; the ledger is made when it is asked for. */
  constructor(model: FindingsModel) {
    const { comparison, texts, cards } = model.compared;
    this.#model = model;
    this.#figures = comparableFigures(compareFigures(texts.a, texts.b, comparison), cards);
    this.#wording = compareWording(texts.a, texts.b, { limit: MOST_PHRASES });
    this.#steps = ledgerSteps(cards, model.reports);
  }

  /** Folded sections; empty ones are left out. */
  elements(): HTMLElement[] {
    return this.#all().map(({ element }) => element);
  }

  /** Opens all sections, for the printer; resolves when they are filled. */
  async open(): Promise<void> {
    for (const { element } of this.#all()) element.setAttribute('open', '');
    await Promise.all(this.#all().map(({ ready }) => ready()));
  }

  /** The rows as a spreadsheet opens them, the appendices below. */
  async csv(): Promise<string> {
    const tables = await this.#appendices();
    return csvText([...comparisonRecords(this.#model.compared), ...tables.flatMap(recordsOf)]);
  }

  async sheet(state: Pick<CompareState, 'hidden'>): Promise<Sheet> {
    return { ...sheetOf(this.#model.compared, state), appendices: await this.#appendices() };
  }

  #all(): { element: HTMLElement; ready: () => Promise<void> }[] {
    this.#folds ??= this.#makeFolds();
    return this.#folds;
  }

  #makeFolds(): { element: HTMLElement; ready: () => Promise<void> }[] {
    const { compared, archive, reports } = this.#model;
    const { sides: years } = namingOf(this.#model.compared.cards);
    const folds = [];
    if (this.#figures.changes.length > 0) folds.push(figuresFold(this.#figures.changes, compared, years));
    if (this.#steps.steps.length > 0) folds.push(ledgerFold(() => this.#ledgerView()));
    folds.push(phrasesFold(this.#wording, { compared, isFirstUse: firstUseIn(archive, reports, compared.cards.b) }));
    return folds;
  }

  async #ledgerView(): Promise<HTMLElement> {
    const { compared } = this.#model;
    const ledgers = await this.#readLedgers();
    const onSave = (): void =>
      download(
        fileName(compared, 'csv', '目标完成'),
        'text/csv;charset=utf-8',
        csvText(ledgers.map(ledgerTable).flatMap(recordsOf)),
      );
    const findRow = rowFinder(compared.comparison.rows);
    return ledgerView({ ledgers, missing: this.#steps.missing, shown: compared.cards, findRow, onSave });
  }

  #readLedgers(): Promise<LedgerOfStep[]> {
    const { compared, archive } = this.#model;
    const { a, b } = compared.texts;
    const read = async (id: string): Promise<ReportText> => (id === a.id ? a : id === b.id ? b : archive.text(id));
    this.#ledgers ??= readLedgers(this.#steps.steps, read);
    return this.#ledgers;
  }

  async #appendices(): Promise<SheetTable[]> {
    const { sides: years } = namingOf(this.#model.compared.cards);
    const ledgers = await this.#readLedgers();
    const tables = [
      figuresTable(this.#figures.changes, years),
      ...ledgers.map(ledgerTable),
      phrasesTable(this.#wording, phraseNames(namingOf(this.#model.compared.cards)).long),
    ];
    return tables.filter(({ rows }) => rows.length > 0);
  }
}

/** Of two offices in two years the figures stand side by side: what one year's less another office's other year's is says nothing. */
function comparableFigures(figures: FigureComparison, cards: Record<Side, ReportCard>): FigureComparison {
  if (!namingOf(cards).arePeers || cards.a.year === cards.b.year) return figures;
  return { ...figures, changes: figures.changes.map(({ a, b, score }) => ({ a, b, score })) };
}

/** A table below others: a blank line, its name, its columns, its rows. */
const recordsOf = ({ title, columns, rows }: SheetTable): string[][] => [
  [],
  [`附：${title}`],
  columns.map(({ name }) => name),
  ...rows.map((cells) => [...cells]),
];
