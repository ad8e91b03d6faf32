/** Runs before the page is drawn, so that a chosen look never flashes: `display.js`. display.ts stores the choice. */
import './run-scripts.ts';

const root = document.documentElement;
root.classList.add('scripted');
try {
  for (const setting of ['theme', 'contrast', 'face', 'size', 'width']) {
    const value = localStorage.getItem(`wenmai:${setting}`);
    if (value) root.setAttribute(`data-${setting}`, value);
  }
} catch {
  // Storage is refused here: the page looks as the system says.
}
