/** The draft page reads a Word file as the archive does: one reader, two parsers of XML. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser as LibraryParser } from '@xmldom/xmldom';
import { expect, test, vi } from 'vitest';
import { readDocx as readDraft } from '../../src/browser/draft/read-docx.ts';
import { readDocx } from '../../src/pipeline/formats/docx.ts';
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
    expect(readDraft(bytes)).toBe(archive.map(({ text }) => text).join('\n'));
    vi.unstubAllGlobals();
  });
}
