import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../src/core/report/defaults.ts';
import type { DocumentLine } from '../../../../src/core/report/document-lines.ts';
import { parseReport } from '../../../../src/core/report/parse-report.ts';

/** The title of a document; `#` before a line is the style of a heading. */
function titleOf(texts: readonly string[]): string | undefined {
  const lines = texts.map(
    (text): DocumentLine => (text.startsWith('#') ? { text: text.slice(1), heading: 1 } : { text }),
  );
  const source = { file: 'a.docx', format: 'docx', encoding: 'binary', sha256: '', bytes: 0 } as const;
  const { report } = parseReport(
    { id: 'a', source, text: lines.map(({ text }) => text).join('\n'), format: 'document', layout: lines },
    DEFAULT_SETTINGS,
  );
  return report?.metadata.title.value;
}

const PROSE = '全年接收档案4318卷，接待查档群众2106人次。';

test.each([
  ['the only heading', ['#守正创新谱新篇', PROSE, '一、主要工作', PROSE], '守正创新谱新篇'],
  ['the only one, below an office', ['云河县档案馆', '#守正创新谱新篇', PROSE], '守正创新谱新篇'],
  [
    'no heading below a line that reads as a title',
    ['云河县档案馆2022年度工作总结', PROSE, '#工作情况', PROSE],
    '云河县档案馆2022年度工作总结',
  ],
  [
    'no heading that follows a number',
    ['云河县档案馆2022年度工作总结', PROSE, '一、主要工作', PROSE, '#附记', PROSE],
    '云河县档案馆2022年度工作总结',
  ],
])('the title of a document is %s', (_, texts, title) => {
  expect(titleOf(texts)).toBe(title);
});
