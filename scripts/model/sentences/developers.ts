/**
 * How developers talk: 200 harmless sentences with words that sound harsh, and 100 rude ones. Written for this project
 * and used for tests only; training never sees them.
 */

/** Harmless. Many hold words that mean something else outside software. */
export const MILD_SENTENCES: readonly string[] = `
Kill the zombie process before you deploy again.
Garbage collection is fast in this version.
It behaves like a dumb terminal from the eighties.
The parent process killed its child after the timeout.
Please kill the orphaned workers on the build machine.
We should execute the script as another user.
The daemon died last night and nobody noticed.
I had to abort the rebase because of a conflict.
This is a brute force search, so it takes a while.
Use the force flag only if you know what you are doing.
The test suite blew up after the upgrade.
My laptop choked on the large log file.
The garbage collector pauses for two milliseconds.
There is a race condition between the two threads.
That bug bites everybody once.
A dead letter queue holds the messages that failed.
The dead code in this module can go.
Dead simple fix, approved.
We hit a deadlock when two jobs take the same row.
The scheduler starves low priority tasks.
Fork the repository and open a pull request.
Let us nuke the cache and try again.
I nuked my node modules folder and it works now.
The linter is picky but it is right here.
Strip the binary before you ship it.
The master branch was renamed to main last year.
We need a poison pill to stop the consumers.
Cache poisoning is a real risk with this header.
The attack surface is smaller without that endpoint.
An attacker could guess the session token.
This payload would let an attacker read the file.
Blacklisted addresses are dropped at the firewall.
Monkey patching this class is fragile.
The chaos monkey took down one node, as planned.
We shoot ourselves in the foot with global state.
That regular expression is evil on long inputs.
The handler swallows the exception silently.
Bash the keyboard until the prompt appears, then log in.
The shell script is ugly but it works.
This hack is ugly, I will clean it up on Monday.
It is a stupid mistake of mine, sorry for the noise.
I feel dumb, I forgot to save the file.
Silly me, the variable was never set.
Stupid question: how do I run the tests?
My bad, I broke the build this morning.
I am an idiot, the cable was unplugged.
The naive implementation is good enough for us.
Our dummy data has only three users.
Pass a dummy argument to keep the interface stable.
The stub returns garbage until the driver is loaded.
Uninitialised memory contains garbage.
Garbage in, garbage out, as they say.
The parser rejects junk after the closing brace.
Throw away the trash files after the run.
The disk is thrashing because we are out of memory.
The out of memory killer picked our database.
Kill -9 is the last resort.
Ctrl-C kills the server cleanly.
The kill switch disables the feature at once.
Kill two birds with one stone and drop both flags.
Shut down the instance when the load is low.
Shut up the logger in the unit tests.
Suppress the warning until the next release.
This warning is annoying but harmless.
The spinner annoys me, can we make it slower?
I hate merge conflicts in lock files.
I hate time zones.
Nobody likes writing migrations.
This error message drives me crazy.
It is crazy how fast the new compiler is.
Insane performance gain from one index.
The build is broken again, looking into it.
The release is screwed up, we need to roll back.
We messed up the version number.
The patch is a mess, but the idea is good.
What a nightmare of a migration, well done everyone.
Dependency hell is why we pin the versions.
Callback hell is gone since we use promises.
The damn thing finally compiles.
Damn, that is a clever trick.
Holy cow, the page loads in one frame.
This fails miserably on slow networks.
The old design sucks up a lot of memory.
Performance is terrible with ten thousand rows.
The documentation is poor here, I will add an example.
It is a horrible workaround, but the vendor will not fix it.
That is the worst case, not the average.
The worst part is the missing index.
The weak reference keeps nothing alive.
A weak hash is fine for a cache key.
The lazy loader fetches images on scroll.
Lazy evaluation saves us a pass over the list.
The greedy algorithm misses the best answer.
The function is too fat, split it in two.
Build a fat jar for the demo.
A thin client is all we need.
The naked domain redirects to the www address.
The promiscuous mode of the network card is off.
Strip trailing whitespace before you commit.
White space is not significant in this format.
Use a white list of file types.
Insert the plug firmly until it clicks.
The server was hammered by a crawler.
Hit the endpoint twice and compare the results.
The load balancer hits one node harder than the others.
Smash the stack for fun in the security course.
Stack smashing detected, so the program ended.
The fuzzer crashes the decoder in minutes.
A crash in the driver takes the screen down.
The process hangs when the socket is closed.
Hang on, I will push the fix.
The thread is blocked on a mutex.
I blocked the release until the test passes.
The user was banned for sending spam.
The spam filter catches this newsletter.
Flag the comment if the score is high.
The model flags harmless comments as toxic.
Toxic comments are hidden until a person checks them.
Insults should score above 0.8 in this test.
The word idiot is on the list of the filter.
He wrote that the library is bloated, and he has a point.
You are not wrong about the memory leak.
You should not use eval here.
You forgot a semicolon in line twelve.
You are missing a null check.
You broke the contract of this function, please add a test.
Your change breaks the build on Windows.
Your code is hard to read because the names are short.
Your branch is behind main, please rebase.
Why would you do it in a loop? A set is simpler.
Why on earth does this work?
What the heck is this flag for?
What is wrong with the old interface?
This makes no sense to me, could you explain?
I do not understand this at all, sorry.
I strongly disagree with this approach.
I object to the new licence header.
This is wrong, the index starts at zero.
This is plain wrong for negative numbers.
No, that is not how promises work.
Please read the contribution guide first.
Please stop committing generated files.
Stop the container and remove the volume.
Stop words are removed before indexing.
Do not touch this file, it is generated.
Never trust user input.
Never push to main on a Friday.
This pull request is too big to review.
Rejected, because the tests do not pass.
Closing as a duplicate.
Closing, we will not fix this.
Won't fix, works as designed.
This issue is stale and will be closed.
A nasty bug hid behind that cast.
The bug is a pain to reproduce.
This is a pain point for new users.
The penetration test found two open ports.
The honeypot caught three bots overnight.
The trojan was found by the scanner.
The virus scanner locks the file during the build.
The worm spread through an open share.
Bots scrape the page every night.
We sanitise dirty input at the border.
Mark the page as dirty and flush it later.
The dirty flag is cleared after saving.
A dirty read returns rows that were never committed.
The victim cache keeps evicted lines.
The cache evicts the oldest victim first.
The watchdog bites after thirty seconds.
The watchdog kills the task if it hangs.
The reaper collects zombie children.
The parent must reap its dead children.
Orphans are adopted by init.
The sacrificial thread handles the signal.
Murder the old cron jobs, they are no longer used.
Execute the stored procedure twice.
A fork bomb took the runner down.
The zip bomb test expands to a gigabyte.
Fire and forget is fine for metrics.
The alert fires when the queue is full.
We fired the event twice by mistake.
The trigger fires before the insert.
Shoot me a message when the deploy is done.
Headless browsers run the nightly tests.
The headless server has no screen.
Cut the cord between the two services.
Split brain happens when the network parts.
The brain of the robot runs on a small board.
The server is on fire, in a good way.
We burned the whole error budget in a week.
The stress test tortures the file system.
Beat the baseline before you add layers.
The heartbeat failed three times.
The leader lost its heartbeat and stepped down.
Sniffing the traffic shows plain text passwords.
The smell in this class is the long parameter list.
That code smells, let us refactor it.
The legacy code is old but it earns the money.
This old thing still runs on one core.
The rubber duck solved it again.
`.trim().split('\n')

