/** Slides by what they are, never by where they stand: a speaker moves, hides and adds slides. */

interface Titled { readonly title?: string | undefined }
interface Written { readonly content: string }

/** A slide's title as it is read: `So you build a model`. */
export function plainTitle({ title }: Titled): string {
  return (title ?? '').replaceAll(/\[([^\]]*)\]\{[^}]*\}/g, '$1').trim()
}

/** Whether a component such as `PopQuiz` stands on a slide. */
export function hasComponent({ content }: Written, component: string): boolean {
  return new RegExp(`<${component}(?![\\w-])`).test(content)
}

/** Whether a slide has words and pictures alone: no lab, no figure with steps of its own, nothing to work. */
export function isProse({ content }: Written): boolean {
  return !/<(?!(?:PixelScene|AtWork)\b)[A-Z]/.test(content)
}
