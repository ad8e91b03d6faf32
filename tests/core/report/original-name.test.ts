import { expect, test } from 'vitest';
import { keptExtension } from '../../../src/core/report/original-name.ts';
import type { SourceFormat } from '../../../src/core/report/report.ts';

test.each<[file: string, format: SourceFormat, kept: string]>([
  ['总结.txt', 'txt', '.txt'],
  ['网页另存.TXT', 'html', '.txt'],
  ['总结.md', 'md', '.md.txt'],
  ['总结.docx', 'docx', '.docx'],
  ['实为旧格式.docx', 'doc', '.docx'],
  ['总结.wps', 'wps', '.wps'],
  ['总结.ofd', 'ofd', '.ofd'],
  ['总结.pdf', 'pdf', '.pdf'],
  ['总结.html', 'html', '.html.bin'],
  ['总结.HTM', 'html', '.htm.bin'],
  ['网页另存.doc', 'html', '.doc.bin'],
  ['网页另存.wps', 'html', '.wps.bin'],
  ['网页另存.md', 'html', '.md.bin'],
  ['文字.html', 'txt', '.html.bin'],
  ['总结.xhtml', 'docx', '.xhtml.bin'],
])('%s, which is %s, is kept as %s', (file, format, kept) => {
  expect(keptExtension({ file, format })).toBe(kept);
});
