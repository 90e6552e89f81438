/**
 * What turns an insult: it is denied ("not an idiot"), reported ("he called me a fool"), said of oneself ("I am an
 * idiot"), aimed at somebody ("you are an idiot"), said of a thing ("this printer is stupid"), beside praise ("crazy
 * good"), or stands in quotation marks. Between the two may stand a few words, which pairs of neighbours cannot see. A
 * bounded set: only these words before one of those insults or strong words, the word behind it, and marks around it, are
 * a feature, so that other comments stay as they are.
 */
import { misspellingsOf } from './misspellings.ts'
import { WordTable } from './word-table.ts'

/** How a word turns an insult that follows it. */
const TURNS_BY_WORD = ['denied', 'reported', 'oneself', 'aimed', 'thing', 'praised'] as const

/** How an insult is turned: by a word, or by quotation marks. */
export const TURNS = [...TURNS_BY_WORD, 'quoted'] as const

const TURNING_WORDS: Record<typeof TURNS_BY_WORD[number], string> = {
  denied: 'not isnt arent wasnt werent aint never no nobody none neither nor dont doesnt didnt cant cannot couldnt wouldnt shouldnt without hardly far stop less hasnt havent',
  reported: 'called call calls calling said say says saying told tell tells telling wrote write writes writing written shouted shout shouts shouting yelled yell yelling screamed screaming named names naming word words insult insults insulted insulting accused accuse term terms mean means meaning spell quote quoted quotes title titled labelled labeled label heard thought thinks considered noun adjective translate synonym bullied mocked phrase expression slogan read reads wrong',
  oneself: 'i im ive me my myself we ourselves sorry apologies apologise ashamed',
  aimed: `
    you your youre ur u yall youve yours yourself he hes his him she shes her they theyre their them people everyone
    everybody guy man woman guys men women girl girls boy boys dude dudes lady ladies kid kids person persons
    teacher nurse driver lawyer singer student doctor boss friend neighbour neighbor colleague father mother dad mum
    mom brother sister husband wife son daughter uncle aunt cousin president minister senator judge referee coach
    player author editor host customer manager landlord developer reviewer maintainer politician politicians
    journalist anyone anybody somebody someone who whoever those fans voters folks parents child children players
    team mayor priest farmer baker waiter plumber pilot captain actor actress artist writer expert intern tourist
    stranger ex girlfriend boyfriend family roommate grandpa grandma students teachers doctors teenagers immigrants
  `,
  thing: `
    it its this that the thing things something anything everything stuff app website site page form update version
    button feature software code bug build test function file script link password login wifi internet server screen
    phone computer laptop printer keyboard camera battery charger machine robot device radio tv remote microphone
    speaker headphones car bus train plane flight bike road traffic bridge ticket parking elevator lift stairs door
    window lock key lamp light chair table desk bed sofa fridge oven toaster kettle toilet shower sink umbrella bag
    backpack jacket coat shirt dress shoe shoes trousers hat logo sign poster advert ads commercial movie film show
    series episode season ending scene plot trailer song album music book novel story chapter article headline game
    level quest puzzle match round rule rules law policy idea plan question mistake excuse reason decision joke
    price bill tax invoice contract food pizza burger sandwich soup salad coffee tea wine beer cake recipe menu
    restaurant hotel room house flat kitchen office school shop store queue weather rain snow wind heat day week
    morning meeting exam homework lesson project design box bottle jar lid zip tape glue tool
  `,
  praised: `
    good great fine nice cool sweet lovely beautiful brilliant amazing awesome fantastic wonderful perfect excellent
    gorgeous delicious tasty stunning incredible impressive hilarious funny clever smart talented proud lucky happy
    fun cute pretty best better genius legend love loved congratulations congrats thanks thank wow yeah yes well
  `,
}

/** Mild insults, and adjectives that are an insult of a person. */
export const INSULTS: readonly string[] = 'idiot fool moron loser clown jerk liar coward creep dimwit halfwit nitwit twit dunce imbecile dummy numbskull blockhead airhead dolt simpleton weirdo freak scumbag weasel cretin bozo buffoon oaf brat crybaby hypocrite troll bigot slob failure disgrace parasite wimp lunatic nutcase dirtbag sleazebag pig rat snake scum garbage trash idiots fools morons losers clowns jerks liars cowards creeps dimwits halfwits nitwits twits dunces imbeciles dummies numbskulls blockheads airheads dolts simpletons weirdos freaks scumbags weasels cretins bozos buffoons oafs brats crybabies hypocrites trolls bigots slobs failures parasites wimps lunatics nutcases dirtbags sleazebags pigs rats snakes stupid dumb pathetic worthless disgusting ignorant useless brainless moronic idiotic ugly vile spineless clueless gutless repulsive despicable mindless dense thick crazy insane wretched filthy lazy foolish silly hopeless incompetent ridiculous selfish arrogant rude nasty evil fat stupidity dork dweeb goof dope lowlife nincompoop knucklehead chump sucker bully thug crook cheat fraud traitor monster animal beast'.split(' ')

/** Words that are rude of somebody, and strong or plain of something. */
const STRONG_WORDS = `
  damn damned dammit goddamn bloody freaking frigging fricking flipping hell hells heck crap crappy rubbish suck
  sucks sucked sucking ass arse badass butt bollocks screw screwed hate hates hated awful terrible horrible
  annoying dreadful lousy kill kills killed killing destroy destroys destroyed shoot shot attack die dies died
  dead burn stab sick wicked mad legendary weird blind slow boring shut shame failed fail dirty
`

/** An insult. */
export const INSULT = TURNS.length + 1

/** A strong word. */
export const STRONG = INSULT + 1

/** A slip for an insult. */
export const MISSPELT = STRONG + 1

const MEANT = misspellingsOf(INSULTS)
const KINDS = new WordTable()
MEANT.forEach((_, slip) => KINDS.set(slip, MISSPELT))
wordsOf(STRONG_WORDS).forEach(word => KINDS.set(word, STRONG))
INSULTS.forEach(word => KINDS.set(word, INSULT))
TURNS_BY_WORD.forEach((turn, at) => wordsOf(TURNING_WORDS[turn]).forEach(word => KINDS.set(word, at + 1)))

function wordsOf(list: string): string[] {
  return list.trim().split(/\s+/)
}

/** 0 for most words; else from 1 the place of a turning word's turn in TURNS, or INSULT, STRONG or MISSPELT. */
export function turnOf(wordHash: number): number {
  return KINDS.of(wordHash)
}

/** The insult that a slip stands for, if it is one. */
export function insultMeantBy(slip: string): string | undefined {
  return MEANT.get(slip)
}
