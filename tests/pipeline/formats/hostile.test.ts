/** Office files that no office made: each ends as a named problem with a fix, and the good file beside it as a report. */
import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { loadArchive } from '../../../src/pipeline/load-archive.ts';
import { readOriginal } from '../../../src/pipeline/read-original.ts';
import { writeZip, type ZipPart } from '../../fixtures/formats/zip-writer.ts';
import { contentFolder, REPORT } from '../content-folder.ts';
import { encodeGb18030 } from '../encode.ts';
import { entriesOf, fixture } from './fixtures.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const docx = (document: string, more: readonly ZipPart[] = []): Buffer =>
  writeZip([{ name: 'word/document.xml', data: document }, ...more]);
const paragraphs = (inner: string): string => `<w:document ${W}><w:body>${inner}</w:body></w:document>`;
const words = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** 100 MB of spaces in 100 KB; the header claims 1 KB. */
const spaces = deflateRawSync(Buffer.alloc(100 * 1024 * 1024, ' '), { level: 9 });
const bomb: ZipPart = { name: 'word/document.xml', data: '', packed: { data: spaces, bytes: 1024 } };
const entities = `<!DOCTYPE w [<!ENTITY a "哈哈哈哈"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${paragraphs(words('&b;'))}`;
const outside = `<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/hostname">]>${paragraphs(words('&a;'))}`;
const nested = (depth: number): string =>
  paragraphs(`${'<w:tbl><w:tr><w:tc>'.repeat(depth)}${words('深')}${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`);
const wide = (name: string): Buffer => Buffer.from(name, 'utf16le');
const ole = (stream: string): Buffer =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1016), wide(stream), Buffer.alloc(2048)]);
/** The bytes after the header, every hundredth of them turned over. */
const scrambled = (bytes: Buffer): Buffer => {
  const copy = Buffer.from(bytes);
  for (let at = 200; at < copy.length; at += 100) copy[at] = 255 - (copy[at] ?? 0);
  return copy;
};
const imagePdf = `%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>> endobj
trailer <</Root 1 0 R>>`;
const lockedPdf = `%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[]/Count 0>> endobj
4 0 obj <</Filter/Standard/V 1/R 2/P -4/O <${'00'.repeat(32)}>/U <${'11'.repeat(32)}>>> endobj
trailer <</Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]>>`;

/** Result of each file: codes of its problems, errors first. */
const CASES: [name: string, file: string, content: string | Uint8Array, codes: string[]][] = [
  ['an empty .docx', 'a.docx', '', ['empty-file']],
  ['a .docx cut off', 'a.docx', fixture('summary.docx').subarray(0, 4000), ['damaged-document']],
  ['a .docx with wrong bytes', 'a.docx', scrambled(fixture('summary.docx')), ['damaged-document']],
  ['a .docx without text', 'a.docx', docx(paragraphs('')), ['no-text']],
  ['a .docx that inflates without end', 'a.docx', writeZip([bomb]), ['zip-bomb']],
  ['entities within entities', 'a.docx', docx(entities), ['xml-entities']],
  ['an entity that reads a file', 'a.docx', docx(outside), ['xml-entities']],
  ['tables twenty thousand deep', 'a.docx', docx(nested(20_000)), ['damaged-document']],
  ['XML that ends too soon', 'a.docx', docx(`<w:document ${W}><w:body>`), ['damaged-document']],
  ['an encrypted .docx', 'a.docx', ole('EncryptedPackage'), ['binary-file']],
  ['an .xls named .doc', 'a.doc', ole('Workbook'), ['binary-file']],
  ['a .doc of nothing but its name', 'a.doc', ole('WordDocument'), ['damaged-document']],
  ['a .doc cut off', 'a.doc', fixture('summary.doc').subarray(0, 5120), ['damaged-document']],
  ['a picture named .docx', 'a.docx', Buffer.from('89504e470d0a1a0a0000', 'hex'), ['binary-file']],
  ['a PDF cut off', 'a.pdf', fixture('speech.pdf').subarray(0, 3000), ['damaged-document']],
  ['a PDF of pictures', 'a.pdf', imagePdf, ['pdf-without-text']],
  ['a PDF with a password', 'a.pdf', lockedPdf, ['encrypted-file']],
  ['an .ofd of nothing', 'a.ofd', writeZip([{ name: 'OFD.xml', data: '<a/>' }]), ['damaged-document']],
  ['an .ofd cut off', 'a.ofd', fixture('summary.ofd').subarray(0, 2000), ['damaged-document']],
  ['a page of scripts', 'a.html', '<!doctype html><script>while(true);</script>', ['no-text']],
  ['elements a hundred thousand deep', 'a.html', `<html>${'<div>'.repeat(100_000)}好`, ['too-complex']],
  ['a web archive named .doc', 'a.doc', 'MIME-Version: 1.0\nContent-Type: multipart/related\n\n', ['damaged-document']],
  ['an empty .zip', 'a.zip', '', ['binary-file']],
  ['a .zip cut off', 'a.zip', fixture('reports.zip').subarray(0, 9000), ['damaged-document']],
  ['a text named .zip', 'a.zip', REPORT, ['binary-file']],
  ['a .zip named .txt', 'a.txt', writeZip([{ name: 'a.txt', data: REPORT }]), ['binary-file']],
];

