/* eslint antfu/reasonable-newline: off -- a sprite on a line reads better than a field on a line */
import type { ColourName } from './palette.ts'

/** Rows of letters (see grid.ts) laid over the reduced picture; a space leaves the pixel as it is. */
export interface Patch {
  x: number
  y: number
  rows: readonly string[]
}

/**
 * A face drawn anew after the reduction, which turns features of half a pixel into noise: the box is filled with skin,
 * eyes of one by two pixels and a mouth are set into it. Its second frame blinks.
 */
export interface Face {
  skin: ColourName
  /** Top row of the eyes; the faces of the set differ in height because of helmets. */
  y: number
  /** Column of the left eye, 13 unless said; the right one is five columns on. */
  x?: number
  mouth: 'smile' | 'frown' | 'flat'
}

/** Where a sprite comes from and how its second frame follows from the first. */
export interface SpriteSource {
  /** Name in @iconify-json/fluent-emoji-flat. */
  icon: string
  /** Colours exchanged in the artwork before the reduction, by their lower-case hex code. */
  recolour?: Readonly<Record<string, ColourName>>
  face?: Face
  patch?: Patch
  /**
   * `bob`: one pixel up; `ring`: hangs from its top and swings; `sway`: stands on its foot and leans; `mirror`: left and
   * right exchanged; or another source that takes its place. Sprites with a face blink unless something else is said.
   */
  move?: 'bob' | 'ring' | 'sway' | 'mirror' | { icon: string, patch?: Patch }
}

const smile = 'smile'
/** Charts on white paper with a grey grid, as the deck's own charts are. */
const onPaper = { '#e1d8ec': 'white', '#b4acbc': 'silver' } as const

