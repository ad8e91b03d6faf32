import { expect, test } from 'vitest';
import { detect } from '../../../src/pipeline/formats/detect.ts';
import { writeZip } from '../../fixtures/formats/zip-writer.ts';

const docx = writeZip([{ name: 'word/document.xml', data: '<a/>' }]);
const TYPES =
  '<Override PartName="/custom/main7.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>';
const renamed = writeZip([
  { name: '[Content_Types].xml', data: TYPES },
  { name: 'custom/main7.xml', data: '<a/>' },
]);
const page = '\ufeff<!-- saved -->\n<!DOCTYPE html><html>';

const CASES: [content: string | Uint8Array, extension: string, told: string][] = [
  [docx, 'docx', 'document docx'],
  [renamed, 'docx', 'document docx'],
  [writeZip([{ name: '[Content_Types].xml', data: '<Types/>' }]), 'docx', 'unreadable binary-file'],
  [docx, 'txt', 'document docx extension-differs'],
  // A folder that is named as Word's.
  [writeZip([{ name: 'word/总结.txt', data: '一' }]), 'docx', 'unreadable binary-file'],
  [writeZip([{ name: 'keyword/document.xml', data: '<a/>' }]), 'docx', 'unreadable binary-file'],
  [writeZip([{ name: 'word\\document.xml', data: '<a/>' }]), 'docx', 'document docx'],
  [docx, 'doc', 'document docx extension-differs'],
  ['%PDF-1.7', 'pdf', 'document pdf'],
  ['HTTP 200\n\n%PDF-1.7', 'pdf', 'document pdf'],
  ['404 Not Found', 'pdf', 'unreadable damaged-document'],
  [page, 'html', 'document html'],
  [page, 'doc', 'document html extension-differs'],
  [page, 'md', 'text md'],
  ['<p>没有开头的网页', 'htm', 'document html'],
  ['<p>正文里的标记', 'txt', 'text txt'],
  ['From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n', 'mht', 'document html'],
  ['MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n', 'doc', 'document html extension-differs'],
  ['From: 县委办\n工作总结', 'txt', 'text txt'],
  ['工作总结', 'txt', 'text txt'],
  ['工作总结', 'md', 'text md'],
  ['工作总结', 'doc', 'text txt extension-differs'],
  ['{\\rtf1', 'doc', 'document rtf extension-differs'],
  ['GIF89a', 'docx', 'unreadable binary-file'],
  [writeZip([{ name: 'a.txt', data: '' }]), 'docx', 'unreadable binary-file'],
];

test.each(CASES)('%s named .%s', (content, extension, told) => {
  const found = detect(Buffer.from(content), extension);
  const format = found.kind === 'unreadable' ? found.error.code : found.format;
  const warnings = found.kind === 'unreadable' ? [] : found.warnings.map(({ code }) => code);
  expect([found.kind, format, ...warnings].join(' ')).toBe(told);
});
