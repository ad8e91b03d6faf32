/**
 * 档号 after DA/T 22-2015 归档文件整理规则, 5.4: 全宗号-档案门类代码·年度-保管期限代码-机构（问题）代码-件号.
 *
 * `-` separates levels, `·` the parts of one level. 机构（问题） may be missing where an office does not sort by it. Retention is Y
 * (永久), D30, D10, or C (长期) and D (短期) of the edition of 2000.
 */

export interface ArchivalCode {
  /** In normal form: `X001-WS·2021-Y-BGS-0001`. */
  code: string;
  /** 全宗号: `X001` */
  fonds: string;
  /** 档案门类: `WS` is 文书. */
  category: string;
  /** The year in which the document was dated and filed. */
  year: number;
  /** 保管期限: `Y`, `D30` … */
  retention: string;
  /** 机构（问题）: `BGS` */
  office?: string;
  /** 件号 */
  item: number;
}

/** X001-WS·2021-Y-BGS-0001, Z109-WS·2011-D30-0012; not X001-WS·2021-Y-BGS-0001-02: a part of an item has no number. */
const CODE =
  /^(?<fonds>[A-Z0-9]{4,6})-(?<category>[A-Z]{2}(?:·[A-Z0-9]{2,4})?)·(?<year>[12][0-9]{3})-(?<retention>Y|C|D(?:[1-9][0-9])?)(?:-(?<office>[A-Z0-9]{2,6}))?-(?<item>[0-9]{3,6})$/u;

/** Signs typed for the two separators: ． • ・ ‧ and — – －. */
const DOTS = /[.•∙⋅・‧]/gu;
const DASHES = /[—–‐‑‒−─]/gu;

/**
 * The code with its signs in normal form; unchanged when it follows neither rule.
 *
 * `ｘ001－ws.2021－Y－bgs－0001` → `X001-WS·2021-Y-BGS-0001`; `县档 旧 12 号` stays.
 */
export function readArchivalCode(written: string): string {
  return parseArchivalCode(written)?.code ?? (isVolumeCode(written) ? normalise(written) : written);
}

function normalise(written: string): string {
  const plain = written.normalize('NFKC').replace(DASHES, '-').replace(DOTS, '·');
  return plain.replace(/\s+/gu, '').toUpperCase();
}

/** Undefined for a code of another rule, such as a volume's `0001-1-0023-005`. */
export function parseArchivalCode(written: string): ArchivalCode | undefined {
  const code = normalise(written);
  const { fonds, category, year, retention, office, item } = CODE.exec(code)?.groups ?? {};
  if (fonds === undefined || category === undefined || retention === undefined) return undefined;
  return {
    code,
    fonds,
    category,
    year: Number(year),
    retention,
    ...(office !== undefined && { office }),
    item: Number(item),
  };
}

/** 全宗号-目录号-案卷号-件（页）号 of DA/T 13 档号编制规则, for files kept in volumes: `0001-1-0023-005`. */
const VOLUME_CODE = /^[A-Z0-9]{1,6}-[A-Z0-9·]{1,12}-[0-9]{1,5}(?:-[0-9]{1,5}){0,2}$/u;

/** Whether a code follows the older rule for volumes, which has no year. */
export function isVolumeCode(written: string): boolean {
  return VOLUME_CODE.test(normalise(written));
}
