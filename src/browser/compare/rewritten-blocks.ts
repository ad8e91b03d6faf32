/** 整段重写: rows of dropped and of new sentences that stand side by side as two blocks. */
import type { Row } from '../../core/compare/comparison.ts';
import { appendAll } from '../../core/text/lists.ts';
import type { Item, RowItem } from './row-layout.ts';

export interface BlockItem {
  type: 'rewritten';
  /** Sentences of the earlier report, in order. */
  dropped: RowItem[];
  /** Sentences of the later report that took their place. */
  added: RowItem[];
}

export const isInBlock = ({ flags }: Row): boolean => flags.includes('paragraph-rewritten');

/** Joins the rows of each block; lines that stood between them, for what moved away, follow the block. */
export function joinBlocks(items: readonly Item[]): (Item | BlockItem)[] {
  const joined: (Item | BlockItem)[] = [];
  let block: BlockItem | undefined;
  let waiting: Item[] = [];
  const close = (): void => {
    appendAll(joined, waiting);
    block = undefined;
    waiting = [];
  };
  for (const item of items) {
    if (item.type !== 'row') {
      waiting.push(item);
      continue;
    }
    const isDropped = item.row.class === 'dropped';
    if (!isInBlock(item.row) || (isDropped && block !== undefined && block.added.length > 0)) close();
    if (!isInBlock(item.row)) joined.push(item);
    else {
      if (block === undefined) {
        close();
        block = { type: 'rewritten', dropped: [], added: [] };
        joined.push(block);
      }
      block[isDropped ? 'dropped' : 'added'].push(item);
    }
  }
  close();
  return joined;
}
