/** A positional index like Pagefind's, in memory: words by position, exact search for consecutive positions. */
export class PositionalIndex {
  private readonly postings = new Map<string, Map<number, Set<number>>>();

  add(document: number, content: string): void {
    content.split(/\s+/).forEach((token, position) => {
      if (!/^[0-9a-z]+$/.test(token)) return;
      const documents = this.postings.get(token) ?? new Map<number, Set<number>>();
      this.postings.set(token, documents);
      documents.set(document, (documents.get(document) ?? new Set()).add(position));
    });
  }

  /** The documents in which the quoted words stand one after another. */
  search(quoted: string): Set<number> {
    const words = quoted.replaceAll('"', '').split(' ');
    const [first, ...rest] = words.map((word) => this.postings.get(word) ?? new Map<number, Set<number>>());
    const found = new Set<number>();
    for (const [document, positions] of first ?? []) {
      const stands = (start: number) => rest.every((word, index) => word.get(document)?.has(start + index + 1));
      if ([...positions].some(stands)) found.add(document);
    }
    return found;
  }
}
