/** Styles of a Word file: which are headings, and which have automatic numbers. */
import { attributeOf, childOf, childrenOf, switchOf, type XmlElement } from './xml-tree.ts';

export interface ParagraphStyle {
  name: string;
  /** Depth of the heading, 0 for the title. */
  heading?: number;
  /** Whether it is a line of the table of contents. */
  contents: boolean;
  /** Whether its text is hidden. */
  hidden?: boolean;
  numbering: StyleNumbering;
}

export interface StyleNumbering {
  numId?: string;
  level?: number;
}

/** 标题 1 has the name `heading 1` in every language; 公文一级标题 is an office's own name. */
const HEADING = /^(?:heading|标题) ?(\d)$/i;
const OWN_HEADING = /^(?:公文)?([一二三四])级标题$/;
const TITLE = /^(?:title|标题|文档标题|公文标题|大标题|主标题)$/i;
const CONTENTS = /^(?:toc ?\d|toc heading|目录(?: ?\d)?|contents ?\d|contents heading)$/i;
/** Longest chain of styles based on one another; a loop is a damaged file. */
const MAX_CHAIN = 20;

/** Styles of paragraphs and characters, by id. */
export function readStyles(root: XmlElement | undefined): Map<string, ParagraphStyle> {
  const elements = new Map<string, XmlElement>();
  for (const style of childrenOf(root, 'style')) {
    const id = attributeOf(style, 'styleId');
    if (id !== undefined) elements.set(id, style);
  }
  return new Map([...elements].map(([id, style]) => [id, settle(chainOf(style, elements))]));
}

/** The style and those that it is based on, nearest first. */
function chainOf(style: XmlElement, elements: ReadonlyMap<string, XmlElement>): XmlElement[] {
  const chain = [style];
  while (chain.length < MAX_CHAIN) {
    const base = elements.get(attributeOf(childOf(chain.at(-1), 'basedOn'), 'val') ?? '');
    if (!base || chain.includes(base)) break;
    chain.push(base);
  }
  return chain;
}

function settle(chain: readonly XmlElement[]): ParagraphStyle {
  const names = chain.map((style) => attributeOf(childOf(style, 'name'), 'val') ?? '');
  const properties = chain.map((style) => childOf(style, 'pPr'));
  const named = names.map(headingOfName).find((depth) => depth !== undefined);
  const outlined = properties.map(outlineLevelOf).find((level) => level !== undefined);
  const heading = named ?? (outlined === undefined ? undefined : outlined + 1);
  const numbering: StyleNumbering = {};
  for (const own of properties.map(numberingOf).reverse()) Object.assign(numbering, own);
  const hidden = chain.map((style) => switchOf(childOf(style, 'rPr'), 'vanish')).find((known) => known !== undefined);
  const style: ParagraphStyle = {
    name: names[0] ?? '',
    contents: CONTENTS.test(names[0] ?? ''),
    numbering,
    ...(hidden === undefined ? {} : { hidden }),
  };
  // Outline level 9 is Word's “正文”, running text.
  return heading === undefined || heading > 9 ? style : { ...style, heading };
}

function headingOfName(name: string): number | undefined {
  if (TITLE.test(name)) return 0;
  const depth = HEADING.exec(name)?.[1];
  if (depth !== undefined) return Number(depth);
  const own = OWN_HEADING.exec(name)?.[1];
  return own === undefined ? undefined : '一二三四'.indexOf(own) + 1;
}

/** `w:outlineLvl`, from 0; 9 is not a heading. */
export function outlineLevelOf(properties: XmlElement | undefined): number | undefined {
  const level = attributeOf(childOf(properties, 'outlineLvl'), 'val');
  return level === undefined ? undefined : Number(level);
}

export function numberingOf(properties: XmlElement | undefined): StyleNumbering {
  const numbering = childOf(properties, 'numPr');
  const numId = attributeOf(childOf(numbering, 'numId'), 'val');
  const level = attributeOf(childOf(numbering, 'ilvl'), 'val');
  return { ...(numId === undefined ? {} : { numId }), ...(level === undefined ? {} : { level: Number(level) }) };
}
