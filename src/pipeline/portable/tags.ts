/** Reads the start tags of a page with their places in its source, so that the source can be edited by position. */
import { Parser } from 'htmlparser2';

export interface Attribute {
  /** Lower case. */
  name: string;
  /** Without quotes, character references decoded. */
  value: string;
  /** UTF-16 offsets of `name="value"` in the page's source; `end` is exclusive. */
  start: number;
  end: number;
}

export interface Tag {
  /** Lower case, but for SVG's own names. */
  name: string;
  attributes: Attribute[];
  /** UTF-16 offsets of the start tag, `<` and `>` included; `end` is exclusive. */
  start: number;
  end: number;
  /** For `script` and `style`: what stands between the tags, and the offset after the closing tag. */
  content?: { text: string; end: number };
}

/**
 * The start tags of `html` in source order. Text and comments yield none, whatever they contain: in
 * `<p title="<b>">&lt;i></p><!--<u>-->` there is one tag, `p`.
 */
export function readTags(html: string): Tag[] {
  const tags: Tag[] = [];
  let current: Tag | undefined;
  let raw: Tag | undefined;
  const parser = new Parser({
    onopentagname(name) {
      current = { name, attributes: [], start: parser.startIndex, end: 0 };
    },
    onattribute(name, value) {
      current?.attributes.push({ name, value, start: parser.startIndex, end: parser.endIndex });
    },
    onopentag(_name, _attributes, implied) {
      if (!current || implied) return;
      current.end = parser.endIndex + 1;
      tags.push(current);
      raw = current.name === 'script' || current.name === 'style' ? current : undefined;
      if (raw) raw.content = { text: '', end: raw.end };
    },
    ontext(text) {
      if (raw?.content) raw.content.text += text;
    },
    onclosetag() {
      if (raw?.content) raw.content.end = parser.endIndex + 1;
      raw = undefined;
    },
  });
  parser.end(html);
  return tags;
}

/** The value of an attribute; the first counts when a tag has it twice, as in browsers. */
export function findAttribute(tag: Tag, name: string): string | undefined {
  return tag.attributes.find((attribute) => attribute.name === name)?.value;
}

/** Whether a tag's attribute holds `word` among its space-separated words: `rel="noopener external"`. */
export function hasWord(tag: Tag, name: string, word: string): boolean {
  return findAttribute(tag, name)?.toLowerCase().split(/\s+/).includes(word) ?? false;
}
