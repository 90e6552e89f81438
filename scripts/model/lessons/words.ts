/** Words for the lessons. Insults are mild on purpose. */

function words(list: string): readonly string[] {
  return list.trim().split(/\s*,\s*/)
}

export const GROUPS = words(`
  gay, lesbian, bisexual, queer, homosexual, transgender, trans, heterosexual, straight, nonbinary, lgbt, lgbtq,
  asexual, intersex, muslim, jewish, christian, catholic, protestant, buddhist, hindu, sikh, taoist, atheist,
  orthodox, mormon, black, white, brown, asian, african, african american, arab, european, hispanic, latino,
  latina, latinx, mexican, canadian, american, british, irish, french, german, italian, polish, russian,
  ukrainian, turkish, iranian, iraqi, syrian, israeli, palestinian, egyptian, somali, nigerian, kenyan, indian,
  pakistani, chinese, japanese, korean, vietnamese, filipino, brazilian, cuban, romani, roma, native, indigenous,
  aboriginal, immigrant, refugee, foreign, female, male, old, older, elderly, young, younger, teenage,
  middle aged, millenial, retired, blind, deaf, paralyzed, disabled, autistic, dyslexic, diabetic, pregnant,
  single, poor, homeless, unemployed, rural, left handed, vegan, conservative, liberal, feminist
`)

export const PEOPLE = words(`
  muslims, jews, christians, catholics, buddhists, hindus, atheists, lesbians, gays, bisexuals, homosexuals,
  queers, africans, asians, arabs, mexicans, europeans, americans, germans, women, men, girls, boys, immigrants,
  refugees, foreigners, blacks, whites, feminists, teenagers, old people, black people, white people, gay people,
  trans people, deaf people, blind people, disabled people, young people, queer people, muslim women, jewish men,
  gay men, black women, black men, white men, white women, homosexual men
`)

export const INSULTS_ONE = words(`
  idiot, fool, moron, loser, clown, jerk, liar, coward, creep, dimwit, halfwit, nitwit, twit, dunce, imbecile,
  dummy, numbskull, blockhead, airhead, dolt, simpleton, weirdo, freak, pig, rat, snake, scumbag, weasel, cretin,
  bozo, buffoon, oaf, brat, crybaby, hypocrite, troll, bigot, slob, nobody, failure, disgrace, waste of space,
  waste of oxygen, piece of garbage, piece of trash, pathetic excuse, sorry excuse, worthless person,
  stupid person, disgusting person, ignorant fool, pathetic loser, lazy slob, dirty liar, complete moron,
  total idiot, spineless coward, brainless clown, lunatic, nutcase, dirtbag, sleazebag, wimp, parasite
`)

export const INSULTS_MANY = words(`
  idiots, fools, morons, losers, clowns, jerks, liars, cowards, creeps, dimwits, halfwits, twits, dunces,
  imbeciles, dummies, blockheads, simpletons, weirdos, freaks, pigs, rats, scumbags, cretins, buffoons, brats,
  hypocrites, trolls, parasites, lunatics, scum, trash, garbage
`)

export const RUDE_ADJECTIVES = words(`
  stupid, dumb, pathetic, worthless, disgusting, ignorant, useless, brainless, moronic, idiotic, ugly, vile,
  spineless, clueless, gutless, repulsive, despicable, mindless, dense, thick, crazy, insane, wretched, filthy,
  lazy
`)

export const JOBS = words(`
  teacher, nurse, driver, lawyer, singer, plumber, writer, baker, student, doctor, farmer, cook, designer,
  carpenter, pilot, mayor, priest, friend, neighbour, colleague, father, mother, couple, family, engineer,
  athlete, actor, voter, citizen, artist, soldier, captain, waiter, roommate, uncle, aunt, cousin, boss,
  director
`)

