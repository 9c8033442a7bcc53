/**
 * What firms, offices, courts, parties and unions are called in scripts without capitals: by how their name ends, where the words before it
 * are none that say of what kind. What any firm of a branch could be called («지역건설», «自動車産業») is no name.
 */
import { list, type Rule } from './name-rules.ts';

// --- Korean

const KO_PARTICLE =
  '(?:은|는|이|가|도|의|을|를|에게|과|와|에|로|으로|만|까지|에서|에는|에서는|부터|에도|측은|측이|측)(?=[\\s,.“"‘(]|$)';
/** Behind a body: a particle, or whoever belongs to it. */
const KO_BEHIND = `(?=${KO_PARTICLE}|[,(]|\\s(?:\\p{Script=Hangul}{3}\\s)?(?:\\p{Script=Hangul}{0,3}(?:장관|차관|의원|위원장|대표|회장|사장|교수|국장|대변인|총재|총장|원장|변호사|검사|연구원|이사|본부장|센터장|부장)|관계자|측|노조|주가|본사)(?:은|는|이|가|의|을|를|도)?[\\s,.“"‘])`;
const KO_KIND = new RegExp(
  `^(?:${list(`
    국내 해외 지역 종합 공공 민간 일반 전체 주요 대형 중소 신규 주택 도로 토목 교량 친환경 시스템 메모리 차세대 가전 생활 부동산 도시 신도시 택지 관광 자원 인력 기술 제품 프로그램 신약 석유 정밀
    기초 유기 무기 가정용 산업용 전기 전자 수소 자율주행 완성 중고 국산 수입 수출 냉동 가공 건강 기능성 유기농 신재생 재생 원자력 태양광 대체 청정 국적 저비용 저가 군용 국제 해상 정기 손해 신용
    체크 교통 선불 법인 반도체 자동차 중앙 게임 문화 방송 디지털 영상 온라인 모바일 인터넷 공장 산불 아파트 직장 자유 대외 불공정 보호 세계 한국 우리 양국 관련 해당 다른 여러 모든 이번 각종 서비스
    제조 수산 농업 철도 고속 항만 발전 화력 재 고 북 군수 방위 첨단 미래산업 바이오 의료 화장품 패션 섬유 철강 조선 건설 화학 항공 해운 에너지 식품 유통 금융 증권 정유 중견 소형
  `)}|\\s)+$`,
  'u',
);
const KO_BRANCH =
  /(?:건설|전자|반도체|증권|화학|중공업|제철|제약|물산|상사|해운|항공|생명|화재|자동차|조선|식품|텔레콤|홀딩스|인더스트리|엔지니어링|캐피탈|철강|정유|통운|로지스틱스|네트웍스|제과|제지|타이어)$/u;
const KO_BRANCH_TOO = /(?:산업|개발|에너지|무역|카드|바이오|유통|금융|미디어|테크|소프트)$/u;
const KO_NO_MINISTRY =
  /(?:본부|부부|주부|간부|일부|내부|외부|지도부|여부|전부|지부|임산부|정부|상부|하부|중부|남부|북부|동부|서부|수뇌부|집행부|사령부)$/u;
const KO_NO_PARTY =
  /(?:여당|야당|정당|식당|성당|담당|해당|수당|배당|강당|저당|일당|상당|부당|할당|서당|법당|사당|전당|명당|경로당|마당)$/u;
const KO_NO_COURT =
  /^(?:지방|고등|행정|가정|특허|관할|담당|해당|상급|하급|관련|일선|지역|각급|이번|지방검|인근|관내|현지)(?:법원|경찰청|경찰서|교육청|시청|도청|구청|군청|세무서|소방서|노조|병원|연구소|연합|의료원)$/u;

