/** Reads office documents: in the worker pool, and through LibreOffice where that is the way. */
import type { Parsed, ReportSource } from '../../core/report/parse-report.ts';
import type { Settings } from '../../core/report/settings.ts';
import type { Fault } from '../fault.ts';
import type { ReadableFormat } from './detect.ts';
import { type Converter, createConverter, findLibreOffice } from './libre-office.ts';
import { createPool, type Pool, type PoolOptions } from './pool.ts';
import type { DocumentFormat, Reading } from './reading.ts';
import type { Unpacking } from './unpack.ts';

export interface Documents {
  /** How many files are worth being read at once. */
  readonly width: number;
  /** Never rejects; whatever a parser does ends as an error of the file. */
  read(bytes: Uint8Array, format: ReadableFormat): Promise<Reading>;
  unpack(bytes: Uint8Array): Promise<Unpacking | { error: Fault }>;
  /** Parses a text in a worker, for one that might take long. Never rejects. */
  parse(source: ReportSource, settings: Settings): Promise<Parsed | { error: Fault }>;
  close(): Promise<void>;
}

export interface DocumentsOptions extends PoolOptions {
  /** LibreOffice; found by itself when it is not given, none when empty. */
  office?: string;
}

/** Formats that only LibreOffice reads here. */
const CONVERTED: Readonly<Record<string, string>> = { rtf: 'RTF 文档', odt: 'OpenDocument 文档' };

/** Whether .doc, .rtf and .odt can be converted: it decides what becomes of them, like the code itself. */
export function officeAtHand(office = findLibreOffice()): boolean {
  return office !== undefined && office !== '';
}

export function openDocuments({ office = findLibreOffice(), ...options }: DocumentsOptions = {}): Documents {
  const pool = createPool(options);
  const converter = office ? createConverter(office) : undefined;
  return {
    width: pool.width,
    read: (bytes, format) => readAny(bytes, format, { pool, converter }),
    unpack: async (bytes) => (await pool.run({ kind: 'unpack', bytes })) as Unpacking | { error: Fault },
    parse: async (source, settings) =>
      (await pool.run({ kind: 'parse', source, settings })) as Parsed | { error: Fault },
    close: async () => void (await Promise.all([pool.close(), converter?.close()])),
  };
}

interface Ways {
  pool: Pool;
  converter: Converter | undefined;
}

async function readAny(bytes: Uint8Array, format: ReadableFormat, ways: Ways): Promise<Reading> {
  const name = CONVERTED[format];
  if (name === undefined) {
    const reading = await readDirectly(bytes, format as DocumentFormat, ways);
    return format === 'doc' ? improve(reading, bytes, ways) : reading;
  }
  if (!ways.converter) return { error: notRead(name, format) };
  return convert(bytes, format, ways);
}

async function readDirectly(bytes: Uint8Array, format: DocumentFormat, { pool }: Ways): Promise<Reading> {
  return (await pool.run({ kind: 'read', format, bytes })) as Reading;
}

/** LibreOffice reads what the library cannot: automatic numbers, unusual files. What the library read stands otherwise. */
async function improve(reading: Reading, bytes: Uint8Array, ways: Ways): Promise<Reading> {
  const wanting = 'error' in reading ? reading.error : reading.lacking;
  if (!wanting || wanting.code === 'encrypted-file') return reading;
  const converted = ways.converter ? await convert(bytes, 'doc', ways) : undefined;
  if (converted && !('error' in converted)) return converted;
  if (!('error' in reading)) return { ...reading, warnings: [...reading.warnings, wanting] };
  return ways.converter ? reading : { error: { ...wanting, mend: `${wanting.mend ?? ''}${WITHOUT_OFFICE}` } };
}

async function convert(bytes: Uint8Array, extension: string, ways: Ways): Promise<Reading> {
  const converted = await ways.converter?.toDocx(bytes, extension);
  if (!converted) return { error: notRead('文档', extension) };
  if ('error' in converted) return converted;
  const reading = await readDirectly(converted.docx, 'docx', ways);
  return 'error' in reading ? reading : { ...reading, warnings: [...reading.warnings, CONVERTED_FIRST] };
}

const WITHOUT_OFFICE = '这台机器没有安装 LibreOffice，装上后会自动再试。';

const CONVERTED_FIRST: Fault = {
  code: 'converted',
  severity: 'info',
  message: '先由 LibreOffice 转换为 .docx，再读取。',
};

function notRead(name: string, extension: string): Fault {
  const message = `${name}（.${extension}）要经 LibreOffice 转换，这台机器没有安装，没有收入馆藏。`;
  const mend = '请安装 LibreOffice，或用 WPS、Word 打开，另存为 .docx。';
  return { code: 'format-not-read', severity: 'warning', message, mend };
}
