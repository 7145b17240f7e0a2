import { expect, test } from 'vitest';
import { KINDS } from '../storage/databases.ts';
import { killOften } from '../storage/kill-often.ts';

test.each(KINDS)('$name keeps what was done and nothing half through 200 kills', async (kind) => {
  const { changes, interrupted, whole } = await killOften(kind, 200);
  process.stdout.write(
    `${kind.name}: ${changes} changes, ${interrupted} interrupted, ${whole} of them whole\n`,
  );
  expect(interrupted).toBeGreaterThan(40);
});
