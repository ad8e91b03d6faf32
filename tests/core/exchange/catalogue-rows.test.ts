import { expect, test } from 'vitest';
import { catalogueCsv } from '../../../src/core/exchange/catalogue-csv.ts';
import { catalogueOf } from '../../../src/core/exchange/catalogue-rows.ts';
import { reportOf } from '../report/report-of.ts';

test('a row in the form that catalogue.csv takes back', () => {
  const report = reportOf({
    id: 'a',
    title: '云河县2022年“一府两院”工作总结, 暨计划',
    year: 2022,
    level: '区县',
    types: ['工作总结', '工作计划'],
    date: '2022-12',
  });
  expect(catalogueCsv([report])).toBe(
    '\uFEFFfile,title,year,plan_year,level,type,org,author,date,series,note\r\n' +
      'a.txt,"云河县2022年“一府两院”工作总结, 暨计划",2022,,区县,工作总结、工作计划,,,2022-12,,\r\n',
  );
});

test.each([
  ['他说"好"', '"他说""好"""'],
  ['两\n行', '"两\n行"'],
  [' 前有空格', '" 前有空格"'],
  ['平常', '平常'],
])('%j is written %j', (title, cell) => {
  expect(catalogueCsv([reportOf({ id: 'a', title })])).toContain(`a.txt,${cell},`);
});

test('a supplied title is left out', () => {
  expect(catalogueCsv([reportOf({ id: 'a', title: '〔2021年工作总结〕', supplied: true, year: 2021 })])).toContain(
    'a.txt,,2021,',
  );
});

test('catalogue.json tells every field and where it came from', () => {
  const { version, reports } = catalogueOf([reportOf({ id: 'a', title: '工作总结', level: '市' })]);
  expect(version).toBe(1);
  expect(JSON.parse(JSON.stringify(reports[0]))).toMatchObject({
    id: 'a',
    url: 'reports/a.html',
    title: '工作总结',
    titleSupplied: false,
    year: null,
    level: '市',
    types: [],
    source: { file: 'a.txt' },
    evidence: {
      title: { from: 'title', quote: '工作总结' },
      year: { from: 'none' },
      level: { from: 'catalogue', quote: '市' },
    },
    problems: [],
  });
});
