/** Money and ownership: who owns, controls, pays, lends to and stands in for whom? */
import { template } from './table.ts';

export const MONEY = template(
  'money',
  `
  ownership | Ownership and control | Kepemilikan dan kendali
  concealment | Concealment | Penyamaran
  contracts | Contracts and tenders | Kontrak dan tender
  `,
  `
  ownership/ownership | → state | owns ; is owned by ; Ownership ; does not own | memiliki ; dimiliki oleh ; Kepemilikan ; tidak memiliki
  ownership/shareholding | → state | holds shares in ; has as a shareholder ; Shareholding ; holds no shares in | memiliki saham di ; sahamnya dipegang oleh ; Kepemilikan saham ; tidak memiliki saham di
  ownership/control | → state | controls ; is controlled by ; Control ; does not control | mengendalikan ; dikendalikan oleh ; Kendali ; tidak mengendalikan
  ownership/founding | → event | founds ; is founded by ; Founding | mendirikan ; didirikan oleh ; Pendirian
  ownership/takeover | → event | takes over ; is taken over by ; Takeover | mengambil alih ; diambil alih oleh ; Pengambilalihan
  ownership/sale-of-stake | → event | sells a stake to ; buys a stake from ; Sale of a stake | menjual saham kepada ; membeli saham dari ; Penjualan saham
  economy/payment | → event | pays ; is paid by ; Payment | membayar ; dibayar oleh ; Pembayaran
  economy/loan | → event | lends to ; borrows from ; Loan | meminjamkan kepada ; meminjam dari ; Pinjaman
  economy/funding | → state | funds ; is funded by ; Funding ; does not fund | mendanai ; didanai oleh ; Pendanaan ; tidak mendanai
  economy/investment | → event | invests in ; gets investment from ; Investment | menanam modal di ; mendapat modal dari ; Penanaman modal
  economy/debt | → state | owes money to ; is owed money by ; Debt ; owes no money to | berutang kepada ; berpiutang kepada ; Utang ; tidak berutang kepada
  economy/guarantee | → event | stands surety for ; has as a surety ; Guarantee | menjamin ; dijamin oleh ; Jaminan
  contracts/contract-award | → event | awards a contract to ; wins a contract from ; Award of a contract | memberikan kontrak kepada ; memenangkan kontrak dari ; Pemberian kontrak
  contracts/supply | → state | supplies ; is supplied by ; Supply ; does not supply | memasok ; dipasok oleh ; Pasokan ; tidak memasok
  contracts/audit | → event | audits ; is audited by ; Audit | mengaudit ; diaudit oleh ; Audit
  concealment/nominee | → state | is a nominee of ; has as a nominee ; Nominee ; is not a nominee of | menjadi nomine bagi ; memakai sebagai nomine ; Nomine ; bukan nomine bagi
  concealment/laundering | → event | launders money for ; has money laundered by ; Money laundering | mencuci uang untuk ; uangnya dicuci oleh ; Pencucian uang
  concealment/bribery | → event | bribes ; is bribed by ; Bribery | menyuap ; disuap oleh ; Penyuapan
  ties/management | → state | manages ; is managed by ; Management ; does not manage | mengelola ; dikelola oleh ; Pengelolaan ; tidak mengelola
  ties/directorship | → state | sits on the board of ; has on its board ; Seat on the board ; does not sit on the board of | duduk di dewan ; dewannya diisi oleh ; Kursi dewan ; tidak duduk di dewan
  `,
  {
    alleged: {
      en: ['according to leaked documents', 'is suspected of'],
      id: ['menurut dokumen bocoran', 'terindikasi'],
    },
    planned: { en: ['is in talks to', 'has agreed to buy'], id: ['sedang menjajaki', 'berencana mengakuisisi'] },
    hypothetical: { en: ['subject to approval'], id: ['bila disetujui'] },
    denied: { en: ['has no stake in', 'has no ties to'], id: ['tidak punya kaitan dengan'] },
  },
);
