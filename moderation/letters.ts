/** Letters that are written as something else: HTML entities, and characters that only look like a letter. */

/** From one letter on, in the order of the alphabet; a space where there is none. */
const LOOKS: readonly (readonly [string, string])[] = [
  // Small capitals (Unicode: Phonetic Extensions, IPA Extensions, Latin Extended-D). There is none for x.
  ['abcdefghijklmnopqrstuvwyz', 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ'],
  // With a stroke, a hook, a tail or no dot: letters that have no compatibility decomposition.
  ['abbcddefghhiijkllnoopqrstttuvyzz', 'ⱥƀɓȼđɗɇƒǥħɦıɨȷƙłɫɲøɵƥɋɍʂŧƭⱦʉʋɏƶȥ'],
  // Letters of phonetic alphabets (from Unicode's confusables.txt, UTS 39).
  ['aegiouvwy', 'ɑɛɡɩɔʊʌɯʏ'],
]

/** 26 characters in a row of the code table. */
const ROWS = [
  0x1F150, // white in a black circle
  0x1F170, // white in a black square
  0x1F1E6, // regional, of which two make a flag
]

/** The letters that these characters stand for, where Unicode's own decomposition (NFKD) says nothing. */
export const LETTERS_OF: ReadonlyMap<string, string> = new Map([
  ...LOOKS.flatMap(([letters, looks]) => Array.from(looks, (look, at): [string, string] => [look, letters.charAt(at)])),
  ...ROWS.flatMap(first => Array.from({ length: 26 }, (_, at): [string, string] => [String.fromCodePoint(first + at), String.fromCharCode(97 + at)])),
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ß', 'ss'],
])

/**
 * Named entities: all of HTML 4 from U+00A0 to U+00FF, in order, and of the others those that are met in comments
 * (html.spec.whatwg.org/multipage/named-characters.html). A whole table would weigh half as much as the model.
 */
const LATIN_1 = 'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest '
  + 'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig '
  + 'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'
const NAMED: ReadonlyMap<string, number> = new Map<string, number>([
  ...LATIN_1.split(' ').map((name, at): [string, number] => [name, 0xA0 + at]),
  ['amp', 0x26],
  ['AMP', 0x26],
  ['lt', 0x3C],
  ['LT', 0x3C],
  ['gt', 0x3E],
  ['GT', 0x3E],
  ['quot', 0x22],
  ['QUOT', 0x22],
  ['apos', 0x27],
  ['imath', 0x131],
  ['inodot', 0x131],
  ['lstrok', 0x142],
  ['Lstrok', 0x141],
  ['dstrok', 0x111],
  ['Dstrok', 0x110],
  ['OElig', 0x152],
  ['oelig', 0x153],
  ['Scaron', 0x160],
  ['scaron', 0x161],
  ['ensp', 0x2002],
  ['emsp', 0x2003],
  ['thinsp', 0x2009],
  ['ZeroWidthSpace', 0x200B],
  ['zwnj', 0x200C],
  ['zwj', 0x200D],
  ['lrm', 0x200E],
  ['rlm', 0x200F],
  ['NoBreak', 0x2060],
  ['hyphen', 0x2010],
  ['ndash', 0x2013],
  ['mdash', 0x2014],
  ['lsquo', 0x2018],
  ['rsquo', 0x2019],
  ['sbquo', 0x201A],
  ['ldquo', 0x201C],
  ['rdquo', 0x201D],
  ['bdquo', 0x201E],
  ['dagger', 0x2020],
  ['bull', 0x2022],
  ['hellip', 0x2026],
  ['lsaquo', 0x2039],
  ['rsaquo', 0x203A],
  ['euro', 0x20AC],
  ['trade', 0x2122],
  ['larr', 0x2190],
  ['rarr', 0x2192],
  ['hearts', 0x2665],
  ['star', 0x2606],
  ['NewLine', 0x0A],
  ['Tab', 0x09],
  ['excl', 0x21],
  ['num', 0x23],
  ['dollar', 0x24],
  ['percnt', 0x25],
  ['lpar', 0x28],
  ['rpar', 0x29],
  ['ast', 0x2A],
  ['plus', 0x2B],
  ['comma', 0x2C],
  ['period', 0x2E],
  ['sol', 0x2F],
  ['colon', 0x3A],
  ['semi', 0x3B],
  ['equals', 0x3D],
  ['quest', 0x3F],
  ['commat', 0x40],
  ['lowbar', 0x5F],
])

const ENTITY = /&(?:#x([\da-f]{1,7})|#(\d{1,8})|([a-z][a-z\d]{1,15}));/iy

/** The HTML entity at an ampersand: the character that it stands for and where it ends; nothing if it is none. */
export function decodeEntity(text: string, at: number): { codePoint: number, end: number } | undefined {
  ENTITY.lastIndex = at
  const [, hex, decimal, name] = ENTITY.exec(text) ?? []
  const codePoint = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : name ? NAMED.get(name) : undefined
  return codePoint === undefined || codePoint > 0x10FFFF ? undefined : { codePoint, end: ENTITY.lastIndex }
}
