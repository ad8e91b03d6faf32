/** No step may have a limit that an argument list or a call stack sets: 300,000 paragraphs in three reports. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { searchedTexts } from '../../src/core/phrase/searched-texts.ts';
import { documentTree } from '../../src/core/report/document-tree.ts';
import { readSource } from '../../src/core/reuse/source.ts';
import { compileAliases } from '../../src/core/text/aliases.ts';
import { datedTexts } from '../../src/core/trends/dated-texts.ts';
import { findYearChanges } from '../../src/core/trends/year-changes.ts';
import { loadArchive } from '../../src/pipeline/load-archive.ts';
import { makeShard, shardKey } from '../../src/pipeline/phrase/phrase-index.ts';
import { makeReuseFiles } from '../../src/pipeline/reuse/reuse-files.ts';
import { reportsOf } from '../../src/pipeline/site-step.ts';

/** Year → paragraphs of its report. Node.js takes some 125,000 arguments: two reports pass that by themselves. */
const PARAGRAPHS: Readonly<Record<string, number>> = { 2020: 5_000, 2021: 150_000, 2022: 145_000 };
const YEARS = Object.keys(PARAGRAPHS);

const WORDS =
  '党建 群众 项目 乡村 产业 教育 医疗 环境 安全 生产 城市 道路 招商 企业 就业 社保 文化 体育 档案 信访 审计 财政 税收 投资 消费 农业 水利 林业 交通 住房 改革 创新 人才 基层 干部 作风 纪律 监督 巡察 宣传 统战 工会 青年 妇联 法治 平安 矛盾 网格 社区 养老 托育 电力 通信 数据 平台 窗口 审批 许可 监管 标准 质量 品牌 旅游 展览'.split(
    ' ',
  );

/** Six words from a small generator: hardly two paragraphs are alike. */
function* paragraphs(seed: number, total: number): Generator<string> {
  let state = seed;
  const next = (): string => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return WORDS[(state >>> 8) % WORDS.length] ?? '';
  };
  for (let count = 0; count < total; count += 1) yield `${Array.from({ length: 6 }, next).join('')}。`;
}

test('more paragraphs than a call takes arguments pass through every step', { timeout: 600_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'wenmai-many-'));
  try {
    for (const [year, total] of Object.entries(PARAGRAPHS)) {
      const lines = [`${year}年度工作总结`, ...paragraphs(Number(year), total), ''];
      await writeFile(join(folder, `${year}.txt`), lines.join('\n'));
    }
    const archive = await loadArchive(folder);
    const reports = reportsOf(archive);
    expect(reports.map((report) => report.paragraphs.length).sort((a, b) => a - b)).toEqual([5_001, 145_001, 150_001]);
    const numbers = Array.from({ length: 150_001 }, (_, index) => index);
    expect(() => Math.max(...numbers), 'the limit that this test is about').toThrow(RangeError);
    for (const report of reports) expect(documentTree(report).length).toBeGreaterThan(0);
    const shard = { texts: reports.map(searchedTexts), aliases: {} };
    expect(shardKey(shard, 'code')).toMatch(/^[0-9a-z]+$/);
    expect(makeShard(shard).files.length).toBeGreaterThan(1);
    expect(findYearChanges(datedTexts(reports), { aliases: compileAliases({}) })).toHaveLength(YEARS.length);
    expect([...makeReuseFiles(reports.map(readSource))].length).toBeGreaterThan(1);
  } finally {
    await rm(folder, { recursive: true });
  }
});
