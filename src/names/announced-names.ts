/**
 * Where is somebody named in a script that has no capitals? Only where something announces a name: a title or rank with its bearer, an
 * honorific, a word for saying, a noun such as «company» or «newspaper». What is not announced is not found; a noun that is taken for
 * a name is worse than a name that is missed.
 */
import { ARABIC_BODIES, CHINESE_BODIES, JAPANESE_BODIES, KOREAN_BODIES } from './announced-bodies.ts';
import { looksKorean } from './kind-words.ts';
import { list, type AnnouncedKind, type InText, type Rule } from './name-rules.ts';
import type { TextRange } from '../evidence/locate.ts';

/** A name, with the kind that its announcement tells. */
export interface Announced extends TextRange {
  readonly kind: AnnouncedKind;
}

const whole = (words: string): RegExp => new RegExp(`^(?:${list(words)})$`, 'u');

// --- Chinese: a title before the name, which begins with a surname, and something after it that no name has.

const ZH_SURNAMES =
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭林罗羅郑鄭梁谢謝宋唐邓鄧韩韓冯馮曹彭萧蕭田董袁潘蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁沈姚卢盧姜崔钟鍾谭譚陆陸汪范廖贾賈韦韋薛孟何钱錢石孔康毛邱秦顾顧侯邵段汤湯尹黎贺賀龚龔郝';
const ZH_SAYS = list(
  '表示 指出 强调 強調 透露 宣布 告诉 告訴 否认 否認 回应 回應 写道 寫道 批评 批評 警告 呼吁 呼籲 承认 承認 补充 補充 解释 解釋 坦言',
);
const ZH_TITLE = list(`
  部长 部長 总理 總理 首相 总统 總統 主席 市长 市長 省长 省長 州长 州長 县长 发言人 發言人 总裁 總裁 董事长 董事長 经理 經理 教授 博士 律师 律師 大使
  将军 將軍 司令 局长 局長 院长 院長 校长 校長 书记 書記 议员 議員 秘书长 秘書長 主任 会长 會長 检察官 檢察官 法官 警长 專家 专家 分析师 分析師 农民 農民
  居民 工程师 工程師 医生 醫生 外长 外長 防长 防長 委员 委員
`);
/** After a name; most are words that no given name has. */
const ZH_AFTER = `(?=${ZH_SAYS}|[，。、：；！？“”「」（）]|[说說称稱在于於对對向和与與则則也还還将將已曾是被等的]|$)`;
const ZH_PERSON = `(?<name>[${ZH_SURNAMES}]\\p{Script=Han}{1,2}?)`;
/** What only begins like a name. */
const ZH_NONE = /^(?:周[一二三四五六日末天]|马上|馬上|陆续|陸續|马路|范围|程度|余下|黄金|林业|田地)/u;
const ZH_NOUN = /[方官宫宮面部局院会會者门門府国國党黨军軍民们們员員报報台司团團社家人]$/u;
const ZH_FUNCTION = /[的了是在对對向与與由被把将將已就也都不这這那其该該个個一各某多几幾有和说說称稱]/u;
const zhOrganisation = (name: string): boolean =>
  !ZH_FUNCTION.test(name) &&
  name
    .replace(
      /(?:公司|集团|集團|银行|銀行|大学|大學|协会|協會|基金会|基金會|研究所|委员会|委員會|日报|日報|晚报|晚報|通讯社|通訊社|电视台|電視台)$/u,
      '',
    )
    .replace(
      /(?:有限|股份|上市|跨国|跨國|母|子|分|控股|商业|商業|国有|國有|私营|当地|當地|外国|外國|大型|中央|地方|保险|保險|调查|調查|专门|各级|主要|中|大|小|新|老)/gu,
      '',
    ).length >= 2;