it.each(CASES)('%s', { timeout: 60_000 }, async (_, file, content, codes) => {
  const entries = await entriesOf({ '好.txt': `${REPORT}好。\n`, [file]: content });
  expect(entries.get('好.txt')).toMatchObject({ status: 'report', problems: [] });
  const problems = entries.get(file)?.problems ?? [];
  expect(problems.map(({ code }) => code)).toEqual(codes);
  expect(problems[0]).toMatchObject({ severity: 'error', file, mend: expect.stringMatching(/\p{Script=Han}/u) });
});

/** Members of one archive: what each is called in the archive of wenmai, and its problems. */
const MEMBERS: [name: string, part: ZipPart, file: string, codes: string[]][] = [
  ['a path out of the archive', { name: '../../a.txt', data: REPORT }, 'z.zip/．．/．．/a.txt', ['unsafe-member-name']],
  ['an absolute path', { name: '/etc/a.txt', data: REPORT }, 'z.zip/／etc/a.txt', ['unsafe-member-name']],
  ['a drive', { name: 'C:\\a.txt', data: REPORT }, 'z.zip/C：/a.txt', ['unsafe-member-name']],
  ['a path of Windows', { name: '甲\\乙.txt', data: REPORT }, 'z.zip/甲/乙.txt', []],
  ['a name in GBK', { name: encodeGb18030('总结.txt'), data: REPORT }, 'z.zip/总结.txt', []],
  ['a name in UTF-8 that does not say so', { name: Buffer.from('总结.txt'), data: REPORT }, 'z.zip/总结.txt', []],
  ['a link', { name: 'a.txt', data: '/etc/hostname', link: true }, 'z.zip/a.txt', ['link-in-archive']],
  ['a member with a password', { name: 'a.txt', data: REPORT, encrypted: true }, 'z.zip/a.txt', ['encrypted-file']],
  ['a member that inflates without end', { ...bomb, name: 'a.txt' }, 'z.zip/a.txt', ['zip-bomb']],
  ['a picture', { name: 'a.png', data: 'x' }, 'z.zip/a.png', ['not-a-report']],
  ['a name of nothing', { name: '.', data: REPORT }, 'z.zip/〓', ['unsafe-member-name']],
  ['a file in a file', { name: '好.txt/a.txt', data: REPORT }, 'z.zip/好.txt／a.txt', ['unsafe-member-name']],
];

/** Of other words than `REPORT`, or the two would be reported as alike. */
const OTHER = '青石街道2021年度述职报告\n一年来，街道党工委落实各项部署，完成年度任务，现将履职情况报告如下。\n';

it.each(MEMBERS)('in an archive, %s', { timeout: 60_000 }, async (_, part, file, codes) => {
  const entries = await entriesOf({ 'z.zip': writeZip([{ name: '好.txt', data: OTHER }, part]) });
  expect(entries.get('z.zip/好.txt')).toMatchObject({ status: 'report', problems: [] });
  expect(entries.get(file)?.problems.map(({ code }) => code)).toEqual(codes);
});

it('in an archive, lists two names of one place once, and gives the last of them', { timeout: 60_000 }, async () => {
  const parts = ['甲/总结.txt', '甲/./总结.txt', '甲\\总结.txt'].map((name, at) => ({
    name,
    data: `${REPORT}${at}\n`,
  }));
  const folder = contentFolder({ 'z.zip': writeZip(parts) });
  const { files } = await loadArchive(folder);
  expect(files.map(({ file }) => file)).toEqual(['z.zip', 'z.zip/甲/总结.txt']);
  expect(files[0]?.problems).toMatchObject([{ code: 'archive-opened' }, { code: 'repeated-members' }]);
  const last = Buffer.from(parts[2]?.data ?? '');
  expect(readOriginal(folder, 'z.zip/甲/总结.txt')).toEqual(last);
  expect(files[1]?.report?.source.bytes).toBe(last.length);
  expect(files[1]?.report?.source.sha256).toBe(createHash('sha256').update(last).digest('hex'));
});

it('opens an archive in an archive, and none in that', { timeout: 60_000 }, async () => {
  const third = writeZip([{ name: 'c.txt', data: REPORT }]);
  const second = writeZip([{ name: 'b.zip', data: third }]);
  const entries = await entriesOf({ 'z.zip': writeZip([{ name: 'a.zip', data: second }]) });
  expect(entries.get('z.zip/a.zip/b.zip')?.problems.map(({ code }) => code)).toEqual(['nested-archive']);
});
