import type { LabUnderTest } from '../support/labs.ts'
import { audit } from '../support/audit.ts'
import { expect, test } from '../support/engines/test.ts'
import { labs, slideOf } from '../support/labs.ts'

/** A run may fetch an engine of 34 MB and compile it, which takes WebKit a minute where there is much else to do. In ms. */
const LONG = 150_000
test.setTimeout(2 * LONG)

for (const lab of Object.values(labs)) {
  const { definition: { name }, says, control, key, pointed = control, saysTouched }: LabUnderTest = lab

  test(`the lab "${name}" is used by mouse and by keyboard, and the clicker goes on`, async ({ open }) => {
    const { no } = slideOf(lab)
    const visitor = await open(`/${no}`)
    const region = { role: 'region', name }
    const status = [region, { role: 'status' }]
    const faults = async (): Promise<string[]> => (await audit(visitor.window, no)).problems
    await visitor.expectText(says[0] ?? /./, status)
    expect(await faults()).toEqual([])

    await visitor.focus(region, control)
    await visitor.press(key)
    await visitor.expectText(saysTouched, status, LONG)
    expect(await faults(), 'taken over').toEqual([])
    await visitor.press('PageDown')
    await visitor.expectPlace({ no, click: 1 })
    await visitor.press('PageUp')
    await visitor.expectPlace({ no, click: 0 })
    await visitor.click(region, { role: 'button', name: 'Reset' })
    await visitor.expectText(says[0] ?? /./, status)

    await visitor.click(region, pointed)
    await expect.poll(async () => (await visitor.find(region, { role: 'button', name: 'Reset' })).length, { message: 'taken over by the mouse' }).toBe(1)
    await visitor.press('PageDown')
    await visitor.expectPlace({ no, click: 1 })
  })
}