const ZH_BEFORE = '(?<=^|[，。、：；！？“”「」（）\\s据據由向对對与與])(?![据據由向对對与與])';
const CHINESE: readonly Rule[] = [
  {
    kind: 'person',
    pattern: new RegExp(`(?:${ZH_TITLE})${ZH_PERSON}${ZH_AFTER}`, 'gu'),
    // «市长李建国»: a last letter that also ends nouns; only where it stands elsewhere, too.
    fits: (name, { often }) => !ZH_NONE.test(name) && (!ZH_NOUN.test(name) || (name.length > 2 && often(name))),
  },
  {
    kind: 'person',
    pattern: new RegExp(`(?:${ZH_TITLE})(?<name>[${ZH_SURNAMES}]\\p{Script=Han}{2})`, 'gu'),
    fits: (name, { often }) => !ZH_NONE.test(name) && !ZH_FUNCTION.test(name) && often(name),
  },
  {
    kind: 'person',
    pattern: new RegExp(`(?<=^|[，。；！？”」\\s])${ZH_PERSON}(?=${ZH_SAYS})`, 'gu'),
    fits: (name) => !ZH_NONE.test(name) && !ZH_NOUN.test(name),
  },
  {
    kind: 'person',
    pattern: new RegExp(
      `(?:${ZH_TITLE}|(?<=^|[，。；：“「、]))(?<name>\\p{Script=Han}{1,7}(?:[·‧・]\\p{Script=Han}{1,7}){1,2}?)${ZH_AFTER}`,
      'gu',
    ),
    fits: (name) => !ZH_FUNCTION.test(name),
  },
  {
    kind: 'organisation',
    pattern: new RegExp(
      `${ZH_BEFORE}(?<name>\\p{Script=Han}{2,10}?(?:公司|集团|集團|银行|銀行|大学|大學|协会|協會|基金会|基金會|研究所|委员会|委員會))(?=${ZH_SAYS}|报道|報道|報導|[，。、的在将將已曾也于於称稱说說和与與对對]|$)`,
      'gu',
    ),
    fits: zhOrganisation,
  },
  {
    kind: 'media',
    pattern: new RegExp(
      `${ZH_BEFORE}(?<name>\\p{Script=Han}{2,8}?(?:日报|日報|晚报|晚報|通讯社|通訊社|电视台|電視台))`,
      'gu',
    ),
    fits: zhOrganisation,
  },
];

// --- Japanese: the name before a title, an office or an honorific, and a particle after that.

const JA_BOUND = '(?<=^|[\\s、。「」『』（）！？]|[のはがをにでともや])';
const JA_TITLE = list(`
  氏 さん 首相 大統領 大臣 社長 会長 知事 市長 町長 村長 区長 議員 教授 弁護士 報道官 長官 容疑者 被告 監督 選手 総裁 委員長 党首 幹事長 外相 防衛相 財務相 官房長官
  裁判長 院長 学長 所長 局長 大使 将軍 司令官 博士
`);
const JA_AFTER = '(?=[はがもにをとへでら、。」（]|の|によると|から|$)';
const JA_NO_PERSON =
  /[都道府県市区町村省庁局部課会社党国内外側員長役者官軍校院店所室団]$|^(?:同|前|元|新|現|副|次期|当時|代表|専務|常務|筆頭|最高|共同|名誉|取締|官房|外務|財務|防衛|総務|経済|担当|各国|両国|国家|地元|農家|業者|学生|患者|住民|職人|乗客|皆|奥|お)/u;
const JA_NO_ORGANISATION =
  /^(?:同|各|両|当|前|元|新|旧|某|地方|中央|大手|民間|国立|私立|市中|主要|都市|外国|世界|専門)(?!\p{L}{4})|^(?:地方|中央|大手|民間|都市)|与党|野党/u;
