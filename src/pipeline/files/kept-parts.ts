/** Parts of a result kept between builds, each under a key that stands for all that it is made from. */
import { readPack, writePack } from './pack-file.ts';

export interface KeptParts {
  /** Returns the part of the last build for the key, or makes it. */
  take(key: string, make: () => Buffer): Buffer;
  /** Keeps what this run took for the next one, and nothing else. */
  keep(): Promise<void>;
}

/** For results that nothing is kept of. */
export const NO_PARTS: KeptParts = { take: (_, make) => make(), keep: async () => undefined };

interface Head {
  code: string;
  keys: string[];
}

/**
 * Opens the pack `file`, whose folder exists; it can be deleted or spoilt. `code` identifies a state of the code that makes the parts:
 * parts of other code are not taken.
 */
export async function openKeptParts(file: string, code: string): Promise<KeptParts> {
  const kept = await readPack<Head>(file);
  const isOfCode = kept?.head.code === code;
  const known = new Map(isOfCode ? kept.head.keys.map((key, at) => [key, kept.parts[at]]) : []);
  const taken = new Map<string, Buffer>();
  return {
    take(key, make) {
      const part = taken.get(key) ?? known.get(key) ?? make();
      taken.set(key, part);
      return part;
    },
    async keep() {
      if (known.size === taken.size && [...taken.keys()].every((key) => known.has(key))) return;
      await writePack<Head>(file, { head: { code, keys: [...taken.keys()] }, parts: [...taken.values()] });
    },
  };
}
