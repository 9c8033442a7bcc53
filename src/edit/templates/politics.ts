/** Politics and lobbying: who appoints, elects, backs, lobbies, finances and opposes whom? */
import { template } from './table.ts';

export const POLITICS = template(
  'politics',
  `
  office | Office and appointment | Jabatan dan pengangkatan
  backing | Backing and coalition | Dukungan dan koalisi
  opposition | Opposition | Perlawanan
  lobbying | Lobbying and access | Lobi dan akses
  `,
  `
  office/appointment | → event | appoints ; is appointed by ; Appointment | mengangkat ; diangkat oleh ; Pengangkatan
  office/dismissal | → event | dismisses ; is dismissed by ; Dismissal | memberhentikan ; diberhentikan oleh ; Pemberhentian
  office/nomination | → event | nominates ; is nominated by ; Nomination | mencalonkan ; dicalonkan oleh ; Pencalonan
  office/succession | → event | succeeds ; is succeeded by ; Succession | menggantikan ; digantikan oleh ; Penggantian
  office/membership | → state | is a member of ; has as a member ; Membership ; is not a member of | adalah anggota ; beranggotakan ; Keanggotaan ; bukan anggota
  office/leadership | → state | leads ; is led by ; Leadership ; does not lead | memimpin ; dipimpin oleh ; Kepemimpinan ; tidak memimpin
  backing/endorsement | → event | endorses ; is endorsed by ; Endorsement | menyatakan dukungan kepada ; mendapat dukungan dari ; Pernyataan dukungan
  backing/coalition | ↔ state | is in a coalition with ;; Coalition ; is not in a coalition with | berkoalisi dengan ;; Koalisi ; tidak berkoalisi dengan
  backing/vote-for | → event | votes for ; gets the vote of ; Vote for | memberikan suara untuk ; mendapat suara dari ; Suara mendukung
  backing/promise | → event | makes a promise to ; is promised something by ; Promise | berjanji kepada ; dijanjikan oleh ; Janji
  opposition/resistance | → state | opposes ; is opposed by ; Opposition ; does not oppose | menentang ; ditentang oleh ; Penentangan ; tidak menentang
  opposition/vote-against | → event | votes against ; is voted against by ; Vote against | menolak dalam pemungutan suara ; ditolak dalam pemungutan suara oleh ; Suara menolak
  opposition/protest | → event | protests against ; is protested against by ; Protest | memprotes ; diprotes oleh ; Protes
  opposition/rivalry | ↔ state | competes with ;; Rivalry ; does not compete with | bersaing dengan ;; Persaingan ; tidak bersaing dengan
  lobbying/lobbying | → event | lobbies ; is lobbied by ; Lobbying | melobi ; dilobi oleh ; Lobi
  lobbying/advice | → state | advises ; is advised by ; Advice ; does not advise | menasihati ; dinasihati oleh ; Nasihat ; tidak menasihati
  lobbying/representation | → state | represents ; is represented by ; Representation ; does not represent | mewakili ; diwakili oleh ; Perwakilan ; tidak mewakili
  lobbying/hospitality | → event | entertains ; is entertained by ; Hospitality | menjamu ; dijamu oleh ; Jamuan
  economy/donation | → event | donates to ; gets donations from ; Donation | menyumbang kepada ; menerima sumbangan dari ; Sumbangan
  economy/subsidy | → event | subsidises ; is subsidised by ; Subsidy | menyubsidi ; disubsidi oleh ; Subsidi
  speech/criticism | → event | criticises ; is criticised by ; Criticism | mengkritik ; dikritik oleh ; Kritik
  speech/praise | → event | praises ; is praised by ; Praise | memuji ; dipuji oleh ; Pujian
  `,
  {
    alleged: {
      en: ['sources in the party say', 'is rumoured to'],
      id: ['sumber di partai menyebut', 'santer disebut'],
    },
    planned: { en: ['pledged to', 'is set to', 'is expected to'], id: ['digadang-gadang', 'berjanji akan'] },
    hypothetical: { en: ['if elected', 'is considering'], id: ['bila terpilih', 'sedang mempertimbangkan'] },
    denied: { en: ['ruled out'], id: ['menepis kabar', 'menampik'] },
  },
);
