/** Discord's limits on what a bot sends, in UTF-16 code units unless said otherwise (discord.com/developers/docs). */
export const LIMITS = {
  /** Content of a message. */
  content: 2000,
  /** Number of choices that autocomplete may offer. */
  choices: 25,
  /** Name and value of a choice. */
  choice: 100,
  /** What a member can write into a field of a form. */
  textInput: 4000,
  /** The id of a button, menu or form. */
  customId: 100,
  /** Buttons in a row, in number. */
  buttons: 5,
  /** Number of options in a menu. */
  options: 25,
  /** Label, value and description of an option. */
  option: 100,
} as const;
