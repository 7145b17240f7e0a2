/** Declarations of CSS; lengths without a unit are pixels. */
export type Style = Readonly<Record<string, string | number>>;

/** Of every card, in pixels. */
export const WIDTH = 1200;
/** A card is no flatter than this: the shape that previews of links have. */
const SHORTEST = 630;

/** Ink and paper: the contrast of every text is above 4.5 (WCAG AA). */
export const COLOURS = {
  paper: '#fbf9f4',
  ink: '#1c1a17',
  quiet: '#5f5850',
  accent: '#9c2a20',
  hairline: '#d9d3c7',
};

const MARGIN = 96;

/** The look of every part; sizes in pixels. */
export const STYLES = {
  card: {
    display: 'flex',
    flexDirection: 'column',
    width: WIDTH,
    minHeight: SHORTEST,
    padding: `72px ${MARGIN}px 60px`,
    backgroundColor: COLOURS.paper,
    color: COLOURS.ink,
  },
  accent: { width: 72, height: 8, backgroundColor: COLOURS.accent, flexShrink: 0 },
  middle: {
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'center',
    flexGrow: 1,
    padding: '44px 0 48px',
  },
  quotation: { display: 'flex', flexDirection: 'column', gap: '0.55em', fontWeight: 400 },
  parting: { width: 48, height: 3, backgroundColor: COLOURS.accent, flexShrink: 0 },
  speakers: { display: 'flex', flexDirection: 'column', gap: 16, marginTop: 40 },
  speaker: { display: 'flex', flexDirection: 'column', gap: 2 },
  name: { fontSize: 38, lineHeight: 1.25, fontWeight: 700, overflowWrap: 'anywhere' },
  title: { fontSize: 29, lineHeight: 1.3, color: COLOURS.quiet, overflowWrap: 'anywhere' },
  foot: {
    display: 'flex',
    flexDirection: 'column',
    gap: 6,
    paddingTop: 26,
    borderTop: `2px solid ${COLOURS.hairline}`,
  },
  headline: { fontSize: 26, lineHeight: 1.3, fontWeight: 600, overflowWrap: 'anywhere' },
  origin: { fontSize: 24, lineHeight: 1.3, color: COLOURS.quiet, overflowWrap: 'anywhere' },
} satisfies Record<string, Style>;
