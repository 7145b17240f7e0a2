/** What is wrong with a file, and how to mend it, by the code of the system's error. */
const READING: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder; name a file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
};

const WRITING: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder; make it first, or name another',
  ENOTDIR: 'what should be its folder is a file',
  EISDIR: 'it is a folder; name a file in it',
  EEXIST: 'it is there already; name a new file',
  EACCES: 'permission denied; name another place',
  EPERM: 'permission denied; name another place',
  EROFS: 'the disk can’t be written to; name another place',
  ENOSPC: 'the disk is full; make room, and try again',
};

/** Whether the operating system refused something. */
export function isOfFile(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error;
}

/** Why a file can't be read, in words; the system's own where there are none. */
export function whyNotRead(error: unknown): string {
  return why(error, READING);
}

/** Why a file can't be written, in words; the system's own where there are none. */
export function whyNotWritten(error: unknown): string {
  return why(error, WRITING);
}

function why(error: unknown, reasons: Readonly<Record<string, string>>): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  return reasons[code] ?? error.message;
}
