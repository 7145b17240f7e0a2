import { UserError } from '../errors.ts';

/** What can be wrong with a database that is none of the program's fault. */
export type StorageProblemKind =
  | 'unreachable'
  | 'refused'
  | 'locked'
  | 'slow'
  | 'crowded'
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

/** What was read can't be what was written. */
export class Damage extends Error {
  override readonly name = 'Damage';
}

const PASSING: ReadonlySet<StorageProblemKind> = new Set([
  'unreachable',
  'locked',
  'full',
  'slow',
  'crowded',
]);

const SAYING: Readonly<Record<StorageProblemKind, string>> = {
  unreachable: "can't be reached; start the database server, or look at DATABASE_URL",
  refused: 'refuses the login, or there is no such database; look at DATABASE_URL',
  locked: 'is in use by another program that does not let go; try again, or end that program',
  slow: 'takes too long to answer; look at what else the database server does, and try again',
  crowded: 'takes no more connections; close some, or raise max_connections of the database server',
  'read-only': 'can be read but not written; give the right to write, or set DATA_DIR or DATABASE_URL',
  full: "can't be written: the disk is full or fails; make room, and try again",
  damaged:
    'is damaged and was left as it is; put it aside and bring back a copy, or import what verbatim export wrote',
  newer: 'was made by a newer version of Verbatim; use that version, or another DATA_DIR',
  unopened: "can't be opened; look whether its folder is there and may be written, or set DATA_DIR",
};

/** SQLite's result codes; the bits above the lowest eight only say more closely where it happened, and libsql can't name all of those. */
const SQLITE: ReadonlyMap<number, StorageProblemKind> = new Map([
  [3, 'unopened'], // PERM
  [5, 'locked'], // BUSY
  [6, 'locked'], // LOCKED
  [8, 'read-only'], // READONLY
  [10, 'full'], // IOERR
  [11, 'damaged'], // CORRUPT
  [13, 'full'], // FULL
  [14, 'unopened'], // CANTOPEN
  [15, 'locked'], // PROTOCOL: others took the lock too often
  [26, 'damaged'], // NOTADB
]);

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
  ['57014', 'slow'],
  ['55P03', 'locked'],
  ['40', 'locked'],
  ['53300', 'crowded'],
  ['53', 'full'],
  ['58', 'full'],
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
  ['EPIPE', 'unreachable'],
];

/** What node-postgres says of a connection that is gone, without a code. */
const GONE = /connection terminated|timeout exceeded when trying to connect|connection error|not queryable/iu;

/** What libsql says of a file that it can't open, without a code. */
const UNOPENED = /unable to open/iu;

/** The problem that an error of a database stands for; null for a fault of the program. */
export function problemIn(error: unknown): StorageProblemKind | null {
  if (!(error instanceof Error)) return null;
  if (error instanceof Damage) return 'damaged';
  if ('rawCode' in error && typeof error.rawCode === 'number')
    return SQLITE.get(error.rawCode & 0xff) ?? null;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  // A folder that can't be made, and a server's socket that isn't there.
  if (code === 'ENOENT')
    return 'syscall' in error && error.syscall === 'connect' ? 'unreachable' : 'unopened';
  const known = [...FOLDER, ...POSTGRES].find(([beginning]) => code.startsWith(beginning));
  if (known) return known[1];
  if (UNOPENED.test(error.message)) return 'unopened';
  if (GONE.test(error.message)) return 'unreachable';
  // Several addresses were tried, and none answered.
  return error instanceof AggregateError ? problemIn(error.errors[0]) : null;
}
