/** A slide, in the pixels that everything on it is measured in: as `canvasWidth` and `aspectRatio` in slides.md. */
export const canvas = { width: 980, height: 552 } as const

/** The room that a figure has below a slide's heading. styles/tokens.css has the width for style sheets. */
export const content = { width: 868, height: 384 } as const
