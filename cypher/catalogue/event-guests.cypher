// title: Who was at an event
// title.zh: 会议参与者
// purpose: Everybody who had a part in an event or in one of its forums, and the sentence that says so.
// purpose.zh: 会议及其论坛的全部参与者，以及说明此事的句子。
// group: events
// $event: name of Event or Forum = null; null for all
// $limit: integer = 200; rows at most
// column event: string; the event
// column part: string; the event itself or its forum
// column relation: string; SPOKE_AT, CHAIRED, ATTENDED, HOSTED …
// column who: string; the person or organisation
// column roles: list of string or null; kinds of speeches
// column modality: string or null; planned or past where the text says so
// column quote: string; the sentence that says so
// column document: string; where it stands
MATCH (e:Event|Forum)
WHERE CASE WHEN $event IS NULL THEN NOT EXISTS { (e)-[:PART_OF]->() } ELSE e.name = $event OR $event IN e.aliases END
MATCH (x:Person|Organisation)-[r:SPOKE_AT|CHAIRED|ATTENDED|HOSTED|ORGANISED|CO_ORGANISED|GUIDED|PARTICIPATED_IN]->(f:Event|Forum)-[:PART_OF*0..1]->(e)
RETURN e.name AS event, f.name AS part, type(r) AS relation, x.name AS who, r.roles AS roles, r.modality AS modality, r.quotes[0] AS quote, r.documents[0] AS document
ORDER BY e.support DESC, event, e.id, f.id, relation, who, r.id
LIMIT $limit
