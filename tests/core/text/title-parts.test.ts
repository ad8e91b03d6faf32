import { describe, expect, test } from 'vitest';
import { titleParts } from '../../../src/core/text/title-parts.ts';

const shown = (title: string): string => titleParts(title).join(' ');

test('names of the state, offices, years and types stay whole', () => {
  expect(shown('2018年中华人民共和国国务院政府工作报告')).toBe('2018年 中华人民共和国 国务院 政府工作报告');
  expect(shown('云河县档案馆2021年工作总结暨2022年工作计划')).toBe('云河县 档案馆 2021年 工作 总结 暨2022年 工作 计划');
  expect(shown('青石街道党工委书记2024年度述责述廉报告')).toBe('青石 街道 党工委 书记 2024年度 述责述廉 报告');
});

test('places that the segmenter does not know are joined sign by sign, and end before the next', () => {
  expect(shown('临澜市审计局工作总结')).toBe('临澜市 审计局 工作 总结');
  expect(shown('长丰县甲石镇人民政府述职报告')).toMatch(/^长丰县 甲石镇 人民政府 述职 /u);
});

test('numbers keep their units, brackets and quotation marks what they hold on to', () => {
  expect(shown('关于“十四五”规划实施情况的报告（征求意见稿）')).toBe(
    '关于 “十四五” 规划 实施 情况的 报告 （征求 意见稿）',
  );
  expect(shown('在县委十三届六次全会上的讲话')).toMatch(/十三届 六次 /u);
  expect(shown('云河县2023年1月—6月工作情况')).toContain('1月—6月');
});

describe('whatever the title', () => {
  const TITLES = ['', '档', 'ABC 2021', '〔2021〕3号', '———', '😀年', '一、二、三', '在', '（', '\u{20000}县'];

  test.each(TITLES)('joined again the parts of %j are it, none is empty', (title) => {
    const parts = titleParts(title);
    expect(parts.join('')).toBe(title);
    expect(parts).not.toContain('');
  });

  test('no part begins with a sign that may not begin a line', () => {
    for (const title of ['甲、乙、丙工作报告。', '《云河县志》编纂工作总结', '关于“三定”方案（试行）的说明'])
      expect(titleParts(title).filter((part) => /^[、，。）》”]/u.test(part))).toEqual([]);
  });
});
