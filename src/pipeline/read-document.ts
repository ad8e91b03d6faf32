/** An office document → its entry in the archive, by way of the worker pool. */
import type { ReportSource } from '../core/report/parse-report.ts';
import type { Encoding } from '../core/report/report.ts';
import type { Fault } from './fault.ts';
import type { Detection } from './formats/detect.ts';
import type { Documents } from './formats/documents.ts';
import { checkPlausible } from './plausibility/plausibility.ts';

/** Input of a report, apart from its metadata. */
export type Content = Pick<ReportSource, 'text' | 'format' | 'layout'> & {
  encoding: Encoding;
  warnings: Fault[];
};

export async function readDocumentContent(
  bytes: Uint8Array,
  { format, warnings }: Extract<Detection, { kind: 'document' }>,
  documents: Documents,
): Promise<Content | { error: Fault }> {
  const reading = await documents.read(bytes, format);
  if ('error' in reading) return reading;
  const { lines, encoding = 'binary' } = reading;
  const shown = lines.flatMap(({ text, aside }) => (aside === undefined ? [text] : []));
  const plausible = checkPlausible(shown, format);
  if (plausible.error) return { error: plausible.error };
  return {
    text: lines.map(({ text }) => text).join('\n'),
    layout: lines.map(({ text: _, ...layout }) => layout),
    format: 'document',
    encoding,
    warnings: [...warnings, ...reading.warnings, ...plausible.warnings],
  };
}
