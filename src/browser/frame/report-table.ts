/** Narrows a table of reports down to the lines that hold every word typed. */

const NUMBER = new Intl.NumberFormat('zh-CN');

function narrow(rows: readonly HTMLTableRowElement[], typed: string): number {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const row of rows) {
    const line = fold([...row.cells].map(({ textContent }) => textContent ?? '').join(' '));
    row.hidden = !words.every((word) => line.includes(word));
    if (!row.hidden) shown += 1;
  }
  return shown;
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

for (const table of document.querySelectorAll<HTMLElement>('[data-report-table]')) {
  const rows = [...table.querySelectorAll<HTMLTableRowElement>('tbody tr')];
  const field = table.querySelector<HTMLInputElement>('input');
  const status = table.querySelector<HTMLElement>('[role=status]');
  field?.addEventListener('input', () => {
    const shown = narrow(rows, field.value);
    if (status) status.textContent = `${NUMBER.format(shown)} 篇`;
  });
}
