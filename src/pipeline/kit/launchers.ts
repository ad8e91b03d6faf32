/** The files at the top of a kit, that an archivist double-clicks: what they hold, and how. */
import type { KitPlatform } from './platforms.ts';

export interface KitFile {
  path: string;
  content: string;
  executable?: boolean;
}

/** Launchers, the guide and the beginnings of an archive. Batch files are ASCII with CRLF: any code page reads them. */
export function launchers({ id, node, isWindows }: KitPlatform): KitFile[] {
  const script = (task: string): KitFile =>
    isWindows
      ? { path: `${NAMES[task]}.bat`, content: crlf(batch(node, task)) }
      : { path: `${NAMES[task]}.sh`, content: shell(node, task), executable: true };
  return [
    script('build'),
    script('preview'),
    script('check'),
    { path: '说明.txt', content: isWindows ? `\uFEFF${crlf(guide('.bat'))}` : guide('.sh') },
    { path: 'app/kit.json', content: `${JSON.stringify({ platform: id })}\n` },
  ];
}

const NAMES: Readonly<Record<string, string>> = { build: '建馆', preview: '预览', check: '检查' };

const crlf = (text: string): string => text.replace(/\n/g, '\r\n');

const batch = (node: string, task: string): string =>
  ['@echo off', 'chcp 65001 >nul', `"%~dp0app\\${node.replaceAll('/', '\\')}" "%~dp0app\\scripts\\launch.ts" ${task}`]
    .concat(task === 'preview' ? [] : ['pause'])
    .join('\n')
    .concat('\n');

const shell = (node: string, task: string): string =>
  ['#!/bin/sh', 'here=$(cd "$(dirname "$0")" && pwd)', `exec "$here/app/${node}" "$here/app/scripts/launch.ts" ${task}`]
    .join('\n')
    .concat('\n');

const guide = (ending: string): string => `文脉：把一个文件夹的工作报告做成可以检索、比对的网站

一、放报告
　　把报告（.txt .md .docx .doc .wps .pdf .ofd .html .zip）放进 content 文件夹，可以分子文件夹。
　　原件只读不改。

二、建馆
　　双击“建馆${ending}”。完成后自动打开网站首页；有问题时打开“建馆结果.txt”，里面逐个写明文件、行号和改法。
　　网站在“网站”文件夹里，整个复制到任何网页服务器、共享文件夹或 U 盘即可使用，双击 index.html 也能打开。

三、改著录
　　题名、年度、级别、文种、单位认错了，在网站的“著录核对”页里改，存成 catalogue.csv 放进 content 文件夹，再建一次。

四、其他
　　“检查${ending}”只检查，不生成网站。“预览${ending}”在本机打开网站（http://127.0.0.1:4321）。
　　本馆的名称、颜色、清理规则等写在 content/archive.yaml 里，文件里有说明。
　　不需要安装，不需要联网，也不会联网。app 文件夹是程序，可以只读；更新时用新版的 app 文件夹替换它，content 不受影响。
`;
