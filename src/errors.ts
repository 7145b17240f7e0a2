/** An error meant for the user: its message is one line that says what is wrong and how to mend it. */
export class UserError extends Error {
  override readonly name = 'UserError';
}
