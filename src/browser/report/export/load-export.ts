/** Loads what takes a report away, `report-export.js`, when a reader asks for it: `[data-take="text"]`, `[data-take="word"]`. */
import { messageOf } from '../../../core/message-of.ts';
import { REPORT_EXPORT } from '../../../core/scripts.ts';
import { loadScript } from '../../kit/load-script.ts';
import { announce } from '../../kit/toast.ts';
import type { ReportExport } from './report-export.ts';

for (const button of document.querySelectorAll<HTMLElement>('[data-take]')) {
  button.addEventListener('click', () => {
    loadScript<ReportExport>(REPORT_EXPORT)
      .then(({ copyReport, saveReport }) => (button.dataset.take === 'word' ? saveReport() : copyReport()))
      .catch((error: unknown) => announce(messageOf(error)));
  });
}
