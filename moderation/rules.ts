/**
 * What a rule catches better than the model: telling somebody to die, threats, and insults by emoji. The data that the
 * model has learned from has hardly a row of them, and they are said in few ways. Each pattern asks for who does what to
 * whom, so that "kill the process" and "this joke will kill you" pass.
 */
import type { Normaliser } from './normalise.ts'
import { hashString } from './hash.ts'
import { WordTable } from './word-table.ts'

/** What a rule is about. */
export type RuleName = 'death wish' | 'threat' | 'emoji'

/** A rule on normalised words, between spaces: " i will find you ". */
interface WordRule {
  name: RuleName
  /** Without one of these words the pattern cannot match. */
  needs: string
  pattern: RegExp
}

/** Where a rule matched: UTF-16 offsets in the comment, the end exclusive. */
export interface RuleMatch { name: RuleName, start: number, end: number }

// Nothing is repeated more than four times: a comment made of such words alone would take the square of its length.

/** "yourself", however written. */
const SELF = '(?:yourself|yourselves|urself|ur self|your self|youself)'
/** Who is meant to be pushed. */
const PUSH = 'go|just|please|pls|now|and|then|so|you should|you can|you must|you better|you need to|you have to|you ought to|want you to|wish you would|hope you|hope you all|i dare you to'
const SOFTENED = '(?<! (?:dont|not|never|nearly|almost|cant|will|youll|could|would|from|you|to|who|they)(?: just| even| ever)?)'
/** Somebody announces what he is about to do. */
const I_WILL = '(?:i will|i shall|i am going to|i am gonna|i m going to|we will|we are going to|we are gonna|im going to|im gonna|were going to|were gonna|ill|well|ima|imma|i want to|i wanna|i would love to|id love to|i am about to|im about to|i swear i|i promise i)(?: (?:just|find you and|come and|come over and|personally|seriously|gladly|happily|really|come to your house and|hunt you down and|get you and|go and|come there and)){0,4}'
const YOUR = '(?:your|ur|yo)(?: (?:stupid|ugly|little|fat|dumb|damn|whole|goddamn|freaking|own|pretty)){0,4}'
const LIMBS = '(?:legs?|arms?|neck|face|heads?|skull|teeth|tooth|jaw|nose|bones?|fingers?|hands?|knees?|ribs?|throat|tongue|eyes?|brains?|spine|back|guts)'

