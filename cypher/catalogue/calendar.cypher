// title: Calendar of events
// title.zh: 会议日历
// purpose: Events and forums with a date, in its order, and where they were held.
// purpose.zh: 按日期排列会议与论坛及其举办地。
// group: events
// $from: string = null; the first date, as 2024-11-20, 2024-11 or 2024, null for no bound
// $to: string = null; the last date, likewise
// $limit: integer = 200; rows at most
// column date: string; when it began, as exactly as the texts say
// column end: string or null; when it ended
// column event: string; the event or forum
// column kind: string; Event or Forum
// column place: string or null; where
// column quote: string or null; the sentence for the place
// column document: string or null; where it stands
MATCH (e:Event|Forum)
WITH e, coalesce(e.startDate, e.endDate, toString(e.year)) AS date
WHERE date IS NOT NULL AND ($from IS NULL OR date >= $from) AND ($to IS NULL OR date <= $to OR date STARTS WITH $to)
OPTIONAL MATCH (e)-[r:HELD_IN]->(p:Place)
RETURN date, e.endDate AS end, e.name AS event, CASE WHEN e:Forum THEN 'Forum' ELSE 'Event' END AS kind, p.name AS place,
  r.quotes[0] AS quote, r.documents[0] AS document
ORDER BY date, event, e.id, place, p.id
LIMIT $limit
