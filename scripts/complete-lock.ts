/**
 * Completes package-lock.json, so that `npm ci` accepts it everywhere: run it after every change of dependencies.
 *
 * Packages with native parts list one optional package a platform. Where a registry does not offer all of them, npm
 * leaves the rest out of the lock file, and `npm ci` of npm 11 then refuses the file as out of step. A stub with version,
 * `os` and `cpu` satisfies it: on any other platform the package is passed over, on its own it is fetched by version.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolveEnvironment } from '../src/pipeline/environment.ts';
import { readArguments } from './arguments.ts';

interface LockedPackage {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  engines?: unknown;
  optionalDependencies?: Record<string, string>;
  [key: string]: unknown;
}

interface LockFile {
  packages: Record<string, LockedPackage>;
  [key: string]: unknown;
}

/** Words of package names → npm's names of systems. */
const SYSTEMS: Readonly<Record<string, string>> = {
  aix: 'aix',
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
  openharmony: 'openharmony',
  sunos: 'sunos',
  win32: 'win32',
  windows: 'win32',
};

const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];
const LIBRARIES: Readonly<Record<string, string>> = { gnu: 'glibc', musl: 'musl' };

/** Adds the missing stubs to `lock` and gives their names. Throws when a package's platform is not recognised. */
function completeLock(lock: LockFile): string[] {
  const added: string[] = [];
  for (const [path, { dev, optionalDependencies = {} }] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (isLocked(lock, path, name)) continue;
      lock.packages[`node_modules/${name}`] = { version: exact(name, version), ...(dev && { dev }), ...platform(name) };
      added.push(`${name}@${version}`);
    }
  }
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
  lock.packages = Object.fromEntries(sorted);
  return added;
}

/**
 * Removes what locked packages say of engines. They run on the Node.js that the project brings, while npm compares them with the
 * one that npm itself runs on, and would warn of Node.js 20.
 */
function removeEngines(lock: LockFile): number {
  const having = Object.entries(lock.packages).filter(([path, { engines }]) => path !== '' && engines !== undefined);
  for (const [, locked] of having) delete locked.engines;
  return having.length;
}

/** Looks where Node would: in the package's own node_modules, then in those of the folders above it. */
function isLocked(lock: LockFile, path: string, name: string): boolean {
  if (lock.packages[`${path === '' ? '' : `${path}/`}node_modules/${name}`]) return true;
  if (path === '') return false;
  const above = path.lastIndexOf('/node_modules/');
  return isLocked(lock, above < 0 ? '' : path.slice(0, above), name);
}

function exact(name: string, version: string): string {
  if (/^\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/.test(version)) return version;
  throw new Error(`${name} is wanted as ${version}, not as one version, so no stub can stand for it. Lock it by hand.`);
}

function platform(name: string): LockedPackage {
  const words = name.split(/[/.-]/);
  const os = words.map((word) => SYSTEMS[word]).find((word) => word !== undefined);
  const cpu = words.find((word) => PROCESSORS.includes(word));
  const libc = words.map((word) => LIBRARIES[word]).find((word) => word !== undefined);
  if (!os && !cpu) throw new Error(`${name} names no platform, so npm would need it everywhere. Lock it by hand.`);
  return {
    ...(cpu && { cpu: [cpu] }),
    ...(os === 'linux' && libc && { libc: [libc] }),
    optional: true,
    ...(os && { os: [os] }),
  };
}

readArguments({ name: 'npm run lock', summary: '补全 package-lock.json 中各平台的可选包。', options: {} });
const file = `${resolveEnvironment().root}package-lock.json`;
const lock = JSON.parse(readFileSync(file, 'utf8')) as LockFile;
const added = completeLock(lock);
const removed = removeEngines(lock);
if (added.length > 0 || removed > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(
  added.length === 0 ? 'package-lock.json is complete.' : `Added to package-lock.json:\n  ${added.join('\n  ')}`,
);
