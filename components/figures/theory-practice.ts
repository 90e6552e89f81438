/** The nine principles, by their numbers in Kreuzberger, Kühl and Hirschl (IEEE Access, 2023, doi 10.1109/ACCESS.2023.3262138). */
export const principles = [
  { id: 'P1', lines: ['CI/CD', 'automation'], name: 'CI/CD automation' },
  { id: 'P2', lines: ['Workflow', 'orchestration'], name: 'workflow orchestration' },
  { id: 'P3', lines: ['Reproducibility'], name: 'reproducibility' },
  { id: 'P4', lines: ['Versioning'], name: 'versioning' },
  { id: 'P5', lines: ['Collaboration'], name: 'collaboration' },
  { id: 'P6', lines: ['Continuous', 'training'], name: 'continuous ML training and evaluation' },
  { id: 'P7', lines: ['Metadata', 'tracking'], name: 'ML metadata tracking and logging' },
  { id: 'P8', lines: ['Continuous', 'monitoring'], name: 'continuous monitoring' },
  { id: 'P9', lines: ['Feedback', 'loops'], name: 'feedback loops' },
] as const

export type PrincipleId = typeof principles[number]['id']

export interface Box {
  name: string
  lines: readonly string[]
  /** Where the box stands, in px from the upper left of the practice half. */
  x: number
  y: number
  width: number
  height: number
  /** The principles that look after it. A reading of ours: neither paper joins the two. */
  principles: readonly PrincipleId[]
}

/**
 * What a system in production is made of besides its ML code, after figure 1 of Sculley et al.,
 * Hidden Technical Debt in Machine Learning Systems (NIPS 2015). Sizes are ours and mean nothing
 * but "large".
 */
export const boxes: readonly Box[] = [
  { name: 'Configuration', lines: ['Configuration'], x: 0, y: 0, width: 126, height: 84, principles: ['P3', 'P4'] },
  { name: 'Data collection', lines: ['Data', 'collection'], x: 134, y: 0, width: 148, height: 84, principles: ['P4', 'P9'] },
  { name: 'Data verification', lines: ['Data', 'verification'], x: 290, y: 0, width: 150, height: 84, principles: ['P1', 'P8'] },
  { name: 'Feature extraction', lines: ['Feature', 'extraction'], x: 0, y: 92, width: 126, height: 84, principles: ['P3', 'P4'] },
  { name: 'Process management', lines: ['Process', 'management'], x: 214, y: 92, width: 118, height: 84, principles: ['P2'] },
  { name: 'Machine resources', lines: ['Machine', 'resources'], x: 340, y: 92, width: 100, height: 84, principles: ['P2', 'P6'] },
  { name: 'Analysis tools', lines: ['Analysis', 'tools'], x: 0, y: 184, width: 126, height: 84, principles: ['P5', 'P7'] },
  { name: 'Serving infrastructure', lines: ['Serving', 'infrastructure'], x: 134, y: 184, width: 148, height: 84, principles: ['P1'] },
  { name: 'Monitoring', lines: ['Monitoring'], x: 290, y: 184, width: 150, height: 84, principles: ['P8', 'P9'] },
]

/** The small box in the middle of the practice half. */
export const mlCode = { name: 'ML code', x: 142, y: 106, width: 56, height: 56 } as const

/** One click for the theory, one for the practice, one for what joins them. */
export const STEPS = 3

export interface TheoryPracticeFrame {
  theory: boolean
  practice: boolean
  /** Whether each box says which principles look after it. */
  links: boolean
}

/** What the figure shows after so many clicks: nine numbers and the ML code alone, the nine principles, the boxes of a real system, the link of both. */
export function frame(step: number): TheoryPracticeFrame {
  return { theory: step >= 1, practice: step >= 2, links: step >= 3 }
}

/** The figure in words, after so many clicks. */
export function describe(step: number): string {
  const { theory, practice, links } = frame(step)
  if (!theory)
    return 'Theory and practice side by side: nine numbered tiles, P1 to P9, and one small box of ML code in a crowd of larger ones that have no names yet.'
  const told = [`In theory, nine principles (Kreuzberger et al., 2023): ${principles.map(({ id, name }) => `${id} ${name}`).join(', ')}.`]
  if (practice)
    told.push(`In practice, the ML code is one small box among large ones (after Sculley et al., 2015): ${boxes.map(box => box.name.toLowerCase()).join(', ')}.`)
  if (links)
    told.unshift('The principles look after the boxes around the ML code.', ...boxes.map(box => `${box.name}: ${box.principles.join(' and ')}.`))
  return told.join(' ')
}
