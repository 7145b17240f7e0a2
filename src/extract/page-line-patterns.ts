import { readDateLine } from '../article/date-line.ts';

/**
 * Lines of a page that are the site's and not the article's. Only what can be told safely: a wrong guess takes away something
 * that the article says. Each pattern must match a whole paragraph.
 */

/** Words of buttons and notices that stand alone. */
const ALONE =
  /^[^\p{L}\p{N}]*(?:advert(?:isement|ising)?s?|ads?|sponsored(?: content)?|promoted|skip to (?:main )?content|skip (?:ad(?:vert(?:isement)?)?|navigation)|sign (?:in|up)|log in|register|subscribe(?: now| today)?|share(?: this)?(?: article| story| post| page)?(?: on [\p{L} ,/]{1,40})?|tweet(?: this)?|copy link|(?:copied|link copied)|email|e-mail|print|save|comments?|(?:leave|add|post) a (?:comment|reply)|\d+ comments?|view comments|show comments|caption|toggle caption|hide caption|enlarge this image|close|hide|open|menu|search|home|next|previous|read more|show more|load more|see more|learn more|view more|more|(?:image|slide|photo) \d+ of ?\/? ?\d+|\d+ ?\/ ?\d+|(?:article|story|content|post) continues below(?: this)?(?: ad(?:vertisement)?)?|continue reading(?: below)?|scroll to continue(?: with content)?|(?:keep|start) reading|loading|this slideshow requires javascript|breaking news|local news|most (?:read|popular|viewed)|trending(?: now)?|listen to (?:this )?(?:article|story)|listen|watch(?: now| live)?|play video|\d+ min(?:ute)?s?(?: read| ago)?|\d+ hours? ago|back to top|top stories|editor'?s picks?|getty(?: images)?|file photo|thanks for reading[^.!?]*|all rights reserved|(?:(?:facebook|twitter|x|email|e-mail|linkedin|pinterest|reddit|whatsapp|flipboard|messenger|print|share|copy link|link|instagram|youtube|tiktok|threads|bluesky|telegram)[\s,|·•]*){1,12})[^\p{L}\p{N}]*$/iu;

/** A pointer to something else to read or watch; what follows the colon is its title. */
const POINTER =
  /^[^\p{L}\p{N}]*(?:(?:also )?read(?: more| also| next| this next| the full (?:story|article))?|see also|related(?: articles?| stories| story| coverage| content| reading| topics| links?| posts?)?|more(?: on| from| about)?(?: this| the)?(?: story| topic)?|further reading|recommended(?: reading)?|don['’]t miss|you (?:might|may) also (?:like|be interested in|enjoy)|also of interest|up next|watch(?: live| now| more| below)?|listen|must read|in case you missed it|sources?|tags?|topics?|filed under|categor(?:y|ies)|keywords|image credits?|share this)\s*[:>»|→]\s*[^\n]{0,160}$/iu;

/** A heading above links to other articles; the titles under it go with it. */
export const LINKS_HEADING =
  /^[^\p{L}\p{N}]*(?:more(?: (?:stories|news|articles|coverage|from [^.!?:]{2,40}|on [^.!?:]{2,40}))?|you (?:might|may) also (?:like|be interested in|enjoy)|related(?: articles?| stories| story| coverage| content| reading| topics| links?| posts?| news)?|recommended(?: for you| reading| stories| articles)?|read (?:more|next|also)|see also|further reading|don['’]t miss|(?:most|more) (?:read|popular)(?: stories)?|trending(?: stories)?|what to read next|more top stories|editors?['’]?s? (?:picks|recommendations))\s*:?$/iu;

/** What a paragraph asks of the reader when it starts with one of {@link APPEALS}, up to its end. */
const REST = '[^\\n]{0,260}$';
const APPEALS = [
  '(?:sign up|subscribe|register)(?: now| here| today| free)? (?:to|for|here|below|and)\\b[^.!?]{0,90}\\b(?:newsletters?|updates?|alerts?|inbox|e-?mails?|digest|briefing|podcasts?|channel|course|account|free|today|access)\\b',
  "(?:get|have|receive|join|want|stay|try|don[’']t miss)\\b[^.!?]{0,90}\\b(?:newsletters?|(?:your|my) inbox|whatsapp channel|delivered to your|subscribe)\\b",
  "(?:follow|like|find) (?:us|me|him|her|them|[\\p{L}’' .]{2,40}) on (?:x|twitter|facebook|instagram|linkedin|youtube|tiktok|whatsapp|telegram|threads|bluesky|google news)\\b",
  '(?:subscribe|go) (?:to|here)\\b[^.!?]{0,60}\\b(?:youtube|channel|here|fox|app)\\b',
  '(?:subscribe|sign (?:in|up)|log in|register) to (?:read|continue|unlock|keep)\\b',
  'already a (?:subscriber|member)\\?',
  '(?:click|tap) here (?:to|for)\\b',
  'download (?:the|our)\\b[^.!?]{0,40}\\bapp\\b',
  'support (?:our|independent|local) (?:journalism|reporting)\\b',
  'this (?:post|article|page|story) (?:may contain|contains) affiliate links?\\b',
  'we may (?:earn|receive) (?:a )?commission\\b',
  'if you (?:buy|purchase) (?:something )?(?:through|via|from) (?:our|a) link',
  '(?:this|our) (?:web)?site uses cookies\\b',
  '(?:by )?(?:submitting|clicking|signing up)[^.!?]{0,60}\\b(?:terms|privacy)\\b',
  '(?:have|got) a (?:news )?tip\\?',
  'story tips can be sent\\b',
  'copyright (?:©|\\(c\\)|\\d{4})',
  '(?:the contents of this site are )?©',
  '\\(c\\) \\d{4}',
];

/** "Sign up for our newsletter …", "Follow us on …", "Get the latest … in your inbox". */
const APPEAL = new RegExp(`^[^\\p{L}©(]*(?:${APPEALS.join('|')})${REST}`, 'iu');

/** A picture's credit: "Photo: Jane Doe", "(Image by Jane Doe)". */
const CREDIT =
  /^\(?(?:file )?(?:photo|image|picture|photograph|video|illustration|graphic|screenshot)?s? ?(?:by|credits?|courtesy(?: of)?|via|source)?\s*[:/|](?<=(?:photo|image|picture|photograph|video|illustration|graphic|screenshot|credit)s?[^:/|]{0,20}[:/|])[^\n]{0,110}$/iu;

/** "AP Photo/Jane Doe", "Jane Doe / Getty Images": names and an agency, and no sentence. */
const AGENCY =
  /^\(?(?:(?:AP|AFP|EPA|PA|TASS|Reuters|REUTERS|Xinhua) (?:[Pp]hoto|[Ff]ile|[Ii]mage)\b[^\n]{0,60}|[^\n.]{2,60}\s?[/|,]\s?(?:AP|AFP|Getty|Reuters|REUTERS|EPA|Shutterstock|Alamy|iStock)(?: (?:Images|Photo|Pool|File|via [\p{L} ]{2,30}))*|(?:Getty Images|Shutterstock|Alamy|iStock|Adobe Stock)(?: ?\/ ?[\p{L} ]{2,30})?)\)?$/u;

/** As pages write it, in more ways than texts: "By Jane Doe, Staff writer", with nothing else but names and offices. */
const BYLINE =
  /^(?:By|BY|by|(?:Written|Story|Words|Posted|Reported) by)\s*:?\s+(?:\p{Lu}[\p{L}.'’-]*|and|&|de|van|von|of|for|the|in|at|(?:staff|senior|chief|political|foreign|special|business|sports?|news|science|health)\b|(?:writer|reporter|correspondent|editor|contributor|columnist)s?\b|,|[|/·•–-]|\s){1,24}$/u;

/** How its writer can be reached: an address or a name on a network, with what to do with it. */
const CONTACT =
  /\b(?:contact|reach(?:ed)?|e-?mail(?:ed)?|tips?|write to)\b[^.!?]{0,80}[\w.+-]+@[\w-]+\.\w+|\bfollow(?:ed)?\b[^.!?]{0,60}(?<!\S)@\w{2}|\bfollow (?:him|her|them|me|us|\p{Lu}[\p{L}’' ]{2,40}) on (?:x|twitter|facebook|instagram|bluesky|threads)\b|\bon (?:x|twitter)(?: at)?:? @\w+\W*$/iu;

/** Who the writer is, below the text: "Jane Doe is a reporter for …". */
const ABOUT_AUTHOR =
  /^[^\p{L}]*\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,4},? (?:is|was|has been) (?:an?|the|our)\b[^.]{0,60}\b(?:reporter|writer|editor|journalist|correspondent|columnist|contributor|producer|blogger|author)(?:$|[.,;]| (?:for|at|with|of|to|on|in|who|and|based|covering|whose)\b)/u;

const LINK_ALONE = /^(?:https?:\/\/|www\.)\S+$/iu;
const NO_WORD = /^[^\p{L}\p{N}]*$/u;

/** A button, a notice, a pointer to something else, a credit: wherever it stands. */
export function isSiteLine(words: string): boolean {
  if (words.length > 400) return false;
  return [NO_WORD, ALONE, POINTER, APPEAL, CREDIT, AGENCY, LINK_ALONE].some((pattern) => pattern.test(words));
}

/** A byline or a date line, as stands under the headline. */
export function isHeadLine(words: string): boolean {
  return BYLINE.test(words) || readDateLine(words, { start: 0, end: words.length }) !== null;
}

/** Who the writer is or how to reach them, as stands below the text. */
export function isAboutWriter(words: string): boolean {
  if (words.length > 500) return false;
  return ABOUT_AUTHOR.test(words) || CONTACT.test(words);
}
