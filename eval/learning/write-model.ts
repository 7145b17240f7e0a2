import { writeFile } from 'node:fs/promises';

/** Learnt weights, and how the source that holds them names them. */
export interface Model {
  /** Name and type: "RANKING: RankingModel". */
  readonly declared: string;
  /** The module of that type. */
  readonly from: string;
  /** The comment above it: what it was learnt from. */
  readonly notice: string;
  readonly start?: number;
  readonly weights: Readonly<Record<string, number>>;
}

/** Writes learnt weights as a source file. */
export async function writeModel(
  path: string,
  { declared, from, notice, start, weights }: Model,
): Promise<void> {
  const type = declared.split(': ')[1] ?? '';
  const source = [
    `import type { ${type} } from '${from}';`,
    '',
    notice,
    `export const ${declared} = {`,
    ...(start === undefined ? [] : [`  start: ${rounded(start)},`]),
    '  weights: {',
    ...Object.entries(weights).map(([name, weight]) => `    ${name}: ${rounded(weight)},`),
    '  },',
    '};',
    '',
  ];
  await writeFile(path, source.join('\n'));
}

function rounded(weight: number): number {
  return Number(weight.toFixed(4));
}
