import { z } from 'zod';

/** Discord's ids are numbers of up to 20 digits. */
const Snowflake = z.string().regex(/^\d{1,20}$/u);

/** The languages that days can be written out in, by their BCP 47 tags. */
export const DATE_LANGUAGES: Readonly<Record<string, string>> = {
  en: 'English',
  ar: 'Arabic',
  de: 'German',
  es: 'Spanish',
  fr: 'French',
  hi: 'Hindi',
  id: 'Indonesian',
  it: 'Italian',
  ja: 'Japanese',
  nl: 'Dutch',
  pl: 'Polish',
  pt: 'Portuguese',
  ru: 'Russian',
  tr: 'Turkish',
  uk: 'Ukrainian',
  zh: 'Chinese',
};

/** So many roles and channels can be named. */
export const [MOST_ROLES, MOST_CHANNELS] = [25, 100];

/** {@link Settings} as JSON. */
export const SettingsKept = z.object({
  /** Roles whose members may add and remove articles, besides those who manage messages. */
  roles: z.array(Snowflake).max(MOST_ROLES).default([]),
  /** Everybody may add and remove articles. */
  everybody: z.boolean().default(false),
  /** Channels that the bot answers in; all where there is none. */
  channels: z.array(Snowflake).max(MOST_CHANNELS).default([]),
  /** The language that days are written out in: a BCP 47 tag. */
  dates: z.string().max(35).default('en'),
});

/** What a server has set. */
export type Settings = Readonly<z.infer<typeof SettingsKept>>;

/** What holds where nothing is set. */
export const DEFAULT_SETTINGS: Settings = SettingsKept.parse({});

/** Reads settings as they are stored; what an older version doesn't know or a damaged row has counts as not set. */
export function readSettings(json: string): Settings {
  try {
    return SettingsKept.parse(JSON.parse(json));
  } catch {
    return DEFAULT_SETTINGS;
  }
}
