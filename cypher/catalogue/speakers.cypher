// title: Who spoke for which organisation
// title.zh: 谁代表哪个机构发言
// purpose: Who spoke for an organisation at which event or forum, and the sentence that says so; the post is one that the same document gives the speaker. The best known organisations come first.
// purpose.zh: 谁代表某机构在哪个会议或论坛上发言，以及说明此事的句子；职务取自同一篇文档。知名度高的机构在前。
// group: people
// $organisation: name of Organisation = null; for whom, null for all
// $event: name of Event or Forum = null; where, null for all
// $person: name of Person = null; who, null for all
// $limit: integer = 100; rows at most
// column organisation: string; for whom
// column person: string; who spoke
// column title: string; the speaker's post there
// column event: string; the event or forum
// column kind: string; Event or Forum
// column roles: list of string; what was given: 致辞, 主旨演讲 …
// column quote: string; the sentence that says so
// column document: string; where it stands
MATCH (p:Person)-[s:SPOKE_AT]->(e:Event|Forum)
WHERE ($person IS NULL OR p.name = $person OR $person IN p.aliases)
  AND ($event IS NULL OR e.name = $event OR $event IN e.aliases)
MATCH (p)-[h:HOLDS_POSITION]->(o:Organisation)
WHERE ($organisation IS NULL OR o.name = $organisation OR $organisation IN o.aliases)
  AND any(d IN h.documents WHERE d IN s.documents)
RETURN o.name AS organisation, p.name AS person, h.title AS title, e.name AS event,
  CASE WHEN e:Forum THEN 'Forum' ELSE 'Event' END AS kind, s.roles AS roles,
  s.quotes[0] AS quote, s.documents[0] AS document
ORDER BY o.support DESC, organisation, o.id, person, event, title, h.id, s.id
LIMIT $limit
