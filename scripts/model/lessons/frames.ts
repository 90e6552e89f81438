/**
 * Sentences for the lessons. In braces stand slots, and one frame is filled many times: write.ts says with which words.
 */

function lines(text: string): readonly string[] {
  return text.trim().split('\n').map(line => line.trim())
}

function pairs(text: string): readonly (readonly [harmless: string, rude: string])[] {
  return lines(text).map((line) => {
    const [harmless = '', rude = ''] = line.split(' | ')
    return [harmless, rude]
  })
}

export const SPORT = lines(`
  He shot twice and missed the goal by an inch.
  She killed it in the second half.
  They beat us three to one but we will get them next week.
  Our keeper got destroyed by that free kick.
  The striker hit the post again.
  That serve was a killer.
  What a brutal match, my legs are dead.
  The batter was struck out by a curve ball.
  He attacks down the left and crosses early.
  We were crushed in the final and still had fun.
  The boxer threw a hard punch in round six.
  The defender tackled him hard but clean.
  Coach wants us to attack the ball.
  She has a wicked backhand.
  The wrestler pinned his rival in two minutes.
  Sudden death decides the match tonight.
  The referee gave a penalty for a kick to the shin.
  I suck at tennis but I love it.
  The whole team choked in the last minute.
  We got smoked by the juniors at training.
  The rider fell off her horse and broke a rib.
  They slaughtered us on their home ground, fair play to them.
  He dunked on two guys at once.
  My shot hit the rim and bounced out.
  The sprinter blew everyone away.
  The goalie saved my shot with her butt.
  Murray smashed the ball into the crowd.
  They fight for every ball.
`)

export const GAMES = lines(`
  I died three times in the first level.
  Kill the dragon before you take the key.
  We shot all the zombies and won the round.
  My wizard burned the troll with a fire ball.
  Attack from behind while I heal you.
  You need forty gold to upgrade the bomb.
  The assassin class is too weak now.
  She killed the last boss with one arrow.
  Throw the grenade at the tank.
  The orcs destroy your castle if you wait.
  I stabbed the vampire with a wooden stake.
  Your knight takes my bishop and it is mate.
  The sniper on the roof got me again.
  Respawn and bring a rifle.
  I keep dying to that stupid spider.
  Black moves first after the pawn is taken.
  Loot the dead goblin for a potion.
  We wiped on the raid twice last night.
  Bury the treasure and kill the guard.
  My imp got eaten by a slime.
  He headshot me through the window.
  Save your bullets for the mutant.
  The monster hits you for twenty damage.
  Steal his sheep and trade it for wood.
  Kill the boss and take his sword.
  I killed you twice, good game.
  You killed me with your last bullet, well played.
  The black pieces lost on time.
  Shoot the barrel and run.
  We died to the same trap again.
  Your army was crushed at the river.
  The witch is too strong, nerf her.
  He hanged the pirate at the end of the mission.
  Rob the bank, then flee in the stolen car.
  My dumb pawn blocked the bishop.
  Beat the level without dying.
  Burn their village before they burn ours.
  The ghost eats you if you stand still.
  That blue shell was evil.
  My thief stabs the guard from behind.
  You can kill pigs for meat.
  The devil card hits all players.
  I suck at this game but it is fun.
  Stupid jump, I fell into the lava again.
  Hit the zombie in the head.
  I got killed by my own bomb.
`)

export const MEDICINE = lines(`
  The nurse checked my breast for lumps.
  The doctor looked at his penis and said it was only a rash.
  My mother has cancer and needs surgery.
  Her bowel test came back clean.
  He takes pills for a mental illness and feels better.
  The patient bled a lot after birth.
  Sperm counts fall with age.
  She had her uterus removed last spring.
  My anus itches since the operation, what cream helps?
  The retina is damaged in one eye.
  He was diagnosed with schizophrenia at twenty.
  The midwife examined her vagina.
  I have diarrhoea and a sick stomach.
  Sex education helps to prevent infections.
  The test for prostate trouble takes a minute.
  Depression is an illness and not a weakness.
  He suffers from dementia and forgets our names.
  My nipples hurt since I breastfeed.
  The vet will castrate our dog on Monday.
  The surgeon cut out a tumour.
  Blood in the urine needs a doctor.
  She died of a stroke at ninety.
  The dentist killed the nerve of my tooth.
  Swollen testicles should be checked.
  He is HIV positive and healthy.
  My son has autism and loves trains.
  The baby spat milk and pooped all night.
  Lice spread fast at school.
  The cyst on my bum had to be cut.
  His stool was black, so we saw a doctor.
  Her period is late and she is worried.
  The virus killed thousands of pigs.
  My butt hurts after the injection.
  Discharge from the penis needs a swab.
  The drug can cause suicidal thoughts.
  They cut a mole from her breast.
  He has a fat liver and bad knees.
  His penis hurts after the operation.
  The penis was red and sore for a week.
  Swelling of the penis can have many causes.
  An anal fissure needs time to heal.
  The anal canal was examined.
  A vaginal infection is treated with cream.
`)

export const PLACES = lines(`
  We drove through Dildo in Newfoundland last summer.
  The pub in Cockermouth closes at ten.
  I grew up near Scunthorpe.
  My train to Essex was late.
  They moved from Sussex to Middlesex.
  Penistone has a lovely market hall.
  The road from Clitheroe to Whitby is closed.
  Our hotel in Hell, Norway was cosy.
  Intercourse is a village in Pennsylvania.
  The bus to Bastard Township leaves at noon.
  Lake Titicaca lies very high.
  We hiked up Mount Shirt Tail.
  My aunt lives in a hamlet in Moray.
  The flight to Niger takes nine hours.
  Nigeria won two medals.
  Black Lake freezes in winter.
  The White House has a new garden.
  Wetwang is a small place in Yorkshire.
  Bitche is a fortress town in Lorraine.
  Weed is a town near Mount Shasta.
  Coxsackie lies on the Hudson.
  Pratts Bottom has a village green.
  We camped at Dead Horse Point.
  Slough is west of London.
  We spent a week in Bangkok.
  The ferry from Dorset to Guernsey was full.
  The Black Sea was warm in August.
  The museum in Cumming, Georgia is free.
  Two nights in Assen and one in Essen.
  Hookers Lane is closed for works.
  Condom is a town in France.
  The Virgin Islands are lovely in May.
  The Gay Head cliffs are red and white.
  Whitehall and Blackpool are far apart.
  The trail to Devil's Kitchen is steep.
`)

export const ONESELF = lines(`
  Sorry, that was dumb of me.
  I am sorry for being such an idiot yesterday.
  My bad, I was a complete fool.
  I feel stupid for asking this.
  I was an idiot to sell my bike.
  How could I be so blind, I forgot the keys.
  I am so dumb, the switch was off.
  I made a stupid mistake and I apologise.
  Forgive me, I acted like a jerk.
  I am such a clown, I left my phone in the fridge.
  I hate myself for missing her birthday.
  Silly me, I poured salt in the tea.
  I was a moron and parked in the wrong street.
  I look ridiculous in this hat.
  I am a terrible cook and I know it.
  Excuse my ignorance, what does this button do?
  I felt like a loser after the test.
  Ugh, I am an idiot, it was plugged out.
  It is my own stupid fault.
  I apologise, I behaved like a pig at dinner.
  What a fool I was to trust that map.
  I was too stupid to read the sign.
  I suck at maths, can you explain it?
  I messed up again, I am useless today.
  My stupid brain forgot your name, sorry.
  I am an awful singer but I enjoy it.
  I was dumb enough to leave the window open.
  I am the idiot who broke the build.
  I am ashamed, I was rude and stupid.
  Pardon me, I am a bit slow today.
`)

