// title: Editions of a series
// title.zh: 系列会议历届概况
// purpose: The editions of each series of events, with date, places and how many spoke, took part and hosted; the longest series first.
// purpose.zh: 系列会议历届的时间、地点以及发言、参与、主办的数量；届数多的在前。
// group: events
// $series: string = null; part of the series' name, null for all
// $limit: integer = 100; rows at most
// column series: string; the name without year and edition
// column edition: string; the year or the number of the edition
// column date: string or null; when it began, as exactly as the texts say
// column places: list of string; where
// column hosts: integer; organisations that hosted
// column speakers: integer; people who spoke at it or at its forums
// column people: integer; people who spoke, chaired or were present
// column forums: integer; its forums
// column quote: string or null; a sentence about it
// column document: string or null; where it stands
MATCH (e:Event)
WITH e, split(substring(e.id, 6), '/') AS parts, CASE WHEN e.id CONTAINS '/第' THEN toInteger(e.edition) ELSE toInteger(coalesce(e.year, e.edition)) END AS number
WHERE size(parts) = 2 AND number IS NOT NULL AND ($series IS NULL OR parts[0] CONTAINS $series)
WITH parts[0] AS series, collect({event: e, edition: parts[1], number: number}) AS editions
WITH series, editions, size(editions) AS count
UNWIND editions AS edition
WITH series, count, edition.edition AS name, edition.number AS number, edition.event AS e
ORDER BY count DESC, series, number, name, e.id
LIMIT $limit
RETURN series, name AS edition, coalesce(e.startDate, toString(e.year)) AS date,
  COLLECT { MATCH (e)-[:HELD_IN]->(p:Place) RETURN p.name ORDER BY p.name, p.id } AS places,
  COUNT { (:Organisation)-[:HOSTED]->(e) } AS hosts,
  COUNT { MATCH (s:Person)-[:SPOKE_AT]->()-[:PART_OF*0..1]->(e) RETURN DISTINCT s } AS speakers,
  COUNT { MATCH (s:Person)-[:SPOKE_AT|CHAIRED|ATTENDED]->()-[:PART_OF*0..1]->(e) RETURN DISTINCT s } AS people,
  COUNT { (:Forum)-[:PART_OF]->(e) } AS forums,
  head(COLLECT { MATCH ()-[r:HOSTED|HELD_IN|SPOKE_AT|ATTENDED]-(e) RETURN r.quotes[0] ORDER BY r.support DESC, r.id LIMIT 1 }) AS quote,
  head(COLLECT { MATCH ()-[r:HOSTED|HELD_IN|SPOKE_AT|ATTENDED]-(e) RETURN r.documents[0] ORDER BY r.support DESC, r.id LIMIT 1 }) AS document
ORDER BY count DESC, series, number, name, e.id
