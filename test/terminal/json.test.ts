import { describe, expect, test } from 'vitest';
import { openAssistant } from '../../src/assistant/open-assistant.ts';
import { loadArticle } from '../../src/ingest/load-article.ts';
import { packagePath } from '../../src/package.ts';
import { toJson } from '../../src/terminal/json.ts';
import { sharedEncoder } from '../encoder.ts';

const encoder = await sharedEncoder();
const assistant = await openAssistant(await loadArticle(packagePath('test/articles/fisheries.txt')), encoder);
const { article } = assistant;

async function ask(question: string) {
  return JSON.parse(toJson(article, await assistant.ask(question)));
}

describe('the JSON of an answer about words', () => {
  test('an excerpt has everything that is known of its quotation, as spans of the file', async () => {
    const { speaker, speakers, excerpts } = await ask('what did Falk say about patrols?');
    expect(speaker).toBe('Ingrid Falk');
    expect(speakers).toEqual([
      {
        name: 'Ingrid Falk',
        introduction: "Norrland's fisheries minister, Ingrid Falk",
        start: expect.any(Number),
        end: expect.any(Number),
        quotations: 4,
      },
    ]);
    const [{ start, end }] = speakers;
    expect(article.text.slice(start, end)).toBe("Norrland's fisheries minister, Ingrid Falk");
    expect(excerpts).toHaveLength(1);
    const [excerpt] = excerpts;
    expect(excerpt).toMatchObject({
      speaker: 'Ingrid Falk',
      speakers: ['Ingrid Falk', 'Pavel Dorn'],
      style: 'indirect',
      class: 'speech',
    });
    const slice = ([from, to]: [number, number]) => article.text.slice(from, to);
    expect(excerpt.contents.map(slice).join(' ')).toMatch(/patrols in the Grey Sea would be doubled\.?$/u);
    expect(slice(excerpt.cue)).toBe('said');
    expect(slice(excerpt.mention)).toMatch(/^Falk and Dorn/u);
    expect(excerpt.confidence).toBeGreaterThan(0.5);
    expect(excerpt.confidence).toBeLessThanOrEqual(1);
  });

  test('what is thought has its own class', async () => {
    const { excerpts } = await ask('what does Falk think about Brussels?');
    expect(excerpts).toMatchObject([{ speaker: 'Ingrid Falk', style: 'indirect', class: 'other' }]);
  });

  test('somebody not named is the mention as it stands', async () => {
    const { speakers } = await ask('what did the spokesman say?');
    expect(speakers).toMatchObject([
      {
        name: 'A spokesman for the coast guard',
        introduction: 'A spokesman for the coast guard',
        quotations: 1,
      },
    ]);
  });

  test('a summary has its heading, and every sentence its number', async () => {
    const { heading, excerpts } = JSON.parse(toJson(article, await assistant.summary('short')));
    const title = 'Ministers Agree Cod Quota After Night of Talks';
    expect(heading).toEqual({ title, start: 0, end: title.length, published: '2022-06-14', source: null });
    const ofPage = { ...article, title: null, source: { title } };
    const summary = await assistant.summary('short');
    const answer = { ...summary, heading: { title: null, day: null, source: null } };
    expect(JSON.parse(toJson(ofPage, answer)).heading).toMatchObject({ title, start: null, end: null });
    for (const { place, start, end } of excerpts)
      expect(article.sentences[place - 1]).toMatchObject({ start, end });
    const { heading: none, excerpts: others } = await ask('where was the deal signed?');
    expect([none, others[0].place]).toEqual([null, null]);
  });

  test('an excerpt has the link to where it stands, where the article has a page', async () => {
    const answer = await assistant.ask('where was the deal signed?');
    const linked = { ...article, source: { link: 'https://news.example/cod#top' } };
    const [{ link, text }] = JSON.parse(toJson(linked, answer)).excerpts;
    const [page, words] = link.split(':~:text=');
    expect(page).toBe('https://news.example/cod#top');
    const [first, last] = words.split(',').map(decodeURIComponent);
    expect([text.startsWith(first), text.endsWith(last)]).toEqual([true, true]);
    expect(JSON.parse(toJson(article, answer)).excerpts[0].link).toBeNull();
  });

  test('without a quotation there is none of that, and nobody', async () => {
    const { speakers, excerpts } = await ask('where was the deal signed?');
    expect(speakers).toEqual([]);
    expect(excerpts[0]).toMatchObject({ speaker: null, speakers: [], class: null, confidence: null });
  });
});