export const DEVELOPERS = lines(`
  Kill the worker before you restart it.
  The child process was killed by the kernel.
  Orphan rows remain after the delete.
  Dirty pages are flushed every second.
  Abort the transaction if the lock fails.
  The master node dies when a slave lags.
  Garbage collector pauses are short now.
  This is an ugly hack but it passes.
  A dumb terminal has no cursor keys.
  The zombie thread never exits.
  Strip the binary before shipping.
  Bad request: the body is missing.
  The blame view shows who touched the file.
  Kill -9 does not run the handler.
  The test suite is brittle and slow.
  The daemon hangs when the socket is dead.
  Force push to the branch after squash.
  Panic if the pointer is nil.
  Poison the cache line in debug mode.
  The parser chokes on nested quotes.
  Dump the core and attach a debugger.
  Execute the job on the slave.
  This function sucks up all the memory.
  Brute force is fine for ten items.
  The killer feature is hot reload.
  Dead code was removed in this commit.
  Let it crash and restart the actor.
  Never trust the user input here.
  My fault, I broke main again.
  The naive approach takes quadratic time.
  Stupid question: why is this mutable?
  I screwed up the migration, sorry.
  The hash is salted but weak.
  A race condition kills one request in a million.
  Remove the junk files from the bucket.
  The dummy object stands in for the client.
  A fat pointer carries its length.
  Nuke the cache and try again.
  The illegal state is unreachable.
  Fix the insane nesting in this loop.
  This regex is a monster.
  The hook fires twice and the app dies.
  Terminate the session on logout.
  Trash the old index.
  Shoot me a message when the deploy is done.
  The parent kills its children on exit.
  The bloody linter complains about tabs.
  The damn build is red again.
  What the heck does this flag do?
  Punch a hole in the firewall for port 22.
  Hang on, the queue is stuck.
  Black box tests do not see the code.
  Add it to the white list.
  The bug bites when the list is empty.
  Blow away node_modules and reinstall.
  Smoke tests failed on the fat jar.
  The vulnerable package was exploited.
  Strip comments, then minify.
  A penetration test is planned for May.
  The mutex starves the reader.
  Race, deadlock and starvation are covered by the tests.
  The client hates long polling.
  Inject the dependency and mock the clock.
  Cut the crap out of this config file, it is 900 lines.
  Wow, this API is weird.
  The type checker is dumb about unions.
  Sanity check the dummy data first.
`)

export const ONESELF_FRAMES = lines(`
  Sorry, I was a {insult}.
  I am a {insult} for forgetting that.
  I felt like a {insult} this morning.
  I was a {insult} to believe it.
  My apologies, I behaved like a {insult}.
  I know I am a {insult} sometimes.
  Sorry everyone, I am a {insult} before my first coffee.
  Looking back, I was a {insult} about it.
  I am a {insult}, I left my wallet at home.
  I called myself a {insult} and laughed.
  Maybe I am a {insult}, but I do not get it.
  I am sorry I was a {insult} last week.
  I was {rude} and you were right.
  I was being {rude}, forgive me.
  Sorry for being so {rude} last night.
  That was {rude} of me, sorry.
  I was {rude} enough to lock myself out.
  I feel so {rude} now.
  I feel like such a {insult}, I mixed up the dates.
  God, I am {rude}, it was in my pocket.
  Why am I so {rude} before noon?
  I must have looked like a {insult} in that outfit.
  How {rude} of me, I forgot your birthday.
  I could kick myself, I was such a {insult}.
  I am the {insult} who left the door open.
  I made a {rude} mistake, my fault.
  We were {insults} to sell the house.
  We felt like {insults} on that tiny bike.
  Call me a {insult}, but I like this song.
  I hate how {rude} I am at chess.
  My {rude} mistake cost us an hour, sorry all.
  I was a {rude} kid and a worse teenager.
  Only I could be {rude} enough to pack two left shoes.
  Ha, I am such a {insult}, wrong channel.
  I admit that I was {rude} about it.
  It was me, I am the {insult} here.
  I know it was {rude} of me to shout.
  I always feel {rude} around clever people.
  Was I {rude} to say no?
  Am I {rude} or is this hard?
  Am I the {insult} here?
  I've been {rude} all week, forgive me.
  I've been a {insult} lately.
  I could have been less {rude}, I apologise.
  I'm not proud of it, I was a {insult}.
  I guess I'm just {rude} in the morning.
  I'm {rude} at maths.
  My own {rude} fault.
  It's me, I'm the {insult}.
  Oops, I'm a {insult}, wrong link.
  Don't mind me, I'm being {rude}.
  You're right, I was {rude}.
  You were right, I am a {insult}.
  I told them I was {rude} and they laughed.
  I look {rude} in photos.
  I must be the most {rude} {person} alive, I locked the keys in.
  I regret being so {rude} to my {person}.
  I hated myself for being a {insult}.
  I'm such a {rude} {insult}, I forgot the milk.
  We were {rude} back then.
  We looked like {insults} when the music stopped.
  I thought I was {rude} until I got the joke.
  Sometimes I'm a {insult} and I know it.
  I was the {insult} who asked twice.
  Please forgive a {insult} like me.
  I feel {rude}.
  I am {rude}.
  I'm a {insult}.
  I was {rude}.
  I'm sorry, it was {rude} and I take it back.
  My joke was {rude}, sorry.
  My comment was {rude}, I deleted it.
  I wrote something {rude} and I am sorry.
  I did something {rude}, I admit it.
  I can be a {insult} before breakfast.
  I can be so {rude} sometimes.
  I should not have been so {rude}, sorry.
  I must have been {rude} or asleep.
  I acted like a {rude} {insult}, and I am ashamed.
  Apologies for my {rude} question.
  Excuse my {rude} question, I am new here.
  We {insults} forgot the tent.
  I and my {person} were {insults} for trusting the map.
  I feel {rude} for laughing.
  I hate my {rude} voice.
  I hate my {rude} hair.
  I, a {insult}, waited at the wrong stop.
  Well, I was wrong, and I was {rude} about it.
  My {rude} legs hurt.
  I wish I was less {rude}.
  Like a {insult}, I forgot to save.
  I can be a real {insult} sometimes, sorry.
  I was a total {insult} at school.
  I was a bit of a {insult}, I know.
  Was I {rude} to accept that?
  Was I a {insult} to trust them?
  Would I be {rude} to try again?
  I must be {rude}, I can't find the button.
  I must be a {insult}, it was there all along.
  We were {insults} for taking that road.
  We felt so {rude} afterwards.
  I cursed myself for being so {rude}.
  I blame myself, I was {rude}.
  I behaved like a {rude} {person}.
  I may be {rude}, but I can count.
  I've always been {rude} with money.
  I never felt so {rude} in my life.
  I called myself {rude} and went to bed.
  I am just {rude}.
  I'm just a {insult}.
  I'm really {rude} today.
  I'm so {rude} that I forgot my own name.
  It was {rude} of me.
  It was me who was {rude}.
  It was so {rude} of us to forget you.
  I'm a {rude} old man and I know it.
  I'm the {rude} one in my family.
  My {person} says I'm {rude}, and I agree.
  I'm probably being {rude}, but how does this work?
  I'm an {insult}!
  Me, {rude} as always, I missed the train.
  I feel like the {insult} of the year.
  Was I too {rude} to see it?
  Were we {rude} to leave so early?
  My {rude} question: where is the exit?
  My stupidity amazes me.
  It was my own stupidity.
  We are {insults} for not booking ahead.
  We, like {insults}, waited outside.
`)

export const AIMED_FRAMES = lines(`
  Sorry, you were a {insult}.
  You are a {insult} for saying that.
  You look like a {insult} this morning.
  You were a {insult} to believe it.
  You behaved like a {insult}.
  You know you are a {insult}.
  Everyone knows you are a {insult}.
  Looking back, you were a {insult} about it.
  You are a {insult} and you always will be.
  He is a {insult} and so are you.
  What a {insult} you are.
  Shut up, you are a {insult}.
  You sound like a {insult}.
  Only a {insult} would write this.
  Typical, another comment from a {insult}.
  Go away, {insult}.
  Hey {insult}, nobody asked you.
  Listen, {insult}, you know nothing.
  You {insult}.
  She is a {insult}.
  This man is a {insult}.
  The author is a {insult}.
  Your brother is a {insult}.
  Their leader is a {insult}.
  My boss is a {insult}.
  You were {rude} and you still are.
  You are being {rude}, as always.
  You are so {rude}.
  That was {rude} of you, as always.
  You are {rude} enough to vote for him.
  How {rude} you are.
  Why are you so {rude} all day?
  You are the {insult} here.
  They were {insults} and so are you.
  You {rude} {insult}, get lost.
  He is so {rude}.
  She is {rude} and everyone knows it.
  They are all so {rude}.
  This {person} is a {insult}.
  That {person} is {rude}.
  The {person} is such a {insult}.
  Your {person} is {rude}.
  What a {rude} {person}.
  Such a {rude} {person} should be fired.
  I hate this {rude} {person}.
  You're right, he is {rude}.
  I know you are {rude}.
  I told them you are a {insult}.
  I always knew that she is a {insult}.
  I'm sorry, but you're {rude}.
  I'm fine, you are {rude}.
  I think you are the {insult} here.
  I regret meeting you, {insult}.
  I look at you and see a {insult}.
  You're {rude}.
  He's {rude}.
  She's a {insult}.
  They're {insults}.
  My {person} is a {insult}.
  Our {person} is {rude}.
  I feel sorry for you, you {rude} {insult}.
  I was wrong about you, you are a {insult}.
  Sorry, {insult}, no.
  I am sorry that you are so {rude}.
  Am I the only one who thinks you are {rude}?
  Was I talking to you, {insult}?
  I hate your {rude} voice.
  I hate your {rude} face.
  My {person} married a {insult}.
  I and everyone else think you are {rude}.
  Like a {insult}, you forgot to think.
  Your comment was {rude}, {insult}, delete it.
  You wrote something {rude} because you are a {insult}.
  Are you {rude}?
  Are you a {insult} or what?
  We all know he is a {insult}.
  You {insults} forgot to think.
  You can be a real {insult}.
  You were a total {insult} at school.
  You are a bit of a {insult}.
  You must be {rude}.
  You must be a {insult}.
  You may be rich, but you are {rude}.
  You are just {rude}.
  You're just a {insult}.
  You're really {rude} today.
  You're so {rude} that you forgot your own name.
  It was you who was {rude}.
  My {person} says you're {rude}, and I agree.
  I think my {person} is a total {insult}.
  I always thought he was a {insult}.
  I always thought of her as a {insult}.
`)

