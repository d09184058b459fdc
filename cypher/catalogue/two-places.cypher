// title: Events in two places
// title.zh: 一会两地
// purpose: Events and forums that the texts put in two places of which neither name contains the other, whether or not they say 中国, 省 and 市: one of them is wrong, or two events were taken for one.
// purpose.zh: 文中出现两个互不包含（不计“中国”“省”“市”）的举办地的会议与论坛：或有一处有误，或两场会议被当作一场。
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
WHERE p.id < q.id
WITH p, f, e, t, q, replace(replace(replace(p.name, '中国', ''), '省', ''), '市', '') AS here, replace(replace(replace(q.name, '中国', ''), '省', ''), '市', '') AS there
WHERE NOT here CONTAINS there AND NOT there CONTAINS here
RETURN e.name AS event, p.name AS place, q.name AS other,
  f.quotes[0] AS quote, f.documents[0] AS document, t.quotes[0] AS other_quote, t.documents[0] AS other_document
ORDER BY f.support + t.support DESC, event, place, other, f.id, t.id
LIMIT $limit
