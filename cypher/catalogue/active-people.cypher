// title: Most active people
// title.zh: 最活跃的人物
// purpose: People by the number of events and forums at which they spoke, chaired or were present.
// purpose.zh: 按发言、主持或出席的会议与论坛数量排列人物。
// group: people
// $least: integer = 1; only people with at least so many events
// $limit: integer = 50; rows at most
// column person: string; who
// column events: integer; events and forums
// column spoke: integer; of them with a speech
// column chaired: integer; of them chaired
// column attended: integer; of them attended
// column quote: string; the best supported sentence
// column document: string; where it stands
// chart: bars person events
MATCH (p:Person)-[r:SPOKE_AT|CHAIRED|ATTENDED]->(e:Event|Forum)
WITH p, r, e ORDER BY r.support DESC, r.id
WITH p, count(DISTINCT e) AS events,
  sum(CASE type(r) WHEN 'SPOKE_AT' THEN 1 ELSE 0 END) AS spoke,
  sum(CASE type(r) WHEN 'CHAIRED' THEN 1 ELSE 0 END) AS chaired,
  sum(CASE type(r) WHEN 'ATTENDED' THEN 1 ELSE 0 END) AS attended,
  head(collect(r)) AS best
WHERE events >= $least
RETURN p.name AS person, events, spoke, chaired, attended, best.quotes[0] AS quote, best.documents[0] AS document
ORDER BY events DESC, spoke DESC, person, p.id
LIMIT $limit
