/** A span of a text by UTF-16 offsets: 总结 in 工作总结 is from 2 to 4. */
export interface Span {
  start: number;
  end: number;
}