/** Rude, without a slur. */
export const RUDE_SENTENCES: readonly string[] = `
You are an idiot and your code proves it.
Only a moron would write a loop like that.
Shut up and read the manual.
Your pull request is garbage and so are you.
What a stupid, worthless library.
Are you too dumb to read the error message?
This is the dumbest change I have ever seen.
Go back to kindergarten, you clown.
You clearly have no brain.
Nobody wants your pathetic patches here.
You people are hopeless amateurs.
Learn to code, loser.
Stop wasting everyone's time, you fool.
Your whole project is trash and should be deleted.
Who let this imbecile near the keyboard?
The maintainers are lazy idiots.
You are a disgrace to this profession.
What kind of idiot closes this issue?
I have seen monkeys write better code than you.
Get lost and take your crappy framework with you.
Your code is crap, just quit.
This crap does not even compile, you clowns.
You are useless, resign already.
Such an arrogant jerk, as always.
Stop being such a jerk and merge it.
Are you blind or just stupid?
Are you stupid? The fix is obvious.
Only stupid people use this editor.
You must be retiring your brain early, fool.
Nobody cares about your dumb opinion.
Shut your mouth and fix the bug.
You are a liar and a fraud.
What a bunch of clueless morons.
This team is a joke and you are the punchline.
Delete your account, you pathetic little troll.
You are the worst developer I have ever met.
I hope they fire you, you incompetent fool.
Your mother writes better code than you, dimwit.
Hey genius, try using your brain for once.
You suck at this, and everybody knows it.
This sucks and you suck.
Screw you and your stupid rules.
Screw your code of conduct, idiots.
Go to hell with your breaking changes.
To hell with you and your smug answers.
Damn you, you broke it again, you moron.
You ignorant fool, read the docs.
Ignorant clowns run this project.
How can anyone be this stupid?
I can't believe how stupid you are.
You are too stupid to understand pointers.
Your brain is as empty as your tests.
Complete and utter idiots, the lot of you.
What an ugly, brainless piece of junk, like its author.
You filthy liar, you never ran the tests.
Nobody likes you, leave the project.
We hate you and your lazy reviews.
I hate you, you ruined my weekend.
You and your sloppy merges disgust me.
You are disgusting and so is your code.
You are a pathetic excuse for an engineer.
Crawl back under your rock, troll.
Get a life, you sad little man.
You little rat, you stole my patch.
Stupid bot written by stupid people.
Dumb users like you should not have computers.
Idiots like you are why software is bad.
This idiot broke the build again.
Tell that moron to stop pushing to main.
That clown in marketing is dumb as a rock.
He is a complete idiot and should be fired.
She is too dumb for this job.
They are all liars and crooks.
Our boss is a worthless pig.
You pig, clean up your mess.
You lazy bum, do your job.
Lazy, stupid and arrogant, that is you.
You sound like a whiny baby.
Stop whining, you baby.
Cry me a river, loser.
What a loser.
Losers like you never ship anything.
You are nothing but a script kiddie and a fool.
Your comment is as brainless as you are.
Are you on drugs, or simply an idiot?
Which fool approved this garbage?
Utter rubbish from an utter fool.
You talk rubbish all day, shut up.
Just shut up already.
Please do us all a favour and quit, you are useless.
The author of this crap should be ashamed.
You should be ashamed of yourself, you hack.
You are a coward and a cheat.
I would slap you if I could, you idiot.
Somebody should punch you for this commit.
Drop dead with your stupid naming rules.
You make me sick.
You are sick in the head, like your build scripts.
Your face is as ugly as your interface.
You are as dumb as a bag of hammers.
`.trim().split('\n')