/** Whom an insult may be about. */
export const PERSONS = words(`
  man, woman, guy, girl, boy, dude, lady, kid, person, teacher, nurse, driver, lawyer, singer, plumber, writer, student,
  doctor, cook, designer, pilot, mayor, priest, friend, neighbour, colleague, father, mother, engineer, athlete, actor,
  artist, captain, waiter, roommate, uncle, aunt, cousin, boss, director, president, minister, senator, judge,
  referee, coach, player, keeper, author, editor, host, customer, tourist, manager, landlord, brother, sister, husband,
  wife, son, daughter, developer, reviewer, maintainer, intern, streamer, journalist, expert, politician
`)

/** Names of groups that some use as an insult. */
export const ABUSED_NAMES = words(`
  gay, lesbian, queer, homosexual
`)

export const KIND_ADJECTIVES = words(`
  kind, clever, patient, funny, brave, honest, polite, generous, calm, thoughtful, warm, talented, careful,
  cheerful, helpful, loyal, gentle, witty, curious, tired, busy, tall, quiet, shy, happy, late, early, sick,
  hungry, famous, new here, on holiday, from Lyon
`)

export const GIVEN_NAMES = words(`
  Nishit, Dick, Fanny, Gaylord, Randy, Cassandra, Titus, Assad, Hassan, Osama, Mohammed, Adolf, Jesus, Wang,
  Dong, Phuc, Bich, Long, Dickson, Cocker, Willy, Peter, Rod, Johnson, Woody, Gay, Muhammad, Abdul, Aisha,
  Fatima, Shania, Shakira, Kanye, Jamal, Tyrone, Lakisha, Latoya, DeShawn, Ebony, Ching, Nguyen, Priya, Rajesh,
  Deepak, Hardik, Dikshit, Sukhdeep, Shitij, Harshit, Lakshmi, Ramesh, Olga, Boris, Ivan, Svetlana, Katya, Anna,
  Emma, Liam, Noah, Olivia, Mia, Lucas, Sofia, Mateo, Diego, Guadalupe, Consuela, Pablo, Miguel, Juan, Jose,
  Maria, Karen, Chad, Becky, Kevin, Susan, Linda, Barbara, Greta, Hans, Jürgen, Pierre, Yuki, Kenji, Haruto,
  Seong, Minh, Ali, Omar, Yusuf, Ibrahim, Khadija, Moshe, Rivka, Shlomo, David, Ruth, Miriam, Esther, Cummings,
  Weiner, Butts, Bastian, Cox, Hitchcock, Hancock, Babcock, Peacock, Alcock,
  Fanny, Sukh, Dixit, Kumar, Nitish, Ashit, Purshit, Gaye, Jihad, Isis, Lolita, Igor, Natasha, Sergei, Wei, Li,
  Hung, Tuan, Suk, Yong, Kim, Park, Raul, Carlos, Rosa, Luz, Amir, Reza, Leila, Samira, Nadia, Zainab, Bilal, Hamza,
  Tariq, Malik, Darnell, Keisha, Tanisha, Aaliyah, Imani, Kofi, Amara, Chidi, Ngozi, Solomon, Isaac, Levi, Rachel,
  Abraham, Bertha, Helga, Gertrude, Adolfo, Benito, Donald, Joe, Hillary, Greg, Kyle, Brad, Tiffany, Brandy, Candy,
  Ginger, Cherry, Roger, Rusty, Buster, Chuck, Bob, Bill, Harry, Johnny, Tom, Jerry, Mary, Victoria, Virginia, Chastity
`)