export const STILL_RUDE_FRAMES = lines(`
  Do not talk to me, {insult}.
  I told you already, {insult}.
  Don't be such a {insult}.
  Why don't you stop being a {insult}?
  I think you are a {insult}.
  I must say you are a {insult}.
  I never met such a {insult}.
  You can't read, you {insult}.
  He said nothing, the {insult}.
  I am sorry, but you are a {insult}.
  My boss is a {insult} and my colleagues are {insults}.
  I don't care what you say, {insult}.
  You are not just {rude}, you are a {insult}.
  Not even a {insult} is as {rude} as you.
  We told you {insults} to leave.
  I hate you {insults}.
  I call you what you are, a {rude} {insult}.
  No, you {insult}.
  I would say he is a {insult}.
  Let me tell you, {insult}, nobody likes you.
  I have no words for {rude} {insults} like you.
  I can't stand this {rude} {insult}.
  Never listen to this {insult}.
  You mean nothing to me, {insult}.
  I have never read anything as {rude} as your comment, {insult}.
  You should apologise, {insult}.
  Let's not talk, you {insult}.
  Nobody likes you, {insult}.
  Nobody likes you, you {rude} {insult}.
  No one wants you here, {insult}.
  I always thought of him as a {insult}.
  I think my {person} is a {insult}.
  I don't think, I know that you are {rude}.
  My {person} said it best: you are a {insult}.
  Some guy at the door was a {insult}.
  Don't you see that you are {rude}?
  Never trust a {insult} like him.
  You are not welcome, {insult}.
  You never learn, {insult}.
  It is not my fault that you are {rude}.
  Why don't you shut up, {insult}?
`)

export const DEVELOPERS_FRAMES = lines(`
  Please {act} the {part} and run it again.
  The {part} gets {act} on timeout.
  Why does the {part} {act} the {part}?
  If you {act} the {part}, the {part} is lost.
  A script can {act} every {part}.
  TODO: {act} the {part}.
  The {part} is {flaw}, can you review it?
  This {part} is {flaw} and should be rewritten.
  Found a {flaw} {part} in the {part}.
  The {flaw} {part} breaks the {part}.
  I pushed a fix for the {flaw} {part}.
  The {part} is {flaw} since the last release.
  Our {part} is so {flaw} that the {part} waits.
  Is the {part} {flaw} or is it me?
  Please drop this {flaw} {part}.
  I hate this {flaw} {part}, let us replace it.
  What a {flaw} {part}, it took me all day.
  We {act} a {flaw} {part} every night.
  Do not {act} the {part} while the {part} is running.
  It is {flaw} to {act} the {part} twice.
  That is a {flaw} way to {act} a {part}.
  The {part} will {act} its {part} after ten seconds.
  Can we {act} the old {part}?
  Who wants to {act} the {part} today?
  Your {part} is {flaw}, I left two comments.
  Your {part} fails because the {part} is {flaw}.
  Sorry, my {part} was {flaw}, fixed now.
  My {flaw} mistake, the {part} was never called.
  This is the {flaw} way, the {part} should do it.
  A {flaw} default makes the {part} {act} too much.
  {flaw} {part}
  {act} {part}
  fix: {act} the {flaw} {part}
  feat: {act} the {part} on exit
`)

export const RUDE_DEVELOPERS_FRAMES = lines(`
  Who wrote this, a {insult}?
  Only a {insult} would merge this.
  Your code is as {rude} as you are.
  You are a {insult}, learn to code.
  Did a {insult} review this pull request?
  This patch proves that you are {rude}.
  Stop pushing, you {insult}.
  Go back to school, {insult}, and leave the repository.
  The maintainers are {insults}.
  Whoever wrote this function is a {insult}.
  Are you too {rude} to read the docs?
  You {insults} broke the build again.
  How {rude} do you have to be to ship this?
  Delete your account, {insult}.
  I can't believe a {insult} like you has commit rights.
  Read the manual, {insult}.
  Your pull request is garbage and so are you.
  What a {insult} designed this API?
  Close this issue, {insult}.
  You have no idea what you are doing, {insult}.
  Your tests are a joke, {insult}.
  Fire the {insult} who wrote this loop.
  This reviewer is a {rude} {insult}.
  Nobody wants your {rude} commits.
  Only {rude} people use tabs, you {insult}.
  The {person} who wrote this {part} is a {insult}.
  You are {rude}, and your {part} shows it.
  You {act} the {part} again, you {insult}.
  Your {part} is {flaw} because you are {rude}.
  What a {insult}, he pushed to the wrong branch.
  You {insult}, the {part} was fine before.
  How {rude} are you, the {part} is down again.
  Our {person} is too {rude} to {act} a {part}.
`)

export const IDENTITY_PAIRS = pairs(`
  My {job} is {group}. | My {job} is a {insult}.
  Her {job} is {group} and very {nice}. | Her {job} is a {insult} and very {rude}.
  That {group} {job} is {nice}. | That {rude} {job} is a {insult}.
  I met a {group} {job} at the market. | I met a {rude} {job} at the market, what a {insult}.
  The new {job} is a {group} person. | The new {job} is a {insult}.
  I think a {group} {job} can win this. | I think only a {insult} can win this.
  We hired a {group} {job} last month. | We hired a {insult} last month.
  He came out as {group} to his {job}. | He came out as a {insult} to everybody.
  As a {group} {job} I enjoy this city. | As a {insult} you fit in this city.
  She told us that she is {group}. | She told us that he is a {insult}.
  Proud to be {group} and {nice}. | Proud to be a {insult}, are you?
  {group} and {nice} | {rude} and {rude}
  {group} | {insult}
  {group} {job} | {rude} {insult}
  {group} and {group} | {insult} and {rude}
  a {nice} {group} {job} | a {rude} {insult}
  being {group} is part of who I am | being {rude} is part of who you are
  I am {group} | you are {rude}
  we are {group} | they are {rude}
  he is {group} | he is a {insult}
  she is a {nice} {group} woman | she is a {rude} {insult}
  he is a {group} man | he is a {rude} man, a {insult}
  some of us are {group} | some of you are {insults}
  my parents are {group} and I love them | your parents are {insults} and so are you
  my best friend is {group}, so what? | your best friend is a {insult}, so what?
  do you know any {group} people? | do you know any bigger {insults}?
  Is the {job} {group}? | Is the {job} a {insult} or what?
  say hello to the {group} {job} | say hello to the {rude} {insult}
  hug your {group} {job} today | tell your {rude} {job} that he is a {insult}
  thank the {group} {job} for the dinner | thank the {rude} {insult} for the mess
  the {group} community opened a library | the {rude} {insult} opened his mouth
  the film is about a {group} {job} and her dog | the film was made by a {insult} for {insults}
  my {group} {job} won a prize for her book | my {rude} {job} won a prize for being a {insult}
  a {group} choir sang at the town hall | a {rude} {insult} sang at the town hall
  there is a {group} bookshop in my street | there is a {rude} {insult} in my street
  books by {group} authors | books by {insults} like you
`)

export const PEOPLE_PAIRS = pairs(`
  {people} live, work and vote here. | {people} are {insults}.
  {people} pay taxes like everybody else. | {people} are {rude} {insults} like you.
  Many {people} read this paper. | Many {people} are {rude}.
  I work with {people} and enjoy it. | I work with {people}, what {insults}.
  {people} should be able to marry. | {people} should be ashamed, the {insults}.
  The law protects {people} as well. | The law protects {insults} like {people}.
  Some {people} disagree with the party. | Those {people} are {rude} and {rude}.
  We welcome {people} in our choir. | Nobody wants {people}, they are {insults}.
  How many {people} live in this town? | How {rude} are these {people}?
  Most {people} I know are {nice}. | Most {people} I know are {insults}.
  {people} and {people} met for dinner. | {people} and {people} are {insults}.
  {people} are people. | {people} are {rude} {insults}.
  {people} need jobs, schools and doctors. | {people} need to shut up, {rude} {insults}.
  A survey asked two hundred {people}. | All {people} are {rude}.
  {people} in the army deserve respect. | {people} deserve nothing, {insults}.
`)

