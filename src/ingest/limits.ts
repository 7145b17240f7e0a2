/** Pages have more around their articles than in them; in bytes, unpacked. */
export const LARGEST_PAGE = 5 * 1024 * 1024;
