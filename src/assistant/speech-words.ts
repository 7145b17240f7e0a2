/** "Did Penn State win?" asks for no statement: the verb has what is stated behind it, or nothing. */
const STATE =
  'state(?=$|[:,]|\\s+(?:about|after|an?|any|anything|before|clearly|concerning|during|explicitly|he|her|his|how|in|it|its|on|publicly|regarding|she|something|that|the|their|they|to\\s+(?:the\\s+)?(?:press|media|reporters?|journalists?|parliament|lawmakers|police|court)|what|whether|why)\\b)';

/** Verbs that only ask for words; any form. */
export const PLAIN_VERB = `(?:sa(?:y|ys|id|ying)|${STATE}|(?<!\\bunited\\s+)states|stat(?:ed|ing)|mention(?:s|ed|ing)?|comment(?:s|ed|ing)?|sp(?:eak|eaks|oke|oken|eaking)|talk(?:s|ed|ing)?|tell|tells|told|telling|remark(?:s|ed)?)`;

/** Verbs by which people ask for words; any form. Some of them ask for deeds too: "did the court deny the appeal?" */
export const SPEECH_VERB = `(?:${PLAIN_VERB}|claim(?:s|ed|ing)?|not(?:e|es|ed)|argu(?:e|es|ed|ing)|add(?:s|ed)?|announc(?:e|es|ed|ing)|declar(?:e|es|ed)|point(?:s|ed)?\\s+out|stress(?:es|ed)?|emphasi[sz](?:e|es|ed)|warn(?:s|ed|ing)?|insist(?:s|ed)?|explain(?:s|ed)?|writ(?:e|es|ing|ten)|wrote|discuss(?:es|ed)?|deny|denie[sd]|denying|confirm(?:s|ed)?|promis(?:e|es|ed)|pledg(?:e|es|ed)|prais(?:e|es|ed)|critici[sz](?:e|es|ed)|ask(?:s|ed)?|urg(?:e|es|ed)|suggest(?:s|ed|ing)?|call(?:s|ed)?\\s+(?:for|on)|describ(?:e|es|ed)|recommend(?:s|ed)?|demand(?:s|ed)?|repl(?:y|ies|ied)|answer(?:s|ed)?|admit(?:s|ted)?|acknowledg(?:e|es|ed)|express(?:es|ed)?|tweet(?:s|ed)?|testif(?:y|ies|ied)|propos(?:e|es|ed)|accus(?:e|es|ed)|mean)`;

/** Verbs that take the one who is told. */
export const TELLING_VERB =
  '(?:tell|tells|told|ask(?:s|ed)?|warn(?:s|ed)?|promis(?:e|es|ed)|assur(?:e|es|ed)|remind(?:s|ed)?|urg(?:e|es|ed))';

/** What documents and those who write them do besides: "what did the report find?" */
export const FINDING_VERB =
  '(?:find|finds|found|show|shows|showed|conclud(?:e|es|ed)|reveal(?:s|ed)?|estimat(?:e|es|ed)|predict(?:s|ed)?|indicat(?:e|es|ed)|report(?:s|ed)?)';

/** Whatever or whoever finds and shows things in words. */
export const DOCUMENT =
  '(?:reports?|stud(?:y|ies)|surveys?|polls?|documents?|papers?|statements?|letters?|reviews?|audits?|inquiry|analys[ei]s|research|researchers?|scientists?|authors?|auditors?|investigators?|offices?)';

/** Nouns for somebody's words. */
export const SPEECH_NOUN =
  '(?:quotes?|quotations?|words|statements?|remarks?|comments?|position|view|views|opinion|stance|reaction|response|answer|reply|message|take)';

/** What may stand between a speaker and the verb. */
export const ASIDE =
  '(?:(?:ever|also|exactly|actually|really|just|even|publicly|specifically|himself|herself|themselves|so\\s+far|later|then|recently|already)\\s+)';
