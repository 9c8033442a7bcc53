/**
 * Which given names only women, and which only men bear? Those that both bear somewhere («Andrea», «Jean», «Robin», «Sasha») are in neither
 * list: of them a pronoun tells nothing. Used to leave somebody out, never to say who it is.
 */
import { folded } from '../evidence/fold.ts';

const plain = (name: string): string => folded(name, 'search');
const list = (names: string): ReadonlySet<string> => new Set(names.trim().split(/\s+/u).map(plain));

const WOMEN = list(`
  abigail ada adele adriana agata agnes agnieszka aisha alba alejandra alexandra alice alicia alina alison amalia amanda amelia amelie ana anastasia
  angelika anita anja anke anna annabel anne anneliese annette annie antonia astrid audrey barbara beata beate beatrice beatriz berta bernadette beth bettina
  betty bianca birgit brenda bridget brigitte bruna camila camilla camille carla carlota carmen carolina caroline catalina catherine cathy cecilia celia celine
  charlotte chiara chloe christa christina christine claire clara claudia colette concepcion cordula cornelia cristina cynthia dagmar daisy daniela danielle daphne
  deborah delphine diana dina dolores dominika donna dora doris dorothea dorothy edith edna eileen elaine eleanor elena eleonora elisa elisabeth elise
  eliza elizabeth elke ella ellen elena elsa elvira emilia emily emma erica erika esther eugenia eva eve evelina fatima fatma fernanda fiona florence
  franca francesca francisca francoise franziska frauke frida gabriela gabriella gabrielle gemma georgina geraldine gertrud gillian gina giulia giovanna gisela gloria grace
  greta gudrun halina hanna hannah harriet heather heike helen helena helene helga henrietta hermine hilda hildegard holly ida ilse imogen
  ines inga inge ingeborg ingrid irena irene irina iris irma isabel isabella isabelle isla ivana jacqueline jana jane janet janice janine jasmine jelena jennifer
  jenny jessica joan joanna johanna josephine joyce juana judith julia juliana julie juliet juliette jutta karen karin karina karla karoline katarina katarzyna
  kate katharina katherine kathleen kathryn katja katya kathy katie katrin kirsten kirsty klara kristina larisa larissa laura lauren leah leila lena leonie leticia
  lidia lilian liliana lilly lily lina linda lisa liselotte louisa louise lucia lucie lucinda lucy ludmila luisa lydia lynn lyudmila mabel madeleine magda magdalena
  maggie maja malgorzata mandy manuela marcela margaret margarita margarete margot maria mariana marianne marie marija marina marjorie marta martha martina mary
  mathilde matilda maureen melanie melissa mercedes michaela michelle mila milena millicent mira miranda miriam moira mona monica monika monique muriel myriam
  nadia nadine nancy naomi natalia natalie natasha natalya nelly nina nora norma olga olivia paloma pamela patricia paula pauline penelope petra phoebe
  phyllis pilar priscilla rachel raquel rebecca regina renata rita roberta rosa rosalie rosalind rosamund rose rosemary roxana ruth sabine sabrina sally samantha
  sandra sara sarah selma sheila sibylle silke silvia simona simone sofia sofie sonia sonja sophia sophie stefania stella stephanie susan susana susanna susanne suzanne
  svetlana sybil sylvia sylvie tamara tania tanja tanya tara tatiana tatjana tatyana teresa tess tessa theresa therese tilda ulrike ursula ute valentina valeria valerie vanessa
  vera veronica veronika victoria viktoria viola violet virginia virginie waltraud wanda wendy xenia yasmin yolanda yulia yvette yvonne zoe zofia zuzana
  ayu dewi indah kartika lestari megawati nur-aini putri ratna rini sari siti sri-mulyani susilowati wahyuni wati yanti yuliana
  анастасия анна антонина валентина валерия варвара василиса вера вероника виктория галина дарья диана екатерина елена елизавета жанна зинаида зоя инга инна
  ирина карина кира клавдия ксения лада лариса лидия лилия любовь людмила маргарита марина мария марта милана надежда наталия наталья нина нонна оксана
  олеся ольга полина раиса регина римма рита роза светлана серафима снежана софия софья таисия тамара татьяна ульяна фаина эльвира эмма юлия яна
`);

