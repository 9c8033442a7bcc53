/** Which provinces and cities of Indonesia are there? What an office is of, «Wali Kota Malang Sutiaji», and where something happens, «di Batam». */

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s*\|\s*/u));

/** Lower case, without «Kota» and «Kabupaten»; no word that people are called. */
const PLACES = list(`
  aceh | sumatera utara | sumatra utara | sumatera barat | sumatra barat | sumatera selatan | sumatra selatan | riau | kepulauan riau | jambi | bengkulu | lampung |
  bangka belitung | kepulauan bangka belitung | dki jakarta | jakarta | daerah khusus jakarta | banten | jawa barat | jawa tengah | jawa timur | di yogyakarta |
  daerah istimewa yogyakarta | yogyakarta | bali | nusa tenggara barat | nusa tenggara timur | ntb | ntt | kalimantan barat | kalimantan tengah | kalimantan selatan |
  kalimantan timur | kalimantan utara | sulawesi utara | sulawesi tengah | sulawesi selatan | sulawesi tenggara | sulawesi barat | gorontalo | maluku |
  maluku utara | papua | papua barat | papua barat daya | papua tengah | papua pegunungan | papua selatan |
  jatim | jateng | jabar | diy | sumut | sumbar | sumsel | kalbar | kalteng | kalsel | kaltim | kaltara | sulut | sulteng | sulsel | sultra | sulbar | kepri | babel | malut |
  jakarta pusat | jakarta utara | jakarta barat | jakarta selatan | jakarta timur | kepulauan seribu |
  banda aceh | langsa | lhokseumawe | sabang | subulussalam | medan | binjai | gunungsitoli | padang sidempuan | padangsidimpuan | pematangsiantar | pematang siantar | sibolga |
  tanjungbalai | tebing tinggi | padang | bukittinggi | padang panjang | pariaman | payakumbuh | sawahlunto | solok | pekanbaru | dumai | batam | tanjungpinang |
  tanjung pinang | sungai penuh | palembang | lubuklinggau | pagar alam | prabumulih | pangkalpinang | bandar lampung | cilegon | tangerang |
  tangerang selatan | bandung | bandung barat | bekasi | bogor | cimahi | cirebon | depok | sukabumi | tasikmalaya | magelang | pekalongan | salatiga | semarang | surakarta | solo |
  tegal | blitar | kediri | madiun | malang | mojokerto | pasuruan | probolinggo | surabaya | denpasar | mataram | kupang | pontianak | singkawang |
  palangka raya | palangkaraya | banjarbaru | banjarmasin | balikpapan | bontang | samarinda | tarakan | bitung | kotamobagu | manado | tomohon | palu | makassar |
  palopo | parepare | baubau | kendari | ambon | tual | ternate | tidore kepulauan | jayapura | sorong | merauke | manokwari | timika | nabire |
  sidoarjo | gresik | lamongan | tuban | bojonegoro | jombang | nganjuk | ngawi | magetan | ponorogo | pacitan | trenggalek | tulungagung | lumajang | jember |
  banyuwangi | bondowoso | situbondo | bangkalan | sampang | pamekasan | sumenep | kudus | jepara | demak | pati | rembang | blora | grobogan | kendal | batang |
  pemalang | brebes | banyumas | cilacap | purbalingga | banjarnegara | kebumen | purworejo | wonosobo | temanggung | boyolali | klaten | sukoharjo | wonogiri |
  karanganyar | sragen | sleman | bantul | kulon progo | gunungkidul | gunung kidul | karawang | purwakarta | subang | indramayu | majalengka | kuningan | ciamis |
  pangandaran | garut | sumedang | cianjur | lebak | pandeglang | badung | gianyar | tabanan | buleleng | klungkung | karangasem | bangli | jembrana |
  deli serdang | langkat | simalungun | asahan | labuhanbatu | tapanuli tengah | tapanuli utara | tapanuli selatan | toba | dairi | kampar | siak | bengkalis | rokan hilir |
  rokan hulu | pelalawan | indragiri hilir | indragiri hulu | kuantan singingi | kepulauan meranti | bintan | karimun | natuna | anambas | kutai kartanegara | kutai timur |
  berau | paser | penajam paser utara | bulungan | nunukan | malinau | kotawaringin timur | kotawaringin barat | kapuas | ketapang | sambas | sintang | kubu raya |
  minahasa | morowali | poso | donggala | gowa | maros | bone | wajo | luwu | luwu timur | konawe | kolaka | mimika | puncak jaya | lombok barat | lombok tengah |
  lombok timur | sumbawa | dompu | sikka | flores timur | manggarai | manggarai barat | belu | nias
`);

const MOST_WORDS = 4;

/** How many words from the first on are such a place, the most that are; 0 if none. */
export function placeWords(words: readonly string[]): number {
  for (let count = Math.min(MOST_WORDS, words.length); count > 0; count--)
    if (PLACES.has(words.slice(0, count).join(' ').toLowerCase())) return count;
  return 0;
}
