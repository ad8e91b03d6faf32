import { messageOf } from '../../core/message-of.ts';
/** A share card that could not be drawn: a fault of the program or the machine, never of the content. */
export class CardError extends Error {
  override name = 'CardError';

  /** `card` is its path: cards/reports/zj-2022.png. */
  constructor(card: string, cause: unknown) {
    const reason = messageOf(cause);
    super(`分享图 ${card} 没有画成：${reason}。可在 archive.yaml 里写 publish: { cards: false }，先不画分享图。`, {
      cause,
    });
  }
}
