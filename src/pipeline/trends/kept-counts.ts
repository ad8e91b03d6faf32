/** Keeps how often phrases occur between builds: in reports that are as they were, only phrases are counted that were not before. */
import { join } from 'node:path';
import type { Aliases } from '../../core/text/aliases.ts';
import { ByteReader, ByteWriter } from '../../core/text/bytes.ts';
import type { DatedText } from '../../core/trends/dated-text.ts';
import { type CountPhrases, type PhraseCounts, phraseCounter } from '../../core/trends/year-counter.ts';
import { readPack, writePack } from '../files/pack-file.ts';
import { contentHash } from '../files/script-file.ts';

/** Name of the file in the folder of the step. */
export const KEPT_COUNTS = 'counts.pack';

export interface KeptCounts {
  /** `phraseCounter` of the phrases. */
  counterOf(phrases: readonly string[], aliases: Aliases): CountPhrases;
  /** Keeps what this run asked for, and nothing else. */
  keep(): Promise<void>;
}

/** A pack: first the phrases, as JSON, then the counts of each key, whose phrases are given by their indices. */
interface Head {
  keys: string[];
}

/** Opens what the last build has kept in `folder`, which exists. `code` identifies a state of the code and the aliases. */
export async function openKeptCounts(folder: string, code: string): Promise<KeptCounts> {
  const file = join(folder, KEPT_COUNTS);
  const kept = await readPack<Head>(file);
  const [list, ...parts] = kept?.parts ?? [];
  const known = list === undefined ? [] : (JSON.parse(list.toString()) as string[]);
  const packed = new Map(kept?.head.keys.map((key, at) => [key, parts[at]]));
  const asked = new Map<string, PhraseCounts>();
  let current: readonly string[] = [];
  return {
    counterOf(phrases, aliases) {
      current = phrases;
      const countOld = keptCounter(known, phrases, aliases);
      const countAll = phraseCounter(phrases, aliases);
      return (texts) => {
        const key = keyOf(code, texts);
        const bytes = packed.get(key);
        const counts = bytes ? countOld(bytes, texts) : countAll(texts);
        asked.set(key, counts);
        return counts;
      };
    },
    async keep() {
      const counts = [...asked.values()].map(pack);
      await writePack<Head>(file, { head: { keys: [...asked.keys()] }, parts: [JSON.stringify(current), ...counts] });
    },
  };
}

const keyOf = (code: string, texts: readonly DatedText[]): string =>
  contentHash([code, ...texts.map(({ title, paragraphs }) => JSON.stringify([title ?? null, paragraphs]))]);

/** Takes what is known of some texts, and counts the phrases that nothing is known of. */
function keptCounter(
  known: readonly string[],
  phrases: readonly string[],
  aliases: Aliases,
): (bytes: Uint8Array, texts: readonly DatedText[]) => PhraseCounts {
  const numbers = new Map(phrases.map((phrase, number) => [phrase, number]));
  const renumbered = Int32Array.from(known, (phrase) => numbers.get(phrase) ?? -1);
  for (const phrase of known) numbers.delete(phrase);
  const others = Int32Array.from(numbers.values());
  const countOthers = phraseCounter([...numbers.keys()], aliases);
  return (bytes, texts) => {
    const old = withNumbers(unpack(bytes), renumbered);
    return others.length === 0 ? old : merged(old, withNumbers(countOthers(texts), others));
  };
}

const COLUMNS = ['phrases', 'hits', 'reports', 'most'] as const;

/** The counts of the phrases at some places of the columns, in their order. */
function pick(counts: PhraseCounts, places: Int32Array): PhraseCounts {
  const column = (name: keyof PhraseCounts): Int32Array => places.map((at) => counts[name][at] as number);
  return { phrases: column('phrases'), hits: column('hits'), reports: column('reports'), most: column('most') };
}

/** By the rising numbers that phrases have in a new list; without those that it lacks. */
function withNumbers(counts: PhraseCounts, numbers: Int32Array): PhraseCounts {
  const phrases = counts.phrases.map((phrase) => numbers[phrase] as number);
  const places = new Int32Array(phrases.length);
  let length = 0;
  let rise = true;
  let before = -1;
  for (let at = 0; at < phrases.length; at += 1) {
    const number = phrases[at] as number;
    if (number < 0) continue;
    // Lists of two builds mostly have their phrases in one order.
    rise &&= number > before;
    before = number;
    places[length] = at;
    length += 1;
  }
  const known = places.subarray(0, length);
  if (!rise) known.sort((a, b) => (phrases[a] as number) - (phrases[b] as number));
  return pick({ ...counts, phrases }, known);
}

/** Of phrases that are all different. */
function merged(one: PhraseCounts, other: PhraseCounts): PhraseCounts {
  const column = (name: keyof PhraseCounts): Int32Array => Int32Array.from([...one[name], ...other[name]]);
  const both = { phrases: column('phrases'), hits: column('hits'), reports: column('reports'), most: column('most') };
  const places = Int32Array.from(both.phrases.keys());
  return pick(
    both,
    places.sort((a, b) => (both.phrases[a] as number) - (both.phrases[b] as number)),
  );
}

/** Four numbers a phrase; its own as the difference from the one before. */
function pack(counts: PhraseCounts): Uint8Array {
  const writer = new ByteWriter();
  writer.varint(counts.phrases.length);
  for (let at = 0, before = 0; at < counts.phrases.length; at += 1) {
    const number = counts.phrases[at] as number;
    writer.varint(number - before);
    before = number;
    for (const name of COLUMNS.slice(1)) writer.varint(counts[name][at] as number);
  }
  return writer.bytes();
}

function unpack(bytes: Uint8Array): PhraseCounts {
  const reader = new ByteReader(bytes);
  const size = reader.varint();
  const column = (): Int32Array => new Int32Array(size);
  const counts = { phrases: column(), hits: column(), reports: column(), most: column() };
  for (let at = 0, number = 0; at < size; at += 1) {
    number += reader.varint();
    counts.phrases[at] = number;
    for (const name of COLUMNS.slice(1)) counts[name][at] = reader.varint();
  }
  return counts;
}
