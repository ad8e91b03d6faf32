import { expect, test } from 'vitest';
import { readUrls, rewriteStylesheet } from '../../../src/pipeline/portable/stylesheet.ts';

test('makes root-relative URLs relative to the stylesheet', () => {
  const css = `@import "/assets/b.css";a{b:url(/assets/c.svg)}d{e:url( '/assets/f.woff2' )}`;
  expect(rewriteStylesheet(css, 'assets/a.css')).toMatchInlineSnapshot(
    `"@import "../assets/b.css";a{b:url("../assets/c.svg")}d{e:url( "../assets/f.woff2" )}"`,
  );
});

test('leaves comments, strings and other URLs alone', () => {
  const css = `/* url(/a) */a{content:"url(/b)";c:url(d.svg);e:url(//host/f);g:url(data:image/png;base64,AA)}`;
  expect(rewriteStylesheet(css, 'assets/a.css').replaceAll('"', '')).toBe(css.replaceAll('"', ''));
});

test('lists what a stylesheet loads', () => {
  const css = `@import url("a.css");@import 'b.css';c{d:url(e.svg)}/* url(f) */g{h:"url(i)"}`;
  expect(readUrls(css)).toEqual(['a.css', 'b.css', 'e.svg']);
});
