/** Puts broken files into a content folder, reads it, and returns broken promises. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REPORT } from '../content-folder.ts';
import type { BrokenInput } from './broken-input.ts';
import { breaches } from './promises.ts';
import { openReader, type ReadEntry, type ReaderAnswer } from './reader.ts';
import { sampleFile, TEXTS } from './samples.ts';

export interface Examined {
  input: BrokenInput;
  /** Of the input itself, and of the members of an archive. */
  entries: ReadEntry[];
  /** Empty when every promise was kept. */
  breaches: string[];
}

export interface Examiner {
  examine(inputs: readonly BrokenInput[]): Promise<Examined[]>;
  /** Milliseconds that one input takes in a folder of its own. */
  time(input: BrokenInput): Promise<number>;
  readonly peakMegabytes: number;
  close(): void;
}

/** Beside the broken files, and not to be hurt by them. */
const SOUND: Readonly<Record<string, Uint8Array>> = {
  '册.txt': Buffer.from(REPORT),
  '册二.txt': Buffer.from(TEXTS[1] ?? ''),
  '好.docx': sampleFile('duties.docx'),
  '好.pdf': sampleFile('structured.pdf'),
};

/** One file may take as long as its limit allows, and twice that when its first worker dies. */
const SECONDS = 150;

export function openExaminer(): Examiner {
  const place = mkdtempSync(join(tmpdir(), 'wenmai-fuzz-'));
  const [content, elsewhere] = [join(place, 'content'), join(place, 'elsewhere')];
  mkdirSync(elsewhere);
  const reader = openReader(elsewhere);
  let peakMegabytes = 0;

  async function readFolder(files: ReadonlyMap<string, Uint8Array>): Promise<ReaderAnswer | { died: string }> {
    mkdirSync(content);
    for (const [file, bytes] of files) writeFileSync(join(content, file), bytes);
    const answer = await reader.read(content, SECONDS);
    const changed = changesIn(content, files) ?? changesIn(elsewhere, new Map());
    rmSync(content, { recursive: true });
    if ('died' in answer) return answer;
    peakMegabytes = Math.max(peakMegabytes, answer.peakMegabytes);
    return changed === undefined ? answer : { died: `changed ${changed}` };
  }

  /** When a folder is at fault as a whole, halves of it are read until the one file is found. */
  async function examineFolder(inputs: readonly BrokenInput[]): Promise<Examined[]> {
    const answer = await readFolder(folderOf(inputs));
    const fault = 'died' in answer ? answer.died : faultOfFolder(answer.entries, inputs);
    const entries = 'died' in answer ? [] : answer.entries;
    if (fault === undefined) return inputs.map((input) => examinedOf(input, entries));
    if (inputs.length === 1) return inputs.map((input) => ({ input, entries, breaches: [fault] }));
    const half = Math.ceil(inputs.length / 2);
    const halves = [...(await examineFolder(inputs.slice(0, half))), ...(await examineFolder(inputs.slice(half)))];
    if (halves.some(({ breaches }) => breaches.length > 0)) return halves;
    return halves.map((examined) => ({ ...examined, breaches: [`only beside ${inputs.length - 1} others: ${fault}`] }));
  }

  return {
    async examine(inputs) {
      const examined: Examined[] = [];
      for (const folder of foldersOf(inputs)) examined.push(...(await examineFolder(folder)));
      return examined;
    },
    async time(input) {
      const started = performance.now();
      await readFolder(new Map([[input.file, input.bytes]]));
      return performance.now() - started;
    },
    get peakMegabytes() {
      return peakMegabytes;
    },
    close() {
      reader.close();
      rmSync(place, { recursive: true, force: true });
    },
  };
}

/** Settings and catalogues have a folder each: there is but one of them, and it may change what becomes of all others. */
function foldersOf(inputs: readonly BrokenInput[]): BrokenInput[][] {
  const reports = inputs.filter((input) => !isSetting(input));
  return [...(reports.length > 0 ? [reports] : []), ...inputs.filter(isSetting).map((input) => [input])];
}

const isSetting = ({ file }: BrokenInput): boolean => file === 'archive.yaml' || file === 'catalogue.csv';

function folderOf(inputs: readonly BrokenInput[]): Map<string, Uint8Array> {
  const sound = Object.entries(SOUND).filter(([file]) => file.endsWith('.txt') || !inputs.every(isSetting));
  return new Map<string, Uint8Array>([...sound, ...inputs.map(({ file, bytes }) => [file, bytes] as const)]);
}

function examinedOf(input: BrokenInput, entries: readonly ReadEntry[]): Examined {
  const own = entries.filter(({ file }) => file === input.file || file.startsWith(`${input.file}/`));
  return { input, entries: own, breaches: breaches(input, own) };
}

function faultOfFolder(entries: readonly ReadEntry[], inputs: readonly BrokenInput[]): string | undefined {
  const files = entries.map(({ file }) => file);
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice !== undefined) return `listed twice: ${twice}`;
  if (inputs.every(isSetting)) return undefined;
  const hurt = Object.keys(SOUND).find((sound) => entries.find(({ file }) => file === sound)?.status !== 'report');
  if (hurt === undefined) return undefined;
  return `a sound file was hurt: ${JSON.stringify(entries.find(({ file }) => file === hurt) ?? hurt)}`;
}

/** The first file that is not as it was written. */
function changesIn(folder: string, files: ReadonlyMap<string, Uint8Array>): string | undefined {
  const found = readdirSync(folder);
  return (
    found.find((file) => !files.has(file)) ??
    [...files].find(([file, bytes]) => !found.includes(file) || !readFileSync(join(folder, file)).equals(bytes))?.[0]
  );
}
