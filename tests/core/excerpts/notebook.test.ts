import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Excerpt,
  emptyNotebook,
  mergeNotebooks,
  type Notebook,
  readNotebook,
  withBookmarkToggled,
  withExcerpt,
  withExcerptMoved,
} from '../../../src/core/excerpts/notebook.ts';

const source = fc.record({
  id: fc.constantFrom('a-2022', 'b-2023', 'c'),
  title: fc.string({ maxLength: 5 }),
  titleSupplied: fc.boolean(),
  archive: fc.constant('云河文脉'),
});
const part = fc
  .record({
    paragraph: fc.constantFrom('p0', 'p12'),
    start: fc.nat(9),
    text: fc.string({ minLength: 1, maxLength: 5 }),
  })
  .map(({ text, start, paragraph }) => ({ paragraph, start, end: start + text.length, text }));
const excerpt = fc.record({
  key: fc.uuid(),
  source,
  citation: fc.string(),
  parts: fc.array(part, { minLength: 1, maxLength: 3 }),
  note: fc.string(),
  taken: fc.constant('2026-11-21'),
});
const notebooks = fc.record({
  version: fc.constant(1 as const),
  excerpts: fc.uniqueArray(excerpt, { selector: ({ key }) => key, maxLength: 5 }),
  bookmarks: fc.uniqueArray(fc.record({ source, taken: fc.constant('2026-11-21') }), {
    selector: (bookmark) => bookmark.source.id,
    maxLength: 3,
  }),
});

test('a notebook comes back from its text', () => {
  fc.assert(
    fc.property(notebooks, (one) => {
      expect(readNotebook(JSON.stringify(one))).toEqual({ notebook: one });
    }),
  );
});

test('nothing stored is an empty notebook', () => {
  expect(readNotebook('')).toEqual({ notebook: emptyNotebook() });
});

test('a notebook of a later version is left alone', () => {
  expect(readNotebook('{"version":2,"folders":[]}')).toEqual({ fault: 'newer' });
});

describe('what is not whole is damaged, whatever part it is', () => {
  test.each(['x', '[]', 'null', '{}', '{"version":1}', '{"version":0,"excerpts":[],"bookmarks":[]}'])('%s', (text) =>
    expect(readNotebook(text)).toEqual({ fault: 'damaged' }),
  );

  const whole: Notebook = {
    version: 1,
    excerpts: [
      {
        key: 'k',
        source: { id: 'a', title: '总结', titleSupplied: false, archive: '云河文脉' },
        citation: '县档案馆. 总结[R].',
        parts: [{ paragraph: 'p1', start: 2, end: 4, text: '责任' }],
        note: '',
        taken: '2026-11-21',
      },
    ],
    bookmarks: [],
  };
  test.each([
    ['an id that leads elsewhere', '"id":"a"', '"id":"../../x"'],
    ['offsets that are not those of the words', '"end":4', '"end":5'],
    ['a paragraph that is none', '"p1"', '"1"'],
    ['a note that is none', '"note":""', '"note":3'],
    ['no source', '"source":{', '"from":{'],
  ])('%s', (_, from, to) => {
    const text = JSON.stringify(whole);
    expect(readNotebook(text)).toEqual({ notebook: whole });
    expect(text).toContain(from);
    expect(readNotebook(text.replace(from, to))).toEqual({ fault: 'damaged' });
  });
});

test('moving keeps all excerpts and puts one at its place', () => {
  fc.assert(
    fc.property(notebooks, fc.nat(), fc.integer({ min: -2, max: 8 }), (notebook, pick, to) => {
      const { excerpts } = notebook;
      fc.pre(excerpts.length > 0);
      const key = excerpts[pick % excerpts.length]?.key ?? '';
      const moved = withExcerptMoved(notebook, key, to).excerpts;
      expect([...moved].sort(byKey)).toEqual([...excerpts].sort(byKey));
      const others = (all: readonly Excerpt[]) => all.filter((one) => one.key !== key);
      expect(others(moved)).toEqual(others(excerpts));
      expect(moved.findIndex((one) => one.key === key)).toBe(Math.min(Math.max(to, 0), excerpts.length - 1));
    }),
  );
});

const byKey = (a: { key: string }, b: { key: string }): number => (a.key < b.key ? -1 : 1);

test('the same words are not taken twice', () => {
  fc.assert(
    fc.property(excerpt, (one) => {
      const once = withExcerpt(emptyNotebook(), one);
      expect(once?.excerpts).toEqual([one]);
      expect(once && withExcerpt(once, { ...one, key: 'another', note: '' })).toBeUndefined();
    }),
  );
});

test('a bookmark set twice is taken away', () => {
  fc.assert(
    fc.property(notebooks, source, (notebook, one) => {
      const bookmark = { source: one, taken: '2026-11-22' };
      const had = notebook.bookmarks.some((other) => other.source.id === one.id);
      const toggled = withBookmarkToggled(notebook, bookmark);
      expect(toggled.bookmarks.length).toBe(notebook.bookmarks.length + (had ? -1 : 1));
      expect(toggled.bookmarks.some((other) => other.source.id === one.id)).toBe(!had);
    }),
  );
});

test('a backup loses nothing and changes nothing that is there; twice is as once', () => {
  fc.assert(
    fc.property(notebooks, notebooks, (notebook, backup) => {
      const merged = mergeNotebooks(notebook, backup);
      expect(merged.excerpts.slice(0, notebook.excerpts.length)).toEqual(notebook.excerpts);
      expect(merged.bookmarks.slice(0, notebook.bookmarks.length)).toEqual(notebook.bookmarks);
      const words = ({ source: { id }, parts }: Excerpt) => JSON.stringify([id, parts]);
      const has = new Set(merged.excerpts.map(words));
      for (const one of backup.excerpts) expect(has.has(words(one))).toBe(true);
      expect(mergeNotebooks(merged, backup)).toEqual(merged);
      expect('fault' in readNotebook(JSON.stringify(merged))).toBe(false);
    }),
  );
});
