// title: Appearances
// title.zh: 人物活动年表
// purpose: Where somebody spoke, chaired or was present, in the order of time; the best known people first.
// purpose.zh: 按时间顺序列出人物在何处发言、主持或出席；知名度高的人物在前。
// group: people
// $person: name of Person = null; null for everybody
// $limit: integer = 100; rows at most
// column person: string; who
// column date: string or null; when, as exactly as the texts say: 2024-11-20, 2024-11 or 2024
// column activity: string; SPOKE_AT, CHAIRED or ATTENDED
// column event: string; the event or forum
// column modality: string or null; planned or past where the text says so
// column quote: string; the sentence that says so
// column document: string; where it stands
MATCH (p:Person)-[r:SPOKE_AT|CHAIRED|ATTENDED]->(e:Event|Forum)
WHERE $person IS NULL OR p.name = $person OR $person IN p.aliases
RETURN p.name AS person, coalesce(r.date, e.startDate, e.endDate, toString(e.year)) AS date, type(r) AS activity,
  e.name AS event, r.modality AS modality, r.quotes[0] AS quote, r.documents[0] AS document
ORDER BY p.support DESC, person, p.id, date, event, r.id
LIMIT $limit
