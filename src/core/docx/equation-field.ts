/** EQ fields of Word: the text that `eq \o\ac(○,3)` shows, as far as one line can show it. */

const CIRCLES = ['○', '◯', '〇'];
const SQUARES = ['□', '◇', '△', '▢'];

/** `eq \o\ac(○,3)` → ③, `eq \f(1,3)` → 1/3, `eq \o\ac(□,密)` → 密. Unknown parts are written one after another. */
export function equationText(instruction: string): string {
  const reader = new EquationReader(instruction.replace(/^\s*eq\b/i, ''));
  return reader.read().trim();
}

/** Equations nest a few levels; a deeper field is broken. */
const MAX_DEPTH = 40;

class EquationReader {
  #source: string;
  #at = 0;
  #depth = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Text up to one of the signs in `ends`. */
  read(ends = ''): string {
    let text = '';
    while (this.#at < this.#source.length && !ends.includes(this.#source.charAt(this.#at))) {
      const sign = this.#source.charAt(this.#at);
      if (sign === '\\') text += this.#readCommand();
      else {
        text += sign;
        this.#at++;
      }
    }
    return text;
  }

  #readCommand(): string {
    this.#at++;
    const name = /^[a-z]+/i.exec(this.#source.slice(this.#at))?.[0] ?? '';
    if (name === '') return this.#source.charAt(this.#at++);
    this.#at += name.length;
    const options = this.#readOptions();
    if (this.#source.charAt(this.#at) !== '(') return '';
    return layOut(name.toLowerCase(), this.#readParts(), options);
  }

  /** `\ac`, `\up8`, `\lc\(`: options between a command and its parts. */
  #readOptions(): string[] {
    const options: string[] = [];
    for (;;) {
      const option = /^\s*\\([a-z]+)\s*(\d*)(?:\\(.))?/i.exec(this.#source.slice(this.#at));
      if (!option) break;
      const [whole, name = '', , bracket = ''] = option;
      const isBracket = /^[lrb]c$/i.test(name);
      options.push(name.toLowerCase() + (isBracket ? bracket : ''));
      this.#at += isBracket || bracket === '' ? whole.length : whole.length - 2;
    }
    const space = /^\s*(?=\()/.exec(this.#source.slice(this.#at));
    this.#at += space?.[0].length ?? 0;
    return options;
  }

  #readParts(): string[] {
    const parts: string[] = [];
    if (++this.#depth > MAX_DEPTH) return parts;
    do {
      this.#at++;
      parts.push(this.read(',;)').trim());
    } while (/[,;]/.test(this.#source.charAt(this.#at)));
    this.#at++;
    this.#depth--;
    return parts;
  }
}

function layOut(name: string, parts: string[], options: string[]): string {
  const [first = '', second = ''] = parts;
  if (name === 'f') return `${grouped(first)}/${grouped(second)}`;
  if (name === 'r') return second === '' ? `√${grouped(first)}` : `${first}√${grouped(second)}`;
  if (name === 'o') return overlaid(parts);
  if (name === 'b') {
    const bracket = (kind: string): string | undefined => options.find((option) => option.startsWith(kind))?.slice(2);
    const both = bracket('bc');
    return `${bracket('lc') ?? both ?? '('}${first}${bracket('rc') ?? closing(both) ?? ')'}`;
  }
  return parts.filter((part) => part !== '').join(name === 'l' ? ',' : name === 's' || name === 'x' ? '' : ' ');
}

const closing = (bracket: string | undefined): string | undefined =>
  bracket && ({ '(': ')', '[': ']', '{': '}', '<': '>' }[bracket] ?? bracket);

/** Brackets around several characters beside a slash: (a+b)/2. */
const grouped = (part: string): string => (/^[\p{L}\p{N}.]*$/u.test(part) ? part : `(${part})`);

/** A sign within a circle is the circled sign where Unicode has one; a frame around a character is dropped. */
function overlaid(parts: readonly string[]): string {
  const inner = parts.filter((part) => part !== '' && !CIRCLES.includes(part) && !SQUARES.includes(part)).join('');
  const isCircled = parts.some((part) => CIRCLES.includes(part));
  return (isCircled && circled(inner)) || inner;
}

function circled(text: string): string | undefined {
  const number = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  if (text === '0') return '⓪';
  if (number >= 1 && number <= 20) return String.fromCodePoint(0x245f + number);
  if (number >= 21 && number <= 35) return String.fromCodePoint(0x3250 + number - 20);
  if (number >= 36 && number <= 50) return String.fromCodePoint(0x32b0 + number - 35);
  const han = '一二三四五六七八九十'.indexOf(text);
  if (text.length === 1 && han >= 0) return String.fromCodePoint(0x3280 + han);
  if (/^[A-Z]$/.test(text)) return String.fromCodePoint(0x24b6 + text.charCodeAt(0) - 65);
  return /^[a-z]$/.test(text) ? String.fromCodePoint(0x24d0 + text.charCodeAt(0) - 97) : undefined;
}
