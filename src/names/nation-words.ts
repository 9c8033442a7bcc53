/**
 * Which capitalised words of English only say of where somebody is? «Maltese businessman», «the Swedish» name no state and nobody else.
 * Indonesian puts the state's own name behind a noun, French and German write such words small.
 */

/** Words that no rule makes of a country's name, and those of peoples and parts of the world. Lower case. */
const WORDS: ReadonlySet<string> = new Set(
  `
  afghan albanian algerian american andorran angolan argentine argentinian argentinean armenian australian austrian azerbaijani azeri
  bahamian bahraini bangladeshi barbadian basque bavarian belarusian belarusan belgian belizean beninese bengali bhutanese bolivian bosnian botswanan
  brazilian breton british briton britons bruneian bulgarian burkinabe burmese burundian cambodian cameroonian canadian catalan chadian chechen chilean chinese
  colombian comorian congolese cornish corsican costa-rican croat croatian cuban cypriot czech dane danish djiboutian dominican dutch dutchman ecuadorian ecuadorean egyptian
  emirati english englishman equatoguinean eritrean estonian ethiopian fijian filipino filipina finn finnish flemish french frenchman gabonese gambian georgian german
  ghanaian greek grenadian guatemalan guinean guyanese haitian honduran hungarian icelandic icelander indian indonesian iranian iraqi irish irishman
  israeli italian ivorian jamaican japanese jordanian kazakh kazakhstani kenyan korean kosovar kosovan kurd kurdish kuwaiti kyrgyz lao laotian latvian lebanese
  liberian libyan lithuanian luxembourgish macedonian malagasy malawian malaysian maldivian malian maltese mauritanian mauritian mexican
  moldovan monegasque mongolian montenegrin moroccan mozambican namibian nepalese nepali nicaraguan nigerian nigerien norwegian omani
  pakistani palestinian panamanian paraguayan persian peruvian pole polish portuguese qatari romanian russian rwandan salvadoran samoan saudi scot scots scottish
  senegalese serb serbian sicilian singaporean slovak slovakian slovene slovenian somali spaniard spanish sudanese surinamese swede swedish swiss syrian
  taiwanese tajik tanzanian tatar thai tibetan togolese tongan trinidadian tunisian turk turkish turkmen ugandan ukrainian uruguayan uzbek
  uighur uyghur venezuelan vietnamese welsh welshman yemeni zambian zimbabwean
  african asian european arab arabic arabian latin scandinavian nordic baltic balkan caribbean mediterranean western eastern northern southern soviet
  christian catholic protestant orthodox muslim islamic islamist jewish jew hindu buddhist sunni shia shiite sikh
  `
    .trim()
    .split(/\s+/u),
);

/** Whether an English word, singular or plural, is what somebody from somewhere is called; it may yet be a part of a name. */
export function saysOrigin(word: string): boolean {
  const lower = word
    .toLowerCase()
    .replace(/['’](?:s)?$/u, '')
    .replace(/^(?:north|south|east|west|anglo|franco|euro|afro|non|pro|anti)-/u, '');
  return WORDS.has(lower) || (lower.endsWith('s') && WORDS.has(lower.slice(0, -1)));
}
