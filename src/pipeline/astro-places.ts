/** The folders that a build gives to Astro. */
import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from './environment.ts';
import { OutputRefused } from './output-folder.ts';
import { holds } from './real-path.ts';
import type { RunFolder } from './run-folder.ts';
import { printable } from './terminal.ts';

export interface AstroPlaces {
  root: string;
  srcDir: string;
  publicDir: string;
  outDir: string;
  cacheDir: string;
  vite: { cacheDir: string };
}

/**
 * The program's own folder is Astro's root. Where the cache is elsewhere, because the program lies on a share or a locked stick, the
 * run's folder is the root, and a link leads from it to the packages: Astro writes below its root only.
 *
 * Throws `OutputRefused` where the system makes no such link.
 */
export function astroPlaces({ root, cacheRoot }: Pick<Environment, 'root' | 'cacheRoot'>, run: RunFolder): AstroPlaces {
  const apart = !holds(root, cacheRoot);
  if (apart) linkPackages(join(root, 'node_modules'), join(run.folder, 'node_modules'));
  return {
    root: apart ? run.folder : root,
    srcDir: join(root, 'src'),
    publicDir: join(root, 'public'),
    outDir: run.siteDir,
    cacheDir: run.astroCacheDir,
    vite: { cacheDir: join(run.astroCacheDir, 'vite') },
  };
}

function linkPackages(packages: string, link: string): void {
  if (existsSync(link)) return;
  try {
    symlinkSync(packages, link, 'junction');
  } catch (cause) {
    const why = '这台机器不能在缓存文件夹里建立指向程序的链接';
    throw new OutputRefused(`${why}。请把程序文件夹（${printable(packages)} 的上一级）整个复制到本机硬盘再运行。`, {
      cause,
    });
  }
}
