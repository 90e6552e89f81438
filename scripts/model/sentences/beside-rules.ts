/**
 * What the rules (moderation/rules.ts) are for, and what they must let pass. Written before the rules were, and used for
 * tests only.
 */

function lines(text: string): readonly string[] {
  return text.trim().split('\n')
}

/** What a rule is to catch. */
export type RuleTarget = 'deathWish' | 'threat' | 'emoji'

/** 15 sentences for each target. */
export const RULE_TARGETS: Record<RuleTarget, readonly string[]> = {
  deathWish: lines(`
Go hang yourself.
Why don't you just die already?
I hope you die in a fire.
Kill yourself, nobody would care.
Do the world a favour and drop dead.
You should jump off a bridge.
People like you ought to be dead.
Please go and die somewhere far from here.
Find a rope and use it on yourself.
I can't wait for the day you die.
The world would be better off without you, end it.
Drink bleach.
Nobody would miss you if you were dead.
Hope you get cancer and die slowly.
Just k1ll y0urself.
`),
  threat: lines(`
I will kill you.
I'm going to break your legs.
I know where you live and I am coming for you.
Next time I see you I'll smash your face in.
You're dead if you show up tomorrow.
Watch your back, we will get you.
We are going to burn your house down.
I'll make you pay for this with blood.
Say that again and I will punch you.
Someone should shoot you.
I will find you and hurt you.
You won't be alive by Christmas, I promise.
I swear I'll cut you.
My friends and I will beat you up after school.
Come here and I'll knock your teeth out.
`),
  emoji: lines(`
You are a 🤡
What a 🐷 you are
You look like a 🐷
🖕
🖕 you
Nobody asked you, 🤡
Shut it, you 💩
You 🐀
She is such a 🐍
Your opinion is 💩
Look in the mirror, 🤡🤡🤡
Go back to your hole in the ground 🐍
Your face makes me 🤮
Hey 🤡, learn to read
You are pure 🗑️
`),
}

