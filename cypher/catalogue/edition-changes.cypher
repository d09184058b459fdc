// title: Newcomers and leavers between editions
// title.zh: 历届之间的新增与退出
// purpose: People and organisations that are new at an edition of a series, or that the last known edition before had and it has not; forums of an edition count as it. Editions told apart by year and by number are two sequences; the longest series come first.
// purpose.zh: 相邻两届之间新出现或不再出现的人物与机构；各届论坛计入该届。按年份和按届次区分的各成一列；届数多的系列在前。
// group: events
// $series: string = null; part of the series' name, null for all
// $limit: integer = 100; rows at most
// column series: string; the name without year and edition
// column edition: string; the later of the two editions
// column previous: string; the one before
// column change: string; joined or left
// column who: string; the person or organisation
// column relation: string; what they did at the one where they were
// column event: string; the event or forum where they were
// column quote: string; the sentence that says so
// column document: string; where it stands
MATCH (e:Event)
WITH e, split(substring(e.id, 6), '/') AS parts, CASE WHEN e.id CONTAINS '/第' THEN toInteger(e.edition) ELSE toInteger(coalesce(e.year, e.edition)) END AS number
WHERE size(parts) = 2 AND number IS NOT NULL AND ($series IS NULL OR parts[0] CONTAINS $series)
WITH parts[0] AS series, parts[1] STARTS WITH '第' AS numbered, e, parts[1] AS edition ORDER BY number, e.id
WITH series, numbered, collect(e) AS events, collect(edition) AS editions
WHERE size(events) > 1
UNWIND range(1, size(events) - 1) AS i
UNWIND [['joined', events[i], events[i - 1]], ['left', events[i - 1], events[i]]] AS side
WITH series, numbered, size(events) AS count, editions[i] AS edition, editions[i - 1] AS previous, i, side[0] AS change, side[1] AS there, side[2] AS elsewhere
MATCH (x:Person|Organisation)-[r:SPOKE_AT|CHAIRED|ATTENDED|HOSTED|ORGANISED|CO_ORGANISED|GUIDED|PARTICIPATED_IN]->(part:Event|Forum)-[:PART_OF*0..1]->(there)
WHERE NOT EXISTS {
  MATCH (x)-[:SPOKE_AT|CHAIRED|ATTENDED|HOSTED|ORGANISED|CO_ORGANISED|GUIDED|PARTICIPATED_IN]->(:Event|Forum)-[:PART_OF*0..1]->(elsewhere)
}
RETURN series, edition, previous, change, x.name AS who, type(r) AS relation, part.name AS event, r.quotes[0] AS quote, r.documents[0] AS document
ORDER BY count DESC, series, numbered, i, change, who, relation, event, r.id
LIMIT $limit
