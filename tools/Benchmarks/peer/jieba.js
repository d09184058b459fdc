// Cuts or tags all texts once for each line of standard input, and answers with the time and the number of words.
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'

const texts = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const answer = (start, words) => console.log(JSON.stringify({ milliseconds: performance.now() - start, words }))

let start = performance.now()
const jieba = Jieba.withDict(dict)
jieba.cut('准备', true)
answer(start, 0)

const tasks = {
  cut: (text) => jieba.cut(text, true).length,
  tag: (text) => jieba.tag(text, true).length,
}
for await (const line of createInterface({ input: process.stdin })) {
  const task = tasks[line]
  start = performance.now()
  let words = 0
  for (const text of texts) words += task(text)
  answer(start, words)
}
