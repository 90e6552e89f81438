/**
 * What turns an insult: it is denied ("not an idiot"), reported ("he called me a fool"), said of oneself ("I am an
 * idiot"), aimed at somebody ("you are an idiot"), or stands in quotation marks. Between the two may stand a few words,
 * which pairs of neighbours cannot see. A bounded set: only these words before one of those insults, and marks around it,
 * are a feature, so that other comments stay as they are.
 */
import { misspellingsOf } from './misspellings.ts'
import { WordTable } from './word-table.ts'

/** How a word turns an insult that follows it. */
const TURNS_BY_WORD = ['denied', 'reported', 'oneself', 'aimed'] as const

/** How an insult is turned: by a word, or by quotation marks. */
export const TURNS = [...TURNS_BY_WORD, 'quoted'] as const

const TURNING_WORDS: Record<typeof TURNS_BY_WORD[number], string> = {
  denied: 'not isnt arent wasnt werent aint never no nobody none neither nor dont doesnt didnt cant cannot couldnt wouldnt shouldnt without hardly far stop less hasnt havent',
  reported: 'called call calls calling said say says saying told tell tells telling wrote write writes writing written shouted shout shouts shouting yelled yell yelling screamed screaming named names naming word words insult insults insulted insulting accused accuse term terms mean means meaning spell quote quoted quotes title titled labelled labeled label heard thought thinks considered noun adjective translate synonym bullied mocked joke phrase headline expression slogan read reads wrong',
  oneself: 'i im ive me my myself we ourselves sorry apologies apologise ashamed',
  aimed: 'you your youre ur u yall youve yours yourself he hes his him she shes her they theyre their them people everyone everybody guy man woman',
}

/** Mild insults, and adjectives that are an insult of a person. */
export const INSULTS: readonly string[] = 'idiot fool moron loser clown jerk liar coward creep dimwit halfwit nitwit twit dunce imbecile dummy numbskull blockhead airhead dolt simpleton weirdo freak scumbag weasel cretin bozo buffoon oaf brat crybaby hypocrite troll bigot slob failure disgrace parasite wimp lunatic nutcase dirtbag sleazebag pig rat snake scum garbage trash idiots fools morons losers clowns jerks liars cowards creeps dimwits halfwits nitwits twits dunces imbeciles dummies numbskulls blockheads airheads dolts simpletons weirdos freaks scumbags weasels cretins bozos buffoons oafs brats crybabies hypocrites trolls bigots slobs failures parasites wimps lunatics nutcases dirtbags sleazebags pigs rats snakes stupid dumb pathetic worthless disgusting ignorant useless brainless moronic idiotic ugly vile spineless clueless gutless repulsive despicable mindless dense thick crazy insane wretched filthy lazy foolish silly hopeless incompetent ridiculous selfish arrogant rude nasty evil fat stupidity dork dweeb goof dope lowlife nincompoop knucklehead chump sucker bully thug crook cheat fraud traitor monster animal beast'.split(' ')

/** An insult. */
export const INSULT = TURNS.length + 1

/** A slip for an insult. */
export const MISSPELT = INSULT + 1

const MEANT = misspellingsOf(INSULTS)
const KINDS = new WordTable()
MEANT.forEach((_, slip) => KINDS.set(slip, MISSPELT))
INSULTS.forEach(word => KINDS.set(word, INSULT))
TURNS_BY_WORD.forEach((turn, at) => TURNING_WORDS[turn].split(' ').forEach(word => KINDS.set(word, at + 1)))

/** 0 for most words; else from 1 the place of a turning word's turn in TURNS, or INSULT, or MISSPELT. */
export function turnOf(wordHash: number): number {
  return KINDS.of(wordHash)
}

/** The insult that a slip stands for, if it is one. */
export function insultMeantBy(slip: string): string | undefined {
  return MEANT.get(slip)
}
