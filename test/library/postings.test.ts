import fc from 'fast-check';
import { expect, test } from 'vitest';
import { postingsOf, sentencesWith } from '../../src/library/postings.ts';

/** Few, and such as share their low bits. */
const STEM = fc.constantFrom(0, 1, 2, 3, 0x100, 0x101, 0x1000, 0x80000001, 0xffffffff);

test('postings give of each stem the sentences that have it', () => {
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(STEM), { maxLength: 20 }), STEM, (sentences, stem) => {
      let end = 0;
      const ends = Uint32Array.from(sentences, ({ length }) => {
        end += length;
        return end;
      });
      const found = [...sentencesWith(postingsOf(Uint32Array.from(sentences.flat()), ends), stem)];
      expect(found).toEqual([...sentences.keys()].filter((sentence) => sentences[sentence]?.includes(stem)));
    }),
  );
});
