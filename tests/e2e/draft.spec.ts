import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expectAccessible } from './accessible.ts';
import { BUILT_SITE, siteRoot, WAYS } from './places.ts';
import { expect, test } from './site.ts';

/** Sentences of the sample archive: 云河县档案馆2023年工作总结. */
const KEPT = '新进馆档案先除尘、冷冻杀虫，再上架入库。';
const REWORDED = '库房坚持每天两次记录温湿度，梅雨季节加密到五次。';
const NEW = '口述史录音间四月启用，二十位老支书讲了修水库的旧事。';
const TITLE = '云河县档案馆2024年工作总结';
const DRAFT = `${TITLE}\n一、主要工作\n${KEPT}${REWORDED}\n${NEW}\n特此报告。`;

async function check(page: Page, draft: string): Promise<void> {
  await page.fill('textarea[name=draft]', draft);
  await page.getByRole('button', { name: '核对', exact: true }).click();
  await expect(page.locator('main')).toHaveAttribute('data-draft-state', /done|error/);
}

for (const way of WAYS) {
  test.describe(`over ${way}`, () => {
    test.use({ way });

    test('sorts a draft, and shows the source of each sentence beside it', async ({ page, open }) => {
      await open('draft.html');
      await expect(page.locator('main')).toHaveAttribute('data-draft-state', 'idle');
      await check(page, DRAFT);
      const sentences = page.locator('[data-sentence]');
      const classes = await sentences.evaluateAll((its) => its.map((it) => it.getAttribute('data-sentence')));
      expect(classes).toEqual(['formula', 'formula', 'verbatim', 'reworded', 'new', 'formula']);
      await expect(page.locator('.draft-key')).toContainText('通用表述 0 句');
      await expect(page.locator('.draft-key')).toContainText('标题和短句 3 句，26 字，不作判断');
      await expect(page.locator('.sentence-class')).toHaveText(['标题', '标题', '原文', '改写', '新', '短句']);
      await expect(page.locator('[name=org]')).toHaveValue('云河县档案馆');
      await expect(page.locator('.draft-own-note')).toContainText('据题名猜的');
      await expect(sentences.nth(2)).toHaveAttribute('data-relation', 'earlier');
      await expect(sentences.nth(2)).toContainText('云河县档案馆2023年工作总结');
      const source = page.locator('.draft-source');
      await expect(source.locator('mark')).toHaveText(KEPT);
      const target = await source.locator('header a').getAttribute('href');
      expect(readFileSync(join(BUILT_SITE, (target ?? '').split('#')[0] ?? ''), 'utf8')).toContain(KEPT);
      await sentences.nth(3).click();
      await expect(source.locator('.source-changes ins')).toHaveText(['天', '五']);
    });

    test('the draft goes nowhere: not into a request, an address or a store', async ({ page, open, way, isMobile }) => {
      test.skip(isMobile, 'The same for every window.');
      const requests: string[] = [];
      page.on('request', (request) => requests.push(`${request.url()} ${request.postData() ?? ''}`));
      await open('draft.html');
      await check(page, DRAFT);
      await page.getByRole('checkbox', { name: /通用表述/ }).uncheck();
      await page.locator('[data-sentence=reworded]').click();
      expect(requests.filter((request) => !request.startsWith(siteRoot(way)))).toEqual([]);
      const told = [...requests, page.url()].map((address) => decodeURIComponent(address)).join('\n');
      for (const words of [KEPT, REWORDED, NEW, '口述史', TITLE]) expect(told).not.toContain(words);
      expect(new URL(page.url()).search).toBe('?hide=formula');
      const stored = await page.evaluate(() =>
        JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
      );
      expect(stored).not.toContain('档案');
      expect(await page.evaluate(() => JSON.stringify(history.state))).toBe('null');
      await page.reload();
      await expect(page.locator('textarea[name=draft]')).toHaveValue('');
    });
  });
}

