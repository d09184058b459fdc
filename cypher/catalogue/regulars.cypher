// title: Regulars of a series
// title.zh: 系列会议常客
// purpose: People and organisations that took part in more than one edition of a series; forums of an edition count as it.
// purpose.zh: 参加过同一系列会议多届的人物与机构；各届论坛计入该届。
// group: events
// $series: string = null; part of the series' name, null for all
// $limit: integer = 100; rows at most
// column series: string; the name without year and edition
// column who: string; the person or organisation
// column kind: string; Person or Organisation
// column count: integer; editions
// column editions: list of string; which
// column quote: string; the sentence for the latest
// column document: string; where it stands
MATCH (x:Person|Organisation)-[r:SPOKE_AT|CHAIRED|ATTENDED|HOSTED|ORGANISED|CO_ORGANISED|GUIDED|PARTICIPATED_IN]->(:Event|Forum)-[:PART_OF*0..1]->(e:Event)
WITH x, r, e, split(substring(e.id, 6), '/') AS parts, CASE WHEN e.id CONTAINS '/第' THEN toInteger(e.edition) ELSE toInteger(coalesce(e.year, e.edition)) END AS number
WHERE size(parts) = 2 AND number IS NOT NULL AND ($series IS NULL OR parts[0] CONTAINS $series)
WITH x, r, parts[0] AS series, parts[1] AS edition, number ORDER BY number, edition, r.id
WITH series, x, collect(DISTINCT edition) AS editions, last(collect(r)) AS latest
WHERE size(editions) > 1
RETURN series, x.name AS who, CASE WHEN x:Person THEN 'Person' ELSE 'Organisation' END AS kind, size(editions) AS count, editions,
  latest.quotes[0] AS quote, latest.documents[0] AS document
ORDER BY count DESC, series, who, x.id
LIMIT $limit
