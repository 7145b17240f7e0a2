/**
 * Tells what on a page is not the article's prose: credits, captions, bylines, and the words of the site around it.
 * Each pattern describes a convention of newsrooms' pages and must match from the line's beginning.
 */

/** A photo's or page's credit; on many pages the caption is glued to it. */
const CREDIT =
  /^(?:©|\(c\)\s|copyright\b|(?:file\s+)?(?:photo|image|picture|video|graphic|illustration|photograph)s?(?:\s*(?:by|credit|courtesy|source))?\s*[:/|©(]|(?:photo|image|picture)\s+(?:by|credit|courtesy)\b|credits?\s*:|(?:caption|source|via)\s*:|(?:AP|AFP|EPA|REUTERS|Reuters|Getty(?:\s+Images)?|Xinhua|TASS|Sputnik|PA)\s*(?:photo)?\s*[/|])/iu;

/** Buttons, links and notices of the site. */
const INTERFACE =
  /^[^\p{L}\p{N}]*(?:subscribe|sign\s+(?:up|in)|log\s+in|register|share(?:\s+(?:this|on|via|article|story))?|tweet(?:\s+this)?|follow\s+(?:us|@)|read\s+(?:more|also|next|the\s+full)|also\s+read|see\s+also|related(?:\s+(?:articles?|stories|news|topics|content))?|recommended|most\s+(?:read|popular|viewed)|trending|advertisements?|sponsored|newsletters?|comments?|leave\s+a\s+(?:comment|reply)|print(?:\s+this)?|e-?mail(?:\s+this)?|save|listen(?:\s+to)?|watch(?:\s+(?:now|live|more))?|click\s+here|tap\s+here|download|all\s+rights\s+reserved|tags?|topics?|filed\s+under|categor(?:y|ies)|more\s+on\s+this(?:\s+story)?|back\s+to\s+top|skip\s+to|loading|cookies?|accept(?:\s+all)?|menu|home|search|contact\s+us|about\s+us|terms\s+of|privacy\s+policy|external\s+links?|sources?|\d+\s+(?:comments?|shares?|min(?:ute)?s?\s+read))\b[^.!?]{0,60}$/iu;

/** How the site earns by what it links to: "All products are independently selected by our editors. … we may earn a commission." */
const DISCLOSURE =
  /^(?=.{1,400}$)(?=.*\b(?:we|our|us)\b).*?(?:\blinks?\b[^.!?]{0,60}\bmay\s+(?:earn|receive|get|collect)\b[^.!?]{0,40}\bcommissions?\b|\bmay\s+(?:earn|receive|get|collect)\b[^.!?]{0,40}\bcommissions?\b[^.!?]{0,40}\blinks?\b|\bindependently\s+(?:selected|chosen|reviewed|researched|curated)\s+by\s+our\b[^.!?]{0,30}\b(?:editors?|team|writers?)\b)/iu;

/** A whole line: "By Jane Doe", "By JANE DOE, Staff writer", "Written by Jane Doe in Kyiv": names, and no full stop. */
const BYLINE =
  /^(?:By|BY|by|(?:Written|Reported|Edited)\s+by|Our\s+correspondent)\s+(?:\p{Lu}[\p{L}.'’-]*|our|the|staff|a)(?:,?\s+(?:\p{Lu}[\p{L}.'’-]*|and|de|van|von|of|in|for|the|with|at|correspondents?|reporters?|writers?|editors?|staff|[|/–-]))*$/u;

/** "Reporting by X; Editing by Y" below a wire story. */
const SIGN_OFF =
  /^\(?(?:reporting|writing|editing|additional\s+reporting|compiled|with\s+(?:inputs?|files|reporting))\s+(?:by|from)\b[^"“”]{1,300}$/iu;

const DECORATION = /^[^\p{L}\p{N}]+$/u;
const LINK_ALONE = /^(?:https?:\/\/|www\.)\S+$/iu;

/** Whether a line is furniture: no part of what the article says. */
export function isFurniture(line: string): boolean {
  const patterns = [DECORATION, LINK_ALONE, CREDIT, INTERFACE, DISCLOSURE, BYLINE, SIGN_OFF];
  return patterns.some((pattern) => pattern.test(line));
}

/** Nothing but capitals, and words before what stands in quotation marks at its end: "LEE OPENS 'THE BRIDGE'". */
const CAPITALS = /^\p{Lu}[^\p{Ll}.!?]*\p{Lu}[^\p{Ll}.!?]*["”’']$/u;

/** A heading is short, and doesn't end as a sentence or a quotation does. */
export function isHeading(line: string): boolean {
  if (line.length > 120) return false;
  if (/[.!?…。！？:;,"”»’')\]]$/u.test(line) && !CAPITALS.test(line)) return false;
  return line.split(/\s+/u).length <= 14;
}
