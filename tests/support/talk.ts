/** A talk with a room and phones, for browser tests. */
import type { BrowserContext, Page } from '@playwright/test'
import type { Stage } from '../../scripts/present/stage.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as plain } from '@playwright/test'
import { root, settle, visit } from '../../scripts/deck/deck.ts'
import { openStage } from '../../scripts/present/stage.ts'
import { openRoomFor } from '../../server/room/open.ts'
import { shippedModel } from '../../server/shipped-model.ts'

const HOST = '127.0.0.1'

/** A talk with a room: the presenter's and the audience's window, and phones. */
class Talk {
  readonly #folder: string
  readonly #context: BrowserContext
  #stage: Stage | undefined
  #ports = { stage: 0, room: 0 }
  url = ''
  join = ''
  presenter!: Page
  audience!: Page

  constructor(context: BrowserContext, folder: string) {
    this.#context = context
    this.#folder = folder
  }

  async start(): Promise<void> {
    const model = shippedModel()
    const room = await openRoomFor({ model, deck: join(root, 'dist'), folder: this.#folder, host: HOST, port: this.#ports.room, addresses: port => [`http://${HOST}:${port}`] })
    this.#stage = await openStage({ host: HOST, port: this.#ports.stage, password: 'secret', room, folder: join(root, 'dist') })
    this.url = this.#stage.address
    this.join = room.join[0] ?? ''
    this.#ports = { stage: Number(new URL(this.url).port), room: Number(new URL(this.join).port) }
  }

  async stop(): Promise<void> {
    await this.#stage?.close()
    this.#stage = undefined
  }

  async openWindows(no: number): Promise<void> {
    this.presenter = await this.#context.newPage()
    await this.presenter.goto(`${this.url}/presenter/${no}`)
    await expect(this.presenter.getByRole('button', { name: 'Room', exact: true })).toBeVisible()
    this.audience = await this.#context.newPage()
    await this.audience.goto(`${this.url}/${no}`)
    await settle(this.audience, no)
  }

  /** Takes both windows to a slide. */
  async goTo(no: number): Promise<void> {
    await visit(this.presenter, this.url, `/presenter/${no}`)
    await expect(this.audience).toHaveURL(new RegExp(`/${no}(?:\\?|$)`))
  }
}

/** Tests with a talk, and three phones in it. */
export const test = plain.extend<{ talk: Talk, phones: Page[] }>({
  talk: async ({ context }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'room-'))
    const talk = new Talk(context, folder)
    await talk.start()
    await use(talk)
    await talk.stop()
    await rm(folder, { recursive: true })
  },
  /** Three phones, each a browser of its own. */
  phones: async ({ talk, browser }, use) => {
    const contexts = await Promise.all(['a', 'b', 'c'].map(() => browser.newContext({ viewport: { width: 360, height: 640 }, hasTouch: true })))
    const phones = await Promise.all(contexts.map(async (context) => {
      const page = await context.newPage()
      await page.goto(talk.join)
      return page
    }))
    await use(phones)
    await Promise.all(contexts.map(context => context.close()))
  },
})