const WORD_RULES: readonly WordRule[] = [
  { name: 'death wish', needs: 'kill hang shoot drown stab unalive neck', pattern: new RegExp(`${SOFTENED} (?:kill|hang|shoot|drown|stab|unalive|neck) ${SELF} (?!laughing|in the foot|with|over|for|a |an |some|from|up|trying)`) },
  { name: 'death wish', needs: 'die dies', pattern: / (?:(?:(?:go|please|pls|you should|you better|you ought to|want you to|wish you would|hope you|hope you all|i dare you to)(?: (?:all|just|go|and|finally|already|really|also|somewhere)){0,4}|i wish you|you deserve to|why dont you(?: all| just| go| please| and| both){0,4}|why wont you(?: just)?) die|hope (?:that )?(?:you|he|she|they|ur|your \w+)(?: all| both| will| really| just| soon| never){0,4} dies?) (?!laughing|hard|down|for|to|twice|once|before|here and|of (?:laughter|boredom|old|joy|shame)|happy|another|on me|in (?:the|this) (?:game|level|next|first|second|last|end)|happily|peacefully|rich)/ },
  { name: 'death wish', needs: 'die', pattern: /^ die (?:already|now|slowly|you|alone|screaming|in (?:a|the|your) (?:fire|hole|ditch|hell|gutter|car)|$)/ },
  { name: 'death wish', needs: 'dead', pattern: / (?:drop dead (?!gorgeous|beautiful|date|in the|handsome|funny|simple|easy|centre|center|serious|lift)|(?:i )?wish (?:you|he|she|they) (?:were|was) dead|want (?:you|him|her|them) dead|hope you (?:end up|are|will be|drop|wake up) dead|better off dead|(?:you|people like you|your (?:kind|sort|type)|he|she|they|all of you)(?: all)? (?:should|ought to|deserve to|need to|must) be dead )/ },
  { name: 'death wish', needs: 'jump throw', pattern: new RegExp(` (?:${PUSH}|why dont you(?: all| just| go| please| and){0,4}|you might as well|do us a favou?r and)(?: just| all| go| and){0,4} (?:jump|throw ${SELF}) (?:(?:off|from|out of) (?:(?:an?|the|some|your|that|this|of|tall|high|tallest|highest|nearest|next|closest) ){0,4}(?:bridge|cliff|roof|building|balcony|tower|window|skyscraper|rooftop)|(?:under|in front of|into) (?:(?:a|an|the|some|of|moving|next|nearest) ){0,4}(?:train|bus|truck|lorry|car|traffic|tram)) (?!into (?:the )?(?:water|sea|river|lake|pool))`) },
  { name: 'death wish', needs: 'bleach poison acid', pattern: new RegExp(`(?:^|(?:${PUSH})(?: go| and){0,4}) (?:drink|chug|swallow|eat|try drinking|take) (?:(?:some|a|bottle|glass|gallon|cup|of|the|rat) ){0,4}(?:bleach|poison|acid) `) },
  { name: 'death wish', needs: 'without', pattern: / (?:world|earth|planet|humanity|everyone|everybody|society|we|us|family|country|life|all)(?: \w+){0,4} better (?:off |place )?without (?:you|people like you|your kind|the likes of you) (?!in goal|on)/ },
  { name: 'death wish', needs: 'died dead dropped killed hanged hung existed born exist stopped die gone', pattern: / (?:(?:nobody|noone|no one|not a soul|who|none of us) (?:would|will|d|is going to)(?: even| ever| really)? (?:miss|care|notice|mourn|cry)(?: for)?(?: you| it| about you)?|(?:world|everybody|everyone|we|it)(?: \w+){0,4} better(?: off| place)?|would be (?:great|nice|lovely|funny|better|best)|do us (?:all )?a favou?r|nobody would be sad) if you (?:were dead|was dead|were gone for good|died|die|dropped dead|killed|hanged|hung yourself|never existed|were never born|did not exist|didnt exist|stopped breathing|would die|just died|all died) / },
  { name: 'death wish', needs: 'rope noose', pattern: / (?:(?:find|get|take|buy|grab|fetch|use|here is|heres|have) (?:a|some|the|this|that|yourself a|you a)? ?(?:rope|noose) and (?:use it|hang|end|do it|do us|put it|swing|a tree|a chair|tie it (?:around|round) your neck)|(?:rope|noose) (?:around|round) your neck (?!before|when|if|while)|(?:rope|noose) is waiting for you|(?:learn|time) to tie a noose) ?/ },
  { name: 'death wish', needs: 'cancer tumour tumor aids shot killed rot choke suffocate burn burns rots chokes drown', pattern: / (?:(?:hope|wish|pray)(?: that)? (?:you|u|he|she|they|your \w+)(?: all| both| will| really| just| would){0,4} (?:gets? (?:(?:a|some|brain|bone|lung|terminal) ){0,4}(?:cancer|tumou?r|aids|shot|killed|hanged)|rots?|chokes?|suffocates?|drowns?|burns? (?:in|to|alive)) (?!no more|treatment|less)|(?:rot|burn) in hell |(?:go|please|just) (?:choke|rot|drown|suffocate) (?!up|in (?:chocolate|work|homework)|the))/ },
  { name: 'death wish', needs: 'die dead rot croak grave funeral death obituary', pattern: / (?:(?:cant|cannot|can not|hardly) wait (?:for|until|till|to see)(?: the)?(?: day| moment| time)?(?: that| when)? ?(?:you (?:die|are dead|drop dead|rot|croak)|your funeral)|(?:dance|spit|piss|party|laugh) (?:on|at|over) your (?:grave|funeral)|look(?:ing)? forward to your (?:funeral|death|obituary)) / },
  { name: 'death wish', needs: 'kys', pattern: / kys / },
  { name: 'death wish', needs: 'life wrists', pattern: new RegExp(`${SOFTENED} (?:end|take) your (?:own )?(?:(?:miserable|pathetic|sad|worthless|stupid|sorry|little|useless|empty|own) ){0,4}life (?!lightly|seriously|back|in your|to the|into|insurance|decisions|as)| slit your wrists?| cut your wrists? `) },
  { name: 'death wish', needs: 'favor favour', pattern: / (?:the world|us|everyone|everybody|me|humanity|yourself|mankind|all of us|your (?:family|parents|mother))(?: all| both)? a (?:big |huge )?favou?r (?:and|by|just|go)(?: just| go| and){0,4} (?:die|dying|drop|dropping|end it|ending it|kill|killing|hang|hanging|jump off|jumping off|stop breathing|not wake|vanish forever|ending your|end your) / },
  { name: 'death wish', needs: 'born aborted drowned breathing oxygen traffic gun bullet', pattern: / (?:you should (?:have )?never (?:have )?been born|wish you had (?:never been born|been aborted)|(?:mother|parents|mom|mum) should have (?:aborted|drowned|strangled) you|(?:just|please|go|and) stop breathing|(?:stop|quit) wasting (?:our |the |my )?oxygen|go play in (?:the )?traffic|(?:put|stick) a (?:gun|bullet) (?:in|to|through) your (?:mouth|head|own head)|(?:eat|swallow|bite) a bullet) / },
  { name: 'threat', needs: 'kill murder hurt strangle stab choke drown bury slaughter butcher behead torture gut skin cripple maim execute lynch hang', pattern: new RegExp(` ${I_WILL} (?:kill|murder|hurt|strangle|stab|choke|drown|bury|slaughter|butcher|behead|torture|gut|skin|cripple|maim|execute|lynch|hang) (?:you|u|ya|your (?:family|kids|children|mother|wife|husband|dog|cat|whole family)|every one of you|all of you) (?!off|a |an |in (?:chess|this game|the game|the quiz|mario|the next (?:match|round|game))|at |with (?:details|kindness|cuteness|puns|hugs|love|cake|gifts)|some|out to|up (?:the|a) |under (?:presents|work|gifts|blankets))`) },
  { name: 'threat', needs: 'shoot punch slap hit smack cut burn beat kick knock bash smash whip crush thrash', pattern: new RegExp(` ${I_WILL} (?:shoot|punch|slap|smack|hit|bash|thrash|kick|cut|burn|beat|knock|smash|whip) (?:you|u|ya) (?=$|in (?:the|your) (?:face|head|mouth|teeth|stomach|gut|throat|nose|jaw|eye|balls|dead)|up (?:so|after|badly|when|if|good|tomorrow|tonight|$)|to (?:death|pulp|a pulp|pieces)|senseless|bloody|unconscious|out (?:cold|if|when|$)|over|open|into pieces|alive|dead|so hard|until you|till you|black and blue|with (?:a|my) (?:bat|hammer|belt|fist|knife|gun|car|stick|bottle|crowbar)|if you|when i|next time|tomorrow|tonight|for (?:this|that)|like a dog|down)`) },
  { name: 'threat', needs: 'break smash bash cave kick knock rip cut slit snap crush bust burn punch blow tear chop twist gouge stomp', pattern: new RegExp(` ${I_WILL} (?:break|smash|bash|cave|kick|knock|rip|cut|slit|snap|crush|bust|punch|tear|chop|twist|gouge|stomp(?: on)?|blow)(?: in| out| off)? (?:every bone|${YOUR} ${LIMBS})`) },
  { name: 'threat', needs: 'burn torch blow destroy smash', pattern: new RegExp(` ${I_WILL} (?:burn|torch|blow up|smash up|set fire to|shoot up|bomb)(?: down)? ${YOUR} (?:house|home|car|school|flat|place|office|shop|church|mosque|synagogue|family|apartment|building|village)`) },
  { name: 'threat', needs: 'pay suffer bleed beg scream regret', pattern: new RegExp(` (?:${I_WILL} make (?:you|u|ya|sure you) (?:all )?(?:pay (?!me|the|for dinner|for the)|suffer|bleed|beg|scream|regret (?:it|this|that|the day|being|ever|your)|sorry)|(?:you|u) (?:will|shall|are going to|gonna) (?:all )?(?:bleed|suffer for|pay for (?:this|that|what)(?: with| you|$| one day| soon)|beg for (?:mercy|your life)|wish you were (?:dead|never born))|youll (?:bleed|suffer for|pay for (?:this|that|what)|beg for|wish you were (?:dead|never born)))`) },
  { name: 'threat', needs: 'find hunt', pattern: new RegExp(` ${I_WILL} (?:find (?:you|out where you live) (?:and (?:kill|hurt|beat|make|break|smash|cut|end|punch|shoot|you|then|teach|burn)|wherever|no matter|you cannot hide|you cant hide)|hunt (?:you|u) down)`) },
  { name: 'threat', needs: 'live lives sleep sleeps works', pattern: / (?:i|we) know where (?:you|u|your (?:kids|children|family|mother|wife|parents|daughter|son))(?: guys)? (?:lives?|sleeps?|works?) (?=$|(?:and|so) (?:i am|im|ill|i will|we will|we are|were|well|you better|you should be|i have|it burns)(?: come| coming| going| be (?:there|waiting|outside)| visit| find| kill| hurt| burn| wait| scared| afraid| careful| a gun| watch)|be careful|watch (?:out|your)|you better|better|im coming|i am coming|sleep well|im watching|lock your|dont sleep)/ },
  { name: 'threat', needs: 'coming', pattern: / (?:im|i am|we are|were|and am) coming (?:for|after) (?:you|u|your (?:family|kids|head)) (?=$|and|tonight|now|soon|next|with (?:a|my) (?:knife|gun|bat|boys)|you cant|so (?:hide|run|lock)|better|run|hide|when you)/ },
  { name: 'threat', needs: 'watch', pattern: / watch your back (?!when|while|as|if|on|in|at|with|during|muscles|posture|pain|garden|yard|door|pocket|straight)/ },
  { name: 'threat', needs: 'dead', pattern: / (?:youre|you are|you re|ur|u r|you will be|youll be|your) (?:so |all |all so |gonna be ){0,4}(?:dead meat|a dead (?:man|woman|boy|girl|person)|dead (?:if you|when i|once i|as soon|next time|after school|tomorrow|tonight|$))/ },
  { name: 'threat', needs: 'alive live survive wake die', pattern: / (?:(?:you|u|youll|you guys) (?:wont|will not|will never|never|gonna not) (?:be alive|live (?:to see|past|until|till|through|much longer|long(?! enough))|survive (?:the|this|another) (?:night|week|day|month|year|summer)|wake up (?:tomorrow|again|alive)|see (?:tomorrow|another day|the next (?:day|morning|sunrise)|christmas))|(?:you are going to|youre going to|youre gonna|you are gonna|youll|you will|you gonna) die (?:$|soon|tonight|tomorrow|slowly|screaming|like|for (?:this|what)|alone|painfully|by my)) ?/ },
  { name: 'threat', needs: 'shoot kill hang stab punch beat strangle lynch execute slap burn drown behead hurt smack whip bullet shot killed hanged hung beaten lynched burned burnt executed gassed stabbed whipped exterminated stoned slapped punched', pattern: / (?:(?:someone|somebody|they|we|people|i) (?:should|ought to|needs to|need to|has to|must)(?: just| really| finally)? (?:shoot|kill|hang|stab|punch|beat|strangle|lynch|execute|slap|burn|drown|behead|hurt|smack|whip|put a bullet in|beat up) (?:you|u|him and you|all of you|people like you|your kind) (?!a |an |with|at|in (?:the )?(?:game|chess)|off|some|from|out with|up for)|(?:you|u|people like you|your kind|all of you)(?: all)? (?:should|ought to|deserve to|need to|must|have to) (?:be|get) (?:shot|killed|hanged|hung|beaten(?: up)?|lynched|burned|burnt|executed|gassed|stabbed|whipped|exterminated|stoned|slapped|punched) (?!in (?:the )?(?:film|game|photo)|by the (?:photographer|sun)|on film|from))/ },
  { name: 'threat', needs: 'eye numbered bullet grave hands throat', pattern: / (?:sleep with (?:one|1) eye open|your days are numbered|(?:a|this|the|one|my) bullet (?:has|with) your name|(?:put|got|have) (?:a|two|some) bullets? (?:in|for|through) (?:you|your (?:head|skull|heart))|(?:dig|digging) your (?:own )?grave (?!with)|get my hands (?:on|around) (?:you|your (?:neck|throat))|(?:wrap|put) my hands around your (?:neck|throat)) ?/ },
]

