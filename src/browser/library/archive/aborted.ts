/** Throws what the signal was aborted with. `signal.throwIfAborted` is younger than the oldest browser. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw signal.reason ?? new DOMException('已取消', 'AbortError');
}
