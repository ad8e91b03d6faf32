/** The draft page reads a Word file as the archive does: one reader, two parsers of XML. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser as LibraryParser } from '@xmldom/xmldom';
import { expect, test, vi } from 'vitest';
import { readEmbedded } from '../../src/browser/draft/embedded.ts';
import { readDocx as readDraft } from '../../src/browser/draft/read-docx.ts';
import { readDocx } from '../../src/pipeline/formats/docx.ts';
import { quoted, writeMht } from '../fixtures/formats/mht-writer.ts';
import { writeZip } from '../fixtures/formats/zip-writer.ts';
import { sharedFolder } from '../shared.ts';

/** As much of a browser's parser as the page uses. */
class Parser {
  parseFromString(text: string, type: string) {
    const document = new LibraryParser({ onError: () => undefined }).parseFromString(text, type);
    return Object.assign(document, { querySelector: () => null });
  }
}

const fixtures = ['summary.docx', 'structured.docx', 'duties.docx'].map((name) => join('tests/fixtures/formats', name));
const cases = sharedFolder('cases/word');
const shared = cases
  ? ['D13连字符注音.docx', 'D15文本框.docx', 'D03b修订合段.docx', 'D18b平面包.docx'].map((name) => join(cases, name))
  : [];

for (const file of [...fixtures, ...shared]) {
  test(file, () => {
    vi.stubGlobal('DOMParser', Parser);
    const bytes = readFileSync(file);
    const archive = readDocx(bytes).lines.filter(({ aside }) => aside === undefined);
    expect(readDraft(bytes).text).toBe(archive.map(({ text }) => text).join('\n'));
    vi.unstubAllGlobals();
  });
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const PAGE =
  '<html><head><title>x</title></head><body><h2>一、主要工作</h2><p class="a b">全年工作<span hidden="hidden">藏</span>有序推进，各项任务基本完成。</p><ol start="3"><li>其三</li></ol><table><tr><td colspan="2">丙</td><td>1</td></tr><tr><td>丁</td><td>2</td></tr></table></body></html>';

/** A document that says 甲, another document, 末. */
function holding(name: string, content: string | Uint8Array): Buffer {
  const relation = `<Relationship Id="r1" Type="http://x/aFChunk" Target="${name}"/>`;
  return writeZip([
    {
      name: 'word/document.xml',
      data: `<w:document ${W} ${R}><w:body><w:p><w:r><w:t>甲</w:t></w:r></w:p><w:altChunk r:id="r1"/><w:p><w:r><w:t>末</w:t></w:r></w:p></w:body></w:document>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      data: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation}</Relationships>`,
    },
    { name: `word/${name}`, data: content },
  ]);
}

const GBK = Buffer.from('b9a4d7f7d3d0d0f2cdc6bdf8a1a3', 'hex');
const BIG5_PAGE = Buffer.concat([
  Buffer.from('<html><head><meta charset="big5"></head><body><p>'),
  Buffer.from('a475a740a6b3a7c7b1c0b669a143', 'hex'),
  Buffer.from('</p></body></html>'),
]);

test.each<[string, string | Uint8Array, boolean]>([
  ['page.html', PAGE, true],
  ['page.htm', BIG5_PAGE, true],
  ['page.mht', writeMht([['text/html; charset="utf-8"', 'quoted-printable', quoted(PAGE)]]), true],
  ['page.mhtml', writeMht([['text/html', 'base64', Buffer.from(PAGE).toString('base64')]]), true],
  ['a.txt', GBK, true],
  ['a.docx', holding('b.docx', holding('c.html', PAGE)), true],
  ['a.docx', writeZip([]), false],
  ['a.rtf', '{\\rtf1 x}', false],
  ['a.html', '<html><frameset><frame src="b.html"></frame></frameset></html>', false],
])('reads %s within a document as the archive does, or tells that it does not', (name, content, isRead) => {
  vi.stubGlobal('DOMParser', Parser);
  const bytes = holding(name, content);
  const archive = readDocx(bytes);
  const { text, unread, embeds } = readDraft(bytes, readEmbedded);
  expect([readDraft(bytes).embeds, embeds]).toEqual([!name.endsWith('.docx') || isRead, false]);
  const lines = archive.lines.filter(({ aside }) => aside === undefined).map((line) => line.text);
  expect(text).toBe(lines.join('\n'));
  expect(lines.length > 2).toBe(isRead);
  expect(unread).toEqual(archive.warnings.map(({ message }) => message));
  expect(unread.length > 0).toBe(!isRead);
  vi.unstubAllGlobals();
});