const JAPANESE: readonly Rule[] = [
  {
    kind: 'person',
    pattern: new RegExp(
      `${JA_BOUND}(?<name>\\p{Script=Han}{2,5}|[ァ-ヴー]{2,12}(?:[・＝][ァ-ヴー]{1,12}){0,3})(?:${JA_TITLE})${JA_AFTER}`,
      'gu',
    ),
    fits: (name) => !JA_NO_PERSON.test(name),
  },
  {
    kind: 'organisation',
    pattern: /(?<name>(?:株式|有限)会社[\p{Script=Han}ァ-ヴーA-Za-z]{2,14})(?=[はがもにをとの、。])/gu,
  },
  {
    kind: 'organisation',
    pattern: new RegExp(
      `${JA_BOUND}(?<name>[\\p{Script=Han}ァ-ヴー]{2,12}?(?:株式会社|銀行|大学|協会|委員会|研究所|グループ|ホールディングス|省|庁|党))${JA_AFTER}`,
      'gu',
    ),
    fits: (name) => !JA_NO_ORGANISATION.test(name) && !/^\p{Script=Han}?(?:銀行|大学|協会|委員会)$/u.test(name),
  },
  {
    kind: 'media',
    pattern: new RegExp(
      `(?<=^|[\\s、。「」])(?<name>(?:[\\p{Script=Han}ァ-ヴー]{2,8}?|[ぁ-ん]{2,5})(?:新聞|日報|通信|テレビ|放送))${JA_AFTER}`,
      'gu',
    ),
    fits: (name) => !JA_NO_ORGANISATION.test(name) && !/^(?:地元|全国|夕刊|朝刊|国営|公共|この|その|同じ)/u.test(name),
  },
];

// --- Korean: three syllables that begin with a surname, with a title behind them; speakers before what they say.

const KO_TITLE = list(`
  대통령 총리 장관 차관 의원 위원장 대표 회장 사장 교수 시장 도지사 지사 군수 청장 국장 대변인 총재 총장 원장 실장 변호사 검사 판사 감독 대사 국왕 주석 장군
  사령관 박사 씨 부장 사무국장 사무총장 노조위원장 부사장 부회장 부대표 연구원 연구위원 부장검사 검사장 최고위원 원내대표 전무 상무 센터장 과장 차장 서장
  부총리 의장 부의장 구청장 조합장 지부장 지회장 학장 활동가 기자 작가 선수 팀장 이사장 이사 소장 본부장 수석 비서관 후보 경감 경위 특사 국무위원장
`);
const KO_PARTICLE = '(?:은|는|이|가|도|의|을|를|에게|과|와|께서|께서는|에|로|만|까지|에서|에는|에서는)';
const KO_NOUN = /[들자통객인가관원장측팀집생품체]$/u;
const koreanName = (name: string, { bent }: InText): boolean =>
  looksKorean(name) &&
  !/[의에를을로가는도과와만들]$/u.test(name) &&
  !/^(?:지난해|지난달|지난주|이튿날|최고위|최연소|차세대|신세대)$/u.test(name) &&
  // «유능한 대표»: a last syllable that also ends a word before a noun; only where a particle follows it elsewhere.
  (!/[은이한된할될던인운]$/u.test(name) || bent(name));
