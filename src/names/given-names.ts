/**
 * What people are called first, in the languages that newspapers here are written in: enough to tell «Helga Thomsen» from a firm of two
 * words. Names that as often begin what a street, a town, a ship or a firm is called («Victoria», «Sterling») are left out: a kind that
 * is left open costs less than a wrong one.
 */
import { folded } from '../evidence/fold.ts';

const ENGLISH = `
  aaron abigail adam adrian aidan aileen alan alana alastair albert alec alex alexander alexandra alfie alfred alice alicia alison
  alistair allan allison amanda amelia amy andrea andrew angela angus anita ann anna annabel anne annie anthony antonia archie arnold
  arthur ashley audrey barbara barry beatrice becky ben benjamin bernadette bernard bernice beth bethany betty beverley bill billy bob
  bobby bonnie brad bradley brenda brendan brian bridget bruce bryan byron caitlin callum calvin cameron carl carla carol caroline carolyn
  catherine cathy cecil cecilia celia charlene charles charlie cheryl chloe chris christian christina christine christopher ciara claire
  clara clare claudia clifford clive colin colleen connie connor conor corey craig curtis cynthia daisy damian damien dan dana daniel
  danielle danny daphne darren dave david dawn deborah debra declan deirdre delia denis denise dennis derek dermot desmond diana diane
  dominic donald donna doreen doris dorothy dougal douglas duncan dylan eamon ed eddie edgar edith edmund edna edward edwin edwina eileen
  elaine eleanor eliza elizabeth ella ellen ellie elliot elliott elsie emily emma enid eoin eric erica erin ernest esther ethan ethel
  eugene eunice evan eve evelyn ewan felicity fergus finlay fiona fionnuala frances francis frank franklin fred freda freddie frederick
  gail gareth gary gavin gemma geoff geoffrey george georgina gerald geraldine gerard gerry gilbert gillian gina ginny glenda glenys
  gloria glyn gordon grace graeme graham grainne greg gregory greta guy gwen gwyneth hannah harold harriet harry hattie hazel heather
  hector helen henrietta henry herbert hilary hilda holly horace howard hugh hugo humphrey ian imogen ingrid iona irene iris irwin isaac
  isabel isabella isla isobel ivan ivy jack jackie jacob jacqueline jake james jamie jan jane janet janice janine jasmine jason jasper
  jean jeanette jeff jeffrey jennifer jenny jeremy jerome jerry jess jesse jessica jill jim jimmy joan joanna joanne jodie joe joel john
  johnny jon jonathan joseph josephine josh joshua joyce juan judith judy julia julian julie juliet justin karen karl kate katherine
  kathleen kathryn kathy katie katy kay keiran keith kelly kelvin ken kenneth kerry kevin kieran kim kimberley kimberly kirsten kirsty kit
  kristen kurt kyle lachlan larry laura lauren laurence lawrence leah leanne lee leigh lena leo leon leonard lesley leslie lewis liam
  linda lindsay lionel lisa liz liza lizzie lloyd lois lorna lorraine louis louisa louise lucas lucy luke lydia lynda lyndon lynn lynne
  mabel maeve maggie malcolm mandy marc marcus margaret margery marian marianne marie marilyn marion marjorie mark marlene martha martin
  martina martyn mary mathew matilda matt matthew maud maureen maurice mavis max maxine megan mel melanie melissa melvin meredith mervyn
  mhairi michael michelle mick mike mildred millicent millie miranda miriam mitchell moira molly mona monica morag morgan moses muriel
  murray myra myrtle nadia nadine nancy naomi natalie natasha nathan nathaniel ned neil nellie neville niall niamh nicholas nick nicola
  nicole nigel nina noel nora norah noreen norma norman nuala oliver olivia oonagh orla orlaith oscar oswald owen paddy pam pamela
  patricia patrick patsy paul paula pauline peggy penelope penny percy perry pete peter petra phil philip philippa phillip phoebe phyllis
  polly priscilla quentin rachel ralph raymond rebecca reggie reginald rhiannon rhona rhys richard rick ricky rita rob robbie robert
  roberta robin roddy roderick rodney roger roisin roland ron ronald ronnie rory rosalind rosamund rose rosemary rosie ross rowan roxanne
  roy rupert russell ruth ryan sadie sally sam samantha samuel sandra sandy saoirse sara sarah seamus sean selina seth shane shannon
  sharon shaun sheena sheila shelley sheryl shirley sian sidney simon sinead siobhan sonia sophia sophie spencer stan stanley stella
  stephanie stephen steve steven stewart stuart sue susan susanna susannah susie suzanne sylvia tamara tamsin tanya tara ted terence
  teresa terri terry tessa thelma theo theodore theresa thomas tim timothy tina toby todd tom tommy tony tracey tracy travis trevor tricia
  trish trisha tristan ursula valerie vanessa vera vernon veronica vicky vikki vincent viola violet vivian vivien walter wanda warren
  wayne wendy wilfred wilhelmina will william willie winifred winston yvette yvonne zachary zara zoe
`;
const ELSEWHERE = `
  aafke aart abel abena abhishek achim adaeze adalberto adao ade adebayo adela adele adelheid adelia adeline aditi aditya adolfo adriaan
  adriana adrien adrienn adwoa afonso afshin agata agathe agnes agneta agnieszka agustin ahmad ahmed ahmet aigerim aila aime aino aisha
  aishah aizhan ajay ajit akash akira akos aksel akua alain alba albane alberto albin albrecht aldo alejandra alejandro aleksander
  aleksandra aleksei alena ales alessandra alessandro alessia alessio alexandre alexei alexis alfio alfonso alfredo ali alia alicja aline
  almudena alois alok alonso alphonse alva alvaro alzbeta ama amadou amal amandine amar ambra ambroise amelie amilcar amin amina aminata
  amir amit amita amitabh amparo ana anabel anais anand ananya anastasia anastazja anatoly anders andras andre andreas andree andrei
  andreia andreina andres andrey andrzej aneta anett anette angel angeles angelica angelo aniko anil anja anjali anke ankit annalisa
  annamaria anne-marie anneke annelies anneliese annemarie annette annick annika anouk ans ante antero antje antoine antoinette anton
  antonella antoni antonieta antonietta antonin antonio antoon antti anupam anwar aparna araceli archana aref arend ariane arianna arie
  arif arjan arjen arjun arkadiusz armand armando armelle arnaldo arnaud arne arnoud arpad arsene arto artur arturo arun aruna arvid
  arvind arvo asad asbjorn ase asha ashok ashwin aslaug asta astri astrid attila aude auguste augusto aurelie aurelien aurelio axel axelle
  ayesha ayse aziz aziza babak babatunde balazs balint baptiste bart bartlomiej bartosz bas bashir bastian bastien bauke beata beate
  beatriz begona bela belen bence benedetta benedicte benedikt benito benoit bento bernardino bernardo bernd bernhard berthe bertrand
  bertus bettina bharat bianca bilal birgit birte bjorn blaise blanca blandine blanka blazej bogdan bogumil bogumila boguslaw bohumil
  bohuslav bojan boris borislav borivoj boudewijn bozena bozidar bram branislav branka branko brechtje bretislav brice brigitte bronislaw
  bruna brunhilde bruno burkhard caio camilla camille camilo capucine carina carlo carlos carlota carmela carmelo carmen carmine carole
  carolien carsten catalin catalina catarina caterina cecile cedric cees celina celine celso cesar cesare cezary chandra chantal charlotte
  chiara chidi chidinma chiel chinedu chinua christa christel christelle christiane christoph christophe chukwuma cinzia ciprian ciro
  clarisse claude claudine claudio claus clemence clemens clement clemente clementine colette conceicao concetta constantin consuelo
  corentin corina corinne cornelia cornelis corrie cosimo cosmin costanza costel cristian cristiano cristina cristobal cristovao csaba
  cyril cyrille czeslaw daan dagmar dagmara dalia dalibor damaso danica daniela daniele dante danuse danuta daria dario dariusz darko davi
  davide davor dawid debora deepa deepak deepika dejan delfina delphine denes deolinda detlef devi dezso didier diederik diego dieter
  dietmar dietrich diletta dilip dina dinesh dinis diogo dirk divya dmitri dmitry doina domenico domingo domingos dominik dominika
  dominique donatella donato dora dorin dorota dorothee douwe dragan dragana dragos duarte dumitru dusan ebba ebele eberhard eckhard edda
  edeltraud edgardo edina edmond edoardo edouard edson eduarda eduardo edvard edyta eelco eero eeva efua egon ehsan eila einar eino eirik
  ekaterina ekkehard ekow elemer elena elfriede eliane elif elin elina eline elio elisa elisabet elisabeth elisabetta elise elisio eliska
  elke ellinor elmar elodie elof eloise eloy els elsa elvira elza elzbieta emanuela emanuele emeka emeline emese emiel emil emile emilia
  emilie emilio emmanuel emmanuelle emre encarnacion endre enea eniko enrica enrico enrique enzo erhard erich erik erika erkki erland
  ermanno ernesto ernst erwin erzsebet esa esi esko esmee espen esperanza esteban estefania estelle eszter etienne etta ettore eugen
  eugenia eugenie eulalia eusebio eva evelyne evert evgeny ewa ewald ewelina fabian fabiana fabienne fabio fabiola fabrice fabrizio
  facundo fadi faisal fanny farah farhan farid farida fariha faris fatima fatma fatou fausto federica federico felice felipa felipe felix
  femi femke ferdinand ferdinando ferenc fermin fernand fernanda fernando fidel filip filipa filipe filippo finn fiorella flavia flavio
  floor florent florian florin floris fokke folake franca francesca francesco francine francisca francisco franciszek franck franco
  francois francoise frans frantisek franz franziska frederic frederik frederique fredrik freek freja friederike friedhelm friedrich frits
  fritz frode gabi gabor gabriel gabriela gabriele gabrielle gael gaelle gaetan gaetano galina ganesh gaspard gaston gauri gautam geert
  geertje geeta geir genevieve gennady gennaro genowefa georg georges gerardo gerben gerd gerda gergely gergo gerhard gerlinde germaine
  gerrit gertrud geza ghassan gheorghe ghislaine giacomo giada gianfranco gianluca gianluigi gianmarco gianni gijs gilberto gilda gilles
  ginette gino gioacchino giordano giorgia giorgio giovanna giovanni girish gisela gitte giulia giuliana giuliano giulio giuseppe giuseppi
  giuseppina goncalo gonzalo gopal goran gordana gottfried govind graca grazia graziella grazyna greetje greger gregoire gregorio grete
  grigore grigory gro grzegorz gudmund gudrun guglielmo guido guilherme guillaume guillermo gunda gunhild gunilla gunnar gunter gunther
  gunvor gustaf gustav gustavo gustaw guttorm guus guylaine gwenaelle gyorgy gyula haakon habib hadi hajnalka hakan hakim hakon halina
  halvard halvor hamid hamza hana hani hanna hanne hanneke hannelore hannes hannu hans harald harish harm harmen haroun harri harrie
  hartmut haruki hasan hashim hassan hatice havard haydar hedda hedwig hege heide heidi heike heikki heiko hein heiner heinrich heinz
  heitor helder heleen helena helene helga helge hella helle helmi helmut hemant hendrik henk henning henny henri henriette henrik
  henrique henryk herman hermann hermano herminia herta herve hiba hilde hildegard hilkka hiroshi hisham hjalmar holger horacio horia
  horst hortense hossein hubert huda hugues huguette humberto huseyin hussein huub hynek iara ibolya ibrahim ibrahima ichiro idar idris
  ids ifeoma ignacio ignazio igor iiris ikechukwu ikenna ilaria ilda ildiko ileana ilkka ilmari ilona ilse ilse-marie imad iman immacolata
  immo imran imre inacio indira ineke ines inga inge ingeborg ingemar inger ingo ingolf ingvar inigo inkeri inmaculada ioan ioana ionel
  ionut irena ireneusz irina irmgard irmtraud isabelle isaura isidoro ismael ismail ismo isolde istvan itziar iulia iulian ivana ivano
  ivar ivica ivo iwona izabela jaakko jaap jaber jacek jacinto jacoba jacobus jacques jadranka jadwiga jafar jagdish jaime jakob jakub
  jalal jamal jamila jana jani janina janne janneke janneman janos jantje janusz jari jarkko jarl jarmil jarmila jaromir jaroslav jaroslaw
  jasna javed javier jaya jayant jean-baptiste jean-claude jean-luc jean-marc jean-marie jean-michel jean-paul jean-pierre jeanne jeannine
  jelena jelle jens jeppe jeroen jerzy jesper jesus jet jetske jiaqi jindrich jiri jitka jo joachim joana joao joaquim joaquin jocelyne
  jochem jochen joelle joep joffrey johan johann johanna johannes joke jolanda jolanta jolien jomo jonas joost jop jordi jorg jorge jorgen
  joris jorma jorn jorunn jos jose josef josefa josefina josep josephina josette josiane josip josue jouko jouni jovan jovana jozef jozsef
  juana judit juha juha-pekka juhani jukka jules julianna julien julieta juliette julio jurgen jurriaan jussi justine justyna jutta juuso
  jytte kaare kaarina kaatje kacper kai kaija kaisa kaj kalevi kalle kalman kalpana kamal kamala kamil kamila kanchana kare kareem karel
  kari karim karin karine karla karlheinz karol karolin karolina karoly karsten kasper katalin katarina katarzyna katerina katharina
  kathrin katja katri katrin katrine kauko kavita kazimierz kazuo kees keiko kemal kenji kerstin ketil khadija khaled khalid kinga kiran
  kirsi kishore kjell kjersti kjetil klaas klara klaudia klaus knud knut koen kofi kojo konrad konstantin koos kreso krishna kristian
  kristin kristina kristoffer krisztina krunoslav krystian krystyna krzysztof kumar kveta kwabena kwame kwasi kyllikki ladislav laercio
  laetitia laia laila lajos lakshmi lalit lamia lapo larisa lars lasse laszlo lata latif laure laurens laurent laurentiu lauri laust lea
  leandro lech leena leif leila lene lenka lennart leokadia leonardo leonel leonid leonie leonor leopoldo lerato leszek leticia letizia
  levente leyla lia libor libuse licinia lidia lieke lies liesbeth liesel lieselotte liisa liliana lina linn linnea lisbet lisbeth lise
  livia livio liviu ljiljana ljubica lodewijk loes loic lola lorand loredana lorena lorenzo loretta lothar lotta lotte louison lourenco
  lovisa luana lubna lubomir lubos luc luca lucia lucian luciana luciano lucie lucien lucienne lucio lucja lucrezia lucyna ludger ludmila
  ludovic ludovica ludvig ludwig luigi luigia luis luisa luiz luka lukas lukasz luminita lutz luuk lyudmila maaike maarten maartje
  machteld maciej madalena madalina madeleine madhu mafalda magali magdalena magne magnus mahesh mahmoud mahmud maija maik maike maite
  maja majid makoto malgorzata malik malin malte mamadou manfred manish manlio manoel manoj manon mansour manuel manuela marcel marcela
  marceline marcella marcelle marcelo marcia marcin marcio marco marcos mareike marek maren margarete margarida margarita margaux margit
  margot margret margriet marguerite maria mariagrazia mariam mariana mariano maribel maricarmen marie-claude marie-france marieke
  mariella marielle marija marijana marijke marijn marika marin marina marine marinella mario mariola marisol marit marius mariusz mariza
  marja marjan marjatta marketa markku marko markus marleen marlena marlies marloes marta martijn martine martje marton marwan maryam
  marzena massimiliano massimo matej mateo mateusz matheus mathias mathieu mathilde matias mats matteo matthias matti mattia mattias
  mattijs matyas mauri mauricio maurizio mauro maxence maxim maxime maximilian mechthild meena meera mehdi mehmet mei-ling meike meindert
  melchior menno merel merete merle mette michaela michal michela michele mieczyslaw mieke miguel mihaela mihai mihail mihaly mika mikael
  mikhail mikkel mikko miklos mikolaj milada milagros milan milena milica milka milos miloslav milovan minna mircea mireia mireille
  mirella mirja mirjam mirjana mirko miro miroslav miroslaw miroslawa misa mislav mladen mogens mohamed mohammad mohammed mohan momcilo
  monika monique montserrat morgane moritz morten mostafa moussa muhammad muhammed mukesh mustafa nabil nacho nada nadeem nadege nader
  nadezhda nadja naim nana nandini nanna naoko narendra naresh naseem nasser natalia natalya natasa nathalie naveen nebojsa neha nelson
  nemanja nenad nestor nevena ngozi nguyen nicanor nico nicolae nicolas nicoleta nicoletta nicolo niek niels nienke nieves niina nikhil
  nikita niko nikola nikolai nikolay nils nino nisha nitin nkechi nkosana noelle noemi noemie nomvula noor norbert nour nuno nur nuria
  nursultan oana obinna octavia octavian octavio oddny oddvar odete odette odile odinga ognjen oksana ola olaf olav olavi oldrich ole oleg
  olena olga olivier oliwia olli olof olu oluwaseun omar ondrej onno orazio oriane oriol ornella orsolya ortrud osama oskar osman osmo
  osvaldo otavio ottavio otto ousmane outi ove ovidiu oystein paavo pablo paco padma paivi palle paloma pankaj paola paolo parvati parviz
  pascal pascale pasquale patrice patricio patrik patrizia patrycja patryk paulette paulina paulo pavel pavla pawel paz peder pedro peer
  pekka pelle pentti pepe pepijn per pernille petar petr petre petri petru petter petteri philipp philippe pia piera pierluigi piero
  pierre pierrick piet pieter pietro pilar pim piotr pirjo pirkko piroska plinio polina pooja poul prabhat pradeep prakash pramod pranab
  prasad prashant pratap praveen predrag preeti prem premysl priya priyanka przemyslaw qasim rachelle rachid radek radha radim radka
  radmila radomir radoslaw radovan radu rafael rafaela rafal raffaela raffaele raffaella rafiq raghu ragna ragnar ragnhild rahul raija
  raimo raimundo rainer raj raja rajan rajeev rajendra rajesh rajiv rakesh ralf raluca ramesh rami ramiro ramon randi rani rania ranjit
  ranko raoul raphael raquel rasha rashid rasmus ratko raul ravi raymonde razvan regina regine regis reidar reijo reiner reinhard reinhold
  reka rekha remedios remi remo remy renata renate renato renaud rene renee renske renu renzo reza rianne ricardo riccardo riet rik rikke
  rima rinaldo rinske risto ritu ritva riyad roar roberto rocco roch rocio rodica rodolfo rodolphe rodrigo roel roelof rogelio rogerio
  rohan rohit rolf romain roman romane romano romolo ronja rosa rosalia rosangela rosanna rosaria rosario rosemarie roshan rosine rossana
  rossella rostislav roswitha rozalia ruben rudi rudiger rudolf rui rune ruprecht ruslan rut rutger ruud ruy ruzena ryszard saad saar
  saara sabine sabrina sachin sadiq saeed safiya said sakari sakura salah saleh salim salma salome salvatore sami samir samira samuele
  samuli sana sandeep sander sandor sandrine sandro sangeeta sanja sanjay sanjeev sanna sanne santi sari sarita sasa sascha saskia satish
  satu saul savita sebastian sebastiao sebastien seema seija sekou selim seppo serena serge sergei sergey sergio severine shadi shahid
  shankar sharif sharmila shashi sheela shinzo shirin shiv shobha shyam sibusiso siegfried sietske sigmar sigmund signe sigrid sigurd
  siham silje silke silvana silvano silvestre silvia silvio simao simona simone sinikka sipho siri sirpa sissel sita sjaak sjoerd slavica
  slavko slawomir slobodan smita sneha snezana socorro sofie solange soledad solene solveig sonali sonja soren sorin srdjan srinivas
  stanislav stanislaw stanislawa stefan stefania stefanie stefano steffen steffi stein steinar sten stepan stephane stevan stig stijn
  stina stine stipe stjepan sture subhash sudha sudhir sujata suleiman suleyman sultana sumit sunil sunita sunniva surendra suresh susana
  susanne sushila suze svatopluk svein sven svend svenja sverre svetlana swantje swati sylvain sylvi sylvie sylwester sylwia synnove
  szabolcs szilvia szymon tadeu tadeusz taina taisto takashi tamas tamer tanguy tanja tapani tapio tariq tarja taro tarun tatiana tatjana
  tatyana teemu telma tendai teodor teodoro tereza terezia terje tero terttu teun thabo thandi thea themba theophile therese theresia thi
  thiago thibault thibaut thierry thijs thor thorbjorn thore thorsten tiago tibor tihomir tijmen tilman timea timo tineke tiziana tiziano
  tjeerd tobias toivo tomas tomasz tomi tomislav tommaso toon tor torben torbjorn tore torgeir torill torleif torstein torsten tove traian
  traute trijntje trine trond truls truus trygve tudor tuija tunde tuomas turid tuula tuva uche ugo ulf uli ulises ulla ulrich ulrika
  ulrike uma umar umberto unni urban urho ursel urszula usha usman ute uwe vaclav vaino valborg valdir valentin valentina valentine
  valeria valerio vandana varun vasco vasile vasily vedran veikko veronika veronique vesa vesna vicente victor vidar vigdis viggo vijay
  vikas vikram viktor viktoria viktorija vilhelm ville vilmos vinay vincente vincenza vincenzo vinicius vinod violaine violeta viorel
  viorica virgilio virginie vishal vit vitaly vito vitor vitoria vittoria vittorio vivek viviane vjekoslav vlad vladan vladimir vlasta
  vojtech volker volkmar volodymyr vratislav vuk vyacheslav wael wafa wagner waldemar walid waltraud wanderley wangari wanjiru wei-ling
  wenche werner weronika wibke wiebe wiebke wies wieslaw wieslawa wietske wiktor wiktoria wilfried wilhelm willem willi wilma wim winfried
  witold wladyslaw wlodzimierz wojciech wolf wolfgang wolfram wouter xavier xiaoming ximena yaa yahya yann yannick yaroslav yash yasin
  yasmin yasmine yasser yaw yekaterina yelena yevgeny yngve yoann yoko yolanda yolande younes yousef youssef ype yuko yulia yumi yuri
  yusuf yvan yves zahra zaid zainab zanele zbigniew zbynek zdena zdenek zdenka zdravko zdzislaw zelia zeljka zeljko zeynep zhanna ziad
  zodwa zofia zoltan zoran zorica zsofia zsolt zsuzsanna zubair zulema zuzana zuzanna zvonimir zygmunt
`;
const INDONESIAN = `
  abdul abdullah abdurrahman achmad adhi adi adisti adnan agung agus agustina agustinus aji akbar alamsyah aldi alwi ambar aminah anang
  andi andika angga anggi anggraini anies anindya anisa antonius arief arifin aris arya asep asih astuti ayu azis bagas bagus bahlil
  bambang basuki bayu benny bima boediono budhi budi budiman cahya cahyo cecep darma darmawan dede dedi dedy deni denny desi dewa dewi
  dhani dian didik diki dimas dini djarot djoko dodi doni dwi dyah edi edy eka eko elis emha endah endang erick erlangga erna erni esti
  evi fadli fahmi fahri fajar fatimah fauzan fauzi febri ferdi ferry fikri firman fitri fitriani fransiskus galih ganjar gatot gde gede
  gilang gita gunawan guntur gusti haris hartono haryanto hasanah hasanuddin hasto hatta hendra hendri hendro heri herlina heru hidayat
  idham ignatius ika ikhsan ilham imam imelda indah indra indri intan irfan irma irwan iskandar iwan jaka jamaluddin joko jono jusuf kadek
  kartika kartini ketut khairul khofifah komang kurnia kurniawan laksmi lestari lilis luhut luki lukman mahfud maman mansur maruf masduki
  maya mega megawati meutya moch mochamad moeldoko mohamad muchlis muhadjir muhaimin muhamad muhidin mulyadi mulyani mulyono munir mustofa
  nadiem nanang nani nanik novi nugroho nunung nurdin nurhayati nurul nyoman oki oman panji parman prabowo pramono pranowo pratama
  pratikno priyo puan purnomo purwanto puspa puspita putu rachmat rahayu rahma rahman rahmat rahmawati ramadhan ratih ratna ratno rendi
  reni retno rian ridwan riko rina rini riski risma rizal rizki rizky robi rohman ronny rusdi ryamizard saiful samsul sandiaga santoso
  saras sarwono satria selamet septian setiawan setyo sigit sinta siti sjafrie slamet soeharto soekarno sofyan sri subagyo subianto
  subroto sucipto sudirman sugeng sugiarto sugiono suharto suhendra sujono sukarno sukma sulastri sulistyo sumarno sumiati sunarto supardi
  supriyadi supriyanto surya suryani suryanto susanti susanto susi susilo sutarman sutrisno suwandi suwarno syahrul syamsul syarif taufan
  taufik teguh teti titi titik titin tono tri triyono tuti udin ujang umi untung utami wahid wahyu wahyudi wati wawan wayan widi widodo
  widya wiji wika wiranto wisnu wiwik wulan wuri yanti yanto yanuar yati yayan yayuk yeni yenny yoga yohanes yono yudha yudhi yudi yuliana
  yuni yunita yunus yusril zainal zainuddin zulfikar zulkifli zumi
`;

