/** Words of diagrams (SmartArt) and charts, which are separate parts of the file. */
import { attributeOf, childOf, childrenOf, descendantsOf, type XmlElement } from './xml-tree.ts';

/** The texts of a diagram's points, in order; `\n` separates paragraphs of one point. */
export function diagramTexts(data: XmlElement, seen: Set<XmlElement>): string[] {
  return childrenOf(childOf(data, 'ptLst'), 'pt').flatMap((point) => {
    const text = paragraphTexts(childOf(point, 't'), seen).join('\n');
    return text === '' ? [] : [text];
  });
}

/** Titles of a chart and of its axes, and a row for each series with its name and values. */
export function chartTexts(chart: XmlElement, seen: Set<XmlElement>): { titles: string[]; rows: string[] } {
  const titles = descendantsOf(chart, 'title').map((title) => paragraphTexts(title, seen).join(''));
  const rows = descendantsOf(chart, 'ser').map((series) => {
    const [name, categories, values] = ['tx', 'cat', 'val'].map((part) => cached(childOf(series, part), seen));
    const pairs = (values ?? []).map((value, at) => [categories?.[at], value].filter(Boolean).join('：'));
    return [name?.join(''), pairs.join('；')].filter(Boolean).join('　');
  });
  return { titles: titles.filter((title) => title !== ''), rows: rows.filter((row) => row !== '') };
}

/** Values that Word cached from the spreadsheet behind a chart. */
function cached(part: XmlElement | undefined, seen: Set<XmlElement>): string[] {
  if (!part) return [];
  return descendantsOf(part, 'pt').map((point) => {
    const value = childOf(point, 'v');
    if (value) seen.add(value);
    return value?.textContent?.trim() ?? attributeOf(point, 'idx') ?? '';
  });
}

function paragraphTexts(parent: XmlElement | undefined, seen: Set<XmlElement>): string[] {
  if (!parent) return [];
  const texts = descendantsOf(parent, 'p').map((paragraph) =>
    descendantsOf(paragraph, 't')
      .map((text) => {
        seen.add(text);
        return text.textContent ?? '';
      })
      .join(''),
  );
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}
