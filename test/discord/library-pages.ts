import type { RequestListener } from 'node:http';

/** Pages of a site for the tests of libraries. */

export const FERRY = `<!doctype html><title>Ferry runs again | Harbour Post</title>
<meta property="og:site_name" content="Harbour Post"><meta name="author" content="Ola Berg">
<meta property="article:published_time" content="2023-04-18T23:30:00-05:00">
<meta property="article:modified_time" content="2023-04-19T08:00:00-05:00">
<h1>Ferry runs again</h1>
<p>The ferry to the island runs again since Monday, the harbour office said.</p>
<p>“We have waited for eleven days,” said Ane Lund, who keeps the shop on the island and had run out of flour.</p>
<p>A storm had torn the pier from its piles at Easter. It was mended by divers from the mainland.</p>`;

/** The same page when somebody has put it right. */
export const FERRY_LATER = FERRY.replace('eleven days', 'twelve days').replace(
  'by divers from the mainland',
  'by carpenters',
);

export const BUDGET = `<!doctype html><title>Council passes budget | Town News</title>
<h1>Council passes budget</h1>
<p>The town council passed its budget on Tuesday evening by nine votes to four after a long debate.</p>
<p>“Taxes will not rise this year,” Mayor Ruth Okello said. She thanked the members for their patience.</p>
<p>A new roof for the school costs two million crowns, and the swimming pool is closed until autumn.</p>`;

/** What a page shows, which can be changed. */
export function changing(first: string): { show: (page: string) => void; listener: RequestListener } {
  let shown = first;
  return {
    show: (page) => {
      shown = page;
    },
    listener: (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(shown),
  };
}
