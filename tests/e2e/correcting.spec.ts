/** The archivist's walk: what was read wrongly is corrected in the page, saved, put back and built again, without a spreadsheet. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';

const FOLDER = resolve('.cache/e2e-correcting');
const CONTENT = join(FOLDER, 'content');
const SITE = join(FOLDER, 'site');

const BODY = '一年来，全局上下围绕中心工作，整理档案四千余卷，接待查阅者六百余人次，较好地完成了各项任务。\n';
const report = (title: string, rest = ''): string => `${title}\n\n${BODY}${rest}`;

/** Files whose names and texts mislead, and a catalogue with a column and a row that nobody here knows of. */
const FILES: Readonly<Record<string, string>> = {
  '甲/云河县水务局2019年工作总结.txt': report('云河县水务局2019年工作总结'),
  '甲/云河县水务局2020年工作总结.txt': report('云河县水务局2020年工作总结'),
  '乙/工作总结.txt': report('工作总结'),
  '乙/云河县林业局2021年工作总结.txt': report('云河县林业局2021年工作总结'),
  '丙/材料.txt': report('宣传部2018年工作总结'),
  'catalogue.csv': 'file,note,库位\n甲/云河县水务局2019年工作总结.txt,=原件缺页,三排\n不在了.txt,旧,"一,排"\n',
};

