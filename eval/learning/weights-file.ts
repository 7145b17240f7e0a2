import { writeFile } from 'node:fs/promises';

/** Named weights and what everything starts with. */
export interface Model {
  readonly start: number;
  readonly weights: Readonly<Record<string, number>>;
}

/**
 * Writes learnt weights as a source file.
 *
 * @param declared name and type of the constant, "RANKING: RankingModel"
 * @param from the file that declares the type, as imported
 * @param notice the comment above: by what and from what it is learnt
 */
export async function writeModel(
  path: string,
  declared: string,
  from: string,
  notice: string,
  { start, weights }: Model,
): Promise<void> {
  const type = declared.split(': ')[1] ?? '';
  const lines = Object.entries(weights).map(([name, weight]) => `    ${name}: ${rounded(weight)},`);
  const source = [
    `import type { ${type} } from '${from}';`,
    '',
    notice,
    `export const ${declared} = {`,
    `  start: ${rounded(start)},`,
    '  weights: {',
    ...lines,
    '  },',
    '};',
    '',
  ];
  await writeFile(path, source.join('\n'));
}

function rounded(weight: number): number {
  return Number(weight.toFixed(4));
}