export const KOREAN_BODIES: readonly Rule[] = [
  {
    kind: 'organisation',
    pattern: new RegExp(
      `(?<!\\p{L})(?<name>\\p{Script=Hangul}{2,8}(?:${KO_BRANCH.source.slice(3, -2)}))${KO_BEHIND}`,
      'gu',
    ),
    fits: (name) => !KO_KIND.test(name.replace(KO_BRANCH, '')),
  },
  {
    kind: 'organisation',
    pattern: new RegExp(
      `(?<!\\p{L})(?<name>\\p{Script=Hangul}{2,8}(?:${KO_BRANCH_TOO.source.slice(3, -2)}))${KO_BEHIND}`,
      'gu',
    ),
    fits: (name, { often }) => often(name) && !KO_KIND.test(name.replace(KO_BRANCH_TOO, '')),
  },
  {
    kind: 'organisation',
    pattern: new RegExp(
      `(?<!\\p{L})(?<name>\\p{Script=Hangul}{2,10}(?:지검|고검|지법|고법|법원|검찰청|경찰청|경찰서|교육청|시청|도청|구청|군청|세무서|소방서|감독원|정보원|소비자원|진흥원|의료원|연구소|병원|노조|위원회|연대|연합|연합회|협회|은행|재단|노동조합|대학교|대학|연맹|공단|협의회|재판소)|국세청|관세청|조달청|통계청|경찰청|소방청|산림청|특허청|기상청|병무청|감사원|외교부|국방부|법무부|통일부|환경부|교육부|대법원|헌법재판소|국가정보원)${KO_BEHIND}`,
      'gu',
    ),
    fits: (name) =>
      !KO_NO_COURT.test(name) &&
      !/^(?:시중|중앙|지방|저축|투자|국책|상업|외국|종합|대학|대형|국립|공공|민간|동네|지역|국립|사립|명문|전문|부설|인근|제보|각|양|이|그|한|두|세|다른|여러|관련|해당|시민|사회|노동|국제|전국|기업|산별|복수)(?:은행|병원|연대|연합|협회|대학|대학교|위원회|재단|노조|연구소|법원|정보원|단체)$/u.test(
        name,
      ),
  },
  {
    kind: 'organisation',
    pattern: new RegExp(`(?<!\\p{L})(?<name>\\p{Script=Hangul}{4,9}부)${KO_BEHIND}`, 'gu'),
    fits: (name) => !KO_NO_MINISTRY.test(name),
  },
  {
    kind: 'organisation',
    pattern: new RegExp(`(?<!\\p{L})(?<name>\\p{Script=Hangul}{2,6}당)${KO_BEHIND}`, 'gu'),
    fits: (name) => !KO_NO_PARTY.test(name),
  },
];

// --- Chinese

const ZH_START = '(?<=^|[，。、：；！？“”「」《（）\\s据據由向对對与與])(?![据據由向对對与與])';
const ZH_DOES =
  '(?=否认|否認|宣布|表示|指出|强调|強調|透露|回应|回應|提供|收购|收購|举报|舉報|起诉|起訴|指控|调查|調查|正在|上月|上周|今年|去年|董事|总裁|總裁|总经理|經理|发言人|發言人|秘书|秘書|主席|会长|會長|行长|行長|院长|院長|股价|股價|[，。、的在将將已曾也于於以称稱说說和与與对對向因从從把被\\p{N}]|$)';
const ZH_KIND =
  /^(?:国内|國內|国外|当地|當地|地方|大型|中小|主要|基础|基礎|城市|乡村|鄉村|农村|住宅|道路|水利|高新|信息|金融|新|旧|清洁|清潔|可再生|电动|電動|国产|國產|进口|進口|商业|商業|社会|社會|生物|半导体|半導體|各|该|該|本|这|這|那|此|多|一|两|兩|其|加强|推进|推動|经济|經濟|党的|文化|法治|数字|數字|新能源)+$/u;
const ZH_BRANCH =
  /(?:建设|建設|建筑|建築|科技|地产|地產|能源|电子|電子|汽车|汽車|航运|航運|证券|證券|保险|保險|制药|製藥|钢铁|鋼鐵|化工|重工|航空|物流|控股|矿业|礦業)$/u;
const ZH_OFFICE =
  '检察院|檢察院|法院|公安局|警察局|监管局|監管局|管理局|商会|商會|工会|工會|学院|學院|医院|醫院|联盟|聯盟|联合会|聯合會|促进会|促進會|交易所|事务所|事務所|银行|銀行|公司|集团|集團|协会|協會|基金会|基金會|委员会|委員會|大学|大學';
const ZH_SMALL = /[的了是在被将將已就也都不这這那其该該个個某几幾有说說称稱等并並同当當]/u;

export const CHINESE_BODIES: readonly Rule[] = [
  {
    kind: 'organisation',
    pattern: new RegExp(`${ZH_START}(?<name>\\p{Script=Han}{2,4}(?:${ZH_BRANCH.source.slice(3, -2)}))${ZH_DOES}`, 'gu'),
    fits: (name, { often }) => often(name) && !ZH_SMALL.test(name) && !ZH_KIND.test(name.replace(ZH_BRANCH, '')),
  },
  {
    kind: 'organisation',
    pattern: new RegExp(`${ZH_START}(?<name>\\p{Script=Han}{2,6}?(?:${ZH_OFFICE}))${ZH_DOES}`, 'gu'),
    fits: (name) => {
      const own = name.replace(new RegExp(`(?:${ZH_OFFICE})$`, 'u'), '');
      return (
        own.length > 1 &&
        !/(?:组织|組織|团体|團體|机构|機構|企业|企業)./u.test(name) &&
        !ZH_SMALL.test(name) &&
        !ZH_KIND.test(own) &&
        !/(?:有限|股份|上市|跨国|跨國|中级|高级|最高|高等|人民|国有|國有|私营|外国|外國|调查|調查|专门|各级|保险|保險|商业|商業|行业|独立|獨立|临时|社区|综合|理工|一家|多家|两家|几家|中央|控股|母|子|分|大|小)$/u.test(
          own,
        )
      );
    },
  },
  {
    kind: 'organisation',
    pattern:
      /(?<name>证监会|證監會|银保监会|銀保監會|国务院|國務院|发改委|國資委|国资委|商务部|商務部|外交部|国防部|國防部|财政部|財政部|公安部|教育部|交通运输部|司法部)(?!长|長|门|門)/gu,
  },
  {
    kind: 'media',
    pattern: /《(?<name>\p{Script=Han}{2,6}(?:日报|日報|晚报|晚報|时报|時報|新闻|新聞|周刊|週刊))》/gu,
  },
];

