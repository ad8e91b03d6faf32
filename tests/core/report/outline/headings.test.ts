import { describe, expect, test } from 'vitest';
import {
  couldBeUnnumberedHeading,
  findNumberedHeading,
  headingText,
} from '../../../../src/core/report/outline/headings.ts';
import { findLabel } from '../../../../src/core/text/numbering.ts';

describe('findLabel', () => {
  test.each([
    ['一、工作开展情况', '一、', 1, 3],
    ['十二、其他', '十二、', 12, 3],
    ['（三）强化学习', '（三）', 3, 4],
    ['（一)在带头学习方面', '（一)', 1, 4],
    ['(二）统筹推进', '(二）', 2, 4],
    ['㈢统筹推进', '㈢', 3, 4],
    ['3.抓落实', '3.', 3, 5],
    ['３．抓落实', '３．', 3, 5],
    ['2、抓落实', '2、', 2, 5],
    ['（12）按季拨付', '（12）', 12, 6],
    ['4）按季拨付', '4）', 4, 6],
    ['⑤按季拨付', '⑤', 5, 7],
    ['第三章 总则', '第三章 ', 3, 1],
    ['第二部分 下一步打算', '第二部分 ', 2, 0],
    ['第一节 概况', '第一节 ', 1, 2],
  ])('%s', (line, text, number, rank) => {
    expect(findLabel(line)).toEqual({ text, number, rank });
  });

  test.each([
    '一是积极建言献策',
    '一、二季度经济平稳运行',
    '三、四级医院同步推进',
    '1.5万亩良田',
    '12.31前完成',
    '（2021）12号文件',
    '（一般公共预算）',
    '第一部分工作已完成',
    '第一节课',
    '一季度',
    '2021年，全县',
  ])('%s has none', (line) => {
    expect(findLabel(line)).toBeUndefined();
  });
});

describe('findNumberedHeading', () => {
  const headingOf = (line: string): string | undefined => {
    const heading = findNumberedHeading(line);
    return heading && `${heading.whole ? '=' : heading.end > 0 ? '+' : '-'} ${headingText(line, heading)}`;
  };
  test.each([
    ['一、工作开展情况', '= 一、工作开展情况'],
    ['（一）加强理想武装，筑牢思想根基。认真参加学习。', '+ （一）加强理想武装，筑牢思想根基'],
    ['（六）积极主动扩大对外开放。', '= （六）积极主动扩大对外开放'],
    ['（二）工作成效：全年争取项目12个，到位资金3亿元。', '+ （二）工作成效'],
    ['（一）学习“不忘初心。牢记使命”精神。认真参加。', '+ （一）学习“不忘初心。牢记使命”精神'],
    ['1.做强两个龙头。脾胃科全年门诊2万人次。', '+ 1.做强两个龙头'],
    ['（一）按季拨付；', '- （一）按季拨付'],
    [
      '3.中药房实行入库验收双人签字，每月抽检饮片不少于30批次，抽检不合格的一次约谈。',
      '- 3.中药房实行入库验收双人签字',
    ],
    [`（三）${'组织专班逐条街道摸排'.repeat(7)}，满意度提高`, `- （三）${'组织专班逐条街道摸排'.repeat(7)}`],
  ])('%s', (line, expected) => {
    expect(headingOf(line)).toBe(expected);
  });

  test('a line without a number has none', () => {
    expect(findNumberedHeading('今年以来，全县上下认真贯彻。')).toBeUndefined();
  });
});

test('a heading without a number is short, without marks, and no date', () => {
  expect(['工作开展情况', '存在的不足', '下步打算'].every(couldBeUnnumberedHeading)).toBe(true);
  expect(
    ['各位代表：', '2021年12月28日', '现将有关情况汇报如下：', 'XX', '共1260户。', '对'].some(couldBeUnnumberedHeading),
  ).toBe(false);
});
