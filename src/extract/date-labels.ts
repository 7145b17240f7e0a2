/** What pages write before a date, in the languages that are frequent on the web. */

const UPDATED =
  'updated?|modified|edited(?! by)|revised|corrected|reviewed|aktualisier(?:t|ung)|geändert|überarbeitet|mise? à jour|modifiée?|actualisée?|actualizad[oa]|modificad[oa]|aggiornat[oa]|aggiornamento|atualizad[oa]|bijgewerkt|gewijzigd';
const PUBLISHED =
  'published|posted|publiée?|publicad[oa]|pubblicat[oa]|veröffentlicht|erschienen|gepubliceerd|geplaatst';

const SAYS_UPDATED = label(UPDATED);
// "Published by" an agency or "in" a magazine is said of another text.
const SAYS_PUBLISHED = new RegExp(
  `${label(PUBLISHED).source}(?!\\s*(?:by|in|par|dans|von|por|en|da|em|door)(?!\\p{L}))`,
  'iu',
);
const BEFORE_LABEL = new RegExp(`(?=${label(`${UPDATED}|${PUBLISHED}`).source})`, 'iu');

/** What a text says of the date in or behind it; null for nothing. */
export type DateLabel = 'published' | 'updated' | null;

/** Which of both a text says; a change, where it says both: "published and updated". */
export function labelIn(text: string): DateLabel {
  if (SAYS_UPDATED.test(text)) return 'updated';
  return SAYS_PUBLISHED.test(text) ? 'published' : null;
}

/** A text in parts that each begin with their label: "Published 3 May 2020 · Updated 5 May 2020". */
export function partsByLabel(text: string): readonly string[] {
  return text.split(BEFORE_LABEL);
}

function label(words: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu');
}
