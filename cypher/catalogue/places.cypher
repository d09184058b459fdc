// title: Where events are held
// title.zh: 会议举办地
// purpose: Places by the number of events and forums held there.
// purpose.zh: 按举办的会议与论坛数量排列地点。
// group: events
// $limit: integer = 50; rows at most
// column place: string; where
// column events: integer; events and forums
// column first: string or null; date of the earliest that has one
// column latest: string or null; date of the latest that has one
// column example: string; the first of them by name
// column quote: string; the sentence that says so
// column document: string; where it stands
// chart: bars place events
MATCH (e:Event|Forum)-[r:HELD_IN]->(p:Place)
WITH p, e, r ORDER BY e.name, r.id
WITH p, count(DISTINCT e) AS events, min(coalesce(e.startDate, r.date, toString(e.year))) AS first, max(coalesce(e.startDate, r.date, toString(e.year))) AS latest,
  head(collect(e.name)) AS example, head(collect(r)) AS best
RETURN p.name AS place, events, first, latest, example, best.quotes[0] AS quote, best.documents[0] AS document
ORDER BY events DESC, place, p.id
LIMIT $limit
