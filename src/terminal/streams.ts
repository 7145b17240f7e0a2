/** The streams of a terminal, so that tests can bring their own. */
export interface Streams {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
}

/** Whether a person types the lines and reads what comes of them, one after the other. */
export function isChat({ input }: Streams, { json }: { readonly json: boolean }): boolean {
  return input.isTTY && !json;
}

/** Writes a text, and waits where the reader is slow: what isn't read yet must not fill the memory. */
export async function written(output: NodeJS.WriteStream, text: string): Promise<void> {
  if (output.write(text)) return;
  await new Promise<void>((resolve) => {
    const goOn = () => {
      output.off('drain', goOn).off('close', goOn);
      resolve();
    };
    output.on('drain', goOn).on('close', goOn);
  });
}
