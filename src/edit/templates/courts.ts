/** Courts and crime: who investigates, charges, defends, testifies against and harms whom? */
import { template } from './table.ts';

export const COURTS = template(
  'courts',
  `
  investigation | Investigation and arrest | Penyelidikan dan penangkapan
  trial | Trial and verdict | Persidangan dan putusan
  defence | Defence and testimony | Pembelaan dan kesaksian
  crime | Alleged acts | Perbuatan yang disangkakan
  `,
  `
  investigation/investigation | → event | investigates ; is investigated by ; Investigation | menyelidiki ; diselidiki oleh ; Penyelidikan
  investigation/police-report | → event | reports to the police ; is reported to the police by ; Police report | melaporkan ke polisi ; dilaporkan ke polisi oleh ; Laporan polisi
  investigation/suspicion | → event | names as a suspect ; is named a suspect by ; Naming as a suspect | menetapkan sebagai tersangka ; ditetapkan sebagai tersangka oleh ; Penetapan tersangka
  investigation/arrest | → event | arrests ; is arrested by ; Arrest | menangkap ; ditangkap oleh ; Penangkapan
  investigation/detention | → state | detains ; is detained by ; Detention ; does not detain | menahan ; ditahan oleh ; Penahanan ; tidak menahan
  investigation/seizure | → event | seizes property of ; has property seized by ; Seizure | menyita harta ; hartanya disita oleh ; Penyitaan
  trial/charge | → event | charges ; is charged by ; Charge | mendakwa ; didakwa oleh ; Dakwaan
  trial/lawsuit | → event | sues ; is sued by ; Lawsuit | menggugat ; digugat oleh ; Gugatan
  trial/conviction | → event | convicts ; is convicted by ; Conviction | menyatakan bersalah ; dinyatakan bersalah oleh ; Putusan bersalah
  trial/sentence | → event | sentences ; is sentenced by ; Sentence | menghukum ; dihukum oleh ; Hukuman
  trial/acquittal | → event | acquits ; is acquitted by ; Acquittal | membebaskan ; dibebaskan oleh ; Pembebasan
  trial/appeal | → event | appeals against ; is appealed against by ; Appeal | mengajukan banding atas ; dibanding oleh ; Banding
  defence/legal-counsel | → state | is counsel for ; has as counsel ; Counsel ; is not counsel for | menjadi kuasa hukum ; dibela oleh ; Kuasa hukum ; bukan kuasa hukum
  defence/testimony | → event | testifies against ; is testified against by ; Testimony against | bersaksi melawan ; diberatkan oleh kesaksian ; Kesaksian memberatkan
  defence/exonerating-testimony | → event | testifies for ; has the testimony of ; Testimony for | bersaksi untuk ; diringankan oleh kesaksian ; Kesaksian meringankan
  crime/bribery | → event | bribes ; is bribed by ; Bribery | menyuap ; disuap oleh ; Penyuapan
  crime/fraud | → event | defrauds ; is defrauded by ; Fraud | menipu ; ditipu oleh ; Penipuan
  crime/theft | → event | steals from ; is stolen from by ; Theft | mencuri dari ; kecurian oleh ; Pencurian
  crime/assault | → event | assaults ; is assaulted by ; Assault | menganiaya ; dianiaya oleh ; Penganiayaan
  crime/killing | → event | kills ; is killed by ; Killing | membunuh ; dibunuh oleh ; Pembunuhan
  crime/extortion | → event | extorts money from ; is extorted by ; Extortion | memeras ; diperas oleh ; Pemerasan
  crime/complicity | ↔ state | acts together with ;; Complicity ; does not act together with | bersekongkol dengan ;; Persekongkolan ; tidak bersekongkol dengan
  ties/kinship | ↔ state | is related to ;; Kinship ; is not related to | berkerabat dengan ;; Kekerabatan ; tidak berkerabat dengan
  `,
  {
    alleged: {
      en: ['prosecutors say', 'is accused of', 'stands accused of', 'according to the indictment'],
      id: ['menurut dakwaan', 'menurut jaksa', 'disangkakan'],
    },
    planned: { en: ['is due in court', 'will appeal'], id: ['akan disidang', 'akan banding'] },
    hypothetical: { en: ['faces up to', 'if convicted'], id: ['terancam hukuman', 'bila terbukti'] },
    denied: { en: ['pleaded not guilty', 'denies the charges'], id: ['mengaku tidak bersalah', 'membantah dakwaan'] },
  },
);
