/** Amounts as they are written in reports. */

const MAGNITUDES = [
  { size: 1_000_000_000_000, name: '万亿' },
  { size: 100_000_000, name: '亿' },
  { size: 10_000, name: '万' },
];
/** Digits after the point beyond these are noise of the arithmetic. */
const DECIMALS = 4;

/** `120000, 人` → +12万人; `-0.3, %` → −0.3 个百分点; 0 → 持平 */
export function formatDifference(difference: number, unit: string): string {
  const size = Math.abs(difference);
  const scale = unit === '%' ? undefined : MAGNITUDES.find((magnitude) => size >= magnitude.size);
  const amount = Number((size / (scale?.size ?? 1)).toFixed(DECIMALS));
  if (amount === 0) return '持平';
  const name = unit === '%' ? ' 个百分点' : unit;
  return `${difference > 0 ? '+' : '−'}${amount}${scale?.name ?? ''}${name}`;
}
