/** Academic coding of actors and claims: who supports, opposes, attributes, cites and frames whom or what, as in discourse networks? */
import { template } from './table.ts';

export const DEBATE = template(
  'debate',
  `
  position | Position | Posisi
  demand | Demand and responsibility | Tuntutan dan tanggung jawab
  reference | Reference | Rujukan
  interaction | Interaction | Interaksi
  `,
  `
  position/agreement-with | → state | agrees with ; has the agreement of ; Agreement ; does not agree with | setuju dengan ; disetujui oleh ; Persetujuan ; tidak setuju dengan
  position/disagreement-with | → state | disagrees with ; has the disagreement of ; Disagreement ; does not disagree with | tidak sependapat dengan ; dibantah pendapatnya oleh ; Perbedaan pendapat ; tidak berbeda pendapat dengan
  position/support | → state | supports ; is supported by ; Support ; does not support | mendukung ; didukung oleh ; Dukungan ; tidak mendukung
  position/resistance | → state | opposes ; is opposed by ; Opposition ; does not oppose | menentang ; ditentang oleh ; Penentangan ; tidak menentang
  position/evaluation | → event | evaluates ; is evaluated by ; Evaluation | menilai ; dinilai oleh ; Penilaian
  demand/demand | → event | makes a demand on ; faces a demand by ; Demand | menuntut ; dituntut oleh ; Tuntutan
  demand/blame | → event | holds responsible ; is held responsible by ; Blame | menyalahkan ; disalahkan oleh ; Penyalahan
  demand/credit | → event | gives credit to ; gets credit from ; Credit | memberi penghargaan kepada ; mendapat penghargaan dari ; Penghargaan
  demand/proposal | → event | makes a proposal to ; gets a proposal from ; Proposal | mengusulkan kepada ; menerima usul dari ; Usul
  demand/cause | → state | causes ; is caused by ; Cause ; does not cause | menyebabkan ; disebabkan oleh ; Penyebab ; tidak menyebabkan
  reference/citation | → event | cites ; is cited by ; Citation | mengutip ; dikutip oleh ; Pengutipan
  reference/quotation | → event | quotes ; is quoted by ; Quotation | menukil ; dinukil oleh ; Kutipan
  reference/mention | → event | mentions ; is mentioned by ; Mention | menyebut ; disebut oleh ; Penyebutan
  reference/definition | → event | defines ; is defined by ; Definition | mendefinisikan ; didefinisikan oleh ; Definisi
  reference/speaking-for | → state | speaks for ; has as a speaker ; Speaking for ; does not speak for | berbicara atas nama ; diwakili ucapannya oleh ; Juru bicara ; tidak berbicara atas nama
  interaction/cooperation | ↔ state | cooperates with ;; Cooperation ; does not cooperate with | bekerja sama dengan ;; Kerja sama ; tidak bekerja sama dengan
  interaction/conflict-with | ↔ state | is in conflict with ;; Conflict ; is not in conflict with | berkonflik dengan ;; Konflik ; tidak berkonflik dengan
  interaction/exchange | ↔ event | exchanges information with ;; Exchange | bertukar informasi dengan ;; Pertukaran
  interaction/influence | → state | influences ; is influenced by ; Influence ; does not influence | memengaruhi ; dipengaruhi oleh ; Pengaruh ; tidak memengaruhi
  `,
  {
    alleged: { en: ['contends that', 'is framed as'], id: ['mendalilkan', 'dibingkai sebagai'] },
    planned: { en: ['proposes to', 'calls for'], id: ['mengusulkan agar', 'menyerukan agar'] },
    hypothetical: { en: ['arguably', 'it is conceivable'], id: ['dapat dibayangkan', 'boleh jadi'] },
    denied: { en: ['refutes', 'rejects the notion'], id: ['menyanggah', 'menolak anggapan'] },
  },
);
