import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findFormFaults } from '../../../../src/core/draft/form/find-form-faults.ts';
import type { FormRule } from '../../../../src/core/draft/form/finding.ts';

/** The marked spans by rule: `rule:words`. */
const marked = (draft: string, rule?: FormRule): string[] =>
  findFormFaults(draft)
    .filter((each) => rule === undefined || each.rule === rule)
    .map(({ start, end }) => draft.slice(start, end));

describe('numbering', () => {
  test.each([
    ['一、修路\n二、架桥\n三、通水', []],
    ['一、修路\n三、通水', ['三、']],
    ['一、修路\n二、架桥\n二、通水', ['二、']],
    ['一、修路\n（一）选线\n（三）征地', ['（三）']],
    ['一、修路\n1.选线\n2.征地', ['1.']],
    ['一、修路\n（一）选线\n1.勘测\n2.评审\n（二）征地\n1.丈量', []],
    ['一、修路\n（一）选线\n二、架桥\n（一）选址', []],
    ['一、做法\n二、要求\n一、查\n二、改\n三、成效', []],
    ['（二）征地', ['（二）']],
    ['要做三件事：一是选线。三是征地。', ['三是']],
    ['一是选线。二是征地。三是开工。', []],
    ['接着办。三要抓紧。', []],
    ['三要素齐备，二级公路通车。', []],
  ])('%j', (draft, expected) => {
    expect(marked(draft, 'numbering')).toEqual(expected);
  });
});

describe('marks', () => {
  test.each([
    ['修路,架桥。', [',']],
    ['如下:', [':']],
    ['已经通车.', ['.']],
    ['全县(含直属单位)都已通水。', ['(含直属单位)']],
    ['投入3,000万元，10:30开工，比例1:3，见f(x)。', []],
    ['修路，，架桥。', ['，，']],
    ['真快！！难道不是？！……', []],
    ['1.选线', []],
  ])('%j', (draft, expected) => {
    expect(marked(draft, 'punctuation')).toEqual(expected);
  });

  test.each([
    ['推进“一窗通办。', ['“']],
    ['推进一窗通办”。', ['”']],
    ['说“要办“一窗通办”才行”。', ['“']],
    ['说“要办‘一窗通办’才行”。', []],
    ['学习《关于印发《通知》的函》。', ['《']],
    ['落实"一窗通办"要求。', ['"一窗通办"']],
    ['“家门口”、“一站式”都办了。', ['、']],
    ['“家门口”“一站式”都办了。', []],
    ['1）选线\n（1）征地', []],
    ['（一）选线）', ['）']],
  ])('%j', (draft, expected) => {
    expect(marked(draft, 'quotes')).toEqual(expected);
  });
});

describe('numerals', () => {
  test.each([
    ['2025年3月开工，二〇二五年六月通车，2026年验收。', ['二〇二五年六月']],
    ['《二〇三五年远景规划》2025年印发。', []],
    ['25年底通车。', ['25年']],
    ['近20年来，第12年，15年间都没有断水。', []],
    ['增长5-6%。', ['5-6%']],
    ['增长5%—6%，2024—2025年。', []],
    ['投入300万元，另有三百二十万元。', ['三百二十万元']],
    ['打造百亿元产业、三千亿元级集群，投入300万元。', []],
    ['培训约30多人，增长约5%左右。', ['约30多', '约5%左右']],
    ['培训30多人，增长5%左右。', []],
  ])('%j', (draft, expected) => {
    expect(marked(draft, 'numerals')).toEqual(expected);
  });
});

describe('parts', () => {
  const body = '全年修路十里，架桥两座，通水三村，账目逐月上墙公开。'.repeat(30);

  test.each([
    [`青溪县人民政府工作报告\n${body}`, ['题名之后没有称谓']],
    [`青溪县人民政府工作报告\n各位代表：\n${body}`, []],
    [`青溪县水务局2025年工作总结\n${body}`, ['没有落款日期']],
    [`青溪县水务局2025年工作总结\n${body}\n青溪县水务局\n2025年12月31日`, []],
    [`个人述职报告\n尊敬的各位领导：\n${body}\n张某\n2025年12月`, []],
    ['青溪县水务局2025年工作总结\n全年修路十里。', []],
    [body, []],
  ])('%#', (draft, expected) => {
    const found = findFormFaults(draft).filter(({ rule }) => rule === 'parts');
    expect(found.map(({ words }) => words)).toEqual(expected);
  });
});

describe('wrong characters', () => {
  test.each([
    ['布署全年工作，一如继往。', ['布署', '一如继往']],
    ['部署全年工作，解决择校难，实实在在办事。', []],
    ['截止2025年底，报名截止。', ['截止']],
    ['开展专题教育教育活动。', ['教育教育']],
    ['一步一步来，研究研究再说，产业创业创新。', []],
    ['达到了预期的的效果，目的的确达到了。', ['的的']],
  ])('%j', (draft, expected) => {
    expect(marked(draft, 'typo')).toEqual(expected);
  });
});

test('every finding lies in the draft, in order, whatever the draft', () => {
  const part = fc.constantFrom(
    ...['一、', '（二）', '“', '”', '《', ',', '25年底', '布署', '\n', '修路', '3-5%', '。', '"', '(', '）'],
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      const draft = parts.join('');
      let last = 0;
      for (const { start, end } of findFormFaults(draft)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(draft.length);
        last = start;
      }
    }),
  );
});