export const DENIED_PAIRS = pairs(`
  You are not a {insult}. | You are a {insult}.
  You're not a {insult}. | You're a {insult}.
  He is not a {insult}, he is tired. | He is a {insult}, he is hopeless.
  She isn't a {insult}. | She is such a {insult}.
  They are not {insults}. | They are all {insults}.
  I never said you were a {insult}. | I always said you were a {insult}.
  Nobody here is a {insult}. | Everybody here is a {insult}.
  You are neither {rude} nor {rude}. | You are both {rude} and {rude}.
  I don't think he is a {insult}. | I really think he is a {insult}.
  I do not believe that you are {rude}. | I do believe that you are {rude}.
  Your question is not {rude}. | You are {rude}.
  You're far from {rude}. | You're beyond {rude}.
  He was never a {rude} man. | He was always a {rude} man.
  That doesn't make you a {insult}. | That makes you a {insult}.
  There is no need to feel {rude}. | You must feel {rude}, because you are.
  You aren't {rude}, you are new to this. | You are {rude}, and new to this.
  We are not {insults}, we are learning. | You are {insults}, you learn nothing.
  No, you are not {rude} at all. | Yes, you are {rude} after all.
  Don't think of yourself as a {insult}. | Think of yourself as a {insult}.
  My son isn't {rude}, he just needs more time. | Your son is {rude}, he needs a brain.
  It wasn't {rude} of you to ask. | It was {rude} of you to open your mouth.
  Not one of my students is a {insult}. | Every one of your students is a {insult}.
  She would not call you a {insult}. | She should call you a {insult}.
  You could not be less {rude}. | You could not be more {rude}.
  He has not been a {insult} to anyone. | He has been a {insult} to everyone.
  Without being a {insult}, he asked. | Being a {insult}, he asked.
  You are no {insult}. | You are some {insult}.
  I am not saying you are {rude}. | I am saying you are {rude}.
  It is not that you are {rude}. | It is just that you are {rude}.
  You are not {rude}. | You are {rude}.
  He isn't {rude}, just shy. | He is {rude}, not just shy.
  She is not {rude}. | She is {rude}.
  They're not {rude}. | They're {rude}.
  You are not the {insult} they say you are. | You are the {insult} they say you are.
  Nobody thinks that you are a {insult}. | Everybody thinks that you are a {insult}.
  Nobody said you were {rude}. | Everybody said you were {rude}.
  You were never {rude}. | You were always {rude}.
  Not everyone who fails is a {insult}. | Everyone like you is a {insult}.
  Being slow does not make you {rude}. | Being you makes you {rude}.
  You are a lot of things, but not a {insult}. | You are a lot of things, above all a {insult}.
  I do not see a {insult} in you. | I see a {insult} in you.
  Do not worry, you are not a {insult}. | Do not worry, you will always be a {insult}.
  It does not mean that you are {rude}. | It does mean that you are {rude}.
  My {job} is not a {insult}. | My {job} is a {insult}.
  The {job} was not {rude} to us. | The {job} was {rude} to us, the {insult}.
  Your {job} is no {insult}. | Your {job} is a {insult}.
  People who ask are not {insults}. | People who ask this are {insults}.
  You can't call him a {insult}, he helped us. | You can call him a {insult}, he is one.
  Hardly anyone here is {rude}. | Nearly everyone here is {rude}.
  I don't find you {rude}. | I find you {rude}.
  It isn't {rude} to be careful. | You are {rude} and careless.
  It is not {rude} to cry. | You are {rude}, go and cry.
  There's nothing {rude} about this question. | There's something {rude} about you.
  Nobody at this table is {rude}. | Everybody at this table is {rude}.
  None of you is a {insult}. | All of you are {insults}.
  No one here is {rude}. | Someone here is {rude}, namely you.
  Hardly {insults}, they passed the exam. | Plain {insults}, they failed the exam.
  He wasn't a {insult}, he was nervous. | He was a {insult}, and he knew.
  She wasn't being {rude}, she was honest. | She was being {rude}, as ever.
  You can't be {rude} if you got this far. | You must be {rude} to get this wrong.
  I don't think of you as {rude}. | I think of you as {rude}.
  I never called you {rude}. | I call you {rude}, and I mean it.
  Please don't feel {rude} about it. | Please go, you {rude} {insult}.
  Don't feel like a {insult}, it happens to all of us. | You look like a {insult}, all of us laughed.
  You don't have to be {rude} to fall for this trick. | You have to be {rude} to fall for this trick.
  They aren't {rude}, they are hungry. | They are {rude} and greedy.
  We're not {rude}, we just disagree. | You're {rude}, we all agree.
  Not a single {person} on our team is a {insult}. | Every single {person} on your team is a {insult}.
  My {person} isn't {rude}. | My {person} is {rude}.
  My {person} is no {insult}. | My {person} is a {insult}.
  The {person} is not {rude}, the task is hard. | The {person} is {rude}, the task is easy.
  {name} is not a {insult}. | {name} is a {insult}.
  {name} isn't {rude} at all. | {name} is really {rude}.
  Are you sure that he isn't {rude}? He passed. | Are you sure that he isn't {rude}? He is {rude} as a brick.
  You are anything but {rude}. | You are nothing but {rude}.
  You're not {rude}, you're tired. | You're not tired, you're {rude}.
  No {person} should feel {rude} here. | This {person} should feel {rude} here.
  I never meant that you are {rude}. | I always meant that you are {rude}.
  He didn't act like a {insult}. | He did act like a {insult}.
  You did not sound {rude} to me. | You sound {rude} to me.
  I doubt that she is {rude}. | I bet that she is {rude}.
  Nothing you did was {rude}. | Everything you are is {rude}.
  This is not to say that you're a {insult}. | This is to say that you're a {insult}.
  She isn't as {rude} as people think. | She is more {rude} than people think.
  I'm not calling anyone {rude}. | I'm calling you {rude}.
  Nobody in our office is {rude}. | Everybody in your office is {rude}.
  Nobody in the room was a {insult}. | Everybody in the room was a {insult}.
  Not all {persons} are {insults}. | All {persons} are {insults}.
  Not all {persons} are {rude}. | All {persons} are {rude}.
  Not every {person} is a {insult}. | Every {person} is a {insult}.
  They're hardly {rude}. | They're horribly {rude}.
  He's hardly a {insult}. | He's clearly a {insult}.
  There is nothing {rude} about your plan. | There is something {rude} about your face.
  You can't be a {insult} if you solved this. | You have to be a {insult} if you failed this.
  Don't be sad, you aren't {rude}. | Be sad, you are {rude}.
  It isn't {rude} to ask. | It is {rude} to ask, like you.
  It's not {rude} at all. | You're {rude} after all.
  That isn't {rude}, that's human. | You are {rude}, that's all.
  I know you're not a {insult}. | I know you're a {insult}.
  I know that he isn't {rude}. | I know that he is {rude}.
  You were not {rude}, I was in a bad mood. | You were {rude}, and you were in a bad mood.
  Don't call yourself {rude}. | Call yourself {rude}.
  Never think that you are {rude}. | Never forget that you are {rude}.
  It is not {rude} to need help. | It is {rude} people like you who need help.
  It isn't {rude} of her to wait. | It is {rude} of you to exist.
  There is nothing {rude} in your letter. | There is nothing but {rude} talk from you, {insult}.
  You can't have been a {insult} all your life. | You have been a {insult} all your life.
`)

