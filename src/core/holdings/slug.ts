import { pinyin } from 'pinyin-pro';

const MOST = 60;

/** Names that Windows reserves for devices with any extension: `con.html` cannot be created there. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

export const isDeviceName = (name: string): boolean => DEVICES.test(name);

/**
 * Small ASCII letters, digits, `-` and `_`, at most 60 of them: `2022/工作总结（终稿）` → `2022-gong-zuo-zong-jie-zhong-gao`. Empty when
 * nothing of the text can be transcribed: `①`, `……`.
 */
function toAscii(text: string): string {
  return asciiOnly(pinyin(text.normalize('NFKC'), PINYIN).join('-'));
}

/**
 * The same in pinyin initials, as Chinese names are abbreviated: `青石街道/2020年度述职报告` → `qsjd-2020ndszbg`. Keeps a long name short
 * and its year visible.
 */
export function toInitials(text: string): string {
  return asciiOnly(pinyin(text.normalize('NFKC'), { ...PINYIN, pattern: 'first' }).join(''));
}

/**
 * The initials that a reader types for a name: letters and digits only, without a limit. `云河县档案馆2022年度工作总结` → `yhxdag2022ndgzzj`.
 */
export function initialsOf(text: string): string {
  const initials = pinyin(text.normalize('NFKC'), { ...PINYIN, pattern: 'first' }).join('');
  return initials
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');
}

const PINYIN = { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true } as const;

function asciiOnly(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9_]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, MOST)
    .replace(/-+$/, '');
}

/** The slug of a level, type or series: `区县` → `qu-xian`. The caller keeps slugs unique: 事 and 市 share `shi`. */
export function slugOf(name: string): string {
  const ascii = toAscii(name);
  if (ascii === '')
    return `u-${Array.from(name, (sign) => sign.codePointAt(0)?.toString(16)).join('-')}`.slice(0, MOST);
  return isDeviceName(ascii) ? `${ascii}-x` : ascii;
}