test('the policy of the page lets nothing leave, and no form could carry the draft', async ({
  page,
  open,
  isMobile,
}) => {
  test.skip(isMobile, 'The same for every window.');
  await open('draft.html');
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain("default-src 'self'");
  expect(policy?.match(/https?:|\*|connect-src|wss?:/g)).toBeNull();
  expect(await page.locator('textarea[name=draft]').evaluate((field) => field.closest('form'))).toBeNull();
});

test('the choice of office and year is in the address, and sorts anew', async ({ page, open }) => {
  await open(`draft.html?org=${encodeURIComponent('青石街道')}&year=2025&level=${encodeURIComponent('乡镇')}`);
  await check(page, DRAFT);
  await expect(page.locator('[data-sentence=verbatim]')).toHaveAttribute('data-relation', 'elsewhere');
  await page.locator('[name=org]').fill('云河县档案馆');
  await page.locator('[name=org]').press('Tab');
  await expect(page.locator('[data-sentence=verbatim]')).toHaveAttribute('data-relation', 'earlier');
  expect(new URL(page.url()).searchParams.get('org')).toBe('云河县档案馆');
});

test('reads Word documents and texts in GB18030, and refuses what is neither', async ({ page, open, isMobile }) => {
  test.skip(isMobile, 'The same for every window.');
  await open('draft.html');
  const file = page.locator('input[type=file]');
  const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${TITLE}</w:t></w:r></w:p><w:p><w:r><w:t>新进馆档案先除尘、</w:t></w:r><w:del><w:r><w:delText>烘干、</w:delText></w:r></w:del><w:ins><w:r><w:t>冷冻杀虫，再上架入库。</w:t></w:r></w:ins></w:p></w:body></w:document>`;
  const docx = Buffer.from(zipSync({ 'word/document.xml': strToU8(xml) }));
  await file.setInputFiles({ name: '初稿.docx', mimeType: 'application/octet-stream', buffer: docx });
  await expect(page.locator('[data-sentence=verbatim]')).toContainText(KEPT);
  await expect(page.locator('textarea[name=draft]')).toHaveValue(`${TITLE}\n${KEPT}`);
  const holding = (name: string, content: string): Buffer => {
    const namespaces =
      'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
    const body = `<w:p><w:r><w:t>${TITLE}</w:t></w:r></w:p><w:altChunk r:id="r1"/>`;
    const relation = `<Relationship Id="r1" Type="http://x/aFChunk" Target="${name}"/>`;
    const parts = {
      'word/document.xml': `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
      'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation}</Relationships>`,
      [`word/${name}`]: content,
    };
    return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([path, data]) => [path, strToU8(data)]))));
  };
  const saved = `<html><head><meta charset="utf-8"></head><body><p>${KEPT.slice(0, 4)}\n  ${KEPT.slice(4)}<span hidden>藏</span></p><ol start="3"><li>其三</ol></body></html>`;
  const embedding = { name: '内嵌.docx', mimeType: 'application/octet-stream', buffer: holding('a.html', saved) };
  await file.setInputFiles(embedding);
  await expect(page.locator('textarea[name=draft]')).toHaveValue(`${TITLE}\n${KEPT}\n其三`);
  await expect(page.locator('.draft-alert')).toBeEmpty();
  await file.setInputFiles({ ...embedding, buffer: holding('a.rtf', '{\\rtf1 x}') });
  await expect(page.locator('.draft-alert')).toContainText('嵌入的部分没有读出');
  // 特此报告 in GB18030.
  const gbk = Buffer.from([0xcc, 0xd8, 0xb4, 0xcb, 0xb1, 0xa8, 0xb8, 0xe6]);
  await file.setInputFiles({ name: '稿.txt', mimeType: 'text/plain', buffer: gbk });
  await expect(page.locator('textarea[name=draft]')).toHaveValue('特此报告');
  await page.locator('.draft-editor summary').click();
  await file.setInputFiles({ name: '旧.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('not a zip') });
  await expect(page.locator('.draft-alert')).toContainText('请另存为 .docx');
  const bomb = Buffer.from(zipSync({ 'word/document.xml': new Uint8Array(41 * 1024 * 1024) }));
  await file.setInputFiles({ name: '大.docx', mimeType: 'application/octet-stream', buffer: bomb });
  await expect(page.locator('.draft-alert')).toContainText('过大');
});

