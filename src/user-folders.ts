import { devNull, homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** The folders that a platform has for what programs keep of one user, by its custom; each program has its own in them. */

/** The user's home folder; for a user without one a place where nothing can be kept. */
export function homeFolder(): string {
  try {
    return homedir();
  } catch {
    return devNull;
  }
}

/** What is to stay: the history of a chat. */
export function stateFolder(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv, home: string): string {
  if (platform === 'win32') return join(localData(environment, home), 'verbatim');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'verbatim');
  return join(xdgFolder(environment.XDG_STATE_HOME) ?? join(home, '.local', 'state'), 'verbatim');
}

/** What its user has put together: the library of articles. */
export function dataFolder(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv, home: string): string {
  if (platform === 'win32') return join(localData(environment, home), 'verbatim', 'Data');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'verbatim');
  return join(xdgFolder(environment.XDG_DATA_HOME) ?? join(home, '.local', 'share'), 'verbatim');
}

/** What can be made anew at any time. */
export function cacheFolder(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv, home: string): string {
  if (platform === 'win32') return join(localData(environment, home), 'verbatim', 'Cache');
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'verbatim');
  return join(xdgFolder(environment.XDG_CACHE_HOME) ?? join(home, '.cache'), 'verbatim');
}

function localData(environment: NodeJS.ProcessEnv, home: string): string {
  return environment.LOCALAPPDATA || join(home, 'AppData', 'Local');
}

/** The XDG specification has relative paths ignored. */
function xdgFolder(path: string | undefined): string | null {
  return path && isAbsolute(path) ? path : null;
}
