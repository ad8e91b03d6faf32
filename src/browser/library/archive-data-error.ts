/** A data file that is missing, damaged or of another version: no answer that depends on it can be given. */
export class ArchiveDataError extends Error {
  override name = 'ArchiveDataError';
  /** The file, from the archive's root: `search/texts.….js`. */
  readonly file: string;

  constructor(file: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.file = file;
  }
}

/** `reason` as a clause: 没有内容. */
export function missingData(file: string, reason: string): ArchiveDataError {
  return new ArchiveDataError(
    file,
    `数据文件 ${file} 缺失或损坏（${reason}）。请刷新页面再试；若仍如此，请重新复制或重新生成整个网站。`,
  );
}

/** Throws where data are of another edition than the page, which is undefined on pages that bear none. */
export function requireEdition(found: string | undefined, page: string | undefined, file: string): void {
  if (page !== undefined && found !== page) throw otherEdition(file);
}

/** Data of another build than the page's: they would answer for reports that are not these. */
export function otherEdition(file: string): ArchiveDataError {
  return new ArchiveDataError(
    file,
    `数据文件 ${file} 与本页不是同一次生成的。请刷新页面；若仍如此，请重新复制或重新生成整个网站。`,
  );
}
