// title: Dates that do not fit
// title.zh: 日期不符
// purpose: Statements about an event or forum whose date lies before it began, after it ended, or in another year.
// purpose.zh: 陈述的日期早于会议或论坛开始、晚于其结束，或不在同一年。
// group: contradictions
// $limit: integer = 100; rows at most
// column event: string; the event or forum
// column event_date: string; when it began
// column event_end: string or null; when it ended
// column date: string; the date of the statement
// column relation: string; the type of the statement
// column other: string; who or what it is about besides
// column quote: string; the sentence that says so
// column document: string; where it stands
MATCH (e:Event|Forum)-[r:ATTENDED|SPOKE_AT|CHAIRED|HOSTED|ORGANISED|CO_ORGANISED|GUIDED|PARTICIPATED_IN|PART_OF|HELD_IN|RELEASED_AT]-(x:Entity)
WHERE r.date IS NOT NULL
WITH e, r, x, coalesce(e.startDate, e.endDate, toString(e.year), r.date) AS event_date
WITH e, r, x, event_date, coalesce(e.endDate, left(event_date, 4)) AS last
WHERE left(event_date, size(r.date)) > left(r.date, size(event_date)) OR left(r.date, size(last)) > left(last, size(r.date))
RETURN e.name AS event, event_date, e.endDate AS event_end, r.date AS date, type(r) AS relation, x.name AS other, r.quotes[0] AS quote, r.documents[0] AS document
ORDER BY left(r.date, 4) <> left(event_date, 4) DESC, event, e.id, date, relation, other, r.id
LIMIT $limit
