/** Corrections of the archivist, kept in the browser until a built site contains them. */
import type { Corrections as Cells } from '../../core/exchange/catalogue-table.ts';
import type { WorkbenchData, WorkbenchField, WorkbenchReport } from '../../core/exchange/workbench.ts';
import { settleGiven } from '../../core/metadata/given.ts';
import type { MetadataField } from '../../core/report/report.ts';

/** One corrected field. */
interface Correction {
  value: string;
  /** It stands in a catalogue.csv that was saved; the site shows it after the next build. */
  saved?: true;
}

type ByField = Partial<Record<MetadataField, Correction>>;

/** Where corrections are kept between visits. */
export interface CorrectionStore {
  read(): string;
  /** False when the browser keeps nothing. */
  write(text: string): boolean;
}

export interface Change {
  report: WorkbenchReport;
  field: MetadataField;
}

const NOTHING: WorkbenchField = { value: '', from: 'none' };

export class Corrections {
  readonly data: WorkbenchData;
  readonly #store: CorrectionStore;
  readonly #reports: ReadonlyMap<string, WorkbenchReport>;
  readonly #byFile: Map<string, ByField>;
  readonly #listeners: ((changes: readonly Change[]) => void)[] = [];
  /** The browser refused to keep the corrections: they last as long as the page. */
  isVolatile = false;

  constructor(data: WorkbenchData, store: CorrectionStore) {
    this.data = data;
    this.#store = store;
    this.#reports = new Map(data.reports.map((report) => [report.file, report]));
    this.#byFile = this.#restore(store.read());
  }

  onChange(listener: (changes: readonly Change[]) => void): void {
    this.#listeners.push(listener);
  }

  original({ fields }: WorkbenchReport, field: MetadataField): WorkbenchField {
    return fields[field] ?? NOTHING;
  }

  /** The value as it would be after a build. */
  value(report: WorkbenchReport, field: MetadataField): string {
    return this.#byFile.get(report.file)?.[field]?.value ?? this.original(report, field).value;
  }

  isCorrected({ file }: WorkbenchReport, field?: MetadataField): boolean {
    const its = this.#byFile.get(file);
    return field === undefined ? its !== undefined : its?.[field] !== undefined;
  }

  /** Front matter goes before the catalogue, so that a correction there would do nothing. */
  isFixed(report: WorkbenchReport, field: MetadataField): boolean {
    return this.original(report, field).from === 'front matter';
  }

  /** Fault of a field's corrected value, in Chinese. */
  fault(report: WorkbenchReport, field: MetadataField): string | undefined {
    const correction = this.#byFile.get(report.file)?.[field];
    return correction === undefined ? undefined : this.#faultOf(field, correction.value);
  }

  set(reports: readonly WorkbenchReport[], field: MetadataField, text: string): void {
    const value = text.trim();
    const changed = reports.filter((report) => !this.isFixed(report, field) && this.value(report, field) !== value);
    for (const report of changed) this.#put(report, field, value);
    this.#keep(changed.map((report) => ({ report, field })));
  }

  /** Takes a doubtful value as it is, so that it is written down as the archivist's own and leaves the review list. */
  confirm(report: WorkbenchReport, field: MetadataField): void {
    const { value, doubt } = this.original(report, field);
    if (doubt !== true || value === '' || this.isFixed(report, field)) return;
    this.#byFile.set(report.file, { ...this.#byFile.get(report.file), [field]: { value } });
    this.#keep([{ report, field }]);
  }

  isConfirmed(report: WorkbenchReport, field: MetadataField): boolean {
    return this.isCorrected(report, field) && this.value(report, field) === this.original(report, field).value;
  }

  revert(report: WorkbenchReport, field: MetadataField): void {
    this.#remove(report.file, field);
    this.#keep([{ report, field }]);
  }

  revertAll(): void {
    const changes = this.#all().map(({ report, field }) => ({ report, field }));
    this.#byFile.clear();
    this.#keep(changes);
  }

  /** Fields whose correction is in no saved catalogue. */
  get unsaved(): number {
    return this.#all().filter(({ correction }) => !correction.saved).length;
  }

  /** Fields that were saved but that the site does not show yet. */
  get waiting(): number {
    return this.#all().filter(({ correction }) => correction.saved).length;
  }