export const SOURCES = {
  // Faces
  'angry-censored': {
    icon: 'face-with-symbols-on-mouth',
    patch: { x: 7, y: 20, rows: [' aaaaaaaaaaaaaaaa ', 'aaaaaaaaaaaaaaaaaa', 'aaaeaeaaeeaaeaaeaa', 'aaeeeeeaeeaeaaaeaa', 'aaaeaeaaaaeaaaaeaa', 'aaeeeeeaaeaeeaaaaa', 'aaaeaeaaeaaeeaaeaa', 'aaaaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaaaa'] },
    move: { icon: 'face-with-symbols-on-mouth', patch: { x: 7, y: 20, rows: [' aaaaaaaaaaaaaaaa ', 'aaaaaaaaaaaaaaaaaa', 'aaeaaaeaeaaeeaaeaa', 'aaeaaeeeeeaeeaeaaa', 'aaeaaaeaeaaaaeaaaa', 'aaaaaeeeeeaaeaeeaa', 'aaeaaaeaeaaeaaeeaa', 'aaaaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaaaa'] } },
  },
  'angry': { icon: 'pouting-face', move: 'bob' },
  'laughing': { icon: 'face-with-tears-of-joy', move: 'bob' },
  'thinking': { icon: 'thinking-face', move: 'bob' },
  'melting': { icon: 'melting-face' },
  'clown': { icon: 'clown-face', move: 'bob' },
  'nerd': { icon: 'nerd-face', move: 'bob' },
  'exploding': { icon: 'exploding-head' },
  'eyes': { icon: 'eyes', move: 'mirror' },
  'robot': { icon: 'robot', move: 'bob' },
  'frog': { icon: 'frog', move: 'bob' },
  'cat': { icon: 'cat-face', move: 'bob' },
  'poison': { icon: 'skull-and-crossbones' },
  // People
  'speaker': { icon: 'man-technologist-medium', patch: { x: 12, y: 8, rows: ['llllllll'] }, face: { skin: 'tan', y: 9, mouth: smile } },
  'data-scientist': { icon: 'woman-scientist-medium', recolour: { '#c3ef3c': 'green', '#b4f6fc': 'sky' }, face: { skin: 'tan', y: 10, mouth: smile } },
  'researcher': { icon: 'man-scientist-light', recolour: { '#c3ef3c': 'green', '#b4f6fc': 'sky' }, face: { skin: 'cream', y: 10, mouth: 'flat' } },
  'data-analyst': { icon: 'woman-office-worker-light', face: { skin: 'cream', y: 9, mouth: smile } },
  'ml-engineer': { icon: 'woman-technologist-light', face: { skin: 'cream', y: 9, mouth: smile } },
  'mlops-engineer': { icon: 'man-mechanic-medium', face: { skin: 'tan', y: 10, mouth: smile } },
  'cloud-engineer': { icon: 'man-technologist-dark', face: { skin: 'brown', y: 9, mouth: smile } },
  'developer': { icon: 'woman-technologist-medium-dark', face: { skin: 'brown', y: 9, mouth: smile } },
  'office-worker': { icon: 'man-office-worker-light', face: { skin: 'cream', y: 10, mouth: 'flat' } },
  'boss': { icon: 'woman-office-worker-dark', face: { skin: 'brown', y: 10, mouth: smile } },
  'detective': { icon: 'detective-medium', face: { skin: 'tan', y: 12, mouth: 'flat' } },
  'judge': { icon: 'woman-judge-medium', face: { skin: 'tan', y: 10, mouth: 'flat' } },
  'builder': { icon: 'woman-construction-worker-medium', recolour: { '#fff478': 'amber', '#fcd53f': 'amber' }, face: { skin: 'tan', y: 13, mouth: smile } },
  'foreman': { icon: 'man-construction-worker-dark', recolour: { '#fff478': 'amber', '#fcd53f': 'amber' }, face: { skin: 'brown', y: 13, mouth: smile } },
  'angry-user': { icon: 'man-pouting-light', face: { skin: 'cream', y: 8, mouth: 'frown' } },
  'student': { icon: 'woman-student-medium', face: { skin: 'tan', y: 10, mouth: smile } },
  'hand-up': { icon: 'woman-raising-hand-medium', patch: { x: 21, y: 12, rows: ['lll', 'lll'] }, face: { skin: 'tan', y: 12, x: 16, mouth: smile } },
  'hand-up-too': { icon: 'man-raising-hand-dark', patch: { x: 21, y: 12, rows: ['kkk', 'kkk'] }, face: { skin: 'brown', y: 12, x: 16, mouth: smile } },
  'hand-up-also': { icon: 'man-raising-hand-light', patch: { x: 21, y: 12, rows: ['jjj', 'jjj'] }, face: { skin: 'cream', y: 12, x: 16, mouth: smile } },
  // Ideas and models
  'brain': { icon: 'brain', move: 'bob' },
  'lightbulb': { icon: 'light-bulb', move: 'bob' },
  'magnifier': { icon: 'magnifying-glass-tilted-left', move: 'bob' },
  'microscope': { icon: 'microscope' },
  'test-tube': { icon: 'test-tube', recolour: { '#c3ef3c': 'green', '#aeddff': 'white' }, move: 'sway' },
  'package': { icon: 'package' },
  'scales': { icon: 'balance-scale', move: 'mirror' },
  'bone': { icon: 'bone' },
  'chart-up': { icon: 'chart-increasing', recolour: { ...onPaper, '#319fe7': 'blue' } },
  'chart-down': { icon: 'chart-decreasing', recolour: onPaper },
  'bars': { icon: 'bar-chart', recolour: { ...onPaper, '#f70a8d': 'amber' } },
  'books': { icon: 'books' },
  'question-mark': { icon: 'red-question-mark', move: 'bob' },
  'trophy': { icon: 'trophy' },
  'joker-card': { icon: 'joker', move: 'bob' },
  // Machines
  'gear': { icon: 'gear' },
  'rocket': { icon: 'rocket', move: 'bob' },
  'barrier': { icon: 'construction' },
  'crane': { icon: 'building-construction' },
  'factory': { icon: 'factory' },
  'laptop': { icon: 'laptop' },
  'desktop': { icon: 'desktop-computer' },
  'phone': { icon: 'mobile-phone' },
  'floppy': { icon: 'floppy-disk' },
  'cabinet': { icon: 'file-cabinet' },
  'card-box': { icon: 'card-file-box' },
  'satellite-dish': { icon: 'satellite-antenna' },
  'camera': { icon: 'camera' },
  'microphone': { icon: 'studio-microphone' },
  'clapper': { icon: 'clapper-board' },
  'stopwatch': { icon: 'stopwatch', recolour: { '#636363': 'dusk' } },
  'hourglass': { icon: 'hourglass-not-done' },
  'bell': { icon: 'bell', move: 'ring' },
  'siren': { icon: 'police-car-light' },
  'shield': { icon: 'shield' },
  'padlock': { icon: 'locked' },
  'scissors': { icon: 'scissors' },
  'toolbox': { icon: 'toolbox' },
  'tools': { icon: 'hammer-and-wrench' },
  'battery-low': { icon: 'low-battery' },
  'airplane': { icon: 'airplane', move: 'bob' },
  // World
  'cloud': { icon: 'cloud', move: 'bob' },
  'globe': { icon: 'globe-with-meridians' },
  'world-map': { icon: 'world-map' },
  'pin': { icon: 'round-pushpin', move: 'bob' },
  'fire': { icon: 'fire', move: 'mirror' },
  'wave': { icon: 'water-wave', move: 'bob' },
  'waving-hand': { icon: 'waving-hand', move: 'ring' },
  'snail': { icon: 'snail' },
  'bug': { icon: 'bug', move: 'bob' },
  'speech': { icon: 'speech-balloon' },
  'party': { icon: 'party-popper', move: 'bob' },
  'plant': { icon: 'potted-plant' },
  'seedling': { icon: 'seedling', move: 'sway' },
  'cactus': { icon: 'cactus' },
  'tree': { icon: 'deciduous-tree' },
  'coffee': { icon: 'hot-beverage' },
  'warning': { icon: 'warning', move: 'bob' },
  'check': { icon: 'check-mark-button' },
  'cross': { icon: 'cross-mark' },
} as const satisfies Record<string, SpriteSource>
