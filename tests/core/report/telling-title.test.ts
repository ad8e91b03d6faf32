import { expect, test } from 'vitest';
import { officeBeside, tellingTitle } from '../../../src/core/report/telling-title.ts';

test.each([
  ['政府工作报告', '云河县人民政府', '政府工作报告（云河县人民政府）'],
  ['云河县档案馆2022年工作总结', '云河县档案馆', '云河县档案馆2022年工作总结'],
  ['述职报告', undefined, '述职报告'],
])('%s of %s', (title, org, told) => {
  expect(tellingTitle(title, org)).toBe(told);
  expect(officeBeside(title, org) === undefined).toBe(told === title);
});
