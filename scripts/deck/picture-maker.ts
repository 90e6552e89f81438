/** Which browser the kept pictures were made with, and where: another one draws the same slide a little differently. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { root } from './deck.ts'

const FILE = join(root, 'tests/slides/pictures/made-with.json')

export interface PictureMaker {
  /** `Chromium 153.0.8010.0` */
  browser: string
  /** `linux x64` */
  platform: string
}

/** @param version of the browser on this machine, as it says itself */
export function thisMaker(version: string): PictureMaker {
  return { browser: `Chromium ${version}`, platform: `${process.platform} ${process.arch}` }
}

/** Who made the pictures that are kept. */
export function readMaker(): PictureMaker {
  return JSON.parse(readFileSync(FILE, 'utf8')) as PictureMaker
}

/** @param maker who has made the pictures that are now kept */
export function writeMaker(maker: PictureMaker): void {
  writeFileSync(FILE, `${JSON.stringify(maker, null, 2)}\n`)
}