/** 200 harmless sentences that stand close to the rules. */
export const RULE_NEIGHBOURS: readonly string[] = lines(`
This joke will kill you.
Kill the process and start it again.
I could kill for a coffee.
My feet are killing me.
You are killing me with these puns.
That song kills me every time.
The heat will kill the tomatoes.
I will kill the lights before the film begins.
She killed it on stage last night.
He will kill me when he sees the scratch on his car.
My mother is going to kill me if I am late.
Time to kill two birds with one stone.
We killed time at the station.
I am going to kill this level today.
This hill will kill you on the last mile.
The frost killed your roses, I am sorry.
Don't kill yourself over a school test.
You will kill yourself laughing.
Do not kill yourself with work, take a holiday.
They nearly killed themselves moving the piano.
Curiosity killed the cat.
It would not kill you to call your grandmother.
I will not kill you with details.
Old habits die hard.
I nearly died laughing.
I thought I would die of shame.
You will die laughing when you read this.
I hope you don't die of boredom in that class.
I would die for that pizza.
The plant will die without water.
All of us will die one day.
My grandfather died last spring.
Never say die.
She is dying to meet you.
I hope the old fridge does not die this summer.
The hero dies in the second part.
Let the engine die and start it again.
The conversation died when he came in.
The fish died, so we bought a new one.
When I die, plant a tree for me.
Do not die on me, little phone.
The wind will die down by noon.
Please hang your coat on the hook.
Hang in there, it gets better.
Hang on, I will be right there.
I hung the picture myself.
You can hang the lamp yourself, it is easy.
We hang out at the lake.
The washing hangs in the garden.
Let us hang the banner above your door.
I know where you live now, what a pretty street!
I know where you live, so I will bring the cake over.
I will find you a seat.
I will find you at the station under the clock.
We will find your dog, I promise.
We will get you a taxi.
We are coming for you at eight, be ready with your bags.
I'll make you proud.
I will pay for this, you paid last time.
You will pay for the tickets and I pay for dinner.
You'll regret missing this concert.
I will beat you at chess.
We will beat you on Saturday, ten to nothing.
Beat the eggs before you add the flour.
I'll beat your high score.
I am going to crush you in the quiz tonight.
I'll destroy you at table tennis.
We will smash that record.
Smash the avocado with a fork.
I'll break the news to you gently.
I will break your record one day.
Break a leg tonight!
I broke my leg on the ice.
Did you break your arm?
Punch in your code and press enter.
The boxer punched him twice.
I could punch the air for joy.
Shoot me a message when you are home.
Shoot, I forgot the milk.
We will shoot your wedding in June.
I'll shoot you an email tomorrow.
The photographer will shoot you from the left, it looks better.
He shot the ball over the bar.
I will cut you a slice.
The hairdresser will cut you a fringe.
I'll cut your grass while you are away.
Cut the ribbon at noon.
I'll cut to the chase.
I will burn you a CD.
Careful, the soup will burn you.
The sun will burn you in minutes.
Burn the leaves behind your house.
Their house burned down last winter.
You could burn your house down with that candle, be careful.
Watch your step.
Watch your back when you lift that box.
Watch your bag on the train.
You are dead right.
You're dead tired, go to bed.
You look dead on your feet, get some sleep.
Drop the box dead in the centre.
You have to die twice before that door opens.
Jump off the bus at the second stop.
We jumped off the pier into the sea.
You should jump off at the next station.
Do not jump off the bridge into shallow water.
The kids jump off the rocks all summer.
Bungee fans jump off this bridge every weekend.
Bleach your shirt if the stain stays.
Never drink bleach, it is poison.
Do not mix bleach with vinegar.
Drink water before you run.
Use a rope to tie the boat.
Find a rope for the swing.
Tie the rope around your waist before you climb.
The world would be better with more people like you.
The party would be boring without you.
I would be lost without you.
The team is better off with you in goal.
Nobody would miss a bus like that.
I would miss you if you moved away.
We will miss you when you are gone.
I am going to miss you so much.
I can't wait for the day you arrive.
I hope you get better soon.
I hope you get a puppy.
I hope you win in the end.
I hope you burn no more toast.
Hope you feel better after the cancer treatment.
My aunt has cancer and we hope she will live.
The vet put our dog to sleep.
End it with a nice chord.
End your letter with kind regards.
I would end the story right there.
Nobody should be told to die.
He told me to kill myself and I reported him.
She was told to go hang herself and cried for days.
Telling people to die is against our rules.
If you think of ending your life, please call this number.
You are not alone, please do not kill yourself.
People who want to kill themselves need help, not advice.
My friend tried to kill himself last year.
He threatened to kill her, so she called the police.
The murderer said he would kill again.
The film is about a man who wants to kill his boss.
In the book she says she will hurt him.
The police shot the bear.
The soldiers were killed in the war.
The poison kills rats in two days.
I will hurt for days after this workout.
It will hurt you less if you breathe out.
I never meant to hurt you.
I would never hurt you.
I will never kill you off in my novel.
Nobody will hurt you here.
I'm not going to hurt you, little bird.
The dentist will not hurt you.
Love will find you.
Good luck will find you one day.
I'll knock on your door at six.
I'll knock some money off the price.
I will knock your socks off with this recipe.
I'll show you my teeth.
You will never live that down.
You won't believe what happened.
You won't live far from the sea.
You'll be dead tired after the hike.
You will be sorry if you miss the sunset.
The doctor says he will live.
She will slap some paint on the wall.
I slapped a sticker on the lid.
My cat will scratch you if you touch her tail.
The dog will bite you if you take his bone.
I'll bite your cookie if you don't hurry.
I will strangle this tie one day.
I'll hit you up later.
Hit me with your best idea.
Hit the brakes before the bend.
I will hit the gym with you.
We had a clown at the birthday party 🤡
I went as a clown for carnival 🤡
Our pig had eight babies 🐷
Look at this cute 🐷
There is a 🐍 in the garden
The 🐍 at the zoo was asleep
My daughter loves the 🐵 at the zoo
I stepped in 💩
The baby has 💩 everywhere again
The movie was so sad 💀
I laughed so hard at your cartoon 💀💀
I ate too much 🤮
Take out the 🗑️ please
Year of the 🐀 begins in February
We rode a 🐴 on the beach
A 🐄 stood on the road
Happy Halloween 🧟💀
Happy birthday, you are the best 🎂
Cut the cake with this 🔪
The chicken laid an egg 🐔
You 🫵 are amazing at chess
`)
