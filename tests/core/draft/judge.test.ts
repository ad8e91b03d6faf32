import { describe, expect, test } from 'vitest';
import { cutDraft } from '../../../src/core/draft/cut-draft.ts';
import type { CheckedSentence } from '../../../src/core/draft/draft.ts';
import { judge } from '../../../src/core/draft/judge.ts';
import { DraftMatcher } from '../../../src/core/draft/matcher.ts';
import { formOf } from '../../../src/core/draft/sentence-form.ts';
import { LAST_YEAR, NEIGHBOUR } from './invented.ts';

function check(draft: string, common: Record<string, number> = {}): CheckedSentence[] {
  const sentences = cutDraft(draft);
  const matcher = new DraftMatcher(draft, sentences);
  for (const report of [LAST_YEAR, NEIGHBOUR]) matcher.read(report);
  const forms = new Map(Object.entries(common).map(([wording, reports]) => [formOf(wording).text, reports]));
  return sentences.flatMap((sentence, index) => {
    const found = matcher.found[index];
    const options = {
      commonWording: (form: string) => forms.get(form),
      orderOf: () => 0,
      relationOf: () => 'elsewhere' as const,
    };
    return found ? [judge(draft, sentence, found, options)] : [];
  });
}

const classesOf = (draft: string, common?: Record<string, number>): string[] =>
  check(draft, common).map((sentence) => sentence.class);

test('half copied, a quarter reworded, a quarter new', () => {
  const draft = [
    '查档窗口午间不断岗，对行动不便的群众提供代查代寄。',
    '对农村饮水工程实行一村一册，管网图、水质报告和缴费台账放在村委会，群众随时可以查看。',
    '数字化成果按不低于百分之十的比例抽检，页面缺漏、歪斜和目录著录错误均列入扣款事项。',
    '新建的口述史录音间四月启用，请来二十位老支书讲修水库的事。',
  ];
  expect(classesOf(draft.join(''))).toEqual(['verbatim', 'verbatim', 'reworded', 'new']);
});

test('a draft of nothing but official style is not called copying', () => {
  const draft = [
    '现在，我代表县人民政府向大会报告工作，请予审议，并请各位政协委员提出意见。',
    '向全县人民表示衷心的感谢和崇高的敬意！',
    '深入学习贯彻党的二十大精神。',
    '现将有关情况报告如下：',
    '以上报告，不当之处，敬请批评指正。',
    '特此报告。',
  ];
  expect(new Set(classesOf(draft.join('\n')))).toEqual(new Set(['formula']));
});

test('what many offices write is a formula though it stands word for word elsewhere', () => {
  const sentence = '查档窗口午间不断岗，对行动不便的群众提供代查代寄。';
  const [checked] = check(sentence, { [sentence]: 31 });
  expect(checked).toMatchObject({ class: 'formula', reason: { kind: 'common', reports: 31 } });
});

describe('a sentence that shares passages', () => {
  test('is new when the rest outweighs them; the passage is a slice of the draft', () => {
    const draft =
      '今年添了三台扫描仪，请两位返聘的老同志逐页校对，页面缺漏、歪斜和目录著录错误当场改掉，年底错页率降到万分之三。';
    const [sentence] = check(draft);
    expect(sentence?.class).toBe('new');
    expect(sentence?.passages.map(({ start, end }) => draft.slice(start, end))).toEqual([
      '页面缺漏、歪斜和目录著录错误',
    ]);
  });

  test('is reworded when they make up most of it, whatever their order', () => {
    const draft = '页面缺漏、歪斜和目录著录错误均列入扣款事项，数字化成果按不低于百分之五的比例抽检。';
    expect(classesOf(draft)).toEqual(['reworded']);
  });

  test('but for official style belongs to its writer', () => {
    const [sentence] = check('在县委、县政府的坚强领导下，新馆灯光改造提前完工，夜里也能开放。');
    expect(sentence).toMatchObject({ class: 'new', passages: [] });
  });
});

test('headings and short lines are not judged', () => {
  const draft = '青溪县档案馆2023年工作总结\n一、主要工作\n成效明显。';
  expect(check(draft).map(({ reason }) => reason?.kind)).toEqual(['heading', 'heading', 'short']);
});
