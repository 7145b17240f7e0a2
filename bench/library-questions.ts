/** Of what the generated articles have: their sentences are those of the shipped ones. */
const TOPICS = [
  'military trade',
  'the iodine deficiency',
  'asylum seekers',
  'the old browser',
  'cod quotas',
  'the grounded freighter',
  'the budget for roads',
  'Latin lessons',
  'the new bridge',
  'homeopathic treatment',
  'a document in the street',
  'the weather',
  'the harbour',
  'strategic cooperation',
  'the school',
  'the tender',
  'salt',
  'teachers',
  'joint patrols',
  'the election',
  'fishing',
  'the website',
  'students',
  'medicine',
  'the visit to Moscow',
];

/** Passages, each in another form, so that none is a repetition. */
export const QUESTIONS = TOPICS.flatMap((topic) => [
  `what happened with ${topic}?`,
  `why is ${topic} important?`,
  `how many people are concerned by ${topic}?`,
  `where is ${topic}?`,
  `${topic}`,
  `which law is about ${topic}?`,
  `how much does ${topic} cost?`,
  `what are the reasons for ${topic}?`,
]);

/** Questions for words, which open the articles that are asked; one about the same topic comes only when those are out of memory again. */
export const WORD_QUESTIONS = [
  'who spoke of',
  'who mentioned',
  'what did the minister say about',
  'what did the spokesman say about',
  'what did the mayor say about',
  'what did the committee say about',
  'what does the government think about',
  'did the director mention',
].flatMap((beginning) => TOPICS.map((topic) => `${beginning} ${topic}?`));
