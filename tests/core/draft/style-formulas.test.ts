import { expect, test } from 'vitest';
import { formOf } from '../../../src/core/draft/sentence-form.ts';
import { isStyleFormula } from '../../../src/core/draft/style-formulas.ts';

test.each([
  '回顾一年来的工作，在县委、县政府的坚强领导下，在全体干部职工的共同努力下，我们取得了一定的成绩。',
  '但与上级要求和群众期盼相比，还存在一定差距。',
  '在今后的工作中，我们将再接再厉，认真学习，扎实工作，努力开创各项工作新局面。',
  '以上汇报如有不妥之处，请批评指正。',
])('%s is official style', (sentence) => {
  expect(isStyleFormula(sentence, formOf(sentence))).toBe(true);
});

test.each([
  '在县委的坚强领导下，我们在危房改造上取得了一定的成绩。',
  '但与先进县相比，我县档案数字化率还差十二个百分点。',
  '新的一年，我们将建成口述史馆，努力开创档案工作新局面。',
])('%s has a matter of its own', (sentence) => {
  expect(isStyleFormula(sentence, formOf(sentence))).toBe(false);
});
