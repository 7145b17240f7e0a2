import { UserError } from '../errors.ts';

/** What can be wrong with a database that is none of the program's fault. */
export type StorageProblemKind =
  | 'unreachable'
  | 'pooled'
  | 'refused'
  | 'unencrypted'
  | 'forbidden'
  | 'narrow'
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

/** The address of a database names the file of a certificate or key that can't be read. */
export class BadAddress extends Error {
  override readonly name = 'BadAddress';
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
  pooled:
    'is behind a pooler of connections that takes no limits of time; let PgBouncer have ignore_startup_parameters = statement_timeout,lock_timeout, or name the server itself in DATABASE_URL',
  refused: 'refuses the login, or there is no such database; look at DATABASE_URL',
  unencrypted:
    "can't be reached by the encrypted connection that DATABASE_URL asks for; look at sslmode and sslrootcert there, and at the server's certificate",
  forbidden:
    'is not open to the login of DATABASE_URL; let it read and write the tables there and, where there are none, make them',
  narrow: "can't hold every character; set DATABASE_URL to a database that was made with ENCODING 'UTF8'",
  locked: 'is in use by another program that does not let go; try again, or end that program',
  slow: 'takes too long to answer; look at what else the database server does, and try again',
  crowded: 'takes no more connections; close some, or let the database server and its login have more',
  'read-only': 'can be read but not written; give the right to write, or set DATA_DIR or DATABASE_URL',
  full: "can't be written: the disk is full or fails; make room, and try again",
  damaged:
    'is damaged and was left as it is; put it aside and bring back a copy, or import what verbatim export wrote',
  newer: 'was made by a newer version of Verbatim; use that version, or another DATA_DIR or DATABASE_URL',
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
  ['22P05', 'narrow'],
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
  ['3F', 'forbidden'], // There is no schema that may be used
  ['42501', 'forbidden'],
  ['XX001', 'damaged'],
  ['XX002', 'damaged'],
  ['ECONN', 'unreachable'],
  ['ENOTFOUND', 'unreachable'],
  ['EAI_', 'unreachable'],
  ['ETIMEDOUT', 'unreachable'],
  ['EHOSTUNREACH', 'unreachable'],
  ['ENETUNREACH', 'unreachable'],
  ['EPIPE', 'unreachable'],
  // Node's names of what can be wrong with a certificate.
  ['CERT_', 'unencrypted'],
  ['DEPTH_ZERO_', 'unencrypted'],
  ['SELF_SIGNED_', 'unencrypted'],
  ['UNABLE_TO_', 'unencrypted'],
  ['ERR_TLS_', 'unencrypted'],
  ['ERR_SSL_', 'unencrypted'],
  ['EPROTO', 'unencrypted'],
];

/** What PgBouncer says with the code of any connection that is broken off. */
const POOLER = /unsupported startup parameter/iu;

/** What is said without a code: by node-postgres of its connection, and by libsql of a file that it can't open. */
const SAID: readonly (readonly [RegExp, StorageProblemKind])[] = [
  [
    /connection terminated|timeout exceeded when trying to connect|connection error|not queryable/iu,
    'unreachable',
  ],
  [/client password must be a/iu, 'refused'],
  [/SSL connection/iu, 'unencrypted'],
  [/unable to open/iu, 'unopened'],
];

/** The problem that an error of a database stands for; null for a fault of the program. */
export function problemIn(error: unknown): StorageProblemKind | null {
  if (!(error instanceof Error)) return null;
  if (error instanceof Damage) return 'damaged';
  if (error instanceof BadAddress) return 'unencrypted';
  if ('rawCode' in error && typeof error.rawCode === 'number')
    return SQLITE.get(error.rawCode & 0xff) ?? null;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  // A folder that can't be made, and a server's socket that isn't there.
  if (code === 'ENOENT')
    return 'syscall' in error && error.syscall === 'connect' ? 'unreachable' : 'unopened';
  if (POOLER.test(error.message)) return 'pooled';
  const known = [...FOLDER, ...POSTGRES].find(([beginning]) => code.startsWith(beginning));
  if (known) return known[1];
  const said = SAID.find(([words]) => words.test(error.message));
  if (said) return said[1];
  // However PostgreSQL puts it, it takes nobody in.
  if ('severity' in error && error.severity === 'FATAL') return 'refused';
  // Several addresses were tried, and none answered.
  return error instanceof AggregateError ? problemIn(error.errors[0]) : null;
}
