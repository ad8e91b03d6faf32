import { expect, it } from 'vitest';
import { readHtml } from '../../../src/pipeline/formats/html/read-html.ts';

const told = (page: string): string[] =>
  readHtml(Buffer.from(page)).lines.map(({ text, aside, heading, item, cell }) =>
    [aside ?? (heading && `h${heading}`) ?? (item && `${item.number ?? '•'}`) ?? (cell && '格'), text]
      .filter(Boolean)
      .join(' '),
  );

const PROSE = '2022年，在县委、县政府的领导下，我馆接收档案4318卷，接待查档群众2106人次。';

it('finds the text where it stands, though the element has a name of navigation', () => {
  const page = `<html><body><div class="top">首页</div><div class="header main-header"><p>${PROSE}</p><p>${PROSE}</p></div></body></html>`;
  expect(told(page).filter((line) => line === PROSE)).toHaveLength(2);
});

it('keeps headings, lists and tables', () => {
  const page = `<html><body><h1>工作总结</h1><p>${PROSE}</p><ul><li>甲<li>乙<ol start=3><li>丙</ol></ul>
    <table><tr><th>项目<th>数量<tr><td>接收<td></table></body></html>`;
  expect(told(page)).toEqual(['h1 工作总结', PROSE, '• 甲', '• 乙', '3 丙', '格 项目', '格 数量', '格 接收', '格']);
});

it('runs nothing and shows nothing that is hidden', () => {
  const page = `<html><body><script>document.body.innerHTML = '脚本'</script><p>${PROSE}</p>
    <div hidden>隐藏</div><div style="display: none">隐藏</div><img src=x onerror="alert(1)"><template>模板</template></body></html>`;
  expect(told(page)).toEqual([PROSE]);
});

it('reads the encoding that the page tells, when its bytes agree', () => {
  const utf8 = Buffer.from(`<html><head><meta charset="gb2312"></head><body><p>${PROSE}</p></body></html>`);
  expect(readHtml(utf8).encoding).toBe('UTF-8');
});
