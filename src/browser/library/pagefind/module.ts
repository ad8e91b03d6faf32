/** The part of Pagefind's own module that is used. */
export interface PagefindModule {
  createInstance(options: Record<string, unknown>): PagefindInstance;
}

export interface PagefindInstance {
  /** Resolves once the instance has started. */
  filters(): Promise<unknown>;
  search(term: string): Promise<{ results: { id: string; score: number }[] } | null>;
}

/** The part of a response that Pagefind reads. */
export interface Answer {
  ok: true;
  json(): Promise<unknown>;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export function answerOf(bytes: Uint8Array<ArrayBuffer>): Answer {
  return {
    ok: true,
    json: async () => JSON.parse(new TextDecoder().decode(bytes)),
    arrayBuffer: async () => bytes.buffer,
  };
}
