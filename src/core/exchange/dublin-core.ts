/** A report in the fifteen elements of Dublin Core (ISO 15836-1): for its page's head, and for harvesters. */

import type { Report } from '../report/report.ts';
import type { CitingArchive } from './citation.ts';

type DublinCoreElement =
  | 'title'
  | 'creator'
  | 'publisher'
  | 'date'
  | 'coverage'
  | 'type'
  | 'description'
  | 'identifier'
  | 'relation'
  | 'format'
  | 'language';

export interface DublinCoreValue {
  element: DublinCoreElement;
  value: string;
}

/**
 * Known values only, in the order of the list above. `address` is the page's absolute URL, where the archive has one.
 *
 * title 云河县档案馆2022年工作总结 · creator 云河县档案馆 · date 2022-12-26 · coverage 2022 · type 工作总结 · identifier X001-WS·2022-Y-BGS-0001 ·
 * relation 云河县档案馆工作总结
 */
export function dublinCore({ metadata }: Report, archive: CitingArchive, address?: string): DublinCoreValue[] {
  const values: [DublinCoreElement, string | undefined][] = [
    ['title', metadata.title.value],
    ['creator', metadata.org.value],
    ['creator', metadata.author.value],
    ['publisher', archive.owner],
    ['date', metadata.date.value],
    ['coverage', metadata.year.value?.toString()],
    ...(metadata.types.value ?? []).map((type): [DublinCoreElement, string] => ['type', type]),
    ['description', metadata.note.value],
    ['identifier', metadata.ref.value],
    ['identifier', address],
    ['relation', metadata.series.value],
    ['format', 'text/html'],
    ['language', 'zh-CN'],
  ];
  return values.flatMap(([element, value]) => (value === undefined || value === '' ? [] : [{ element, value }]));
}
