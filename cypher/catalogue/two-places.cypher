// title: Events in two places
// title.zh: 一会两地
// purpose: Events and forums that the texts put in two places of which neither name contains the other: one of them is wrong, or two events were taken for one.
// purpose.zh: 文中出现两个互不包含的举办地的会议与论坛：或有一处有误，或两场会议被当作一场。
// group: contradictions
// $limit: integer = 100; rows at most
// column event: string; the event or forum
// column place: string; one place
// column other: string; the other
// column quote: string; the sentence for the one
// column document: string; where it stands
// column other_quote: string; the sentence for the other
// column other_document: string; where it stands
MATCH (p:Place)<-[f:HELD_IN]-(e:Event|Forum)-[t:HELD_IN]->(q:Place)
WHERE p.id < q.id AND NOT p.name CONTAINS q.name AND NOT q.name CONTAINS p.name
RETURN e.name AS event, p.name AS place, q.name AS other,
  f.quotes[0] AS quote, f.documents[0] AS document, t.quotes[0] AS other_quote, t.documents[0] AS other_document
ORDER BY f.support + t.support DESC, event, place, other, f.id, t.id
LIMIT $limit
