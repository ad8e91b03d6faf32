/** Reports to choose from: what goes with the other side, or what answers the words typed. */
import { groupBy } from '../../core/text/lists.ts';
import { foldCase, typedWords } from '../../core/text/typed-words.ts';
import type { Directory, ReportCard } from '../library/archive-api.ts';
import { yearsApart } from './pairs.ts';

/** Reports of one kind under its name. */
export interface Offer {
  /** 同年各地, 同年各单位; empty where the list has no name. */
  name: string;
  reports: ReportCard[];
}

/** Facts about reports that their cards lack. */
type Names = Pick<Directory, 'initials' | 'files'>;

const MOST = 30;
/** Of each kind, so that the next is in view. */
const MOST_OF_A_KIND = 10;

/** Reports in their archive's order, ready to be looked for. */
export class ReportFinder {
  readonly #reports: readonly ReportCard[];
  readonly #alike: ReadonlyMap<string, readonly ReportCard[]>;
  #words: ReadonlyMap<string, string>;
  #files: ReadonlyMap<string, string> = new Map();

  constructor(reports: readonly ReportCard[]) {
    this.#reports = reports;
    this.#alike = groupBy(reports, ({ title }) => foldCase(title));
    this.#words = new Map(reports.map((report) => [report.id, wordsOf(report)]));
  }

  /** From then on reports are found by their file's name and the initials of their title, too. */
  learn({ initials, files }: Names): void {
    this.#files = new Map(this.#reports.map(({ id }, index) => [id, files[index] ?? '']));
    this.#words = new Map(
      this.#reports.map((report, index) => [
        report.id,
        `${wordsOf(report)} ${foldCase(files[index] ?? '')} ${initials[index] ?? ''}`,
      ]),
    );
  }

  /**
   * Without words: other years of the other side's series, then 同年各地 (同年各单位), 同文种 and the rest; with words the reports that have
   * them all in title, year, office, level, type, series, file name or initials, the other side's nearest years first.
   * `云河 2022` finds 云河县2022年政府工作报告. The other side itself is left out.
   */
  find(typed: string, other: ReportCard | undefined): Offer[] {
    const words = typedWords(typed);
    const others = this.#reports.filter(({ id }) => id !== other?.id);
    if (words.length === 0 && other !== undefined) return offersBeside(other, others);
    const found = others.filter(({ id }) => words.every((word) => this.#words.get(id)?.includes(word)));
    return withoutEmpty([{ name: '', reports: nearestFirst(found, other).slice(0, MOST) }]);
  }

  /** Distinguishing facts of a report: office, level and type; the file as well where titles are equal. 县水务局 · 区县 · 水务/总结.docx */
  noteOf({ id, title, org, level, types }: ReportCard): string {
    const hasTwins = (this.#alike.get(foldCase(title))?.length ?? 0) > 1;
    const office = org !== undefined && !title.includes(org) && org;
    const told = [office, level, ...types, hasTwins && (this.#files.get(id) || id)];
    return told.filter((word) => word !== false && word !== undefined).join(' · ');
  }
}

function wordsOf({ title, year, org, level, types, series, id }: ReportCard): string {
  return foldCase([title, year ?? '', org ?? '', level ?? '', ...types, series ?? '', id].join(' '));
}

/** Whether a report is a government's, whose peers are places; a bureau's are offices. */
const isOfPlace = ({ org, title }: ReportCard): boolean => /政府$/u.test(org ?? '') || title.includes('政府工作报告');

/** Each report once, under the first kind that it is of. */
function offersBeside(other: ReportCard, others: readonly ReportCard[]): Offer[] {
  const isOfType = ({ types }: ReportCard): boolean => types.some((type) => other.types.includes(type));
  const kinds: { name: string; has: (report: ReportCard) => boolean }[] = [
    { name: '历年', has: (report) => yearsApart(report, other) !== undefined },
    {
      name: isOfPlace(other) ? '同年各地' : '同年各单位',
      has: (report) =>
        other.year !== undefined && report.year === other.year && report.level === other.level && isOfType(report),
    },
    { name: '同文种', has: isOfType },
    { name: '其他', has: () => true },
  ];
  const kindOf = (report: ReportCard) => kinds.find(({ has }) => has(report));
  const byKind = groupBy(others, kindOf);
  return withoutEmpty(
    kinds.map((kind) => ({
      name: kind.name,
      reports: nearestFirst(byKind.get(kind) ?? [], other).slice(0, MOST_OF_A_KIND),
    })),
  );
}

const withoutEmpty = (offers: readonly Offer[]): Offer[] => offers.filter(({ reports }) => reports.length > 0);

/** Years of the other side's series first, the nearest before the others, then the archive's order. */
function nearestFirst(reports: readonly ReportCard[], other: ReportCard | undefined): ReportCard[] {
  if (other === undefined) return [...reports];
  const distance = (report: ReportCard): number => yearsApart(report, other) ?? Number.POSITIVE_INFINITY;
  const years = (report: ReportCard): number =>
    report.year === undefined || other.year === undefined
      ? Number.POSITIVE_INFINITY
      : Math.abs(report.year - other.year);
  const compare = (x: number, y: number): number => (x === y ? 0 : x - y);
  return [...reports].sort((x, y) => compare(distance(x), distance(y)) || compare(years(x), years(y)));
}
