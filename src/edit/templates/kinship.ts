/** Kinship and networks: who is related to, married to, a friend of, taught by and in touch with whom? */
import { template } from './table.ts';

export const KINSHIP = template(
  'kinship',
  `
  family | Family | Keluarga
  friendship | Friendship and enmity | Persahabatan dan permusuhan
  work | Work and learning | Kerja dan belajar
  contact | Contact | Kontak
  `,
  `
  family/parenthood | → state | is a parent of ; is a child of ; Parenthood ; is not a parent of | adalah orang tua dari ; adalah anak dari ; Orang tua ; bukan orang tua dari
  family/siblings | ↔ state | is a sibling of ;; Siblings ; is not a sibling of | bersaudara kandung dengan ;; Saudara kandung ; tidak bersaudara kandung dengan
  family/marriage | ↔ state | is married to ;; Marriage ; is not married to | menikah dengan ;; Pernikahan ; tidak menikah dengan
  family/divorce | ↔ event | divorces ;; Divorce | bercerai dengan ;; Perceraian
  family/kinship | ↔ state | is related to ;; Kinship ; is not related to | berkerabat dengan ;; Kekerabatan ; tidak berkerabat dengan
  family/inheritance | → event | inherits from ; leaves an inheritance to ; Inheritance | mewarisi dari ; mewariskan kepada ; Pewarisan
  friendship/friendship | ↔ state | is a friend of ;; Friendship ; is not a friend of | berteman dengan ;; Pertemanan ; tidak berteman dengan
  friendship/trust | → state | trusts ; is trusted by ; Trust ; does not trust | memercayai ; dipercaya oleh ; Kepercayaan ; tidak memercayai
  friendship/enmity | ↔ state | is an enemy of ;; Enmity ; is not an enemy of | bermusuhan dengan ;; Permusuhan ; tidak bermusuhan dengan
  friendship/help | → event | helps ; is helped by ; Help | membantu ; dibantu oleh ; Bantuan
  friendship/betrayal | → event | betrays ; is betrayed by ; Betrayal | mengkhianati ; dikhianati oleh ; Pengkhianatan
  work/employment | → state | works for ; employs ; Employment ; does not work for | bekerja untuk ; mempekerjakan ; Hubungan kerja ; tidak bekerja untuk
  work/colleagues | ↔ state | is a colleague of ;; Colleagues ; is not a colleague of | rekan kerja dari ;; Rekan kerja ; bukan rekan kerja dari
  work/teaching | → state | teaches ; is taught by ; Teaching ; does not teach | mengajar ; diajar oleh ; Pengajaran ; tidak mengajar
  work/membership | → state | is a member of ; has as a member ; Membership ; is not a member of | adalah anggota ; beranggotakan ; Keanggotaan ; bukan anggota
  work/study | → state | studies at ; has as a student ; Study ; does not study at | belajar di ; memiliki siswa ; Studi ; tidak belajar di
  contact/acquaintance | ↔ state | knows ;; Acquaintance ; does not know | kenal dengan ;; Perkenalan ; tidak kenal dengan
  contact/meeting | ↔ event | meets ;; Meeting | bertemu dengan ;; Pertemuan
  contact/letter | → event | writes to ; is written to by ; Letter | menulis surat kepada ; disurati oleh ; Surat
  contact/introduction | → event | introduces ; is introduced by ; Introduction | memperkenalkan ; diperkenalkan oleh ; Perkenalan oleh pihak lain
  contact/residence | → state | lives with ; houses ; Residence ; does not live with | tinggal bersama ; menampung ; Tempat tinggal ; tidak tinggal bersama
  `,
  {
    alleged: { en: ['is said to be', 'family lore has it'], id: ['menurut cerita keluarga', 'disebut-sebut sebagai'] },
    planned: { en: ['is engaged to'], id: ['bertunangan dengan'] },
    hypothetical: { en: ['may be the'], id: ['barangkali'] },
    denied: { en: ['is no relation of'], id: ['tidak ada hubungan keluarga'] },
  },
);
