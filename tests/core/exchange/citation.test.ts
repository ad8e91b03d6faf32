import { expect, test } from 'vitest';
import { formatCitation, formatElectronicCitation } from '../../../src/core/exchange/citation.ts';
import { reportOf } from '../report/report-of.ts';

const summary = reportOf({
  title: '云河县档案馆2022年度工作总结',
  org: '云河县档案馆',
  date: '2022-12-26',
  types: ['工作总结'],
});
const archive = { title: '云河县工作报告文库', owner: '云河县档案馆' };

test('printed form', () => {
  expect(formatCitation(summary)).toBe('云河县档案馆. 云河县档案馆2022年度工作总结[R]. 2022-12-26.');
});

test('electronic form', () => {
  expect(formatElectronicCitation(summary, archive, { accessed: '2026-11-21', address: 'https://a.cn/r.html' })).toBe(
    '云河县档案馆. 云河县档案馆2022年度工作总结[R/OL]. (2022-12-26)[2026-11-21]. 云河县工作报告文库(云河县档案馆藏). https://a.cn/r.html.',
  );
  expect(formatElectronicCitation(summary, { title: '文库', owner: '' })).toBe(
    '云河县档案馆. 云河县档案馆2022年度工作总结[R/OL]. (2022-12-26). 文库.',
  );
});

test('what is not known is left out, and a supplied title keeps its brackets', () => {
  const unknown = reportOf({ title: '〔2021年度区县级材料〕', supplied: true, year: 2021 });
  expect(formatCitation(unknown)).toBe('〔2021年度区县级材料〕[R].');
});

test('the author by name goes before the office; a speech is no report', () => {
  const speech = reportOf({ title: '在会议上的讲话', org: '县委', author: '周文远', date: '2023-02', types: ['讲话'] });
  expect(formatCitation(speech)).toBe('周文远. 在会议上的讲话[Z]. 2023-02.');
});