test('sentences are walked by keys and filtered by class', async ({ page, open }) => {
  await open('draft.html');
  await check(page, DRAFT);
  const chosen = page.locator('[data-sentence][aria-selected=true]');
  await expect(chosen).toHaveAttribute('data-index', '2');
  await page.locator('main h1').click();
  await page.keyboard.press('j');
  await expect(chosen).toHaveAttribute('data-index', '3');
  await page.keyboard.press('k');
  await page.getByRole('checkbox', { name: /原文沿用/ }).uncheck();
  await expect(page.locator('[data-sentence=verbatim]')).toBeHidden();
  await expect(page.locator('[data-sentence=reworded]')).toBeVisible();
});

test('remarks are switched off, dealt with until the tab closes, and go to Word', async ({ page, open }) => {
  await open('draft.html');
  const typo = '全面布署档案安全工作，投资XX万元，实施“数据要素×”行动，逐库逐柜签字背书到人。';
  await check(page, `${DRAFT}\n${typo}`);
  const sentence = page.locator('[data-sentence]').last();
  await expect(sentence).toHaveAttribute('data-flags', 'form foreign-name');
  await expect(sentence.locator('mark')).toHaveText(['布署', 'XX']);
  await page.getByRole('checkbox', { name: /错别字/ }).uncheck();
  await expect(sentence.locator('mark')).toHaveText(['XX']);
  expect(new URL(page.url()).searchParams.get('off')).toBe('typo');
  await sentence.click();
  await page.getByRole('checkbox', { name: '标为已处理' }).check();
  await expect(sentence).toHaveAttribute('data-done', '');
  if (await page.locator('.draft-source-close').isVisible()) await page.locator('.draft-source-close').click();
  await page.locator('.draft-editor summary').click();
  await check(page, `${DRAFT}\n再添一句。\n${typo}`);
  await expect(page.locator('[data-sentence]')).toHaveCount(8);
  await expect(page.locator('[data-sentence][data-done]')).toHaveText(/布署/);
  const click = page.getByRole('button', { name: '存为 Word' }).click();
  const [file] = await Promise.all([page.waitForEvent('download'), click]);
  expect(file.suggestedFilename()).toBe('核稿结果.docx');
  const xml = strFromU8(unzipSync(readFileSync(await file.path()))['word/document.xml'] ?? new Uint8Array());
  for (const words of [KEPT, '没有填上', '原文沿用']) expect(xml.replace(/<[^>]+>/g, '')).toContain(words);
});

test('reading the whole archive is said, and leaves no doubt', async ({ page, open }) => {
  await open('draft.html');
  await check(page, DRAFT);
  await page.getByRole('button', { name: /通查全部/ }).click();
  await expect(page.locator('.draft-extent')).toContainText('全部读过');
});

for (const [what, route, name] of [
  ['a missing data file', /search\/draft\/.*\/0\.js/, 'search/draft/'],
  ['a missing script', /wenmai-draft\.js/, 'wenmai-draft.js'],
] as const) {
  test(`${what} is named, and nothing is judged`, async ({ page, open, expected }) => {
    expected.push(/ERR_|404|Failed to load/);
    await page.route(route, (each) => each.abort());
    await open('draft.html');
    await check(page, DRAFT);
    await expect(page.locator('main')).toHaveAttribute('data-draft-state', 'error');
    await expect(page.getByRole('alert').filter({ hasText: name })).toBeVisible();
    await expect(page.locator('[data-sentence]')).toHaveCount(0);
    await expect(page.locator('textarea[name=draft]')).toHaveValue(DRAFT);
  });
}

test('the checked draft is accessible, wide and narrow', async ({ page, open }) => {
  await open('draft.html');
  await check(page, DRAFT);
  await expect(page.locator('.source mark')).toHaveText(KEPT);
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 800 });
  await page.locator('[data-sentence=reworded]').click();
  await expect(page.locator('.draft-source')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.locator('.draft-source')).toBeHidden();
});
