/** The systems that a kit can be made for. */
export interface KitPlatform {
  id: 'win-x64' | 'linux-x64' | 'linux-arm64';
  /** As npm names them, for `npm ci --os --cpu`. */
  os: 'win32' | 'linux';
  cpu: 'x64' | 'arm64';
  /** From the program's folder, with forward slashes. */
  node: string;
  isWindows: boolean;
  /** Packages with native code, of which each must be there: their names begin so. */
  native: readonly string[];
}

const nativeOf = (system: string): string[] => [
  `@pagefind/${system === 'win32-x64' ? 'windows-x64' : system}`,
  `@rolldown/binding-${system === 'win32-x64' ? 'win32-x64-msvc' : `${system}-gnu`}`,
  `@resvg/resvg-js-${system === 'win32-x64' ? 'win32-x64-msvc' : `${system}-gnu`}`,
  `@astrojs/compiler-binding-${system === 'win32-x64' ? 'win32-x64-msvc' : `${system}-gnu`}`,
  `lightningcss-${system === 'win32-x64' ? 'win32-x64-msvc' : `${system}-gnu`}`,
  `@esbuild/${system}`,
];

const platform = (id: KitPlatform['id'], os: KitPlatform['os'], cpu: KitPlatform['cpu']): KitPlatform => ({
  id,
  os,
  cpu,
  node: `node_modules/node-${id}/bin/${os === 'win32' ? 'node.exe' : 'node'}`,
  isWindows: os === 'win32',
  native: nativeOf(`${os}-${cpu}`),
});

export const KIT_PLATFORMS: readonly KitPlatform[] = [
  platform('win-x64', 'win32', 'x64'),
  platform('linux-x64', 'linux', 'x64'),
  platform('linux-arm64', 'linux', 'arm64'),
];