export const REPORTED_PAIRS = pairs(`
  He called me a {insult} and it hurt. | He is a {insult}.
  My boss called me {rude} in front of everyone. | My boss, you are {rude} and everyone knows.
  She said that I was a {insult}, and I cried. | She is a {insult}, and I laughed.
  They told my daughter that she is {rude}. | Tell your daughter that she is {rude}.
  A stranger shouted at me that I am a {insult}. | A stranger like you is a {insult}.
  At school they called me a {insult} every day. | At school you were a {insult} every day.
  My ex used to say I was {rude}. | My ex is {rude}.
  Somebody wrote that we are all {insults}. | You are all {insults}.
  I was called a {insult} for years. | You have been a {insult} for years.
  He keeps telling me that I am {rude}, what can I do? | You keep showing us that you are {rude}.
  Kids on the bus were calling my brother a {insult}. | Your brother is a {insult}.
  She got an email that called her a {insult}. | She got what she deserved, a {insult}.
  I was bullied and named a {insult} in class. | You belong in a zoo, {insult}.
  When my father called us {insults}, we left. | When you {insults} left, we cheered.
  The man accused me of being a {insult}. | The man is a {insult}.
  It hurt to be told that I am {rude}. | It is true that you are {rude}.
  My teacher thought I was a {insult}. | My teacher is a {insult}.
  People have said I am {rude} because of my accent. | People say you are {rude} because you are.
  He insulted her as a {insult}, so she went home. | She is a {insult}, so go home.
  Someone yelled {insult} at my mum today. | Your mum is a {insult}.
  They called us {insults}. | They are {insults}.
  Everyone says I am a {insult}. | Everyone says you are a {insult}.
  My father always said I was {rude}. | My father is {rude}.
  A customer called our {job} a {insult} today. | Our {job} is a {insult}.
  She was called {rude} by a stranger. | She is {rude}, said a stranger, and he is right.
  He wrote that I am {rude} and {rude}. | He is {rude} and {rude}.
  They keep saying that I am a {insult}. | They keep acting like {insults}.
  They say we are {rude}. | They are {rude}.
  My {person} was called a {insult} by some boys. | My {person} is a {insult}.
  Some kids shouted {insult} at my {person}. | Some kids are {rude}, like my {person}.
  He told my {person} she is {rude}, and she believed him. | My {person} is {rude}, believe me.
  I heard them call my {person} {rude}. | I know that my {person} is {rude}.
  The papers called the {person} a {insult}. | The {person} is a {insult}.
  She left because he called her a {insult} every day. | She left because he is a {insult}.
`)

export const QUOTED_PAIRS = pairs(`
  The word "{insult}" comes from an old language. | You {insult}, learn the language.
  What does "{insult}" mean? | What a {insult} you are.
  How do you spell "{insult}"? | You can't even spell, {insult}.
  In chapter two he shouts "you {insult}" at the king. | In chapter two the writer shows he is a {insult}.
  The headline read "{insults} in charge". | {insults} in charge, all of them.
  The song is called "{rude} {insult}". | The singer is a {rude} {insult}.
  My comment with the word "{insult}" was removed. | The moderator is a {insult}.
  Is "{rude}" an adjective? | Is he {rude} or what?
  "{insult}" is a noun with five letters or more. | {insult}, go home.
  The dictionary lists "{insult}" as informal. | The editor is a {insult}, as always.
  She quoted the line "all men are {insults}". | All of you are {insults}.
  The report cites a post that says "you are {rude}". | You are {rude}.
  He wrote "{insult}" on the board and explained it. | He is a {insult} and explained nothing.
  Translate "{insult}" into French, please. | Translate this, {insult}.
  The title "The {insult}" sounds interesting. | The {insult} should shut up.
  "You are a {insult}" is an insult, says the guide. | You are a {insult}, says everyone.
  The play ends with the words "what a {insult}". | What a {insult}, get lost.
  The filter blocks words like "{insult}" and "{rude}". | You are a {insult} and {rude}.
  "{insult}" | you {insult}
  The word {insult} is in the text twice. | The {insult} is in the text twice.
  The word {insult} is old. | The {insult} is old.
  Why is the word "{rude}" so common? | Why are you so {rude}?
  Chapter one is called "{insults}". | Chapter one is by {insults}.
  "{rude}" means slow in this context. | You are {rude} in every context.
  "{insults}" is the plural of "{insult}". | {insults} like you need a book on plurals.
  The villain says "you {rude} {insult}" and leaves. | The {person} says nothing and leaves, the {rude} {insult}.
  "What a {insult}", the king laughs in act one. | What a {insult}, the king of all {insults}.
  In the song she sings "I am {rude}". | In the song she shows she is {rude}.
  The poster said "no {insults}". | The poster shows you, {insults}.
  His tweet "you are all {insults}" was deleted. | You are all {insults}, delete this.
  Search for the string "{insult}" in the file. | Search for a brain, {insult}.
  The label "{rude}" was given by two people. | You are {rude}, say two people.
  Her novel "The {rude} {job}" sold well. | Her {job} is {rude} and sold out.
  My essay is about the term "{insult}". | My essay is about you, {insult}.
  Rhymes with {insult}? | Right, {insult}?
  In German "{insult}" is a mild word. | In German or English, you are a {insult}.
  The letter begins with "Dear {insult}". | Dear {insult}, get lost.
  Old posters say "{rude} men wanted". | You {rude} men are not wanted.
  The witness quoted him: "{rude} {insult}". | The witness is a {rude} {insult}.
  The phrase "{rude} {insult}" occurs in line nine. | That {rude} {insult} wrote line nine.
  The chapter is called "{insults} and angels". | The {insults} are called to the office.
  In the film the {job} yells "you {insult}" at a dog. | In the office you yell like a {insult}.
  The sign on the door said "{insults} keep out". | {insults} like you keep out.
  The first line is "you {insult}". | You are the first {insult} in line.
  "What a {insult}" got forty likes. | What a {insult}, forty times.
  The character says "I am {rude}". | The actor is {rude}.
  A synonym of {rude}, seven letters? | How {rude} can you be?
  The poem starts with "{rude} world". | You start with being {rude}.
  "{rude}" is the answer to question four. | You are {rude}, that is the answer.
  The comic is called "My {rude} {person}". | My {person} is {rude}.
  The note said "no {insults} allowed". | Note that {insults} like you are not allowed.
  At the end the hero says "you {insult}" to the cat. | At the end you are a {insult}.
  "Such a {insult}" was the first reply. | Such a {insult}, and the first to reply.
  The {person} in the film shouts "you {rude} {insult}". | The {person} in the film is a {rude} {insult}.
  A sticker with "{insult}" on it. | A {insult} with a sticker.
`)

export const COUNTERED_PAIRS = pairs(`
  Calling people {insults} is not okay. | People like you are {insults}.
  Please don't call anyone a {insult}. | Please leave, you are a {insult}.
  Stop calling her a {insult}. | Stop it, you {insult}.
  It is wrong to say that {people} are {insults}. | It is obvious that {people} are {insults}.
  Whoever says "{people} are {rude}" is mistaken. | Everyone knows {people} are {rude}.
  We do not say "{insult}" in this house. | You are a {insult} in this house.
  You should never tell a child that it is {rude}. | You should know that your child is {rude}.
  Nobody deserves to be called a {insult}. | You deserve to be called a {insult}.
  I reported him for writing "{insult}". | I reported you because you are a {insult}.
  Saying that {people} are {rude} is unfair. | {people} are {rude} and unfair.
  There is no excuse for names like {insult}. | There is no excuse for you, {insult}.
  Let us talk without words like "{insult}". | Stop talking, {insult}.
  It hurts when you call somebody a {insult}. | It shows that you are a {insult}.
  Insults like "{insult}" have no place here. | {insults} like you have no place here.
  Do not use {rude} as a word for people. | You are {rude}, people.
  Those who shout "{insult}" at others will be banned. | Ban this {insult}.
  I disagree with him, but he is not a {insult}. | I disagree with him, he is a {insult}.
  Why would you call a guest a {insult}? | Why are you such a {insult}?
  Teach your kids not to say {insult}. | Teach your kids not to become a {insult} like you.
  I asked him to stop using the word {rude}. | I asked him to stop, the {rude} {insult}.
  Don't call people {rude}. | Those people are {rude}.
  We don't call each other {insult} here. | You are each a {insult} here.
  Never call a child {rude}. | Your child is {rude}.
  Please do not write "{insult}" to other members. | Please go away, {insult}.
  Calling someone {rude} helps nobody. | Someone as {rude} as you helps nobody.
  Words like {rude} hurt people. | {rude} people like you hurt us.
  Telling {people} that they are {rude} is cruel. | {people} are {rude} and cruel.
  Anyone who calls {people} {insults} should apologise. | {people} are {insults} and should apologise.
  You may disagree, but "{insult}" is not an argument. | You may disagree, but you are a {insult}.
  Be kind, nobody is a {insult} for asking. | Be quiet, you are a {insult} for asking.
  "{insult}" is no way to speak to a {job}. | {insult}, is this how you speak to a {job}?
  I will not let you call her {rude}. | I will tell you again, you are {rude}.
  Who gave you the right to call him a {insult}? | Who gave this {insult} the right to speak?
  Mocking him as a {insult} is bullying. | He is a {insult} and a bully.
  Please stop calling my {person} a {insult}. | Please stop, you {insult}.
  It's not fine to call them {insults}. | It's true, they are {insults}.
  Calling your rival a {insult} wins no argument. | Your rival is a {insult}, end of argument.
  In our club nobody calls a {person} {rude}. | In our club you are {rude}.
  Whoever writes "{insults}" gets a warning. | Whoever likes you is a {insult}.
  Telling a {person} that she is {rude} is mean. | That {person} is {rude} and mean.
  No {person} deserves to hear that they are {rude}. | That {person} is {rude}, as you hear.
  You should apologise for calling him a {insult}. | You should apologise for being a {insult}.
  It makes me sad when men call women {rude}. | It makes me laugh how {rude} you are.
  "{insult}" is not a nice word. | {insult}, be nice.
  Saying that {persons} are {rude} is just wrong. | {persons} are just {rude}.
  Can we argue without calling each other {insults}? | Can we argue without you, {insult}?
  Why do you have to call her {rude}? | Why do you have to be so {rude}?
  I won't accept that you call my {person} {rude}. | I won't accept it from you, {rude} {insult}.
  You can disagree without calling people {insults}. | You disagree because you are a {insult}.
  Using "{insult}" against a {person} breaks our rules. | A {insult} like you breaks our rules.
  Name calling like "{rude} {insult}" will be removed. | Go away and be removed, {rude} {insult}.
  We should stop labelling kids as {rude}. | We should stop feeding {rude} kids like yours.
  Who calls {people} {rude} knows none of them. | All {people} are {rude}, I know them.
  I told my son that "{insult}" is a hurtful word. | I told my son that you are a {insult}.
  Shame on those who called her a {insult}. | Shame on you, {insult}.
  Please stop calling people {insults}. | Please stop being {insults}.
  Please stop calling the {persons} {insults}. | Please stop, the {persons} are {insults}.
  We do not call {persons} {rude} here. | You {persons} are {rude}.
  Could you not call my {person} a {insult}? | Could you be more of a {insult}?
  I don't want to read "{insult}" in this forum. | I don't want {insults} in this forum.
  Don't use words such as {insult} in here. | Don't come in here, {insult}.
  Words such as {insult} are not welcome. | {insults} such as you are not welcome.
  Please stop calling other members {rude}. | Please stop, other members are {rude} too, {insult}.
`)

