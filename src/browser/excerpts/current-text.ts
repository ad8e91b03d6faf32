/** Compares excerpts with the reports as they are today. */
import { type FoundPart, findPart } from '../../core/excerpts/find-part.ts';
import type { Excerpt } from '../../core/excerpts/notebook.ts';
import type { Archive } from '../library/archive-api.ts';

/** By the excerpt's key; null where the archive has no such report. */
export type FoundParts = ReadonlyMap<string, readonly FoundPart[] | null>;

/** Rejects with an `ArchiveDataError` when a text cannot be read: then nothing is said of any. */
export async function findExcerpts(archive: Archive, excerpts: readonly Excerpt[]): Promise<FoundParts> {
  const held = new Set((await archive.reports()).map(({ id }) => id));
  const found = await Promise.all(
    excerpts.map(async ({ key, source, parts }) => {
      if (!held.has(source.id)) return [key, null] as const;
      const { paragraphs } = await archive.text(source.id);
      return [key, parts.map((part) => findPart(part, paragraphs))] as const;
    }),
  );
  return new Map(found);
}
