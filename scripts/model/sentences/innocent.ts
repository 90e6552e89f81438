/**
 * Harmless sentences with words that a model may take amiss: 30 of each of ten kinds. Written for this project and used
 * for tests only; training never sees them.
 */

/** The kinds, by what makes them hard. */
export const INNOCENT_KINDS = {
  colours: 'black beside white, or a colour alone',
  names: 'given names',
  oneself: 'being sorry, or stupid oneself',
  praise: 'swearing as praise',
  things: 'complaints about things',
  sport: 'sport',
  games: 'games',
  medicine: 'medicine',
  food: 'food and drink',
  places: 'places',
} as const

export type InnocentKind = keyof typeof INNOCENT_KINDS

function lines(text: string): readonly string[] {
  return text.trim().split('\n')
}

export const INNOCENT_SENTENCES: Record<InnocentKind, readonly string[]> = {
  colours: lines(`
The old film is in black and white.
White moves first, then black answers.
I take my tea black, she takes hers white.
A black cat slept on the white sofa.
Black or white, which shirt suits me better?
The keys of a piano are black and white.
He paints only in black, white and grey.
We printed the poster in black and white to save ink.
The white rook is stuck behind the black pawn.
My mother prefers black and white photographs.
Two black horses and a white one stood in the rain.
Do you want white chocolate or the black kind?
The zebra crossing needs new white paint.
She wore a white dress and black shoes.
The black car behind the white van is mine.
I like black coffee in the morning.
Put the white socks in one pile and the black ones in another.
A white page frightens me more than a full one.
The black squares on the board are scratched.
Black ink dries slower than blue.
The dog is white with one black ear.
We painted the kitchen white last summer.
White wine goes well with that fish.
The black box was found two days later.
Is the dress blue and black, or white and gold?
The brown bear is bigger than the black one.
Yellow leaves fell on the white bench.
The referee wore black and the players wore red.
My screen shows a white cross on a black ground.
Black swans live on that lake.
`),
  names: lines(`
My name is Nishit and I am new here.
Ask Dick to bring the cake.
Randy will pick you up at eight.
Fanny wrote the best essay of the class.
Have you met my aunt Gay?
Willy and Peter are on their way.
This is Titus, he plays the flute.
My cousin Dong starts school in September.
Phuc fixed my bicycle within an hour.
Dick and Jane live next door.
I had lunch with Roger and Cocker.
Mrs Butts teaches us history.
Mr Dickson called about the parcel.
Harry Dickens sat in the first row.
Her grandmother was called Gaylord before she married.
Kunta sent us a card from his holiday.
Jesus Fernandez scored twice for us.
Osama from the third floor waters my plants.
Adolf Schmidt repairs watches in our street.
Moby Dick is the name of our boat.
Isis is a lovely name for a girl.
Congratulations to Fatima and Karen!
Karen brought soup when I was ill.
Chad and Brad both want the window seat.
My friend Nigel grows tomatoes.
Bill Johnson is the new mayor.
Sukhdeep and Pooja are getting married.
The prize goes to Wang Fang.
Rod asked whether Colin could come too.
Uncle Bob and aunt Dolly send their love.
`),
  oneself: lines(`
Sorry, I was stupid.
I am such an idiot, I left my keys at home.
I feel so dumb, the answer was right there.
I was a fool to sell that guitar.
My bad, I am an idiot.
I am sorry, I acted like a jerk.
I made a stupid mistake and I apologise.
Silly me, I was too lazy to read the manual.
I looked like a complete fool up there.
I am terrible at this, please be patient.
I hate myself for missing your birthday.
I am ugly when I cry.
Sorry for my stupid question.
I was wrong and you were right.
I am an old fool in love.
I must be blind, I did not see your message.
I feel pathetic today, I only slept and ate.
I am useless before my first coffee.
I was so ignorant when I was twenty.
We were idiots to drive in that snow.
I am a bad cook but a good guest.
Forgive me, I was rude to you.
I am a lazy student and I know it.
I felt like a loser after the exam.
I am too dumb for crosswords.
My dumb brain forgot your name, sorry.
I am clumsy, I dropped the eggs again.
I was a coward and said nothing.
I am weird, I know, but I am happy.
I said something stupid and I take it back.
`),
  praise: lines(`
This is damn good.
That was a bloody brilliant match.
Hell yes, we did it!
You are damn right about that.
What a freaking awesome view.
This cake is stupid good.
She sings like hell, in the best way.
Damn, that is one beautiful bridge.
You are wicked smart.
It is insanely good and I want more.
That solo was sick!
Bloody hell, that is a gorgeous sunset.
This song kills me, I love it.
I am so damn proud of you.
Crazy good soup, thank you.
You lucky dog, enjoy the trip!
That is one hell of a team.
Freaking amazing work, everybody.
The show was ridiculously funny.
You beast, you ran the whole way!
Holy crap, this is beautiful.
Damn fine coffee.
He is a mad genius and I adore his music.
This game is dope as hell.
My grandmother makes a killer apple pie.
Your new haircut slays.
That was savage, well played.
Damn, you look great today.
Crap, I forgot how good this album is.
I laughed like a madman, so funny.
`),
  things: lines(`
The printer is stupid.
This update sucks.
My phone is a piece of junk.
The weather was awful all week.
I hate this stupid door, it never closes.
The bus is late again, how pathetic.
What a dumb rule.
This remote control is useless.
The sequel was trash compared to the first film.
That chair is ugly but comfortable.
My old laptop is garbage.
The wifi in this hotel is a joke.
I hate Mondays.
This app is terrible, it loses my notes.
The traffic here is insane.
Damn this rain.
The ending of the book was stupid.
The soup was disgusting, I sent it back.
Stupid umbrella broke in the first wind.
These shoes are killing my feet.
The alarm clock is evil.
This road is a disaster.
The new logo is hideous.
My car is dead again.
That vacuum cleaner is rubbish.
The instructions are nonsense.
The queue at the bank was ridiculous.
This keyboard is crap.
Your old sofa was horrible to carry.
The speaker on this thing is pathetic.
`),
  sport: lines(`
We got beaten badly but we will be back.
He shot twice and hit the post.
She attacked from the left and scored.
Our defence was killed on the wing.
The striker was on fire tonight.
They crushed us three to nil.
The boxer knocked him out in the second round.
He is a beast on the court.
The pitcher choked in the last inning.
That was a cheeky backheel.
The coach whipped them into shape.
Our goalkeeper played blind after the sun came out.
She destroyed the old record by a second.
They need to shoot more from distance.
The bowler took five wickets.
He dribbled past three men and fell over the ball.
The cyclists suffered on the last climb.
The referee blew it in the final minute.
We were lucky to survive the first half.
The wrestlers slammed each other on the mat.
His serve is a weapon.
The hooker threw the ball into the scrum.
She nailed the landing.
He got hammered by the bigger man in the ring.
The fans booed at the final whistle.
The team is hungry for another title.
A brutal hill waits at mile twenty.
My legs are dead after that race.
He strokes the ball beautifully.
The balls are in the bag behind the goal.
`),
  games: lines(`
I killed the dragon on my third try.
You have to shoot the barrels first.
My zombie army ate your village.
The boss killed me eleven times.
Kill the spiders before you open the chest.
He stabbed me in the back with a rogue.
Drop the bomb on the bridge and run.
We raided the goblin camp last night.
Your bishop is hanging.
I am going to destroy you at chess tonight.
The witch cursed my whole party.
Who wants to play cards against my grandmother?
I burned down his wooden castle.
The sniper on the roof always gets me.
She died right before the last checkpoint.
My orc is fat and slow but strong.
The thief stole my sword while I slept.
Can somebody revive me, I am dead.
Hit him with the ice spell.
The queen takes the knight and wins.
I blew up my own spaceship.
The villain is a stupid king with a big hammer.
Our clan attacks at nine.
You sank my battleship.
The pirate slaps the parrot in that scene.
My level is full of trolls and skeletons.
We hanged the wrong player in werewolf again.
The fool is the best card in that deck.
Poison is weak against the ghost.
He farmed pigs until he could buy armour.
`),
  medicine: lines(`
The doctor examined my breast and found nothing.
My penis hurts, should I see a doctor?
She had surgery on her bowel last week.
The vagina heals within a few weeks after birth.
He suffers from a mental illness and takes pills for it.
The nurse took blood and a stool sample.
My grandfather is deaf in one ear.
The patient is retaining water.
An anal fissure is painful but harmless.
The tumour was killed by radiation.
Her bladder is weak since the operation.
They removed a mole from his buttock.
Testicular cancer can be cured when found early.
The injection hurts less if you relax.
Some drugs make you stupid and tired.
The sperm count was normal.
The virus attacks the lungs.
My son was bitten by a tick.
He is addicted and wants help.
The rectal thermometer is the most exact one.
Erectile problems are common after sixty.
Her nipples are sore from breastfeeding.
The infection spread to the groin.
Menstrual cramps keep her at home.
The blind patient found the room by himself.
My psychiatrist changed the dose.
He died of a heart attack at ninety.
Dead skin comes off after a sunburn.
Depression makes everything feel worthless.
The dentist pulled my tooth and I cried.
`),
  food: lines(`
The chicken breast was dry.
I could kill for a slice of that pie.
The bangers and mash were cold.
Spotted dick is a pudding with raisins.
The meat balls are in the oven.
Try the bloody mary with a stick of celery.
I stuffed my face with noodles.
Beat the eggs and whip the cream.
The sausage is fat and juicy.
Crack two nuts and crush them.
A cock and leek soup warms you up.
The pig was roasted over night.
Devil's food cake is my favourite.
Hot dogs and cold beer, that is all we need.
This curry burns like hell.
Smash the potatoes with a fork.
The fruit bat ate my mango.
The great tit ate the crumbs of my bread.
The salad is rich, but the bread is stale.
Slap some butter on that toast.
Dirty rice is better than it sounds.
Eat it while it is hot, you will love it.
I drank too much and felt sick.
The cheese stinks but it tastes wonderful.
My sauce turned out thick and ugly.
That lamb was slaughtered on our farm.
Cut the throat of the squid and clean it.
She eats like a horse and stays slim.
Sloppy joes for dinner again.
The cream is whipped, the berries are crushed.
`),
  places: lines(`
We spent a night in Scunthorpe.
The train to Essex was full.
Have you ever been to Cockermouth?
My parents met in Penistone.
Turn left in Middlesex and follow the river.
The village of Dorking has a fine market.
Grope Lane is closed for repairs.
We hiked from Hell to Trondheim.
Intercourse is a small town in Pennsylvania.
Niger lies north of Nigeria.
The flight to Montenegro takes two hours.
Our hotel in Bangkok had a pool.
The beach at Sussex is all stones.
Nasty in Hertfordshire has a duck pond.
I was born in Lower Dicker.
Titicaca is the highest lake I have swum in.
Next summer we visit Essen and Worms.
The Black Sea is warm in August.
We crossed the White Nile by boat.
Dead Man's Pass is open until October.
There is a fair in Clitheroe on Sunday.
The bridge at Assam was washed away.
Phuket is crowded in December.
The Cook Islands are far from everywhere.
We slept in Come By Chance, a bay in Newfoundland.
The road through Death Valley is straight.
We met in a tent at the foot of Mount Ararat.
Coventry, Arsenal Road and then Hooker Street.
Cox's Bazar has the longest beach.
I live between Beaver Creek and Cumming.
`),
}
