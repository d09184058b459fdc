// title: To whom hosts give the floor
// title.zh: 主办方邀请的发言机构
// purpose: Organisations that hosted an event or forum, and organisations that spoke there through somebody who holds a post with them; the best known hosts first.
// purpose.zh: 会议或论坛的主办机构，以及通过任职人员在会上发言的机构；知名度高的主办方在前。
// group: organisations
// $organisation: name of Organisation = null; the host, null for all
// $limit: integer = 100; rows at most
// column host: string; who hosted
// column event: string; the event or forum
// column guest: string; the organisation that spoke
// column person: string; through whom
// column title: string; the post there
// column quote: string; the sentence for the speech
// column document: string; where it stands
// column host_quote: string; the sentence for the host
// column host_document: string; where it stands
MATCH (h:Organisation)-[r:HOSTED]->(e:Event|Forum)<-[s:SPOKE_AT]-(p:Person)-[t:HOLDS_POSITION]->(o:Organisation)
WHERE h <> o AND ($organisation IS NULL OR h.name = $organisation OR $organisation IN h.aliases)
  AND any(d IN t.documents WHERE d IN s.documents)
RETURN h.name AS host, e.name AS event, o.name AS guest, p.name AS person, t.title AS title,
  s.quotes[0] AS quote, s.documents[0] AS document, r.quotes[0] AS host_quote, r.documents[0] AS host_document
ORDER BY h.support DESC, host, h.id, event, guest, person, title, r.id, s.id, t.id
LIMIT $limit