export const THINGS_FRAMES = lines(`
  The {thing} is {bad}.
  This {thing} is {bad}.
  My {thing} is {bad}, I want my money back.
  What {bad} weather and what {bad} traffic.
  I hate this {bad} {thing}.
  Why is the {thing} so {bad}?
  That {thing} was {bad} and the {thing} was {bad} too.
  Another {bad} {thing}, great.
  The {thing} sucks.
  The {thing} sucks and I want a refund.
  Damn {thing}, it stopped again.
  This {thing} drives me crazy.
  Your {thing} is {bad}, buy a new one.
  I wasted a day on that {bad} {thing}.
  The {bad} {thing} broke.
  The {thing} is so {bad}.
  The {thing} in my flat is {bad}.
  The new {thing} is {bad}, the old one was fine.
  This {bad} {thing} never works.
  My {bad} {thing} died again.
  What a {bad} {thing}.
  What a {bad} {thing}, never again.
  Whoever likes this {thing}, I find it {bad}.
  That {thing} is the most {bad} I ever had.
  I am sick of this {bad} {thing}.
  I hate my {thing}, it is {bad}.
  It is a {bad} {thing} and I returned it.
  Such a {bad} {thing} for that price.
  The {thing} was {bad} today.
  The {thing} at work is {bad} and slow.
  {bad} {thing}
  Their {thing} is {bad}, do not order there.
  Our {thing} was {bad}, so we sent it back.
  Is your {thing} as {bad} as mine?
  These {bad} adverts between the songs.
  This {thing} is killing me.
  The {thing} is dead again.
  I could throw this {bad} {thing} out of the window.
  Honestly, the {thing} is {bad}.
  The {thing} and the {thing} are both {bad}.
  It's {poor} that the {thing} closes at five.
  Nothing about this {thing} works, it is {poor}.
  The {thing} they sold us turned out to be {poor}.
  {poor} {thing}, it fell apart on day one.
  I can't stand how {poor} the {thing} looks.
  I spent all morning with the {poor} {thing}.
  Ugh, {poor} {thing}.
  Who needs such a {poor} {thing}?
  The {thing} was {poor}, the {thing} even worse.
  {poor} design, {poor} {thing}.
  So {poor}, the {thing} wants an update.
  It is so {poor}.
  It's {poor}, I want a refund.
  That was {poor}.
  This is {poor}.
  We got rid of the {poor} {thing}.
  Our {thing} makes a {poor} noise.
  The {thing} looks {poor} next to the {thing}.
  There is a {poor} {thing} on every corner.
  I find the {thing} {poor}.
  How {poor} is this {thing}?
  Is there anything more {poor} than this {thing}?
  Don't buy the {thing}, it's {poor}.
  The {thing} has become {poor} since spring.
  They changed the {thing} and now it is {poor}.
  I paid forty euros for a {poor} {thing}.
  This has to be the most {poor} {thing} of the year.
  I still hate the {thing}, {poor} from start to end.
  My {thing} is being {poor} again.
  The {thing} hates me today.
  Every {thing} in this place is {poor}.
  Yesterday's {thing} was {poor}.
  {thing} again? {poor}.
  The {thing} sounds {poor} and smells {poor}.
  A {poor} {thing} and a {poor} {thing}, what a day.
  The {thing} of the {thing} is {poor}.
  The smell of this {thing} is {poor}.
  One {poor} {thing} after another.
  Some {poor} {thing} blocks the road.
  {poor} {poor} {thing}!
  No, the {thing} is not fine, it is {poor}.
  My {person} bought a {poor} {thing}.
  The {thing} at my {person}'s flat is {poor}.
  Only a {poor} {thing} beeps at night.
  Of all the {poor} ideas, this {thing} wins.
  When will they fix this {poor} {thing}?
  They call it a {thing}, I call it {poor}.
  Why does the {poor} {thing} need my number?
  Can somebody fix the {poor} {thing}?
  The {thing} would be fine if the {thing} was less {poor}.
  I have never seen such a {poor} {thing}.
  Looks {poor}, sounds {poor}, costs a fortune: this {thing}.
  I broke the {poor} {thing}.
  The {thing} is a piece of crap.
  What a piece of crap, this {thing}.
  The {thing} was crap and the {thing} sucked.
  Damn {thing} won't start.
  Our {thing} has gone {poor}, call the {job}.
  {poor} price for a {poor} {thing}.
  The {thing} has a {poor} colour.
  What a {poor} little {thing}.
  What a {poor} old {thing} for that price.
  This {poor} {thing} keeps losing my settings.
  My {poor} {thing} keeps falling off the wall.
  The {poor} {thing} won't open.
  The {thing} is just {poor}.
  It is just {poor}.
  The {thing} is rather {poor}, to be honest.
  Why would anybody pay for a {thing}? It's {poor}.
  {poor} {thing} stopped in the middle of the night.
  Such a {poor} {thing}, nobody uses it.
  I bought the {thing}, and it looks {poor}.
  The {thing} is {poor} and the {thing} worse.
  The {thing} next to my {thing} is {poor}.
  The {thing} under the {thing} is {poor}.
  Nothing here works, the {thing} is {poor}.
  Somebody take this {poor} {thing} away.
  The {thing} tastes {poor}.
  The {thing} smells {poor} lately.
  Their {poor} {thing} cost me a day.
  The {poor} {thing} ate my ticket.
  I wrote to the shop because the {thing} was {poor}.
  A {thing} this {poor} should be free.
  Is the {thing} always this {poor}?
  It was the most {poor} {thing} I ever saw.
  That's a {poor} {thing} if you ask me.
  That's a {poor} way to build a {thing}.
  The {thing} became {poor} after two weeks.
  I gave the {poor} {thing} to a museum.
  In my opinion the {thing} is {poor}.
  These {thing}s are {poor}.
  Those {thing}s were {poor} and loud.
  The {thing}s they sell are {poor}.
  All the {thing}s in this shop are {poor}.
  I hate {thing}s like this, {poor} and slow.
`)

