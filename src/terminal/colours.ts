import type pc from 'picocolors';

/** What colours words, or leaves them as they are where no colour is wanted. */
export type Colours = ReturnType<typeof pc.createColors>;
