import { expect, describe as group, it } from 'vitest'
import { boxes, describe, frame, mlCode, principles, STEPS } from './theory-practice'

function overlap(a: Area, b: Area): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

interface Area { name: string, x: number, y: number, width: number, height: number }

group('theory and practice', () => {
  it('tells one thing a click: outlines, principles, boxes, links', () => {
    expect(frame(0)).toEqual({ theory: false, practice: false, links: false })
    expect(frame(1)).toEqual({ theory: true, practice: false, links: false })
    expect(frame(2)).toEqual({ theory: true, practice: true, links: false })
    expect(frame(STEPS)).toEqual({ theory: true, practice: true, links: true })
    expect(frame(STEPS + 50)).toEqual(frame(STEPS))
  })

  it('gives every principle a box to look after, and every box a principle', () => {
    for (const { id } of principles)
      expect(boxes.some(box => box.principles.includes(id)), id).toBe(true)
    for (const box of boxes)
      expect(box.principles, box.name).not.toHaveLength(0)
  })

  it('draws nine principles and nine boxes, apart from each other', () => {
    expect(principles).toHaveLength(9)
    expect(boxes).toHaveLength(9)
    const areas: Area[] = [...boxes, mlCode]
    for (const [index, area] of areas.entries()) {
      for (const other of areas.slice(index + 1))
        expect(overlap(area, other), `${area.name} and ${other.name}`).toBe(false)
    }
  })

  it('draws the ML code smaller than any box around it', () => {
    for (const box of boxes)
      expect(mlCode.width * mlCode.height, box.name).toBeLessThan(box.width * box.height / 2)
  })

  it('says in words what is shown, and the link first once it is', () => {
    expect(describe(0)).not.toContain('Kreuzberger')
    expect(describe(1)).toContain('P9 feedback loops')
    expect(describe(1)).not.toContain('Sculley')
    expect(describe(2)).toContain('serving infrastructure')
    expect(describe(3)).toMatch(/^The principles look after/)
  })
})
