/** Finds figures of a draft that contradict one another, or the office's other report of the same year. */
import { outlineOf } from '../compare/outline.ts';
import type { Role } from '../compare/roles.ts';
import { figuresOf, findConflicts, type PlacedFigure } from './figures.ts';

/** A figure with the role of its part and its paragraph. */
interface RoledFigure extends PlacedFigure {
  role: Role | undefined;
  /** Its paragraph; offsets are indices into it. */
  paragraph: string;
  written: string;
}

/** `sentence` is the index of the draft's sentence; offsets are indices into it. */
export interface FigureConflict {
  sentence: number;
  start: number;
  end: number;
  indicator: string;
  /** The other value and its source: a sentence of the draft with offsets into it, or a paragraph of a report. */
  value: string;
  other: { sentence: number; start: number; end: number } | { reportId: string; paragraph: string };
}

interface Text {
  id: string;
  paragraphs: readonly { id: string; text: string }[];
}

/** 分别 and 由…提高到… rightly give one indicator several figures; so do sums of money spent. */
const SEVERAL = /分别|[由从自][^，。；]{0,12}[0-9][^，。；]*[到至为]/u;
const SPENT = /安排|投入|支出|拨付|下达|支持/u;
/** A figure more than twice as large measures something else. */
const MOST_APART = 2;

/**
 * Figures of one indicator that differ within parts of one role: 粮食总产量 12.6万吨 in one sentence of a review, 13.1万吨 in another.
 * `others` are the office's own reports of the draft's year.
 */
export function findFigureConflicts(draft: Omit<Text, 'id'>, others: readonly Text[]): FigureConflict[] {
  const ours = readFigures(draft);
  const conflicts = findConflicts(ours, isComparable).map(([other, figure]): FigureConflict => {
    const { sentence, start, end } = other;
    return { ...conflictOf(figure, other), other: { sentence, start, end } };
  });
  for (const report of others) {
    const theirs = readFigures(report);
    const ids = new Set(theirs);
    for (const [first, second] of findConflicts([...theirs, ...ours], isAcross(ids))) {
      conflicts.push({ ...conflictOf(second, first), other: { reportId: report.id, paragraph: first.paragraph } });
    }
  }
  return conflicts;
}

function conflictOf(figure: RoledFigure, other: RoledFigure): Omit<FigureConflict, 'other'> {
  const { sentence, start, end, indicator } = figure;
  return { sentence, start, end, indicator, value: other.written };
}

function readFigures({ paragraphs }: Omit<Text, 'id'>): RoledFigure[] {
  return outlineOf({ paragraphs: [...paragraphs] }).sentences.flatMap(({ span, role }, sentence) => {
    if (SEVERAL.test(span.text)) return [];
    return figuresOf(span.text)
      .filter(({ indicator }) => !SPENT.test(indicator))
      .map((figure) => {
        const written = span.text.slice(figure.start, figure.end);
        return { ...figure, sentence, role, paragraph: span.paragraph, written };
      });
  });
}

const isComparable = (a: RoledFigure, b: RoledFigure): boolean =>
  a.sentence !== b.sentence && a.role === b.role && areNear(a, b);

/** One figure is a report's, the other the draft's. */
const isAcross =
  (theirs: ReadonlySet<RoledFigure>) =>
  (a: RoledFigure, b: RoledFigure): boolean =>
    theirs.has(a) && !theirs.has(b) && a.role === b.role && areNear(a, b);

const areNear = (a: RoledFigure, b: RoledFigure): boolean =>
  Math.max(a.value, b.value) <= MOST_APART * Math.min(a.value, b.value);
