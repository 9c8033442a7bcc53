/** Conflict and diplomacy: who fights, arms, threatens, sanctions, supports and talks with whom? */
import { template } from './table.ts';

export const CONFLICT = template(
  'conflict',
  '',
  `
  alliance/alliance | ↔ state | is allied with ;; Alliance ; is not allied with | bersekutu dengan ;; Persekutuan ; tidak bersekutu dengan
  alliance/support | → state | supports ; is supported by ; Support ; does not support | mendukung ; didukung oleh ; Dukungan ; tidak mendukung
  alliance/troop-deployment | → event | sends troops to ; receives troops from ; Sending of troops | mengirim pasukan ke ; menerima pasukan dari ; Pengiriman pasukan
  alliance/sheltering | → state | shelters ; is sheltered by ; Shelter ; does not shelter | melindungi ; dilindungi oleh ; Perlindungan ; tidak melindungi
  diplomacy/meeting | ↔ event | meets ;; Meeting | bertemu dengan ;; Pertemuan
  diplomacy/negotiation | ↔ event | negotiates with ;; Negotiation | berunding dengan ;; Perundingan
  diplomacy/agreement | ↔ event | signs an agreement with ;; Agreement | menandatangani perjanjian dengan ;; Perjanjian
  diplomacy/ceasefire | ↔ event | agrees on a ceasefire with ;; Ceasefire | menyepakati gencatan senjata dengan ;; Gencatan senjata
  diplomacy/mediation | → event | mediates for ; has the mediation of ; Mediation | menengahi ; ditengahi oleh ; Mediasi
  diplomacy/recognition | → state | recognises ; is recognised by ; Recognition ; does not recognise | mengakui ; diakui oleh ; Pengakuan ; tidak mengakui
  diplomacy/expulsion | → event | expels diplomats of ; has diplomats expelled by ; Expulsion of diplomats | mengusir diplomat ; diplomatnya diusir oleh ; Pengusiran diplomat
  arms/arms-supply | → event | supplies arms to ; is supplied with arms by ; Arms supply | memasok senjata kepada ; dipasok senjata oleh ; Pasokan senjata
  arms/military-training | → event | trains fighters of ; has fighters trained by ; Military training | melatih pasukan ; pasukannya dilatih oleh ; Pelatihan militer
  conflict/war | → state | wages war against ; is fought by ; War ; does not wage war against | berperang melawan ; diperangi oleh ; Perang ; tidak berperang melawan
  conflict/attack | → event | attacks ; is attacked by ; Attack | menyerang ; diserang oleh ; Serangan
  conflict/occupation | → state | occupies ; is occupied by ; Occupation ; does not occupy | menduduki ; diduduki oleh ; Pendudukan ; tidak menduduki
  conflict/threat | → event | threatens ; is threatened by ; Threat | mengancam ; diancam oleh ; Ancaman
  conflict/capture | → event | captures ; is captured by ; Capture | menawan ; ditawan oleh ; Penawanan
  sanctions/sanctions | → event | imposes sanctions on ; is under sanctions by ; Sanctions | menjatuhkan sanksi terhadap ; dikenai sanksi oleh ; Sanksi
  sanctions/blockade | → state | blockades ; is blockaded by ; Blockade ; does not blockade | memblokade ; diblokade oleh ; Blokade ; tidak memblokade
  speech/accusation | → event | accuses ; is accused by ; Accusation | menuduh ; dituduh oleh ; Tuduhan
  speech/condemnation | → event | condemns ; is condemned by ; Condemnation | mengecam ; dikecam oleh ; Kecaman
  `,
  {
    alleged: { en: ['purportedly', 'intelligence suggests'], id: ['menurut intelijen', 'ditengarai'] },
    planned: { en: ['vowed to', 'is preparing to', 'is poised to'], id: ['bersumpah akan', 'bersiap untuk'] },
    hypothetical: { en: ['in the event of', 'could retaliate'], id: ['jika diserang', 'seandainya'] },
    denied: { en: ['dismissed as propaganda'], id: ['disebut propaganda'] },
  },
);