const words = (text: string): readonly string[] => text.trim().split(/\s+/u);
const NAMES: ReadonlySet<string> = new Set([...words(ENGLISH), ...words(ELSEWHERE), ...words(INDONESIAN)]);
/** Words of Indonesian that begin what places and firms there are called as well: «Surya Kencana», «Indah Jaya». */
const ALSO_FIRMS = new Set(
  words(
    'surya indah mega bima satria fajar cahya cahyo bagus agung garuda akbar gita intan panji angga karya kartika eka dwi tri puspa sari lestari wijaya arya chandra sukma darma galih untung selamet slamet raja kumar',
  ),
);

/** Letters that no accent makes of plain ones. */
const PLAIN: Readonly<Record<string, string>> = { ø: 'o', æ: 'ae', å: 'a', ł: 'l', đ: 'd', ß: 'ss', ı: 'i' };
const plain = (word: string): string =>
  folded(word, 'search').replace(/[øæåłđßı]/gu, (letter) => PLAIN[letter] ?? letter);

/** Whether this is what somebody may be called first: «Helga», «Jens-Peter», «Seán». */
export function isGivenName(word: string): boolean {
  if (!/^\p{Lu}/u.test(word)) return false;
  const own = plain(word);
  if (ALSO_FIRMS.has(own)) return false;
  const parts = own.split(/[-‐‑]/u);
  return NAMES.has(own) || (parts.length > 1 && parts.every((part) => NAMES.has(part)));
}