const KO_COMMON = whole(`
  시중은행 중앙은행 지방은행 저축은행 투자은행 국책은행 주식회사 자회사 모회사 국제기구 관련기구 대법원 지방법원 노동조합 대기업 공기업 조간신문 석간신문 지역신문 공영방송
  국영방송 생방송 이동통신 무선통신 정보통신 재방송 지방방송 국립대학교 사립대학교
`);
const KOREAN: readonly Rule[] = [
  {
    kind: 'person',
    pattern: new RegExp(
      `(?<!\\p{L})(?<name>\\p{Script=Hangul}{3})\\s(?:전\\s|신임\\s)?(?:${KO_TITLE})(?=${KO_PARTICLE}?(?:[\\s,.“"‘]|$))`,
      'gu',
    ),
    fits: koreanName,
  },
  {
    kind: 'person',
    pattern: /(?<!\p{L})(?<name>\p{Script=Hangul}{3})(?:은|는|이|가)\s[“"‘]/gu,
    fits: (name, text) => koreanName(name, text) && !KO_NOUN.test(name),
  },
  {
    // «윤지혜 동해전자 부사장은»
    kind: 'person',
    pattern: new RegExp(
      `(?<!\\p{L})(?<name>\\p{Script=Hangul}{3})\\s\\p{Script=Hangul}{3,12}\\s(?:${KO_TITLE})(?=(?:은|는|이|가)[\\s,“"‘])`,
      'gu',
    ),
    fits: (name, text) => koreanName(name, text) && !KO_NOUN.test(name) && !/[회부처청당사법권적액]$/u.test(name),
  },
  {
    kind: 'organisation',
    pattern: new RegExp(
      `(?<!\\p{L})(?<name>\\p{Script=Hangul}{2,10}(?:위원회|연대|연합회|협회|은행|그룹|공사|재단|노동조합|대학교|연맹))(?=${KO_PARTICLE}(?:[\\s,.“"‘]|$))`,
      'gu',
    ),
    fits: (name) => !KO_COMMON.test(name),
  },
  {
    kind: 'media',
    pattern: new RegExp(
      `(?<!\\p{L})(?<name>\\p{Script=Hangul}{2,8}(?:일보|신문|방송|통신|타임스))(?=${KO_PARTICLE}(?:[\\s,.“"‘]|$))`,
      'gu',
    ),
    fits: (name) => !KO_COMMON.test(name),
  },
];

// --- Arabic: a word for saying, a title in its definite form, the name; nouns that lead to a name.

const AR = '[\\p{Script=Arabic}\\p{M}ـ]';
const AR_SAYS = `[وف]?(?:${list(
  'قال قالت أكد أكدت أعلن أعلنت أوضح أوضحت أضاف أضافت ذكر ذكرت صرح صرحت زعم زعمت كتب كتبت أشار أشارت يقول تقول يؤكد تؤكد كشف كشفت شدد شددت اعتبر اعتبرت حذر حذرت نفى نفت سأل سألت صرخ طالب طالبت دعا دعت انتقد انتقدت رفض رفضت اتهم اتهمت طلب طلبت هاجم هاجمت تعهد تعهدت وعد وعدت',
)})`;
const AR_TITLE = list(`
  رئيس رئيسة وزير وزيرة مدير مديرة نائب نائبة متحدث متحدثة أمير أميرة ملك شيخ محام محامي محامية مهندس مهندسة صاحب صاحبة خبير خبيرة أمين أمينة قائد زعيم زعيمة سفير
  سفيرة باحث باحثة ناطق ناطقة محافظ عمدة قاضي عميد عقيد لواء سكرتير مدعي مدعية ناشط ناشطة صحفي صحفية كاتب كاتبة أستاذ أستاذة طبيب طبيبة مستشار مستشارة وكيل وكيلة نقيب
`);
/** «وزير الخارجية الروسي», «المتحدثة», «الدكتور»: in any case something definite. */
const AR_OFFICE = `(?:(?:${AR_TITLE})\\s(?:باسم\\s)?ال${AR}+|ال(?:${AR_TITLE}|دكتور|دكتورة|سيد|سيدة|جنرال|فريق|بروفيسور)(?:\\sباسم(?=\\sال))?)(?:\\sال${AR}+){0,2}?`;
const AR_STOP = new RegExp(
  `^(?:${list(
    'إن أن إنه إنها أنه أنها إنهم أنهم في على من إلى خلال عن بعد قبل أمس اليوم غدا يوم مع عند حتى منذ بين أو ثم بل لكن كما حيث إذ إذا لم لن لا قد ليس هو هي الذي التي كان كانت هذا هذه ذلك باسم سابق سابقا أيضا حول بشأن ضد لدى كل بعض',
  )}|[وفبلك]?ال.*|لل.*)$`,
  'u',
);
const AR_AFTER = `(?=\\s(?:${list('إن أن إنه إنها أنه أنها إنهم في على من إلى خلال عن بعد قبل يوم أمس اليوم للصحفيين لوكالة لصحيفة عبر بأن فتح إطلاق بدء إغلاق تشكيل إلغاء توقيع تعيين')})(?:\\s|$)|(?<=\\sال${AR}{3,20})\\s[بل]${AR}|\\s?[.،:؛!؟«“"(]|$)`;
const arabicName = (name: string): boolean => {
  const [first = '', second = ''] = name.split(/\s+/u);
  return !AR_STOP.test(first) && !/^(?:في|على|من|إلى|إن|أن|عن|أمس|اليوم)$/u.test(second);
};
const ARABIC: readonly Rule[] = [
  {
    kind: 'person',
    pattern: new RegExp(
      `(?<!\\p{L})${AR_SAYS}\\s${AR_OFFICE}\\s(?:(?:أ\\.\\s?)?د\\.\\s?)?(?<name>${AR}{2,}\\s(?:(?:بن|ابن|أبو|آل|عبد)\\s)?${AR}{3,})${AR_AFTER}`,
      'gu',
    ),
    fits: arabicName,
  },
  {
    kind: 'organisation',
    pattern: new RegExp(
      `(?<!\\p{L})[وفبل]?(?<name>(?:${list('هيئة وزارة اتحاد حزب شركة جمعية منظمة مؤسسة جامعة نقابة')})(?:\\s(?!ال)${AR}{3,})?\\sال${AR}{2,}(?:\\sال(?:${AR}+(?:ية|ي)|متحدة|عامة|عليا|عام|أعلى)){0,2})(?!\\p{L}|\\sل?ال|\\sلل)`,
      'gu',
    ),
    fits: (name) =>
      !/\s(?:الطيران|المعارضة|الحاكم|التأمين|البلاد|العالم|الحكومة|الجديدة?|المذكورة?|نفسها|المحلية|الأجنبية|الخاصة|الكبرى)$/u.test(
        name,
      ) &&
      name
        .split(/\s+/u)
        .slice(1)
        .every((word) => !/^(?:في|على|من|إلى|عن|التي|الذي|تابعة|كبيرة|محلية|أجنبية)$/u.test(word)),
  },
  {
    kind: 'media',
    pattern: new RegExp(`(?<!\\p{L})[وفبل]?(?:صحيفة|جريدة|مجلة)\\s(?<name>ال${AR}{2,})(?!\\p{L})`, 'gu'),
    fits: (name) => !/^ال(?:.*ية|محلي|حكومة|دولة|حزب|جامعة)$/u.test(name),
  },
];

// --- Persian: an honorific, or two words at the beginning with an office between commas behind them.

const FA_SAYS = list('گفت افزود اعلام تأکید تاکید اظهار نوشت پرسید توضیح هشدار');
const FA = '[\\p{Script=Arabic}\\p{M}\\u200c]';
const PERSIAN: readonly Rule[] = [
  {
    kind: 'person',
    pattern: new RegExp(
      `(?<!\\p{L})(?:آقای|خانم|دکتر|مهندس|سردار|پروفسور)\\s(?<name>${FA}{2,}\\s${FA}{2,})(?=\\s(?:${FA_SAYS})(?:\\s|$)|\\s?[،:.])`,
      'gu',
    ),
    fits: (name) => !/(?:^|\s)(?:که|از|به|در|با|را|هم|نیز|او|این|آن|و|یک|هیچ)(?:\s|$)/u.test(name),
  },
  {
    kind: 'person',
    pattern: new RegExp(
      `^(?<name>${FA}{2,}\\s${FA}{2,})،\\s(?:وزیر|رئیس|سخنگوی|مدیر|نماینده|سفیر|استاندار|شهردار|فرمانده|دبیر|معاون)\\s[^،.]{2,40}،\\s(?=${FA_SAYS})`,
      'gu',
    ),
  },
  {
    kind: 'organisation',
    pattern: new RegExp(`(?<!\\p{L})(?<!این\\s|آن\\s)(?<name>وزارت\\s(?:امور\\s)?${FA}{3,})(?!\\p{L})`, 'gu'),
    fits: (name) => !/\s(?:پاسخ|گفت|اعلام|هنوز|نیز|جدید|مربوطه|خود)$/u.test(name),
  },
  {
    kind: 'media',
    pattern: new RegExp(
      `(?<!\\p{L})(?<!این\\s|آن\\s|یک\\s|هر\\s)(?:روزنامه|خبرگزاری|هفته‌نامه)\\s(?<name>${FA}{2,})(?=\\s(?:نوشت|گزارش|خبر|اعلام|در گفت))`,
      'gu',
    ),
    fits: (name) => !/^(?:محلی|دولتی|رسمی|خارجی|ما|صبح|عصر|معتبر)$/u.test(name),
  },
];

// --- Hebrew: a title, perhaps what it is of, two words, and a word for saying or a pause.

const HE = "[\\p{Script=Hebrew}\\p{M}'׳]";
const HE_SAYS = list(`
  אמר אמרה הודיע הודיעה טען טענה ציין ציינה הוסיף הוסיפה הסביר הסבירה מסר מסרה כתב כתבה הבהיר הבהירה השיב השיבה הדגיש הדגישה סיפר סיפרה דיווח דיווחה
`);
const HE_STOP = new RegExp(
  `(?:^|\\s)(?:${HE_SAYS}|${list('אתמול היום מחר כי לא גם של את על עם אל בין או רק כבר אך אם הוא היא לשעבר מטעם ביקר ביקרה')})(?:\\s|$)|(?:^|\\s)ה`,
  'u',
);
const HEBREW: readonly Rule[] = [
  {
    kind: 'person',
    pattern: new RegExp(
      `(?<!\\p{L})(?:(?:שר|שרת|ראש|נשיא|נשיאת|דובר|דוברת|יושב ראש|מפקד|מפקדת|מזכיר|מזכירת|מנהל|מנהלת|סגן|סגנית)\\s(?:ה${HE}{2,}\\s){1,2}|(?:ד["״]ר|פרופ['׳]|עו["״]ד|ח["״]כ|מר|גב['׳]|תא["״]ל|אל["״]מ|רס["״]ן)\\s)(?:לשעבר\\s)?(?<name>(?!ה)${HE}{2,}\\s${HE}{2,})(?=\\s(?:${HE_SAYS})(?:\\s|$)|\\s?[,.:])`,
      'gu',
    ),
    fits: (name) => !HE_STOP.test(name),
  },
  {
    kind: 'organisation',
    pattern:
      /(?<!\p{L})[ובלמ]?(?:חברת|מפלגת|עמותת|קבוצת|ארגון|תנועת)\s["״“](?<name>[\p{Script=Hebrew}\p{N}\s-]{2,24})["״”]/gu,
  },
  {
    kind: 'media',
    pattern: /(?<!\p{L})[ובלמ]?(?:עיתון|אתר|ערוץ)\s["״“](?<name>[\p{Script=Hebrew}\p{N}\s-]{2,24})["״”]/gu,
  },
];

// --- Hindi and others in Devanagari: a title, two words, and the particle of whoever does something.

const HI = '[\\p{Script=Devanagari}\\p{M}]';
const HI_STOP =
  /(?:^|\s)(?:ने|को|के|का|की|से|पर|और|भी|में|पद|भवन|चुनाव|आवास|योजना|कार्यालय|निवास|समिति|आयोग|दल|खुद|इस|उस|एक)(?:\s|$)/u;
const HINDI: readonly Rule[] = [
  {
    kind: 'person',
    pattern: new RegExp(
      `(?<![\\p{L}\\p{M}])(?:${list('प्रधानमंत्री मुख्यमंत्री राष्ट्रपति राज्यपाल मंत्री सांसद विधायक प्रवक्ता अध्यक्ष महासचिव निदेशक जनरल कप्तान नेता न्यायमूर्ति राजदूत आयुक्त महापौर कलेक्टर')})\\s(?<name>${HI}{2,}\\s${HI}{2,}(?:\\s${HI}{2,})?)(?=\\sने\\s)`,
      'gu',
    ),
    fits: (name) => !HI_STOP.test(name),
  },
  {
    kind: 'person',
    pattern: new RegExp(
      `(?<![\\p{L}\\p{M}])(?:श्री|श्रीमती|सुश्री|डॉ\\.|प्रो\\.|डॉक्टर|प्रोफेसर)\\s?(?<name>${HI}{2,}\\s${HI}{2,})(?=\\s(?:ने|को|के|का|की|से|और)\\s|[,।])`,
      'gu',
    ),
    fits: (name) => !HI_STOP.test(name),
  },
  {
    kind: 'organisation',
    pattern: new RegExp(`(?<![\\p{L}\\p{M}])(?<name>${HI}{2,}\\sमंत्रालय)(?=\\s(?:ने|के|का|की|को|से))`, 'gu'),
    fits: (name) => !/^(?:इस|उस|केंद्रीय|संबंधित|सभी|किसी|अन्य|दूसरे|और|तथा|एक|के|का|की|ने)\s/u.test(name),
  },
];

// --- Thai: a title that is written onto the first name, and a space on both sides of the last.

const THAI = '[\\u0E01-\\u0E3A\\u0E40-\\u0E4E]';
const TH_RANK = '(?:(?:พล|พ|ร|ส|จ)\\.(?:ต|อ|ท|จ)\\.(?:(?:ต|อ|ท)\\.)?)';
const THAI_RULES: readonly Rule[] = [
  {
    kind: 'person',
    pattern: new RegExp(
      `(?<!${THAI})(?:นางสาว|นาง(?!สาว|งาม)|นาย(?!ก|จ้าง|หน้า|ทหาร|ทุน|พล|อำเภอ|แพทย์|ประกัน|ตำรวจ|ช่าง)|ดร\\.\\s?|ศ\\.\\s?|ผศ\\.\\s?|${TH_RANK}\\s?)(?<name>${THAI}{2,14}\\s${THAI}{2,16}?)(?=\\s|$|(?:กล่าว|เปิดเผย|ระบุ|ยืนยัน|บอก|ให้สัมภาษณ์))`,
      'gu',
    ),
    fits: (name) => !/\s(?:กล่าว|เปิดเผย|ระบุ|ยืนยัน|บอก|ได้|และ|จะ|ที่|ซึ่ง|ไม่|มี|เป็น|บาง|หลาย|คน)/u.test(name),
  },
  {
    kind: 'organisation',
    pattern: new RegExp(`(?<!${THAI})(?<name>บริษัท\\s?(?:${THAI}+\\s){1,3}?จำกัด(?:\\s\\(มหาชน\\))?)`, 'gu'),
  },
  {
    kind: 'organisation',
    pattern: new RegExp(`(?<!${THAI})(?<name>(?:กระทรวง|พรรค|มหาวิทยาลัย|ธนาคาร)${THAI}{3,18})(?=\\s|$)`, 'gu'),
    fits: (name) =>
      !/^(?:พรรค(?:การเมือง|ร่วม|ฝ่าย|ใหญ่|เล็ก|ใหม่)|ธนาคาร(?:พาณิชย์|ต่าง)|กระทรวง(?:ที่|ต่าง)|มหาวิทยาลัย(?:ของ|ต่าง|ที่))/u.test(
        name,
      ) && !/(?:กล่าว|เปิดเผย|ระบุ|ปฏิเสธ|ประกาศ|จะ|ได้|และ|ที่)/u.test(name),
  },
];

const ZH_ALL = [...CHINESE, ...CHINESE_BODIES];
const RULES: Readonly<Record<string, readonly Rule[]>> = {
  ...{ zh: ZH_ALL, yue: ZH_ALL, ja: [...JAPANESE, ...JAPANESE_BODIES], ko: [...KOREAN, ...KOREAN_BODIES] },
  ...{ ar: [...ARABIC_BODIES, ...ARABIC], fa: PERSIAN, he: HEBREW, th: THAI_RULES },
  ...{ hi: HINDI, mr: HINDI, ne: HINDI },
};

/** Finds names in the sentences of a text: places in the sentence, ascending and never overlapping. */
export function announcer(text: string, language: string): (sentence: string) => readonly Announced[] {
  const rules = RULES[language.toLowerCase().split('-')[0] ?? ''] ?? [];
  const known = new Map<string, boolean>();
  const bent = (name: string): boolean => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const found = ['은', '이', '의', '을', '에게', '과'].some((particle) => text.includes(name + particle));
    known.set(name, found);
    return found;
  };
  const often = (words: string): boolean => text.indexOf(words) !== text.lastIndexOf(words);
  return (sentence) => namesIn(sentence, rules, { bent, often });
}

function namesIn(sentence: string, rules: readonly Rule[], text: InText): readonly Announced[] {
  const found: Announced[] = [];
  for (const { kind, pattern, fits } of rules)
    for (const match of sentence.matchAll(pattern)) {
      const name = match.groups?.['name']?.trim() ?? '';
      const start = match.index + match[0].indexOf(name);
      const place = { start, end: start + name.length, kind };
      if (name === '' || (fits && !fits(name, text))) continue;
      if (found.some((other) => other.start < place.end && place.start < other.end)) continue;
      found.push(place);
    }
  return found.sort((a, b) => a.start - b.start);
}
