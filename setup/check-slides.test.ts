import type { SlidevMarkdown } from '@slidev/types'
import type { House } from './check-slides.ts'
import { join } from 'node:path'
import { parse } from '@slidev/parser'
import { load } from '@slidev/parser/fs'
import { describe, expect, it } from 'vitest'
import { checkPlugin, houseOf } from './check-plugin.ts'
import { faultsOf } from './check-slides.ts'

const root = join(import.meta.dirname, '..')
const house = { ...houseOf(root), talks: {} }

async function faults(markdown: string, changes: Partial<House> = {}): Promise<string[]> {
  const file = await parse(markdown, join(root, 'slides.md'))
  return faultsOf([file as SlidevMarkdown], { ...house, ...changes })
}

const OTHER = '\n---\n\n# Another [one]{.mark}\n'

describe('the slides of this deck', () => {
  it('have no fault', async () => {
    const { markdownFiles } = await load({ roots: [root], userRoot: root }, join(root, 'slides.md'))
    expect(faultsOf(Object.values(markdownFiles), houseOf(root))).toEqual([])
  })
})

describe('a build of slides with faults', () => {
  it('stops before it begins, and tells of all of them', async () => {
    const file = await parse('# One\n\n<Nothing />\n\n<SlideLink to="Gone" />\n', join(root, 'slides.md')) as SlidevMarkdown
    const { buildStart } = checkPlugin(root, { markdownFiles: { [file.filepath]: file } })
    expect(buildStart).toThrow(/^slides\.md:3, slide "One": there is no component <Nothing>.*\nslides\.md:5, slide "One": <SlideLink> leads to the slide "Gone"/)
  })
})

describe('a fault in the slides is told with its file, line and slide', () => {
  it.each([
    ['a link to a slide that is nowhere', '# One\n\n<SlideLink to="Anothr one" />\n', 'slides.md:3, slide "One": <SlideLink> leads to the slide "Anothr one", which is nowhere. Did you mean "Another one"?'],
    ['a card whose slide is nowhere', '# One\n\n<QuestionCard\n  who="You" slide="Gone">\n', 'slides.md:3, slide "One": <QuestionCard> leads to the slide "Gone", which is nowhere. Did you mean '],
    ['a link by a slide\'s number', '# One\n\nSee [there](/2).\n', 'slides.md:3, slide "One": a link to a slide by its number, 2, leads elsewhere as soon as slides are moved'],
    ['a component that does not exist', '# One\n\n<PopQuizz />\n', 'slides.md:3, slide "One": there is no component <PopQuizz>. Did you mean "PopQuiz"?'],
    ['an icon that does not exist', '# One\n\n<carbon-arow-right />\n', 'slides.md:3, slide "One": there is no component or icon <carbon-arow-right>.'],
    ['a sprite that does not exist', '# One\n\n<PixelArt name="rokket" alt="" />\n', 'slides.md:3, slide "One": There is no sprite "rokket". Did you mean "rocket"'],
    ['a scene that does not exist', '# One\n\n<PixelScene\n  name="lunch"\n  alt=""\n/>\n', 'slides.md:3, slide "One": There is no scene "lunch". Did you mean "launch"'],
    ['pixel art without a text alternative', '# One\n\n<PixelArt name="rocket" />\n', 'slides.md:3, slide "One": <PixelArt name="rocket"> has no alt'],
    ['a logo that does not exist', '# One\n\n- <Logo name="pithon" />\n', 'slides.md:3, slide "One": There is no logo "pithon"; there are'],
    ['a picture that is missing', '# One\n\n![A cat](/art/cat.png)\n', 'slides.md:3, slide "One": the picture /art/cat.png is not in public/'],
    ['a photo of the slide\'s own that is missing', '---\nlayout: presenter\nphoto: /me.jpg\n---\n\n# One\n', 'slides.md:1, slide "One": the photo /me.jpg is not in public/'],
    ['a quiz whose clicks do not fit', '---\nclicks: 3\n---\n\n# One\n\n<PopQuiz />\n', `slides.md:1, slide "One": the quiz has ${house.quiz.length} challenges, and a click more gathers them: write "clicks: ${house.quiz.length + 1}" into the slide's frontmatter, not 3`],
    ['notes with clicks that the slide does not declare', '# One\n\n<!--\nA.\n\n[click] B.\n-->\n', 'slides.md:1, slide "One": its notes have 1 [click], and its frontmatter has none: write "clicks: 1" into it, or who presses twice in a hurry turns past them'],
    ['notes with another number of clicks', '---\nclicks: 2\n---\n\n# One\n\n<!--\nA.\n\n[click] B.\n-->\n', 'slides.md:1, slide "One": it has 2 clicks, and its notes 1: write as many [click] into them'],
  ])('%s', async (_, markdown, fault) => {
    const found = await faults(markdown + OTHER)
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(fault)
  })

  it('the speaker\'s photo, where it is missing, in the speaker\'s file', async () => {
    expect(await faults('---\nlayout: presenter\n---\n\n# One\n', { photo: '/art/me.jpg' })).toEqual(['content/speaker.ts, slide "One": the photo /art/me.jpg is not in public/'])
    const found = await faults('---\nlayout: presenter\n---\n\n# One\n', { isPublic: () => false })
    expect(found[0]).toMatch(/^content\/speaker\.ts:\d+, slide "One": the photo \S+ is not in public\/$/)
    expect(found[0]).toContain(` ${house.photo} `)
  })

  it('a challenge that is too long for its row, in the quiz\'s file', async () => {
    const [first, ...others] = house.quiz
    const quiz = [{ ...first!, reason: `${first!.reason} And more, and more, and more, and more, and more.` }, ...others]
    const found = await faults(`---\nclicks: ${quiz.length + 1}\n---\n\n# One\n\n<PopQuiz />\n`, { quiz })
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(/^content\/quiz\.ts(?::\d+)?, slide "One": the reason of "\S+" has \d+ letters, and its row has room for 85$/)
  })

  it('a slide that a talk names and that is nowhere', async () => {
    expect(await faults('# One\n', { talks: { brief: { minutes: 5, slides: ['One', 'Two'] } } })).toEqual(['content/talks.ts: the talk "brief" names the slide "Two", which is nowhere.'])
  })
})

describe('no fault', () => {
  it.each([
    ['a link to a slide that is hidden', '# One\n\n<SlideLink to="Hidden" />\n\n---\nhide: true\n---\n\n# Hidden\n'],
    ['a name in code, in notes or in the slide\'s own style', '# One\n\n```html\n<Nothing />\n```\n\nSo `<Nothing>`.\n\n<style>\na > b { color: red }\n</style>\n\n<!-- <Nothing /> -->\n'],
    ['what Slidev, Vue and the theme bring along', '# One\n\n<v-clicks>\n\n- <Transition /> <carbon-arrow-right /> <Toc />\n\n</v-clicks>\n'],
  ])('%s', async (_, markdown) => {
    expect(await faults(markdown)).toEqual([])
  })
})
