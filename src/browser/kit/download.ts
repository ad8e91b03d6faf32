/** Hands the reader a file made in the page. */
export function download(name: string, type: string, content: BlobPart): void {
  saveBlob(name, new Blob([content], { type }));
}

export function saveBlob(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has taken hold of the data by then, over file:// as well.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** A name that every file system takes: `语句_一岗双责.csv` */
export function fileNameOf(kind: string, query: string, extension: string): string {
  const words = query.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  const short = [...words].slice(0, 30).join('').trim();
  return short === '' ? `${kind}.${extension}` : `${kind}_${short}.${extension}`;
}
