// title: Organisations behind a series of events
// title.zh: 系列会议历届主办方
// purpose: Which organisations hosted, organised or guided each edition of a series, year by year.
// purpose.zh: 系列会议历届由哪些机构主办、承办、协办或指导。
// group: events
// $series: string = null; part of the series' name, null for all
// $limit: integer = 100; rows at most
// column series: string; the name without year and edition
// column edition: string; the year or the number of the edition
// column event: string; the event's name
// column role: string; HOSTED, ORGANISED, CO_ORGANISED or GUIDED
// column organisation: string; who
// column quote: string; the sentence that says so
// column document: string; where it stands
MATCH (o:Organisation)-[r:HOSTED|ORGANISED|CO_ORGANISED|GUIDED]->(e:Event)
WITH o, r, e, split(substring(e.id, 6), '/') AS parts, CASE WHEN e.id CONTAINS '/第' THEN toInteger(e.edition) ELSE toInteger(coalesce(e.year, e.edition)) END AS number
WHERE size(parts) = 2 AND number IS NOT NULL AND ($series IS NULL OR parts[0] CONTAINS $series)
RETURN parts[0] AS series, parts[1] AS edition, e.name AS event, type(r) AS role, o.name AS organisation, r.quotes[0] AS quote, r.documents[0] AS document
ORDER BY series, number, edition, role, organisation, r.id
LIMIT $limit
