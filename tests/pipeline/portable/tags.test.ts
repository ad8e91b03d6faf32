import { expect, test } from 'vitest';
import { findAttribute, hasWord, readTags } from '../../../src/pipeline/portable/tags.ts';

test('gives tags and attributes with their places', () => {
  const html = `<!doctype html><a title="x > &quot;y&quot;" href='b.html' data-n=1 hidden>t</a>`;
  const [tag] = readTags(html);
  expect(tag?.attributes.map(({ start, end }) => html.slice(start, end))).toEqual([
    'title="x > &quot;y&quot;"',
    `href='b.html'`,
    'data-n=1',
    'hidden',
  ]);
  expect(tag && html.slice(tag.start, tag.end)).toBe(html.slice(15, html.indexOf('>t') + 1));
  expect(tag && findAttribute(tag, 'title')).toBe('x > "y"');
});

test('sees no tags in text, comments, attribute values and scripts', () => {
  const html = `<p title="<base>">&lt;object></p><!--<embed>--><script>"<b>"; a < c</script><textarea><i></textarea>`;
  expect(readTags(html).map((tag) => tag.name)).toEqual(['p', 'script', 'textarea']);
});

test('tells what stands inside scripts and styles, and where they end', () => {
  const html = '<script>if (a<b) c()</script><style>p{}</style>';
  const [script, style] = readTags(html);
  expect(script?.content).toEqual({ text: 'if (a<b) c()', end: 29 });
  expect(style?.content).toEqual({ text: 'p{}', end: html.length });
});

test('reads words of an attribute regardless of case', () => {
  const [tag] = readTags('<a rel="NoReferrer  external">');
  expect(tag && hasWord(tag, 'rel', 'noreferrer')).toBe(true);
  expect(tag && hasWord(tag, 'rel', 'ext')).toBe(false);
});
