import { describe, expect, it, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../src/core/report/defaults.ts';
import { LEFTOVER_RULE } from '../../../../src/core/report/outline/leftover-emphasis.ts';
import { parseReport } from '../../../../src/core/report/parse-report.ts';

const read = (line: string) => {
  const source = { file: '总结.md', format: 'md', encoding: 'UTF-8', sha256: '', bytes: 0 } as const;
  const text = `# 云河县档案馆2022年度工作总结\n\n${line}\n`;
  const { report } = parseReport({ id: 'zj', source, text, format: 'markdown' }, DEFAULT_SETTINGS);
  const { paragraphs = [], cleaned = [] } = report ?? {};
  const last = paragraphs.at(-1);
  const strong = (last?.marks ?? []).filter(({ type }) => type === 'strong');
  return { text: last?.text ?? '', strong: strong.map(({ start, end }) => last?.text.slice(start, end)), cleaned };
};

describe('emphasis beside Chinese punctuation', () => {
  test.each([
    ['坚持**“四不两直”**工作法。', '坚持“四不两直”工作法。', ['“四不两直”']],
    ['推进**《档案法》**落地。', '推进《档案法》落地。', ['《档案法》']],
    ['做到**应收尽收（全覆盖）**、不漏一件。', '做到应收尽收（全覆盖）、不漏一件。', ['应收尽收（全覆盖）']],
    ['**一、**接收档案。', '一、接收档案。', ['一、']],
    ['完成率**98%**，居首位。', '完成率98%，居首位。', ['98%']],
    ['既要**“快”**，又要**“好”**。', '既要“快”，又要“好”。', ['“快”', '“好”']],
    ['坚持***“三会一课”***制度。', '坚持***“三会一课”***制度。', []],
    ['柜长3*4*5米，共2*3*倍，另5**重点**6项。', '柜长3*4*5米，共2*3*倍，另5重点6项。', ['重点']],
    ['全年接收12**34**卷。', '全年接收12**34**卷。', []],
  ])('%s', (line, text, strong) => {
    expect(read(line)).toMatchObject({ text, strong });
  });

  it('strikes out beside Chinese punctuation', () => {
    expect(read('取消~~“月报”~~制度。').text).toBe('取消“月报”制度。');
  });
});

describe('asterisks that make no emphasis', () => {
  test.each([
    ['坚持**四不两直工作法。', '坚持四不两直工作法。'],
    ['坚持** 四不两直 **工作法。', '坚持 四不两直 工作法。'],
  ])('%s loses them, and the line is recorded', (line, text) => {
    const found = read(line);
    expect(found.text).toBe(text);
    expect(found.cleaned).toEqual([{ line: 3, text: line, action: 'characters removed', rule: LEFTOVER_RULE }]);
  });

  test.each(['由张**、李**同志负责。', '走访**县档案馆。', '投入**万元。', '陪同***书记调研。', '3*5个点位。'])(
    '%s keeps its masks',
    (line) => {
      expect(read(line)).toMatchObject({ text: line, strong: [], cleaned: [] });
    },
  );

  it('keeps what a backslash marks as an asterisk', () => {
    expect(read('坚持\\*\\*四不两直。').text).toBe('坚持**四不两直。');
  });
});

describe('a title with its subtitle', () => {
  const titles = (text: string) => {
    const source = { file: '总结.md', format: 'md', encoding: 'UTF-8', sha256: '', bytes: 0 } as const;
    const { report } = parseReport({ id: 'zj', source, text, format: 'markdown' }, DEFAULT_SETTINGS);
    const { sections = [], cleaned = [], metadata } = report ?? {};
    return {
      title: metadata?.title.value,
      first: sections[0]?.heading,
      line: report?.paragraphs.find(({ kind }) => kind === 'heading')?.line,
      cleaned: cleaned.map(({ text: line }) => line),
    };
  };
  const rest = '\n\n2022年，县工商联围绕中心开展工作，成效明显。\n\n## 一、主要工作\n\n抓好服务，办好实事。\n';
  const title = '凝心聚力促发展——2022年云津县工商联工作总结';

  test.each([
    ['# 凝心聚力促发展\n\n## ——2022年云津县工商联工作总结', title, '## ——2022年云津县工商联工作总结'],
    ['# 凝心聚力促发展\n\n——2022年云津县工商联工作总结', title, '——2022年云津县工商联工作总结'],
    ['**凝心聚力促发展**\n\n**——2022年云津县工商联工作总结**', title, '**——2022年云津县工商联工作总结**'],
    [
      '# 凝心聚力促发展\n\n## 云津县工商联2022年工作总结',
      '凝心聚力促发展　云津县工商联2022年工作总结',
      '## 云津县工商联2022年工作总结',
    ],
    // Not subtitles: a dateline, a dashed line that names no document, a heading without a dash.
    ['# 云津县政府工作报告\n\n——2022年1月5日在云津县第十届人民代表大会第一次会议上', '云津县政府工作报告', undefined],
    ['# 云津县工商联工作总结\n\n——团结就是力量', '云津县工商联工作总结', undefined],
    ['# 云津县工商联工作总结\n\n2022年度材料', '云津县工商联工作总结', undefined],
  ])('%s', (head, expected, joined) => {
    expect(titles(head + rest)).toEqual({
      title: expected,
      first: '一、主要工作',
      line: head.split('\n').length + 4,
      cleaned: joined === undefined ? [] : [joined],
    });
  });

  test('a title of one depth with another is a part of the report', () => {
    const parts =
      '# 凝心聚力促发展\n\n## 云津县工商联2022年工作总结\n\n全年成效明显。\n\n## 云津县工商联2023年工作计划\n\n抓好服务。\n';
    expect(titles(parts)).toMatchObject({ title: '凝心聚力促发展', first: '云津县工商联2022年工作总结', cleaned: [] });
  });
});
