import { expect, test } from 'vitest';
import { rebasePage } from '../../../src/pipeline/portable/rebase-page.ts';

test('starts relative URLs elsewhere and leaves all others', () => {
  const html = `<link href="assets/a.css"><a href='index.html?a=1&amp;b'>首页</a><a href=#p1><a href="https://example.org/"><p title="a.html">`;
  expect(rebasePage(html, '../../')).toMatchInlineSnapshot(
    `"<link href="../../assets/a.css"><a href='../../index.html?a=1&amp;b'>首页</a><a href=#p1><a href="https://example.org/"><p title="a.html">"`,
  );
});