// --- Japanese

const JA_START = '(?<=^|[\\s、。「」『』（）]|[のはがをにでともや])';
const JA_BEHIND = '(?=[はがもにをとへでの、。」（]|によると|から|側|$)';
const JA_BRANCH =
  /(?:建設|電機|電力|製薬|商事|海運|鉄道|航空|自動車|不動産|証券|製鉄|重工|工業|産業|食品|化学|運輸|物産|造船|鉱業)$/u;
const JA_KIND =
  /^(?:住宅|道路|国内|海外|大手|中小|民間|公共|地方|地元|総合|半導体|自動車|基幹|主要|関連|農林|水産|観光|製造|重|軽|化学|鉄鋼|電気|石油|国際|格安|私営|都市|新幹線|地下|冷凍|加工|健康|再生|有機|無機|商用|中古|電動|国産|輸入|同|各|両|当|某|防衛|宇宙|原子力|火力|水力|風力|太陽光|余剰|ダム|マンション|ビル|トンネル|ホテル|インフラ)+$/u;

export const JAPANESE_BODIES: readonly Rule[] = [
  {
    kind: 'organisation',
    pattern:
      /(?:会社|企業|団体|組織|メーカー|大手|NPO法人|財団|法人|政党|組合)「(?<name>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ーA-Za-z]{2,16})」/gu,
  },
  {
    kind: 'organisation',
    pattern: new RegExp(
      `(?<=^|[\\s、。「])(?<name>[ぁ-ん]{2,4}(?:銀行|信用金庫|大学|商事|建設|電力))${JA_BEHIND}`,
      'gu',
    ),
    fits: (name) => !/^(?:この|その|あの|どの|ある|いわゆる|すべての|ほかの)/u.test(name),
  },
  {
    kind: 'organisation',
    pattern: new RegExp(
      `${JA_START}(?<name>[\\p{Script=Han}ァ-ヴー]{2,6}(?:${JA_BRANCH.source.slice(3, -2)}))${JA_BEHIND}`,
      'gu',
    ),
    fits: (name, { often }) => often(name) && !JA_KIND.test(name.replace(JA_BRANCH, '')),
  },
  {
    kind: 'organisation',
    pattern: new RegExp(
      `${JA_START}(?<name>\\p{Script=Han}{2,4}(?:地検特捜部|地検|高検|県警|府警|道警|地裁|高裁|家裁|地方裁判所|高等裁判所)|警視庁|最高裁|最高検|会計検査院|公正取引委員会)${JA_BEHIND}`,
      'gu',
    ),
  },
];

// --- Arabic

const AR = '[\\p{Script=Arabic}\\p{M}ـ]';
const AR_TRADE = list(
  'للمقاولات للتجارة للصناعة للصناعات للنقل للبناء للطيران للطاقة للشحن للتأمين للاستثمار للتطوير للإنشاءات للخدمات للاتصالات للنفط للملاحة للأدوية للأغذية للإعلام للأسمنت للعقارات',
);

export const ARABIC_BODIES: readonly Rule[] = [
  {
    kind: 'organisation',
    pattern: new RegExp(
      `(?<!\\p{L})[وفبلك]?(?<name>(?:شركة|مجموعة|مؤسسة)\\s${AR}{3,}(?:\\sال${AR}{2,})?\\s(?:${AR_TRADE}))(?!\\p{L})`,
      'gu',
    ),
    fits: (name) => !/\s(?:محلية|أجنبية|كبيرة|كبرى|جديدة|خاصة|حكومية|تابعة|أخرى|عامة)\s/u.test(name),
  },
  {
    kind: 'organisation',
    pattern: new RegExp(
      `(?<!\\p{L})[وفبلك]?(?<name>(?:بنك|مصرف|نادي|صندوق)\\sال${AR}{2,})(?!\\p{L}|\\sل?ال|\\sلل)`,
      'gu',
    ),
    fits: (name) => !/\s(?:الدم|المعلومات|الأهداف|البلاد|الدولة|الحكومة|التنمية|الاستثمار)$/u.test(name),
  },
  {
    kind: 'organisation',
    pattern:
      /(?<!\p{L})[وفبك]?(?<name>البنك المركزي|النيابة العامة|المحكمة العليا|المحكمة الدستورية|مجلس النواب|مجلس الوزراء|مجلس الشيوخ|مجلس الأمن)(?!\p{L})/gu,
  },
];
