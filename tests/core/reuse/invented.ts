/** Invented reports for tests of reuse: few clauses, so that sentences repeat, vary and overlap. */
import fc from 'fast-check';
import type { ReuseSource } from '../../../src/core/reuse/model.ts';

const CLAUSES = [
  '完成造林3.2万亩',
  '完成造林5万亩',
  '全年受理群众来信来访1,155件',
  '改造老旧小区１２个',
  '（二）扎实推进档案数字化工作',
  '三是严格落实“一岗双责”责任制',
  '城乡居民收入差距继续缩小',
  '坚持稳中求进工作总基调不动摇',
  '以高质量发展为首要任务',
  '村（社区）档案室全部达标，其中新建8个',
  '𠮷祥村道路硬化工程如期完工',
];
const clause = fc.constantFrom(...CLAUSES);
const sentence = fc
  .array(clause, { minLength: 1, maxLength: 3 })
  .chain((clauses) => fc.constantFrom('。', '；', '！').map((end) => clauses.join('，') + end));
const text = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(''));

const source = fc.record(
  {
    year: fc.integer({ min: 2019, max: 2022 }),
    date: fc.constantFrom('2021-03', '2021-03-05', '2021-12-26', '2022-01-10'),
    holder: fc.constantFrom('水务局', '档案馆', '教育局', '信访局', '审计局'),
    texts: fc.array(text, { minLength: 1, maxLength: 4 }),
  },
  { requiredKeys: ['holder', 'texts'] },
);

/** Ids are unique and not in chronological order. */
export const inventedArchive = fc.array(source, { minLength: 1, maxLength: 12 }).map((sources): ReuseSource[] =>
  sources.map(({ texts, ...rest }, index) => ({
    id: `r${(index * 7) % 13}`,
    title: `报告${index}`,
    types: ['工作总结'],
    ...rest,
    paragraphs: texts.map((words, paragraph) => ({ id: `p${paragraph}`, text: words, kind: 'text' })),
  })),
);

/** A report with one paragraph per text. */
export function reportOf(id: string, texts: readonly string[], more: Partial<ReuseSource> = {}): ReuseSource {
  const paragraphs = texts.map((words, index) => ({ id: `p${index + 1}`, text: words, kind: 'text' as const }));
  return { id, title: id, types: [], holder: id, paragraphs, ...more };
}
