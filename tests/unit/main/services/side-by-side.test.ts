import { describe, expect, it } from 'vitest'
import { oneByOne, sideBySide } from '../../../../main/services/side-by-side.ts'

const turn = () => new Promise(setImmediate)

describe('doing the same with many things', () => {
  it('has only so many under way, and answers in their order', async () => {
    let now = 0
    let most = 0
    const doubled = await sideBySide([1, 2, 3, 4, 5], 2, async (number) => {
      now += 1
      most = Math.max(most, now)
      for (let turns = 0; turns < 6 - number; turns += 1) await turn()
      now -= 1
      return number * 2
    })
    expect(doubled).toEqual([2, 4, 6, 8, 10])
    expect(most).toBe(2)
  })

  it('throws the first failure and begins no more', async () => {
    const begun: number[] = []
    const all = sideBySide([1, 2, 3, 4, 5, 6], 2, async (number) => {
      begun.push(number)
      await turn()
      if (number === 2) throw new Error('the second failed')
    })
    await expect(all).rejects.toThrow('the second failed')
    for (let turns = 0; turns < 5; turns += 1) await turn()
    expect(begun.length).toBeLessThan(5)
  })

  it('waits with each call for the one before, failed or not', async () => {
    const told: string[] = []
    const call = oneByOne(async (name: string) => {
      told.push(`${name} begins`)
      await turn()
      told.push(`${name} ends`)
      if (name === 'first') throw new Error('no')
      return name
    })
    const [first, second] = await Promise.allSettled([call('first'), call('second')])
    expect(told).toEqual(['first begins', 'first ends', 'second begins', 'second ends'])
    expect([first?.status, second?.status]).toEqual(['rejected', 'fulfilled'])
  })
})