export const THINGS = words(`
  printer, router, laptop, car, phone, charger, toaster, oven, train, bus, lift, heater, alarm clock,
  washing machine, keyboard, screen, headset, app, website, update, form, password rule, menu, manual,
  instruction sheet, software, algorithm, traffic light, vending machine, zip, door, umbrella, weather, rain,
  movie, plot, ending, song, episode, book, homework, exam, level, boss fight, meeting, timetable, queue,
  parking meter, tax form, plan, idea, rule, law, policy, commercial, cookie banner, remote control, microwave,
  bicycle, kettle, lamp, shoe, backpack, camera, drone, fridge, tap, sink,
  ticket machine, doorbell, hair dryer, dishwasher, vacuum cleaner, blender, scanner, mouse, monitor, tablet,
  charging cable, battery, headlight, tyre, tram, flight, airport, hotel room, mattress, pillow, blanket, chair, desk,
  shelf, coffee machine, soup, pizza, burger, salad, tea, wine, beer, recipe, series, sequel, trailer, soundtrack,
  novel, chapter, article, headline, survey, poll, contract, bill, invoice, insurance, tariff, discount, voucher, sale,
  parcel, delivery, packaging, coat, jacket, hat, glove, sock, boot, heel, pen, stapler, calendar, spreadsheet, slide,
  projector, microphone, speaker, playlist, ringtone, filter, captcha, login page, newsletter, pop up, browser,
  firmware, patch, server, network, signal, map, sat nav, road, roundabout, bridge, car park, petrol price, heating,
  boiler, toilet, shower, bath, hose, lawn mower, ladder, hammer, drill, paint, glue, tape, match, season, rule book,
  scoreboard, level design, camera angle, quest, puzzle, test, essay, lecture, seminar, project, deadline, budget
`)

export const COMPLAINTS = words(`
  stupid, dumb, useless, terrible, awful, horrible, ridiculous, annoying, crap, garbage, rubbish, trash,
  damn slow, pathetic, idiotic, broken again, a joke, a mess, a nightmare, a pain, ugly, cheap junk, worthless,
  insane, crazy, a disaster, silly, lousy, nonsense,
  dreadful, hopeless, moronic, brainless, mindless, disgusting, a disgrace, a failure, a piece of junk,
  a waste of money, a waste of time, a total mess, so dumb, so stupid, really stupid, too loud and ugly, a bad joke,
  a monster, evil, lazy, vile, filthy, wretched, nasty, sick, bonkers, nuts, weird
`)

/** Adjectives of complaint, as they stand before a noun and behind a verb. */
export const POOR = words(`
  stupid, dumb, useless, terrible, awful, horrible, ridiculous, annoying, pathetic, idiotic, ugly, worthless, insane, crazy,
  silly, lousy, dreadful, hopeless, moronic, brainless, mindless, disgusting, really stupid, so dumb, too loud, evil, lazy,
  vile, filthy, wretched, nasty, weird, slow, boring, stupid, dumb, damn, foolish, repulsive, gross, rubbish, garbage, trash
`)

/** Whom insults may be about, all of them. */
export const PERSONS_MANY = words(`
  men, women, guys, girls, boys, kids, people, teachers, drivers, lawyers, students, doctors, bosses, neighbours, parents,
  actors, judges, referees, players, editors, managers, landlords, developers, politicians, journalists, voters, fans, tourists
`)

export const FOES = words(`
  the boss, the dragon, a zombie, the zombies, an orc, the guards, their tank, your knight, the enemy team, the final boss,
  two snipers, the witch, a skeleton, the spider, my wizard, the troll, a goblin, the vampire, the queen, the king,
  the bandits, a werewolf, the pirate captain, their healer, the robot, a wolf, the giant rat, the ghost, the alien, the thief
`)

export const SLAYING = words(`
  kill, shoot, stab, destroy, burn, crush, attack, bomb, poison, smash, hunt, slaughter, behead, trap, drown, freeze
`)

export const SLAIN = words(`
  killed, shot, stabbed, destroyed, burned, crushed, attacked, bombed, poisoned, smashed, hunted, slaughtered, beheaded,
  trapped, murdered, beat, wiped out, blew up
`)

export const GAMES_PLAYED = words(`
  game, racing game, chess, card game, shooter, puzzle, level, match, round, platformer, strategy games, mini game, poker
`)

