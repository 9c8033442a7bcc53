/** Who says so in English, where marks, appositions and several words for saying stand in one sentence? */
import { describe, expect, it } from 'vitest';
import { chainOf, readMarked } from './speaker-cases.ts';

/** The chosen words in brackets, who says them, whom the codebook knows. */
type Case = readonly [marked: string, speaker: string, names?: readonly string[]];

const CASES: readonly Case[] = [
  // Words held with tongs after the word for saying.
  [
    'His lawyer, Dame Harriet Okonjo KC, said [the freeze was “a blunt instrument” and would be challenged in the High Court].',
    'Harriet Okonjo',
  ],
  [
    'His lawyer, Dame Harriet Okonjo KC, said [the freeze was “a blunt instrument” and would be challenged in the High Court].',
    'Harriet Okonjo',
    ['Harriet Okonjo'],
  ],
  ['His lawyer, Dame Harriet Okonjo KC, said the freeze was “[a blunt instrument]” and would fail.', 'Harriet Okonjo'],
  ['Ona Lind, an engineer, said [the bridge was “quite safe” in spring].', 'Ona Lind'],
  ['Ona Lind, an engineer, told reporters [the “Harbour Plan” was dead].', 'Ona Lind'],
  ['The union’s treasurer, Rolf Brandt, wrote that [the vote was “a sham”].', 'Rolf Brandt'],
  ['Rolf Brandt, treasurer of the union, said [“Operation Tide” had failed].', 'Rolf Brandt'],
  ['[The vote was “a sham”], said Rolf Brandt, its treasurer.', 'Rolf Brandt'],
  // What an apposition accuses somebody of is not what the sentence says.
  [
    '[Britain’s sanctions office has frozen the accounts of Calder & Roth Shipping, a London broker accused of routing engines to a shipyard].',
    '-',
  ],
  ['[Norway’s ministry sued Brightmill, accused of dumping ash].', '-', ['Brightmill']],
  ['[Fenwold has sacked its kit man, accused of selling shirts, and called in the auditors].', '-'],
  ['[The port hired Rolf Brandt, a broker charged with fraud].', '-', ['Rolf Brandt']],
  ['[Police freed the men accused of arson on Monday].', '-'],
  ['[Ferro, accused of taking bribes, met Lind on Monday].', '-', ['Ferro', 'Lind']],
  ['[Ferro is accused of taking bribes].', '?', ['Ferro']],
  ['[Ferro stands accused of taking bribes].', '?', ['Ferro']],
  ['Norway’s ministry sued Brightmill, [accused of dumping ash].', '?', ['Brightmill']],
  ['[Ferro was accused by Rolf Brandt of taking bribes].', 'Rolf Brandt', ['Ferro', 'Rolf Brandt']],
  // A paper cites somebody.
  [
    'Sweden’s foreign ministry [plans to summon the ambassador] next week, Swedish radio reported, citing a diplomat.',
    'Swedish radio › ?',
  ],
  ['[The deal is off], Norwegian television reported, citing Ona Lind.', 'Norwegian television › Ona Lind'],
  ['[The deal is off], the Marrowby Echo reported, citing Jean Priddy, the auctioneer.', 'Marrowby Echo › Jean Priddy'],
  ['[The deal is off], local media reported, citing two officials.', 'local media › ?'],
  ['Citing two officials, the Courier said [the deal was off].', 'Courier › ?', ['Courier']],
  ['The Courier, citing Ona Lind, said [the deal was off].', 'Courier › Ona Lind', ['Courier', 'Ona Lind']],
  // Two words for saying: who says it of whom.
  ['The audit found [the mill was “a shell”], Petra Lang said.', 'Petra Lang › audit'],
  ['[The audit found the mill was “a shell”, Petra Lang said.]', 'Petra Lang › audit'],
  ['Petra Lang said the audit found that [the mill was empty].', 'Petra Lang › audit'],
  ['Petra Lang said Rolf Brandt told her that [the mill was empty].', 'Petra Lang › Rolf Brandt'],
  ['Ms Priddy said Abara had told her [the club knew everything].', 'Priddy › Abara', ['Priddy', 'Abara']],
  ['Petra Lang said Rolf Brandt had assured her that [the mill was empty].', 'Petra Lang › Rolf Brandt'],
  ['Petra Lang said he told her that [the mill was empty].', 'Petra Lang'],
  ['Petra Lang said [the mill had bribed Quill].', 'Petra Lang', ['Petra Lang', 'Quill']],
  ['According to Petra Lang, Rolf Brandt said that [the mill was empty].', 'Petra Lang › Rolf Brandt'],
  [
    '“My client told me, ‘[I signed what the minister’s office sent me],’” said Okonjo, who also represents the firm.',
    'Okonjo › ?',
    ['Okonjo'],
  ],
  ['“[My client told me, ‘I signed it,’]” said Okonjo, who also represents the firm.', 'Okonjo', ['Okonjo']],
  ['“Rolf Brandt told me, ‘[I signed it],’” said Ona Lind.', 'Ona Lind › Rolf Brandt', ['Rolf Brandt', 'Ona Lind']],
  ['“He said ‘[no]’,” Ona Lind said.', 'Ona Lind'],
  // What stands after a name.
  ['“[The company has treated our river as a drain],” Priya Nand MP said.', 'Priya Nand'],
  ['“[The company has treated our river as a drain],” Priya Nand MP said.', 'Priya Nand', ['Priya Nand']],
  ['“[It leaks],” said Carl Tennant Jr., its owner.', 'Carl Tennant Jr.'],
  ['“[It leaks],” said Carl Tennant Jr., its owner.', 'Carl Tennant', ['Carl Tennant']],
  ['Carl Tennant Jr. said [it leaks].', 'Carl Tennant', ['Carl Tennant']],
  ['Desmond Hollis KC, who chairs the panel, said [more names would follow].', 'Desmond Hollis'],
  ['Prof. Ona Lind OBE said [the dam was safe].', 'Ona Lind'],
  ['Ona Lind, PhD, said [the dam was safe].', 'Ona Lind'],
  ['“[It was cold],” said Sir Rolf Brandt QC.', 'Rolf Brandt'],
  ['The broker is Silvio R. Boffa. Mr Boffa said [he had met nobody].', 'Silvio R. Boffa'],
  // An institution is called by all its words.
  ['The Department for Sport says [it will read every page].', 'Department for Sport'],
  ['The Ministry of Transport said [it had no comment].', 'Ministry of Transport'],
  // A pronoun does not mean whoever is of the other sex.
  ['Ms Priddy spoke first. “[That is a lie],” he said.', 'open', ['Priddy']],
  ['Ms Priddy spoke first. “[That is a lie],” she said.', 'Priddy', ['Priddy']],
  ['Sir Rolf Brandt spoke first. “[That is a lie],” she said.', 'open', ['Rolf Brandt']],
  ['Ona Lind, the spokeswoman, spoke first. “[That is a lie],” he said.', 'open', ['Ona Lind']],
  // Several are not the one of them who has a name.
  ['Ona Lind and her husband spoke first. “[That is a lie],” they said.', 'open', ['Ona Lind']],
  // What a paper reads is said by whoever issued it.
  ['[“The valve was open,” reads a statement by Voltane.]', 'Voltane'],
  ['“[The valve was open],” reads a statement issued by Voltane.', 'Voltane', ['Voltane']],
  ['[“The valve was open,” Voltane’s statement reads.]', 'Voltane', ['Voltane']],
  ['[“The valve was open,” the company’s statement reads.]', 'open', ['Voltane']],
  ['[The valve was open, a statement from the company reads.]', 'open', ['Voltane']],
  ['[The letter reads like a threat by Voltane.]', '-', ['Voltane']],
  ['[She reads a statement by Voltane.]', '-', ['Voltane']],
  // Speech is nobody's but its speaker's, also with the sentence around it; names, titles, words held with tongs are the article's.
  ['[“The valve was open,” so went the story at the mill.]', 'open'],
  ['[Workers waved a banner: “No more dams in our river!”]', 'open'],
  ['[The company bought the “green fund.”]', '-'],
  ['[The so-called “green,” or new, fund bought Kestrel.]', '-', ['Kestrel']],
  ['[“The Valve Was Open,” a film by Ona Lind, opens today.]', '-', ['Ona Lind']],
  ['[The book “who killed the old river, and why?” sold well.]', '-'],
  ['[Kestrel, “the best bus firm in town”, was fined by the court in Halverton last week.]', '-', ['Kestrel']],
  // It is said by somebody, and cannot be told by whom.
  ['According to the widow of the pilot, [the plane was late].', 'open'],
  ['[Nobody was hurt], according to the owner.', 'open'],
];

describe('who says so in English', () => {
  it.each(CASES.map(([marked, speaker, names = []]) => ({ marked, speaker, names })))(
    '«$marked»: $speaker ($names)',
    ({ marked, speaker, names }) => {
      expect(chainOf(readMarked('en', marked, names), names)).toBe(speaker);
    },
  );
});
