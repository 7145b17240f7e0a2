/** Longer titles are cut, in code units before they are escaped; hardly a headline is longer. */
export const LONGEST_TITLE = 150;

/** The same for what else a page says of itself: sites, writers. */
export const LONGEST_NAME = 80;
