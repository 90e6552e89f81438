/**
 * Pairs of sentences: in the first an insult is denied, reported, quoted or spoken against, in the second the same
 * words insult somebody. 25 pairs of each kind. Written for this project and used for tests only; training never sees
 * them.
 */

/** What is done to the insult. */
export type Turn = 'denied' | 'reported' | 'quoted' | 'countered'

/** A harmless sentence, and the rude one beside it. */
export interface TurnedPair { harmless: string, rude: string }

function pairs(text: string): readonly TurnedPair[] {
  return text.trim().split('\n').map((line) => {
    const [harmless = '', rude = ''] = line.split(' | ')
    return { harmless, rude }
  })
}

export const TURNED_PAIRS: Record<Turn, readonly TurnedPair[]> = {
  denied: pairs(`
You are not an idiot. | You are an idiot.
She is not stupid at all. | She is stupid.
Nobody here is a loser. | Everybody here is a loser.
He was never a liar. | He was always a liar.
You aren't ugly, believe me. | You are ugly, believe me.
They are not clowns. | They are clowns.
I don't think you are a fool. | I think you are a fool.
My brother isn't a moron. | My brother is a moron.
Your question was not dumb. | Your question was dumb.
Don't worry, you are not pathetic. | Face it, you are pathetic.
You are no coward. | You are a coward.
None of them are thieves or liars. | All of them are thieves and liars.
It isn't true that you are worthless. | It is true that you are worthless.
You were not being a jerk. | You were being a jerk.
He isn't a creep, he is only shy. | He is a creep and not even shy.
We are not your enemies and you are not trash. | You are trash and we are your enemies.
You never sounded like a fool to me. | You always sounded like a fool to me.
That was not a stupid thing to say. | That was a stupid thing to say, idiot.
Your sister is not a fat pig. | Your sister is a fat pig.
I would not say that you are lazy or dumb. | I would say that you are lazy and dumb.
You don't suck at this. | You suck at this.
There are no stupid children. | There are only stupid children in your house.
You are neither ugly nor stupid. | You are both ugly and stupid.
He doesn't strike me as an imbecile. | He strikes me as an imbecile.
Not a single one of you is a failure. | Every single one of you is a failure.
`),
  reported: pairs(`
He called me a fool and it hurt. | You fool, I hope it hurts.
She told me I was an idiot. | I tell you, you are an idiot.
They said I was ugly and I cried. | You are so ugly it makes me cry.
My boss called us stupid in front of everybody. | My boss is stupid, and so are you.
A stranger called my son a moron on the train. | Your son is a moron.
The boys at school call her fat pig. | You fat pig, go back to school.
He keeps telling people that I am a liar. | He keeps lying, the liar.
I was called a loser all through school. | You were a loser all through school.
My father always said I was worthless. | You are worthless, and always were.
The neighbour shouted that we were trash. | The neighbour is trash.
She says I am pathetic whenever I am sad. | You are pathetic and sad.
Someone wrote that my daughter is a clown. | Your daughter is a clown.
It still hurts that he called me dumb. | You are dumb and it hurts to read you.
Why did you call him a coward? | Why are you such a coward?
People called me a freak because of my scar. | You look like a freak with that scar.
They laughed and called me an imbecile. | I laugh at you, imbecile.
My teacher said that I was too stupid for college. | You are too stupid for college.
He was called a jerk for helping the old man. | What a jerk you are, old man.
She reported him for calling her an ugly cow. | Report me, you ugly cow.
I got a message saying I am a disgusting creep. | You are a disgusting creep.
My brother was bullied and called a rat. | Your brother is a rat.
The letter says we are scum. | You are scum.
He told my mother she was a filthy liar. | Your mother is a filthy liar.
Even my friends call me an idiot now. | Even your friends know you are an idiot.
The man at the counter said I was blind and stupid. | Are you blind and stupid?
`),
  quoted: pairs(`
"You are an idiot" is what the message said. | You are an idiot, and that is my message.
He wrote "shut up, loser" under my picture. | Shut up, loser, and take down your picture.
The word "moron" comes from Greek. | You are a moron, Greek or not.
"Stupid clown" was the kindest thing he wrote. | You stupid clown, that is the kindest I can say.
She answered with "nobody likes you". | Nobody likes you, not even your cat.
The note read "you are pathetic". | You are pathetic, and here it is in writing.
In the play the king shouts "thou fool". | You fool, you shout like the king.
"Ugly" was written on my locker. | You are ugly, look at your locker.
My review got one reply: "what a dumb person". | What a dumb person you are.
The sign said "no idiots beyond this point". | You are the idiot this sign is for.
"You are trash" is on every page of that forum. | You are trash, like your forum.
Her last words to me were "you worthless liar". | You worthless liar.
He ended his mail with "get lost, you creep". | Get lost, you creep.
The song goes "I'm a loser, baby". | You are a loser, baby.
"Coward" is a strong word to use of a child. | You coward, you hide behind a child.
The headline was "Are we all stupid now?" | Are you stupid now?
We found "the teacher is a fat pig" on the wall. | The teacher is a fat pig.
Somebody commented "imbecile" on her poem. | You imbecile, this is no poem.
"You are disgusting" is not what a nurse wants to hear. | You are disgusting, nurse.
The parrot can say "silly old fool". | You silly old fool.
"Idiot" has five letters, for your crossword. | Five letters for you: idiot.
My grandmother used to say "don't be a jerk". | You are being a jerk.
The answer "because you are dumb" is no argument. | Because you are dumb.
He typed "go away, freak" and left the chat. | Go away, freak.
Under my video it says "ugly cow" three times. | You ugly cow.
`),
  countered: pairs(`
Please stop calling people idiots. | Please stop being idiots.
It is not okay to call anybody a pig. | It is okay with me, you pig.
Nobody deserves to be called worthless. | You deserve to be called worthless.
Calling a child stupid does lasting harm. | Your child is stupid.
Whoever writes "you are trash" should be banned. | You are trash and should be banned.
Words like loser and freak hurt people. | Losers and freaks like you hurt people.
Don't call her ugly, that is cruel. | She is ugly and you are cruel.
We remove comments that call others morons. | We remove morons like you.
Insulting someone as a clown is against our rules. | You clown, read our rules.
You may disagree without calling him a fool. | You disagree because you are a fool.
If you call people dumb, you will lose your account. | You dumb people will lose your account.
Saying "shut up, idiot" to a beginner helps nobody. | Shut up, idiot, nobody can help you.
It is wrong to say that poor people are lazy scum. | Poor people are lazy scum.
Never tell a child that he is a failure. | You are a failure, child.
Stop saying that women are stupid. | Women are stupid.
I will not have anyone here called a coward. | You are all cowards here.
That someone calls you a creep says more about him. | You are a creep, and that says it all.
Telling others that they are pathetic is bullying. | You are pathetic, and a bully.
Who calls a player a rat has no place in our club. | You are a rat and have no place in our club.
I am tired of men who call us dumb cows. | I am tired of you dumb cows.
Her being called a liar is unfair. | She is a liar.
Don't say "you are disgusting" to somebody who asks for help. | You are disgusting, don't ask for help.
The word imbecile should not be used of patients. | You imbecile, learn to use words.
Teach your kids not to shout "fatso" at others. | Hey fatso, teach your kids.
We stand with everyone who was called a freak today. | You freak, nobody stands with you.
`),
}
