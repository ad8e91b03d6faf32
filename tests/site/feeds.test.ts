import { expect, test } from 'vitest';
import { atomFeed, sitemap } from '../../src/site/feeds.ts';
import { reportOf } from '../core/report/report-of.ts';

const address = 'https://example.org/wenku';

test('sitemap', () => {
  expect(sitemap(address, ['index.html', 'reports/a.html'])).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
    <url><loc>https://example.org/wenku/index.html</loc></url>
    <url><loc>https://example.org/wenku/reports/a.html</loc></url>
    </urlset>
    "
  `);
});

test('an entry is dated as late as its date can mean', () => {
  const reports = [
    reportOf({ id: 'a', title: '总结 <与> 计划 & \u0007', date: '2022-12' }),
    reportOf({ id: 'b', title: '述职报告', year: 2021 }),
  ];
  expect(atomFeed({ address: `${address}/`, title: '文库', path: 'feed.xml', reports })).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
    <id>https://example.org/wenku/</id>
    <title>文库</title>
    <link href="https://example.org/wenku/index.html"/>
    <link rel="self" href="https://example.org/wenku/feed.xml"/>
    <updated>2022-12-28T00:00:00Z</updated>
    <author><name>文库</name></author>
    <entry><id>https://example.org/wenku/reports/a.html</id><title>总结 &lt;与&gt; 计划 &amp; </title><link href="https://example.org/wenku/reports/a.html"/><updated>2022-12-28T00:00:00Z</updated></entry>
    <entry><id>https://example.org/wenku/reports/b.html</id><title>述职报告</title><link href="https://example.org/wenku/reports/b.html"/><updated>2021-12-28T00:00:00Z</updated></entry>
    </feed>
    "
  `);
});
