/** Problems reported when a parser fails at a file, whatever its format. */
import type { Fault } from '../fault.ts';
import { PARSE_SECONDS, WORKER_HEAP_MB } from './limits.ts';

const SAVE_AGAIN = '文件可能已损坏或过于复杂：请用 WPS 或 Word 打开，另存一份再放入。其余文件不受影响。';

/** Whether a stack ends in our own code: what a library throws over a damaged file begins in the library's. */
const OUR_FRAME = /\/src\/(?:core|pipeline)\/[^)\n]*$/;

/**
 * The problem for an error that a parser threw: too complex, a fault of our own, or a damaged file. A library's words for what it
 * met in the file help nobody; those of our own fault go to whoever fixes it.
 */
export function faultOf(error: unknown): Fault {
  if (isTooDeep(error)) return TOO_COMPLEX;
  const frame = error instanceof Error ? error.stack?.split('\n').find((line) => /^\s+at /.test(line)) : undefined;
  if (isProgrammingError(error) && OUR_FRAME.test((frame ?? '').replaceAll('\\', '/').replace(/\)$/, ''))) {
    return internalError(error, frame);
  }
  return {
    code: 'damaged-document',
    severity: 'error',
    message: '文件已损坏，内容读不出来。',
    mend: '请用原来的软件打开确认，另存一份再放入。',
  };
}

/** The problem for an error in the parsing of text, which is all our own code. */
export function faultOfOurs(error: unknown): Fault {
  return isTooDeep(error) ? TOO_COMPLEX : internalError(error);
}

function isTooDeep(error: unknown): boolean {
  return error instanceof RangeError && /call stack|Invalid (?:string|array) length|Array buffer/i.test(error.message);
}

function isProgrammingError(error: unknown): error is Error {
  return error instanceof TypeError || error instanceof ReferenceError || error instanceof RangeError;
}

const TOO_COMPLEX: Fault = {
  code: 'too-complex',
  severity: 'error',
  message: '嵌套过深或内容过于复杂，超出能读的范围。',
  mend: '文件未必损坏：请用 WPS 或 Word 打开，删去多余的嵌套表格、列表，或另存为 .txt，再放入。',
};

function internalError(error: unknown, frame = ''): Fault {
  const reason = error instanceof Error ? `${error.name}: ${error.message.split('\n')[0]}` : String(error);
  const place = /[^/\\(]+:\d+:\d+/.exec(frame)?.[0];
  const message = `程序处理这份文件时出错（${reason}${place ? `，${place}` : ''}）。`;
  const mend = '这是程序的缺陷，请把这份文件和这段话报告给开发者；文件移出内容文件夹后，其余文件不受影响。';
  return { code: 'internal-error', severity: 'error', message, mend };
}

export function parserCrashed(reason: string): Fault {
  return {
    code: 'parser-crashed',
    severity: 'error',
    message: `读取这份文件的程序中断了（${reason}）。`,
    mend: SAVE_AGAIN,
  };
}

export function parserTimeout(seconds = PARSE_SECONDS): Fault {
  const message = `读了 ${seconds} 秒还没有读完，已停止。`;
  return { code: 'parser-timeout', severity: 'error', message, mend: SAVE_AGAIN };
}

export function parserMemory(megabytes = WORKER_HEAP_MB): Fault {
  const message = `读取这份文件所需的内存超过 ${megabytes} MB，已停止。`;
  return { code: 'parser-memory', severity: 'error', message, mend: SAVE_AGAIN };
}

/** Faults of the moment: the same file may be read next time, so they are not kept. */
const OF_THE_MOMENT = new Set(['parser-crashed', 'parser-timeout', 'parser-memory', 'conversion-failed']);

export function isOfTheMoment({ code }: Pick<Fault, 'code'>): boolean {
  return OF_THE_MOMENT.has(code);
}
