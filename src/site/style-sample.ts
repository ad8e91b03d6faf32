/** A report with a paragraph of every kind, for style.html: it goes the way of every other report. */
import { type Block, documentTree } from '../core/report/document-tree.ts';
import { parseReport } from '../core/report/parse-report.ts';
import type { Report } from '../core/report/report.ts';
import type { Settings } from '../core/report/settings.ts';

const TEXT = `# 云河县档案馆2024年度工作总结

——2025年1月8日在全县档案工作会议上

各位同志：

今年以来，在县委、县政府的领导下，县档案馆围绕mzshh整改清单，接收XX局等12家单位档案3.4万卷，数字化率由61%提高到78.5%。现将有关情况总结如下。

一、工作开展情况

（一）夯实基础业务。全年整理档案1.2万卷，修复破损档案***件。一是建章立制。修订制度6项，明确“谁形成、谁整理、谁移交”。二是查漏补缺。逐卷核对，补录条目4300条。

（二）提升服务水平

1.窗口服务

接待查档2,310人次，其中**跨馆出证**占31%；办结时限由3日缩短为*当日*，~~逐级报批~~改为窗口直办。查询代码为 \`DA/T 22\`。

- 婚姻、独生子女等民生档案，当场出证；
- 土地、移民档案，两个工作日内答复。

1. 预约
2. 查询
3. 出证

| 指标 | 2023年 | 2024年 |
| :-- | --: | --: |
| 接收档案（卷） | 28400 | 34000 |
| 接待查档（人次） | 1975 | 2310 |

> 档案工作，存史、资政、育人，贵在一以贯之。

二、存在的问题和下步打算

库房容量不足，乡镇档案室人员一人多岗，“重保管、轻利用”的现象仍然存在（详见附件）。

云河县档案馆

2025年1月6日
`;

/** The blocks of the sample, without its title line. */
export function sampleBlocks(settings: Settings): Block[] {
  return documentTree(sampleReport(settings)).filter(
    (block) => block.type !== 'paragraph' || block.paragraph.kind !== 'title',
  );
}

function sampleReport(settings: Settings): Report {
  const source = { file: 'style.md', format: 'md', encoding: 'UTF-8', sha256: '', bytes: 0 } as const;
  const { report } = parseReport({ id: 'style', source, text: TEXT, format: 'markdown' }, settings);
  if (report === undefined) throw new Error('The sample of style.html was not read as a report; this is a bug.');
  return report;
}
