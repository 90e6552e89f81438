import { describe, expect, it, vi } from 'vitest'
import { normalise, Normaliser } from './normalise.ts'

describe('normalise', () => {
  it.each([
    ['lower-cases and drops punctuation', 'Well, HELLO there!', 'well hello there'],
    ['drops links', 'see https://example.org/a?b=1 or www.example.org now', 'see or now'],
    ['drops names and the retweet mark', 'RT @some_one: hi', 'hi'],
    ['keeps a small rt', 'rt is a word', 'rt is a word'],
    ['drops entities and emoji', 'fish &amp; chips 🙂 &#39;', 'fish chips'],
    ['reads entities as what they stand for', '&#105;d&#x69;ot don&#39;t id&shy;iot &Oslash;re &eacute; ham&amp;eggs', 'idiot dont idiot ore e ham eggs'],
    ['keeps entities that do not exist as text', '&idiot; &#9999999999; &x', 'idiot 0 x'],
    ['reads over tags inside a word', 'id<b>i</b>ot a<br>b <b>bold</b>', 'idiot a br b b bold'],
    ['reads small capitals, squares, circles and strokes', 'ꜰᴏᴏʟ 🅵🅾🅾🅻 🅕🅞🅞🅛 ıdıøt æon', 'fool fool fool idiot aeon'],
    ['reads three or more regional letters, and leaves flags out', '🇫🇴🇴🇱 🇮🇩 🇮🇩🇮🇴🇹 🇫', 'fool idiot f'],
    ['keeps a lone ampersand from eating the text', 'ham&eggs now', 'ham eggs now'],
    ['joins contractions, with either apostrophe', 'don\'t don’t', 'dont dont'],
    ['opens hashtags', '#SoSilly', 'sosilly'],
    ['folds accents and full-width letters', 'Idée Ｆｏｏｌ', 'idee fool'],
    ['drops zero-width characters', 'fo\u200Bol', 'fool'],
    ['drops the fillers of Hangul and whatever else has no look', 'f\uFFA0o\u3164o\u115Fl\uFFF0 y\u{E0001}ou', 'fool you'],
    ['reads Cyrillic letters amid Latin ones', 'f\u043E\u043El', 'fool'],
    ['leaves Cyrillic words alone', '\u043F\u0440\u0438\u0432\u0435\u0442', '\u043F\u0440\u0438\u0432\u0435\u0442'],
    ['reads digits and signs as letters', 'f00l s1lly cl0wn$ @ss h@t s!lly', 'fool silly clowns hat silly'],
    ['makes other digit runs one zero', '12345 h2o covid19 3,000', '0 h0o covid0 0 0'],
    ['shortens long repeats to two', 'sooooo siiilly', 'soo siilly'],
    ['keeps stars that mask letters', 'd**n cr** **bold** note*', 'd**n cr** bold note'],
    ['joins letters that are spaced out', 'you f o o l s now', 'you fools now'],
    ['joins letters that are dotted', 'f.o.o.l', 'fool'],
    ['leaves two single letters apart', 'plan b a day', 'plan b a day'],
    ['gives nothing for nothing', ' \t\n🙂!?', ''],
    ['survives a lone surrogate', 'a\uD83D b', 'a b'],
  ])('%s', (_, input, output) => {
    expect(normalise(input)).toBe(output)
  })

  it('maps every output character back to the input', () => {
    const text = 'Hé said: f00oool, “s i l l y”!'
    const normaliser = new Normaliser()
    normaliser.run(text)
    for (let at = 1; at < normaliser.length - 1; at++) {
      const start = normaliser.starts[at] ?? 0
      const end = normaliser.ends[at] ?? 0
      expect(start).toBeLessThanOrEqual(end)
      expect(end).toBeLessThanOrEqual(text.length)
    }
    const from = normaliser.toString().indexOf('silly') + 1
    expect(text.slice(normaliser.starts[from], normaliser.ends[from + 4])).toBe('s i l l y')
  })

  it('works no character out twice, however many rare ones came before', () => {
    const text = (from: number, count: number): string => Array.from({ length: count }, (_, at) => String.fromCodePoint(from + at)).join('')
    normalise(text(0x20000, 30_000))
    const cyrillic = text(0x430, 32)
    const once = normalise(cyrillic)
    const workedOut = vi.spyOn(String.prototype, 'normalize')
    expect(normalise(cyrillic)).toBe(once)
    expect(workedOut).not.toHaveBeenCalled()
    workedOut.mockRestore()
  })

  it('stays linear on long input', () => {
    const began = performance.now()
    normalise('a'.repeat(500_000))
    normalise('a '.repeat(250_000))
    normalise('&'.repeat(500_000))
    normalise('*'.repeat(500_000))
    normalise('1'.repeat(500_000))
    normalise('\u0301'.repeat(500_000))
    expect(performance.now() - began).toBeLessThan(4000)
  })
})
