// The official driver's side of the benchmark: node driver.mjs ROWS BOLT SESSIONS BATCH
// Prints "ready", then "load ROWS SECONDS" and "read ROWS SECONDS".
import fs from 'node:fs'
import readline from 'node:readline'
import neo4j from 'neo4j-driver'

const [rowsPath, bolt, sessions, batch] = [process.argv[2], process.argv[3], Number(process.argv[4]), Number(process.argv[5])]

// Integers must not travel as floats; converted before the clock starts.
const integers = value => {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value
  if (Array.isArray(value)) return value.map(integers)
  if (value && typeof value === 'object') for (const key of Object.keys(value)) value[key] = integers(value[key])
  return value
}

const groups = []
const reads = []
for await (const line of readline.createInterface({ input: fs.createReadStream(rowsPath), crlfDelay: Infinity })) {
  const entry = JSON.parse(line)
  if (entry.read) reads.push(entry.read)
  else groups.push({ ...entry, rows: integers(entry.rows), parameters: integers(entry.parameters) })
}

const auth = process.env.NEO4J_PASSWORD ? neo4j.auth.basic(process.env.NEO4J_USERNAME || 'neo4j', process.env.NEO4J_PASSWORD) : undefined
const driver = neo4j.driver(bolt, auth, { maxConnectionPoolSize: sessions, fetchSize: 10000 })
await driver.verifyConnectivity()
console.log('ready')

let written = 0
let start = process.hrtime.bigint()
for (const phase of new Set(groups.map(g => g.phase))) {
  const batches = []
  for (const group of groups.filter(g => g.phase === phase))
    if (group.parameters) batches.push(group)
    else for (let i = 0; i < group.rows.length; i += batch) batches.push({ statement: group.statement, parameters: { rows: group.rows.slice(i, i + batch) } })
  let next = 0
  await Promise.all(Array.from({ length: sessions }, async () => {
    const session = driver.session({ database: 'neo4j', defaultAccessMode: neo4j.session.WRITE })
    while (next < batches.length) {
      const { statement, parameters } = batches[next++]
      const result = await session.executeWrite(tx => tx.run(statement, parameters))
      written += result.records[0].get('written').toNumber()
    }
    await session.close()
  }))
}
console.log(`load ${written} ${Number(process.hrtime.bigint() - start) / 1e9}`)

let read = 0
start = process.hrtime.bigint()
const kept = []
const queue = [...reads]
await Promise.all(Array.from({ length: sessions }, async () => {
  const session = driver.session({ database: 'neo4j', defaultAccessMode: neo4j.session.READ })
  while (queue.length) {
    const statement = queue.shift()
    const result = await session.executeRead(tx => tx.run(statement))
    for (const record of result.records) kept.push([record.get(0), record.get(1)])
    read += result.records.length
  }
  await session.close()
}))
console.log(`read ${read} ${Number(process.hrtime.bigint() - start) / 1e9}`)
await driver.close()
