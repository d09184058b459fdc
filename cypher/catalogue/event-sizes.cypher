// title: Largest events
// title.zh: 规模最大的会议
// purpose: Events by how many people, organisations and forums the texts name; those of its forums count too.
// purpose.zh: 按文中提到的人物、机构与论坛数量排列会议；论坛的参与者计入会议。
// group: events
// $limit: integer = 50; rows at most
// column event: string; the event
// column people: integer; who spoke, chaired or were present
// column organisations: integer; that hosted, organised, guided or took part
// column forums: integer; its forums
// column quote: string; the best supported sentence
// column document: string; where it stands
// chart: bars event people
MATCH (x:Person|Organisation)-[r:SPOKE_AT|CHAIRED|ATTENDED|HOSTED|ORGANISED|CO_ORGANISED|GUIDED|PARTICIPATED_IN]->(:Event|Forum)-[:PART_OF*0..1]->(e:Event)
WITH e, x, r ORDER BY r.support DESC, r.id
WITH e, count(DISTINCT CASE WHEN x:Person THEN x END) AS people, count(DISTINCT CASE WHEN x:Organisation THEN x END) AS organisations, head(collect(r)) AS best
RETURN e.name AS event, people, organisations, COUNT { (:Forum)-[:PART_OF]->(e) } AS forums, best.quotes[0] AS quote, best.documents[0] AS document
ORDER BY people DESC, organisations DESC, event, e.id
LIMIT $limit
