import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { slugOf } from '../../src/core/holdings/slug.ts';
import { reportId } from '../../src/pipeline/report-id.ts';

it.each([
  ['000_cd89766ede2d3013.txt', '000_cd89766ede2d3013'],
  ['2021/work-report.md', '2021-work-report'],
  ['A.txt', 'a'],
])('%s keeps its name: %s', (file, id) => {
  expect(reportId(file)).toBe(id);
});

it('writes Chinese in pinyin with digits of the path', () => {
  const files = [
    '2022/工作总结.txt',
    '2022/工作总结.md',
    '银行行长调查.txt',
    '①.txt',
    'con.txt',
    '……/.txt',
    'v1.2.txt',
  ];
  expect(files.map((file) => `${file} ${reportId(file)}`).join('\n')).toMatchInlineSnapshot(`
    "2022/工作总结.txt 2022-gzzj-764a97
    2022/工作总结.md 2022-gzzj-b2e45e
    银行行长调查.txt yhhzdc-9dfb09
    ①.txt 1-723edd
    con.txt con-d3bde2
    ……/.txt c497eb
    v1.2.txt v1-2-367e42"
  `);
});

it('is the same for both Unicode forms of a name, as disks differ', () => {
  expect(reportId('é/ガ.txt')).toBe(reportId('é/ガ.txt'.normalize('NFD')));
});

test('any path gives a short ASCII name that Windows takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
      const id = reportId(`${name}.txt`);
      expect(id).toMatch(/^[a-z0-9_-]{1,67}$/);
      expect(id).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)$/);
      expect(reportId(`${name}.txt`)).toBe(id);
    }),
  );
});

it.each([
  ['区县', 'qu-xian'],
  ['政府工作报告', 'zheng-fu-gong-zuo-bao-gao'],
  ['……', 'u-2026-2026'],
  ['con', 'con-x'],
])('the slug of %s is %s', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});
