/** Files that programs leave behind: version control, macOS, Windows, an open Office document. */
const HIDDEN = /^(?:\..*|~\$.*|thumbs\.db|desktop\.ini|__MACOSX|node_modules)$/i;

/** Whether a file or folder of this name is nobody's concern. */
export const isHidden = (name: string): boolean => HIDDEN.test(name);