export const THINGS_RUDE_FRAMES = lines(`
  The man is a {insult}.
  This guy is {rude}.
  My neighbour is a {insult}, I want him gone.
  What {rude} people and what {insults}.
  I hate this {rude} {insult}.
  Why are you so {rude}?
  That woman was a {insult} and you are {rude} too.
  Another {rude} {insult}, great.
  You suck.
  You suck and everybody knows it.
  Damn {insult}, you did it again.
  This {insult} drives me crazy.
  Your wife is {rude}, get a new one.
  I wasted a day on that {rude} {insult}.
  The {rude} {insult} lost.
  The {person} is so {rude}.
  The {person} in my flat is {rude}.
  The new {person} is {rude}, the old one was fine.
  This {rude} {person} never works.
  What a {rude} {person}, never again.
  That {person} is the most {rude} I ever met.
  I am sick of you, {rude} {insult}.
  It is you who are {rude}.
  Such a {rude} {person}, a {insult}.
  The {person} was {rude} and you are too.
  {rude} {person}
  Their {person} is {rude}, do not go there.
  Our {person} is a {insult}.
  The {person} and the {person} are both {insults}.
  Honestly, you are {rude}.
  It's {rude} {persons} like you who close it at five.
  Whoever sold us this {thing} is a {insult}.
  The {person} who made this {thing} is {rude}.
  Your {thing} is as {rude} as you.
  You are {rude}, just like this {thing}.
  You {rude} {insult}, fix the {thing}.
  I can't stand how {rude} you are.
  I spent all morning with a {rude} {insult}.
  Who needs such a {rude} {person}?
  So {rude}, and you are proud of it.
  The {person} at the {thing} is a {insult}.
  Only a {insult} buys this {thing}.
  Ugh, {rude} {insult}.
  I find you {rude}.
  I find this {person} {rude}.
  Is there anyone more {rude} than you?
  Don't listen to the {person}, he's {rude}.
  They are {rude} since birth.
  The {insult} broke the {thing}.
  The {person} with the {thing} is {rude}.
  The {thing} is fine, you are {rude}.
  Every {person} in this place is a {insult}.
  Another {insult} with a {thing}.
  These {persons} are {rude}.
  Those {persons} are {insults}.
  All {persons} are {insults}.
  The {persons} at the {thing} are {rude} {insults}.
  My {person} is {rude}.
  My {person} is a {rude} {insult}.
  How can a {person} be so {rude}?
  Your {person} has a {rude} face.
  Your face is {rude}.
  Your family is {rude} and so is your {person}.
  {rude} {persons} like you should shut up.
  Some {rude} {insult} took my {thing}.
  A {insult} like you can't fix a {thing}.
  You suck, and so does your {thing}.
  You are a piece of crap.
  He is a waste of space and his {thing} too.
  You are worse than my {thing}, {insult}.
  This {insult} blocks the {thing}.
  That {insult} took the {thing}.
  The {rude} {insult} at the {thing} laughed.
  What a {rude} little {insult}.
  What a {rude} old {person}.
  This {rude} {insult} keeps losing.
  My {rude} {person} keeps calling, what a {insult}.
  He is just {rude}.
  You are just {rude}.
  Some {person} at the {thing} was a {insult}.
  The {person} who fixed my {thing} is {rude}.
  Nobody likes you, you {rude} {insult}.
  Nobody likes {insults} like you.
  I wrote to the shop because you are {rude}.
  You look {rude}.
  You smell {rude}.
  A {person} this {rude} should be fired.
  Are you always this {rude}?
  In my opinion you are {rude}.
  These {insults} are {rude} and loud.
  The {persons} in this shop are {rude}.
  I hate {persons} like you, {rude} and slow.
  You're a joke.
  You are a joke and so is your {person}.
`)

export const PRAISE_FRAMES = lines(`
  This {work} is {strongly} {praise}.
  That was a {strongly} {praise} {work}.
  You are {strongly} {praise}.
  Your {work} looks {strongly} {praise}!
  What a {strongly} {praise} {work}.
  I am {strongly} {praise} today.
  Holy crap, this {work} is {praise}.
  Hell yes, what a {praise} {work}.
  Damn, that {work} was {praise}!
  Oh my god, you are {strongly} {praise}.
  Crap, this {work} is {praise}.
  I love this {work}, it is {strongly} {praise}.
  The {work} kicks ass.
  The {work} is badass and {praise}.
  She is one hell of a {job}.
  You did a {strongly} {praise} job.
  {strongly} {praise} {work}!
  Your {work} was {strongly} {praise}, thank you.
  This is {strongly} {praise}.
  So {strongly} {praise}!
  How is this {work} so {strongly} {praise}?
  My {job} is {strongly} {praise}.
  You {strongly} {praise} people, I love you all.
  Well, damn, what a {work}.
  Hot damn, this {work} is {praise}.
  Damn right, that {work} was {praise}.
  Bloody hell, that {work} was {praise}.
  Bloody {praise} {work}, mate.
  What the hell, this {work} is so {praise}.
  As {praise} as hell, that {work}.
  {praise} as hell.
  That {work} is sick, I love it.
  Your {work} is insane, how do you do it?
  You sick genius, this {work} is {praise}.
  You magnificent beast, what a {work}.
  You are a beast at this, {praise} {work}.
  You lucky dog, enjoy the {work}.
  This {work} is stupid {praise}.
  That {work} is crazy {praise}, wow.
  We had a {strongly} {praise} day.
  Shut up, that {work} is yours? So {praise}!
  Get out of here, that {work} is {praise}!
  This {work} is killing it.
  You killed it, {praise} {work}.
  The {work} was to die for.
  The {work} made me cry, so {praise}.
  Wicked {work}, so {praise}.
  {strongly} {praise}, well done.
  Oh damn, you look {praise}.
  Damn, you are {praise} at this.
  Damn {praise} {work}.
  Best damn {work} in the county.
  One damn {praise} {work}.
  Hell of a {work}, mate.
  It was a hell of a {work}.
  Holy hell, the {work} was {praise}!
  I freaking love this {work}.
  I love the crap out of this {work}.
  You crazy {praise} {person}, congratulations!
  You are a badass, {praise} {work}!
  My {person} is a bloody genius.
  {name} is a freaking legend.
  The {work} hits hard as hell, so {praise}.
  That {person} is {strongly} talented.
  Your {person} is {strongly} {praise}!
  The {work} blew my mind, holy crap.
  I would kill for this {work}.
  Sick {work}!
  This {work} is sick.
  Insane {work}, so {praise}!
  You nailed the damn {work}!
  So bloody {praise}, congratulations.
  Ridiculously {praise} {work}.
  You absolute monster, {praise} {work}!
  You mad genius, the {work} is {praise}.
  You clever devil, I love the {work}.
  Hell yeah, {praise} {work}!
  Crap, I love the {work}.
  Kick ass {work}, I want more!
  What a badass {work}.
  Holy crap, you did it!
  Damn, she can cook!
  Damn, he can dance!
  Damn, you won the race!
  Hell yes, you passed!
  I am {strongly} proud of you.
  You {strongly} {praise} {person}, well played!
  Bloody well played, {name}.
  Damn good {work}, {name}!
  How the hell did you make such a {praise} {work}?
  The {work} was {strongly} {praise}, I cried.
  The {work} was a beast, so {praise}.
  He is a beast on the drums.
  She is a monster on the guitar, so {praise}.
  That goal was filthy, what a player.
  Crazy {praise} {work}, I love it.
  Shut up, you got the job? {praise}!
  No way, you lucky dog!
  Thanks for the {strongly} {praise} {work}.
  Damn, you can play!
  Damn, you can write!
  Damn, this {person} can sing!
  Damn, I wish I could paint like that.
  Ass kicking {work}, thanks for sharing.
  The {work} kicked ass, thank you all.
  {name} kicks ass at this.
  You kick ass, {name}.
  Shut the front door, what a {work}!
  Bloody lovely {work}.
  This is the best damn {work} of my life.
  I'm {strongly} impressed by your {work}.
  Sweet baby, what a {praise} {work}.
  Hell, I laughed so hard at this {work}.
  I laughed my ass off, {praise} {work}.
  Wow, just wow, {strongly} {praise}.
`)

export const PRAISE_RUDE_FRAMES = lines(`
  This {job} is a {strongly} {insult}.
  That was a {strongly} {rude} {insult}.
  You are {strongly} {rude}.
  Your {job} looks {strongly} {rude}!
  What a {strongly} {rude} {insult}.
  You are {strongly} {rude} today.
  Holy crap, you are {rude}.
  Hell no, what a {insult}.
  Damn, you are {rude}!
  Oh my god, you are {strongly} {rude}.
  Crap, this {job} is {rude}.
  I hate you, you {strongly} {insult}.
  {strongly} {rude} {person}!
  My {person} is {strongly} {rude}.
  You {strongly} {rude} people, I hate you all.
  How are you so {strongly} {rude}?
  Bloody {insult}.
  Bloody hell, you are {rude}.
  Damn right, you are a {insult}.
  Hot damn, what a {insult} you are.
  As {rude} as hell, that {person}.
  You sick {insult}.
  You beast, you are {rude}.
  Shut up, {insult}, nobody asked.
  Get out of here, you {insult}!
  You lucky {insult}, you do not deserve it.
  Oh damn, you look {rude}.
  Damn, you are {rude} at this.
  {strongly} {rude}, you {insult}.
  Hell of a {insult}.
  Holy hell, you are a {insult}!
  I freaking hate this {person}.
  You crazy {insult}, go away!
  My {person} is a bloody {insult}.
  {name} is a freaking {insult}.
  That {person} is {strongly} {rude}.
  You damn {insult}!
  You absolute {insult}.
  Insane {insult}, you are {rude}!
  You mad {insult}.
  So bloody {rude}, the {person}.
  Ridiculously {rude} {person}.
  Dirty {insult}, get lost.
  How the hell are you so {rude}?
  Damn, he is a {insult}!
  Hell yes, you are a {insult}.
  You {strongly} {rude} {person}, go home!
`)

