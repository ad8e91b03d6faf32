import { expect, test } from 'vitest';
import { formOf } from '../../../src/core/draft/sentence-form.ts';
import {
  type FoldedUnits,
  isNothingButNames,
  isStyleFormula,
  namelessUnits,
} from '../../../src/core/reuse/style-formulas.ts';

function unitsOf(sentence: string): FoldedUnits {
  const { starts, text } = formOf(sentence);
  return { starts, length: text.length };
}

test.each([
  '回顾一年来的工作，在县委、县政府的坚强领导下，在全体干部职工的共同努力下，我们取得了一定的成绩。',
  '但与上级要求和群众期盼相比，还存在一定差距。',
  '在今后的工作中，我们将再接再厉，认真学习，扎实工作，努力开创各项工作新局面。',
  '以上汇报如有不妥之处，请批评指正。',
])('%s is official style', (sentence) => {
  expect(isStyleFormula(sentence, unitsOf(sentence))).toBe(true);
});

test.each([
  '在县委的坚强领导下，我们在危房改造上取得了一定的成绩。',
  '但与先进县相比，我县档案数字化率还差十二个百分点。',
  '新的一年，我们将建成口述史馆，努力开创档案工作新局面。',
])('%s has a matter of its own', (sentence) => {
  expect(isStyleFormula(sentence, unitsOf(sentence))).toBe(false);
});

test.each([
  ['《云河县国民经济和社会发展第十五个五年规划纲要（草案）》', true],
  ['云河县第十四届人民代表大会第三次会议', true],
  ['云河县人民代表大会常务委员会', true],
  ['国民经济和社会发展第十五个五年规划纲要', true],
  ['严格落实“一岗双责”责任制', false],
  ['新城区管网改造和水厂扩建同步开工', false],
  ['召开会议研究水厂扩建和管网改造的事', false],
])('%s is nothing but a name: %s', (words, isName) => {
  const units = unitsOf(words);
  expect(isNothingButNames(namelessUnits(words, units), 0, units.length)).toBe(isName);
});
