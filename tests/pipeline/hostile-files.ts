/** Files that no archivist would make on purpose, and all of which turn up. Each is one case, in a folder of its own. */
import { execFileSync } from 'node:child_process';
import { symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPORT, write } from './content-folder.ts';
import { encodeGb18030 } from './encode.ts';

export interface HostileCase {
  name: string;
  /** Result of each file but the good one: status, encoding, problems. */
  outcome: string;
  /** Puts the case into a content folder that already holds a good report, `好.txt`. */
  make: (folder: string) => void;
}

const file = (name: string, outcome: string, content: string | Uint8Array, path = 'a.txt'): HostileCase => ({
  name,
  outcome,
  make: (folder) => write(folder, path, content),
});

const named = (name: string, outcome: string, path: string): HostileCase => file(name, outcome, REPORT, path);

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');

const deepYaml = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;

const yamlBomb = ['a: &a [x,x,x,x,x,x,x,x,x,x]']
  .concat(
    ['b', 'c', 'd', 'e', 'f', 'g', 'h'].map((key, index) => `${key}: &${key} [${`*${'abcdefg'[index]},`.repeat(9)}]`),
  )
  .join('\n');

export const HOSTILE_CASES: HostileCase[] = [
  file('no bytes', 'faulty · empty-file', ''),
  file('a byte-order mark alone', 'faulty · empty-file', '\ufeff'),
  file('white space alone', 'faulty · empty-file', ' \r\n\t\u3000\u200b\n'),
  file('NUL bytes in a text', 'faulty · unreadable-text', REPORT.replace('一、', '一\0、')),
  file(
    'random bytes',
    'faulty · unreadable-text',
    Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919 + index * index * 31) % 256),
  ),
  file(
    'a renamed .docx, cut off',
    'faulty · damaged-document',
    latin('PK\x03\x04\x14\x00[Content_Types].xml word/document.xml'),
  ),
  file('a renamed .doc, cut off', 'faulty · damaged-document', latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')),
  file('a renamed PDF, cut off', 'faulty · damaged-document', latin('%PDF-1.4\n%\xe2\xe3\xcf\xd3')),
  file('a renamed picture', 'faulty · binary-file', latin('\x89PNG\r\n\x1a\n')),
  {
    name: 'more than 20 MB, sparse',
    outcome: 'faulty · file-too-large',
    make: (folder) => {
      write(folder, 'a.txt', REPORT);
      truncateSync(join(folder, 'a.txt'), 21 * 1024 * 1024);
    },
  },
  file('UTF-8 cut off inside a character', 'report · UTF-8 · damaged-characters', Buffer.from(REPORT).subarray(0, -3)),
  file(
    'a stray byte',
    'report · UTF-8 · damaged-characters',
    Buffer.concat([Buffer.from(REPORT), Buffer.of(0xff), Buffer.from(REPORT)]),
  ),
  file('lone surrogates in UTF-16', 'report · UTF-16LE · damaged-characters', utf16(`${REPORT}\ud800中\udc00`)),
  file('UTF-16 of an odd length', 'report · UTF-16LE · damaged-characters', utf16(REPORT).subarray(0, -1)),
  file(
    'UTF-8 and GB18030 in one file',
    'report · GB18030 · mixed-encodings',
    Buffer.concat([Buffer.from(REPORT), encodeGb18030(REPORT)]),
  ),
  file('a byte-order mark in the middle', 'report · UTF-8', `${REPORT}\ufeff${REPORT}`),
  file('CR line ends only', 'report · UTF-8', REPORT.replaceAll('\n', '\r')),
  file('every kind of line end', 'report · UTF-8', REPORT.replaceAll('\n', '\r\n\u2028\u0085\f\v')),
  file('one line of two million characters', 'report · UTF-8', `${REPORT}${'的'.repeat(2_000_000)}`),
  file('a hundred thousand lines', 'report · UTF-8', `${REPORT}${'好。\n'.repeat(100_000)}`),
  file('brackets a hundred thousand deep', 'report · UTF-8', `${REPORT}${'（'.repeat(100_000)}`),
  file('Markdown quotes ten thousand deep', 'report · UTF-8 · markdown-tangled', `${'>'.repeat(10_000)} 好`, 'a.md'),
  file(
    'Markdown lists two thousand deep',
    'report · UTF-8 · markdown-tangled',
    Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth * 2)}- 好`).join('\n'),
    'a.md',
  ),
  file(
    'Markdown emphasis without end',
    'report · UTF-8 · hardly-chinese · markdown-tangled',
    `${REPORT}${'*a_'.repeat(20_000)}`,
    'a.md',
  ),
  file(
    'front matter that is no YAML',
    'faulty · UTF-8 · front-matter-syntax',
    `---\ntitle: "甲\n  - [ {\n---\n${REPORT}`,
    'a.md',
  ),
  file('front matter without an end', 'report · UTF-8', `---\ntitle: 甲\n${REPORT}`, 'a.md'),
  file(
    'front matter with a YAML bomb',
    'report · UTF-8 · front-matter-key',
    `---\n${yamlBomb}\n---\n${REPORT}`,
    'a.md',
  ),
  file(
    'front matter nested three thousand deep',
    'faulty · UTF-8 · markdown-tangled · front-matter-syntax',
    `---\ntitle: ${deepYaml(3000)}\n---\n${REPORT}`,
    'a.md',
  ),
  // Longer than front matter may be: refused before any of it is parsed.
  file(
    'front matter nested twenty thousand deep',
    'faulty · UTF-8 · markdown-tangled · front-matter-size',
    `---\ntitle: ${deepYaml(20_000)}\n---\n${REPORT}`,
    'a.md',
  ),
  file(
    'front matter with wrong values',
    'faulty · UTF-8 · unknown-level · bad-date',
    `---\nyear: 二千\nlevel: 宇宙\ndate: 2021-13-45\n---\n${REPORT}`,
    'a.md',
  ),
  file('a right-to-left override', 'report · UTF-8', `\u202e${REPORT}\u2066`),
  file('zero-width characters everywhere', 'report · UTF-8', [...REPORT].join('\u200b')),
  file(
    'a script element',
    'report · UTF-8 · title-conflict',
    `<script>alert(1)</script>\n${REPORT}<img src=x onerror=alert(1)>{{ }} ]]> javascript:alert(1)`,
  ),
  file('the prefix of Astro’s images', 'report · UTF-8', `__ASTRO_IMAGE_../../secret.png\n${REPORT}`),
  file('emoji and rare characters', 'report · UTF-8 · unreadable-characters', `🏛️👨‍👩‍👧‍👦𠮷𪚥\ue000${REPORT}`),
  file('digits and signs alone', 'report · UTF-8', '2021 2022 ——\n***\n1.\n'),
  named('a name of emoji', 'report · UTF-8', '🎉🎉.txt'),
  named('a name with a line end', 'report · UTF-8', '一\n二.txt'),
  named('a name with quotes and angle brackets', 'report · UTF-8', `"'<b>&.txt`),
  named('a name with # ? % & and spaces', 'report · UTF-8', ' a#b?c%20d&e .txt'),
  named('a name with escape codes', 'report · UTF-8', 'a\u001b[31m.txt'),
  named('a name that turns the writing direction', 'report · UTF-8', '\u202etxt.exe.txt'),
  named('a name of dots', 'passed over', '....txt'),
  named('a Windows device name', 'report · UTF-8', 'CON.txt'),
  named('a name with a back slash', 'report · UTF-8', 'a\\b.txt'),
  named('the longest name', 'report · UTF-8', `${'长'.repeat(83)}.txt`),
  named('a name of __proto__', 'report · UTF-8', '__proto__.txt'),
  named('a folder named like a file', 'report · UTF-8', 'a.txt/b.txt'),
  named('fifty folders deep', 'report · UTF-8', `${'深/'.repeat(50)}a.txt`),
  {
    name: 'names alike but for case',
    outcome: 'report · UTF-8 | passed over · UTF-8 · same-report',
    make: (folder) => {
      write(folder, 'A.txt', REPORT);
      write(folder, 'a.txt', REPORT);
    },
  },
  {
    name: 'a name that is not UTF-8',
    outcome: 'faulty · unreadable-file',
    make: (folder) =>
      writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.of(0xd7, 0xdc), Buffer.from('.txt')]), REPORT),
  },
  {
    name: 'a link out of the folder',
    outcome: 'faulty · link-outside',
    make: (folder) => symlinkSync('/etc/hostname', join(folder, 'a.txt')),
  },
  {
    name: 'a link to the folder above',
    outcome: 'faulty · link-outside',
    make: (folder) => symlinkSync('..', join(folder, 'loop')),
  },
  {
    name: 'a link to the folder itself',
    outcome: 'passed over · link-inside',
    make: (folder) => symlinkSync('.', join(folder, 'loop')),
  },
  {
    name: 'a link to itself',
    outcome: 'faulty · broken-link',
    make: (folder) => symlinkSync('a.txt', join(folder, 'a.txt')),
  },
  {
    name: 'a link to nothing',
    outcome: 'faulty · broken-link',
    make: (folder) => symlinkSync('没有.txt', join(folder, 'a.txt')),
  },
  {
    name: 'a pipe',
    outcome: 'passed over · not-a-file',
    make: (folder) => void execFileSync('mkfifo', [join(folder, 'a.txt')]),
  },
  named('archive.yaml as a folder', 'report · UTF-8', 'archive.yaml/a.txt'),
  file('archive.yaml as a YAML bomb', 'faulty · settings-file · yaml-syntax', yamlBomb, 'archive.yaml'),
  file(
    'archive.yaml nested twenty thousand deep',
    'faulty · settings-file · yaml-syntax',
    deepYaml(20_000),
    'archive.yaml',
  ),
  file(
    'archive.yaml with a pattern that never ends',
    'passed over · settings-file',
    'cleaning: { add: [{ name: x, line: "(a+)+$" }] }',
    'archive.yaml',
  ),
  file('catalogue.csv of binary data', 'faulty · binary-file', latin('PK\x03\x04xl/workbook.xml'), 'catalogue.csv'),
  file('catalogue.csv of quotes', 'faulty · settings-file · catalogue-quoting', '"'.repeat(10_001), 'catalogue.csv'),
  file('a plain text that is a picture by name', 'passed over · not-a-report', REPORT, 'a.png'),
];
