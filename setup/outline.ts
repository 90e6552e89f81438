/** The frontmatter keys that place a slide in the table of contents. */
export interface OutlineFrontmatter {
  title?: unknown
  level?: unknown
  layout?: unknown
}

const FENCED_CODE = /^```[\s\S]+?^```/gm
const HEADING = /^#+ (.*)$/m
const SPAN = /\[([^[\]]*)\]\{[^{}]*\}/g
const TAG = /<[^<>]+>/g

/**
 * A slide's heading as plain words: what Slidev takes for its title without the marks and styles in it.
 * A mark that came along would be drawn, and counted as a click, on every slide that lists the title.
 *
 * @returns undefined if the slide has no heading
 */
export function headingWords(content: string): string | undefined {
  const heading = content.replaceAll(FENCED_CODE, '').match(HEADING)?.[1]
  return heading?.replaceAll(SPAN, '$1').replaceAll(TAG, ' ').replaceAll(/\s+/g, ' ').trim()
}

/**
 * Places slides in a table of contents of two levels, in deck order: a cover, or a slide with `level: 1`,
 * opens a section and the slides after it belong to it. `title` and `level` in a slide's frontmatter win.
 *
 * @returns a function that completes one slide's frontmatter after the other
 */
export function createOutline(): (content: string, frontmatter: OutlineFrontmatter) => void {
  let inSection = false
  return (content, frontmatter) => {
    const words = headingWords(content)
    if (words !== undefined)
      frontmatter.title ??= words
    if (frontmatter.layout === 'cover' || frontmatter.level === 1)
      inSection = true
    else if (inSection)
      frontmatter.level ??= 2
  }
}
