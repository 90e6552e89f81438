/** The colours of marks: each may also be text. Never the only difference between two marks. */
export type Tone = 'green' | 'blue' | 'amber' | 'red' | 'ink' | 'muted'

/** How a curve is drawn, so that two curves also differ without colour. */
export type Dash = 'solid' | 'long' | 'dot'

/** Marks that stay apart in shape when their colours do not. */
export type Shape = 'circle' | 'square' | 'triangle' | 'diamond'
