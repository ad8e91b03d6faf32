/** Something in the built site that would break over file:// or under the content security policy. */
export interface Fault {
  /** Kebab-case name of the rule. */
  code: string;
  /** File of the site, from its root. */
  file: string;
  /** The words at fault, as they stand in the file, cut to a line. */
  quote: string;
  /** The fault and its cause, then the fix. */
  message: string;
}

const QUOTE_LENGTH = 120;
const FILES_NAMED = 5;

/** One line of at most 120 characters. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > QUOTE_LENGTH ? `${line.slice(0, QUOTE_LENGTH - 1)}…` : line;
}

/** Every fault, in the order met; the same fault in many files is reported once, with the first of them and their number. */
export function formatFaults(faults: readonly Fault[]): string {
  const groups = new Map<string, { fault: Fault; files: Set<string> }>();
  for (const fault of faults) {
    const key = [fault.code, fault.quote, fault.message].join('\n');
    const group = groups.get(key) ?? { fault, files: new Set() };
    groups.set(key, group);
    group.files.add(fault.file);
  }
  const files = new Set(faults.map((fault) => fault.file)).size;
  const lines = [...groups.values()].map(({ fault, files }) => formatGroup(fault, [...files]));
  return `${count(faults.length, 'fault')} in ${count(files, 'file')} of the built site:\n${lines.join('\n')}`;
}

function formatGroup({ code, quote, message }: Fault, files: readonly string[]): string {
  const more = files.length > FILES_NAMED ? ` and ${count(files.length - FILES_NAMED, 'more file')}` : '';
  return `  ${files.slice(0, FILES_NAMED).join(', ')}${more}\n    ${code}: ${quote}\n    ${message}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
