/** Parts of a file's path in the content folder. */

/** The ending of a file's name with its dot, lower case: `2022/总结.TXT` → .txt; `总结` and `.txt` have none. */
export function extensionOf(file: string): string {
  const name = fileName(file);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot).toLowerCase() : '';
}

/** `甲/乙.txt` → 乙.txt */
export const fileName = (file: string): string => file.slice(file.lastIndexOf('/') + 1);