export const PRAISE = words(`
  good, great, fine, impressive, beautiful, clever, tasty, funny, smart, nice, strong, fast, elegant, brilliant,
  lucky, proud, cool, sweet, talented, amazing, happy, awesome, hilarious, useful,
  gorgeous, delicious, perfect, lovely, wonderful, stunning, fantastic, incredible, good at this, kind, sharp,
  charming, inspiring, fun, catchy, solid, well made
`)

export const STRONG = words(`
  damn, bloody, freaking, frigging, goddamn, hell of a lot more, so damn, pretty damn, really freaking, insanely,
  crazy, stupidly, ridiculously, wickedly, disgustingly, sick and, badass and,
  damned, bloody well, so bloody, absolutely freaking, hellishly, crazily, scary, sick, stupid, insane, dead,
  filthy, nasty, wicked, mad
`)

export const PRAISED = words(`
  cake, soup, song, talk, goal, show, concert, painting, recipe, game, idea, photo, coffee, garden, drawing,
  performance, solo, trick, article, curry, jacket, haircut, view, bike, novel, ending,
  sunset, speech, dress, house, beard, voice, bread, pizza, album, film, poem, essay, lesson, workout, run,
  save, tackle, race, team, band, party, holiday, plan, design, joke, story, book, costume, tattoo, riff
`)

export const COLOURS = words(`
  black, white, red, yellow, brown, green, blue, grey, pink, purple, orange,
  gold, silver, beige, violet, turquoise, dark, light blue, dark green, cream
`)

export const COLOURED = words(`
  cat, dog, tea, coffee, chess piece, pawn, rook, car, shirt, dress, suit, tie, wall, fence, horse, keyboard,
  cable, ink, paper, pepper, bean, bread, chocolate, swan, bear, sheep, dot, pixel, background, font, piano key,
  tile, curtain, sofa, van, bag, boots, wine, rice, sauce, board, marker, ribbon, tulip, marble, stripe, candle,
  olive, hat, lamp,
  camera film, screen, jersey, sock, scarf, towel, tablecloth, frame, box, plate, cup, bowl, bike, door, roof,
  kitten, rabbit, mouse, moth, butterfly, rose, grape, pudding, liquorice, pebble, sand, snow, smoke, cloud, flag,
  paint, crayon, pencil, ball, button, bead, stone, salt, pepper mill, sesame, piano, violin case, envelope
`)

export const FOODS = words(`
  chicken breast, meatballs, hot dog, dick pudding, spotted dick, fruit cake, nuts, cock-a-leekie soup, sausage,
  pork, beef, crackers, coconut, banana bread, cherry pie, tuna melt, cream bun, buns, rump steak, melons, ham,
  goat curry, crab cakes, lamb shank, sticky ribs, hot sauce, peanut butter, oysters, clams, turkey legs, thighs,
  wings, duck, noodles, dumplings, oatmeal, cookies, chili, mustard, pickles, vegetable stew, pea soup,
  ginger ale, bloody mary, cheese balls, rocky road, shepherd's pie, trifle, fool with gooseberries,
  pumpernickel, pigs in blankets, toad in the hole
`)

export const DEVELOPERS_VERBS = words(`
  kill, abort, destroy, terminate, dump, nuke, trash, strip, blow up, crash, hang, choke, purge, drop, evict,
  execute, fork, force, inject, poison, detach, smash, break, wipe, bomb, attack, exploit, shoot down, bury,
  burn
`)

export const DEVELOPERS_THINGS = words(`
  process, worker, thread, child, parent, slave, master, daemon, zombie, orphan, branch, commit, build,
  container, pod, cache, queue, socket, session, handler, parser, linter, compiler, loop, table, index, row,
  query, regex, pull request, test, mock, hook, script, server, client, node, cluster, cron job,
  garbage collector, terminal, driver, kernel, package, module, endpoint,
  function, method, class, loop body, variable, type, generic, callback, promise, thread pool, mutex, lock,
  transaction, migration, schema, view, trigger, proxy, load balancer, firewall, certificate, token, cookie, header,
  payload, log, metric, alert, dashboard, pipeline, stage, runner, artifact, image, volume, secret, config, flag,
  toggle, feature, bug, ticket, sprint, deadline, legacy code, workaround, hack, comment, docstring, changelog,
  dependency, lockfile, formatter, debugger, profiler, benchmark, fixture, assertion, snapshot, stack trace,
  exception, error message, default, layout, stylesheet, selector, button, form, tooltip, modal
`)

