/** The token of the bots in the tests; in a file of its own, since what runs the program as a process needs little else. */
export const TOKEN = 'bWFkZS11cA.dG9rZW4.b2YtYS10ZXN0';
