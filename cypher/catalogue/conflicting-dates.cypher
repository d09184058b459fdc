// title: Dates that do not fit
// title.zh: 日期不符
// purpose: Statements about an event or forum whose date lies in another year than the event itself.
// purpose.zh: 陈述的日期与会议或论坛本身年份不一致。
// group: contradictions
// $limit: integer = 100; rows at most
// column event: string; the event or forum
// column event_date: string; its date
// column date: string; the date of the statement
// column relation: string; the type of the statement
// column other: string; who or what it is about besides
// column quote: string; the sentence that says so
// column document: string; where it stands
MATCH (e:Event|Forum)-[r:ATTENDED|SPOKE_AT|CHAIRED|HOSTED|ORGANISED|CO_ORGANISED|GUIDED|PARTICIPATED_IN|PART_OF|HELD_IN|RELEASED_AT]-(x:Entity)
WITH e, r, x, coalesce(e.startDate, e.endDate, toString(e.year)) AS event_date
WHERE r.date IS NOT NULL AND event_date IS NOT NULL AND left(r.date, 4) <> left(event_date, 4)
RETURN e.name AS event, event_date, r.date AS date, type(r) AS relation, x.name AS other, r.quotes[0] AS quote, r.documents[0] AS document
ORDER BY event, e.id, date, relation, other, r.id
LIMIT $limit
