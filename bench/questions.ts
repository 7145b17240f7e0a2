/** Forms of question, one a kind of answer; `#` stands for a topic. */
const FORMS = [
  'what did Shoigu say about #?',
  'what did Li Shangfu say about #?',
  'who spoke of #?',
  'when was # mentioned?',
  'why is # important?',
  'what does the article say about #?',
  'what was said about #?',
  '#',
] as const;

const TOPICS = [
  'military trade',
  'joint patrols',
  'the visit',
  'strategic cooperation',
  'the new level',
  'national security',
  'the meeting in Moscow',
  'the armed forces',
  'tension in the world',
  'strong support',
  'the heads of state',
  'bilateral formats',
  'the first foreign trip',
  'his appointment',
  'Chinese-Russian relations',
  'exercises',
  'the state visit of Xi',
  'the agreements',
  'reducing conflict',
  'the recipe for borscht',
  'football',
  'the price of oil',
  'climate policy',
  'an election',
  'the weather',
] as const;

/** Two hundred mixed questions about the bundled article, some of which it doesn't answer. */
export const QUESTIONS: readonly string[] = TOPICS.flatMap((topic) =>
  FORMS.map((form) => form.replace('#', topic)),
);

/** Texts to check against the bundled article: as it stands, changed, cut, of somebody else, off its topic. */
export const CHECKED: readonly string[] = [
  'We will surely bring them to the new level',
  '“We will surely bring them to the next level,” Li said',
  'Putin said: "We will surely bring them to the new level"',
  'Russia and China are also coordinating their actions in preparing joint patrols',
  'The coordination of our efforts helps to reduce the conflict potential',
  'The price of oil fell by five percent on Monday',
];