function build(): void {
  const env = { ...process.env, WENMAI_CONTENT: CONTENT, WENMAI_OUT: SITE };
  execFileSync('npm', ['run', '--silent', 'build'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

async function openIntake(page: Page, query = ''): Promise<void> {
  await page.goto(`${pathToFileURL(join(SITE, 'intake.html'))}${query}`);
  await expect(page.locator('main')).toHaveAttribute('data-intake-state', 'ready');
}

test('three wrong years and an office are corrected in the page, saved, put back, built, and right', async ({
  page,
}) => {
  test.setTimeout(240_000);
  rmSync(FOLDER, { recursive: true, force: true });
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(CONTENT, file)), { recursive: true });
    writeFileSync(join(CONTENT, file), text);
  }
  build();
  const catalogue = JSON.parse(readFileSync(join(SITE, 'data/catalogue.json'), 'utf8')) as {
    reports: { id: string; source: { file: string } }[];
  };
  const idOf = (file: string): string => catalogue.reports.find(({ source }) => source.file === file)?.id ?? '';
  const row = (file: string) => page.locator(`tr[data-report-id="${idOf(file)}"]`);
  const main = page.locator('main');

  await test.step('fields are typed in, and a candidate is found by a few characters', async () => {
    await openIntake(page);
    await expect(main).toHaveAttribute('data-unsaved', '0');
    await row('甲/云河县水务局2019年工作总结.txt').locator('[data-field="year"]').fill('2009');
    await row('甲/云河县水务局2020年工作总结.txt').locator('[data-field="year"]').fill('2010');
    await expect(main).toHaveAttribute('data-unsaved', '2');
    // An incomplete value is marked and not saved.
    const year = row('乙/工作总结.txt').locator('[data-field="year"]');
    await year.fill('20');
    await expect(year).toHaveAttribute('aria-invalid', 'true');
    await year.fill('2021');
    await expect(year).not.toHaveAttribute('aria-invalid', 'true');
    const office = row('乙/工作总结.txt').locator('[data-field="org"]');
    await office.fill('水务');
    await page.getByRole('option', { name: '云河县水务局' }).click();
    await expect(office).toHaveValue('云河县水务局');
    await expect(main).toHaveAttribute('data-unsaved', '4');
    // The office implies a level; that the report has none is stated.
    await row('乙/工作总结.txt').locator('[data-field="level"]').selectOption({ label: '确认未注明' });
    await expect(main).toHaveAttribute('data-unsaved', '5');
    await expectAccessible(page);
  });

  await test.step('corrections outlive the page, and one is taken back', async () => {
    await page.reload();
    await expect(main).toHaveAttribute('data-unsaved', '5');
    const level = row('乙/云河县林业局2021年工作总结.txt').locator('[data-field="level"]');
    await level.selectOption('市');
    await expect(main).toHaveAttribute('data-unsaved', '6');
    await row('乙/云河县林业局2021年工作总结.txt').locator('[data-revert]').click();
    await expect(level).toHaveValue('区县');
    await expect(main).toHaveAttribute('data-unsaved', '5');
  });

  await test.step('several rows are given one value at once', async () => {
    await page.getByRole('searchbox', { name: '题名、文件、单位' }).fill('水务局20');
    await page.getByRole('checkbox', { name: '选取列出的全部报告' }).check();
    await page.locator('[data-bulk-field]').selectOption('level');
    await page.locator('[data-bulk-value]').fill('市');
    await page.locator('[data-action="apply-to-selected"]').click();
    await expect(main).toHaveAttribute('data-unsaved', '7');
  });

  await test.step('a doubtful value says why, and is confirmed as it is from the keyboard', async () => {
    const doubt = page.locator(`.doubt-field[data-key="${idOf('丙/材料.txt')} org"]`);
    await expect(doubt.locator('.doubt-reason')).toHaveText('名称未带地名');
    const offers = doubt.locator('.candidate');
    await offers.first().focus();
    await expect(offers.first()).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(offers.nth(1)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(page.locator('.candidate:focus')).toHaveCount(1);
    await expect(offers.nth(1)).not.toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(offers.first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(main).toHaveAttribute('data-unsaved', '8');
    await expect(doubt.locator('.field-note')).toContainText('已核，照原值');
    await page.reload();
    await expect(main).toHaveAttribute('data-unsaved', '8');
  });

  await test.step('the catalogue that is saved holds what was there before', async () => {
    const downloading = page.waitForEvent('download');
    await page.locator('[data-action="save-catalogue"]').click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('catalogue.csv');
    await download.saveAs(join(CONTENT, 'catalogue.csv'));
    await expect(main).toHaveAttribute('data-unsaved', '0');
    expect(readFileSync(join(CONTENT, 'catalogue.csv'), 'utf8').split('\r\n')).toEqual([
      '\uFEFFfile,note,库位,year,level,org',
      '甲/云河县水务局2019年工作总结.txt,=原件缺页,三排,2009,市,',
      '不在了.txt,旧,"一,排"',
      '甲/云河县水务局2020年工作总结.txt,,,2010,市,',
      '乙/工作总结.txt,,,2021,未注明,云河县水务局',
      '丙/材料.txt,,,,,宣传部',
      '',
    ]);
  });

  await test.step('after a build the site is right, and nothing waits any more', async () => {
    build();
    await openIntake(page);
    await expect(main).toHaveAttribute('data-unsaved', '0');
    await expect(page.locator('.save-bar')).toBeHidden();
    await expect(page.locator(`.doubt-field[data-key="${idOf('丙/材料.txt')} org"]`)).toHaveCount(0);
    await expect(row('甲/云河县水务局2019年工作总结.txt').locator('[data-field="year"]')).toHaveValue('2009');
    await expect(row('甲/云河县水务局2020年工作总结.txt').locator('[data-field="year"]')).toHaveValue('2010');
    const id = idOf('乙/工作总结.txt');
    await page.goto(String(pathToFileURL(join(SITE, `reports/${id}.html`))));
    await expect(page.locator('.fields [data-field="year"]')).toHaveText('2021');
    await expect(page.locator('.fields [data-field="org"]')).toHaveText('云河县水务局');
    await expect(page.locator('.fields [data-field="level"]')).toHaveText('未注明');
    await page.getByRole('link', { name: '改著录' }).click();
    await expect(page.locator('tr[data-report-id]')).toHaveCount(1);
    await expect(page.locator(`tr[data-report-id="${id}"] [data-field="org"]`)).toHaveValue('云河县水务局');
  });

  await test.step('where the browser can, the folder itself is written', async () => {
    // The browser's own folder stands for the content folder: no test can press the button of the system's dialog.
    await page.addInitScript(() => {
      window.showDirectoryPicker = async () => {
        const folder = await navigator.storage.getDirectory();
        const inner = await folder.getDirectoryHandle('乙', { create: true });
        await inner.getFileHandle('工作总结.txt', { create: true });
        const file = await (await folder.getFileHandle('catalogue.csv', { create: true })).createWritable();
        await file.write('文件,年度,密级\n新放的.txt,2024,内部\n');
        await file.close();
        return folder;
      };
    });
    const { createSiteServer } = await import('../../src/pipeline/site-server.ts');
    const server = createSiteServer({ outDir: SITE });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    await page.goto(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/intake.html`);
    await row('乙/工作总结.txt').locator('[data-field="year"]').fill('2020');
    await page.locator('[data-action="write-catalogue"]').click();
    await expect(page.locator('.save-bar')).toContainText('已写入');
    const written = await page.evaluate(async () => {
      const folder = await navigator.storage.getDirectory();
      return (await (await folder.getFileHandle('catalogue.csv')).getFile()).text();
    });
    expect(written).toBe('文件,年度,密级\r\n新放的.txt,2024,内部\r\n乙/工作总结.txt,2020,\r\n');
    server.close();
    server.closeAllConnections();
  });
});
