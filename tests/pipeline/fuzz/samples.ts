/** Files to break: samples of every format, and texts of imaginary offices. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPORT } from '../content-folder.ts';
import { ENCODERS, encodeBig5 } from '../encode.ts';
import type { Chance } from './chance.ts';

const FORMATS = join(import.meta.dirname, '../../fixtures/formats');

/** Small ones: what is found in a long file is found in a short one, and sooner. */
const FILES = [
  'summary.docx',
  'structured.docx',
  'duties.docx',
  'summary.doc',
  'structured.doc',
  'summary.wps',
  'structured.pdf',
  'summary.ofd',
  'summary.html',
  'summary-gbk.html',
  'reports.zip',
  'summary.rtf',
  'summary.odt',
] as const;

export type SampleName = (typeof FILES)[number];

/** Extensions that are read, or known and not read. */
export const EXTENSIONS = 'txt md docx doc wps rtf odt pdf ofd html htm zip xls xlsx rar 7z png csv'.split(' ');

const files = new Map<SampleName, Buffer>();

export function sampleFile(name: SampleName): Buffer {
  const bytes = files.get(name) ?? readFileSync(join(FORMATS, name));
  files.set(name, bytes);
  return bytes;
}

const DUTIES = `述职报告
——2019年12月在云河县水务局干部会议上
云河县水务局　主任　王××
各位代表：
现将2019年履职情况报告如下，请予评议。
一、强化学习，提高素质。全年集中学习24次，撰写心得体会6篇，参加上级培训3次。
二、履行职责，狠抓落实。建成农村供水工程17处，新增供水人口2.3万人，完成投资1860万元，占年计划的103.5%。
三、存在的问题。一是深入基层不够；二是创新意识不强。
下一步，我将继续努力，为水务事业贡献力量。
2019年12月20日
`;

const TABLE = `# 青石街道2021年工作总结

## 一、主要指标

| 指标 | 计划 | 完成 |
|---|---:|---:|
| 固定资产投资（万元） | 12000 | 12860 |
| 新增就业（人） | 800 | 917 |

- 开展走访 312 户
  1. 解决问题 45 件

> 群众满意率 98.6%。

## 二、下步打算

2022年，我们将继续推进老旧小区改造[^1]。

[^1]: 共 6 个小区。
`;

export const TEXTS = [REPORT, DUTIES, TABLE];

/** A text in one of the encodings that are read; Big5 only holds what is written alike in both scripts. */
function encodedText(chance: Chance): Buffer {
  if (chance.oneIn(10)) return Buffer.from(encodeBig5('工作日程\n一、中心工作\n二、本人分工\n'));
  const [, , encode] = chance.pick(ENCODERS);
  return Buffer.from(encode(chance.pick(TEXTS)));
}

export interface Sample {
  bytes: Buffer;
  extension: string;
}

/** Any sample, with the extension that is its own. */
export function sampleOf(chance: Chance): Sample {
  if (chance.oneIn(4)) return { bytes: encodedText(chance), extension: chance.pick(['txt', 'md']) };
  const name = chance.pick(FILES);
  return { bytes: sampleFile(name), extension: name.slice(name.lastIndexOf('.') + 1) };
}
