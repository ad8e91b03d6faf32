/** Content folders for tests, in the system's folder for temporary files. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder with these files, gone when the test is over. */
export function contentFolder(files: Record<string, string | Uint8Array> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'wenmai-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [file, content] of Object.entries(files)) write(folder, file, content);
  return folder;
}

export function write(folder: string, file: string, content: string | Uint8Array): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** A report that is read without a problem. */
export const REPORT = `云河县档案馆2022年工作总结
2022年，在县委、县政府的坚强领导下，我馆接收档案4318卷，接待查档群众2106人次。
一、主要工作
（一）推进新馆建设。完成主体工程验收，库房面积达到5200平方米。
二、存在问题
基础业务力量不足，数字化进度偏慢。
`;
