/** Runs a classic script: the one way to load code or data that works over http, from a disk and under the site's policy. */

/** A script that takes longer counts as missing. */
const TIMEOUT_MS = 30_000;

/** Resolves when the script at `url` has run, whatever it did. Rejects with a reason for the reader: 无法读取, 等候超时. */
export function runScript(url: string, timeoutMs = TIMEOUT_MS): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const timer = setTimeout(() => end(() => reject(new Error('等候超时'))), timeoutMs);
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      script.remove();
      settle();
    };
    script.onload = () => end(resolve);
    script.onerror = () => end(() => reject(new Error('无法读取')));
    script.src = url;
    document.head.append(script);
  });
}
