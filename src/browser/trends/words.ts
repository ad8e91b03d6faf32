/** Points and figures as the trends page writes them. */
import { rateOf, type TrendPoint } from '../../core/trends/trend.ts';
import { formatRate, formatShare } from '../kit/words.ts';
import { THIN } from '../kit/years.ts';
import type { Measure } from './state.ts';

export const MEASURE_NAMES: Readonly<Record<Measure, string>> = {
  share: '提及的报告占当年馆藏',
  rate: '每万字出现次数',
};

/** `25%（3/12）`, `1.35（7 次）` */
export function formatPoint(point: TrendPoint, measure: Measure): string {
  const { reports, of, hits = 0, characters } = point;
  if (measure === 'share') return `${formatShare(reports, of)}（${reports}/${of}）`;
  return `${formatRate(hits, characters)}（${hits} 次）`;
}

/** 2021 年，“一岗双责”：馆藏 12 篇，3 篇提及，占 25%；出现 7 次，每万字 1.35 次 */
export function describePoint(query: string, point: TrendPoint): string {
  const { year, reports, of, hits, characters } = point;
  const thin = of < THIN ? `（不足 ${THIN} 篇，仅供参考）` : '';
  const mention = reports === 0 ? '没有提及' : `${reports} 篇提及，占 ${formatShare(reports, of)}`;
  const rate = rateOf(point) === undefined ? '' : `；出现 ${hits} 次，每万字 ${formatRate(hits ?? 0, characters)} 次`;
  return `${year} 年，“${query}”：馆藏 ${of} 篇${thin}，${mention}${rate}`;
}

/** A value on the axis: 0.25 is 25% as a share and 0.25 as a rate. */
export const formatTick = (value: number, measure: Measure): string =>
  measure === 'share' ? `${Number((100 * value).toFixed(2))}%` : String(value);

/** Longer names of lines are cut: 学习贯彻习近平新时代中… */
export function shorten(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}
