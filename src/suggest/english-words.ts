/** Which English words are never names, and how does each bind the others? Lower case, with straight apostrophes. */

export const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));
export const BE = list(
  "is are was were be been being am get gets got isn't aren't wasn't weren't remain remains remained",
);
export const AUX = new Set([
  ...BE,
  ...list(
    "has have had do does did will would can could shall should may might must not cannot hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't mustn't needn't shan't mightn't ain't",
  ),
]);
export const ADVERB = list(
  'not never ever yet also again once twice already since then later now just even still first recently jointly reportedly allegedly soon often always long yesterday today in-turn together',
);
export const DET = list(
  'the a an its his her their our my your this that these those some any each every another both',
);
export const PREPOSITION = list(
  'of in at on by for from to with into onto over under against about between among through during after before near within without via per as like than inside outside towards toward upon around across beside behind beyond despite except including',
);
export const JOINING = list(
  'that because if whether while when where why how unless until though although since whereas so',
);
/** Prepositions that also begin a clause. */
export const CLAUSE_AFTER = list('after before since until as once');
export const RELATIVE = list('who which whom whose that');
export const COORDINATE = list('and or but nor');
export const PRONOUN = list(
  'he she it they we i you him them us me itself himself herself themselves one who which whom whose that there what nobody somebody everyone',
);
export const NONE = list('neither nor no none nobody few');
export const SPEECH = list(
  'said says say told tells believes believed claims claimed reported reports wrote writes added insisted argued alleged thinks thought knows knew announced warned noted stated confirmed denied denies hopes fears suspects',
);
/** Whose subject does what follows as an infinitive. */
export const CONTROL = list(
  'plan plans planned planning vow vows vowed agree agrees agreed refuse refuses refused decline declines declined want wants wanted try tries tried attempt attempts attempted promise promises promised threaten threatens threatened decide decides decided intend intends intended fail fails failed begin begins began continue continues continued hope hopes hoped seek seeks sought pledge pledges pledged prepare prepares prepared known thought understood found seen supposed meant going set due able unable ready willing free likely unlikely expected forced ordered allowed required obliged told asked urged instructed directed compelled authorised authorized permitted licensed scheduled slated poised offer offers offered propose proposes proposed aim aims aimed manage manages managed neglect neglects neglected bound said believed alleged reported used has have had helped needs need hesitated ought',
);
/** Whose object does what follows as an infinitive: «asked X to pay». */
export const OBJECT_CONTROL = list(
  'ask asks asked asking order orders ordered ordering tell tells told telling urge urges urged urging force forces forced forcing compel compels compelled instruct instructs instructed direct directs directed require requires required oblige obliges obliged allow allows allowed allowing permit permits permitted authorise authorises authorised authorize authorizes authorized license licenses licensed licence licences licenced persuade persuades persuaded convince convinces convinced encourage encourages encouraged advise advises advised warn warns warned invite invites invited beg begs begged help helps helped enable enables enabled cause causes caused pressure pressures pressured expect expects expected want wants wanted command commands commanded',
);
/** The same before «on», and before «to»: «called on X to pay», «appealed to X to pay». */
export const CALLS_ON = list('call calls called calling prevail prevails prevailed');
export const APPEALS_TO = list('appeal appeals appealed appealing');
/** Whose subject does it although somebody else stands between: «promised X to pay». */
export const PROMISE = list('promise promises promised vow vows vowed swear swears swore pledge pledges pledged');
/** Whose subject does what follows with -ing. */
export const GERUND_CONTROL = list(
  'admit admits admitted deny denies denied consider considers considering considered avoid avoids avoided stop stops stopped keep keeps kept begin begins began start starts started continue continues continued finish finishes finished resume resumes resumed risk risks risked acknowledge acknowledges acknowledged contemplate contemplates contemplated',
);
/** Whose object does not do what follows with «from» and -ing. */
export const KEPT_FROM = list(
  'bar bars barred ban bans banned block blocks blocked stop stops stopped prevent prevents prevented prohibit prohibits prohibited restrain restrains restrained keep keeps kept',
);
