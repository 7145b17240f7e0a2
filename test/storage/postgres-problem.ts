import { expect } from 'vitest';
import type { StorageProblemKind } from '../../src/storage/problems.ts';
import { StorageProblem } from '../../src/storage/problems.ts';

/** Expects that something fails for a reason that PostgreSQL or the way there gives, and that this is told in one line without the password. */
export async function expectProblem(work: Promise<unknown>, kind: StorageProblemKind): Promise<void> {
  const problem = await work.then(
    () => 'none',
    (error: unknown) => error,
  );
  expect(problem).toBeInstanceOf(StorageProblem);
  const { kind: found, message, cause } = problem as StorageProblem;
  expect(found, `${cause}`).toBe(kind);
  expect(message).toMatch(/^The library in postgres:\/\/127\.0\.0\.1:\d+\/\w+ [^\n]+$/u);
  expect(message).not.toContain('secret');
}