const MEN = list(`
  aaron abdul abraham adolfo adrian ahmad ahmed alan alastair albert alberto aldo alejandro alessandro alexander alfred alfredo alfonso ali allan alonso alvaro
  andre andreas andrew andrey andrzej angus anton antonio antony anthony archie armando arnold arthur artur arturo augusto baltazar barry bartosz benedikt benjamin
  bernard bernd bernhard bertrand bill bob boris brendan brian bruno bruce byron callum calvin carl carlos cecil cesar charles christian christoph christopher claudio
  clemens clifford colin conor craig damian damien daniel dario david dennis denis derek dermot detlef didier diego dieter dietrich dirk dmitri dmitry domingo dominic
  donald douglas duncan eamon edgar edmund eduardo edward edwin egon emil emilio enrico enrique eric erich ernest ernesto ernst erwin esteban etienne eugen
  eugene evgeny fabian fabio federico felipe felix ferdinand fernando filip finlay florian francesco francisco franco frank franz fred frederic frederick friedrich fritz
  gareth gary gavin geoffrey georg george georges gerald gerard gerhard gianni gilbert gilles giorgio giovanni giuseppe gordon graham gregor gregory guido guillaume guillermo gunter
  gunther gustav hans harald harold harry hartmut hector heinrich heinz helmut henri henry herbert hermann hernando horace horst howard hubert hugh hugo humphrey ian
  ibrahim ignacio igor ivan ivo jack jacob jacques jaime jakob james jan-erik javier jeff jeffrey jens jeremy jerome jim joachim joaquin joao jochen joe joel johann
  johannes john johnny jonas jonathan jorg jorge jose josef joseph joshua juan julio jurgen justin karl keith kenneth kevin klaus konrad konstantin kurt lachlan
  larry laurent lawrence leonard leonardo leonid leopold lewis liam lionel lorenzo louis luca lucas luciano ludwig luis luigi lukas luke maciej malcolm manfred manuel
  marc marcel marcelo marco marcos marcus mario marius mark markus martin mateo mathieu matteo matthew matthias maurice mauricio maximilian michael michal miguel mike
  mikhail milan mohamed mohammed moritz muhammad nathan neil niall nicholas nicolas nigel nikolai nikolaus nils norbert norman oleg oliver olivier oscar oskar oswald otto
  owen pablo paolo pascal patricio patrick paul paulo pavel pawel pedro peter philip philippe pierre piotr rafael rainer ralf ralph ramon raul raymond reinhard ricardo
  richard robert roberto rodney rodrigo roger roland rolf roman ronald rory ross rudolf rudiger rupert russell ryan salvador samuel santiago sean sebastian sergei sergey
  sergio siegfried simon stanley stefan stephen steven stuart tadeusz terence theo theodor thierry thomas thorsten tim timothy tobias todd tom tomas tomasz tommaso tony
  torsten trevor ulrich umberto uwe valentin vasily vicente viktor vincent vincenzo vladimir volker walter werner wilfred wilhelm william willi winston wojciech wolfgang
  xavier yuri yves zbigniew
  agus bambang budi dimas eko hendra joko slamet sutrisno wahyudi yusuf
  александр алексей анатолий андрей антон аркадий арсений артем артур борис вадим валентин валерий василий виктор виталий владимир владислав всеволод вячеслав
  геннадий георгий герман глеб григорий даниил денис дмитрий евгений егор захар иван игорь илья иннокентий иосиф кирилл константин лев леонид макар максим марат
  марк матвей михаил никита николай олег павел петр прохор родион роман руслан савелий святослав семен сергей станислав степан тарас тимофей тимур федор филипп фома эдуард
  юрий яков ярослав
`);

/** Whom a word right before a name shows to be a man or a woman: «Mr Brandreth», «Ibu Sari», «г-жа Лапшина». `lead`: what stands before the name. */
export function titleSex(lead: string): 'm' | 'f' | undefined {
  const words = lead.slice(-24);
  return HIS.test(words) ? 'm' : HERS.test(words) ? 'f' : undefined;
}
const before = (titles: string): RegExp => new RegExp(`(?<![\\p{L}\\p{M}])(?:${titles})\\.?\\s+$`, 'u');
const HIS = before(
  '[Mm]r|[Mm]ister|[Ss]ir|[Ll]ord|[Kk]ing|[Pp]rince|[Bb]apak|[Pp]ak|[Tt]uan|Herrn?|[Mm]onsieur|M|[Ss]eñor|[Ss]r|[Ss]enhor|[Ss]ignor|[Dd]e heer|[Гг]осподин\\p{Ll}{0,2}|[Гг]-на?|[Гг]-ну|السيد',
);
const HERS = before(
  '[Mm]rs|[Mm]s|[Mm]iss|[Mm]adam|[Ll]ady|[Dd]ame|[Qq]ueen|[Pp]rincess|[Ii]bu|[Bb]u|[Nn]yonya|[Nn]ona|Frau|[Mm]adame|Mme|[Mm]ademoiselle|Mlle|[Ss]eñora|[Ss]ra|[Ss]enhora|[Ss]ignora|[Mm]evrouw|[Гг]оспож\\p{Ll}{1,2}|[Гг]-ж[аеиуо]й?|السيدة',
);

/** Of a full name: by its first word, where that is no title. A single word may be a last name. */
export function givenSex(name: string): 'm' | 'f' | undefined {
  const [first = '', second] = name.trim().split(/\s+/u);
  if (second === undefined) return undefined;
  const own = plain(first);
  return WOMEN.has(own) ? 'f' : MEN.has(own) ? 'm' : undefined;
}
