import { UserError } from '../errors.ts';

/** What can be wrong with a database that is none of the program's fault. */
export type StorageProblemKind =
  | 'unreachable'
  | 'refused'
  | 'locked'
  | 'read-only'
  | 'full'
  | 'damaged'
  | 'newer'
  | 'unopened';

/** The library can't be read or written now; nothing of it was changed. The message is for whoever runs the program. */
export class StorageProblem extends UserError {
  readonly kind: StorageProblemKind;

  /** Whether it may go away by itself, so that trying again later makes sense. */
  get mayPass(): boolean {
    return PASSING.has(this.kind);
  }

  constructor(kind: StorageProblemKind, place: string, cause?: unknown) {
    super(`The library in ${place} ${SAYING[kind]}`, { cause });
    this.kind = kind;
  }
}

const PASSING: ReadonlySet<StorageProblemKind> = new Set(['unreachable', 'locked', 'full']);

const SAYING: Readonly<Record<StorageProblemKind, string>> = {
  unreachable: "can't be reached; start the database server, or look at DATABASE_URL",
  refused: 'refuses the login, or there is no such database; look at DATABASE_URL',
  locked: 'is in use by another program that does not let go; try again, or end that program',
  'read-only': 'can be read but not written; give its owner the right to write, or set DATA_DIR',
  full: "can't be written: the disk is full or fails; make room, and try again",
  damaged:
    'is damaged and was left as it is; put it aside and bring back a copy, or import what verbatim export wrote',
  newer: 'was made by a newer version of Verbatim; use that version, or another DATA_DIR',
  unopened: "can't be opened; look whether its folder is there and may be written, or set DATA_DIR",
};

/** Beginnings of SQLite's result codes, and what they mean to a person. */
const SQLITE: readonly (readonly [string, StorageProblemKind])[] = [
  ['SQLITE_BUSY', 'locked'],
  ['SQLITE_LOCKED', 'locked'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_FULL', 'full'],
  ['SQLITE_IOERR', 'full'],
  ['SQLITE_NOTADB', 'damaged'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_CANTOPEN', 'unopened'],
];

/** Node's errors of a file's folder. */
const FOLDER: readonly (readonly [string, StorageProblemKind])[] = [
  ['EACCES', 'unopened'],
  ['EPERM', 'unopened'],
  ['EROFS', 'unopened'],
  ['ENOTDIR', 'unopened'],
  ['EEXIST', 'unopened'],
  ['ENOSPC', 'full'],
];

/** Beginnings of PostgreSQL's SQLSTATEs and of Node's network errors. */
const POSTGRES: readonly (readonly [string, StorageProblemKind])[] = [
  ['28', 'refused'],
  ['3D', 'refused'],
  ['08', 'unreachable'],
  ['57P', 'unreachable'],
  ['57014', 'locked'],
  ['55P03', 'locked'],
  ['40', 'locked'],
  ['53', 'full'],
  ['25006', 'read-only'],
  ['42501', 'read-only'],
  ['XX001', 'damaged'],
  ['XX002', 'damaged'],
  ['ECONN', 'unreachable'],
  ['ENOTFOUND', 'unreachable'],
  ['EAI_', 'unreachable'],
  ['ETIMEDOUT', 'unreachable'],
  ['EHOSTUNREACH', 'unreachable'],
  ['ENETUNREACH', 'unreachable'],
  ['ENOENT', 'unreachable'],
  ['EPIPE', 'unreachable'],
];

/** What node-postgres says of a connection that is gone, without a code. */
const GONE = /connection terminated|timeout exceeded when trying to connect|connection error/iu;

/** What libsql says of a file that it can't open, without a code. */
const UNOPENED = /unable to open/iu;

/** The problem that an error of a database stands for; null for a fault of the program. */
export function problemIn(error: unknown): StorageProblemKind | null {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const known = [...SQLITE, ...FOLDER, ...POSTGRES].find(([beginning]) => code.startsWith(beginning));
  if (known) return known[1];
  if (UNOPENED.test(error.message)) return 'unopened';
  if (GONE.test(error.message)) return 'unreachable';
  // Several addresses were tried, and none answered.
  return error instanceof AggregateError ? problemIn(error.errors[0]) : null;
}
