/** A principle, and what of this repository keeps it. */
export interface Principle {
  id: string
  name: string
  /** A file that anybody can look up; none where nothing of ours keeps the principle. */
  here?: string
}

/** The nine principles, by their numbers in Kreuzberger, Kühl and Hirschl (IEEE Access, 2023, doi 10.1109/ACCESS.2023.3262138). */
export const principles: readonly Principle[] = [
  { id: 'P1', name: 'CI/CD automation', here: '.github/workflows/test.yml' },
  { id: 'P2', name: 'Workflow orchestration' },
  { id: 'P3', name: 'Reproducibility', here: 'moderation/learn/train.test.ts' },
  { id: 'P4', name: 'Versioning', here: 'scripts/model/pins.ts' },
  { id: 'P5', name: 'Collaboration', here: 'docs/model-card.md' },
  { id: 'P6', name: 'Continuous training' },
  { id: 'P7', name: 'Metadata tracking', here: 'public/model/manifest.json' },
  { id: 'P8', name: 'Continuous monitoring', here: 'server/metrics.ts' },
  { id: 'P9', name: 'Feedback loops', here: 'room/lessons.ts' },
]

export interface Box {
  name: string
  lines: readonly string[]
  /** Where the box stands, in px from the upper left of the practice half. */
  x: number
  y: number
  width: number
  height: number
}

/**
 * What a system in production is made of besides its ML code, after figure 1 of Sculley et al.,
 * Hidden Technical Debt in Machine Learning Systems (NIPS 2015). Sizes are ours and mean nothing
 * but "large".
 */
export const boxes: readonly Box[] = [
  { name: 'Configuration', lines: ['Configuration'], x: 0, y: 0, width: 126, height: 84 },
  { name: 'Data collection', lines: ['Data', 'collection'], x: 134, y: 0, width: 126, height: 84 },
  { name: 'Data verification', lines: ['Data', 'verification'], x: 268, y: 0, width: 128, height: 84 },
  { name: 'Feature extraction', lines: ['Feature', 'extraction'], x: 0, y: 92, width: 104, height: 84 },
  { name: 'Process management', lines: ['Process', 'management'], x: 184, y: 92, width: 112, height: 84 },
  { name: 'Machine resources', lines: ['Machine', 'resources'], x: 304, y: 92, width: 92, height: 84 },
  { name: 'Analysis tools', lines: ['Analysis', 'tools'], x: 0, y: 184, width: 126, height: 84 },
  { name: 'Serving infrastructure', lines: ['Serving', 'infrastructure'], x: 134, y: 184, width: 126, height: 84 },
  { name: 'Monitoring', lines: ['Monitoring'], x: 268, y: 184, width: 128, height: 84 },
]

/** The small box in the middle of the practice half. */
export const mlCode = { name: 'ML code', x: 116, y: 106, width: 56, height: 56 } as const

/** One click for the theory, one for the practice, one for this deck. */
export const STEPS = 3

export interface TheoryPracticeFrame {
  theory: boolean
  practice: boolean
  /** Whether each principle says what keeps it in this repository. */
  here: boolean
}

/** What the figure shows after so many clicks: nine numbers and the ML code alone, the nine principles, the boxes of a real system, and what of all that is here. */
export function frame(step: number): TheoryPracticeFrame {
  return { theory: step >= 1, practice: step >= 2, here: step >= 3 }
}

const kept = principles.filter(({ here }) => here !== undefined)

/** What the last step comes to. */
export const finding = `This deck keeps ${kept.length} of the ${principles.length}. Look them up.`

/** The figure in words, after so many clicks. */
export function describe(step: number): string {
  const { theory, practice, here } = frame(step)
  if (!theory)
    return 'Theory and practice side by side: nine numbered lines, P1 to P9, and one small box of ML code in a crowd of larger ones that have no names yet.'
  const told = [`In theory, nine principles (Kreuzberger et al., 2023): ${principles.map(principle => `${principle.id} ${principle.name}${here ? ` (${principle.here ?? 'not here'})` : ''}`).join(', ')}.`]
  if (practice)
    told.push(`In practice, the ML code is one small box among large ones (after Sculley et al., 2015): ${boxes.map(box => box.name.toLowerCase()).join(', ')}.`)
  if (here)
    told.unshift(finding)
  return told.join(' ')
}
