/**
 * Runs before the page is drawn: `display.js`. Sets the chosen look, so that it never flashes (display.ts stores the choice), and
 * finds out what the browser can do. Written for browsers of any age: the build lowers its syntax further than that of other scripts.
 */
import { checkBrowser } from '../kit/browser-support.ts';
import { fallBack } from './fall-back.ts';
import './run-scripts.ts';

const root = document.documentElement;
root.classList.add('scripted');
checkBrowser(root);
try {
  for (const setting of ['theme', 'contrast', 'face', 'size', 'width']) {
    const value = localStorage.getItem(`wenmai:${setting}`);
    if (value) root.setAttribute(`data-${setting}`, value);
  }
} catch {
  // Storage is refused here: the page looks as the system says.
}
document.addEventListener('DOMContentLoaded', () => {
  if (root.getAttribute('data-browser') === 'old') fallBack(root);
});
