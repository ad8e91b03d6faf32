/** What is told when a parser fails at a file, whatever its format. */
import type { Fault } from '../fault.ts';
import { PARSE_SECONDS, WORKER_HEAP_MB } from './limits.ts';

const SAVE_AGAIN = '文件可能已损坏或过于复杂：请用 WPS 或 Word 打开，另存一份再放入。其余文件不受影响。';

export function unreadableAsTold(error: unknown): Fault {
  const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
  return {
    code: 'damaged-document',
    severity: 'error',
    message: `文件已损坏，读不出来（${reason}）。`,
    mend: '请用原来的软件打开确认，另存一份再放入。',
  };
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
