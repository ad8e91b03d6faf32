import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CARD_WIDTH, placeCard, TEXT_WIDTH } from '../../../../src/browser/report/quote-card/layout.ts';
import { quoteCardOf } from '../../../../src/browser/report/quote-card/quote-card.ts';
import { prose } from '../../../core/text/prose.ts';

const measure = () => (text: string) => [...text].length;
const card = {
  archive: '云河文脉',
  title: '《云河县档案馆2022年工作总结》',
  details: '云河县档案馆，2022 年，第 12 段',
};

test('every word is placed, inside the card, one line under the other', () => {
  const quotations = fc.array(prose({ maxLength: 100 }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(quotations, (paragraphs) => {
      const { height, lines, rules, stroke } = placeCard({ ...card, paragraphs }, measure);
      const bare = (text: string): string => text.replace(/\s/gu, '');
      const words = lines.filter(({ style }) => style === 'words');
      expect(bare(words.map(({ text }) => text).join(''))).toBe(bare(paragraphs.join('')));
      for (const { text, size } of words) expect([...text].length * size).toBeLessThanOrEqual(TEXT_WIDTH);
      let foot = rules[1];
      for (const { y, size, style } of lines.filter((line) => line.style !== 'head')) {
        expect(y - size).toBeGreaterThanOrEqual(foot);
        if (style === 'words') expect(y).toBeLessThan(stroke);
        foot = y;
      }
      expect(foot).toBeLessThan(height - 20);
    }),
  );
});

test('two hundred characters make no taller a picture than a phone shows', () => {
  const { height } = placeCard({ ...card, paragraphs: ['一'.repeat(200)] }, measure);
  expect(height / CARD_WIDTH).toBeLessThan(16 / 9);
});

test('the source names title, office, year and paragraphs', () => {
  const source = {
    id: 'a',
    title: '云河县档案馆2022年工作总结',
    titleSupplied: false,
    org: '云河县档案馆',
    year: 2022,
    archive: '云河文脉',
  };
  const part = (paragraph: string, text: string) => ({ paragraph, start: 0, end: text.length, text });
  expect(quoteCardOf([part('p3', '甲。'), part('p4', '乙。')], source)).toEqual({
    archive: '云河文脉',
    paragraphs: ['“甲。', '“乙。”'],
    title: '《云河县档案馆2022年工作总结》',
    details: '云河县档案馆，2022年，第3–4段',
  });
  expect(
    quoteCardOf([part('p3', '甲')], { id: 'a', title: '〔总结〕', titleSupplied: true, archive: '馆' }),
  ).toMatchObject({
    title: '〔总结〕',
    details: '第3段',
  });
});
