import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodeText, letterNotices } from '../../../../../main/importers/charset.ts'

/** Short texts as they stand in lists and agendas, and how programs of the place wrote them. */
const texts: readonly (readonly [text: string, ...writers: string[]])[] = [
  ['José Pérez;Jefe de Gabinete\nMaría Peña;Ministra', 'win1252', 'macroman', 'cp850', 'cp437'],
  ['Réunion à 14h30 avec le ministre délégué', 'win1252', 'macroman', 'cp850'],
  ['São Paulo, reunião de negociação', 'win1252', 'macroman', 'cp850'],
  ['Müller, Jürgen; Größe', 'win1252', 'macroman', 'cp850'],
  ['Ångström, Øyvind, Småland', 'win1252', 'macroman', 'cp850'],
  ['It’s a “meeting” – at 10', 'win1252', 'macroman'],
  ['1.ª sesión, n.º 5', 'win1252'],
  ['Wałęsa, Lech; Minister Spraw Zagranicznych; Łódź', 'win1250', 'iso-8859-2', 'cp852'],
  ['Jiří Dvořák, náměstek ministra', 'win1250', 'iso-8859-2', 'cp852'],
  ['Szijjártó Péter külügyminiszter, ülés, Győr', 'win1250', 'cp852'],
  ['Ştefan Popescu, Bucureşti, întâlnire', 'win1250'],
  ['Şükrü Güneş, Dışişleri Bakanlığı', 'win1254'],
  ['Name;Role\nИванов;Minister\nПетрова;Deputy', 'win1251', 'koi8-r', 'cp866'],
  ['Київ, Зеленський, засідання', 'win1251'],
  ['Συνάντηση υπουργών, Αθήνα', 'win1253'],
  ['Name,Org\n田中,外務省', 'shift_jis', 'euc-jp'],
  ['姓名,职务\n王毅,外交部长', 'gbk'],
  ['이름,직책\n김철수,장관', 'euc-kr'],
  ['שלום, ישיבת ועדה', 'win1255'],
  ['جدول أعمال الاجتماع', 'win1256'],
]

describe('letters of an alphabet that is not said', () => {
  it.each(texts.flatMap(([text, ...writers]) => writers.map((writer) => [text, writer] as const)))(
    'reads %j as %s wrote it',
    (text, writer) => {
      expect(decodeText(new Uint8Array(iconv.encode(text, writer))).text).toBe(text)
    },
  )

  it.each(['Программа встречи\nв Москве', '会議の日程\n山田 課長', 'Agenda\nPeña'])(
    'reads %j in UTF-16 without a mark',
    (text) => {
      for (const writer of ['utf-16le', 'utf-16be'])
        expect(decodeText(iconv.encode(text, writer))).toMatchObject({ text })
    },
  )

  it('says which alphabet was taken, and nothing where none was guessed', () => {
    expect(
      letterNotices(decodeText(iconv.encode('Wałęsa, Łódź, Śląsk', 'win1250'))).map(({ message }) => message),
    ).toEqual([
      'The file does not say how its letters are written; they were read as Central European (windows-1250): check letters with accents.',
    ])
    expect(letterNotices(decodeText(new TextEncoder().encode('Łódź')))).toEqual([])
  })
})