/** Emoji that say something rude of a person. */
const RUDE = '(?:[🤡🐷🐖🐽🐍💩🐀🐁🗑🐒🐵🦍🐄🐮🐳🐋🤥🪳🦨🐑🐌🤮🐔🫏]\\uFE0F?)'
const ANY_EMOJI = /[🖕🤡🐷🐖🐽🐍💩🐀🐁🗑🐒🐵🦍🐄🐮🐳🐋🤥🪳🦨🐑🐌🤮🐔🫏🔪🔫]/u
const FILLERS = '(?:are|r|is|was|look|looks|sound|sounds|act|acts|smell|smells|am|so|such|just|absolute|absolutely|total|totally|real|really|pure|nothing|but|like|a|an|the|big|biggest|bigger|little|fat|old|dirty|filthy|stupid|all|of|utter|complete|literally|piece|one|ugly|lying|damn|dumb|full|talk|worse|than|another|only|clearly|still|being|be)'
const PERSON = '(?:you(?:[’\']?re)?|u|ur|he(?:[’\']?s)?|she(?:[’\']?s)?|they(?:[’\']?re)?|your [a-z]+|this guy|that guy|his (?:opinion|face|mother|boss)|her (?:opinion|face|mother|boss)|the mods?|our boss|my boss)'

