/** Small reports for tests. */
import type { FakeReport } from './fake-archive.ts';

/** One paragraph a text; `p0` is the title. */
export function fakeReport(id: string, facts: Partial<FakeReport['card']>, ...texts: string[]): FakeReport {
  const title = facts.title ?? `${id} 号报告`;
  const characters = texts.join('').length;
  return {
    card: { id, url: `reports/${id}.html`, title, titleSupplied: false, types: [], characters, ...facts },
    paragraphs: [{ id: 'p0', text: title }, ...texts.map((text, index) => ({ id: `p${index + 1}`, text }))],
  };
}

export const REPORTS: readonly FakeReport[] = [
  fakeReport('a', { year: 2019, level: '区县', types: ['工作总结'] }, '落实一岗双责，压实责任。', '一岗双责制度。'),
  fakeReport('b', { year: 2021, level: '区县', types: ['述职报告'] }, '履行一岗双责。'),
  fakeReport('c', { year: 2021, level: '乡镇', types: ['述职报告', '工作计划'] }, '抓一岗双责，一岗双责抓到底。'),
  fakeReport('d', { year: 2021, level: '市' }, '试点工作有序推进。'),
  fakeReport('e', { level: '市' }, '强调一岗双责。'),
];
