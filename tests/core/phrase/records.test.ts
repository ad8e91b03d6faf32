import { expect, test } from 'vitest';
import { phraseRecord, runsToIndex } from '../../../src/core/phrase/records.ts';
import { decodeGram } from '../../../src/core/phrase/terms.ts';
import { compileAliases, NO_ALIASES } from '../../../src/core/text/aliases.ts';
import { aReport } from './a-report.ts';

const decoded = (content: string) => content.replace(/[0-9a-z]+/g, decodeGram);

test('a record holds pairs, breaks and single units', () => {
  const report = aReport(['学党史。办', '统一'], {
    title: '统一',
    year: 2021,
    level: '市',
    types: ['工作总结', '工作计划'],
  });
  const record = phraseRecord(report, NO_ALIASES);
  expect({ ...record, content: decoded(record.content) }).toMatchInlineSnapshot(`
    {
      "content": "学党 党史 。 统一 。 学 党 史 办 统 一",
      "filters": {
        "level": [
          "市",
        ],
        "series": [
          "未注明",
        ],
        "type": [
          "工作总结",
          "工作计划",
        ],
        "year": [
          "2021",
        ],
      },
      "language": "zxx",
      "sort": {
        "year": "2021",
      },
      "url": "reports/a.html",
    }
  `);
});

test('what is not stated counts as such', () => {
  const { filters, sort } = phraseRecord(aReport([], { types: [] }), NO_ALIASES);
  expect([filters, sort]).toEqual([
    { year: ['未注明'], level: ['未注明'], type: ['未注明'], series: ['未注明'] },
    { year: '0000' },
  ]);
});

test('a supplied title is searchable, a written one counts once', () => {
  expect(runsToIndex(aReport(['召开会议。'], { title: '〔统战部总结〕' }), NO_ALIASES)).toEqual([
    '统战部总结',
    '召开会议',
  ]);
  expect(runsToIndex(aReport(['总结', '召开会议。'], { title: '总结' }), NO_ALIASES)).toEqual(['总结', '召开会议']);
});

test('abbreviations are indexed as written and as meant', () => {
  const runs = runsToIndex(aReport(['会前。召开mzshh'], { title: '总结' }), compileAliases({ mzshh: '民主生活会' }));
  expect(runs).toEqual(['总结', '会前', '召开mzshh', '召开民主生活会']);
});