const EMOJI_RULES: readonly RegExp[] = [
  /🖕[\u{1F3FB}-\u{1F3FF}]?/u,
  new RegExp(`(?<![\\p{L}\\p{N}])${PERSON}(?: ${FILLERS}){0,4}[ ,:]*${RUDE}+(?!🫵? ?(?:costume|mask|emoji|shirt|suit|plush))`, 'iu'),
  new RegExp(`(?<![\\p{L}\\p{N}])what (?:a|an)(?: (?:big|fat|total|little|real|absolute|stupid)){0,4} ${RUDE}+(?= (?:you|he|she|they|u)(?![\\p{L}\\p{N}]))`, 'iu'),
  /(?:(?<![\p{L}\p{N}])(?:hey|hi|ok|okay|bye|goodbye|shut up|shut it|get lost|cope|cry|stfu|listen|sure|wrong|stop it|nobody asked|who asked)[ ,:]*|, ?)(?:🤡|💩|🐷(?=\s*[.!]*$)|🐍(?=\s*[.!]*$)|🐀(?=\s*[.!]*$))+/iu,
  new RegExp(`(?<![\\p{L}\\p{N}])(?:go|get|crawl|run|slither) (?:back|home|away|lost|off|out)(?: \\p{L}+){0,5},? ?${RUDE}+\\s*[.!]*$`, 'iu'),
  /(?<![\p{L}\p{N}])(?:you|your \p{L}+)(?: \p{L}+){0,3} makes? me(?: feel| want to| wanna)? ?🤮+/iu,
  /(?<![\p{L}\p{N}])(?:you|your \p{L}+)(?: (?!put|take|throw|can|empty)\p{L}+){0,4} (?:in|into|to)(?: the| a)? 🗑/iu,
  new RegExp(`🫵\\s*${RUDE}+|${RUDE}+\\s*🫵`, 'u'),
  /(?<![\p{L}\p{N}])you(?:[’']?re| are)?(?: next| dead)? ?[🔪🔫]+/iu,
]

/** Which rules wait for which words, as bits. */
const NEEDED = new WordTable()
WORD_RULES.forEach(({ needs }, rule) => needs.split(' ').forEach(word => NEEDED.set(word, NEEDED.of(hashString(word)) | 1 << rule)))

/** The word rules that a word, given by its hash, may be part of: a bit for each. */
export function rulesOf(wordHash: number): number {
  return NEEDED.of(wordHash)
}

/**
 * The first rule that matches a comment.
 *
 * @param text the comment
 * @param normaliser has just read it
 * @param waiting the word rules that its words may be part of, as bits
 */
export function matchRule(text: string, normaliser: Normaliser, waiting: number): RuleMatch | undefined {
  return (waiting === 0 ? undefined : matchWords(normaliser, waiting)) ?? (ANY_EMOJI.test(text) ? matchEmoji(text) : undefined)
}

function matchWords(normaliser: Normaliser, waiting: number): RuleMatch | undefined {
  const { starts, ends, length } = normaliser
  const words = normaliser.textOf(0, length)
  for (const [rule, { name, pattern }] of WORD_RULES.entries()) {
    const match = (waiting & 1 << rule) === 0 ? null : pattern.exec(words)
    if (match) {
      const first = match.index + match[0].length - match[0].trimStart().length
      const last = match.index + match[0].trimEnd().length - 1
      return { name, start: starts[first] as number, end: ends[last] as number }
    }
  }
  return undefined
}

function matchEmoji(text: string): RuleMatch | undefined {
  for (const pattern of EMOJI_RULES) {
    const match = pattern.exec(text)
    if (match)
      return { name: 'emoji', start: match.index, end: match.index + match[0].trimEnd().length }
  }
  return undefined
}