  get faulty(): number {
    return this.#all().filter(({ field, correction }) => this.#faultOf(field, correction.value) !== undefined).length;
  }

  get correctedReports(): number {
    return this.#byFile.size;
  }

  /** Everything that is right, whether saved before or not: a catalogue that was saved may not have been put back. */
  toWrite(): Map<string, Cells> {
    const cells = new Map<string, Cells>();
    for (const { report, field, correction } of this.#sound())
      cells.set(report.file, { ...cells.get(report.file), [field]: correction.value });
    return cells;
  }

  markSaved(): void {
    const saved = this.#sound();
    for (const { correction } of saved) correction.saved = true;
    this.#keep(saved);
  }

  #all(): (Change & { correction: Correction })[] {
    const all: (Change & { correction: Correction })[] = [];
    for (const [file, its] of this.#byFile) {
      const report = this.#reports.get(file);
      if (report === undefined) continue;
      for (const [field, correction] of Object.entries(its))
        all.push({ report, field: field as MetadataField, correction });
    }
    return all;
  }

  #sound(): (Change & { correction: Correction })[] {
    return this.#all().filter(({ field, correction }) => this.#faultOf(field, correction.value) === undefined);
  }

  #put(report: WorkbenchReport, field: MetadataField, value: string): void {
    const isOwn = value === this.original(report, field).value;
    if (isOwn || this.#isNothing(report, field, value)) this.#remove(report.file, field);
    else this.#byFile.set(report.file, { ...this.#byFile.get(report.file), [field]: { value } });
  }

  /** An empty cell overrides nothing, so that it only undoes what the catalogue itself says; a doubtful value may be confirmed. */
  #isNothing(report: WorkbenchReport, field: MetadataField, value: string): boolean {
    const original = this.original(report, field);
    if (value === '') return value === original.value || original.from !== 'catalogue';
    return value === original.value && original.doubt !== true;
  }

  #remove(file: string, field: MetadataField): void {
    const { [field]: _, ...rest } = this.#byFile.get(file) ?? {};
    if (Object.keys(rest).length === 0) this.#byFile.delete(file);
    else this.#byFile.set(file, rest);
  }

  #keep(changes: readonly Change[]): void {
    if (changes.length === 0) return;
    const text = this.#byFile.size === 0 ? '' : JSON.stringify(Object.fromEntries(this.#byFile));
    this.isVolatile = !this.#store.write(text);
    for (const listener of this.#listeners) listener(changes);
  }

  /** Corrections that the site shows by now are done with; those of files that are gone stay for when they come back. */
  #restore(text: string): Map<string, ByField> {
    const kept = new Map<string, ByField>();
    for (const [file, its] of Object.entries(parseStored(text))) {
      const report = this.#reports.get(file);
      const left = Object.entries(its).filter(
        ([field, { value }]) => report === undefined || !this.#isNothing(report, field as MetadataField, value),
      );
      // A correction without effect after a build was not put back, or is older: it counts as unsaved again.
      if (left.length > 0)
        kept.set(file, Object.fromEntries(left.map(([field, { value }]) => [field, { value }])) as ByField);
    }
    return kept;
  }

  #faultOf(field: MetadataField, value: string): string | undefined {
    if (value === '') return undefined;
    const { levels, types } = this.data;
    const named = (names: readonly string[]) => names.map((name) => ({ name }));
    const catalogue = { file: '', line: 1, given: { [field]: { value, line: 1 } } };
    const { problems } = settleGiven({ file: '', catalogue }, { levels: named(levels), types: named(types) });
    return problems[0] && problems[0].message + (problems[0].mend ?? '');
  }
}

/** Data stored by another version count as absent. */
function parseStored(text: string): Record<string, Record<string, Correction>> {
  try {
    const stored: unknown = JSON.parse(text === '' ? '{}' : text);
    const entries = Object.entries(stored ?? {}).map(([file, its]) => [
      file,
      Object.fromEntries(
        Object.entries(its as object).filter(([, correction]) => typeof correction?.value === 'string'),
      ),
    ]);
    return Object.fromEntries(entries);
  } catch {
    return {};
  }
}