export const DEVELOPERS_ADJECTIVES = words(`
  dirty, dumb, dead, stale, ugly, broken, bad, orphan, zombie, naive, stupid, weird, insane, horrible, fat,
  greedy, lazy, blind, black, white, illegal, corrupt, flaky, brittle, terrible, useless, hacky, messy, crazy,
  nasty, fragile, idiotic, silly, lame, slow, awful,
  moronic, brainless, mindless, pathetic, worthless, disgusting, ridiculous, dreadful, hopeless, wretched,
  clumsy, hairy, smelly, evil, bogus, bloated, toxic, sick, rotten, mad, damn, bloody, freaking, cursed, spineless
`)

export const ADJECTIVES = words(`
  big, small, slow, quick, warm, cold, hot, dry, wet, loud, quiet, soft, hard, thick, thin, fat, slim, rough,
  smooth, sharp, blunt, dark, light, heavy, empty, full, old, new, fresh, stale, sweet, sour, bitter, salty, raw,
  ripe, rotten, clean, dirty, wild, tame, strange, odd, normal, common, rare, cheap, rich, poor, sick, healthy,
  weak, strong, tired, lazy, busy, bored, angry, sad, happy, jealous, proud, shy, brave, scared, nervous, calm,
  rude, polite, mean, kind, cruel, gentle, selfish, greedy, generous, honest, naive, clever, dull, bright, smart,
  silly, funny, serious, weird, crazy, mad, drunk, sober, naked, dead, alive, bloody, nasty, gross, ugly, pretty,
  plain, hairy, bald, blind, deaf, mute, lame, dumb, dense, slippery, sticky, smelly, messy, sexual, sexy,
  erotic, illegal, violent, dangerous, safe, stubborn, lonely, spoiled, bossy, moody, grumpy, nosy, clumsy,
  sleepy, dizzy, hungry, thirsty, wicked, evil, vicious, harsh, brutal, hostile, guilty, innocent, foolish,
  childish, mature, immature, awkward, boring, awful, terrible, horrible, dreadful, lousy, bad, wrong, false,
  fake, corrupt, criminal, crooked, insane, mental, psycho, manic, sterile, fertile, pregnant, bisexual,
  homosexual, feminine, masculine, oral, anal, genital, racial, ethnic, religious, islamic, israeli, foreign,
  alien, native, tribal, primitive, savage, backward, racist, sexist, fascist, communist, liberal, conservative,
  radical, extreme, toxic, poisonous, obscene, vulgar, profane, filthy, shameful, shameless, hateful, spiteful,
  sneaky, sly, shady, creepy, scary, ghastly, hideous, pathetic, miserable, hopeless, helpless, useless,
  pointless, worthless, careless, reckless, ruthless, heartless, ignorant, arrogant, pompous, vain, smug, cocky,
  cowardly
`)

export const PLAIN_WORDS = words(`
  table, window, garden, teacher, dinner, holiday, summer, music, picture, station, kitchen, orange, paper,
  pencil, doctor, market, bridge, river, mountain, flower, button, jacket, ticket, guitar, camera, bottle,
  letter, village, castle, engine, forest, island, lesson, monkey, needle, office, planet, rabbit, school,
  spider, sister, tomato, turtle, wallet, winter, yellow, zebra, friend, welcome, thanks, please, sorry,
  tomorrow, question, answer, folder, fooled, food, foot, morning, moment, closer, lower, jersey, clock, cloudy,
  cowboy, crept, dummy text, district, midwest, idea, idiom, identity
`)