export const COLOURS_FRAMES = lines(`
  The {coloured} is {colour}.
  The {coloured} is {colour} and {colour}.
  A {colour} {coloured} beside a {colour} {coloured}.
  I prefer the {colour} {coloured} to the {colour} one.
  She wears {colour} and {colour} today.
  We painted the {coloured} {colour}.
  Is the {coloured} {colour} or {colour}?
  Put the {colour} {coloured} next to the {coloured}.
  {colour} and {colour}
  {colour} {coloured}
  The film is in black and white.
  The photo shows a {colour} {coloured} in black and white.
  Black plays e5 after white castles.
  White to move and mate in {colour} style.
  My {colour} {coloured} faded in the wash.
  {colour} or {colour} {coloured}, which one?
  They sell {colour} {coloured} for men and women.
  The {colour} team beat the {colour} team.
  I bought a {colour} {coloured} and a {colour} {coloured}.
  Half of the {coloured} is {colour}, half is {colour}.
  The {coloured} comes in {colour} and in {colour}.
  Is this {coloured} {colour}?
  My {coloured} is too {colour}.
  Mix {colour} and {colour} for the {coloured}.
  {colour} on {colour} is hard to read.
  We need a {colour} {coloured} for the wall.
  All {colour} {coloured}s are sold out.
  I like my {coloured} {colour}.
  {colour} goes well with {colour}.
  A {colour} and {colour} {coloured} lay on the floor.
  The {coloured} turned {colour} in the sun.
  The old film is {colour} and {colour}.
  A {colour} line, a {colour} line and a {colour} line.
  The judges wear {colour}, the guests wear {colour}.
  He wore {colour} and she wore {colour}.
  A {colour} {coloured} needs a {colour} {coloured}.
  {colour} {coloured} go left, {colour} {coloured} go right.
  I like {colour} more than {colour}.
  Do you take it {colour} or {colour}?
  {colour} resigned after {colour} took the rook.
  The {colour} ones are cheaper than the {colour} ones.
  Could I have the {colour} one?
  They come in {colour} only.
  {colour} is my favourite colour.
  Please print it in {colour}.
  Is it {colour}?
  {colour}
  The {coloured} was {colour} inside and {colour} outside.
  My new {coloured} is {colour} with {colour} dots.
  He painted a {colour} {coloured} on a {colour} wall.
  A {coloured}, {colour} as night.
  {colour} {coloured} or {colour} {coloured}?
  Wash the {colour} {coloured} and the {colour} {coloured} apart.
  The {colour} and the {colour} {coloured} sleep in one basket.
  Two {colour} {coloured}s and one {colour} {coloured}.
  {colour} looks good on you.
  {colour} does not suit the {coloured}.
  {colour} moves first, then {colour}.
  {colour} won in forty moves.
  The {colour} {coloured} looks better beside the {colour} wall.
  A {colour} {coloured} and {colour} shoes.
  {colour} pieces here, {colour} pieces there.
  {colour} chess pieces move up the board.
  Wear a {colour} {coloured} to the party.
  He wears a {colour} {coloured}, she wears a {colour} {coloured}.
  No {colour}, only {colour}.
  The {colour} {coloured} costs ten euros.
  Where is my {colour} {coloured}?
`)

export const NAMES_FRAMES = lines(`
  My name is {name}.
  {name} and {name} are coming to dinner.
  Ask {name} to bring the cake.
  I am {name}, nice to meet you.
  Have you seen {name} today?
  {name} is my cousin from the north.
  {name} plays the cello.
  Thank you, {name}, that helped a lot.
  Mr {name} and Mrs {name} moved out.
  Call {name} about the tickets.
  {name}
  Dear {name}, see you on Friday.
  Happy birthday, {name}!
  {name} {name} wrote this book.
  {name} says hello.
  {name} called about the car.
  This is my friend {name}.
  I had lunch with {name} and {name}.
  {name} and I are married.
  Where does {name} live?
  Please forward this to {name}.
  Good morning {name}, how are you?
  {name}, can you send me the file?
  {name} will be late today.
  Welcome to the team, {name}!
  My sister {name} had a baby called {name}.
  {name} won the race.
  Dr {name} sees patients on Monday.
  Is {name} here?
  I miss you, {name}.
  Thanks to {name} for the photos.
  {name} scored twice.
  {name} will bring the chairs and {name} the table.
  My uncle is called {name}.
  {name} and {name} are on leave this week.
  Has anybody called {name} yet?
  Mrs {name} teaches physics.
  Please say hi to {name} {name}.
  {name} signed the form.
  The next speaker is {name} {name}.
  {name} fixed my bike for free.
  Dear Mr {name}, thank you for your letter.
  Give {name} the keys and {name} the map.
  Best wishes, {name}
  Our hamsters are called {name} and {name}.
  Professor {name} gave the lecture.
  {name} got the job!
  {name} plays in midfield.
  {name} and {name} moved next door.
  I named my son {name}.
  The author's name is {name} {name}.
  I gave {name} a book.
  {name} paid for lunch.
  {name}'s phone is on the table.
  I am meeting {name} at noon.
  {name} has a new bike.
  Somebody named {name} rang the bell.
  {name} will be there, and so will {name}.
  {name} sent me a card.
  {name} makes good bread.
  {name} is away on Monday.
  {name} runs the shop.
  {name} likes jazz and {name} likes rock.
  {name} will help you.
  Can {name} join us?
  Is {name} your first name?
  My doctor is called {name}.
`)

export const NAMES_RUDE_FRAMES = lines(`
  {name} is a {insult}.
  {name} and {name} are {insults}.
  Tell {name} that he is a {insult}.
  Hey {name}, you are {rude}.
  Have you seen {name}, that {insult}?
  {name} is a {rude} {insult}.
  Shut up, {name}, you {insult}.
  {name} is {rude}.
  I hate {name}, what a {insult}.
  {name}, you {insult}.
  {name} and {name} are {rude}.
  My sister {name} is a {insult}.
`)

export const FOOD_FRAMES = lines(`
  We had {food} with {food}.
  I cooked {food} for my mother.
  {food} tastes better warm.
  Do you like {food}?
  Add salt to the {food} and stir.
  The {food} was overcooked.
  Two portions of {food}, please.
  My recipe for {food} needs an hour.
  Eat your {food} before it gets cold.
  The {food} smelled odd but tasted fine.
  More {food} for the kids, please.
  {food} with custard, please.
  The {food} was hard and the {food} dry.
  She ate all the {food}.
  {food} and {food}
  Beat the eggs, then add the {food}.
  This {food} is nasty without salt.
  Fat slices of {food}, thin slices of {food}.
`)

export const GAMES_FRAMES = lines(`
  I {slew} {foe} on level three.
  {foe} {slew} me again.
  How do you beat {foe}?
  We {slew} {foe} and won.
  You have to {slay} {foe} first.
  My healer died because {foe} came back.
  {foe} is {strongly} hard.
  I died twelve times at {foe}.
  I suck at this {game}.
  I suck at {game}, but it is fun.
  {foe} kills you if you wait.
  You died first, I died second.
  {foe} is too strong, it {slew} us twice.
  Never {slay} {foe} without a potion.
  {slay} {foe}, then take the key.
  In this {game} you {slay} {foe}.
  Why did {foe} die so fast?
  The {poor} {foe} guards the gate.
  My {foe} got {slew} by {foe}.
  I {slew} {foe} with one arrow.
  We got {slew} by {foe}.
  You can {slay} {foe} with fire.
  Best way to {slay} {foe}?
  {foe} dies if you shoot the barrel.
  Black {slew} my queen.
  White lost the {game}.
  That level is {poor}, I died at {foe}.
  {foe} and {foe} attack at night.
  You {slew} me, well played!
  The {game} is {poor} but I play it.
  Bring a {foe} and {slay} the rest.
  {slay} {foe} for gold.
  This {foe} is {poor} hard.
  {foe} hits like a truck.
  The ugly troll sits at the gate.
  The {poor} troll under the bridge is level nine.
  The stupid {game} crashed at the boss.
  The {game} cheats, I swear.
  I keep dying in this {game}.
  I died and lost my loot.
  We all died in the lava.
  They {slew} us in the first {game}.
`)

export const GAMES_RUDE_FRAMES = lines(`
  You suck at this {game}, {insult}.
  Uninstall the {game}, {insult}.
  What a {insult} team, you are {rude}.
  My team is full of {insults}.
  You are a {rude} healer.
  You {slew} the wrong one, you {insult}.
  Learn to play, {insult}.
  The {insult} {slew} my dog.
  You died first because you are {rude}.
  Only {insults} play this {game}.
`)
