// title: What an organisation does at events
// title.zh: 机构在会议中的角色
// purpose: Which events and forums an organisation hosted, organised, guided or took part in; the best known organisations first.
// purpose.zh: 机构主办、承办、协办、指导或参加了哪些会议与论坛；知名度高的机构在前。
// group: organisations
// $organisation: name of Organisation = null; null for all
// $limit: integer = 100; rows at most
// column organisation: string; who
// column role: string; HOSTED, ORGANISED, CO_ORGANISED, GUIDED or PARTICIPATED_IN
// column event: string; the event or forum
// column date: string or null; when, as exactly as the texts say
// column modality: string or null; planned or past where the text says so
// column quote: string; the sentence that says so
// column document: string; where it stands
MATCH (o:Organisation)-[r:HOSTED|ORGANISED|CO_ORGANISED|GUIDED|PARTICIPATED_IN]->(e:Event|Forum)
WHERE $organisation IS NULL OR o.name = $organisation OR $organisation IN o.aliases
RETURN o.name AS organisation, type(r) AS role, e.name AS event, coalesce(r.date, e.startDate, e.endDate, toString(e.year)) AS date,
  r.modality AS modality, r.quotes[0] AS quote, r.documents[0] AS document
ORDER BY o.support DESC, organisation, o.id, date, event, role, r.id
LIMIT $limit
