/** The outline of a report as prepared for comparison: its sentences, each with its place. */
import { comparableForm } from '../sentence/comparable-form.ts';
import { withoutFormulas } from '../sentence/formulas.ts';
import { findOpening, type OpeningKind } from '../sentence/openings.ts';
import { splitSentences } from '../sentence/sentences.ts';
import type { ComparedParagraph, ComparedReport, Span } from './comparison.ts';
import { type Frame, findFrames } from './frame.ts';
import { findRole, findTitleRole, type Role } from './roles.ts';
import { findTenses } from './tense.ts';

export interface Sentence {
  span: Span;
  /** Index of its paragraph. */
  paragraph: number;
  /** Its words without numbering, by `comparableForm`. */
  form: string;
  /** The same without formulas; likeness is measured by it. */
  matter: string;
  opening?: OpeningKind;
  /** Index of its section of level 1 or 2; 0 before the first. */
  part: number;
  /** Its role, by the headings above it or else by its tense. */
  role?: Role;
  /** Its frame, if it is not part of the report's content. */
  frame?: Frame;
}

export interface Outline {
  sentences: Sentence[];
  paragraphs: number;
  parts: number;
}

/** An open section. */
interface OpenSection {
  level: number;
  part: number;
  role?: Role;
}

/** Sections below this level are too small to show that a sentence moved. */
const DEEPEST_PART = 2;

const known = new WeakMap<ComparedReport, Outline>();

/** The outline of a report, computed once for each report object. Linear in its length. */
export function outlineOf(report: ComparedReport): Outline {
  const outline = known.get(report) ?? readOutline(report);
  known.set(report, outline);
  return outline;
}

function readOutline({ paragraphs }: ComparedReport): Outline {
  const title = paragraphs.find(({ id }) => id === 'p0')?.text ?? '';
  const whole: OpenSection = { level: 0, part: 0 };
  const open = [whole];
  const outline: Outline = { sentences: [], paragraphs: paragraphs.length, parts: 1 };
  const titleRole = findTitleRole(title);
  const opens = new Set<Sentence>();
  paragraphs.forEach((paragraph, index) => {
    const sentences = readSentences(paragraph, index);
    const [first] = sentences;
    if (first === undefined) return;
    const level = levelOf(paragraph, first);
    if (level !== undefined) {
      first.opening = 'heading';
      openSection(open, { level, heading: first.span.text, outline });
    }
    const { part, role = titleRole } = open.at(-1) ?? whole;
    for (const sentence of sentences) outline.sentences.push(Object.assign(sentence, { part, ...(role && { role }) }));
    if (level === 1) opens.add(first);
  });
  readTenses(outline, opens);
  readFrames(outline);
  return outline;
}

/** Sentences whose headings give no role get the role of their tense. */
function readTenses({ sentences }: Outline, opens: ReadonlySet<Sentence>): void {
  const tenses = findTenses(
    sentences.map((sentence) => ({ text: sentence.span.text, role: sentence.role, opens: opens.has(sentence) })),
  );
  sentences.forEach((sentence, index) => {
    const tense = tenses[index];
    if (tense !== undefined) sentence.role ??= tense;
  });
}

/** A frame is compared including its formulas: it has little else. */
function readFrames({ sentences }: Outline): void {
  const frames = findFrames(
    sentences.map(({ span, opening }) => ({
      text: span.text,
      isTitle: span.paragraph === 'p0',
      isNumbered: opening !== undefined,
    })),
  );
  frames.forEach((frame, index) => {
    const sentence = sentences[index];
    if (frame && sentence) Object.assign(sentence, { frame, matter: sentence.form });
  });
}

/** Every numbered paragraph opens a section, whether it is only a heading or a heading with its text. */
function levelOf({ id, heading }: ComparedParagraph, first: Sentence): number | undefined {
  if (id === 'p0') return undefined;
  return findOpening(first.span.text)?.level ?? heading;
}

function openSection(open: OpenSection[], told: { level: number; heading: string; outline: Outline }): void {
  while (open.length > 1 && (open.at(-1)?.level ?? 0) >= told.level) open.pop();
  const parent = open.at(-1);
  // The role of an outer heading applies to everything below it: under 工作回顾, （三）围绕目标任务… looks back.
  const role = parent?.role ?? findRole(told.heading);
  let part = parent?.part ?? 0;
  if (told.level <= DEEPEST_PART) {
    part = told.outline.parts;
    told.outline.parts += 1;
  }
  open.push({ level: told.level, part, ...(role && { role }) });
}

function readSentences({ id, text }: ComparedParagraph, paragraph: number): Sentence[] {
  return splitSentences(text).map(({ start, end }) => {
    const words = text.slice(start, end);
    const opening = findOpening(words);
    const unnumbered = words.slice(opening?.length ?? 0);
    const form = comparableForm(unnumbered) || comparableForm(words);
    const bare = withoutFormulas(unnumbered);
    // A section's number inside a paragraph (…；（二）…) numbers a point and opens no section.
    const kind = opening?.kind === 'heading' ? 'point' : opening?.kind;
    return {
      span: { paragraph: id, start, end, text: words },
      paragraph,
      form,
      matter: bare === unnumbered ? form : comparableForm(bare),
      part: 0,
      ...(kind && { opening: kind }),
    };
  });
}
