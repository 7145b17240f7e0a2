import { expect, test } from 'vitest';
import { extractPage } from '../../src/extract/extract-page.ts';
import cases from './page-dates.json' with { type: 'json' };

const HEADLINE = '<h1>Ferry to the island runs again</h1>';
const STORY = '<p>The ferry to the island runs again since Monday, the harbour office said.</p>'.repeat(5);

test.each(cases)(
  '$name',
  ({ lang = 'en', head = '', before = '', headline = HEADLINE, after = '', ...dates }) => {
    const title = '<title>Ferry to the island runs again</title>';
    const body = `${before}<main>${headline}${after}${STORY}</main>`;
    const html = `<html lang="${lang}"><head>${title}${head}</head><body>${body}</body></html>`;
    const found = extractPage(new TextEncoder().encode(html), { charset: null, address: null });
    expect('page' in found && found.page).toMatchObject({
      publishedAt: dates.publishedAt,
      updatedAt: dates.updatedAt,
    });
  },
);
